from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def deeds(prompt: str) -> list[str]:
    shot = plan(prompt, frames=120, seed=1).shots[0]
    return [subject.action.value for subject in shot.subjects][:2]


@pytest.mark.parametrize(
    "prompt",
    [
        "A policeman helps an old lady across the street",
        "A nurse helps an old man up the stairs",
        "A boy helps his grandmother into the car",
    ],
)
def test_whoever_helps_somebody_along_walks_with_them(prompt: str) -> None:
    assert deeds(prompt) == ["walk", "walk"]


@pytest.mark.parametrize("prompt", ["A boy helps his grandmother", "A nurse helps a man up and smiles"])
def test_other_help_is_no_walk(prompt: str) -> None:
    assert "walk" not in deeds(prompt)
