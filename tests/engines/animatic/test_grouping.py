"""Who is in a shot together is seen together."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, SubjectKind

VIEW = View(320, 180)


def test_opponents_face_each_other_in_the_picture() -> None:
    knight, dragon = staged(plan("a knight fights a dragon in a cave", frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 2.0, 3.5):
        one, other = knight.place(time), dragon.place(time)
        assert other.x > one.x
        assert (one.facing, other.facing) == (1.0, -1.0)


@pytest.mark.parametrize("thing", [SubjectKind.ROCKET, SubjectKind.LIGHTHOUSE, SubjectKind.STATUE])
def test_what_towers_over_the_lead_stands_whole_behind_it(thing: str) -> None:
    board = plan("an astronaut walks on a red planet, wide shot", frames=96, seed=3)
    lead = board.shots[0].subjects[0]
    board.shots[0].subjects.append(lead.model_copy(update={"kind": SubjectKind(thing), "action": "stand"}))
    plan_ = staged(board, 0, VIEW)
    place, high = plan_.roles[1].place(2.0), plan_.roles[1].rig.height
    window = seen(VIEW, plan_.sight.camera(2.0), place.z)
    assert place.z > plan_.roles[0].place(2.0).z + 1
    assert window.x0 < place.x < window.x1
    assert window.y0 < place.y
    assert place.y + 0.9 * high < window.y1


def test_people_walk_side_by_side_as_before() -> None:
    one, other = staged(plan("a man and a woman walk in a park", frames=96, seed=3), 0, VIEW).roles
    assert abs(other.place(1.0).z - one.place(1.0).z) < 1
    assert other.facing == one.facing


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
