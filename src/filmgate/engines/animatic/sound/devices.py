"""Single things that make a sound of their own: phones, fireworks, rockets, what is poured."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.sound.handling import moments
from filmgate.engines.animatic.sound.registry import Scene, recipe, spans_of
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    TAU,
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
    scatter,
    shaped,
    silence,
    sine,
    tilt,
    wide,
)


def _side(scene: Scene, n: int) -> float | Signal:
    return scene.course.side(n) if scene.course else 0.0


@recipe("phone", room=0.3)
def phone(n: int, rng: Random, scene: Scene) -> Signal:
    """A bell that a clapper rattles: two seconds, and a pause."""
    out, length = silence(n), min(n, samples(1.9))
    rattle = np.maximum(sine(length, 20.0), 0) ** np.float32(0.6)
    ring = np.sum([sine(length, f) * np.float32(a) for f, a in _GONG], axis=0) * rattle
    edge = np.minimum(np.minimum(np.linspace(0, 60, length), np.linspace(12, 0, length)), 1)
    for at in every(n, rng.uniform(0.2, 0.3), 3.2):
        add(out, (ring * edge).astype(np.float32), float(at), 0.2, 0.1)
    return out


_GONG = ((1180.0, 0.5), (1470.0, 0.5), (2390.0, 0.3), (3080.0, 0.2), (4650.0, 0.1))


@recipe("school_bell", room=0.5)
def school_bell(n: int, rng: Random, scene: Scene) -> Signal:
    """An electric bell that hammers for three seconds."""
    out, stroke = silence(n), samples(0.5)
    parts = [sine(stroke, f * 0.82) * decay(stroke, 0.4) * np.float32(a) for f, a in _GONG]
    ding = np.asarray(np.sum(parts, axis=0), np.float32)
    ding[:24] *= np.linspace(0, 1, 24, dtype=np.float32)
    for at in np.arange(0.3, min(3.4, n / RATE), 1 / 16):
        add(out, ding, float(at), rng.uniform(0.2, 0.26), -0.2)
    return out


@recipe("fireworks", hall=0.3)
def fireworks(n: int, rng: Random, scene: Scene) -> Signal:
    """A shell that whistles up, its bang, and a crackle that rains down."""
    out = silence(n)
    length = samples(1.3)
    time = np.arange(length, dtype=np.float32) / RATE
    bang = np.tanh(2.2 * sine(length, (42 + 60 * np.exp(-time * 9)).astype(np.float32)) * np.exp(-time * 5))
    bang = bang * np.float32(0.6) + burst(length, rng, 1100, 1.6, 0.6) * np.float32(0.9)
    fizz = burst(samples(0.012), rng, 5200, 0.7, 0.006)
    for at, side in moments(scene, n / RATE, rng, (0.7, 1.5)):
        climb = samples(0.8)
        add(out, glide(climb, 900, 2300) * hump(climb, 0.8), at - 0.95, 0.02, side)
        add(out, bang.astype(np.float32), at, rng.uniform(0.6, 0.9), side)
        for late in np.sort(rng.uniform(0.25, 1.3, 40)):
            add(out, fizz, at + late, rng.uniform(0.1, 0.5), side + rng.uniform(-0.3, 0.3))
    return out


@recipe("rocket", hall=0.2)
def rocket(n: int, rng: Random, scene: Scene) -> Signal:
    """A roar that bursts out, tears the air, and goes away."""
    rise = bend(n, [(0, 0.15), (min(0.7, 0.2 * n / RATE), 1.0), (n / RATE, 0.6)])
    roar = wide(n, rng, lambda f: peak(70, 1.5)(f) + np.float32(0.25) * tilt(200, 6000, -2)(f))
    tear = np.maximum(drift(n, rng, (0.02, 0.05), -0.6, 1.0), 0) ** 2
    return np.asarray(np.tanh(roar * rise * (0.6 + 0.9 * tear) * np.float32(0.5)), np.float32)


@recipe("pour", room=0.15)
def pour(n: int, rng: Random, scene: Scene) -> Signal:
    """A thread of water, and the tone of what it fills, which rises."""
    out = silence(n)
    for start, end in spans_of(scene, n / RATE):
        length = samples(max(0.3, min(end - start, 4.5) - 0.2))
        course = bend(length, [(0, 520), (length / RATE, 1500)])
        gurgle = sine(length, course * (1 + 0.12 * drift(length, rng, (0.03, 0.08), -1, 1)))
        gurgle *= np.maximum(drift(length, rng, (0.03, 0.09), -0.5, 1), 0)
        water = shaped(length, rng, tilt(900, 9000, -1.5)) * drift(length, rng, (0.05, 0.15), 0.5, 1)
        edge = np.clip(np.minimum(np.linspace(0, 9, length), np.linspace(7, 0, length)), 0, 1)
        add(out, ((0.35 * water + 0.4 * gurgle) * edge).astype(np.float32), start + 0.1, 0.5)
    return pan(out[0] * np.float32(2**0.5), _side(scene, n))


@recipe("shower", room=0.15)
def shower(n: int, rng: Random, scene: Scene) -> Signal:
    """A watering can over leaves."""
    water = shaped(n, rng, tilt(2200, 12000, -1)) * drift(n, rng, (0.1, 0.3), 0.7, 1)
    return pan(water * np.float32(0.2), _side(scene, n))


@recipe("wheel", room=0.1)
def wheel(n: int, rng: Random, scene: Scene) -> Signal:
    """A potter's wheel that hums, wet clay on it."""
    turn = 0.6 + 0.4 * sine(n, 1.7)
    hum = sine(n, 58.0) * np.float32(0.12) + sine(n, 116.0) * np.float32(0.05)
    clay = shaped(n, rng, tilt(300, 2600, -2)) * turn * np.float32(0.10)
    return pan(np.asarray(hum + clay, np.float32), _side(scene, n))


@recipe("sonar", hall=0.4)
def sonar(n: int, rng: Random, scene: Scene) -> Signal:
    """A ping that comes back, over the hum of a hull."""
    out = wide(n, rng, peak(62, 0.8)) * np.float32(0.10)
    length = samples(1.4)
    ping = sine(length, 1480.0) * decay(length, 1.3)
    ping[:480] *= np.linspace(0, 1, 480, dtype=np.float32)
    for at in every(n, 0.7, 3.4):
        add(out, ping, float(at), 0.25, 0.0)
        add(out, ping, float(at) + 0.9, 0.05, 0.5)
    return out


@recipe("espresso", room=0.15)
def espresso(n: int, rng: Random, scene: Scene) -> Signal:
    """A pump that hums, and steam that hisses into milk."""
    pump = sine(n, 100.0) * np.float32(0.015) + sine(n, 200.0) * np.float32(0.01)
    jet = np.maximum(drift(n, rng, (0.7, 1.4), -0.4, 1.0), 0)
    steam = shaped(n, rng, tilt(1500, 11000, -0.5)) * jet * drift(n, rng, (0.03, 0.08), 0.5, 1)
    return pan(np.asarray(pump + steam * np.float32(0.12), np.float32), _side(scene, n))


@recipe("rumble", hall=0.15)
def rumble(n: int, rng: Random, scene: Scene) -> Signal:
    """The ground that shakes, and stones that fall."""
    out = wide(n, rng, peak(45, 1.3)) * drift(n, rng, (0.15, 0.6), 0.3, 1) * np.float32(0.35)
    stones = [burst(samples(0.09), rng, centre, 0.6, 0.06) for centre in (180, 400, 900, 1800)]
    count = int(n / RATE * 16)
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    return out + scatter(n, rng, stones, times, (rng.pareto(1.8, count) * 0.05).astype(np.float32))


@recipe("siren", room=0.3)
def siren(n: int, rng: Random, scene: Scene) -> Signal:
    """A wail that goes up and down."""
    time = np.arange(n, dtype=np.float64) / RATE
    pitch = 980 - 420 * np.cos(TAU * (time / 3.1 + rng.random()))
    return pan(np.tanh(1.8 * sine(n, pitch.astype(np.float32))) * np.float32(0.2), _side(scene, n))


@recipe("creak", room=0.2)
def creak(n: int, rng: Random, scene: Scene) -> Signal:
    """Timber under load: sails of a mill, the planks of a hull, a swing."""
    out = silence(n)
    for at in np.arange(0.3, n / RATE - 0.3, rng.uniform(1.5, 1.9)):
        length = samples(rng.uniform(0.5, 0.8))
        pitch = bend(length, [(0, 190), (0.25, rng.uniform(260, 330)), (length / RATE, 210)])
        teeth = np.maximum(sine(length, rng.uniform(22, 34)), 0) ** 4
        groan = np.tanh(3 * sine(length, pitch)) * teeth * hump(length, 0.6)
        add(out, groan.astype(np.float32), float(at), 0.2, rng.uniform(-0.3, 0.3))
    return out


@recipe("burner", room=0.1)
def burner(n: int, rng: Random, scene: Scene) -> Signal:
    """A balloon's flame: a roar of two seconds, then quiet."""
    on = np.zeros(n, np.float32)
    length = min(n, samples(2.0))
    edge = np.minimum(np.minimum(np.linspace(0, 12, length), np.linspace(5, 0, length)), 1)
    for at in every(n, 0.5, 4.2):
        part = on[samples(float(at)) : samples(float(at)) + length]
        part += edge[: len(part)].astype(np.float32)
    return pan(shaped(n, rng, tilt(250, 3500, -2)) * on * np.float32(0.25), _side(scene, n))


@recipe("splash", room=0.2)
def splash(n: int, rng: Random, scene: Scene) -> Signal:
    """A body that breaks the water."""
    out, length = silence(n), samples(1.0)
    for at, side in moments(scene, n / RATE, rng, (1.5, 2.6)):
        add(out, burst(length, rng, 900, 1.6, 0.7) * np.float32(0.8), at, 0.5, side)
        add(out, glide(length, 190, 80) * decay(length, 0.3), at, 0.4, side)
        times = (at + rng.gamma(2, 0.14, 30)).astype(np.float32)
        drops = [
            glide(samples(0.03), pitch, pitch * 1.4) * hump(samples(0.03)) for pitch in (700, 1100, 1700)
        ]
        out += scatter(n, rng, drops, times, rng.uniform(0.02, 0.12, 30).astype(np.float32), 0.4)
    return out
