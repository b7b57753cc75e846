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
_LEAST, _MOST = 0.2, 6.0
"""How much the picture is enlarged to fill its corners."""


def _turn(camera: Camera, view: View) -> Matrix:
    """From the shifted picture's pixels to the tilted camera's, in picture heights about the lens's axis."""
    angle, focal = np.radians(camera.tilt), camera.focal * view.height
    centre, eye = view.width / 2 - camera.swing * view.height, camera.horizon * view.height
    inward = np.array([[1 / focal, 0, -centre / focal], [0, 1 / focal, -eye / focal], [0, 0, 1]])
    c, s = np.cos(angle), np.sin(angle)
    return np.asarray(np.array([[1, 0, 0], [0, c, s], [0, -s, c]]) @ inward)


def _framed(turn: Matrix, view: View) -> Matrix:
    """The picture's middle stays where it is, everything as little enlarged as fills the frame."""
    wide, high = view.width, view.height
    here, below = (turn @ (wide / 2, high / 2 + more, 1.0) for more in (0, 1))
    x, y = here[:2] / here[2]
    unit = below[1] / below[2] - y  # what a pixel in the middle has become
    scale = _growth(turn, view, unit) / unit
    move = np.array([[scale, 0, wide / 2 - scale * x], [0, scale, high / 2 - scale * y], [0, 0, 1]])
    return np.asarray(move @ turn)


def _growth(turn: Matrix, view: View, unit: float) -> float:
    """How much larger all is drawn, at the least, so that each corner shows what was in the picture.

    A corner of a picture drawn `grow` times as large shows middle + way / grow, and each side of the old
    picture is a plane through the lens, of which that point must lie on the inner side.
    """
    wide, high = view.width, view.height
    back = np.linalg.inv(turn)
    corners = np.array([[-1, 1, -1, 1], [-1, -1, 1, 1], [0, 0, 0, 0]]) * [[wide / 2], [high / 2], [0]]
    middle, ways = np.array([wide / 2, high / 2, 1.0]), back @ corners * unit
    middle = middle / (turn @ middle)[2]
    sides = np.array([[0, 0, 1], [1, 0, 1], [-1, 0, wide + 1], [0, 1, 1], [0, -1, high + 1]])
    room, used = (sides @ middle)[:, None], -(sides @ ways)
    return float(np.clip((used / room).max(), _LEAST, _MOST))


@lru_cache(maxsize=64)
def matrix(camera: Camera, view: View) -> Matrix:
    """From the drawn picture's pixels to those that are shown; the least enlarged that fills the frame."""
    return _rolled(camera.roll, view) @ _framed(_turn(camera, view), view)


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
    how, size = matrix(camera, view), (view.width, view.height)
    out = np.empty_like(picture)
    if camera.roll:
        for plane, seen in zip(picture, out, strict=True):
            cv2.warpPerspective(plane, how, size, dst=seen, borderMode=cv2.BORDER_REPLICATE)
    else:
        _tilted(picture, np.asarray(np.linalg.inv(how), np.float64), out)
    return out


def _tilted(picture: Bytes, back: Matrix, out: Bytes) -> None:
    # Only a film that tilts waits until this is compiled.
    from filmgate.engines.animatic.kernels.permuted import ROOM
    from filmgate.engines.animatic.kernels.tilted import BESIDE, tilted

    tilted(picture, back, np.empty((3, picture.shape[2] + 2 * BESIDE + ROOM), np.uint32), out)
