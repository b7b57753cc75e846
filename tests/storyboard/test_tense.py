"""What was done to somebody is nobody's deed in a film that is told in the present."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A woman with her hair tied in a knot waits", "woman", ["wait"]),
        ("A robot is boxy, painted orange, and rolls along", "robot", ["roll"]),
        ("A boy is dragged off and screams", "boy", ["shout"]),
        ("A girl sits down and begins to read", "girl", ["sit", "read"]),
        ("A cat curled up on a rug sleeps", "cat", ["sleep"]),
        ("A knight is dragged to safety by a horse and smiles", "horse", ["pull"]),
        ("A boy jumped over a fence and waved", "boy", ["jump", "wave_hand"]),
        ("A runner has thrown his bottle and runs", "runner", ["throw", "run"]),
    ],
)
def test_a_past_participle_beside_the_present_is_suffered(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
