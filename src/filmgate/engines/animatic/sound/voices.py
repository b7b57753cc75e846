"""Calls of animals and people: a table of voices, all made by one throat and mouth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from filmgate.engines.animatic.sound.registry import Hits, Scene, recipe, spans_of
from filmgate.engines.animatic.sound.spectrum import RATE, Signal, gains, length_of, signal, spectrum
from filmgate.engines.animatic.sound.tools import (
    TAU,
    Random,
    add,
    bend,
    burst,
    drift,
    glide,
    hump,
    pan,
    peak,
    rms,
    samples,
    shaped,
    silence,
    sine,
    tilt,
    turned,
    white,
    wide,
)
from filmgate.storyboard.vocabulary import SoundCue

Mouth = tuple[tuple[float, float, float], ...]
"""Formants: Hz, width in Hz, level."""


@dataclass(frozen=True)
class Voice:
    """One call: its seconds, its pitch in Hz through evenly spaced points, what the mouth makes of it."""

    seconds: float
    pitch: tuple[float, ...]
    mouth: Mouth
    breath: float = 0.35
    """Noise beside the tone."""
    rough: tuple[float, float] = (0.0, 0.0)
    """Beats a second of a growl or a bleat, and how deep they go."""
    pure: float = 0.0
    """0 for a throat that buzzes, 1 for one that whistles."""
    calls: tuple[int, int] = (1, 2)
    """From and below how many calls there are in a row."""
    gap: float = 0.1
    """Seconds between those in a row."""
    pause: tuple[float, float] = (1.6, 3.2)
    """Seconds from one row to the next."""
    swell: float = 0.5
    """How slowly it sets in and dies away."""


_ROAR: Mouth = ((320, 160, 1.0), (760, 260, 0.6), (1900, 600, 0.15))
_SMALL: Mouth = ((900, 280, 1.0), (1900, 450, 0.6), (3400, 700, 0.3))
_AH: Mouth = ((750, 180, 1.0), (1250, 240, 0.6), (2700, 400, 0.25))
_BABY: Mouth = ((1050, 300, 1.0), (2000, 500, 0.7), (3700, 800, 0.4))
_OO: Mouth = ((420, 160, 1.0), (850, 200, 0.35))
VOICES = {
    SoundCue.DOG_BARK: Voice(0.17, (330, 520, 380, 240), ((700, 220, 1.0), (1500, 350, 0.6), (2700, 500,
                             0.2)),
                  calls=(2, 4), gap=0.17),
    "puppy": Voice(0.11, (620, 940, 700, 480), ((1100, 300, 1.0), (2300, 500, 0.6), (3900, 800, 0.3)),
                   calls=(2, 4), gap=0.14, pause=(1.2, 2.4)),
    "cat": Voice(0.75, (430, 700, 760, 640, 430), _SMALL, 0.12, pause=(1.6, 3.0), swell=0.7),
    "kitten": Voice(0.5, (760, 1080, 1120, 860), _BABY, 0.12, pause=(1.0, 2.2), swell=0.7),
    "cow": Voice(1.7, (118, 150, 172, 168, 120), ((300, 130, 1.0), (720, 220, 0.5), (1500, 400, 0.15)), 0.2,
                 pause=(2.6, 4.5), swell=0.6),
    "sheep": Voice(0.85, (330, 340, 335, 300), ((720, 220, 1.0), (1350, 300, 0.7), (2600, 500, 0.3)), 0.3,
                   (8.5, 0.7), pause=(1.4, 3.0)),
    "pig": Voice(0.22, (95, 130, 100), ((480, 200, 1.0), (1150, 350, 0.7), (2400, 600, 0.3)), 1.0, (34, 0.8),
                 calls=(2, 5), gap=0.12),
    "horse": Voice(1.5, (820, 1350, 1150, 850, 420), ((1050, 350, 1.0), (2000, 500, 0.7), (3600, 900,
                   0.3)), 0.4,
                   (12.0, 0.6), pause=(3.0, 5.0)),
    "lion": Voice(1.9, (85, 135, 125, 90, 62), _ROAR, 0.9, (23, 0.55), pause=(2.8, 4.5)),
    "tiger": Voice(1.2, (105, 170, 140, 85), _ROAR, 1.0, (28, 0.6), pause=(2.4, 4.0)),
    "bear": Voice(1.1, (82, 110, 76), ((280, 140, 1.0), (620, 220, 0.5)), 0.9, (30, 0.6), pause=(2.0, 3.8)),
    "monster": Voice(2.1, (58, 120, 150, 95, 52), _ROAR, 1.1, (19, 0.6), pause=(2.6, 4.5)),
    "elephant": Voice(1.3, (340, 560, 640, 590, 430), ((900, 300, 1.0), (1900, 500, 0.8), (3200, 800,
                      0.4)), 0.5,
                      (38, 0.35), pause=(2.8, 4.5)),
    "wolf": Voice(2.8, (290, 480, 590, 600, 560, 420), ((600, 260, 1.0), (1200, 300, 0.3)), 0.06, pure=0.75,
                  pause=(2.2, 3.6), swell=0.8),
    "fox": Voice(0.22, (640, 900, 620), _SMALL, 0.5, calls=(2, 4), gap=0.25),
    "owl": Voice(0.34, (335, 355, 330), _OO, 0.05, pure=0.9, calls=(3, 4), gap=0.22, pause=(2.4, 4.0),
                 swell=0.8),
    "crow": Voice(0.34, (480, 520, 440), ((1250, 300, 1.0), (1950, 400, 0.7)), 0.9, (78, 0.7), calls=(2, 4),
                  gap=0.22),
    "duck": Voice(0.15, (370, 340, 300), ((1150, 260, 1.0), (2200, 400, 0.8), (3000, 500, 0.4)), 0.4, (60,
                  0.4),
                  calls=(2, 6), gap=0.12),
    "goose": Voice(0.32, (420, 610, 520), ((950, 260, 1.0), (1900, 400, 0.6)), 0.4, (45, 0.3), calls=(1, 3)),
    "rooster": Voice(1.9, (520, 860, 640, 940, 1000, 960, 620), ((1100, 350, 1.0), (2100, 500, 0.7), (3300,
                     700, 0.3)),
                     0.3, (55, 0.25), pause=(3.0, 5.0)),
    "hen": Voice(0.10, (520, 700, 480), _SMALL, 0.4, calls=(3, 7), gap=0.16, pause=(0.9, 2.0)),
    "frog": Voice(0.30, (190, 215, 200), ((520, 160, 1.0), (1450, 300, 0.6)), 0.2, (52, 0.9), calls=(1, 4),
                  gap=0.25,
                  pause=(1.0, 2.2)),
    "monkey": Voice(0.16, (520, 980, 760), ((900, 300, 1.0), (1800, 500, 0.5)), 0.3, calls=(4, 8), gap=0.09),
    "eagle": Voice(0.9, (2700, 3300, 3100, 2300), ((2900, 900, 1.0), (5600, 1200, 0.3)), 0.3, (30, 0.3), 0.6,
                   pause=(2.2, 4.0)),
    "parrot": Voice(0.28, (1200, 1750, 1300), ((1900, 500, 1.0), (3400, 800, 0.6)), 0.7, (65, 0.5),
                    calls=(2, 4)),
    "penguin": Voice(0.5, (280, 340, 300), ((800, 250, 1.0), (1700, 400, 0.6)), 0.6, (24, 0.6), calls=(2, 4)),
    "whale": Voice(2.6, (130, 210, 330, 260, 150), ((300, 220, 1.0), (800, 300, 0.35)), 0.04, pure=0.6,
                   pause=(1.4, 2.6), swell=0.9),
    "dolphin": Voice(0.55, (6200, 9500, 12000, 8200), ((9000, 5000, 1.0),), 0.05, pure=1.0, calls=(2, 4),
                     gap=0.1,
                     swell=0.8),
    "snake": Voice(1.3, (200, 200), ((6200, 2600, 1.0),), 6.0, pause=(1.4, 2.6), swell=0.8),
    "baby": Voice(0.95, (390, 500, 540, 500, 400), _BABY, 0.15, (9, 0.15), calls=(2, 4), gap=0.28,
                  pause=(0.6, 1.1)),
    "ghost": Voice(2.4, (250, 340, 420, 360, 240), _OO, 0.25, pure=0.7, pause=(1.6, 3.0), swell=0.9),
    "alien": Voice(0.7, (420, 900, 520, 1100, 600), _SMALL, 0.1, (21, 0.5), 0.7, calls=(1, 3)),
    "laugh_low": Voice(0.13, (185, 165, 120), _AH, 0.5, calls=(4, 7), gap=0.075, pause=(0.9, 1.8)),
    "laugh_high": Voice(0.12, (330, 290, 220), _BABY, 0.45, calls=(4, 8), gap=0.07, pause=(0.8, 1.7)),
    "sob_low": Voice(0.34, (165, 190, 130), _AH, 1.3, (7, 0.3), calls=(2, 5), gap=0.2, pause=(1.0, 1.8)),
    "sob_high": Voice(0.32, (300, 345, 235), _AH, 1.2, (7, 0.3), calls=(2, 5), gap=0.2, pause=(1.0, 1.8)),
    "shout_low": Voice(0.55, (190, 290, 280, 190), _AH, 0.35, pause=(1.4, 2.4)),
    "shout_high": Voice(0.5, (340, 480, 460, 330), _BABY, 0.3, pause=(1.4, 2.4)),
}  # fmt: skip
_THROUGH = 0.02
"""What a mouth lets through beside its formants, less the higher."""
_LONG = 0.7
"""Seconds from which on calls are few."""
_EARLY = (0.15, 0.5)
"""Seconds after somebody begins at which they are first heard."""


def buzz(n: int, pitch: Signal, rng: Random, breath: float = 0.35, pure: float = 0.0) -> Signal:
    """A voice before the mouth: a rough saw of that pitch, or a tone."""
    phase = np.cumsum(pitch / RATE, dtype=np.float64) % 1
    tone = (1 - pure) * (1 - 2 * phase)
    if pure:
        tone = tone + pure * (turned(phase) + 0.15 * turned(2 * phase))
    return (tone + breath * white(n, rng)).astype(np.float32)


def spoken(voice: Signal, mouth: Mouth) -> Signal:
    """A voice through a mouth; unit power."""
    length = length_of(len(voice))
    out = signal(spectrum(voice[None], length) * gains(partial(_mouth, mouth), length))[0, : len(voice)]
    return np.asarray(out / np.float32(rms(out) + 1e-9), np.float32)


def _mouth(mouth: Mouth, f: Signal) -> Signal:
    parts = [level * np.exp(-(((f - centre) / width) ** 2)) for centre, width, level in mouth]
    return np.asarray(np.sum(parts, axis=0) + _THROUGH * np.minimum(1, 900 / f), np.float32)


def call(voice: Voice, rng: Random) -> Signal:
    """One call, no two of which are quite alike; unit power at its height."""
    seconds = voice.seconds * rng.uniform(0.88, 1.12)
    n = samples(seconds)
    points = np.linspace(0, seconds, len(voice.pitch))
    pitch = bend(n, list(zip(points.tolist(), voice.pitch, strict=True))) * np.float32(
        rng.uniform(0.94, 1.06)
    )
    sound = spoken(buzz(n, pitch, rng, voice.breath, voice.pure), voice.mouth)
    beats, depth = voice.rough
    if beats:
        wobble = sine(n, beats * rng.uniform(0.93, 1.07)) * np.float32(0.5) + np.float32(0.5)
        sound *= 1 - np.float32(depth) * wobble
    return sound * hump(n, voice.swell)


def _called(name: str, voice: Voice) -> None:
    @recipe(name, room=0.3)
    def calls(n: int, rng: Random, scene: Scene) -> Signal:
        """At the moments when mouths open, else in rows with pauses."""
        out = silence(n)
        kinds = [call(voice, rng) for _ in range(2 if voice.seconds > _LONG else 3)]
        if scene.hits is not None:
            for at, side in _spaced(scene.hits, voice):
                for late in range(int(rng.integers(*voice.calls))):
                    moment = at + late * (voice.seconds + voice.gap)
                    add(out, kinds[int(rng.integers(len(kinds)))], moment, rng.uniform(0.75, 1.0), side)
            return out
        side = scene.course.sides[0] if scene.course else rng.uniform(-0.3, 0.3)
        for start, end in spans_of(scene, n / RATE):
            at = start + rng.uniform(*_EARLY)
            while at < end - 0.1 or at == start:
                for _ in range(int(rng.integers(*voice.calls))):
                    add(out, kinds[int(rng.integers(len(kinds)))], at, rng.uniform(0.75, 1.0), side)
                    at += voice.seconds + voice.gap * rng.uniform(0.8, 1.3)
                at += rng.uniform(*voice.pause)
        return out


def _spaced(hits: Hits, voice: Voice) -> list[tuple[float, float]]:
    """Those of the hits that leave each other time."""
    gap = (voice.calls[1] - 1) * (voice.seconds + voice.gap) + 0.5 * voice.pause[0]
    kept: list[tuple[float, float]] = []
    for at, side in hits:
        if not kept or at - kept[-1][0] >= gap:
            kept.append((at, side))
    return kept


for _name, _voice in VOICES.items():
    _called(_name, _voice)


@recipe("purr", room=0.1)
def purr(n: int, rng: Random, scene: Scene) -> Signal:
    """Pulses of a soft low noise, 25 a second, in and out of breath."""
    time = np.arange(n, dtype=np.float32) / RATE
    breath = np.sin(TAU * (time / 1.9 % 1)).astype(np.float32)
    pulses = np.maximum(sine(n, 24.5 + 1.5 * breath), 0) ** 2
    sound = shaped(n, rng, lambda f: peak(150, 1.1)(f) + np.float32(0.2) * peak(900, 1.0)(f))
    place = scene.course.side(n) if scene.course else 0.0
    return pan(sound * pulses * (0.35 + 0.65 * breath**2) * np.float32(0.4), place)


@recipe("bees")
def bees(n: int, rng: Random, scene: Scene) -> Signal:
    """Wings that hum, now nearer, now farther."""
    out = silence(n)
    for _ in range(2):
        pitch = rng.uniform(190, 240) * (1 + 0.05 * drift(n, rng, (0.3, 0.9), -1, 1))
        phase = (np.cumsum(pitch / RATE, dtype=np.float64) % 1).astype(np.float32)
        hum = np.abs(1 - 2 * phase) - np.float32(0.5)
        hum += np.float32(0.6) * np.abs(1 - 2 * (2 * phase % 1)) - np.float32(0.3)
        out += pan(hum * drift(n, rng, (0.5, 1.5), 0.05, 0.3), drift(n, rng, (0.6, 1.6), -0.9, 0.9))
    return out


@lru_cache(maxsize=1)
def _syllables() -> tuple[Signal, ...]:
    """Single syllables of many people, made once."""
    rng = np.random.default_rng(7)
    made = []
    for _ in range(32):
        n = samples(rng.uniform(0.12, 0.3))
        low = rng.uniform(95, 240)
        pitch = bend(n, [(0, low * rng.uniform(0.95, 1.15)), (n / RATE, low * rng.uniform(0.85, 1.05))])
        mouth = ((rng.uniform(350, 750), 130, 1.0), (rng.uniform(1000, 2100), 220, 0.5), (2700, 350, 0.12))
        made.append(spoken(buzz(n, pitch, rng), mouth) * hump(n, 0.8))
    return tuple(made)


@recipe(SoundCue.CROWD, room=0.7)
def crowd(n: int, rng: Random, scene: Scene) -> Signal:
    """Nine voices that say nothing, in phrases, over the hum of many."""
    out = wide(n, rng, tilt(250, 2500, -3)) * drift(n, rng, (0.2, 0.7), 0.7, 1) * np.float32(0.03)
    return np.asarray(out + murmured(n, rng, 9, pause=(0.3, 1.2)), np.float32)


def murmured(n: int, rng: Random, voices: int, pause: tuple[float, float]) -> Signal:
    """So many who talk without a word, with pauses of some seconds between their phrases."""
    out, syllables = silence(n), _syllables()
    for _ in range(voices):
        own = rng.integers(0, len(syllables), 5).tolist()
        at, side, gain = rng.uniform(-1.5, 0.8), rng.uniform(-1, 1), rng.uniform(0.035, 0.09)
        while at < n / RATE:
            for word in rng.integers(0, 5, int(rng.integers(4, 12))):
                grain = syllables[own[word]]
                add(out, grain, at, gain * rng.uniform(0.6, 1.0), side)
                at += 0.95 * len(grain) / RATE
            at += rng.uniform(*pause)
    return out


@recipe(SoundCue.LAUGHTER, room=0.4)
def laughter(n: int, rng: Random, scene: Scene) -> Signal:
    """Some who laugh, each in their own way."""
    out = silence(n)
    for name, side in (("laugh_high", -0.5), ("laugh_low", 0.4), ("laugh_high", 0.1)):
        voice = VOICES[name]
        ha, at = call(voice, rng), rng.uniform(0.0, 0.7)
        while at < n / RATE:
            for late in range(int(rng.integers(*voice.calls))):
                add(out, ha, at, 0.9**late, side)
                at += voice.seconds + voice.gap
            at += rng.uniform(0.4, 1.4)
    return out


@recipe("cheer", room=0.6)
def cheer(n: int, rng: Random, scene: Scene) -> Signal:
    """Thousands at once: a roar that swells, whistles out of it."""
    roar = wide(n, rng, lambda f: peak(850, 0.8)(f) + np.float32(0.5) * peak(2300, 0.7)(f))
    out = roar * drift(n, rng, (0.5, 1.6), 0.6, 1.0) * np.float32(0.2)
    for grain in rng.choice(32, 24):
        at = rng.uniform(0, n / RATE)
        add(out, _syllables()[int(grain)], at, rng.uniform(0.03, 0.08), rng.uniform(-1, 1))
    for at in np.arange(rng.uniform(0.4, 1.2), n / RATE - 0.4, 1.9):
        length = samples(0.4)
        whistle = glide(length, 1900, rng.uniform(2500, 3200)) * hump(length, 0.7)
        add(out, whistle, float(at), 0.05, rng.uniform(-0.9, 0.9))
    return out


@recipe("clicks")
def clicks(n: int, rng: Random, scene: Scene) -> Signal:
    """What dolphins see with: trains of clicks."""
    out, tick = silence(n), burst(samples(0.006), rng, 9000, 0.8, 0.003)
    for start in np.arange(rng.uniform(0.2, 0.8), n / RATE - 0.5, 1.7):
        for i in range(24):
            add(out, tick, float(start) + i * 0.022, 0.3, 0.2)
    return out
