"""Shots that a Chinese script counts in words."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan

_TOLD = ("一只猫在睡觉", "一条狗跑过草地", "一匹马站在雪地里")


@pytest.mark.parametrize(
    "labels",
    [
        ("开场：", "接着：", "最后："),
        ("【开头】", "【中间】", "【结尾】"),
        ("开始：", "过程：", "结束："),
        ("0-3秒：", "4-6秒：", "第7秒："),
        ("第一秒，", "第二秒，", "第三秒，"),
        ("前3秒", "中间4秒", "最后3秒"),
        ("首镜：", "次镜：", "尾镜："),
        ("一镜：", "二镜：", "三镜："),
        ("第一部分：", "第二部分：", "第三部分："),
        ("步骤1：", "步骤2：", "步骤3："),
        ("【全景】", "【中景】", "【特写】"),
        ("上午：", "中午：", "晚上："),
        ("【第一幕·清晨】", "【第二幕·午后】", "【第三幕·夜晚】"),
        ("镜头①：", "镜头②：", "镜头③："),
        ("3秒：", "3秒：", "2秒："),
    ],
)
def test_words_count_shots(labels: tuple[str, ...]) -> None:
    prompt = "。\n".join(label + told for label, told in zip(labels, _TOLD, strict=True))
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert [[s.kind for s in shot.subjects] for shot in board.shots] == [["cat"], ["dog"], ["horse"]]


def test_lengths_are_told_before_a_shot_or_after_it() -> None:
    before = "前2秒一只猫在睡觉，中间6秒一条狗跑过草地，最后2秒一匹马站在雪地里"
    after = "一只猫在睡觉（2秒）\n一条狗跑过草地（6秒）\n一匹马站在雪地里（2秒）"
    for prompt in (before, after):
        board = plan(prompt, frames=240, seed=7, multi_shot=True)
        assert [shot.frames for shot in board.shots] == [48, 144, 48]


@pytest.mark.parametrize(
    "prompt", ["最后一秒，子弹擦过他的脸。三秒后，车爆炸了", "主体：一只猫\n场景：厨房\n过程：猫跳上桌子"]
)
def test_one_such_word_counts_none(prompt: str) -> None:
    from filmgate.storyboard.script import read

    assert not read(prompt).marks
