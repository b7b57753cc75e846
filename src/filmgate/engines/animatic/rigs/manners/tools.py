"""Long tools in both hands: brooms, rakes, mops, spades, hoes, axes."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, disc, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Point, named
from filmgate.engines.animatic.rigs.poses import Pose, between, reach
from filmgate.storyboard.vocabulary import Action, SubjectKind

_WOOD = "#a87444"
_STRIDE = (0.490, 0.17, 0.0, 0.0, -0.15, 0.0, -10.0)


def shoulder(lean: float, hip: float = 0.528) -> Point:
    """Where the shoulder of somebody is who leans so many degrees forward."""
    turned = math.radians(lean)
    return 0.245 * math.sin(turned) - 0.010, hip + 0.245 * math.cos(turned) + 0.021


def at(hand: Point, lean: float, hip: float = 0.528) -> tuple[float, float]:
    """The arm that has its hand there."""
    x, y = shoulder(lean, hip)
    return reach(hand[0] - x, hand[1] - y)


@dataclass(frozen=True)
class Tool:
    """A shaft from its butt to its head, which one swings or draws over the ground. `moved(time)` tells how
    far it is from its first place to its second one, 0..1."""

    butts: tuple[Point, Point]
    heads: tuple[Point, Point]
    leans: tuple[float, float]
    moved: Callable[[float], float]
    head: Callable[[Pen], None]
    """Drawn from the shaft's end, which comes from the left."""
    hands: tuple[float, float] = (0.12, 0.40)
    """Shares of the shaft at which the hands hold it."""

    def shaft(self, time: float) -> tuple[Point, Point, float]:
        """Its butt, its head, and how far one leans."""
        k = self.moved(time)
        lean = self.leans[0] + (self.leans[1] - self.leans[0]) * k
        return between(*self.butts, k), between(*self.heads, k), lean

    def pose(self, time: float, progress: float) -> Pose:
        butt, head, lean = self.shaft(time)
        near, far = (at(between(butt, head, share), lean) for share in self.hands)
        return Pose(near, far, lean, gaze=-16)

    def draw(self, pen: Pen, time: float, progress: float) -> None:
        (x0, y0), (x1, y1), _ = self.shaft(time)
        pen.line([(x0, y0), (x1, y1)], _WOOD, 0.016)
        with pen.moved(x1, y1, degrees=math.degrees(math.atan2(y1 - y0, x1 - x0))):
            self.head(pen)


def _to_and_fro(pace: float) -> Callable[[float], float]:
    return lambda time: 0.5 - 0.5 * math.cos(time * pace)


def _struck(time: float) -> float:
    """Slowly up, fast down, and a rest there."""
    q = (time / 1.5) % 1.0
    return ease(0.42, 0.54, q) * (1 - ease(0.68, 1.0, q))


def _thrust(time: float) -> float:
    """A spade goes down, and comes up with its load."""
    return 0.5 + 0.5 * math.cos(time * 2.4)


def _broom(pen: Pen) -> None:
    pen.fill([(-0.02, 0.022), (0.03, 0.034), (0.15, 0.075), (0.15, -0.055), (0.03, -0.03), (-0.02, -0.022)],
             "#d8b05c")  # fmt: skip
    pen.lines([[(0.03, y), (0.145, 1.9 * y + 0.006)] for y in (-0.02, 0.0, 0.02)], "#a8803c", 0.006)
    pen.line([(0.025, 0.032), (0.025, -0.030)], "#b8382c", 0.016)


def _rake(pen: Pen) -> None:
    tips = [(0.10, 0.024 * i) for i in range(-4, 5)]
    pen.lines([[(0.0, 0.0), tip, (tip[0] + 0.025, tip[1] - 0.012)] for tip in tips], "#5a6a4a", 0.008)


def _mop(pen: Pen) -> None:
    strands = [[(0.0, 0.0), (0.06, 0.02 * i), (0.13, 0.034 * i)] for i in range(-3, 4)]
    pen.lines([smooth(strand, False) for strand in strands], "#e4e8ec", 0.022)
    pen.fill(oval(-0.02, -0.024, 0.03, 0.024), "#3a6ab0")


def _blade(pen: Pen) -> None:
    pen.fill(smooth([(-0.03, 0.045), (0.06, 0.055), (0.15, 0.0), (0.06, -0.055), (-0.03, -0.045)]),
             vertical(-0.05, 0.05, "#5a626c", "#b4bcc4"))  # fmt: skip


def _hoe(pen: Pen) -> None:
    pen.fill([(-0.012, 0.02), (0.012, 0.02), (0.03, -0.13), (-0.03, -0.13)], "#6a727a")


def _axe(pen: Pen) -> None:
    pen.fill([(-0.055, 0.01), (0.012, 0.01), (0.030, -0.095), (-0.075, -0.095)], "#c8342c")
    pen.fill([(0.026, -0.075), (0.033, -0.108), (-0.078, -0.108), (-0.071, -0.075)], "#e4e8ec")


def _scythe(pen: Pen) -> None:
    """A long curved blade, which lies along the ground and points to us and to the left."""
    blade = [(-0.01, 0.016), (0.03, -0.05), (-0.01, -0.16), (-0.10, -0.25), (-0.05, -0.15), (-0.022, -0.03)]
    pen.fill(smooth(blade), vertical(-0.25, 0.02, "#dfe6ec", "#78828c"))


def _cut(pen: Pen, time: float, progress: float) -> None:
    """Stalks that still stand before the blade, and a sheaf of those that it has cut."""
    for i in range(16):
        x = 0.50 + 0.05 * i + 0.016 * math.sin(9.0 * i)
        high, sway = 0.30 + 0.05 * math.sin(5.0 * i), 0.012 * math.sin(2.0 * time + i)
        pen.line([(x, 0.0), (x + sway, high)], "#c8962c", 0.007)
        pen.fill(oval(x + sway - 0.010, high - 0.03, x + sway + 0.010, high + 0.05), "#e8bc48")
    for i in range(11):
        u = (i - 5) / 5
        stalk = [(-0.42 + 0.08 * u, 0.0), (-0.42 + 0.035 * u, 0.16), (-0.42 + 0.13 * u, 0.40 - 0.05 * u * u)]
        pen.line(smooth(stalk, False), "#d0a034" if i % 2 else "#e4bc50", 0.016)
        pen.fill(disc(*stalk[-1], 0.018), "#f0cc64")
    pen.line([(-0.46, 0.155), (-0.38, 0.155)], "#8a5a2c", 0.022)


_CUTS = 2.6


def _swathe(time: float) -> float:
    return 0.5 - 0.5 * math.cos(time * _CUTS)


def _sickle_at(time: float) -> tuple[float, float]:
    """Where the hand with the sickle is: drawn in through the stalks, then put out to the next ones."""
    return 0.40 - 0.10 * _swathe(time), 0.20 + 0.03 * math.sin(time * _CUTS)


def _reaps(time: float, progress: float) -> Pose:
    hip, lean = _BENDS[0], 62.0
    return Pose(at(_sickle_at(time), lean, hip), at((0.46, 0.24), lean, hip), lean, gaze=-30)


def _sickle(pen: Pen, time: float, progress: float) -> None:
    x, y = _sickle_at(time)
    pen.line([(x - 0.035, y + 0.012), (x + 0.03, y - 0.01)], _WOOD, 0.016)
    blade = [(x + 0.03, y - 0.018), (x + 0.12, y - 0.04), (x + 0.16, y + 0.02), (x + 0.13, y + 0.085),
             (x + 0.138, y + 0.02), (x + 0.10, y - 0.015), (x + 0.03, y)]  # fmt: skip
    pen.fill(smooth(blade), vertical(-0.05 + y, y + 0.09, "#78828c", "#e4eaf0"))


def _leaves(pen: Pen, time: float, progress: float) -> None:
    """A heap that grows before the rake."""
    size = 0.7 + 0.3 * progress
    for i in range(26):
        u = (i * 0.618) % 1.0
        x, y = 0.52 + 0.20 * size * (2 * u - 1), 0.13 * size * (1 - abs(2 * u - 1)) * ((i * 0.37) % 1.0)
        with pen.moved(x, y + 0.012, degrees=67 * i):
            pen.fill(smooth([(-0.03, 0.0), (0.0, 0.017), (0.03, 0.0), (0.0, -0.017)]),
                     ("#c8642a", "#e0a03c", "#a8402a", "#d8802c")[i % 4])  # fmt: skip


def _earth(pen: Pen, time: float, progress: float) -> None:
    """The hole's edge and the heap beside it."""
    pen.fill(oval(0.24, -0.02, 0.52, 0.028), "#2c1c12")
    high = 0.09 + 0.05 * progress
    heap = [(0.50, 0.0), (0.58, 0.6 * high), (0.66, high), (0.76, 0.5 * high), (0.84, 0.0)]
    pen.fill(smooth(heap), vertical(0.0, high, "#4a3220", "#8a6440"))


def _drift(pen: Pen, time: float, progress: float) -> None:
    """Snow before the shovel, and what is thrown up beside it."""
    bank = [(0.30, -0.01), (0.40, 0.05), (0.54, 0.04), (0.66, 0.20), (0.84, 0.30), (1.02, 0.22), (1.14, 0.0)]
    pen.fill(smooth(bank), vertical(0.0, 0.3, "#b8cadc", "#ffffff"))


def _log(pen: Pen, time: float, progress: float) -> None:
    """A log on a block, split ones beside it."""
    pen.fill(rounded(0.27, 0.0, 0.53, 0.19, 0.02), vertical(0.0, 0.19, "#4a3222", "#7a5638"))
    pen.fill(oval(0.27, 0.165, 0.53, 0.215), "#d8b888")
    pen.fill(rounded(0.35, 0.19, 0.46, 0.345, 0.01), vertical(0.19, 0.34, "#6a4a30", "#966c46"))
    pen.fill(oval(0.35, 0.325, 0.46, 0.362), "#e4c898")
    for x, y in ((0.62, 0.035), (0.72, 0.035), (0.67, 0.095)):
        pen.fill(limb((x - 0.02, y), (x + 0.10, y), 0.034, 0.034), "#7a5638")
        pen.fill(disc(x + 0.10, y, 0.034), "#e0c090")
        pen.line(oval(x + 0.08, y - 0.02, x + 0.12, y + 0.02), darker("#e0c090", 0.3), 0.005, closed=True)


def _bucket(pen: Pen, time: float, progress: float) -> None:
    pen.fill(
        [(0.58, 0.0), (0.72, 0.0), (0.745, 0.15), (0.555, 0.15)], vertical(0.0, 0.15, "#2a5a9a", "#5a90d0")
    )
    pen.fill(oval(0.555, 0.135, 0.745, 0.165), "#b8d8ec")
    pen.fill(oval(0.20, -0.018, 0.56, 0.018), "#dff0f8", 0.45)


_ON_THE_GROUND = ((0.02, 0.86), (0.07, 0.84))
_SWEEP = Tool(_ON_THE_GROUND, ((0.24, 0.10), (0.42, 0.09)), (8.0, 14.0), _to_and_fro(3.4), _broom)
_RAKING = Tool(
    _ON_THE_GROUND, ((0.50, 0.03), (0.30, 0.03)), (16.0, 8.0), _to_and_fro(2.8), _rake, (0.12, 0.36)
)
_MOPPING = Tool(
    _ON_THE_GROUND, ((0.28, 0.10), (0.48, 0.09)), (10.0, 16.0), _to_and_fro(2.6), _mop, (0.12, 0.36)
)
_DIGGING = Tool(
    ((0.02, 0.66), (0.10, 0.66)), ((0.50, 0.34), (0.36, 0.05)), (14.0, 36.0), _thrust, _blade, (0.08, 0.32)
)
_HOEING = Tool(
    ((0.02, 0.86), (0.05, 0.70)), ((0.46, 0.92), (0.50, 0.12)), (4.0, 22.0), _struck, _hoe, (0.08, 0.30)
)
_CHOPPING = Tool(
    ((0.12, 0.86), (0.05, 0.56)), ((-0.16, 1.13), (0.41, 0.43)), (-6.0, 24.0), _struck, _axe, (0.06, 0.30)
)
_MOWING = Tool(
    ((0.00, 0.80), (0.10, 0.78)), ((0.50, 0.10), (0.26, 0.06)), (14.0, 24.0), _swathe, _scythe, (0.10, 0.48)
)
_BENDS = (0.475, 0.12, 0.0, 0.0, -0.14, 0.0, -12.0)
_REACHES = (0.0, 0.45, 0.0)

MANNERS: dict[str, Manner] = {
    "sweep": Manner(
        named(
            r"sweep(?:s|ing)?(?! (?:across|over|through|past))|swept the|brooms?",
            "扫地|打扫|扫帚|扫雪|扫院|扫大?街|扫马路|清扫",
        ),
        WORKS | {Action.CARRY},
        _SWEEP.pose,
        _STRIDE,
        front=_SWEEP.draw,
        reach=(0, 0.1, 0),
        shows=frozenset({SubjectKind.PRODUCT}),
    ),
    "rake": Manner(
        named("rak(?:es?|ed|ing)", "耙"), WORKS, _RAKING.pose, _STRIDE, _leaves, _RAKING.draw, reach=_REACHES
    ),
    "mop": Manner(
        named("mop(?:s|ped|ping)?|scrub(?:s|bing)? the floor", "拖地|拖把"),
        WORKS,
        _MOPPING.pose,
        _STRIDE,
        _bucket,
        _MOPPING.draw,
        reach=_REACHES,
    ),
    "shovel_snow": Manner(
        named(
            r"(?:shovel(?:s|led|ling|ing)?|clear(?:s|ed|ing)?) (?:away )?"
            r"(?:the |some |deep |fresh |heavy )*snow",
            "[铲扫清]雪|除雪",
        ),
        WORKS,
        _DIGGING.pose,
        _STRIDE,
        _drift,
        _DIGGING.draw,
        reach=_REACHES,
    ),
    "dig": Manner(
        named("digs?|digging|dug|shovel(?:s|led|ling|ing)?|spades?", "挖|铲|锹"),
        WORKS,
        _DIGGING.pose,
        _STRIDE,
        _earth,
        _DIGGING.draw,
        reach=_REACHES,
        shows=frozenset({SubjectKind.FOOD}),
    ),
    "scythe": Manner(
        named("scyth(?:es?|ed|ing)", "长柄镰|大镰刀"),
        WORKS | {Action.CARRY, Action.SWING},
        _MOWING.pose,
        _STRIDE,
        _cut,
        _MOWING.draw,
        reach=(0.35, 1.1, 0.0),
        pace=0.0,
        shows=frozenset({SubjectKind.SWORD}),
    ),
    "reap": Manner(
        named(
            r"sickles?|(?:harvest|reap|cut|gather)(?:s|ing|ting)? (?:\w+ ){0,3}"
            r"(?:wheat|rice|barley|rye|grain|corn|crops?)\b(?!.{0,30}\b(?:scythe|combine|tractor|machine))",
            "镰刀|割麦|割稻|收割(?!机)|收麦|收稻",
        ),
        WORKS | {Action.CARRY, Action.CATCH},
        _reaps,
        _BENDS,
        _cut,
        _sickle,
        reach=(0.35, 1.1, 0.0),
        pace=0.0,
        shows=frozenset({SubjectKind.SWORD}),
    ),
    "hoe": Manner(
        named("hoe(?:s|d|ing)?|weed(?:s|ing)|till(?:s|ing)|pickaxe", "锄|耕地|除草"),
        WORKS,
        _HOEING.pose,
        _STRIDE,
        front=_HOEING.draw,
        reach=_REACHES,
    ),
    "chop_wood": Manner(
        named(
            r"(?:chop|cut|split|hew)(?:s|ped|ping|ting)? (?:\w+ ){0,2}(?:wood|logs?|firewood|trees?)",
            "砍柴|劈柴|砍树|伐木",
        ),
        WORKS | {Action.ATTACK, Action.SHATTER},
        _CHOPPING.pose,
        _STRIDE,
        _log,
        _CHOPPING.draw,
        reach=(0.0, 0.45, 0.12),
        shows=frozenset({SubjectKind.TREE}),
    ),
}
