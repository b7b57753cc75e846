"""What flies comes down on what the words name: it is over its perch at first, and on it at last."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.subjects import cast, surface_of
from filmgate.engines.animatic.rigs.perches import perch_in, perching
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.surfaces import SURFACES, Surface
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind
from tests.engines.animatic.figures import seen

DRAGON = BEASTS[SubjectKind.DRAGON].rig()
_BARE = Surface(SURFACES[0].named, 3.0, 1.0, 3.0, lambda pen: None, shaded=False)


def _landing(words: str, kind: SubjectKind) -> Rig:
    return cast(Subject(kind=kind, action=Action.LAND), False, words)


def test_it_is_beside_and_over_its_perch_before_it_is_on_it() -> None:
    rig = perching(DRAGON, _BARE)
    early, late = (seen(rig, Action.LAND, at) for at in (0.3, 3.6))
    assert early.x1 < late.x1 - DRAGON.length
    assert early.y0 > late.y0 + 0.5 * DRAGON.height
    assert late.y0 == pytest.approx(_BARE.level, abs=0.3)


def test_it_stays_on_its_perch_for_what_it_does_there() -> None:
    rig = perching(DRAGON, _BARE)
    assert seen(rig, Action.SHOUT).y0 == pytest.approx(_BARE.level, abs=0.7)
    assert not rig.speed(Action.FLY)


@pytest.mark.parametrize("words", ["A dragon lands on a castle tower", "巨龙降落在高塔上"])
def test_a_tower_is_as_large_as_a_dragon_needs(words: str) -> None:
    perch = perch_in(words, DRAGON.length)
    assert perch is not None
    assert 2 * perch.half > DRAGON.length
    assert _landing(words, SubjectKind.DRAGON).face > perch.level


@pytest.mark.parametrize(
    ("words", "kind", "setting"),
    [
        ("A bird lands on a branch", SubjectKind.BIRD, Setting.FOREST),
        ("An eagle lands on a rock", SubjectKind.EAGLE, Setting.MOUNTAIN),
        ("A crow flies over and lands on a fence", SubjectKind.CROW, None),
        ("一只喜鹊落在枝头", SubjectKind.BIRD, Setting.FOREST),
    ],
)
def test_the_perch_is_drawn_and_stands_on_land(
    words: str, kind: SubjectKind, setting: Setting | None
) -> None:
    shot = plan(words, frames=120, seed=1, multi_shot=False).shots[0]
    assert surface_of(shot.subjects[0], words) is not None
    assert shot.subjects[0].kind is kind
    assert setting is None or restaged(shot).setting is setting


@pytest.mark.parametrize(
    "words", ["A bird flies over a branch", "An eagle lands in the grass", "鸟儿飞过树林"]
)
def test_who_comes_down_on_nothing_has_no_perch(words: str) -> None:
    assert perch_in(words, 1.0) is None


def test_what_does_not_fly_is_not_put_on_a_perch_of_its_size() -> None:
    words = "A horse lands on a rock"
    assert PARTS[SubjectKind.HORSE]
    assert surface_of(Subject(kind=SubjectKind.HORSE, action=Action.LAND), words) is None
