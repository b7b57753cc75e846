"""Small things in a room stand on a table, flowers in their vase are one thing."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.tabled import TABLE, stands_on_a_table, tabled
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

VIEW = View(320, 180)


@pytest.mark.parametrize(
    ("kind", "action", "stands"),
    [
        (SubjectKind.CUP, Action.STAND, True),
        (SubjectKind.CUP, Action.FALL, False),
        (SubjectKind.CANDLE, Action.BURN, False),
        (SubjectKind.PIANO, Action.STAND, False),
        (SubjectKind.MOON, Action.STAND, False),
    ],
)
def test_what_is_small_and_stays_stands_on_a_table(kind: SubjectKind, action: Action, stands: bool) -> None:
    assert stands_on_a_table(cast(Subject(kind=kind), rain=False), action) is stands


def test_a_table_reaches_from_the_thing_to_the_floor() -> None:
    rig = tabled(cast(Subject(kind=SubjectKind.CUP), rain=False))
    ink = drawn(rig, acting(Action.STAND))[..., 3] > 60
    rows = np.flatnonzero(ink.any(1))
    ppu = ink.shape[1] / (rig.box[2] - rig.box[0])
    lowest = rig.box[1] + (ink.shape[0] - 1 - rows[-1]) / ppu
    assert lowest == pytest.approx(-TABLE, abs=0.08)
    assert spilled(rig, acting(Action.STAND)) < 0.02


@pytest.mark.parametrize(
    ("prompt", "raised"),
    [("a cup of coffee in a cafe", TABLE), ("a cup of coffee on the beach", 0.0)],
)
def test_there_are_tables_in_rooms(prompt: str, raised: float) -> None:
    lead = staged(plan(prompt, frames=48, seed=3), 0, VIEW).roles[0]
    assert lead.rig.raised == raised
    assert lead.place(1.0).y == pytest.approx(lead.mark.ground)


@pytest.mark.parametrize("words", ["a bouquet of roses in a vase by the window", "a bouquet of roses"])
def test_flowers_in_a_bunch_are_one_thing(words: str) -> None:
    roses = staged(plan(words, frames=48, seed=3), 0, VIEW).roles
    assert len(roses) == 1
    bunch = cast(Subject(kind=SubjectKind.ROSE), rain=False, words=words)
    single = cast(Subject(kind=SubjectKind.ROSE), rain=False, words="a rose")
    assert not np.array_equal(
        drawn(bunch, acting(Action.STAND)), drawn(single, acting(Action.STAND), bunch.box)
    )
    assert spilled(bunch, acting(Action.STAND)) < 0.03


def test_a_peacock_shows_its_feathers() -> None:
    shows = Subject(kind=SubjectKind.BIRD, action=Action.WORK)
    peacock = cast(shows, rain=False, words="a peacock spreads its tail")
    x0, y0, x1, y1 = peacock.box
    room = peacock.spread(Action.WORK)
    box = (x0 - room, y0 - room, x1 + room, y1 + room)
    still, fanned = (
        drawn(peacock, acting(action), box)[..., 3] > 60 for action in (Action.STAND, Action.WORK)
    )
    assert fanned.sum() > 2 * still.sum()
