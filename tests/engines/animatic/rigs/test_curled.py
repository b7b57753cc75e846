"""What sleeps by the fire lies curled up, and stretches out for everything else."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.curled import CURLS, curls
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

K = SubjectKind
_CURLED = sorted(kind for kind, beast in BEASTS.items() if curls(beast, acting(Action.SLEEP, 1.0)))


def test_cats_and_foxes_curl_up_and_horses_and_dragons_do_not() -> None:
    assert {K.CAT, K.DOG, K.FOX, K.BEAR, K.KITTEN} <= set(_CURLED)
    assert not {K.HORSE, K.DRAGON, K.ELEPHANT} & set(_CURLED)
    assert all(BEASTS[kind].face in CURLS for kind in _CURLED)


@pytest.mark.parametrize("kind", _CURLED)
def test_curled_up_it_is_short_and_high(kind: SubjectKind) -> None:
    rig = BEASTS[kind].rig()
    asleep, lying = (drawn(rig, acting(action, 1.0))[..., 3] > 128 for action in (Action.SLEEP, Action.LIE))
    assert asleep.any(axis=0).sum() < 0.9 * lying.any(axis=0).sum()
    assert spilled(rig, acting(Action.SLEEP, 1.0)) == 0


def test_it_breathes() -> None:
    rig = BEASTS[K.CAT].rig()
    assert not np.array_equal(*(drawn(rig, acting(Action.SLEEP, time)) for time in (0.2, 1.2)))
