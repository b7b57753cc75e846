"""What stands around a word in its own sentence."""

from __future__ import annotations

import re

import pytest

from filmgate.engines.animatic.edit.clauses import around


@pytest.mark.parametrize(
    ("prompt", "before", "after"),
    [
        ("Make it snow. Put LOGO at the top; add rain", " Put ", " at the top"),
        ("LOGO", "", ""),
        ("下雪。把LOGO放在角落；加雨", "把", "放在角落"),
    ],
)
def test_a_sentence_ends_what_is_around(prompt: str, before: str, after: str) -> None:
    match = re.search("LOGO", prompt)
    assert match is not None
    assert around(prompt, match) == (before, after)


def test_quotes_of_others_end_it_where_they_are_named() -> None:
    prompt = 'a title "ONE" at the top and "TWO" below'
    match = re.search('"TWO"', prompt)
    assert match is not None
    assert around(prompt, match, opening='"', closing='"') == (" at the top and ", " below")
