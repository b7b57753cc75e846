"""Plates: stills drawn once per shot, with a light canvas of their own and finishing touches."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, lighter, rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Floats
from filmgate.engines.animatic.noise import cloud
from filmgate.engines.animatic.pen import Gradient, Outline, Pen, box, disc, vertical

LIGHT_SHARE = 4
"""The light canvas is a quarter of the plate's size: light is soft."""
_FAINT = 1 / 512
"""Light on an edge, of 1, below which no level changes."""
_HALO = ((1.0, 0.10), (0.72, 0.10), (0.5, 0.12), (0.34, 0.16), (0.2, 0.22))
_GLOW = ((0.0, 1.0), (0.18, 0.42), (0.42, 0.15), (0.75, 0.03), (1.0, 0.0))


class Plate(Pen):
    """A pen with pixels of its own: `wide` x `high` metres from (x0, y0) at `ppu` pixels to a metre."""

    def __init__(self, x0: float, y0: float, wide: float, high: float, ppu: float) -> None:
        size = (max(4, math.ceil(high * ppu)), max(4, math.ceil(wide * ppu)), 4)
        super().__init__(np.zeros(size, np.uint8), x0, y0, ppu)
        self._light: Pen | None = None

    @property
    def wide(self) -> float:
        return float(self.pixels.shape[1] / self.ppu)

    @property
    def high(self) -> float:
        return float(self.pixels.shape[0] / self.ppu)

    @property
    def light(self) -> Pen:
        """Where light is drawn that `baked` adds to the plate's colours, but not to its cover."""
        if self._light is None:
            k = LIGHT_SHARE
            high, wide = self.pixels.shape[:2]
            pixels = np.zeros((-(-high // k), -(-wide // k), 4), np.uint8)
            self._light = Pen(pixels, self.x0, self.y0, self.ppu / k)
        return self._light

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """A round pool of light."""
        stops = tuple((at, colour, strength * share) for at, share in _GLOW)
        self.light.fill(disc(x, y, radius), Gradient((x, y), (x, y), stops, radius))

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
        area = box(self.x0, self.y0, self.x0 + self.wide, self.y0 + self.high)
        self.fill(area, vertical(y0, y1, colour, colour, strength, 0.0), atop=True)

    def baked(self) -> Bytes:
        """The pixels, with the light added. The light is spent."""
        if self._light is not None:
            soft = cv2.GaussianBlur(self._light.pixels[:, :, :3], (0, 0), 1.4)
            high, wide = self.pixels.shape[:2]
            add = cv2.resize(soft, (wide, high), interpolation=cv2.INTER_LINEAR)
            self.pixels[:, :, :3] = cv2.add(np.ascontiguousarray(self.pixels[:, :, :3]), add)
            self._light = None
        return self.pixels


def blurred(pixels: Bytes, sigma: float, vertically: float | None = None) -> Bytes:
    """The pixels out of focus, in place. Sigmas are in pixels."""
    down = sigma if vertically is None else vertically
    pixels[:] = cv2.GaussianBlur(pixels, (0, 0), max(0.1, sigma), sigmaY=max(0.1, down))
    return pixels


def rim(
    pixels: Bytes, dx: float, dy: float, colour: Colour, strength: float = 1.0, soft: float = 2.0
) -> None:
    """Lights the edges that face (dx, dy) pixels: the cover minus its own shifted, blurred self."""
    alpha = pixels[:, :, 3].astype(np.float32)
    shift: Any = np.array([[1, 0, -dx], [0, 1, -dy]], np.float32)
    far = cv2.warpAffine(alpha, shift, (alpha.shape[1], alpha.shape[0]), borderMode=cv2.BORDER_REPLICATE)
    far = cv2.GaussianBlur(far, (0, 0), max(0.3, soft))
    edge = (alpha - far) * np.float32(strength / 255)
    y, x = np.nonzero(edge > _FAINT)  # a thin line: most of the plate is left alone
    under = pixels[y, x]
    lit = under[:, :3] + edge[y, x][:, None] * rgb(colour).astype(np.float32)
    pixels[y, x, :3] = np.minimum(lit, under[:, 3:])


def paper(pixels: Bytes, strength: float, seed: int, cells: int = 60) -> None:
    """A little tooth in every flat fill: it breaks banding and reads as printed paper."""
    high, wide = pixels.shape[:2]
    noise = (cloud(high, wide, max(2, min(cells, high // 3)), seed, 3) - 0.5) * np.float32(2 * strength)
    cover = pixels[:, :, 3:] * np.float32(1 / 255)
    _shade(pixels, np.asarray(pixels[:, :, :3] + noise[:, :, None] * cover, np.float32))


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
    slope = cv2.Sobel(ridged, cv2.CV_32F, 1, 0, ksize=3) * -light[0]
    slope = slope + cv2.Sobel(ridged, cv2.CV_32F, 0, 1, ksize=3) * -light[1]
    bump = np.tanh(slope / (float(slope.std()) + 1e-6) * 0.7) * 0.75 + (noise - noise.mean()) * 0.9
    factor = np.clip(1 + strength * bump, 0.25, 2.4).astype(np.float32)
    _shade(pixels, np.asarray(pixels[:, :, :3] * factor[:, :, None], np.float32))


def _shade(pixels: Bytes, colours: Floats) -> None:
    """Puts new colours in, never brighter than the cover allows (but where light was there already)."""
    limit = np.maximum(pixels[:, :, 3:], pixels[:, :, :3])
    pixels[:, :, :3] = np.clip(colours, 0, limit)
