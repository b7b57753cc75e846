"""Whom the camera follows through a place walks there; a bidden "follow" is the camera's."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def _deeds(prompt: str) -> set[tuple[str, str]]:
    shots = plan(prompt, frames=120, seed=7).shots
    return {(str(s.kind), str(s.action)) for shot in shots for part in shot.parts for s in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("the camera follows a girl through the market", "girl"),
        ("A girl in a red dress. The camera follows her through the market.", "girl"),
        ("tracking shot of a man through a forest", "man"),
        ("We follow a nurse down the hospital corridor", "woman"),
        ("Follow a dog along the beach", "dog"),
        ("Follow the knight into the castle.", "knight"),
        ("Track a soldier through the ruins", "soldier"),
    ],
)
def test_who_is_followed_through_a_place_walks(prompt: str, kind: str) -> None:
    assert _deeds(prompt) == {(kind, "walk")}
    assert str(plan(prompt, frames=120, seed=7).shots[0].camera.move) == "follow"


@pytest.mark.parametrize(
    ("prompt", "deed"),
    [
        ("the camera follows a girl through the park as she dances", ("girl", "dance")),
        ("the camera follows a car down the highway", ("car", "drive")),
        ("the camera follows a runner along the beach", ("runner", "run")),
        ("the camera follows a woman from behind", ("woman", "stand")),
    ],
)
def test_what_else_is_told_or_usual_stays(prompt: str, deed: tuple[str, str]) -> None:
    assert _deeds(prompt) == {deed}


def test_one_beast_follows_another() -> None:
    assert _deeds("The wolves follow a deer through the forest") == {("wolf", "chase"), ("deer", "run")}
