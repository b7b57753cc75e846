"""What a lens and its shutter do to a drawn picture: a turn smears it, a change of focus softens it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.layers import Moment
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.view import Camera

_SHUTTER = 1 / 40
"""Seconds that a frame is exposed."""
_TEARS = 0.4
"""Seconds that it takes from one to another."""
_STILL = 0.025
"""Picture heights that pass in it before it is seen."""
SOFT = 0.017
"""Sigma of what is wholly out of focus, in picture heights."""
_COMES = 0.5
"""Seconds in which the focus first leaves the set, when that happens within a take."""
_LEVELS = (0.0, 0.25, 0.55, 1.0)


@dataclass(frozen=True)
class Smear:
    """The blur of a camera that turns, or is torn past what is at depth `z` from one of `torn` (seconds) on,
    while the shutter is open."""

    camera: Callable[[float], Camera]
    z: float
    torn: tuple[float, ...] = ()

    def __call__(self, picture: Bytes, moment: Moment) -> None:
        before, after = (self.camera(moment.time + share * _SHUTTER) for share in (-0.5, 0.5))
        passed = 0.0
        if any(start < moment.time < start + _TEARS for start in self.torn):
            passed = (after.x - before.x) * after.focal / max(0.3, self.z - after.z)
        turned = after.swing - before.swing
        if abs(turned) + abs(passed) < _STILL:
            return
        length = int((abs(turned) + abs(passed)) * moment.view.height)
        if length > 1:
            for plane in picture:
                plane[:] = cv2.blur(plane, (length | 1, 1), borderType=cv2.BORDER_REPLICATE)


@dataclass(frozen=True)
class Rack:
    """The focus goes from what is near to the subject, halfway between two times (seconds)."""

    start: float
    end: float

    def near(self, time: float) -> float:
        """How soft what is near is, 0 to 1."""
        length = self.end - self.start
        return ease(self.start + 0.3 * length, self.start + 0.6 * length, time)

    def __call__(self, picture: Bytes, moment: Moment) -> None:
        """Softens all that has been drawn, as far as the focus is not on it yet."""
        if moment.time < self.start:
            return
        comes = ease(self.start, self.start + _COMES, moment.time) if self.start else 1.0
        sigma = SOFT * comes * (1 - self.near(moment.time)) * moment.view.height
        if sigma < 0.3:
            return
        share = max(1, int(sigma / 2))  # what is soft needs no fine pixels
        high, wide = picture.shape[1:]
        small = (max(1, wide // share), max(1, high // share))
        for plane in picture:
            coarse = cv2.resize(plane, small, interpolation=cv2.INTER_AREA) if share > 1 else plane
            soft = cv2.GaussianBlur(coarse, (0, 0), sigma / share)
            plane[:] = cv2.resize(soft, (wide, high)) if share > 1 else soft


@dataclass(frozen=True)
class Sprite:
    """Something close to the lens. `levels` are the same pixels (premultiplied RGBA) ever less sharp;
    `place` gives the left and lower edge in picture heights from the picture's lower left corner, `soft` how
    unsharp it is, 0 to 1."""

    levels: tuple[Bytes, ...]
    place: Callable[[Moment], tuple[float, float]]
    soft: Callable[[float], float]

    def __call__(self, picture: Bytes, moment: Moment) -> None:
        left, low = self.place(moment)
        pixels = self._pixels(self.soft(moment.time))
        high = moment.view.height
        _laid(picture, pixels, round(left * high), round((1 - low) * high) - pixels.shape[0])

    def _pixels(self, soft: float) -> Bytes:
        after = next((i for i, level in enumerate(_LEVELS) if level >= soft), len(_LEVELS) - 1)
        before = max(0, after - 1)
        span = _LEVELS[after] - _LEVELS[before]
        share = (soft - _LEVELS[before]) / span if span else 0.0
        mixed = cv2.addWeighted(self.levels[before], 1 - share, self.levels[after], share, 0)
        return np.asarray(mixed, np.uint8)


def softened(pixels: Bytes, height: int) -> tuple[Bytes, ...]:
    """A sprite's levels for a picture so many pixels high. The drawing must keep clear of its edges."""
    sigmas = [1.4 * SOFT * level * height for level in _LEVELS]
    blurred = [cv2.GaussianBlur(pixels, (0, 0), sigma) if sigma > 0.2 else pixels for sigma in sigmas]
    return tuple(np.asarray(each, np.uint8) for each in blurred)


def _laid(picture: Bytes, pixels: Bytes, left: int, top: int) -> None:
    """The pixels over the picture, as far as they lie in it."""
    high, wide = picture.shape[1:]
    x0, x1 = max(0, left), min(wide, left + pixels.shape[1])
    y0, y1 = max(0, top), min(high, top + pixels.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = pixels[y0 - top : y1 - top, x0 - left : x1 - left]
    rest = np.ascontiguousarray(255 - part[:, :, 3])
    for channel, plane in enumerate(picture):
        under = cv2.multiply(np.ascontiguousarray(plane[y0:y1, x0:x1]), rest, scale=1 / 255)
        plane[y0:y1, x0:x1] = cv2.add(under, np.ascontiguousarray(part[:, :, channel]))
