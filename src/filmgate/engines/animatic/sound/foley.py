"""The picture's own events, for the ear: when feet fall and where on the screen, when lightning strikes, how
a car drives."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic import storm
from filmgate.engines.animatic.blocking.playing import cues_of
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.rigs.fires import bursts
from filmgate.engines.animatic.rigs.pace import RUNS, WALKS
from filmgate.engines.animatic.sound.registry import STEP, Course, Hits
from filmgate.engines.animatic.view import Camera, View
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.schema import Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, SoundCue, SubjectKind, Weather

_VIEW = View(1920, 1080)
_LOOKS = 240
"""Looks at a performance in a second, at most."""
_WINGS = 48
"""The same of wings."""
_SELDOM = _LOOKS // FPS
"""Looks to the next that is always taken."""
_WIDTH = 0.75
"""How far to the side the picture's edge is heard."""
_SOUND = 343.0
"""Metres a second."""
_FASTEST = 45.0
"""Metres a second beyond which no pitch rises or falls."""
_USUAL = 0.6
"""How large a whole figure is in the picture, in its heights."""
HOOFED = frozenset(map(SubjectKind, ("horse", "carriage", "unicorn", "rider", "cowboy")))
_RIDER = "rider"
"""What the rig of somebody on an animal, or on wheels, is drawn as: both are one figure."""
_DEEDS = {SoundCue.FOOTSTEPS: WALKS, SoundCue.RUNNING_STEPS: RUNS}
_STEPS = frozenset((*_DEEDS, SoundCue.HORSE_HOOVES))


@dataclass(frozen=True)
class Strokes:
    """When in the picture something strikes: every `period` seconds of the figure's own time from `first` on,
    or once, after a `share` of the deed."""

    period: float = 0.0
    first: float = 0.0
    share: float = 0.0


@dataclass(frozen=True)
class Deed:
    """What one subject does, and when in the shot, in seconds; `index` is its place among the subjects."""

    index: int
    subject: Subject
    start: float
    end: float


class Picture:
    """A shot as the ear knows it. It is staged only when somebody asks where something is."""

    def __init__(self, storyboard: Storyboard, number: int) -> None:
        self.storyboard = storyboard
        self.number = number
        self.shot: Shot = storyboard.shots[number]
        self.seconds = self.shot.frames / FPS

    @cached_property
    def staging(self) -> Staging:
        return staged(self.storyboard, self.number, _VIEW)

    @cached_property
    def deeds(self) -> list[Deed]:
        """Of all subjects, in the order of their beginning."""
        plan = cues_of(self.shot)
        ends = [*(cue.start for cue in plan[1:]), self.seconds]
        return [
            Deed(index, subject, cue.start, end)
            for cue, end in zip(plan, ends, strict=True)
            for index, subject in enumerate(cue.subjects)
        ]

    def role(self, index: int) -> Role | None:
        """Who plays that subject; None when nobody shows it."""
        rig = next((player.rig for player in self.staging.players if player.index == index), None)
        return next((role for role in self.staging.roles if role.rig is rig), None) if rig else None

    def is_mounted(self, deed: Deed) -> bool:
        """Whether who does that is on the back of an animal, whose feet fall for them."""
        role = self.role(deed.index)
        return role is not None and role.rig.name == _RIDER and role.rig.tread(deed.subject.action) > 0

    def has_paws(self, role: Role) -> bool:
        """Whether it is an animal of a kind without hooves, and nobody's mount."""
        kinds = (player.subject.kind for player in self.staging.players if player.rig is role.rig)
        kind = next(kinds, None)
        return kind in ANIMALS and kind not in HOOFED

    def hits(self, deed: Deed, strokes: Strokes) -> Hits | None:
        """The strokes of a deed; None when nobody is seen at it."""
        role = self.role(deed.index)
        if role is None:
            return None
        if not strokes.period:
            times = [deed.start + strokes.share * (deed.end - deed.start)]
        else:
            clock = role.act(0.0).time
            first = math.ceil((deed.start + clock - strokes.first) / strokes.period)
            last = math.ceil((deed.end + clock - strokes.first) / strokes.period)
            times = [number * strokes.period + strokes.first - clock for number in range(first, last)]
        return tuple((at, self.side(role, min(at, self.seconds))) for at in times)

    def bursts(self, deed: Deed) -> Hits | None:
        """Of fireworks: each shell's, as late as its sound comes."""
        role = self.role(deed.index)
        if role is None:
            return None
        clock, late = role.act(0.0).time, _FAR / _SOUND
        return tuple(
            (at + late, float(np.clip(self.side(role, 0.0) + 0.12 * x, -1, 1)))
            for at, x in bursts(clock + deed.start - late, clock + deed.end - late, clock)
        )

    def side(self, role: Role, time: float) -> float:
        """Where on the screen it is, as the ear places it."""
        place = role.place(time)
        return self._across(place.x, place.z, self.staging.sight.camera(time))

    @staticmethod
    def _across(x: float, z: float, camera: Camera) -> float:
        across = (x - camera.x) * camera.focal / max(0.3, z - camera.z) - camera.swing
        return min(1.0, max(-1.0, across / (_VIEW.aspect / 2))) * _WIDTH

    def course(self, index: int, *, whole: bool = True) -> Course | None:
        """Where a subject goes, how near and how fast; or only where it is."""
        role = self.role(index)
        if role is None:
            return None
        if not whole:
            return Course((self.side(role, self.seconds / 2),), (1.0,), (1.0,), (1.0,))
        times = np.arange(0.0, self.seconds + STEP, STEP).tolist()
        seen = [(role.place(time), self.staging.sight.camera(time)) for time in times]
        far = np.array([math.hypot(p.x - c.x, p.z - c.z) + 0.3 for p, c in seen])
        large = np.array([c.focal for _, c in seen]) / far
        gone = np.gradient(np.array([role.distance(time) for time in times]), STEP)
        speeds = gone / gone.max() if gone.max() > 0.1 else np.zeros(len(gone))
        pitches = 1 / (1 + np.clip(np.gradient(far, STEP), -_FASTEST, _FASTEST) / _SOUND)
        sides = [self._across(place.x, place.z, camera) for place, camera in seen]
        levels = large / large.max()
        return Course(tuple(sides), tuple(levels.tolist()), tuple(speeds.tolist()), tuple(pitches.tolist()))

    def nearness(self, index: int) -> float:
        """Decibels by which a subject is louder (or softer) than a whole figure in the picture."""
        role = self.role(index)
        if role is None:
            return 0.0
        middle = self.seconds / 2
        place, camera = role.place(middle), self.staging.sight.camera(middle)
        size = max(role.rig.height, role.rig.length)
        large = size * camera.focal / max(0.3, math.hypot(place.x - camera.x, place.z - camera.z))
        return float(np.clip(10 * math.log10(large / _USUAL), *_NEARNESS))


_FAR = 120.0
"""Metres to fireworks."""
_NEARNESS = (-6.0, 3.0)


def falls(picture: Picture, cue: str) -> Hits | None:
    """Claps of thunder, footfalls, or beats of wings."""
    plan = picture.shot
    if cue is SoundCue.THUNDER:
        start = picture.storyboard.starts()[picture.number] / FPS
        claps = storm.claps(start, plan.frames / FPS)
        return tuple((at, 0.0) for at in claps if plan.weather is Weather.THUNDERSTORM) or None
    if cue is SoundCue.WINGS:
        beats = [beat for role in picture.staging.roles[:3] for beat in _beats(picture, role)]
        return tuple(sorted(beats)) or None
    if cue not in _STEPS:
        return None
    on_hooves = cue is SoundCue.HORSE_HOOVES
    steps = [
        fall
        for role in picture.staging.roles[:3]
        if (role.rig.name != "person") is on_hooves and not (on_hooves and picture.has_paws(role))
        for fall in _footfalls(picture, role, _DEEDS.get(SoundCue(cue)))
    ]
    return tuple(sorted(steps)) or None


def treads(picture: Picture, deed: Deed) -> Hits:
    """The footfalls of who does that, while they do it."""
    role = picture.role(deed.index) or next(
        (one for one in picture.staging.roles if one.rig.name == _RIDER), None
    )
    carries = role is not None and role.rig.name == _RIDER
    steps = _footfalls(picture, role, None if carries else WALKS | RUNS) if role else ()
    return tuple((at, side) for at, side in steps if deed.start <= at < deed.end)


def _footfalls(
    picture: Picture, role: Role, deeds: frozenset[Action] | None
) -> Iterator[tuple[float, float]]:
    """Each time that the distance gone passes another footfall of the gait that is on."""
    last = -1
    for time in _looks(role):
        action, gone = role.going(time)
        tread = role.rig.tread(action)
        if not tread or (deeds is not None and action not in deeds):
            last = -1
            continue
        count = int(gone / tread)
        if last >= 0 and count > last:
            yield time, picture.side(role, time)
        last = count


def _beats(picture: Picture, role: Role) -> Iterator[tuple[float, float]]:
    """Each time that its wings are in the middle of their down stroke."""
    last = 0
    for time in np.arange(0.0, role.seconds, 1 / _WINGS).tolist():
        flaps = role.rig.flaps(role.act(time))
        count = int(flaps + 0.5)
        if flaps and last and count > last:
            yield time, picture.side(role, time)
        last = count if flaps else 0


def _looks(role: Role) -> Iterator[float]:
    """When to look: often, but only where between two frames' looks a foot falls or the action changes."""
    before = None
    times = np.arange(0.0, role.seconds, 1 / _LOOKS)
    for i in range(0, len(times), _SELDOM):
        action, gone = role.going(float(times[i]))
        tread = role.rig.tread(action)
        seen = (action, tread and int(gone / tread))
        if before is not None and seen != before:
            yield from times[i - _SELDOM + 1 : i].tolist()
        yield float(times[i])
        before = seen
    yield from times[i + 1 :].tolist()


def joined(spans: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Spans that touch are one, so that a sound goes on over a beat."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if found and start - found[-1][1] < 1e-6:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
