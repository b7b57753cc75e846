"""Film noir of pictures that were drawn: black and white in hard light, printed for its darkness."""

from __future__ import annotations

import math
from typing import ClassVar

import cv2
import numpy as np

from filmgate.engines.animatic.edit.style import Style
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    film_grain,
    part_of,
    smoothstep,
    vignette,
)
from filmgate.engines.animatic.edit.view import View
from filmgate.media.picture import I420, planes

_MEAN = 0.30
"""Mean luma, of 1, that a shot is printed for."""
_OPEN, _LIGHTEST = 0.73, 0.56
"""The light that falls into a scene without blinds, of 1, and the highest mean that one is printed for."""
_HARDEST = 1.6
"""The most by which a bright scene is printed darker, as an exponent."""
_BLACK, _WHITE = 0.05, 0.86
"""Luma from which down all is black, and up all is white, if the brightest fiftieth is not darker."""
_NO_GRAIN = 128


class HardLight(Style):
    """Night outside: the picture falls off to black."""

    follows: ClassVar[bool] = False

    def prepare(self) -> None:
        self.print: Bytes | None = None
        self.falloff = clipped(255 * self.lit())
        self.grain = film_grain(self.height, self.width, self.random, 4.0)
        self.chroma = np.full((self.height // 2, self.width), 128, np.uint8)

    def lit(self) -> Floats:
        """How much light each pixel has, 0..1."""
        return vignette(self.height, self.width, 0.8, 2.0)

    def begin(self, view: View) -> None:
        if self.print is not None:  # lightning is no cut
            return
        luma = (planes(view.frame)[0].astype(np.float32) - 16) / 219
        mean = min(0.9, max(0.02, float(luma.mean())))
        lost = float(self.falloff.mean()) / 255
        wanted = min(_LIGHTEST, _MEAN * _OPEN / lost)  # where light hardly falls, it is bright
        darker = min(_HARDEST, math.log(wanted) / math.log(mean))
        level = np.clip((np.arange(256, dtype=np.float32) - 16) / 219, 0, 1) ** darker
        brightest = max(0.3, float(np.percentile(luma[::4, ::4], 98))) ** darker
        printed = smoothstep(_BLACK, min(_WHITE, brightest), np.asarray(level, np.float32))
        self.print = clipped(219 * printed**1.12)

    def draw(self, view: View, index: int) -> I420:
        level = cv2.multiply(cv2.LUT(planes(view.frame)[0], self.print), self.falloff, scale=1 / 255)  # type: ignore[arg-type]
        down, right = part_of(self.chance(index))
        grain = self.grain[down : down + self.height, right : right + self.width]
        y = cv2.addWeighted(level, 0.93, grain, 1.0, 16 - _NO_GRAIN)
        return np.vstack([np.clip(y, 16, 235), self.chroma])


class Blinds(HardLight):
    """A room into which light falls through a blind."""

    def lit(self) -> Floats:
        y, x = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        phase = (y + 0.20 * x) / (118 * self.scale) % 1
        slats = smoothstep(0.22, 0.42, np.abs(phase - 0.5) * 1.8)
        across = (x / self.width - 0.56 - 0.12 * (y / self.height - 0.5)) / 0.36
        window = np.exp(-(across**4))
        shade = 0.42 + 0.58 * slats * window
        return np.asarray((shade * (0.6 + 0.4 * window)) * super().lit() * 1.15, np.float32)
