"""What is in a cage is behind bars, and stays there."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.rigs.cages import is_caged
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, Setting
from tests.engines.animatic.drawings import acting, drawn

VIEW = View(320, 180)


def _staged(words: str) -> Staging:
    return staged(plan(words, frames=96, seed=3), 0, VIEW)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A canary in a golden cage", True),
        ("A tiger behind bars", True),
        ("笼子里的鹦鹉", True),
        ("A parrot escapes from its cage", False),
        ("一只鸟飞出笼子", False),
        ("A man sits in a bar", False),
    ],
)
def test_words_tell_who_is_in_one(words: str, told: bool) -> None:
    assert is_caged(words) is told


@pytest.mark.parametrize("words", ["A tiger paces in its cage", "Two monkeys in a cage"])
def test_animals_and_their_cage_are_one_figure_that_stays(words: str) -> None:
    (role,) = _staged(words).roles
    assert role.place(0.0) == role.place(3.0)


def test_a_beast_goes_up_and_down_in_it() -> None:
    rig = _staged("A tiger paces in its cage").roles[0].rig
    x0, _, x1, y1 = rig.box
    early, late = (
        drawn(rig, Act(Action.WALK, Action.WALK, 1.0, time), (x0, 0.0, x1, y1)) for time in (0.2, 3.0)
    )
    assert early.tobytes() != late.tobytes()


def test_a_bird_that_would_fly_sits_on_its_perch() -> None:
    caged, free = (_staged(f"A canary flies{where}").roles[0].rig for where in (" in its cage", ""))
    assert caged.aloft == 0 < free.aloft
    box = (-1.0, 0.0, 1.0, 2.2)
    assert (
        drawn(caged, acting(Action.FLY), box).tobytes() == drawn(caged, acting(Action.STAND), box).tobytes()
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [("A tiger in a cage", Setting.PARK), ("A hamster in its cage", Setting.LIVING_ROOM)],
)
def test_animals_are_kept_where_people_are(words: str, place: Setting) -> None:
    assert restaged(plan(words, frames=96, seed=3).shots[0]).setting is place
