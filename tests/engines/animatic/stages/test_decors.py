"""What lights a room."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import _site, staged
from filmgate.engines.animatic.stages.decors import lamps_burn
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


def _site_of(words: str) -> Site:
    return _site(staged(plan(words, frames=48, seed=3), 0, View(160, 90)), 3, "")


@pytest.mark.parametrize(
    ("words", "burn"),
    [
        ("a woman reads in her living room by candlelight", False),
        ("a woman reads in her living room at night", True),
        ("a woman reads in her living room at noon", False),
    ],
)
def test_lamps_burn_by_night_but_not_beside_candles(words: str, burn: bool) -> None:
    assert lamps_burn(_site_of(words)) is burn
