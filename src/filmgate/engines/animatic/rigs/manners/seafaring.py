"""How ships and aeroplanes are steered: the wheel is held against the sea, the yoke in a cockpit."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Outline, Pen, disc, horizontal, oval, rounded
from filmgate.engines.animatic.rigs.feet import ON_A_CHAIR
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import HIP, Pose
from filmgate.storyboard.vocabulary import Action

_HUB: Point = (0.36, 0.56)
_WIDE, _HIGH = 0.075, 0.20
"""Half axes of the rim, seen a little from the side."""
_SPOKES = 8
_OAK, _DARK, _BRASS = "#9a6234", "#5a3820", "#d8a83c"


def _turned(time: float) -> float:
    """Radians that the wheel is off midships: to and fro, with a jerk where a wave takes the rudder."""
    return 0.42 * math.sin(1.25 * time) + 0.10 * math.sin(3.7 * time)


def _on_rim(angle: float, share: float = 1.0) -> Point:
    return _HUB[0] + share * _WIDE * math.cos(angle), _HUB[1] + share * _HIGH * math.sin(angle)


def _steers(time: float, progress: float) -> Pose:
    turn = _turned(time)
    lean = 7 + 6 * turn
    near, far = (at(_on_rim(math.radians(degrees) + turn, 1.1), lean) for degrees in (195, 118))
    return Pose(near, far, lean, -3, smile=-0.1)


def _stand(pen: Pen, time: float, progress: float) -> None:
    """The pedestal, its drum, and the wheel on it."""
    pen.fill([(0.37, 0.0), (0.39, 0.44), (0.47, 0.44), (0.49, 0.0)], horizontal(0.37, 0.49, _OAK, _DARK))
    pen.fill(rounded(0.34, 0.0, 0.52, 0.05, 0.01), _DARK)
    pen.fill(rounded(_HUB[0] - 0.01, 0.44, 0.50, 0.66, 0.03), horizontal(0.35, 0.5, "#b4783f", _DARK))
    turn = _turned(time)
    spokes: list[Outline] = [
        [_on_rim(turn + math.tau * i / _SPOKES, 0.1), _on_rim(turn + math.tau * i / _SPOKES, 1.32)]
        for i in range(_SPOKES)
    ]
    pen.lines(spokes, _DARK, 0.017)
    pen.lines([[a, _on_rim(turn + math.tau * i / _SPOKES)] for i, (a, _) in enumerate(spokes)], _OAK, 0.013)
    for share, width in ((1.0, 0.026), (0.55, 0.012)):
        wide, high = share * _WIDE, share * _HIGH
        rim = oval(_HUB[0] - wide, _HUB[1] - high, _HUB[0] + wide, _HUB[1] + high)
        pen.line(rim, _OAK, width, closed=True)
    pen.fill(disc(*_HUB, 0.026), _BRASS)


def _yoke_at(time: float) -> Point:
    """The grip of the yoke, which goes to and fro a little."""
    return 0.285 + 0.012 * math.sin(1.1 * time), 0.465 + 0.006 * math.sin(1.7 * time)


def _flies(time: float, progress: float) -> Pose:
    x, y = _yoke_at(time)
    return Pose(at((x, y), 4, HIP), at((x + 0.01, y + 0.03), 4, HIP), 4, -2, smile=0.1)


def _yoke(pen: Pen, time: float, progress: float) -> None:
    """Its column rises from the floor before the seat, its horns in the hands; levers stand beside it."""
    x, y = _yoke_at(time)
    pen.line([(0.50, 0.0), (0.47, 0.24), (x + 0.05, y - 0.04)], "#14181c", 0.034)
    pen.line([(0.50, 0.0), (0.47, 0.24), (x + 0.05, y - 0.04)], "#4a545e", 0.018)
    pen.line([(x - 0.01, y + 0.055), (x + 0.005, y - 0.03), (x + 0.06, y - 0.04)], "#14181c", 0.030)
    pen.line([(x - 0.01, y + 0.055), (x + 0.005, y - 0.03), (x + 0.06, y - 0.04)], "#5a646e", 0.014)


WHEEL = (
    r"\b(?:ship|boat|yacht|captain)'s (?:steering )?wheel\b|\bhelms(?:man|woman)\b"
    r"|\bwheel of (?:a|an|the|his|her|their) (?:\w+ ){0,3}"
    r"(?:ship|boat|yacht|galleon|schooner|vessel|trawler)\b"
)
WHEEL_HAN = "船舵|舵轮|舵盘|掌舵|把舵|转舵|舵手"
"""The wheel of a ship, or who stands at it."""
_HELD = (
    r"\b(?:at|behind|holds?|holding|grips?|gripping|takes?|taking|grabs?|grabbing|clings? to|turns?|turning"
    r"|spins?|spinning|with) (?:the|a|his|her|its|their) (?:[\w']+ )?helm\b"
)
MANNERS: dict[str, Manner] = {
    "yoke": Manner(
        named("cockpits?|flight deck", "驾驶舱|座舱"),
        frozenset({Action.SIT, Action.DRIVE}),
        _flies,
        ON_A_CHAIR,
        front=_yoke,
        sits=True,
        reach=(0, 0.1, 0),
        idle=False,
    ),
    "helm": Manner(
        named(rf"{_HELD}|{WHEEL}", WHEEL_HAN),
        IDLE
        | WORKS
        | {Action.DRIVE, Action.SAIL, Action.TURN, Action.LOOK, Action.SPIN, Action.FIGHT, Action.CATCH},
        _steers,
        (0.500, 0.13, 0.0, 0.0, -0.11, 0.0, 0.0),
        _stand,
        reach=(0, 0.25, 0),
        pace=0.0,
    ),
}
