"""What figures are told of their place: lamps, dust, water, ground."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.seats import SEATS
from filmgate.engines.animatic.stages.coast import mark
from filmgate.engines.animatic.surroundings import surroundings
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind, TimeOfDay, Weather
from tests.engines.animatic.drawings import drawn, spilled
from tests.engines.animatic.plans import shot, subject


@pytest.mark.parametrize(
    ("hour", "weather", "dark"),
    [
        (TimeOfDay.NOON, Weather.CLEAR, False),
        (TimeOfDay.NIGHT, Weather.CLEAR, True),
        (TimeOfDay.DUSK, Weather.CLEAR, True),
        (TimeOfDay.NOON, Weather.FOG, True),
        (TimeOfDay.MORNING, Weather.DOWNPOUR, True),
    ],
)
def test_lamps_burn_at_night_and_in_bad_weather(hour: TimeOfDay, weather: Weather, dark: bool) -> None:
    assert (surroundings(shot(time_of_day=hour, weather=weather)).dark > 0) is dark


def test_dust_rises_where_the_ground_is_dry_earth() -> None:
    assert surroundings(shot(setting=Setting.DESERT)).dust is not None
    assert surroundings(shot(setting=Setting.COUNTRY_ROAD)).dust is not None
    assert surroundings(shot(setting=Setting.COUNTRY_ROAD, weather=Weather.RAIN)).dust is None
    assert surroundings(shot(setting=Setting.CITY_STREET)).dust is None


def test_nothing_throws_a_shadow_on_the_sky() -> None:
    assert not surroundings(shot(setting=Setting.SKY)).ground
    assert surroundings(shot(setting=Setting.MEADOW)).ground


@pytest.mark.parametrize("setting", [Setting.LAKE, Setting.RIVER, Setting.HARBOR, Setting.BEACH])
def test_a_boat_lies_in_the_water_and_people_stand_on_its_shore(setting: Setting) -> None:
    boat = shot(setting=setting, subjects=[subject(SubjectKind.BOAT, Action.ROW)])
    assert surroundings(boat).afloat
    assert mark(boat, False).ground < 0 == mark(shot(setting=setting), False).ground


@pytest.mark.parametrize(
    ("prompt", "seat"),
    [
        ("a woman sits on the beach reading a book", "driftwood"),
        ("an old man sits on a bench in the forest", "bench"),
        ("a boy sits in the forest", "log"),
        ("a girl sits on the steps of a temple", "steps"),
        ("a man sits in the park", "bench"),
        ("a king sits on his golden throne", "throne"),
        ("皇帝坐在龙椅上", "throne"),
    ],
)
def test_there_is_a_seat_that_belongs_to_the_place(prompt: str, seat: str) -> None:
    assert surroundings(plan(prompt, frames=48, seed=3).shots[0]).seat == seat


def test_what_one_sits_on_is_drawn() -> None:
    rig, seated = person(Figure()), []
    for name in SEATS:
        act = Act(Action.SIT, Action.SIT, 1.0, 1.3, around=Around(seat=name))
        seated.append(drawn(rig, act))
        assert spilled(rig, act) < 0.03, name
    assert not any(np.array_equal(a, b) for a, b in pairwise(seated))


@pytest.mark.parametrize(
    ("prompt", "setting", "climb"),
    [
        ("A man climbs", Setting.CITY_STREET, None),
        ("A man climbs", Setting.MOUNTAIN, "climb_rock"),
        ("A man climbs a ladder", Setting.MOUNTAIN, None),
        ("A boy climbs higher", Setting.FOREST, "climb_tree"),
        ("A librarian climbs a ladder", Setting.LIBRARY, "climb_bookcase"),
        ("A man climbs a ladder", Setting.LIVING_ROOM, "climb_stepladder"),
    ],
)
def test_there_is_something_to_climb_that_belongs_to_the_place(
    prompt: str, setting: Setting, climb: str | None
) -> None:
    assert surroundings(shot(prompt=prompt, setting=setting)).climb == climb
