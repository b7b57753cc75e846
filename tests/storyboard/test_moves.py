"""Moves of the camera that follow one another in a take."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def _moves(prompt: str) -> list[str]:
    shot = plan(prompt, frames=240, seed=7).shots[0]
    return [str(part.camera.move) for part in shot.parts]


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        (
            "Camera pans left across a bookshelf, then tilts up to a clock and pushes in on its face",
            ["pan_left", "tilt_up", "push_in"],
        ),
        (
            "The camera cranes down from the treetops, glides forward over grass and circles a sleeping fox",
            ["crane_down", "push_in", "orbit_right"],
        ),
        ("Start wide, slow zoom in to her eyes, then whip pan to the door", ["zoom_in", "whip_pan"]),
        (
            "Drone rises above the cliff, turns around the lighthouse, then pulls back out over the sea",
            ["crane_up", "orbit_right", "pull_out"],
        ),
        ("A slow pan right across the stars. We push in on a window.", ["pan_right", "push_in"]),
        ("The camera orbits her slowly to the left", ["orbit_left"]),
        ("The camera tracks smoothly to the left along the shelves", ["track_left"]),
        ("The view drifts to the right past shelves of books", ["track_right"]),
        ("One long take follows a waiter through a busy kitchen", ["follow"]),
        ("The camera stays in the back of the tram, and it slowly moves forward", ["push_in"]),
        ("A woman at a cafe. The camera pushes in on her. It tilts up to the sky.", ["push_in", "tilt_up"]),
    ],
)
def test_every_move_is_made_in_its_turn(prompt: str, moves: list[str]) -> None:
    assert _moves(prompt) == moves


@pytest.mark.parametrize(
    "prompt",
    [
        "A man walks down a street, handheld, tracking shot, slow push in",
        "Drone footage, aerial view, a ship at sea, orbit",
        "The camera tracks beside a horse, keeping pace with it",
    ],
)
def test_tags_and_words_for_the_same_move_are_one(prompt: str) -> None:
    assert len(_moves(prompt)) == 1


def test_a_camera_that_rises_straight_up_does_not_look_up() -> None:
    assert (
        plan("The camera rises straight up over the city", frames=120, seed=7).shots[0].camera.angle
        != "worms_eye"
    )
