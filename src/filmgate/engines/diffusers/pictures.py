"""Pictures on their way in and out: inputs cut to a model's canvas, its frames cut and scaled to the film."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import Frame, Input
from filmgate.engines.diffusers.planning import FILM_FPS, cut
from filmgate.media.picture import bgr_to_i420, i420_to_bgr
from filmgate.media.source import source_frames

Picture = npt.NDArray[np.uint8]
"""Red, green, blue: shape (height, width, 3)."""
PREVIEW_WIDTH = 320
QUALITY = 70


def image_of(item: Input) -> Picture:
    """The input image; what is transparent lies on white."""
    found = cv2.imread(str(item.path), cv2.IMREAD_UNCHANGED)
    if found is None:
        raise TaskFailed("invalid_input", f"{item.name}: cannot be decoded as an image")
    if found.ndim == 2:
        found = cv2.cvtColor(found, cv2.COLOR_GRAY2BGR)
    if found.shape[2] == 4:
        alpha = found[..., 3:].astype(np.float32) / 255
        found = (found[..., :3] * alpha + 255 * (1 - alpha) + 0.5).astype(np.uint8)
    return np.ascontiguousarray(found[..., ::-1], np.uint8)


def covering(picture: Picture, width: int, height: int) -> Picture:
    """Scaled to cover that size, and cut in the middle; never stretched."""
    x, y, wide, high = cut(width, height, picture.shape[1], picture.shape[0])
    return _scaled(picture[y : y + high, x : x + wide], width, height)


def within(picture: Picture, width: int, height: int) -> Picture:
    """All of it, on white: a reference must not lose its head."""
    scale = min(width / picture.shape[1], height / picture.shape[0])
    wide, high = max(round(picture.shape[1] * scale), 1), max(round(picture.shape[0] * scale), 1)
    out = np.full((height, width, 3), 255, np.uint8)
    x, y = (width - wide) // 2, (height - high) // 2
    out[y : y + high, x : x + wide] = _scaled(picture, wide, high)
    return out


def _scaled(picture: Picture, width: int, height: int) -> Picture:
    if picture.shape[:2] == (height, width):
        return np.ascontiguousarray(picture)
    how = cv2.INTER_AREA if picture.shape[0] > height else cv2.INTER_LANCZOS4
    return np.asarray(cv2.resize(picture, (width, height), interpolation=how), np.uint8)


def moments(item: Input, first: float, count: int, fps: float, size: tuple[int, int]) -> Iterator[Picture]:
    """`count` pictures of a source video, `fps` a second from the film's frame `first` on, cut to `size`."""
    wanted = [int(first + index * FILM_FPS / fps + 0.5) for index in range(count)]
    shown = source_frames(item.path, wanted[0], wanted[-1] + 1)
    position, picture = wanted[0] - 1, None
    for number in wanted:
        while position < number:
            frame, position = next(shown), position + 1
            picture = None
        if picture is None:
            picture = covering(np.ascontiguousarray(i420_to_bgr(frame)[..., ::-1]), *size)
        yield picture


def film_frame(picture: Picture, width: int, height: int) -> Frame:
    """A model's picture as a frame of the film."""
    return bgr_to_i420(covering(picture, width, height)[..., ::-1])


def jpeg(picture: Picture) -> bytes:
    """Small, for the task's events."""
    height = max(round(picture.shape[0] * PREVIEW_WIDTH / picture.shape[1]), 1)
    small = cv2.resize(picture[..., ::-1], (PREVIEW_WIDTH, height), interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1].tobytes()
