"""Words typed in haste are read as the ones that they stand for."""

from __future__ import annotations

import pytest

from filmgate.storyboard.text import tokens
from filmgate.storyboard.unwritten import written_out
from tests.storyboard.deeds import deeds_of


def test_they_are_written_out_where_they_stand() -> None:
    told = written_out(tokens("shes sad she dont cry"))
    assert told.texts == ("she", "'s", "sad", "she", "don't", "cry")
    assert told.starts == [0, 1, 5, 9, 13, 18]


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("a girl sits in the park she dont cry", {"girl": ["sit"]}),
        ("a bird flys away and a boy runned home", {"bird": ["fly"], "boy": ["run"]}),
    ],
)
def test_they_tell_the_same_deeds(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
