"""What is told of the past in a text of the present is not shown."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A woman kisses the ring that her husband threw into the river.", {"woman", "diamond"}),
        ("The dog that bit the postman now sleeps on the step.", {"dog"}),
        ("He stops in front of the school in which his mother taught.", {"man"}),
        ("His daughter, who was a baby when he left, runs to him.", {"girl", "man"}),
        ("A cook tastes the soup that her apprentice has made.", {"chef", "food"}),
        ("He was a famous singer once. Today he sells roses.", {"man", "rose"}),
        ("A woman sits where she danced as a child.", {"woman"}),
        ("A girl wears the dress in which her mother got married.", {"girl"}),
        ("A man walked into a bar where a woman sang.", {"man", "woman"}),
        ("A man who is chased by a bear climbs a tree.", {"man", "bear", "tree"}),
    ],
)
def test_whoever_was_there_once_is_not_there_now(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds


def test_deeds_of_the_past_are_nobodys_now() -> None:
    assert deeds_of("The king who once burned three cities sits and smiles.") == {"king": ["sit", "smile"]}
