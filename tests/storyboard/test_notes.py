"""Lines of notes after the shots tell of nobody."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    "notes",
    [
        "Mood: dreamy, comforting, safe.",
        "Sound: lonely whistle, twanging guitar, wind.",
        "Score: low choir, single cello, then full orchestra.",
        "Palette: rose, peach and gold.",
    ],
)
def test_what_a_note_names_is_not_shown(notes: str) -> None:
    assert deeds_of(f"A man sleeps in his bed. {notes}") == {"man": ["sleep"]}


def test_what_a_note_lets_hear_is_heard() -> None:
    (shot,) = plan("A man sleeps. Sound: seagulls and rain.", frames=120, seed=7).shots
    assert {"seagulls", "rain"} <= set(shot.sounds)


@pytest.mark.parametrize("label", ["Atmosphere: fog", "Mood: calm"])
def test_a_clause_of_its_own_after_a_note_is_shown(label: str) -> None:
    assert deeds_of(f"{label}, a girl walks.") == {"girl": ["walk"]}


def test_an_instrument_of_the_music_is_not_shown() -> None:
    assert deeds_of("Music: soft piano, a violin joins. A girl walks.") == {"girl": ["walk"]}
