"""How high the sea goes, and what lights a room."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import _site, staged
from filmgate.engines.animatic.stages.coast import roughness
from filmgate.engines.animatic.stages.decors import lamps_burn
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


def _site_of(words: str) -> Site:
    return _site(staged(plan(words, frames=48, seed=3), 0, View(160, 90)), 3, "")


@pytest.mark.parametrize("words", ["a ship in huge waves", "a surfer rides a giant wave", "巨浪中的渔船"])
def test_waves_that_are_told_to_be_huge_are(words: str) -> None:
    assert roughness(_site_of(words)) > 2 * roughness(_site_of("a ship on the sea"))
    assert roughness(_site_of(words)) > roughness(_site_of("a ship on the sea in a thunderstorm"))


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
