"""Vehicles: wheels, lamps, dust and wakes follow what they do and where they are."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs import hulls
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.mounts import MOUNTS
from filmgate.engines.animatic.rigs.vehicle import Vehicle, vehicle_rig
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe.machines import STAND_INS, VEHICLES, told_of, vehicle_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import WIDE, acting, drawn, spilled

KINDS = sorted(VEHICLES)
NIGHT, DUST, WATER = Around(dark=1.0), Around(dust="#c0a080"), Around(afloat=True)
LIT = [kind for kind in KINDS if VEHICLES[kind].throw > 1]
AFLOAT = [kind for kind in KINDS if VEHICLES[kind].floats]
CAR = vehicle_rig(VEHICLES[SubjectKind.CAR])


def going(kind: SubjectKind) -> Action:
    vehicle = VEHICLES[kind]
    return Action.FLY if vehicle.aloft else Action.SAIL if vehicle.floats else Action.DRIVE


@pytest.mark.parametrize("kind", KINDS)
def test_a_vehicle_stays_within_its_box(kind: SubjectKind) -> None:
    rig, around = vehicle_rig(VEHICLES[kind]), Around(1.0, "#c0a080", afloat=True)
    for action in (Action.STAND, going(kind)):
        assert spilled(rig, acting(action, around=around)) < 0.02


@pytest.mark.parametrize("kind", KINDS)
def test_a_vehicle_at_rest_goes_nowhere_and_one_that_goes_does(kind: SubjectKind) -> None:
    rig = vehicle_rig(VEHICLES[kind])
    assert rig.speed(Action.STAND) == rig.speed(Action.WAIT) == rig.speed(Action.EXPLODE) == 0
    assert rig.speed(going(kind)) > 0
    assert rig.speed(Action.LAND) <= rig.speed(going(kind))


@settings(max_examples=8)
@given(turns=st.integers(1, 40), start=st.floats(0, 5))
def test_wheels_turn_with_the_ground(turns: int, start: float) -> None:
    radius = VEHICLES[SubjectKind.CAR].wheels[0][1]
    spoke = 2 * math.pi * radius / 5
    first = drawn(CAR, acting(Action.DRIVE, distance=start)).astype(int)
    same = drawn(CAR, acting(Action.DRIVE, distance=start + turns * spoke)).astype(int)
    other = drawn(CAR, acting(Action.DRIVE, distance=start + (turns + 0.5) * spoke)).astype(int)
    assert np.abs(same - first).max() <= 24
    assert np.abs(other - first).max() > 60


@pytest.mark.parametrize("kind", LIT)
def test_lamps_shine_ahead_when_it_is_dark(kind: SubjectKind) -> None:
    rig = vehicle_rig(VEHICLES[kind])
    day, night = drawn(rig, acting(going(kind))), drawn(rig, acting(going(kind), around=NIGHT))
    light = (night[..., 3] == 0) & (night[..., :3].max(axis=2) > 8)
    assert light.sum() > 20
    assert not ((day[..., 3] == 0) & (day[..., :3].max(axis=2) > 8)).any() or VEHICLES[kind].light
    x0, _, x1, _ = rig.box
    lamp = (max(x for x, _ in VEHICLES[kind].lamps) - x0) / (x1 - x0) * night.shape[1]
    assert light[:, int(lamp) :].any()


def test_dust_rises_behind_a_car_only_where_there_is_some_and_it_goes() -> None:
    rear = int((VEHICLES[SubjectKind.CAR].box[0] - CAR.box[0]) / (CAR.box[2] - CAR.box[0]) * WIDE) - 4

    def raised(action: Action, around: Around) -> int:
        return int(drawn(CAR, acting(action, around=around))[:, :rear, 3].astype(int).sum())

    assert raised(Action.DRIVE, DUST) > 20 * max(1, raised(Action.DRIVE, Around()))
    assert raised(Action.STAND, DUST) == 0


@pytest.mark.parametrize("kind", AFLOAT)
def test_a_hull_shows_nothing_under_water_and_foams_when_it_goes(kind: SubjectKind) -> None:
    rig = vehicle_rig(VEHICLES[kind])

    def foam(action: Action) -> tuple[int, int]:
        pixels = drawn(rig, acting(action, around=WATER))
        line = round(pixels.shape[0] * rig.box[3] / (rig.box[3] - rig.box[1]))
        astern = int((VEHICLES[kind].box[0] - rig.box[0]) / (rig.box[2] - rig.box[0]) * WIDE) - 2
        return int(pixels[line + 6 :, :, 3].sum()), int(pixels[:, :astern, 3].astype(int).sum())

    assert foam(Action.STAND)[0] == foam(Action.SAIL)[0] == 0
    assert foam(Action.SAIL)[1] > foam(Action.STAND)[1]


def test_a_rocket_burns_when_it_rises_and_not_on_its_pad() -> None:
    rig = vehicle_rig(VEHICLES[SubjectKind.ROCKET])

    def fire(action: Action) -> int:
        red, green, blue, cover = drawn(rig, acting(action)).astype(int).transpose(2, 0, 1)
        return int(((cover > 200) & (red > 220) & (green > 90) & (blue < 140)).sum())

    assert fire(Action.STAND) == 0
    assert fire(Action.RISE) > 5
    assert fire(Action.FLY) > 5


@pytest.mark.parametrize("kind", [SubjectKind.UFO, SubjectKind.AIRSHIP, SubjectKind.HELICOPTER])
def test_what_lands_comes_down_to_the_ground(kind: SubjectKind) -> None:
    rig = vehicle_rig(VEHICLES[kind])
    assert rig.level(Action.LAND) == 0 < rig.level(Action.FLY)


def test_a_rocket_climbs_faster_and_faster() -> None:
    rig = vehicle_rig(VEHICLES[SubjectKind.ROCKET])
    heights = [rig.path(replace(acting(Action.TAKE_OFF, time), span=4.0))[1] for time in (0.0, 2.0, 4.0)]
    assert heights[0] == 0
    assert heights[2] - heights[1] > 2 * (heights[1] - heights[0])
    assert rig.path(acting(Action.FLY)) == (0.0, 0.0)


def test_a_prompt_of_steam_gets_the_steam_train() -> None:
    modern, steam = (vehicle_for(SubjectKind.TRAIN, words) for words in ("a train", "an old STEAM train"))
    assert modern is VEHICLES[SubjectKind.TRAIN]
    assert steam is not modern
    assert vehicle_for(SubjectKind.CAR, "steam").name == "car"


def test_every_vehicle_is_drawn_as_itself() -> None:
    assert not STAND_INS
    bodies: dict[object, Vehicle] = {}
    for vehicle in VEHICLES.values():
        assert vehicle.body not in bodies
        bodies[vehicle.body] = vehicle


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A pirate ship in a storm", "tall_ship"),
        ("A galleon sails into the sunset", "tall_ship"),
        ("A cruise ship sails into the harbor", "ship"),
        ("A shark swims past a shipwreck", "wreck"),
        ("海盗船", "tall_ship"),
        ("A cruise ship", "ship"),
    ],
)
def test_a_ship_under_sail_is_no_liner(words: str, name: str) -> None:
    vehicle = vehicle_for(SubjectKind.SHIP, words)
    assert vehicle.name == name
    for action in (Action.STAND, Action.SAIL):
        assert spilled(vehicle_rig(vehicle), acting(action, around=WATER)) < 0.02


@pytest.mark.parametrize(
    ("kind", "words", "name"),
    [
        (SubjectKind.AIRPLANE, "A paper airplane flies through a classroom", "paper_plane"),
        (SubjectKind.AIRPLANE, "一架纸飞机", "paper_plane"),
        (SubjectKind.CAR, "A flying car between towers", "car"),
    ],
)
def test_what_flies_by_its_name_is_in_the_air(kind: SubjectKind, words: str, name: str) -> None:
    vehicle = vehicle_for(kind, words)
    rig = vehicle_rig(vehicle)
    assert vehicle.name == name
    assert not vehicle.wheels
    assert rig.level(Action.DRIVE) > 0
    for action in (Action.DRIVE, Action.FLY):
        assert spilled(rig, acting(action, around=NIGHT)) < 0.02


@pytest.mark.parametrize(
    ("words", "vessel"),
    [
        ("a Viking longship in a fjord", hulls.LONGSHIP),
        ("a Chinese junk at sunset", hulls.JUNK),
        ("a gondola in Venice", hulls.GONDOLA),
        ("a bamboo raft on a river", hulls.RAFT),
        ("a ferry crosses the harbor", hulls.FERRY),
        ("维京长船", hulls.LONGSHIP),
    ],
)
def test_boats_are_those_that_the_prompt_names(words: str, vessel: Vehicle) -> None:
    assert vehicle_for(SubjectKind.BOAT, words) is vessel
    assert vehicle_for(SubjectKind.SHIP, words) is vessel
    assert vehicle_for(SubjectKind.BOAT, "a small boat") is VEHICLES[SubjectKind.BOAT]


def test_several_of_one_kind_are_painted_differently_unless_the_words_give_the_colour() -> None:
    racing = Subject(kind=SubjectKind.SPORTS_CAR, count=3)
    rig = cast(racing, rain=False, words="race cars on the track")
    paintings = [drawn(rig.nth(k), acting(Action.STAND), rig.box) for k in range(3)]
    assert not any(np.array_equal(a, b) for a, b in pairwise(paintings))
    red = racing.model_copy(update={"attributes": ["red"]})
    assert cast(red, rain=False, words="three red race cars").nth(1).company == ()


def test_only_the_pursuer_is_a_police_car() -> None:
    words = "police cars chase a red sports car"
    kinds = {SubjectKind.CAR, SubjectKind.SPORTS_CAR}
    beacons = {kind: vehicle_for(kind, told_of(kind, kinds, words)).beacons for kind in kinds}
    assert beacons[SubjectKind.CAR]
    assert not beacons[SubjectKind.SPORTS_CAR]


@pytest.mark.parametrize(
    ("words", "skids"),
    [
        ("Two race cars drift around a corner", "drift"),
        ("一辆赛车漂移过弯", "drift"),
        ("a car brakes hard and skids to a stop", "brake"),
        ("a car in drifting snow", "none"),
        ("a red car on a road", "none"),
    ],
)
def test_tyres_smoke_where_they_slide(words: str, skids: str) -> None:
    car = vehicle_for(SubjectKind.CAR, words)
    assert car.skids == skids
    pale = [int((drawn(vehicle_rig(one), acting(Action.DRIVE))[..., :3].min(axis=2) > 150).sum())
            for one in (car, replace(car, skids="none"))]  # fmt: skip
    assert (pale[0] > pale[1] + 15) == (skids != "none")
    assert not vehicle_for(SubjectKind.BOAT, words).wheels


def test_a_longships_crew_stands_in_it_and_not_over_it() -> None:
    alone, crew = (
        staged(plan(words, frames=48, seed=7), 0, View(320, 180)).roles[0].rig
        for words in ("A longship sails on the sea", "Vikings row a longship")
    )
    assert crew.name == "rider"
    assert MOUNTS[hulls.LONGSHIP.name].seat(acting(Action.ROW)).hip[1] < 1.05  # the rail's lowest
    assert crew.box[3] <= alone.box[3] + 0.1
