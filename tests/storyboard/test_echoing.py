"""Who does as somebody else did."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A man and a woman stand on a pier. He laughs, and so does she.", "woman", "laugh"),
        ("A girl jumps into the lake, and so does her dog.", "dog", "jump"),
        ("A boy sits down and so does his grandfather.", "old_man", "sit"),
    ],
)
def test_whoever_does_so_too_does_the_deed_before(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]


def test_only_what_follows_so_is_an_echo() -> None:
    assert "run" not in deeds_of("A girl runs so fast that she falls, and a man does nothing.").get("man", [])
