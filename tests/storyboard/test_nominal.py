"""Words for deeds that are nouns where they stand."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A skater glides in big circles and stops", "skater", ["glide", "stand"]),
        ("A girl in red jumps", "girl", ["jump"]),
        ("An old man smiles. The steady roar of the furnace", "old_man", ["smile"]),
        ("A penguin sleeps. Howling wind and distant calls", "penguin", ["sleep"]),
        ("A man waits. An intimate craft documentary", "man", ["wait"]),
        ("Two pirates throw hooks, and jump", "pirate", ["throw", "jump"]),
        ("An owl eats the first bite and flies", "owl", ["eat", "fly"]),
        ("A cat sits. Drops hiss on the hot grill", "cat", ["sit"]),
        ("A girl hides, one hand over her mouth", "girl", ["hide"]),
        ("A bear licks the jar, wipes it clean", "bear", ["eat", "work"]),
        ("A bear walks back into the forest", "bear", ["walk"]),
        ("A singer with a buzz cut dances. Energetic, pounding electronic bass", "singer", ["dance"]),
        ("A keeper waits. The great beam ignites", "man", ["wait"]),
        ("A wolf runs, a long, mournful call over the ice", "wolf", ["run"]),
        ("A woman sits. Shot from a helicopter", "woman", ["sit"]),
        ("A fox follows a trail of fallen golden leaves", "fox", ["chase"]),
        ("A girl sleeps. Close-up of her hands in leather gloves", "girl", ["sleep"]),
        ("A girl waits, her coat snapping in the wind like sails", "girl", ["wait"]),
        ("The bell rang and swallows flew around the tower", "bird", ["fly"]),
        ("A sheep sleeps by an oak, leaves streaming away in the wind", "sheep", ["sleep"]),
        ("A keeper stands at a window, hands in his pockets", "man", ["stand"]),
        ("A puma crouches, shoulders rolling, and sleeps", "leopard", ["sit", "sleep"]),
        ("The birds look like spilled pink paint on red water", "bird", ["fly"]),
        ("A dog chases a hare, ships with striped sails cross a sea", "dog", ["chase"]),
        ("A man sits and has leaves in his hair", "man", ["sit"]),
        ("Soldiers stand shoulder to shoulder", "soldier", ["stand"]),
        ('A woman smiles. The final frame carries one line: "Silence is new."', "woman", ["smile"]),
    ],
)
def test_a_noun_for_a_deed_is_not_done(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


def test_verbs_in_such_places_are_done_all_the_same() -> None:
    assert deeds_of("The wolf howls, runs and jumps")["wolf"] == ["shout", "run", "jump"]
    assert deeds_of("An old shepherd leans on his stick and watches")["old_man"] == ["stand", "look"]
    assert "look" not in deeds_of("A man sells hats and watches")["man"]


def test_a_lookout_is_a_place_to_stop_at_and_a_man_on_a_mast() -> None:
    assert "man" not in deeds_of("A woman stops at a lookout and smiles")
    assert deeds_of("The lookout on the mast shouts")["man"] == ["shout"]
