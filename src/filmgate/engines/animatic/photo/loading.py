"""The input images of an order as pixels."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit.textures import Bytes
from filmgate.engines.base import Input

OPAQUE = 250
"""An alpha channel with nothing below this says nothing."""

MOST = 2600
"""Pixels on the longer side: what a camera that goes near can use of it at 1080p."""


def loaded(image: Input) -> Bytes:
    """As `decoded`, with at most `MOST` pixels on the longer side."""
    photo = decoded(image)
    scale = MOST / max(photo.shape[:2])
    if scale >= 1:
        return photo
    return np.asarray(cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def decoded(image: Input) -> Bytes:
    """BGR, or BGRA where the image has an outline of its own; shape (height, width, 3 or 4).

    Raises `TaskFailed("invalid_input")` for a file that is no image.
    """
    photo = cv2.imread(str(image.path), cv2.IMREAD_UNCHANGED)
    if photo is None:
        raise TaskFailed("invalid_input", f"{image.name}: cannot be decoded as an image")
    if photo.dtype == np.uint16:
        photo = (np.asarray(photo, np.uint16) >> 8).astype(np.uint8)
    if photo.ndim == 2:
        photo = cv2.cvtColor(photo, cv2.COLOR_GRAY2BGR)
    if photo.shape[2] == 4 and photo[..., 3].min() >= OPAQUE:
        photo = photo[..., :3]
    return np.ascontiguousarray(photo, np.uint8)
