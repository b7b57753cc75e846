"""What the second of two does who are drawn as one figure, where it is told of them alone: they come in
later, stay where they are while the first goes, or leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from filmgate.engines.animatic.blocking.cues import Step, is_on_a_seat, step_at
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.rigs.company import TOGETHER
from filmgate.engines.animatic.rigs.rig import Partner
from filmgate.storyboard.vocabulary import Action

_CHANGE = 0.45
"""Seconds in which one action becomes another."""
_COMES = frozenset({Action.ENTER, Action.APPROACH, Action.WALK, Action.RUN})
_LEAVES = frozenset({Action.LEAVE, Action.RUN})
_FROM = 3.4
"""Metres from their place at which somebody comes into the picture."""
_ARRIVES = (1.2, 2.2)
"""Seconds in which they come to their place, at least and at most."""
_UNTOLD = frozenset({Action.STAND, Action.WAIT})


def told_alone(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps, if they tell of anything that the first one of the two may not do."""
    return () if all(step.action in _UNTOLD for step in steps) else steps


@dataclass(frozen=True)
class Companion:
    """The second one's `steps` beside the `first` one's, who has gone `distance(time)` metres."""

    steps: tuple[Step, ...]
    first: tuple[Step, ...]
    speed: Callable[[Action], float]
    distance: Callable[[float], float]
    seconds: float

    def at(self, time: float) -> Partner | None:
        """What they do; None while they do as the first one does."""
        now = step_at(self.steps, time)
        step = self.steps[now]
        if time < self._arrived:
            aside = self._aside_at(time)
            absent = time < step.start
            return Partner(Action.WALK, Action.WALK, 1.0, 1.0, 4.0, aside, _FROM - aside, absent=absent)
        if time < step.start:
            return Partner(Action.STAND, Action.STAND, 1.0, time, step.start, self._aside_at(time))
        if not now and step.action in _UNTOLD:
            return None
        since = time - max(step.start, self._arrived)
        return Partner(
            action=self._shown(now),
            before=self._before(now),
            share=ease(0.0, _CHANGE, since) if step.start or self._arrived else 1.0,
            since=since,
            span=self._end(now) - step.start,
            aside=self._aside_at(time),
            distance=self._left(time),
            seated=is_on_a_seat(self.steps, now),
            was_seated=now > 0 and is_on_a_seat(self.steps, now - 1),
            leaves=self._is_leaving(now),
        )

    def _before(self, index: int) -> Action:
        """What they are seen to do before that step."""
        if index:
            return self._shown(index - 1)
        return Action.WALK if self._comes else Action.STAND if self.steps[0].start else self._shown(0)

    @property
    def reach(self) -> tuple[float, float]:
        """Metres to the left and to the right of their place that they get to."""
        ticks = [self._aside_at(0.25 * i) for i in range(int(4 * self.seconds) + 2)]
        return min(0.0, *ticks), max(0.0, *ticks)

    def _end(self, index: int) -> float:
        return self.steps[index + 1].start if index + 1 < len(self.steps) else self.seconds

    def _shown(self, index: int) -> Action:
        """What they are seen to do in that step: who has come stands there, unless both go on."""
        action = self.steps[index].action
        if action not in _COMES or self._is_leaving(index):
            return action
        return action if self._first_goes(self.steps[index].start) else Action.STAND

    def _first_goes(self, time: float) -> bool:
        now = step_at(self.first, time)
        return self.speed(self.first[now].action) > 0 and not is_on_a_seat(self.first, now)

    def _is_leaving(self, index: int) -> bool:
        """Whether they go away from the first one, who stays."""
        step = self.steps[index]
        came = index == 0 and step.action in _COMES
        return step.action in _LEAVES and not came and not self._first_goes(step.start)

    @cached_property
    def _comes(self) -> bool:
        step = self.steps[0]
        return step.action in _COMES and not self._first_goes(step.start)

    @cached_property
    def _arrived(self) -> float:
        """From when on they are there."""
        if not self._comes:
            return 0.0
        least, most = _ARRIVES
        return self.steps[0].start + min(most, max(least, self._end(0) - self.steps[0].start))

    @property
    def _far(self) -> float:
        return _FROM if self._comes else 0.0

    def _aside_at(self, time: float) -> float:
        start = self.steps[0].start
        way = max(0.1, self._arrived - start)
        coming = self._far * (1 - min(1.0, max(0.0, (time - start) / way)))
        return coming + self._left(time) + self._stayed(self._met) - self._stayed(time)

    def _left(self, time: float) -> float:
        """Metres that they have gone away."""
        return sum(
            self.speed(step.action) * max(0.0, min(time, self._end(i)) - step.start)
            for i, step in enumerate(self.steps)
            if self._is_leaving(i)
        )

    @cached_property
    def _met(self) -> float:
        """When they last begin to do something with each other: then they are beside each other."""
        both = [*self.steps, *self.first]
        return max((step.start for step in both if step.action in TOGETHER), default=0.0)

    def _stayed(self, time: float) -> float:
        """Metres that the first one has gone by then while the second one stayed: before they are told of,
        or where they are told to do something else."""
        gone = self.distance(min(time, self.steps[0].start)) - self.distance(0.0)
        for i, step in enumerate(self.steps):
            stays = step.action not in _UNTOLD and not self.speed(step.action)
            if stays and step.start < time:
                gone += self.distance(min(time, self._end(i))) - self.distance(step.start)
        return gone
