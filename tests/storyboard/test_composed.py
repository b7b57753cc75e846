"""What Chinese composes freely of several words."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def shot_of(words: str) -> Shot:
    return plan(f"一个男人站在公园里，{words}", frames=120, seed=7).shots[0]


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("太阳从海平面升起", "time_of_day", "sunrise"),
        ("太阳缓缓落山", "time_of_day", "sunset"),
        ("天色渐渐暗下来", "time_of_day", "dusk"),
        ("夜幕即将降临", "time_of_day", "dusk"),
        ("繁星点点", "time_of_day", "night"),
        ("雨下得很大", "weather", "downpour"),
        ("狂风卷着雪", "weather", "blizzard"),
        ("碧蓝的天空", "weather", "clear"),
        ("柔和的侧光", "light", "soft"),
        ("柔和的棚拍光线", "light", "soft"),
        ("阳光从树叶间洒落", "light", "volumetric"),
    ],
)
def test_phrases_say_what_their_words_mean_together(words: str, field: str, value: str) -> None:
    assert getattr(shot_of(words), field) == value


def test_a_phrase_that_is_denied_says_nothing() -> None:
    assert shot_of("没有大太阳，阴天").weather == "overcast"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("地铁从海底呼啸着穿过", {"man", "train"}),
        ("墙边摆着一座钟", {"man", "clock"}),
        ("草地上有星星点点的灯光", {"man"}),
        ("要手机随手拍的感觉", {"man"}),
    ],
)
def test_only_what_is_meant_is_shown(words: str, kinds: set[str]) -> None:
    assert {subject.kind for subject in shot_of(words).subjects} == kinds


def test_the_camera_that_goes_along_with_somebody_follows() -> None:
    assert shot_of("镜头随着他移动").camera.move == "follow"
    assert shot_of("镜头随着音乐切换").camera.move != "follow"


@pytest.mark.parametrize(("words", "angle"), [("倾斜的镜头", "dutch"), ("从他肩后拍摄", "over_the_shoulder")])
def test_angles_are_composed_as_well(words: str, angle: str) -> None:
    assert shot_of(words).camera.angle == angle


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("高跟鞋踩地的声音", "footsteps"),
        ("兵器相击声", "swords"),
        ("舒缓的纯音乐", "music_calm"),
        ("欢乐的BGM", "music_happy"),
    ],
)
def test_what_is_heard_is_not_seen(words: str, cue: str) -> None:
    shot = shot_of(words)
    assert cue in shot.sounds
    assert [subject.kind for subject in shot.subjects] == ["man"]
