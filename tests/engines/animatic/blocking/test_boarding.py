"""Who gets into a vehicle goes to it and is gone; who gets out of it was not seen before."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.casting.boarding import changes_vehicles
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.stages.doors import seen
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)
INTO = ("A man gets into a taxi in the rain", "A woman climbs into a black car", "A girl boards a tram")
OUT_OF = (
    "A woman gets out of a car",
    "An old man steps off the bus",
    "Two detectives get out of a police car",
)


def _staged(prompt: str) -> Staging:
    return staged(plan(prompt, frames=120, seed=7), 0, VIEW)


def _machine(plan: Staging) -> Role:
    return next(role for role in plan.roles if role.rig.name == "vehicle")


def _shown(role: Role, time: float) -> float:
    return seen(role, role.place(time).z) * role.shown(time)


def _apart(plan: Staging, time: float) -> float:
    """Metres along the street from the middle of the vehicle."""
    return abs(plan.roles[0].place(time).x - _machine(plan).place(time).x)


@pytest.mark.parametrize("prompt", INTO)
def test_who_gets_into_a_vehicle_goes_there_and_is_gone(prompt: str) -> None:
    plan = _staged(prompt)
    assert _shown(plan.roles[0], 0.2) == 1
    assert _shown(plan.roles[0], 4.9) == 0
    assert _apart(plan, 4.9) < 0.5 * _machine(plan).rig.length
    assert abs(plan.roles[0].place(4.9).x - plan.roles[0].place(0.0).x) > 1


@pytest.mark.parametrize("prompt", OUT_OF)
def test_who_gets_out_of_a_vehicle_comes_from_it(prompt: str) -> None:
    plan = _staged(prompt)
    assert _shown(plan.roles[0], 0.0) < 0.5
    assert _shown(plan.roles[0], 4.0) == 1
    assert _apart(plan, 0.0) < 0.5 * _machine(plan).rig.length
    assert _apart(plan, 4.9) > _apart(plan, 0.0) + 1


@pytest.mark.parametrize("prompt", [*INTO, *OUT_OF])
def test_a_vehicle_waits_for_who_gets_in_or_out(prompt: str) -> None:
    machine = _machine(_staged(prompt))
    assert machine.place(0.0) == machine.place(4.9)
    assert _shown(machine, 2.0) == 1


def test_who_gets_into_a_car_and_drives_away_is_in_it_when_it_goes() -> None:
    plan = _staged("A man gets into his car and drives away")
    machine, man = _machine(plan), plan.roles[0]
    leaves = next(i / 24 for i in range(120) if machine.place(i / 24).x > machine.place(0.0).x + 0.2)
    assert _shown(man, 0.5) == 1
    assert _shown(man, leaves) == 0


def test_who_is_low_behind_a_car_shows_no_feet_under_the_street() -> None:
    man = _staged(INTO[1]).roles[0]
    assert man.stoop is not None
    assert man.place(4.9).y < man.place(0.0).y - 0.3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("she hops out of the old red pickup truck", True),
        ("他走上前,坐进出租车", True),
        ("一个女人从马车里走下来", True),
        ("she enters the shop, a car is parked outside", False),
        ("he leaves the house", False),
        ("a car gets out of control", False),
    ],
)
def test_words_tell_who_changes_vehicles(words: str, told: bool) -> None:
    assert changes_vehicles(words) is told


@pytest.mark.parametrize("prompt", ["A man climbs into a truck", "车手坐进赛车，戴上头盔", "女孩坐上马车"])
def test_only_a_bus_has_a_door_in_its_side(prompt: str) -> None:
    plan = _staged(prompt)
    assert plan.mark.door is None
    assert _staged("A girl boards a tram").mark.door is not None
    assert _shown(plan.roles[0], 0.2) == 1
    assert _shown(plan.roles[0], 4.9) == 0


def test_one_climbs_up_into_a_truck_and_down_into_a_car() -> None:
    truck, car = (_staged(words).roles[0].stoop for words in ("A man climbs into a truck", INTO[1]))
    assert truck is not None
    assert car is not None
    assert truck.deep < 0 < car.deep
