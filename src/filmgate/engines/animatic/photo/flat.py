"""A photo before a camera that turns and zooms in its place: no depth is needed, and none is guessed."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.pan import resampled, woven
from filmgate.engines.animatic.photo.camera import Pose
from filmgate.media.picture import I420, planes


class Print:
    """A picture in the shape of the frame, as planes that a camera looks at."""

    def __init__(self, picture: I420, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._planes = [(woven(plane), *plane.shape) for plane in planes(picture)]

    def seen(self, pose: Pose) -> I420:
        """The picture from there. Of the pose only `zoom`, `across` and `down` count."""
        out = np.empty((self.height * 3 // 2, self.width), np.uint8)
        for (plane, high, wide), to in zip(self._planes, planes(out), strict=True):
            x, across = _window(pose.zoom, pose.across, wide, to.shape[1])
            y, down = _window(pose.zoom, pose.down, high, to.shape[0])
            resampled(plane, high, x, y, across, down, to)
        return out


def _window(zoom: float, aside: float, size: int, wanted: int) -> tuple[float, float]:
    """The place of the first of `wanted` pixels in a line of `size`, and the step from one to the next."""
    step = size / (zoom * wanted)
    return size * (0.5 - 0.5 / zoom + aside) + 0.5 * step - 0.5, step
