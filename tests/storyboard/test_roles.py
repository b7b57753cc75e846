"""Words for people of which each means somebody else."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("女孩抱着妈妈的腿。老师蹲下来，笑了", "woman", {"kneel", "smile"}),
        ("车夫拉着空车跑过。一个男人从暗处走出来，车夫停下了", "man", {"run", "walk"}),
        ("她推开门。母亲系着围裙坐在桌边", "woman", {"open", "sit"}),
        ("小周躺在雪里，老郑跑过来。队友们趴下。两人笑了", "man", {"lie", "smile"}),
    ],
)
def test_they_do_what_is_told_of_each(prompt: str, kind: str, deeds: set[str]) -> None:
    assert deeds <= set(deeds_of(prompt)[kind])


@pytest.mark.parametrize("prompt", ["男人开着车。司机回头看了一眼", "女老师走进教室，老师拿起粉笔"])
def test_one_is_called_by_two_words(prompt: str) -> None:
    assert len([kind for kind in deeds_of(prompt) if kind in ("man", "woman")]) == 1
