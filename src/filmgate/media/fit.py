"""Somebody else's film brought to our measure: its size, 24 frames a second, so many frames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from filmgate.media.picture import I420, planes
from filmgate.media.source import source_frames


def fitted_frames(path: Path, frames: int, width: int, height: int) -> Iterator[I420]:
    """Exactly `frames` frames of `width` x `height`: the film scaled to cover them and cut in the middle,
    each frame what it shows at that moment; its last one stays if it ends early. Raises `ValueError`."""
    before: I420 | None = None
    fitted: I420 | None = None
    for frame in source_frames(path, 0, frames):
        if fitted is None or frame is not before:  # a slow film shows a frame more than once
            before, fitted = frame, covering(frame, width, height)
        yield fitted


def covering(frame: I420, width: int, height: int) -> I420:
    """The frame scaled to cover `width` x `height` (even), and cut in the middle; never stretched."""
    own_height, own_width = frame.shape[0] * 2 // 3, frame.shape[1]
    if (own_width, own_height) == (width, height):
        return frame
    left, top, wide, high = cover_cut(own_width, own_height, width, height)
    out = np.empty((height * 3 // 2, width), np.uint8)
    for number, (plane, target) in enumerate(zip(planes(frame), planes(out), strict=True)):
        part = 1 if number == 0 else 2
        cut = plane[top // part : (top + high) // part, left // part : (left + wide) // part]
        target[:] = _scaled(cut, target.shape[1], target.shape[0])
    return out


def cover_cut(own_width: int, own_height: int, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, width and height of the middle of a picture that has the ratio of `width` x `height`; all
    even, so that it can be cut in planes."""
    scale = max(width / own_width, height / own_height)
    wide = min(_even(width / scale), own_width // 2 * 2)
    high = min(_even(height / scale), own_height // 2 * 2)
    return (own_width - wide) // 4 * 2, (own_height - high) // 4 * 2, wide, high


def _scaled(plane: I420, width: int, height: int) -> I420:
    how = cv2.INTER_AREA if plane.shape[0] > height else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(plane, (width, height), interpolation=how), np.uint8)


def _even(length: float) -> int:
    return max(2, 2 * round(length / 2))
