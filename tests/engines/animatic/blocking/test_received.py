"""Who is there is seen from the beginning, and whoever comes in by the door comes up to them."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


def _roles(prompt: str) -> tuple[list[Role], list[bool]]:
    """Those of a film, and who of them is in its first picture."""
    staging = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    places = [role.place(0.0) for role in staging.roles]
    windows = [seen(VIEW, staging.sight.camera(0.0), place.z) for place in places]
    return staging.roles, [window.x0 < at.x < window.x1 for window, at in zip(windows, places, strict=True)]


@pytest.mark.parametrize(
    "prompt",
    [
        "A man enters a restaurant where his wife is waiting.",
        "A man enters a small bar where a woman is singing.",
        "A boy walks into a classroom where children read.",
        "一个女孩走进厨房，妈妈正在做饭。",
    ],
)
def test_whoever_is_in_the_room_is_in_the_picture_and_turned_to_the_door(prompt: str) -> None:
    (lead, *others), (_, *shown) = _roles(prompt)
    assert others
    assert all(shown)
    assert all(one.facing == -lead.facing for one in others)


def test_whoever_comes_in_stops_before_them() -> None:
    (lead, wife), _ = _roles("A man enters a restaurant where his wife is waiting.")
    apart = wife.place(4.9).x - lead.place(4.9).x
    assert 0.5 < apart < 1.5
    assert lead.place(4.0).x == pytest.approx(lead.place(4.9).x, abs=0.05)


def test_there_is_more_room_before_somebody_at_work() -> None:
    (man, wife), _ = _roles("A man enters a restaurant where his wife is waiting.")
    (guest, cook), _ = _roles("A man enters a kitchen where a woman cooks.")
    assert cook.place(4.9).x - guest.place(4.9).x > wife.place(4.9).x - man.place(4.9).x + 0.3


def test_those_who_come_in_together_do_so() -> None:
    (one, other), _ = _roles("A man and a woman enter a restaurant.")
    assert other.place(4.9).x > other.place(0.0).x + 1
    assert other.facing == one.facing
