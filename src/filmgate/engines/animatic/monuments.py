"""Famous landmarks: outlines of `monuments.toml`, drawn far off behind a scene, or as what a shot is of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Outline, Pen, arc, disc, smooth

Kind = Literal["half", "pair", "full", "disc", "line", "arches"]
Spots = tuple[tuple[float, float], ...]
_LIT = "#ffd98a"
"""What shines on it by night."""


@dataclass(frozen=True)
class Shape:
    """A row of the table's `shapes`."""

    kind: Kind
    at: Spots
    tone: float = 0.0
    paint: Colour | None = None
    width: float = 0.01
    count: int = 1
    lit: bool = False
    round: bool = False

    def outlines(self) -> list[Outline]:
        """What is filled (or, of a line, stroked), in heights."""
        if self.kind == "half":
            return [[*self.at, *_mirrored(self.at)[::-1]]]
        if self.kind == "pair":
            return [self.at, _mirrored(self.at)]
        if self.kind == "disc":
            (x, y), (edge, level) = self.at
            return [disc(x, y, ((edge - x) ** 2 + (level - y) ** 2) ** 0.5)]
        if self.kind == "arches":
            return [_arch(self.at, i / max(1, self.count - 1)) for i in range(self.count)]
        return [smooth(self.at) if self.round else self.at]


@dataclass(frozen=True)
class Monument:
    """A building or a statue of renown: the words that name it, how high it is in metres, and its outlines in
    heights; `wide` is in heights, too."""

    name: str
    words: re.Pattern[str]
    metres: float
    wide: float
    paint: Colour
    shapes: tuple[Shape, ...]

    def draw(self, pen: Pen, tone: Callable[[Colour], Colour], *, night: bool) -> None:
        """In heights, from its foot; `tone` puts a colour by day into the hour's light."""
        for shape in self.shapes:
            shines = shape.lit and night
            colour = shape.paint or (_LIT if shines else self.paint)
            own = lighter(colour, shape.tone) if shape.tone > 0 else darker(colour, -shape.tone)
            if shape.lit and shape.paint is None and not night:
                own = darker(self.paint, 0.35)
            paint = own if shines else tone(own)
            if shape.kind == "line":
                pen.lines(shape.outlines(), paint, shape.width)
            else:
                pen.fill_all(shape.outlines(), paint)


def _mirrored(spots: Spots) -> Spots:
    return tuple((-x, y) for x, y in spots)


def _arch(at: Spots, share: float) -> Outline:
    """One opening of a row: upright sides under a round head."""
    (x0, y0), (x1, y1), (wide, high) = at
    x, y = x0 + (x1 - x0 - wide) * share, y0 + (y1 - y0) * share
    half = wide / 2
    head = arc(x + half, y + max(0.0, high - half), half, min(half, high), 0, 180, 8)
    return [(x, y), (x + wide, y), *head]


@cache
def monuments() -> dict[str, Monument]:
    """All of them, by name."""
    rows = tomllib.loads(files(__package__).joinpath("monuments.toml").read_text("utf-8"))["landmark"]
    return {row["name"]: _monument(**row) for row in rows}


def _monument(
    name: str, words: str, metres: float, wide: float, paint: Colour, shapes: list[dict[str, object]]
) -> Monument:
    pattern = re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE)
    return Monument(name, pattern, metres, wide, paint, tuple(map(_shape, shapes)))


def _shape(row: dict[str, object]) -> Shape:
    at = tuple((float(x), float(y)) for x, y in row["at"])  # type: ignore[attr-defined]
    return Shape(**{**row, "at": at})  # type: ignore[arg-type]


@cache
def monument_in(words: str) -> Monument | None:
    """The landmark that a prompt names first."""
    found = [(match.start(), one.name) for one in monuments().values() if (match := one.words.search(words))]
    return monuments()[min(found)[1]] if found else None
