"""Light with a direction: a spot, a sun behind, shafts through the air, lamps of a street."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.overlays import relight
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    gaussian,
    noise,
    resized,
    smoothstep,
)
from filmgate.media.picture import I420, planes
from filmgate.storyboard.vocabulary import Light

DIRECTED = frozenset(
    {Light.SPOTLIGHT, Light.BACKLIGHT, Light.RIM_LIGHT, Light.VOLUMETRIC, Light.STREET_LAMPS}
)
SIZE = (480, 270)


class Lamps:
    """One such light at one size."""

    def __init__(self, width: int, height: int, seed: int, light: Light) -> None:
        self.light, self.half = light, (width // 2, height // 2)
        random = np.random.default_rng((seed, 13))
        self.y, self.x = np.mgrid[0 : 1 : SIZE[1] * 1j, 0 : 1 : SIZE[0] * 1j].astype(np.float32)
        self.beams = noise(1, 4096, 46, random, 3)[0]
        self.beams = smoothstep(0.50, 0.80, self.beams)
        self.gain = self._large(self._gain())
        self.still = None if light is Light.VOLUMETRIC else self._lit(0)

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        light = self._lit(index) if self.still is None else self.still
        bands(relight, self.half[1], *planes(frame), light, self.gain)

    def _large(self, mask: Floats) -> Floats:
        return resized(mask, self.half, cv2.INTER_CUBIC)

    def _gain(self) -> Floats:
        x, y = self.x, self.y
        if self.light is Light.SPOTLIGHT:
            away = np.hypot((x - 0.5) / 0.34, (y - 0.52) / 0.56)
            return np.asarray(0.14 + 0.88 * smoothstep(1.12, 0.55, away), np.float32)
        if self.light is Light.VOLUMETRIC:
            return np.full_like(x, 0.80)
        if self.light is Light.STREET_LAMPS:
            pools = sum(np.exp(-(((x - at) / 0.17) ** 2) - ((y - 0.72) / 0.42) ** 2) for at in (0.2, 0.78))
            return np.asarray(0.50 + 0.62 * np.clip(pools, 0, 1), np.float32)
        # The sun stands behind: what faces the camera lies in shade.
        away = np.hypot((x - 0.66) / 0.75, (y - 0.18) / 0.8)
        return np.asarray(0.56 + 0.48 * smoothstep(1.15, 0.1, away), np.float32)

    def _lit(self, index: int) -> Bytes:
        makers = {
            Light.SPOTLIGHT: self._cone,
            Light.VOLUMETRIC: lambda: self._shafts(index),
            Light.STREET_LAMPS: self._lanterns,
        }
        power, colour = makers.get(self.light, self._sun)()
        return clipped(self._large(power)[..., None] * np.array(colour, np.float32))

    def _cone(self) -> tuple[Floats, tuple[float, float, float]]:
        """The beam itself, faint in the haze."""
        wide = 0.03 + 0.30 * self.y
        beam = smoothstep(1.0, 0.35, np.abs(self.x - 0.5) / wide) * (0.85 - 0.6 * self.y)
        return np.asarray(gaussian(beam, 4) * 34, np.float32), (0.88, 0.97, 1.0)

    def _sun(self) -> tuple[Floats, tuple[float, float, float]]:
        aspect = self.half[0] / self.half[1]
        away = np.hypot((self.x - 0.66) * aspect, self.y - 0.12)
        glow = 260 * np.exp(-((away / 0.12) ** 2)) + 165 * np.exp(-away / 0.36)
        return np.asarray(glow, np.float32), (0.66, 0.88, 1.0)

    def _shafts(self, index: int) -> tuple[Floats, tuple[float, float, float]]:
        """Rays from the upper left that drift and breathe."""
        right, down = self.x + 0.25, self.y + 0.55
        angle = np.arctan2(down, right * 1.6)
        at = ((angle * 900 + index * 0.9) % 4095).astype(int)
        rays = gaussian(self.beams[at], 1.6) * smoothstep(1.55, 0.25, np.hypot(right, down * 0.8))
        breath = 1 + 0.08 * np.sin(index * 0.05)
        haze = 0.10 * smoothstep(1.3, 0.2, np.hypot(right, down))
        return np.asarray((rays * 0.72 + haze) * 165 * breath, np.float32), (0.68, 0.90, 1.0)

    def _lanterns(self) -> tuple[Floats, tuple[float, float, float]]:
        power = np.zeros_like(self.x)
        for at in (0.2, 0.78):
            cone = smoothstep(1.0, 0.2, np.abs(self.x - at) / (0.02 + 0.24 * self.y))
            power += cone * np.clip(0.9 - self.y, 0, 1) * 62
            bulb = np.hypot((self.x - at) * self.half[0] / self.half[1], self.y - 0.06)
            power += 240 * np.exp(-((bulb / 0.030) ** 2)) + 60 * np.exp(-bulb / 0.10)
        return np.asarray(gaussian(power, 1.5), np.float32), (0.42, 0.76, 1.0)
