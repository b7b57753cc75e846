"""What stands on its wheels where somebody is, is in the picture with them."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


@pytest.mark.parametrize(
    "words",
    [
        "A woman leans against a red car",
        "A man stands beside a truck",
        "一个女人靠在红色跑车旁",
        "A dog sits next to a motorcycle",
        "A couple kisses against a convertible at sunset",
    ],
)
def test_it_stands_behind_who_is_at_it(words: str) -> None:
    scene = staged(plan(words, frames=96, seed=3), 0, VIEW)
    machine = next(role for role in scene.roles if role.rig.name == "vehicle")
    lead, place = scene.roles[0].place(2.0), machine.place(2.0)
    window = seen(VIEW, scene.sight.camera(2.0), place.z)
    assert machine.place(0.0) == place
    assert 0.4 < place.z - lead.z < 1.5
    assert window.x0 < place.x < window.x1


@pytest.mark.parametrize("words", ["A man walks past a parked car", "A woman walks up to a taxi"])
def test_who_goes_gets_to_it_in_the_course_of_the_shot(words: str) -> None:
    scene = staged(plan(words, frames=96, seed=3), 0, VIEW)
    lead, machine = scene.roles[0], next(role for role in scene.roles if role.rig.name == "vehicle")
    assert machine.place(0.0) == machine.place(3.0)
    assert lead.place(0.0).x < machine.place(0.0).x < lead.place(4.0).x + 0.6 * machine.rig.length


@pytest.mark.parametrize(
    "words", ["A dog runs beside a moving car", "A car speeds past a woman on the pavement"]
)
def test_what_moves_is_not_parked(words: str) -> None:
    roles = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    machine = next(role for role in roles if role.rig.name in ("vehicle", "rider"))
    assert machine.place(0.0) != machine.place(2.0)
