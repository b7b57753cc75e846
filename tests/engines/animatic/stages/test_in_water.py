"""Who the words say is in a boat sits in one, and who casts a net from it stands."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.stages.in_water import is_adrift
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("words", "afloat"),
    [
        ("a man on a boat reads a book", True),
        ("一个男人在船上钓鱼", True),
        ("two friends fish from a boat on a lake", True),
        ("a man swims away from a boat in the sea", False),
        ("a dance party on the deck of a cruise ship", False),
        ("海盗在海盗船上大笑", False),
        ("a boat drifts on a lake at dawn", False),
    ],
)
def test_who_stays_in_a_small_boat_is_in_one(words: str, afloat: bool) -> None:
    assert is_adrift(plan(words, frames=96, seed=3).shots[0]) is afloat


@pytest.mark.parametrize("words", ["a fisherman casts a net from his small boat", "渔夫在船上撒网,夕阳西下"])
def test_who_casts_a_net_stands_in_the_boat(words: str) -> None:
    (role,) = staged(plan(words, frames=96, seed=3), 0, View(320, 180)).roles
    assert role.rig.name == "rider"
    assert role.rig.face > 1.9  # metres over the water: on the boat, on their feet


@pytest.mark.parametrize(
    "prompt", ["老渔夫在海上撒网", "A fisherman hauls in his net at sea", "网里满是鱼，老渔夫在海上开怀大笑"]
)
def test_nets_are_cast_from_a_boat_out_at_sea(prompt: str) -> None:
    assert is_adrift(plan(prompt, frames=96, seed=3).shots[0])
