"""Somebody small in a cup, a basket, a box is drawn with it, at its size."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.blocking.playing import cues_of
from filmgate.engines.animatic.camera.sizing import framed
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.rigs.nested import nested
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.vessels import BASKET, CUP, VESSELS, Vessel, vessel_in
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, Framing, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import acting, drawn

VIEW = View(320, 180)


def _staged(words: str) -> Staging:
    return staged(plan(words, frames=96, seed=3), 0, VIEW)


def _shown(rig: Rig, action: Action) -> Bytes:
    return drawn(rig, acting(action), rig.box)


@pytest.mark.parametrize(
    "words",
    [
        "A kitten in a coffee mug", "A tiny dragon sleeps inside a teacup", "纸箱里有一只小猫",
        "小猫坐在茶杯里",
        "A puppy in a basket", "A frog in a bucket", "A bird in a nest", "A baby in a basket",
        "A hamster in a shoe", "A tiny fairy sits in a blue teacup", "A rabbit peeks out of a top hat",
        "A ship in a bottle", "A tiny ship sails in a cup of coffee", "Three kittens in a basket",
        "A butterfly in a glass jar", "花盆里睡着一只小刺猬",
    ],
)  # fmt: skip
def test_who_is_in_something_is_one_figure_with_it_that_stays(words: str) -> None:
    (role,) = _staged(words).roles
    assert role.place(0.0) == role.place(3.0)
    assert role.rig.name == "object"
    assert role.rig.height < 1.2


@pytest.mark.parametrize(
    "words",
    ["A cat in boots", "A cat in a hat", "A mouse in a coffee shop", "A dog in a hot air balloon basket",
     "A man in a box", "A goldfish in a bowl", "A dog runs with a basket", "A dog in a bicycle basket"],
)  # fmt: skip
def test_who_wears_it_or_is_elsewhere_is_not_drawn_in_it(words: str) -> None:
    free = _staged(words).roles[0].rig
    assert not any(free.length == pytest.approx(2 * min(one.wide, 3.0) * one.unit) for one in VESSELS)


@pytest.mark.parametrize("vessel", VESSELS, ids=[one.colour for one in VESSELS])
def test_one_sees_both_the_vessel_and_who_is_in_it(vessel: Vessel) -> None:
    cat = nested(creature_for(K.KITTEN, "").rig(), vessel)
    dog = nested(creature_for(K.SHEEP, "").rig(), vessel)
    here, there = _shown(cat, Action.SIT), _shown(dog, Action.SIT)
    changed = (here != there).any(2)
    assert 0.01 < changed.mean() < 0.5
    assert here[..., 3].astype(bool).mean() > changed.mean()


def test_only_what_is_over_the_rim_is_seen_of_who_looks_out() -> None:
    kitten, sheep = (nested(creature_for(kind, "").rig(), BASKET) for kind in (K.KITTEN, K.SHEEP))
    changed = (_shown(kitten, Action.SIT) != _shown(sheep, Action.SIT)).any((1, 2))
    lowest = kitten.box[3] - (kitten.box[3] - kitten.box[1]) * (np.flatnonzero(changed)[-1] + 1) / len(
        changed
    )
    assert lowest > 0.5 * BASKET.high * BASKET.unit


def test_a_sleeper_lies_there_and_does_not_sit() -> None:
    kitten = nested(creature_for(K.KITTEN, "").rig(), CUP)
    assert (_shown(kitten, Action.SLEEP) != _shown(kitten, Action.SIT)).any()


def test_the_words_give_its_colour() -> None:
    blue, red = (
        _shown(_staged(f"A kitten in a {tone} mug").roles[0].rig, Action.SIT) for tone in ("blue", "red")
    )
    reds, blues = (np.subtract(blue[..., i].sum(dtype=int), red[..., i].sum(dtype=int)) for i in (0, 2))
    assert reds < 0 < blues


@pytest.mark.parametrize("words", ["A mouse sleeps in a teacup", "A ship in a bottle"])
def test_what_stands_on_a_table_is_filmed_there(words: str) -> None:
    assert restaged(plan(words, frames=96, seed=3).shots[0]).setting is Setting.TABLETOP


def test_somebody_small_is_filmed_from_near() -> None:
    shot = plan("A tiny dragon sleeps inside a teacup", frames=96, seed=3).shots[0]
    far = shot.camera.model_copy(update={"framing": Framing.WIDE})
    shot = shot.model_copy(update={"camera": far})
    plan_of = framed(cues_of(shot), _staged(shot.prompt).players, shot, alone=True)
    assert plan_of[0].camera.framing is Framing.FULL


def test_what_a_ship_is_in_holds_water() -> None:
    assert vessel_in("in a box", afloat=True) is None
    assert vessel_in("in a bottle", afloat=True) is not None
