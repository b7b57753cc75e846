"""Films that go from place to place within a shot."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Transition


def _take(prompt: str) -> Shot:
    return plan(prompt, frames=240, seed=7).shots[0]


def _places(shot: Shot) -> list[str]:
    """The places of a shot, in order."""
    return [str(shot.setting), *(str(beat.setting) for beat in shot.beats if beat.setting)]


@pytest.mark.parametrize(
    ("prompt", "places"),
    [
        (
            "A woman wakes up in her bedroom, drinks coffee in the kitchen and then runs down a street.",
            ["bedroom", "kitchen", "city_street"],
        ),
        ("A man walks through a market and enters a small bar where a woman sings.", ["market", "bar"]),
        ("Kids play in a playground. Later they sit in a classroom and write.", ["playground", "classroom"]),
        (
            "The dog runs from the living room through the hallway into the garden.",
            ["living_room", "hallway", "garden"],
        ),
        ("A nun walks through a forest, walks into a church and prays.", ["forest", "church"]),
        ("A train crosses a desert. Inside the train, an old man reads.", ["desert", "train_interior"]),
        ("A girl walks through a forest and comes out at a silent lake.", ["forest", "lake"]),
        ("He runs along a hallway and comes into an office.", ["hallway", "office"]),
        ("镜头从平静的海面开始，然后跟着潜水员沉入水下。", ["ocean", "underwater"]),
        ("She leaves her apartment, takes a taxi and enters an office.", ["living_room", "office"]),
        ("A boy sits by a river, then swims in a lake.", ["river", "lake"]),
        ("一个老人在公园打太极，之后去茶馆喝茶，傍晚在河边散步。", ["park", "cafe", "river"]),
        ("女孩走进书里的童话森林，最后回到自己的卧室睡着了。", ["forest", "bedroom"]),
        ("女孩从卧室跑到厨房，打开冰箱，然后坐在客厅的沙发上看电视。", ["kitchen", "living_room"]),
        ("侠客骑马穿过竹林，来到一座古庙前，庙里一个老和尚正在打坐。", ["bamboo_forest", "temple"]),
        (
            "清晨，渔夫在湖上撒网；中午，他在集市上卖鱼；晚上，他在家里喝酒。",
            ["lake", "market", "living_room"],
        ),
    ],
)
def test_a_take_goes_where_it_is_told_to_play(prompt: str, places: list[str]) -> None:
    assert _places(_take(prompt)) == places


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A man walks out of a bar into the street and smokes.", "city_street"),
        ("A girl sits in a cafe and looks out at the street.", "cafe"),
        ("A carrier cycles through a village; she throws newspapers onto porches.", "village"),
        ("A bear pushes a cart through a supermarket and knocks over a pyramid of cans.", "shop"),
        ("A mechanic works in a garage. Behind her, a dog sleeps in the street.", "factory"),
        ("A boy sits in a classroom and dreams of a beach.", "classroom"),
        ("A woman leaves a subway station and walks into a rainy street.", "city_street"),
        ("男孩坐在教室里，望着窗外的大海。", "classroom"),
        ("渔夫在船上站着，他看到海面上一座宫殿。", "ocean"),
    ],
)
def test_a_place_that_is_only_seen_or_passed_is_none_of_its_own(prompt: str, place: str) -> None:
    assert _places(_take(prompt)) == [place]


def test_whoever_goes_there_is_seen_there_and_the_others_stay() -> None:
    shot = _take(
        "A ninja hides in the market beside a crowd, then goes into a temple where an old monk prays."
    )
    there = next(beat for beat in shot.beats if beat.setting)
    assert [str(one.kind) for one in there.subjects] == ["ninja", "monk"]


def test_whoever_is_not_named_again_goes_on() -> None:
    shot = _take("The dog runs from the living room into the garden.")
    assert [str(one.kind) for one in shot.beats[-1].subjects] == ["dog"]


def test_a_cut_leads_there_at_once_and_nothing_told_dissolves() -> None:
    cut = _take("A chef cooks in a kitchen. Cut to: a beach, where a girl runs.")
    assert [beat.transition for beat in cut.beats if beat.setting] == [Transition.CUT]
    told = _take("A chef cooks in a kitchen. Then he runs along a beach.")
    assert [beat.transition for beat in told.beats if beat.setting] == [None]


def test_each_place_has_its_own_sounds_and_light() -> None:
    shot = _take("A girl drinks coffee in the kitchen and then runs down a rainy street at night.")
    there = next(beat for beat in shot.beats if beat.setting)
    assert "rain" in there.sounds
    assert "rain" not in shot.sounds
    assert str(there.weather) == "rain"


@pytest.mark.parametrize(
    ("prompt", "hours"),
    [
        ("Morning: a baker works in his bakery. Evening: he sits by a river.", ["morning", "dusk"]),
        ("A samurai kneels in a temple, then walks through a bamboo forest.", ["noon"]),
    ],
)
def test_the_hour_turns_on_the_way_only_where_it_is_told(prompt: str, hours: list[str]) -> None:
    shot = _take(prompt)
    assert [str(part.time_of_day) for part in shot.parts if part.time_of_day] == hours


def test_an_edit_stays_where_its_clip_is() -> None:
    board = plan(
        "He walks through a forest, then he enters a church and prays.", frames=240, seed=7, edit=True
    )
    assert _places(board.shots[0]) == [str(board.shots[0].setting)]
