"""A smile that comes is its owner's, and one that goes is nobody's."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A woman opens a letter. A smile breaks across her face.", "woman", ["open", "smile"]),
        ("An old man waits, and a quiet smile spreads across his face.", "old_man", ["wait", "smile"]),
        ("He turns the watch over, and a quiet smile crosses his worn face.", "man", ["turn", "smile"]),
        ("A woman chews slowly, and a tear rolls down her cheek.", "woman", ["eat", "cry"]),
        ("A woman stops and shakes with silent laughter.", "woman", ["stand", "laugh"]),
        ("Kid's face, blue light, huge grin.", "child", ["smile"]),
        ("A woman looks up. Close-up on her smirk.", "woman", ["look", "smile"]),
        ("A man at the bar, cigarette in hand, a crooked smile.", "man", ["smile"]),
        ("A man looks up, his smile fades and he shouts.", "man", ["look", "shout"]),
        ("A woman watches him, her grin disappears.", "woman", ["look"]),
    ],
)
def test_a_smile_is_of_whoever_has_the_face(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


def test_a_face_that_is_drawn_smiles_for_nobody() -> None:
    assert deeds_of("A man draws a big smiling face into the foam") == {"man": ["write"]}
