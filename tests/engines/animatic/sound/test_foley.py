"""The ear hears what the eye sees: steps at the feet's contacts, thunder after its flash."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.stance import hold
from filmgate.engines.animatic.sound.foley import Picture, falls, treads
from filmgate.engines.animatic.storm import DISTANCE, FLASHES, SPEED_OF_SOUND, claps
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.storyboard.schema import Camera
from filmgate.storyboard.vocabulary import Action, Framing, Move, SoundCue, SubjectKind, Weather
from tests.engines.animatic import plans


def walk(action: Action = Action.WALK, move: Move = Move.STATIC, **fields: object) -> object:
    camera = Camera(framing=Framing.FULL, move=move)
    return plans.board(
        plans.shot(frames=96, subjects=[plans.subject(action=action)], camera=camera, **fields)
    )


@pytest.mark.parametrize(
    ("action", "cue"), [(Action.WALK, SoundCue.FOOTSTEPS), (Action.RUN, SoundCue.RUNNING_STEPS)]
)
def test_a_step_sounds_when_a_heel_has_just_come_down(action: Action, cue: SoundCue) -> None:
    board = walk(action)
    role = staged(board, 0, View(320, 180)).roles[0]
    figure = PARTS[SubjectKind.WOMAN]
    hits = falls(Picture(board, 0), cue)
    assert hits is not None
    assert len(hits) >= 4
    for at, _ in hits:
        legs = hold(figure, role.act(at)).legs
        lowest = min(joint.imag for leg in (legs.near, legs.far) for joint in (leg.heel, leg.toe))
        assert lowest < 0.03


def test_steps_of_a_walker_cross_from_one_side_to_the_other() -> None:
    hits = falls(Picture(walk(), 0), SoundCue.FOOTSTEPS)
    assert hits is not None
    sides = [side for _, side in hits]
    assert sides == sorted(sides)
    assert sides[-1] - sides[0] > 0.2


def test_a_camera_beside_the_walker_keeps_the_steps_in_the_middle() -> None:
    hits = falls(Picture(walk(move=Move.TRACK_BESIDE), 0), SoundCue.FOOTSTEPS)
    assert hits is not None
    assert np.ptp([side for _, side in hits]) < 0.2


def test_who_stands_makes_no_steps() -> None:
    assert falls(Picture(walk(Action.STAND), 0), SoundCue.FOOTSTEPS) is None


def test_thunder_follows_each_flash_by_the_distance_of_the_storm() -> None:
    late = DISTANCE / SPEED_OF_SOUND
    board = walk(weather=Weather.THUNDERSTORM)
    hits = falls(Picture(board, 0), SoundCue.THUNDER)
    assert hits is not None
    assert hits[0][0] == pytest.approx(FLASHES[0] + late)


def test_strokes_close_together_are_one_clap() -> None:
    heard = claps(0.0, 15.0)
    assert all(b - a > 1.0 for a, b in pairwise(heard))
    assert len(heard) < len(FLASHES)


def only(kind: SubjectKind, action: Action, **fields: object) -> Picture:
    camera = Camera(framing=Framing.FULL, move=Move.STATIC)
    return Picture(
        plans.board(plans.shot(frames=96, subjects=[plans.subject(kind, action)], camera=camera, **fields)), 0
    )


@pytest.mark.parametrize("kind", [SubjectKind.EAGLE, SubjectKind.DRAGON, SubjectKind.CROW])
def test_wings_are_heard_in_the_middle_of_each_down_stroke(kind: SubjectKind) -> None:
    picture = only(kind, Action.FLY)
    role = picture.role(0)
    beats = falls(picture, SoundCue.WINGS)
    assert role is not None
    assert beats
    for at, _ in beats:
        assert role.rig.flaps(role.act(at)) % 1 == pytest.approx(0.5, abs=0.06)


def test_a_larger_wing_beats_more_seldom() -> None:
    small, large = (
        falls(only(kind, Action.FLY), SoundCue.WINGS) for kind in (SubjectKind.BIRD, SubjectKind.DRAGON)
    )
    assert small
    assert large
    assert len(small) > 2 * len(large)


@pytest.mark.parametrize("kind", [SubjectKind.EAGLE, SubjectKind.BUTTERFLY])
def test_nothing_beats_where_nothing_is_seen_to(kind: SubjectKind) -> None:
    assert falls(only(kind, Action.GLIDE), SoundCue.WINGS) is None


@pytest.mark.parametrize("kind", [SubjectKind.FOX, SubjectKind.ELEPHANT, SubjectKind.DEER])
def test_an_animals_feet_fall_as_far_apart_as_its_gait_takes_it(kind: SubjectKind) -> None:
    picture = only(kind, Action.WALK)
    role = picture.role(0)
    steps = treads(picture, picture.deeds[0])
    assert role is not None
    assert len(steps) > 4
    gone = [role.distance(at) for at, _ in steps]
    assert np.diff(gone) == pytest.approx(role.rig.tread(Action.WALK), abs=0.05)


def test_an_animal_that_stands_makes_no_steps() -> None:
    picture = only(SubjectKind.FOX, Action.STAND)
    assert treads(picture, picture.deeds[0]) == ()
