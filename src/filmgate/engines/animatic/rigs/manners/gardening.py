"""What is planted, and watered: flowers, trees, a flag."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    arc,
    bezier,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs import blossoms, plants
from filmgate.engines.animatic.rigs.manners.chores import CLAY, to_and_fro
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action, SubjectKind

K = SubjectKind
_KNEELS: Row = (0.270, -0.18, 0.008, -70.0, 0.21, 0.0, 0.0)


_BLADE = smooth([(0.0, 0.0), (0.28, 0.20), (0.68, 0.17), (1.0, 0.0), (0.66, -0.10), (0.28, -0.12)])
_LEAVES = ((0.20, 0.46, 8.0), (0.42, 0.50, 20.0), (0.64, 0.42, 34.0), (0.84, 0.30, 52.0))
"""Pairs of leaves: how far up the stem, how long, and how many degrees they rise."""


def leafy(pen: Pen, x: float, y: float, size: float, time: float, bloom: Colour | None = None) -> None:
    """A plant of that height, with a flower if it has a colour for one."""
    sway = 0.03 * size * math.sin(time * 1.8 + 9 * x)
    pen.line(bezier((x, y), (x, y + 0.5 * size), (x + sway, y + size)), "#3f7a3a", 0.04 * size)
    for i, (up, long, rise) in enumerate(_LEAVES):
        for side in (-1, 1):
            turn = side * (rise + 4 * math.sin(time * 1.6 + 3 * i + side))
            with pen.moved(
                x + up * sway, y + size * (up + 0.03 * side), turn, side * size * long, size * long
            ):
                pen.fill(_BLADE, vertical(-0.1, 0.2, "#357a3c", "#6cb058"))
                pen.line([(0.05, 0.0), (0.9, 0.02)], "#8cc878", 0.02)
    if bloom:
        top = (x + sway, y + size)
        petals = [disc(top[0] + 0.10 * size * math.cos(a), top[1] + 0.10 * size * math.sin(a), 0.085 * size)
                  for a in (0.0, 1.05, 2.09, 3.14, 4.19, 5.24)]  # fmt: skip
        pen.fill_all(petals, bloom)
        pen.fill(disc(*top, 0.075 * size), "#f8d860")


def _pots(pen: Pen, time: float, progress: float) -> None:
    for x, size, bloom in ((0.68, 0.26, "#e8b82c"), (0.53, 0.30, None), (0.38, 0.24, "#e0608a")):
        leafy(pen, x, 0.12, size * (0.92 + 0.08 * progress), time, bloom)
        pot = [(x - 0.05, 0.0), (x + 0.05, 0.0), (x + 0.068, 0.105), (x - 0.068, 0.105)]
        pen.fill(pot, horizontal(x - 0.07, x + 0.07, lighter(CLAY, 0.15), darker(CLAY, 0.3)))
        pen.fill(rounded(x - 0.075, 0.10, x + 0.075, 0.135, 0.01), lighter(CLAY, 0.1))


def _watered(blossom: Callable[[Pen, Act, Colour], None], colour: Colour, size: float = 0.24) -> Draw:
    """That flower, rooted where the water falls; the smaller ones in a row of three."""
    places = (0.54,) if size > _SMALL else (0.44, 0.64, 0.54)

    def draw(pen: Pen, time: float, progress: float) -> None:
        pen.fill(oval(0.34, -0.02, 0.74, 0.035), "#4a3422")
        for k, x in enumerate(places):
            with pen.moved(x, 0.0, sx=size, sy=size * (1.0 + 0.12 * k)):
                blossom(pen, Act(Action.STAND, Action.STAND, 1.0, time + 0.7 * k), colour)

    return draw


_SMALL = 0.2
_CAN = (0.25, 0.60)


def _waters(time: float, progress: float) -> Pose:
    x, y = _CAN[0] + 0.02 * math.sin(1.3 * time), _CAN[1]
    return Pose(at((x, y), 8), at((x - 0.03, y + 0.01), 8), 8, -16, smile=0.3)


def _can(pen: Pen, time: float, progress: float) -> None:
    with pen.moved(_CAN[0] + 0.02 * math.sin(1.3 * time), _CAN[1] - 0.07, degrees=-16):
        tin = "#5a8a9a"
        pen.line(arc(0.0, 0.055, 0.065, 0.05, 0, 180), darker(tin, 0.3), 0.013)
        pen.line([(0.05, -0.05), (0.20, 0.055)], darker(tin, 0.15), 0.020)
        pen.fill([(0.18, 0.03), (0.20, 0.085), (0.235, 0.06)], lighter(tin, 0.1))
        pen.fill(
            rounded(-0.075, -0.075, 0.075, 0.055, 0.015),
            horizontal(-0.075, 0.075, darker(tin, 0.3), lighter(tin, 0.3)),
        )
    drops = []
    for i in range(18):
        fall = (1.9 * time + i * 0.381) % 1.0
        x = 0.455 + 0.02 * math.sin(1.3 * time) + (0.03 + 0.10 * ((i * 0.618) % 1.0)) * fall
        drops.append(limb((x, 0.545 - 0.33 * fall), (x + 0.004, 0.515 - 0.33 * fall), 0.004, 0.006))
    pen.fill_all(drops, "#bfe6ff", 0.85)


def _plants(time: float, progress: float) -> Pose:
    k = to_and_fro(time, 2.6)
    return Pose(
        at((0.28, 0.14 + 0.03 * k), 34, 0.27), at((0.36, 0.15 - 0.02 * k), 34, 0.27), 34, -26, smile=0.3
    )


def _seedling(pen: Pen, time: float, progress: float) -> None:
    mound = [(0.14, 0.0), (0.24, 0.05), (0.33, 0.065), (0.43, 0.045), (0.52, 0.0)]
    leafy(pen, 0.33, 0.05, 0.30, time)
    pen.fill(smooth(mound), vertical(0.0, 0.06, "#3c2818", "#7a5636"))


_POLE = 0.20


def _plants_flag(time: float, progress: float) -> Pose:
    down = 0.03 * math.sin(time * 1.4)
    return Pose(at((_POLE, 0.80 + down), 6), at((_POLE, 0.60 + down), 6), 6, 8, smile=0.6)


def _flag(pen: Pen, time: float, progress: float) -> None:
    down = 0.03 * math.sin(time * 1.4)
    pen.fill(oval(_POLE - 0.10, -0.012, _POLE + 0.10, 0.025), "#000000", 0.25)
    pen.line([(_POLE, 0.0), (_POLE, 1.46 + down)], "#d8dce0", 0.018)
    top = [(_POLE + 0.05 * i, 1.44 + down + 0.022 * math.sin(3.2 * time - 0.9 * i)) for i in range(11)]
    low = [(x, y - 0.30) for x, y in reversed(top)]
    pen.fill([*top, *low], horizontal(_POLE, _POLE + 0.5, "#a81c30", "#e03a3c", "#b8222e"))


def _watering(plants: str, plants_han: str, drawing: Draw, besides: str = "") -> Manner:
    """Watering such plants, which are drawn with it; words `besides` tell it, too."""
    return Manner(
        named(
            rf"water(?:s|ed|ing)? (?:\w+ ){{0,3}}?(?:{plants}){besides}",
            f"(?:浇|灌)[^，。；]{{0,6}}(?:{plants_han})|给[^，。；]{{0,8}}(?:{plants_han})[^，。；]{{0,3}}浇",
        ),
        WORKS,
        _waters,
        None,
        drawing,
        _can,
        reach=(0, 0.2, 0),
        shows=frozenset({K.FLOWER, K.ROSE, K.TREE}),
    )


_WATERINGS = {
    "water_sunflower": _watering("sunflowers?", "向日葵", _watered(blossoms.sunflower, "#f4b81c", 0.34)),
    "water_rose": _watering("roses?", "玫瑰|月季", _watered(plants.rose, "#d02a48", 0.20)),
    "water_tulip": _watering("tulips?", "郁金香", _watered(blossoms.tulip, "#e03a48", 0.20)),
    "water_flower": _watering(r"\w*flower\b|daisy|blossom", "小花|一朵", _watered(plants.flower, "#f2b8d8")),
    "water": _watering(
        r"\w*flowers?|plants?|garden|lawn|seedlings|vegetables?|crops?|trees?|herbs?",
        "水|花|灌|菜|树|草|植物",
        _pots,
        "|watering can",
    ),
}

MANNERS: dict[str, Manner] = {
    "plant_flag": Manner(
        named(
            r"(?:plant|rais|hoist|plac|erect)(?:s|es|ed|ing)? (?:\w+ ){0,3}(?:flags?|banners?)",
            "插(?:上|下|着)?[^，。；]{0,6}旗|升旗|竖起[^，。；]{0,6}旗",
        ),
        WORKS | {Action.RISE, Action.GROW},
        _plants_flag,
        behind=_flag,
        reach=(0, 0.15, 0.25),
        across=_POLE,
        shows=frozenset({K.FLAG}),
    ),
    **_WATERINGS,
    "plant": Manner(
        named(
            r"plant(?:s|ed|ing)? (?:\w+ ){0,3}(?:trees?|saplings?|seeds?|flowers?|rice|seedlings?|bulbs?"
            r"|vegetables?|corn)|gardening|garden(?:s|ing)? (?:happily|quietly)",
            "种(?:树|花|菜|下)|插秧|栽",
        ),
        WORKS | {Action.GROW, Action.BLOOM},
        _plants,
        _KNEELS,
        front=_seedling,
        across=0.33,
        shows=frozenset({K.FLOWER, K.ROSE, K.TREE}),
    ),
}
