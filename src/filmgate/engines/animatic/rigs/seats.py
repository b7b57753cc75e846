"""What somebody sits on under the open sky: a bench in a park, a rock in the mountains, a log in the woods.

A seat is a row: the words that name it, the settings whose usual seat it is, and its drawing in shares of who
sits there, whose hip is over the origin.
"""

from __future__ import annotations

import re

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.chairs import bench, chair
from filmgate.engines.animatic.rigs.offers import Offer, offered
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import HIP
from filmgate.storyboard.vocabulary import Setting

_LEVEL = HIP - 0.038
_UNDER = r"\b(?:on|upon|atop|onto) (?:(?:an?|the|his|her|their|some|top of) ){0,2}(?:[\w-]+ ){0,2}?"
S = Setting


def _rock(pen: Pen, time: float, progress: float) -> None:
    stone = "#86827c"
    shape = [(-0.34, -0.01), (-0.30, 0.14), (-0.20, 0.225), (0.02, _LEVEL), (0.15, 0.215), (0.20, 0.12),
             (0.235, -0.01)]  # fmt: skip
    pen.fill(smooth(shape), vertical(-0.02, _LEVEL, darker(stone, 0.5), lighter(stone, 0.18)))
    pen.lines([[(-0.16, 0.19), (-0.22, 0.08)], [(0.10, 0.16), (0.06, 0.03)]], darker(stone, 0.45), 0.009, 0.7)
    pen.fill(smooth([(0.20, -0.01), (0.24, 0.07), (0.31, 0.05), (0.34, -0.01)]), darker(stone, 0.2))


def _trunk(bark: Colour, cut: Colour) -> Draw:
    """A trunk that lies there."""

    def draw(pen: Pen, time: float, progress: float) -> None:
        body = rounded(-0.52, 0.0, 0.40, _LEVEL, 0.10)
        pen.fill(body, vertical(0.0, _LEVEL, darker(bark, 0.5), lighter(bark, 0.16)))
        pen.lines([[(-0.44, y), (0.30, y + 0.01)] for y in (0.06, 0.12, 0.18)], darker(bark, 0.4), 0.009, 0.7)
        pen.fill(oval(0.31, 0.005, 0.46, _LEVEL - 0.005), cut)
        pen.line(oval(0.345, 0.06, 0.425, 0.18), darker(cut, 0.25), 0.008, closed=True)
        pen.line([(-0.36, 0.20), (-0.42, 0.33)], bark, 0.026)

    return draw


def _hay(pen: Pen, time: float, progress: float) -> None:
    straw = "#d0a848"
    pen.fill(rounded(-0.36, 0.0, 0.26, _LEVEL, 0.02), vertical(0.0, _LEVEL, darker(straw, 0.35), straw))
    for i in range(40):
        x, y = -0.34 + 0.58 * ((0.618 * i) % 1.0), 0.015 + 0.21 * ((0.377 * i) % 1.0)
        pen.line([(x, y), (x + 0.04, y + 0.012)], (lighter(straw, 0.3), darker(straw, 0.25))[i % 2], 0.006)
    pen.lines([[(x, 0.0), (x, _LEVEL)] for x in (-0.20, 0.10)], "#8a5a30", 0.010)


def _ledge(pen: Pen, time: float, progress: float) -> None:
    """The parapet of a roof, the wall of a bridge."""
    pen.fill(box(-0.62, 0.0, 0.56, _LEVEL), vertical(0.0, _LEVEL, "#6a6864", "#a09c94"))
    pen.fill(rounded(-0.64, _LEVEL - 0.035, 0.58, _LEVEL, 0.008), "#c0bcb2")
    pen.lines([[(x, 0.0), (x, _LEVEL - 0.04)] for x in (-0.30, 0.12)], "#5c5a56", 0.007, 0.7)


def _sill(pen: Pen, time: float, progress: float) -> None:
    """The board of a window, with the wall under it."""
    pen.fill(box(-0.58, 0.0, 0.58, _LEVEL - 0.05), vertical(0.0, _LEVEL, "#9a8872", "#a8957e"))
    pen.fill(box(-0.58, _LEVEL - 0.06, 0.58, _LEVEL - 0.035), "#6a5a48")
    pen.fill(rounded(-0.61, _LEVEL - 0.04, 0.61, _LEVEL, 0.008), "#f4efe6")


def _steps(pen: Pen, time: float, progress: float) -> None:
    for x, top, tone in ((0.42, 0.11, "#a8a298"), (0.13, _LEVEL, "#b8b2a6")):
        pen.fill(box(-0.60, 0.0, x, top), vertical(0.0, top, darker(tone, 0.35), tone))
        pen.fill(box(-0.60, top - 0.018, x + 0.012, top), lighter(tone, 0.2))


def _threshold(pen: Pen, time: float, progress: float) -> None:
    """The worn sill of an old door, as high as a stool."""
    wood = "#6a4630"
    pen.fill(box(-0.60, 0.0, 0.14, _LEVEL), vertical(0.0, _LEVEL, darker(wood, 0.45), wood))
    pen.fill(box(-0.60, _LEVEL - 0.02, 0.15, _LEVEL), lighter(wood, 0.25))
    pen.lines([[(-0.58, y), (0.12, y + 0.006)] for y in (0.07, 0.14, 0.20)], darker(wood, 0.3), 0.006)


def _crate(pen: Pen, time: float, progress: float) -> None:
    wood = "#96703f"
    pen.fill(box(-0.20, 0.0, 0.15, _LEVEL), vertical(0.0, _LEVEL, darker(wood, 0.4), wood))
    pen.fill_all([box(-0.21, y, 0.16, y + 0.055) for y in (0.01, 0.09, _LEVEL - 0.055)], lighter(wood, 0.12))
    pen.fill_all([disc(x, y, 0.006) for x in (-0.18, 0.13) for y in (0.04, 0.12, 0.22)], "#4a3420")


def _mushroom(pen: Pen, time: float, progress: float) -> None:
    """A red one with white dots, as large as a stool."""
    stem = [
        (-0.10, 0.0),
        (-0.06, 0.14),
        (-0.07, _LEVEL - 0.06),
        (0.05, _LEVEL - 0.06),
        (0.04, 0.14),
        (0.09, 0.0),
    ]
    pen.fill(smooth(stem), vertical(0.0, _LEVEL, "#c8b898", "#f4ecd8"))
    low = _LEVEL - 0.11
    cap = [(-0.30, low), (-0.24, _LEVEL - 0.03), (-0.02, _LEVEL + 0.015), (0.20, _LEVEL - 0.03), (0.27, low),
           (-0.02, low - 0.03)]  # fmt: skip
    pen.fill(smooth(cap), vertical(low - 0.03, _LEVEL, "#8a1420", "#e03a34"))
    pen.fill_all([disc(x, y, r) for x, y, r in _DOTS], "#fbf4e8", 0.95)


_DOTS = (
    (-0.20, 0.20, 0.022),
    (-0.11, 0.245, 0.026),
    (0.01, 0.20, 0.024),
    (0.12, 0.235, 0.020),
    (0.19, 0.19, 0.018),
)


def _suitcase(pen: Pen, time: float, progress: float) -> None:
    pen.fill(rounded(-0.22, 0.0, 0.17, _LEVEL, 0.03), vertical(0.0, _LEVEL, "#5a2c1c", "#a8603c"))
    pen.lines([[(x, 0.0), (x, _LEVEL)] for x in (-0.13, 0.08)], "#d8b070", 0.018)
    pen.line(rounded(-0.06, _LEVEL - 0.02, 0.01, _LEVEL + 0.03, 0.01), "#3a2014", 0.012, closed=True)


def _named(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"{_UNDER}(?:{english})\b|(?:在|到|坐)[^，。；,]{{0,8}}(?:{chinese})", re.IGNORECASE)


def _throne(pen: Pen, time: float, progress: float) -> None:
    """With a high back, gilded."""
    gold, cloth = "#d0a040", "#9a2434"
    back = [(-0.13, 0.10), (-0.22, 0.12), (-0.25, 0.72), (-0.20, 0.84), (-0.13, 0.78), (-0.115, 0.30)]
    pen.fill(smooth(back), vertical(0.10, 0.84, darker(gold, 0.4), lighter(gold, 0.25)))
    pen.fill(smooth([(-0.125, 0.26), (-0.17, 0.28), (-0.19, 0.68), (-0.14, 0.70), (-0.12, 0.34)]), cloth)
    pen.fill(disc(-0.205, 0.86, 0.030), lighter(gold, 0.2))
    pen.fill(box(-0.22, 0.0, 0.17, _LEVEL - 0.02), vertical(0.0, _LEVEL, darker(gold, 0.5), gold))
    pen.fill(rounded(-0.20, _LEVEL - 0.035, 0.18, _LEVEL, 0.012), cloth)
    pen.line([(-0.14, 0.385), (0.13, 0.385), (0.15, 0.365), (0.15, _LEVEL)], gold, 0.026)


_OVER_A_CHAIR = frozenset({"sill", "throne"})
"""Seats that are taken in a room, too, in place of its chair."""


def of_a_room(name: str) -> bool:
    """Whether somebody in a room sits on that, where the words tell it."""
    return name in _OVER_A_CHAIR


SEATS: dict[str, Offer] = {
    "throne": Offer(_named("thrones?", "龙椅|宝座|王座|御座"), frozenset(), _throne),
    "sill": Offer(
        re.compile(r"window ?(?:sill|ledge|seat|nook)s?|窗台|窗沿|飘窗", re.IGNORECASE), frozenset(), _sill
    ),
    "bench": Offer(_named("bench|benches", "长椅|长凳"), frozenset(), bench),
    "chair": Offer(_named("chair|stool", "椅子?|凳子?"), frozenset(), chair),
    "rock": Offer(
        _named("rocks?|boulders?|stones?|cliff(?:top)?|ledge", "岩石|石头|礁石|石上|悬崖"),
        frozenset({
            S.MOUNTAIN, S.CLIFF, S.RIVER, S.WATERFALL, S.CANYON, S.DESERT, S.VOLCANO, S.CAVE, S.MEADOW,
            S.PLANET_SURFACE, S.ISLAND, S.RUINS, S.ARCTIC,
        }), _rock,
    ),
    "log": Offer(
        _named("logs?|(?:fallen )?(?:tree|trunk)|stumps?", "木头|树桩|树干|圆木"),
        frozenset({S.FOREST, S.BAMBOO_FOREST, S.JUNGLE, S.SWAMP, S.LAKE}), _trunk("#6a4a30", "#c89c68"),
    ),
    "driftwood": Offer(
        _named("driftwood", "浮木"), frozenset({S.BEACH, S.OASIS, S.OCEAN}), _trunk("#a89884", "#d8c8ac")
    ),
    "hay": Offer(_named("hay ?(?:bale|stack)s?|straw", "干草|草垛"), frozenset({S.FARM, S.FIELD}), _hay),
    "threshold": Offer(_named("thresholds?", "门槛"), frozenset(), _threshold),
    "steps": Offer(
        _named("steps|stairs|doorstep|stoop|porch", "台阶|楼梯"), frozenset({S.TEMPLE, S.CASTLE}), _steps
    ),
    "ledge": Offer(
        _named("walls?|ledge|parapet|railing|edge of (?:a|the) (?:\\w+ )?(?:roof|building|rooftop|bridge)"
               "|roof(?:top)?", "墙上?|屋顶|天台"),
        frozenset({S.ROOFTOP, S.BRIDGE, S.HIGHWAY}), _ledge,
    ),
    "mushroom": Offer(_named("mushrooms?|toadstools?|fungus", "蘑菇|毒蝇伞"), frozenset(), _mushroom),
    "crate": Offer(_named("crates?|box(?:es)?|barrels?", "箱子?|木桶"), frozenset({S.BATTLEFIELD}), _crate),
    "suitcase": Offer(_named("suitcase|trunk of (?:his|her)|luggage", "行李箱|箱包"), frozenset(), _suitcase),
}  # fmt: skip
"""In the order in which they are looked for; a bench is everybody's."""


def seat_in(words: str, setting: Setting) -> str:
    """The name of what somebody sits on there."""
    return offered(SEATS, words, setting) or "bench"
