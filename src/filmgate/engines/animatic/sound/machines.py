"""Towns, vehicles and machines."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.sound.registry import Scene, recipe
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    Random,
    add,
    bend,
    burst,
    decay,
    drift,
    every,
    glide,
    hump,
    pan,
    peak,
    reverb,
    samples,
    shaped,
    silence,
    sine,
    stretched,
    tilt,
    turned,
    wide,
)
from filmgate.storyboard.vocabulary import SoundCue

_CYLINDERS = ((0.5, 0.55), (1, 1.0), (1.5, 0.35), (2, 0.6), (3, 0.34), (4, 0.22), (6, 0.12))
"""Engine orders and their levels."""
_COARSE = 64
"""Samples from one place to the next where something slow is worked out."""
_HEARD = 6.0
"""Seconds before and after it is beside the ear for which a car is heard."""


@recipe(SoundCue.TRAFFIC)
def traffic(n: int, rng: Random, scene: Scene) -> Signal:
    """Cars that pass from one side to the other over a distant rumble."""
    out = wide(n, rng, tilt(50, 700, -3)) * np.float32(0.05)
    tyres, motor = shaped(n, rng, tilt(500, 4200, -2)), shaped(n, rng, peak(95, 0.8))
    time = np.arange(0, n + 2 * _COARSE, _COARSE) / RATE
    at = -1.0
    while at < n / RATE + 1:
        reach = rng.uniform(0.5, 0.9)
        nearness = (time - at) / reach
        loud = np.maximum(1 / (1 + nearness**2) - 1 / (1 + (_HEARD / reach) ** 2), 0)
        level, way = rng.uniform(0.6, 1), rng.choice([-1, 1])
        car = tyres * stretched(loud**1.6 * (0.14 * level), _COARSE, n)
        car += motor * stretched(loud * (0.16 * level), _COARSE, n)
        angle = (np.tanh(nearness) * way + 1) * (np.pi / 4)
        out[0] += car * stretched(np.cos(angle), _COARSE, n)
        out[1] += car * stretched(np.sin(angle), _COARSE, n)
        at += rng.exponential(1.5) + 1.0
    return out


@recipe(SoundCue.CITY)
def city(n: int, rng: Random, scene: Scene) -> Signal:
    """The hum of streets, passing cars, a far horn now and then."""
    out = wide(n, rng, tilt(60, 900, -3)) * (drift(n, rng, (1, 3), 0.7, 1) * np.float32(0.10))
    out += traffic(n, rng, scene) * np.float32(0.5)
    at = rng.uniform(0.8, 2.5)
    while at < n / RATE:
        add(out, _horn(rng.uniform(330, 440), rng.uniform(0.2, 0.6)), at, 0.022, rng.uniform(-0.9, 0.9))
        at += rng.uniform(3, 7)
    return reverb(out, rng, 1.4, 2600, 0.35)


def _horn(pitch: float, seconds: float) -> Signal:
    n = samples(seconds)
    edge = np.minimum(np.minimum(np.linspace(0, 25, n), np.linspace(25, 0, n)), 1)
    chord = np.tanh(2 * sine(n, pitch)) + np.tanh(2 * sine(n, pitch * 1.26))
    return np.asarray(chord * edge, np.float32)


def _revs(n: int, rng: Random, course: list[tuple[float, float]], orders: float) -> Signal:
    """An engine that follows a course of (seconds, revolutions a minute); `orders` firings a revolution."""
    speed = bend(n, course)
    pitch = speed / 60 * orders * (1 + 0.012 * drift(n, rng, (0.03, 0.08), -1, 1))
    phase = np.cumsum(pitch / RATE, dtype=np.float64)
    tone = np.sum([turned(order * phase) * np.float32(level) for order, level in _CYLINDERS], axis=0)
    load = (speed - 800) / 3600
    roar = np.tanh(tone * (0.8 + 1.2 * load))
    roar += shaped(n, rng, tilt(200, 3000, -3)) * np.abs(turned(phase / 2)) * (0.10 + 0.25 * load)
    return np.asarray(roar * (0.30 + 0.35 * load), np.float32)


@recipe(SoundCue.CAR_ENGINE)
def car_engine(n: int, rng: Random, scene: Scene) -> Signal:
    """Idle, then up through two gears."""
    course = [(0.0, 900.0), (1, 950), (2.6, 3400), (2.9, 2300), (4.6, 4200), (5, 3000), (8, 3300)]
    return pan(_revs(n, rng, [*course, (max(9, n / RATE), 2600)], 2), drift(n, rng, (2, 4), -0.2, 0.2))


@recipe(SoundCue.MOTORCYCLE_ENGINE)
def motorcycle_engine(n: int, rng: Random, scene: Scene) -> Signal:
    """Rougher and higher than a car, gears at once."""
    course = [(0.0, 1800.0), (1.2, 5200), (1.4, 3600), (2.8, 6200), (3.0, 4600), (6, 5400)]
    return pan(_revs(n, rng, [*course, (max(7, n / RATE), 5000)], 1), drift(n, rng, (2, 4), -0.3, 0.3))


@recipe(SoundCue.TRAIN)
def train(n: int, rng: Random, scene: Scene) -> Signal:
    """Wheels over rail joints in pairs, one whistle."""
    out = wide(n, rng, lambda f: peak(75, 1.0)(f) + np.float32(0.25) * peak(420, 1.2)(f))
    out *= drift(n, rng, (0.3, 0.8), 0.75, 1) * np.float32(0.20)
    knock = _rail(rng)
    for at in every(n, 0.2, 1.05 / 1.35):
        for late, gain in ((0, 1.0), (0.13, 0.8), (0.42, 0.55), (0.55, 0.45)):
            add(out, knock, float(at) + late / 1.35, 0.34 * gain, rng.uniform(-0.3, 0.3))
    add(out, _whistle(), n / RATE * 0.3, 1.0, -0.3)
    return reverb(out, rng, 1.2, 3500, 0.18)


def _rail(rng: Random) -> Signal:
    n = samples(0.09)
    pitch = 210 + 180 * np.exp(-np.arange(n) / RATE * 80)
    clang = burst(n, rng, 2300, 0.6, 0.04) * np.float32(0.5)
    return sine(n, pitch.astype(np.float32)) * decay(n, 0.09) + clang


def _whistle() -> Signal:
    n = samples(1.7)
    edge = np.minimum(np.minimum(np.linspace(0, 14, n), np.linspace(9, 0, n)), 1) * 0.05
    chord = np.sum([np.tanh(1.6 * sine(n, pitch)) for pitch in (311.0, 370.0, 415.0, 494.0)], axis=0)
    return np.asarray(chord * edge, np.float32)


@recipe(SoundCue.HELICOPTER)
def helicopter(n: int, rng: Random, scene: Scene) -> Signal:
    """Blades that chop the air 11 times a second, and a turbine."""
    time = np.arange(n, dtype=np.float32) / RATE
    chop = np.exp(-8 * ((time * np.float32(11)) % 1)).astype(np.float32)
    blades = shaped(n, rng, tilt(60, 900, -3)) * chop * np.float32(0.4)
    turbine = sine(n, 1350 + 20 * drift(n, rng, (0.5, 1.5), -1, 1)) * np.float32(0.012)
    return pan(blades + turbine, drift(n, rng, (2, 4), -0.5, 0.5))


@recipe(SoundCue.AIRPLANE)
def airplane(n: int, rng: Random, scene: Scene) -> Signal:
    """A jet: broad roar with a whine above it, nearest halfway."""
    near = 0.4 + 0.6 * hump(n)
    roar = wide(n, rng, tilt(80, 2400, -2.5)) * near * np.float32(0.22)
    whine = sine(n, np.linspace(2350, 2050, n).astype(np.float32)) * near * np.float32(0.012)
    return roar + pan(whine, np.linspace(-0.8, 0.8, n).astype(np.float32))


@recipe(SoundCue.SHIP_HORN)
def ship_horn(n: int, rng: Random, scene: Scene) -> Signal:
    """One long low blast, again after seven seconds."""
    out = silence(n)
    length = samples(2.4)
    edge = np.minimum(np.minimum(np.linspace(0, 12, length), np.linspace(8, 0, length)), 1)
    tones = [np.tanh(2.2 * sine(length, pitch)) for pitch in (87.0, 110.0, 131.0)]
    blast = (np.sum(tones, axis=0) * edge * 0.12).astype(np.float32)
    for at in every(n, 0.6, 7.0):
        add(out, blast, float(at), 1.0, -0.2)
    return reverb(out, rng, 2.2, 1500, 0.5)


@recipe(SoundCue.MACHINE)
def machine(n: int, rng: Random, scene: Scene) -> Signal:
    """A motor's hum, a press twice a second."""
    out = wide(n, rng, tilt(90, 1500, -3)) * np.float32(0.05)
    for order, level in ((1, 0.10), (2, 0.06), (3, 0.03), (5, 0.015)):
        out += pan(sine(n, 50.0 * order) * np.float32(level), 0.3 * (-1) ** order)
    length = samples(0.25)
    hiss = burst(length, rng, 1900, 0.8, 0.07) * np.float32(0.4)
    press = glide(length, 160, 70) * decay(length, 0.2) + hiss
    for at in every(n, 0.2, 0.5):
        add(out, press, float(at), 0.2, 0.25)
    return reverb(out, rng, 0.9, 3000, 0.25)


@recipe(SoundCue.ROBOT_SERVO)
def robot_servo(n: int, rng: Random, scene: Scene) -> Signal:
    """Joints that whirr up and down, a click at each stop."""
    out, at = silence(n), 0.15
    while at < n / RATE:
        length = samples(rng.uniform(0.18, 0.45))
        low, high = rng.uniform(280, 420), rng.uniform(650, 1100)
        course = [(0.0, low), (length / RATE * 0.3, high), (length / RATE, low * 0.9)]
        whirr = np.tanh(3 * sine(length, bend(length, course))).astype(np.float32) * hump(length, 0.4)
        add(out, whirr, at, 0.06, rng.uniform(-0.3, 0.3))
        add(out, burst(samples(0.02), rng, 3200, 0.6, 0.012), at + length / RATE, 0.08)
        at += length / RATE + rng.uniform(0.1, 0.6)
    return out
