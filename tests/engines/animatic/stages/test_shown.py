"""What leads a shot and is the set itself is not drawn again: a field of flowers, cherry trees, a planet."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind as K

VIEW = View(320, 180)


def _kinds(prompt: str) -> set[K]:
    return {one.subject.kind for one in staged(plan(prompt, frames=96, seed=7), 0, VIEW).players}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a sunflower field at sunset, wide shot", K.FLOWER),
        ("cherry blossoms by a Japanese castle, wide shot", K.FLOWER),
        ("a space station orbiting Earth at sunrise", K.PLANET),
        ("a woman stands under a street lamp in the rain and smokes", K.LAMP),
        ("on Mars, through the window a huge spaceship rises", K.WINDOW),
        ("a girl looks at a shop window full of cakes in a city street", K.WINDOW),
        ("骑兵冲出城门", K.DOOR),
        ("a girl looks at a shop window full of cakes in a city street", K.CAKE),
    ],
)
def test_what_the_set_is_made_of_is_not_drawn_again(prompt: str, kind: K) -> None:
    assert kind not in _kinds(prompt)


@pytest.mark.parametrize(
    "prompt",
    ["a bowl of ramen with an egg, chopsticks lift the noodles", "a pear and an apple on a table"],
)
def test_one_dish_shows_all_that_is_on_it(prompt: str) -> None:
    assert len(staged(plan(prompt, frames=96, seed=7), 0, VIEW).players) == 1


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a sunflower, close-up", K.FLOWER),
        ("the Earth spins in space", K.PLANET),
        ("a rose in a vase", K.ROSE),
    ],
)
def test_what_is_looked_at_for_itself_is_drawn(prompt: str, kind: K) -> None:
    assert kind in _kinds(prompt)
