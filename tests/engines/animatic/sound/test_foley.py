"""The ear hears what the eye sees: steps at the feet's contacts, thunder after its flash."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.people import hold
from filmgate.engines.animatic.sound.foley import Picture, falls
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
