"""City fronts: towers in the distance, shop fronts near, signs, cables."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import (
    RGB,
    Colour,
    darker,
    mix,
    rgb,
)
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.pen import (
    Outline,
    Pen,
    bezier,
    box,
)
from filmgate.engines.animatic.plate import Plate

_TOWER_LIGHTS = ("#ffc46b", "#7fe9ff", "#ff86c8", "#ffe2a8")
_TOWERS = ("#c8946c", "#7c98b8", "#d8c0a0", "#6c7c94", "#b0a498")
"""What towers are made of, by day."""
_PANE = box(-0.3, -0.28, 0.3, 0.28)


def skyline(
    plate: Plate,
    x0: float,
    x1: float,
    heights: tuple[float, float],
    colour: Colour,
    rng: np.random.Generator,
    density: float,
    lit: float,
    window: tuple[float, float],
    base: float = -1.0,
) -> None:
    """Towers with roofs, masts and windows (`window`: pitch in metres); from far haze to mid street."""
    x = x0
    while x < x1:
        wide = rng.uniform(0.28, 0.75) * heights[1] * 0.42 / density
        high = rng.uniform(*heights) * (1.0 if rng.random() < 0.75 else 1.25)
        body = mix(colour, _TOWERS[int(rng.integers(0, len(_TOWERS)))], 0.0 if lit else 0.22)
        body = body * rng.uniform(0.86, 1.12)
        seed = int(rng.integers(0, 2**31))
        if x + wide > plate.x0 and x < plate.x1:
            _tower(plate, x, base, wide, high, body, np.random.default_rng(seed), lit, window)
        x += wide + rng.uniform(0, 0.12) * wide


def _tower(
    plate: Plate,
    x: float,
    base: float,
    wide: float,
    high: float,
    body: RGB,
    rng: np.random.Generator,
    lit: float,
    window: tuple[float, float],
) -> None:
    plate.fill(box(x, base, x + wide, base + high), body)
    if rng.random() < 0.5:
        k = rng.uniform(0.3, 0.7)
        plate.fill(box(x + wide * (1 - k) / 2, base + high, x + wide * (1 + k) / 2, base + high * 1.07), body)
    if rng.random() < 0.5:
        mast = x + wide * rng.uniform(0.2, 0.8)
        plate.line([(mast, base + high), (mast, base + high * rng.uniform(1.1, 1.3))], body, wide * 0.02)
        if lit > 0:
            plate.glow(mast, base + high * 1.2, wide * 0.18, "#ff4040", 0.25)
    if lit > 0:
        _tower_windows(plate, x, base, wide, high, rng, lit, window)
    else:
        _tower_floors(plate, x, base, wide, high, body, window)


def _tower_floors(
    plate: Plate, x: float, base: float, wide: float, high: float, body: RGB, window: tuple[float, float]
) -> None:
    """By day: bands of glass between the floors, parted by pillars."""
    wx, wy = window
    edge = 0.08 * wide
    floors: list[Outline] = [
        [(x + edge, float(y)), (x + wide - edge, float(y))]
        for y in np.arange(base + 1.4 * wy, base + high - 0.5 * wy, wy)
    ]
    pillars: list[Outline] = [
        [(float(u), base + wy), (float(u), base + high - 0.6 * wy)]
        for u in np.arange(x + edge + 1.5 * wx, x + wide - edge, 2.4 * wx)
    ]
    plate.lines(floors, darker(body, 0.13), 0.5 * wy)
    plate.lines(pillars, body, 0.35 * wx)


def _tower_windows(
    plate: Plate,
    x: float,
    base: float,
    wide: float,
    high: float,
    rng: np.random.Generator,
    lit: float,
    window: tuple[float, float],
) -> None:
    """Lit windows in one colour per tower, a few floors lit all along."""
    wx, wy = window
    columns, rows = max(1, int(wide / wx)), max(1, int(high / wy))
    tone = int(rng.integers(0, len(_TOWER_LIGHTS)))
    chance = np.full((rows, 1), lit * rng.uniform(0.3, 1.5))
    chance[rng.random(rows) < 0.12] = 0.85
    on = rng.random((rows, columns)) < chance
    on[0] = False
    kind = np.where(rng.random(on.shape) < 0.8, tone, rng.integers(0, len(_TOWER_LIGHTS), on.shape))
    level = rng.integers(0, 3, on.shape)
    row, column = np.nonzero(on)
    middle = np.stack([x + (column + 0.5) * wide / columns, base + (row + 0.3) * wy], 1)
    panes = middle[:, None] + _PANE * (wx, wy)
    colours = np.array([rgb(light) for light in _TOWER_LIGHTS])[kind[on]]
    facets(plate, panes, colours, np.array((0.3, 0.5, 0.75))[level[on]])


def cables(
    pen: Pen, x0: float, x1: float, y: float, n: int, colour: Colour, rng: np.random.Generator
) -> None:
    """Wires that hang between houses."""
    for _ in range(n):
        a, ya, yb = rng.uniform(x0, x1), y + rng.uniform(-1, 1), y + rng.uniform(-1, 1)
        b, sag = a + rng.uniform(5, 12), 0.8 * rng.uniform(0.5, 1.5)
        pen.line(bezier((a, ya), ((a + b) / 2, min(ya, yb) - sag), (b, yb)), colour, rng.uniform(0.02, 0.05))
