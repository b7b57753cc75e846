"""What is opened and is no door to a room: a laptop, an oven, a fridge, a window."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    box,
    disc,
    horizontal,
    limb,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.chairs import table
from filmgate.engines.animatic.rigs.feet import ON_A_CHAIR
from filmgate.engines.animatic.rigs.manners.manner import Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_OPENS = frozenset({Action.OPEN})
_HIP_ON_CHAIR = 0.27


def _opened(progress: float) -> float:
    return ease(0.10, 0.75, progress)


def _lifts_lid(time: float, progress: float) -> Pose:
    k = _opened(progress)
    hand = (0.28 + 0.10 * k, 0.44 + 0.10 * math.sin(math.pi * min(1.0, k)))
    return Pose(at(hand, 8, _HIP_ON_CHAIR), at((0.24, 0.43), 8, _HIP_ON_CHAIR), 8, -12, smile=0.2)


def _laptop(pen: Pen, time: float, progress: float) -> None:
    table(pen, 0.13, 0.60, 0.40)
    pen.fill(box(0.19, 0.40, 0.40, 0.412), "#b4bac2")
    turn = math.radians(180 - 112 * _opened(progress))
    top = (0.40 + 0.17 * math.cos(turn), 0.412 + 0.17 * math.sin(turn))
    pen.line([(0.40, 0.412), top], "#c6ccd4", 0.014)
    glow = Gradient((0.38, 0.48), (0, 0), ((0, "#9fd8ff", 0.4), (1, "#9fd8ff", 0.0)), 0.22)
    if _opened(progress) > 0.1:
        pen.fill([(0.40, 0.42), top, (0.22, 0.66), (0.20, 0.42)], glow)


def _bends_to_oven(time: float, progress: float) -> Pose:
    k = _opened(progress)
    return Pose(at((0.30 + 0.06 * k, 0.50 - 0.20 * k), 24), at((0.26, 0.52), 24), 24, -18, smile=0.3)


def _oven(pen: Pen, time: float, progress: float) -> None:
    """Its flap comes down, and what bakes in it glows."""
    k = _opened(progress)
    pen.fill(rounded(0.34, 0.0, 0.80, 0.56, 0.02), horizontal(0.34, 0.80, "#8a929a", "#d0d6da", "#969ea6"))
    pen.fill_all([disc(x, 0.50, 0.014) for x in (0.42, 0.50, 0.58, 0.66, 0.74)], "#2a2e34")
    pen.fill(box(0.39, 0.10, 0.76, 0.44), "#241a16")
    heat = Gradient((0.57, 0.24), (0, 0), ((0, "#ffb050", 0.95), (1, "#7a2c10", 0.35)), 0.24)
    pen.fill(box(0.40, 0.11, 0.75, 0.43), heat)
    loaf = [(0.46, 0.18), (0.47, 0.27), (0.57, 0.32), (0.67, 0.27), (0.68, 0.18)]
    pen.fill(smooth(loaf), vertical(0.18, 0.32, "#8a4a1c", "#d8943c"))
    pen.line([(0.41, 0.175), (0.74, 0.175)], "#6a6e74", 0.010)
    high = 0.34 * (1 - k)
    flap = [
        (0.39, 0.10),
        (0.76, 0.10),
        (0.76 + 0.04 * k, 0.10 + high),
        (0.39 - 0.10 * k, 0.10 + high - 0.06 * k),
    ]
    pen.fill(flap, vertical(0.02, 0.44, "#5a6068", "#aab2ba"))
    pen.line([(0.41 - 0.09 * k, 0.07 + high - 0.04 * k), (0.74, 0.09 + high)], "#e8ecee", 0.014)
    pen.puff(0.56, 0.62 + 0.05 * math.sin(time), 0.10, "#ffffff", 0.25 * k)


def _reaches_in(time: float, progress: float) -> Pose:
    k = _opened(progress)
    return Pose(at((0.26 + 0.04 * k, 0.66 - 0.02 * k), 6), at((0.20, 0.56), 6), 6, -2, smile=0.3)


_SHELVES = ((0.24, "#e0484a", "#f0c848"), (0.50, "#6ab04c", "#e8e0d0"), (0.76, "#f0a040", "#7ab0d8"))


def _fridge(pen: Pen, time: float, progress: float) -> None:
    """Its light falls out, and there is food on its shelves."""
    k = _opened(progress)
    pen.fill(rounded(0.32, 0.0, 0.78, 1.12, 0.03), horizontal(0.32, 0.78, "#c8d0d4", "#eef2f4"))
    pen.fill(box(0.36, 0.06, 0.74, 1.07), vertical(0.06, 1.07, "#e8f4fa", "#fffdf4"))
    for y, one, other in _SHELVES:
        pen.line([(0.36, y - 0.03), (0.74, y - 0.03)], "#a8c0cc", 0.010)
        pen.fill(rounded(0.40, y - 0.025, 0.47, y + 0.12, 0.01), one)
        pen.fill(disc(0.545, y + 0.015, 0.042), other)
        pen.fill(rounded(0.61, y - 0.025, 0.71, y + 0.07, 0.01), other)
    edge = 0.76 - 0.42 * math.cos(1.45 * k)
    pen.fill([(0.77, 0.02), (0.77, 1.10), (edge, 1.10 + 0.05 * k), (edge, 0.02 - 0.03 * k)],
             horizontal(edge, 0.77, "#f4f8fa", "#b8c4ca"))  # fmt: skip
    pen.line([(edge + 0.02, 0.50), (edge + 0.02, 0.72)], "#8a969e", 0.014)
    pen.puff(0.34, 0.62, 0.36, "#e8f6ff", 0.30 * k)


def _pushes_sash(time: float, progress: float) -> Pose:
    k = _opened(progress)
    return Pose(at((0.30 + 0.05 * k, 0.74), 6), at((0.28 + 0.05 * k, 0.68), 6), 6, 4, smile=0.5)


def _window(pen: Pen, time: float, progress: float) -> None:
    """Two sashes swing outwards over a sill, and the curtains blow in."""
    k = _opened(progress)
    pen.fill(box(0.24, 0.0, 0.98, 0.46), vertical(0.0, 0.46, "#b8a488", "#cdbb9e"))
    pen.fill(box(0.28, 0.46, 0.94, 1.22), "#f4efe4")
    pen.fill(box(0.32, 0.50, 0.90, 1.18), vertical(0.5, 1.18, "#e8f2e0", "#7ab8e8"))
    for hinge, side in ((0.32, 1.0), (0.90, -1.0)):
        edge = hinge + side * 0.29 * math.cos(1.35 * k)
        sash = [(hinge, 0.50), (hinge, 1.18), (edge, 1.18 - 0.05 * k), (edge, 0.50 + 0.05 * k)]
        pen.fill(sash, "#cfe6f4", 0.45)
        pen.line(sash, "#ffffff", 0.022, closed=True)
        middle = (0.5 * (hinge + edge), 0.5 * (hinge + edge))
        pen.line([(middle[0], 0.52), (middle[1], 1.16)], "#ffffff", 0.012)
    for x, side in ((0.27, -1.0), (0.95, 1.0)):
        blown = side * (0.05 + 0.05 * k * (1 + math.sin(2.0 * time + x)))
        cloth = [(x - 0.05, 1.26), (x + 0.05, 1.26), (x + 0.05 + blown, 0.50), (x - 0.06 + 1.4 * blown, 0.46)]
        pen.fill(smooth(cloth), "#f0d8c0", 0.9)
    pen.fill(limb((0.20, 1.27), (1.02, 1.27), 0.012, 0.012), "#8a6a4a")
    pen.fill(box(0.22, 0.44, 1.0, 0.48), "#e8dcc8")


def _opening(thing: str) -> str:
    return rf"open(?:s|ed|ing)? (?:up )?(?:[\w'-]+ ){{0,3}}(?:{thing})"


MANNERS: dict[str, Manner] = {
    "open_laptop": Manner(
        named(_opening("laptop|notebook|macbook"), "(?:打开|掀开|翻开)[^，。；]{0,4}(?:电脑|笔记本)"),
        _OPENS, _lifts_lid, ON_A_CHAIR, front=_laptop, sits=True, reach=(0, 0.1, 0),
        shows=frozenset({K.PHONE}),
    ),
    "open_oven": Manner(
        named(_opening("oven"), "打开[^，。；]{0,4}(?:烤箱|烤炉)"),
        _OPENS, _bends_to_oven, behind=_oven, reach=(0, 0.3, 0), glow="#ff9a40",
        shows=frozenset({K.DOOR, K.FOOD, K.CAKE, K.PRODUCT}),
    ),
    "open_fridge": Manner(
        named(_opening("fridge|refrigerator|freezer"), "(?:打开|拉开)[^，。；]{0,4}冰箱"),
        _OPENS, _reaches_in, behind=_fridge, reach=(0, 0.3, 0.1), glow="#dff2ff",
        shows=frozenset({K.DOOR, K.FOOD, K.PRODUCT}),
    ),
    "open_window": Manner(
        named(_opening("windows?|shutters"), "(?:打开|推开|拉开)[^，。；]{0,4}窗"),
        _OPENS, _pushes_sash, behind=_window, reach=(0, 0.5, 0.25),
        shows=frozenset({K.DOOR, K.WINDOW}),
    ),
}  # fmt: skip
