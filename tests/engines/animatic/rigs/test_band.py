"""Musicians have what the prompt has them play, and play it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.outfit import PLAYED_STANDING
from filmgate.engines.animatic.rigs.pieces import PLAYED_SITTING
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import acting, drawn

VIEW = View(320, 180)


def test_every_instrument_is_held_or_sat_at() -> None:
    assert frozenset(CARRIED) >= PLAYED_STANDING
    assert not PLAYED_STANDING & frozenset(PLAYED_SITTING)


@pytest.mark.parametrize(
    "instrument",
    [
        "violin",
        "cello",
        "saxophone",
        "trumpet",
        "flute",
        "accordion",
        "harp",
        "drums",
        "piano",
        "guzheng",
        "pipa",
    ],
)
def test_an_instrument_changes_how_its_player_is_drawn(instrument: str) -> None:
    def played(words: str) -> bytes:
        rig = staged(plan(words, frames=48, seed=1), 0, VIEW).roles[0].rig
        return drawn(rig, acting(Action.PLAY_MUSIC), (-1.5, 0.0, 2.5, 2.5)).tobytes()

    assert played(f"A woman plays the {instrument} in a park") != played("A woman plays guitar in a park")


def test_a_crowd_passes_behind_whom_the_shot_is_of() -> None:
    board = plan("A street musician plays violin, a crowd walks past", frames=72, seed=1)
    lead, *others = staged(board, 0, VIEW).roles
    assert others
    for one in others:
        assert one.place(0.0).z > lead.place(0.0).z + 1.0
        assert abs(one.place(0.0).x - lead.place(0.0).x) > 0.7
