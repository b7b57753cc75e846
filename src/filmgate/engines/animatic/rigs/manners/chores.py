"""What is done by hand at a thing that stands before one: painting, sawing, hammering, baking, pottery."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Pen,
    arc,
    box,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

K = SubjectKind
_WOOD, CLAY = "#8a5c38", "#b8643c"


def to_and_fro(time: float, pace: float) -> float:
    """0..1 and back, at `pace` radians a second."""
    return 0.5 - 0.5 * math.cos(time * pace)


def table(pen: Pen, x0: float, x1: float, top: float) -> None:
    """A workbench."""
    for x in (x0 + 0.02, x1 - 0.055):
        pen.fill(box(x, 0.0, x + 0.035, top), horizontal(x, x + 0.035, _WOOD, darker(_WOOD, 0.45)))
    pen.fill(box(x0 + 0.02, top - 0.09, x1 - 0.02, top - 0.03), darker(_WOOD, 0.4))
    pen.fill(
        rounded(x0, top - 0.045, x1, top, 0.01),
        vertical(top - 0.05, top, darker(_WOOD, 0.3), lighter(_WOOD, 0.15)),
    )


def _paints_wall(time: float, progress: float) -> Pose:
    y = 0.74 + 0.22 * math.sin(time * 2.6)
    return Pose(at((0.265, y), 2), (-6, 16), 2, 6)


def _wall(pen: Pen, time: float, progress: float) -> None:
    """A wall whose paint grows with the work."""
    pen.fill(box(0.34, 0.0, 1.02, 1.32), vertical(0.0, 1.32, "#8a7c72", "#b8a898"))
    bricks = [[(0.34, y), (1.02, y)] for y in (0.11 * i for i in range(1, 12))]
    pen.lines(bricks, "#75685e", 0.006)
    grown = 0.35 + 0.65 * progress
    blobs = (("#e8b030", 0.46, 0.46, 0.14), ("#2f7fb8", 0.62, 0.66, 0.18), ("#d8483a", 0.80, 0.48, 0.15),
             ("#4a9a58", 0.82, 0.88, 0.16), ("#f0e4cc", 0.52, 0.92, 0.12))  # fmt: skip
    for i, (tone, x, y, r) in enumerate(blobs):
        size = r * min(1.0, max(0.0, 1.6 * grown - 0.12 * i))
        if size > 0.01:
            turns = (math.tau * k / 8 for k in range(8))
            rim = [
                (x + size * (1 + 0.18 * math.sin(3 * a + i)) * math.cos(a), y + size * math.sin(a))
                for a in turns
            ]
            pen.fill(smooth(rim), tone)
    pen.fill([(0.10, 0.0), (0.21, 0.0), (0.225, 0.12), (0.085, 0.12)], "#d8dce0")
    pen.fill(oval(0.085, 0.105, 0.225, 0.135), "#2f7fb8")


def _brush(pen: Pen, time: float, progress: float) -> None:
    with pen.moved(0.275, 0.74 + 0.22 * math.sin(time * 2.6), degrees=-12):
        pen.line([(-0.03, 0.0), (0.06, 0.0)], _WOOD, 0.020)
        pen.fill([(0.055, 0.022), (0.115, 0.026), (0.115, -0.026), (0.055, -0.022)], "#2f7fb8")


def _paints(time: float, progress: float) -> Pose:
    x, y = 0.265 + 0.02 * math.sin(2.1 * time), 0.76 + 0.08 * math.sin(1.7 * time)
    return Pose(at((x, y), 2), at((0.17, 0.60), 2), 2, -2, smile=0.2)


def _easel(pen: Pen, time: float, progress: float) -> None:
    pen.lines(
        [[(0.36, 0.0), (0.50, 1.12)], [(0.66, 0.0), (0.52, 1.12)], [(0.51, 1.0), (0.58, 0.0)]], _WOOD, 0.020
    )
    canvas = [(0.345, 0.54), (0.435, 1.04), (0.60, 1.04), (0.60, 0.54)]
    pen.fill(canvas, "#f6f2e6")
    sky = [(0.383, 0.75), (0.433, 1.03), (0.593, 1.03), (0.593, 0.75)]
    pen.fill(sky, vertical(0.75, 1.03, "#f4c890", "#6aa0cc"))
    pen.fill(
        [(0.353, 0.58), (0.390, 0.76), (0.45, 0.82), (0.53, 0.75), (0.593, 0.80), (0.593, 0.58)], "#4a8a58"
    )
    pen.fill(disc(0.52, 0.92, 0.028), "#fff0b8")
    pen.line([(0.33, 0.535), (0.62, 0.535)], _WOOD, 0.026)


def _palette(pen: Pen, time: float, progress: float) -> None:
    pen.fill(smooth([(0.11, 0.60), (0.18, 0.645), (0.25, 0.62), (0.24, 0.58), (0.15, 0.565)]), "#c89a64")
    for i, tone in enumerate(("#d8382c", "#f0c030", "#2f6fb8", "#3f8a4a")):
        pen.fill(disc(0.15 + 0.026 * i, 0.612 + 0.006 * (i % 2), 0.010), tone)
    x, y = 0.265 + 0.02 * math.sin(2.1 * time), 0.76 + 0.08 * math.sin(1.7 * time)
    pen.line([(x - 0.03, y - 0.02), (x + 0.085, y + 0.03)], "#e0c090", 0.009)
    pen.fill(disc(x + 0.09, y + 0.032, 0.011), "#2f6fb8")


def _saws(time: float, progress: float) -> Pose:
    x = 0.27 + 0.06 * math.sin(time * 5.5)
    return Pose(at((x, 0.56), 18), at((0.36, 0.50), 18), 18, -20)


def _bench(pen: Pen, time: float, progress: float) -> None:
    table(pen, 0.20, 0.86, 0.44)
    pen.fill(box(0.30, 0.44, 0.94, 0.475), vertical(0.44, 0.475, "#b8884c", "#e8c088"))
    shavings = [arc(0.46 + 0.05 * i, 0.02, 0.022, 0.018, 20, 300, 8) for i in range(5)]
    pen.lines(shavings, "#e8c088", 0.008)


def _saw(pen: Pen, time: float, progress: float) -> None:
    x = 0.06 * math.sin(time * 5.5)
    with pen.moved(0.27 + x, 0.555, degrees=-16):
        pen.fill([(0.03, 0.03), (0.38, 0.015), (0.38, -0.012), (0.03, -0.05)], "#c4ccd4")
        pen.fill(rounded(-0.035, -0.05, 0.05, 0.045, 0.02), "#8a4a28")
    for i in range(6):
        fall = (1.6 * time + 0.17 * i) % 1.0
        pen.fill(disc(0.46 + 0.03 * math.sin(5 * i), 0.43 - 0.40 * fall, 0.006), "#e8c088")


def _hammers(time: float, progress: float) -> Pose:
    k = to_and_fro(time, 6.0)
    near = (0.15 + 0.10 * k, 0.86 - 0.27 * k)
    return Pose(at(near, 12), at((0.32, 0.50), 12), 12, -18)


def _hammer(pen: Pen, time: float, progress: float) -> None:
    k = to_and_fro(time, 6.0)
    with pen.moved(0.15 + 0.10 * k, 0.86 - 0.27 * k, degrees=-10 - 62 * k):
        pen.line([(0.0, -0.03), (0.0, 0.15)], "#a87444", 0.018)
        pen.fill(rounded(-0.045, 0.13, 0.06, 0.18, 0.008), "#4a525c")
    pen.line([(0.40, 0.475), (0.40, 0.53 - 0.02 * progress)], "#9aa2aa", 0.009)


def _builds(time: float, progress: float) -> Pose:
    return Pose(
        at((0.30 + 0.02 * math.sin(3.1 * time), 0.50), 14),
        at((0.36, 0.49 + 0.015 * math.sin(2.3 * time)), 14),
        14,
        -22,
    )


def _workpiece(pen: Pen, time: float, progress: float) -> None:
    """A bench with something on it that is being made, and the tools for it."""
    table(pen, 0.18, 0.72, 0.44)
    pen.fill(rounded(0.30, 0.44, 0.46, 0.53, 0.012), vertical(0.44, 0.53, "#5a7a8a", "#9ab8c4"))
    pen.line(arc(0.38, 0.53, 0.045, 0.05, 0, 180), "#5a7a8a", 0.012)
    pen.fill(rounded(0.54, 0.44, 0.68, 0.50, 0.01), "#b8382c")
    pen.line(arc(0.61, 0.50, 0.035, 0.03, 0, 180), "#2a2e34", 0.010)


def _bends(time: float, progress: float) -> Pose:
    near = (0.24 + 0.03 * math.sin(3.3 * time), 0.30)
    return Pose(at(near, 42), at((0.30, 0.27 + 0.03 * math.sin(2.7 * time)), 42), 42, -30)


def _bakes(time: float, progress: float) -> Pose:
    x = 0.28 + 0.045 * math.sin(time * 4.2)
    return Pose(at((x, 0.53), 13), at((x + 0.05, 0.53), 13), 13, -20, smile=0.6)


def _counter(pen: Pen, time: float, progress: float) -> None:
    pen.fill(box(0.16, 0.0, 0.84, 0.46), vertical(0.0, 0.46, "#a87c54", "#c89c70"))
    for x0, x1 in ((0.19, 0.48), (0.52, 0.81)):
        pen.line(box(x0, 0.05, x1, 0.38), "#8a6240", 0.010, closed=True)
        pen.fill(disc((x0 + x1) / 2, 0.33, 0.012), "#e8d8b0")
    pen.fill(rounded(0.13, 0.445, 0.87, 0.475, 0.01), "#f0e8dc")
    bowl = [(0.545, 0.555), (0.565, 0.50), (0.60, 0.477), (0.66, 0.477), (0.695, 0.50), (0.715, 0.555)]
    pen.fill(smooth(bowl), horizontal(0.54, 0.72, "#7ab0c4", "#d0e8f0", "#6a9cb0"))
    pen.fill(oval(0.545, 0.54, 0.715, 0.575), "#f4e4bc")
    pen.fill(oval(0.205, 0.472, 0.47, 0.498), "#f0d49c")
    pen.fill_all([disc(0.755 + 0.032 * i, 0.485 + 0.018 * (i % 2), 0.017) for i in range(4)], "#b8783c")


def _rolling_pin(pen: Pen, time: float, progress: float) -> None:
    x = 0.305 + 0.045 * math.sin(time * 4.2)
    pen.fill(
        limb((x - 0.06, 0.522), (x + 0.06, 0.522), 0.024, 0.024), vertical(0.5, 0.55, "#a8744a", "#e0b080")
    )


_POTTING: Row = (0.285, 0.225, 0.0, 0.0, 0.195, 0.0, 0.0)


def _throws_clay(time: float, progress: float) -> Pose:
    wide = 0.006 * math.sin(2.0 * time)
    return Pose(at((0.255 - wide, 0.47), 16, 0.285), at((0.335 + wide, 0.46), 16, 0.285), 16, -24)


def _wheel(pen: Pen, time: float, progress: float) -> None:
    pen.fill(
        [(0.20, 0.0), (0.42, 0.0), (0.38, 0.34), (0.24, 0.34)], vertical(0.0, 0.34, "#3a3f46", "#6a727a")
    )
    pen.fill(oval(0.16, 0.335, 0.46, 0.385), "#8a9098")
    high = 0.10 + 0.10 * ease(0.0, 0.9, progress)
    pot = [(0.255, 0.365), (0.235, 0.365 + 0.45 * high), (0.262, 0.365 + high), (0.358, 0.365 + high),
           (0.385, 0.365 + 0.45 * high), (0.365, 0.365)]  # fmt: skip
    pen.fill(smooth(pot), horizontal(0.23, 0.39, lighter(CLAY, 0.2), darker(CLAY, 0.35)))
    for i in range(3):
        y = 0.365 + high * (0.25 + 0.25 * i) + 0.004 * math.sin(12 * time + i)
        pen.line([(0.25, y), (0.37, y)], darker(CLAY, 0.3), 0.004, 0.6)


_LIFTED = 0.30


def _lifts(time: float, progress: float) -> Pose:
    up = 0.72 + 0.36 * to_and_fro(time, 1.9)
    return Pose(at((0.09, up), 0), at((0.12, up), 0), 0, 8, mouth=0.2, smile=-0.3)


def _barbell(pen: Pen, time: float, progress: float) -> None:
    """Seen along its bar a barbell is a plate; turned a little, two."""
    y = 0.72 + 0.36 * to_and_fro(time, 1.9)
    pen.line([(-0.22, y - 0.02), (0.40, y + 0.02)], "#9aa2aa", 0.018)
    for x, tone in ((-0.20, "#2a2e34"), (-0.165, "#c8342c"), (0.345, "#c8342c"), (0.38, "#2a2e34")):
        pen.fill(rounded(x - 0.014, y - 0.11, x + 0.014, y + 0.11, 0.01), tone)


MANNERS: dict[str, Manner] = {
    "paint_wall": Manner(
        named(
            r"paint(?:s|ed|ing)? (?:\w+ ){0,4}(?:walls?|fences?|house|door|mural|graffiti|ceiling)"
            r"|spray[- ]?paint\w*|murals?|graffiti artist",
            "刷墙|粉刷|涂鸦|壁画|刷漆",
        ),
        WORKS | {Action.WRITE},
        _paints_wall,
        None,
        _wall,
        _brush,
        reach=(0, 0.45, 0.1),
        shows=frozenset({K.HOUSE, K.DOOR}),
    ),
    "paint": Manner(
        named(
            r"paint(?:s|ed|ing)?(?! (?:the|his|her) (?:nails|face))|easel"
            r"|sketch(?:es|ing)? (?:\w+ ){0,3}(?:outdoors|landscape)",
            "画画|作画|油画|写生|绘画",
        ),
        WORKS | {Action.WRITE},
        _paints,
        (0.528, 0.05, 0.0, 0.0, -0.06, 0.0, 0.0),
        _easel,
        _palette,
        reach=(0, 0.1, 0),
        shows=frozenset({K.PRODUCT}),
        idle=False,
    ),
    "saw": Manner(
        named(
            r"saws (?:a|an|the|some|through|off)|saws? (?:wood\w*|planks?|boards?|logs?)|sawing"
            r"|carpent\w+(?!.*\b(?:plan(?:es|ed|ing) |shavings))",
            "锯|(?:木匠|木工)(?!.*刨)",
        ),
        WORKS,
        _saws,
        (0.490, 0.15, 0.0, 0.0, -0.14, 0.0, -10.0),
        _bench,
        _saw,
        reach=(0, 0.35, 0),
        idle=False,
    ),
    "hammer": Manner(
        named(
            r"hammer(?:s|ed|ing)? (?:\w+ ){0,2}(?:nails?|planks?|boards?|fence|roof|wood)"
            r"|nail(?:s|ing) (?:a|the|up)"
            r"|builds? (?:\w+ ){0,3}(?:house|table|chair|boat|birdhouse|shed|cabin|treehouse)",
            "钉钉子|敲钉|钉木",
        ),
        WORKS | {Action.ATTACK},
        _hammers,
        None,
        _bench,
        _hammer,
        reach=(0, 0.35, 0),
    ),
    "bake": Manner(
        named(
            r"bak(?:e|es|ed|ing)(?! sun)|knead(?:s|ing)?|dough"
            r"|(?:pull|tak|lift|slid|remov)(?:e|s|es|ing)? (?:\w+ ){0,5}(?:out of|from) (?:\w+ ){0,3}ovens?"
            r"|mak(?:es?|ing) (?:\w+ ){0,2}(?:dumplings|pasta|bread|cookies|pizza)",
            "烘焙|烤(?:饼干|蛋糕|面包)|揉面|和面|包饺子|擀面|做(?:蛋糕|饼干|面包)",
        ),
        WORKS | {Action.COOK},
        _bakes,
        None,
        _counter,
        _rolling_pin,
        reach=(0, 0.3, 0),
        across=0.50,
        pace=0.0,
        shows=frozenset({K.CAKE, K.FOOD}),
    ),
    "pottery": Manner(
        named(
            r"pott(?:er|ers|ery)(?:'s)?(?: wheel)?"
            r"|(?:shap|mou?ld|throw)(?:s|es|ing)? (?:\w+ ){0,3}(?:clay|pots?|vases?|bowls?)",
            "陶艺|陶器|拉坯|捏陶|陶土",
        ),
        WORKS | {Action.SIT, Action.SPIN},
        _throws_clay,
        _POTTING,
        None,
        _wheel,
        sits=True,
        shows=frozenset({K.CUP}),
    ),
    "lift": Manner(
        named(
            r"lift(?:s|ed|ing)? (?:\w+ ){0,2}(?:weights?|barbells?|dumbbells?)|weight ?lift\w+|dead ?lift\w*"
            r"|bench press\w*",
            "举重|举铁|杠铃|哑铃",
        ),
        WORKS | {Action.RISE, Action.CARRY},
        _lifts,
        (0.500, 0.14, 0.0, 0.0, -0.12, 0.0, 0.0),
        None,
        _barbell,
        reach=(0.1, 0.1, 0.15),
    ),
}
MANNERS["easel"] = replace(
    MANNERS["paint"],
    named=named(
        r"easel|paints (?:a|an|the|her|his) (?:\w+ ){0,2}(?:portrait|landscape|picture|canvas)", "画架|写生"
    ),
    idle=True,
)


def _attends(time: float, progress: float) -> Pose:
    """A hand at the chin, the head a little on."""
    nod = 2.0 * math.sin(0.9 * time)
    return Pose(at((0.10, 0.795), 3), at((0.105, 0.655), 3), 3, -3 + nod, smile=0.2)


ATTENTIVE = Manner(named("(?!)", "(?!)"), frozenset({Action.LOOK}), _attends, spares_hands=True)
"""How somebody looks on in a room: nothing there is so far off that it takes a hand over the eyes."""
AT_A_BENCH = Manner(
    named("(?!)", "(?!)"), frozenset({Action.WORK}), _builds, None, None, _workpiece, across=0.42
)
"""What work looks like of which the words tell no more, in a room."""
BUSY = Manner(
    named("(?!)", "(?!)"), frozenset({Action.WORK}), _bends, (0.455, 0.12, 0.0, 0.0, -0.12, 0.0, -8.0)
)
"""The same under the open sky: bent over the ground."""
