"""Who sits in a window sits in that of the room: there is but one, and what is outside is seen in it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.surfaces import surface_in
from filmgate.engines.animatic.surroundings import surroundings
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Weather
from tests.engines.animatic.drawings import acting, drawn

VIEW = View(320, 180)


@pytest.mark.parametrize(
    ("prompt", "dressing"),
    [
        ("a cat sits on a windowsill watching the rain", "sill"),
        ("a boy sits on the windowsill reading a book, night city outside", "window seat"),
        ("一个女孩坐在窗台上看雨", "window seat"),
        ("a cup of tea on a windowsill", "table"),
    ],
)
def test_the_room_has_the_window_that_one_sits_in(prompt: str, dressing: str) -> None:
    staging = staged(plan(prompt, frames=96, seed=7), 0, VIEW)
    assert staging.venue.stage.indoors
    assert staging.venue.dressing == dressing


def test_a_window_of_a_house_is_looked_at_from_its_street() -> None:
    prompt = "a black cat sits on a windowsill of an old house in a Paris street"
    assert not staged(plan(prompt, frames=96, seed=7), 0, VIEW).venue.stage.indoors


def test_a_ledge_in_a_room_has_no_panes_of_its_own() -> None:
    sill = surface_in("a cat sits on a windowsill")
    assert sill is not None
    cat = staged(plan("a cat sits on a windowsill", frames=96, seed=7), 0, VIEW).players[0].rig
    inside, outside = (
        drawn(cat, acting(plan("a cat sits", frames=96, seed=7).shots[0].subjects[0].action, around=around))
        for around in (Around(indoors=True), Around())
    )
    assert (inside[..., 3] > 0).mean() < 0.5 * (outside[..., 3] > 0).mean()


def test_somebody_in_a_window_sits_on_its_sill() -> None:
    shot = plan("a girl sits on the windowsill, rainy day", frames=96, seed=7).shots[0]
    assert shot.weather is Weather.RAIN
    assert surroundings(shot).seat == "sill"
