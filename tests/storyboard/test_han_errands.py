"""Whoever goes somewhere to do something does it there."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed", "setting"),
    [
        ("女孩去公园跑步", "girl", "run", "park"),
        ("他去厨房做饭", "man", "cook", "kitchen"),
        ("老人每天去海边等待妻子", "old_man", "wait", "beach"),
        ("小女孩到安静的图书馆看书", "girl", "read", "library"),
        ("妈妈正在厨房做饭", "woman", "cook", "kitchen"),
        ("一个男孩正在安静的图书馆里认真地看书", "boy", "read", "library"),
        ("妈妈发现小狗正在河边睡觉", "puppy", "sleep", "river"),
    ],
)
def test_an_errand_is_done_where_it_leads(prompt: str, kind: str, deed: str, setting: str) -> None:
    assert deed in deeds_of(prompt)[kind]
    assert plan(prompt, frames=120, seed=7).shots[0].setting == setting


def test_whoever_is_at_something_there_does_it() -> None:
    assert "run" in deeds_of("女孩正在雨中奔跑")["girl"]
    assert "dance" in deeds_of("女孩正在窗前跳舞")["girl"]
    assert "talk" in deeds_of("女孩正在和朋友聊天")["girl"]


def test_a_place_that_somebody_only_goes_to_has_nobody_else() -> None:
    assert list(deeds_of("女孩去公园")) == ["girl"]
