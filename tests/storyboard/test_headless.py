"""What the plan has no subject for does what is told of it, and nobody else."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A girl reads. Each slow breath stirs a ripple of gold.", "girl", ["read"]),
        ("A woman waits. A wall of dark green water rises.", "woman", ["wait"]),
        ("A king sits on a throne. The tapestry behind him is burning.", "king", ["sit"]),
        ("A cook smiles. The kettle on the stove begins to sing.", "chef", ["smile"]),
        ("A man sleeps. The phone on the night stand shouts.", "man", ["sleep"]),
        ("A boy sleeps. The tallest girl laughs.", "girl", ["laugh"]),
        ("A farmer with a hat and a stick walks out.", "man", ["walk"]),
        ("The door opens and a woman in a coat and a hat enters, drops a cup.", "door", ["open"]),
        ("A robot rolls. The shot begins low behind it, follows it.", "robot", ["roll"]),
        ("A robot waits. The sprout trembles, straightens, and slowly opens.", "robot", ["wait"]),
        ("A boy sleeps. Above him a branch breaks and falls.", "boy", ["sleep"]),
        ("A man walks until a light flickers, turns and screams.", "man", ["walk", "turn", "shout"]),
        ("the music stops the cowboy slowly turns around and stares at him", "cowboy", ["turn", "look"]),
        ("old cowboy playing the piano hat down over his eyes", "cowboy", ["play_music"]),
        ("A light goes on and a cook with a knife enters.", "chef", ["enter"]),
        ("A sailor sleeps. In the corner the dog of the cook barks.", "dog", ["shout"]),
    ],
)
def test_a_noun_with_its_article_keeps_its_verb(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
