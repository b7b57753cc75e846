from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.frames.tilt import matrix, turned
from filmgate.engines.animatic.view import Camera, View

VIEW = View(192, 108)
cameras = st.builds(
    Camera,
    focal=st.floats(0.8, 2.5),
    horizon=st.floats(-0.4, 1.3),
    swing=st.floats(-0.3, 0.3),
    tilt=st.floats(-15, 15),
    roll=st.sampled_from([0.0, 7.0, -7.0]),
)


def mapped(how: np.ndarray, x: float, y: float) -> tuple[float, float]:
    column, row, depth = how @ (x, y, 1.0)
    return float(column / depth), float(row / depth)


@settings(max_examples=60)
@given(camera=cameras)
def test_the_tilted_picture_is_filled_to_its_corners(camera: Camera) -> None:
    back = np.linalg.inv(matrix(camera, VIEW))
    for x in (0, VIEW.width):
        for y in (0, VIEW.height):
            column, row = mapped(back, x, y)
            assert -1.5 <= column <= VIEW.width + 1.5
            assert -1.5 <= row <= VIEW.height + 1.5


@pytest.mark.parametrize(("tilt", "way"), [(12.0, -1), (-12.0, 1)])
def test_uprights_lean_together_where_the_camera_looks(tilt: float, way: int) -> None:
    how = matrix(Camera(tilt=tilt), VIEW)
    top = mapped(how, 140, 20)[0] - mapped(how, 50, 20)[0]
    foot = mapped(how, 140, 90)[0] - mapped(how, 50, 90)[0]
    assert (top - foot) * way > 5


def test_it_is_what_a_camera_sees_that_turns_about_its_lens() -> None:
    """Three points at different depths on one ray stay on one another."""
    camera, how = Camera(tilt=10.0, horizon=0.3, focal=1.3), matrix(Camera(tilt=10.0, horizon=0.3), VIEW)
    points = []
    for depth in (2.0, 7.0, 50.0):
        x, y = 0.2 * depth, -0.15 * depth
        scale = camera.focal * VIEW.height / depth
        points.append(mapped(how, VIEW.width / 2 + x * scale, 0.3 * VIEW.height - y * scale))
    assert points[0] == pytest.approx(points[1])
    assert points[0] == pytest.approx(points[2])


@settings(max_examples=40)
@given(
    focal=st.floats(0.8, 2.5),
    swing=st.floats(-0.3, 0.3),
    tilt=st.floats(-15, 15).filter(lambda a: abs(a) > 0.1),
)
def test_a_tilted_picture_is_what_its_matrix_says(focal: float, swing: float, tilt: float) -> None:
    coarse = np.random.default_rng(1).integers(0, 256, (3, 12, 20)).astype(np.uint8)
    size, camera = (VIEW.width, VIEW.height), Camera(focal=focal, swing=swing, tilt=tilt)
    picture = np.stack([cv2.resize(plane, size, interpolation=cv2.INTER_CUBIC) for plane in coarse])
    seen = turned(picture, camera, VIEW)
    for plane, drawn in zip(seen, picture, strict=True):
        expected = cv2.warpPerspective(drawn, matrix(camera, VIEW), size, borderMode=cv2.BORDER_REPLICATE)
        assert np.abs(plane.astype(int) - expected).max() <= 4


def test_a_level_camera_costs_nothing() -> None:
    picture = np.zeros((3, 108, 192), np.uint8)
    assert turned(picture, Camera(), VIEW) is picture


def test_a_roll_turns_about_the_middle() -> None:
    picture = np.zeros((3, 108, 192), np.uint8)
    for plane in picture:
        cv2.line(plane, (0, 54), (191, 54), 255, 3)
    seen = turned(picture, Camera(roll=7.0), VIEW)[0]
    left, right = (float(np.average(np.arange(108), weights=seen[:, x])) for x in (20, 170))
    assert seen[54, 96] > 200
    assert left - right == pytest.approx(np.tan(np.radians(7)) * 150, abs=2)
