"""Where each subject is at any moment of a shot, and how it does there what its steps say."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.blocking.cues import AT_A_TABLE, Step, is_on_a_seat, step_at
from filmgate.engines.animatic.blocking.partners import Companion
from filmgate.engines.animatic.blocking.stooping import Stoop
from filmgate.engines.animatic.layers import Place
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import bezier
from filmgate.engines.animatic.rigs.around import ANYWHERE, Around
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.engines.animatic.stages.site import Mark
from filmgate.storyboard.vocabulary import Action

_TICKS = 48
"""Samples of a way in a second."""
_CHANGE = 0.45
"""Seconds in which one action becomes another."""
_CLIMB = 1.3
"""Seconds in which it gets from one height to another."""
_APART = 0.61
"""How much further on in its gait and its wing beats company is, for each metre that it stands aside: no two
are in step."""
_SCATTER = 0.12
"""How much higher or lower than the lead its company flies, at most, of its height over the ground."""
_SEATED = 0.15
"""Shares of its height by which the face of somebody who sits is lower."""
_MOMENTS = 16
"""Of which places and acts are kept: those of the frames that are made beside each other."""
Mouth: TypeAlias = Callable[[float], float]
"""How far a mouth is open, 0..1, at a second of the shot."""
Series: TypeAlias = npt.NDArray[np.float64]
Way: TypeAlias = tuple[list[float], list[float], list[float]]
"""Distance gone, x and z at points of a curve."""


def _eased(start: float, end: float, times: Series) -> Series:
    """0 before `start`, 1 after `end`, smooth between."""
    k = np.clip((times - start) / max(1e-6, end - start), 0, 1)
    eased: Series = k * k * (3 - 2 * k)
    return eased


def _way_of(points: Series) -> Way:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return along.tolist(), points[:, 0].tolist(), points[:, 1].tolist()


def _on_way(way: Way, gone: float) -> tuple[float, float]:
    """x and z in straight lines between the way's points. Python's own numbers: it is looked at many times a
    frame."""
    along, xs, zs = way
    after = bisect_right(along, gone)
    if after == 0 or after == len(along):
        end = min(after, len(along) - 1)
        return xs[end], zs[end]
    before = after - 1
    share = (gone - along[before]) / (along[after] - along[before])
    return xs[before] + (xs[after] - xs[before]) * share, zs[before] + (zs[after] - zs[before]) * share


@dataclass(frozen=True)
class Role:
    """One subject's performance. `gone` is what it had gone before this shot began (metres); it starts at
    `mark` moved by (`dx`, `dz`), or on the mark's entrance when it comes in by it."""

    rig: Rig
    steps: tuple[Step, ...]
    seconds: float
    mark: Mark
    gone: float = 0.0
    dx: float = 0.0
    dz: float = 0.0
    wind: float = 0.3
    facing: float = 1.0
    around: Around = ANYWHERE
    pace: float = 0.0
    """Metres a second of one that chases or is chased, in place of its own."""
    clock: float = 0.0
    """Seconds of the film before this shot, so that cloth and hair go on over a cut."""
    mouths: tuple[Mouth | None, Mouth | None] = (None, None)
    """Its own, if it is heard to speak, and that of who is drawn with it."""
    partner: tuple[Step, ...] = ()
    """What is told alone of who is drawn with it."""

    stoop: Stoop | None = None
    """How it gets into or out of something behind which it stands."""

    @cached_property
    def _way(self) -> Way:
        """Distance, x and z along the entrance's curve."""
        if not self.mark.entrance:
            return [0.0], [self.mark.x], [self.mark.z]
        return _way_of(bezier(*self.mark.entrance, steps=60))

    @property
    def way_length(self) -> float:
        return self._way[0][-1]

    @property
    def pace_at_first(self) -> float:
        """Metres a second at which it begins."""
        return self.pace or self.rig.speed(self.steps[0].action)

    @cached_property
    def _gone(self) -> Series:
        """Metres gone at each tick, speeds eased into one another."""
        n = max(2, round(self.seconds * _TICKS) + 2)
        times = np.arange(n) / _TICKS
        speed = np.zeros(n)
        for i, step in enumerate(self.steps):
            stays = self._is_seated(i)
            target = (self.pace or (not stays) * self.rig.speed(step.action)) * self._throttle(i, times)
            if i == 0:
                speed[:] = target
            else:
                speed += (target - speed) * _eased(step.start, step.start + _CHANGE, times)
        return self.gone + np.concatenate([[0.0], np.cumsum((speed[1:] + speed[:-1]) / 2)]) / _TICKS

    def _throttle(self, index: int, times: Series) -> Series:
        """The share of an action's speed that it has: nothing goes on before it took off or once it
        landed."""
        step, span = self.steps[index], self._span(index)
        if step.action is Action.TAKE_OFF:
            return _eased(step.start + 0.05 * span, step.start + 0.5 * span, times)
        if step.action is Action.LAND:
            return 1 - _eased(step.start + 0.2 * span, step.start + 0.6 * span, times)
        return np.ones_like(times)

    @cached_property
    def _ticks(self) -> list[float]:
        """The same as Python's own numbers: it is looked at many times a frame."""
        return [float(gone) for gone in self._gone]

    def distance(self, time: float) -> float:
        ticks, last = self._ticks, len(self._ticks) - 1
        at = min(max(time * _TICKS, 0.0), float(last))
        before = min(int(at), last - 1)
        return ticks[before] + (ticks[before + 1] - ticks[before]) * (at - before)

    def place(self, time: float) -> Place:
        """Where it stands."""
        return self._places(time)

    @cached_property
    def _places(self) -> Callable[[float], Place]:
        """Kept, as the camera, the tile and the light all ask for that of one moment."""
        return lru_cache(maxsize=_MOMENTS)(self._placed)

    def _placed(self, time: float) -> Place:
        x, z = self._at(self.distance(time))
        aside, up = self.rig.path(self.act(time))
        y = self.mark.ground + self._lift(time) + up - (self.stoop.sunk(time) if self.stoop else 0.0)
        return Place(x + self.dx + aside * self.facing, y, z + self.dz, self.facing)

    def shown(self, time: float) -> float:
        """How much is seen of it, 0..1."""
        return self.stoop.seen(time) if self.stoop else 1.0

    @cached_property
    def _left(self) -> float:
        """How far it has gone when it turns to the door; for ever, if it does not."""
        start = next((step.start for step in self.steps if step.action is self.mark.leaves), None)
        return math.inf if start is None or self.mark.door is None else self.distance(start)

    @cached_property
    def _way_out(self) -> Way:
        """Distance, x and z from where it turns to the door until it is through it."""
        (x, z), door = self._on_line(self._left), self.mark.door or (0.0, 0.0)
        turn = door[0] - math.copysign(0.3, door[0] - x)
        way = bezier((x, z), (turn, z), (door[0], door[1] - 1.4), (door[0] + 0.05, door[1]), steps=60)
        return _way_of(way)

    def _at(self, gone: float) -> tuple[float, float]:
        if gone <= self._left:
            return self._on_line(gone)
        return _on_way(self._way_out, gone - self._left)

    def _on_line(self, gone: float) -> tuple[float, float]:
        over = max(0.0, gone - self._way[0][-1])
        before = min(over, max(0.0, self.gone - self._way[0][-1]))  # all of them came there the same way
        x, z = _on_way(self._way, gone)
        return x + before + (over - before) * self.facing, z

    def _level(self, action: Action) -> float:
        """Metres over the ground that it has at the end of the action."""
        up = self.rig.hop * self.rig.height if action is Action.TAKE_OFF else 0.0
        return up + self.rig.level(action)

    def _lift(self, time: float) -> float:
        now = step_at(self.steps, time)
        action, before = self.steps[now].action, self.steps[max(0, now - 1)].action
        end = self._level(action)
        hop = self.rig.hop * self.rig.height if action is Action.LAND else 0.0
        start = self._level(before) if now else hop
        step, span = self.steps[now].start, self._span(now)
        if action in (Action.LAND, Action.TAKE_OFF):
            share = ease(step + 0.1 * span, step + 0.85 * span, time)
        else:
            share = ease(step, step + _CLIMB, time) if now else 1.0
        apart = 0.05 * math.sin(1.7 * time + self.dx) + _SCATTER * math.sin(2.4 * self.dx)
        return (start + (end - start) * share) * (1 + apart)

    @cached_property
    def _sits(self) -> frozenset[Action]:
        """What it does sitting."""
        low = _SEATED * self.rig.height
        at_a_table = {action for action in AT_A_TABLE if self.rig.drop(action) > low}
        return frozenset({Action.SIT, *at_a_table}) if self.rig.name == "person" else frozenset({Action.SIT})

    def _is_seated(self, index: int) -> bool:
        return is_on_a_seat(self.steps, index, self._sits)

    def _span(self, index: int) -> float:
        """Seconds that the step lasts."""
        end = self.steps[index + 1].start if index + 1 < len(self.steps) else self.seconds
        return end - self.steps[index].start

    @property
    def box(self) -> Box:
        """The rig's box with the room that its actions need."""
        room = max(self.rig.spread(step.action) for step in self.steps)
        x0, y0, x1, y1 = self.rig.box
        left, right = self._companion.reach if self._companion else (0.0, 0.0)
        return x0 - room + left, y0 - room, x1 + room + right, y1 + room

    @cached_property
    def _companion(self) -> Companion | None:
        speed = self.rig.speed
        return (
            Companion(self.partner, self.steps, speed, self.distance, self.seconds) if self.partner else None
        )

    def going(self, time: float) -> tuple[Action, float]:
        """The action that is on and the distance gone, as `act` tells them, for a fraction of the work."""
        return self.steps[step_at(self.steps, time)].action, self.distance(time) + _APART * abs(self.dx)

    def act(self, time: float) -> Act:
        """What it does."""
        return self._acts(time)

    @cached_property
    def _acts(self) -> Callable[[float], Act]:
        return lru_cache(maxsize=_MOMENTS)(self._acted)

    def _acted(self, time: float) -> Act:
        now = step_at(self.steps, time)
        step = self.steps[now]
        share = ease(step.start, step.start + _CHANGE, time) if now else 1.0
        gone = self.distance(time)
        (x0, z0), (x1, z1) = self._at(gone - 0.05), self._at(gone + 0.05)
        heading = math.atan2(z0 - z1, max(1e-6, abs(x1 - x0)))
        own, other = self.mouths
        return Act(
            action=step.action,
            before=self.steps[now - 1].action if now else step.action,
            share=share,
            time=time + self.clock + _APART * abs(self.dx),
            around=self.around,
            distance=gone + _APART * abs(self.dx),
            aside=self.dx * self.facing,
            at=gone - self.gone + self.dx * self.facing,
            speed=self.distance(time + 0.02) - self.distance(time - 0.02),
            turn=0.72 + 0.28 * math.cos(heading),
            tilt=-0.22 * math.sin(heading),
            wind=self.wind,
            since=time - step.start,
            span=self._span(now),
            seated=self._is_seated(now),
            was_seated=now > 0 and self._is_seated(now - 1),
            voice=own(time) if own else None,
            answer=other(time) if other else None,
            partner=self._companion.at(time) if self._companion else None,
        )
