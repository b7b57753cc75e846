"""A deed that the prompt gives to nobody finds somebody who is likely to do it."""

from __future__ import annotations

from random import Random

import pytest

from filmgate.storyboard import doers
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.planner import plan
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


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("Dancing in the rain", "dance"),
        ("Reading by the fire", "read"),
        ("Writing a letter by candlelight", "write"),
        ("Cooking dinner in a tiny kitchen", "cook"),
        ("Fishing at dawn", "catch"),
    ],
)
def test_a_deed_that_opens_a_prompt_without_a_subject_has_somebody_who_does_it(
    prompt: str, action: str
) -> None:
    subject = plan(prompt, frames=120, seed=7).shots[0].subjects[0]
    assert (str(subject.action), subject.inferred, subject.kind in PEOPLE) == (action, True, True)


def test_candles_that_burn_need_nobody() -> None:
    subjects = plan("Burning candles on a table", frames=120, seed=7).shots[0].subjects
    assert [str(subject.kind) for subject in subjects] == ["candle"]
