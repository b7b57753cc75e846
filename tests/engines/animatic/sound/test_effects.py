"""The table of effects: each row has its recipe, and strikes when the picture does."""

from __future__ import annotations

import math

import numpy as np
import pytest

from filmgate.engines.animatic.rigs import fires
from filmgate.engines.animatic.rigs.manners import MANNERS
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.sound import mix
from filmgate.engines.animatic.sound.effects import Row, called, rows
from filmgate.engines.animatic.sound.foley import Picture
from filmgate.engines.animatic.sound.registry import RECIPES
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic import plans


def row_of(manner: str) -> Row:
    return next(row for row in rows() if row.manner == manner and row.strokes)


def pose_at(manner: str, time: float) -> np.ndarray:
    pose = MANNERS[manner].pose
    assert pose is not None
    held = pose(time, 0.5)
    return np.array([*held.near, *held.far, held.lean])


def test_every_row_has_a_recipe_and_every_manner_is_one() -> None:
    assert mix.LOUDNESS < 0  # its import is what registers them
    assert {row.effect for row in rows()} <= set(RECIPES)
    assert {row.manner for row in rows() if row.manner} <= set(MANNERS)


@pytest.mark.parametrize("manner", ["hammer", "saw", "sweep", "mop", "rake", "dig", "paint_wall", "bake"])
@pytest.mark.parametrize("stroke", [0, 1, 2])
def test_a_tool_is_heard_where_its_way_turns(manner: str, stroke: int) -> None:
    strokes = row_of(manner).strokes
    assert strokes is not None
    at = strokes.first + stroke * strokes.period
    assert pose_at(manner, at - 0.04) == pytest.approx(pose_at(manner, at + 0.04), abs=0.6)
    assert pose_at(manner, at) != pytest.approx(pose_at(manner, at + 0.3), abs=0.6)


@pytest.mark.parametrize("manner", ["hoe", "chop_wood"])
def test_what_is_swung_is_heard_when_it_lands(manner: str) -> None:
    strokes = row_of(manner).strokes
    assert strokes is not None
    assert pose_at(manner, strokes.first + 0.03) == pytest.approx(pose_at(manner, 0.9), abs=1.0)
    assert pose_at(manner, strokes.first - 0.12) != pytest.approx(pose_at(manner, 0.9), abs=3.0)


def test_fireworks_bang_when_a_shell_of_the_picture_has_burst() -> None:
    found = list(fires.bursts(10.0, 14.0, 10.0))
    assert len(found) >= 5
    for at, x in found:
        assert 0 <= at < 4
        act = Act(Action.EXPLODE, Action.EXPLODE, 1.0, 10.0 + at + 1e-6)
        assert any(
            abs(fires._life(act, phase)) < 1e-3 and metres == x for metres, _, _, phase in fires._SHELLS
        )


def test_the_strokes_of_a_deed_lie_within_it_and_keep_the_figures_clock() -> None:
    worker = plans.subject(SubjectKind.MAN, Action.WORK)
    board = plans.board(plans.shot(frames=96, prompt="A man hammers nails into a plank", subjects=[worker]))
    picture = Picture(board, 0)
    call = next(call for call in called(picture) if call.row.effect == "hammer")
    assert call.deed is not None
    assert call.row.strokes is not None
    hits = picture.hits(call.deed, call.row.strokes)
    role = picture.role(0)
    assert hits
    assert role is not None
    assert all(0 <= at < 4 for at, _ in hits)
    for at, _ in hits:
        assert math.cos(6.0 * role.act(at).time) == pytest.approx(-1.0, abs=0.01)


def test_nobody_is_heard_at_what_another_does() -> None:
    subjects = [plans.subject(SubjectKind.DOG, Action.SLEEP), plans.subject(SubjectKind.BABY, Action.CRY)]
    board = plans.board(plans.shot(prompt="A dog sleeps, a baby cries", subjects=subjects))
    assert {call.row.effect for call in called(Picture(board, 0))} == {"baby"}
