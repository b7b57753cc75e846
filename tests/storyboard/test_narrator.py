"""Whoever tells a Chinese memory is in it; whoever asks for a film is not."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("小时候，爷爷把我顶在脖子上蹚水过河。我吓得哭了", {"old_man": ["walk"], "boy": ["stand", "cry"]}),
        ("老婆在厨房切菜，我在旁边偷吃苹果", {"woman": ["cook"], "man": ["eat"], "fruit": ["stand"]}),
        ("我想要一个女孩跳舞的视频", {"girl": ["dance"]}),
        ("帮我做一个小猫打滚的短片，我要它很可爱", {"kitten": ["roll"]}),
        ("I wake up and my dog kisses me", {"man": ["wake"], "dog": ["kiss"]}),
        (
            "i'm walking in the rain a wolf chases me he looks at me",
            {"man": ["walk"], "wolf": ["chase", "look"]},
        ),
        ("I want a video of a cat that sleeps", {"cat": ["sleep"]}),
        ("POV: I walk into a cave, a bear sleeps there", {"bear": ["sleep"]}),
        ("狗子追着猫跑，我妈在旁边笑", {"dog": ["chase"], "cat": ["run"], "woman": ["smile"]}),
    ],
)
def test_the_narrator_is_there_who_does_something(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
