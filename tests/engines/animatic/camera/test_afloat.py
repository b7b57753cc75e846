"""What swims at the surface of the sea is filmed from over the water, and leads where a boat is with it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind as K

VIEW = View(480, 270)


@pytest.mark.parametrize(
    "prompt",
    [
        "a humpback whale breaches at sunset",
        "a whale swims in the ocean, wide shot",
        "a fishing boat and a whale breaching beside it",
        "dolphins leap through the waves",
    ],
)
def test_the_lens_is_over_the_water(prompt: str) -> None:
    staging = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    assert staging.roles[0].around.afloat
    assert all(camera.y > staging.mark.ground for camera in staging.sight.samples)


def test_a_whale_that_breaches_comes_out_of_the_water() -> None:
    role = staged(plan("a humpback whale breaches at sunset", frames=120, seed=7), 0, VIEW).roles[0]
    heights = [role.place(0.25 * k).y + role.rig.face for k in range(20)]
    assert max(heights) > 0.35 * role.rig.length
    assert min(heights) < 0.1 * role.rig.length


def test_a_whale_that_surfaces_is_higher_at_the_end() -> None:
    role = staged(plan("a whale surfaces next to a small boat", frames=120, seed=7), 0, VIEW).roles[0]
    assert role.rig.name == "fish"
    assert role.place(4.5).y > role.place(0.1).y + 0.2 * role.rig.length


@pytest.mark.parametrize(
    ("prompt", "lead"),
    [
        ("a fishing boat and a whale breaching beside it", K.WHALE),
        ("salmon leap up a waterfall, a bear waits", K.BEAR),
        ("a boat and a duck", K.BOAT),
        ("a car and an elephant", K.CAR),
    ],
)
def test_the_giant_of_the_water_leads_the_picture(prompt: str, lead: K) -> None:
    assert staged(plan(prompt, frames=96, seed=7), 0, VIEW).players[0].subject.kind is lead


@pytest.mark.parametrize(
    "prompt", ["a koi swims in a pond", "a dolphin leaps out of the ocean", "a seal swims"]
)
def test_what_swims_is_whole_in_the_picture(prompt: str) -> None:
    staging = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    role = staging.roles[0]
    for time in (0.5, 1.5, 2.5, 3.5):
        place = role.place(time)
        around = body(role.rig, role.act(time).action)
        window = seen(VIEW, staging.sight.camera(time), place.z)
        assert window.y0 < place.y + around.y0
        assert place.y + around.y1 < window.y1 + 0.1 * role.rig.height


@pytest.mark.parametrize(
    "prompt", ["Close-up of a koi swimming in a pond", "Koi swim in a lake, medium shot"]
)
def test_what_swims_is_seen_before_its_water_close_up(prompt: str) -> None:
    staging = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    assert all(camera.y > staging.mark.ground for camera in staging.sight.samples)
    assert all(camera.horizon < 0.2 for camera in staging.sight.samples)
