"""Textures and tables that looks are made of."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from filmgate.engines.animatic.edit.textures import gaussian, palette_cube, planar_table, sheet_of, spread


@pytest.mark.parametrize("sigma", [1.0, 3.9, 7.0, 15.0, 47.0])
def test_a_blur_made_small_is_the_blur(sigma: float) -> None:
    picture = np.zeros((180, 320), np.float32)
    picture[60:120, 100:220] = 200
    assert np.abs(spread(picture, sigma) - gaussian(picture, sigma)).mean() < 2.5


@pytest.mark.parametrize("size", [(1, 1), (3, 40)])
def test_a_picture_smaller_than_its_blur_stays_a_picture(size: tuple[int, int]) -> None:
    assert spread(np.full(size, 7, np.float32), 50) == pytest.approx(np.full(size, 7), abs=0.01)


def test_every_colour_gets_the_nearest_of_a_palette() -> None:
    centres = np.random.default_rng(4).uniform(20, 235, (9, 3)).astype(np.float32)
    names = np.repeat(np.arange(9, dtype=np.uint8)[:, None], 3, 1)
    table, axis = palette_cube(centres, 6, names), np.linspace(0, 255, 6).astype(np.uint8)
    for b, g, r in np.ndindex(6, 6, 6):
        colour = np.array([[[axis[b], axis[g], axis[r]]]], np.uint8)
        away = np.hypot.reduce(cv2.cvtColor(colour, cv2.COLOR_BGR2Lab)[0, 0] - centres, axis=1)
        assert away[table[b, g, r, 0]] == pytest.approx(away.min(), abs=0.01)


def test_the_tables_of_no_grade_leave_grey_as_it_is() -> None:
    table = planar_table(lambda colour: colour)
    grey = table.lumas[32 * 64 + 32, 16:236].astype(int)  # the cell of greys holds a little colour
    assert np.abs(grey - np.arange(16, 236)).max() <= 2
    assert np.ptp(table.colours[32 * 64 + 32, 20].astype(int)) < 10


def test_a_sheet_has_its_colour_where_the_texture_is_even() -> None:
    texture = np.array([[128, 64], [128, 255]], np.uint8)
    assert sheet_of((200, 220, 240), texture).tolist() == [
        [[200, 220, 240], [100, 110, 120]], [[200, 220, 240], [255, 255, 255]],
    ]  # fmt: skip
