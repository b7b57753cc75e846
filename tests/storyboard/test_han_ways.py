"""The camera's moves as Chinese composes them: a verb, and which way it goes."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("words", "move"),
    [
        ("镜头自右向左缓缓摇过", "pan_left"),
        ("镜头从左往右扫", "pan_right"),
        ("镜头从月亮下摇到庭院", "tilt_down"),
        ("镜头从地面摇向天空", "tilt_up"),
        ("镜头向左缓缓横移", "track_left"),
        ("侧面横移跟拍", "track_beside"),
        ("镜头围绕人物逆时针转动", "orbit_left"),
        ("画面剧烈抖动", "handheld"),
        ("镜头迅速甩过去", "whip_pan"),
        ("焦点缓缓移到他身上", "rack_focus"),
        ("镜头慢慢朝他推过去", "push_in"),
        ("镜头冉冉升起", "crane_up"),
    ],
)
def test_verb_and_way_make_a_move(words: str, move: str) -> None:
    camera = plan(f"一个男人站在公园里，{words}", frames=120, seed=7).shots[0].camera
    assert camera.move == move


def test_two_moves_of_one_clause_stay_as_they_are() -> None:
    shot = plan("一个男人站在公园里，镜头先推近再拉远", frames=120, seed=7).shots[0]
    assert {part.camera.move for part in (shot, *shot.beats)} & {"push_in", "pull_out"}


def test_what_the_camera_sees_move_is_no_move_of_its_own() -> None:
    shot = plan("镜头推近晃动的烛火，一个女人读书", frames=120, seed=7).shots[0]
    assert shot.camera.move == "push_in"
