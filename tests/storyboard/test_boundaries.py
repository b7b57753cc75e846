"""After a clause in between, the sentence comes back to whom it was about, or goes on about the other."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "last"),
    [
        (
            "A crow lands on the sill and, the moment a monk turns, hops over and steals the gold",
            "crow",
            "catch",
        ),
        ("A dog waits at the door and, when a man opens it, runs out", "dog", "run"),
        ("A girl pets her cat because it purrs, and smiles", "girl", "smile"),
        ("A heron stands until a frog hops onto a leaf, then stabs and flies off", "bird", "fly"),
        ("A dog waits until a bus comes and stops", "bus", "stand"),
        ("A clerk types at his desk when a dragon lands, burns a letter and flies off", "dragon", "fly"),
        ("A girl reads on the sofa when a cat jumps onto her lap, yawns and falls asleep", "cat", "sleep"),
        ("A chef slices onions while a boy drops a plate, kneels down and cries", "boy", "cry"),
        ("A girl sits on a bench as leaves fall around her and smiles", "girl", "smile"),
        ("A man walks past while a boy plays with a ball. He stops and laughs", "man", "laugh"),
        ("A nun walks to a table where a couple sits, slips and falls", "woman", "fall"),
        ("A girl walks to the window, where a cat sits, purrs and stares", "cat", "look"),
        ("A diver swims when an octopus shoots out of a hole and steals a camera", "octopus", "catch"),
        ("A nun walks on until a light flickers, turns around and screams", "woman", "shout"),
        ("A bride who has lost her shoe hops across the lawn", "woman", "jump"),
        ("A queen waits. Burning arrows rise from the walls, cross the sky and fall", "queen", "wait"),
        ("A chef cooks. Steam rises from the pot, fills the room and drifts away", "chef", "cook"),
        ("A soldier reads before a shell explodes behind him and throws up dust", "soldier", "read"),
        ("A dancer freezes, his rival, a girl with braids, shrugs, steps in and laughs", "girl", "laugh"),
        ("The camera follows a man until he reaches the top and pushes a door", "man", "push"),
        ("A priest waves at a farmer who pulls a cow out of a ditch, stops and laughs", "monk", "laugh"),
        ("A girl watches a man who juggles, drops a ball and laughs", "man", "laugh"),
        ("A man opens a door, and behind it is a whole orchestra, laughing", "musician", "laugh"),
    ],
)
def test_after_a_clause_in_between_the_sentence_goes_on_about_its_subject(
    prompt: str, kind: str, last: str
) -> None:
    assert deeds_of(prompt)[kind][-1] == last


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A king and a jester wait. The king smiles. Shot of the jester: he jumps.", "man", "jump"),
        ("A trucker and a boy sit. The boy laughs. Close-up of the trucker, he smiles.", "man", "smile"),
        ("A dog and a cat sit. The cat turns. Back on the dog: it barks.", "dog", "shout"),
        ("A cowboy faces a gangster. Close-up, the gangster: he shoots.", "man", "shoot"),
    ],
)
def test_a_pronoun_after_whom_the_shot_shows_means_them(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]
    assert deed not in [done for other, told in deeds_of(prompt).items() if other != kind for done in told]
