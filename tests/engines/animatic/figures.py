"""A rig drawn alone, to see where it is and how large."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

SPAN = 4.0
"""Seconds of an action."""
_SEEN = 14
"""Alpha from which a pixel counts."""


@dataclass(frozen=True)
class Seen:
    """What is seen of a drawing: its bounds in metres, and how many pixels."""

    x0: float
    y0: float
    x1: float
    y1: float
    pixels: int

    @property
    def high(self) -> float:
        return self.y1 - self.y0


def act(rig: Rig, action: Action, time: float) -> Act:
    """The moment `time` seconds after the action began."""
    speed = rig.speed(action)
    return Act(action, action, 1.0, time, speed * time, speed, since=time, span=SPAN)


def drawn(
    rig: Rig, action: Action, time: float = 1.0, rows: int = 60
) -> tuple[npt.NDArray[np.uint8], tuple[float, float, float]]:
    """RGBA, and its left, bottom (metres) and pixels to a metre; half the box's size is left free around."""
    room = rig.spread(action)
    x0, y0, x1, y1 = rig.box
    x0, y0, x1, y1 = x0 - room, y0 - room, x1 + room, y1 + room
    free, ppu = 0.5 * max(x1 - x0, y1 - y0), rows / (y1 - y0)
    high, wide = round((y1 - y0 + 2 * free) * ppu), round((x1 - x0 + 2 * free) * ppu)
    pixels = np.zeros((high, wide, 4), np.uint8)
    pen = Pen(pixels, x0 - free, y0 - free, ppu)
    rig.draw(pen, act(rig, action, time))
    return pen.pixels, (x0 - free, y0 - free, ppu)


def seen(rig: Rig, action: Action, time: float = 1.0, rows: int = 60) -> Seen:
    pixels, (left, bottom, ppu) = drawn(rig, action, time, rows)
    ys, xs = np.nonzero(pixels[..., 3] > _SEEN)
    if not len(xs):
        return Seen(0.0, 0.0, 0.0, 0.0, 0)
    top = bottom + pixels.shape[0] / ppu
    across = left + xs.min() / ppu, left + (xs.max() + 1) / ppu
    return Seen(across[0], top - (ys.max() + 1) / ppu, across[1], top - ys.min() / ppu, len(xs))


def overhang(rig: Rig, action: Action, time: float) -> float:
    """Metres by which the drawing leaves its box, as a share of its height; negative inside."""
    at, room = seen(rig, action, time), rig.spread(action)
    x0, y0, x1, y1 = rig.box
    over = max(x0 - room - at.x0, at.x1 - x1 - room, y0 - room - at.y0, at.y1 - y1 - room)
    return over / rig.height
