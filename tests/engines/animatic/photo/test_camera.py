"""A photo's camera goes where the move says; what is round stays round; what the prompt adds is seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from filmgate.engines.animatic import photo
from filmgate.engines.base import Frame, Order
from filmgate.media.picture import i420_to_bgr
from filmgate.storyboard.schema import Beat, Camera, Storyboard
from filmgate.storyboard.vocabulary import Framing, Move, TimeOfDay, Weather
from tests.engines.animatic import plans
from tests.engines.animatic.pictures import HEIGHT, WIDTH, given, ordered, textured


def filmed(order: Order, index: int = 0) -> list[Frame]:
    return list(photo.frames(order, index))


def moved(path: Path, move: Move) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """How far the near and all of the picture go in the middle of the shot, in pixels, as flow fields."""
    shot = plans.shot(frames=9, subjects=[], plate="image_1", camera=Camera(move=move))
    frames = filmed(ordered(plans.board(shot), given(path)))
    first, last = (np.ascontiguousarray(frame[:HEIGHT]) for frame in frames[3:6:2])
    flows = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    flow = np.asarray(flows.calc(first, last, np.zeros((HEIGHT, WIDTH, 2), np.float32)))
    return flow[HEIGHT * 5 // 8 : HEIGHT * 7 // 8], flow


ACROSS = {Move.PAN_RIGHT: -1, Move.PAN_LEFT: 1, Move.TRACK_RIGHT: -1, Move.TRACK_LEFT: 1}
ORBITS = {Move.ORBIT_RIGHT: -1, Move.ORBIT_LEFT: 1}
UPRIGHT = {Move.TILT_UP: 1, Move.TILT_DOWN: -1, Move.CRANE_UP: 1, Move.CRANE_DOWN: -1}
DEEP = {Move.PUSH_IN: 1, Move.ZOOM_IN: 1, Move.PULL_OUT: -1, Move.ZOOM_OUT: -1}


@pytest.mark.parametrize(("move", "way"), [*ACROSS.items(), *ORBITS.items()])
def test_what_is_near_goes_against_a_camera_that_goes_aside(tmp_path: Path, move: Move, way: int) -> None:
    near, _ = moved(textured(tmp_path / "a.png"), move)
    assert float(np.median(near[..., 0])) * way > 1


@pytest.mark.parametrize(("move", "way"), UPRIGHT.items())
def test_what_is_near_sinks_below_a_camera_that_rises(tmp_path: Path, move: Move, way: int) -> None:
    near, _ = moved(textured(tmp_path / "a.png"), move)
    assert float(np.median(near[..., 1])) * way > 1


@pytest.mark.parametrize(("move", "way"), DEEP.items())
def test_the_picture_grows_as_the_camera_nears(tmp_path: Path, move: Move, way: int) -> None:
    _, flow = moved(textured(tmp_path / "a.png"), move)
    y, x = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j]
    assert float((flow[..., 0] * x + flow[..., 1] * y).mean()) * way > 1


def test_a_beat_changes_the_move(tmp_path: Path) -> None:
    path = textured(tmp_path / "a.png")
    usual = plans.shot(frames=48, subjects=[], plate="image_1", camera=Camera(move=Move.STATIC))
    beat = Beat(frame=24, prompt="x", camera=Camera(move=Move.PAN_RIGHT))
    still, turned = (
        filmed(ordered(plans.board(shot), given(path)))
        for shot in (usual, usual.model_copy(update={"beats": [beat]}))
    )
    assert (
        np.abs(turned[-1].astype(int) - still[-1]).mean()
        > 3 * np.abs(turned[2].astype(int) - still[2]).mean() + 1
    )


@pytest.mark.parametrize("size", [(900, 500), (500, 900), (640, 640)])
@pytest.mark.parametrize("framing", [Framing.FULL, Framing.CLOSE_UP])
def test_a_circle_stays_a_circle(tmp_path: Path, size: tuple[int, int], framing: Framing) -> None:
    picture = np.full((size[1], size[0], 3), (150, 160, 150), np.uint8)
    noise = np.random.default_rng(1).normal(0, 5, picture.shape)
    picture = (picture + noise).clip(0, 255).astype(np.uint8)
    middle = (size[0] // 2, size[1] // 2)
    cv2.circle(picture, middle, min(size) // 9, (20, 20, 220), -1, cv2.LINE_AA)
    cv2.imwrite(str(tmp_path / "a.png"), picture)
    shot = plans.shot(
        frames=3, subjects=[], plate="image_1", camera=Camera(framing=framing, move=Move.STATIC)
    )
    for frame in filmed(ordered(plans.board(shot), given(tmp_path / "a.png"))):
        seen = i420_to_bgr(frame).astype(int)
        rows, columns = np.nonzero(seen[..., 2] - seen[..., 1] > 90)
        high, wide = int(np.ptp(rows)), int(np.ptp(columns))
        assert high > 20
        assert wide / high == pytest.approx(1, abs=0.06)


def test_a_take_dissolves_from_picture_to_picture(tmp_path: Path) -> None:
    for name, colour in (("a.png", (200, 60, 60)), ("b.png", (60, 60, 200))):
        cv2.imwrite(str(tmp_path / name), np.full((300, 400, 3), colour, np.uint8))
    beat = Beat(frame=20, prompt="x", plate="image_2", camera=Camera())
    shot = plans.shot(frames=40, subjects=[], plate="image_1", beats=[beat], inferred=["time_of_day"])
    frames = filmed(ordered(plans.board(shot), given(tmp_path / "a.png"), given(tmp_path / "b.png", 2)))
    red = [float(i420_to_bgr(frame)[..., 2].mean()) for frame in frames]
    assert len(frames) == 40
    assert max(red[:20]) < 70
    assert min(red[-5:]) > 190
    assert max(np.diff(red)) < 20  # no cut between


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_weather_that_the_prompt_names_falls_over_a_photo(tmp_path: Path, weather: Weather) -> None:
    path = textured(tmp_path / "a.png")
    usual: dict[str, Any] = {
        "frames": 6,
        "subjects": [],
        "plate": "image_1",
        "camera": Camera(move=Move.STATIC),
    }
    dry, wet = (
        np.array(filmed(ordered(plans.board(plans.shot(**usual, **more)), given(path))))[:, :HEIGHT].astype(
            int
        )
        for more in (dict[str, Any](), {"weather": weather})
    )
    assert np.abs(np.diff(wet, axis=0)).mean() > 1.6 * np.abs(np.diff(dry, axis=0)).mean()


def test_night_that_the_prompt_names_falls_over_a_photo(tmp_path: Path) -> None:
    path = textured(tmp_path / "a.png")
    usual: dict[str, Any] = {"frames": 2, "subjects": [], "plate": "image_1"}
    day, night = (
        float(filmed(ordered(plans.board(plans.shot(**usual, **more)), given(path)))[0][:HEIGHT].mean())
        for more in ({"inferred": ["time_of_day"]}, {"time_of_day": TimeOfDay.NIGHT})
    )
    assert night < 0.75 * day


def test_a_shot_that_returns_to_a_photo_shows_it_closer(tmp_path: Path) -> None:
    path = textured(tmp_path / "a.png")
    camera = Camera(framing=Framing.CLOSE_UP, move=Move.STATIC)
    shot = plans.shot(frames=2, subjects=[], plate="image_1", camera=camera, inferred=["camera.framing"])
    board: Storyboard = plans.board(shot, shot)
    order = ordered(board, given(path))
    whole, near = filmed(order, 0)[0], filmed(order, 1)[0]
    assert np.abs(whole.astype(int) - near).mean() > 5


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    path = textured(tmp_path / "a.png")
    shot = plans.shot(frames=3, subjects=[], plate="image_1", weather=Weather.RAIN)
    one, two = (filmed(ordered(plans.board(shot), given(path))) for _ in range(2))
    assert all(np.array_equal(a, b) for a, b in zip(one, two, strict=True))
