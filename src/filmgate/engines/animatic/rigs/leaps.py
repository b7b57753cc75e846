"""Animals that leap for a reason: over a fence, onto a sill, after what flies before their mouth."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, oval, smooth
from filmgate.engines.animatic.rigs.mouthfuls import MOUTHFULS
from filmgate.engines.animatic.rigs.obstacles import Obstacle, has_several
from filmgate.engines.animatic.rigs.posture import AIR, LEAP
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.surfaces import Surface
from filmgate.engines.animatic.rigs.upon import draw_behind
from filmgate.storyboard.vocabulary import Action

_AROUND = 9.0
"""Metres to both sides at which an obstacle is still drawn."""
_CLEAR = 0.30
"""Shares of its height by which a leap is higher than what it clears, as legs hang down."""


@dataclass(frozen=True)
class _Leaps:
    """Where an animal leaps: its leaps are all the same way apart, in metres that it has gone."""

    rig: Rig
    shoulder: float
    each: bool = False

    def middle(self, act: Act) -> float:
        """The middle, in metres gone, of the leap that counts: of the nearest one, or of the one about the
        middle of the action."""
        apart = LEAP * self.shoulder
        pace = self.rig.speed(Action.JUMP)
        at = act.distance if self.each else act.distance + pace * (0.5 * act.span - act.since)
        return apart * (round(at / apart - 1 + AIR / 2) + 1 - AIR / 2)

    def phase(self, act: Act) -> float:
        """How far through that leap it is: 0 before and at its beginning, 1 at its end and after."""
        air = AIR * LEAP * self.shoulder
        return min(1.0, max(0.0, (act.distance - self.middle(act)) / air + 0.5))

    def as_done(self, act: Act) -> Act:
        """It gallops but for that leap."""
        if act.action is not Action.JUMP or 0.0 < self.phase(act) < 1.0:
            return act
        return replace(act, action=Action.RUN, before=Action.RUN if act.before is act.action else act.before)


def over(rig: Rig, obstacle: Obstacle, shoulder: float, words: str) -> Rig:
    """The animal that jumps over it, once or each time where there are several."""
    leaps = _Leaps(rig, shoulder, has_several(words))
    size = (
        min(1.25, max(0.35, 0.75 * shoulder / max(0.3, obstacle.high))) if obstacle.high > 0.2 else shoulder
    )
    rise = max(0.62 * shoulder, size * obstacle.high - (1.0 - _CLEAR) * 0.45 * shoulder)

    def draw(pen: Pen, act: Act) -> None:
        if act.action is Action.JUMP and act.share > 0.5:
            x = leaps.middle(act) - act.distance
            if abs(x) < _AROUND:
                with pen.moved(x, -_height(act), sx=size, sy=size):
                    obstacle.draw(pen)
        rig.draw(pen, leaps.as_done(act))

    def _height(act: Act) -> float:
        return rise * math.sin(math.pi * leaps.phase(act)) if act.action is Action.JUMP else 0.0

    (x0, y0, x1, y1), tall = rig.box, rig.height + rise
    return replace(
        rig, draw=draw, path=lambda act: (0.0, _height(act)) if act.action is Action.JUMP else rig.path(act),
        box=(min(x0, -_AROUND), y0 - rise - 0.3, max(x1, _AROUND), y1),
        framed=lambda action: (x0, 0.0, x1, tall) if action is Action.JUMP else rig.framed(action),
    )  # fmt: skip


_AIRBORNE_FOR = 0.52
"""Seconds of a leap onto something."""


def _aloft_for(act: Act) -> float:
    """Seconds since it left the ground; below 0 before."""
    return act.since - min(1.6, 0.45 * act.span)


def _on_its_way_up(act: Act, after: float, shoulder: float, gone: float) -> Act:
    """It comes, is in the air, and sits down; `gone` are the metres that it has come."""
    if after <= 0:
        return replace(act, action=Action.WALK, before=Action.WALK, distance=gone, share=1.0)
    if after < _AIRBORNE_FOR:
        air = LEAP * shoulder * (1 - AIR + AIR * max(0.02, after / _AIRBORNE_FOR))
        return replace(act, distance=air, share=1.0)
    share = ease(0.0, 0.5, after - _AIRBORNE_FOR)
    return replace(act, action=Action.SIT, before=Action.STAND, share=share)


def _rise(aloft: float, level: float, shoulder: float) -> float:
    """Metres over the ground when it has been in the air for so much (0..1) of its leap to that level."""
    return level * ease(0.0, 0.8, aloft) + 0.5 * shoulder * math.sin(math.pi * aloft)


def onto(rig: Rig, surface: Surface, rests: Rig, shoulder: float) -> Rig:
    """The animal that comes, leaps up and sits there; `rests` is it on the surface."""
    way, pace = 1.5 * rig.length, rig.speed(Action.WALK)

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.JUMP:
            rests.draw(pen, act)
            return
        draw_behind(pen, surface, act.around)
        after = _aloft_for(act)
        aloft = min(1.0, max(0.0, after / _AIRBORNE_FOR))
        x = -0.9 * rig.length * (1 - aloft) + min(0.0, pace * after)
        with pen.moved(x, _rise(aloft, surface.level, shoulder)):
            rig.draw(pen, _on_its_way_up(act, after, shoulder, max(0.0, way + pace * after)))
        if surface.front is not None:
            surface.front(pen)

    x0, y0, x1, y1 = rests.box
    frame = rests.framed(Action.SIT)
    left = -1.9 * rig.length

    def framed(action: Action) -> tuple[float, float, float, float] | None:
        if action is not Action.JUMP or frame is None:
            return rests.framed(action)
        return min(frame[0], left), -0.05, max(frame[2], 0.9 * rig.length), frame[3]

    return replace(
        rests, draw=draw, box=(min(x0, -4.0 * rig.length), y0, x1, y1 + 0.6 * shoulder),
        speed=lambda action: 0.0 if action is Action.JUMP else rests.speed(action),
        path=lambda act: (0.0, 0.0) if act.action is Action.JUMP else rests.path(act),
        grounded=rests.grounded | {Action.JUMP}, framed=framed,
    )  # fmt: skip


def catching(rig: Rig, shoulder: float) -> Rig:
    """The animal that runs after it, leaps once and has it: `Act.since` tells its drawing how long it has."""
    leaps = _Leaps(rig, shoulder)

    def as_done(act: Act) -> Act:
        pace = max(0.1, rig.speed(Action.JUMP))
        late = (act.distance - leaps.middle(act)) / pace
        done = leaps.as_done(replace(act, action=Action.JUMP))
        before = done.action if act.before is Action.CATCH else act.before
        return replace(done, before=before, since=0.5 * act.span + late)

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, as_done(act) if act.action is Action.CATCH else act)

    def path(act: Act) -> tuple[float, float]:
        return rig.path(as_done(act)) if act.action is Action.CATCH else rig.path(act)

    x0, y0, x1, y1 = rig.box
    return replace(
        rig, draw=draw, path=path, does=rig.does | {Action.CATCH},
        speed=lambda action: rig.speed(Action.JUMP if action is Action.CATCH else action),
        box=(x0, y0, x1 + 1.2, y1 + 0.8),
    )  # fmt: skip


def swooping(rig: Rig, span: float) -> Rig:
    """A bird that comes down on what it catches, and has it in its claws from then on."""
    deep = max(0.0, rig.aloft - 0.35 * span)

    def as_done(act: Act) -> Act:
        return replace(act, action=Action.FLY, before=Action.FLY) if act.action is Action.CATCH else act

    def draw(pen: Pen, act: Act) -> None:
        if act.action is Action.CATCH and act.progress > 0.5:
            with pen.moved(-0.05 * span, -0.16 * span, degrees=14, sx=0.5 * span, sy=0.5 * span):
                MOUTHFULS["fish"](pen)
        rig.draw(pen, as_done(act))

    def path(act: Act) -> tuple[float, float]:
        dip = deep * math.sin(math.pi * act.progress) ** 2
        return (0.0, -dip) if act.action is Action.CATCH else rig.path(act)

    x0, y0, x1, y1 = rig.box
    return replace(
        rig, draw=draw, path=path, box=(x0, y0 - 0.3 * span, x1, y1), does=rig.does | {Action.CATCH},
        speed=lambda action: rig.speed(Action.FLY if action is Action.CATCH else action),
        grounded=rig.grounded - {Action.CATCH},
    )  # fmt: skip


_HANGS = 3.4
"""Metres from the ground to where a vine is fast."""


def swinging(rig: Rig) -> Rig:
    """An ape that swings on a vine, to and fro over the ground."""

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.SWING:
            rig.draw(pen, act)
            return
        turn = 24.0 * math.sin(1.9 * act.time)
        with pen.moved(0.0, _HANGS, degrees=turn):
            grip = rig.height - _HANGS + 0.75
            vine = [(0.0, 0.0), (0.05, 0.5 * grip), (0.0, grip), (0.06, grip - 0.6)]
            pen.line(smooth(vine, False), "#4c6a30", 0.05)
            spots = ((0.02, -0.5), (-0.16, -1.1), (0.03, -1.5))
            pen.fill_all([oval(x, y - 0.04, x + 0.16, y + 0.04) for x, y in spots], "#5a8a3c")
            with pen.moved(-0.5 * rig.ahead, grip - 0.92 * rig.height, degrees=38):
                rig.draw(pen, replace(act, action=Action.STAND, before=Action.STAND))

    x0, y0, x1, _ = rig.box
    return replace(
        rig, draw=draw, does=rig.does | {Action.SWING}, box=(min(x0, -1.9), y0, max(x1, 1.9), _HANGS + 0.1),
        speed=lambda action: 0.0 if action is Action.SWING else rig.speed(action),
        framed=lambda action: (-1.2, 0.2, 1.2, 2.6) if action is Action.SWING else rig.framed(action),
    )  # fmt: skip
