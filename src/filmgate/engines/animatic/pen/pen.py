"""The pen: fills, lines and type on pixels, in a frame that can be moved, turned and scaled."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import celiagg as agg
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, levels
from filmgate.engines.animatic.kernels.axis import PUFF
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Ints, Words
from filmgate.engines.animatic.pen.curves import Outline, Outlines, Points
from filmgate.engines.animatic.pen.paints import Paint, ink_of, unit_of
from filmgate.engines.animatic.shapes import Frame, Ink, Shapes, kernels

_SOLID = 200
"""Cover (of 255) from which something is no haze, no glow."""


class Head(NamedTuple):
    """A head as it was drawn: its own frame (see `Pen.matrix`), whether somebody upright has it, and of an
    animal's from where to where in that frame its face is (x0, y0, x1, y1: eye, muzzle and mouth)."""

    frame: Frame
    upright: bool
    front: tuple[float, float, float, float] | None = None


class _Moved:
    """What `Pen.moved` returns: a figure has hundreds, for which a generator would be slow."""

    __slots__ = ("_how", "_kept", "_pen")

    def __init__(self, pen: Pen, *how: float) -> None:
        self._pen, self._how = pen, how

    def __enter__(self) -> None:
        x, y, degrees, sx, sy = self._how
        self._kept = a, b, c, d, e, f = self._pen.frame
        cos, sin = 1.0, 0.0
        if degrees:
            turn = math.radians(degrees)
            cos, sin = math.cos(turn), math.sin(turn)
        self._pen.frame = (
            sx * (a * cos + b * sin),
            sy * (b * cos - a * sin),
            a * x + b * y + c,
            sx * (d * cos + e * sin),
            sy * (e * cos - d * sin),
            d * x + e * y + f,
        )

    def __exit__(self, *_: object) -> None:
        self._pen.frame = self._kept


@lru_cache(maxsize=1)
def _font_path() -> str:
    return str(files("celiagg.data") / "Montserrat-Regular.ttf")


_LEGIBLE = 3.0
"""Pixels of type below which it is a mere line: the rasteriser aborts on letters of less than 2."""


class Pen:
    """Draws into `pixels`, premultiplied RGBA of shape (h, w, 4), whose lower left corner is (x0, y0), at
    `ppu` pixels to a metre."""

    def __init__(self, pixels: Bytes, x0: float, y0: float, ppu: float) -> None:
        self._pixels, self.x0, self.y0, self.ppu = pixels, x0, y0, ppu
        self.frame: Frame = (ppu, 0.0, -x0 * ppu, 0.0, -ppu, pixels.shape[0] + y0 * ppu)
        self._least = -1  # cover from which on there has to be something to paint on; -1 is anywhere
        self._list = Shapes(pixels)
        self._bypassed = False
        self.heads: list[Head] | None = None
        """Where heads were drawn, for who wants to know: the frames of `moved` that they are drawn in."""

    @property
    def pixels(self) -> Bytes:
        """With all that is painted so far. To be read, or painted on past the pen, before it goes on."""
        self._list.paint()
        self._bypassed = True
        return self._pixels

    def ink(self) -> Ints:
        """From where to where (not included) each row may be painted. Shape (h, 2), in pixels."""
        self._list.paint()
        if self._bypassed:
            kernels().inked(self._pixels, self._list.ink)
        return self._list.ink

    def painted(self, first: int = 0) -> Bytes:
        """The part of the pixels, from row `first` on, that holds all paint, to be changed where there is
        some."""
        ink = self.ink()
        rows = first + np.flatnonzero(ink[first:, 1] > ink[first:, 0])
        if not len(rows):
            return self._pixels[:0]
        left, right = int(ink[rows, 0].min()), int(ink[rows, 1].max())
        return self._pixels[rows[0] : rows[-1] + 1, left:right]

    def moved(
        self, x: float = 0.0, y: float = 0.0, degrees: float = 0.0, sx: float = 1.0, sy: float = 1.0
    ) -> AbstractContextManager[None]:
        """Within: a local system at (x, y), turned and scaled."""
        return _Moved(self, x, y, degrees, sx, sy)

    @property
    def matrix(self) -> npt.NDArray[np.float64]:
        """Brings (x, y, 1) to the column and the row. Shape (2, 3)."""
        return np.array(self.frame).reshape(2, 3)

    @matrix.setter
    def matrix(self, matrix: npt.NDArray[np.float64]) -> None:
        a, b, c, d, e, f = np.ravel(matrix).tolist()
        self.frame = a, b, c, d, e, f

    @contextmanager
    def inked(self) -> Iterator[None]:
        """Within: paint stays on what was painted solidly before, as a stripe does on its car."""
        kept, self._least = self._least, _SOLID
        try:
            yield
        finally:
            self._least = kept

    @cached_property
    def _typesetter(self) -> Any:
        return agg.CanvasRGBA32(self._pixels)

    def _spot(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.frame
        return a * x + b * y + c, d * x + e * y + f

    def _length(self, metres: float) -> float:
        a, b, _, d, e, _ = self.frame
        return metres * math.sqrt(abs(a * e - b * d))

    def _draw(
        self,
        outlines: Outlines,
        paint: Paint,
        alpha: float,
        atop: bool,
        holes: bool = False,
        width: float = -1.0,
        closed: bool = True,
    ) -> None:
        self._list.make_room()
        if isinstance(outlines, np.ndarray):
            self._list.add_outlines(outlines)
        else:
            for outline in outlines:
                self._list.add_outline(outline)
        ink, least = ink_of(paint, alpha), 0 if atop else self._least
        self._list.add_shape((*self.frame, len(outlines), width, closed, holes, least, *ink.paint), ink)

    def stamp(self, outlines: Points, lengths: list[int], shapes: Doubles, ramps: Words) -> None:
        """Paints in this pen's system what another pen wrote down (see `Sketch`)."""
        self._list.make_room()
        self._list.add_all(outlines, lengths, shapes, ramps, self.frame, self._least)

    def fill(self, outline: Outline, paint: Paint, alpha: float = 1.0, *, atop: bool = False) -> None:
        """Fills one outline; `atop` paints only over what is there."""
        self._draw((outline,), paint, alpha, atop)

    def fill_all(
        self,
        outlines: Outlines,
        paint: Paint,
        alpha: float = 1.0,
        *,
        atop: bool = False,
        holes: bool = False,
    ) -> None:
        """Fills several outlines in one go; with `holes`, where an even number overlap stays empty."""
        self._draw(outlines, paint, alpha, atop, holes=holes)

    def puff(self, x: float, y: float, radius: float, colour: Colour, alpha: float) -> None:
        """A round cloud that thins out towards its rim, where a gradient would take several times as long."""
        self._list.add_outline(((x, y),))
        ink = Ink((PUFF, *levels(colour), alpha), None, False)
        self._list.add_shape((*self.frame, 1, 2 * radius, 0, 0, -1, *ink.paint), ink)

    def _inked_within(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Says that there may be paint between these columns and rows."""
        high, wide, _ = self._pixels.shape
        left, right = max(0, math.floor(x0)), min(wide, math.ceil(x1))
        rows = self._list.ink[max(0, math.floor(y0)) : min(high, math.ceil(y1)) if left < right else 0]
        np.minimum(rows[:, 0], left, out=rows[:, 0])
        np.maximum(rows[:, 1], right, out=rows[:, 1])

    def line(
        self,
        outline: Outline,
        paint: Paint,
        width: float,
        alpha: float = 1.0,
        *,
        closed: bool = False,
        atop: bool = False,
    ) -> None:
        """A stroke with round ends, `width` in metres."""
        self._draw((outline,), paint, alpha, atop, width=max(0.0, width), closed=closed)

    def lines(
        self,
        outlines: Outlines,
        paint: Paint,
        width: float,
        alpha: float = 1.0,
        *,
        closed: bool = False,
        atop: bool = False,
    ) -> None:
        """Several strokes in one go, all of that width."""
        self._draw(outlines, paint, alpha, atop, width=max(0.0, width), closed=closed)

    def text(
        self,
        words: str,
        x: float,
        y: float,
        size: float,
        colour: Colour,
        alpha: float = 1.0,
        bold: float = 0.06,
    ) -> None:
        """A line of type centred on `x` with its baseline at `y`; `size` in metres, `bold` in sizes."""
        pixels = self._length(size)
        if pixels < _LEGIBLE:
            half, middle = 0.3 * size * len(words), y + 0.35 * size
            self.line([(x - half, middle), (x + half, middle)], colour, (0.5 + bold) * size, 0.7 * alpha)
            return
        font = agg.Font(_font_path(), pixels)
        wide = self._typesetter.font_cache.width(font, words)
        px, py = self._spot(x, y)
        state = agg.GraphicsState(
            text_drawing_mode=agg.TextDrawingMode.TextDrawFillStroke,
            drawing_mode=agg.DrawingMode.DrawFillStroke,
            line_width=max(0.01, pixels * bold),
        )
        paint = agg.SolidPaint(*unit_of(colour), alpha)
        place = agg.Transform(1, 0, 0, 1, px - wide / 2, py)
        room = pixels * (1 + bold)
        self._inked_within(px - wide / 2 - room, py - room * 2, px + wide / 2 + room, py + room)
        self._list.paint()
        self._typesetter.draw_text(words, font, place, state, stroke=paint, fill=paint)
