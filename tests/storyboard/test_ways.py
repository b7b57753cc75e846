"""The camera's moves that no table lists."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera


def camera_of(prompt: str) -> Camera:
    return plan(prompt, frames=120, seed=7).shots[0].camera


@pytest.mark.parametrize(
    ("does", "move"),
    [
        ("waltzes around them", "orbit_right"),
        ("waltzes around them counterclockwise", "orbit_left"),
        ("weaves between the towers", "fly_over"),
        ("glides over the rooftops", "fly_over"),
        ("races after him", "follow"),
        ("walks beside her", "track_beside"),
        ("tracks slowly alongside them", "track_beside"),
        ("follows them beside the river", "follow"),
        ("nudges closer", "push_in"),
        ("wanders off to the left", "pull_out"),
        ("climbs into the sky", "crane_up"),
        ("drifts from left to right", "track_right"),
        ("glides in a slow orbit around them", "orbit_right"),
        ("moves in a wide circle around the dancers", "orbit_right"),
        ("begins as a wide shot and slowly descends", "crane_down"),
        ("stays just above the ground, moving along with them", "track_beside"),
    ],
)
def test_the_words_after_a_verb_of_going_tell_the_move(does: str, move: str) -> None:
    assert camera_of(f"Two dancers on a rooftop. The camera {does}.").move == move


@pytest.mark.parametrize(
    ("prompt", "speed"),
    [("the camera races over the street", "fast"), ("the camera creeps forward", "slow")],
)
def test_a_verb_of_haste_or_patience_tells_the_speed(prompt: str, speed: str) -> None:
    assert camera_of(prompt).speed == speed


@pytest.mark.parametrize(
    "prompt",
    [
        "The camera sees a cat jump over the wall",
        "A boy climbs up a tree",
        "We see a man walking around a pond",
    ],
)
def test_whom_the_camera_sees_goes_without_it(prompt: str) -> None:
    assert camera_of(prompt).move == "static"


@pytest.mark.parametrize("subject", ["the woman", "a dog", "a fox"])
def test_the_camera_follows_anybody(subject: str) -> None:
    shot = plan(f"The camera follows {subject}", frames=120, seed=7).shots[0]
    assert shot.camera.move == "follow"
    assert [str(one.kind) for one in shot.subjects] == [subject.split()[1]]


def test_a_quality_of_whom_it_shows_is_no_move_of_the_camera() -> None:
    assert camera_of("We start tight on a trembling hand, then boom up").move == "crane_up"


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("Steadicam glides down the aisle of a church", "push_in"),
        ("the camera cranes down the tower", "crane_down"),
        ("tracking shot, the camera car runs parallel to a horse", "track_beside"),
        ("Tilt from the sky down to a boy", "tilt_down"),
        ("Tilt from his boots to his hat", "tilt_up"),
    ],
)
def test_a_rig_and_a_mere_down_yield_to_where_the_camera_goes(prompt: str, move: str) -> None:
    assert camera_of(prompt).move == move


def test_an_order_to_the_camera_needs_no_camera() -> None:
    assert camera_of("Pull focus from raindrops to a child").move == "rack_focus"


def test_a_row_of_qualities_leads_to_the_move() -> None:
    assert camera_of("a slow, smooth push in on a woman").speed == "slow"


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("The camera begins on sugar in a cup, then slowly pulls back along the counter", "pull_out"),
        ("A cat on a ship, the camera swooping around him", "orbit_right"),
        ("Tracking shot, left to right, a marching band", "track_right"),
        ("A woman walks left to right past a shop", "static"),
    ],
)
def test_the_camera_goes_on_after_then_and_in_tags(prompt: str, move: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].parts[-1].camera.move == move


def test_a_camera_just_above_the_ground_is_low() -> None:
    assert camera_of("Crabs cross a road. The camera stays just above the asphalt.").angle == "low"
    assert camera_of("The camera hovers just above the water").angle == "eye_level"
