"""Vehicles and things that are rows of a table: their words bring them in, and they are drawn as a whole."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.assembled import Piece, assembled
from filmgate.engines.animatic.rigs.play import played
from filmgate.engines.animatic.rigs.ridden import rides
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.tabled import stands_on_a_table
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.rigs.vehicle import vehicle_rig
from filmgate.engines.animatic.wardrobe.drawings import things, vehicles
from filmgate.engines.animatic.wardrobe.machines import VEHICLES, builds_named, told_of_one, vehicle_for
from filmgate.engines.animatic.wardrobe.things import THINGS, thing_for
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import acting, drawn, spilled

RIGS: dict[str, Rig] = {
    **{vehicle.name: vehicle_rig(vehicle) for _, vehicle in vehicles()},
    **{called.pattern[:24]: thing_rig(thing) for (_, called), thing in things()},
}


@pytest.mark.parametrize("name", RIGS)
def test_every_row_is_drawn_within_its_box(name: str) -> None:
    for action in (Action.STAND, Action.DRIVE):
        assert spilled(RIGS[name], acting(action)) < 0.03
        assert drawn(RIGS[name], acting(action))[..., 3].max() > 200


@pytest.mark.parametrize(
    ("kind", "words", "name"),
    [
        (K.CAR, "A vintage car drives along a coastal road", "vintage_car"),
        (K.CAR, "a black car from the 1920s", "vintage_car"),
        (K.CAR, "一辆老爷车驶过街道", "vintage_car"),
        (K.CAR, "a classic red convertible", "fifties_convertible"),
        (K.CAR, "a classic red car", "fifties_car"),
        (K.CAR, "a corgi drives a pink convertible", "fifties_convertible"),
        (K.CAR, "an open-top car on a coast road", "convertible"),
        (K.SPORTS_CAR, "一辆敞篷跑车", "convertible"),
        (K.CAR, "a jeep crosses a river", "jeep"),
        (K.CAR, "越野车穿越戈壁", "jeep"),
        (K.CAR, "tourists in a safari jeep", "safari_jeep"),
        (K.CAR, "a black SUV", "suv"),
        (K.CAR, "a minivan full of children", "minivan"),
        (K.TRUCK, "a white van is parked", "van"),
        (K.TRUCK, "一辆面包车", "minivan"),
        (K.TRUCK, "a rusty pickup truck", "pickup"),
        (K.TRUCK, "一辆皮卡", "pickup"),
        (K.TRUCK, "a truck before a painting by van Gogh", "truck"),
        (K.TRUCK, "a camper van on a beach", "camper_van"),
        (K.CAR, "a stretch limousine", "limousine"),
        (K.CAR, "a woman in a vintage dress drives a car", "car"),
        (K.CAR, "a red car passes an old house", "car"),
        (K.SPORTS_CAR, "two Formula 1 cars on the last lap", "formula_car"),
        (K.SPORTS_CAR, "一辆赛车冲过终点", "formula_car"),
        (K.SPORTS_CAR, "a red sports car races the sunset", "sports_car"),
        (K.TRUCK, "an ambulance rushes to the hospital", "ambulance"),
        (K.TRUCK, "一辆消防车停在楼前", "fire_engine"),
        (K.TAXI, "a police car chases a taxi", "taxi"),
        (K.TRUCK, "a garbage truck at dawn", "garbage_truck"),
        (K.CAR, "a monster truck jumps over cars", "car"),
        (K.TRUCK, "a tractor ploughs a field", "tractor"),
        (K.TRUCK, "an excavator digs a hole", "excavator"),
        (K.TRUCK, "a tractor-trailer on the highway", "truck"),
        (K.BOAT, "a man paddles a kayak", "kayak"),
        (K.BOAT, "a canoe on a lake", "canoe"),
        (K.BOAT, "a rowing boat on a lake", "boat"),
        (K.SAILBOAT, "a luxury yacht in the bay", "yacht"),
        (K.SAILBOAT, "a yacht race in high winds", "sailboat"),
        (K.TRAM, "a cable car glides over a snowy valley", "cable_car"),
        (K.TRAM, "缆车穿过山谷", "cable_car"),
        (K.TRAM, "a cable car climbs a steep street in San Francisco", "tram"),
        (K.TRAM, "skiers ride a chairlift", "chairlift"),
        (K.AIRPLANE, "a biplane loops over fields", "biplane"),
        (K.AIRPLANE, "a fighter jet breaks through the clouds", "fighter_jet"),
        (K.AIRPLANE, "a seaplane lands on a lake", "seaplane"),
        (K.AIRPLANE, "an airliner takes off", "airplane"),
        (K.TRAIN, "a freight train crosses the desert", "freight_train"),
        (K.TRAIN, "a bullet train", "train"),
        (K.SPACESHIP, "a rover drives across Mars", "rover"),
        (K.SPACESHIP, "a satellite orbits the Earth", "satellite"),
        (K.SPACESHIP, "a spaceship passes a satellite", "spaceship"),
    ],
)
def test_the_words_choose_the_vehicle(kind: K, words: str, name: str) -> None:
    assert vehicle_for(kind, words).name == name


def test_a_chest_of_treasure_is_as_large_as_a_chest_and_a_coin_as_a_coin() -> None:
    chest, coin = thing_for(K.COIN, "a diver finds a treasure chest"), thing_for(K.COIN, "a coin spins")
    assert coin is THINGS[K.COIN]
    assert 0.5 < chest.unit * chest.tall < 1.2


def test_whoever_is_aboard_one_of_them_is_seen() -> None:
    assert all(rides(vehicle) for _, vehicle in vehicles())


def test_a_row_takes_the_colour_of_the_prompt_unless_it_has_its_own() -> None:
    square = ((-0.5, 0.0), (0.5, 0.0), (0.5, 1.0), (-0.5, 1.0))
    own = Piece("fill", square, paint="#0000ff")
    thing = THINGS[K.CUP]

    def painted(*pieces: Piece) -> list[int]:
        rig = thing_rig(replace(thing, draw=partial(assembled, pieces), unit=1.0, shade=0.0), "#ff0000")
        whole = drawn(rig, acting(Action.STAND)).reshape(-1, 4).max(0)
        return [int(level) for level in whole]

    red, blue = painted(Piece("fill", square)), painted(own)
    assert sorted((red[0], red[2])) == [0, 255]
    assert (red[0], red[2]) == (blue[2], blue[0])
    assert VEHICLES[K.CAR].name == "car"


def test_a_police_car_is_a_car_with_its_colours_and_lamps_that_flash_by_day() -> None:
    plain, police = VEHICLES[K.CAR], vehicle_for(K.CAR, "a police car drives by")
    assert police.wheels == plain.wheels
    there = [drawn(vehicle_rig(police), acting(Action.DRIVE, time)).astype(int) for time in (0.6, 0.9)]
    assert np.abs(there[0] - there[1]).max() > 40
    bare = drawn(
        vehicle_rig(replace(plain, paint=police.paint)), acting(Action.DRIVE, 0.6), vehicle_rig(police).box
    )
    assert np.abs(there[0] - bare).max() > 100


@pytest.mark.parametrize(
    ("kind", "words", "other"),
    [
        (K.PRODUCT, "a vintage typewriter on a desk", "a desk"),
        (K.PRODUCT, "an old radio", "a radio tower"),
        (K.HOUSE, "a building explodes", "a house explodes"),
        (K.CLOCK, "an hourglass", "a clock"),
        (K.PRODUCT, "a compass on a map", "a map"),
        (K.PRODUCT, "a golden key", "a keyboard"),
        (K.PRODUCT, "a teddy bear", "soap"),
        (K.PLANET, "a globe spinning on a desk", "a planet with rings"),
        (K.PRODUCT, "a vinyl record spins", "he records a song"),
        (K.CAMERA, "a telescope on a balcony", "a camera"),
        (K.PRODUCT, "一副国际象棋", "一个盒子"),
        (K.PRODUCT, "a tower crane lifts a beam", "a paper crane on a desk"),
        (K.TOWER, "塔吊在工地上", "一座高塔"),
        (K.STATUE, "a scarecrow in a corn field", "a statue in a square"),
        (K.PRODUCT, "an old printing press", "a garlic press"),
        (K.TREE, "a cherry tree by a lake", "a tree by a lake"),
        (K.TREE, "一棵枫树", "一棵树"),
        (K.BOTTLE, "a glass bottle of perfume", "a glass bottle of wine"),
    ],
)
def test_a_ware_with_a_drawing_of_its_own_is_that_drawing(kind: K, words: str, other: str) -> None:
    assert thing_for(kind, words) is not thing_for(kind, other)


@pytest.mark.parametrize(
    ("kind", "words", "other"),
    [
        (K.WATCH, "a smartwatch on a black background", "a watch"),
        (K.PRODUCT, "a hiking backpack", "a product"),
        (K.PRODUCT, "wireless earbuds in their charging case", "headphones"),
        (K.PRODUCT, "headphones on a stand", "a product"),
        (K.PRODUCT, "扫地机器人广告", "产品广告"),
        (K.PRODUCT, "a box of chocolates opens", "a can of cola"),
        (K.PRODUCT, "red lipstick", "a red box"),
        (K.BOTTLE, "a whisky bottle", "a bottle"),
        (K.BOTTLE, "a shampoo bottle", "a bottle"),
        (K.DIAMOND, "a pearl necklace", "a diamond ring"),
        (K.SHOE, "a red high heel", "a sneaker"),
        (K.CUP, "a porcelain vase", "a cup"),
        (K.CUP, "紫砂壶", "杯子"),
        (K.BALL, "a tennis ball on the court", "a ball"),
        (K.CHAIR, "an ergonomic office chair", "a rocking chair"),
        (K.PHONE, "a retro tv", "a phone"),
        (K.STAR, "a comet over mountains", "a star"),
        (K.STAR, "a black hole swallows a star", "a star"),
        (K.SUN, "a solar eclipse", "the sun"),
        (K.FOOD, "a loaf of bread", "food"),
        (K.FOOD, "avocado toast", "food"),
        (K.FOOD, "a croissant", "food"),
    ],
)
def test_what_is_advertised_is_that_ware(kind: K, words: str, other: str) -> None:
    assert thing_for(kind, words) is not thing_for(kind, other)


def test_a_scented_candle_burns_with_its_own_flame() -> None:
    assert Action.BURN in thing_rig(thing_for(K.BOTTLE, "a scented candle jar burns")).does


def test_what_stands_on_floors_is_put_on_no_table() -> None:
    low = thing_rig(thing_for(K.PRODUCT, "a robot vacuum cleans the floor"))
    assert not stands_on_a_table(low, Action.STAND)
    assert stands_on_a_table(thing_rig(thing_for(K.PRODUCT, "a wallet")), Action.STAND)


def test_a_mirrored_piece_is_on_both_sides() -> None:
    side = Piece("box", ((0.2, 0.0), (0.5, 0.6)), mirrored=True)
    whole = partial(assembled, (side,))
    picture = drawn(thing_rig(replace(THINGS[K.CUP], draw=whole, unit=1.0)), acting(Action.STAND))
    columns = picture[..., 3].max(0) > 100
    middle = len(columns) // 2
    assert columns[:middle].any()
    assert columns[middle:].any()
    assert not columns[middle]


@pytest.mark.parametrize(
    ("kind", "words"), [(K.PLANET, "a desk globe spins"), (K.PRODUCT, "a vinyl record spins")]
)
def test_what_has_a_part_that_turns_turns_that_and_keeps_its_width(kind: K, words: str) -> None:
    rig = played(thing_rig(thing_for(kind, words)))
    one, other = (drawn(rig, acting(Action.SPIN, time)) for time in (1.0, 1.5))
    assert (one[..., 3].max(axis=0) > 200).sum() == (other[..., 3].max(axis=0) > 200).sum()
    assert (one != other).any()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("A police car chases a black SUV", ["police_car", "suv"]),
        ("A convertible overtakes an SUV", ["convertible", "suv"]),
        ("A jeep follows a red car", ["jeep", "car"]),
    ],
)
def test_of_two_cars_each_is_what_it_is_called(words: str, names: list[str]) -> None:
    called = builds_named(K.CAR, words)
    found = [vehicle_for(K.CAR, told_of_one(K.CAR, own, words)) for own in called]
    assert [one.name if not one.beacons else "police_car" for one in found] == names
