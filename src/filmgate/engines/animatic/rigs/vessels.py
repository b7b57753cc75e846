"""What something small can be in: a teacup, a bucket, a basket, a box, a nest, a shoe, a jar, a bottle.

A vessel is a row of `VESSELS`: the words that name it, its measures, and what of it is behind and before
whoever is in it. It stands on the origin, in units of half its opening.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.patterns import in_order, said
from filmgate.engines.animatic.pen import Pen, Points, arc, bezier, box, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.glassware import flask, flask_behind, jar, jar_behind
from filmgate.engines.animatic.rigs.lathe import (
    EYE,
    Profile,
    around,
    fronted,
    gloss,
    metal,
    ring,
    shaded,
    shifted,
    wrapped,
)
from filmgate.storyboard.vocabulary import SubjectKind as K

Part = Callable[[Pen, Colour], None]


@dataclass(frozen=True)
class Vessel:
    """`unit` is how many metres half its opening is, `high` how high its rim is, in units, and `wide` how far
    its drawing reaches to either side."""

    named: re.Pattern[str]
    unit: float
    high: float
    wide: float
    colour: Colour
    behind: Part
    front: Part
    shows: frozenset[K]
    """Kinds of subjects that it is, where the prompt names them."""
    liquid: Colour | None = None
    """What is in it that something can swim on."""
    lip: float = EYE
    """How far under the rim's middle its near edge is."""
    glass: tuple[float, float, float] | None = None
    """Of what is seen through: where its floor is, how high and how wide the room in it is."""
    level: float | None = None
    """How high the water lies in what is seen through."""
    top: float = 0.0
    """How high its drawing is; 0: as its rim."""
    floor: bool = True
    """Whether it stands on the floor of a room, and not on a table."""


def _opening(pen: Pen, high: float, rim: Colour, inner: Colour) -> None:
    """The far rim of something round and what one sees of its inside."""
    ring(pen, 1.0, high, rim)
    ring(pen, 0.93, high - 0.015, vertical(high - EYE, high + EYE, inner, darker(inner, 0.45)))


_CUP: Profile = ((0.52, 0.14), (0.74, 0.21), (0.92, 0.62), (0.985, 1.08), (1.0, 1.44))
_HANDLE = bezier((0.88, 1.18), (1.76, 1.34), (1.72, 0.38), (0.74, 0.50))


def _cup_behind(pen: Pen, colour: Colour) -> None:
    _opening(pen, 1.44, lighter(colour, 0.55), darker(colour, 0.12))


def _cup(pen: Pen, colour: Colour) -> None:
    ring(pen, 1.80, 0.03, darker(colour, 0.45))
    ring(pen, 1.80, 0.12, vertical(-0.3, 0.55, lighter(colour, 0.4), darker(colour, 0.16)))
    pen.fill(oval(-0.72, -0.06, 1.0, 0.30), "#4a3c34", 0.40)
    for tone, thick, by in ((darker(colour, 0.38), 0.25, 0.0), (lighter(colour, 0.15), 0.17, 0.0),
                            (lighter(colour, 0.6), 0.05, 0.03)):  # fmt: skip
        pen.line(shifted(_HANDLE, -by, by), tone, thick)
    pen.fill(fronted(_CUP), shaded(1.0, colour))
    pen.fill(wrapped(0.972, 0.94, 1.08), "#3f6a86", 0.85)
    pen.fill(wrapped(0.952, 0.82, 0.87), "#3f6a86", 0.8)
    gloss(pen, _CUP, 0.6, -0.74, 0.13)
    pen.line(around(0.985, 1.44), lighter(colour, 0.6), 0.06)


_MUG: Profile = ((0.86, 0.02), (0.94, 0.10), (0.98, 1.0), (1.0, 2.0))
_GRIP = bezier((0.92, 1.66), (1.86, 1.78), (1.86, 0.36), (0.92, 0.46))


def _mug_behind(pen: Pen, colour: Colour) -> None:
    _opening(pen, 2.0, lighter(colour, 0.45), darker(colour, 0.30))


def _mug(pen: Pen, colour: Colour) -> None:
    pen.line(_GRIP, darker(colour, 0.40), 0.28)
    pen.line(_GRIP, colour, 0.19)
    pen.line(shifted(_GRIP, -0.03, 0.03), lighter(colour, 0.4), 0.05)
    pen.fill(fronted(_MUG), shaded(1.0, colour))
    pen.fill(wrapped(0.975, 0.16, 0.40), lighter(colour, 0.55), 0.55)
    gloss(pen, _MUG, 0.5, -0.76, 0.12)
    pen.line(around(0.985, 2.0), lighter(colour, 0.5), 0.06)


_PAIL: Profile = ((0.66, 0.02), (0.70, 0.06), (1.0, 1.62))


def _pail_behind(pen: Pen, colour: Colour) -> None:
    bow = arc(0.0, 1.60, 0.99, 1.15, 8, 172)
    pen.line(bow, darker(colour, 0.45), 0.06)
    _opening(pen, 1.62, lighter(colour, 0.3), darker(colour, 0.40))


def _pail(pen: Pen, colour: Colour) -> None:
    pen.fill(fronted(_PAIL), metal(-1.05, 1.05, colour))
    for r, y in ((0.98, 1.46), (0.80, 0.56)):
        pen.line(around(r, y), darker(colour, 0.35), 0.05)
        pen.line(around(r, y + 0.04), lighter(colour, 0.5), 0.025)
    pen.line(around(0.99, 1.62), lighter(colour, 0.45), 0.08)
    for x in (-0.99, 0.99):
        pen.fill(oval(x - 0.08, 1.52, x + 0.08, 1.68), darker(colour, 0.5))


_WICKER: Profile = ((0.74, 0.0), (0.84, 0.12), (0.95, 0.50), (1.0, 0.84))


def _basket_behind(pen: Pen, colour: Colour) -> None:
    bow = arc(0.0, 0.84, 0.94, 1.28, 0, 180, 40)
    pen.line(bow, darker(colour, 0.45), 0.13)
    pen.line(bow, lighter(colour, 0.1), 0.07)
    _opening(pen, 0.84, darker(colour, 0.1), darker(colour, 0.5))


def _basket(pen: Pen, colour: Colour) -> None:
    """Woven: every second row goes behind the stakes that the first goes before."""
    pen.fill(fronted(_WICKER), shaded(1.0, darker(colour, 0.1)))
    strands: tuple[list[Points], list[Points]] = ([], [])
    with pen.inked():
        for row in range(7):
            r, y = 0.80 + 0.028 * row, 0.10 + 0.112 * row
            for k in range(14):
                a = 180 + 180 * (k + 0.5 * (row % 2)) / 14
                strands[row % 2].append(arc(0.0, y, r, r * EYE, a, a + 9.5, 5))
        pen.lines(strands[0], lighter(colour, 0.22), 0.062)
        pen.lines(strands[1], darker(colour, 0.02), 0.062)
    for r, y in ((1.0, 0.84), (0.76, 0.03)):
        pen.line(around(r, y), darker(colour, 0.35), 0.13)
        pen.line(around(r, y + 0.015), lighter(colour, 0.18), 0.07)
    cloth = [(-0.9, 0.70), (-0.6, 0.62), (0.1, 0.57), (0.42, 0.60)]
    fold = smooth([*cloth, (0.30, 0.36), (0.02, 0.42), (-0.25, 0.30), (-0.52, 0.44), (-0.78, 0.40)])
    pen.fill(fold, vertical(0.3, 0.7, "#d8d0d4", "#fbf8f4"))
    pen.lines([[(-0.55, 0.60), (-0.56, 0.46)], [(-0.1, 0.56), (-0.16, 0.38)]], "#b8b0b8", 0.02, 0.8)


def _box_behind(pen: Pen, colour: Colour) -> None:
    pen.fill([(-0.88, 0.9), (-0.74, 1.20), (0.74, 1.20), (0.88, 0.9)], darker(colour, 0.50))
    flap = [(-0.74, 1.20), (-0.82, 1.52), (0.82, 1.52), (0.74, 1.20)]
    pen.fill(flap, vertical(1.2, 1.5, darker(colour, 0.25), lighter(colour, 0.05)))
    for side in (-1.0, 1.0):
        wing = [(0.74 * side, 1.20), (0.98 * side, 0.98), (1.42 * side, 1.12), (1.20 * side, 1.32)]
        pen.fill(wing, darker(colour, 0.12) if side < 0 else lighter(colour, 0.08))


def _box(pen: Pen, colour: Colour) -> None:
    pen.fill(box(-1.0, 0.0, 1.0, 0.98), vertical(0.0, 0.98, darker(colour, 0.22), lighter(colour, 0.06)))
    for side in (-1.0, 1.0):
        pen.line([(side, 0.0), (side, 0.98)], darker(colour, 0.3), 0.02)
    pen.fill(box(-0.13, 0.52, 0.13, 0.98), lighter(colour, 0.34), 0.7)
    flap = [(-1.0, 0.98), (1.0, 0.98), (1.06, 0.66), (-1.06, 0.66)]
    pen.fill(flap, vertical(0.66, 0.98, lighter(colour, 0.26), lighter(colour, 0.10)))
    pen.line([(-1.06, 0.66), (1.06, 0.66)], darker(colour, 0.25), 0.02)
    for x in (0.62, 0.76):
        arrow = [(x, 0.14), (x, 0.34)]
        pen.line(arrow, darker(colour, 0.5), 0.025, 0.7)
        pen.line([(x - 0.045, 0.28), (x, 0.35), (x + 0.045, 0.28)], darker(colour, 0.5), 0.025, 0.7)


def _twigs(pen: Pen, colour: Colour, low: float, top: float, count: int) -> None:
    """Straws that go round, some sticking out."""
    for tone, first in ((darker(colour, 0.35), 0), (colour, 1), (lighter(colour, 0.25), 2)):
        straws = []
        for i in range(first, count, 3):
            y, a = low + (top - low) * ((0.618 * i) % 1.0), 180 + 180 * ((0.382 * i) % 1.0)
            r = 0.72 + 0.30 * (y - low) / max(0.01, top - low)
            x, lean = r * math.cos(math.radians(a)), 0.10 * math.sin(7.0 * i)
            depth = r * EYE * math.sin(math.radians(a))
            straws.append([(x - 0.22, y + depth - lean), (x + 0.22, y + depth + lean)])
        pen.lines(straws, tone, 0.035)


def _fork(pen: Pen) -> None:
    """The branch that it is on."""
    bark = "#5c4330"
    wood = [limb((-9.0, -0.9), (-2.6, -0.30), 0.62, 0.36), limb((-2.6, -0.30), (1.6, -0.06), 0.36, 0.24),
            limb((1.6, -0.06), (5.4, 1.2), 0.24, 0.06), limb((0.9, -0.1), (2.6, 1.7), 0.16, 0.05),
            limb((-2.2, -0.3), (-2.9, 1.4), 0.17, 0.05)]  # fmt: skip
    pen.fill_all(wood, vertical(-1.2, 0.8, darker(bark, 0.4), lighter(bark, 0.14)))
    for x, y in ((2.6, 1.8), (2.2, 1.2), (-2.9, 1.5), (-2.7, 0.9), (3.6, 0.7), (4.6, 1.1), (5.4, 1.3)):
        for turn in (25, -40, 85, 150):
            with pen.moved(x, y, degrees=turn):
                pen.fill(smooth([(0.0, 0.0), (0.24, 0.15), (0.6, 0.0), (0.24, -0.15)]), "#5f8a44")


def _nest_behind(pen: Pen, colour: Colour) -> None:
    _opening(pen, 0.72, darker(colour, 0.2), darker(colour, 0.6))


def _nest(pen: Pen, colour: Colour) -> None:
    wall: Profile = ((0.42, -0.02), (0.74, 0.12), (0.95, 0.42), (1.0, 0.72))
    _fork(pen)
    pen.fill(fronted(wall), shaded(1.0, darker(colour, 0.25)))
    _twigs(pen, colour, 0.16, 0.74, 96)


def _shoe_behind(pen: Pen, colour: Colour) -> None:
    heel = smooth([(-1.05, 0.8), (-1.12, 1.75), (-0.55, 1.62), (0.9, 1.30), (1.0, 0.9)])
    pen.fill(heel, darker(colour, 0.5))


def _shoe(pen: Pen, colour: Colour) -> None:
    """A boot that is open at the ankle, its toe to the right."""
    upper = [(-1.05, 0.22), (-1.14, 1.0), (-1.06, 1.58), (-0.60, 1.34), (0.2, 1.16), (0.98, 1.22),
             (1.50, 0.92), (2.30, 0.74), (2.78, 0.52), (2.80, 0.22), (0.8, 0.18)]  # fmt: skip
    pen.fill(smooth(upper), vertical(0.2, 1.5, darker(colour, 0.3), lighter(colour, 0.18)))
    cap = smooth([(2.02, 0.22), (2.06, 0.60), (2.42, 0.66), (2.78, 0.50), (2.80, 0.22)])
    pen.fill(cap, "#f2eee6")
    for x, y in ((1.06, 1.08), (1.34, 0.94), (1.62, 0.84)):
        pen.line([(x - 0.16, y - 0.26), (x + 0.14, y + 0.02)], "#f8f6f0", 0.075)
    sole = [(-1.12, 0.0), (-1.14, 0.24), (0.8, 0.26), (2.86, 0.26), (2.84, 0.0)]
    pen.fill(sole, vertical(0.0, 0.26, "#c8c2b8", "#fbfaf6"))
    pen.line([(-1.12, 0.14), (2.85, 0.14)], darker(colour, 0.1), 0.03)


_BOWL: Profile = ((0.40, 0.02), (0.46, 0.08), (0.84, 0.36), (1.0, 0.80))


def _bowl_behind(pen: Pen, colour: Colour) -> None:
    _opening(pen, 0.80, lighter(colour, 0.5), darker(colour, 0.15))


def _bowl(pen: Pen, colour: Colour) -> None:
    pen.fill(fronted(_BOWL), shaded(1.0, colour))
    pen.line(around(0.955, 0.62), "#3f6a9a", 0.05, 0.85)
    pen.line(around(0.985, 0.80), lighter(colour, 0.6), 0.05)


_POT: Profile = ((0.62, 0.02), (0.66, 0.06), (0.86, 1.02), (0.88, 1.06), (1.0, 1.08), (1.0, 1.40))


def _pot_behind(pen: Pen, colour: Colour) -> None:
    _opening(pen, 1.40, lighter(colour, 0.12), "#4a3426")


def _pot(pen: Pen, colour: Colour) -> None:
    pen.fill(fronted(_POT), shaded(1.0, colour))
    pen.line(around(0.90, 1.04), darker(colour, 0.4), 0.05, 0.7)
    pen.line(around(0.99, 1.40), lighter(colour, 0.3), 0.05)


_CROWN: Profile = ((0.62, 0.0), (0.72, 0.06), (0.84, 0.6), (0.88, 1.16))


def _hat_behind(pen: Pen, colour: Colour) -> None:
    """A top hat that stands on its crown."""
    ring(pen, 1.42, 1.16, vertical(0.8, 1.5, lighter(colour, 0.10), darker(colour, 0.3)))
    ring(pen, 0.88, 1.16, darker(colour, 0.65))


def _hat(pen: Pen, colour: Colour) -> None:
    pen.fill(fronted(_CROWN), shaded(0.9, colour))
    pen.fill(wrapped(0.872, 0.82, 1.06), "#a82c38")
    near = [*around(1.42, 1.16), *around(0.88, 1.16)[::-1]]
    pen.fill(near, vertical(0.8, 1.16, lighter(colour, 0.22), lighter(colour, 0.04)))
    pen.line(around(1.42, 1.16), lighter(colour, 0.35), 0.03)


_AN = r"(?: of)? (?:(?:an?|the|its|his|her|their|my|one|some) )?(?:[\w'-]+ ){0,3}?"
_IN, _OUT = rf"\b(?:in|inside|into|within|out of|from){_AN}", rf"\b(?:inside|into|out of|from){_AN}"
_AFTER = r"\b(?! (?:balloon|ball|office|camp|shop|store|house|garden|race|final|car)s?\b)"


def _named(english: str, chinese: str, inside: str = _IN) -> re.Pattern[str]:
    """Being in it, in words; 里 or 中 behind it."""
    return said(rf"{inside}(?:{english}){_AFTER}|(?:{chinese})(?:子)?(?:的?里面?|中|内)")


_CUPS, _GOODS = frozenset({K.CUP, K.COFFEE, K.TEA, K.GLASS}), frozenset({K.PRODUCT})
_COFFEE = "#6a3c1c"
MUG = Vessel(
    _named("(?:coffee |beer )?mugs?|tankard", "马克杯|啤酒杯"), 0.055, 2.0, 1.9, "#c8503c", _mug_behind, _mug,
    _CUPS, liquid=_COFFEE, floor=False,
)  # fmt: skip
CUP = Vessel(
    _named(r"(?:tea ?|coffee ?)?cups?|(?:cup|mug)s? of [\w ]{0,12}?(?:coffee|tea|cocoa|milk)",
           "茶杯|咖啡杯?|水杯|杯|茶碗"),
    0.055, 1.44, 1.85, "#f0e6d8", _cup_behind, _cup, _CUPS, liquid=_COFFEE, floor=False,
)  # fmt: skip
BUCKET = Vessel(
    _named("buckets?|pails?", "水桶|木桶|铁桶|桶"), 0.17, 1.62, 1.1, "#8a9aa6", _pail_behind, _pail, _GOODS,
    liquid="#4a8aa8", top=2.8,
)  # fmt: skip
BASKET = Vessel(
    _named("baskets?|hamper|bassinet", "篮|竹篮|篓|筐|摇篮"), 0.30, 0.84, 1.08, "#b8864c", _basket_behind,
    _basket, _GOODS, top=2.2,
)  # fmt: skip
BOX = Vessel(
    _named("box(?:es)?|cartons?|crates?", "纸箱|纸盒|箱|盒"), 0.34, 1.0, 1.4, "#b88a58", _box_behind, _box,
    _GOODS, lip=0.0, top=1.55,
)  # fmt: skip
NEST = Vessel(
    _named("nests?", "鸟巢|鸟窝|巢"), 0.17, 0.72, 9.0, "#8a6a42", _nest_behind, _nest, frozenset({K.TREE}),
)  # fmt: skip
SHOE = Vessel(
    _named("shoe|sneaker|boot|slipper", "鞋|靴"), 0.075, 1.36, 2.9, "#3f6a9a", _shoe_behind, _shoe,
    frozenset({K.SHOE, K.PRODUCT}), lip=0.0, top=1.75,
)  # fmt: skip
JAR = Vessel(
    _named("(?:glass |mason |jam |cookie |honey )?jars?|terrarium", "玻璃罐|玻璃瓶|罐|瓶"), 0.09, 2.0, 1.05,
    "#7a9a5a", jar_behind, jar, frozenset({K.BOTTLE, K.PRODUCT, K.GLASS}), glass=(0.16, 1.55, 1.6), top=2.6,
    floor=False,
)  # fmt: skip
BOWL = Vessel(
    _named("bowls?", "碗|盆"), 0.11, 0.80, 1.1, "#e4e0d8", _bowl_behind, _bowl, _CUPS | _GOODS | {K.FOOD},
    liquid="#c88a3c", floor=False,
)  # fmt: skip
POT = Vessel(
    _named("(?:flower ?|plant )pots?|planter", "花盆"), 0.13, 1.40, 1.1, "#b8603c", _pot_behind, _pot,
    _GOODS | {K.FLOWER, K.CUP}, floor=False,
)  # fmt: skip
HAT = Vessel(
    _named("(?:top |magician'?s |wizard'?s )?hats?", "帽|礼帽", _OUT), 0.12, 1.16, 1.5, "#26242e",
    _hat_behind, _hat, _GOODS, floor=False,
)  # fmt: skip
VESSELS = (MUG, CUP, BUCKET, BASKET, BOX, NEST, SHOE, JAR, BOWL, POT, HAT)
"""In the order in which they are looked for where two are named at one place."""
FLASK = Vessel(
    _named("bottles?", "瓶|漂流瓶"), 0.07, 2.2, 2.95, "#b8d4e4", flask_behind, flask,
    frozenset({K.BOTTLE, K.GLASS}), glass=(0.96, 0.98, 2.6), level=0.96, top=2.2, floor=False,
)  # fmt: skip
"""In which ships are."""
_ELSEWHERE = said(
    r"\b(?:bicycle|bike|balloons?|basketball|cargo|shopping|mail|jewel\w*|music|ballot|telephone|phone|sand)\b"
    r"|\bout of (?:the|its) box\b|气球|自行车|篮球|音乐盒|电话"
)


def vessel_in(words: str, *, afloat: bool = False) -> Vessel | None:
    """What the words have somebody be in; a ship (`afloat`) where there is water in it."""
    if _ELSEWHERE.search(words):
        return None
    rows = (FLASK, *(one for one in VESSELS if one.liquid)) if afloat else VESSELS
    found = in_order((one.named for one in rows), words)
    return rows[found[0]] if found else None
