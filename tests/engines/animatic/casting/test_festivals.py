"""Two dancers are one lion, and a row of them one dragon."""

from __future__ import annotations

import pytest

from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.casting.test_ensemble import planned
from tests.engines.animatic.figures import act, drawn, overhang


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Lion dancers perform in the street during Chinese New Year", ["lion_dance"] * 2),
        ("A lion dance in the street", ["lion_dance"]),
        ("舞狮队在街上表演", ["lion_dance"]),
        ("Two dancing lions jump", ["lion_dance"] * 2),
        ("A dragon dance winds through the street", ["dragon_dance"]),
        ("舞龙队伍在街上穿行", ["dragon_dance"]),
        ("A lion walks through the grass", ["quadruped"]),
        ("A dancer in a red dress", ["person"]),
    ],
)
def test_who_is_under_the_costume(words: str, names: list[str]) -> None:
    assert [part.rig.name for part in planned(words)] == names


@pytest.mark.parametrize("words", ["A lion dance in the street", "A dragon dance in the street"])
@pytest.mark.parametrize("time", [0.4, 1.7, 1.95, 3.0])
def test_a_costume_is_drawn_whole_and_moves(words: str, time: float) -> None:
    rig = planned(words)[0].rig
    for action in (Action.DANCE, Action.WALK, Action.STAND):
        assert overhang(rig, action, time) < 0.03
    assert (drawn(rig, Action.DANCE, time)[0] != drawn(rig, Action.DANCE, time + 0.2)[0]).any()


def test_two_lions_differ_in_colour_and_in_step() -> None:
    one, two = (part.rig for part in planned("Two dancing lions jump"))
    assert (drawn(one, Action.DANCE)[0] != drawn(two, Action.DANCE)[0]).any()
    assert act(one, Action.WALK, 1.0).speed > 0
