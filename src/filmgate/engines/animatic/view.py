"""The picture's size, the camera, and what the camera sees of the world over a shot.

Metres: X to the right, Y up (the ground is 0), Z away from the viewer. What is drawn is what a lens that
shifts and never turns sees: verticals stay vertical, and an upright plate needs only to be moved and scaled.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

NEAREST = 0.3
"""Metres before the lens within which nothing is drawn."""


@dataclass(frozen=True)
class View:
    """The picture in pixels."""

    width: int
    height: int

    @property
    def aspect(self) -> float:
        return self.width / self.height

    @property
    def fine(self) -> float:
        """Pixels of this picture for one of a picture 1080 high: for lengths that belong to the picture."""
        return self.height / 1080


@dataclass(frozen=True)
class Camera:
    """`focal` in picture heights; `horizon` the eye line's row, 0 top to 1 bottom; `swing` the pan, in
    picture heights to the right; `roll` and `tilt` (upwards) in degrees: see `frames.tilt`."""

    x: float = 0.0
    y: float = 1.5
    z: float = 0.0
    focal: float = 1.25
    horizon: float = 0.5
    swing: float = 0.0
    roll: float = 0.0
    tilt: float = 0.0


@dataclass(frozen=True)
class Window:
    """A part of an upright plane, in metres."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def wide(self) -> float:
        return self.x1 - self.x0

    @property
    def high(self) -> float:
        return self.y1 - self.y0

    def within(self, x0: float, y0: float, x1: float, y1: float) -> Window:
        """Cut down to what can be there at all; may come out empty (not positive)."""
        return Window(max(self.x0, x0), max(self.y0, y0), min(self.x1, x1), min(self.y1, y1))

    def joined(self, other: Window) -> Window:
        """The smallest that holds both."""
        x0, y0 = min(self.x0, other.x0), min(self.y0, other.y0)
        return Window(x0, y0, max(self.x1, other.x1), max(self.y1, other.y1))


def seen(view: View, camera: Camera, z: float) -> Window:
    """What one camera sees of the upright plane at `z` (in front of it)."""
    scale = camera.focal * view.height / (z - camera.z)
    centre = view.width / 2 - camera.swing * view.height
    eye = camera.horizon * view.height
    x0, x1 = camera.x - centre / scale, camera.x + (view.width - centre) / scale
    return Window(x0, camera.y - (view.height - eye) / scale, x1, camera.y + eye / scale)


@dataclass(frozen=True)
class Sight:
    """A camera's whole path over a shot, so that plates are drawn as large and as fine as it needs them."""

    view: View
    camera: Callable[[float], Camera]
    seconds: float

    @cached_property
    def samples(self) -> tuple[Camera, ...]:
        n = max(2, round(self.seconds * 6))
        return tuple(self.camera(self.seconds * i / (n - 1)) for i in range(n))

    def window(self, z: float, margin: float = 0.04) -> Window | None:
        """What is seen of the plane at `z` at any time, a share of `margin` wider; None when nothing is."""
        parts = [seen(self.view, camera, z) for camera in self.samples if z - camera.z > NEAREST]
        if not parts:
            return None
        x0, x1 = min(p.x0 for p in parts), max(p.x1 for p in parts)
        y0, y1 = min(p.y0 for p in parts), max(p.y1 for p in parts)
        dx, dy = (x1 - x0) * margin, (y1 - y0) * margin
        return Window(x0 - dx, y0 - dy, x1 + dx, y1 + dy)

    def detail(self, z: float) -> float:
        """Pixels that a metre at `z` fills at the nearest moment it is wholly in the scene."""
        scales = [c.focal * self.view.height / (z - c.z) for c in self.samples if z - c.z > NEAREST]
        return min(max(scales), self.view.height * 2.0) if scales else 0.0

    @property
    def start(self) -> Camera:
        return self.samples[0]

    @property
    def span_x(self) -> tuple[float, float]:
        """From where to where the camera goes sideways."""
        xs = [camera.x for camera in self.samples]
        return min(xs), max(xs)
