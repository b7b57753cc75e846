"""Those who have left are not there."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A violinist sits alone after the concert. Everyone has left.", {"musician"}),
        ("The guests have all gone home, only the waiter sweeps the floor.", {"waiter"}),
        ("The soldiers are gone and a dog barks", {"dog"}),
        ("A girl who has left the party sits on the stairs", {"girl", "stairs"}),
        ("The guests leave and a waiter sweeps", {"crowd", "waiter"}),
        ("A dog sleeps where the piano used to be", {"dog"}),
    ],
)
def test_whoever_has_left_is_not_there(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A boy turns around, but the fox is already gone.", "fox"),
        ("A magician waves his wand and the rabbit is gone.", "rabbit"),
        ("A man reads a letter and looks up at the woman, but she is gone.", "woman"),
    ],
)
def test_whoever_was_seen_before_vanishes(prompt: str, kind: str) -> None:
    assert "vanish" in deeds_of(prompt)[kind]
