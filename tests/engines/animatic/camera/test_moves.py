"""Every camera move moves the picture as its name says, measured by optical flow on drawn frames."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.schema import Camera, Storyboard
from filmgate.storyboard.vocabulary import Action, Framing, Move, Setting, Speed, Weather
from tests.engines.animatic import checks, plans

VIEW = View(240, 136)
SECONDS = 3
GOING = (Move.TRACK_BESIDE, Move.FOLLOW, Move.LEAD)


def board_of(move: Move, speed: Speed = Speed.NORMAL, framing: Framing = Framing.FULL) -> Storyboard:
    action = Action.WALK if move in GOING else Action.STAND
    return plans.board(
        plans.shot(
            frames=SECONDS * FPS,
            prompt=move,
            subjects=[plans.subject(action=action)],
            setting=Setting.VILLAGE,
            weather=Weather.OVERCAST,
            camera=Camera(framing=framing, move=move, speed=speed),
        )
    )


@lru_cache(maxsize=4)
def renderer_of(move: Move, framing: Framing = Framing.FULL) -> Renderer:
    return Renderer(scene_of(board_of(move, framing=framing), 0, VIEW), 7)


def grey(move: Move, time: float, framing: Framing = Framing.FULL) -> checks.Grey:
    """The ungraded picture: no grain."""
    picture = renderer_of(move, framing).picture(time)
    return np.asarray(picture.mean(0), np.uint8)


def moved(move: Move, start: float = 1.3, end: float = 1.7) -> checks.Motion:
    """What the set does around the middle of the move."""
    return checks.motion(grey(move, start), grey(move, end))


ACROSS = {
    Move.PAN_LEFT: 1, Move.PAN_RIGHT: -1, Move.TRACK_LEFT: 1, Move.TRACK_RIGHT: -1, Move.TRACK_BESIDE: -1,
    Move.FOLLOW: -1, Move.LEAD: -1,
    Move.ORBIT_RIGHT: 1, Move.ORBIT_LEFT: -1,  # what lies behind the subject goes with the camera
}  # fmt: skip
UPRIGHT = {Move.TILT_UP: 1, Move.TILT_DOWN: -1, Move.CRANE_UP: 1, Move.CRANE_DOWN: -1}
DEEP = {
    Move.PUSH_IN: 1, Move.ZOOM_IN: 1, Move.FLY_OVER: 1, Move.DOLLY_ZOOM: 1, Move.PULL_OUT: -1,
    Move.ZOOM_OUT: -1,
}  # fmt: skip


@pytest.mark.parametrize(("move", "way"), ACROSS.items())
def test_a_move_aside_takes_the_picture_the_other_way(move: Move, way: int) -> None:
    one = moved(move)
    assert one.x * way > 0.008
    assert abs(one.y) < 0.25 * abs(one.x)
    assert one.grow == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize(("move", "way"), UPRIGHT.items())
def test_a_move_up_takes_the_picture_down(move: Move, way: int) -> None:
    one = moved(move)
    assert one.y * way > 0.006
    assert abs(one.x) < 0.25 * abs(one.y)


@pytest.mark.parametrize(("move", "way"), DEEP.items())
def test_a_move_inwards_makes_the_picture_grow(move: Move, way: int) -> None:
    assert (moved(move).grow - 1) * way > 0.01


def test_a_static_camera_moves_nothing() -> None:
    one = moved(Move.STATIC, 0.3, 2.7)
    assert max(abs(one.x), abs(one.y), abs(one.grow - 1)) < 0.001


def test_a_hand_held_camera_trembles_about_its_place() -> None:
    pictures = [grey(Move.HANDHELD, i / 8) for i in range(20)]
    steps = checks.motions(pictures)
    sides = np.array([step.x for step in steps])
    assert (np.diff(np.sign(sides)) != 0).sum() >= 3
    assert 0.001 < np.abs(sides).max() < 0.03
    whole = checks.motion(pictures[0], pictures[-1])
    assert abs(whole.x) < 0.04


def test_a_whip_pan_is_one_fast_blurred_turn() -> None:
    times = [i / FPS for i in range(0, 2 * FPS, 2)]
    pictures = [grey(Move.WHIP_PAN, time) for time in times]
    camera = staged(board_of(Move.WHIP_PAN), 0, VIEW).sight.camera
    turns = np.abs(np.diff([camera(time).swing for time in times]))
    fast = int(turns.argmax())
    assert fast * 2 < 0.5 * FPS
    assert turns[10:].max() < 0.01 * turns.max()
    assert turns.max() > 0.05
    blurred, still = checks.sharpness(pictures[fast]), checks.sharpness(pictures[-1])
    assert blurred < 0.4 * still
    assert max(abs(step.x) for step in checks.motions(pictures[12:])) < 0.002


def test_a_rack_of_focus_goes_from_what_is_near_to_the_subject() -> None:
    early, late = grey(Move.RACK_FOCUS, 0.1), grey(Move.RACK_FOCUS, 2.9)
    middle, side = (0.4, 0.2, 0.6, 0.9), (0.0, 0.3, 0.22, 1.0)
    assert checks.sharpness(late, middle) > 3 * checks.sharpness(early, middle)

    def nearer(grey: checks.Grey) -> float:
        """How much sharper the side, where the near thing is, is than the middle."""
        return checks.sharpness(grey, side) / checks.sharpness(grey, middle)

    assert nearer(early) > 4 * nearer(late)
    assert nearer(early) > 2


def test_a_dolly_zoom_keeps_the_subjects_size_while_the_set_grows() -> None:
    plan = staged(board_of(Move.DOLLY_ZOOM), 0, VIEW)
    sizes = [seen(VIEW, plan.sight.camera(time), plan.mark.z).high for time in (0.0, 1.5, 2.95)]
    assert sizes[0] == pytest.approx(sizes[1]) == pytest.approx(sizes[2])
    behind = [seen(VIEW, plan.sight.camera(time), plan.mark.z + 10).high for time in (0.0, 2.95)]
    assert behind[1] < 0.8 * behind[0]


MOVING = [move for move in Move if move not in (Move.STATIC, Move.HANDHELD, Move.WHIP_PAN, Move.RACK_FOCUS)]


def path(move: Move, speed: Speed) -> np.ndarray:
    """Camera positions over a shot, shape (n, 5): metres, focal length, horizon and swing."""
    camera = staged(board_of(move, speed), 0, VIEW).sight.camera
    frames = [camera(i / FPS) for i in range(SECONDS * FPS)]
    return np.array([(c.x, c.y, c.z, 3 * c.focal, 6 * c.horizon, 6 * c.swing) for c in frames])


@pytest.mark.parametrize("move", [move for move in MOVING if move not in GOING])
def test_a_move_is_eased_and_as_fast_as_asked(move: Move) -> None:
    lengths = []
    for speed in (Speed.SLOW, Speed.NORMAL, Speed.FAST):
        steps = np.linalg.norm(np.diff(path(move, speed), axis=0), axis=1)
        assert steps[0] < 0.25 * steps.max()
        assert steps[-1] < 0.25 * steps.max()
        assert np.abs(np.diff(steps)).max() < 0.15 * steps.max()  # no jerk
        lengths.append(steps.sum())
    assert lengths[0] < 0.8 * lengths[1] < 0.8 * 0.8 * lengths[2]


@pytest.mark.parametrize("move", [Move.TRACK_LEFT, Move.TRACK_RIGHT, *GOING, Move.CRANE_UP, Move.FLY_OVER])
def test_near_things_move_more_than_far_ones(move: Move) -> None:
    plan = staged(board_of(move), 0, VIEW)
    first, last = plan.sight.camera(0.5), plan.sight.camera(2.5)
    last = replace(last, horizon=first.horizon)  # a turn takes near and far along alike
    shifts = []
    for z in (plan.mark.z - 1, plan.mark.z + 6, plan.mark.z + 60):
        a, b = seen(VIEW, first, z), seen(VIEW, last, z)
        grown = (a.high / b.high - 1, (b.x0 - a.x0) / a.wide, (b.y0 - a.y0) / a.high)
        shifts.append(float(np.linalg.norm(grown)))
    assert shifts[0] > shifts[1] > shifts[2]
    assert shifts[0] > 1.5 * shifts[2]


@pytest.mark.parametrize("move", [Move.CRANE_UP, Move.CRANE_DOWN, Move.FLY_OVER])
def test_the_subject_is_in_the_picture_over_the_whole_way(move: Move) -> None:
    staging = staged(board_of(move, framing=Framing.WIDE), 0, VIEW)
    for time in (0.0, SECONDS / 2, SECONDS):
        place = staging.roles[0].place(time)
        window = seen(VIEW, staging.sight.camera(time), place.z)
        assert window.y0 < place.y
        assert place.y + staging.roles[0].rig.height < window.y1
