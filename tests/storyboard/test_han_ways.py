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
        ("镜头从瓶底缓缓上摇至瓶盖", "tilt_up"),
        ("镜头缓缓后退", "pull_out"),
        ("他踉跄后退，倒在地上", "static"),
        ("她猛地拉升飞行器", "static"),
        ("蝴蝶环绕着他飞舞", "static"),
        ("云雾环绕，他举起手", "static"),
        ("镜头缓缓环绕着他", "orbit_right"),
        ("镜头从窗外向内推", "push_in"),
        ("白衣女子，仙鹤环绕", "static"),
        ("人物特写，环绕", "orbit_right"),
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


def moves_of(prompt: str) -> list[str]:
    shot = plan(prompt, frames=240, seed=7).shots[0]
    return [str(part.camera.move) for part in (shot, *shot.beats)]


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("镜头从孩子们的背后缓缓升起，越过幕布", "crane_up"),
        ("无人机从山谷上空缓缓下降，一个男人站在湖边", "crane_down"),
        ("无人机缓缓上升，城市越来越小", "crane_up"),
        ("镜头从桌上的信慢慢移到女人的脸", "pan_right"),
        ("镜头贴着水面向前飞，一群鸟飞起", "fly_over"),
    ],
)
def test_the_camera_goes_where_its_verb_leads(prompt: str, move: str) -> None:
    assert moves_of(prompt)[0] == move


def test_a_drone_that_films_is_not_seen_and_one_that_is_counted_is() -> None:
    def kinds(prompt: str) -> set[str]:
        return {str(s.kind) for s in plan(prompt, frames=120, seed=7).shots[0].subjects}

    assert kinds("无人机缓缓上升，一个男人站在湖边") == {"man"}
    assert "drone" in kinds("一架无人机缓缓上升，一个男人站在湖边")
    assert kinds("无人机低空追拍，龙舟冲过终点") == {"boat"}
    assert "drone" in kinds("一架红色无人机在花田上空跟拍")


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        (
            "女孩站着。镜头先推近她的脸，再环绕一周，最后缓缓升起。",
            ["push_in", "orbit_right", "crane_up"],
        ),
        ("骑士站在山顶，镜头由远推近再环绕一周", ["push_in", "orbit_right"]),
        ("她走到窗边，镜头推近她的脸。随后镜头拉远，露出整条街。", ["push_in", "pull_out"]),
        ("中景，手持，跟拍，一个女孩跑步", ["handheld"]),
        ("镜头里一轮红日缓缓升起，一个老人坐着", ["static"]),
    ],
)
def test_each_of_several_moves_has_its_beat(prompt: str, moves: list[str]) -> None:
    assert moves_of(prompt) == moves


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("女孩走进屋子。她点亮油灯。切到窗外，一只猫跳上墙头。猫叫了一声。", 4),
        ("镜头一：女孩走进屋子。她点亮油灯。镜头二：一只猫跳上墙头。猫叫了一声。", 2),
    ],
)
def test_one_lone_cut_leaves_the_sentences_their_shots(prompt: str, count: int) -> None:
    assert len(plan(prompt, frames=240, seed=7, multi_shot=True).shots) == count


@pytest.mark.parametrize("words", ["手持摇晃", "航拍跟随", "手持跟随"])
def test_what_a_camera_does_in_a_clause_of_its_own_nobody_does(words: str) -> None:
    shot = plan(f"一个女孩坐在长椅上，{words}", frames=240, seed=7).shots[0]
    assert {str(s.action) for part in (shot, *shot.beats) for s in part.subjects} == {"sit"}
