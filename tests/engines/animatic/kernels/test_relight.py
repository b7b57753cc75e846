"""What the kernels for figures say of a tile, and what they leave alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.kernels.relight import relight, silhouette
from filmgate.engines.animatic.kernels.spans import inked, outlined


def tile(seed: int, high: int, wide: int) -> np.ndarray:
    """Empty rows, opaque blocks, and cover between."""
    rng = np.random.default_rng(seed)
    cover = np.kron(rng.choice([0, 0, 255, 130], (8, 4)), np.ones((8, 40)))[:high, :wide]
    cover = cover * (np.arange(high) % 5 > 0)[:, None]
    return np.ascontiguousarray(np.dstack([cover // 2, cover // 3, cover // 4, cover]).astype(np.uint8))


def ink_of(pixels: np.ndarray) -> np.ndarray:
    out = np.empty((len(pixels), 2), np.int32)
    inked(pixels, out)
    return out


tiles = st.builds(tile, seed=st.integers(0, 99), high=st.integers(2, 60), wide=st.integers(3, 160))


@settings(max_examples=60)
@given(pixels=tiles)
def test_ink_runs_from_the_first_pixel_of_a_row_to_its_last(pixels: np.ndarray) -> None:
    for row, (a, b) in zip(pixels, ink_of(pixels), strict=True):
        there = np.flatnonzero(row.any(axis=1))
        assert (b <= a) if not len(there) else (a, b) == (there[0], there[-1] + 1)


@settings(max_examples=60)
@given(pixels=tiles)
def test_a_figure_is_told_where_it_is_drawn_and_where_it_hides(pixels: np.ndarray) -> None:
    high = len(pixels)
    rows, runs = np.zeros(1 + 2 * (high + 1), np.int32), np.zeros((1 + 2 * (high + 1), 2), np.int32)
    end = outlined(pixels, ink_of(pixels), 1, 1, rows, runs)
    assert end <= len(runs)
    for y in range(high):
        pair = pixels[[y, min(y + 1, high - 1)]]
        drawn, hidden = (runs[rows[i] : rows[i + 1]] for i in (1 + y, 2 + high + y))
        there = np.flatnonzero(pair.any(axis=(0, 2)))
        assert len(drawn) == (1 if len(there) else 0)
        if len(there):
            assert drawn[0][0] <= there[0]
            assert drawn[0][1] >= there[-1]
        for a, b in hidden:
            assert (pair[:, a : b + 1, 3] == 255).all()
            assert b - a >= 20


@settings(max_examples=40)
@given(pixels=tiles, x0=st.integers(0, 2), y0=st.integers(0, 1), step=st.integers(1, 2))
def test_a_silhouette_is_the_cover_at_the_tiles_size_or_half(
    pixels: np.ndarray, x0: int, y0: int, step: int
) -> None:
    high, wide = (pixels.shape[0] - y0) // step, (pixels.shape[1] - x0) // step
    out = np.zeros((high, wide), np.uint8)
    silhouette(pixels, ink_of(pixels), x0, y0, step, out)
    cover = pixels[y0 : y0 + high * step, x0 : x0 + wide * step, 3].astype(int)
    means = cover.reshape(high, step, wide, step).mean((1, 3))
    assert (abs(out - means) <= 0.5).all()


@pytest.mark.parametrize("step", [1, 2])
def test_light_falls_on_edges_and_not_on_what_is_empty(step: int) -> None:
    pixels = np.zeros((40, 60, 4), np.uint8)
    pixels[10:30, 20:40] = (100, 100, 100, 255)
    far = 3 // step
    soft = np.zeros((40 // step, 60 // step + 2 * far), np.uint8)
    soft[8 // step : 32 // step, 18 // step + far : 42 // step + far] = 128
    soft[12 // step : 28 // step, 22 // step + far : 38 // step + far] = 255
    light = np.array([1, 0, 200, 0, 0, -1, 0, 0, 0, 200, 1.0, far, 1 / 255], np.float32)
    before = pixels.copy()
    relight(pixels, ink_of(pixels), soft, light, 0, 0, step)
    assert (pixels[..., 3] == before[..., 3]).all()
    assert (pixels[before[..., 3] == 0] == 0).all()
    assert pixels[20, 38, 0] > 110  # the key light comes from the right, and is red
    assert pixels[20, 21, 2] > 110
    assert (pixels[20, 30] == before[20, 30]).all()


@pytest.mark.parametrize("step", [1, 2])
def test_a_figures_inside_keeps_the_same_share_of_its_colour_as_its_edges(step: int) -> None:
    pixels = np.full((40, 200, 4), (90, 140, 200, 255), np.uint8)
    pixels[:, 60:64, 3] = 0  # a light in its middle
    soft = np.full((40 // step, 200 // step + 2), 255, np.uint8)
    soft[:, : 16 // step] = np.linspace(200, 255, 16 // step)  # no light comes from there
    light = np.array([1, 0, 200, 0, 0, 1, 0, 0, 0, 200, 0.6, 1, 1 / 255], np.float32)
    relight(pixels, ink_of(pixels), soft, light, 0, 0, step)
    assert (pixels[:, 60:64, :3] == (90, 140, 200)).all()
    body = np.delete(pixels, range(60, 64), axis=1)[..., :3].astype(int)
    assert abs(body[:, 24:] - (54, 84, 120)).max() <= 1
