"""Steps that tell how far something is are no stairs."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    "prompt",
    [
        "She stops ten steps away and lays the bone on a stone",
        "A dog follows two steps behind the beggar",
        "The cat stops a few steps from the door",
        "With three quick steps the dancer crosses the stage",
        "A soldier stands four steps ahead of the others",
    ],
)
def test_steps_that_measure_are_not_shown(prompt: str) -> None:
    assert "stairs" not in deeds_of(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "A woman sits on the steps of the church",
        "The old man climbs the forty steps to the shrine",
        "A boy climbs three steps and looks back",
        "Two steps lead up to a red door",
    ],
)
def test_steps_that_are_built_are(prompt: str) -> None:
    assert "stairs" in deeds_of(prompt)
