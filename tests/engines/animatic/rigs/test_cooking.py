"""Food is seen where the words have it cooked."""

from __future__ import annotations

from functools import partial

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.cooking import cooking_in, is_cooking
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import acting, drawn

VIEW = View(320, 180)


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("a steak sizzles on a charcoal grill", "grill"), ("烤架上的羊肉串滋滋作响", "grill"),
        ("salmon grilled over an open fire", "grill"), ("a wok with flames", "wok"), ("大厨爆炒青菜", "wok"),
        ("bacon sizzles in a cast iron pan", "pan"), ("煎锅里的鸡蛋", "pan"),
        ("a pot of soup boils on the stove", "pot"), ("一锅红汤在沸腾", "pot"),
    ],
)  # fmt: skip
def test_words_tell_in_what_it_is_cooked(words: str, way: str) -> None:
    found = cooking_in(words)
    assert found is not None
    assert isinstance(found[0], partial)
    assert found[0].func.__name__ == way


@pytest.mark.parametrize(
    "words", ["a grilled steak on a white plate", "a pot of gold", "pancakes with syrup", "牛排装盘，炭火香"]
)
def test_what_is_served_is_on_no_fire(words: str) -> None:
    assert not is_cooking(words)


def test_several_are_on_one_fire() -> None:
    roles = staged(plan("Burgers on a barbecue grill in the garden", frames=96, seed=3), 0, VIEW).roles
    assert len(roles) == 1


@pytest.mark.parametrize("ware", ["on a charcoal grill", "in a frying pan"])
def test_what_lies_there_is_what_is_told(ware: str) -> None:
    def picture(food: str) -> bytes:
        rig = staged(plan(f"{food} sizzles {ware}, close-up", frames=48, seed=3), 0, VIEW).roles[0].rig
        return drawn(rig, acting(Action.STAND), rig.box).tobytes()

    assert picture("Bacon") != picture("A steak")
