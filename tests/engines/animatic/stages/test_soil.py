"""What floors are made of."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.stages.soil import Pool, Soil

GREY = "#808080"


def made(wet: float = 0.0, rough: float = 0.6, ppu: float = 20.0) -> Soil:
    return Soil((6, 5), ppu, 3, GREY, wet, rough)


def test_a_soil_has_its_size_and_colour() -> None:
    soil = made()
    assert soil.pixels.shape == (100, 120, 4)
    assert soil.pixels[:, :, :3].mean() == pytest.approx(128, abs=8)
    assert soil.pixels[:, :, 3].max() == 0


def test_a_soil_repeats_without_a_seam() -> None:
    grey = made().pixels[:, :, 0].astype(int)
    inside = np.abs(np.diff(grey, axis=0)).mean(), np.abs(np.diff(grey, axis=1)).mean()
    assert np.abs(grey[0] - grey[-1]).mean() < 2 * inside[0]
    assert np.abs(grey[:, 0] - grey[:, -1]).mean() < 2 * inside[1]


def test_puddles_mirror_and_lie_darker() -> None:
    soil = made(wet=1.0, rough=0.0)
    mirror, grey = soil.pixels[:, :, 3].astype(float), soil.pixels[:, :, 0].astype(float)
    assert mirror.max() > 240
    assert mirror.min() > 90
    assert np.corrcoef(mirror.reshape(-1), grey.reshape(-1))[0, 1] < -0.8


def test_roughness_is_contrast() -> None:
    assert made(rough=0.9).pixels[:, :, 0].std() > 3 * made(rough=0.2).pixels[:, :, 0].std()


def test_paint_keeps_the_grain_and_the_rest_of_the_ground() -> None:
    soil = made()
    before = soil.pixels.copy()
    rows = soil.rows(2.0, 3.0)
    soil.painted("#ff0000", 1.0, rows)
    assert soil.pixels[rows, :, 1].max() == 0
    assert soil.pixels[rows, :, 0].mean() > 200
    seen = np.corrcoef(before[rows, :, 0].reshape(-1), soil.pixels[rows, :, 0].reshape(-1))[0, 1]
    assert seen > 0.8
    np.testing.assert_array_equal(soil.pixels[: rows.start], before[: rows.start])
    np.testing.assert_array_equal(soil.pixels[rows.stop :], before[rows.stop :])


def test_joints_lie_between_the_slabs_from_a_depth_on() -> None:
    soil = made(rough=0.0)
    soil.jointed(0.5, (2.0, 1.0), 0.05, 2.0)
    darker = soil.pixels[:, :, 0] < 100
    assert darker[60].all()  # z = 3
    assert darker[50:60, 40].all()  # x = 2
    assert not darker[50, 20]  # the middle of a slab
    assert not darker[:40].any()  # nearer than they begin


def test_light_falls_around_its_pool_and_wraps() -> None:
    soil = made(rough=0.0)
    soil.lit([Pool(0.0, 2.5, 1.0, "#ffffff", 0.4)])
    grey = soil.pixels[50, :, 0].astype(int)
    assert grey[0] > grey[60] + 60
    assert abs(grey[1] - grey[-2]) < 12
    assert grey[60] == pytest.approx(128, abs=12)
    assert soil.pixels[:, :, 3].max() == 0


def test_a_floor_can_be_polished_or_wetted() -> None:
    soil = made()
    soil.wetted(0.5, soil.rows(0.0, 1.0))
    assert soil.pixels[0, 0, 3] == 127
    assert soil.pixels[99, 0, 3] == 0
    soil.polished(1.0)
    assert soil.pixels[:, :, 3].min() == 255


def test_rows_fade_by_their_shares_and_stay_as_wet() -> None:
    soil = made(wet=0.5)
    before = soil.pixels.astype(float)
    soil.faded(slice(20, 40), np.linspace(1, 0.5, 20, dtype=np.float32))
    after = soil.pixels.astype(float)
    np.testing.assert_array_equal(after[:20], before[:20])
    np.testing.assert_array_equal(after[40:], before[40:])
    np.testing.assert_array_equal(after[:, :, 3], before[:, :, 3])
    np.testing.assert_allclose(after[39, :, :3], before[39, :, :3] * 0.5, atol=1.5)
    np.testing.assert_allclose(after[20, :, :3], before[20, :, :3], atol=1)


def test_a_part_is_scaled_and_gets_a_colour_and_stays_as_wet() -> None:
    soil = made(wet=0.5)
    before = soil.pixels.astype(float)
    soil.scaled(0.5, slice(10, 20), slice(5, 9), (10.0, 20.0, 250.0))
    after = soil.pixels.astype(float)
    np.testing.assert_array_equal(after[:, :, 3], before[:, :, 3])
    part = (slice(10, 20), slice(5, 9), slice(0, 3))
    np.testing.assert_allclose(after[part], np.minimum(before[part] * 0.5 + (10, 20, 250), 255), atol=1)
    changed = np.argwhere((after != before).any(2))
    assert changed.min(0).tolist() == [10, 5]
    assert changed.max(0).tolist() == [19, 8]
