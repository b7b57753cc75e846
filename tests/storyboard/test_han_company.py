"""Who does something together with the subject, and who is only held."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("爷爷陪着孙子在公园里散步", {"old_man": ["walk"], "boy": ["walk"]}),
        ("老师领着孩子们在操场上跑步", {"woman": ["run"], "child": ["run"]}),
        ("女孩牵着狗在公园散步", {"girl": ["walk"], "dog": ["walk"]}),
        ("女孩牵着狗在公园唱歌", {"girl": ["sing"], "dog": ["stand"]}),
        ("妈妈拉着老人的手哭泣", {"woman": ["cry"], "old_man": ["stand"]}),
        ("男孩牵着女孩的手奔跑", {"boy": ["run"], "girl": ["run"]}),
        ("女孩抱着猫在沙发上睡觉", {"girl": ["sleep"], "cat": ["stand"]}),
    ],
)
def test_who_goes_along(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
