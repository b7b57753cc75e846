"""Conditions: what they mean is what Python means by them, and nothing else of Python is let in."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.request import VideoRequest
from filmgate.engines.conditions import AMOUNTS, COUNTS, WORDS, YES_OR_NO, BadCondition, facts_of, parse

NUMBERS = [*COUNTS, *AMOUNTS]

numbers = st.sampled_from(NUMBERS) | st.integers(0, 20).map(str) | st.floats(0, 20).map(str)
comparisons = st.builds(
    lambda first, others: first + "".join(f" {op} {other}" for op, other in others),
    numbers,
    st.lists(st.tuples(st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), numbers), min_size=1, max_size=3),
)
conditions = st.recursive(
    st.sampled_from([*YES_OR_NO, *COUNTS]) | comparisons,
    lambda inner: st.one_of(
        inner.map(lambda one: f"not {one}"),
        inner.map(lambda one: f"({one})"),
        st.builds(lambda one, op, other: f"{one} {op} {other}", inner, st.sampled_from(["and", "or"]), inner),
    ),
    max_leaves=12,
)
facts = st.fixed_dictionaries(
    {**{word: st.integers(0, 1) for word in YES_OR_NO}, **{word: st.integers(0, 20) for word in NUMBERS}}
)


@given(conditions, facts)
def test_a_condition_means_what_python_means_by_it(text: str, known: dict[str, int]) -> None:
    meant = bool(eval(text, {"__builtins__": {}}, dict(known)))
    assert parse(text).holds(known) is meant


@given(st.text(max_size=40) | st.text("abionrt ()<>=!.,'[]{}:0123456789_ds", max_size=40))
def test_whatever_is_written_is_a_condition_or_a_refusal_with_its_place(text: str) -> None:
    try:
        condition = parse(text)
    except BadCondition as error:
        refusal = error
    else:
        condition.holds(dict.fromkeys(WORDS, 1))
        return
    assert 0 <= refusal.position <= len(text)
    assert str(refusal)


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("", 0, "there is none"),
        ("sond", 0, r"unknown word 'sond', did you mean 'sound'\? \(known: text, video, sound"),
        ("sound or imges > 2", 9, "did you mean 'images'"),
        ("sound = 1", 6, "equality is '=='"),
        ("sound && pro", 7, "write 'and', 'or' and 'not'"),
        ("!sound", 0, "write 'and', 'or' and 'not'"),
        ("(sound", 0, "never closed"),
        ("seconds", 0, "compare it, as in 'seconds <= 5'"),
        ("pro and sound > 0", 8, "'sound' holds or does not"),
        ("images > True", 9, "yes and no are not compared"),
        ("images > 'one'", 9, "is not a number"),
        ("images in seconds", 0, "compare with <"),
        ("sound if pro else std", 0, "nothing that can hold"),
        ("pro or sound()", 7, "nothing that can hold"),
        ("sound\nor pro", 5, "one line"),
        ("sound or " * 200 + "pro", 1000, "at most 1000 characters"),
    ],
)
def test_a_bad_condition_says_what_and_where(text: str, position: int, words: str) -> None:
    with pytest.raises(BadCondition, match=words) as caught:
        parse(text)
    assert caught.value.position == position


def test_more_parentheses_than_can_be_read_are_a_refusal_too() -> None:
    with pytest.raises(BadCondition, match="parentheses"):
        parse("(" * 300 + "sound" + ")" * 300)


def test_positions_count_characters_and_not_bytes() -> None:
    with pytest.raises(BadCondition, match="'größe'") as caught:
        parse("pro or größe")
    assert caught.value.position == 7
    with pytest.raises(BadCondition) as after:
        parse("'äöü' or sond")
    assert after.value.position == 0


@pytest.mark.parametrize(
    ("fields", "holding"),
    [
        ({}, "text and pro and landscape and seconds == 5 and prompt_length == 4"),
        ({"duration": 12, "mode": "std", "aspect_ratio": "9:16"}, "std and portrait and 10 < seconds <= 12"),
        ({"sound": "on", "multi_shot": True, "shot_type": "intelligence"}, "sound and multi_shot"),
        ({"images": ["https://e.com/a.jpg"], "aspect_ratio": "1:1"}, "images and not references and square"),
        ({"images": ["https://e.com/a.jpg"] * 3}, "images == 3 and references == 2 and not text"),
        ({"prompt": "@image_1 sings", "images": ["https://e.com/a.jpg"]}, "references == 1"),
        ({"videos": ["https://e.com/a.mp4"]}, "video and not text and seconds == 10"),
    ],
)
def test_the_words_tell_of_the_request(fields: dict[str, Any], holding: str) -> None:
    request = VideoRequest(**{"prompt": "rain", **fields})
    found = facts_of(request, 10.0)
    assert found.keys() == WORDS.keys()
    assert parse(holding).holds(found)
    assert not parse(f"not ({holding})").holds(found)
