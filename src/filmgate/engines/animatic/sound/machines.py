"""Towns, vehicles and machines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.sound.registry import Recipe, Scene, recipe
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
    samples,
    shaped,
    silence,
    sine,
    smoothed,
    stretched,
    tilt,
    turned,
    wide,
)
from filmgate.storyboard.vocabulary import Setting, SoundCue

_CYLINDERS = ((0.5, 0.55), (1, 1.0), (1.5, 0.35), (2, 0.6), (3, 0.34), (4, 0.22), (6, 0.12))
"""Engine orders and their levels."""
_COARSE = 64
"""Samples from one place to the next where something slow is worked out."""
_CRUISES = 0.9
"""The least share of its speed at which a driver's foot holds an engine: no road is even."""
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


@recipe(SoundCue.CITY, room=0.2)
def city(n: int, rng: Random, scene: Scene) -> Signal:
    """The hum of streets, passing cars, a far horn now and then."""
    out = wide(n, rng, tilt(60, 900, -3)) * (drift(n, rng, (1, 3), 0.7, 1) * np.float32(0.10))
    out += traffic(n, rng, scene) * np.float32(0.5)
    at = rng.uniform(0.8, 2.5)
    while at < n / RATE:
        add(out, _horn(rng.uniform(330, 440), rng.uniform(0.2, 0.6)), at, 0.05, rng.uniform(-0.9, 0.9))
        at += rng.uniform(3, 7)
    return out


def _horn(pitch: float, seconds: float) -> Signal:
    n = samples(seconds)
    edge = np.minimum(np.minimum(np.linspace(0, 25, n), np.linspace(25, 0, n)), 1)
    chord = np.tanh(2 * sine(n, pitch)) + np.tanh(2 * sine(n, pitch * 1.26))
    return np.asarray(chord * edge, np.float32)


@dataclass(frozen=True)
class Engine:
    """Revolutions a minute at rest and at full speed, firings in one, gears, and how loud the wheels are."""

    idle: float
    top: float
    firings: float
    gears: int = 1
    wheels: float = 0.3
    rough: float = 0.012


ENGINES = {
    SoundCue.CAR_ENGINE: Engine(850, 3600, 2, 3),
    SoundCue.MOTORCYCLE_ENGINE: Engine(1500, 7400, 2, 3, 0.12, 0.02),
    "tank": Engine(600, 1500, 4, 1, 0.9, 0.02),
    "boat_motor": Engine(420, 900, 1.5, 1, 0.5, 0.03),
    "propeller": Engine(1100, 2300, 3, 1, 0.35),
    "rotors": Engine(5200, 7200, 2, 1, 0.5, 0.01),
}


@lru_cache(maxsize=1)
def _cylinders() -> Signal:
    """Two turns of an engine: all its orders."""
    turns = np.arange(4096) / 2048
    tones = [level * np.sin(2 * np.pi * order * turns) for order, level in _CYLINDERS]
    return np.asarray(np.sum(tones, axis=0), np.float32)


def _revs(n: int, rng: Random, engine: Engine, speed: Signal, pitch: Signal | float) -> Signal:
    """An engine that follows a speed of 0..1 through its gears."""
    geared = speed * np.float32(engine.gears)
    gear = np.minimum(np.floor(geared), engine.gears - 1)
    within = (geared - gear + 0.35 * gear) / (1 + 0.35 * (engine.gears - 1))
    load = smoothed(within.astype(np.float32), 0.08)
    turns = (engine.idle + (engine.top - engine.idle) * load) / 60 * engine.firings * pitch
    turns = turns * (1 + np.float32(engine.rough) * drift(n, rng, (0.03, 0.08), -1, 1))
    phase = np.cumsum(turns / RATE, dtype=np.float64)
    wave = _cylinders()[(phase / 2 % 1 * len(_cylinders())).astype(np.int32)]
    roar = np.tanh(wave * (0.8 + 1.2 * load))
    roar += shaped(n, rng, tilt(200, 3000, -3)) * np.abs(turned(phase / 2)) * (0.10 + 0.25 * load)
    roar *= 0.30 + 0.35 * load
    roar += shaped(n, rng, tilt(350, 3500, -3)) * speed * np.float32(0.25 * engine.wheels)
    return np.asarray(roar, np.float32)


def _engine(name: str, engine: Engine) -> Recipe:
    @recipe(name, room=0.1)
    def runs(n: int, rng: Random, scene: Scene) -> Signal:
        """By the speed of what is driven, else off and up through the gears."""
        if scene.course is None:
            seconds = n / RATE
            speed = bend(n, [(0, 0.0), (0.2 * seconds, 0.05), (0.8 * seconds, 0.95), (seconds, 0.9)])
            return pan(_revs(n, rng, engine, speed, 1.0), drift(n, rng, (2, 4), -0.2, 0.2))
        speed = scene.course.speed(n) * drift(n, rng, (0.9, 2.4), _CRUISES, 1.0)
        return placed(_revs(n, rng, engine, speed, scene.course.pitch(n)), scene)

    return runs


def placed(sound: Signal, scene: Scene) -> Signal:
    """Where it is on the screen, as loud as it is near."""
    if scene.course is None:
        return pan(sound, 0.0)
    n = len(sound)
    return pan(sound * scene.course.level(n), scene.course.side(n))


def pace(scene: Scene, n: int) -> Signal:
    """How fast it goes, 0..1; as fast as it can where nobody sees it."""
    return scene.course.speed(n) if scene.course else np.ones(n, np.float32)


for _name, _one in ENGINES.items():
    _engine(_name, _one)


def strikes(speed: Signal, period: float) -> list[float]:
    """Seconds at which something strikes that does so every `period` seconds at full speed."""
    gone = np.cumsum(speed[::_TICK], dtype=np.float64) * (_TICK / RATE / period)
    return [float(tick) for tick in (np.flatnonzero(np.diff(np.floor(gone))) + 1) * (_TICK / RATE)]


_TICK = 48


@recipe(SoundCue.TRAIN, hall=0.08)
def train(n: int, rng: Random, scene: Scene) -> Signal:
    """Wheels over rail joints in pairs by its speed, one whistle."""
    speed = pace(scene, n) if scene.course or scene.setting not in _STATIONS else _arriving(n)
    rumble = shaped(n, rng, lambda f: peak(75, 1.0)(f) + np.float32(0.25) * peak(420, 1.2)(f))
    rumble *= drift(n, rng, (0.3, 0.8), 0.75, 1) * (0.25 + 0.75 * speed) * np.float32(0.28)
    out, knock = placed(rumble, scene), _rail(rng)
    for at in strikes(speed, 1.05 / 1.35):
        moment = min(n - 1, round(at * RATE))
        side = float(scene.course.side(n)[moment]) if scene.course else 0.0
        near = float(scene.course.level(n)[moment]) if scene.course else 1.0
        for late, gain in ((0, 1.0), (0.13, 0.8), (0.42, 0.55), (0.55, 0.45)):
            add(out, knock, at + late / 1.35, 0.34 * gain * near, side + rng.uniform(-0.2, 0.2))
    if scene.setting not in _ABOARD:
        add(out, _whistle(), n / RATE * 0.3, 1.3, -0.3)
    return out


def _arriving(n: int) -> Signal:
    """A train that nobody sees comes in at a station, and stops."""
    seconds = n / RATE
    return bend(n, [(0, 0.75), (0.2 * seconds, 0.7), (0.85 * seconds, 0.0), (seconds, 0.0)])


_STATIONS = frozenset({Setting.TRAIN_STATION, Setting.SUBWAY_STATION})
_ABOARD = frozenset({Setting.TRAIN_INTERIOR, Setting.SUBWAY_STATION})
"""Where no whistle is heard."""


@recipe("steam", hall=0.08)
def steam(n: int, rng: Random, scene: Scene) -> Signal:
    """Four puffs to each turn of the wheels, by the engine's speed."""
    out, chuff = silence(n), burst(samples(0.22), rng, 900, 1.4, 0.16)
    for number, at in enumerate(strikes(pace(scene, n), 0.22)):
        add(out, chuff, at, (1.0, 0.7, 0.85, 0.7)[number % 4])
    return placed(out[0] * np.float32(2**0.5), scene)


@recipe("rolling", room=0.1)
def rolling(n: int, rng: Random, scene: Scene) -> Signal:
    """Small hard wheels over the ground, by their speed."""
    speed = pace(scene, n)
    sound = shaped(n, rng, lambda f: peak(260, 0.9)(f) + np.float32(0.35) * peak(1500, 1.0)(f))
    sound *= speed * drift(n, rng, (0.05, 0.2), 0.6, 1) * np.float32(0.3)
    click = burst(samples(0.03), rng, 1300, 0.8, 0.015) * np.float32(0.5)
    for at in strikes(speed, 0.31):
        first = samples(at)
        sound[first : first + len(click)] += click[: n - first]
    return placed(sound, scene)


@recipe("bicycle")
def bicycle(n: int, rng: Random, scene: Scene) -> Signal:
    """A chain and a free wheel that tick, tyres that hiss."""
    speed = pace(scene, n)
    sound = shaped(n, rng, tilt(900, 6000, -2)) * speed * np.float32(0.05)
    tick = burst(samples(0.008), rng, 3600, 0.6, 0.004) * np.float32(0.35)
    for at in strikes(speed, 0.062):
        first = samples(at)
        sound[first : first + len(tick)] += tick[: n - first]
    return placed(sound, scene)


@recipe("sliding")
def sliding(n: int, rng: Random, scene: Scene) -> Signal:
    """Skis, a board or runners that hiss over snow or water."""
    hiss = shaped(n, rng, tilt(1200, 9000, -1.5)) * drift(n, rng, (0.2, 0.7), 0.5, 1)
    return placed(hiss * (0.2 + 0.8 * pace(scene, n)) * np.float32(0.15), scene)


@recipe("wash")
def wash(n: int, rng: Random, scene: Scene) -> Signal:
    """Water along a hull: a rush with slaps in it."""
    rush = shaped(n, rng, tilt(250, 5000, -2)) * drift(n, rng, (0.3, 1.1), 0.35, 1) * np.float32(0.18)
    slap = burst(samples(0.3), rng, 420, 1.0, 0.2) * np.float32(0.5)
    for at in np.arange(rng.uniform(0.2, 0.8), n / RATE, 1.3):
        first = samples(float(at) + rng.uniform(0, 0.3))
        sound = slap[: max(0, n - first)] * np.float32(rng.uniform(0.3, 0.7))
        rush[first : first + len(sound)] += sound
    return placed(rush, scene)


@recipe("hover")
def hover(n: int, rng: Random, scene: Scene) -> Signal:
    """What flies without wings: a beating hum that sweeps."""
    base = 74 * (1 + 0.04 * drift(n, rng, (0.8, 2.0), -1, 1))
    if scene.course:
        base = base * scene.course.pitch(n)
    tone = sine(n, base) + sine(n, base * 1.503) * np.float32(0.5) + sine(n, base * 4.02) * np.float32(0.12)
    beat = 0.7 + 0.3 * sine(n, 5.2)
    air = shaped(n, rng, tilt(300, 4000, -3)) * np.float32(0.25)
    return placed(np.asarray((np.tanh(1.4 * tone) + air) * beat * 0.2, np.float32), scene)


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
    pitch = scene.course.pitch(n) if scene.course else np.ones(n, np.float32)
    turns = np.cumsum(pitch * np.float32(11 / RATE), dtype=np.float64)
    turn = (turns % 1).astype(np.float32)
    chop = np.exp(-8 * turn) * np.minimum(turn / np.float32(0.06), 1)
    blades = shaped(n, rng, tilt(60, 900, -3)) * chop * np.float32(0.4)
    blades += shaped(n, rng, peak(55, 0.5)) * chop * np.float32(0.25)
    turbine = sine(n, (1350 + 20 * drift(n, rng, (0.5, 1.5), -1, 1)) * pitch) * np.float32(0.012)
    if scene.course is None:
        return pan(blades + turbine, drift(n, rng, (2, 4), -0.5, 0.5))
    return placed(blades + turbine, scene)


@recipe(SoundCue.AIRPLANE)
def airplane(n: int, rng: Random, scene: Scene) -> Signal:
    """A jet: broad roar with a whine above it; nearest halfway where the picture does not show it."""
    roar = shaped(n, rng, tilt(80, 2400, -2.5)) * np.float32(0.3)
    roar *= drift(n, rng, (0.12, 0.6), 0.6, 1.0)  # the air between is never at rest
    if scene.course is None:
        whine = sine(n, np.linspace(2350, 2050, n).astype(np.float32)) * np.float32(0.012)
        return pan((roar + whine) * (0.4 + 0.6 * hump(n)), np.linspace(-0.8, 0.8, n).astype(np.float32))
    whine = sine(n, (1900 + 500 * scene.course.speed(n)) * scene.course.pitch(n)) * np.float32(0.012)
    return placed((roar + whine) * (0.5 + 0.5 * scene.course.speed(n)), scene)


@recipe(SoundCue.SHIP_HORN, hall=0.5)
def ship_horn(n: int, rng: Random, scene: Scene) -> Signal:
    """One long low blast, again after seven seconds."""
    out = silence(n)
    length = samples(2.4)
    edge = np.minimum(np.minimum(np.linspace(0, 12, length), np.linspace(8, 0, length)), 1)
    tones = [np.tanh(2.2 * sine(length, pitch)) for pitch in (87.0, 110.0, 131.0)]
    air = shaped(length, rng, tilt(150, 1800, -3)) * np.float32(0.25)
    blast = ((np.sum(tones, axis=0) + air) * edge * 0.12).astype(np.float32)
    for at in every(n, 0.6, 7.0):
        add(out, blast, float(at), 1.0, -0.2)
    return out


@recipe(SoundCue.MACHINE, room=0.3)
def machine(n: int, rng: Random, scene: Scene) -> Signal:
    """A motor's hum, a press twice a second where things are made."""
    out = wide(n, rng, tilt(90, 1500, -3)) * np.float32(0.05)
    for order, level in ((1, 0.10), (2, 0.06), (3, 0.03), (5, 0.015)):
        out += pan(sine(n, 50.0 * order) * np.float32(level), 0.3 * (-1) ** order)
    if scene.setting in _STILL:
        return out
    length = samples(0.25)
    hiss = burst(length, rng, 1900, 0.8, 0.07) * np.float32(0.4)
    press = glide(length, 160, 70) * decay(length, 0.2) + hiss
    for at in every(n, 0.2, 0.5):
        add(out, press, float(at), 0.2, 0.25)
    return out


_STILL = frozenset({Setting.LABORATORY, Setting.WAREHOUSE, Setting.SPACESHIP_INTERIOR})


@recipe(SoundCue.ROBOT_SERVO, room=0.2)
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
