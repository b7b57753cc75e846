"""What somebody climbs: a wall of rock in the mountains, a trunk in the woods, a rope, a ladder at a house.

Drawn behind who climbs: hands and feet are between 0.10 and 0.19 of their height before the origin.
"""

from __future__ import annotations

import math
import re

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, horizontal, oval, smooth
from filmgate.engines.animatic.rigs.offers import Offer, offered
from filmgate.engines.animatic.rigs.pieces import Draw, ladder
from filmgate.storyboard.vocabulary import Setting

S = Setting
_TOP = 1.75
_TUFT = ((0.0, 0.0, 0.12), (0.10, 0.05, 0.10), (-0.09, 0.06, 0.10), (0.03, 0.12, 0.09))


def _rock(pen: Pen, time: float, progress: float) -> None:
    """A face with cracks and ledges to hold on to."""
    stone = "#857d74"
    ledges = [(0.13 + 0.035 * math.sin(5.1 * i), -0.04 + 0.12 * i) for i in range(16)]
    face = [*ledges, (0.16, _TOP), (0.95, _TOP), (1.02, -0.04)]
    pen.fill(face, horizontal(0.1, 1.0, lighter(stone, 0.16), stone, darker(stone, 0.45)))
    for i, (x, y) in enumerate(ledges[:-2]):
        facet = [(x, y), (x + 0.30 + 0.2 * (i % 2), y + 0.05), (x + 0.42, y + 0.24), (x + 0.06, y + 0.20)]
        pen.fill(facet, (lighter(stone, 0.14), darker(stone, 0.16), darker(stone, 0.30))[i % 3], 0.45)
        far = [(fx + 0.42, fy - 0.03) for fx, fy in facet]
        pen.fill(far, (darker(stone, 0.32), darker(stone, 0.14), lighter(stone, 0.05))[i % 3], 0.4)
    holds = [oval(x - 0.035, y - 0.016, x + 0.05, y + 0.016) for x, y in ledges[1:-1]]
    pen.fill_all(holds, lighter(stone, 0.22))


def _tree(pen: Pen, time: float, progress: float) -> None:
    bark, leaf = "#5f4632", "#4d8a45"
    trunk = [(0.08, 0.0), (0.14, 0.12), (0.15, 0.9), (0.12, _TOP), (0.42, _TOP), (0.39, 0.9), (0.42, 0.12),
             (0.52, 0.0)]  # fmt: skip
    pen.fill(trunk, horizontal(0.1, 0.48, lighter(bark, 0.14), bark, darker(bark, 0.45)))
    for y, long in ((0.55, 0.30), (1.05, 0.42), (1.45, 0.36)):
        pen.line([(0.34, y), (0.38 + long, y + 0.16)], bark, 0.05)
        pen.fill_all([disc(0.40 + long + dx, y + 0.18 + dy, r) for dx, dy, r in _TUFT], leaf)
    grain = [[(x, y), (x + 0.01, y + 0.2)] for x, y in ((0.2, 0.1), (0.3, 0.3), (0.22, 0.7), (0.32, 1.1))]
    pen.lines(grain, darker(bark, 0.5), 0.010, 0.8)


def _rope(pen: Pen, time: float, progress: float) -> None:
    sway = 0.01 * math.sin(2.1 * time)
    strand = smooth([(0.15, _TOP), (0.148, 0.9), (0.15 + sway, 0.0)], closed=False)
    pen.line(strand, "#c8a86a", 0.024)
    twists = [[(0.138, y), (0.162, y + 0.02)] for y in (0.04 * n for n in range(44))]
    pen.lines(twists, "#8a6c3c", 0.006)


def _named(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)


CLIMBS: dict[str, Offer] = {
    "ladder": Offer(
        _named("ladders?|roof|balcony|window|wall|fence|scaffold\\w*|tower", "梯子?|屋顶|阳台|窗|围墙|塔"),
        frozenset(), ladder,
    ),
    "rope": Offer(_named("ropes?|vines?", "绳子?|藤蔓"), frozenset({S.GYM, S.SHOP, S.WAREHOUSE}), _rope),
    "rock": Offer(
        _named(
            "rocks?|cliffs?|mountains?|peaks?|summit|boulders?|climber|crag",
            "岩|悬崖|峭壁|山顶|山峰|爬山|登山",
        ),
        frozenset({
            S.MOUNTAIN, S.CLIFF, S.CANYON, S.CAVE, S.WATERFALL, S.VOLCANO, S.DESERT, S.ISLAND, S.RUINS,
            S.PLANET_SURFACE, S.ARCTIC, S.BEACH,
        }), _rock,
    ),
    "tree": Offer(
        _named("trees?|trunks?|branch(?:es)?|oak|apple tree", "树"),
        frozenset({
            S.FOREST, S.JUNGLE, S.PARK, S.MEADOW, S.GARDEN, S.BAMBOO_FOREST, S.SWAMP, S.FIELD, S.VILLAGE,
            S.COUNTRY_ROAD, S.LAKE, S.RIVER,
        }), _tree,
    ),
}  # fmt: skip
"""In the order in which they are looked for; a ladder is at every house."""


def climb_in(words: str, setting: Setting) -> str:
    """The name of what somebody climbs there."""
    return offered(CLIMBS, words, setting) or "ladder"


def climbed(name: str) -> Draw:
    return CLIMBS[name].draw
