"""Slips of the keyboard are mended, words of their own are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.lexicon import lexicon
from filmgate.storyboard.planner import plan
from filmgate.storyboard.spelling import doer, meant


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
        ("pillar", None),
        ("started", None),
        ("pairs", None),
        ("bulbs", None),
        ("songs", None),
        ("solider", "soldier"),
        ("teh", None),
        ("cafés", None),
        ("postwoman", "woman"),
        ("oarsmen", "men"),
        ("talisman", None),
    ],
)
def test_a_slip_is_mended(typed: str, word: str | None) -> None:
    assert meant(typed) == word


@pytest.mark.parametrize("word", ["drawer", "tier", "spinner", "risers", "whisker"])
def test_a_thing_named_like_a_doer_is_nobody(word: str) -> None:
    assert doer(word) is None
    assert doer("whistlers") == "men"


@given(st.text(max_size=40))
def test_only_known_words_are_meant(typed: str) -> None:
    word = meant(typed)
    assert word is None or (word,) in lexicon().phrases


@pytest.mark.parametrize("typed", ["baats", "sstation", "wheelss", "cranee", "crowde"])
def test_a_slip_in_a_word_of_several_meanings_is_read_by_its_neighbours(typed: str) -> None:
    assert plan(f"A brown {typed} at the lake", frames=48, seed=1).shots
