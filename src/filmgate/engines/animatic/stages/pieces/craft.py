"""What pieces of a set are drawn with, and the registry that they are entered into.

A piece stands on the origin of its own small system, in metres: X to the right, Y up. It picks the colours
that it has by daylight, and `Craft.tone` puts them into the hour's light.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from filmgate.engines.animatic.colour import RGB, Colour, Script, darker, lighter, mix
from filmgate.engines.animatic.pen import Outline, box, rounded, vertical
from filmgate.engines.animatic.plate import Plate


@dataclass(frozen=True)
class Craft:
    """One piece's means. `dim` 0..1 is how dark a room is; out of doors the air and the hour tone. `snow`
    is the colour of what lies on roofs, if it does."""

    plate: Plate
    rng: np.random.Generator
    script: Script
    z: float
    x: float
    y: float
    scale: float
    indoors: bool
    dim: float
    snow: Colour | None = None

    @property
    def night(self) -> bool:
        return self.script.night

    def tone(self, colour: Colour) -> RGB:
        """A daylight colour in this light."""
        if self.indoors:
            return darker(colour, self.dim)
        return self._aired(colour, 0.66 if self.night else self.script.backlit)

    def petal(self, colour: Colour) -> RGB:
        """The same of blossom and of leaves that have turned: a low sun shines through them."""
        return self._aired(colour, 0.66 if self.night else 0.12)

    def _aired(self, colour: Colour, dark: float) -> RGB:
        hour = mix(colour, self.script.ink, dark)
        return self.script.at(self.z * 0.5, mix(hour, self.script.key, 0.03 if self.night else 0.10))

    def solid(self, outline: Outline, colour: Colour, y0: float = 0.0, y1: float = 2.0) -> None:
        """A filled outline, shaded from `y0` (dark) to `y1` (light) as a body would be."""
        tone = self.tone(colour)
        self.plate.fill(outline, vertical(y0, y1, darker(tone, 0.28), lighter(tone, 0.08)))

    def block(self, x0: float, y0: float, x1: float, y1: float, colour: Colour, radius: float = 0.0) -> None:
        """A box with that shading; `radius` rounds its corners."""
        outline = rounded(x0, y0, x1, y1, radius) if radius else box(x0, y0, x1, y1)
        self.solid(outline, colour, y0, y1)

    def roof(self, outline: Outline, colour: Colour, y0: float, y1: float) -> None:
        """A roof's slope, or the snow on it."""
        self.solid(outline, mix(colour, self.snow, 0.86) if self.snow is not None else colour, y0, y1)

    def leaf(self, colour: Colour) -> Colour:
        """A leaf's colour, or that of the snow on it."""
        return mix(colour, self.snow, 0.72) if self.snow is not None else colour

    def flat(self, outline: Outline, colour: Colour, alpha: float = 1.0) -> None:
        self.plate.fill(outline, self.tone(colour), alpha)

    def stroke(self, outline: Outline, colour: Colour, width: float, closed: bool = False) -> None:
        self.plate.line(outline, self.tone(colour), width, closed=closed)

    def strokes(self, outlines: list[Outline], colour: Colour, width: float) -> None:
        self.plate.lines(outlines, self.tone(colour), width)

    def crease(self, outlines: list[Outline], width: float, alpha: float = 0.2) -> None:
        """Thin dark lines in whatever lies under them."""
        self.plate.lines(outlines, "#000000", width, alpha, atop=True)

    def lamp(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """Light that is seen by day, too."""
        at = (self.x + x * self.scale, self.y + y * self.scale)
        self.plate.glow(*at, radius * self.scale, colour, strength if self.night else strength * 0.35)

    def lit(self, outline: Outline, by_day: Colour, by_night: Colour = "#ffd488") -> None:
        """A window pane: the sky in it by day, a lamp behind it by night."""
        if self.night:
            self.plate.fill(outline, by_night, 0.92)
        else:
            self.flat(outline, by_day)


Piece: TypeAlias = Callable[[Craft], None]
PIECES: dict[str, Piece] = {}
"""Every piece by name."""


def piece(draw: Piece) -> Piece:
    """Enters a piece under its function's name."""
    PIECES[draw.__name__] = draw
    return draw
