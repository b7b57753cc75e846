"""Commas between the adjectives of a noun lead on to it and its verb; those after a phrase part it."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def deeds(prompt: str) -> list[tuple[str, str]]:
    return [(str(one.kind), str(one.action)) for one in subjects(plan(prompt, frames=240, seed=7))]


@pytest.mark.parametrize(
    ("prompt", "deed"),
    [
        ("A widow in a heavy, grey shawl walks along the pier", ("woman", "walk")),
        ("A girl with long, braided hair climbs a ladder", ("girl", "climb")),
        ("A boy in a bright, yellow raincoat watches the trains", ("boy", "look")),
        ("A knight in a dented, rusty helmet rides a horse", ("knight", "ride")),
        ("A queen in a long, shimmering gown sings", ("queen", "sing")),
    ],
)
def test_a_comma_between_the_adjectives_of_clothes_leads_on_to_the_verb(
    prompt: str, deed: tuple[str, str]
) -> None:
    assert deed in deeds(prompt)


@pytest.mark.parametrize(
    ("prompt", "deed"),
    [
        ("In the dark, old men wait by the fire", ("old_man", "wait")),
        ("She is all in white, red roses bloom around her", ("rose", "bloom")),
    ],
)
def test_a_comma_after_a_phrase_parts_it_from_the_sentence(prompt: str, deed: tuple[str, str]) -> None:
    assert deed in deeds(prompt)
