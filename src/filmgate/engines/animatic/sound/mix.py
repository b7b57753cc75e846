"""A film's soundtrack: each shot's sounds on its own frames, cross-faded at cuts, at one loudness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

import numpy as np

from filmgate.contract.catalog import FPS, Sound
from filmgate.engines.animatic.sound import creatures, events, machines, music, nature
from filmgate.engines.animatic.sound.foley import Hits, hits_of
from filmgate.engines.animatic.sound.loudness import QUIET, limited, loudness
from filmgate.engines.animatic.sound.registry import RECIPES, Scene
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import Random, samples, silence
from filmgate.engines.base import Order, Samples
from filmgate.storyboard.schema import Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, SoundCue, SubjectKind

__all__ = ["LOUDNESS", "approximated", "soundtrack"]

LOUDNESS = -16.0
"""LUFS of a whole film."""
_CEILING = 0.80
"""Highest sample: -1.9 dBFS, so that peaks between samples stay under -1 dBTP."""
_EACH = -23.0
"""LUFS to which every sound is brought before its level."""
_CROSSFADE = 0.25
"""Seconds for which neighbouring shots overlap at a cut."""
_EDGES = (0.03, 0.12)
"""Seconds of fade at the film's start and end."""
_SAMPLES_A_FRAME = RATE // FPS
_LEVELS = {
    SoundCue.FOOTSTEPS: 2.0,
    SoundCue.RUNNING_STEPS: 2.0,
    SoundCue.THUNDER: 4.0,
    SoundCue.EXPLOSION: 4.0,
    SoundCue.ROOM_TONE: -16.0,
    SoundCue.CITY: -4.0,
    SoundCue.TRAFFIC: -3.0,
    SoundCue.BIRDS: -3.0,
    SoundCue.CRICKETS: -6.0,
    SoundCue.DRONE_AMBIENCE: -3.0,
}
"""Decibels above or below the others."""
_MUSIC_BELOW = -6.0
_COARSER = {SoundCue.LAUGHTER: SoundCue.CROWD}
"""Cues without a recipe of their own, and what is heard instead."""
_DOERS = {
    SoundCue.FOOTSTEPS: frozenset((Action.WALK, Action.ENTER, Action.LEAVE, Action.APPROACH)),
    SoundCue.RUNNING_STEPS: frozenset((Action.RUN, Action.CHASE)),
    SoundCue.HORSE_HOOVES: frozenset((Action.RUN, Action.WALK, Action.RIDE, Action.DRIVE, Action.LEAVE)),
    SoundCue.WINGS: frozenset((Action.FLY, Action.TAKE_OFF, Action.LAND)),
}
"""Sounds that last as long as somebody does this."""
_HOOFED = (
    SubjectKind.HORSE,
    SubjectKind.CARRIAGE,
    SubjectKind.UNICORN,
    SubjectKind.RIDER,
    SubjectKind.COWBOY,
)
_MODULES = (creatures, events, machines, music, nature)
"""Importing them is what fills the registry."""


@dataclass(frozen=True)
class _Part:
    """One cue of one shot: which frames of the film it is heard on."""

    cue: SoundCue
    storyboard: Storyboard
    number: int
    start: int
    frames: int
    alone: bool

    @property
    def shot(self) -> Shot:
        return self.storyboard.shots[self.number]


def soundtrack(order: Order) -> Samples | None:
    """The film's sound, float32 (samples, 2) of exactly its length; None when the request wants none."""
    if order.request.sound is Sound.OFF:
        return None
    mix = silence(order.storyboard.frames * _SAMPLES_A_FRAME)
    for index, part in enumerate(_parts(order)):
        _mix_in(mix, part, np.random.default_rng([order.seed & 0xFFFFFFFF, index, crc32(part.cue.encode())]))
    _fade_edges(mix)
    return np.ascontiguousarray(_levelled(mix).T)


def approximated(order: Order) -> dict[str, str]:
    """The film's cues that are heard as a coarser sound: cue -> what stands for it."""
    cues = {cue for shot in order.storyboard.shots for cue in shot.sounds}
    return {str(cue): str(_COARSER[cue]) for cue in sorted(cues) if cue in _COARSER}


def _parts(order: Order) -> Iterator[_Part]:
    board = order.storyboard
    for number, (start, shot) in enumerate(zip(board.starts(), board.shots, strict=True)):
        cues = [cue for cue in shot.sounds if cue is not SoundCue.SILENCE]
        yield from (_Part(cue, board, number, start, shot.frames, len(cues) == 1) for cue in cues)


def _mix_in(mix: Signal, part: _Part, rng: Random) -> None:
    """Adds a part, from a little before its cut to a little after."""
    overlap = samples(_CROSSFADE / 2)
    first = max(0, part.start * _SAMPLES_A_FRAME - overlap)
    last = min(mix.shape[1], (part.start + part.frames) * _SAMPLES_A_FRAME + overlap)
    lead = part.start * _SAMPLES_A_FRAME - first
    sound = _played(part, last - first, lead / RATE, rng)
    _fade(sound, 2 * overlap if first else 0, 2 * overlap if last < mix.shape[1] else 0)
    mix[:, first:last] += sound


def _played(part: _Part, n: int, lead: float, rng: Random) -> Signal:
    """The recipe's sound at its level; `lead` seconds of it lie before the shot's first frame."""
    cue = _COARSER.get(part.cue, part.cue)
    scene = Scene(part.shot.setting, part.shot.weather, _spans(part.shot, cue, lead), _hits(part, cue, lead))
    sound = RECIPES[cue](n, rng, scene)
    found = loudness(sound)
    if found <= QUIET:
        return sound
    level = _LEVELS.get(cue, 0.0)
    if cue.startswith("music") and not part.alone:
        level += _MUSIC_BELOW
    sound *= np.float32(10 ** ((_EACH + level - found) / 20))
    return sound


def _hits(part: _Part, cue: SoundCue, lead: float) -> Hits | None:
    found = hits_of(part.storyboard, part.number, cue)
    return None if found is None else tuple((at + lead, place) for at, place in found)


def _spans(shot: Shot, cue: SoundCue, lead: float) -> tuple[tuple[float, float], ...] | None:
    """When in the shot somebody does what makes that sound; None if that is not told by deeds."""
    if cue not in _DOERS:
        return None
    edges = [0, *(beat.frame for beat in shot.beats), shot.frames]
    casts = [shot.subjects, *(beat.subjects for beat in shot.beats)]
    spans = [
        (lead + start / FPS, lead + end / FPS)
        for (start, end), subjects in zip(pairwise(edges), casts, strict=True)
        if any(_makes(cue, subject) for subject in subjects)
    ]
    return _joined(spans) or ((lead, lead + shot.frames / FPS),)


def _makes(cue: SoundCue, subject: Subject) -> bool:
    """Whether somebody in the picture makes that sound now."""
    return subject.action in _DOERS[cue] and (cue is not SoundCue.HORSE_HOOVES or subject.kind in _HOOFED)


def _joined(spans: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Spans that touch are one, so that the pace goes on over a beat."""
    joined: list[tuple[float, float]] = []
    for start, end in spans:
        if joined and abs(joined[-1][1] - start) < 1e-6:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _fade(sound: Signal, into: int, out: int) -> None:
    """Equal-power fades in place."""
    into, out = min(into, sound.shape[1]), min(out, sound.shape[1])
    if into:
        sound[:, :into] *= np.sin(np.linspace(0, np.pi / 2, into)).astype(np.float32)
    if out:
        sound[:, -out:] *= np.cos(np.linspace(0, np.pi / 2, out)).astype(np.float32)


def _fade_edges(mix: Signal) -> None:
    _fade(mix, samples(_EDGES[0]), samples(_EDGES[1]))


def _levelled(mix: Signal) -> Signal:
    """At the film's loudness, peaks under the ceiling; twice where the limiter takes some loudness away."""
    for _ in range(2):
        found = loudness(mix)
        if found <= QUIET:
            return mix
        mix *= np.float32(10 ** ((LOUDNESS - found) / 20))
        if max(mix.max(), -mix.min()) <= _CEILING:
            return mix
        mix = limited(mix, _CEILING)
    return mix
