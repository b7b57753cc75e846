"""Who is on a street besides those of the story, and what a street is that people have left."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import _site, staged
from filmgate.engines.animatic.layers import Actor
from filmgate.engines.animatic.stages import street
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def _shot_of(words: str) -> Shot:
    return plan(words, frames=48, seed=3).shots[0]


def _walkers(words: str) -> int:
    staging = staged(plan(words, frames=48, seed=3), 0, View(160, 90))
    built = street.build(_site(staging, 3, ""))
    return sum(isinstance(layer, Actor) for layer in built.layers)


@pytest.mark.parametrize(
    "words",
    ["a man walks down an empty street", "a dog in a deserted city street", "空无一人的街道上，一只猫走过"],
)
def test_nobody_walks_by_where_the_street_is_empty(words: str) -> None:
    assert _walkers("a man walks down the street") > 0
    assert _walkers(words) == 0


@pytest.mark.parametrize(
    "words",
    [
        "a robot in an abandoned city",
        "a deer walks through an overgrown city street",
        "a survivor walks down a post-apocalyptic street",
        "末日废墟都市，一只狼走过街道",
    ],
)
def test_a_city_that_people_have_left_is_overgrown(words: str) -> None:
    shot = _shot_of(words)
    assert venue_of(shot, shot.setting).dressing == "abandoned"


def test_an_empty_street_is_no_ruin() -> None:
    shot = _shot_of("a cat on an empty city street at dawn")
    assert venue_of(shot, shot.setting).dressing != "abandoned"


@pytest.mark.parametrize(
    ("words", "dressing"),
    [
        ("a ninja runs across the rooftops at night", "tiled rooftop"),
        ("黑衣刺客站在屋顶上，月夜", "tiled rooftop"),
        ("a detective stands on a rooftop at night", "rooftop"),
    ],
)
def test_roofs_of_an_old_town_are_tiled(words: str, dressing: str) -> None:
    shot = _shot_of(words)
    assert venue_of(shot, shot.setting).dressing == dressing
