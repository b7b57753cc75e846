"""Who stays is passed by, or left where the other sets off."""

from __future__ import annotations

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


def test_those_whom_the_lead_goes_by_are_seen() -> None:
    staging = staged(plan("A knight walks through ruins, skeletons lurking", frames=120, seed=7), 0, VIEW)
    others = staging.roles[1:]
    assert len(others) > 1
    half = staging.sight.seconds / 2
    window = seen(VIEW, staging.sight.camera(half), others[0].place(half).z)
    assert any(window.x0 < other.place(half).x < window.x1 for other in others)
    assert len({round(other.place(half).x, 1) for other in others}) == len(others)


def test_who_leaves_somebody_does_not_go_by_them() -> None:
    man, woman = staged(plan("a man walks away from a woman", frames=96, seed=3), 0, VIEW).roles[:2]
    assert woman.place(0.0).x < man.place(0.0).x + 0.5


def test_who_stays_is_left_where_the_other_sets_off() -> None:
    plan_ = staged(plan("A woman walks away from a man who stays", frames=120, seed=7), 0, VIEW)
    goes, stays = plan_.roles[0], plan_.roles[1]
    first, last = (goes.place(time).x - stays.place(time).x for time in (0.0, 5.0))
    assert abs(first) < 0.4
    assert last > 3
    assert stays.place(0.0) == stays.place(5.0)
    assert stays.place(0.0).z > goes.place(0.0).z + 0.3
    assert stays.facing == goes.facing


def test_who_stays_at_the_door_is_there_while_the_other_leaves_by_it() -> None:
    plan_ = staged(plan("A man leaves while his wife stays behind at the door", frames=120, seed=7), 0, VIEW)
    goes, stays = plan_.roles[0], plan_.roles[1]
    door = plan_.mark.door
    assert door is not None
    assert abs(stays.place(4.0).x - door[0]) < 1.2
    assert goes.place(4.9).x - stays.place(4.9).x > 1
