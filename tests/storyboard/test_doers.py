"""A deed that the prompt gives to nobody finds somebody who is likely to do it."""

from __future__ import annotations

from random import Random

import pytest

from filmgate.storyboard import doers
from filmgate.storyboard.vocabulary import Action
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("Surfing at sunset.", {"surfer": ["surf"]}),
        ("冲浪。", {"surfer": ["surf"]}),
        ("Sailing at dawn", {"sailboat": ["sail"]}),
        ("跳舞", {"dancer": ["dance"]}),
        ("Falling.", {}),
    ],
)
def test_a_deed_of_nobodys_is_done_by_whom_it_suggests(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds


def test_who_is_made_up_for_what_people_do_is_a_woman_or_a_man_and_marked_as_made_up() -> None:
    made_up = [doers.made_up(Action.READ, Random(seed))[0] for seed in range(20)]
    assert {str(subject.kind) for subject in made_up} == {"woman", "man"}
    assert all(subject.inferred and subject.action is Action.READ for subject in made_up)
