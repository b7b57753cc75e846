"""A source's cuts are found, and its exposure is known before it is edited."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from filmgate.engines.animatic.edit.survey import glanced, scenes
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import bgr_to_i420
from tests.samples import scene

LENGTHS = (20, 26, 18)


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three shots: a day, a dark one, a bright one; something moves in each."""
    path = tmp_path_factory.mktemp("survey") / "cut.mp4"
    grades = (lambda p: p, lambda p: p[::-1] // 6, lambda p: 255 - p[:, ::-1] // 3)
    with ClipWriter(path, 160, 96) as clip:
        for length, grade in zip(LENGTHS, grades, strict=True):
            for index in range(length):
                picture = np.ascontiguousarray(grade(scene(160, 96, index)), np.uint8)
                clip.write(bgr_to_i420(picture))
    return path


def test_cuts_are_found_to_the_frame(cut: Path) -> None:
    found = scenes(cut, 0, sum(LENGTHS))
    assert [(each.first, each.last) for each in found] == [(0, 20), (20, 46), (46, 64)]


def test_each_shot_has_its_own_exposure(cut: Path) -> None:
    day, dark, bright = (each.exposure.middle for each in scenes(cut, 0, sum(LENGTHS)))
    assert dark < 0.15 < day < bright


def test_motion_is_no_cut(cut: Path) -> None:
    assert len(scenes(cut, 0, 20)) == 1


def test_a_glance_sees_the_whole(cut: Path) -> None:
    seen = glanced(cut, 0, sum(LENGTHS))
    assert (seen.first, seen.last) == (0, 64)
    assert seen.exposure.low < 0.2
    assert seen.exposure.high > 0.6
