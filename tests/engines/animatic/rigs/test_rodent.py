"""Squirrels, hamsters and mice sit up, hold their food, bound, and curl up; each keeps its shape."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.furnishing import shown_with
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.rodent import Rodent
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.engines.animatic.wardrobe.things import thing_for
from filmgate.engines.animatic.wardrobe.upright import upright_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.figures import Seen, seen


def _rodent(words: str) -> Rodent:
    animal = creature_for(K.RABBIT, words)
    assert isinstance(animal, Rodent)
    return animal


def _shape(words: str, action: Action) -> Seen:
    return seen(_rodent(words).rig(), action, rows=120)


@pytest.mark.parametrize("words", ["a squirrel", "一只松鼠", "a hamster", "仓鼠", "a mouse", "a chipmunk"])
def test_it_sits_up_and_is_long_when_it_runs(words: str) -> None:
    sits, runs = _shape(words, Action.SIT), _shape(words, Action.RUN)
    assert sits.high / (sits.x1 - sits.x0) > 1.3 * runs.high / (runs.x1 - runs.x0)
    assert sits.y0 == pytest.approx(0.0, abs=0.05 * _rodent(words).sits)


def test_a_squirrel_has_its_tail_over_its_back_and_a_hamster_none_to_speak_of() -> None:
    squirrel, hamster = _shape("a squirrel", Action.SIT), _shape("a hamster", Action.SIT)
    assert squirrel.high > 1.2 * _rodent("a squirrel").sits
    assert hamster.x0 > -0.6 * _rodent("a hamster").sits


@pytest.mark.parametrize(
    ("words", "meal"),
    [
        ("a hamster eats a sunflower seed", "seed"),
        ("仓鼠在吃瓜子", "seed"),
        ("a mouse nibbles cheese", "cheese"),
        ("a squirrel eats an acorn", "nut"),
    ],
)
def test_it_holds_what_the_words_have_it_eat(words: str, meal: str) -> None:
    assert _rodent(words).meal == meal
    eats = Subject(kind=K.RABBIT, action=Action.EAT)
    assert K.FOOD in shown_with([(eats, frozenset({Action.EAT}))], words)


def test_it_eats_what_it_found_in_a_shot_before() -> None:
    squirrel = Subject(kind=K.RABBIT, action=Action.EAT, attributes=["species: squirrel"])
    assert K.FOOD in shown_with([(squirrel, frozenset({Action.EAT}))], "eats it happily")


def test_an_acorn_is_a_nut_on_the_ground() -> None:
    assert thing_for(K.FOOD, "an acorn in the snow").tall < 2.0
    shot = plan("A squirrel finds an acorn in the snow", frames=48, seed=1)
    assert all(not role.rig.raised for role in staged(shot, 0, View(160, 90)).roles)


def test_it_holds_a_nut_on_its_haunches_and_reads_on_two_legs() -> None:
    one = Subject(kind=K.RABBIT, action=Action.HOLD)
    assert upright_for(one, frozenset({Action.HOLD}), "a squirrel holds an acorn") is None
    assert upright_for(one, frozenset({Action.READ}), "a squirrel reads a book") is not None


def test_a_sunflower_seed_is_no_flower() -> None:
    shot = plan("A hamster eats a sunflower seed", frames=48, seed=1).shots[0]
    assert K.FLOWER not in {one.kind for one in shot.subjects}
