"""Opponents look at each other, and an army stands before who attacks it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.opponents import faces
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action

VIEW = View(320, 180)


def test_opponents_face_each_other_in_the_picture() -> None:
    knight, dragon = staged(plan("a knight fights a dragon in a cave", frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 2.0, 3.5):
        one, other = knight.place(time), dragon.place(time)
        assert other.x > one.x
        assert (one.facing, other.facing) == (1.0, -1.0)


def test_who_aims_at_something_has_it_before_them() -> None:
    archer, deer = staged(plan("An archer aims at a deer in the forest", frames=96, seed=3), 0, VIEW).roles
    assert deer.place(1.0).x > archer.place(1.0).x
    assert archer.rig.name == "person"


def test_an_army_stands_in_a_row_before_who_attacks_it() -> None:
    words = "A wizard raises his staff and attacks an army of orcs, fantasy"
    wizard, *orcs = staged(plan(words, frames=120, seed=7), 0, VIEW).roles
    places = [orc.place(2.0).x for orc in orcs]
    assert len(orcs) > 2
    assert wizard.place(0.0) == wizard.place(3.0)
    assert all(x > wizard.place(2.0).x for x in places)
    assert len({round(x, 2) for x in places}) == len(places)
    assert {orc.facing for orc in orcs} == {-1.0}


@pytest.mark.parametrize("animals", ["kangaroos", "roosters", "penguins", "crabs"])
def test_two_of_a_kind_that_fight_look_at_each_other(animals: str) -> None:
    one, other = staged(plan(f"two {animals} fight", frames=96, seed=3), 0, VIEW).roles
    assert (one.facing, other.facing) == (1.0, -1.0)
    assert 0 < other.place(1.0).x - one.place(1.0).x < 1.2 * one.rig.length


def test_whom_a_spell_is_cast_at_is_opposite_and_on_the_ground() -> None:
    words = "A wizard casts a spell at a dragon on a castle bridge"
    wizard, dragon = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    assert dragon.place(1.0).x > wizard.place(1.0).x
    assert (dragon.facing, dragon.place(1.0).y) == (-1.0, 0.0)


def test_who_kicks_a_ball_past_a_keeper_does_not_box_with_them() -> None:
    words = "A soccer player kicks a ball into the goal past the goalkeeper"
    player, keeper = staged(plan(words, frames=96, seed=7), 0, VIEW).roles[:2]
    assert Action.FIGHT not in {step.action for role in (player, keeper) for step in role.steps}


def test_nobody_stands_where_a_ship_lands() -> None:
    words = "A spaceship lands on an alien planet, an astronaut steps out"
    ship, astronaut = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    assert astronaut.place(1.0).x - ship.place(1.0).x > 0.6 * ship.rig.length


@pytest.mark.parametrize(
    "words",
    [
        "a dog barks at a postman",
        "two dogs bark at a thief",
        "两只狗对着小偷大叫",
        "a man talks to a cat",
        "a boy waves at an elephant",
        "a squirrel stands before a hiker",
    ],
)
def test_whom_something_is_said_or_shown_to_is_ahead_and_looks_back(words: str) -> None:
    lead, *others = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    other = others[-1]
    assert other.place(1.0).x > lead.place(1.0).x
    assert (lead.facing, other.facing) == (1.0, -1.0)


def test_who_smiles_at_the_camera_has_nobody_before_them() -> None:
    assert not faces("a girl sits with her dog and smiles at the camera")
