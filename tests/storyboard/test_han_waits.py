"""Whom somebody waits for in Chinese."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩在等妈妈", {"girl": ["wait"]}),  # who is not there yet
        ("妈妈等他回家", {"woman": ["wait"], "man": ["enter"]}),
        ("女孩站在路边等一辆出租车", {"girl": ["wait"], "taxi": ["stand"]}),
        ("猫、狗等动物在跑", {"cat": ["run"], "dog": ["run"]}),
    ],
)
def test_who_is_awaited_follows(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
