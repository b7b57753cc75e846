"""Whoever is on a balcony is behind its balustrade."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


def _pieces(words: str) -> set[str]:
    venue = staged(plan(words, frames=96, seed=3), 0, VIEW).venue
    return {name for row in venue.rows for name in row.pieces}


@pytest.mark.parametrize(
    ("words", "beyond"),
    [
        ("A woman stands on a balcony overlooking the city at night", "skyline"),
        ("公主站在城堡的阳台上", "castle"),
        ("男人在阳台上抽烟，远处是城市灯火", "skyline"),
    ],
)
def test_one_looks_out_over_what_is_told(words: str, beyond: str) -> None:
    assert {"balustrade", beyond} <= _pieces(words)


def test_over_the_sea_there_is_nothing_but_water() -> None:
    assert _pieces("A couple drinks wine on a balcony above the sea at sunset") == {"balustrade"}


@pytest.mark.parametrize(
    "words", ["Romeo sings under the balcony in the garden", "A woman walks in the garden"]
)
def test_below_it_there_is_none(words: str) -> None:
    assert "balustrade" not in _pieces(words)
