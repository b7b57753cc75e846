"""A subject before a plain wall, a studio's paper or a clear sky: what the border does not run into."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit.textures import Bytes, Floats

Truth: TypeAlias = npt.NDArray[np.bool_]

SIZE = 480
FLAT, ROUGH = 1.6, 2.4
"""The steepest that a backdrop may be, in levels a pixel: always, and where it has a grain."""
REACHED = 0.97
"""How much of the border must be backdrop."""
UNLIKE = 6.0
"""How far a subject is from the backdrop beside it, in levels of Lab."""
CROSS = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
AREAS = (0.004, 0.60)
"""How much of the picture a subject takes."""


def before_backdrop(photo: Bytes) -> Bytes | None:
    """A mask (1 is subject) at up to `SIZE` pixels a side; None when the backdrop is not plain, or before it
    there is not just one body."""
    rows, columns = photo.shape[:2]
    scale = min(1.0, SIZE / max(rows, columns))
    size = (max(int(columns * scale), 16), max(int(rows * scale), 16))
    small = cv2.GaussianBlur(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), (0, 0), 0.8)
    lab = cv2.cvtColor(small, cv2.COLOR_BGR2Lab).astype(np.float32)
    steps = sum(
        np.abs(np.asarray(cv2.Sobel(lab, -1, *way, scale=0.125), np.float32)).max(-1)
        for way in ((1, 0), (0, 1))
    )
    body = _body(np.asarray(steps, np.float32))
    return None if body is None else _told(np.asarray(lab), body)


def _body(steps: Floats) -> Bytes | None:
    """The one large piece that no calm way leads to from the border."""
    border = _border(*steps.shape)
    reached = _reached(steps, border)
    if reached[border].mean() < REACHED:
        return None
    rest = cv2.morphologyEx((~reached).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rest)
    if count < 2:
        return None
    sizes = stats[1:, 4]
    body = np.asarray(labels == int(sizes.argmax()) + 1, np.uint8)
    alone = sizes.max() > 0.85 * sizes.sum()
    across = body[:, 0].any() and body[:, -1].any()
    return body if alone and not across and AREAS[0] < body.mean() < AREAS[1] else None


def _told(lab: Floats, body: Bytes) -> Bytes:
    """Of the body what is unlike the backdrop beside it: no shadow, no reflection, no gap between legs."""
    square = np.ones((3, 3), np.uint8)
    ground = np.asarray(cv2.erode(1 - body, square), np.float32)
    window = (2 * (min(body.shape) // 8) + 1,) * 2
    beside = cv2.blur(lab * ground[..., None], window) / (cv2.blur(ground, window)[..., None] + 1e-3)
    off = lab - beside
    off[..., 0] *= np.where(off[..., 0] < 0, 0.6, 0.8)
    away = np.sqrt((off**2).sum(-1))
    clear = cv2.morphologyEx(((body > 0) & (away > UNLIKE)).astype(np.uint8), cv2.MORPH_CLOSE, square)
    holes = np.asarray(1 - clear, np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(holes, connectivity=4)
    for hole in range(1, count):
        inside = labels == hole
        if body[inside].all() and (stats[hole, 4] < 30 or np.median(away[inside]) > UNLIKE / 2):
            clear[inside] = 1
    count, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(clear, np.uint8))
    if count < 2:
        return body
    return np.asarray(cv2.erode((labels == 1 + int(stats[1:, 4].argmax())).astype(np.uint8), CROSS), np.uint8)


def _border(rows: int, columns: int) -> Truth:
    """The upper edge and the sides but for their lowest quarter, where a subject may leave the picture."""
    out = np.zeros((rows, columns), bool)
    edge, low = max(2, min(rows, columns) // 40), int(rows * 0.75)
    out[:edge], out[:low, :edge], out[:low, -edge:] = True, True, True
    return out


def _reached(steps: Floats, border: Truth) -> Truth:
    """What the border runs into without a step. Small islands in it are its grain."""
    calm = min(max(FLAT, 3 * float(np.median(steps[border]))), ROUGH)
    _, labels = cv2.connectedComponents(np.asarray(steps < calm, np.uint8), connectivity=4)
    at_border = np.unique(labels[border & (labels > 0)])
    return np.asarray(np.isin(labels, at_border))
