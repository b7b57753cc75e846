"""What somebody pushes or pulls is at their hands and goes with them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.people import _own_piece
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, SubjectKind

VIEW = View(320, 180)


def _roles(words: str) -> list[Role]:
    return staged(plan(words, frames=96, seed=3), 0, VIEW).roles


@pytest.mark.parametrize(
    "words",
    [
        "two men push a broken down car along a road",
        "fishermen push their boat down the beach",
        "两个男人推着一辆抛锚的汽车",
        "a man pushes a piano across the stage",
        "children push a giant ball through a park",
    ],
)
def test_what_is_pushed_is_before_those_who_push_it(words: str) -> None:
    *people, thing = _roles(words)
    for time in (0.5, 3.5):
        ahead = thing.place(time).x - people[0].place(time).x
        assert 0.2 < ahead - 0.3 * thing.rig.length < 0.45 * thing.rig.length + 0.6
    assert all(one.place(1.0).x > other.place(1.0).x for one, other in pairwise(people))
    assert all(one.around.moved for one in people)


@pytest.mark.parametrize(
    "words", ["fishermen drag a boat up the beach", "a girl pulls a sled through the snow"]
)
def test_what_is_pulled_is_behind(words: str) -> None:
    *people, thing = _roles(words)
    for time in (0.5, 3.5):
        assert people[0].place(time).x - thing.place(time).x > 0.5 * thing.rig.length


def test_who_pushes_a_bicycle_walks_beside_it() -> None:
    boy, bicycle = _roles("a boy pushes his bicycle up a hill")
    for time in (0.5, 3.5):
        assert abs(bicycle.place(time).x - boy.place(time).x) < 0.5 * bicycle.rig.length


def test_several_who_drag_one_stone_have_one() -> None:
    first, *others = _roles("Egyptian workers haul a stone block up a ramp")
    assert not first.around.moved
    assert others
    assert all(one.around.moved for one in others)


def test_who_pushes_a_food_cart_is_behind_it() -> None:
    man, cart = _roles("an old man pushes an ice cream cart along a street")
    assert cart.place(1.0).x - man.place(1.0).x > 0.4 * cart.rig.length


def test_of_several_who_push_one_crate_only_the_first_brings_it() -> None:
    first, *helpers = _roles("two workers push a big crate in a warehouse")
    assert not first.around.moved
    assert helpers
    assert all(one.around.moved for one in helpers)
    figure = PARTS[SubjectKind.MAN]
    crate = _own_piece(figure, Action.PUSH, first.around)  # type: ignore[arg-type]
    nothing = _own_piece(figure, Action.PUSH, helpers[0].around)  # type: ignore[arg-type]
    assert crate.behind is not None
    assert nothing.behind is None
