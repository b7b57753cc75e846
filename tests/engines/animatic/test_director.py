from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.layers import Actor, Backdrop, Floor
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.stages.locations import has_station, setting_of
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera, Shot, Storyboard
from filmgate.storyboard.vocabulary import (
    Action,
    Angle,
    Framing,
    Look,
    Move,
    Setting,
    SubjectKind,
    TimeOfDay,
    Weather,
)
from tests.engines.animatic import plans

SMALL = View(160, 90)


def picture(shot: Shot, time: float = 0.5) -> np.ndarray:
    return Renderer(scene_of(plans.board(shot), 0, SMALL), 7).picture(time)


def assert_shows_something(shot: Shot) -> None:
    seen = picture(shot).astype(float)
    assert seen.std() > 6, "nearly blank"
    assert 4 < seen.mean() < 252


@pytest.mark.parametrize("setting", Setting)
def test_every_setting_shows(setting: Setting) -> None:
    assert_shows_something(plans.shot(setting=setting))


@pytest.mark.parametrize("kind", SubjectKind)
def test_every_kind_of_subject_is_seen(kind: SubjectKind) -> None:
    stage = {"setting": Setting.STUDIO_BACKDROP, "camera": Camera(framing=Framing.FULL)}
    alone = picture(plans.shot(subjects=[], **stage), 0.1).astype(int)
    shot = plans.shot(subjects=[plans.subject(kind, Action.STAND)], **stage)
    scene = scene_of(plans.board(shot), 0, SMALL)
    empty = Renderer(type(scene)(scene.view, scene.camera, scene.layers[:2]), 7).picture(0.1).astype(int)
    seen = Renderer(scene, 7).picture(0.1).astype(int)
    assert alone.shape == seen.shape
    assert (np.abs(seen - empty).max(0) > 12).mean() > 0.004


@pytest.mark.parametrize("action", Action)
def test_every_action_is_played(action: Action) -> None:
    assert_shows_something(
        plans.shot(subjects=[plans.subject(action=action)], setting=Setting.STUDIO_BACKDROP)
    )


@pytest.mark.parametrize("weather", Weather)
def test_every_weather_shows(weather: Weather) -> None:
    assert_shows_something(plans.shot(weather=weather, setting=Setting.BEACH))


@pytest.mark.parametrize("hour", TimeOfDay)
def test_every_hour_shows(hour: TimeOfDay) -> None:
    assert_shows_something(plans.shot(time_of_day=hour, setting=Setting.MEADOW))


@pytest.mark.parametrize("look", Look)
def test_every_look_develops(look: Look) -> None:
    scene = scene_of(plans.board(plans.shot(look=look, setting=Setting.STUDIO_BACKDROP)), 0, SMALL)
    assert Renderer(scene, 7).frame(3)[:90].std() > 3


@pytest.mark.parametrize("framing", Framing)
@pytest.mark.parametrize("angle", Angle)
def test_every_framing_from_every_angle(framing: Framing, angle: Angle) -> None:
    camera = Camera(framing=framing, angle=angle)
    assert_shows_something(plans.shot(camera=camera, setting=Setting.STUDIO_BACKDROP))


@pytest.mark.parametrize("move", [move for move in Move if move is not Move.RACK_FOCUS])
def test_every_camera_move_moves_the_camera(move: Move) -> None:
    standing = [
        plans.subject(action=Action.WALK if move.name in ("TRACK_BESIDE", "FOLLOW", "LEAD") else Action.STAND)
    ]
    camera = scene_of(plans.board(plans.shot(subjects=standing, camera=Camera(move=move))), 0, SMALL).camera
    assert (camera(0.0) != camera(0.9)) is (move is not Move.STATIC)


def lead(storyboard: Storyboard, index: int = 0) -> Actor:
    scene = scene_of(storyboard, index, SMALL)
    return [layer for layer in scene.layers if isinstance(layer, Actor)][-1]


def test_a_station_in_the_prompt_gives_the_street_an_entrance_from_which_she_comes() -> None:
    take = plans.demo_take()
    assert has_station(take)
    place = lead(take).place
    assert place(0.0).z > 8.4 > place(2.0).z
    assert place(4.5).x > place(0.0).x + 3


def test_a_station_that_is_left_is_seen_from_the_street() -> None:
    leaving = plans.shot(setting=Setting.SUBWAY_STATION, subjects=[plans.subject(action=Action.LEAVE)])
    staying = plans.shot(setting=Setting.SUBWAY_STATION, prompt="a woman waits on the platform")
    assert setting_of(leaving) is Setting.CITY_STREET
    assert setting_of(staying) is Setting.SUBWAY_STATION


def test_the_tracking_camera_keeps_pace_with_her() -> None:
    take = plans.demo_take()
    camera, place = scene_of(take, 0, SMALL).camera, lead(take).place
    gaps = [camera(t).x - place(t).x for t in (4.2, 4.5, 4.9)]
    assert np.ptp(gaps) < 0.08
    assert camera(4.9).x - camera(4.0).x > 0.8


def test_the_static_camera_before_it_stands_still() -> None:
    camera = scene_of(plans.demo_take(), 0, SMALL).camera
    assert camera(0.2) == camera(2.4)


def test_near_things_pass_faster_than_far_ones() -> None:
    from filmgate.engines.animatic.view import seen

    camera = scene_of(plans.demo_take(), 0, SMALL).camera
    moved = [
        (seen(SMALL, camera(4.9), z).x0 - seen(SMALL, camera(4.4), z).x0) / seen(SMALL, camera(4.9), z).wide
        for z in (5.0, 12.0, 110.0)
    ]
    assert moved[0] > 1.5 * moved[1] > 3 * moved[2] > 0


def test_she_walks_on_over_a_cut() -> None:
    first = plans.shot(prompt=plans.PROMPT, subjects=[plans.subject(action=Action.LEAVE)])
    two = plans.board(first, plans.shot(frames=24))
    assert lead(two, 1).place(0.0).x > lead(two, 0).place(0.9).x


def test_several_subjects_do_not_stand_in_one_another() -> None:
    crowd = plans.board(plans.shot(subjects=[plans.subject().model_copy(update={"count": 4})]))
    scene = scene_of(crowd, 0, SMALL)
    xs = [a.place(0.0).x for a in scene.layers if isinstance(a, Actor) and a.soft == 0 and a.box[3] < 2.4]
    assert len({round(x, 2) for x in xs}) == len(xs) >= 4


@pytest.mark.parametrize(
    "prompt",
    [
        "A full moon rises over a lake",
        "The moon over the mountains at night",
        "A huge moon over a city street at night",
        "The moon over a forest",
    ],
)
def test_the_moon_is_behind_the_land(prompt: str) -> None:
    scene = scene_of(plan(prompt, frames=48, seed=3), 0, View(96, 54))
    moon = next(one for one in scene.layers if isinstance(one, Actor))
    assert moon.depth is not None
    land = [one.order for one in scene.layers if isinstance(one, Floor)]
    assert land
    assert max(land) < moon.depth < Backdrop.order


@pytest.mark.parametrize(
    ("prompt", "dark"),
    [
        ("silhouette of a cowboy riding at sunset", True),
        ("a couple kisses at sunset, silhouetted", True),
        ("夕阳下的海边，父子俩的剪影在奔跑", True),
        ("a cowboy rides at sunset", False),
        ("a cowboy rides before the silhouette of the mountains at sunset", False),
    ],
)
def test_who_is_a_silhouette_is_dark(prompt: str, dark: bool) -> None:
    scene = scene_of(plan(prompt, frames=48, seed=5), 0, View(320, 180))
    actors = [layer for layer in scene.layers if isinstance(layer, Actor)]
    assert actors
    assert all((one.light.own < 0.3) is dark for one in actors)
