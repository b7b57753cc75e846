"""Images made upright, eight bits a channel, sRGB, alpha kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.media.files import whole_file
from filmgate.media.probe import ImageFacts, probe_image

Pixels = npt.NDArray[np.uint8]


def normalised(path: Path, out: Path, check: Callable[[ImageFacts], None]) -> ImageFacts:
    """Writes the upright picture as PNG, if `check` does not raise before it is decoded.

    Raises `ValueError` with the rule and the value found.
    """
    facts = probe_image(path)
    check(facts)
    picture = upright(_decoded(path), facts.orientation)
    if picture.shape[:2] != (facts.height, facts.width):
        raise ValueError(
            f"must be as large as its header says ({facts.width}x{facts.height}), "
            f"got {picture.shape[1]}x{picture.shape[0]}"
        )
    done, data = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    if not done:
        raise ValueError("cannot be written as PNG")
    with whole_file(out) as part:
        part.write_bytes(data.tobytes())
    return facts


def _decoded(path: Path) -> Pixels:
    """BGR or BGRA, eight bits."""
    data = np.frombuffer(path.read_bytes(), np.uint8)
    try:
        picture = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise ValueError(f"cannot be decoded as an image: {error.err}") from error
    if picture is None:
        raise ValueError("cannot be decoded as an image: its data is broken")
    if picture.dtype != np.uint8:
        picture = (picture / 257 + 0.5).astype(np.uint8)  # PNG's only other depth is 16 bits
    if picture.ndim == 2:
        picture = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)
    return np.asarray(picture, np.uint8)


def upright(picture: Pixels, orientation: int) -> Pixels:
    """Undoes the EXIF orientation: 2–4 mirror or turn, 5–8 swap the sides as well."""
    if orientation >= 5:
        picture = np.swapaxes(picture, 0, 1)
    if orientation in (2, 3, 6, 7):
        picture = picture[:, ::-1]
    if orientation in (3, 4, 7, 8):
        picture = picture[::-1]
    return np.ascontiguousarray(picture)
