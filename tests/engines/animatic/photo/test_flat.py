"""A camera that turns or zooms before a photo: as smooth as its path, sharp, without false patterns, and
without the preparation that only depth needs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from filmgate.engines.animatic import photo
from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.kernels.pan import resampled, woven
from filmgate.engines.animatic.photo import plate
from filmgate.engines.animatic.photo.camera import PATHS, Journey, Pose
from filmgate.engines.animatic.photo.flat import Print
from filmgate.engines.animatic.photo.plate import print_of
from filmgate.engines.base import Frame
from filmgate.media.picture import i420_to_bgr, planes
from filmgate.storyboard.schema import Beat, Camera
from filmgate.storyboard.vocabulary import Look, Move, Speed, TimeOfDay
from tests.engines.animatic import plans
from tests.engines.animatic.pictures import HEIGHT, WIDTH, figure, given, ordered, textured

FLAT = [
    Move.ZOOM_IN,
    Move.ZOOM_OUT,
    Move.PAN_LEFT,
    Move.PAN_RIGHT,
    Move.WHIP_PAN,
    Move.TILT_UP,
    Move.TILT_DOWN,
]
Plane = npt.NDArray[np.uint8]


def shown(plane: Plane, x: float, y: float, across: float, down: float, size: tuple[int, int]) -> Plane:
    """(columns, rows) of the plane from (x, y) on."""
    out = np.zeros(size[::-1], np.uint8)
    resampled(woven(plane), len(plane), x, y, across, down, out)
    return out


def cubic(samples: npt.NDArray[Any], place: float) -> npt.NDArray[np.float64]:
    """Catmull and Rom's curve through the first axis of `samples`, in floating point."""
    first = int(min(max(place, 0), len(samples) - 1))
    t = min(max(place, 0), len(samples) - 1) - first
    a, b, c, d = (samples[min(max(first + k, 0), len(samples) - 1)].astype(float) for k in (-1, 0, 1, 2))
    return np.asarray(
        b + t * (c - a) / 2 + t * t * (a - 2.5 * b + 2 * c - d / 2) + t**3 * (1.5 * (b - c) + (d - a) / 2)
    )


@settings(max_examples=40)
@drawn(
    high=st.integers(1, 70),
    wide=st.integers(1, 50),
    size=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    start=st.tuples(st.floats(-30, 80), st.floats(-30, 80)),
    step=st.tuples(st.floats(0.2, 3), st.floats(0.2, 3)),
    seed=st.integers(0, 9),
)
def test_every_pixel_is_the_cubic_through_its_neighbours(
    high: int,
    wide: int,
    size: tuple[int, int],
    start: tuple[float, float],
    step: tuple[float, float],
    seed: int,
) -> None:
    plane = np.random.default_rng(seed).integers(0, 256, (high, wide), dtype=np.uint8)
    found = shown(plane, *start, *step, size)
    places = [start[0] + step[0] * x for x in range(size[0])]
    lines = np.clip([cubic(plane.T, place) for place in places], 0, 255)
    wanted = [np.clip(cubic(lines.T, start[1] + step[1] * y), 0, 255) for y in range(size[1])]
    # Four shares, each a half of 1/128 off at most, twice; and two roundings.
    assert np.abs(found - np.array(wanted)).max() < 5


def test_a_picture_that_is_looked_at_straight_is_the_same() -> None:
    plane = np.random.default_rng(1).integers(0, 256, (45, 61), dtype=np.uint8)
    assert np.array_equal(shown(plane, 0, 0, 1, 1, (61, 45)), plane)


@pytest.mark.parametrize("level", [0, 1, 16, 127, 235, 255])
def test_an_even_area_keeps_its_level(level: int) -> None:
    plane = np.full((40, 40), level, np.uint8)
    assert (shown(plane, 0.3, 0.7, 0.93, 0.91, (40, 40)) == level).all()


def spot(width: int, height: int, x: float, y: float) -> Plane:
    """BGR: a soft light on grey, its middle at (x, y)."""
    rows, columns = np.mgrid[0:height, 0:width]
    light = 140 * np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * (0.02 * width) ** 2))
    return np.repeat((40 + light)[..., None], 3, axis=2).round().astype(np.uint8)


def middle(picture: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """(x, y) of the light on it."""
    light = np.clip(picture.astype(float) - np.median(picture) - 4, 0, None)
    rows, columns = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]]
    return np.asarray(np.array([(light * columns).sum(), (light * rows).sum()]) / light.sum())


def looked_at(picture: Plane) -> Print:
    return Print(print_of(picture, WIDTH, HEIGHT, 1), WIDTH, HEIGHT)


@pytest.mark.parametrize("scale", [1, 3], ids=["a small photo", "a large photo"])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        (Pose(zoom=1.02), Pose(zoom=1.05)),
        (Pose(zoom=1.12, across=-0.01), Pose(zoom=1.12, across=0.01)),
        (Pose(zoom=1.1, down=0.01), Pose(zoom=1.12, down=-0.01)),
    ],
    ids=["zoom", "pan", "tilt"],
)
def test_a_slow_move_goes_a_little_way_with_every_frame(start: Pose, end: Pose, scale: int) -> None:
    """No frame stands still and none jumps: what is seen is where the path says to a thirtieth of a pixel."""
    width, height = WIDTH * scale, HEIGHT * scale
    view = looked_at(spot(width, height, 0.65 * width - 0.5, 0.7 * height - 0.5))
    poses = [start.mixed(end, share) for share in np.linspace(0, 1, 60)]
    found = np.array([middle(planes(view.seen(pose))[0]) for pose in poses])
    aside = np.array([(pose.across, pose.down) for pose in poses])
    zooms = np.array([[pose.zoom] for pose in poses])
    wanted = ((np.array([(0.65, 0.7)]) - 0.5 - aside) * zooms + 0.5) * (WIDTH, HEIGHT) - 0.5
    assert np.abs(found - wanted).max() < 0.03


@pytest.mark.parametrize("scale", [1, 3])
def test_colour_stays_with_light(scale: int) -> None:
    width, height = WIDTH * scale, HEIGHT * scale
    picture = spot(width, height, 0.4 * width, 0.45 * height)
    picture[..., 1] //= 2  # the light is purple: bluer and redder than the grey around it
    view = looked_at(picture)
    for zoom in (1.0, 1.033, 1.21):
        y, u, v = (middle(plane) for plane in planes(view.seen(Pose(zoom=zoom, across=0.013, down=-0.007))))
        for colour in (u, v):
            assert (
                np.abs(colour * 2 + 0.5 - y).max() < 0.25
            )  # of a pixel of light; the wrong corner would be half of one


def test_what_is_finer_than_the_frame_is_grey_and_no_false_pattern() -> None:
    rows, columns = np.mgrid[0:780, 0:1300]
    for place in (rows, columns):
        view = looked_at(np.repeat((place % 3 * 127)[..., None], 3, axis=2).astype(np.uint8))
        for zoom in (1.02, 1.07, 1.12):
            assert planes(view.seen(Pose(zoom=zoom)))[0].std() < 1


def filmed(path: Path, frames: int = 5, **fields: Any) -> list[Frame]:
    shot = plans.shot(**{"frames": frames, "subjects": [], "plate": "image_1", **fields})
    return list(photo.frames(ordered(plans.board(shot), given(path)), 0))


@pytest.mark.parametrize("move", FLAT)
def test_a_flat_move_prepares_no_depth(tmp_path: Path, move: Move, monkeypatch: pytest.MonkeyPatch) -> None:
    def costly(*_: object) -> None:
        raise AssertionError("prepared for nothing")

    monkeypatch.setattr(plate, "cut_out", costly)
    monkeypatch.setattr(plate, "depths", costly)
    path = textured(tmp_path / "a.png", 300, 500)
    assert len(filmed(path, camera=Camera(move=move))) == 5
    assert len(filmed(figure(tmp_path / "b.png"), camera=Camera(move=move))) == 5


@pytest.mark.parametrize(
    "move", [Move.PUSH_IN, Move.TRACK_LEFT, Move.ORBIT_RIGHT, Move.CRANE_UP, Move.STATIC]
)
def test_near_things_go_another_way_where_the_camera_travels(tmp_path: Path, move: Move) -> None:
    assert not Journey.of((Cue(0.0, (), Camera(move=move)),), 24).is_flat


def test_a_beat_that_travels_makes_the_whole_shot_deep() -> None:
    plan = (Cue(0.0, (), Camera(move=Move.ZOOM_IN)), Cue(1.0, (), Camera(move=Move.PUSH_IN)))
    assert Journey.of(plan[:1], 48).is_flat
    assert not Journey.of(plan, 48).is_flat


@pytest.mark.parametrize("move", FLAT)
@pytest.mark.parametrize("speed", list(Speed))
def test_a_flat_camera_never_looks_over_the_edge(move: Move, speed: Speed) -> None:
    way = Journey.of((Cue(0.0, (), Camera(move=move, speed=speed)),), 48).inside()
    for frame in range(48):
        pose = way.at(frame / 24)
        reach = 0.5 / pose.zoom + max(abs(pose.across), abs(pose.down))
        assert reach <= 0.5 + 1e-9


def test_moves_of_which_nothing_is_near_or_far_are_the_flat_ones() -> None:
    ways = {move: Journey.of((Cue(0.0, (), Camera(move=move)),), 48).is_flat for move in PATHS}
    assert sorted(move for move, flat in ways.items() if flat) == sorted(FLAT)


def test_a_tall_photo_is_cropped_around_who_stands_in_it(tmp_path: Path) -> None:
    picture = np.full((1200, 500, 3), 165, np.uint8)
    cv2.circle(picture, (250, 260), 60, (30, 30, 200), -1, cv2.LINE_AA)
    cv2.imwrite(str(tmp_path / "a.png"), picture)
    frame = i420_to_bgr(filmed(tmp_path / "a.png", camera=Camera(move=Move.ZOOM_IN))[0]).astype(int)
    rows, columns = np.nonzero(frame[..., 2] - frame[..., 1] > 90)
    assert len(rows) > 0
    assert rows.min() > 2  # its top is not cut off
    assert rows.max() < HEIGHT - 3
    assert np.ptp(rows) / np.ptp(columns) == pytest.approx(1, abs=0.06)


def test_what_the_prompt_says_of_look_and_hour_is_done_to_a_flat_shot(tmp_path: Path) -> None:
    path, camera = textured(tmp_path / "a.png"), Camera(move=Move.ZOOM_IN)
    plain = filmed(path, 2, camera=camera, inferred=["time_of_day", "look"])[0]
    night = filmed(path, 2, camera=camera, time_of_day=TimeOfDay.NIGHT, inferred=["look"])[0]
    grey = filmed(path, 2, camera=camera, look=Look.BLACK_AND_WHITE, inferred=["time_of_day"])[0]
    assert night[:HEIGHT].mean() < 0.75 * plain[:HEIGHT].mean()
    assert int(np.abs(planes(grey)[1].astype(int) - 128).max()) <= 3


def test_a_beat_pans_on_from_where_the_zoom_was(tmp_path: Path) -> None:
    """Two flat moves join without a jump."""
    beat = Beat(frame=12, prompt="x", camera=Camera(move=Move.PAN_RIGHT))
    frames = filmed(textured(tmp_path / "a.png"), 36, camera=Camera(move=Move.ZOOM_IN), beats=[beat])
    steps = np.array([
        np.abs(np.subtract(one[:HEIGHT], other[:HEIGHT], dtype=int)).mean()
        for one, other in pairwise(frames)
    ])  # fmt: skip
    assert steps.max() < 3 * np.median(steps)
