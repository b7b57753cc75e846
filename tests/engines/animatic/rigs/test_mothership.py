"""A giant spaceship is of another build than a fighter, and hangs over the town instead of parking in it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.meant import meant_for
from filmgate.engines.animatic.rigs.mothership import MOTHERSHIP, hangs_in_the_air
from filmgate.engines.animatic.rigs.vehicle import vehicle_rig
from filmgate.engines.animatic.wardrobe.machines import vehicle_for
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic import plans
from tests.engines.animatic.drawings import acting, spilled

K = SubjectKind


@pytest.mark.parametrize(
    ("words", "giant"),
    [
        ("a giant spaceship descends over a city", True),
        ("an alien mothership looms above New York", True),
        ("巨大的飞船悬停在城市上空", True),
        ("a spaceship flies over a giant city", False),
        ("a small spaceship", False),
    ],
)
def test_the_words_tell_its_size(words: str, giant: bool) -> None:
    assert (vehicle_for(K.SPACESHIP, words) is MOTHERSHIP) is giant


def test_it_hangs_over_the_roofs_unless_it_is_told_to_land() -> None:
    ship = plans.subject(K.SPACESHIP, Action.LAND)
    comes = plans.shot(prompt="a giant spaceship descends from the clouds", subjects=[ship])
    lands = plans.shot(prompt="a giant spaceship lands in the desert", subjects=[ship])
    assert meant_for(ship, comes) is Action.FLOAT
    assert meant_for(ship, lands) is None
    assert not hangs_in_the_air("a spaceship descends")
    assert vehicle_rig(MOTHERSHIP).aloft > 12


def test_nothing_of_it_is_cut_off() -> None:
    assert spilled(vehicle_rig(MOTHERSHIP), acting(Action.FLOAT, 1.0)) < 0.02
