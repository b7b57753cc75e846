"""What somebody on a board rides on and leaves: a cliff of snow, a jump, a rail.

A terrain is drawn on the ground about the middle of its run, and tells how high the board is at each metre.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, box, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

RIDDEN = frozenset({Action.JUMP, Action.GLIDE, Action.RIDE, Action.FLY, Action.SURF, Action.RUN})
"""What a storyboard calls it."""
_AROUND = 8.5
"""Metres to both sides of somebody at which it is still drawn."""
_GRAVITY = 9.8


@dataclass(frozen=True)
class Terrain:
    """A drawing in metres, how high a board is x metres from its middle at a pace, and at most."""

    draw: Callable[[Pen, float], None]
    """For somebody who is x metres from its middle."""
    level: Callable[[float, float], float]
    high: float
    before: float = 0.0
    """At how many metres it begins."""


def _thrown(start: float, up: float, x: float, pace: float) -> float:
    """How high something is that left a height at a speed upwards, x metres ago."""
    time = x / max(0.5, pace)
    return max(0.0, start + up * time - 0.5 * _GRAVITY * time * time)


_CLIFF, _POP = 2.3, 2.2
"""Metres of a cliff; metres a second upwards at which one leaves it."""


_CRACK = ((0.0, 2.0), (-0.22, 1.4), (0.08, 0.9), (-0.14, 0.2))
_EVERY = 1.7
"""Metres from one crack in the rock to the next."""


def _cliff(pen: Pen, x: float) -> None:
    """Rock with snow on it, from as far behind as one sees to its edge."""
    far = min(0.0, x) - _AROUND - 1.0
    face = [(far, _CLIFF - 0.1), (-0.05, _CLIFF - 0.1), (-0.30, 1.7), (0.02, 1.3), (-0.22, 0.8), (0.10, 0.45),
            (0.35, -0.1), (far, -0.1)]  # fmt: skip
    pen.fill(face, vertical(-0.1, _CLIFF, "#4c5468", "#8d95a6"))
    snow = [(far, _CLIFF), (0.12, _CLIFF), (0.20, _CLIFF - 0.12), (0.02, _CLIFF - 0.30)]
    for k in range(int((far + 0.8) / -_EVERY)):
        left = -0.8 - _EVERY * k - 0.4 * ((0.618 * k) % 1.0)
        crack = [(left + 0.2 + dx * (1 + (0.37 * k) % 1.0), y - 0.15) for dx, y in _CRACK]
        pen.line(crack[: 3 + k % 2], "#3c4456", 0.05, 0.7)
        snow += [(left, _CLIFF - 0.20), (left - 0.8, _CLIFF - 0.34 - 0.14 * ((0.8 * k) % 1.0))]
    pen.fill([*snow, (far, _CLIFF - 0.25)], vertical(_CLIFF - 0.45, _CLIFF, "#c6d4ec", "#ffffff"))
    pen.fill(smooth([(-0.9, -0.12), (-0.2, 0.30), (0.5, 0.22), (1.5, -0.12)]), "#eef3fb")


def _off_the_cliff(x: float, pace: float) -> float:
    return _CLIFF if x < 0 else _thrown(_CLIFF, _POP, x, pace)


_KICKER, _RUN_UP, _UP = 1.05, 3.4, 3.6


def _kicker(pen: Pen, x: float) -> None:
    """A jump of snow, its lip towards us."""
    curve = [(-_RUN_UP * (1 - k / 10), _KICKER * (k / 10) ** 2) for k in range(11)]
    pen.fill(
        [*curve, (0.10, 0.75), (0.35, -0.1), (-_RUN_UP, -0.1)], vertical(-0.1, _KICKER, "#b9c9e4", "#f6faff")
    )
    pen.fill([(0.0, _KICKER), (0.10, 0.75), (0.35, -0.1), (-0.1, -0.1)], "#9fb2d2", 0.8)
    pen.line(curve, "#ffffff", 0.06)
    pen.line([(0.0, _KICKER), (-0.16, _KICKER - 0.10)], "#3b78c8", 0.05)


def _over_the_kicker(x: float, pace: float) -> float:
    if x < 0:
        return _KICKER * max(0.0, 1 + x / _RUN_UP) ** 2
    return _thrown(_KICKER, _UP, x, pace)


_RAIL, _HALF = 0.52, 2.6
_ONTO, _HOPS = 1.3, 0.40


def _rail(pen: Pen, x: float) -> None:
    """A round handrail on posts."""
    for foot in (-_HALF + 0.2, -0.9, 0.9, _HALF - 0.2):
        pen.fill(box(foot - 0.04, 0.0, foot + 0.04, _RAIL), vertical(0.0, _RAIL, "#3a4048", "#737c88"))
        pen.fill(box(foot - 0.14, -0.02, foot + 0.14, 0.03), "#4a5058")
    pen.line([(-_HALF, _RAIL - 0.04), (_HALF, _RAIL - 0.04)], "#d8a424", 0.085)
    pen.line([(-_HALF, _RAIL - 0.015), (_HALF, _RAIL - 0.015)], "#ffe08a", 0.025)


def _along_the_rail(x: float, pace: float) -> float:
    if x < _HALF:
        q = min(1.0, max(0.0, (x + _HALF + _ONTO) / _ONTO))
        return _RAIL * ease(0.0, 0.8, q) + _HOPS * math.sin(math.pi * q)
    return _thrown(_RAIL, 0.6, x - _HALF, pace)


_ON_SNOW = re.compile(r"\b(?:snow ?board\w*|ski(?:s|er|ers|ing|ed)?)\b|单板|滑雪", re.IGNORECASE)
_CLIFFS = re.compile(
    r"\b(?:off|from|down|over)(?: of)? (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?"
    r"(?:cliffs?|ledges?|rocks?|edges?|cornices?|ridge)\b"
    r"|(?:从|飞下|跃下|跳下)[^，。；]{0,6}(?:悬崖|崖|岩)",
    re.IGNORECASE,
)
_GRINDS = re.compile(
    r"\b(?:grind|slid|board ?slid|skat)\w*\b[^.;]{0,24}\b(?:rails?|hand ?rails?)\b|\brail ?slid\w*"
    r"|[滑磨][^，。；]{0,3}(?:栏杆|扶手|铁杆)",
    re.IGNORECASE,
)
CLIFF = Terrain(_cliff, _off_the_cliff, _CLIFF + 0.3, before=-math.inf)
KICKER = Terrain(_kicker, _over_the_kicker, _KICKER + 0.7, before=-_RUN_UP)
RAIL = Terrain(_rail, _along_the_rail, _RAIL + _HOPS, before=-_HALF)


def terrain_in(words: str, leaps: bool) -> Terrain | None:
    """What somebody on a board is on, by the words; `leaps` says that the storyboard has them jump."""
    if _GRINDS.search(words):
        return RAIL
    if not leaps or not _ON_SNOW.search(words):
        return None
    return CLIFF if _CLIFFS.search(words) else KICKER


def riding(rig: Rig, terrain: Terrain, height: float, shown: bool = True) -> Rig:
    """Somebody so many metres high who glides over it, in the middle of the action; who comes after another
    is on the one that is `shown` by them."""
    pace = rig.speed(Action.GLIDE)

    def where(act: Act) -> float:
        """Metres from the middle of the run, which is where one is in the middle of the action."""
        return act.aside - pace * (0.5 * act.span - act.since)

    def up(act: Act) -> float:
        return terrain.level(where(act), pace)

    def glides(act: Act) -> Act:
        before = Action.GLIDE if act.before in RIDDEN else act.before
        return replace(act, action=Action.GLIDE, before=before)

    def draw(pen: Pen, act: Act) -> None:
        if act.action not in RIDDEN:
            rig.draw(pen, act)
            return
        x = where(act)
        if shown and terrain.before - _AROUND < x < _AROUND:
            with pen.moved(-x, -up(act)):
                terrain.draw(pen, x)
        with pen.moved(degrees=_pitch(terrain, x, pace)):
            rig.draw(pen, glides(act))

    (x0, y0, x1, y1), frame = rig.box, (-1.2 * height, 0.0, 1.2 * height, 1.15 * height)
    return replace(
        rig, draw=draw, path=lambda act: (0.0, up(act)) if act.action in RIDDEN else rig.path(act),
        speed=lambda action: pace if action in RIDDEN else rig.speed(action),
        tread=lambda action: rig.tread(Action.GLIDE if action in RIDDEN else action),
        box=(min(x0, -_AROUND), y0 - terrain.high - 0.3, max(x1, _AROUND), y1 + 0.2),
        framed=lambda action: frame if action in RIDDEN else rig.framed(action),
    )  # fmt: skip


def _pitch(terrain: Terrain, x: float, pace: float) -> float:
    """Degrees of the board's slope there; in the air it lags behind."""
    slope = (terrain.level(x + 0.25, pace) - terrain.level(x - 0.25, pace)) / 0.5
    return 0.5 * math.degrees(math.atan(max(-0.7, min(0.7, slope))))
