"""What somebody breaks goes to pieces, on the ice or in the street, and no war breaks out."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.blocking.meant import meant_for
from filmgate.engines.animatic.director import _site, staged
from filmgate.engines.animatic.layers import Plane
from filmgate.engines.animatic.stages.cracks import cracked
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind


def _shot(words: str) -> Shot:
    return plan(words, frames=96, seed=3).shots[0]


def _meant(words: str, kind: SubjectKind) -> Action | None:
    shot = _shot(words)
    return meant_for(next(one for one in shot.subjects if one.kind is kind), shot)


def test_a_window_that_a_ball_goes_through_shatters() -> None:
    words = "A boy breaks the glass window with a ball"
    assert _meant(words, SubjectKind.WINDOW) is Action.SHATTER
    assert _meant(words, SubjectKind.BOY) is Action.THROW
    assert _meant(words, SubjectKind.BALL) is None


@pytest.mark.parametrize(
    "words", ["A boy stands by a glass window", "A man breaks into a run", "A glass of milk"]
)
def test_nothing_breaks_where_nobody_breaks_it(words: str) -> None:
    shot = _shot(words)
    assert all(meant_for(one, shot) not in (Action.SHATTER, Action.ATTACK) for one in shot.subjects)


def test_a_hammer_breaks_the_bottle_and_not_itself() -> None:
    words = "A hammer breaks a glass bottle"
    assert _meant(words, SubjectKind.BOTTLE) is Action.SHATTER
    assert _meant(words, SubjectKind.SWORD) is not Action.SHATTER


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("A man smashes a window with a hammer", Setting.CITY_STREET),
        ("A man breaks the ice with an axe", Setting.LAKE),
        ("Soldiers fight on a battlefield", Setting.BATTLEFIELD),
    ],
)
def test_where_it_is_broken(words: str, place: Setting) -> None:
    assert restaged(_shot(words)).setting is place


def _cracks(words: str) -> list[Plane]:
    return cracked(_site(staged(plan(words, frames=96, seed=3), 0, View(160, 90)), 3, ""))  # type: ignore[return-value]


@pytest.mark.parametrize(
    "words", ["Ice breaks on a frozen lake", "冰面裂开", "A man breaks the ice with an axe"]
)
def test_cracks_come_one_after_the_other(words: str) -> None:
    layers = _cracks(words)
    shown = np.array([[one.motion(time).opacity for one in layers] for time in (0.0, 1.2, 3.9)])
    assert not shown[0].any()
    assert 0 < shown[1].sum() < shown[2].sum() == len(layers)


def test_sound_ice_has_none() -> None:
    assert not _cracks("A man skates on a frozen lake")
