"""Through whose eyes, over whose shoulder, past what a shot is seen."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.camera.controls import controls_in
from filmgate.engines.animatic.camera.lens import Rack, Sprite
from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.layers import Actor, Moment
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.view import View
from filmgate.storyboard.schema import Beat, Camera, Shot
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Move, Setting, SubjectKind
from tests.engines.animatic import checks, plans

VIEW = View(240, 136)
K = SubjectKind


def shot(*kinds: SubjectKind, prompt: str = "a shot", **camera: object) -> Shot:
    people = [plans.subject(kind, Action.WALK if i == 0 else Action.STAND) for i, kind in enumerate(kinds)]
    fields = {"setting": Setting.VILLAGE, "frames": 72, "subjects": people, "prompt": prompt}
    return plans.shot(camera=Camera.model_validate(camera), **fields)


def seen(one: Shot) -> list[SubjectKind]:
    return [player.subject.kind for player in staged(plans.board(one), 0, VIEW).players]


def picture(one: Shot, time: float) -> checks.Grey:
    return np.asarray(Renderer(scene_of(plans.board(one), 0, VIEW), 7).picture(time).mean(0), np.uint8)


def test_a_viewers_own_body_is_not_in_the_picture_but_their_hands_are() -> None:
    one = shot(K.MAN, angle=Angle.POINT_OF_VIEW)
    scene = scene_of(plans.board(one), 0, VIEW)
    plan = staged(plans.board(one), 0, VIEW)
    assert plan.viewer is not None
    assert plan.players == []
    figures = [
        layer for layer in scene.layers if isinstance(layer, Actor) and layer.box == plan.viewer.rig.box
    ]
    assert figures == []
    assert sum(isinstance(overlay, Sprite) for overlay in scene.overlays) == 2


def test_a_viewer_looks_from_eye_height_and_goes_forward_with_every_step() -> None:
    plan = staged(plans.board(shot(K.MAN, angle=Angle.POINT_OF_VIEW)), 0, VIEW)
    assert plan.viewer is not None
    cameras = [plan.sight.camera(time) for time in np.linspace(0, 2.9, 40)]
    heights = np.array([camera.y for camera in cameras]) - plan.mark.ground
    assert abs(float(heights.mean()) - plan.viewer.rig.face) < 0.05
    assert (np.diff([camera.z for camera in cameras]) > 0).all()
    assert 0.01 < np.ptp(heights) < 0.1
    early, late = (picture(shot(K.MAN, angle=Angle.POINT_OF_VIEW), time) for time in (1.0, 1.5))
    assert checks.motion(early, late).grow > 1.01


def test_whom_a_viewer_looks_at_is_in_the_picture() -> None:
    assert seen(shot(K.SOLDIER, K.DRAGON, angle=Angle.POINT_OF_VIEW)) == [K.DRAGON]


@pytest.mark.parametrize("prompt", ["POV: a woman walks towards you", "她向你走来"])
def test_who_comes_towards_the_audience_is_seen(prompt: str) -> None:
    assert seen(shot(K.WOMAN, prompt=prompt, angle=Angle.POINT_OF_VIEW)) == [K.WOMAN]


def test_somebodys_shoulder_is_dark_and_soft_at_the_right_edge() -> None:
    over, plain = (
        picture(shot(K.WOMAN, angle=angle), 0.5) for angle in (Angle.OVER_THE_SHOULDER, Angle.DUTCH)
    )
    corner = over[90:, 195:]
    assert corner.mean() < 0.7 * plain[90:, 195:].mean()
    assert checks.sharpness(over, (0.85, 0.7, 1, 1)) < 0.2 * checks.sharpness(over, (0.1, 0.2, 0.7, 0.9))


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("over the shoulder, a woman talks to a man", [K.WOMAN]),
        ("over the woman's shoulder we see a man", [K.MAN]),
        ("over the shoulder of a woman, a man", [K.MAN]),
    ],
)
def test_whose_shoulder_it_is_is_not_seen_twice(prompt: str, left: list[SubjectKind]) -> None:
    assert seen(shot(K.WOMAN, K.MAN, prompt=prompt, angle=Angle.OVER_THE_SHOULDER)) == left


def test_the_focus_leaves_the_thing_that_the_prompt_names() -> None:
    assert seen(shot(K.ROSE, K.MAN, move=Move.RACK_FOCUS)) == [K.MAN]
    assert seen(shot(K.MAN, move=Move.RACK_FOCUS)) == [K.MAN]
    assert seen(shot(K.ROSE, move=Move.RACK_FOCUS)) == [K.ROSE]


def test_a_shoulder_comes_in_where_a_beat_asks_for_it() -> None:
    beat = Beat(frame=36, prompt="over the shoulder", camera=Camera(angle=Angle.OVER_THE_SHOULDER))
    one = shot(K.WOMAN).model_copy(update={"beats": [beat]})
    scene = scene_of(plans.board(one), 0, VIEW)
    (sprite,) = (overlay for overlay in scene.overlays if isinstance(overlay, Sprite))
    before, after = np.full((3, 136, 240), 200, np.uint8), np.full((3, 136, 240), 200, np.uint8)
    sprite(before, Moment(VIEW, scene.camera(1.0), 1.0))
    sprite(after, Moment(VIEW, scene.camera(2.8), 2.8))
    assert (before == 200).all()
    assert (after[:, 100:, 190:] < 120).mean() > 0.5


@pytest.mark.parametrize("prompt", ["a detective talks to a woman", "over the woman's shoulder"])
def test_over_whose_shoulder_two_who_talk_are_seen_is_not_on_the_set_as_well(prompt: str) -> None:
    people = [plans.subject(K.DETECTIVE, Action.TALK), plans.subject(K.WOMAN, Action.TALK)]
    camera = Camera(angle=Angle.OVER_THE_SHOULDER)
    one = plans.shot(prompt=prompt, subjects=people, setting=Setting.BAR, camera=camera)
    plan = staged(plans.board(one), 0, VIEW)
    assert [player.subject.kind for player in plan.players] == [K.DETECTIVE]
    assert plan.seats.near is not None
    assert plan.seats.near.subject.kind is K.WOMAN
    assert plan.players[0].rig.length < 0.8 * plan.players[0].rig.height


def test_a_rack_of_focus_goes_on_over_the_beats() -> None:
    camera = Camera(framing=Framing.MEDIUM, move=Move.RACK_FOCUS)
    people = [plans.subject(action=Action.STAND), plans.subject(SubjectKind.FLOWER, Action.STAND)]
    beat = Beat(frame=12, prompt="she smiles", subjects=people, camera=camera)
    take = plans.shot(subjects=people, camera=camera, beats=[beat])
    racks = [one for one in scene_of(plans.board(take), 0, VIEW).overlays if isinstance(one, Rack)]
    assert [(rack.start, rack.end) for rack in racks] == [(0.0, 1.0)]


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("POV of a pilot flying through clouds", "cockpit"),
        ("first person view of a man driving on a highway", "wheel"),
        ("第一人称视角骑摩托车", "handlebars"),
        ("POV walking through a market", None),
    ],
)
def test_one_has_before_one_what_one_steers(prompt: str, name: str | None) -> None:
    assert controls_in(prompt) == name


@pytest.mark.parametrize("prompt", ["POV of a pilot in a cockpit", "POV of a driver", "POV of a cyclist"])
def test_what_one_steers_fills_the_lower_edge(prompt: str) -> None:
    steered, walks = (
        picture(shot(K.MAN, prompt=words, angle=Angle.POINT_OF_VIEW), 1.0) for words in (prompt, "POV")
    )
    rows = slice(int(0.6 * VIEW.height), VIEW.height)
    assert (np.abs(steered[rows].astype(int) - walks[rows]) > 12).mean() > 0.1
