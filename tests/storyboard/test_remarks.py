"""What is added after a list of shots tells of the whole film, and is no shot."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard

_SHOTS = (
    "Shot 1: A silver car drives along a coast road.\n"
    "Shot 2: A woman sits behind the wheel and smiles.\n"
    "Shot 3: The car stops on a cliff at sunrise."
)


def planned(prompt: str) -> Storyboard:
    return plan(prompt, frames=288, seed=7, multi_shot=True)


@pytest.mark.parametrize(
    "remarks",
    [
        "\n\nGeneral notes: the same car in every shot, no logo. A dog must not be seen. Realistic wheels.",
        "\n\nSTYLE NOTES: muted palette. The boy and his robot belong to another film.",
        "\nStyle: 35mm. Think of horses running free.",
        "\n\nKeep the same car in all shots. The driver looks like the woman of the first film.",
        " Color grading: teal. A lion is the brand.",
    ],
)
def test_nobody_in_the_remarks_is_shown(remarks: str) -> None:
    plain, board = planned(_SHOTS), planned(_SHOTS + remarks)
    for shot, noted in zip(plain.shots, board.shots, strict=True):
        assert {s.kind for s in noted.subjects} == {s.kind for s in shot.subjects}
        assert len(noted.beats) == len(shot.beats)


@pytest.mark.parametrize(
    "heading",
    [
        "Car commercial, 15 seconds, electric SUV, think big\n\n",
        "TRAILER - dark fantasy, dragons\n",
    ],
)
def test_a_heading_is_no_shot(heading: str) -> None:
    assert len(planned(heading + _SHOTS).shots) == 3
    assert "dragon" not in {s.kind for shot in planned(heading + _SHOTS).shots for s in shot.subjects}


def test_what_somebody_does_before_the_first_shot_is_seen() -> None:
    board = planned("A knight rides through a forest.\nShot 1: wide.\nShot 2: close-up.\nShot 3: a wolf.")
    assert [(s.kind, s.action) for s in board.shots[0].subjects] == [("knight", "ride")]


def test_music_and_camera_of_the_remarks_hold_for_all_shots() -> None:
    board = planned(_SHOTS + "\n\nCamera: handheld. Music: calm piano.")
    assert {shot.camera.move for shot in board.shots} == {"handheld"}
    assert all("music_calm" in shot.sounds for shot in board.shots)


def test_a_field_that_every_shot_has_is_the_last_ones_too() -> None:
    board = planned(
        "Shot 1: a man walks.\nCamera: slow push in.\nShot 2: a dog runs.\nCamera: tilt up.\n"
        "Shot 3: a cat sleeps.\nCamera: pan left."
    )
    assert [shot.camera.move for shot in board.shots] == ["push_in", "tilt_up", "pan_left"]
