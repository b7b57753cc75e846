"""Spectators are where a film's viewer expects them."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.stages.words import venue_of
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Setting


def _rows(prompt: str, setting: Setting) -> dict[str, float]:
    """What stands in the set, and how far it jumps."""
    shot = plan(prompt, frames=48, seed=3).shots[0]
    return {row.pieces[0]: row.hop for row in venue_of(shot, setting).rows}


def test_the_crowd_of_a_concert_jumps_before_the_stage() -> None:
    rows = _rows("a singer on stage sings, the crowd cheers", Setting.CONCERT_STAGE)
    assert rows["fans"] > 0
    assert "audience" not in rows


def test_the_audience_of_a_theatre_sits_still() -> None:
    rows = _rows("an actor speaks on a stage before an audience", Setting.THEATRE)
    assert rows["audience"] == 0
    assert "fans" not in rows


@pytest.mark.parametrize("prompt", ["a singer on an empty stage", "歌手在舞台上唱歌"])
def test_nobody_cheers_of_whom_nobody_tells(prompt: str) -> None:
    assert "fans" not in _rows(prompt, Setting.CONCERT_STAGE)
