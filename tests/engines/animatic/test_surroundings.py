"""What figures are told of their place: lamps, dust, water, ground."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.stages.coast import mark
from filmgate.engines.animatic.surroundings import surroundings
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind, TimeOfDay, Weather
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
