from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Setting


def setting(prompt: str) -> Setting:
    return plan(prompt, frames=120, seed=1).shots[0].setting


@pytest.mark.parametrize(
    "prompt",
    [
        "A man waits outside the hospital",
        "A girl sits in front of a flower shop",
        "Outside of a closed bookstore, a dog sleeps",
        "A couple kisses in front of the theatre",
        "Two officers talk outside the police station",
        "一个男人站在医院门口",
        "女孩在书店外等人",
        "咖啡馆门前，一只猫在睡觉",
        "他在电影院门外抽烟",
    ],
)
def test_whoever_is_before_a_house_of_a_town_is_in_its_street(prompt: str) -> None:
    assert setting(prompt) is Setting.CITY_STREET


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A man waits in the hospital", Setting.HOSPITAL),
        ("A man waits outside the hospital room", Setting.HOSPITAL),
        ("A teacher stands in front of the classroom", Setting.CLASSROOM),
        ("A man waits outside the office", Setting.OFFICE),
        ("A couple kisses outside the church", Setting.CHURCH),
        ("一个男人从超市外走进来", Setting.SHOP),
        ("她坐在咖啡馆里望向窗外", Setting.CAFE),
        ("他站在教室门口", Setting.CLASSROOM),
    ],
)
def test_rooms_and_what_is_within_stay_where_they_are(prompt: str, place: Setting) -> None:
    assert setting(prompt) is place
