"""Faces that are no skin: visors, machines, skulls, strangers. As in `head`: lengths are in heads."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Head,
    Pen,
    box,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.faces import draw_face
from filmgate.engines.animatic.rigs.figure import Figure, Hold

_INK = "#120a12"


def _great_helm(pen: Pen, figure: Figure, hold: Hold) -> None:
    """A knight's: closed, with a slit, breaths and a plume."""
    steel = figure.hat_colour
    plume = [(-0.10, 0.60), (-0.35, 0.95), (-0.75, 0.90), (-0.95, 0.45), (-0.72, 0.55), (-0.45, 0.55)]
    pen.fill(
        smooth(plume), vertical(0.4, 1.0, darker(figure.back_colour, 0.3), lighter(figure.back_colour, 0.1))
    )
    shell = [
        (0.46, 0.16), (0.42, 0.44), (0.12, 0.64), (-0.28, 0.58), (-0.50, 0.26), (-0.48, -0.42), (0.10, -0.58),
        (0.44, -0.52), (0.56, -0.12),
    ]  # fmt: skip
    pen.fill(
        smooth(shell, steps=6),
        horizontal(-0.5, 0.55, darker(steel, 0.5), lighter(steel, 0.35), darker(steel, 0.1)),
    )
    pen.fill([(0.10, 0.09), (0.52, 0.06), (0.525, -0.01), (0.10, 0.0)], _INK)
    pen.fill_all([disc(0.24 + 0.09 * i, -0.22 - 0.05 * (i % 2), 0.026) for i in range(3)], _INK)
    pen.line([(0.04, 0.60), (0.10, 0.05), (0.08, -0.56)], darker(steel, 0.45), 0.03)


def _robot(pen: Pen, figure: Figure, hold: Hold) -> None:
    tone = figure.skin
    pen.line([(-0.02, 0.44), (-0.02, 0.80)], darker(tone, 0.4), 0.05)
    lit = 0.5 + 0.5 * math.sin(hold.time * 5)
    pen.fill(disc(-0.02, 0.84, 0.09), mix("#7a2018", "#ff6a4a", lit))
    pen.fill(
        rounded(-0.46, -0.46, 0.44, 0.48, 0.13),
        horizontal(-0.46, 0.44, darker(tone, 0.4), lighter(tone, 0.35), darker(tone, 0.05)),
    )
    pen.fill(disc(-0.30, 0.02, 0.15), darker(tone, 0.35))
    pen.fill(rounded(0.0, -0.02, 0.47, 0.28, 0.08), "#10202c")
    eye = 0.02 if hold.time % 3.7 < 0.1 or hold.shut > 0.5 else 0.075
    pen.fill_all([oval(x - 0.07, 0.13 - eye, x + 0.07, 0.13 + eye) for x in (0.14, 0.34)], "#7af4ff")
    pen.fill(rounded(0.08, -0.32, 0.42, -0.18, 0.03), "#1c2830")
    level = 0.02 + 0.05 * hold.mouth
    pen.fill_all(
        [box(0.13 + 0.075 * i, -0.25 - level, 0.165 + 0.075 * i, -0.25 + level) for i in range(4)], "#ffd24a"
    )


def _skull(pen: Pen, figure: Figure, hold: Hold) -> None:
    bone = figure.skin
    dome = [
        (0.38, 0.16), (0.34, 0.38), (0.08, 0.53), (-0.26, 0.47), (-0.46, 0.18), (-0.40, -0.12),
        (-0.14, -0.20), (0.10, -0.22), (0.36, -0.20), (0.42, -0.06),
    ]  # fmt: skip
    gap = 0.05 + 0.10 * hold.mouth
    jaw = [
        (-0.06, -0.18 - gap), (-0.02, -0.40 - gap), (0.24, -0.50 - gap), (0.38, -0.44 - gap),
        (0.38, -0.26 - gap), (0.12, -0.24 - gap),
    ]  # fmt: skip
    pen.fill(smooth(jaw), darker(bone, 0.12))
    pen.fill(smooth(dome), horizontal(-0.5, 0.45, darker(bone, 0.3), bone, lighter(bone, 0.2)))
    pen.fill_all(
        [oval(0.10, -0.03, 0.33, 0.21), smooth([(0.37, -0.03), (0.42, -0.11), (0.34, -0.12)])], "#0c0a10"
    )
    pen.fill(disc(0.23, 0.09, 0.035), "#ff7a3a", 0.9)
    teeth = [[(x, -0.17), (x, -0.27 - gap)] for x in (0.16, 0.23, 0.30, 0.36)]
    pen.lines(teeth, "#0c0a10", 0.022)


def _alien(pen: Pen, figure: Figure, hold: Hold) -> None:
    """Three quarters to us: a great skull, a small chin, two almond eyes."""
    skin = figure.skin
    skull = [
        (0.10, 0.72), (0.44, 0.58), (0.56, 0.26), (0.46, -0.10), (0.26, -0.46), (0.10, -0.50), (-0.12, -0.36),
        (-0.40, 0.02), (-0.48, 0.34), (-0.28, 0.64),
    ]  # fmt: skip
    glow = Gradient(
        (0.15, 0.3), (0, 0), ((0, lighter(skin, 0.30), 1), (0.6, skin, 1), (1, darker(skin, 0.40), 1)), 0.75
    )
    pen.fill(smooth(skull), glow)
    shut = hold.time % 4.3 < 0.1 or hold.shut > 0.5
    for x, wide, lean in ((-0.02, 0.19, 28), (0.36, 0.145, -34)):
        with pen.moved(x, 0.06, degrees=lean):
            pen.fill(oval(-wide, -0.115 if not shut else -0.02, wide, 0.115 if not shut else 0.02), "#06080c")
            if not shut:
                pen.fill(disc(-0.06, 0.045, 0.032), "#ffffff", 0.9)
    pen.fill_all([disc(0.19, -0.20, 0.012), disc(0.25, -0.20, 0.012)], darker(skin, 0.6))
    pen.line(
        smooth([(0.12, -0.34), (0.20, -0.355 - 0.03 * hold.mouth), (0.28, -0.335)], False),
        darker(skin, 0.6),
        0.022 + 0.05 * hold.mouth,
    )


def _brute(pen: Pen, figure: Figure, hold: Hold) -> None:
    """A beast's: heavy brow, snout, tusks, glowing eyes."""
    skin = figure.skin
    head = [
        (0.20, 0.46), (0.44, 0.30), (0.50, 0.12), (0.70, 0.02), (0.78, -0.16), (0.70, -0.42), (0.40, -0.56),
        (0.02, -0.48), (-0.36, -0.34), (-0.52, 0.0), (-0.44, 0.34), (-0.14, 0.52),
    ]  # fmt: skip
    pen.fill(
        smooth(head),
        Gradient((0.2, 0.2), (0, 0), ((0, lighter(skin, 0.2), 1), (1, darker(skin, 0.45), 1)), 0.95),
    )
    gap = 0.06 + 0.14 * hold.mouth
    pen.fill(
        smooth([(0.24, -0.20), (0.50, -0.22), (0.76, -0.18), (0.66, -0.22 - gap), (0.36, -0.26 - gap)]),
        "#3a0c14",
    )
    fangs = [
        [(0.66, -0.20), (0.72, -0.36), (0.60, -0.21)],
        [(0.40, -0.22), (0.43, -0.34), (0.34, -0.23)],
        [(0.52, -0.24 - gap), (0.56, -0.06), (0.60, -0.22 - gap)],
    ]
    pen.fill_all(fangs, "#f6f0dc")
    pen.fill(smooth([(0.10, 0.06), (0.24, 0.20), (0.44, 0.12), (0.36, 0.02), (0.20, 0.0)]), "#ffd84a")
    pen.fill(oval(0.27, 0.02, 0.33, 0.16), _INK)
    pen.fill(
        smooth([(0.02, 0.14), (0.22, 0.28), (0.52, 0.16), (0.46, 0.10), (0.26, 0.18)]), darker(skin, 0.5)
    )
    pen.fill(disc(0.70, -0.04, 0.04), darker(skin, 0.6))
    tufts = [[(x, 0.42), (x - 0.20, 0.72 - 0.1 * abs(x)), (x + 0.14, 0.44)] for x in (-0.36, -0.14, 0.06)]
    pen.fill_all(tufts, darker(figure.coat, 0.35))


def _sheet(pen: Pen, figure: Figure, hold: Hold) -> None:
    """A ghost's."""
    dome = [
        (0.46, 0.06), (0.36, 0.42), (0.02, 0.58), (-0.34, 0.42), (-0.48, 0.0), (-0.56, -0.60), (0.0, -0.80),
        (0.54, -0.60),
    ]  # fmt: skip
    pen.fill(smooth(dome), horizontal(-0.5, 0.5, darker(figure.coat, 0.16), figure.coat), 0.96)
    wide = 0.5 if hold.time % 4.1 < 0.1 else 1.0
    pen.fill_all(
        [oval(x - 0.085, 0.10 - 0.15 * wide, x + 0.085, 0.10 + 0.15 * wide) for x in (0.02, 0.30)], "#161a2c"
    )
    open_to = 0.07 + 0.08 * hold.mouth
    pen.fill(oval(0.09, -0.30 - open_to, 0.25, -0.30 + open_to), "#161a2c")


def _pane(pen: Pen, figure: Figure) -> None:
    """Half of a cyborg's face: steel plates and a red eye over the skin."""
    steel = figure.visor or "#8a98a8"
    plate = [
        (0.16, 0.44), (0.36, 0.26), (0.37, 0.06), (0.16, -0.04), (0.10, -0.30), (-0.06, -0.30),
        (-0.20, -0.05), (-0.24, 0.30), (0.0, 0.46),
    ]  # fmt: skip
    pen.fill(smooth(plate, steps=3), horizontal(-0.24, 0.4, darker(steel, 0.4), lighter(steel, 0.25)))
    pen.lines([[(0.12, 0.42), (0.06, 0.05)], [(0.06, 0.05), (-0.10, -0.24)]], darker(steel, 0.55), 0.02)
    pen.fill(disc(0.26, 0.05, 0.105), "#1a1016")
    pen.fill(disc(0.28, 0.05, 0.055), "#ff3a2a")
    pen.fill(
        disc(0.28, 0.05, 0.14),
        Gradient((0.28, 0.05), (0, 0), ((0, "#ff5a3a", 0.7), (1, "#ff3a2a", 0.0)), 0.14),
    )
    pen.fill_all([disc(-0.04, 0.12, 0.03), disc(-0.02, -0.14, 0.03)], darker(steel, 0.5))


def _wound(pen: Pen, figure: Figure) -> None:
    """Cloth over all but the eyes."""
    cloth = figure.hat_colour
    wrap = [
        (0.40, 0.00), (0.50, -0.14), (0.44, -0.42), (0.24, -0.56), (-0.10, -0.46), (-0.30, -0.10),
        (0.0, -0.02),
    ]  # fmt: skip
    pen.fill(smooth(wrap), horizontal(-0.3, 0.5, darker(cloth, 0.2), lighter(cloth, 0.12)))


def _animal(pen: Pen, figure: Figure, hold: Hold) -> None:
    """An animal's, on a body that stands upright."""
    if figure.animal is not None:
        with pen.moved(-0.10, -0.06, sx=0.94, sy=0.94):
            if pen.heads is not None:
                pen.heads.append(Head(pen.frame, True, figure.animal.face.front))
            draw_face(pen, figure.animal, hold.mouth, hold.shut, hold.time)


MASKS = {
    "animal": _animal,
    "visor": _great_helm,
    "robot": _robot,
    "skull": _skull,
    "alien": _alien,
    "brute": _brute,
    "sheet": _sheet,
}
"""Heads by `Figure.face` that are all mask."""
OVER = {"half": _pane, "wound": _wound}
"""Drawn over a human face."""
