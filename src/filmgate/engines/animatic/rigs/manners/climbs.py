"""What people climb by their hands where it is no ladder: rock, a tree, a rope, as the words or the place
have it."""

from __future__ import annotations

import math
import re

from filmgate.engines.animatic.pen import Outline, Pen, box, disc, horizontal, oval, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import Manner, named
from filmgate.engines.animatic.rigs.pieces import ladder
from filmgate.engines.animatic.rigs.poses import POSES
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

S = Setting
_TOP = 1.80
_GOLDEN, _PLASTIC = 0.618034, 0.754878
_CLIMBS = frozenset({Action.CLIMB})


def _face_of_rock() -> Outline:
    """The edge of the rock from its foot to its top, with holds, and back behind it."""
    edge = [(0.15 + 0.05 * math.sin(5.1 * k) + 0.02 * (k % 2), 0.14 * k) for k in range(14)]
    return [(0.15, 0.0), *edge[1:], (0.36, _TOP), (0.8, _TOP + 0.10), (1.35, _TOP - 0.05), (1.75, 1.15),
            (2.05, 0.5), (2.2, 0.0)]  # fmt: skip


def _rock(pen: Pen, time: float, progress: float) -> None:
    """A rugged face, ledges that catch the light, cracks, grass on its top."""
    pen.fill(_face_of_rock(), horizontal(0.1, 1.7, "#a89c8c", "#5c564e"))
    for k in range(22):
        y = 0.06 + 1.55 * ((k * _PLASTIC + 0.1) % 1.0)
        x = 0.24 + (1.5 - 0.55 * y) * ((k * _GOLDEN) % 1.0)
        wide, high = 0.07 + 0.09 * ((k * 0.27) % 1.0), 0.05 + 0.06 * ((k * 0.53) % 1.0)
        pen.fill([(x, y), (x + wide, y + 0.4 * high), (x + 0.8 * wide, y + high), (x - 0.02, y + 0.7 * high)],
                 "#c2b6a4" if k % 3 else "#6a6258", 0.55)  # fmt: skip
    cracks = [[(0.30, 0.0), (0.36, 0.4), (0.31, 0.8), (0.42, 1.3)], [(0.9, 0.2), (0.82, 0.7), (0.95, 1.2)],
              [(1.5, 0.3), (1.42, 0.9), (1.47, 1.3)]]  # fmt: skip
    pen.lines(cracks, "#4a443e", 0.012, 0.8)
    for k in range(11):
        x = 0.36 + 0.1 * k
        pen.line([(x, _TOP), (x + 0.02 * math.sin(2.0 * time + k), _TOP + 0.13)], "#6a8a4a", 0.02)


def _trunk(pen: Pen, time: float, progress: float) -> None:
    """A trunk with its bark and two boughs, and leaves that stir over it."""
    bark = horizontal(0.13, 0.46, "#8a6a48", "#4a3524")
    pen.fill(smooth([(0.06, 0.0), (0.145, 0.14), (0.15, 0.9), (0.12, 1.9), (0.50, 1.9), (0.44, 0.9),
                     (0.46, 0.14), (0.56, 0.0)]), bark)  # fmt: skip
    pen.line(smooth([(0.40, 1.15), (0.66, 1.38), (0.90, 1.46)], False), "#5c4430", 0.07)
    rows = [(0.20 + 0.02 * (k % 3), 0.31, 0.39 - 0.02 * (k % 2)) for k in range(8)]
    bark_lines = [[(x, 0.1 + 0.2 * k), (x + 0.01, 0.26 + 0.2 * k)] for k, row in enumerate(rows) for x in row]
    pen.lines(bark_lines, "#3e2c1e", 0.010, 0.8)
    for k in range(30):
        x = 0.30 + 1.5 * ((k * _GOLDEN) % 1.0 - 0.5) + 0.01 * math.sin(1.7 * time + k)
        y = 1.72 + 0.34 * ((k * _PLASTIC) % 1.0)
        pen.fill(disc(x, y, 0.13), ("#3f6a34", "#57863f", "#6f9c4c")[k % 3])
    pen.fill_all([disc(0.92 + 0.07 * k, 1.47 + 0.04 * (k % 2), 0.09) for k in range(3)], "#57863f")


def _rope(pen: Pen, time: float, progress: float) -> None:
    """A rope from above, its end on the ground."""
    sway = 0.012 * math.sin(2.0 * time)
    pen.line([(0.135, 2.2), (0.135 + sway, 0.9), (0.13 - sway, 0.02)], "#c8a468", 0.026)
    pen.lines([[(0.122, 0.06 * k), (0.148, 0.06 * k + 0.03)] for k in range(1, 36)], "#8a6a3c", 0.007)
    pen.line(oval(0.10, -0.01, 0.24, 0.03), "#c8a468", 0.022, closed=True)


_BACKS = ("#7a2c2c", "#2c4a5a", "#8a6a3a", "#3a5a3c", "#5a3a5a", "#c8b890")


def _bookcase(pen: Pen, time: float, progress: float) -> None:
    """A wall of books, and the ladder that leans on its rail."""
    pen.fill(box(0.20, 0.0, 1.40, 1.80), vertical(0.0, 1.8, "#3a2416", "#6a442c"))
    for row in range(6):
        y = 0.07 + 0.285 * row
        pen.fill(box(0.24, y, 1.36, y + 0.245), "#24160e")
        x, k = 0.25, 7 * row
        while x < 1.30:
            wide, high = 0.028 + 0.030 * ((k * _GOLDEN) % 1.0), 0.15 + 0.08 * ((k * _PLASTIC) % 1.0)
            pen.fill(box(x, y, x + wide, y + high), _BACKS[(k * 5) % 6])
            x, k = x + wide + 0.004, k + 1
    pen.line([(0.18, 1.70), (1.40, 1.70)], "#c8963c", 0.016)
    ladder(pen, time, progress)


def _stepladder(pen: Pen, time: float, progress: float) -> None:
    """It stands on its own legs."""
    pen.lines([[(0.185, 1.60), (0.62, 0.0)], [(0.15, 0.42), (0.50, 0.42)]], "#a87c44", 0.020)
    ladder(pen, time, progress)


_LADDERS = r"climb(?:s|ed|ing)? (?:up |down )?(?:\w+ ){0,3}"
MANNERS: dict[str, Manner] = {
    "climb_tree": Manner(
        named(
            r"climb(?:s|ed|ing)? (?:up |down )?(?:\w+ ){0,3}(?:trees?|palms?)", "爬树|爬上[^，。；]{0,4}树"
        ),
        _CLIMBS,
        POSES[Action.CLIMB],
        None,
        _trunk,
        reach=(0.2, 0.6, 0.9),
        shows=frozenset({SubjectKind.TREE}),
    ),
    "climb_rope": Manner(
        named(r"climb(?:s|ed|ing)? (?:up |down )?(?:\w+ ){0,3}ropes?", "爬绳|爬上[^，。；]{0,4}绳"),
        _CLIMBS,
        POSES[Action.CLIMB],
        None,
        _rope,
        reach=(0, 0.1, 0.9),
    ),
    "climb_bookcase": Manner(
        named(_LADDERS + r"(?:library|bookshel(?:f|ves)|bookcase) ladders?", "书架[^，。；]{0,4}梯"),
        _CLIMBS,
        POSES[Action.CLIMB],
        None,
        _bookcase,
        reach=(0, 0.95, 0.5),
    ),
    "climb_stepladder": Manner(
        named(_LADDERS + r"step ?ladders?", "人字梯"),
        _CLIMBS,
        POSES[Action.CLIMB],
        None,
        _stepladder,
        reach=(0, 0.2, 0.5),
    ),
    "climb_rock": Manner(
        named(
            r"rock[- ]?climb\w*|mountaineer\w*|free solo\w*|(?:climb|scal|ascend)(?:s|es|e|ed|ing)? (?:up )?"
            r"(?:[\w-]+ ){0,4}(?:cliffs?|cliffside|rocks?|rock ?face|mountains?|mountainside|peaks?|summit"
            r"|boulders?|crags?|ridge|canyon|ice wall|glacier)",
            "攀岩|爬山|登山|(?:攀登|攀爬|爬上)[^，。；]{0,6}(?:悬崖|岩|山|峭壁|峰)",
        ),
        _CLIMBS,
        POSES[Action.CLIMB],
        None,
        _rock,
        reach=(0, 1.75, 0.9),
    ),
}
_BUILT = re.compile(
    r"\b(?:ladders?|roof\w*|balcony|windows?|walls?|fences?|scaffold\w*|towers?)\b|梯|屋顶|阳台|窗|围墙|塔",
    re.IGNORECASE,
)
_INSIDE = frozenset({
    S.LIBRARY, S.LIVING_ROOM, S.BEDROOM, S.KITCHEN, S.SHOP, S.MUSEUM, S.OFFICE, S.CLASSROOM, S.CHURCH,
    S.PALACE, S.HALLWAY, S.CAFE, S.RESTAURANT,
})  # fmt: skip
"""Rooms, in which no house can be climbed."""
_AT = {
    "climb_rock": frozenset({
        S.MOUNTAIN, S.CLIFF, S.CANYON, S.CAVE, S.WATERFALL, S.VOLCANO, S.DESERT, S.ISLAND, S.RUINS,
        S.PLANET_SURFACE, S.ARCTIC, S.BEACH,
    }),
    "climb_tree": frozenset({
        S.FOREST, S.JUNGLE, S.PARK, S.MEADOW, S.GARDEN, S.BAMBOO_FOREST, S.SWAMP, S.FIELD, S.COUNTRY_ROAD,
    }),
    "climb_rope": frozenset({S.GYM}),
}  # fmt: skip


def climb_in(words: str, setting: Setting) -> str | None:
    """The manner in which one climbs at a place when the words tell no more; None is a ladder."""
    if setting in _INSIDE:
        return "climb_bookcase" if setting is S.LIBRARY else "climb_stepladder"
    if _BUILT.search(words):
        return None
    return next((name for name, places in _AT.items() if setting in places), None)
