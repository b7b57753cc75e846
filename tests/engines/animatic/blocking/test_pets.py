"""A person with a small animal is beside it, whole in the same picture."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


def _staged(words: str) -> Staging:
    return staged(plan(words, frames=96, seed=7), 0, VIEW)


def _top(staging: Staging, role: Role, time: float = 2.0) -> float:
    """The row of its highest point in the picture, 0 at the upper edge and 1 at the lower one."""
    camera, place = staging.sight.camera(time), role.place(time)
    tall = (place.z - camera.z) / camera.focal
    head = place.y + body(role.rig, role.act(time).action).y1
    return camera.horizon - (head - camera.y) / tall


@pytest.mark.parametrize(
    "words",
    [
        "a puppy sits beside a man in a park",
        "a cat walks next to a woman",
        "a dog barks at a postman",
        "a kitten sits at the feet of a king",
        "一只小狗坐在男人旁边",
    ],
)
def test_the_head_of_who_is_with_a_pet_is_in_the_picture(words: str) -> None:
    staging = _staged(words)
    person = next(role for role in staging.roles if role.rig.name == "person")
    assert 0.0 < _top(staging, person) < 0.5


def test_a_close_up_of_a_pet_is_of_the_pet() -> None:
    puppy, _ = (staging := _staged("close-up of a puppy that sits beside a man")).roles
    tall = (puppy.place(2.0).z - staging.sight.camera(2.0).z) / staging.sight.camera(2.0).focal
    assert tall < 1.5 * puppy.rig.height


def test_who_walks_beside_a_pet_keeps_its_pace() -> None:
    cat, woman = _staged("a cat walks next to a woman").roles
    assert woman.pace == cat.pace_at_first
    assert woman.place(3.0).x < cat.place(3.0).x


def test_who_stays_is_gone_by_in_the_middle_of_the_take() -> None:
    rabbit, girl = _staged("a rabbit runs past a girl").roles
    assert rabbit.place(0.0).x < girl.place(0.0).x < rabbit.place(4.0).x
    assert girl.dz > 0.0
