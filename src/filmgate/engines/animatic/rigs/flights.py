"""Stairs that somebody goes up or down: their height along the way, the feet on their steps, their drawing.

A step is as long as half a stride, so that every foot comes down on one.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, box, vertical
from filmgate.engines.animatic.rigs.gait import RUN, WALK, Feet, Foot, Gait
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

TAKES = frozenset({
    Action.WALK, Action.RUN, Action.CLIMB, Action.LEAVE, Action.ENTER, Action.APPROACH, Action.CARRY,
    Action.CHASE,
})  # fmt: skip
"""What one does on stairs step by step."""
_STAIRS = r"(?:stairs|stair(?:case|way|well)s?|steps)\b"
_BETWEEN = r"(?: (?!at\b|to\b|from\b|toward|and\b|into\b|beside\b|by\b)[\w'-]+){0,4}? "
_UP = re.compile(
    rf"\b(?:up|climb(?:s|ed|ing)?|ascend(?:s|ed|ing)?|mount(?:s|ed|ing)?){_BETWEEN}{_STAIRS}"
    r"|\b(?:walk|run|go|rush|hurr|com|head|sprint|creep)\w* upstairs\b"
    r"|(?:上|登上|爬上?|走上|跑上|拾级而上)[^，。；]{0,6}(?:楼梯|台阶|阶梯|石阶)|上楼|爬楼",
    re.IGNORECASE,
)
_DOWN = re.compile(
    rf"\b(?:down|descend(?:s|ed|ing)?){_BETWEEN}{_STAIRS}"
    r"|\b(?:walk|run|go|rush|hurr|com|head|sprint|creep)\w* downstairs\b"
    r"|(?:下|走下|跑下)[^，。；]{0,6}(?:楼梯|台阶|阶梯|石阶)|下楼",
    re.IGNORECASE,
)
_OF_THE_SET = re.compile(r"\b(?:subway|metro|underground station|tube station)\b|地铁", re.IGNORECASE)
"""Stations whose stairs are a part of the set, and sink into the ground."""
TREAD, RISER = 0.32, 0.175
"""Metres from one step to the next, forward and up."""
_STEPS = 14
_LANDING = 6.5
_BEFORE = {1: -1.18, -1: 0.42}
"""Metres from where the lead begins to the flight's first edge, up and down: feet come down on the middle of
a step."""
_RUNNER = "#9c2a34"
_PACE = {WALK: 0.72, RUN: 1.7}
"""Metres a second."""


@dataclass(frozen=True)
class Flight:
    """`way` is 1 up and -1 down; `shown` says whether its drawing is this one's: of several it is once."""

    way: int
    shown: bool = True

    @property
    def start(self) -> float:
        return _BEFORE[self.way]

    def height(self, at: float) -> float:
        """Metres over the ground of somebody `at` so many metres along the way."""
        steps = min(
            float(_STEPS), max(0.0, (at - self.start) / TREAD + 0.5)
        )  # as high as a step in its middle
        return RISER * (steps if self.way > 0 else _STEPS - steps)

    def floor(self, at: float) -> float:
        """The height of the step there."""
        steps = min(_STEPS, max(0, math.floor((at - self.start) / TREAD + 1.0)))
        return RISER * (steps if self.way > 0 else _STEPS - steps)


def flight_in(words: str) -> int:
    """Which way the words have somebody take stairs: 1 up, -1 down, 0 not at all."""
    if _OF_THE_SET.search(words):
        return 0
    up, down = _UP.search(words), _DOWN.search(words)
    if up and down:
        return 1 if up.start() <= down.start() else -1
    return 1 if up else -1 if down else 0


@lru_cache(maxsize=64)
def stepping(gait: Gait, height: float) -> Gait:
    """That gait on stairs: a step a foot, two in a hurry."""
    tread = TREAD * (2 if gait is RUN else 1)
    stride = 2 * tread / height
    return replace(
        WALK, stride=stride, duty=0.58 if gait is WALK else 0.46, strike=0.31 * stride, rise=0.44, toe_up=4,
        toe_down=34, clearance=0.055 if gait is WALK else 0.10, hip=0.506, bob=0.012,
        lean=7.0 if gait is WALK else 12.0, swing=gait.swing * 0.7, elbow=gait.elbow,
        speed=_PACE[gait] if gait in _PACE else _PACE[WALK],
    )  # fmt: skip


def on_steps(flight: Flight, feet: Feet, act: Act) -> Feet:
    """The feet as high as the stairs are under each of them."""
    here = flight.height(act.at)

    def placed(foot: Foot) -> Foot:
        return foot._replace(y=foot.y + flight.height(act.at + foot.x) - here)

    return Feet(feet.hip - (0.03 if flight.way < 0 else 0.0), placed(feet.near), placed(feet.far))


def taking(rig: Rig, flight: Flight) -> Rig:
    """The person whose figure goes on stairs, on them."""

    def path(act: Act) -> tuple[float, float]:
        x, y = rig.path(act)
        return x, y + flight.height(act.at)

    def draw(pen: Pen, act: Act) -> None:
        if flight.shown:
            with pen.moved(-act.at, -flight.height(act.at)):
                _drawn(pen, flight, act.around.indoors)
        rig.draw(pen, replace(act, distance=act.at))

    x0, y0, x1, y1 = rig.box
    high, long = _STEPS * RISER, _STEPS * TREAD + 4.0
    whole = (min(x0, -long - _LANDING), y0 - high - 0.1, max(x1, long + _LANDING), y1 + high)
    frame = rig.framed(Action.WALK) or (-0.5 * rig.length, 0.0, 0.5 * rig.length, 1.14 * rig.height)
    return replace(
        rig, draw=draw, path=path, box=whole if flight.shown else rig.box, on_stairs=True,
        framed=lambda action: frame, grounded=rig.grounded,
    )  # fmt: skip


_HOP, _RUN_UP, _LANDS = 0.55, 2.6, 1.0
"""Metres over the slope of somebody who leaps a flight on wheels, from where they begin to its edge, and
beyond its foot to where they land."""


def leaping(rig: Rig, flight: Flight) -> Rig:
    """Somebody on a skateboard, who takes a flight down in one leap."""
    way = flight.start + _STEPS * TREAD + _LANDS

    def share(act: Act) -> float:
        return min(1.0, max(0.0, (act.at - _RUN_UP - flight.start) / way))

    def up(act: Act) -> float:
        q = share(act)
        return _STEPS * RISER * (1 - q * q) + _HOP * math.sin(math.pi * q)

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(_RUN_UP - act.at, -up(act)):
            _drawn(pen, flight, act.around.indoors)
        q = share(act)
        with pen.moved(degrees=16 * math.sin(math.tau * q) if q < 1 else 0.0):
            rig.draw(pen, act)

    x0, y0, x1, y1 = rig.box
    high, long = _STEPS * RISER + _HOP, _STEPS * TREAD + 6.0
    frame = rig.framed(Action.RIDE) or (-0.5 * rig.length, 0.0, 0.5 * rig.length, 1.6 * rig.height)
    return replace(
        rig, draw=draw, path=lambda act: (0.0, up(act)), framed=lambda action: frame, on_stairs=True,
        box=(min(x0, -long - 9.0), y0 - high - 0.1, max(x1, long + 6.0), y1 + high),
    )  # fmt: skip


def _edges(flight: Flight) -> list[tuple[float, float]]:
    """The corners of the steps, from left to right."""
    out: list[tuple[float, float]] = []
    for k in range(_STEPS):
        x = flight.start + k * TREAD
        low, high = RISER * k, RISER * (k + 1)
        if flight.way < 0:
            low, high = (_STEPS - k) * RISER, (_STEPS - k - 1) * RISER
        out += [(x, low), (x, high)]
    return out


def _drawn(pen: Pen, flight: Flight, indoors: bool) -> None:
    """The flight from the side: its wall, its steps with a runner indoors, a rail behind whoever is on it."""
    stone = "#c8b49a" if indoors else "#b6b2aa"
    edges, end, high = _edges(flight), flight.start + _STEPS * TREAD, _STEPS * RISER
    far = (end + _LANDING, flight.start - _LANDING)[flight.way < 0]
    left, right = (edges[0][0], far) if flight.way > 0 else (far, end)
    top = [*edges, (right, high)] if flight.way > 0 else [(left, high), *edges]
    _rail(pen, flight, far, indoors)
    wall = vertical(0.0, high, darker(stone, 0.55), darker(stone, 0.12))
    pen.fill([*top, (right, -0.05), (left, -0.05)], wall)
    for k in range(_STEPS):
        x = flight.start + k * TREAD
        y = flight.floor(x + 0.5 * TREAD)
        pen.fill(box(x - 0.03, y - 0.045, x + TREAD + 0.03, y), lighter(stone, 0.30))
        if indoors:
            pen.fill(box(x + 0.02, y - 0.012, x + TREAD - 0.02, y + 0.012), _RUNNER)
    _moulding(pen, flight, far, stone)


def _moulding(pen: Pen, flight: Flight, far: float, stone: str) -> None:
    """What the wall under the steps is panelled with: a frame as its slope."""
    foot, head = flight.start, flight.start + _STEPS * TREAD
    if flight.way < 0:
        foot, head = head, foot
    high, towards = _STEPS * RISER, math.copysign(1.0, head - foot)
    frame = [(foot + 1.5 * towards, 0.22), (head + 0.1 * towards, high - 0.42),
             (head + 0.1 * towards, 0.22)]  # fmt: skip
    hall = [(head + 0.4 * towards, 0.22), (head + 0.4 * towards, high - 0.36), (far, high - 0.36),
            (far, 0.22)]  # fmt: skip
    for panel in (frame, hall):
        pen.fill(panel, darker(stone, 0.50), 0.35)
        pen.line(panel, lighter(stone, 0.10), 0.02, closed=True)


def _rail(pen: Pen, flight: Flight, far: float, indoors: bool) -> None:
    """Balusters and the hand rail on them."""
    tone = "#5a3a26" if indoors else "#4c525a"
    foot, head = flight.start, flight.start + _STEPS * TREAD
    posts = [foot + (k + 0.5) * TREAD for k in range(_STEPS)]
    posts += [far + (head - far if far > head else foot - far) * k / 9 for k in range(9)]
    pen.lines([[(x, flight.height(x)), (x, flight.height(x) + 0.92)] for x in posts], darker(tone, 0.15),
              0.035)  # fmt: skip
    line = sorted([(x, flight.height(x) + 0.95) for x in (foot, head, far)])
    pen.line(line, tone, 0.085)
    pen.line([(x, y + 0.025) for x, y in line], lighter(tone, 0.25), 0.02)
    low = foot if flight.way > 0 else head
    pen.line([(low, 0.0), (low, 1.12)], darker(tone, 0.1), 0.11)
