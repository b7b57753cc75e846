from __future__ import annotations

from pathlib import Path

import pytest

from filmgate.engines.base import EngineDeclined, Order
from filmgate.engines.diffusers.casting import Take, take_of
from tests.engines.diffusers.folders import family, order


def takes(asked: Order, kind: str, folder: Path) -> list[Take]:
    known = family(kind, folder)
    return [take_of(asked, number, known) for number in range(len(asked.storyboard.shots))]


def uses(asked: Order, kind: str, folder: Path) -> list[dict[str, str]]:
    return [take.uses for take in takes(asked, kind, folder)]


def test_a_silent_image_is_the_first_frame(tmp_path: Path) -> None:
    asked = order("a street in the rain", images=1)
    for kind in ("wan-vace", "wan-i2v", "wan-ti2v", "ltx2"):
        assert uses(asked, kind, tmp_path / kind) == [{"image_1": "first frame"}]


def test_subjects_are_references_where_a_model_knows_them_and_else_the_first_frame(tmp_path: Path) -> None:
    asked = order("the woman of @image_1 walks down a street", images=1)
    assert uses(asked, "wan-vace", tmp_path) == [{"image_1": "reference"}]
    assert uses(asked, "ltx2", tmp_path) == [{"image_1": "first frame"}]


def test_a_last_frame_closes_the_film(tmp_path: Path) -> None:
    asked = order("from @image_1 as the first frame to @image_2 as the last frame", images=2)
    assert uses(asked, "wan-i2v", tmp_path) == [{"image_1": "first frame", "image_2": "last frame"}]


def test_pictures_in_between_stand_at_their_time(tmp_path: Path) -> None:
    asked = order("a city through the day", images=3, seconds=6)
    (take,) = takes(asked, "ltx2", tmp_path)
    assert take.opening is not None
    assert sorted(take.stills) == [48, 96]


def test_an_image_without_a_place_is_refused_by_name(tmp_path: Path) -> None:
    asked = order("a city through the day", images=3, seconds=6)
    with pytest.raises(
        EngineDeclined, match=r"'wan-ti2v' has no place for image_2, image_3: it takes a first frame"
    ):
        takes(asked, "wan-ti2v", tmp_path)


def test_a_model_that_needs_an_image_says_so(tmp_path: Path) -> None:
    with pytest.raises(EngineDeclined, match="'wan-i2v' needs an image to open on, got none"):
        takes(order("a street"), "wan-i2v", tmp_path)


def test_references_are_carried_from_shot_to_shot(tmp_path: Path) -> None:
    words = "Shot 1: the woman of @image_1 walks. Shot 2: the woman of @image_1 sits."
    asked = order(words, images=1, seconds=6, multi_shot=True)
    assert len(asked.storyboard.shots) == 2
    assert uses(asked, "wan-vace", tmp_path) == [{"image_1": "reference"}] * 2


def test_a_model_without_edits_declines_them(tmp_path: Path) -> None:
    with pytest.raises(EngineDeclined, match="'ltx2' cannot edit videos"):
        takes(order("make it anime", edit=True), "ltx2", tmp_path)


def test_an_image_called_a_mask_is_one(tmp_path: Path) -> None:
    asked = order("replace the car, @image_1 is the mask", images=1, edit=True)
    (take,) = takes(asked, "wan-vace", tmp_path)
    assert take.uses == {"image_1": "mask"}
    assert str(take.edit.guide if take.edit else "") == "given mask"
