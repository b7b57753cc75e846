"""Where the shots of one film are, as they tell it together."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.stages.whereabouts import together
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic import plans


def _places(setting: Setting, *told: tuple[str, K, Action]) -> list[Setting]:
    shots = [
        plans.shot(prompt=words, setting=setting, subjects=[Subject(kind=kind, action=action)])
        for words, kind, action in told
    ]
    return [shot.setting for shot in together(plans.board(*shots)).shots]


def test_whoever_catches_a_fish_after_a_boat_was_seen_is_on_the_lake() -> None:
    told = (
        ("an old man fishes from a boat", K.BOAT, Action.SAIL),
        ("a girl catches a fish", K.GIRL, Action.CATCH),
    )
    assert _places(Setting.LIVING_ROOM, *told) == [Setting.LAKE, Setting.LAKE]


@pytest.mark.parametrize("words", ["a toy boat on the carpet", "a boat in the living room"])
def test_a_boat_that_is_told_to_be_in_a_room_stays_there(words: str) -> None:
    assert _places(Setting.LIVING_ROOM, (words, K.BOAT, Action.STAND)) == [Setting.LIVING_ROOM]


def test_who_gets_out_of_a_taxi_is_in_the_street_until_they_go_in() -> None:
    told = (
        ("a taxi stops", K.TAXI, Action.DRIVE),
        ("a man in a grey coat gets out", K.MAN, Action.LEAVE),
        ("inside, a woman waits", K.WOMAN, Action.WAIT),
        ("they hug", K.COUPLE, Action.HUG),
    )
    street, room = Setting.CITY_STREET, Setting.RESTAURANT
    assert _places(room, *told) == [street, street, room, room]


def test_a_bride_walks_down_the_aisle_of_a_church() -> None:
    told = (("a bride walks down the aisle", K.WOMAN, Action.WALK), ("they kiss", K.COUPLE, Action.KISS))
    assert set(_places(Setting.HALLWAY, *told)) == {Setting.CHURCH}


def test_who_ran_out_into_the_rain_is_there_until_somebody_is_inside() -> None:
    told = (
        ("a girl sits at her desk", K.GIRL, Action.SIT),
        ("she runs in the rain", K.GIRL, Action.RUN),
        ("she laughs", K.GIRL, Action.LAUGH),
        ("inside, her mother waits", K.WOMAN, Action.WAIT),
    )
    street, room = Setting.CITY_STREET, Setting.BEDROOM
    assert _places(room, *told) == [room, street, street, room]


def test_the_stage_of_a_film_about_ballet_is_a_theatres() -> None:
    told = (("a ballerina ties her shoes", K.DANCER, Action.WORK), ("she spins", K.DANCER, Action.SPIN))
    assert _places(Setting.CONCERT_STAGE, *told) == [Setting.THEATRE, Setting.THEATRE]


def test_a_boat_that_is_seen_from_a_cliff_is_on_the_sea() -> None:
    told = (("an old man looks out", K.OLD_MAN, Action.LOOK), ("a boat appears", K.BOAT, Action.APPEAR))
    assert _places(Setting.CLIFF, *told) == [Setting.CLIFF, Setting.OCEAN]


@pytest.mark.parametrize(
    ("words", "setting"),
    [
        ("A queen waves from her golden carriage at the palace", Setting.CASTLE),
        ("A queen sits on the throne inside the palace", Setting.PALACE),
    ],
)
def test_a_coach_drives_up_before_a_palace(words: str, setting: Setting) -> None:
    assert together(plan(words, frames=96, seed=3)).shots[0].setting is setting
