"""One of several, told from the others by a quality or a number, does what is said of it."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        (
            "Two kittens fight; the grey one rolls onto its back and the white one runs away",
            "kitten",
            "roll, run",
        ),
        (
            "Two dogs chase a ball, the bigger one catches it and the smaller one lies down",
            "dog",
            "catch, lie",
        ),
        (
            "Two sisters lie on a roof; the elder points at a star and the younger yawns",
            "woman",
            "lie, point",
        ),
        (
            "Four children sit at a fire, the smallest sleeping, the oldest telling a story",
            "child",
            "sleep, talk",
        ),
        ("Three penguins stand on the ice, the first jumps, the last turns around", "penguin", "jump, turn"),
        ("Three boys sneak in, one climbs a tree and the third watches the gate", "boy", "climb, look"),
        ("The three sisters are at home: the first cooks, the second reads a letter", "woman", "cook, read"),
        (
            "Two old men play cards, one of whom sleeps while the other quietly looks around",
            "old_man",
            "sleep, look",
        ),
        (
            "Two boxers circle each other, the heavier attacks, the lighter one ducks and falls",
            "athlete",
            "attack, fall",
        ),
        ("Three firefighters climb a ladder, the last one carrying a child", "firefighter", "climb, carry"),
        ("Two boxers circle each other. The taller man throws a punch", "athlete", "attack"),
        ("Two robots meet, the small one bows, the big one waves", "robot", "wave_hand"),
        (
            "Two girls eat. The younger one runs. The older one just waves with her fork",
            "girl",
            "run, wave_hand",
        ),
        ("Five players sit. The fat one with the rings pushes his chips", "athlete", "sit, push"),
        ("Two nurses talk. The younger nurse laughs", "woman", "talk, laugh"),
        (
            "Two brothers meet. It rains. A car waits. A man sits. The older one takes a key",
            "man",
            "approach, hold",
        ),
        ("Four girls roll in. A waiter falls. The others laugh.", "girl", "roll, laugh"),
        ("Four kids race, dogs barking. A girl stops. The others laugh.", "child", "run, laugh"),
    ],
)
def test_what_each_of_several_does_is_shown(prompt: str, kind: str, deeds: str) -> None:
    told = deeds_of(prompt)
    assert [deed for deed in told[kind] if deed in deeds.split(", ")] == deeds.split(", ")


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("Two men sit in a boat as the first rays fall on the lake", "man", "fall"),
        ("Two cooks wait while the second waiter runs in", "man", "run"),
        (
            "For three long seconds nothing moves. A mother bear waits, the little one eats a fish",
            "man",
            "eat",
        ),
    ],
)
def test_a_number_before_a_noun_tells_of_nobody(prompt: str, kind: str, deed: str) -> None:
    assert deed not in deeds_of(prompt).get(kind, [])
