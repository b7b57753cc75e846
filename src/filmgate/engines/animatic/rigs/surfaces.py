"""What a small animal lies, sits or perches on, in words and as a drawing.

A surface is a row of `SURFACES`: the words that name it, its measures, and its drawing, which stands on the
ground at the origin.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.patterns import in_order
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Box
from filmgate.storyboard.vocabulary import SubjectKind

_WOOD, _CLOTH, _LINEN = "#7a5232", "#3f7480", "#f2ece2"


@dataclass(frozen=True)
class Surface:
    """Metres: where on it one lies, and how wide its drawing is to either side of the origin. `behind` is
    drawn before the animal, `front` after it."""

    named: re.Pattern[str]
    level: float
    half: float
    top: float
    behind: Callable[[Pen], None]
    front: Callable[[Pen], None] | None = None
    shaded: bool = True
    """Whether it stands on the ground, and shades it."""
    shows: frozenset[SubjectKind] = frozenset()
    """Kinds of subjects that it is, where the prompt names them."""
    panes: tuple[Box, ...] = ()
    """Its glass, through which one sees what sky there is."""
    wall: float = 0.0
    """Metres to either side and up that its drawing goes on behind."""
    indoors: Callable[[Pen], None] | None = None
    """Draws it in a room whose set has the rest of it."""


def _board(
    pen: Pen, x0: float, y0: float, x1: float, y1: float, colour: Colour, radius: float = 0.03
) -> None:
    pen.fill(rounded(x0, y0, x1, y1, radius), vertical(y0, y1, darker(colour, 0.35), lighter(colour, 0.10)))


def _sofa(pen: Pen) -> None:
    pen.fill_all([box(x, 0.0, x + 0.07, 0.12) for x in (-0.95, 0.88)], "#3a2616")
    _board(pen, -1.0, 0.10, 1.0, 0.98, _CLOTH, 0.16)
    for x in (-0.80, 0.02):
        _board(pen, x, 0.46, x + 0.78, 0.94, lighter(_CLOTH, 0.08), 0.10)
    _board(pen, 0.46, 0.44, 0.84, 0.78, "#d8a850", 0.08)
    for x in (-0.82, 0.0):
        _board(pen, x, 0.26, x + 0.82, 0.46, lighter(_CLOTH, 0.14), 0.07)


def _sofa_front(pen: Pen) -> None:
    _board(pen, -1.0, 0.10, 1.0, 0.28, darker(_CLOTH, 0.12), 0.05)
    for x in (-1.12, 0.84):
        _board(pen, x, 0.08, x + 0.28, 0.66, darker(_CLOTH, 0.06), 0.12)


def _armchair(pen: Pen) -> None:
    cloth = "#8a4038"
    pen.fill_all([box(x, 0.0, x + 0.06, 0.12) for x in (-0.44, 0.38)], "#3a2616")
    _board(pen, -0.48, 0.10, 0.48, 1.08, cloth, 0.18)
    _board(pen, -0.36, 0.26, 0.36, 0.46, lighter(cloth, 0.16), 0.07)


def _armchair_front(pen: Pen) -> None:
    cloth = "#8a4038"
    _board(pen, -0.46, 0.10, 0.46, 0.28, darker(cloth, 0.12), 0.05)
    for x in (-0.58, 0.36):
        _board(pen, x, 0.08, x + 0.22, 0.64, darker(cloth, 0.06), 0.10)


def _bed(pen: Pen) -> None:
    pen.fill_all([box(x, 0.0, x + 0.08, 0.22) for x in (-1.12, 1.02)], _WOOD)
    _board(pen, -1.20, 0.10, -1.08, 1.10, _WOOD, 0.04)
    _board(pen, -1.10, 0.16, 1.10, 0.34, _WOOD, 0.03)
    _board(pen, -1.10, 0.30, 1.12, 0.54, _LINEN, 0.09)
    _board(pen, -1.04, 0.48, -0.52, 0.72, "#ffffff", 0.11)
    quilt = [
        (-0.42, 0.575), (0.4, 0.59), (1.10, 0.56), (1.16, 0.34), (1.12, 0.12), (0.3, 0.10), (-0.36, 0.14),
    ]  # fmt: skip
    pen.fill(smooth(quilt), vertical(0.1, 0.6, "#35557f", "#7d9cc4"))


def _table(pen: Pen) -> None:
    for x in (-0.72, 0.62):
        pen.fill(
            box(x, 0.0, x + 0.09, 0.72), horizontal(x, x + 0.09, lighter(_WOOD, 0.1), darker(_WOOD, 0.4))
        )
    _board(pen, -0.86, 0.68, 0.86, 0.76, _WOOD, 0.02)
    pen.fill(box(-0.74, 0.60, 0.74, 0.68), darker(_WOOD, 0.35))


def _chair(pen: Pen) -> None:
    pen.lines([[(-0.22, 0.46), (-0.30, 1.05)]], darker(_WOOD, 0.1), 0.06)
    pen.lines([[(-0.22, 0.0), (-0.21, 0.44)], [(0.22, 0.0), (0.21, 0.44)]], _WOOD, 0.055)
    for y in (0.66, 0.86):
        pen.line([(-0.26, y), (-0.23, y - 0.10)], _WOOD, 0.05)
    _board(pen, -0.27, 0.42, 0.27, 0.48, _WOOD, 0.02)


def _bench(pen: Pen) -> None:
    for y in (0.62, 0.80):
        _board(pen, -0.95, y, 0.95, y + 0.11, _WOOD)
    pen.fill_all([box(x, 0.0, x + 0.07, 0.86) for x in (-0.80, 0.73)], "#3c4046")
    _board(pen, -0.98, 0.42, 0.98, 0.50, _WOOD)


def _cushion(pen: Pen) -> None:
    _board(pen, -0.50, 0.0, 0.50, 0.17, "#b8506a", 0.08)
    pen.fill_all([disc(x, 0.085, 0.022) for x in (-0.47, 0.47)], "#e0b860")


def _rug(pen: Pen) -> None:
    pen.fill(oval(-0.85, -0.12, 0.85, 0.06), "#8a3a40")
    pen.fill(oval(-0.70, -0.095, 0.70, 0.04), "#d8b880")
    pen.fill(oval(-0.60, -0.08, 0.60, 0.028), "#a04a4c")


_PANES: tuple[Box, ...] = ((-0.70, 0.86, -0.03, 1.98), (0.03, 0.86, 0.70, 1.98))


def _sill(pen: Pen) -> None:
    """The ledge of a window in the wall of a house, with the panes behind it."""
    pen.fill(box(-6.0, -1.1, 6.0, 4.2), vertical(-1.1, 4.2, "#8a7a66", "#c0ae94"))
    courses = [[(-6.0, -1.0 + 0.28 * k), (6.0, -1.0 + 0.28 * k)] for k in range(19)]
    pen.lines(courses, "#75664f", 0.012, 0.5)
    _board(pen, -0.78, 0.80, 0.78, 2.05, "#f4f0e8", 0.02)
    for pane in _PANES:
        pen.fill(box(*pane), vertical(0.86, 1.98, "#dcebf4", "#8fb6d4"), 0.9)
    _board(pen, -0.92, 0.74, 0.92, 0.84, "#faf6ee", 0.02)
    pen.fill(box(-0.86, 0.68, 0.86, 0.74), "#c8beae")


def _ledge(pen: Pen) -> None:
    """The inner board of a window."""
    _board(pen, -1.14, 0.75, 1.14, 0.85, "#f8f4ec", 0.02)
    pen.fill(box(-1.06, 0.66, 1.06, 0.75), vertical(0.66, 0.75, "#6a5a48", "#8a7862"))


def _roof(pen: Pen) -> None:
    """The ridge of a tiled roof."""
    tile = "#a8553c"
    slope = [(-2.2, -0.6), (-1.55, 0.92), (1.55, 0.92), (2.2, -0.6)]
    pen.fill(slope, vertical(-0.6, 0.92, darker(tile, 0.4), lighter(tile, 0.05)))
    for row in range(6):
        y = 0.78 - 0.24 * row
        half = 1.55 + 0.43 * (0.92 - y)
        count = 14 + 2 * row
        step = 2 * half / count
        scales = [oval(-half + i * step, y - 0.13, -half + (i + 1) * step, y + 0.08) for i in range(count)]
        pen.fill_all(scales, lighter(tile, 0.06) if row % 2 else darker(tile, 0.12))
    _board(pen, -1.62, 0.86, 1.62, 1.0, darker(tile, 0.15), 0.06)


def _wall(pen: Pen) -> None:
    brick = "#9a5a48"
    pen.fill(box(-1.6, 0.0, 1.6, 1.02), vertical(0, 1.02, darker(brick, 0.4), brick))
    for k in range(6):
        y, dx = 0.03 + 0.165 * k, 0.15 * (k % 2)
        bricks = [rounded(-1.56 + dx + 0.31 * i, y, -1.29 + dx + 0.31 * i, y + 0.14, 0.01) for i in range(10)]
        pen.fill_all(bricks, lighter(brick, 0.10), 0.55)
    _board(pen, -1.68, 1.0, 1.68, 1.12, "#b8aea0", 0.02)


def _fence(pen: Pen) -> None:
    for i in range(8):
        x = -1.55 + 0.42 * i
        pen.fill([(x, 0.0), (x, 0.98), (x + 0.08, 1.10), (x + 0.16, 0.98), (x + 0.16, 0.0)],
                 horizontal(x, x + 0.16, "#d8cdb8", "#a89a84"))  # fmt: skip
    for y in (0.35, 0.90):
        _board(pen, -1.7, y, 1.7, y + 0.12, "#c8bca4", 0.02)
    _board(pen, -1.7, 1.06, 1.7, 1.14, "#d8cdb8", 0.02)


def _branch(pen: Pen) -> None:
    bark = "#5c4330"
    shade = vertical(0.8, 1.5, darker(bark, 0.4), lighter(bark, 0.1))
    pen.fill_all(
        [
            limb((-5.0, 0.45), (-2.0, 1.02), 0.26, 0.16),
            limb((-2.0, 1.02), (-0.4, 1.22), 0.16, 0.10),
            limb((-0.4, 1.22), (1.25, 1.26), 0.10, 0.045),
            limb((0.5, 1.25), (1.1, 1.62), 0.045, 0.02),
            limb((-1.0, 1.12), (-0.6, 0.72), 0.05, 0.02),
        ],
        shade,
    )
    for x, y in ((1.15, 1.66), (1.32, 1.30), (0.95, 1.50), (-0.55, 0.68), (-0.75, 0.86), (1.2, 1.12)):
        for turn in (20, -35, 80):
            with pen.moved(x, y, degrees=turn):
                pen.fill(smooth([(0.0, 0.0), (0.10, 0.06), (0.24, 0.0), (0.10, -0.06)]), "#5f8a44")


def _rock(pen: Pen) -> None:
    stone = "#86827c"
    shape = [
        (-0.85, 0.0), (-0.72, 0.34), (-0.42, 0.52), (0.40, 0.54), (0.74, 0.36), (0.88, 0.0), (0.0, -0.05),
    ]  # fmt: skip
    pen.fill(smooth(shape), vertical(-0.05, 0.54, darker(stone, 0.5), lighter(stone, 0.22)))
    pen.lines([[(-0.30, 0.48), (-0.42, 0.20)], [(0.36, 0.46), (0.28, 0.14)]], darker(stone, 0.45), 0.02, 0.7)


def _crate(pen: Pen) -> None:
    card = "#b88a58"
    _board(pen, -0.36, 0.02, 0.36, 0.36, darker(card, 0.45), 0.01)


def _crate_front(pen: Pen) -> None:
    card = "#b88a58"
    pen.fill(box(-0.38, 0.0, 0.38, 0.22), vertical(0.0, 0.22, darker(card, 0.25), lighter(card, 0.08)))
    pen.fill([(-0.38, 0.22), (-0.54, 0.14), (-0.50, 0.10), (-0.38, 0.16)], lighter(card, 0.12))
    pen.fill([(0.38, 0.22), (0.54, 0.14), (0.50, 0.10), (0.38, 0.16)], darker(card, 0.1))
    pen.fill(box(-0.05, 0.0, 0.05, 0.22), lighter(card, 0.25), 0.6)


def _lowered(draw: Callable[[Pen], None], by: float) -> Callable[[Pen], None]:
    """The same that many metres lower: of what is high only the top is looked at."""

    def lowered(pen: Pen) -> None:
        with pen.moved(0.0, -by):
            draw(pen)

    return lowered


def _web(pen: Pen) -> None:
    """A spider's, with dew on its threads, between two stalks."""
    for x, lean in ((-1.05, 0.12), (1.08, -0.10)):
        pen.line(smooth([(x, -0.2), (x + lean, 0.8), (x + 0.4 * lean, 1.9)], False), "#5a7a3c", 0.05)
    turns = [math.tau * k / 14 + 0.1 for k in range(14)]
    rays = [(1.15 * math.cos(turn), math.sin(turn)) for turn in turns]
    spokes = []
    for k, (a, b) in enumerate(rays):
        reach = 0.78 + 0.16 * ((0.618 * k) % 1.0)
        spokes.append([(0.0, 0.72), (reach * a, 0.72 + reach * b)])
    pen.lines(spokes, "#f4f8fc", 0.005, 0.9)
    for turn in range(1, 9):
        spots = [(0.1 * turn * a, 0.72 + 0.1 * turn * b) for a, b in rays]
        threads = []
        for (x0, y0), (x1, y1) in zip(spots, [*spots[1:], spots[0]], strict=True):
            threads.append([(x0, y0), (0.48 * (x0 + x1), 0.03 + 0.48 * (y0 + y1)), (x1, y1)])
        pen.lines(threads, "#f4f8fc", 0.0035, 0.85)
        pen.fill_all([disc(x, y, 0.008) for x, y in spots[turn % 2 :: 2]], "#ffffff", 0.85)


def _lily(pen: Pen) -> None:
    """A leaf on the water, a smaller one beside it, and a blossom."""
    pen.fill(oval(-2.4, -0.42, 2.4, 0.34), vertical(-0.42, 0.34, "#2c6a7c", "#6fb0bc"))
    for r in (2.1, 1.6):
        pen.line(oval(-r, -0.16 * r - 0.03, r, 0.14 * r - 0.03), "#cfeaf0", 0.012, 0.5, closed=True)
    for x, half, tone in ((0.95, 0.32, "#3f7f3c"), (0.0, 0.62, "#4f9444")):
        pen.fill(oval(x - half, -0.17 * half - 0.03, x + half, 0.17 * half + 0.01), darker(tone, 0.35))
        pen.fill(oval(x - half, -0.16 * half, x + half, 0.17 * half + 0.02), tone)
        ways = ((-1, 0.2), (-0.6, 0.8), (0.6, -0.7), (1, 0.3))
        veins = [[(x, 0.0), (x + 0.9 * half * a, 0.14 * half * b)] for a, b in ways]
        pen.lines(veins, lighter(tone, 0.25), 0.008, 0.8)
    for turn in (-56, -28, 0, 28, 56):
        with pen.moved(-0.86, 0.02, degrees=turn):
            pen.fill(smooth([(-0.05, 0.0), (0.0, 0.24), (0.05, 0.0)]), "#f4b8d0" if turn else "#fbe0ea")


_TO = r"(?:(?:a|an|the|his|her|its|their|my|one|some) )?(?:[\w-]+ ){0,3}?"


def _names(english: str, chinese: str, inside: str = "on|onto|upon|atop|across|on top of") -> re.Pattern[str]:
    """Where somebody is, in words: on such a thing, or 在…上."""
    return re.compile(
        rf"\b(?:{inside}) {_TO}(?:{english})\b|(?:在|到|于|上)[^，。；,]{{0,8}}(?:{chinese})(?:上|里|中|顶)?",
        re.IGNORECASE,
    )


SURFACES = (
    Surface(_names("lily ?pads?|water ?lil(?:y|ies)|lotus lea(?:f|ves)", "荷叶|睡莲|浮叶"), 0.0, 2.4, 0.4,
            _lily, shaded=False),
    Surface(
        _names("webs?|cobwebs?", "网", r"on|in|across|over|spins?|spinning|weaves?|weaving|builds?|building"),
        0.52, 1.2, 1.9, _web, shaded=False,
    ),
    Surface(_names("sofa|couch|settee|loveseat", "沙发"), 0.45, 1.15, 1.0, _sofa, _sofa_front),
    Surface(_names("armchair|recliner", "扶手椅|躺椅"), 0.45, 0.6, 1.1, _armchair, _armchair_front),
    Surface(
        _names("bed|mattress|duvet|bedspread", "床", "on|onto|upon|atop|across|in"), 0.57, 1.2, 1.1, _bed
    ),
    Surface(
        _names("window ?sill|window ledge|window seat", "窗台|窗沿|飘窗"), 0.84, 0.95, 2.1, _sill,
        shaded=False, shows=frozenset({SubjectKind.WINDOW}), panes=_PANES, indoors=_ledge, wall=6.0,
    ),
    Surface(_names("table|desk|counter(?:top)?|workbench", "桌子?|书桌|柜台|吧台"), 0.76, 0.9, 0.8, _table),
    Surface(_names("bench", "长椅|长凳"), 0.50, 1.0, 0.95, _bench),
    Surface(_names("chair|stool", "椅子?|凳子?"), 0.48, 0.4, 1.1, _chair,
            shows=frozenset({SubjectKind.CHAIR})),
    Surface(_names("cushion|pillow|dog bed|cat bed", "垫子?|枕头?|靠垫"), 0.15, 0.55, 0.2, _cushion),
    Surface(_names("rug|carpet", "地毯|毯子"), 0.0, 0.9, 0.1, _rug, shaded=False),
    Surface(
        _names("roof|rooftops?|ridge", "屋顶|房顶|屋檐|瓦片"), 0.55, 2.2, 0.65, _lowered(_roof, 0.45),
        shaded=False, shows=frozenset({SubjectKind.HOUSE}),
    ),
    Surface(_names("fence", "篱笆|栅栏|围栏"), 1.14, 1.7, 1.2, _fence),
    Surface(_names("wall", "墙头|围墙|墙"), 1.12, 1.7, 1.2, _wall),
    Surface(
        _names("branch|branches|bough|tree", "树枝|枝头|树梢|树杈|树(?![下底荫旁后林丛])",
               "on|onto|upon|atop|in"),
        0.95, 5.0, 1.4, _lowered(_branch, 0.35), shaded=False, shows=frozenset({SubjectKind.TREE}),
    ),
    Surface(_names("rock|boulder|stone", "岩石|石头|礁石"), 0.53, 0.9, 0.6, _rock),
    Surface(
        _names("box|basket", "纸箱|箱子|盒子|篮子", "in|into|inside"), 0.16, 0.55, 0.4, _crate, _crate_front,
        shows=frozenset({SubjectKind.PRODUCT}),
    ),
)  # fmt: skip


def surface_in(words: str) -> Surface | None:
    """What the words put an animal on; the first that they name."""
    found = in_order((one.named for one in SURFACES), words)
    return SURFACES[found[0]] if found else None


_UP = re.compile(r"\b(?:onto|on to|up on|upon|up to|to|on)\b|上", re.IGNORECASE)


def surface_onto(words: str) -> Surface | None:
    """What the words have an animal jump up on, unless that is the ground."""
    surface = surface_in(words) if _UP.search(words) else None
    return surface if surface is not None and surface.level > 0.1 else None
