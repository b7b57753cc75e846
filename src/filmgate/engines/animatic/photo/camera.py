"""How a camera travels through a photo: small moves, as a still holds no more."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.storyboard.vocabulary import Move, Speed


@dataclass(frozen=True)
class Pose:
    """`slide` and `lift` move near things against far ones, in frame widths; `across` and `down` move all
    alike, in widths and heights. `zoom` above 1 crops; `dolly` enlarges what is near."""

    slide: float = 0.0
    lift: float = 0.0
    zoom: float = 1.05
    dolly: float = 0.0
    across: float = 0.0
    down: float = 0.0

    def scaled(self, amount: float) -> Pose:
        """The same move, smaller; the crop stays, as it hides the edges."""
        return Pose(
            self.slide * amount, self.lift * amount, self.zoom, self.dolly * amount,
            self.across * amount, self.down * amount,
        )  # fmt: skip

    def mixed(self, other: Pose, share: float) -> Pose:
        """On the way from this one to the other."""

        def mix(a: float, b: float) -> float:
            return a + (b - a) * share

        return Pose(
            mix(self.slide, other.slide), mix(self.lift, other.lift), mix(self.zoom, other.zoom),
            mix(self.dolly, other.dolly), mix(self.across, other.across), mix(self.down, other.down),
        )  # fmt: skip


Path: TypeAlias = Callable[[float], Pose]
PACE = {Speed.SLOW: 0.65, Speed.NORMAL: 1.0, Speed.FAST: 1.4}


def _push(t: float) -> Pose:
    return Pose(zoom=1.03 + 0.07 * t, dolly=0.10 * t)


def _pull(t: float) -> Pose:
    return Pose(zoom=1.10 - 0.07 * t, dolly=0.10 * (1 - t))


def _slide(way: float) -> Path:
    """Beside the subject: positive to the right, so that near things leave to the left."""
    return lambda t: Pose(slide=way * (0.5 - t) * 0.085, zoom=1.085)


def _orbit(way: float) -> Path:
    def pose(t: float) -> Pose:
        arc = math.sin(math.pi * t)
        return Pose(slide=way * (0.5 - t) * 0.075, lift=-0.006 * arc, zoom=1.075, dolly=0.02 * arc)

    return pose


def _pan(way: float) -> Path:
    return lambda t: Pose(zoom=1.12, across=way * (t - 0.5) * 0.085)


def _tilt(way: float) -> Path:
    return lambda t: Pose(zoom=1.12, down=-way * (t - 0.5) * 0.085)


def _crane(way: float) -> Path:
    return lambda t: Pose(lift=way * (t - 0.5) * 0.06, zoom=1.085, dolly=0.03 * t)


def _fly(t: float) -> Pose:
    return Pose(lift=(t - 0.5) * 0.05, zoom=1.05 + 0.06 * t, dolly=0.12 * t)


def _handheld(t: float) -> Pose:
    shake = 9.0 * t
    return Pose(
        slide=0.012 * math.sin(3.1 * shake), lift=0.008 * math.sin(2.3 * shake + 1), zoom=1.06 + 0.02 * t,
        across=0.006 * math.sin(4.1 * shake + 2) + 0.004 * math.sin(7.3 * shake),
        down=0.005 * math.sin(3.7 * shake),
    )  # fmt: skip


def _breath(t: float) -> Pose:
    """A camera on a tripod: a photo that stood quite still would read as a fault."""
    return Pose(slide=(0.5 - t) * 0.02, zoom=1.03 + 0.02 * t, dolly=0.02 * t)


PATHS: dict[Move, Path] = {
    Move.STATIC: _breath,
    Move.RACK_FOCUS: _breath,
    Move.PUSH_IN: _push,
    Move.ZOOM_IN: lambda t: Pose(zoom=1.02 + 0.10 * t),
    Move.FOLLOW: _push,
    Move.PULL_OUT: _pull,
    Move.ZOOM_OUT: lambda t: Pose(zoom=1.12 - 0.10 * t),
    Move.LEAD: _pull,
    Move.PAN_LEFT: _pan(-1),
    Move.PAN_RIGHT: _pan(1),
    Move.WHIP_PAN: _pan(1),
    Move.TILT_UP: _tilt(1),
    Move.TILT_DOWN: _tilt(-1),
    Move.TRACK_LEFT: _slide(-1),
    Move.TRACK_RIGHT: _slide(1),
    Move.TRACK_BESIDE: _slide(1),
    Move.ORBIT_LEFT: _orbit(-1),
    Move.ORBIT_RIGHT: _orbit(1),
    Move.CRANE_UP: _crane(1),
    Move.CRANE_DOWN: _crane(-1),
    Move.FLY_OVER: _fly,
    Move.HANDHELD: _handheld,
    Move.DOLLY_ZOOM: lambda t: Pose(zoom=1.14 - 0.09 * t, dolly=0.22 * t),
}


def eased(t: float) -> float:
    """Starts and ends gently, but never stands still: beyond 1 it goes on as slowly as it got there."""
    s = min(t, 1.0)
    return s * s * s * (s * (6 * s - 15) + 10) * 0.6 + t * 0.4


_JOIN = 0.9
"""Seconds in which one cue's move becomes the next one's."""


@dataclass(frozen=True)
class Leg:
    """One cue's move, from `start` to `end` seconds. It goes on below the next one's beginning: if it stopped
    there, one would see it."""

    start: float
    end: float
    path: Path
    pace: float

    def at(self, time: float, amount: float) -> Pose:
        share = min(2.0, max(0.0, (time - self.start) / max(self.end - self.start, 1e-6)))
        return self.path(eased(share)).scaled(self.pace * amount)


@dataclass(frozen=True)
class Journey:
    """The camera over a whole shot: the moves of its cues, each easing into the next, shrunk by `amount`."""

    legs: tuple[Leg, ...]
    amount: float = 1.0

    @classmethod
    def of(cls, plan: Sequence[Cue], frames: int) -> Journey:
        last = max(frames - 1, 1) / FPS
        ends = [*(cue.start for cue in plan[1:]), last]
        return cls(
            tuple(
                Leg(cue.start, end, PATHS[cue.camera.move], PACE[cue.camera.speed])
                for cue, end in zip(plan, ends, strict=True)
            )
        )

    def at(self, time: float) -> Pose:
        pose = self.legs[0].at(time, self.amount)
        for leg in self.legs[1:]:
            if time > leg.start:
                share = min(1.0, (time - leg.start) / _JOIN)
                pose = pose.mixed(leg.at(time, self.amount), share * share * (3 - 2 * share))
        return pose

    def less(self, amount: float) -> Journey:
        return replace(self, amount=amount)

    @property
    def is_flat(self) -> bool:
        """Whether near and far always move alike: the camera turns and zooms, and stays where it is."""
        return not any(pose.slide or pose.lift or pose.dolly for pose in self.extremes)

    def inside(self) -> Journey:
        """Shrunk so that a flat camera never looks over the picture's edge."""
        room = [0.5 - 0.5 / pose.zoom for pose in self.extremes]
        ways = [max(abs(pose.across), abs(pose.down)) for pose in self.extremes]
        return self.less(min([1.0, *(most / way for most, way in zip(room, ways, strict=True) if way)]))

    @property
    def extremes(self) -> list[Pose]:
        """Where a map would fold first."""
        shares = (0.0, 0.25, 0.75, 1.0)
        return [self.at(leg.start + share * (leg.end - leg.start)) for leg in self.legs for share in shares]
