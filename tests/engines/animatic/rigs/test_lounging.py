"""Exercise on the ground, rest on a lounger, flight on a broomstick."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.outfit import prop_of
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.stance import hold
from filmgate.storyboard.vocabulary import Action

OUT = Around(indoors=False)


def _act(action: Action, time: float) -> Act:
    return Act(action, action, 1.0, time, around=OUT)


def test_a_body_in_a_push_up_goes_down_and_stays_straight() -> None:
    figure = Figure(manners=("push_ups",))
    holds = [hold(figure, _act(Action.WORK, 0.1 * i)) for i in range(30)]
    assert all(one.roll < -65 and one.lean < 6 for one in holds)
    assert max(one.roll for one in holds) - min(one.roll for one in holds) > 10


@pytest.mark.parametrize("name", ["sunshade", "lounger"])
def test_who_reads_on_a_lounger_lies_back_with_the_book(name: str) -> None:
    figure = Figure(manners=(name, f"{name}_reading"), prop="book")
    assert hold(figure, _act(Action.READ, 1.0)).lean < -30
    assert prop_of(figure, Action.READ) == "book"
    assert prop_of(Figure(manners=(name,), prop="umbrella"), Action.SIT) == "none"  # it stands over them
    assert hold(Figure(manners=(name, f"{name}_asleep")), _act(Action.SLEEP, 1.0)).shut == 1.0


def test_a_witch_sits_up_on_her_broom_in_the_air() -> None:
    held = hold(Figure(manners=("broomstick",)), _act(Action.FLY, 1.0))
    assert held.lift > 0.3
    assert abs(held.roll) < 10
