"""What a small animal lies, sits or perches on, in words and as a drawing.

A surface is a row of `SURFACES`: the words that name it, its measures, and its drawing, which stands on the
ground at the origin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.patterns import in_order
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, oval, smooth, vertical
from filmgate.engines.animatic.rigs import footholds
from filmgate.engines.animatic.rigs.footholds import board
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
    fits: bool = False
    """Whether it is as large as what is in it, and not as one expects of it."""
    below: Callable[[Pen], None] | None = None
    """Draws how it goes on under the origin, where there is no ground."""
    indoors: Callable[[Pen], None] | None = None
    """Draws it in a room whose set has the rest of it."""


def _sofa(pen: Pen) -> None:
    pen.fill_all([box(x, 0.0, x + 0.07, 0.12) for x in (-0.95, 0.88)], "#3a2616")
    board(pen, -1.0, 0.10, 1.0, 0.98, _CLOTH, 0.16)
    for x in (-0.80, 0.02):
        board(pen, x, 0.46, x + 0.78, 0.94, lighter(_CLOTH, 0.08), 0.10)
    board(pen, 0.46, 0.44, 0.84, 0.78, "#d8a850", 0.08)
    for x in (-0.82, 0.0):
        board(pen, x, 0.26, x + 0.82, 0.46, lighter(_CLOTH, 0.14), 0.07)


def _sofa_front(pen: Pen) -> None:
    board(pen, -1.0, 0.10, 1.0, 0.28, darker(_CLOTH, 0.12), 0.05)
    for x in (-1.12, 0.84):
        board(pen, x, 0.08, x + 0.28, 0.66, darker(_CLOTH, 0.06), 0.12)


def _armchair(pen: Pen) -> None:
    cloth = "#8a4038"
    pen.fill_all([box(x, 0.0, x + 0.06, 0.12) for x in (-0.44, 0.38)], "#3a2616")
    board(pen, -0.48, 0.10, 0.48, 1.08, cloth, 0.18)
    board(pen, -0.36, 0.26, 0.36, 0.46, lighter(cloth, 0.16), 0.07)


def _armchair_front(pen: Pen) -> None:
    cloth = "#8a4038"
    board(pen, -0.46, 0.10, 0.46, 0.28, darker(cloth, 0.12), 0.05)
    for x in (-0.58, 0.36):
        board(pen, x, 0.08, x + 0.22, 0.64, darker(cloth, 0.06), 0.10)


def _bed(pen: Pen) -> None:
    pen.fill_all([box(x, 0.0, x + 0.08, 0.22) for x in (-1.12, 1.02)], _WOOD)
    board(pen, -1.20, 0.10, -1.08, 1.10, _WOOD, 0.04)
    board(pen, -1.10, 0.16, 1.10, 0.34, _WOOD, 0.03)
    board(pen, -1.10, 0.30, 1.12, 0.54, _LINEN, 0.09)
    board(pen, -1.04, 0.48, -0.52, 0.72, "#ffffff", 0.11)
    quilt = [
        (-0.42, 0.575), (0.4, 0.59), (1.10, 0.56), (1.16, 0.34), (1.12, 0.12), (0.3, 0.10), (-0.36, 0.14),
    ]  # fmt: skip
    pen.fill(smooth(quilt), vertical(0.1, 0.6, "#35557f", "#7d9cc4"))


def _table(pen: Pen) -> None:
    for x in (-0.72, 0.62):
        pen.fill(
            box(x, 0.0, x + 0.09, 0.72), horizontal(x, x + 0.09, lighter(_WOOD, 0.1), darker(_WOOD, 0.4))
        )
    board(pen, -0.86, 0.68, 0.86, 0.76, _WOOD, 0.02)
    pen.fill(box(-0.74, 0.60, 0.74, 0.68), darker(_WOOD, 0.35))


def _chair(pen: Pen) -> None:
    pen.lines([[(-0.22, 0.46), (-0.30, 1.05)]], darker(_WOOD, 0.1), 0.06)
    pen.lines([[(-0.22, 0.0), (-0.21, 0.44)], [(0.22, 0.0), (0.21, 0.44)]], _WOOD, 0.055)
    for y in (0.66, 0.86):
        pen.line([(-0.26, y), (-0.23, y - 0.10)], _WOOD, 0.05)
    board(pen, -0.27, 0.42, 0.27, 0.48, _WOOD, 0.02)


def _bench(pen: Pen) -> None:
    for y in (0.62, 0.80):
        board(pen, -0.95, y, 0.95, y + 0.11, _WOOD)
    pen.fill_all([box(x, 0.0, x + 0.07, 0.86) for x in (-0.80, 0.73)], "#3c4046")
    board(pen, -0.98, 0.42, 0.98, 0.50, _WOOD)


def _cushion(pen: Pen) -> None:
    board(pen, -0.50, 0.0, 0.50, 0.17, "#b8506a", 0.08)
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
    board(pen, -0.78, 0.80, 0.78, 2.05, "#f4f0e8", 0.02)
    for pane in _PANES:
        pen.fill(box(*pane), vertical(0.86, 1.98, "#dcebf4", "#8fb6d4"), 0.9)
    board(pen, -0.92, 0.74, 0.92, 0.84, "#faf6ee", 0.02)
    pen.fill(box(-0.86, 0.68, 0.86, 0.74), "#c8beae")


def _ledge(pen: Pen) -> None:
    """The inner board of a window."""
    board(pen, -1.14, 0.75, 1.14, 0.85, "#f8f4ec", 0.02)
    pen.fill(box(-1.06, 0.66, 1.06, 0.75), vertical(0.66, 0.75, "#6a5a48", "#8a7862"))


def _crate(pen: Pen) -> None:
    card = "#b88a58"
    board(pen, -0.36, 0.02, 0.36, 0.36, darker(card, 0.45), 0.01)


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


_TO = r"(?:(?:a|an|the|his|her|its|their|my|one|some) )?(?:[\w-]+ ){0,3}?"


def _names(english: str, chinese: str, inside: str = "on|onto|upon|atop|across|on top of") -> re.Pattern[str]:
    """Where somebody is, in words: on such a thing, or 在…上."""
    return re.compile(
        rf"\b(?:{inside}) {_TO}(?:{english})\b|(?:在|到|于|上)[^，。；,]{{0,8}}(?:{chinese})(?:上|里|中|顶)?",
        re.IGNORECASE,
    )


SURFACES = (
    Surface(_names("lily ?pads?|water ?lil(?:y|ies)|lotus lea(?:f|ves)", "荷叶|睡莲|浮叶"), 0.0, 2.4, 0.4,
            footholds.lily, shaded=False),
    Surface(
        _names("webs?|cobwebs?", "网", r"on|in|across|over|spins?|spinning|weaves?|weaving|builds?|building"),
        0.52, 1.2, 1.9, footholds.web, shaded=False,
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
        _names("roof|rooftops?|ridge", "屋顶|房顶|屋檐|瓦片"), 0.55, 2.2, 0.65,
        _lowered(footholds.roof, 0.45),
        shaded=False, shows=frozenset({SubjectKind.HOUSE}),
    ),
    Surface(_names("fence", "篱笆|栅栏|围栏"), 1.14, 1.7, 1.2, footholds.fence),
    Surface(_names("wall", "墙头|围墙|墙"), 1.12, 1.7, 1.2, footholds.wall),
    Surface(
        _names("branch|branches|bough|tree", "树枝|枝头|树梢|树杈|树(?![下底荫旁后林丛])",
               "on|onto|upon|atop|in"),
        0.95, 5.0, 1.4, _lowered(footholds.branch, 0.35), shaded=False, shows=frozenset({SubjectKind.TREE}),
    ),
    Surface(_names("rock|boulder|stone", "岩石|石头|礁石"), 0.53, 0.9, 0.6, footholds.rock),
    Surface(
        _names("box|basket", "纸箱|箱子|盒子|篮子", "in|into|inside"), 0.16, 0.55, 0.4, _crate, _crate_front,
        shows=frozenset({SubjectKind.PRODUCT}), fits=True,
    ),
    Surface(
        _names("towers?|turrets?|spires?|steeples?|battlements?|ramparts?|castle",
               "塔顶|塔楼|尖塔|高塔|城楼|城堡"),
        3.2, 1.38, 3.5, footholds.tower, footholds.battlements, shaded=False,
        shows=frozenset({SubjectKind.TOWER}), below=footholds.shaft,
    ),
    Surface(_names("wires?|power ?lines?|telephone lines?|cables?", "电线|电缆"), 0.95, 5.0, 1.1,
            footholds.wire, shaded=False),
    Surface(_names("lea(?:f|ves)|blades? of grass", "叶子?|草叶"), 0.53, 0.6, 0.7, footholds.leaf,
            shaded=False),
    Surface(_names("posts?|poles?|stakes?|stump", "木桩|柱子|树桩|木杆"), 0.95, 0.3, 1.0, footholds.post),
)  # fmt: skip


CRAG = Surface(
    _names("cliffs?|ledges?|crags?|peaks?|mountain ?tops?|summits?|outcrops?", "悬崖|崖|山巅|山峰|峭壁"),
    1.5, 1.3, 1.6, footholds.crag, shaded=False, wall=3.2,
)  # fmt: skip
"""What only those come down on that fly."""


def surface_in(words: str) -> Surface | None:
    """What the words put an animal on; the first that they name."""
    found = in_order((one.named for one in SURFACES), words)
    return SURFACES[found[0]] if found else None


_UP = re.compile(r"\b(?:onto|on to|up on|upon|up to|to|on)\b|上", re.IGNORECASE)


def surface_onto(words: str) -> Surface | None:
    """What the words have an animal jump up on, unless that is the ground."""
    surface = surface_in(words) if _UP.search(words) else None
    return surface if surface is not None and surface.level > 0.1 else None


def enlarged(surface: Surface, by: float) -> Surface:
    """The same, so many times as large."""
    if by == 1.0:
        return surface
    front = surface.front and _scaled(surface.front, by)
    below = surface.below and _scaled(surface.below, by)
    return replace(
        surface, level=by * surface.level, half=by * surface.half, top=by * surface.top, front=front,
        behind=_scaled(surface.behind, by), below=below, panes=(), wall=by * surface.wall, indoors=None,
    )  # fmt: skip


def _scaled(draw: Callable[[Pen], None], by: float) -> Callable[[Pen], None]:
    def scaled(pen: Pen) -> None:
        with pen.moved(sx=by, sy=by):
            draw(pen)

    return scaled
