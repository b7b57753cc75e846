"""What falls, drifts and splashes between the lens and the set: particles drawn over each frame.

Their kernels are imported where they are called: only a film with such weather waits until they are compiled.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Floats
from filmgate.engines.animatic.layers import Moment, Overlay
from filmgate.storyboard.vocabulary import Weather

F32 = np.float32
TAU = 2 * math.pi


def _floats(values: npt.ArrayLike, n: int) -> Floats:
    out = np.empty(n, F32)
    out[:] = values
    return out


@lru_cache(maxsize=32)
def _drops(seed: int, n: int) -> tuple[Doubles, Doubles, Doubles]:
    """Where streaks are across and down at first, and how near."""
    rng = np.random.default_rng(seed)
    return rng.random(n), rng.random(n), rng.uniform(0.35, 1.0, n) ** 1.5


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
        x, y, depth = _drops(self.seed, n)
        fall = (y + t * self.speed * (0.5 + depth)) % 1.15 - 0.1
        passing = moment.camera.x * moment.camera.focal / 12 * depth / view.aspect
        across = (x + self.slant * fall - passing - moment.camera.swing / view.aspect) % 1.0
        length = (0.03 + (self.longest - 0.03) * depth) * view.height
        streaks(
            picture,
            _floats(across * view.width, n),
            _floats(fall * view.height, n),
            _floats(self.slant * length * 1.6, n),
            _floats(length, n),
            _floats(np.maximum(0.45, (0.6 + 0.9 * depth) * view.fine), n),
            rgb(self.colour).astype(F32),
            _floats(self.strength * depth, n),
        )


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


@lru_cache(maxsize=32)
def _flock(
    seed: int, n: int, near: float, colours: int
) -> tuple[Doubles, Doubles, Doubles, Doubles, Doubles, npt.NDArray[np.int64]]:
    """Where particles are at first, their phase, how near they are (3: before the lens), how they tumble,
    and which of the colours each has."""
    rng = np.random.default_rng(seed)
    x, y, phase = rng.random(n), rng.random(n), rng.uniform(0, TAU, n)
    depth = 0.25 + 0.75 * rng.random(n) ** 2
    depth[rng.random(n) < near] = 3.0
    return x, y, phase, depth, rng.normal(0, 2.2, n), rng.integers(0, colours, n)


@dataclass(frozen=True)
class Drift:
    """Snow, petals, leaves, motes, sand: sine drift, tumbling ellipses, a few large and near. Sizes and
    speeds are in picture heights."""

    n: int
    colours: Sequence[str]
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
        x, y, phase, depth, spin, which = _flock(self.seed, n, self.near, len(self.colours))
        big, colours = depth > 2, np.array([rgb(c) for c in self.colours], F32)[which]
        pace = 0.45 + 0.75 * np.minimum(depth, 2)
        passing = moment.camera.x * 0.02 * depth + moment.camera.swing / view.aspect
        across = (x + t * self.wind * pace + self.flutter * np.sin(t * 1.7 + phase) - passing) % 1.1 - 0.05
        down = (y + t * self.fall * pace + self.flutter * 0.8 * np.sin(t * 2.3 + phase * 1.7)) % 1.1 - 0.05
        radius = np.maximum(0.6, self.size * depth * view.height)
        flip = np.abs(np.cos(t * 1.05 * spin + phase)) * (1 - self.aspect * 0.5) + self.aspect * 0.35
        thin = radius * np.minimum(1, flip * 1.1 if self.aspect < 1 else 1.0)
        alpha = np.where(big, self.strength * 0.45, self.strength * (0.45 + 0.55 * np.minimum(1, depth)))
        flakes(
            picture,
            _floats(across * view.width, n),
            _floats(down * view.height, n),
            _floats(radius, n),
            _floats(np.maximum(0.6, thin), n),
            _floats(phase + t * spin, n),
            np.ascontiguousarray(colours),
            _floats(alpha, n),
            _floats(np.where(big, 0.9, self.soft), n),
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
