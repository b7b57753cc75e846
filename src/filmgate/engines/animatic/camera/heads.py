"""Where a figure's face is at a moment, found on its drawing: whatever it does, and whatever it is on."""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmgate.engines.animatic.pen import Head
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.rig import Act, Rig

_CELLS = 16
"""Pixels along the longer side of the tile that a figure is drawn on to find its head: few, as no one sees
it."""
_FACE = 0.0, 0.145
"""Where in its head's frame somebody's face is, between the eyes and the nose."""
_ANIMAL_HEAD = 0.35
"""Where the middle of an animal's head is, before its joint with the neck."""
_TO_FRONT = 0.5
"""How far from there to the middle of its face what is looked at is."""
_REACH, _ANIMAL_REACH = 0.5, 0.65
"""How far from there a head goes, in heads."""


@dataclass(frozen=True)
class Face:
    """A face, or several: metres before and above the figure's origin, how far the heads reach to the sides
    and up and down, how high one head is, which way its eyes lie from its middle (a unit vector; an animal's
    are in the middle), and how far to the sides and up and down nothing may be cut off."""

    x: float
    y: float
    aside: float
    up: float
    head: float
    looks: tuple[float, float]
    core: tuple[float, float] = (0.0, 0.0)


def face(rig: Rig, act: Act) -> Face | None:
    """The figure's face; that of the rider rather than of the mount, the middle of two who are drawn as one.
    None for what has no head."""
    x0, y0, x1, y1 = rig.box
    plate = Plate(x0, y0, x1 - x0, y1 - y0, _CELLS / max(x1 - x0, y1 - y0))
    plate.heads = []
    rig.draw(plate, act)
    upright = any(head.upright for head in plate.heads)
    found = [_face(head, plate) for head in plate.heads if head.upright is upright]
    return _together(found) if found else None


def _face(head: Head, plate: Plate) -> Face:
    a, b, c, d, e, f = head.frame
    high = (plate.high + plate.y0) * plate.ppu
    size = math.hypot(b, e) / plate.ppu
    ahead, above = _FACE if head.front is None else _middle(head.front)
    column, row = a * ahead + b * above + c, d * ahead + e * above + f
    x, y = plate.x0 + column / plate.ppu, (high - row) / plate.ppu
    if head.front is None:
        wide = math.hypot(a, d) or 1.0
        return Face(x, y, _REACH * size, _REACH * size, size, (a / wide, -d / wide))
    left, low, right, top = head.front
    half, up = max(ahead - left, right - ahead), max(above - low, top - above)
    core = (abs(a) * half + abs(b) * up) / plate.ppu, (abs(d) * half + abs(e) * up) / plate.ppu
    return Face(x, y, _ANIMAL_REACH * size, _ANIMAL_REACH * size, size, (0.0, 0.0), core)


def _middle(front: tuple[float, float, float, float]) -> tuple[float, float]:
    """Between the middle of the head and that of the face: a muzzle is long and thin."""
    x0, y0, x1, y1 = front
    return _ANIMAL_HEAD + _TO_FRONT * ((x0 + x1) / 2 - _ANIMAL_HEAD), _TO_FRONT * (y0 + y1) / 2


def _together(faces: list[Face]) -> Face:
    """All of them as one."""
    first = faces[0]
    if len(faces) == 1:
        return first
    left, right = min(one.x - one.aside for one in faces), max(one.x + one.aside for one in faces)
    low, top = min(one.y - one.up for one in faces), max(one.y + one.up for one in faces)
    return Face(
        (left + right) / 2, (low + top) / 2, (right - left) / 2, (top - low) / 2, first.head, (0.0, 0.0)
    )
