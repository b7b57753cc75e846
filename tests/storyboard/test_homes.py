from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting, SubjectKind


def shot(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=1).shots[0]


@pytest.mark.parametrize(
    "prompt",
    [
        "A woman reads by the fire in a log cabin",
        "An old man sits in his small cottage",
        "Inside the hut an old man cooks",
        "A woman reads in a house",
        "一个女孩在小木屋里看书",
    ],
)
def test_whoever_is_in_a_small_house_is_in_its_room(prompt: str) -> None:
    assert shot(prompt).setting is Setting.LIVING_ROOM


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("A log cabin by the lake", Setting.LAKE),
        ("A cottage in a snowy forest", Setting.FOREST),
        ("A bear outside the cabin", Setting.VILLAGE),
        ("老人坐在茅屋前", Setting.VILLAGE),
        ("湖边的小木屋", Setting.LAKE),
        ("消防员从燃烧的房子里抱出婴儿", Setting.CITY_STREET),
    ],
)
def test_a_small_house_seen_from_without_stands_in_its_place(prompt: str, setting: Setting) -> None:
    seen = shot(prompt)
    assert SubjectKind.HOUSE in [subject.kind for subject in seen.subjects]
    assert seen.setting is setting


@pytest.mark.parametrize("prompt", ["A wizard reads in a tower", "女巫在高塔里读书"])
def test_whoever_is_in_a_tower_is_in_its_castle(prompt: str) -> None:
    seen = shot(prompt)
    assert seen.setting is Setting.CASTLE
    assert SubjectKind.TOWER not in [subject.kind for subject in seen.subjects]


def test_a_tower_that_stands_somewhere_is_seen() -> None:
    seen = shot("A tower stands in the mist")
    assert SubjectKind.TOWER in [subject.kind for subject in seen.subjects]
