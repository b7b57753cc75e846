"""A shot's colours follow from its hour and place."""

from __future__ import annotations

from filmgate.engines.animatic.colour import levels
from filmgate.engines.animatic.scripts import NIGHT, script_for
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting, TimeOfDay


def at_night(setting: Setting) -> Shot:
    return Shot(frames=24, prompt="", setting=setting, time_of_day=TimeOfDay.NIGHT)


def test_a_pitch_is_floodlit_under_the_night_sky() -> None:
    pitch, meadow = script_for(at_night(Setting.STADIUM)), script_for(at_night(Setting.MEADOW))
    assert pitch.sky == meadow.sky == NIGHT.sky
    assert not pitch.night
    assert sum(levels(pitch.foliage)) > 3 * sum(levels(meadow.foliage))


def test_by_day_a_stadium_has_the_light_of_the_day() -> None:
    stadium, meadow = (
        script_for(Shot(frames=24, prompt="", setting=place, time_of_day=TimeOfDay.NOON))
        for place in (Setting.STADIUM, Setting.MEADOW)
    )
    assert stadium == meadow
