"""Drawings before they are painted."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.pen import Gradient, Pen, disc, horizontal, smooth
from filmgate.engines.animatic.sketch import Sketch

PPU = 40.0


def drawing(pen: Pen, up: float = 0.0, red: str = "#d03020", glow: float = 0.5) -> None:
    """A fill, a shaded line, a stroke within what is inked, a glow and a cloud, each in its own frame."""
    with pen.moved(0.5, 0.6 + up, degrees=30, sx=1.2, sy=0.8):
        pen.fill(disc(0.0, 0.0, 0.4), red)
        with pen.inked(), pen.moved(sx=-1.0):
            pen.line(
                smooth([(-0.3, 0.0), (0.0, 0.2), (0.4, 0.0)], False),
                horizontal(-0.3, 0.4, "#204060", "#f0f0f0"),
                0.1,
            )
    with pen.moved(1.2, 0.4, sx=0.5, sy=0.5):
        shine = ((0.0, "#ffffff", 1.0), (1.0, "#ffe0a0", 0.0))
        pen.fill(disc(0.0, 0.0, 0.6), Gradient((0.0, 0.0), (0.0, 0.0), shine, 0.6))
        pen.puff(0.0, 1.0, 0.5, "#8090a0", glow)


def sketch(**how: float | str) -> Sketch:
    made = Sketch.of(lambda pen: drawing(pen, **how), PPU)  # type: ignore[arg-type]
    assert made is not None
    return made


@settings(max_examples=20)
@given(x=st.floats(-0.5, 0.5), ppu=st.floats(20, 60), facing=st.sampled_from([1.0, -1.0]))
def test_a_sketch_is_painted_as_the_drawing_would_be(x: float, ppu: float, facing: float) -> None:
    tiles = np.zeros((2, 80, 120, 4), np.uint8)
    for tile, paint in zip(tiles, (drawing, sketch().paint), strict=True):
        pen = Pen(tile, -1.0, -0.2, ppu)
        with pen.moved(x, 0.0, sx=facing):
            paint(pen)
        pen.ink()
    assert abs(tiles[0].astype(int) - tiles[1]).max() <= 1
    assert tiles[0].any()


def test_two_sketches_are_as_far_apart_as_their_farthest_points() -> None:
    assert sketch().apart(sketch()) == 0.0
    assert sketch().apart(sketch(up=0.03)) == pytest.approx(0.03)


@pytest.mark.parametrize("how", [{"red": "#d06020"}, {"glow": 0.6}])
def test_other_colours_are_another_drawing(how: dict[str, float | str]) -> None:
    assert sketch().apart(sketch(**how)) == math.inf


def test_one_shape_more_is_another_drawing() -> None:
    def more(pen: Pen) -> None:
        drawing(pen)
        pen.fill(disc(0.0, 0.0, 0.1), "#ffffff")

    other = Sketch.of(more, PPU)
    assert other is not None
    assert sketch().apart(other) == math.inf


def test_what_looks_at_its_paint_has_no_sketch() -> None:
    def looking(pen: Pen) -> None:
        drawing(pen)
        pen.painted()[..., 3] = 0

    assert Sketch.of(looking, PPU) is None


def test_nothing_is_a_sketch_too() -> None:
    empty = Sketch.of(lambda pen: None, PPU)
    assert empty is not None
    assert empty.apart(empty) == 0.0
    tile = np.zeros((4, 4, 4), np.uint8)
    empty.paint(Pen(tile, 0.0, 0.0, 1.0))
    assert not tile.any()


def test_its_box_holds_all_that_it_paints() -> None:
    x0, y0, x1, y1 = sketch().box
    pen = Pen(np.zeros((160, 160, 4), np.uint8), -1.0, -1.0, PPU)
    sketch().paint(pen)
    rows, columns = np.nonzero(pen.pixels[..., 3])
    found = (columns.min(), 159 - rows.max(), columns.max() + 1, 160 - rows.min())
    said = ((x0 + 1) * PPU, (y0 + 1) * PPU, (x1 + 1) * PPU, (y1 + 1) * PPU)
    assert np.abs(np.subtract(found, said)).max() <= 2.5


def test_nothing_has_no_box() -> None:
    empty = Sketch.of(lambda pen: None, PPU)
    assert empty is not None
    assert empty.box[0] > empty.box[2]
