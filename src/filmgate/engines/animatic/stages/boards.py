"""How a street front is lit, and the boards over its shops."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.colour import (
    NEON_LIGHTS,
    RGB,
    SHOP_LIGHTS,
    WARM_LIGHTS,
    Colour,
    Script,
    darker,
    lighter,
    mix,
)
from filmgate.engines.animatic.pen import Points, box, rounded
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.quarters import QUARTERS, Quarter


@dataclass(frozen=True)
class Dress:
    """How a quarter is lit: `glow` 0..1 is how much its signs and windows shine."""

    quarter: Quarter
    script: Script
    shops: tuple[str, ...]
    signs: tuple[str, ...]
    lit: float
    glow: float
    neon: bool = False
    snow: Colour | None = None
    """What lies on roofs and awnings."""

    @staticmethod
    def of(script: Script, neon: bool, quarter: str = "") -> Dress:
        own = QUARTERS[quarter or ("neon" if neon else "")]
        if own.left:
            return Dress(own, script, ("#2c3034",), ("#8a8478",), 0.0, 0.4 if script.night else 0.0)
        if neon:
            return Dress(own, script, SHOP_LIGHTS, NEON_LIGHTS, 0.42, 1.0, True)
        if script.night:
            signs = ("#ffd08a", "#ff9a5a", "#bfe0ff", *(NEON_LIGHTS if own.blades else ()))
            return Dress(own, script, WARM_LIGHTS, signs, 0.5, 0.9 if own.screens > 0.5 else 0.55)
        return Dress(own, script, ("#6a7478", "#7a6a58", "#58686e"), script.accents, 0.0, 0.0)

    @property
    def fog(self) -> Colour:
        return self.script.fog

    def lit_by(self, colour: Colour) -> RGB:
        """A colour by day, in this hour's light."""
        if self.neon:
            return mix(colour, "#0c0d1c", 0.9)
        if self.glow:
            return mix(colour, self.script.ink, 0.72)
        return mix(mix(colour, self.script.fog, 0.12), self.script.key, 0.12)

    def wall(self, rng: np.random.Generator) -> RGB:
        return self.lit_by(str(rng.choice(self.quarter.walls))) * rng.uniform(0.92, 1.06)

    def glass(self) -> RGB:
        """A pane that nobody is behind: the sky in it."""
        if self.glow:
            return mix("#10131f", self.script.fog, 0.2)
        return mix(mix("#4f6878", self.script.sky[1], 0.4), self.script.key, 0.08)


_IDEOGRAMS = 96


def glyph(rng: np.random.Generator) -> tuple[Points, ...]:
    """A made-up ideogram: strokes on a unit square. Reads as signage in any language."""
    return _ideogram(int(rng.integers(_IDEOGRAMS)))


@lru_cache(maxsize=_IDEOGRAMS)
def _ideogram(number: int) -> tuple[Points, ...]:
    rng = np.random.default_rng(number)
    strokes: list[list[tuple[float, float]]] = []
    for y in sorted(rng.choice([0.08, 0.3, 0.5, 0.7, 0.92], rng.integers(2, 4), replace=False)):
        a, b = sorted(rng.choice([0.05, 0.3, 0.7, 0.95], 2, replace=False))
        strokes.append([(a, y), (b, y)])
    for x in rng.choice([0.12, 0.5, 0.88], rng.integers(1, 3), replace=False):
        a, b = sorted(rng.choice([0.0, 0.3, 0.7, 1.0], 2, replace=False))
        strokes.append([(x, a), (x, b)])
    if rng.random() < 0.6:
        strokes += [[(0.5, 0.55), (0.1, 0.02)], [(0.5, 0.55), (0.9, 0.02)]]
    return tuple(np.array(s) for s in strokes)


def _lettering(
    x: float, y: float, wide: float, high: float, cell: float, rng: np.random.Generator
) -> list[Points]:
    """The strokes of as many glyphs of size `cell` as a board has room for, upright or lying."""
    tall = high > wide
    n = max(1, int((high if tall else wide) / (cell * 1.25)))
    strokes: list[Points] = []
    for i in range(n):
        if tall:
            gx, gy = (
                x + (wide - cell) / 2,
                y + high - (high - n * cell * 1.2) / 2 - ((i + 1) * 1.2 - 0.1) * cell,
            )
        else:
            gx, gy = x + (wide - n * cell * 1.2) / 2 + (i * 1.2 + 0.1) * cell, y + (high - cell) / 2
        strokes += [stroke * cell + (gx, gy) for stroke in glyph(rng)]
    return strokes


def sign(
    plate: Plate,
    x: float,
    y: float,
    wide: float,
    high: float,
    ink: str,
    frame: str,
    rng: np.random.Generator,
    glow: float,
) -> None:
    """A board of glyphs, upright or lying by its own shape, with a tube for a frame."""
    board = darker(ink, 0.55) if glow == 0 else mix("#05060c", ink, 0.12)
    plate.fill(rounded(x, y, x + wide, y + high, min(wide, high) * 0.06), board)
    cell = min(wide, high) * 0.74
    strokes = _lettering(x, y, wide, high, cell, rng)
    if glow == 0:
        plate.lines(strokes, mix(ink, "#fff6e8", 0.75), cell * 0.085)
        return
    plate.tubes([box(x, y, x + wide, y + high)], frame, min(wide, high) * 0.045, 5, closed=True)
    plate.tubes(strokes, ink, cell * 0.075)
    plate.glow(x + wide / 2, y + high / 2, max(wide, high) * 1.7, ink, 0.20 * glow)


def board(
    plate: Plate,
    x: float,
    y: float,
    wide: float,
    high: float,
    ink: str,
    frame: str,
    rng: np.random.Generator,
    dress: Dress,
) -> None:
    """What a shop is called, in the letters of its quarter."""
    if not dress.quarter.names:
        sign(plate, x, y, wide, high, ink, frame, rng, dress.glow)
        return
    name = str(rng.choice(dress.quarter.names))
    size = min(0.62 * high, 1.35 * wide / max(4, len(name)))
    back = darker(ink, 0.55) if not dress.glow else mix("#05060c", ink, 0.12)
    plate.fill(rounded(x, y, x + wide, y + high, 0.05), back)
    write = plate.label if dress.glow else plate.text
    write(name, x + wide / 2, y + 0.5 * high - 0.36 * size, size, ink if dress.glow else lighter(ink, 0.78))
    if dress.glow:
        plate.glow(x + wide / 2, y + high / 2, 0.8 * wide, ink, 0.16 * dress.glow)
