"""Slips of the keyboard are mended, words of their own are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.lexicon import lexicon
from filmgate.storyboard.spelling import meant


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("parot", "parrot"),
        ("runing", "running"),
        ("umbrela", "umbrella"),
        ("firefigter", None),
        ("beutiful", "beautiful"),
        ("restarant", "restaurant"),
        ("camrea", "camera"),
        ("butterlfy", "butterfly"),
        ("dairy", None),
        ("exist", None),
        ("teh", None),
        ("cafés", None),
        ("postwoman", "woman"),
        ("oarsmen", "men"),
        ("talisman", None),
    ],
)
def test_a_slip_is_mended(typed: str, word: str | None) -> None:
    assert meant(typed) == word


@given(st.text(max_size=40))
def test_only_known_words_are_meant(typed: str) -> None:
    word = meant(typed)
    assert word is None or (word,) in lexicon().phrases
