"""What somebody hides behind: a bush in a garden, a trunk in the woods, crates in an alley, the sofa at home.

A cover is drawn over who crouches at the origin and looks to the right; what is higher than they are stands
before them, so that they look round it.
"""

from __future__ import annotations

import re

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, box, horizontal, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.offers import Offer, offered
from filmgate.engines.animatic.rigs.pieces import Draw, bush, crate
from filmgate.storyboard.vocabulary import Setting

S = Setting
_HIGH = 1.7
"""The top of what is higher than a man."""
_BEFORE = 0.12
"""How far before the drawing's place it stands, so that a face looks round it."""


def _looked_round(draw: Draw) -> Draw:
    """Too high to be looked over."""

    def before(pen: Pen, time: float, progress: float) -> None:
        with pen.moved(_BEFORE, 0.0):
            draw(pen, time, progress)

    return before


def _crates(pen: Pen, time: float, progress: float) -> None:
    crate(pen, -0.20, 0.36)
    crate(pen, 0.17, 0.44)
    crate(pen, 0.62, 0.30)


@_looked_round
def _trunk(pen: Pen, time: float, progress: float) -> None:
    bark = "#5c4230"
    body = [(0.02, 0.0), (0.11, 0.14), (0.13, 0.8), (0.10, _HIGH), (0.46, _HIGH), (0.43, 0.8), (0.45, 0.14),
            (0.56, 0.0)]  # fmt: skip
    pen.fill(body, horizontal(0.05, 0.5, lighter(bark, 0.14), bark, darker(bark, 0.45)))
    grain = [[(x, y), (x + 0.012, y + 0.24)] for x, y in (
        (0.17, 0.10), (0.24, 0.42), (0.33, 0.16), (0.19, 0.78), (0.36, 0.66), (0.28, 1.04), (0.18, 1.3),
        (0.38, 1.2))]  # fmt: skip
    pen.lines(grain, darker(bark, 0.5), 0.012, 0.8)


def _boulder(pen: Pen, time: float, progress: float) -> None:
    stone = "#86827c"
    shape = [
        (-0.24, -0.01),
        (-0.20, 0.20),
        (-0.02, 0.36),
        (0.22, 0.42),
        (0.50, 0.33),
        (0.66, 0.14),
        (0.72, -0.01),
    ]
    pen.fill(smooth(shape), vertical(-0.02, 0.42, darker(stone, 0.5), lighter(stone, 0.18)))
    cracks = [[(0.06, 0.34), (0.0, 0.16)], [(0.40, 0.31), (0.46, 0.12)], [(0.2, 0.2), (0.27, 0.06)]]
    pen.lines(cracks, darker(stone, 0.45), 0.010, 0.7)


@_looked_round
def _pillar(pen: Pen, time: float, progress: float) -> None:
    stone = "#b8b0a0"
    pen.fill(
        box(0.12, 0.0, 0.42, _HIGH), horizontal(0.1, 0.44, lighter(stone, 0.2), stone, darker(stone, 0.4))
    )
    pen.lines([[(x, 0.12), (x, _HIGH)] for x in (0.19, 0.27, 0.35)], darker(stone, 0.25), 0.010, 0.7)
    pen.fill(rounded(0.07, 0.0, 0.47, 0.10, 0.015), lighter(stone, 0.05))


@_looked_round
def _corner(pen: Pen, time: float, progress: float) -> None:
    """The corner of a wall."""
    brick = "#8a6252"
    pen.fill(box(0.10, 0.0, 0.80, _HIGH), horizontal(0.1, 0.8, lighter(brick, 0.12), darker(brick, 0.3)))
    rows = [y * 0.1 for y in range(1, 17)]
    pen.lines([[(0.10, y), (0.80, y)] for y in rows], darker(brick, 0.4), 0.008, 0.8)
    joints = [[(x + 0.09 * (i % 2), y), (x + 0.09 * (i % 2), y + 0.1)] for i, y in enumerate(rows)
              for x in (0.19, 0.37, 0.55)]  # fmt: skip
    pen.lines(joints, darker(brick, 0.4), 0.007, 0.8)


def _sofa(pen: Pen, time: float, progress: float) -> None:
    cloth = "#4e6a86"
    pen.fill_all([box(x, 0.0, x + 0.04, 0.06) for x in (-0.22, 0.84)], "#3a2a20")
    pen.fill(rounded(-0.28, 0.04, 0.92, 0.40, 0.07), vertical(0.04, 0.4, darker(cloth, 0.4), cloth))
    pen.lines([[(x, 0.10), (x, 0.35)] for x in (0.12, 0.52)], darker(cloth, 0.35), 0.010, 0.8)


def _counter(pen: Pen, time: float, progress: float) -> None:
    """A desk with a front, a counter."""
    wood = "#7c5434"
    pen.fill(box(-0.24, 0.0, 0.86, 0.38), vertical(0.0, 0.38, darker(wood, 0.4), wood))
    for x in (-0.19, 0.16, 0.51):
        pen.line(box(x, 0.06, x + 0.30, 0.31), darker(wood, 0.4), 0.010, closed=True)
    pen.fill(rounded(-0.28, 0.37, 0.90, 0.41, 0.012), lighter(wood, 0.18))


@_looked_round
def _curtain(pen: Pen, time: float, progress: float) -> None:
    cloth = "#8a2c34"
    pen.fill(box(0.08, 0.0, 0.62, 1.45), horizontal(0.08, 0.62, lighter(cloth, 0.1), darker(cloth, 0.3)))
    folds = [[(x, 0.0), (x + 0.006, 1.45)] for x in (0.15, 0.24, 0.33, 0.42, 0.51, 0.58)]
    pen.lines(folds, darker(cloth, 0.4), 0.018, 0.7)
    pen.fill(rounded(-0.10, 1.43, 0.80, 1.48, 0.02), "#c8a050")


def _barrels(pen: Pen, time: float, progress: float) -> None:
    for x, top in ((-0.18, 0.38), (0.16, 0.44), (0.50, 0.40)):
        wood = "#90653c"
        side = [
            (x, 0.0),
            (x - 0.02, top / 2),
            (x, top),
            (x + 0.30, top),
            (x + 0.32, top / 2),
            (x + 0.30, 0.0),
        ]
        pen.fill(smooth(side), horizontal(x, x + 0.3, lighter(wood, 0.12), darker(wood, 0.4)))
        hoops = [[(x - 0.01, y), (x + 0.31, y)] for y in (0.18 * top, 0.82 * top)]
        pen.lines(hoops, "#4a4640", 0.022)


def _drift(pen: Pen, time: float, progress: float) -> None:
    """A mound of snow or sand."""
    pen.fill(smooth([(-0.40, -0.01), (-0.1, 0.26), (0.26, 0.38), (0.6, 0.24), (0.95, -0.01)]),
             vertical(0.0, 0.38, "#b8c8d8", "#f4f8fc"))  # fmt: skip


def _named(english: str, chinese: str) -> re.Pattern[str]:
    """Behind or under it, with a word or two between."""
    under = r"\b(?:behind|under|beneath|round|around|inside) (?:(?:an?|the|his|her|some) )?(?:[\w-]+ ){0,2}?"
    return re.compile(rf"{under}(?:{english})\b|(?:躲|藏)[^，。；,]{{0,8}}(?:{chinese})", re.IGNORECASE)


COVERS: dict[str, Offer] = {
    "bush": Offer(_named("bush(?:es)?|hedges?|shrubs?|grass", "灌木|树丛|草丛|花丛"), frozenset(), bush),
    "curtain": Offer(
        _named("curtains?|drapes?", "窗帘|帘子?|幕布"), frozenset({S.THEATRE, S.BEDROOM}), _curtain
    ),
    "trunk": Offer(
        _named("trees?|trunks?|bamboos?", "大树|树后|树干|树|竹子"),
        frozenset({S.FOREST, S.BAMBOO_FOREST, S.JUNGLE, S.SWAMP, S.COUNTRY_ROAD}), _trunk,
    ),
    "drift": Offer(_named("snow ?drifts?|snow ?banks?|mound", "雪堆"), frozenset({S.ARCTIC}), _drift),
    "boulder": Offer(
        _named("rocks?|boulders?|stones?", "岩石|石头|礁石|巨石"),
        frozenset({
            S.MOUNTAIN, S.CLIFF, S.RIVER, S.WATERFALL, S.CANYON, S.DESERT, S.VOLCANO, S.CAVE, S.BEACH,
            S.PLANET_SURFACE, S.ISLAND, S.BATTLEFIELD, S.OASIS,
        }), _boulder,
    ),
    "barrels": Offer(_named("barrels?|kegs?", "木桶|油桶|酒桶"), frozenset({S.HARBOR}), _barrels),
    "crates": Offer(
        _named("crates?|box(?:es)?|dumpsters?|trash cans?|bins?|pallets?", "箱子?|垃圾桶"),
        frozenset({S.ALLEY, S.WAREHOUSE, S.FACTORY, S.MARKET, S.SPACESHIP_INTERIOR, S.ROOFTOP}), _crates,
    ),
    "sofa": Offer(
        _named("sofas?|couch(?:es)?|armchairs?|chairs?|beds?", "沙发|椅子?|床"),
        frozenset({S.LIVING_ROOM}), _sofa,
    ),
    "counter": Offer(
        _named("counters?|desks?|tables?|bars?|bookshelf|bookshelves|shelf|shelves", "柜台|吧台|桌子?|书架"),
        frozenset({
            S.OFFICE, S.CLASSROOM, S.LIBRARY, S.LABORATORY, S.HOSPITAL, S.KITCHEN, S.BAR, S.CAFE, S.SHOP,
            S.RESTAURANT, S.GYM, S.BATHROOM,
        }), _counter,
    ),
    "pillar": Offer(
        _named("pillars?|columns?|statues?", "柱子?|石柱|雕像"),
        frozenset({
            S.PALACE, S.TEMPLE, S.CHURCH, S.MUSEUM, S.RUINS, S.SUBWAY_STATION, S.TRAIN_STATION, S.AIRPORT,
        }), _pillar,
    ),
    "corner": Offer(
        _named("corners?|walls?|doors?|doorway", "墙角|拐角|墙|门"),
        frozenset({S.CITY_STREET, S.HALLWAY, S.CASTLE, S.BRIDGE, S.VILLAGE, S.STADIUM}), _corner,
    ),
}  # fmt: skip
"""In the order in which they are looked for; a bush is everywhere."""


def cover_in(words: str, setting: Setting) -> str:
    """The name of what somebody hides behind there."""
    return offered(COVERS, words, setting) or "bush"


def cover(name: str) -> Draw:
    return COVERS[name].draw
