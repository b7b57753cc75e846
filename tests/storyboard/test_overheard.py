"""What is only heard is not seen."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def _kinds(prompt: str) -> set[str]:
    return {str(one.kind) for one in subjects(plan(prompt, frames=240, seed=7)) if not one.inferred}


@pytest.mark.parametrize(
    ("prompt", "kinds", "cue"),
    [
        ("Audio: dogs barking, children laughing. A boy sits on a porch.", {"boy"}, "dog_bark"),
        ("A cowboy walks down a street. Sound: wind, a distant train.", {"cowboy"}, "train"),
        ("A leopard lies on a branch, no music, only insects and wind", {"leopard"}, "wind"),
        (
            "A sailboat crosses a bay. Only the sounds of waves, gulls and a purring cat.",
            {"sailboat"},
            "waves",
        ),
        (
            "Natural sound only: crickets, an owl. A girl sits by a campfire.",
            {"girl", "campfire"},
            "crickets",
        ),
        ("A woman kneads dough; sounds of a ticking clock and a purring cat", {"woman", "food"}, "clock"),
        ("A dancer bows and the audience explodes in applause", {"dancer", "crowd"}, "applause"),
    ],
)
def test_a_list_of_sounds_shows_nobody(prompt: str, kinds: set[str], cue: str) -> None:
    assert _kinds(prompt) == kinds
    assert cue in [str(one) for shot in plan(prompt, frames=240, seed=7).shots for one in shot.sounds]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("At the sound of the bell, a girl wakes", "girl"),
        ("No music, just a man who plays a guitar", "man"),
    ],
)
def test_whoever_acts_at_a_sound_is_seen(prompt: str, kind: str) -> None:
    assert kind in _kinds(prompt)


@pytest.mark.parametrize(
    "prompt",
    ["only the sound of rain and footsteps, a girl walks in an alley", "只有雨声和脚步声，女孩走在巷子里"],
)
def test_where_only_some_sounds_are_heard_the_place_is_silent(prompt: str) -> None:
    assert set(plan(prompt, frames=120, seed=7).shots[0].sounds) == {"rain", "footsteps"}
