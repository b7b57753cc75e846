"""The test card: valid films of the right size and length."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from filmgate.contract.request import VideoRequest
from filmgate.engines.base import FilmEngine, Input, Made, Order
from filmgate.engines.instant import InstantEngine
from filmgate.media.probe import film_facts
from filmgate.media.testcard import Card, card_film
from filmgate.settings import EngineSettings
from filmgate.storyboard.schema import Shot, Storyboard
from tests.support.journals import Journal

ENGINE = InstantEngine("instant", EngineSettings())


def made(tmp_path: Path, size: tuple[int, int], frames: int, *inputs: Input, sound: str = "off") -> Made:
    half = frames // 2
    shots = [Shot(frames=half, prompt="a"), Shot(frames=frames - half, prompt="b")]
    board = Storyboard(frames=frames, seed=1, shots=shots)
    request = VideoRequest(prompt="rain", sound=sound)  # type: ignore[arg-type]
    order = Order("task-own01", "kling/kling-v3-omni-video", request, board, *size, 1, inputs)
    return ENGINE.film(order, tmp_path / "film.mp4", Journal())


@pytest.mark.parametrize(("size", "frames"), [((640, 360), 24), ((360, 640), 31), ((482, 360), 12)])
def test_size_and_length_are_exact(tmp_path: Path, size: tuple[int, int], frames: int) -> None:
    made(tmp_path, size, frames)
    facts = film_facts(tmp_path / "film.mp4")
    assert (facts.width, facts.height, facts.frames) == (*size, frames)


@pytest.mark.parametrize("sound", ["on", "off"])
def test_there_is_a_tone_when_sound_was_asked_for(tmp_path: Path, sound: str) -> None:
    made(tmp_path, (320, 180), 24, sound=sound)
    with av.open(str(tmp_path / "film.mp4")) as film:
        assert [stream.type for stream in film.streams] == ["video"] + ["audio"] * (sound == "on")


def test_every_frame_differs_from_the_one_before(tmp_path: Path) -> None:
    made(tmp_path, (640, 360), 12)
    with av.open(str(tmp_path / "film.mp4")) as film:
        frames = [frame.to_ndarray(format="gray").astype(int) for frame in film.decode(video=0)]
    changes = [np.abs(after - before).max() for before, after in pairwise(frames)]
    assert min(changes) > 60


def test_images_are_shown_small_and_the_notes_say_what_it_is(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "1.png"), np.full((400, 300, 3), (0, 0, 255), np.uint8))
    notes = made(tmp_path, (640, 360), 12, Input("image_1", "image", tmp_path / "1.png", 300, 400)).notes
    assert notes["instant"] == {
        "note": "a test card of the right size and length: the prompt was not filmed",
        "inputs": "shown small: image_1",
        "source_sound": False,
    }
    with av.open(str(tmp_path / "film.mp4")) as film:
        picture = next(film.decode(video=0)).to_ndarray(format="bgr24")
    shown = picture[250:290, 10:40].reshape(-1, 3).mean(0)
    assert shown[2] > 180
    assert shown[:2].max() < 60


def test_a_source_gives_its_sound(tmp_path: Path) -> None:
    card_film(Card(320, 180, 24), tmp_path / "source.mp4", sound=True)
    source = Input("video_1", "video", tmp_path / "source.mp4", 320, 180, 1.0, 24, True)
    assert made(tmp_path, (320, 180), 24, source).notes["instant"]["source_sound"]
    with av.open(str(tmp_path / "film.mp4")) as film:
        assert len(film.streams.audio) == 1


def test_it_has_no_settings() -> None:
    assert isinstance(ENGINE, FilmEngine)
    with pytest.raises(ValueError, match="setting 'speed'"):
        InstantEngine("instant", EngineSettings(speed=2))  # type: ignore[call-arg]
