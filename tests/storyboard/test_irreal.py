"""What somebody only wishes, fears, could or may not do is nobody's deed."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "unreal", "deed"),
    [
        ("She wants to shout but turns around and runs", "woman", "shout", "run"),
        ("He would love to dance, but he only sits at the bar and drinks", "man", "dance", "drink"),
        ("The wolf could attack at any moment, yet it turns and walks away", "wolf", "attack", "walk"),
        ("Before the cat can jump, the bird flies away and the cat sits down", "cat", "jump", "sit"),
        ("If he shouted now, the bear would wake, so the bear sleeps", "bear", "wake", "sleep"),
        ("The old actress dreams of dancing again while she peels potatoes", "old_woman", "dance", "cook"),
        ("The old actress dreams of dancing again while she peels potatoes", "old_woman", "sleep", "cook"),
        ("The dog is not allowed to sit on the sofa, so it lies in front of it", "dog", "sit", "lie"),
        ("The boy is too shy to speak, so he gives her the flower and runs", "boy", "talk", "run"),
        ("A grandmother is afraid to climb the ladder and smiles", "old_woman", "climb", "smile"),
        ("A man waits, hoping the leopard will jump, and the leopard lies down", "leopard", "jump", "lie"),
        ("The soldier expects the enemy to attack at dawn and writes a letter", "soldier", "attack", "write"),
        ("A goalkeeper hopes to catch the ball, but he falls into the mud", "athlete", "catch", "fall"),
        ("A girl does not dare to move and smiles", "girl", "walk", "smile"),
        ("Everyone gathers at the fire, nobody laughs, and everyone waits", "crowd", "laugh", "wait"),
        ("A bear wants to run and jump, yet it sits in a cage", "bear", "jump", "sit"),
    ],
)
def test_what_is_only_wished_or_feared_is_not_done(prompt: str, kind: str, unreal: str, deed: str) -> None:
    deeds = deeds_of(prompt)[kind]
    assert unreal not in deeds
    assert deeds[-1] == deed


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("I want the dog to jump over the fence", "dog", "jump"),
        ("I would like to see two cats fight on a roof", "cat", "fight"),
        ("I want a woman to walk on the beach", "woman", "walk"),
        ("The woman should walk slowly through the rain", "woman", "walk"),
        ("A boy tries to climb the wall", "boy", "climb"),
        ("The dog jumps up too, to catch the ball", "dog", "jump"),
        ("A man manages to catch the train", "man", "catch"),
    ],
)
def test_what_the_writer_wants_and_what_somebody_tries_is(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]
