"""Landmarks that all know: their table, and where they stand when a prompt names them."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.monuments import monument_in, monuments
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.wardrobe.things import THINGS, thing_for
from filmgate.storyboard.vocabulary import Setting, SubjectKind
from tests.engines.animatic import plans


@pytest.mark.parametrize("name", monuments())
def test_a_landmark_fills_the_height_and_the_width_that_its_row_says(name: str) -> None:
    one = monuments()[name]
    plate = Plate(-3.0, -0.3, 6.0, 1.5, 60.0)
    one.draw(plate, lambda paint: paint, night=True)
    ink = plate.pixels[:, :, 3] > 128
    rows, columns = np.nonzero(ink.any(1))[0], np.nonzero(ink.any(0))[0]
    assert abs(plate.high - 0.3 - rows[0] / 60 - 1.0) < 0.06
    assert abs((columns[-1] - columns[0]) / 60 - one.wide) < 0.2 * one.wide + 0.1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Eiffel Tower behind her", "eiffel_tower"),
        ("camels before the pyramids of Giza", "pyramids"),
        ("埃菲尔铁塔下的情侣", "eiffel_tower"),
        ("万里长城", "great_wall"),
        ("a tower on a hill", None),
        ("Big Benjamin waves", None),
    ],
)
def test_a_landmark_is_found_by_its_names(words: str, name: str | None) -> None:
    found = monument_in(words)
    assert (found and found.name) == name


def test_it_stands_far_behind_whoever_is_before_it_and_is_no_tower_beside_them() -> None:
    shot = plans.shot(subjects=[plans.subject(SubjectKind.WOMAN)], setting=Setting.CITY_STREET).model_copy(
        update={"prompt": "A woman in Paris, the Eiffel Tower behind her"}
    )
    venue = venue_of(shot, shot.setting)
    assert any(row.pieces == ("eiffel_tower",) and row.z > 30 for row in venue.rows)
    plain = shot.model_copy(update={"prompt": "A woman in a city"})
    assert not any("eiffel_tower" in row.pieces for row in venue_of(plain, plain.setting).rows)


def test_it_is_drawn_itself_when_it_is_what_the_shot_is_of() -> None:
    tower = thing_for(SubjectKind.TOWER, "the Eiffel Tower at night")
    assert tower.unit == monuments()["eiffel_tower"].metres
    assert thing_for(SubjectKind.TOWER, "a tower on a hill") is THINGS[SubjectKind.TOWER]
