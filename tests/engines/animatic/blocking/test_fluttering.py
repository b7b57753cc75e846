"""Small things that fly are near whoever is there, and before the noses of those who are after them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic.blocking.chases import in_chase
from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.fluttering import about, alighted
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.surfaces import surface_in
from filmgate.engines.animatic.rigs.upon import upon
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.wardrobe import creatures
from filmgate.storyboard.vocabulary import Action, SubjectKind

CAT, BIRD, BUTTERFLY = (
    part.rig()
    for part in (
        creatures.BEASTS[SubjectKind.CAT],
        creatures.OTHERS[SubjectKind.BIRD],
        creatures.OTHERS[SubjectKind.BUTTERFLY],
    )
)
GIRL = person(Figure())


def role(rig: Rig, action: Action, z: float = 7.0) -> Role:
    return Role(rig, (Step(0.0, action),), 4.0, Mark(z=z))


def over(one: Role, other: Role, time: float) -> float:
    """Heights of the other between their feet."""
    return (one.place(time).y - other.place(time).y) / other.rig.height


def test_what_flies_about_a_cat_on_a_sill_is_not_below_it() -> None:
    sill = surface_in("on a windowsill")
    assert sill is not None
    lead = role(upon(CAT, sill), Action.LOOK)
    one = about(role(BUTTERFLY, Action.FLY), lead, 1)
    assert one.place(1.0).y - lead.place(1.0).y > sill.level


def test_several_fly_about_who_stands_there_at_heights_and_sides_of_their_own() -> None:
    lead = role(GIRL, Action.STAND)
    swarm = [about(role(BUTTERFLY, Action.FLY), lead, n) for n in range(1, 7)]
    for time in (0.0, 2.0, 4.0):
        places = [one.place(time) for one in swarm]
        assert all(abs(place.x - lead.place(time).x) < 1.5 for place in places)
        assert all(0.2 < over(one, lead, time) < 1.4 for one in swarm)
        assert len({round(place.x, 1) for place in places}) == 6
        assert {place.x > lead.place(time).x for place in places} == {True, False}


def test_an_insect_is_no_giant_beside_a_small_animal_and_as_large_as_ever_beside_a_person() -> None:
    small = replace(CAT, height=0.25)
    assert about(role(BUTTERFLY, Action.FLY), role(small, Action.SIT), 1).rig.height < 0.1
    assert about(role(BUTTERFLY, Action.FLY), role(GIRL, Action.SIT), 1).rig.height == BUTTERFLY.height


@pytest.mark.parametrize("quarry", [BUTTERFLY, BIRD])
def test_what_flies_before_a_cat_that_chases_it_is_where_the_cat_is(quarry: Rig) -> None:
    cat, chased = in_chase([role(CAT, Action.CHASE), role(quarry, Action.FLY, z=13.0)])
    for time in (0.0, 3.0):
        assert chased.place(time).z == pytest.approx(cat.place(time).z, abs=0.3)
        assert 0.3 < over(chased, cat, time) < 1.1
        assert chased.place(time).x > cat.place(time).x


def test_an_eagle_after_a_bird_stays_as_high_as_it_was() -> None:
    eagle = creatures.OTHERS[SubjectKind.EAGLE].rig()
    _, chased = in_chase([role(eagle, Action.CHASE), role(BIRD, Action.FLY)])
    assert chased.rig.aloft == BIRD.aloft


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("A butterfly lands on the girl's finger", 0.69),
        ("一只蝴蝶落在女孩的手指上", 0.69),
        ("A butterfly lands on her nose", GIRL.face / GIRL.height),
    ],
)
def test_what_lands_on_a_hand_or_a_nose_comes_down_there(words: str, share: float) -> None:
    girl, butterfly = alighted([role(GIRL, Action.STAND), role(BUTTERFLY, Action.LAND)], words)
    assert over(butterfly, girl, 4.0) == pytest.approx(share, abs=0.08)
    assert 0.0 < butterfly.place(4.0).x - girl.place(4.0).x < 0.6
    assert (girl.steps[0].action is Action.POINT) == (share == 0.69)


@pytest.mark.parametrize(
    ("words", "action"),
    [("A butterfly lands on her head", Action.LAND), ("蝴蝶停在女孩的头上", Action.STAND)],
)
def test_what_lands_on_a_head_is_over_it(words: str, action: Action) -> None:
    girl, butterfly = alighted([role(GIRL, Action.STAND), role(BUTTERFLY, action)], words)
    assert over(butterfly, girl, 4.0) == pytest.approx(1.0, abs=0.1)
    assert abs(butterfly.place(4.0).x - girl.place(4.0).x) < 0.2


def test_what_lands_on_a_flower_is_left_where_it_was() -> None:
    roles = [role(GIRL, Action.STAND), role(BUTTERFLY, Action.LAND)]
    assert alighted(roles, "A butterfly lands on a flower before a girl") is roles
