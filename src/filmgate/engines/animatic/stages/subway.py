"""A subway entrance on a street: a lit tiled stairwell behind a dark frame, under its sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, mix
from filmgate.engines.animatic.layers import Layer
from filmgate.engines.animatic.pen import Points, box, disc, horizontal, oval, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.scenery import reflection
from filmgate.engines.animatic.stages.site import Site

FRONT, BACK = 8.4, 9.7
"""Depth of the entrance, and how deep its painted stairwell reaches: who is nearer than that stands before
it."""
MIDDLE = -0.45
_OUTER = (-1.9, 0.0, 1.0, 2.75)
_WAY = ((-0.75, 9.5), (-0.30, 8.7), (0.35, 7.0), (1.15, 6.0))
TUBE = "#21e6ff"


def way_out() -> tuple[tuple[float, float], ...]:
    """Control points (x, z) of the way from the stairs to the pavement."""
    return _WAY


def entrance(site: Site, floor_far: float) -> list[Layer]:
    """The stairwell, the frame with its sign, and the frame's reflection."""
    layers: list[Layer] = []
    inside, frame = site.plate(FRONT, (-3.9, -0.05, 3.0, 4.6)), site.plate(FRONT, (-3.9, -0.05, 3.0, 4.6))
    if inside is None or frame is None:
        return layers
    _stairwell(inside)
    layers.append(replace(site.plane(inside, FRONT), depth=BACK))
    _frame(frame, site.neon or site.script.night)
    plane = site.plane(frame, FRONT)
    if site.wet > 0:
        glow = site.plate(FRONT, (-3.9, -0.05, 3.0, 4.6), 0.5)
        if glow is not None:
            glow.fill(box(*_OUTER), vertical(0, 2.75, "#e0a868", "#ffe8c0"))
            _frame(glow, site.neon or site.script.night)
            image = reflection(
                site.plane(glow, FRONT), 0.85 * site.wet, 0.05, 3.5 * site.view.fine, floor_far
            )
            layers.append(image)
    layers.append(plane)
    return layers


def _perspective() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The stairwell's mouth and its far end, on the back plate: larger there, since it stands deeper."""
    return _OUTER, (-0.80, 0.08, -0.10, 1.28)


def _between(a: Sequence[float], b: Sequence[float], q: float) -> tuple[float, ...]:
    return tuple(x + (y - x) * q for x, y in zip(a, b, strict=True))


def _stairwell(plate: Plate) -> None:
    """One-point perspective: walls, ceiling lights, stairs that sink away, commuters below."""
    near, far = _perspective()
    (x0, y0, x1, y1), (a0, b0, a1, b1) = near, far
    plate.fill(box(*near), "#1c1410")
    plate.fill([(x0, y1), (x1, y1), (a1, b1), (a0, b1)], vertical(y1, b1, "#8a6238", "#fff2cc"))
    plate.fill([(x0, y0), (x0, y1), (a0, b1), (a0, b0)], horizontal(x0, a0, "#a8743c", "#ffe6b0"))
    plate.fill([(x1, y0), (x1, y1), (a1, b1), (a1, b0)], horizontal(x1, a1, "#a8743c", "#ffe6b0"))
    _tiles(plate, near, far)
    plate.fill(box(*far), vertical(b1, b0, "#fffbe8", "#ffd488"))
    for q0, q1 in ((0.05, 0.25), (0.42, 0.58), (0.72, 0.84)):
        lamp = [_ceiling(near, far, f, q) for f, q in ((0.30, q0), (0.70, q0), (0.70, q1), (0.30, q1))]
        plate.fill(lamp, "#ffffff")
    _steps(plate, near)
    for x, high in ((-0.64, 0.54), (-0.27, 0.49)):
        plate.fill(oval(x - 0.075, 0.10, x + 0.075, 0.36 + high * 0.3), "#5a3c28")
        plate.fill(disc(x, 0.43 + high * 0.28, 0.048), "#5a3c28")
    plate.glow(MIDDLE, 1.4, 2.9, "#ffc878", 0.36)


def _ceiling(near: Sequence[float], far: Sequence[float], f: float, q: float) -> tuple[float, float]:
    x0, _, x1, y = _between(near, far, q)
    return x0 + (x1 - x0) * f, y


def _tiles(plate: Plate, near: Sequence[float], far: Sequence[float]) -> None:
    """Courses and joints that converge, a darker band at rail height, a poster on each wall."""
    joint = "#6b4524"
    for k in np.linspace(0, 1, 13)[1:-1]:
        x0, y0, x1, y1 = _between(near, far, float(k) ** 0.6)
        plate.lines([[(x0, y0), (x0, y1)], [(x1, y0), (x1, y1)]], joint, 0.013, 0.45)
        for side in (0, 2):
            near_y, far_y = near[1] + (near[3] - near[1]) * k, far[1] + (far[3] - far[1]) * k
            plate.line([(near[side], near_y), (far[side], far_y)], joint, 0.011, 0.45)
    for side, colour in ((0, "#c8402c"), (2, "#2c7a8a")):
        poster = [
            _wall(near, far, side, q, f) for q, f in ((0.22, 0.42), (0.22, 0.76), (0.42, 0.76), (0.42, 0.42))
        ]
        plate.fill(poster, colour, 0.75)
        inner = [
            _wall(near, far, side, q, f) for q, f in ((0.25, 0.58), (0.25, 0.70), (0.39, 0.70), (0.39, 0.58))
        ]
        plate.fill(inner, "#ffe9c0", 0.7)
    for side in (0, 2):
        rail = [_wall(near, far, side, 0.02, 0.38), _wall(near, far, side, 0.95, 0.38)]
        plate.line(rail, "#38261a", 0.05)


def _wall(near: Sequence[float], far: Sequence[float], side: int, q: float, f: float) -> tuple[float, float]:
    at = _between(near, far, q)
    return at[side], at[1] + (at[3] - at[1]) * f


def _steps(plate: Plate, near: Sequence[float]) -> None:
    wide, low = near[2] - near[0], near[1]
    for i in range(9):
        q0, q1 = 1 - 0.74**i, 1 - 0.74 ** (i + 1)
        y0, y1, in0, in1 = low + 0.5 * q0, low + 0.5 * q1, wide * 0.37 * q0, wide * 0.37 * q1
        tread = [(near[0] + in0, y0), (near[2] - in0, y0), (near[2] - in1, y1), (near[0] + in1, y1)]
        plate.fill(tread, mix("#4a3424", "#e2b678", i / 8))
        plate.line([(near[0] + in0, y0), (near[2] - in0, y0)], "#ffe9c0", 0.022 * (1 - q0) + 0.004, 0.85)


def _frame(plate: Plate, lit: bool) -> None:
    """Posts, lintel, the sign with its roundel."""
    x0, y0, x1, _ = _OUTER
    for a, b in ((x0 - 0.38, x0 + 0.05), (x1 - 0.05, x1 + 0.38)):
        plate.fill(box(a, y0, b, 3.0), vertical(0, 3, "#1c1d30", "#0e0f1c"))
        plate.line([(a + 0.03, 0.0), (a + 0.03, 2.7)], "#4a4c6c", 0.02)
        _tile_band(plate, a, b, "#23263e")
    plate.fill(box(x0 - 0.38, 2.62, x1 + 0.38, 2.78), "#2b3160")
    plate.fill(box(x0 - 0.58, 2.72, x1 + 0.58, 3.50), "#0d1230")
    board = [box(x0 - 0.52, 2.80, x1 + 0.52, 3.44)]
    if lit:
        plate.tubes(board, TUBE, 0.026, 6, closed=True)
    else:
        plate.lines(board, "#dfe8f4", 0.03, closed=True)
    _words(plate, lit)
    plate.line([(x0 + 0.02, 2.62), (x1 - 0.02, 2.62)], "#fff2cc", 0.03, 0.9)


def _tile_band(plate: Plate, a: float, b: float, colour: Colour) -> None:
    for y in np.arange(0.3, 2.6, 0.3):
        plate.line([(a + 0.04, float(y)), (b - 0.02, float(y))], colour, 0.012)


def _words(plate: Plate, lit: bool) -> None:
    x, y = _OUTER[0] - 0.10, 3.12
    plate.label("SUBWAY", MIDDLE + 0.28, 2.955, 0.47, "#9ff4ff" if lit else "#e8f0fa")
    if lit:
        plate.glow(x, y, 0.5, TUBE, 0.5)
    plate.fill(disc(x, y, 0.235), TUBE)
    plate.fill(disc(x, y, 0.180), darker(TUBE, 0.85))
    bar: Points = box(x - 0.31, y - 0.05, x + 0.31, y + 0.05)
    plate.fill(bar, "#d8fbff")
