"""Drawing on pixels in world units (metres, Y up)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeAlias

import celiagg as agg
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, levels
from filmgate.engines.animatic.kernels.axis import FLAT, LINEAR, PUFF, RADIAL
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Ints, Words
from filmgate.engines.animatic.shapes import Frame, Ink, Shapes, kernels

Points: TypeAlias = npt.NDArray[np.float64]
"""Shape (n, 2): x, y in metres."""
Outline: TypeAlias = "Sequence[Sequence[float] | Points] | Points"
Outlines: TypeAlias = "Sequence[Outline] | Points"
"""Several; those of equally many points may be one array of shape (n, points, 2)."""
Stop: TypeAlias = "tuple[float, Colour, float]"

_FEW = 40
"""Points through which a curve is drawn in one step."""
_SOLID = 200
"""Cover (of 255) from which something is no haze, no glow."""
_RAMP = 1024
"""Colours of a gradient."""


def points(outline: Outline) -> Points:
    if isinstance(outline, np.ndarray) and outline.ndim == 2 and outline.dtype == np.float64:
        return outline
    return np.asarray(outline, np.float64).reshape(-1, 2)


def off(point: Points, dx: float, dy: float) -> Points:
    """The point so much to the right and up."""
    return np.array([point[0] + dx, point[1] + dy])


def about(point: Points, unit: float, *offsets: tuple[float, float]) -> Points:
    """The points so many units to the right and up of that one. Shape (n, 2)."""
    around: Points = point + unit * np.array(offsets)
    return around


@lru_cache(maxsize=16)
def _spline(steps: int) -> Points:
    """What each of the four points around a stretch adds to its `steps` points: Catmull and Rom's weights."""
    t = np.linspace(0, 1, steps, endpoint=False)
    t2, t3 = t * t, t * t * t
    weights = (-t + 2 * t2 - t3, 2 - 5 * t2 + 3 * t3, t + 4 * t2 - 3 * t3, t3 - t2)
    return np.ascontiguousarray(np.stack(weights, 1) * 0.5)


@lru_cache(maxsize=256)
def _weights(n: int, closed: bool, steps: int) -> Points:
    """What each of `n` points adds to each point of their curve."""
    stretches = n if closed else n - 1
    out = np.zeros((stretches, steps, n))
    for stretch in range(stretches):
        for k, weights in enumerate(_spline(steps).T):
            point = stretch + k - 1
            out[stretch, :, point % n if closed else min(max(point, 0), n - 1)] += weights
    curve = out.reshape(-1, n)
    return curve if closed else np.vstack([curve, np.eye(n)[-1:]])


def smooth(outline: Outline, closed: bool = True, steps: int = 8) -> Points:
    """Catmull-Rom through the points: the one curve that all organic outlines use."""
    through = points(outline)
    if len(through) > _FEW:
        return _smooth(through, closed, steps)
    curve: Points = _weights(len(through), closed, steps).dot(through)
    return curve


def _smooth(through: Points, closed: bool, steps: int) -> Points:
    """The same for any number of points, a stretch at a time."""
    n = len(through)
    around = np.arange(n if closed else n - 1)[:, None] + np.arange(-1, 3)
    near = through[around % n if closed else np.clip(around, 0, n - 1)]
    curve = np.matmul(_spline(steps), near).reshape(-1, 2)
    return curve if closed else np.vstack([curve, through[-1:]])


@lru_cache(maxsize=32)
def _bernstein(degree: int, steps: int) -> Points:
    t = np.linspace(0, 1, steps)
    return np.stack([math.comb(degree, i) * t**i * (1 - t) ** (degree - i) for i in range(degree + 1)], 1)


def bezier(*control: Sequence[float], steps: int = 14) -> Points:
    """A quadratic (3 points) or cubic (4 points) curve."""
    curve: Points = _bernstein(len(control) - 1, steps).dot(points(control))
    return curve


def box(x0: float, y0: float, x1: float, y1: float) -> Points:
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], np.float64)


def rounded(x0: float, y0: float, x1: float, y1: float, radius: float) -> Points:
    corners = (
        (x1 - radius, y0 + radius, -90),
        (x1 - radius, y1 - radius, 0),
        (x0 + radius, y1 - radius, 90),
        (x0 + radius, y0 + radius, 180),
    )
    arcs = [arc(x, y, radius, radius, a, a + 90, 6) for x, y, a in corners]
    return np.vstack(arcs)


@lru_cache(maxsize=1024)
def _circle(a0: float, a1: float, steps: int) -> Points:
    t = np.radians(np.linspace(a0, a1, steps))
    return np.column_stack([np.cos(t), np.sin(t), np.ones(steps)])


def arc(x: float, y: float, rx: float, ry: float, a0: float, a1: float, steps: int = 24) -> Points:
    """Part of an ellipse, angles in degrees from +x towards +y."""
    curve: Points = _circle(a0, a1, steps).dot(((rx, 0.0), (0.0, ry), (x, y)))
    return curve


def oval(x0: float, y0: float, x1: float, y1: float) -> Points:
    n = 40
    return arc((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2, 0, 360 - 360 / n, n)


def disc(x: float, y: float, radius: float) -> Points:
    return arc(x, y, radius, radius, 0, 360 - 360 / 40, 40)


@lru_cache(maxsize=1)
def _capsule() -> npt.NDArray[np.complex128]:
    """What a limb's outline is of: its direction times each of its radii, its two ends."""
    half = np.exp(1j * np.radians(np.linspace(90, 270, 9)))
    none, one = np.zeros(9), np.ones(9)
    return np.stack(
        [np.append(half, none), np.append(none, -half), np.append(one, none), np.append(none, one)], 1
    )


def limb(a: Sequence[float] | Points, b: Sequence[float] | Points, ra: float, rb: float) -> Points:
    """A tapered capsule from `a` to `b` with radii `ra`, `rb`."""
    p, q = complex(a[0], a[1]), complex(b[0], b[1])
    along = q - p
    along = along / abs(along) if along else 1.0 + 0j
    rim: npt.NDArray[np.complex128] = _capsule().dot(np.array((along * ra, along * rb, p, q)))
    return rim.view(np.float64).reshape(-1, 2)


def limbs(*each: tuple[complex, complex, float, float]) -> Points:
    """Tapered capsules, each of its two ends (x + iy) and their radii; in one go. Shape (n, points, 2)."""
    spread: list[complex] = []
    for p, q, ra, rb in each:
        along = q - p
        along = along / abs(along) if along else 1.0 + 0j
        spread += (along * ra, along * rb, p, q)
    rims: npt.NDArray[np.complex128] = np.array(spread).reshape(-1, 4) @ _capsule().T
    return rims.view(np.float64).reshape(len(each), -1, 2)


def polygon(*corners: complex) -> Points:
    """Points from x + iy."""
    return np.array(corners).view(np.float64).reshape(-1, 2)


@dataclass(frozen=True)
class Gradient:
    """A linear gradient between two world points, or a radial one when `radius` is set (centre = `start`)."""

    start: tuple[float, float]
    end: tuple[float, float]
    stops: tuple[Stop, ...]
    radius: float | None = None


Paint: TypeAlias = "Colour | Gradient"


def vertical(y0: float, y1: float, c0: Colour, c1: Colour, a0: float = 1.0, a1: float = 1.0) -> Gradient:
    return Gradient((0.0, y0), (0.0, y1), ((0.0, c0, a0), (1.0, c1, a1)))


def horizontal(x0: float, x1: float, *colours: Colour) -> Gradient:
    n = len(colours) - 1
    return Gradient((x0, 0.0), (x1, 0.0), tuple((i / n, c, 1.0) for i, c in enumerate(colours)))


_Levels: TypeAlias = "tuple[float, float, float]"


def _unit(colour: Colour) -> _Levels:
    r, g, b = levels(colour)
    return min(1.0, max(0.0, r / 255)), min(1.0, max(0.0, g / 255)), min(1.0, max(0.0, b / 255))


@lru_cache(maxsize=1024)
def _ramp(stops: tuple[tuple[float, _Levels, float], ...]) -> tuple[Words, bool]:
    """The premultiplied colours between stops (place 0..1, colour, cover), and whether all are opaque."""
    places, at = [stop[0] for stop in stops], np.linspace(0, 1, _RAMP if len(stops) > 1 else 1)
    straight = np.array([(*_unit(colour), min(1.0, max(0.0, cover))) for _, colour, cover in stops])
    rgba = np.stack([np.interp(at, places, straight[:, channel]) for channel in range(4)], 1)
    rgba[:, :3] *= rgba[:, 3:]
    whole = np.ascontiguousarray((rgba * 255 + 0.5).astype(np.uint8))
    return whole.view(np.uint32)[:, 0].copy(), bool(whole[:, 3].min() == 255)


def ink_of(paint: Paint, alpha: float) -> Ink:
    """What shapes are painted with."""
    if not isinstance(paint, Gradient):
        return Ink((FLAT, *levels(paint), alpha), None, False)
    ramp, opaque = _ramp(tuple([(at, levels(colour), share * alpha) for at, colour, share in paint.stops]))
    if paint.radius is not None:
        return Ink((RADIAL, *paint.start, paint.radius, 0.0), ramp, opaque)
    return Ink((LINEAR, *paint.start, *paint.end), ramp, opaque)


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
        self._draw(outlines, paint, alpha, atop, holes)

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
        self._draw((outline,), paint, alpha, atop, False, max(0.0, width), closed)

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
        self._draw(outlines, paint, alpha, atop, False, max(0.0, width), closed)

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
        paint = agg.SolidPaint(*_unit(colour), alpha)
        place = agg.Transform(1, 0, 0, 1, px - wide / 2, py)
        room = pixels * (1 + bold)
        self._inked_within(px - wide / 2 - room, py - room * 2, px + wide / 2 + room, py + room)
        self._list.paint()
        self._typesetter.draw_text(words, font, place, state, stroke=paint, fill=paint)
