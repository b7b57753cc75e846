"""What a look sees: cuts, motion from drawing to drawing, flat patches with kept edges."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic.edit.view import View, patches
from filmgate.media.picture import I420, bgr_to_i420, i420_to_bgr

WIDE, HIGH = 192, 108


def scene(right: int = 0, seed: int = 3) -> I420:
    """Soft blobs, moved by that many pixels."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    picture = np.full((HIGH, WIDE, 3), 90, np.float32)
    for _ in range(24):
        away = np.hypot(x - right - random.uniform(0, WIDE), y - random.uniform(0, HIGH))
        picture += np.exp(-((away / 9) ** 2))[..., None] * random.uniform(-80, 120, 3).astype(np.float32)
    return bgr_to_i420(np.clip(picture, 0, 255).astype(np.uint8))


def fed(view: View, frame: I420) -> View:
    view.show(frame)
    view.feed(frame, follow=True)
    return view


def test_the_half_size_picture_has_the_frame_s_colours() -> None:
    frame = scene()
    small = i420_to_bgr(frame).astype(float).reshape(HIGH // 2, 2, WIDE // 2, 2, 3).mean((1, 3))
    assert np.abs(fed(View(WIDE, HIGH), frame).picture - small).mean() < 2


def test_only_another_picture_is_a_cut() -> None:
    view = View(WIDE, HIGH)
    assert [view.show(frame) for frame in (scene(), scene(2), scene(4), 255 - scene(4))] == [
        True, False, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize("step", [1, 3])
def test_the_drift_is_known_however_many_frames_are_left_out(step: int) -> None:
    view = View(WIDE, HIGH)
    for index in range(0, 13, step):
        for between in range(index, index + step):
            view.show(scene(between))
        fed(view, scene(index))
    assert view.pan[0] == pytest.approx(6, abs=1.5)  # of half the size
    assert abs(view.pan[1]) < 1


def test_noise_goes_where_nothing_moves() -> None:
    random, view = np.random.default_rng(1), View(WIDE, HIGH)
    clean = fed(View(WIDE, HIGH), scene()).still.copy()
    errors = []
    for _ in range(8):
        frame = scene()
        frame[:HIGH] = np.clip(frame[:HIGH] + random.normal(0, 5, (HIGH, WIDE)), 16, 235)
        errors.append(float(np.abs(fed(view, frame).still - clean).mean()))
    assert errors[-1] < 0.6 * errors[0]


def plainly(picture: npt.NDArray[np.float32], radius: int, hardness: float) -> npt.NDArray[np.float64]:
    """The definition: eight windows around each pixel, the even ones count most."""
    reach, away = radius // 2, radius // 2 + 1
    near = int(away * 0.71 + 0.5)
    rows, columns = picture.shape[:2]
    padded = np.pad(picture.astype(float), ((reach, reach), (reach, reach), (0, 0)), "reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (2 * reach + 1,) * 2, (0, 1))
    means, spread = windows.mean((-1, -2)), windows.var((-1, -2)).sum(-1)
    total, weights = np.zeros_like(means), np.full((rows, columns, 1), 1e-6)
    for y, x in ((away, 0), (-away, 0), (0, away), (0, -away), (near, near), (near, -near), (-near, near),
                 (-near, -near)):  # fmt: skip
        down = np.clip(np.arange(rows) + y, 0, rows - 1)[:, None]
        right = np.clip(np.arange(columns) + x, 0, columns - 1)[None]
        weight = (1 / (1 + spread[down, right] * hardness) ** 4)[..., None]
        total, weights = total + means[down, right] * weight, weights + weight
    return np.asarray(total / weights)


@pytest.mark.parametrize(("radius", "hardness"), [(4, 0.02), (9, 0.04)])
def test_patches_mix_the_even_windows(radius: int, hardness: float) -> None:
    picture = np.random.default_rng(2).uniform(100, 110, (40, 50, 3)).astype(np.float32)
    picture[:, 25:] += 90
    found = patches(picture, radius, hardness)
    assert np.abs(found - plainly(picture, radius, hardness)).max() < 0.05
