"""Figures in their tiles."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.frames.actors import paint_all
from filmgate.engines.animatic.frames.held import Held
from filmgate.engines.animatic.frames.projection import Lens
from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.layers import Actor, Backdrop, EdgeLight, Place, Scene
from filmgate.engines.animatic.pen import Pen, disc
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.view import Camera, View

VIEW, CAMERA = View(320, 180), Camera()
UNLIT = EdgeLight("#000000", "#000000", key_strength=0.0, back_strength=0.0, own=1.0)


def tile(light: EdgeLight, soft: float = 0.0, empty: bool = False) -> tuple[Bytes, list[tuple[int, int]]]:
    """A grey disc of 30 cm, 8 m away, on a tile of its own, and from where to where the compositor takes each
    pair of its rows."""

    def paint(pen: Pen, time: float) -> None:
        if not empty:
            pen.fill(disc(0.0, 1.5, 0.3), "#808080")

    actor = Actor(paint, lambda time: Place(0.0, 0.0, 8.0), (-1.0, 0.4, 1.0, 2.4), light, soft=soft)
    tiles = paint_all([actor], Lens(VIEW, CAMERA, 0.0), Held(VIEW, lambda time: CAMERA))
    [(_, row)] = tiles.table
    high, wide, start = int(row[at.ROWS]), int(row[at.COLUMNS]), int(row[at.OFFSET])
    pixels = tiles.bytes[start : start + high * wide * 4].reshape(high, wide, 4)
    first = int(row[at.SPANS])
    runs = []
    for line in range(first, first + high):
        begin, end = tiles.rows[line : line + 2]
        runs.append(tuple(tiles.runs[begin].tolist()) if end > begin else (0, -1))
    return pixels, runs


@pytest.mark.parametrize("soft", [0.0, 1.5, 2.4])
def test_a_figure_is_drawn_where_its_paint_is_and_keeps_its_cover_out_of_focus(soft: float) -> None:
    pixels, runs = tile(UNLIT, soft)
    sharp, _ = tile(UNLIT)
    assert pixels[..., 3].sum() == pytest.approx(sharp[..., 3].sum(), rel=0.01)
    assert ((pixels > 0).sum() > (sharp > 0).sum()) == (soft > 1)
    for y, (first, last) in enumerate(runs):
        columns = np.flatnonzero(pixels[y : y + 2].any((0, 2)))
        assert not len(columns) or (first <= columns[0] and columns[-1] <= last)


def test_light_falls_on_the_side_that_faces_it_and_on_nothing_else() -> None:
    light = EdgeLight("#ff0000", "#0000ff", (1.0, 0.0), (-1.0, 0.0), 1.0, 1.0, 1.0, 0.1)
    pixels, _ = tile(light)
    plain, _ = tile(UNLIT)
    middle = pixels.shape[1] // 2
    more = pixels.astype(int) - plain
    assert (pixels[..., 3] == plain[..., 3]).all()
    assert more[:, middle + 4 :, 0].sum() > 20 * abs(more[:, : middle - 4, 0]).sum()
    assert more[:, : middle - 4, 2].sum() > 20 * abs(more[:, middle + 4 :, 2]).sum()


@pytest.mark.parametrize("soft", [0.0, 2.0])
def test_who_paints_nothing_leaves_the_tile_empty(soft: float) -> None:
    pixels, runs = tile(EdgeLight("#ff0000", "#0000ff"), soft, empty=True)
    assert not pixels.any()
    assert set(runs) == {(0, -1)}


def drawn(looks: bool, light: EdgeLight, facing: float, soft: float, mirror: float) -> Bytes:
    """A picture of somebody small in a large box. Who looks at their paint is painted on all of the box."""

    def paint(pen: Pen, time: float) -> None:
        if looks:
            pen.ink()
        with pen.moved(0.3, 1.1, degrees=20, sx=1.4):
            pen.fill(disc(0.0, 0.0, 0.3), "#c08040")
            pen.line([(-0.5, 0.2), (0.6, 0.6), (0.7, -0.4)], "#4080c0", 0.12)
            pen.puff(0.2, 0.5, 0.3, "#ffffff", 0.6)

    place, box = Place(0.4, 0.1, 4.0, facing), (-2.0, -0.3, 2.0, 3.0)
    actor = Actor(paint, lambda time: place, box, light, mirror=mirror, soft=soft)
    grey = Backdrop(np.full((180, 320, 4), (90, 90, 90, 255), np.uint8), 1.0, 0.5)
    return Renderer(Scene(VIEW, lambda time: CAMERA, (grey, actor)), 1).picture(0.0)


@pytest.mark.parametrize("facing", [1.0, -1.0])
@pytest.mark.parametrize("how", ["plain", "lit", "soft", "mirrored"])
def test_a_tile_just_large_enough_shows_what_a_larger_one_does(how: str, facing: float) -> None:
    light = EdgeLight("#ff4000", "#0040ff", round=0.3) if how == "lit" else UNLIT
    soft, mirror = 2.0 if how == "soft" else 0.0, 0.8 if how == "mirrored" else 0.0
    one, two = (drawn(looks, light, facing, soft, mirror).astype(int) for looks in (True, False))
    assert np.ptp(one) > 60
    assert np.abs(one - two).max() <= 1
