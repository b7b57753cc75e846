"""Flags, weights and negative prompts are no scene content; what they rule out is not seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.parameters import plain
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot

WRITTEN = st.lists(
    st.sampled_from(
        [
            "a cat",
            " --no ",
            "dogs, cars",
            " --ar 16:9",
            "--niji 5",
            "::2 ",
            "<lora:x:0.8>",
            "BREAK",
            "\n",
            " -- ",
            "Negative prompt: ",
            "负面提示词：",
            "行人，车",
            ".",
            "--",
            "--tile",
            " --s 250 ",
        ]
    ),
    max_size=12,
).map("".join)


@given(WRITTEN)
def test_a_prompt_keeps_its_length_so_that_places_stay_true(prompt: str) -> None:
    assert len(plain(prompt)) == len(prompt)


@given(st.text(alphabet="abc ,.-猫", max_size=40).filter(lambda text: "--" not in text))
def test_prose_stays_as_it_is(prompt: str) -> None:
    assert plain(prompt) == prompt


def shot(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=1).shots[0]


@pytest.mark.parametrize(
    "prompt",
    [
        "a cat on a street --ar 16:9 --no people, dogs, cars --v 6.1",
        "a cat on a street. Negative prompt: people, dogs; cars",
        "一只猫在街道上，负面提示词：行人，狗，汽车",
    ],
)
def test_what_flags_and_negative_prompts_rule_out_is_not_seen(prompt: str) -> None:
    assert [subject.kind for subject in shot(prompt).subjects] == ["cat"]


def test_flags_and_weights_are_neither_content_nor_counts() -> None:
    board = plan("cat::2 on a sofa::1 <lora:dragonstyle:0.8> --stylize 750 --seed 42", frames=120, seed=1)
    assert [(subject.kind, subject.count) for subject in board.shots[0].subjects] == [("cat", 1)]
    assert board.unrecognized == []


def test_the_model_for_anime_asks_for_that_look() -> None:
    assert shot("a girl with an umbrella --niji 6").look == "anime"


def test_headings_are_no_subjects() -> None:
    board = plan("Subject: a red fox. Action: leaps through the snow. Setting: forest.", frames=120, seed=1)
    shown = [(s.kind, s.action) for part in board.shots[0].parts for s in part.subjects]
    assert ("fox", "jump") in shown
    assert {kind for kind, _ in shown} == {"fox"}
