"""What is poured over a dish covers more and more of it; where there is no dish, it fills a bowl."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.sauces import is_poured, sauce_in, stands_for_sauce
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.wardrobe.things import thing_for
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

K = SubjectKind


def _brown(words: str, time: float) -> int:
    """Pixels of dark chocolate on the fruit itself."""
    rig = thing_rig(thing_for(K.FRUIT, words))
    box = (rig.box[0], 0.0, rig.box[2], rig.height)
    red, green, blue, alpha = np.moveaxis(drawn(rig, acting(Action.STAND, time), box).astype(int), 2, 0)
    return int(((alpha > 200) & (red < 130) & (red > green) & (green >= blue)).sum())


def test_chocolate_runs_down_the_fruit_that_it_is_poured_over() -> None:
    words = "Chocolate is poured over a strawberry"
    assert _brown(words, 3.8) > 1.3 * _brown(words, 0.3) > 0
    assert _brown(words, 3.8) > 3 * _brown("A strawberry on a table", 3.8)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (K.CAKE, "Melted chocolate pours into a bowl"),
        (K.CAKE, "Liquid chocolate swirls"),
        (K.FOOD, "蜂蜜缓缓流下"),
    ],
)
def test_what_flows_and_is_no_dish_is_in_a_bowl(kind: SubjectKind, words: str) -> None:
    assert stands_for_sauce(kind, words)
    rig = thing_rig(thing_for(kind, words))
    assert spilled(rig, acting(Action.POUR, 1.0, Around(dark=0.2))) < 0.03


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (K.CAKE, "Chocolate melts on a slice of cake"),
        (K.CAKE, "A bar of chocolate"),
        (K.FOOD, "A pizza with melting cheese"),
        (K.FOOD, "Honey drips onto toast"),
    ],
)
def test_a_dish_stays_a_dish(kind: SubjectKind, words: str) -> None:
    assert not stands_for_sauce(kind, words)


@pytest.mark.parametrize("words", ["A chocolate cake on a plate", "一块巧克力", "A box of chocolates"])
def test_nothing_is_poured_where_nothing_flows(words: str) -> None:
    assert sauce_in(words) is None


def test_only_the_sauce_is_left_out_beside_a_dish() -> None:
    words = "Chocolate is poured over a strawberry"
    assert is_poured([K.CAKE, K.FRUIT], K.CAKE, words)
    assert not is_poured([K.FRUIT], K.FRUIT, words)
    assert not is_poured([K.CAKE, K.FRUIT], K.CAKE, "A cake and a strawberry")
