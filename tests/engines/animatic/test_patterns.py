"""Words are found as they are told, in either language."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.patterns import in_order, named, said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two FOXES run", True),
        ("一只狐狸在跑", True),
        ("a foxglove by the wall", False),
        ("an outfox", False),
    ],
)
def test_english_names_are_whole_words(text: str, found: bool) -> None:
    assert bool(named("fox(?:es)?", "狐狸").search(text)) is found


def test_a_pattern_is_taken_as_it_is_written_whatever_the_case() -> None:
    assert said("fox").search("a FoxGlove")


def test_patterns_are_found_in_the_order_of_the_words() -> None:
    patterns = [said("cat"), said("dog"), said("cats?"), said("horse")]
    assert in_order(patterns, "a dog and a cat") == [1, 0, 2]
