"""Who enters comes out of a doorway, and who leaves is gone through one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.stages.doors import seen
from filmgate.engines.animatic.view import View
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind
from tests.engines.animatic import plans

VIEW = View(320, 180)
ROOMS = (Setting.OFFICE, Setting.KITCHEN, Setting.BAR, Setting.HALLWAY)


def _plan(setting: Setting, action: Action, prompt: str = "x"):  # type: ignore[no-untyped-def]
    walker = plans.subject(SubjectKind.WOMAN, action)
    return staged(
        plans.board(plans.shot(prompt=prompt, frames=120, subjects=[walker], setting=setting)), 0, VIEW
    )


@pytest.mark.parametrize("setting", ROOMS)
def test_who_enters_a_room_begins_in_the_door_and_walks_away_from_it(setting: Setting) -> None:
    plan = _plan(setting, Action.ENTER)
    role, where = plan.roles[0], plan.mark.door
    assert where is not None
    start, later = role.place(0.0), role.place(4.0)
    assert abs(start.x - where[0]) < 0.3
    assert start.z == pytest.approx(where[1], abs=0.3)
    assert seen(role, start.z) < 0.5
    assert seen(role, later.z) == 1
    assert later.x > where[0] + 1


@pytest.mark.parametrize("setting", ROOMS)
def test_who_leaves_a_room_goes_to_the_door_and_is_gone(setting: Setting) -> None:
    plan = _plan(setting, Action.LEAVE)
    role, where = plan.roles[0], plan.mark.door
    assert where is not None
    assert seen(role, role.place(0.0).z) == 1
    assert seen(role, role.place(5.0).z) == 0
    assert abs(role.place(5.0).x - where[0]) < 0.2
    steps = [role.place(i / 24) for i in range(120)]
    jumps = [abs(b.x - a.x) + abs(b.z - a.z) for a, b in pairwise(steps)]
    assert max(jumps) < 0.2  # nothing jumps from place to place


def test_on_a_street_it_is_the_other_way_round() -> None:
    comes, goes = _plan(Setting.CITY_STREET, Action.LEAVE), _plan(Setting.CITY_STREET, Action.ENTER)
    assert seen(comes.roles[0], comes.roles[0].place(0.0).z) < 0.5
    assert goes.mark.leaves is Action.ENTER
    assert goes.roles[0].place(4.5).z > goes.roles[0].place(0.0).z + 2


@pytest.mark.parametrize("setting", [Setting.FOREST, Setting.BEACH, Setting.ROOFTOP, Setting.TRAIN_INTERIOR])
def test_where_there_is_no_wall_there_is_no_door(setting: Setting) -> None:
    assert _plan(setting, Action.ENTER).mark.door is None


def test_who_leaves_a_street_for_good_needs_no_door() -> None:
    assert _plan(Setting.CITY_STREET, Action.LEAVE, "she leaves the city").mark.door is None


def test_who_walks_finds_none() -> None:
    assert _plan(Setting.OFFICE, Action.WALK).mark.door is None
