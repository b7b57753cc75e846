"""What a prompt denies is not shown; whom it only tells apart from all others is."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


def kinds_of(prompt: str) -> set[str]:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    return {str(s.kind) for part in (shot, *shot.beats) for s in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a street with no people and no cars", set()),
        ("a dog on a beach, without people", {"dog"}),
        ("no cars or buses, only a bicycle", {"bicycle"}),
        ("there are no dogs; a cat sits", {"cat"}),
        ("没有行人的街道上有一只猫", {"cat"}),
        ("没有人和车，只有一只狗", {"dog"}),
        ("不要出现汽车，一个女人行走", {"woman"}),
        ("a dog sits on a rug, no extra people", {"dog"}),
        ("everyone in the square freezes except a boy who runs", {"crowd", "boy"}),
        ("没有人低头看那只猫", {"cat"}),
        ("一匹无主的马在草原上奔跑", {"horse"}),
        ("一个男孩走在街上，不要出现僵尸怪物", {"boy"}),
    ],
)
def test_what_is_denied_is_not_shown(prompt: str, kinds: set[str]) -> None:
    assert kinds_of(prompt) == kinds


def test_whoever_is_where_nobody_else_is_acts() -> None:
    assert deeds_of("没有人的图书馆里一个机器人推着小车")["robot"] == ["push"]
    assert deeds_of("没有人的海滩上，一只狗在奔跑") == {"dog": ["run"]}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩跑不动了，蹲下来", ["kneel"]),
        ("女孩躺着，翻来覆去睡不着", ["lie", "roll"]),
        ("女孩摔倒了站不起来", ["fall"]),
        ("女孩走不远，停下来看不看都一样", ["walk", "stand", "look"]),
    ],
)
def test_what_somebody_is_not_able_to_do_is_not_done(prompt: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)["girl"] == deeds


def test_those_of_whom_none_does_it_are_there() -> None:
    assert deeds_of("None of the soldiers speaks. A dog barks.") == {"soldier": ["stand"], "dog": ["shout"]}
    assert deeds_of("Two knights meet. Neither of them speaks.") == {"knight": ["approach"]}
