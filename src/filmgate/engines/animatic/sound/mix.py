"""A film's soundtrack: each sound on its own frames, cross-faded at cuts, in its room, at one loudness."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from filmgate.contract.catalog import FPS, Sound
from filmgate.engines.animatic.sound import (
    creatures,
    devices,
    events,
    handling,
    hearts,
    machines,
    music,
    nature,
    places,
    voices,
)
from filmgate.engines.animatic.sound.loudness import QUIET, limited, loudness
from filmgate.engines.animatic.sound.parts import Part
from filmgate.engines.animatic.sound.registry import RECIPES, SENDS, Scene
from filmgate.engines.animatic.sound.spaces import HALL, Space, echoed, space_of
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.spotting import spotted
from filmgate.engines.animatic.sound.tools import Random, samples, silence, stretched
from filmgate.engines.animatic.sound.voiceover import over
from filmgate.engines.base import Order, Samples

if TYPE_CHECKING:
    from filmgate.engines.animatic.speech.lines import Dialogue

__all__ = ["LOUDNESS", "soundtrack"]

LOUDNESS = -16.0
"""LUFS of a whole film."""
_CEILING = 0.78
"""Highest sample: -2.2 dBFS, so that peaks between samples stay under -1 dBTP."""
_EACH = -23.0
"""LUFS to which every sound is brought before its level."""
_CROSSFADE = 0.25
"""Seconds for which neighbouring shots overlap at a cut."""
_MUSIC_CROSSES = 0.8
"""The same of music."""
_EDGES = (0.03, 0.25)
"""Seconds of fade at the film's start and end."""
_MUSIC_ENDS = 1.0
"""Seconds for which music fades at the film's end."""
_OPENS, _CLOSES = 0.1, 0.5
"""Seconds before and after its time in which a sound fades."""
_COARSE = 480
_CLOSE = 0.5
"""LU from its loudness at which a film is let be."""
_ROUNDS = 6
"""Most times that a film is brought to its loudness, which the limiter takes from it."""
_SAMPLES_A_FRAME = RATE // FPS
_MODULES = (creatures, devices, events, handling, machines, music, nature, places, voices)
"""Importing them is what fills the registry."""


class _Mix:
    """The dry sound of a film, and what is sent to its rooms."""

    def __init__(self, n: int, order: Order) -> None:
        self.dry = silence(n)
        self.sent: dict[Space, Signal] = {}
        self.seed = order.seed & 0xFFFFFFFF
        self.key = int(np.random.default_rng(self.seed).integers(-2, 3))

    def rng(self, part: Part) -> Random:
        return np.random.default_rng([self.seed, part.start, crc32(part.name.encode())])

    def add(self, part: Part) -> None:
        """From a little before its cut to a little after."""
        plays = part.name in music.STYLES
        overlap, end = samples((_MUSIC_CROSSES if plays else _CROSSFADE) / 2), self.dry.shape[1]
        first = max(0, part.start * _SAMPLES_A_FRAME - overlap)
        last = min(end, part.end * _SAMPLES_A_FRAME + max(overlap, samples(part.rings)))
        lead = (part.start * _SAMPLES_A_FRAME - first) / RATE
        sound = _played(part, last - first, lead, self.key, self.rng(part))
        after = last - part.end * _SAMPLES_A_FRAME
        fade = overlap + after if after > 0 else samples(_MUSIC_ENDS) if plays else 0
        _fade(sound, 2 * overlap if first else 0, min(fade, (last - first) // 3))
        self.dry[:, first:last] += sound
        send = SENDS[part.name]
        for space, share in ((space_of(part.shot.setting), send.room), (HALL, send.hall)):
            if share:
                bus = self.sent.setdefault(space, silence(end))
                bus[:, first:last] += sound * np.float32(share)

    def whole(self) -> Signal:
        """With what all rooms give back."""
        for space, sent in self.sent.items():
            self.dry += echoed(sent, space)
        return self.dry


def soundtrack(order: Order, dialogue: Dialogue | None = None) -> Samples | None:
    """The film's sound, float32 (samples, 2) of exactly its length; None when the request wants none. Over it
    the lines of the `dialogue` are heard."""
    if order.request.sound is Sound.OFF:
        return None
    mix = _Mix(order.storyboard.frames * _SAMPLES_A_FRAME, order)
    for part in spotted(order.storyboard, dialogue.speaks) if dialogue else spotted(order.storyboard):
        mix.add(part)
    sound = mix.whole()
    if dialogue is not None and dialogue.spoken:
        sound = over(sound, dialogue)
    _fade(sound, samples(_EDGES[0]), samples(_EDGES[1]))
    return np.ascontiguousarray(_levelled(sound).T)


def _played(part: Part, n: int, lead: float, key: int, rng: Random) -> Signal:
    """The recipe's sound at its level; `lead` seconds of it lie before its first frame."""
    shot = part.shot
    scene = Scene(
        shot.setting,
        shot.weather,
        None if part.spans is None else tuple((a + lead, b + lead) for a, b in part.spans),
        None if part.hits is None else tuple((at + lead, side) for at, side in part.hits),
        None if part.course is None else replace(part.course, lead=lead),
        part.music,
        key=key,
        began=part.start / FPS - lead,
    )
    scene = replace(scene, pulse=hearts.pulse_of(shot))
    sound = RECIPES[part.name](n, rng, scene)
    if scene.spans is not None and scene.hits is None:
        sound *= _open(scene.spans, n)
    found = loudness(sound)
    if found > QUIET:
        sound *= np.float32(10 ** ((_EACH + part.level - found) / 20))
    return sound


def _open(spans: tuple[tuple[float, float], ...], n: int) -> Signal:
    """1 within the spans and a little after, 0 elsewhere."""
    times = np.arange(n // _COARSE + 2) * (_COARSE / RATE)
    level = np.zeros(len(times))
    for start, end in spans:
        rises, falls = (times - start) / _OPENS + 1, (end - times) / _CLOSES + 1
        level = np.maximum(level, np.clip(np.minimum(rises, falls), 0, 1))
    return stretched(level, _COARSE, n)


def _fade(sound: Signal, into: int, out: int) -> None:
    """Equal-power fades in place."""
    into, out = min(into, sound.shape[1]), min(out, sound.shape[1])
    if into:
        sound[:, :into] *= np.sin(np.linspace(0, np.pi / 2, into)).astype(np.float32)
    if out:
        sound[:, -out:] *= np.cos(np.linspace(0, np.pi / 2, out)).astype(np.float32)


def _levelled(mix: Signal) -> Signal:
    """At the film's loudness, peaks under the ceiling; again where the limiter takes loudness away."""
    for number in range(_ROUNDS):
        found = loudness(mix)
        if found <= QUIET or (number > 1 and abs(found - LOUDNESS) < _CLOSE):
            return mix
        mix *= np.float32(10 ** ((LOUDNESS - found) / 20))
        if max(mix.max(), -mix.min()) <= _CEILING:
            return mix
        mix = limited(mix, _CEILING)
    return mix
