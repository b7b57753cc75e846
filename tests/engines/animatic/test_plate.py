"""Light, edges, mist and paper on plates, and how large plates are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.kernels.spans import FAINT, ROOM, stretches
from filmgate.engines.animatic.layers import Floor, Plane
from filmgate.engines.animatic.pen import box
from filmgate.engines.animatic.plate import Plate, inked, paper, rim
from filmgate.engines.animatic.stages.forest import FAR
from filmgate.engines.animatic.view import View
from filmgate.storyboard.schema import Camera
from filmgate.storyboard.vocabulary import Framing, Move, Setting, TimeOfDay, Weather
from tests.engines.animatic import plans


def plate() -> Plate:
    return Plate(-1.0, 0.0, 4.0, 3.0, 20.0)


@pytest.mark.parametrize("radius", [1.5, 12.0])
def test_light_adds_to_colours_and_not_to_cover(radius: float) -> None:
    lit = plate()
    lit.fill(box(-1.0, 0.0, 0.0, 3.0), "#303030")
    cover = lit.pixels[..., 3].copy()
    lit.glow(1.0, 1.5, radius, "#ffffff", 0.8)
    pixels = lit.baked().copy()
    np.testing.assert_array_equal(pixels[..., 3], cover)
    assert pixels[30, 40, 0] > 60
    assert pixels[30, 40, 0] > pixels[2, 40, 0]
    np.testing.assert_array_equal(lit.baked(), pixels)  # it is spent


@pytest.mark.parametrize("radius", [1.0, 8.0])
def test_light_lies_where_it_was_drawn(radius: float) -> None:
    lit = Plate(0.0, 0.0, 20.05, 16.05, 20.0)  # no multiple of the light's pixels
    lit.glow(11.0, 7.0, radius, "#ffffff", 0.9)
    light = lit.baked()[..., 0].astype(float)
    light[light < 30] = 0
    row, column = (np.average(at, weights=light) for at in np.indices(light.shape))
    assert (column + 0.5) / 20 == pytest.approx(11.0, abs=0.06)
    assert (light.shape[0] - row - 0.5) / 20 == pytest.approx(7.0, abs=0.06)


def test_a_rim_lights_the_edge_that_faces_it() -> None:
    sheet = plate()
    sheet.fill(box(0.0, 1.0, 2.0, 2.0), "#202020")
    before = sheet.pixels.copy()
    rim(sheet.pixels, 3.0, 0.0, "#ffffff", 1.0, 1.5)
    row = sheet.pixels[30, :, 0].astype(int) - before[30, :, 0]
    assert row[57:59].max() > 60  # the right edge, at x = 2
    assert row[21:40].max() < 8
    assert (sheet.pixels[..., :3] <= sheet.pixels[..., 3:]).all()
    np.testing.assert_array_equal(sheet.pixels[..., 3], before[..., 3])


def test_mist_lies_on_what_is_drawn_thickest_at_its_foot() -> None:
    sheet = plate()
    sheet.fill(box(0.0, 0.0, 3.0, 3.0), "#000000")
    cover = sheet.pixels[..., 3].copy()
    sheet.mist("#ffffff", 0.0, 2.0, 0.8)
    column = sheet.pixels[::-1, 50, 0].astype(float) / 255
    heights = (np.arange(60) + 0.5) / 20
    np.testing.assert_allclose(column, 0.8 * np.clip(1 - heights / 2, 0, 1), atol=0.01)
    np.testing.assert_array_equal(sheet.pixels[..., 3], cover)
    assert sheet.pixels[:, :15].max() == 0


def test_paper_has_tooth_on_what_is_drawn_alone() -> None:
    sheet = plate()
    sheet.fill(box(0.0, 0.0, 3.0, 3.0), "#808080")
    paper(sheet.pixels, 4, 1)
    drawn = sheet.pixels[5:-5, 30:, 0].astype(float)
    assert 0.3 < drawn.std() < 4
    assert drawn.mean() == pytest.approx(128, abs=1.5)
    assert sheet.pixels[:, :15].max() == 0


def test_rows_with_nothing_on_them_are_known() -> None:
    sheet = plate()
    assert inked(sheet.pixels) == slice(0, 2)
    sheet.fill(box(0.0, 1.0, 1.0, 2.0), "#808080")
    rows = inked(sheet.pixels)
    assert not sheet.pixels[: rows.start].any()
    assert not sheet.pixels[rows.stop :].any()
    assert 20 <= rows.stop - rows.start <= 26


def ragged(seed: int, high: int, wide: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    cover = np.kron(rng.choice([0, 2, 255, 130], (high, 1 + wide // 23)), np.ones((1, 23)))[:, :wide]
    return np.ascontiguousarray(np.repeat(cover[:, :, None], 4, 2).astype(np.uint8))


@settings(max_examples=40)
@given(st.integers(0, 99), st.integers(1, 9), st.integers(1, 400), st.sampled_from([(0, 24), (16, 0)]))
def test_stretches_hold_all_that_is_there(seed: int, high: int, wide: int, how: tuple[int, int]) -> None:
    pixels, (gap, least) = ragged(seed, high, wide), how
    solid = gap == 0
    start, out = np.zeros(high + 1, np.int32), np.zeros((high * ROOM, 2), np.int32)
    assert stretches(pixels, solid, gap, least, start, out) == start[-1]
    for y in range(high):
        one, two = pixels[y], pixels[min(y + 1, high - 1)]
        there = (one[:, 3] == 255) & (two[:, 3] == 255) if solid else np.maximum(one, two).max(axis=1) > FAINT
        runs = out[start[y] : start[y + 1]]
        inside = np.zeros(wide, bool)
        for a, b in runs:
            inside[a : b + 1] = True
            assert there[a]
            assert there[b]
        if solid:
            assert not (inside & ~there).any()
        else:
            assert not (there & ~inside).any()
            assert (runs[1:, 0] - runs[:-1, 1] > gap).all()


def test_what_is_out_of_focus_is_drawn_small() -> None:
    view = View(960, 540)
    finest = []
    for framing in (Framing.WIDE, Framing.CLOSE_UP):
        shot = plans.shot(camera=Camera(framing=framing, move=Move.STATIC))
        scene = scene_of(plans.board(shot), 0, view)
        camera = scene.camera(0.0)
        far = [one for one in scene.layers if isinstance(one, Plane) and one.z > 9 and not one.wrap_x]
        finest.append(max(one.ppu * (one.z - camera.z) / (camera.focal * view.height) for one in far))
    assert finest[0] > 0.8
    assert finest[1] < 0.6


def test_the_forest_floor_lies_under_snow() -> None:
    bright = []
    for weather in (Weather.CLEAR, Weather.SNOW):
        shot = plans.shot(setting=Setting.FOREST, weather=weather, time_of_day=TimeOfDay.NOON)
        scene = scene_of(plans.board(shot), 0, View(320, 180))
        floor = next(layer for layer in scene.layers if isinstance(layer, Floor) and layer.far == FAR)
        bright.append(float(floor.pixels[..., :3].mean()))
    assert bright[1] > bright[0] + 40
