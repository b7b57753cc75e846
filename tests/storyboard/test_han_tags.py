"""Deeds that stand alone in a Chinese list of tags."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("黑猫，南瓜灯，月夜，屋顶，跳跃，回头", {"cat": ["jump", "turn"], "lantern": ["glow"]}),
        ("新娘，新郎，教堂，拥吻", {"woman": ["kiss"], "man": ["kiss"]}),
        ("骑士，巨龙，决战", {"knight": ["fight"], "dragon": ["fight"]}),
        ("妈妈，女儿，厨房，欢笑", {"woman": ["laugh"], "girl": ["laugh"]}),
        ("男孩，狗，草地，奔跑，大笑", {"boy": ["run", "laugh"], "dog": ["stand"]}),
        ("女孩，大笑，男孩，奔跑，操场", {"girl": ["laugh"], "boy": ["stand", "run"]}),
        ("女孩，蝴蝶，草地，飞舞", {"girl": ["stand"], "butterfly": ["fly"]}),
        ("女孩站在海边，一只狗，奔跑", {"girl": ["stand"], "dog": ["stand", "run"]}),
    ],
)
def test_a_deed_of_its_own_is_of_the_list(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
