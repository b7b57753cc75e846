"""Outlines filled by the thousand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from filmgate.engines.animatic.facets import Outlines, facets
from filmgate.engines.animatic.pen import Pen, box

METRES, PPU = 8.0, 10.0


def pen() -> Pen:
    side = round(METRES * PPU)
    return Pen(np.zeros((side, side, 4), np.uint8), 0.0, 0.0, PPU)


def turned(x: float, y: float, wide: float, high: float, degrees: float) -> npt.NDArray[np.float64]:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    moved: npt.NDArray[np.float64] = box(-wide, -high, wide, high) @ np.array([[c, s], [-s, c]]) + (x, y)
    return moved


places = st.floats(-1.0, METRES + 1.0)
sizes = st.floats(0.2, 3.0)


@given(places, places, sizes, sizes, st.floats(0, 180))
def test_a_facet_covers_what_a_pen_fills(x: float, y: float, wide: float, high: float, way: float) -> None:
    one, other, outline = pen(), pen(), turned(x, y, wide, high, way)
    facets(one, outline[None], "#c08040")
    other.fill(outline, "#c08040")
    differing = np.abs(one.pixels.astype(int) - other.pixels).max(axis=2)
    assert np.abs(one.pixels.astype(float).mean() - other.pixels.mean()) < 0.6
    assert (differing > 100).sum() <= 8  # corners are grown a little differently


def test_facets_lie_over_one_another_each_in_its_colour_and_strength() -> None:
    canvas = pen()
    outlines = np.stack([box(1, 1, 5, 5), box(3, 3, 7, 7)])
    facets(canvas, outlines, np.array([[255.0, 0, 0], [0, 0, 255.0]]), np.array([1.0, 0.5]))
    seen = canvas.pixels[::-1][[20, 60, 40, 75], [20, 60, 40, 5]].astype(int)
    expected = [(255, 0, 0, 255), (0, 0, 128, 128), (128, 0, 128, 255), (0, 0, 0, 0)]
    assert np.abs(seen - expected).max() <= 1


def test_what_lies_outside_paints_nothing() -> None:
    canvas = pen()
    facets(canvas, np.stack([box(-9, 1, -5, 2), box(1, 20, 2, 30), box(30, -9, 31, -5)]), "#ffffff")
    assert canvas.pixels.max() == 0


def test_no_facets_are_no_fault() -> None:
    canvas = pen()
    facets(canvas, np.empty((0, 4, 2)), "#ffffff")
    assert canvas.pixels.max() == 0


@given(
    arrays(np.float64, (6, 3), elements=st.floats(0, 255)), arrays(np.float64, 6, elements=st.floats(0, 1))
)
def test_veils_add_up_as_light_does(colours: Outlines, alphas: Outlines) -> None:
    canvas = Pen(np.zeros((8, 16, 4), np.uint8), 0.0, 0.0, 8.0)
    whole = np.tile(np.array(box(-9, -9, 9, 9)), (6, 1, 1))
    facets(canvas, whole, colours, alphas)
    expected = np.zeros(4)
    for colour, alpha in zip(colours, alphas, strict=True):
        expected = expected * (1 - alpha) + np.array([*colour, 255.0]) * alpha
    np.testing.assert_allclose(canvas.pixels.astype(float), np.broadcast_to(expected, (8, 16, 4)), atol=4)


@given(st.integers(0, 255), st.floats(-0.5, 0.5))
def test_white_under_white_stays_white_at_any_edge(cover: int, shift: float) -> None:
    canvas = Pen(np.full((16, 32, 4), 255, np.uint8), 0.0, 0.0, 16.0)
    strips = np.stack([np.array(box(x + shift / 16, -1, x + 0.07, 2)) for x in np.arange(0, 2, 0.13)])
    facets(canvas, strips, "#ffffff", cover / 255)
    assert canvas.pixels.min() >= 253
