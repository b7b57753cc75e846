"""A blend of two beings shows neither; a mix of many is of them."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A creature, a blend of a rabbit and a squirrel, hops along", {"monster"}),
        ("A beast that is a cross between a cat and a dragon sleeps", {"monster"}),
        ("A mix of dogs and cats run across the lawn", {"dog", "cat"}),
        ("A man and a woman cross a street", {"man", "woman"}),
    ],
)
def test_what_something_is_a_blend_of_is_not_shown(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds
