"""A photo's depth, guessed: what is low or in focus is near; the subject stands where its feet do."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.edit.textures import Bytes, Floats, gaussian
from filmgate.engines.animatic.photo.cutout import guided

ROWS = 540


def depths(picture: Bytes, subject: Floats, layered: bool) -> tuple[Floats, Floats]:
    """Depth of the scenery and of the subject in 0 (far) to 1 (near), 540 rows high.

    `layered` keeps the two apart, for a subject that is cut out; else they are one continuous map that bends
    instead of tearing where the guess is wrong.
    """
    size = (max(int(ROWS * picture.shape[1] / picture.shape[0]), 16), ROWS)
    small = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    likely = np.asarray(cv2.resize(subject, size, interpolation=cv2.INTER_AREA), np.float32)
    scenery = _scenery(small)
    near, round_ = _stand(likely, scenery), gaussian(likely, 40) * np.float32(0.12)
    if layered:
        return scenery, np.asarray(near + round_, np.float32)
    grown = np.asarray(cv2.dilate(_with_head(likely), np.ones((9, 9), np.uint8)), np.float32)
    lifted = scenery + (np.maximum(near, scenery) + round_ - scenery) * grown
    guide = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY).astype(np.float32) / np.float32(255)
    one = gaussian(guided(guide, lifted.astype(np.float32), 20, 0.008), 3.0)
    return one, one


def _scenery(small: Bytes) -> Floats:
    gray = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    y = np.linspace(0, 1, small.shape[0], dtype=np.float32)[:, None]
    ramp = np.clip((y - 0.40) / 0.60, 0, 1) ** 0.9
    sharp = gaussian(np.abs(np.asarray(cv2.Laplacian(gray, cv2.CV_32F), np.float32)), 28)
    sharp = np.clip(sharp / (np.quantile(sharp, 0.95) + 1e-3), 0, 1)
    return gaussian((0.08 + 0.50 * ramp + 0.14 * sharp * (0.4 + 0.6 * y)).astype(np.float32), 18)


def _stand(likely: Floats, scenery: Floats) -> float:
    """How near the subject is: as its lowest row, and a little more."""
    feet = np.nonzero((likely > 0.5).sum(1) > likely.shape[1] * 0.02)[0]
    return max(0.58, float(scenery[feet[-1]].mean()) + 0.15) if len(feet) else 0.6


def _with_head(likely: Floats) -> Floats:
    """What rises above the subject (a head on shoulders) mostly moves with it, though the cut missed it."""
    curtain = likely.copy()
    for row in range(len(likely) - 2, -1, -1):
        curtain[row] = np.maximum(likely[row], curtain[row + 1] * 0.9935)
    columns = np.arange(likely.shape[1], dtype=np.float32)
    middle = float((likely.sum(0) * columns).sum() / max(float(likely.sum()), 1.0))
    narrow = np.exp(-(((columns - middle) / (0.16 * len(columns))) ** 2))
    head = gaussian((curtain * narrow).astype(np.float32), 10) * np.float32(0.85)
    return np.asarray(np.maximum(likely, head), np.float32)
