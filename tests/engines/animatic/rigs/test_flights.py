"""Stairs that somebody takes: which way, step by step, and drawn once."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.players import players_of
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.flights import RISER, Flight, flight_in, taking
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.stance import hold
from filmgate.engines.animatic.stages.shown import cleared
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, SubjectKind

ON_FOOT = np.arange(0.0, 4.0, 0.05)


def moment(at: float, action: Action = Action.WALK) -> Act:
    return Act(action, action, 1.0, 0.0, distance=at, at=at)


def rigs_of(words: str) -> list[tuple[SubjectKind, Rig]]:
    shot = plan(words, frames=120, seed=7, multi_shot=False).shots[0]
    venue = cleared(venue_of(shot, shot.setting), shot)
    assert not any("outdoor_stairs" in row.pieces for row in venue.rows)
    return [(one.subject.kind, one.rig) for one in players_of(shot, venue)]


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("a woman walks down a grand staircase", -1),
        ("he climbs the narrow stone steps", 1),
        ("a girl runs upstairs", 1),
        ("一个男人走下楼梯", -1),
        ("老人慢慢走上石阶", 1),
        ("a man looks up at the temple steps", 0),
        ("a cat sleeps on the stairs", 0),
        ("she steps down from the bus", 0),
        ("a man descends the stairs of a subway station", 0),
    ],
)
def test_the_words_tell_which_way(words: str, way: int) -> None:
    assert flight_in(words) == way


@pytest.mark.parametrize(
    ("words", "up"), [("a woman climbs the stairs", True), ("a man walks down the stairs", False)]
)
def test_who_takes_stairs_rises_or_comes_down_and_nothing_else_stands_for_them(words: str, up: bool) -> None:
    ((_, rig),) = rigs_of(words)
    heights = [rig.path(moment(float(at)))[1] for at in ON_FOOT]
    rises = np.diff(heights)
    assert np.all(rises >= 0 if up else rises <= 0)
    assert abs(heights[-1] - heights[0]) > 1.0


@pytest.mark.parametrize("way", [1, -1])
def test_a_foot_on_a_step_stays_there(way: int) -> None:
    flight = Flight(way)
    walker = Figure(flight=flight)
    rig = taking(person(walker, Action.WALK), flight)
    soles = []
    for at in np.arange(1.5, 3.0, 0.01):
        act = moment(float(at))
        legs, up = hold(walker, act).legs, rig.path(act)[1]
        soles += [
            up + min(leg.heel.imag, leg.toe.imag) - flight.floor(at + leg.ankle.real)
            for leg in (legs.near, legs.far)
        ]
    planted = np.array([sole for sole in soles if abs(sole) < 0.03])
    assert min(soles) > -RISER
    assert len(planted) > 0.35 * len(soles)


def test_who_rides_a_skateboard_down_stairs_leaps_them() -> None:
    ((_, rig),) = rigs_of("a skateboarder rides down the stairs")
    heights = [rig.path(moment(float(at), Action.RIDE))[1] for at in np.arange(0.0, 12.0, 0.2)]
    assert heights[0] > 2
    assert max(heights) > heights[0] + 0.1
    assert abs(heights[-1]) < 1e-6


def test_several_take_one_flight() -> None:
    rigs = [rig for _, rig in rigs_of("two men walk up the stairs")]
    wide = [rig.box[2] - rig.box[0] for rig in rigs]
    assert all(rig.on_stairs for rig in rigs)
    assert sum(one > 8.0 for one in wide) == 1
