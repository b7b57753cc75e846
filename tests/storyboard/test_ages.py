"""Ages in years count nobody, and tell who is a child and who is old."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "kind", "count"),
    [
        ("A five-year-old boy sits on a bench", "boy", 1),
        ("Their four year old daughter peeks in", "girl", 1),
        ("Two eight-year-old girls dance", "girl", 2),
        ("A 30-year-old man runs", "man", 1),
        ("An eighty-year-old woman knits", "old_woman", 1),
        ("A ten-year-old sings", "child", 1),
        ("A girl of seven runs", "girl", 1),
        ("A team of seven men run", "man", 7),
        ("A woman turning fifty runs", "woman", 1),
    ],
)
def test_years_are_an_age(prompt: str, kind: str, count: int) -> None:
    subject = plan(prompt, frames=120, seed=7).shots[0].subjects[0]
    assert (subject.kind, subject.count) == (kind, count)


@pytest.mark.parametrize("words", ["白发苍苍的木匠在刨木头", "满头银发的裁缝在缝衣服", "头发花白的渔夫坐着"])
def test_white_hair_is_an_age_and_stays_to_be_seen(words: str) -> None:
    subject = plan(words, frames=120, seed=7).shots[0].subjects[0]
    assert subject.kind == "old_man"
    assert subject.attributes


def test_what_somebody_of_an_age_does_is_a_deed() -> None:
    assert plan("A girl of seven runs", frames=120, seed=7).shots[0].subjects[0].action == "run"
