"""The camera's path: framing, angle and move of each cue, eased into one another."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from filmgate.engines.animatic.blocking import Cue, Role
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.view import Camera, View
from filmgate.storyboard.schema import Camera as Wish
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Move, Speed

_JOIN = 1.3
"""Seconds in which one cue's camera becomes the next one's."""
_SPEED = {Speed.SLOW: 0.55, Speed.NORMAL: 1.0, Speed.FAST: 1.7}
_TRACKS = {Move.TRACK_BESIDE: 0.05, Move.FOLLOW: -0.14, Move.LEAD: 0.16}
"""Moves that go with the subject, and how far the camera looks ahead of it, in picture widths."""


@dataclass(frozen=True)
class _Frame:
    """A framing: picture height in subject heights, lens, the row where the anchor lies, and what the
    anchor is: the feet (0) or the face (1)."""

    tall: float
    focal: float
    row: float
    face: bool


_FRAMES = {
    Framing.EXTREME_CLOSE_UP: _Frame(0.20, 2.6, 0.47, True),
    Framing.CLOSE_UP: _Frame(0.36, 2.2, 0.44, True),
    Framing.MEDIUM_CLOSE_UP: _Frame(0.56, 2.0, 0.41, True),
    Framing.MEDIUM: _Frame(0.86, 1.7, 0.38, True),
    Framing.FULL: _Frame(1.80, 1.35, 0.87, False),
    Framing.WIDE: _Frame(2.75, 1.25, 0.82, False),
    Framing.EXTREME_WIDE: _Frame(5.0, 1.1, 0.76, False),
}
_THING = 2.9
"""How much larger a close-up's field is for a thing: it has no face."""
CLOSE = frozenset({Framing.EXTREME_CLOSE_UP, Framing.CLOSE_UP, Framing.MEDIUM_CLOSE_UP, Framing.MEDIUM})
_EYES = {
    Angle.EYE_LEVEL: 1.0, Angle.LOW: 0.34, Angle.HIGH: 2.3, Angle.BIRDS_EYE: 4.2, Angle.WORMS_EYE: 0.12,
    Angle.DUTCH: 1.0, Angle.OVER_THE_SHOULDER: 1.15, Angle.POINT_OF_VIEW: 1.15,
}  # fmt: skip
_CLOSEST = 0.55
"""Metres from lens to subject; smaller things are seen through a longer lens."""
ROLL = 7.0
"""Degrees of a dutch angle."""
APERTURES = {
    Framing.EXTREME_CLOSE_UP: 26.0, Framing.CLOSE_UP: 26.0, Framing.MEDIUM_CLOSE_UP: 22.0,
        Framing.MEDIUM: 16.0,
}  # fmt: skip


@dataclass(frozen=True)
class Operator:
    """Works out one shot's camera for a lead subject on a mark."""

    view: View
    mark: Mark
    lead: Role
    plan: Sequence[Cue]
    seconds: float

    def path(self) -> Callable[[float], Camera]:
        """The camera at any time of the shot."""
        ends = [cue.start for cue in self.plan[1:]] + [self.seconds]
        parts = [self._cue(cue, end) for cue, end in zip(self.plan, ends, strict=True)]
        starts = [cue.start for cue in self.plan]

        def at(time: float) -> Camera:
            camera = parts[0](time)
            for start, part in zip(starts[1:], parts[1:], strict=True):
                if time > start:
                    camera = _between(camera, part(time), ease(start, start + _JOIN, time))
            return camera

        return at

    def _cue(self, cue: Cue, end: float) -> Callable[[float], Camera]:
        wish = cue.camera
        doing = cue.subjects[0].action if cue.subjects else Action.STAND
        base = self._base(wish, self._arrives(cue), doing)
        follow = self._follow(cue, end, base)

        def at(time: float) -> Camera:
            here = replace(base, x=follow(time))
            here = (
                replace(here, z=here.z + self.lead.place(time).z - self.mark.z)
                if wish.framing in CLOSE
                else here
            )
            k = min(1.0, max(0.0, (time - cue.start) / max(0.1, end - cue.start)))
            return _moved(here, wish, k, time, self.mark.z, self._tall(wish, False))

        return at

    def _arrives(self, cue: Cue) -> bool:
        """Whether somebody comes in by the entrance in this cue: then the camera must show it."""
        in_way = self.lead.distance(cue.start) < 0.8 * self.lead.way_length
        return bool(self.mark.entrance) and in_way and any(s.action is not Action.STAND for s in cue.subjects)

    def _tall(self, wish: Wish, arrives: bool) -> float:
        """The picture's height in metres at the mark."""
        rig, frame = self.lead.rig, _FRAMES[wish.framing]
        tall = frame.tall * rig.height
        if frame.face and rig.name == "object":  # a close-up of a thing shows it, not a part of it
            tall = max(_THING * tall, 1.15 * rig.length / max(1.0, self.view.aspect))
        if not frame.face:
            tall = max(tall, frame.tall / 1.8 * 1.28 * rig.length / max(1.0, self.view.aspect))
        if self.view.aspect < 0.9:
            tall *= 1.28 if frame.face else 1.48
        elif self.view.aspect < 1.4:
            tall *= 1.10 if frame.face else 1.18
        return (
            max(tall, 4.3 if self.view.aspect > 1.2 else 5.4 if self.view.aspect > 0.9 else 7.0)
            if arrives
            else tall
        )

    def _base(self, wish: Wish, arrives: bool, doing: Action) -> Camera:
        frame, tall, rig = _FRAMES[wish.framing], self._tall(wish, arrives), self.lead.rig
        close, aloft = frame.face and not arrives, rig.level(doing)
        anchor = self.mark.ground + (rig.face - rig.drop(doing) if close else 0.0) + aloft
        eye_line = self.mark.eye * min(
            1.0, max(0.14, rig.height / 1.5)
        )  # small things are seen from low down
        level = anchor - 0.02 * rig.height if close else self.mark.ground + eye_line + 0.8 * aloft
        eye = self.mark.ground + (level - self.mark.ground) * _EYES[wish.angle]
        if close:  # an angle is where one looks from, not by how much one misses the face
            eye = level + (_EYES[wish.angle] - 1.0) * 0.5 * tall
        row = frame.row if close else min(frame.row, 0.87 if self.view.aspect > 1.2 else 0.80)
        focal = max(frame.focal if close else min(frame.focal, 1.35), _CLOSEST / tall)
        horizon = row - (eye - anchor) / tall
        horizon = max(-0.45, min(1.4, horizon))
        eye = anchor + (row - horizon) * tall  # as high as the lens can shift and still see the anchor
        roll = ROLL if wish.angle is Angle.DUTCH else 0.0
        return Camera(self.mark.x, eye, self.mark.z - focal * tall, focal, horizon, 0.0, roll)

    def _follow(self, cue: Cue, end: float, base: Camera) -> Callable[[float], float]:
        """Where the camera is sideways: beside its subject, or where the subject crosses the picture."""
        wish, start = cue.camera, cue.start
        wide = (self.mark.z - base.z) / base.focal * self.view.aspect
        xs = [self.lead.place(start + (end - start) * i / 8).x for i in range(9)]
        ahead = _TRACKS.get(wish.move, 0.04 if wish.framing in CLOSE else 0.0) * self.lead.facing
        if wish.framing in CLOSE and not self._arrives(cue):
            face = self.lead.rig.ahead * self.lead.facing
            return lambda time: self.lead.place(time).x + ahead * wide + face
        if wish.move in _TRACKS or wish.framing in CLOSE:
            return lambda time: self.lead.place(time).x + ahead * wide
        room = 0.34 * wide
        middle = (min(xs) + max(xs)) / 2 - (0.3 if self._arrives(cue) else 0.0)
        if max(xs) - min(xs) > 2 * room:
            middle = xs[0] + room * (1 if xs[-1] >= xs[0] else -1)

        def kept(time: float) -> float:
            aside = self.lead.place(time).x - middle
            return middle + math.copysign(_beyond(abs(aside) - room, 0.1 * wide), aside)

        return kept


def _beyond(excess: float, ramp: float) -> float:
    """How far a camera follows what goes so far out of its frame: not at all at first, then all the way, with
    no jerk between."""
    if excess < -ramp:
        return 0.0
    return excess if excess > ramp else (excess + ramp) ** 2 / (4 * ramp)


def _between(a: Camera, b: Camera, share: float) -> Camera:
    def mix(p: float, q: float) -> float:
        return p + (q - p) * share

    return Camera(
        mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), mix(a.focal, b.focal), mix(a.horizon, b.horizon),
        mix(a.swing, b.swing), mix(a.roll, b.roll),
    )  # fmt: skip


def _moved(c: Camera, wish: Wish, k: float, time: float, z: float, tall: float) -> Camera:
    """The camera after share `k` of its move, around a subject at depth `z`."""
    move, speed = wish.move, _SPEED[wish.speed]
    e, away = ease(0, 1, k) * speed, z - c.z
    if move in (Move.PUSH_IN, Move.PULL_OUT):
        return _dollied(c, z, 1 - 0.30 * e if move is Move.PUSH_IN else 1 / (1.30 - 0.30 * min(1.0, 1.3 - e)))
    if move in (Move.ZOOM_IN, Move.ZOOM_OUT):
        grow = 1 + 0.40 * e if move is Move.ZOOM_IN else 1.40 - 0.40 * min(1.0, e)
        return _zoomed(c, grow)
    if move is Move.DOLLY_ZOOM:
        return replace(c, z=z - away * (1 + 0.8 * e), focal=c.focal * (1 + 0.8 * e))
    return _shifted(c, move, e, k, speed, time, tall, away)


def _shifted(
    c: Camera, move: Move, e: float, k: float, speed: float, time: float, tall: float, away: float
) -> Camera:
    """Moves that change where the camera stands or looks, not how near it is."""
    side = tall * 0.55 * e
    if move in (Move.PAN_LEFT, Move.PAN_RIGHT):
        return replace(c, swing=(0.34 * (e - 0.5 * speed)) * (1 if move is Move.PAN_RIGHT else -1))
    if move in (Move.TILT_UP, Move.TILT_DOWN):
        return replace(c, horizon=c.horizon + 0.30 * (e - 0.6 * speed) * (1 if move is Move.TILT_UP else -1))
    if move in (Move.TRACK_LEFT, Move.TRACK_RIGHT):
        return replace(c, x=c.x + (side - tall * 0.275 * speed) * (1 if move is Move.TRACK_RIGHT else -1))
    if move in (Move.ORBIT_LEFT, Move.ORBIT_RIGHT):
        dx = (side - tall * 0.275 * speed) * (1 if move is Move.ORBIT_RIGHT else -1)
        return replace(c, x=c.x + dx, swing=-dx * c.focal / away)
    if move in (Move.CRANE_UP, Move.CRANE_DOWN):
        rise = tall * 0.50 * (e if move is Move.CRANE_UP else speed - e)
        return replace(c, y=c.y + rise, horizon=c.horizon - rise / tall * 0.75)
    if move is Move.FLY_OVER:
        return replace(c, y=c.y + tall * 0.45, z=c.z + away * 0.35 * (e - 0.4), horizon=c.horizon - 0.32)
    if move is Move.HANDHELD:
        sway = 0.006 * tall * (math.sin(time * 2.3) + 0.6 * math.sin(time * 5.1 + 1))
        return replace(c, x=c.x + sway, y=c.y + 0.7 * sway, swing=0.006 * math.sin(time * 3.3 + 2))
    if move is Move.WHIP_PAN:
        return replace(c, swing=-0.9 * (1 - ease(0, 0.14, k)))
    return c


def _dollied(c: Camera, z: float, share: float) -> Camera:
    """Nearer or farther, with the subject's face where it was in the picture."""
    keep = 0.40  # the row about which the picture grows
    return replace(c, z=z - (z - c.z) * share, horizon=keep + (c.horizon - keep) * (0.4 + 0.6 / share))


def _zoomed(c: Camera, grow: float) -> Camera:
    return replace(c, focal=c.focal * grow, horizon=0.40 + (c.horizon - 0.40) * (0.4 + 0.6 * grow))
