"""A bird of fire leaves flames and sparks behind; another bird does not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.stages.locations import darkened
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, TimeOfDay
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import acting, drawn


def test_a_phoenix_leaves_sparks_behind() -> None:
    phoenix = creature_for(K.PHOENIX, "")
    assert isinstance(phoenix, Bird)
    lit, dull = (
        drawn(bird.rig(), acting(Action.FLY, 0.9), phoenix.rig().box)[..., 3].astype(int)
        for bird in (phoenix, replace(phoenix, glow=None))
    )
    sparks = (lit > 160) & (dull < 20)
    assert sparks.sum() > 20
    head = np.argwhere(dull > 160)[:, 1].max()
    assert np.argwhere(sparks)[:, 1].max() < head


@pytest.mark.parametrize(
    ("prompt", "hour"),
    [
        ("a phoenix flies, dark sky", TimeOfDay.DUSK),
        ("a phoenix flies at noon, dark sky", TimeOfDay.NOON),
        ("a phoenix flies", TimeOfDay.NOON),
    ],
)
def test_a_dark_sky_is_no_noon(prompt: str, hour: TimeOfDay) -> None:
    assert darkened(plan(prompt, frames=48, seed=3).shots[0]).time_of_day is hour
