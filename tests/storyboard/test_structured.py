"""Prompts written as JSON are told as prose, shot by shot."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.planner import plan
from filmgate.storyboard.structured import prose

_SCRIPT = {
    "shots": [
        {
            "shot": 1,
            "duration": "3s",
            "camera": {"movement": "slow push in", "angle": "low"},
            "subject": "a lone samurai",
            "action": "kneels in the snow",
            "negative_prompt": "birds",
        },
        {"shot": 2, "duration": 2, "camera": "close-up", "subject": "his hand drawing the katana"},
    ],
    "style": "cinematic",
    "negative_prompt": "text, watermark, crowd",
}


def test_shots_of_a_json_prompt_are_shots_and_their_words_are_prose() -> None:
    board = plan(json.dumps(_SCRIPT), frames=240, seed=7, multi_shot=True)
    first, second = board.shots
    assert (first.frames, second.frames) == (144, 96)
    assert (first.camera.move, first.camera.angle) == ("push_in", "low")
    assert {str(s.kind) for shot in board.shots for s in shot.subjects} == {"samurai", "sword"}
    assert second.prompt == "Camera: close-up. his hand drawing the katana."
    assert board.unrecognized == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('{"shot": "wide", "subject": "a cat"}', "wide shot.\na cat."),
        ("shots:\n- a fox runs\n- it jumps\n", "Shot 1: a fox runs.\nShot 2: it jumps."),
        (
            "scenes:\n  - shot: wide\n    action: a fox runs\n  - duration: 3\n    camera:\n"
            "      move: pan left\n      angle: low\nstyle: noir",
            "Style: noir.\nShot 1: wide shot. a fox runs.\nShot 2 (3s): Move: pan left. Angle: low angle.",
        ),
        (
            "characters:\n  hero: Aria, a knight\n  - a cat\naction: they walk",
            "Hero: Aria, a knight.\na cat.\nthey walk.",
        ),
        ('{"tags": ["rain", "night"]}', "Tags: rain, night."),
        ('[{"camera": {"move": "pan left"}}]', "Move: pan left."),
        ('{"speaker": "Anna", "line": "Run.", "mood": "none"}', 'Anna says: "Run."'),
        (
            '{"subject": {"name": "Mira", "description": "young woman, red coat."}}',
            "Mira: young woman, red coat.",
        ),
        ('```json\n{"prompt": "a \\"red\\" cat",\n"fps": 24}\n```', 'a "red" cat.'),
        (
            '{"scene_1": {"time": "0-3s", "text": "rain"}, "scene_2": "snow"}',
            "Shot 1 (0-3s): rain.\nShot 2: snow.",
        ),
        (
            '[{"0-3s": "a fox runs"}, {"3-5s": "it jumps"}]',
            "Shot 1 (0-3s): a fox runs.\nShot 2 (3-5s): it jumps.",
        ),
        (
            '{"subject": "a fox", "action": "runs", "weather": ["snow", "fog"',
            "a fox runs.\nWeather: snow, fog.",
        ),
    ],
)
def test_keys_become_headings_or_nothing(written: str, told: str) -> None:
    assert prose(written) == told


def test_spoken_lines_of_a_json_prompt_are_captions_and_its_tags_are_not() -> None:
    board = plan(
        '{"subject": "a red fox", "action": "runs", "weather": ["snow"], "dialogue": "Home at last!"}',
        frames=120,
        seed=1,
    )
    assert {subject.kind for subject in board.shots[0].subjects} == {"fox"}
    assert board.shots[0].caption == "Home at last!"
    assert board.shots[0].weather == "snow"


@given(
    st.recursive(
        st.text(max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["shots", "subject", "line", "a b", "0-3s"]), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_any_json_can_be_told_and_none_is_told_twice(value: object) -> None:
    told = prose(json.dumps(value))
    assert prose(told) == told or told.startswith(("[", "{", '"'))


@pytest.mark.parametrize(
    "prompt",
    [
        "shots:\n" + "\n".join(" " * n + "a:" for n in range(60)),
        "[" * 2500,
        '{"a":' * 500,
        '{"a": {"b"' * 250,
        '["' * 1250,
    ],
)
def test_broken_and_deep_json_does_not_break_the_planner(prompt: str) -> None:
    assert plan(prompt, frames=48, seed=1).shots


def test_prose_stays_as_it_is() -> None:
    assert prose('A man says "hi": {a}') == 'A man says "hi": {a}'
