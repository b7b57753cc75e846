"""What falls, drifts and splashes between the lens and the set: particles drawn over each frame.

Their kernels are imported where they are called: only a film with such weather waits until they are compiled.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Floats
from filmgate.engines.animatic.layers import Moment, Overlay
from filmgate.engines.animatic.view import View
from filmgate.storyboard.vocabulary import Weather

F32 = np.float32
TAU = 2 * math.pi


def _floats(values: npt.ArrayLike, n: int) -> Floats:
    out = np.empty(n, F32)
    out[:] = values
    return out


class _Drops(NamedTuple):
    """What stays the same of streaks: where they are at first, how near, and what is drawn."""

    x: Doubles
    y: Doubles
    depth: Doubles
    aside: Floats
    length: Floats
    width: Floats
    colour: Floats
    alpha: Floats


@lru_cache(maxsize=32)
def _drops(rain: Rain, view: View) -> _Drops:
    rng, n = np.random.default_rng(rain.seed), rain.n
    x, y, depth = rng.random(n), rng.random(n), rng.uniform(0.35, 1.0, n) ** 1.5
    length = (0.03 + (rain.longest - 0.03) * depth) * view.height
    return _Drops(
        x,
        y,
        depth,
        _floats(rain.slant * length * 1.6, n),
        _floats(length, n),
        _floats(np.maximum(0.45, (0.6 + 0.9 * depth) * view.fine), n),
        rgb(rain.colour).astype(F32),
        _floats(rain.strength * depth, n),
    )


@dataclass(frozen=True)
class Rain:
    """Streaks at many depths: `n` of them over a 16:9 picture, falling `speed` picture heights a second."""

    n: int
    seed: int
    slant: float = -0.10
    colour: str = "#bec8fa"
    strength: float = 0.34
    speed: float = 2.6
    longest: float = 0.085

    def __call__(self, picture: Bytes, moment: Moment) -> None:
        from filmgate.engines.animatic.kernels.particles import streaks

        view, t, n = moment.view, moment.time, self.n
        drops = _drops(self, view)
        fall = (drops.y + t * self.speed * (0.5 + drops.depth)) % 1.15 - 0.1
        passing = moment.camera.x * moment.camera.focal / 12 * drops.depth / view.aspect
        across = (drops.x + self.slant * fall - passing - moment.camera.swing / view.aspect) % 1.0
        x, y = _floats(across * view.width, n), _floats(fall * view.height, n)
        streaks(picture, x, y, drops.aside, drops.length, drops.width, drops.colour, drops.alpha)


@dataclass(frozen=True)
class Splashes:
    """Rings of drops on wet ground, from `near` to `far` metres before the lens."""

    n: int
    ground: float = 0.0
    near: float = 2.0
    far: float = 10.0
    colour: str = "#bec8ff"

    def __call__(self, picture: Bytes, moment: Moment) -> None:
        from filmgate.engines.animatic.kernels.particles import flakes

        view, camera, n = moment.view, moment.camera, self.n
        k = np.arange(n)
        clock = moment.time * 3.2 + k * 0.618
        life, born = clock % 1, np.floor(clock)
        hx = np.abs(np.modf(np.sin(k * 12.9898 + born * 78.233) * 43758.5453)[0])
        hz = np.abs(np.modf(np.sin(k * 39.346 + born * 11.135) * 24634.6345)[0])
        distance = self.near + (self.far - self.near) * hz**1.5
        scale = camera.focal * view.height / distance
        radius = (0.012 + 0.05 * life) * scale
        flakes(
            picture,
            _floats(hx * view.width, n),
            _floats(view.height * camera.horizon + (camera.y - self.ground) * scale, n),
            _floats(np.maximum(radius, 0.6), n),
            _floats(np.maximum(0.5, radius * 0.22), n),
            _floats(0.0, n),
            np.tile(rgb(self.colour).astype(F32), (n, 1)),
            _floats(0.30 * (1 - life), n),
            _floats(0.8, n),
        )


class _Flock(NamedTuple):
    """What stays the same of particles: where they are at first, their phase, how near they are (3: before
    the lens), how fast, how they tumble, and what is drawn."""

    x: Doubles
    y: Doubles
    phase: Doubles
    depth: Doubles
    pace: Doubles
    spin: Doubles
    radius: Floats
    colours: Floats
    alpha: Floats
    soft: Floats


@lru_cache(maxsize=32)
def _flock(drift: Drift, high: int) -> _Flock:
    rng, n = np.random.default_rng(drift.seed), drift.n
    x, y, phase = rng.random(n), rng.random(n), rng.uniform(0, TAU, n)
    depth = 0.25 + 0.75 * rng.random(n) ** 2
    depth[rng.random(n) < drift.near] = 3.0
    spin, which = rng.normal(0, 2.2, n), rng.integers(0, len(drift.colours), n)
    big, faint = depth > 2, drift.strength * (0.45 + 0.55 * np.minimum(1, depth))
    return _Flock(
        x,
        y,
        phase,
        depth,
        0.45 + 0.75 * np.minimum(depth, 2),
        spin,
        _floats(np.maximum(0.6, drift.size * depth * high), n),
        np.ascontiguousarray(np.array([rgb(c) for c in drift.colours], F32)[which]),
        _floats(np.where(big, drift.strength * 0.45, faint), n),
        _floats(np.where(big, 0.9, drift.soft), n),
    )


@dataclass(frozen=True)
class Drift:
    """Snow, petals, leaves, motes, sand: sine drift, tumbling ellipses, a few large and near. Sizes and
    speeds are in picture heights."""

    n: int
    colours: tuple[str, ...]
    size: float
    seed: int
    wind: float = 0.06
    fall: float = 0.10
    aspect: float = 0.6
    strength: float = 0.9
    flutter: float = 0.02
    soft: float = 0.25
    near: float = 0.05

    def __call__(self, picture: Bytes, moment: Moment) -> None:
        from filmgate.engines.animatic.kernels.particles import flakes

        view, t, n = moment.view, moment.time, self.n
        x, y, phase, depth, pace, spin, radius, colours, alpha, soft = _flock(self, view.height)
        passing = moment.camera.x * 0.02 * depth + moment.camera.swing / view.aspect
        across = (x + t * self.wind * pace + self.flutter * np.sin(t * 1.7 + phase) - passing) % 1.1 - 0.05
        down = (y + t * self.fall * pace + self.flutter * 0.8 * np.sin(t * 2.3 + phase * 1.7)) % 1.1 - 0.05
        flip = np.abs(np.cos(t * 1.05 * spin + phase)) * (1 - self.aspect * 0.5) + self.aspect * 0.35
        thin = radius * np.minimum(1, flip * 1.1) if self.aspect < 1 else radius
        flakes(
            picture,
            _floats(across * view.width, n),
            _floats(down * view.height, n),
            radius,
            _floats(np.maximum(0.6, thin), n),
            _floats(phase + t * spin, n),
            colours,
            alpha,
            soft,
        )


WETNESS = {Weather.DRIZZLE: 0.75, Weather.RAIN: 1.0, Weather.DOWNPOUR: 1.0, Weather.THUNDERSTORM: 1.0}
WIND = {
    Weather.WIND: 0.9, Weather.BLIZZARD: 1.0, Weather.SANDSTORM: 1.0, Weather.THUNDERSTORM: 0.8,
    Weather.DOWNPOUR: 0.6, Weather.RAIN: 0.35,
}  # fmt: skip


def _rain(n: int, slant: float, strength: float, seed: int) -> list[Overlay]:
    near = Rain(max(8, n // 12), seed + 1, slant * 1.4, "#d2d7ff", strength * 0.6, 3.6)
    return [Rain(n, seed, slant, strength=strength), near]


def falling(weather: Weather, seed: int) -> list[Overlay]:
    """What the weather puts before the lens, outdoors."""
    if weather is Weather.DRIZZLE:
        return _rain(300, -0.04, 0.24, seed)
    if weather is Weather.RAIN:
        return _rain(760, -0.10, 0.36, seed)
    if weather is Weather.DOWNPOUR:
        return _rain(1300, -0.14, 0.42, seed)
    if weather is Weather.THUNDERSTORM:
        return _rain(900, -0.34, 0.32, seed)
    if weather is Weather.SNOW:
        return [Drift(260, ("#ffffff", "#eef4fa"), 0.0036, seed, 0.03, 0.13, 1.0, 0.85, 0.02, 0.5, 0.05)]
    if weather is Weather.BLIZZARD:
        return [Drift(620, ("#ffffff", "#e4ecf4"), 0.0042, seed, 0.62, 0.26, 1.0, 0.8, 0.03, 0.6, 0.08)]
    if weather is Weather.SANDSTORM:
        return [Drift(420, ("#e8c890", "#c89a5c"), 0.0028, seed, 0.9, 0.04, 0.5, 0.5, 0.03, 0.9, 0.10)]
    if weather is Weather.WIND:
        return [
            Drift(36, ("#b8742c", "#8a9a4c", "#d8a04a"), 0.006, seed, 0.40, 0.06, 0.5, 0.9, 0.05, 0.2, 0.05)
        ]
    return []


_SAID: tuple[tuple[re.Pattern[str], Callable[[int], Overlay]], ...] = (
    (
        re.compile(r"petals?\b|cherry blossoms?|sakura|花瓣|樱花|落花", re.IGNORECASE),
        lambda seed: Drift(
            90, ("#ffb7d0", "#ff9cc0", "#ffe0ea"), 0.0052, seed, 0.12, 0.09, 0.55, 0.95, 0.03, 0.2
        ),
    ),
    (
        re.compile(
            r"(falling|autumn|drifting|swirling) leaves|leaves (fall|drift|swirl)|落叶", re.IGNORECASE
        ),
        lambda seed: Drift(
            60, ("#c8702a", "#d8a04a", "#a84a20"), 0.0075, seed, 0.14, 0.12, 0.5, 0.95, 0.04, 0.2
        ),
    ),
    (
        re.compile(r"embers?\b|sparks?\b|火星|火花|余烬", re.IGNORECASE),
        lambda seed: Drift(
            120, ("#ffb050", "#ff7a2a", "#ffe090"), 0.0020, seed, 0.05, -0.16, 1.0, 0.95, 0.03, 0.6
        ),
    ),
    (
        re.compile(r"fireflies|萤火虫", re.IGNORECASE),
        lambda seed: Drift(70, ("#e8ff8a", "#c8ff6a"), 0.0030, seed, 0.02, -0.01, 1.0, 0.9, 0.05, 0.9, 0.02),
    ),
    (
        re.compile(r"\bash(es)?\b (fall|drift)|falling ash|confetti|彩纸", re.IGNORECASE),
        lambda seed: Drift(
            140, ("#ff5a7a", "#ffd060", "#5ad0ff", "#8aff8a"), 0.0040, seed, 0.04, 0.16, 0.5, 0.95
        ),
    ),
)


def said(prompt: str, seed: int) -> list[Overlay]:
    """What the prompt's own words put into the air."""
    return [make(seed + number) for number, (words, make) in enumerate(_SAID) if words.search(prompt)]
