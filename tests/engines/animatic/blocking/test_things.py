"""What somebody builds or touches is where they get to it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action

VIEW = View(320, 180)


def test_who_builds_something_kneels_around_it() -> None:
    one, *others = staged(
        plan("Three kids build a sandcastle on the beach", frames=96, seed=3), 0, VIEW
    ).roles
    castle = next(role for role in others if role.rig.name == "object")
    place = castle.place(1.0)
    assert one.act(1.0).action is Action.KNEEL
    facing = {role.place(1.0).facing for role in others if role is not castle}
    assert one.place(1.0).x < place.x
    assert -1.0 in facing  # from the other side


@pytest.mark.parametrize(
    "prompt", ["A woman touches the face of a marble statue", "A boy touches the trunk of an old tree"]
)
def test_what_somebody_touches_is_where_their_hand_is_and_in_the_picture(prompt: str) -> None:
    plan_ = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    lead, thing = plan_.roles[0], next(one for one in plan_.roles if one.rig.name == "object")
    here, there = lead.place(1.0), thing.place(1.0)
    assert 0.25 * lead.rig.height < there.x - here.x < 0.8 * lead.rig.height
    assert abs(there.z - here.z) < 0.3
    window = seen(VIEW, plan_.sight.camera(1.0), there.z)
    assert window.x0 < there.x < window.x1
    assert window.y1 > there.y + 0.8 * thing.rig.height


def test_the_children_of_a_family_sit_behind_its_table() -> None:
    prompt = "A family with two children eats dinner at the table"
    host, across, *children = staged(plan(prompt, frames=120, seed=7), 0, VIEW).roles
    left, right = host.place(1.0), across.place(1.0)
    assert len(children) == 2
    assert all(left.x < one.place(1.0).x < right.x and one.place(1.0).z > left.z for one in children)
