"""People who run and leap over what is in their way: a fence, a hurdle, a brook (`leaps.OBSTACLES`)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.gait import RUN
from filmgate.engines.animatic.rigs.obstacles import HURDLE, Obstacle, has_several
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_AIR, _APART = 1.15, 3.2
"""Heights of who leaps through the air in one leap, and from one leap to the next."""
_SPREAD = 0.40
"""The phase of a run at which the legs are farthest apart: they stay so in the air."""
_AROUND = 9.0
"""Metres to both sides at which an obstacle is still drawn."""
_UNHURRIED = 0.66
_CLEARS = 0.12
"""Metres over it."""


@dataclass(frozen=True)
class _Course:
    """Where the leaps are, in metres gone; each one of several, or one in the middle of the action."""

    rig: Rig
    height: float
    each: bool

    def middle(self, act: Act) -> float:
        if self.each:
            apart = _APART * self.height
            return apart * (round(act.distance / apart - 0.5) + 0.5)
        return act.distance + self.pace * (0.5 * act.span - act.since) - act.aside

    @property
    def pace(self) -> float:
        """Metres a second: towards a single one nobody sprints."""
        return self.rig.speed(Action.RUN) * (1.0 if self.each else _UNHURRIED)

    def share(self, act: Act) -> float:
        """How far it is through the leap that counts, 0..1."""
        return min(1.0, max(0.0, (act.distance - self.middle(act)) / (_AIR * self.height) + 0.5))

    def as_done(self, act: Act) -> Act:
        """The act as a run that is held while it is in the air."""
        share, stride = self.share(act), RUN.length(self.height)
        leaps, air = self.middle(act), _AIR * self.height
        held = stride * (math.floor(leaps / stride) + _SPREAD)
        gone = (
            held if 0.0 < share < 1.0 else held + act.distance - leaps - math.copysign(air / 2, share - 0.5)
        )
        before = Action.RUN if act.before is Action.JUMP else act.before
        return replace(act, action=Action.RUN, before=before, distance=gone)


def _hurdle(pen: Pen) -> None:
    """One of the track: a striped board on two posts, the farther one higher in the picture."""
    for x, y, tone in ((0.22, 0.14, "#8a8e96"), (-0.16, -0.10, "#c4c8ce")):
        pen.line([(x - 0.52, y), (x + 0.06, y), (x, y + 0.94)], tone, 0.05)
    for k in range(5):
        (x0, y0), (x1, y1) = ((-0.16 + 0.076 * q, -0.10 + 0.048 * q) for q in (k, k + 1))
        part = [(x0, y0 + 0.8), (x1, y1 + 0.8), (x1, y1 + 1.0), (x0, y0 + 1.0)]
        pen.fill(part, "#f8f6f2" if k % 2 else "#d02c38")


def clearing(rig: Rig, obstacle: Obstacle, height: float, words: str, shown: bool = True) -> Rig:
    """The person, so many metres high, who leaps over it; again and again where there are several. Who comes
    after another leaps over the one that is `shown` by them."""
    course = _Course(rig, height, has_several(words))
    size = min(1.0, max(0.6, height / 1.7))
    rise = max(0.30, size * obstacle.high + _CLEARS) if obstacle.high > 0.2 else 0.35 * height

    def up(act: Act) -> float:
        return rise * math.sin(math.pi * course.share(act)) if act.action is Action.JUMP else 0.0

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.JUMP:
            rig.draw(pen, act)
            return
        x = course.middle(act) - act.distance
        if abs(x) < _AROUND and (shown or course.each):
            with pen.moved(x, -up(act), sx=size, sy=size):
                (_hurdle if obstacle is HURDLE else obstacle.draw)(pen)
        rig.draw(pen, course.as_done(act))

    (x0, y0, x1, y1), frame = rig.box, (-1.5 * height, 0.0, 1.5 * height, 1.1 * height)
    return replace(
        rig, draw=draw, path=lambda act: (0.0, up(act)) if act.action is Action.JUMP else rig.path(act),
        speed=lambda action: course.pace if action is Action.JUMP else rig.speed(action),
        tread=lambda action: rig.tread(Action.RUN if action is Action.JUMP else action),
        box=(min(x0, -_AROUND), y0 - rise - 0.3, max(x1, _AROUND), y1),
        framed=lambda action: frame if action is Action.JUMP else rig.framed(action),
    )  # fmt: skip
