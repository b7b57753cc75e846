"""From composited pictures to frames: what a scene's grade says, in the numbers that the kernels take."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt
from numpy.polynomial import chebyshev, polynomial

from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Floats
from filmgate.engines.animatic.kernels.develop import (
    BRIGHTEST,
    CELL,
    FINE,
    FULL,
    GRADED,
    LIGHT,
    develop,
    highlights,
    rooms,
)
from filmgate.engines.animatic.kernels.fixed import Shorts, Tiny
from filmgate.engines.animatic.layers import Grade
from filmgate.engines.animatic.view import View
from filmgate.engines.base import Frame

F32 = np.float32
Number = TypeVar("Number", np.int16, np.uint16)
_GRAIN_ROWS, _GRAIN_MORE = 128, 512
_LUMA = np.array([0.2126, 0.7152, 0.0722])
_LEVELS = np.array([219, 0.5389 * 224, 0.6350 * 224])
"""Levels of limited-range BT.709 for one of luma, of blue less luma, of red less luma."""
_WHITE = 1.085
"""The light from which on all is white."""
_DEGREE = 5
_HALVED = 65536 / (FULL * 4)
"""How many times larger than the next a coefficient of a curve is given."""


def _toned(light: Doubles, contrast: float) -> Doubles:
    """A soft top, and contrast as a share of smoothstep."""
    soft = np.minimum(1.12 * light / (1 + 0.16 * light**3), 1)
    return np.asarray(soft + contrast * (soft * soft * (3 - 2 * soft) - soft))


@lru_cache(maxsize=32)
def _curve(lift: float, contrast: float) -> Shorts:
    """The coefficients of a channel's curve from -1 (black) to 1 (white is reached), blacks lifted to `lift`
    of 1. Raises ValueError for a contrast that they cannot hold."""
    nodes = np.cos(np.pi * (np.arange(64) + 0.5) / 64)
    fit = chebyshev.chebfit(nodes, _toned((nodes + 1) / 2 * _WHITE, contrast), _DEGREE)
    fit[0] -= min(0.0, chebyshev.chebval(-1.0, fit) + lift)
    curve = chebyshev.cheb2poly(fit) * (1 - lift)
    curve[0] += lift
    at = np.linspace(-1, 1, 65)
    scale = GRADED * _HALVED ** np.arange(_DEGREE + 1)
    most = [float(np.abs(polynomial.polyval(at, curve[i:])).max()) for i in range(_DEGREE + 1)]
    if (np.array(most) * scale > 32767).any():
        raise ValueError(f"contrast {contrast} is more than a grade can have")
    return np.asarray(np.floor(curve * scale + 1), np.int16)


def _planes(grade: Grade) -> tuple[Doubles, Doubles]:
    """What the graded red, green and blue add to luma, and to the two differences of colour: saturation about
    grey, grey in the tone's colour."""
    tone = np.array(grade.tone or (255.0, 255.0, 255.0)) / 255
    toned = np.outer(tone, _LUMA) + (np.eye(3) - np.outer(np.ones(3), _LUMA)) * grade.saturation
    luma = _LUMA @ toned
    red, blue = toned[0] - luma, toned[2] - luma
    colours = np.stack([blue * _LEVELS[1], red * _LEVELS[2]]) / (4 * GRADED)  # of four pixels together
    return luma * (_LEVELS[0] * FINE * 65536 / GRADED), colours


def _lines(numbers: npt.NDArray[Number], width: int) -> npt.NDArray[Number]:
    """Each number as often as the picture has columns."""
    return np.repeat(numbers[:, None], width, axis=1)


def _grain(grade: Grade, width: int, seed: int) -> Tiny:
    noise = np.random.default_rng(seed).standard_normal((_GRAIN_ROWS, _GRAIN_MORE), F32)
    soft = cv2.GaussianBlur(noise, (0, 0), 0.8)
    tile = np.asarray(np.clip(soft * (grade.grain * FINE / 2 / soft.std()), -128, 127), np.int8)
    return np.ascontiguousarray(np.tile(tile, (1, 1 + -(-width // _GRAIN_MORE)))[:, : width + _GRAIN_MORE])


def _vignette(n: int, strength: float) -> Floats:
    return np.asarray(1 - strength * np.linspace(-1, 1, n) ** 4, F32)


class Darkroom:
    """Finishes the pictures of one scene. Safe to share between threads."""

    def __init__(self, grade: Grade, view: View, seed: int) -> None:
        self._grade, self._fine = grade, view.fine
        curves = np.stack([_curve(lift / 255, grade.contrast) for lift in grade.lift])
        gains = np.array(grade.gain) * (FULL / _WHITE * 65536 / (255 * LIGHT))
        weights, colours = _planes(grade)
        self._light = (
            np.ascontiguousarray(curves[:, :-1]),
            _lines(curves[:, -1], view.width),
            np.asarray(gains, F32),
            _lines(weights.astype(np.uint16), view.width),
            np.asarray(colours, F32),
            _vignette(view.width, grade.vignette),
            _vignette(view.height, grade.vignette * 0.8),
            _grain(grade, view.width, seed),
        )

    def frame(self, picture: Bytes, number: int) -> Frame:
        """The frame of that number, I420, of a picture in planar RGB (3, height, width)."""
        _, high, wide = picture.shape
        out = np.empty((high * 3 // 2, wide), np.uint8)
        chroma = out[high:].reshape(2, high // 2, wide // 2)
        x, y = number * 151 % _GRAIN_MORE, number * 197 % (8 * _GRAIN_ROWS)  # any thread, the same grain
        bloom = self._bloom(picture)
        develop(picture, bloom, *self._light, x, y, out[:high], chroma, *rooms(wide, bloom.shape[2]))
        return out

    def _bloom(self, picture: Bytes) -> Floats:
        """Two sizes of glow around what is bright, at an eighth of the picture's size: a plane for each
        channel."""
        _, high, wide = picture.shape
        cells = (-(-wide // CELL), -(-high // CELL))
        hot = np.empty((cells[1], cells[0], 3), F32)
        sums = np.empty(cells[0] * CELL, np.uint16)
        highlights(picture, float(self._grade.bloom_above), sums, sums.view(np.uint32), hot)
        halves = 2 if self._fine > 0.6 else 1  # what is blurred so far needs no more samples
        size = (-(-cells[0] // halves), -(-cells[1] // halves))
        small = (max(1, cells[0] // 4), max(1, cells[1] // 4))
        hot = cv2.resize(hot, size)
        near = cv2.GaussianBlur(hot, (0, 0), 3 * self._fine / halves)
        far = cv2.GaussianBlur(cv2.resize(hot, small, interpolation=cv2.INTER_AREA), (0, 0), 4)
        strength = self._grade.bloom * LIGHT
        glow = cv2.addWeighted(near, strength, cv2.resize(far, size), strength * 0.9, 0)
        glow = cv2.resize(np.minimum(glow, BRIGHTEST * LIGHT), cells)
        return np.ascontiguousarray(glow.transpose(2, 0, 1))
