"""Drawing on pixels in world units (metres, Y up), with celiagg. All curves are flattened here, so that
they are as fine as the plate and not as coarse as a metre."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

import celiagg as agg
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, rgb
from filmgate.engines.animatic.kernels.compile import Bytes

Points: TypeAlias = npt.NDArray[np.float64]
"""Shape (n, 2): x, y in metres."""
Outline: TypeAlias = "Sequence[Sequence[float] | Points] | Points"
Stop: TypeAlias = "tuple[float, Colour, float]"

_SOLID = 200
"""Cover (of 255) from which something is no haze, no glow."""
_IDENTITY = agg.Transform()


def points(outline: Outline) -> Points:
    return np.asarray(outline, np.float64).reshape(-1, 2)


def off(point: Points, dx: float, dy: float) -> Points:
    """The point so much to the right and up."""
    return np.array([point[0] + dx, point[1] + dy])


@lru_cache(maxsize=16)
def _spline(steps: int) -> Points:
    """What each of the four points around a stretch adds to its `steps` points: Catmull and Rom's weights."""
    t = np.linspace(0, 1, steps, endpoint=False)
    t2, t3 = t * t, t * t * t
    weights = (-t + 2 * t2 - t3, 2 - 5 * t2 + 3 * t3, t + 4 * t2 - 3 * t3, t3 - t2)
    return np.stack(weights, 1) * 0.5


@lru_cache(maxsize=256)
def _around(n: int, closed: bool) -> npt.NDArray[np.intp]:
    """The four points around each stretch of `n` points."""
    first = np.arange(n if closed else n - 1)[:, None]
    places = first + np.arange(-1, 3)[None, :]
    return np.asarray(places % n if closed else np.clip(places, 0, n - 1), np.intp)


def smooth(outline: Outline, closed: bool = True, steps: int = 8) -> Points:
    """Catmull-Rom through the points: the one curve that all organic outlines use."""
    p = points(outline)
    curve = np.matmul(_spline(steps), p[_around(len(p), closed)]).reshape(-1, 2)
    return curve if closed else np.vstack([curve, p[-1:]])


@lru_cache(maxsize=32)
def _bernstein(degree: int, steps: int) -> Points:
    t = np.linspace(0, 1, steps)
    return np.stack([math.comb(degree, i) * t**i * (1 - t) ** (degree - i) for i in range(degree + 1)], 1)


def bezier(*control: Sequence[float], steps: int = 14) -> Points:
    """A quadratic (3 points) or cubic (4 points) curve."""
    curve: Points = _bernstein(len(control) - 1, steps) @ points(control)
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
    return np.column_stack([np.cos(t), np.sin(t)])


def arc(x: float, y: float, rx: float, ry: float, a0: float, a1: float, steps: int = 24) -> Points:
    """Part of an ellipse, angles in degrees from +x towards +y."""
    return _circle(a0, a1, steps) * (rx, ry) + (x, y)


def oval(x0: float, y0: float, x1: float, y1: float) -> Points:
    n = 40
    return arc((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2, 0, 360 - 360 / n, n)


def disc(x: float, y: float, radius: float) -> Points:
    return oval(x - radius, y - radius, x + radius, y + radius)


_HALF = np.exp(1j * np.radians(np.linspace(90, 270, 9)))
_ENDS = np.concatenate([_HALF, -_HALF])


def limb(a: Sequence[float] | Points, b: Sequence[float] | Points, ra: float, rb: float) -> Points:
    """A tapered capsule from `a` to `b` with radii `ra`, `rb`."""
    p, q = complex(a[0], a[1]), complex(b[0], b[1])
    along = q - p
    along = along / abs(along) if along else 1.0 + 0j
    rim = _ENDS * along
    rim[:9] *= ra
    rim[:9] += p
    rim[9:] *= rb
    rim[9:] += q
    return rim.view(np.float64).reshape(-1, 2)


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


def _unit(colour: Colour) -> tuple[float, float, float]:
    r, g, b = rgb(colour).tolist()
    return min(1.0, max(0.0, r / 255)), min(1.0, max(0.0, g / 255)), min(1.0, max(0.0, b / 255))


@lru_cache(maxsize=1)
def _font_path() -> str:
    return str(files("celiagg.data") / "Montserrat-Regular.ttf")


@dataclass
class Pen:
    """Draws into `pixels`, premultiplied RGBA of shape (h, w, 4), whose lower left corner is (x0, y0)."""

    pixels: Bytes
    x0: float
    y0: float
    ppu: float
    """Pixels to a metre."""
    matrix: npt.NDArray[np.float64] = field(init=False)
    canvas: Any = field(init=False)
    stencil: Any = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.canvas = agg.CanvasRGBA32(self.pixels)
        high = self.pixels.shape[0]
        k = self.ppu
        self.matrix = np.array([[k, 0.0, -self.x0 * k], [0.0, -k, high + self.y0 * k]])

    @contextmanager
    def moved(
        self, x: float = 0.0, y: float = 0.0, degrees: float = 0.0, sx: float = 1.0, sy: float = 1.0
    ) -> Iterator[None]:
        """Within: a local system at (x, y), turned and scaled."""
        kept = self.matrix
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        local = np.array([[c * sx, -s * sy, x], [s * sx, c * sy, y], [0.0, 0.0, 1.0]])
        self.matrix = kept @ local
        try:
            yield
        finally:
            self.matrix = kept

    @contextmanager
    def inked(self) -> Iterator[None]:
        """Within: paint stays on what was painted solidly before, as a stripe does on its car."""
        kept, self.stencil = self.stencil, self._cover(_SOLID)
        try:
            yield
        finally:
            self.stencil = kept

    def _cover(self, least: int = 0) -> Any:
        """What is painted so far, from that cover (of 255) on, as a stencil."""
        mask = self.pixels[..., 3].copy()
        mask[mask < least] = 0
        return agg.Image(mask, agg.PixelFormat.Gray8)

    def _state(self, atop: bool, **fields: Any) -> Any:
        # A stencil, because this canvas paints every blend mode alike.
        state = agg.GraphicsState(**fields)
        stencil = self._cover() if atop else self.stencil
        if stencil is not None:
            state.stencil = stencil
        return state

    def _at(self, outline: Outline) -> Points:
        out: Points = points(outline) @ self.matrix[:, :2].T + self.matrix[:, 2]
        return out

    def _length(self, metres: float) -> float:
        (a, b, _), (c, d, _) = self.matrix.tolist()
        return metres * math.sqrt(abs(a * d - b * c))

    def _paint(self, paint: Paint, alpha: float) -> Any:
        if not isinstance(paint, Gradient):
            return agg.SolidPaint(*_unit(paint), alpha)
        a, b = self._at([paint.start, paint.end])
        stops = [(at, *_unit(colour), share * alpha) for at, colour, share in paint.stops]
        pad, user = agg.GradientSpread.SpreadPad, agg.GradientUnits.UserSpace
        if paint.radius is None:
            return agg.LinearGradientPaint(*a, *b, stops, pad, user)
        return agg.RadialGradientPaint(*a, self._length(paint.radius), *a, stops, pad, user)

    def _path(self, outlines: Sequence[Outline], closed: bool) -> Any:
        path = agg.Path()
        for outline in outlines:
            path.lines(self._at(outline))
            if closed:
                path.close()
        return path

    def fill(self, outline: Outline, paint: Paint, alpha: float = 1.0, *, atop: bool = False) -> None:
        """Fills one outline; `atop` paints only over what is there."""
        self.fill_all([outline], paint, alpha, atop=atop)

    def fill_all(
        self,
        outlines: Sequence[Outline],
        paint: Paint,
        alpha: float = 1.0,
        *,
        atop: bool = False,
        holes: bool = False,
    ) -> None:
        """Fills several outlines in one go; with `holes`, where an even number overlap stays empty."""
        drawing = agg.DrawingMode.DrawEofFill if holes else agg.DrawingMode.DrawFill
        state = self._state(atop, drawing_mode=drawing)
        self.canvas.draw_shape(self._path(outlines, True), _IDENTITY, state, fill=self._paint(paint, alpha))

    def puff(self, x: float, y: float, radius: float, colour: Colour, alpha: float) -> None:
        """A round cloud that thins out towards its rim, where a gradient would take several times as long."""
        from filmgate.engines.animatic.kernels.puff import puff

        (column, row), size = self._at([(x, y)])[0], self._length(radius)
        if size > 0.5:
            puff(self.pixels, float(column), float(row), size, rgb(colour).astype(np.float32), alpha)

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
        self.lines([outline], paint, width, alpha, closed=closed, atop=atop)

    def lines(
        self,
        outlines: Sequence[Outline],
        paint: Paint,
        width: float,
        alpha: float = 1.0,
        *,
        closed: bool = False,
        atop: bool = False,
    ) -> None:
        state = self._state(
            atop,
            drawing_mode=agg.DrawingMode.DrawStroke,
            line_width=max(0.05, self._length(width)),
            line_cap=agg.LineCap.CapRound,
            line_join=agg.LineJoin.JoinRound,
        )
        path = self._path(outlines, closed)
        self.canvas.draw_shape(path, _IDENTITY, state, stroke=self._paint(paint, alpha))

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
        font = agg.Font(_font_path(), pixels)
        wide = self.canvas.font_cache.width(font, words)
        ((px, py),) = self._at([(x, y)])
        state = agg.GraphicsState(
            text_drawing_mode=agg.TextDrawingMode.TextDrawFillStroke,
            drawing_mode=agg.DrawingMode.DrawFillStroke,
            line_width=max(0.01, pixels * bold),
        )
        paint = agg.SolidPaint(*_unit(colour), alpha)
        place = agg.Transform(1, 0, 0, 1, px - wide / 2, py)
        self.canvas.draw_text(words, font, place, state, stroke=paint, fill=paint)
