"""Whose a verb is that has no noun of its own."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("女孩站着。一只手从后面把书取下来", "girl", ["stand"]),
        ("A dancer sits. The orchestra swells. She runs into the light", "dancer", ["sit", "run"]),
        ("A surfer kneels as it curls over him", "surfer", ["kneel"]),
        ("A man eats. Motorbikes pass and strings of bare bulbs sway overhead", "man", ["eat"]),
        ("A girl hides. Behind the glass a broken fan is spinning", "girl", ["hide"]),
        ("A girl reads. One after another the petals begin to droop", "girl", ["read"]),
        ("A knight kneels. Thin shafts of light reach down and draw pale lines", "knight", ["kneel"]),
        ("老人挥手。挂钟滴答作响，指向十点", "old_man", ["wave_hand"]),
        ("船工站着。浪头打来", "man", ["stand"]),
        ("女人坐下。柔和的晨光穿透雾气，洒下金色的光束", "woman", ["sit"]),
    ],
)
def test_a_sentence_about_nobody_is_not_about_whom_the_one_before_was(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A man eats. Then slowly kneels, turns and leaves", "man", ["eat", "kneel", "turn", "leave"]),
        ("A woman waits. Her gloved hand lifts a diamond", "woman", ["wait", "hold"]),
        ("A monk sits. After a moment a smile spreads over his face", "monk", ["sit", "smile"]),
        ("A boy walks. When it rains, he runs home and sleeps", "boy", ["walk", "run", "sleep"]),
        ("A skier glides down a slope, jumps and crosses the line", "athlete", ["glide", "jump"]),
        ("男孩骑马飞奔，穿过草原", "boy", ["ride"]),
        ("船工跟着一条黑狗走来。粗糙的双手解开缆绳", "man", ["approach", "open"]),
        ("少女站着，花瓣飘落，回眸一笑", "woman", ["stand", "smile"]),
        ("女孩跑步，穿过人群，跳上台阶", "girl", ["run", "jump"]),
        (
            "A detective enters. At the counter, orders a tea and sits down",
            "detective",
            ["enter", "talk", "sit"],
        ),
        ("A robot wakes up. Slowly, with a creak, turns and looks around", "robot", ["wake", "turn", "look"]),
        ("一位老人走进茶馆。在窗边坐下，慢慢喝茶", "old_man", ["enter", "sit", "drink"]),
        ("男孩跑进森林。沿着小溪一直走，看见一只鹿", "boy", ["enter", "walk", "look"]),
        ("女孩站着。然后慢慢蹲下，捡起贝壳", "girl", ["stand", "kneel", "hold"]),
    ],
)
def test_who_is_meant_by_a_verb_a_pronoun_or_a_hand_goes_on(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A girl sees a robot dancing and laughs", "girl", ["look", "laugh"]),
        ("A woman watched a man dance and laughed", "woman", ["look", "laugh"]),
        ("Two girls watch a man dancing and laugh", "girl", ["look", "laugh"]),
        ("A man watches a woman dance and starts to sing", "man", ["look", "sing"]),
        ("A man watches his dog run across the road and jump into the river", "dog", ["run", "jump"]),
        ("A man sees that a dog runs and jumps", "dog", ["run", "jump"]),
    ],
)
def test_a_verb_tells_by_its_form_who_looks_on_and_who_is_seen(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds
