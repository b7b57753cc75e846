"""How much of each pixel an outline covers, and what colour it gets."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.pen import Gradient, Pen, box, disc, horizontal, limb, smooth

HIGH, WIDE, FINE = 40, 60, 16


def spread(shape: list[tuple[int, int]]) -> float:
    """How many pixels lie between the points: a line has no inside."""
    return float(cv2.contourArea(cv2.convexHull(np.array(shape, np.float32))))


places = st.tuples(st.integers(-25, WIDE + 25), st.integers(-25, HIGH + 25))
shapes = st.lists(places, min_size=3, max_size=7, unique=True).filter(lambda shape: spread(shape) > 20)


def canvas() -> Pen:
    return Pen(np.zeros((HIGH, WIDE, 4), np.uint8), 0.0, 0.0, 1.0)


def sampled(x: float, y: float, wide: float, high: float, degrees: float) -> np.ndarray:
    """The cover of a turned box, counted at many points of every pixel."""
    row, column = np.mgrid[0 : HIGH * FINE, 0 : WIDE * FINE]
    at = (column + 0.5) / FINE - x + 1j * (HIGH - (row + 0.5) / FINE - y)
    at *= np.exp(-1j * np.radians(degrees))
    there = (abs(at.real) <= wide / 2) & (abs(at.imag) <= high / 2)
    return np.asarray(there.reshape(HIGH, FINE, WIDE, FINE).mean((1, 3)) * 255)


@settings(max_examples=25)
@given(
    x=st.floats(-10, WIDE + 10),
    y=st.floats(-10, HIGH + 10),
    wide=st.floats(0.1, 90),
    high=st.floats(0.1, 30),
    degrees=st.floats(0, 360),
    backwards=st.booleans(),
)
def test_a_fill_covers_its_outline_and_half_a_pixel_around_it(
    x: float, y: float, wide: float, high: float, degrees: float, backwards: bool
) -> None:
    pen = canvas()
    with pen.moved(x, y, degrees=degrees):
        pen.fill(box(-wide / 2, -high / 2, wide / 2, high / 2)[:: -1 if backwards else 1], "#ffffff")
    assert abs(pen.pixels[..., 3] - sampled(x, y, wide + 1, high + 1, degrees)).max() < 16


@settings(max_examples=40)
@given(shape=shapes, closed=st.booleans())
def test_what_lies_beyond_the_picture_changes_nothing_within_it(
    shape: list[tuple[int, int]], closed: bool
) -> None:
    pen = canvas()
    large = np.zeros((HIGH + 120, WIDE + 120, 4), np.uint8)
    whole = Pen(large, -60.0, -60.0, 1.0)
    for one in (pen, whole):
        one.fill(shape, horizontal(0.0, 50.0, "#ff0000", "#0000ff"))
        one.line(shape, "#00ff00", 3.0, 0.6, closed=closed)
        one.line(smooth(shape, closed), "#102030", 0.7, closed=closed)
    ink = pen.ink().copy()
    assert abs(whole.pixels[60:-60, 60:-60].astype(int) - pen.pixels).max() <= 2
    for row, (a, b) in zip(pen.pixels, ink, strict=True):
        assert not row[: max(0, a)].any()
        assert not row[max(0, b) :].any()


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("width", [0.6, 3.0, 9.0])
def test_a_stroke_is_as_wide_as_said_and_round_at_its_ends(width: float, closed: bool) -> None:
    pen = canvas()
    line = [(12.0, 10.0), (40.0, 13.0), (44.0, 30.0)]
    pen.line(line, "#ffffff", width, closed=closed)
    ways = [*line, line[0]] if closed else line
    y, x = np.mgrid[0 : HIGH * FINE, 0 : WIDE * FINE]
    at = np.stack([(x + 0.5) / FINE, HIGH - (y + 0.5) / FINE], -1)
    far = np.full(x.shape, np.inf)
    for a, b in zip(np.array(ways[:-1]), np.array(ways[1:]), strict=True):
        along = np.clip((at - a) @ (b - a) / ((b - a) @ (b - a)), 0, 1)
        far = np.minimum(far, np.linalg.norm(at - a - along[..., None] * (b - a), axis=-1))
    near = (far <= width / 2).astype(np.uint8) * 255
    expected = cv2.resize(near, (WIDE, HIGH), interpolation=cv2.INTER_AREA).astype(int)
    wrong = abs(pen.pixels[..., 3].astype(int) - expected)
    assert np.quantile(wrong, 0.998) <= 30  # but where two sides meet within a pixel
    assert wrong.mean() < 1


def test_outlines_that_overlap_are_one_shape_or_leave_holes() -> None:
    for holes, middle in ((False, 255), (True, 0)):
        pen = canvas()
        pen.fill_all([disc(30, 20, 15), disc(30, 20, 6)[::-1], disc(30, 20, 6)], "#ffffff")
        assert pen.pixels[20, 30, 3] == 255
        pen = canvas()
        pen.fill_all([disc(30, 20, 15), disc(30, 20, 6)], "#ffffff", holes=holes)
        assert pen.pixels[20, 30, 3] == middle
        assert pen.pixels[20, 20, 3] == 255


def test_gradients_go_along_their_line_outwards_and_through_turned_pens() -> None:
    pen = canvas()
    everywhere = [(-5, -5), (65, -5), (65, 45), (-5, 45)]
    pen.fill(everywhere, horizontal(10.0, 50.0, "#000000", "#ffffff"))
    assert pen.pixels[20, 5, 0] == 0
    assert abs(int(pen.pixels[20, 30, 0]) - 130) < 3
    assert pen.pixels[20, 55, 0] == 255
    with pen.moved(30.0, 20.0, degrees=90):
        pen.fill([(-50, -50), (50, -50), (50, 50), (-50, 50)], horizontal(-15, 15, "#000000", "#ffffff"))
    assert pen.pixels[36, 10, 0] < 5  # below
    assert pen.pixels[3, 50, 0] > 250
    glow = Gradient((30.0, 20.0), (30.0, 20.0), ((0.0, "#ff0000", 1.0), (1.0, "#ff0000", 0.0)), 15.0)
    pen = canvas()
    pen.fill(disc(30.0, 20.0, 15.0), glow)
    assert pen.pixels[20, 30].tolist()[1:3] == [0, 0]
    assert pen.pixels[20, 30, 3] > 240
    assert abs(int(pen.pixels[20, 37, 3]) - 128) < 12
    assert (pen.pixels[..., 0] == pen.pixels[..., 3]).all()


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), -float("inf")])
def test_an_outline_that_is_no_number_is_not_drawn(wrong: float) -> None:
    pen = canvas()
    pen.fill([(5, 5), (wrong, 20), (30, 30)], "#ffffff")
    pen.line([(5, 5), (20, wrong)], "#ffffff", 2.0)
    assert not pen.pixels.any()
    pen.fill([(-1e300, -1e300), (1e300, -1e300), (1e300, 1e300), (-1e300, 1e300)], "#ffffff")
    assert (pen.pixels == 255).all()


def test_nothing_and_a_point_are_outlines_too() -> None:
    pen = canvas()
    pen.fill_all([], "#ffffff")
    pen.fill_all([np.empty((0, 2)), disc(10, 10, 4), np.empty((0, 2))], "#ff0000")
    pen.lines([[(30.0, 20.0)], np.empty((0, 2)), [(50.0, 20.0), (50.0, 20.0)]], "#ffffff", 8.0)
    assert pen.pixels[30, 10, 3] == 255
    assert pen.pixels[20, 30, 3] == 255
    assert pen.pixels[20, 50, 3] == 255


def test_a_limb_is_round_at_both_ends() -> None:
    outline = limb((0.0, 0.0), (3.0, 4.0), 1.0, 0.5)
    assert np.allclose(np.linalg.norm(outline[:9], axis=1), 1.0)
    assert np.allclose(np.linalg.norm(outline[9:] - (3.0, 4.0), axis=1), 0.5)
    assert len(limb((1.0, 1.0), (1.0, 1.0), 0.2, 0.2)) == 18


def test_a_curve_goes_through_its_points() -> None:
    shape = [(0.0, 0.0), (2.0, 1.0), (3.0, 4.0), (-1.0, 3.0)]
    for closed in (True, False):
        curve = smooth(shape, closed)
        assert np.allclose(curve[::8], shape)
    assert len(smooth(shape[:1], False)) == 1
    assert np.allclose(smooth(shape[:2], False)[-1], shape[1])


def test_paint_past_the_pen_is_ink_too() -> None:
    pen = canvas()
    pen.puff(30.0, 20.0, 5.0, "#ffffff", 0.5)
    ink = pen.ink().copy()
    assert (ink[:10, 1] <= ink[:10, 0]).all()
    assert (pen.pixels[20].any(1).nonzero()[0][[0, -1]] >= ink[20, 0]).all()
    pen.pixels[3, 7] = 255
    assert pen.ink()[3].tolist() == [7, 8]


def test_paint_lies_in_the_order_in_which_it_was_laid_whatever_lays_it() -> None:
    pen = canvas()
    pen.fill(box(0, 0, 60, 40), "#ff0000")
    pen.puff(30.0, 20.0, 12.0, "#00ff00", 1.0)
    pen.fill(box(0, 0, 30, 40), "#0000ff")
    assert pen.pixels[20, 31, 0] < 60
    assert pen.pixels[20, 31, 1] > 200
    assert pen.pixels[20, 20].tolist() == [0, 0, 255, 255]
    pen.text("I", 45.0, 8.0, 30.0, "#ffffff")
    pen.line([(0.0, 12.0), (60.0, 12.0)], "#0000ff", 2.0)
    assert pen.pixels[22, 45].tolist() == [255, 255, 255, 255]
    assert pen.pixels[27, 45].tolist() == [0, 0, 255, 255]


def test_many_shapes_are_all_painted() -> None:
    pen = canvas()
    for row in range(HIGH):
        for column in range(WIDE):
            pen.fill(disc(column + 0.5, row + 0.5, 0.7), "#ffffff")
    assert (pen.pixels == 255).all()


def test_an_outline_may_change_once_it_is_drawn() -> None:
    pen = canvas()
    outline = box(10.0, 10.0, 20.0, 20.0)
    pen.fill(outline, "#ffffff")
    outline += 100.0
    assert pen.pixels[25, 15, 3] == 255


def test_a_puff_is_densest_in_its_middle_and_ends_at_its_rim() -> None:
    pen = Pen(np.zeros((64, 64, 4), np.uint8), 0.0, 0.0, 1.0)
    pen.puff(32.0, 32.0, 20.0, "#ff8000", 0.5)
    pixels = pen.pixels
    cover = pixels[..., 3].astype(int)
    assert abs(cover[32, 32] - 127) <= 5
    assert abs(cover[32, 32 + 11] - 76) <= 6
    assert cover[32, 53:].max() == 0
    assert cover[:11].max() == 0
    assert abs(pixels[32, 32, 1] - cover[32, 32] / 2) <= 2
