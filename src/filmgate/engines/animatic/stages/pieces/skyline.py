"""The towers of a great city: slabs, stepped ones, spires and glass that leans, lit by night."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Outline, box, vertical
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_TONES = ("#66728a", "#74808f", "#8a8c96", "#5a6a80", "#9a9298")
_WARM = ("#ffd890", "#ffe8c0", "#ffc878", "#bfe0ff")
_STOREY = 2.6
"""Metres from one row of windows to the next: as far off as a skyline is, one stands for two."""
_HALF = 36.0
"""Metres to each side of the middle."""


@piece
def skyline(craft: Craft) -> None:
    """A stretch of 72 m, its tallest towers some 80 m high."""
    rng, x = craft.rng, -_HALF
    while x < _HALF:
        wide = float(rng.uniform(6.0, 11.0))
        high = float(rng.uniform(14, 44) * (1.8 if rng.random() < 0.28 else 1.0))
        tone = str(rng.choice(_TONES))
        for low, top, share in _steps(int(rng.integers(0, 4)), high):
            inset = 0.5 * wide * (1 - share)
            _slab(craft, x + inset, low, x + wide - inset, top, tone)
        _crown(craft, x + 0.5 * wide, high, tone)
        x += wide + float(rng.uniform(-1.5, 1.0))
    if craft.night:
        glow = vertical(craft.y, craft.y + 40 * craft.scale, "#ffb070", "#ff8ab0", 0.26, 0.0)
        half = _HALF * craft.scale
        craft.plate.light.fill(box(craft.x - half, craft.y, craft.x + half, craft.y + 40 * craft.scale), glow)


def _steps(kind: int, high: float) -> tuple[tuple[float, float, float], ...]:
    """A tower's parts: from, to, and what of its width each has."""
    if kind == 0:
        return ((0.0, 0.62 * high, 1.0), (0.62 * high, 0.86 * high, 0.72), (0.86 * high, high, 0.42))
    return ((0.0, 0.8 * high, 1.0), (0.8 * high, high, 0.8)) if kind == 1 else ((0.0, high, 1.0),)


def _slab(craft: Craft, x0: float, y0: float, x1: float, y1: float, tone: Colour) -> None:
    craft.block(x0, y0, x1, y1, tone)
    side = x0 + 0.3 * (x1 - x0)
    craft.flat(box(x0, y0, side, y1), darker(tone, 0.25), 0.5)
    lit: list[Outline] = []
    dark: list[Outline] = []
    share = 0.42 if craft.night else 0.12
    for y in np.arange(max(y0, 1.5) + 1.0, y1 - 1.2, _STOREY):
        for u in np.arange(x0 + 0.7, x1 - 1.0, 1.5):
            pane = box(float(u), float(y), float(u) + 0.9, float(y) + 1.4)
            (lit if craft.rng.random() < share else dark).append(pane)
    if dark:
        craft.plate.fill_all(
            dark, craft.tone(darker(tone, 0.45) if craft.night else lighter(tone, 0.35)), 0.5
        )
    for k, warm in enumerate(_WARM):
        if craft.night and lit[k::4]:
            craft.plate.fill_all(lit[k::4], warm, 0.95)
    if not craft.night and lit:
        craft.plate.fill_all(lit, craft.tone("#f4f8ff"), 0.9)


def _crown(craft: Craft, x: float, high: float, tone: Colour) -> None:
    """A mast on what is tall, a tank or a plant room on what is not."""
    if high > 42:
        craft.stroke([(x, high), (x, high * 1.16)], darker(tone, 0.3), 0.35)
        if craft.night:
            craft.plate.fill(box(x - 0.4, high * 1.16, x + 0.4, high * 1.16 + 0.8), "#ff5a5a")
    elif craft.rng.random() < 0.6:
        craft.block(x - 1.4, high, x + 1.2, high + 1.6, darker(tone, 0.15))
