"""Weather and light fill the frame: fog hides what is far, lightning comes and goes, lamps colour it."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.stages.locations import darkened
from filmgate.engines.animatic.storm import FLASHES, flash
from filmgate.engines.animatic.view import View
from filmgate.storyboard.vocabulary import Action, Light, Mood, Setting, SubjectKind, TimeOfDay, Weather
from tests.engines.animatic import plans

SMALL = View(160, 90)


def picture(time: float = 0.5, **fields: object) -> np.ndarray:
    """Developed, as (height * 3 // 2, width)."""
    scene = {"subjects": [], "setting": Setting.MEADOW, "frames": 96, **fields}
    return (
        Renderer(scene_of(plans.board(plans.shot(**scene)), 0, SMALL), 7).frame_at(time, 0).astype(np.float32)
    )


@pytest.mark.parametrize("kind", [Weather, Light, Mood])
def test_each_value_changes_the_picture(kind: type) -> None:
    field = kind.__name__.lower()
    plain = picture()
    usual = {Weather.CLEAR, Light.NATURAL, Mood.NEUTRAL}
    changes = {value: float(np.abs(picture(**{field: value}) - plain).mean()) for value in kind}
    assert {value for value, change in changes.items() if change < 0.4} <= usual | {Light.RIM_LIGHT}


def test_fog_takes_the_contrast_of_what_is_far() -> None:
    far = slice(20, 50)
    assert picture(weather=Weather.FOG)[far].std() < 0.7 * picture()[far].std()


def test_lightning_lights_the_scene_and_leaves_it() -> None:
    at = FLASHES[0]
    lit, dark = (picture(time, weather=Weather.THUNDERSTORM)[:90].mean() for time in (at + 0.01, at - 0.3))
    assert lit > dark + 15


def test_a_flash_fades_within_a_second() -> None:
    assert flash(FLASHES[0]) == 1.0
    assert flash(FLASHES[0] + 0.75) < 0.01
    assert flash(FLASHES[0] - 0.01) == 0.0


@pytest.mark.parametrize("light", [Light.MOONLIGHT, Light.STREET_LAMPS, Light.CANDLELIGHT, Light.FIRELIGHT])
def test_a_lamp_makes_it_night_unless_the_prompt_says_an_hour(light: Light) -> None:
    silent = plans.shot(light=light, inferred=["time_of_day"])
    assert darkened(silent).time_of_day is TimeOfDay.NIGHT
    assert darkened(plans.shot(light=light)).time_of_day is TimeOfDay.NOON


def test_fire_is_warm_and_the_moon_is_cold() -> None:
    def warmth(light: Light) -> float:
        planes = picture(light=light, inferred=["time_of_day"])[90:].reshape(2, -1)
        return float(planes[1].mean() - planes[0].mean())

    assert warmth(Light.FIRELIGHT) > warmth(Light.NATURAL) > warmth(Light.MOONLIGHT)


def test_lightning_that_strikes_something_ends_on_it() -> None:
    told = {"weather": Weather.THUNDERSTORM, "subjects": [plans.subject(SubjectKind.TREE, Action.STAND)]}
    hit, far = (
        picture(FLASHES[0] + 0.02, prompt=words, **told)[:45, 60:100].mean()
        for words in ("lightning strikes a tree", "lightning over a tree")
    )
    assert hit > far + 3
