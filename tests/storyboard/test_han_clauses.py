"""A pronoun opens the next Chinese clause where no comma does."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("外卖员发现电梯坏了他就扛着箱子爬到楼上", "man", ["look", "climb"]),
        ("小男孩看到一只流浪狗他蹲下来", "boy", ["look", "kneel"]),
        ("猫抓住老鼠它跑了", "cat", ["catch", "run"]),
        ("女孩走在沙漠里风很大她捂着帽子回头笑", "girl", ["walk", "turn", "smile"]),
        ("妈妈抱住他哭了", "woman", ["hug"]),
    ],
)
def test_a_pronoun_after_what_has_ended_opens_a_clause(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt).get(kind, []) == deeds
