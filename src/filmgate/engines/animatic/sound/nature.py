"""Weather, water and fire."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.sound.registry import Scene, recipe
from filmgate.engines.animatic.sound.spaces import is_roofed
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    Random,
    add,
    burst,
    decay,
    drift,
    glide,
    hump,
    pan,
    peak,
    samples,
    scatter,
    shaped,
    silence,
    sine,
    stretched,
    tilt,
    wide,
)
from filmgate.storyboard.vocabulary import Setting, SoundCue, Weather

_DROPS = ((1900, 0.018), (3200, 0.010), (5200, 0.007), (900, 0.030), (7800, 0.005))
"""Frequencies and lengths of drops."""
_COARSE = 32
"""Samples from one place to the next where something slow is worked out."""
_COUNTED = 16
"""Drops a second that fall near the ear, in rain."""
_AMOUNT = {Weather.DRIZZLE: 0.35, Weather.RAIN: 1.0, Weather.DOWNPOUR: 2.0, Weather.THUNDERSTORM: 1.7}
_STRENGTH = {Weather.BLIZZARD: 1.5, Weather.SANDSTORM: 1.5, Weather.THUNDERSTORM: 1.3}


@recipe(SoundCue.RAIN)
def rain(n: int, rng: Random, scene: Scene) -> Signal:
    """A steady hiss, and drops by the hundred."""
    amount = _AMOUNT.get(scene.weather, 1.0)
    if is_roofed(scene.setting):
        return _on_the_roof(n, rng, amount)
    bed = wide(n, rng, tilt(350, 15000, -1.2))
    bed *= drift(n, rng, (1, 3), 0.8, 1.1) * np.float32(0.13 * amount**0.5)
    drops = [_drop(rng, centre, seconds) for centre, seconds in _DROPS]
    count = int(n / RATE * 260 * amount)
    gains = np.minimum(rng.pareto(2.2, count) * 0.055 + 0.02, 1.1).astype(np.float32)
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    bed += scatter(n, rng, drops, times, gains)
    return np.add(bed, _near(n, rng, amount), out=bed)


def _near(n: int, rng: Random, amount: float) -> Signal:
    """Drops that one could count: on leaves and sills, and into puddles."""
    splats = [_drop(rng, centre, 2.2 * seconds) for centre, seconds in _DROPS[:4]]
    plops = [_bubble(rng, 700, 1500) for _ in range(4)]
    count = int(n / RATE * _COUNTED * amount**0.5)
    gains = rng.uniform(0.3, 0.95, count).astype(np.float32) ** 2
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    return scatter(n, rng, splats + plops, times, gains)


def _on_the_roof(n: int, rng: Random, amount: float) -> Signal:
    """The same from inside: a dull drumming, and taps on the panes."""
    bed = wide(n, rng, tilt(120, 1500, -3)) * drift(n, rng, (1, 3), 0.8, 1.1) * np.float32(0.12)
    taps = [burst(samples(0.03), rng, centre, 0.5, 0.02) for centre in (500, 800, 1300, 2100)]
    count = int(n / RATE * 60 * amount)
    gains = np.minimum(rng.pareto(2.2, count) * 0.05 + 0.01, 0.6).astype(np.float32)
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    return np.asarray(bed + scatter(n, rng, taps, times, gains), np.float32)


def _drop(rng: Random, centre: float, seconds: float) -> Signal:
    n = samples(seconds * 2.2)
    splash = burst(n, rng, centre * 1.4, 0.6, seconds * 0.7)
    return glide(n, centre * 1.25, centre) * decay(n, seconds) * np.float32(0.6) + splash * np.float32(0.5)


@recipe(SoundCue.THUNDER, hall=0.1)
def thunder(n: int, rng: Random, scene: Scene) -> Signal:
    """A clap after each flash of the picture, else some seconds apart: a crack, then rolling lows."""
    out = silence(n)
    if scene.hits is not None:
        for late, _ in scene.hits:
            _place(out, _clap(rng), late)
        return out
    at = min(rng.uniform(0.5, 1.1), 0.3 * n / RATE)
    while at < n / RATE - 0.3:
        _place(out, _clap(rng), at)
        at += rng.uniform(4.5, 8.0)
    return out


def _clap(rng: Random) -> Signal:
    n = samples(6)
    time = np.arange(0, n + _COARSE, _COARSE) / RATE
    rolls = np.zeros(len(time))
    for late in (0.0, *rng.uniform(0, 3.2, 8)):
        since = np.maximum(time - late, 0)
        rise = np.minimum(since / rng.uniform(0.02, 0.16), 1)
        fall = np.exp(-6.9 * since / rng.uniform(1.4, 3.4))
        rolls += fall * rise * (rng.uniform(0.3, 1) * np.exp(-late * 0.5))
    envelope = stretched(rolls, _COARSE, n)
    low = wide(n, rng, lambda f: peak(55, 1.1)(f) + np.float32(0.25) * peak(160, 1.1)(f))
    clap = np.tanh(low * envelope * np.float32(0.9)) * np.float32(0.9)
    crack = samples(0.9)
    tear = wide(crack, rng, tilt(500, 7000, -3)) * decay(crack, 0.55)
    clap[:, :crack] += tear * np.abs(drift(crack, rng, (0.02, 0.07), 0, 1)) * np.float32(0.5)
    return np.asarray(clap, np.float32)


def _place(out: Signal, grain: Signal, at: float) -> None:
    """Mixes a stereo grain in from `at` seconds on."""
    start = samples(at)
    length = min(grain.shape[1], out.shape[1] - start)
    if length > 0:
        out[:, start : start + length] += grain[:, :length]


@recipe(SoundCue.WIND)
def wind(n: int, rng: Random, scene: Scene) -> Signal:
    """Gusts through bands of noise, a faint whistle at their height."""
    gust = drift(n, rng, (2, 5), 0.25, 1)
    out = silence(n)
    for centre, octaves, gain in (
        (160, 0.9, 0.8),
        (380, 0.55, 0.7),
        (700, 0.4, 0.45),
        (1250, 0.22, 0.22),
        (2900, 0.9, 0.09),
    ):
        air = wide(n, rng, peak(centre * rng.uniform(0.9, 1.1), octaves))
        air *= drift(n, rng, (1, 3.4), 0.2, 1) * gust * np.float32(gain * 0.35)
        out += air
    whistle = sine(n, 620 + 260 * (gust * drift(n, rng, (0.5, 1.6), 0.3, 1)))
    out += pan(whistle * gust**3 * drift(n, rng, (0.3, 1), 0, 1) * np.float32(0.02), 0.3)
    out *= np.float32(_STRENGTH.get(scene.weather, 1.0))
    return out


@recipe(SoundCue.WAVES)
def waves(n: int, rng: Random, scene: Scene) -> Signal:
    """Waves that build, break and hiss back, 6 to 10 s apart."""
    layers = (
        (tilt(1500, 12000, -1), 0.20, (0.46, 4.0, 0.24)),
        (tilt(250, 1800, -2), 0.30, (0.40, 2.6, 0.17)),
        (peak(90, 1.0), 0.22, (0.34, 1.6, 0.16)),
    )
    breakers = _breakers(n, rng)
    out = silence(n)
    for curve, gain, form in layers:
        out += wide(n, rng, curve) * (_swell(n, breakers, form) * np.float32(gain))
    return out


def _breakers(n: int, rng: Random) -> list[tuple[float, float, float]]:
    """(start, period, height) of each wave, in seconds."""
    found, at = [], -rng.uniform(1, 4)
    while at < n / RATE:
        found.append((at, rng.uniform(6.2, 9.6), rng.uniform(0.7, 1)))
        at += found[-1][1]
    return found


def _swell(n: int, breakers: list[tuple[float, float, float]], form: tuple[float, float, float]) -> Signal:
    rise, power, fall = form
    coarse = np.arange(0, n + 2 * _COARSE, _COARSE)
    level = np.full(len(coarse), 0.10)
    for start, period, height in breakers:
        x = (coarse / RATE - start) / period
        up = np.clip(x / rise, 0, 1) ** power
        level += np.where(x < 0, 0, np.where(x < rise, up, np.exp(-np.maximum(x - rise, 0) / fall))) * height
    return stretched(level, _COARSE, n)


@recipe(SoundCue.RIVER)
def river(n: int, rng: Random, scene: Scene) -> Signal:
    """Running water: a soft rush, and bubbles; that of a lake only laps."""
    if scene.setting is Setting.LAKE:
        return lapping(n, rng, scene)
    rush = wide(n, rng, tilt(250, 7000, -2.5)) * drift(n, rng, (0.4, 1.2), 0.75, 1) * np.float32(0.14)
    count = int(n / RATE * 85)
    gains = (rng.pareto(2.5, count) * 0.10 + 0.03).astype(np.float32)
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    return rush + scatter(n, rng, [_bubble(rng, 350, 1700) for _ in range(8)], times, gains, 0.9)


@recipe("lapping", room=0.2)
def lapping(n: int, rng: Random, scene: Scene) -> Signal:
    """Small waves against a bank, a quay, a hull."""
    out = wide(n, rng, tilt(250, 3500, -3)) * drift(n, rng, (0.8, 1.8), 0.3, 1) * np.float32(0.05)
    at = rng.uniform(-0.4, 0.5)
    while at < n / RATE:
        length, side = samples(rng.uniform(0.45, 0.9)), rng.uniform(-0.8, 0.8)
        slap = shaped(length, rng, peak(rng.uniform(380, 760), 0.9)) * hump(length, 1.6)
        add(out, slap, at, rng.uniform(0.08, 0.2), side)
        for late in rng.uniform(0.2, 0.9, int(rng.integers(2, 6))):
            start, drop = rng.uniform(500, 1100), samples(rng.uniform(0.03, 0.07))
            add(
                out,
                glide(drop, start, 1.5 * start) * hump(drop, 1.5),
                at + late,
                rng.uniform(0.03, 0.1),
                side,
            )
        at += rng.uniform(0.6, 1.5)
    return out


def _bubble(rng: Random, low: float, high: float) -> Signal:
    n, start = samples(rng.uniform(0.018, 0.06)), rng.uniform(low, high)
    return glide(n, start, start * rng.uniform(1.15, 1.7)) * hump(n, 1.5) * decay(n, n / RATE * 2.7)


@recipe(SoundCue.WATERFALL)
def waterfall(n: int, rng: Random, scene: Scene) -> Signal:
    """A wall of falling water: broad noise with a heavy bottom."""
    fall = wide(n, rng, tilt(90, 9000, -1.8)) * drift(n, rng, (1, 3), 0.9, 1.05) * np.float32(0.22)
    return fall + wide(n, rng, peak(70, 0.9)) * np.float32(0.10)


@recipe(SoundCue.UNDERWATER)
def underwater(n: int, rng: Random, scene: Scene) -> Signal:
    """Muffled lows, and bubbles that rise now and then."""
    hum = wide(n, rng, peak(85, 1.0)) * (drift(n, rng, (2, 5), 0.6, 1) * np.float32(0.14))
    trains = np.sort(rng.uniform(0, n / RATE, max(1, int(n / RATE * 0.5))))
    times = np.concatenate([at + np.cumsum(rng.uniform(0.04, 0.12, 9)) for at in trains]).astype(np.float32)
    gains = rng.uniform(0.03, 0.16, len(times)).astype(np.float32)
    return hum + scatter(n, rng, [_bubble(rng, 180, 620) for _ in range(8)], times, gains, 0.7)


@recipe(SoundCue.FIRE)
def fire(n: int, rng: Random, scene: Scene) -> Signal:
    """A low roar that breathes, crackles singly and in flurries."""
    roar = wide(n, rng, peak(120, 1.3)) * drift(n, rng, (0.12, 0.5), 0.4, 1) * np.float32(0.16)
    roar += wide(n, rng, tilt(800, 9000, -2)) * drift(n, rng, (0.1, 0.3), 0.3, 1) * np.float32(0.025)
    snaps = ((2400, 0.006), (4200, 0.004), (1300, 0.012), (6500, 0.003), (900, 0.03))
    grains = [burst(samples(seconds * 3), rng, centre, 0.7, seconds) for centre, seconds in snaps]
    times = rng.uniform(0, n / RATE, int(n / RATE * 24))
    flurries = np.repeat(times[::9], 4) + rng.uniform(0, 0.09, len(times[::9]) * 4)
    moments = np.concatenate([times, flurries]).astype(np.float32)
    gains = np.minimum(rng.pareto(1.6, len(moments)) * 0.11 + 0.03, 0.9).astype(np.float32)
    return roar + scatter(n, rng, grains, moments, gains, 0.7)


@recipe(SoundCue.ROOM_TONE)
def room_tone(n: int, rng: Random, scene: Scene) -> Signal:
    """The air of a quiet room, and a trace of mains."""
    air = wide(n, rng, tilt(60, 1800, -4)) * np.float32(0.02)
    return air + pan(sine(n, 100.0) * np.float32(0.002), 0.2)


@recipe(SoundCue.DRONE_AMBIENCE)
def drone_ambience(n: int, rng: Random, scene: Scene) -> Signal:
    """Low beating tones in a wide dark."""
    base = rng.uniform(41, 58)
    out = wide(n, rng, peak(120, 1.2)) * drift(n, rng, (3, 6), 0.3, 1) * np.float32(0.05)
    tones = ((1, 0.16, -0.4), (1.003, 0.15, 0.4), (1.498, 0.08, 0.2), (2.01, 0.05, -0.5), (2.997, 0.02, 0.0))
    for ratio, gain, place in tones:
        out += pan(sine(n, base * ratio) * drift(n, rng, (2, 5), 0.5, 1) * np.float32(gain), place)
    return out + pan(shaped(n, rng, peak(600, 0.3)) * drift(n, rng, (2, 5), 0, 0.02), -0.4)
