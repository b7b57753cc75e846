"""Dishes and wares: each drawn within its box, as itself, when the prompt speaks of it."""

from __future__ import annotations

import re

import numpy as np
import pytest

from filmgate.engines.animatic.rigs import dishes, gadgets, soups, sweets
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.thing import Thing, thing_rig
from filmgate.engines.animatic.wardrobe.things import THINGS, thing_for
from filmgate.engines.animatic.wardrobe.wares import WARES, is_arranged
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

K = SubjectKind


@pytest.mark.parametrize("row", WARES, ids=lambda row: f"{row[0]}-{row[1].pattern[:12]}")
def test_it_stays_within_its_box_and_moves(row: tuple[SubjectKind, re.Pattern[str], Thing]) -> None:
    rig = thing_rig(row[2])
    if not row[2].reaches:  # chopsticks come from out of the picture
        assert spilled(rig, acting(Action.STAND, 0.4, Around(dark=0.2))) < 0.03
    assert drawn(rig, acting(Action.STAND, 0.4))[..., 3].mean() > 8


@pytest.mark.parametrize(
    ("kind", "words", "draw"),
    [
        (K.FOOD, "a steaming bowl of ramen", soups.noodles),
        (K.FOOD, "一碗热气腾腾的牛肉面", soups.noodles),
        (K.FOOD, "热辣的火锅", soups.hotpot),
        (K.FOOD, "a cheeseburger with fries", dishes.burger),
        (K.CAKE, "an ice cream cone", dishes.ice_cream),
        (K.PHONE, "a laptop on a desk", gadgets.laptop),
        (K.CAKE, "a pink glazed donut", sweets.donuts),
        (K.CAKE, "一块月饼", sweets.mooncakes),
        (K.CAKE, "a bar of dark chocolate", sweets.chocolate_bar),
        (K.CAKE, "a slice of chocolate cake", sweets.slice_of_cake),
        (K.FOOD, "an apple pie", sweets.pie),
    ],
)
def test_the_words_choose_the_drawing(kind: SubjectKind, words: str, draw: object) -> None:
    assert thing_for(kind, words).draw is draw
    assert thing_for(kind, "on a table") is THINGS[kind]


@pytest.mark.parametrize(
    "words",
    ["a bottle of cola", "a bottle of water", "a milk bottle", "a bottle of olive oil", "a bottle of ketchup",
     "a jar of jam", "a jar of honey", "一瓶矿泉水", "一瓶可乐", "一罐蜂蜜"],
)  # fmt: skip
def test_a_bottle_holds_what_the_words_say(words: str) -> None:
    bottle = thing_for(K.BOTTLE, words)
    assert bottle is not THINGS[K.BOTTLE]
    rig = thing_rig(bottle)
    assert spilled(rig, acting(Action.STAND, 0.4)) < 0.03
    assert drawn(rig, acting(Action.STAND, 0.4))[..., 3].mean() > 8


def test_candles_are_on_the_cake_of_a_birthday_alone() -> None:
    assert thing_for(K.CAKE, "a birthday cake") is THINGS[K.CAKE]
    assert thing_for(K.CAKE, "a wedding cake").tall < THINGS[K.CAKE].tall


@pytest.mark.parametrize("words", ["colourful macarons on a plate", "a stack of pancakes", "一盘饺子"])
def test_one_plate_shows_several_of_what_is_small(words: str) -> None:
    assert is_arranged(K.FOOD, words)
    assert not is_arranged(K.FOOD, "three pizzas")


def test_a_dish_whose_cheese_melts_keeps_its_shape() -> None:
    rig = thing_rig(thing_for(K.FOOD, "a pizza with melting cheese"))
    assert Action.MELT in rig.does


def test_a_ware_that_floats_leaves_its_plinth() -> None:
    rig = thing_rig(thing_for(K.PRODUCT, "a game controller"))
    rests, floats = (drawn(rig, acting(action, 0.5)) for action in (Action.STAND, Action.FLOAT))
    low = rests.shape[0] * 3 // 4
    assert (rests[low:, :, 3] > 200).sum() > 2 * (floats[low:, :, 3] > 200).sum()
    assert rig.speed(Action.FLOAT) == 0
    assert np.abs(rests.astype(int) - floats).max() > 50


def test_goods_stand_on_the_pedestal_of_the_prompt() -> None:
    plain, raised = (thing_for(K.PERFUME, f"a perfume bottle{on}") for on in ("", " on a marble pedestal"))
    assert raised.tall > plain.tall + 0.2
    assert raised.wide > plain.wide
    assert Action.SPIN in raised.does
    assert thing_for(K.TREE, "a tree on a pedestal") is THINGS[K.TREE]


@pytest.mark.parametrize(
    "words", ["soldiers march through a stone gate", "the gate of the ancient city", "夕阳下的古城门"]
)
def test_an_army_goes_through_a_gate_and_not_through_a_door(words: str) -> None:
    gate, door = thing_for(K.DOOR, words), thing_for(K.DOOR, "she opens the garden gate")
    assert door is THINGS[K.DOOR]
    assert gate.tall * gate.unit > 3 * door.tall * door.unit
    assert spilled(thing_rig(gate), acting(Action.STAND, 0.4)) < 0.03
