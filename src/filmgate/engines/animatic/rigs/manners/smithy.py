"""What a smith does: a glowing blade is held to the anvil with tongs, and the hammer comes down on it."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Gradient, Pen, box, horizontal, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Point, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_BLOWS = 5.0
"""Radians a second: a blow every 1.26 s, the first after 0.63 s, as `sound/effects.toml` has it."""
_FACE = 0.445
"""Of the anvil, where the blade lies."""
_STRUCK = (0.40, _FACE + 0.02)
_SHAFT = 0.15
_SPARKS = 9
_RISEN, _FALLEN = (0.19, 0.87, 48.0), (0.255, 0.515, -62.0)
"""The hammer's hand and how far the shaft is turned from upright, before a blow and in it."""


def _blow(time: float) -> float:
    """0 with the hammer up, 1 on the anvil: it is lifted slowly and falls fast."""
    turn = (_BLOWS * time / math.tau + 0.5) % 1.0
    return (1.0 - turn / 0.72) ** 2 if turn < 0.72 else ((turn - 0.72) / 0.28) ** 3


def _hand(time: float) -> tuple[float, float, float]:
    k = _blow(time)
    x, y, degrees = (a + (b - a) * k for a, b in zip(_RISEN, _FALLEN, strict=True))
    return x, y, degrees


def _strikes(time: float, progress: float) -> Pose:
    x, y, _ = _hand(time)
    lean = 8 + 12 * _blow(time)
    return Pose(at((x, y), lean), at((0.27, _FACE + 0.045), lean), lean, -18, smile=-0.1)


def _anvil(pen: Pen, time: float, progress: float) -> None:
    """On its block of oak, the glowing blade across it."""
    pen.fill(
        [(0.27, 0.0), (0.29, 0.24), (0.53, 0.24), (0.55, 0.0)], horizontal(0.27, 0.55, "#7a5434", "#4a3220")
    )
    pen.lines([[(0.28, 0.06), (0.54, 0.06)], [(0.285, 0.19), (0.535, 0.19)]], "#2c2a2c", 0.018)
    foot: list[Point] = [(0.32, 0.24), (0.36, 0.31), (0.36, 0.36), (0.30, 0.385), (0.22, 0.43), (0.30, _FACE),
            (0.55, _FACE), (0.55, 0.39), (0.46, 0.36), (0.46, 0.31), (0.50, 0.24)]  # fmt: skip
    pen.fill(foot, vertical(0.24, _FACE, "#2a2e34", "#8a949e"))
    pen.line([(0.29, _FACE), (0.55, _FACE)], "#c4ccd4", 0.010)
    pen.fill([(0.30, _FACE), (0.66, _FACE + 0.004), (0.70, _FACE + 0.014), (0.30, _FACE + 0.026)],
        horizontal(0.30, 0.70, "#ff7a2a", "#ffe9a0", "#ff5a1c"))  # fmt: skip
    glow = Gradient((0.47, _FACE), (0, 0), ((0, "#ffb050", 0.55), (1, "#ff7a20", 0.0)), 0.26)
    pen.fill(smooth([(0.21, _FACE), (0.47, _FACE + 0.26), (0.73, _FACE), (0.47, _FACE - 0.26)]), glow)


def _hammer(pen: Pen, time: float, progress: float) -> None:
    """In the hand, and what flies where it has struck."""
    pen.lines([[(0.245, _FACE + 0.07), (0.34, _FACE + 0.012)], [(0.25, _FACE + 0.035), (0.34, _FACE + 0.02)]],
        "#3a3f46", 0.010)  # fmt: skip
    x, y, degrees = _hand(time)
    with pen.moved(x, y, degrees=degrees - 15):
        pen.line([(0.0, -0.04), (0.0, _SHAFT)], "#a87444", 0.018)
        head = box(-0.055, _SHAFT - 0.03, 0.055, _SHAFT + 0.03)
        pen.fill(head, horizontal(-0.05, 0.06, "#3a4048", "#7a848e"))
    _sparks(pen, time)


def _sparks(pen: Pen, time: float) -> None:
    """They fly in arcs for half a second after each blow."""
    since = (time - math.pi / _BLOWS) % (math.tau / _BLOWS)
    if time < math.pi / _BLOWS or since > 0.55:
        return
    x, y = _STRUCK
    for i in range(_SPARKS):
        angle, speed = math.radians(20 + 140 * i / (_SPARKS - 1)), 0.95 + 0.35 * math.sin(7.0 * i)

        def flown(t: float, a: float = angle, v: float = speed) -> Point:
            return x + v * t * math.cos(a), y + v * t * math.sin(a) - 1.5 * t * t

        pen.line([flown(since), flown(since + 0.06)], "#ffe08a" if i % 2 else "#ffb040", 0.011 * (1 - since))


MANNERS: dict[str, Manner] = {
    "forge": Manner(
        named("(?:black)?smith\\w*|forg(?:e|es|ing)|anvil", "铁匠|打铁|锻"),
        WORKS | {Action.ATTACK},
        _strikes,
        (0.500, 0.12, 0.0, 0.0, -0.10, 0.0, 0.0),
        _anvil,
        _hammer,
        reach=(0, 0.45, 0.1),
        pace=0.0,
        shows=frozenset({K.SWORD}),
        glow="#ff9a40",
    ),
}
