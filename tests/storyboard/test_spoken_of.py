"""Whom a sentence only speaks of is not shown."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A surfer springs up with the ease of a girl", {"surfer"}),
        ("A baker works with the slow rhythm of a man who has done this for years", {"man"}),
        ("A wizard writes with a raven's quill", {"wizard"}),
        ("A woman cries as she remembers her father", {"woman"}),
        ("A woman whispers the name of her brother", {"woman"}),
        ("A woman takes out a small photograph of a smiling man", {"woman"}),
        ("A man waits, long before the first rooster has thought of crowing", {"man"}),
        ("A photo of a man on a horse", {"man", "horse"}),
        ("A butterfly lands on a soldier's helmet", {"butterfly", "soldier"}),
        ("A nurse hangs a photo of a lion on a wall", {"woman"}),
        ("A tourist snaps a photo of a lion", {"man", "lion"}),
        ("With the help of a boy, a girl climbs a wall", {"boy", "girl"}),
        ("A soldier reads a telegram from his mother and cries", {"soldier", "letter"}),
        ("A boy opens a gift from his grandmother and jumps", {"boy", "product"}),
        ("The voice of his father echoes. A boy sits down", {"boy"}),
        ("We hear a woman singing, but nobody is here. A cat sleeps", {"cat"}),
        ("Off-screen, a baby cries. A man wakes", {"man"}),
        ("She wears her dead brother's coat and walks", {"woman"}),
        ("A man sits in his uncle's shop", {"man"}),
        ("A mother braids her daughter's hair", {"woman", "girl"}),
        ("A dog struts like a king on a parade", {"dog"}),
        ("A plate of steamed crab beside a skewer of grilled squid", {"food"}),
        ("Letters found in a grandmother's drawer lie on a table", {"letter"}),
        ("A dog sleeps in a hunter's cabin", {"dog", "house"}),
        ("A teenager's bedroom at night, a cat sleeps", {"cat"}),
        ("A grandmother with the hands of a pianist sleeps", {"old_woman"}),
    ],
)
def test_only_those_who_are_there_are_shown(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds


@pytest.mark.parametrize("prompt", ["The innkeeper's daughter laughs.", "The king's guard bows."])
def test_whose_kin_is_there_is_only_named(prompt: str) -> None:
    assert len(deeds_of(prompt)) == 1
