"""Shells strike where the prompt tells of them, in the picture, and are heard when they are seen."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.layers import Actor
from filmgate.engines.animatic.sound.spotting import spotted
from filmgate.engines.animatic.stages.shells import strikes
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SoundCue

VIEW = View(320, 180)
SHELLED = "Soldiers run across a battlefield while shells explode around them"


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        (SHELLED, True),
        ("A tank drives over the trenches as bombs fall", True),
        ("士兵在战场上奔跑,炮火连天", True),
        ("Soldiers march across a battlefield", False),
        ("Soldiers march, no explosions", False),
        ("A girl finds shells on a beach", False),
        ("An explosion of flavour, a chef cooks", False),
    ],
)
def test_strikes_are_told(prompt: str, told: bool) -> None:
    assert bool(strikes(plan(prompt, frames=120, seed=7).shots[0])) is told


def test_each_strike_is_in_the_picture_when_it_comes() -> None:
    board = plan(SHELLED, frames=120, seed=7)
    quiet = plan("Soldiers run across a battlefield", frames=120, seed=7)
    scene, without = scene_of(board, 0, VIEW), scene_of(quiet, 0, VIEW)
    actors = [one for one in scene.layers if isinstance(one, Actor)]
    before = [one for one in without.layers if isinstance(one, Actor)]
    assert len(actors) == len(before) + len(strikes(board.shots[0]))
    struck = sorted((one.place(0.0).z, one) for one in actors if one.place(0.0) == one.place(4.0))
    assert struck
    for at, _ in strikes(board.shots[0]):
        assert any(
            (window := seen(VIEW, scene.camera(at), z)).x0 < one.place(at).x < window.x1 for z, one in struck
        )


def test_a_strike_is_heard_when_it_is_seen() -> None:
    board = plan(SHELLED, frames=120, seed=7)
    booms = [part for part in spotted(board) if part.name == SoundCue.EXPLOSION]
    assert [tuple(at for at, _ in part.hits or ()) for part in booms] == [
        tuple(at for at, _ in strikes(board.shots[0]))
    ]
