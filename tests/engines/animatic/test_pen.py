"""Drawing on pixels in metres."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.pen import Gradient, Pen, box, disc
from filmgate.engines.animatic.plate import Plate


def test_what_is_painted_within_ink_stays_on_what_was_there() -> None:
    pen = Pen(np.zeros((40, 40, 4), np.uint8), 0.0, 0.0, 40.0)
    pen.fill(disc(0.5, 0.5, 0.3), "#ffffff")
    cover = pen.pixels[..., 3].copy()
    with pen.inked():
        pen.fill(box(0.0, 0.4, 1.0, 0.6), "#ff0000")
        pen.line([(0.0, 0.7), (1.0, 0.7)], "#00ff00", 0.1)
    assert not pen.pixels[cover == 0].any()
    assert (pen.pixels[cover == 255, 3] == 255).all()
    assert tuple(pen.pixels[20, 20]) == (255, 0, 0, 255)
    pen.fill(box(0.0, 0.0, 0.1, 0.1), "#0000ff")
    assert tuple(pen.pixels[38, 1]) == (0, 0, 255, 255)


def test_a_glow_is_no_ground_to_paint_on() -> None:
    pen = Pen(np.zeros((40, 40, 4), np.uint8), 0.0, 0.0, 40.0)
    stops = ((0.0, "#ffffff", 0.7), (1.0, "#ffffff", 0.0))
    pen.fill(disc(0.5, 0.5, 0.4), Gradient((0.5, 0.5), (0.5, 0.5), stops, 0.4))
    before = pen.pixels.copy()
    with pen.inked():
        pen.fill(box(0.0, 0.0, 1.0, 1.0), "#ff0000")
    assert np.array_equal(pen.pixels, before)


def test_atop_paints_only_over_what_is_there() -> None:
    pen = Pen(np.zeros((40, 40, 4), np.uint8), 0.0, 0.0, 4.0)
    pen.fill(box(2, 2, 5, 5), "#800000")
    bare = pen.pixels[..., 3] == 0
    pen.fill(box(0, 0, 10, 10), "#00ff00", 0.5, atop=True)
    pen.line([(0, 9), (10, 9)], "#ffffff", 0.5, atop=True)
    assert bare.sum() > 1300
    assert not pen.pixels[bare].any()
    assert pen.pixels[25, 12].tolist() == [64, 128, 0, 255]


@pytest.mark.parametrize(
    ("words", "x", "y", "size", "bold"),
    [
        ("BISTRO", 13.81, 3.38, 0.166, 0.45),
        ("SUBWAY", 1.28, 2.17, 0.117, 0.25),
        ("SUBWAY", 6.54, 1.38, 0.123, 0.7),
        ("BOOKS", 7.0, 3.0, 0.31, 0.06),
    ],
)
def test_type_too_small_to_read_is_drawn_as_a_line(
    words: str, x: float, y: float, size: float, bold: float
) -> None:
    """The first three made the rasteriser abort the process."""
    plate = Plate(0, 0, 14, 6, 10)
    plate.text(words, x, y, size, "#ffffff", 0.8, bold)
    assert plate.baked()[..., 3].any()
