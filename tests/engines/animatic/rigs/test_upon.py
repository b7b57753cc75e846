"""What small animals lie and sit on: they are on it while they stay, and on the ground when they go."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.casting.subjects import cast, surface_of
from filmgate.engines.animatic.rigs.surfaces import SURFACES, Surface, surface_in
from filmgate.engines.animatic.rigs.upon import upon
from filmgate.engines.animatic.wardrobe.creatures import BEASTS, creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

CAT = BEASTS[SubjectKind.CAT].rig()
HAMSTER = creature_for(SubjectKind.RABBIT, "a hamster").rig()


@pytest.mark.parametrize("surface", SURFACES)
def test_animal_and_surface_stay_within_the_box(surface: Surface) -> None:
    rig = upon(CAT, surface)
    for action in (Action.SLEEP, Action.SIT, Action.WALK):
        assert spilled(rig, acting(action)) < 0.03


@pytest.mark.parametrize("surface", SURFACES)
def test_what_is_framed_holds_the_animal_and_not_all_of_the_surface(surface: Surface) -> None:
    window = body(upon(CAT, surface), Action.SIT)
    assert window.x1 - window.x0 <= 2 * surface.half
    assert window.y1 >= surface.level + 0.9 * CAT.height


def test_an_animal_that_walks_leaves_the_sofa() -> None:
    rig = upon(CAT, SURFACES[0])
    walking = drawn(rig, acting(Action.WALK), CAT.box)
    assert np.array_equal(walking, drawn(CAT, acting(Action.WALK), CAT.box))


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("A cat sleeps on the old red sofa", 0.45),
        ("一只橘猫躺在沙发上睡觉", 0.45),
        ("A cat on the roof of a house", 0.55),
        ("An owl on a branch", 0.95),
        ("A kitten in a box", 0.16),
        ("A spider spins a web covered in dew", 0.52),
    ],
)
def test_the_words_name_the_surface(words: str, level: float) -> None:
    surface = surface_in(words)
    assert surface is not None
    assert surface.level == level


@pytest.mark.parametrize("words", ["A cat sleeps in the garden", "A cat beside the sofa", "猫在草地上奔跑"])
def test_a_thing_that_it_is_not_on_is_no_surface(words: str) -> None:
    assert surface_in(words) is None


def test_only_a_small_animal_that_stays_is_put_on_furniture() -> None:
    words = "on a sofa"
    assert surface_of(Subject(kind=SubjectKind.CAT, action=Action.SLEEP), words) is not None
    assert surface_of(Subject(kind=SubjectKind.SNAKE, action=Action.TRANSFORM), "a chameleon on a branch")
    assert surface_of(Subject(kind=SubjectKind.CAT, action=Action.RUN), words) is None
    assert surface_of(Subject(kind=SubjectKind.HORSE, action=Action.STAND), words) is None
    assert surface_of(Subject(kind=SubjectKind.CAT, action=Action.SIT, count=6), words) is None


def test_the_cast_uses_it() -> None:
    rig = cast(Subject(kind=SubjectKind.CAT, action=Action.SLEEP), False, "A cat sleeps on the bed")
    assert rig.face > CAT.face + 0.5


_GLASS = (-0.70, 1.4, 0.70, 1.98)
"""The window over the cat, in the wall of its house."""


def test_the_sky_behind_a_sill_is_as_dark_as_the_hour() -> None:
    sill = upon(CAT, next(surface for surface in SURFACES if surface.panes))
    day = acting(Action.SLEEP)
    night = replace(day, around=replace(day.around, dark=1.0))
    light, dark = (drawn(sill, act, _GLASS)[..., :3].astype(int).mean() for act in (day, night))
    assert dark < light - 10


@pytest.mark.parametrize("words", ["a cat sleeps under the table", "小猫睡在桌子下面"])
def test_a_table_that_it_is_under_is_over_it(words: str) -> None:
    cat, words_for_none = Subject(kind=SubjectKind.CAT, action=Action.SLEEP), "a cat sleeps"
    under = drawn(cast(cat, False, words), acting(Action.SLEEP), (-1.1, -0.1, 1.1, 1.2))
    alone = drawn(cast(cat, False, words_for_none), acting(Action.SLEEP), (-1.1, -0.1, 1.1, 1.2))
    high, low = ((one[..., 3] > 100).any(axis=1).argmax() for one in (under, alone))
    assert high < low - 15


def test_under_a_bed_only_its_head_is_seen() -> None:
    dog = Subject(kind=SubjectKind.DOG, action=Action.HIDE)
    rig = cast(dog, False, "a dog hides under the bed")
    free = drawn(cast(dog, False, "a dog hides"), acting(Action.HIDE), (-1.2, -0.1, 1.2, 0.5))
    hidden = drawn(rig, acting(Action.HIDE), (-1.2, -0.1, 1.2, 0.5))
    same = (hidden == free).all(axis=2) & (free[..., 3] > 100)
    assert 0.05 < same.sum() / (free[..., 3] > 100).sum() < 0.6


def test_a_box_is_as_large_as_who_is_in_it() -> None:
    small, usual = (upon(rig, surface_in("in a box")) for rig in (HAMSTER, CAT))  # type: ignore[arg-type]
    assert small.stands < usual.stands
    assert upon(HAMSTER, SURFACES[2]).stands == SURFACES[2].level  # a sofa is a sofa
