"""Every animal of the vocabulary is itself, stays within its picture, and stands on its feet."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs import posture as postures
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.limbs import planted
from filmgate.engines.animatic.rigs.play import PLAYED, played
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.serpent import spine
from filmgate.engines.animatic.wardrobe import creatures
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic import drawings
from tests.engines.animatic.figures import act, drawn, overhang, seen

ALL = {**creatures.BEASTS, **creatures.OTHERS}
_CLOSE = 0.06
"""Of the height: a pixel's worth of slack at the size that is drawn here."""


def test_every_animal_has_a_body_of_its_own_and_none_stands_in() -> None:
    assert set(ALL) == set(ANIMALS)
    assert not creatures.STAND_INS
    looks = {kind: drawn(part.rig(), Action.STAND)[0].tobytes() for kind, part in ALL.items()}
    assert len(set(looks.values())) == len(looks)


@pytest.mark.parametrize("kind", ALL)
def test_it_is_drawn_whole_whatever_it_does_of_itself(kind: SubjectKind) -> None:
    rig = ALL[kind].rig()
    cut = {action.value for action in rig.does if overhang(rig, action, 1.3) > _CLOSE}
    assert not cut


@pytest.mark.slow
@pytest.mark.parametrize("kind", ALL)
def test_it_is_drawn_whole_at_any_time_of_whatever_befalls_it(kind: SubjectKind) -> None:
    rig = played(ALL[kind].rig())
    moments = [(action, time) for action in sorted(rig.does | PLAYED) for time in (0.7, 1.9, 3.1)]
    assert not {f"{a} at {time}" for a, time in moments if overhang(rig, a, time) > _CLOSE}
    gone = {f"{action} at {time}" for action, time in moments if not seen(rig, action, time).pixels}
    assert not gone


@pytest.mark.parametrize("kind", [kind for kind, part in ALL.items() if part.rig().speed(Action.WALK)])
def test_it_moves_when_it_goes(kind: SubjectKind) -> None:
    rig = ALL[kind].rig()
    first, later = drawn(rig, Action.WALK, 0.5)[0], drawn(rig, Action.WALK, 0.75)[0]
    assert (first != later).any(axis=2).mean() > 0.002


@pytest.mark.parametrize("kind", ALL)
def test_whoever_rises_goes_up(kind: SubjectKind) -> None:
    rig = played(ALL[kind].rig())
    low, high = (rig.path(act(rig, Action.RISE, time))[1] for time in (0.0, 4.0))
    assert high > low + 0.2 * rig.height


@given(distance=st.floats(0, 30), at=st.floats(-0.5, 0.15))
def test_a_snake_s_bends_stay_where_they_lie(distance: float, at: float) -> None:
    def bend(gone: float) -> float:
        moment = Act(Action.WALK, Action.WALK, 1.0, 1.0, gone)
        x, y = spine(moment)[:-5].T
        return float(np.interp(at - (gone - distance), x, y))

    assert bend(distance) == pytest.approx(bend(distance + 0.02), abs=0.012)


@pytest.mark.parametrize("kind", creatures.BEASTS)
@given(distance=st.floats(0, 60))
def test_a_paw_on_the_ground_stays_where_it_is(kind: SubjectKind, distance: float) -> None:
    trunk, step = creatures.BEASTS[kind].trunk, 1e-3
    for action in (Action.WALK, Action.RUN):
        before, after = (
            postures.posture(trunk, Act(action, action, 1.0, 1.0, at)) for at in (distance, distance + step)
        )
        for a, b in zip(before.feet, after.feet, strict=True):
            if a[1] == b[1] == 0.0:
                assert b[0] + step == pytest.approx(a[0], abs=1e-6)


@given(phase=st.floats(0, 1), stride=st.floats(0.01, 4), duty=st.floats(0.2, 0.9))
def test_a_planted_foot_goes_back_as_fast_as_its_owner_goes_on(
    phase: float, stride: float, duty: float
) -> None:
    there, again = planted(phase, stride, duty, 0.1), planted(phase + 1, stride, duty, 0.1)
    assert there[1] >= 0
    assert again == pytest.approx(there, abs=1e-6)
    if phase < duty:
        assert there[0] + stride * phase == pytest.approx(stride * duty / 2)


def postured(kind: SubjectKind, action: Action, time: float = 1.0) -> postures.Posture:
    beast = creatures.BEASTS[kind]
    return postures.posture(beast.trunk, act(beast.rig(), action, time))


def test_asleep_it_lies_with_its_eyes_shut_and_its_head_down() -> None:
    standing, asleep = (postured(SubjectKind.DOG, action) for action in (Action.STAND, Action.SLEEP))
    assert asleep.shut == 1
    assert standing.shut == 0
    assert asleep.hips[1] < 0.5 * standing.hips[1]
    assert asleep.neck < 0 < standing.neck


def test_seated_its_hips_are_down_and_its_chest_is_up() -> None:
    seated = postured(SubjectKind.CAT, Action.SIT)
    assert seated.chest[1] > 2 * seated.hips[1]


def test_a_long_neck_feeds_without_passing_through_the_ground() -> None:
    beast = creatures.BEASTS[SubjectKind.GIRAFFE]
    assert seen(beast.rig(), Action.EAT).y0 > -0.1 * beast.shoulder


@pytest.mark.parametrize("kind", [SubjectKind.HORSE, SubjectKind.CAT, SubjectKind.FROG, SubjectKind.DOLPHIN])
def test_a_leap_takes_it_off_the_ground_and_back(kind: SubjectKind) -> None:
    rig = ALL[kind].rig()
    heights = [rig.path(act(rig, Action.JUMP, 0.05 * i))[1] for i in range(120)]
    assert max(heights) > 0.2 * rig.height
    assert min(heights) < 0.05 * rig.height


@pytest.mark.parametrize(
    "kind", [kind for kind, part in ALL.items() if isinstance(part, Bird) or kind is SubjectKind.DRAGON]
)
def test_what_has_wings_flies_above_the_ground_and_stands_on_it(kind: SubjectKind) -> None:
    rig = ALL[kind].rig()
    assert rig.level(Action.FLY) > 0 == rig.level(Action.STAND)
    flying, standing = seen(rig, Action.FLY, 0.6), seen(rig, Action.STAND)
    assert standing.y0 < 0.05 * rig.height
    if rig.glow:  # its light is larger than itself
        return
    assert flying.high * (flying.x1 - flying.x0) > standing.high * (standing.x1 - standing.x0)


def test_a_colour_that_is_asked_for_is_worn() -> None:
    for kind, part in ALL.items():
        plain, red = (drawn(one.rig(), Action.STAND)[0] for one in (part, part.tinted("#c01820")))
        seen_in = [picture[..., :3][picture[..., 3] > 200].mean(0) for picture in (plain, red)]
        (r0, g0, _), (r1, g1, _) = seen_in
        assert r1 - g1 > r0 - g0, kind


@pytest.mark.parametrize(("kind", "words"), [("wolf", "a wolf howls at the moon"), ("dog", "一只狗对月嚎叫")])
def test_who_howls_throws_its_head_back(kind: str, words: str) -> None:
    howling = creatures.creature_for(SubjectKind(kind), words)
    assert isinstance(howling, Beast)
    usual = creatures.BEASTS[SubjectKind(kind)]
    moment = act(usual.rig(), Action.SHOUT, 1.3)
    up, level = (postures.posture(beast.trunk, moment) for beast in (howling, usual))
    assert up.neck > level.neck
    assert up.head > level.head + 20


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("panda", "一只熊猫在吃竹子"),
        ("panda", "a panda eats"),
        ("monkey", "a monkey eats a banana"),
        ("rabbit", "a rabbit nibbles a carrot"),
        ("bear", "a bear is eating salmon"),
    ],
)
def test_what_it_eats_out_of_its_paw_is_seen(kind: str, words: str) -> None:
    beast = creatures.creature_for(SubjectKind(kind), words)
    assert isinstance(beast, Beast)
    without = replace(beast, meal="none")
    assert drawn(beast.rig(), Action.EAT)[0].tobytes() != drawn(without.rig(), Action.EAT)[0].tobytes()
    assert overhang(beast.rig(), Action.EAT, 1.3) <= _CLOSE


def test_grazing_beasts_eat_from_the_ground() -> None:
    horse = creatures.creature_for(SubjectKind.HORSE, "a horse eats an apple")
    assert isinstance(horse, Beast)
    assert horse.meal == "none"


def test_white_fur_has_a_shade_and_no_white_edge() -> None:
    bears = [
        creatures.creature_for(SubjectKind.BEAR, words).rig().edge
        for words in ("a polar bear", "a brown bear")
    ]
    assert bears[0] < 0.4 < bears[1] == 1


def test_a_penguin_that_slides_lies_on_its_belly_on_the_ice() -> None:
    slides = creatures.creature_for(SubjectKind.PENGUIN, "a penguin slides on its belly").rig()
    walks = creatures.creature_for(SubjectKind.PENGUIN, "a penguin walks on the ice").rig()
    lying, upright = seen(slides, Action.GLIDE), seen(walks, Action.WALK)
    assert lying.x1 - lying.x0 > 1.5 * (lying.y1 - lying.y0)
    assert upright.y1 - upright.y0 > 1.2 * (upright.x1 - upright.x0)
    assert slides.level(Action.GLIDE) == 0 < slides.speed(Action.GLIDE)
    assert slides.tread(Action.WALK) == 0


def test_an_elephant_sprays_water_and_other_beasts_only_call() -> None:
    elephant = creatures.BEASTS[SubjectKind.ELEPHANT].rig()
    assert seen(elephant, Action.POUR).x1 > seen(elephant, Action.SHOUT).x1 + 0.5
    cow = cast(Subject(kind=SubjectKind.COW, action=Action.POUR), False)
    assert np.array_equal(drawn(cow, Action.POUR)[0], drawn(cow, Action.SHOUT)[0])


def test_eagles_fight_in_the_air() -> None:
    rig = cast(Subject(kind=SubjectKind.EAGLE), rain=False)
    fights, stands = (drawings.drawn(rig, drawings.acting(one)) for one in (Action.FIGHT, Action.STAND))
    wide, narrow = ((one[..., 3] > 100).any(axis=0).sum() for one in (fights, stands))
    assert wide > 1.1 * narrow
