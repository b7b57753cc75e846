"""Plates: stills drawn once per shot, with a light canvas of their own and finishing touches."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, lighter, rgb
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.noise import cloud
from filmgate.engines.animatic.pen import Gradient, Outline, Pen, disc

LIGHT_SHARE = 4
"""The light canvas is a quarter of the plate's size: light is soft."""
HAZE_SHARE = 16
_WIDE_GLOW = 150
"""Pixels of radius from which a glow is haze."""
_SPREAD = 5
"""Pixels of the light canvas that its blur reaches."""
_HALO = ((1.0, 0.10), (0.72, 0.10), (0.5, 0.12), (0.34, 0.16), (0.2, 0.22))
_GLOW = ((0.0, 1.0), (0.18, 0.42), (0.42, 0.15), (0.75, 0.03), (1.0, 0.0))


class Plate(Pen):
    """A pen with pixels of its own: `wide` x `high` metres from (x0, y0) at `ppu` pixels to a metre."""

    def __init__(self, x0: float, y0: float, wide: float, high: float, ppu: float) -> None:
        size = (max(4, math.ceil(high * ppu)), max(4, math.ceil(wide * ppu)), 4)
        super().__init__(np.zeros(size, np.uint8), x0, y0, ppu)
        self._light: Pen | None = None
        self._haze: Pen | None = None

    @property
    def wide(self) -> float:
        return float(self._pixels.shape[1] / self.ppu)

    @property
    def high(self) -> float:
        return float(self._pixels.shape[0] / self.ppu)

    @property
    def x1(self) -> float:
        """Its right edge."""
        return self.x0 + self.wide

    def _canvas(self, share: int) -> Pen:
        """A pen on the same metres with so much fewer pixels."""
        high, wide = self._pixels.shape[:2]
        pixels = np.zeros((-(-high // share), -(-wide // share), 4), np.uint8)
        return Pen(pixels, self.x0, self.y0, self.ppu / share)

    @property
    def light(self) -> Pen:
        """Where light is drawn that `baked` adds to the plate's colours, but not to its cover."""
        if self._light is None:
            self._light = self._canvas(LIGHT_SHARE)
        return self._light

    @property
    def haze(self) -> Pen:
        """Like `light`, for what is so wide and smooth that few pixels show it."""
        if self._haze is None:
            self._haze = self._canvas(HAZE_SHARE)
        return self._haze

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """A round pool of light."""
        stops = tuple((at, colour, strength * share) for at, share in _GLOW)
        pen = self.haze if radius * self.ppu > _WIDE_GLOW else self.light
        pen.fill(disc(x, y, radius), Gradient((x, y), (x, y), stops, radius))

    def tubes(
        self,
        outlines: Sequence[Outline],
        colour: Colour,
        width: float,
        halo: float = 6.0,
        closed: bool = False,
    ) -> None:
        """Neon: a coloured halo, a saturated body, a core near white."""
        for share, strength in _HALO:
            self.light.lines(outlines, colour, width * (1 + halo * share), strength, closed=closed)
        self.lines(outlines, colour, width * 1.25, closed=closed)
        self.lines(outlines, lighter(colour, 0.72), width * 0.55, closed=closed)

    def label(self, words: str, x: float, y: float, size: float, colour: Colour) -> None:
        """Lit letters."""
        for bold, strength in ((0.7, 0.10), (0.45, 0.14), (0.25, 0.2)):
            self.light.text(words, x, y, size, colour, strength, bold)
        self.text(words, x, y, size, lighter(colour, 0.55), bold=0.10)

    def mist(self, colour: Colour, y0: float, y1: float, strength: float) -> None:
        """Fog pooled at the foot of what is drawn, from `y0` (full) up to `y1` (none)."""
        from filmgate.engines.animatic.kernels.facets import veil

        high = self.pixels.shape[0]
        first = max(0, math.floor(high - (y1 - self.y0) * self.ppu))
        up = self.y0 + (high - np.arange(first, high) - 0.5) / self.ppu
        share = strength * np.clip((y1 - up) / (y1 - y0), 0, 1)
        rows = np.column_stack([share[:, None] * rgb(colour), 1 - share])
        veil(self.pixels[first:], rows.astype(np.float32))

    def baked(self) -> Bytes:
        """The pixels, with the light added. The light is spent."""
        for canvas, share in ((self._light, LIGHT_SHARE), (self._haze, HAZE_SHARE)):
            if canvas is not None:
                _add_light(self.pixels, canvas.pixels, share)
        self._light = self._haze = None
        return self.pixels


def _add_light(pixels: Bytes, light: Bytes, k: int) -> None:
    """Only where there is some: a window's glow is a small part of a street."""
    x, y, wide, high = cv2.boundingRect(cv2.cvtColor(light, cv2.COLOR_RGBA2GRAY))
    if not wide:
        return
    top = light.shape[0] * k - pixels.shape[0]
    x0, y0 = max(0, x - _SPREAD), max(0, y - _SPREAD)
    lit = light[y0 : y + high + _SPREAD, x0 : x + wide + _SPREAD]
    soft = cv2.GaussianBlur(lit, (0, 0), 1.4 * LIGHT_SHARE / k)
    soft[:, :, 3] = 0
    large = cv2.resize(soft, (soft.shape[1] * k, soft.shape[0] * k), interpolation=cv2.INTER_LINEAR)
    large = large[max(0, top - y0 * k) :]  # both stand on their lower edges
    first = max(0, y0 * k - top)
    part = pixels[first : first + large.shape[0], x0 * k : x0 * k + large.shape[1]]
    cv2.add(part, large[: part.shape[0], : part.shape[1]], part)


def blurred(pixels: Bytes, sigma: float, vertically: float | None = None) -> Bytes:
    """The pixels out of focus, in place. Sigmas are in pixels."""
    down = sigma if vertically is None else vertically
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), max(0.1, sigma), pixels, max(0.1, down)), np.uint8)


def inked(pixels: Bytes) -> slice:
    """From the first to the last row with anything on it, and one more at both ends."""
    high = pixels.shape[0]
    rows = np.flatnonzero(np.ascontiguousarray(pixels).view(np.uint32).max((1, 2)))
    return (
        slice(max(0, int(rows[0]) - 1), min(high, int(rows[-1]) + 2)) if len(rows) else slice(0, min(2, high))
    )


def rim(
    pixels: Bytes, dx: float, dy: float, colour: Colour, strength: float = 1.0, soft: float = 2.0
) -> None:
    """Lights the edges that face (dx, dy) pixels: the cover minus its own shifted, blurred self, which is
    soft enough to be made at half the size. For what has no light added yet."""
    part = pixels[inked(pixels)]
    cover = cv2.extractChannel(part, 3)
    high, wide = cover.shape
    half = cv2.resize(cover, (-(-wide // 2), -(-high // 2)), interpolation=cv2.INTER_AREA)
    shift: Any = np.array([[1, 0, -dx / 2], [0, 1, -dy / 2]], np.float32)
    half = cv2.warpAffine(half, shift, half.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    far = cv2.resize(cv2.GaussianBlur(half, (0, 0), max(0.3, soft / 2)), (wide, high))
    edge = cv2.subtract(cover, far)
    light = [cv2.convertScaleAbs(edge, alpha=strength / 255 * channel) for channel in rgb(colour).tolist()]
    cv2.add(part, cv2.merge([*light, np.zeros_like(edge)]), part)
    cv2.min(part, cv2.cvtColor(cover, cv2.COLOR_GRAY2RGBA), part)


def paper(pixels: Bytes, strength: float, seed: int, cells: int = 60) -> None:
    """A little tooth in every flat fill: it breaks banding and reads as printed paper."""
    high, wide = pixels.shape[:2]
    noise = cloud(-(-high // 2), -(-wide // 2), max(2, min(cells, high // 3)), seed, 3)
    grain = cv2.resize(cv2.convertScaleAbs(noise, alpha=2 * strength), (wide, high))
    cover = cv2.extractChannel(pixels, 3)
    none = np.zeros_like(cover)
    limit = cv2.max(cv2.cvtColor(cover, cv2.COLOR_GRAY2RGBA), pixels)
    more = cv2.multiply(grain, cover, scale=1 / 255)
    cv2.subtract(pixels, cv2.merge([cv2.convertScaleAbs(cover, alpha=strength / 255)] * 3 + [none]), pixels)
    cv2.add(pixels, cv2.merge([more] * 3 + [none]), pixels)
    cv2.min(pixels, limit, pixels)


def relief(
    pixels: Bytes,
    cells: int,
    seed: int,
    strength: float = 0.7,
    stretch: float = 2.0,
    light: tuple[float, float] = (-0.6, -0.8),
) -> None:
    """Bump-lit noise over what is drawn: rock, bark, plaster."""
    high, wide = pixels.shape[:2]
    noise = cloud(high, wide, max(3, cells), seed, 6, stretch, 0.55)
    ridged = 1 - np.abs(2 * noise - 1)
    slope = cv2.addWeighted(
        cv2.Sobel(ridged, cv2.CV_32F, 1, 0, ksize=3),
        -light[0],
        cv2.Sobel(ridged, cv2.CV_32F, 0, 1, ksize=3),
        -light[1],
        0.0,
    )
    bump = np.tanh(slope * np.float32(0.7 / (float(slope.std()) + 1e-6)))
    bump = cv2.addWeighted(bump, 0.75, noise, 0.9, -0.9 * float(noise.mean()))
    factor = np.clip(1 + np.float32(strength) * bump, 0.25, 2.4)
    shade = cv2.convertScaleAbs(factor, alpha=100)
    limit = cv2.max(cv2.cvtColor(cv2.extractChannel(pixels, 3), cv2.COLOR_GRAY2RGBA), pixels)
    cv2.multiply(pixels, cv2.merge([shade] * 3 + [np.full_like(shade, 100)]), pixels, 1 / 100)
    cv2.min(pixels, limit, pixels)
