"""Animals and people."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.sound.registry import Scene, recipe, spans_of
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    TAU,
    Random,
    add,
    bend,
    burst,
    decay,
    every,
    glide,
    hump,
    samples,
    scatter,
    silence,
    sine,
    tilt,
    wide,
)
from filmgate.storyboard.vocabulary import Setting, SoundCue

WALK_RATE = 1.9
"""Steps a second of somebody who walks; the picture's figures keep the same."""
RUN_RATE = 2.9
_PLACES = {
    "grass": "forest, meadow, field, park, garden, jungle, farm, village, bamboo_forest, playground, swamp",
    "snow": "arctic, mountain",
    "gravel": "desert, beach, country_road, canyon, planet_surface, ruins, graveyard",
    "wood": "living_room, bedroom, theatre, concert_stage, cafe, bar, library, gym",
}
_SURFACES = {Setting(place): surface for surface, places in _PLACES.items() for place in places.split(", ")}
_GROUND = {"stone": (110, 2600, 0.7), "wood": (150, 900, 0.5), "grass": (80, 3600, 0.35)}
_GROUND |= {"snow": (90, 1900, 0.6), "gravel": (100, 3300, 0.9)}
"""Thump in Hz, scuff in Hz and its level."""


def ground(setting: Setting) -> str:
    """What one walks on there."""
    return _SURFACES.get(setting, "stone")


def step_times(scene: Scene, seconds: float, rate: float) -> list[float]:
    """When feet meet the ground: half a step into each span, then at the walker's pace."""
    return [
        float(at)
        for start, end in spans_of(scene, seconds)
        for at in np.arange(start + 0.5 / rate, end - 0.05, 1 / rate)
    ]


@recipe(SoundCue.FOOTSTEPS, room=0.25)
def footsteps(n: int, rng: Random, scene: Scene) -> Signal:
    return _steps(n, rng, scene, WALK_RATE, 1.0)


@recipe(SoundCue.RUNNING_STEPS, room=0.25)
def running_steps(n: int, rng: Random, scene: Scene) -> Signal:
    return _steps(n, rng, scene, RUN_RATE, 1.15)


def _steps(n: int, rng: Random, scene: Scene, rate: float, level: float) -> Signal:
    out = silence(n)
    surface = ground(scene.setting)
    grains = _grains(rng, surface) if surface in ("gravel", "snow") else []
    for index, (at, place) in enumerate(_treads(scene, n / RATE, rate)):
        side = float(np.clip(place + 0.10 * (-1) ** index, -1, 1))
        add(out, _heel(rng, surface), at, level * rng.uniform(0.85, 1), side)
        add(out, _toe(rng, surface), at + 0.055, level, side)
        if grains:
            _crunch(out, rng, grains, at, side)
    return out


def _treads(scene: Scene, seconds: float, rate: float) -> list[tuple[float, float]]:
    """Seconds and sides: the picture's own footfalls, else an even pace."""
    if scene.hits is not None:
        return list(scene.hits)
    return [(at, 0.0) for at in step_times(scene, seconds, rate)]


def _heel(rng: Random, surface: str) -> Signal:
    low, high, scuff = _GROUND[surface]
    n, pitch = samples(0.20), rng.uniform(0.9, 1.1)
    time = np.arange(n) / RATE
    thump = sine(n, (low * pitch * (1 + 1.5 * np.exp(-time * 60))).astype(np.float32)) * np.exp(-time * 38)
    heel = (thump * 0.8).astype(np.float32)
    scrape = burst(samples(0.04), rng, high * pitch, 0.6, 0.03)
    heel[: len(scrape)] += scrape * np.float32(0.22 * scuff)
    heel[:58] *= np.linspace(0, 1, 58, dtype=np.float32)
    return heel


def _toe(rng: Random, surface: str) -> Signal:
    _, high, scuff = _GROUND[surface]
    n = samples(0.12)
    return burst(n, rng, high * 0.8, 1.0, 0.09) * hump(n) * np.float32(0.05 * scuff)


def _grains(rng: Random, surface: str) -> list[Signal]:
    """What is heard of single stones, or of crusts of snow, in any order."""
    high = _GROUND[surface][1]
    return [burst(samples(0.012), rng, high * rng.uniform(0.7, 1.5), 0.5, 0.006) for _ in range(24)]


def _crunch(out: Signal, rng: Random, grains: list[Signal], at: float, side: float) -> None:
    for late, which in zip(np.sort(rng.uniform(0.01, 0.14, 16)), rng.permutation(len(grains)), strict=False):
        add(out, grains[which], at + late, 0.10 * rng.random(), side)


@recipe(SoundCue.HORSE_HOOVES, room=0.2)
def horse_hooves(n: int, rng: Random, scene: Scene) -> Signal:
    """The picture's own footfalls, else a canter: three beats and a rest, 1.7 times a second."""
    hooves = [_hoof(rng, ground(scene.setting)) for _ in range(8)]
    if scene.hits is not None:
        return _trodden(n, rng, scene, hooves)
    out = silence(n)
    for start, end in spans_of(scene, n / RATE):
        for stride in np.arange(start + 0.1, end - 0.1, 1 / 1.7):
            for late, gain in ((0.0, 0.8), (0.13, 1.0), (0.26, 0.9)):
                add(out, hooves[int(rng.integers(8))], float(stride) + late, gain, rng.uniform(-0.2, 0.2))
    return out


def _trodden(n: int, rng: Random, scene: Scene, feet: list[Signal]) -> Signal:
    """One of the feet at each footfall of the picture, else at an even pace."""
    out = silence(n)
    for at, side in _treads(scene, n / RATE, WALK_RATE):
        add(out, feet[int(rng.integers(len(feet)))], at, rng.uniform(0.6, 1.0), side)
    return out


_HARD = {"stone": 1.0, "wood": 0.8, "gravel": 0.4, "grass": 0.16, "snow": 0.08}
"""How much of a hoof's knock each ground gives back; the rest is a thud."""


def _hoof(rng: Random, surface: str) -> Signal:
    n, hard = samples(0.14), np.float32(_HARD[surface])
    knock = glide(n, 420 * rng.uniform(0.9, 1.1), 300) * decay(n, 0.05)
    thud = glide(n, 125 * rng.uniform(0.9, 1.1), 62) * decay(n, 0.13)
    scuff = burst(n, rng, 0.5 * _GROUND[surface][1], 0.8, 0.06) * np.float32(0.16)
    hoof = knock * hard * np.float32(0.5) + burst(n, rng, 900, 0.5, 0.03) * hard * np.float32(0.25)
    hoof += (1 - hard) * (thud * np.float32(0.9) + scuff)
    hoof[:24] *= np.linspace(0, 1, 24, endpoint=False, dtype=np.float32)
    return _centred(hoof)


def _centred(sound: Signal) -> Signal:
    """Without the push that its lows would give the air as a whole."""
    lift = hump(len(sound))
    return np.asarray(sound - lift * np.float32(sound.mean() / lift.mean()), np.float32)


@recipe("small_hooves", room=0.15)
def small_hooves(n: int, rng: Random, scene: Scene) -> Signal:
    """Of deer and cattle: smaller, and softer than a horse's."""
    return _trodden(n, rng, scene, [_hoof(rng, ground(scene.setting))[::2].copy() for _ in range(6)])


@recipe("paws", room=0.1)
def paws(n: int, rng: Random, scene: Scene) -> Signal:
    """Pads that hardly sound, and what they stir: leaves, snow, grit."""
    surface = ground(scene.setting)
    stirred = _grains(rng, surface) if surface != "stone" else []
    out = _trodden(n, rng, scene, [_pad(rng, surface) for _ in range(6)])
    for at, side in _treads(scene, n / RATE, WALK_RATE) if stirred else ():
        _crunch(out, rng, stirred[:8], at, side)
    return out


def _pad(rng: Random, surface: str) -> Signal:
    n = samples(0.09)
    pad = glide(n, 190 * rng.uniform(0.85, 1.15), 95) * decay(n, 0.07) * np.float32(0.5)
    pad += burst(n, rng, 0.4 * _GROUND[surface][1], 0.9, 0.04) * np.float32(0.2)
    pad[:96] *= np.linspace(0, 1, 96, endpoint=False, dtype=np.float32)
    return _centred(pad)


@recipe("heavy_steps", room=0.2, hall=0.15)
def heavy_steps(n: int, rng: Random, scene: Scene) -> Signal:
    """Tons that come down: the ground gives way and shakes after."""
    return _trodden(n, rng, scene, [_stomp(rng, ground(scene.setting)) for _ in range(4)])


def _stomp(rng: Random, surface: str) -> Signal:
    n = samples(0.7)
    time = np.arange(n, dtype=np.float32) / RATE
    pitch = rng.uniform(0.9, 1.1) * (38 + 55 * np.exp(-time * 22))
    boom = np.tanh(2 * sine(n, pitch.astype(np.float32)) * np.exp(-time * 7))
    crush = burst(n, rng, 0.25 * _GROUND[surface][1], 1.2, 0.25) * np.float32(0.22)
    stomp = boom * np.float32(0.8) + crush
    stomp[:144] *= np.linspace(0, 1, 144, endpoint=False, dtype=np.float32)
    return _centred(stomp)


@recipe(SoundCue.WINGS, room=0.1)
def wings(n: int, rng: Random, scene: Scene) -> Signal:
    """A puff of air at each beat of the picture: the slower the beat, the larger the wing."""
    out = silence(n)
    if scene.hits is None:
        return _fluttered(n, rng, scene)
    times = [at for at, _ in scene.hits]
    gap = float(np.clip(np.median(np.diff(times)) if len(times) > 2 else 0.4, 0.1, 1.4))
    puffs = [_puff(rng, gap) for _ in range(4)]
    for at, side in scene.hits:
        puff = puffs[int(rng.integers(4))]
        add(out, puff, at - 0.4 * len(puff) / RATE, rng.uniform(0.75, 1), side)
    return out


def _fluttered(n: int, rng: Random, scene: Scene) -> Signal:
    """Beats in groups, with glides between."""
    out = silence(n)
    for start, end in spans_of(scene, n / RATE):
        at = start + 0.1
        while at < end - 0.2:
            for beat in range(int(rng.integers(3, 7))):
                puff, side = _puff(rng, 0.19), rng.uniform(-0.3, 0.3)
                add(out, puff, at + beat * 0.19, rng.uniform(0.7, 1), side)
            at += rng.uniform(1.4, 2.4)
    return out


def _puff(rng: Random, gap: float) -> Signal:
    """Of a wing that beats every `gap` seconds."""
    n = samples(min(0.5, 0.8 * gap))
    centre = 420 * (0.19 / gap) ** 0.65
    air = burst(n, rng, centre, 0.9, 2 * n / RATE) + burst(n, rng, 4 * centre, 0.9, n / RATE) * np.float32(
        0.3
    )
    return np.asarray(air * hump(n, 1.5) * np.float32(0.3), np.float32)


@recipe(SoundCue.BIRDS, room=0.3)
def birds(n: int, rng: Random, scene: Scene) -> Signal:
    """Five birds, each repeating a phrase of its own."""
    out = wide(n, rng, tilt(200, 5000, -4)) * np.float32(0.008)
    for bird in range(5):
        phrase = _phrase(rng, bird % 3)
        place, gain, at = rng.uniform(-0.9, 0.9), rng.uniform(0.10, 0.34), rng.uniform(0, 1.6)
        while at < n / RATE:
            add(out, phrase, at, gain * rng.uniform(0.7, 1.1), place)
            at += len(phrase) / RATE + rng.uniform(0.7, 3.0)
    return out


def _phrase(rng: Random, kind: int) -> Signal:
    base, parts = rng.uniform(2500, 4600), []
    for _ in range(int(rng.integers(2, 7))):
        n = samples(rng.uniform(0.05, 0.14) if kind else rng.uniform(0.14, 0.26))
        u = np.linspace(0, 1, n)
        shape = np.sin(np.pi * u) if kind == 1 else u - 0.5
        pitch = base * rng.uniform(0.85, 1.15) * (1 + rng.uniform(-0.3, 0.35) * shape)
        if kind == 2:
            pitch = pitch * (1 + 0.07 * np.sin(TAU * 38 * u * n / RATE))
        parts += [sine(n, np.clip(pitch, 2050, 5900).astype(np.float32)) * hump(n, 0.8)]
        parts += [np.zeros(samples(rng.uniform(0.04, 0.11)), np.float32)]
    return np.concatenate(parts)


@recipe(SoundCue.CRICKETS)
def crickets(n: int, rng: Random, scene: Scene) -> Signal:
    """Four crickets, each chirping at its own pitch and pace."""
    out = wide(n, rng, tilt(150, 3000, -5)) * np.float32(0.006)
    for _ in range(4):
        period, pitch = 1 / rng.uniform(2.2, 3.2), rng.uniform(4100, 4900)
        length = samples(0.36 * period)
        pulses = np.sin(np.pi * 3 * np.linspace(0, 1, length)) ** 2
        chirp = sine(length, pitch) * pulses.astype(np.float32)
        gain, side = rng.uniform(0.05, 0.14), rng.uniform(-0.9, 0.9)
        for at in every(n, -rng.random() * period, period):
            add(out, chirp, float(at), gain, side)
    return out


@recipe(SoundCue.SEAGULLS, room=0.2, hall=0.1)
def seagulls(n: int, rng: Random, scene: Scene) -> Signal:
    """Cries that rise and fall, two to four in a row."""
    out, at = silence(n), min(rng.uniform(0.2, 1.0), 0.3 * n / RATE)
    while at < n / RATE:
        place, base = rng.uniform(-0.9, 0.9), rng.uniform(900, 1250)
        for cry in range(int(rng.integers(2, 5))):
            add(out, _cry(base * rng.uniform(0.95, 1.05)), at + cry * 0.42, 0.22 * 0.85**cry, place)
        at += rng.uniform(2.2, 4.5)
    return out


def _cry(base: float) -> Signal:
    n = samples(0.34)
    pitch = bend(n, [(0, base * 0.8), (0.08, base * 1.35), (0.34, base * 0.75)])
    return np.tanh(2.5 * (sine(n, pitch) + 0.5 * sine(n, pitch * 2))).astype(np.float32) * hump(n, 0.7)


@recipe(SoundCue.APPLAUSE, room=0.5)
def applause(n: int, rng: Random, scene: Scene) -> Signal:
    """Sixty pairs of hands, each at its own pace."""
    hands = [every(n, rng.uniform(0, 0.8), 1 / rng.uniform(3.2, 5.0)) for _ in range(60)]
    times = np.concatenate([own + rng.normal(0, 0.02, len(own)) for own in hands]).astype(np.float32)
    claps = [burst(samples(0.035), rng, centre, 0.75, 0.016) for centre in (900, 1250, 1700, 2200, 2900)]
    gains = rng.uniform(0.03, 0.16, len(times)).astype(np.float32)
    seconds = n / RATE
    swell = bend(n, [(0, 0.2), (min(0.9, seconds * 0.2), 1), (seconds * 0.75, 0.9), (seconds, 0.35)])
    return np.asarray(scatter(n, rng, claps, times, gains) * swell, np.float32)
