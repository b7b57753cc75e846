from __future__ import annotations

from itertools import pairwise

from filmgate.storyboard.beats import units
from filmgate.storyboard.condensing import MOST_READ, readable
from filmgate.storyboard.planner import LEAST_BEAT, plan
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.script import read
from filmgate.storyboard.vocabulary import Action, SubjectKind, Weather

LONG_ROW = (
    "A boy wakes up, climbs out of the window, jumps onto the grass, runs across the yard, opens the gate,"
    " hugs a dog, throws a stick, laughs and sits down."
)


def deeds(shot: Shot, kind: SubjectKind) -> list[Action]:
    done = [s.action for part in shot.parts for s in part.subjects if s.kind is kind]
    return list(dict.fromkeys(done))


def test_a_row_of_deeds_too_long_for_the_film_s_pace_is_told_faster_and_whole() -> None:
    (shot,) = plan(LONG_ROW, frames=120, seed=7).shots
    told = [
        Action.WAKE,
        Action.JUMP,
        Action.RUN,
        Action.OPEN,
        Action.HUG,
        Action.THROW,
        Action.LAUGH,
        Action.SIT,
    ]
    assert set(told) <= set(deeds(shot, SubjectKind.BOY))
    starts = [0, *(beat.frame for beat in shot.beats), shot.frames]
    assert min(b - a for a, b in pairwise(starts)) >= LEAST_BEAT


def test_deeds_of_several_people_fall_together_before_those_of_one_are_lost() -> None:
    prompt = (
        "A girl laughs. A man jumps. A woman sings. A boy runs. A dog barks. A cat sleeps. A king kneels."
        " A queen dances. The girl cries."
    )
    (shot,) = plan(prompt, frames=48, seed=7).shots
    assert deeds(shot, SubjectKind.GIRL) == [Action.LAUGH, Action.CRY]
    assert len(shot.beats) < 4
    assert deeds(shot, SubjectKind.QUEEN) == [Action.DANCE]
    assert deeds(shot, SubjectKind.BOY)[0] is Action.RUN


def test_of_two_deeds_at_once_the_telling_one_is_shown() -> None:
    prompt = "A woman stands there, holds a cup, looks up and laughs."
    (shot,) = plan(prompt, frames=24, seed=7).shots
    assert Action.LAUGH in deeds(shot, SubjectKind.WOMAN)


def test_a_turn_of_the_weather_keeps_its_beat() -> None:
    prompt = "A girl walks, runs, jumps, climbs, sings and dances on a beach. Then it starts to rain."
    (shot,) = plan(prompt, frames=48, seed=7).shots
    assert Weather.RAIN in [beat.weather for beat in shot.beats]


def test_a_shot_of_several_shows_more_beats_where_it_is_long() -> None:
    prompt = f"Shot 1: {LONG_ROW} Shot 2: A bird flies."
    first, _ = plan(prompt, frames=240, seed=7, multi_shot=True).shots
    assert len(first.beats) > 4
    assert {Action.WAKE, Action.SIT, Action.HUG} <= set(deeds(first, SubjectKind.BOY))


def test_of_very_many_beats_the_weakest_are_joined_before_they_are_read() -> None:
    found = units(read("A fox runs. Then it jumps and turns and looks and waits. " * 30))
    kept = readable(found)
    assert len(found) > MOST_READ == len(kept)
    assert sum(len(unit.mentions) for unit in kept) == sum(len(unit.mentions) for unit in found)
