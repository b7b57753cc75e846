"""With several shots wanted, an edit varies by the source's own cuts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic import edit
from filmgate.engines.animatic.edit.plan import instructions
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import bgr_to_i420, i420_to_bgr
from filmgate.storyboard.planner import plan
from tests.samples import scene

WIDTH, HEIGHT, CUT, FRAMES = 192, 112, 26, 50


class Desk:
    """Keeps what is logged."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def log(self, message: str) -> None:
        self.lines.append(message)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two shots, the second upside down."""
    path = tmp_path_factory.mktemp("shots") / "two.mp4"
    with ClipWriter(path, WIDTH, HEIGHT) as clip:
        for index in range(FRAMES):
            picture = scene(WIDTH, HEIGHT, index)
            clip.write(bgr_to_i420(picture if index < CUT else np.ascontiguousarray(255 - picture[::-1])))
    return path


def edited(source: Path, prompt: str, desk: Desk | None = None, *, multi_shot: bool = True) -> list[Frame]:
    given = Input("video_1", "video", source, WIDTH, HEIGHT, FRAMES / 24, FRAMES)
    board = plan(prompt, frames=FRAMES, seed=7, multi_shot=multi_shot, edit=True)
    request = VideoRequest(prompt=prompt, multi_shot=multi_shot)
    made = Order("task-1", "m", request, board, WIDTH, HEIGHT, 7, (given,))
    return list(edit.frames(made, 0, desk))  # type: ignore[arg-type]


def colourful(frame: Frame) -> float:
    picture = i420_to_bgr(frame).astype(int)
    return float(np.ptp(picture, axis=2).mean())


def test_each_shot_of_the_source_gets_its_part_of_the_instruction(source: Path) -> None:
    desk = Desk()
    shown = edited(source, "Shot 1: black and white. Shot 2: cartoon style", desk)
    assert len(shown) == FRAMES
    assert max(colourful(shown[index]) for index in (3, CUT - 1)) < 8
    assert min(colourful(shown[index]) for index in (CUT, FRAMES - 1)) > 25
    assert desk.lines == ["the source has 2 shots: frames 0–25, 26–49"]


def test_without_several_shots_the_whole_has_one_look(source: Path) -> None:
    shown = edited(source, "black and white", multi_shot=False)
    assert max(colourful(frame) for frame in shown) < 8


def test_more_parts_than_shots_divide_the_longest(source: Path) -> None:
    shown = edited(source, "first black and white, then cartoon style, finally sepia")
    kinds = [colourful(shown[index]) for index in (2, CUT // 2 + 4, FRAMES - 2)]
    assert kinds[0] < 8 < 20 < kinds[1]


def test_one_instruction_holds_for_every_shot_and_adapts_to_it(source: Path) -> None:
    shown = edited(source, "turn night into day")
    assert len(shown) == FRAMES
    assert shown[CUT].shape == (HEIGHT * 3 // 2, WIDTH)


@pytest.mark.parametrize(
    ("prompt", "parts"),
    [
        ("Shot 1: noir. Shot 2: anime", ["noir", "anime"]),
        ("In the rain. Shot 1: noir. Shot 2: anime", ["In the rain. noir", "In the rain. anime"]),
        ("first noir, then a comic, then pixel art", ["first noir", "a comic", "pixel art"]),
        ("镜头1：黑色电影。镜头2：水墨画", ["黑色电影", "水墨画"]),
        ("the man walks, then he stops, noir", ["the man walks, then he stops, noir"]),
        ("noir", ["noir"]),
    ],
)
def test_an_instruction_is_parted_where_looks_change(prompt: str, parts: list[str]) -> None:
    assert instructions(prompt) == parts
