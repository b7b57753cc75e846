"""Mixing what one drinks: a brew in a cauldron over the fire, a cocktail in its shaker."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import lighter
from filmgate.engines.animatic.pen import Pen, arc, disc, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import steam
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_MIDDLE, _RIM, _WIDE = 0.58, 0.60, 0.33
"""Where the cauldron is, how high its rim, and half its width."""
_IRON, _BREW = "#22242a", "#5fc850"
_STANCE: Row = (0.52, 0.10, 0.0, 0.0, -0.08, 0.0, 0.0)
_HIP = 0.52


def _stirring(time: float) -> Point:
    """The upper hand on the ladle, which goes round."""
    return 0.29 + 0.05 * math.cos(2.2 * time), 0.84 + 0.02 * math.sin(2.2 * time)


def _stirs(time: float, progress: float) -> Pose:
    x, y = _stirring(time)
    lower = (x + 0.3 * (_end(time)[0] - x), y + 0.3 * (_RIM - y))
    return Pose(at((x, y), 8, _HIP), at(lower, 8, _HIP), 8, -6, smile=0.3)


def _end(time: float) -> Point:
    """Where the ladle is in the brew."""
    return _MIDDLE - 0.05 + 0.12 * math.cos(2.2 * time), _RIM


def _cauldron(pen: Pen, time: float, progress: float) -> None:
    """Of iron on three feet, over its fire, the brew bubbling."""
    for k in range(7):
        x, high = _MIDDLE + 0.075 * (k - 3), 0.20 + 0.05 * math.sin(8 * time + 2.3 * k)
        pen.fill(smooth([(x - 0.05, 0.0), (x, high), (x + 0.05, 0.0)]), "#ff8a2c", 0.9)
    for x in (-0.2, 0.2):
        pen.line([(_MIDDLE + x, 0.20), (_MIDDLE + 1.2 * x, 0.0)], _IRON, 0.035)
    pen.fill(oval(_MIDDLE - _WIDE, _RIM - 0.06, _MIDDLE + _WIDE, _RIM + 0.06), "#3a3e46")
    inner = oval(_MIDDLE - 0.30, _RIM - 0.048, _MIDDLE + 0.30, _RIM + 0.052)
    pen.fill(inner, _BREW)
    for k in range(7):
        age = (0.9 * time + 0.37 * k) % 1.0
        x, size = _MIDDLE + 0.22 * math.cos(2.4 * k), 0.012 + 0.022 * age
        pen.fill(disc(x, _RIM + 0.01 * math.sin(k) + 0.02 * age, size), lighter(_BREW, 0.35), 1 - age)


def _ladle(pen: Pen, time: float, progress: float) -> None:
    """The ladle in the brew, the pot's front before it, and what rises from it."""
    x, y = _stirring(time)
    end = _end(time)
    pen.line([(x - 0.25 * (end[0] - x), y - 0.25 * (end[1] - y)), end], "#7a5230", 0.018)
    rim = arc(_MIDDLE, _RIM, _WIDE, 0.06, 180, 360, 16)
    belly = [(0.37, 0.40), (0.22, 0.18), (-0.22, 0.18), (-0.37, 0.40)]
    pen.fill(
        smooth([*rim, *[(_MIDDLE + x, y) for x, y in belly]]), vertical(0.16, _RIM, "#121418", "#3c4048")
    )
    pen.line(rim, "#565c66", 0.02)
    for late in (0.0, 1.1, 2.0):
        steam(pen, _MIDDLE - 0.14 + 0.14 * late, _RIM + 0.06, time + late)


_BEAT = 22.0
"""Radians a second at which a shaker goes to and fro."""


def _shaker_at(time: float) -> tuple[float, float]:
    to = math.sin(_BEAT * time)
    return 0.17 + 0.05 * to, 0.86 + 0.03 * to


def _shakes(time: float, progress: float) -> Pose:
    x, y = _shaker_at(time)
    return Pose(at((x - 0.05, y - 0.03), 2), at((x + 0.07, y + 0.045), 2), 2, 0, smile=0.5)


def _shaker(pen: Pen, time: float, progress: float) -> None:
    """Of steel, between the hands."""
    x, y = _shaker_at(time)
    with pen.moved(x, y, degrees=32.0):
        pen.fill(limb((-0.05, 0.0), (0.03, 0.0), 0.026, 0.023), vertical(-0.03, 0.03, "#7a828c", "#eef2f6"))
        pen.fill(limb((0.03, 0.0), (0.062, 0.0), 0.021, 0.012), vertical(-0.02, 0.02, "#6a727c", "#dde2e8"))
        pen.fill(rounded(0.058, -0.010, 0.076, 0.010, 0.004), "#9aa2ac")


_COOKS = WORKS | {Action.COOK, Action.TURN, Action.POUR}
MANNERS: dict[str, Manner] = {
    "cauldron": Manner(
        named(
            r"cauldrons?|(?:brews?|brewing|stirs?|stirring) (?:an?|the|her|his) (?:\w+ )?potions?",
            "坩埚|熬制?魔?药",
        ),
        _COOKS | IDLE,
        _stirs,
        _STANCE,
        behind=_cauldron,
        front=_ladle,
        reach=(0.0, 0.45, 0.2),
        pace=0.0,
        glow="#7ae070",
        shows=frozenset({K.FOOD, K.BOTTLE, K.CUP}),
    ),
    "shaker": Manner(
        named(
            r"sh(?:ak(?:e|es|ing)|ook) (?:an?|the|his|her|up)? ?(?:\w+ ){0,2}?"
            r"(?:cocktails?|martinis?|drinks?|margaritas?|mojitos?|shakers?)|cocktail shakers?",
            "摇(?:鸡尾酒|酒壶|雪克)|调(?:制)?鸡尾酒|调酒",
        ),
        _COOKS | {Action.SWING},
        _shakes,
        front=_shaker,
        reach=(0.0, 0.15, 0.0),
        pace=0.0,
        shows=frozenset({K.GLASS}),
    ),
}
