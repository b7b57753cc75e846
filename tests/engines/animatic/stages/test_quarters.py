"""The houses of a street are those of the city that the prompt names."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from filmgate.engines.animatic.colour import rgb
from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.monuments import monuments
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.scripts import script_for
from filmgate.engines.animatic.stages.boards import Dress
from filmgate.engines.animatic.stages.houses import house
from filmgate.engines.animatic.stages.pavement import PIECES
from filmgate.engines.animatic.stages.quarters import QUARTERS, quarter_in
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import View
from filmgate.storyboard.vocabulary import Setting, TimeOfDay
from tests.engines.animatic import plans


@pytest.mark.parametrize(
    ("words", "quarter"),
    [
        ("a man walks down a street in Paris", "paris"),
        ("rain on a Tokyo back street", "tokyo"),
        ("a taxi in New York City", "new_york"),
        ("Times Square, New York, at night", "times_square"),
        ("a comparison of cities", ""),
        ("a French bulldog on a city street", ""),
        ("a Japanese woman in New York", "new_york"),
        ("a quiet French street in spring", "paris"),
        ("a narrow Greek village street", "greek"),
        ("a crowded city street", ""),
        ("北京胡同里，一位老人骑着自行车", "hutong"),
        ("一位姑娘走在街上", "chinese"),
        ("东京街头", "tokyo"),
        ("书生走在长安的街上", "old_china"),
        ("a cowboy in a western town", "western"),
        ("a rickshaw in Mumbai", "south_asia"),
    ],
)
def test_the_city_that_is_named_has_its_houses(words: str, quarter: str) -> None:
    assert quarter_in(words) == quarter
    shot = plans.shot(prompt=words)
    assert venue_of(shot, shot.setting).dressing == quarter


def test_what_a_quarter_names_is_there() -> None:
    assert {piece for one in QUARTERS.values() for piece in one.kerb} <= set(PIECES)
    assert {one.landmark for one in QUARTERS.values() if one.landmark} <= set(monuments())


@pytest.mark.parametrize("hour", [TimeOfDay.NOON, TimeOfDay.NIGHT])
def test_no_two_quarters_have_the_same_houses(hour: TimeOfDay) -> None:
    script = script_for(plans.shot(time_of_day=hour))
    drawn = {}
    for name in QUARTERS:
        plate = Plate(0, 0, 5, 6, 12)
        house(plate, 0, 5, np.random.default_rng(4), Dress.of(script, False, name))
        drawn[name] = plate.baked()[..., :3].astype(np.float32)
    apart = {pair: float(np.abs(drawn[pair[0]] - drawn[pair[1]]).mean()) for pair in combinations(drawn, 2)}
    assert min(apart.values()) > 1.0, min(apart, key=lambda pair: apart[pair])


def test_a_wall_is_brighter_by_day_than_by_night() -> None:
    day, night = (
        Dress.of(script_for(plans.shot(time_of_day=hour)), False, "rome").lit_by("#d89a5c")
        for hour in (TimeOfDay.NOON, TimeOfDay.NIGHT)
    )
    assert rgb(day).sum() > 2 * rgb(night).sum()


@pytest.mark.parametrize(
    ("prompt", "setting", "there"),
    [
        ("an ancient battlefield with fallen knights", Setting.BATTLEFIELD, "war_banner"),
        ("a girl before a haunted house", Setting.CITY_STREET, "haunted_house"),
        ("a man runs through a burning city", Setting.CITY_STREET, "blaze"),
        ("a gondola in Venice", Setting.RIVER, "venice_house"),
        ("a couple on the Bund in Shanghai", Setting.CITY_STREET, "oriental_pearl"),
        ("a car drives through Dubai", Setting.CITY_STREET, "burj_khalifa"),
        ("a car at a gas station", Setting.CITY_STREET, "gas_station"),
        ("草原上的蒙古包", Setting.MEADOW, "yurt"),
        ("故宫的红墙", Setting.PALACE, "palace_wall"),
        ("皇帝坐在龙椅上", Setting.PALACE, "dragon_throne"),
    ],
)
def test_places_are_made_of_what_they_are_known_by(prompt: str, setting: Setting, there: str) -> None:
    shot = plans.shot(prompt=prompt, setting=setting)
    pieces = {name for row in venue_of(shot, setting).rows for name in row.pieces}
    assert there in pieces
    assert "wreck" not in pieces


def test_a_battlefield_of_our_days_has_its_wrecks() -> None:
    shot = plans.shot(prompt="soldiers on a battlefield", setting=Setting.BATTLEFIELD)
    assert any("wreck" in row.pieces for row in venue_of(shot, Setting.BATTLEFIELD).rows)


def test_fire_flickers() -> None:
    shot = plans.shot(prompt="a burning city", subjects=[], setting=Setting.CITY_STREET)
    renderer = Renderer(scene_of(plans.board(shot), 0, View(160, 90)), 7)
    first, later = (renderer.picture(time).astype(np.float32) for time in (0.2, 0.5))
    assert float(np.abs(first - later).max()) > 25


def test_a_burning_town_lights_whoever_runs_through_it() -> None:
    calm, ablaze = (
        script_for(plans.shot(prompt=prompt, time_of_day=TimeOfDay.NIGHT))
        for prompt in ("a man runs through a city", "a man runs through a burning city")
    )
    red, _, blue = rgb(ablaze.rim)
    assert red > 2 * blue > 0
    assert rgb(calm.rim)[2] > rgb(calm.rim)[0]
