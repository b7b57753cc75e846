"""Turning the camera: what a lens that only shifts has drawn, as a camera sees it that tilts or rolls.

A camera that turns about its own lens maps its picture by one projective matrix whatever lies before it, so
this is exact for all depths at once; it only costs the corners.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.view import Camera, View

Matrix: TypeAlias = npt.NDArray[np.float64]
_STEPS = 24
_MOST = 6.0
"""How much the picture is enlarged at most to fill its corners."""


def _turn(camera: Camera, view: View) -> Matrix:
    """From the shifted picture's pixels to the tilted camera's, in picture heights about the lens's axis."""
    angle, focal = np.radians(camera.tilt), camera.focal * view.height
    centre, eye = view.width / 2 - camera.swing * view.height, camera.horizon * view.height
    inward = np.array([[1 / focal, 0, -centre / focal], [0, 1 / focal, -eye / focal], [0, 0, 1]])
    c, s = np.cos(angle), np.sin(angle)
    return np.asarray(np.array([[1, 0, 0], [0, c, s], [0, -s, c]]) @ inward)


def _framed(turn: Matrix, view: View, grow: float) -> Matrix:
    """The picture's middle stays where it is, everything `grow` times as large as there."""
    middle = np.array([view.width / 2, view.height / 2, 1.0])
    x, y, w = turn @ middle
    near = turn @ np.array([view.width / 2, view.height / 2 + 1, 1.0])
    scale = grow / (near[1] / near[2] - y / w)  # what was a pixel high there is `grow` pixels high
    out = np.array(
        [[scale, 0, view.width / 2 - scale * x / w], [0, scale, view.height / 2 - scale * y / w], [0, 0, 1]]
    )
    return np.asarray(out @ turn)


def _covers(matrix: Matrix, view: View) -> bool:
    """Whether the whole new picture was in the old one."""
    wide, high = view.width, view.height
    corners = np.array([[0, 0, 1], [wide, 0, 1], [0, high, 1], [wide, high, 1]], float).T
    x, y, w = np.linalg.solve(matrix, corners)
    inside = (x >= -w) & (x <= (wide + 1) * w) & (y >= -w) & (y <= (high + 1) * w)
    return bool((w > 0).all() and inside.all())


@lru_cache(maxsize=64)
def matrix(camera: Camera, view: View) -> Matrix:
    """From the drawn picture's pixels to those that are shown; the least enlarged that fills the frame."""
    turn = _turn(camera, view)
    low, high = 0.2, _MOST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if _covers(_framed(turn, view, middle), view) else (middle, high)
    return _rolled(camera.roll, view) @ _framed(turn, view, high)


def _rolled(degrees: float, view: View) -> Matrix:
    """About the middle, enlarged until it fills its corners again."""
    wide, high = view.width, view.height
    turn = np.radians(abs(degrees))
    grow = np.cos(turn) + np.sin(turn) * max(wide / high, high / wide)
    flat = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, float(grow))
    return np.vstack([flat, [0.0, 0.0, 1.0]])


def turned(picture: Bytes, camera: Camera, view: View) -> Bytes:
    """The drawn picture, planar (3, height, width), as the camera shows it."""
    if not camera.roll and not camera.tilt:
        return picture
    size, how = (view.width, view.height), matrix(camera, view)
    planes = [cv2.warpPerspective(plane, how, size, borderMode=cv2.BORDER_REPLICATE) for plane in picture]
    return np.ascontiguousarray(np.stack(planes), np.uint8)
