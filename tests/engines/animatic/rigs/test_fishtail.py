"""A mermaid has a tail: she swims with it, sits with it, and goes nowhere on foot."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.ensemble import Part
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.casting.test_ensemble import picture, planned


def _part(words: str) -> Part:
    (part,) = planned(words)
    return part


def _teal(pixels: Bytes) -> int:
    r, g, b, a = (pixels[..., i].astype(int) for i in range(4))
    return int(((g > r + 40) & (b > r + 30) & (a > 200)).sum())


@pytest.mark.parametrize("action", [Action.SWIM, Action.SIT, Action.SING, Action.WALK, Action.STAND])
@pytest.mark.parametrize("words", ["A mermaid in the sea", "美人鱼坐在礁石上"])
def test_she_has_her_tail_whatever_she_does(words: str, action: Action) -> None:
    legs, tail = (_teal(picture(_part(told).rig, action)) for told in ("A woman in the sea", words))
    assert tail > legs + 40


def test_she_swims_where_others_would_walk() -> None:
    mermaid, woman = _part("A mermaid in the sea").rig, _part("A woman in the sea").rig
    assert mermaid.speed(Action.WALK) == mermaid.speed(Action.SWIM) < woman.speed(Action.WALK)
