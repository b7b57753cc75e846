"""Things: drawn within their boxes, each as itself; some bloom, open, spin, shine."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.wardrobe.things import STAND_INS, THINGS, thing_for
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

KINDS = sorted(THINGS)
SHINING = [kind for kind in KINDS if THINGS[kind].light]
K = SubjectKind


@pytest.mark.parametrize("kind", KINDS)
def test_a_thing_stays_within_its_box(kind: SubjectKind) -> None:
    rig = thing_rig(THINGS[kind])
    for action in (Action.STAND, *THINGS[kind].does):
        for time in (0.4, 2.3):
            assert spilled(rig, acting(action, time, Around(dark=1.0))) < 0.03


@pytest.mark.parametrize("kind", KINDS)
def test_a_thing_takes_the_colour_that_is_asked_for(kind: SubjectKind) -> None:
    thing = THINGS[kind]
    act = acting(Action.STAND, 0.9)
    own, tinted = drawn(thing_rig(thing), act), drawn(thing_rig(thing, "#20c040"), act)
    assert np.abs(own.astype(int) - tinted).max() > 15


@pytest.mark.parametrize("kind", SHINING)
def test_light_adds_to_what_lies_behind_it(kind: SubjectKind) -> None:
    act = replace(acting(Action.OPEN, 3.4, Around(dark=1.0)), span=4.0)
    pixels = drawn(thing_rig(THINGS[kind]), act)
    assert ((pixels[..., 3] == 0) & (pixels[..., :3].max(axis=2) > 6)).any()


@pytest.mark.parametrize("kind", [K.FLOWER, K.ROSE])
def test_a_flower_opens_while_it_blooms(kind: SubjectKind) -> None:
    rig = thing_rig(THINGS[kind])

    def blossom(time: float) -> int:
        pixels = drawn(rig, replace(acting(Action.BLOOM, time), span=4.0))
        return int((pixels[: pixels.shape[0] // 2, :, 3] > 200).sum())

    sizes = [blossom(time) for time in (0.1, 1.5, 3.6)]
    assert sizes[0] < sizes[1] < sizes[2]


@pytest.mark.parametrize("kind", [K.DOOR, K.WINDOW])
def test_it_opens_and_closes(kind: SubjectKind) -> None:
    rig = thing_rig(THINGS[kind])

    def at(action: Action, time: float) -> np.ndarray:
        return drawn(rig, replace(acting(action, time), span=4.0)).astype(int)

    shut, opened = at(Action.STAND, 0.0), at(Action.OPEN, 4.0)
    assert np.abs(opened - shut).mean() > 3
    assert np.array_equal(at(Action.CLOSE, 0.0), opened)
    assert np.array_equal(at(Action.CLOSE, 4.0), at(Action.OPEN, 0.0))


def test_a_coin_that_spins_is_seen_from_its_edge_in_between() -> None:
    rig = thing_rig(THINGS[K.COIN])
    wide = [
        int((drawn(rig, acting(Action.SPIN, time))[..., 3] > 200).any(axis=0).sum())
        for time in np.linspace(0, 2, 25).tolist()
    ]
    assert min(wide) < 0.3 * max(wide)


def test_fireworks_burst_more_than_once_in_a_film() -> None:
    rig = thing_rig(THINGS[K.FIREWORKS])
    light = [
        int(drawn(rig, acting(Action.EXPLODE, time)).astype(int).sum())
        for time in np.linspace(0, 5, 26).tolist()
    ]
    rises = np.diff(light) > 0.12 * np.median(light)
    assert rises.sum() >= 3


def test_every_thing_is_drawn_as_itself() -> None:
    assert not STAND_INS
    same = [{K.CUP, K.COFFEE}]
    for one in KINDS:
        for other in KINDS:
            if one < other and {one, other} not in same:
                assert THINGS[one].draw is not THINGS[other].draw


def test_a_snowman_is_no_marble_statue_and_melts() -> None:
    snowman = thing_for(K.STATUE, "Children build a snowman")
    assert snowman is not THINGS[K.STATUE]
    assert thing_for(K.STATUE, "a marble statue") is THINGS[K.STATUE]
    rig = thing_rig(snowman)
    high = [
        np.nonzero(drawn(rig, replace(acting(Action.MELT, time), span=4.0))[..., 3].max(1) > 90)[0][0]
        for time in (0.0, 2.0, 4.0)
    ]
    assert high[0] < high[1] < high[2]
    for action in (Action.STAND, Action.MELT):
        assert spilled(rig, acting(action)) < 0.03


def test_a_sign_shines_where_its_words_say_so() -> None:
    assert thing_for(K.SIGN, "a man under a flickering neon sign").glow is not None
    assert thing_for(K.SIGN, "a wooden signpost in the fog") is THINGS[K.SIGN]


@pytest.mark.parametrize("kind", [K.COFFEE, K.TEA])
def test_what_pours_runs_into_a_cup_that_stands(kind: SubjectKind) -> None:
    rig = thing_rig(THINGS[kind])
    stands, pours = (drawn(rig, acting(action, 0.7)) for action in (Action.STAND, Action.POUR))
    low = stands.shape[0] * 2 // 3
    assert np.abs(stands[low:].astype(int) - pours[low:]).mean() < 1
    assert np.abs(stands[:low].astype(int) - pours[:low]).max() > 100


def test_a_flower_is_looked_at_where_it_blooms() -> None:
    for kind in (K.FLOWER, K.ROSE):
        rig = thing_rig(THINGS[kind])
        assert rig.face > 0.7 * THINGS[kind].tall * THINGS[kind].unit
