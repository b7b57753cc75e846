"""Pictures between their two layouts: BGR as OpenCV draws it, and I420 BT.709 limited as films store it."""

from __future__ import annotations

from typing import Any, TypeAlias

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, Interpolation

I420: TypeAlias = npt.NDArray[np.uint8]
"""Planar YUV 4:2:0, BT.709 limited range: shape (height * 3 // 2, width)."""

BGR: TypeAlias = npt.NDArray[np.uint8]
"""Blue, green, red, full range: shape (height, width, 3)."""


def tag(thing: Any) -> None:
    """Marks a codec context or a frame as BT.709 limited; untagged, players guess and shift the hues."""
    thing.color_primaries = int(ColorPrimaries.BT709)
    thing.color_trc = int(ColorTrc.BT709)
    thing.colorspace = int(Colorspace.ITU709)
    thing.color_range = int(ColorRange.MPEG)


def bgr_to_i420(picture: BGR, size: tuple[int, int] | None = None) -> I420:
    """Sides must be even. A `size` (width, height) is what it is scaled to: by cubics as wide as the larger
    pixels, so that fine patterns do not turn into false ones."""
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="bgr24")
    width, height = size or (None, None)
    planar = frame.reformat(
        width,
        height,
        format="yuv420p",
        interpolation=int(Interpolation.BICUBIC) if size else None,
        dst_colorspace=int(Colorspace.ITU709),
        src_color_range=int(ColorRange.JPEG),
        dst_color_range=int(ColorRange.MPEG),
    )
    return i420_of(planar)


def i420_to_bgr(frame: I420) -> BGR:
    planar = av.VideoFrame.from_ndarray(frame, format="yuv420p")
    tag(planar)
    return bgr_of(planar)


def bgr_of(frame: av.VideoFrame) -> BGR:
    """A decoded frame as BGR, by its own colour tags."""
    picture = frame.reformat(format="bgr24", dst_color_range=int(ColorRange.JPEG))
    return np.asarray(picture.to_ndarray(), dtype=np.uint8)


def i420_of(frame: av.VideoFrame) -> I420:
    """A decoded yuv420p frame's planes as one array."""
    return np.asarray(frame.to_ndarray(format="yuv420p"), dtype=np.uint8)


def planes(frame: I420) -> tuple[I420, I420, I420]:
    """Views of Y, U and V."""
    height, width = frame.shape[0] * 2 // 3, frame.shape[1]
    chroma = frame[height:].reshape(2, height // 2, width // 2)
    return frame[:height], chroma[0], chroma[1]


def black(width: int, height: int) -> I420:
    frame = np.full((height * 3 // 2, width), 128, np.uint8)
    frame[:height] = 16
    return frame
