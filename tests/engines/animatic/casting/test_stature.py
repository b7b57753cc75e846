"""Subjects are as large as a prompt makes them, beside who is with them and in the picture."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.casting.stature import COLOSSUS, stature
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind

VIEW = View(320, 180)


@pytest.mark.parametrize("words", ["huge", "giant", "truly enormous", "巨大的"])
def test_what_is_called_giant_is_larger(words: str) -> None:
    assert stature(Subject(kind=SubjectKind.DOG, attributes=[words])) > 2


@pytest.mark.parametrize("words", ["giant eyes", "huge hat", "red", "little"])
def test_what_only_has_something_large_is_as_large_as_usual(words: str) -> None:
    assert stature(Subject(kind=SubjectKind.DOG, attributes=[words])) == 1


@pytest.mark.parametrize(
    ("prompt", "larger"),
    [
        ("A knight faces a huge dragon in a canyon", 2.5),
        ("A tiny robot stands before a giant cat", 1.1),
        ("A samurai confronts a giant skeleton in the ruins", 2.0),
    ],
)
def test_who_faces_a_giant_is_small_before_it_and_both_are_seen_whole(prompt: str, larger: float) -> None:
    plan_ = staged(plan(prompt, frames=48, seed=3), 0, VIEW)
    one, other = plan_.roles[:2]
    assert other.rig.height > larger * one.rig.height
    assert (one.facing, other.facing) == (1.0, -1.0)
    window = seen(VIEW, plan_.sight.camera(1.0), other.place(1.0).z)
    around = body(other.rig, other.act(1.0).action)
    assert around.y1 < window.y1
    assert other.place(1.0).x - around.x1 > one.place(1.0).x
    assert window.x0 < one.place(1.0).x
    assert other.place(1.0).x - 0.3 * around.x1 < window.x1


def test_a_kaiju_stands_among_houses_that_reach_to_its_knees() -> None:
    plan_ = staged(plan("Godzilla towers over Tokyo at night", frames=48, seed=3), 0, VIEW)
    assert plan_.roles[0].rig.height == pytest.approx(COLOSSUS)
    assert plan_.venue.dressing == "asphalt"
    usual = staged(plan("A monster stands in a street at night", frames=48, seed=3), 0, VIEW)
    assert usual.roles[0].rig.height < 4
    assert usual.venue.stage.name == "street"


def test_a_toddler_is_smaller_than_another_child() -> None:
    child = staged(plan("A child walks through a park", frames=48, seed=3), 0, VIEW).roles[0]
    toddler = staged(plan("A toddler walks through a park", frames=48, seed=3), 0, VIEW).roles[0]
    assert toddler.rig.height < 0.8 * child.rig.height


@pytest.mark.parametrize("kind", [SubjectKind.DINOSAUR, SubjectKind.CAR, SubjectKind.ELEPHANT])
def test_a_toy_is_as_large_as_toys_are(kind: SubjectKind) -> None:
    toy, real = (
        cast(Subject(kind=kind, attributes=told), False, "a toy on the floor") for told in (["toy"], [])
    )
    assert toy.height < 0.5 < real.height


def test_a_monster_of_the_sea_is_a_match_for_a_giant() -> None:
    words = "A giant robot fights a sea monster in the ocean"
    robot, monster = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    assert monster.rig.height > robot.rig.height > 3


def test_a_baby_dinosaur_is_small_beside_the_grown() -> None:
    grown, baby = (
        cast(Subject(kind=SubjectKind.DINOSAUR, attributes=told), False, "a T-rex") for told in ([], ["baby"])
    )
    assert baby.height < 0.4 * grown.height
