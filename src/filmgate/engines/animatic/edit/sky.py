"""The sky of a source, as far as it shows, and what stands in it: stars, northern lights, a rainbow."""

from __future__ import annotations

from enum import StrEnum

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
    scale_of,
    smoothstep,
)
from filmgate.engines.animatic.edit.view import View
from filmgate.media.picture import I420, planes

SIZE = (320, 180)
STEADY = 0.85
"""How much of the sky found before stays: it must not flicker when an edge is in doubt."""


class Show(StrEnum):
    """What stands in a sky."""

    STARS = "stars"
    AURORA = "aurora"
    RAINBOW = "rainbow"


class Sky:
    """One show at one size. Feed it each frame's view, then lay it over the picture."""

    def __init__(self, width: int, height: int, seed: int, show: Show) -> None:
        self.show, self.half = show, (width // 2, height // 2)
        self.scale = scale_of(width, height)
        self.random = np.random.default_rng((seed, 11))
        self.found = np.zeros(SIZE[::-1], np.float32)
        self.wide = self.found
        self.even = np.ones(self.half[::-1], np.float32)
        self.down = np.linspace(0, 1, SIZE[1], dtype=np.float32)[:, None]
        if show is Show.STARS:
            self.stars = [self._stars() for _ in range(3)]
        elif show is Show.AURORA:
            self.folds = noise(64, 4 * SIZE[0], 60, self.random, 3)
        else:
            self.bow = self._bow()

    def over(self, frame: I420, view: View, index: int) -> None:
        """In place."""
        self._look(view)
        light, gain = self._light(index)
        bands(relight, self.half[1], *planes(frame), light, gain)

    def _look(self, view: View) -> None:
        now = view.once("sky", lambda: sky_of(view.half))
        self.found = now if view.cut else STEADY * self.found + (1 - STEADY) * now
        # What darkens goes a little beyond, or a rim of daylight would stay around trees and roofs.
        self.wide = gaussian(np.asarray(cv2.dilate(self.found, np.ones((9, 9), np.uint8)), np.float32), 1.0)

    def _light(self, index: int) -> tuple[Bytes, Floats]:
        if self.show is Show.AURORA:
            return self._large(self._aurora(index)), self._large_mask(
                np.asarray(1 - 0.40 * self.wide, np.float32)
            )
        if self.show is Show.RAINBOW:
            seen = np.maximum(self.found, 0.30 * smoothstep(0.95, 0.45, self.down))
            return self._large(clipped(self.bow * seen[..., None])), self.even
        deep = self._large_mask(
            np.asarray(smoothstep(0.75, 1.0, self.found) * smoothstep(0.85, 0.15, self.down), np.float32)
        )
        twinkle = [0.75 + 0.25 * np.sin(index * 0.21 + phase) for phase in (0.0, 2.1, 4.2)]
        stars = sum(tile * np.float32(t) for tile, t in zip(self.stars, twinkle, strict=True))
        cool = clipped(
            np.asarray(stars * deep, np.float32)[..., None] * np.array([1.0, 0.95, 0.88], np.float32)
        )
        return cool, self._large_mask(1 - self.wide * (0.62 - 0.30 * self.down))

    def _stars(self) -> Floats:
        """Many faint, few bright ones."""
        width, height = self.half
        tile = np.zeros((height, width), np.float32)
        for _ in range(150):
            x, y, light = (
                self.random.uniform(0, width),
                self.random.uniform(0, height),
                self.random.pareto(1.6),
            )
            size = max(5, int((3 + 5 * min(light, 1.5)) * self.scale * 1.6))
            cv2.circle(tile, (int(x * 8), int(y * 8)), size, min(60 + 90 * light, 255), -1, cv2.LINE_AA, 3)
        return np.asarray(
            cv2.addWeighted(tile, 1.0, gaussian(tile, 2.5 * self.scale + 0.4), 0.6, 0), np.float32
        )

    def _aurora(self, index: int) -> Bytes:
        """Two curtains whose folds wander: green at the hem, violet where they end."""
        x = np.arange(SIZE[0])
        light = np.zeros((SIZE[1], SIZE[0], 3), np.float32)
        for number, (hem, reach, pace) in enumerate(((0.40, 0.34, 0.35), (0.26, 0.26, -0.22))):
            at = (x * 1.3 + index * pace + number * 200).astype(int) % self.folds.shape[1]
            wave = self.folds[5 + 20 * number, at] - 0.5
            rays = self.folds[40, (x * 3 + int(index * pace * 4)) % self.folds.shape[1]]
            place = hem + 0.30 * wave + 0.02 * np.sin(x / 31 + index * 0.03)
            above = (place[None] - self.down) / reach
            rise = np.exp(-np.clip(above, 0, None) * 2.4) * smoothstep(-0.10, 0.02, above.astype(np.float32))
            power = rise * (0.35 + 0.9 * rays[None]) * (0.9 - 0.3 * number)
            hue = np.clip(above, 0, 1)[..., None]
            colour = np.array([120, 235, 60]) * (1 - hue) + np.array([215, 60, 150]) * hue
            light += power[..., None].astype(np.float32) * colour.astype(np.float32)
        seen = np.maximum(self.found, 0.22 * smoothstep(0.55, 0.1, self.down))
        return clipped(light * seen[..., None])

    def _bow(self) -> Floats:
        """The main bow, red outside, and a faint second one, reversed."""
        y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float32)
        away = np.hypot(x - 0.56 * SIZE[0], y - 1.12 * SIZE[1]) / SIZE[1]
        out = np.zeros((*away.shape, 3), np.float32)
        for middle, width, power in ((0.90, 0.080, 110.0), (1.10, -0.11, 34.0)):
            t = (away - middle) / width + 0.5
            hue = np.clip((1 - t) * 135, 0, 135).astype(np.uint8)
            hsv = np.stack([hue, np.full_like(hue, 225), np.full_like(hue, 255)], -1)
            inside = smoothstep(0, 0.28, t) * smoothstep(1, 0.72, t)
            out += cv2.cvtColor(hsv, cv2.COLOR_HSV2BGR) * (inside[..., None] * np.float32(power / 255))
        return np.asarray(out * smoothstep(1.0, 0.55, self.down)[..., None], np.float32)

    def _large(self, light: Bytes) -> Bytes:
        return np.asarray(cv2.resize(light, self.half), np.uint8)

    def _large_mask(self, mask: Floats) -> Floats:
        return resized(mask, self.half)


def sky_of(picture: Bytes) -> Floats:
    """How much each point (180 rows, 320 columns) of a BGR picture looks like sky: smooth, cool or bright,
    and joined to the upper edge."""
    small = cv2.resize(picture, SIZE, interpolation=cv2.INTER_AREA)
    gray = gaussian(np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8), 1.0)
    rough = cv2.magnitude(cv2.Sobel(gray, -1, 1, 0), cv2.Sobel(gray, -1, 0, 1))
    blue, red = small[..., 0].astype(np.int16), small[..., 2].astype(np.int16)
    cool = (blue > red + 4) | ((blue > 185) & (blue > red - 14))
    smooth = ((np.asarray(rough) < 26) & cool).astype(np.uint8)
    open_sky = cv2.morphologyEx(smooth, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    _, labels = cv2.connectedComponents(open_sky, connectivity=4)
    names, widths = np.unique(labels[:2], return_counts=True)
    wide = names[(names > 0) & (widths > SIZE[0] // 10)]
    found = np.isin(labels, wide).astype(np.float32)
    return gaussian(np.asarray(cv2.erode(found, np.ones((3, 3), np.uint8)), np.float32), 1.2)
