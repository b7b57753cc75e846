from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def deeds(prompt: str) -> list[tuple[str, str]]:
    shot = plan(prompt, frames=120, seed=1).shots[0]
    return [(subject.kind.value, subject.action.value) for subject in shot.subjects]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("girl on a bicycle, country lane, summer", [("girl", "ride"), ("bicycle", "drive")]),
        ("A man on a horse", [("man", "ride"), ("horse", "walk")]),
        ("two women on a motorcycle, desert road", [("woman", "ride"), ("motorcycle", "drive")]),
        ("A girl on a horse waving", [("girl", "ride"), ("horse", "walk")]),
    ],
)
def test_whoever_is_on_a_mount_rides_it(prompt: str, told: list[tuple[str, str]]) -> None:
    assert deeds(prompt) == told


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("An old man on a bench", [("old_man", "stand")]),
        ("A cat on a skateboard", [("cat", "stand"), ("skateboard", "stand")]),
    ],
)
def test_nobody_rides_what_carries_nobody(prompt: str, told: list[tuple[str, str]]) -> None:
    assert deeds(prompt) == told
