"""What somebody stops doing in Chinese is not done; what they stop for is."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def deeds(prompt: str) -> set[str]:
    (shot,) = plan(prompt, frames=240, seed=0).shots
    acts = [*shot.subjects, *(subject for beat in shot.beats for subject in beat.subjects)]
    return {str(subject.action) for subject in acts}


@pytest.mark.parametrize("prompt", ["女孩停下奔跑", "乐手停止演奏", "工人暂停了手中的工作"])
def test_what_is_stopped_is_not_done(prompt: str) -> None:
    assert not deeds(prompt) & {"run", "play_music", "work"}


def test_what_somebody_stops_for_is_done() -> None:
    assert "drink" in deeds("女孩停下喝水")
