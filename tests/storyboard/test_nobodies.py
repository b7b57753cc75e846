"""What nobody in the film does is done by nobody."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A man sits. The wind lifts a hat and carries it away. A girl waves", "man", "sit"),
        ("A man sits. The lights of the harbour slowly come closer", "man", "sit"),
        ("A man jumps. A waiter gets punched and falls", "waiter", "fall"),
        ("A robot rolls through a hall", "robot", "roll"),
        ("A singer walks up and down", "singer", "walk"),
    ],
)
def test_what_nobody_in_the_film_does_is_done_by_nobody(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind][-1] == deed
    assert "attack" not in deeds_of(prompt)[kind]
