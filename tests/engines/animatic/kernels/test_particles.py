"""Particles beside the same shapes reckoned for every pixel, and where the picture ends."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.kernels.particles import flakes, streaks

HIGH, WIDE, MARGIN = 48, 64, 40
F32 = np.float32


def ground(seed: int, high: int, wide: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (3, high, wide), dtype=np.uint8)


def inside(big: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(big[:, MARGIN:-MARGIN, MARGIN:-MARGIN])


def one(*values: float) -> list[np.ndarray]:
    return [np.array([value], F32) for value in values]


across, down = st.floats(-20, WIDE + 20), st.floats(-20, HIGH + 20)


@settings(max_examples=80)
@given(
    x=across,
    y=down,
    rx=st.floats(0.6, 18),
    ry=st.floats(0.5, 18),
    angle=st.floats(-7, 7),
    alpha=st.floats(0.01, 1),
    soft=st.floats(0.1, 0.9),
)
def test_a_flake_is_an_ellipse_with_a_soft_edge(
    x: float, y: float, rx: float, ry: float, angle: float, alpha: float, soft: float
) -> None:
    under, colour = ground(1, HIGH, WIDE), np.array([[250, 128, 20]], F32)
    drawn = under.copy()
    flakes(drawn, *[*one(x, y, rx, ry, angle), colour, *one(alpha, soft)])
    ey, ex = (np.arange(n)[:, None] - at for n, at in ((HIGH, y), (WIDE, x)))
    ex = ex.T
    p = (ex * np.cos(angle) + ey * np.sin(angle)) / rx
    q = (ey * np.cos(angle) - ex * np.sin(angle)) / ry
    edge = soft + 1 / min(rx, ry)
    share = alpha * np.clip((1 + edge / 2 - np.hypot(p, q)) / edge, 0, 1)
    expected = under + (colour[0][:, None, None] - under) * share
    assert np.abs(np.floor(expected) - drawn).max() <= 1


@settings(max_examples=80)
@given(
    x=across,
    y=down,
    dx=st.floats(-30, 30),
    dy=st.floats(1, 38),
    width=st.floats(0.45, 3),
)
def test_a_streak_ends_where_the_picture_ends(x: float, y: float, dx: float, dy: float, width: float) -> None:
    big = ground(2, HIGH + 2 * MARGIN, WIDE + 2 * MARGIN)
    small, colour = inside(big), np.array([240, 200, 255], F32)
    x, y = round(x * 8) / 8, round(y * 8) / 8  # the same fractions in either picture
    streaks(small, *[*one(x, y, dx, dy, width), colour, *one(0.7)])
    streaks(big, *[*one(x + MARGIN, y + MARGIN, dx, dy, width), colour, *one(0.7)])
    differ = np.abs(small.astype(int) - inside(big)) > 1
    assert differ.any(axis=(0, 2)).sum() <= 2  # a row that rounds to the next one


def test_a_streak_is_brightest_in_its_middle_and_lies_along_its_way() -> None:
    drawn = np.zeros((3, HIGH, WIDE), np.uint8)
    streaks(drawn, *[*one(20, 4, 20, 40, 1.5), np.array([255, 255, 255], F32), *one(1.0)])
    rows = drawn[0].max(axis=1)
    assert rows[24] > 240
    assert rows[5] < rows[14] <= rows[24]
    assert abs(int(drawn[0, 24].argmax()) - 30) <= 1
    assert (drawn[0] == drawn[2]).all()
    assert not drawn[:, :3].any()
    assert not drawn[:, 46:].any()
