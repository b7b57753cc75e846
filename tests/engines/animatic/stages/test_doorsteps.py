"""A shot that plays before a house shows its front, and not its room."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Setting


@pytest.mark.parametrize(
    ("words", "front"),
    [
        ("a woman waits in front of an old theater", "theatre_front"),
        ("outside the hospital, a man cries", "hospital_front"),
        ("新娘在教堂门口抛花束", "church_front"),
        ("parents wait outside the school", "school_front"),
    ],
)
def test_who_is_before_a_house_is_in_its_street(words: str, front: str) -> None:
    shot = plan(words, frames=48, seed=3).shots[0]
    venue = venue_of(shot, shot.setting)
    assert venue.stage is STREET
    assert front in {piece for row in venue.rows for piece in row.pieces}


@pytest.mark.parametrize(
    "words", ["a pianist plays in a theatre", "a nurse walks through the hospital", "孩子们在教室里上课"]
)
def test_who_is_within_stays_there(words: str) -> None:
    shot = plan(words, frames=48, seed=3).shots[0]
    assert venue_of(shot, shot.setting).stage.indoors


def test_whoever_goes_in_after_that_is_within() -> None:
    shot = plan("inside, a pianist plays on a stage", frames=48, seed=3).shots[0]
    venue = venue_of(shot, Setting.THEATRE, "a taxi stops in front of a theatre")
    assert venue.stage.indoors
