"""Weather over any look: rain, snow, fog and lightning, in layers that move by their distance."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.pixels import scroll, veil
from filmgate.engines.animatic.edit.textures import Bytes, Floats, clipped, noise, scale_of, tileable
from filmgate.media.picture import I420, planes
from filmgate.storyboard.vocabulary import Weather


@dataclass(frozen=True)
class Layer:
    """A tile that falls `fall` pixels a frame, drifts by `slant` of that, and adds `gain` of itself."""

    tile: Bytes
    fall: float
    slant: float
    sway: float
    gain: float


@dataclass(frozen=True)
class Recipe:
    """`drops` and `flakes` scale the number of either, `haze` is fog by height (0..1), coloured (Y, U, V)."""

    drops: float = 0.0
    flakes: float = 0.0
    haze: float = 0.0
    colour: tuple[int, int, int] = (150, 131, 126)
    wind: float = 0.1
    lightning: bool = False


RECIPES: dict[Weather, Recipe] = {
    Weather.DRIZZLE: Recipe(drops=0.45, haze=0.16),
    Weather.RAIN: Recipe(drops=1.0, haze=0.24),
    Weather.DOWNPOUR: Recipe(drops=1.8, haze=0.36, wind=0.2),
    Weather.THUNDERSTORM: Recipe(drops=1.5, haze=0.30, wind=0.24, lightning=True),
    Weather.SNOW: Recipe(flakes=1.0, haze=0.22, colour=(196, 130, 126)),
    Weather.BLIZZARD: Recipe(flakes=2.2, haze=0.50, colour=(206, 130, 126), wind=1.3),
    Weather.MIST: Recipe(haze=0.42, colour=(184, 129, 127)),
    Weather.FOG: Recipe(haze=0.80, colour=(188, 128, 128)),
    Weather.WIND: Recipe(haze=0.10, colour=(160, 122, 132), wind=1.2),
    Weather.SANDSTORM: Recipe(haze=0.72, colour=(150, 98, 150), wind=1.5),
}
PATCHY = 0.75
"""How much of a haze comes in drifting swathes."""


class Atmosphere:
    """One weather at one size."""

    def __init__(self, width: int, height: int, seed: int, recipe: Recipe) -> None:
        self.recipe, self.width, self.height = recipe, width, height
        self.scale = scale_of(width, height)
        self.random = np.random.default_rng((seed, 7))
        self.layers = self._rain() + self._snow()
        self.swathes = [
            tileable(noise(height // 4, width // 6, size * self.scale, self.random, 4)) for size in (58, 30)
        ]
        self.flashes = self.random.integers(14, 70, 64).cumsum() if recipe.lightning else np.zeros(0, int)

    def over(self, frame: I420, index: int) -> None:
        """Lays the weather over a picture, in place."""
        y, u, v = planes(frame)
        if self.recipe.haze:
            bands(veil, self.height // 2, y, u, v, self._haze(index), *(float(c) for c in self.recipe.colour))
        for number, layer in enumerate(self.layers):
            sway = layer.sway * np.sin(index * 0.045 + number)
            dx = int((index * layer.fall * layer.slant + sway) * self.scale)
            bands(scroll, self.height, y, layer.tile, dx, int(index * layer.fall * self.scale), layer.gain)
        if self.recipe.lightning:
            self._flash(y, index)

    def _haze(self, index: int) -> Bytes:
        """Thick where it is far: high in the frame."""
        height = len(self.swathes[0])
        far = np.clip(1.15 - 0.85 * np.linspace(0, 1, height, dtype=np.float32), 0.30, 1)[:, None]
        pace = 0.5 + 6 * self.recipe.wind * (self.recipe.wind > 1)
        near = [
            _moved(swathe, index * pace * speed * self.scale / 3)
            for swathe, speed in zip(self.swathes, (1.0, 1.9), strict=True)
        ]
        patchy = 1 - PATCHY + PATCHY * 2 * (near[0] * 0.6 + near[1] * 0.4)
        mask = clipped(far * patchy * (255 * self.recipe.haze))
        return np.asarray(cv2.resize(mask, (self.width // 2, self.height // 2)), np.uint8)

    def _rain(self) -> list[Layer]:
        count, slant = self.recipe.drops, -self.recipe.wind
        kinds = ((420, 30, 60, 1, 46, 0.30), (220, 80, 150, 1.5, 74, 0.42), (34, 200, 340, 2.6, 118, 0.34))
        return [
            Layer(self._streaks(int(n * count), low, high, thick), fall, slant, 0, gain)
            for n, low, high, thick, fall, gain in kinds
            if count
        ]

    def _streaks(self, count: int, low: int, high: int, thick: float) -> Bytes:
        tile = np.zeros((self.height, self.width), np.uint8)
        for _ in range(count):
            x, y = self.random.uniform(0, self.width), self.random.uniform(0, self.height)
            length, light = self.random.uniform(low, high) * self.scale, self.random.uniform(90, 220)
            for top in (y, y - self.height):  # twice, so that the tile wraps without a seam
                end = (int(x - self.recipe.wind * length), int(top + length))
                cv2.line(tile, (int(x), int(top)), end, light, max(1, int(thick * self.scale)), cv2.LINE_AA)
        return np.asarray(cv2.GaussianBlur(tile, (0, 0), sigmaX=0.6, sigmaY=1.8 * self.scale + 0.3), np.uint8)

    def _snow(self) -> list[Layer]:
        count, wind = self.recipe.flakes, self.recipe.wind
        kinds = ((900, 1, 2, 0.6, 2.6, 0.5), (320, 2, 4, 1.0, 4.6, 0.75), (70, 6, 11, 3.5, 9, 0.65))
        return [
            Layer(
                self._dots(int(n * count), low, high, blur),
                fall * (1 + wind),
                0.35 + wind,
                14 + 4 * fall,
                gain,
            )
            for n, low, high, blur, fall, gain in kinds
            if count
        ]

    def _dots(self, count: int, low: float, high: float, blur: float) -> Bytes:
        tile = np.zeros((self.height, self.width), np.uint8)
        for _ in range(count):
            x, y = self.random.uniform(0, self.width), self.random.uniform(0, self.height)
            radius = max(4, int(self.random.uniform(low, high) * self.scale * 8))
            light = self.random.uniform(150, 255)
            cv2.circle(tile, (int(x * 8), int(y * 8)), radius, light, -1, cv2.LINE_AA, 3)
        return np.asarray(cv2.GaussianBlur(tile, (0, 0), blur * self.scale + 0.3), np.uint8)

    def _flash(self, y: Bytes, index: int) -> None:
        """Two strokes, then a fading glow."""
        since = index - self.flashes[self.flashes <= index]
        power = float(sum(np.exp(-s / 2.5) + (s >= 4) * np.exp(-(s - 4) / 4) for s in since if s < 24))
        if power > 0.02:
            lit = cv2.convertScaleAbs(y, alpha=1 + 0.9 * min(power, 1.2), beta=14 * min(power, 1.2))
            y[:] = np.minimum(lit, 235)


def _moved(tile: Floats, left: float) -> Floats:
    """Round the edges, by parts of a pixel."""
    whole = int(np.floor(left))
    part = np.float32(left - whole)
    near = np.roll(tile, -whole, 1)
    return np.asarray(near + (np.roll(near, -1, 1) - near) * part, np.float32)
