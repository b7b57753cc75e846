"""Who is in a room stays there, whatever the weather is outside."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def shot_of(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=7).shots[0]


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a man leaves the room", "living_room"),
        ("a man enters a dark room", "living_room"),
        ("a doctor leaves the room", "hospital"),
        ("a king walks into a small room", "palace"),
        ("走进房间", "living_room"),
        ("男人驶出车站", "train_station"),
        ("a woman crosses the throne room", "palace"),
    ],
)
def test_a_room_is_that_of_whoever_is_in_it(prompt: str, setting: str) -> None:
    assert shot_of(prompt).setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a woman reads by the window while it rains outside", "living_room"),
        ("Outside, it rains; a man waits", "living_room"),
        ("a man stands at the window, rain outside", "living_room"),
        ("close-up of a woman's face, rain on the window behind her", "living_room"),
        ("a man waits in front of a large window", "living_room"),
        ("男人站在窗前，下着雨", "living_room"),
        ("an astronaut looks out of the window", "spaceship_interior"),
        ("a girl looks out of the window at the city lights", "living_room"),
        ("a storm rages outside; two knights talk", "castle"),
    ],
)
def test_rain_outside_or_a_window_tells_that_one_is_within(prompt: str, setting: str) -> None:
    shot = shot_of(prompt)
    assert shot.setting == setting
    assert "setting" in shot.inferred


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a man waits in the rain outside", "city_street"),
        ("a couple argues in the rain outside a theater", "city_street"),
        ("a boy throws a stone at a window", "city_street"),
        ("a man walks down the street, snow outside", "city_street"),
        ("男人站在橱窗前，下着雨", "city_street"),
        ("a dog drives a car with its head out of the window", "city_street"),
    ],
)
def test_who_is_outside_stays_there(prompt: str, setting: str) -> None:
    assert shot_of(prompt).setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("Shot 1: A woman reads in her bedroom. Shot 2: A ship turns away from the rocks.", "ocean"),
        ("镜头一：老人在卧室里写信。镜头二：一艘轮船驶向远方。", "ocean"),
        ("Shot 1: A boy plays in the living room. Shot 2: A toy train drives past him.", "living_room"),
    ],
)
def test_ships_and_trains_have_left_the_room_of_the_shot_before(prompt: str, setting: str) -> None:
    assert plan(prompt, frames=240, seed=7, multi_shot=True).shots[-1].setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("Shot 1: A ship sails through a storm. Shot 2: Inside the cabin, a girl reads.", "ocean"),
        ("Shot 1: A red car waits. Shot 2: In the bank, a robber shouts.", "city_street"),
        ("Opening: a drone flies over a lavender field. Then: a woman rides down a country road.", "field"),
        ("[0-3s] A spaceship nears a planet. [3-7s] In the cockpit, the pilot smiles.", "space"),
        (
            "Shot 1: A man types. Shot 2: A hacker in a dark room. Shot 3: He runs across the rooftops.",
            "office",
        ),
        ("镜头一：雄鹰盘旋。镜头二：厨房里，厨师在做菜。", "sky"),
    ],
)
def test_what_is_in_no_room_is_not_in_that_of_the_next_shot(prompt: str, setting: str) -> None:
    assert plan(prompt, frames=240, seed=7, multi_shot=True).shots[0].setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("Shot 1: A taxi drives at night. Shot 2: Inside, a man looks out of the window.", "car_interior"),
        ("Shot 1: A train crosses a bridge. Shot 2: Inside, a girl reads.", "train_interior"),
        ("Shot 1: Snow on a village. Shot 2: Inside, a woman reads.", "living_room"),
        ("Shot 1: A street. Shot 2: Interior of the taxi: the driver hums.", "car_interior"),
        ("0-3s: a small spaceship drifts. 3-6s: interior, red lights, a robot works.", "spaceship_interior"),
        ("Shot 1: Exterior. A train crosses a bridge. Shot 2: Interior. A girl sleeps.", "train_interior"),
    ],
)
def test_inside_is_in_the_vehicle_of_the_shot_before(prompt: str, setting: str) -> None:
    assert plan(prompt, frames=240, seed=7, multi_shot=True).shots[-1].setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        (
            "Shot 1: A snowy village. Shot 2: Inside a cottage, a woman knits. Shot 3: Outside, a dog barks.",
            "village",
        ),
        ("Shot 1: Kids dig on the beach. Shot 2: A big wave rolls in. Shot 3: A girl cries.", "beach"),
        ("1. Wide: a train crosses a bridge. 2. Medium: inside, a man looks out.", "train_interior"),
        (
            "0-3s: a spaceship drifts. 3-6s: interior, a robot works. 6-9s: exterior, the engines light up.",
            "space",
        ),
        ("1. INT. - A man types. 2. EXT. - He walks through heavy rain.", "city_street"),
    ],
)
def test_outside_is_where_it_was_and_inside_of_what_was_seen(prompt: str, setting: str) -> None:
    assert plan(prompt, frames=240, seed=7, multi_shot=True).shots[-1].setting == setting


def test_a_shot_before_it_goes_inside_is_in_the_open() -> None:
    shots = plan(
        "Shot 1: A taxi waits in the rain. Shot 2: Interior: the driver counts his money.",
        frames=240,
        seed=7,
        multi_shot=True,
    ).shots
    assert shots[0].setting == "city_street"
