"""What somebody sleeps on: a bed at home and in a ward, a bench, a sofa, a camp bed, a mat on the ground.

A drawing stands on the ground, in shares of the height of who lies there with the head to the left. Words say
which, or else the place does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs import beds
from filmgate.engines.animatic.rigs.chairs import plank
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.storyboard.vocabulary import Setting

_LEVEL = 0.255
"""How high whoever lies there lies, in all of them but the one on the ground."""


def _bench(pen: Pen, time: float, progress: float) -> None:
    """Of a park, its back behind the sleeper."""
    iron = "#4a4e54"
    for y in (0.34, 0.44):
        plank(pen, -0.66, y - 0.026, 0.70, y + 0.026)
    pen.lines([[(x, 0.0), (x - 0.03, 0.49)] for x in (-0.56, 0.02, 0.60)], iron, 0.022)
    pen.lines([[(x + 0.10, 0.0), (x + 0.08, 0.22)] for x in (-0.56, 0.02, 0.60)], darker(iron, 0.3), 0.022)
    plank(pen, -0.68, _LEVEL - 0.05, 0.72, _LEVEL - 0.005)


def _sofa(pen: Pen, time: float, progress: float) -> None:
    cloth = "#4e6a86"
    pen.fill_all([box(x, 0.0, x + 0.04, 0.05) for x in (-0.66, 0.64)], "#3a2a20")
    pen.fill(rounded(-0.70, 0.06, 0.72, 0.52, 0.07), vertical(0.06, 0.52, darker(cloth, 0.4), cloth))
    pen.lines([[(x, 0.28), (x, 0.48)] for x in (-0.22, 0.24)], darker(cloth, 0.35), 0.010, 0.8)
    pen.fill(
        rounded(-0.66, 0.05, 0.68, _LEVEL, 0.04),
        vertical(0.05, _LEVEL, darker(cloth, 0.3), lighter(cloth, 0.15)),
    )
    for x in (-0.78, 0.68):
        pen.fill(
            rounded(x, 0.04, x + 0.12, 0.38, 0.05),
            vertical(0.04, 0.38, darker(cloth, 0.4), lighter(cloth, 0.05)),
        )
    pen.fill(rounded(-0.62, 0.24, -0.34, 0.33, 0.04), "#d8a850")


def ward_bed(pen: Pen, time: float, progress: float) -> None:
    """On castors, with rails, its head raised a little, a drip beside it."""
    steel = "#b8c4cc"
    pen.fill_all([disc(x, 0.030, 0.028) for x in (-0.50, 0.54)], "#3a4046")
    pen.lines([[(-0.50, 0.05), (0.10, 0.17)], [(0.54, 0.05), (-0.06, 0.17)]], darker(steel, 0.3), 0.022)
    pen.fill(rounded(-0.62, 0.155, 0.66, 0.195, 0.012), vertical(0.15, 0.2, darker(steel, 0.3), steel))
    for x, top in ((-0.64, 0.46), (0.66, 0.36)):
        pen.fill(rounded(x - 0.022, 0.12, x + 0.022, top, 0.02), "#8a9aa6")
        pen.fill(rounded(x - 0.014, 0.24, x + 0.014, top - 0.03, 0.012), "#dfe8ec")
    pen.fill(rounded(-0.60, 0.19, 0.64, _LEVEL, 0.03), vertical(0.19, _LEVEL, "#c4d0d8", "#ffffff"))
    pillow = [(-0.58, 0.25), (-0.58, 0.335), (-0.46, 0.35), (-0.34, 0.32), (-0.33, 0.255)]
    pen.fill(smooth(pillow), vertical(0.24, 0.35, "#d0dae0", "#ffffff"))
    pen.line([(-0.74, 0.0), (-0.74, 0.86), (-0.66, 0.86)], "#9aa6ae", 0.014)
    pen.line(
        smooth([(-0.66, 0.72), (-0.60, 0.50), (-0.40, 0.42), (-0.20, 0.38)], False), "#d8f0f4", 0.006, 0.9
    )
    pen.fill(rounded(-0.69, 0.70, -0.63, 0.83, 0.015), "#d0ecf2", 0.95)
    pen.line([(-0.82, 0.01), (-0.66, 0.01)], "#7a868e", 0.016)


def _mat(pen: Pen, time: float, progress: float) -> None:
    """A blanket on the ground, a bundle under the head."""
    pen.fill(oval(-0.66, -0.035, 0.66, 0.055), "#7a4a3a")
    pen.line(oval(-0.61, -0.025, 0.61, 0.045), "#c89a68", 0.010, closed=True)
    pen.fill(smooth([(-0.58, 0.0), (-0.56, 0.075), (-0.44, 0.09), (-0.34, 0.07), (-0.32, 0.01)]),
             vertical(0.0, 0.09, "#6a5a40", "#c0a878"))  # fmt: skip


def sheet(pen: Pen, time: float, progress: float) -> None:
    """The blanket of a ward, its edge turned down over the chest, over who is awake under it."""
    quilt = [(-0.20, 0.20), (-0.20, 0.37), (-0.05, 0.395), (0.20, 0.375), (0.45, 0.365), (0.60, 0.33),
             (0.63, 0.18), (0.30, 0.14), (0.0, 0.15)]  # fmt: skip
    pen.fill(smooth(quilt), vertical(0.13, 0.40, "#8ab0bc", "#e4f2f4"))
    pen.fill(smooth([(-0.215, 0.32), (-0.215, 0.385), (-0.10, 0.40), (-0.11, 0.33)]), "#ffffff")
    folds = [smooth([(x, 0.36), (x + 0.03, 0.26), (x, 0.17)], False) for x in (0.05, 0.25, 0.45)]
    pen.lines(folds, "#7a9ca8", 0.008, 0.6)


@dataclass(frozen=True)
class Bed:
    """`words` name it; `blanket` says whether one is under a blanket in it, `lower` by how many heights one
    lies lower than in a bed."""

    words: re.Pattern[str]
    draw: Draw
    blanket: bool = True
    lower: float = 0.0


def _named(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{english})\b|(?:{chinese})", re.IGNORECASE)


_ON = r"(?:on|upon|across) (?:(?:an?|the|his|her|their) )?(?:[\w'-]+ ){0,2}?"
BEDS: dict[str, Bed] = {
    "bench": Bed(_named(rf"{_ON}bench(?:es)?|park bench(?:es)?", "长椅|长凳"), _bench, False),
    "sofa": Bed(_named(rf"{_ON}(?:sofas?|couch(?:es)?|settee)", "沙发"), _sofa),
    "ward": Bed(
        _named("hospital|patients?|ward|sick ?beds?|intensive care|icu", "医院|病床|病房|病人|患者"), ward_bed
    ),
    "cot": Bed(
        _named("camp(?:ing|s|site)? ?(?:beds?|cots?)?|tents?|cots?|barracks", "露营|帐篷|行军床"), beds.cot
    ),
    "mat": Bed(
        _named("on the (?:bare )?(?:ground|grass|floor|sand|straw|hay)", "地上|沙滩上"), _mat, False, 0.235
    ),
    "bed": Bed(_named("beds?|bedroom|mattress", "床上?|卧室"), beds.bed),
}  # fmt: skip
"""In the order in which they are looked for."""


def bed_in(words: str, setting: Setting, indoors: bool) -> str:
    """The name of what there is to sleep on."""
    told = next((name for name, bed in BEDS.items() if bed.words.search(words)), None)
    if setting is Setting.HOSPITAL and told in (None, "bed"):
        return "ward"
    return told or ("bed" if indoors else "mat")


def asleep(name: str) -> Draw:
    """What is drawn over a sleeper there."""
    return beds.asleep if BEDS[name].blanket else beds.dreams
