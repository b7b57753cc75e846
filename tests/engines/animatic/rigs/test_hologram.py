"""Whom the words call a hologram is seen through; nobody else is."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.hologram import is_projected, projected
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic import plans
from tests.engines.animatic.drawings import acting, drawn


@pytest.mark.parametrize(
    ("words", "kind", "alone", "lit"),
    [
        ("a hologram of a woman flickers", K.WOMAN, True, True),
        ("a man looks at a hologram of a woman", K.WOMAN, False, True),
        ("a man looks at a hologram of a woman", K.MAN, False, False),
        ("a holographic assistant greets him", K.WOMAN, True, True),
        ("全息投影的女人在跳舞", K.DANCER, True, True),
        ("a man looks at a hologram of a planet", K.MAN, True, False),
        ("a woman flickers", K.WOMAN, True, False),
    ],
)
def test_it_is_whom_the_words_tell_of(words: str, kind: K, alone: bool, lit: bool) -> None:
    assert is_projected(plans.subject(kind), alone, words) is lit


def test_one_sees_through_it_and_it_is_blue() -> None:
    usual = person(PARTS[K.WOMAN])  # type: ignore[arg-type]
    solid, light = (drawn(one, acting(Action.STAND, 0.5), usual.box) for one in (usual, projected(usual)))
    inside = solid[..., 3] > 250
    assert light[..., 3][inside].mean() < 0.7 * 255
    assert light[..., 2][inside].astype(int).mean() > 1.5 * light[..., 0][inside].astype(int).mean()
    assert np.array_equal(light[..., 3] > 0, (light[..., 3] > 0) & (solid[..., 3] > 0))


def test_no_sign_stands_beside_it() -> None:
    board = plan("A hologram of a woman flickers in a dark laboratory", frames=48, seed=3)
    (player,) = staged(board, 0, View(160, 90)).players
    assert player.subject.kind is K.WOMAN
    assert player.rig.shadow is None
