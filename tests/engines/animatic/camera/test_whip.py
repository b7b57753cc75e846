"""A whip pan goes from one to another, in one take and over a cut. Nothing is drawn here."""

from __future__ import annotations

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.camera.cutting import column
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Move

VIEW = View(320, 180)
WORDS = "A chef stands in a kitchen. Whip pan to a waiter who waves."


def test_in_one_take_each_has_the_picture_alone() -> None:
    board = plan(WORDS, frames=96, seed=1)
    (beat,) = board.shots[0].beats
    stage = staged(board, 0, VIEW)
    start = beat.frame / FPS
    chef, waiter = stage.roles

    def seen_at(time: float) -> tuple[float, float]:
        camera = stage.sight.camera(time)
        return column(VIEW, camera, chef, time), column(VIEW, camera, waiter, time)

    assert 0.2 < seen_at(start)[0] < 0.8
    assert seen_at(start)[1] > 1.2, "both are seen at once"
    assert seen_at(start + 0.5)[0] < -0.2
    assert 0.2 < seen_at(start + 0.5)[1] < 0.8
    way = np.array([seen_at(start + i / FPS)[1] for i in range(12)])
    assert (np.diff(way) < 1e-6).all(), "it goes back and forth"
    assert waiter.facing == -chef.facing


def test_over_a_cut_the_turn_begins_before_it_and_ends_behind_it() -> None:
    board = plan(WORDS, frames=96, seed=1, multi_shot=True)
    assert [shot.camera.move is Move.WHIP_PAN for shot in board.shots] == [False, True]
    out, into = (staged(board, index, VIEW).sight for index in range(2))
    turns = np.array([out.camera(time).swing for time in np.linspace(out.seconds - 0.3, out.seconds, 9)])
    assert turns[0] == out.camera(0).swing
    assert turns[-1] - turns[0] > 0.7
    rests = np.array([into.camera(i / FPS).swing for i in range(14)])
    assert rests[0] < -0.7
    assert (np.diff(rests) >= 0).all()
    assert abs(rests[-1]) < 0.01


def test_nothing_turns_away_from_the_last_shot() -> None:
    board = plan(WORDS, frames=96, seed=1, multi_shot=True)
    last = staged(board, 1, VIEW).sight
    assert last.camera(last.seconds).swing == last.camera(last.seconds - 0.5).swing


def test_a_whip_among_beats_of_different_casts_finds_its_way() -> None:
    words = (
        "A vaulter sprints, plants the pole, soars between rooftops under a full moon, katana drawn, whip pan"
    )
    board = plan(words, frames=120, seed=3)
    casts = [len(board.shots[0].subjects), *(len(beat.subjects) for beat in board.shots[0].beats)]
    assert len(set(casts)) > 1
    stage = staged(board, 0, VIEW)
    swings = [stage.sight.camera(i / FPS).swing for i in range(120)]
    assert np.isfinite(swings).all()
