"""Work that takes a place of its own: a surgeon's at the operating table, a fisherman's at his net."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, reach
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_DRAPE, _SKIN, _ROPE = "#3f9488", "#d8a684", "#d8cdb0"


def _operates(time: float, progress: float) -> Pose:
    k = 0.012 * math.sin(2.7 * time)
    return Pose(at((0.33 + k, 0.575), 12), at((0.40, 0.57 + k), 12), 12, -24)


def _lamp(pen: Pen, time: float, progress: float) -> None:
    """Over the table, with its light."""
    light = Gradient((0.55, 1.18), (0.55, 0.5), ((0.0, "#fffbe8", 0.55), (1.0, "#fffbe8", 0.0)))
    pen.fill([(0.40, 1.17), (0.70, 1.17), (0.95, 0.5), (0.15, 0.5)], light)
    pen.line(bezier((0.95, 1.62), (0.80, 1.45), (0.55, 1.27)), "#9aa2aa", 0.022)
    pen.fill(oval(0.37, 1.16, 0.73, 1.28), "#c8ced4")
    pen.fill(oval(0.40, 1.15, 0.70, 1.21), "#fffdf0")


def _patient(pen: Pen, time: float, progress: float) -> None:
    """On a table, under a green cloth that breath lifts."""
    breath = 0.006 * math.sin(1.6 * time)
    pen.fill(box(0.55, 0.02, 0.65, 0.42), vertical(0.0, 0.42, "#5a6068", "#a8b0b6"))
    pen.fill(rounded(0.38, 0.0, 0.82, 0.03, 0.01), "#5a6068")
    pen.fill(rounded(0.08, 0.41, 1.20, 0.46, 0.015), "#c4cacf")
    pen.fill(disc(1.10, 0.515, 0.06), _SKIN)
    pen.fill(oval(1.07, 0.53, 1.17, 0.585), "#4aa0b8")
    cloth = [(0.09, 0.44), (0.14, 0.53), (0.40, 0.55 + breath), (0.72, 0.57 + breath), (1.02, 0.54),
             (1.06, 0.44), (1.03, 0.30), (0.12, 0.30)]  # fmt: skip
    pen.fill(smooth(cloth), vertical(0.30, 0.57, darker(_DRAPE, 0.35), lighter(_DRAPE, 0.12)))
    folds = [[(x, 0.33), (x + 0.01, 0.45)] for x in (0.22, 0.40, 0.62, 0.84)]
    pen.lines(folds, darker(_DRAPE, 0.4), 0.007, 0.7)


def _hauls(time: float, progress: float) -> Pose:
    """Hand over hand."""
    k = 0.07 * math.sin(3.2 * time)
    return Pose(at((0.30 + k, 0.66 - 0.5 * k), -6), at((0.30 - k, 0.66 + 0.5 * k), -6), -6, 4)


def _hauled_net(pen: Pen, time: float, progress: float) -> None:
    """From the hands down to the ground, with a catch in it that grows."""
    sway = 0.012 * math.sin(2.2 * time)
    pen.line(bezier((0.28, 0.68), (0.42, 0.52), (0.52 + sway, 0.36)), _ROPE, 0.018)
    bag = [(0.50 + sway, 0.38), (0.60 + sway, 0.34), (0.80, 0.20), (0.92, 0.04), (0.84, -0.01), (0.48, -0.01),
           (0.42, 0.06), (0.46, 0.22)]  # fmt: skip
    pen.fill(smooth(bag), "#3f6a6a", 0.45)
    for i in range(1 + round(6 * progress)):
        x, y = 0.52 + 0.26 * ((0.618 * i) % 1.0), 0.04 + 0.09 * ((0.377 * i) % 1.0)
        pen.fill(oval(x, y, x + 0.11, y + 0.042), "#c4d2da")
        pen.fill([(x, y + 0.021), (x - 0.03, y + 0.045), (x - 0.03, y)], "#a4b4be")
    for i in range(7):
        u = i / 6
        down = [(0.50 + 0.10 * u + sway, 0.37 - 0.03 * u), (0.46 + 0.36 * u, 0.16), (0.45 + 0.44 * u, 0.0)]
        pen.line(smooth(down, False), _ROPE, 0.006)
    for y, x0, x1 in ((0.28, 0.47, 0.68), (0.20, 0.46, 0.78), (0.12, 0.44, 0.86), (0.05, 0.43, 0.90)):
        pen.line(smooth([(x0, y), (0.5 * (x0 + x1), y - 0.02), (x1, y)], False), _ROPE, 0.006)


def _keeps_hold(time: float, progress: float) -> Pose:
    """A hand on somebody's saddle, the other arm swinging as one runs."""
    return Pose(at((0.27, 0.55), 14), (34 * math.sin(8.5 * time), 60), 14, -8, smile=0.6)


AT_THE_SADDLE = "at_the_saddle"
_LOG = 0.50
"""Height of a ram's trunk, which hangs from the hands."""


def _swung(time: float) -> float:
    """How far the ram is from where it hangs: it is drawn back slowly, and goes forward fast."""
    turn = (0.55 * time) % 1.0
    return (
        -0.13 * math.sin(math.pi * turn / 1.4)
        if turn < 0.7
        else 0.16 * (turn - 0.7) / 0.3 - 0.13 * (1 - turn) / 0.3
    )


def _rams(time: float, progress: float) -> Pose:
    x = _swung(time)
    lean = 16 + 60 * x
    return Pose(at((0.20 + x, _LOG + 0.04), lean), at((0.30 + x, _LOG + 0.03), lean), lean, -12, smile=-0.4)


def _trunk(pen: Pen, time: float, progress: float) -> None:
    """Bound with iron, its head of iron, too."""
    x = _swung(time)
    pen.fill(
        rounded(-0.42 + x, _LOG - 0.055, 0.86 + x, _LOG + 0.055, 0.03),
        vertical(_LOG - 0.06, _LOG + 0.06, "#4a3020", "#9a6c42"),
    )
    for bound in (-0.25, 0.12, 0.48):
        pen.fill(box(bound + x, _LOG - 0.06, bound + 0.035 + x, _LOG + 0.06), "#3a3f46")
    head = [(0.84, -0.075), (0.98, -0.05), (1.03, 0.0), (0.98, 0.05), (0.84, 0.075)]
    pen.fill(
        smooth([(px + x, _LOG + py) for px, py in head]),
        vertical(_LOG - 0.08, _LOG + 0.08, "#3a3f46", "#a8b0b8"),
    )


_STONE = r"(?:stones?|(?:stone |granite |heavy )blocks?|boulders?|rocks?|slabs?|monoliths?)"


def _drags(time: float, progress: float) -> Pose:
    return Pose(reach(0.07, -0.03), reach(0.08, -0.07), 27, -4, smile=-0.3)


def _heaves(time: float, progress: float) -> Pose:
    return Pose(reach(0.22, -0.06), reach(0.20, -0.10), 24, -8, smile=-0.3)


def _block(pen: Pen, x: float, size: float, high: float) -> None:
    """A hewn stone, lit from above, its edges chipped."""
    tone = "#b8a88c"
    outline = [(x, 0.01), (x - 0.008, high - 0.03), (x + 0.03, high), (x + size - 0.04, high - 0.008),
               (x + size, high - 0.05), (x + size + 0.006, 0.0)]  # fmt: skip
    pen.fill(outline, vertical(0.0, high, darker(tone, 0.35), lighter(tone, 0.16)))
    end = x + size
    top = [(x + 0.03, high), (end - 0.04, high - 0.008), (end - 0.02, high - 0.05), (x + 0.02, high - 0.045)]
    pen.fill(top, lighter(tone, 0.38))
    for a, b in ((0.2, 0.3), (0.62, 0.55), (0.4, 0.72), (0.78, 0.22)):
        pen.line(
            [(x + a * size, b * high), (x + (a + 0.14) * size, (b - 0.05) * high)],
            darker(tone, 0.4),
            0.008,
            0.6,
        )


def _dragged(pen: Pen, time: float, progress: float) -> None:
    """On rollers, at a rope over the shoulder."""
    for x in (-1.02, -0.82, -0.62):
        pen.fill(disc(x, 0.03, 0.03), "#6a4a2c")
    with pen.moved(0.0, 0.055):
        _block(pen, -1.10, 0.56, 0.46)
    pen.line(bezier((-0.54, 0.30), (-0.25, 0.42), (0.20, 0.68)), _ROPE, 0.018)


def _heaved(pen: Pen, time: float, progress: float) -> None:
    _block(pen, 0.34, 0.60, 0.56)


MANNERS: dict[str, Manner] = {
    "drag_stone": Manner(
        named(
            rf"(?:pull|haul|drag)\w* (?:[\w-]+ ){{0,4}}{_STONE}",
            "(?:拉|拖|运)[^，。；]{0,5}(?:石块|巨石|石头|石料)",
        ),
        frozenset({Action.PULL, Action.WORK, Action.CARRY}),
        _drags,
        front=_dragged,
        reach=(0.6, 0, 0),
    ),
    "push_stone": Manner(
        named(rf"(?:push|heav|roll)\w* (?:[\w-]+ ){{0,4}}{_STONE}", "推[^，。；]{0,5}(?:石块|巨石|石头)"),
        frozenset({Action.PUSH, Action.WORK, Action.ROLL}),
        _heaves,
        front=_heaved,
        reach=(0, 0.5, 0),
    ),
    "ram": Manner(
        named(r"battering[- ]?rams?", "攻城锤|撞城锤|撞木|冲车"),
        WORKS | {Action.ATTACK, Action.CARRY, Action.RUN},
        _rams,
        front=_trunk,
        reach=(0.35, 0.75, 0),
    ),
    AT_THE_SADDLE: Manner(
        named(
            r"(?:teach\w*|taught|help\w*|learn\w*)\b[^.;]{0,40}\b"
            r"(?:rid(?:e|es|ing) (?:(?:an?|the|his|her|their) )?(?:\w+ )?bi(?:ke|cycle)s?|cycl(?:e|ing))",
            "(?:教|学)[^，。；]{0,8}骑(?:自行车|单车|车)",
        ),
        frozenset({Action.RUN}),
        _keeps_hold,
    ),
    "operate": Manner(
        named(
            r"surger(?:y|ies)|surgeons? (?:\w+ ){0,3}(?:operat|work)\w*|operat(?:es?|ing) (?:on|table)"
            r"|operating (?:room|theat(?:re|er))|scalpel",
            "手术|开刀|主刀",
        ),
        WORKS,
        _operates,
        behind=_lamp,
        front=_patient,
        reach=(0.0, 0.85, 0.45),
        across=0.55,
        idle=False,
    ),
    "haul_net": Manner(
        named(
            r"(?:pull|haul|drag|draw|reel|heav)(?:s|ed|ing)? (?:\w+ ){0,5}nets?",
            "(?:拉|收|拖|拽|起)(?:起|上|回|着)?(?:渔|鱼)?网",
        ),
        frozenset({Action.PULL, Action.CATCH, Action.WORK}),
        _hauls,
        front=_hauled_net,
        reach=(0.0, 0.55, 0.0),
        shows=frozenset({K.FISH}),
    ),
}
