from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def kinds(prompt: str) -> set[str]:
    return {str(one.kind) for one in subjects(plan(prompt, frames=240, seed=7))}


@pytest.mark.parametrize(
    ("prompt", "there"),
    [
        ("A woman waits for her husband at the airport", {"woman"}),
        ("A dog waits for its owner outside the school", {"dog"}),
        ("A mother waits up for her son at the kitchen table", {"woman"}),
        ("A teacher waits for the bus", {"woman"}),
        ("A girl is waiting for her mother", {"girl"}),
    ],
)
def test_whoever_is_waited_for_is_not_there(prompt: str, there: set[str]) -> None:
    assert kinds(prompt) == there


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A dog waits for its owner, who runs up the path", "man"),
        ("A boy waits with his mother", "woman"),
        ("A waiter waits beside an old man", "old_man"),
    ],
)
def test_whoever_comes_or_waits_too_is_there(prompt: str, kind: str) -> None:
    assert kind in kinds(prompt)
