"""What stands before the first shot of a list holds for the film, or is seen in that if it has no people."""

from __future__ import annotations

from filmgate.storyboard.planner import plan


def _deeds(prompt: str) -> list[list[tuple[str, str]]]:
    film = plan(prompt, frames=240, seed=7, multi_shot=True)
    return [[(subject.kind, subject.action) for subject in shot.subjects] for shot in film.shots]


def test_a_first_shot_without_people_shows_who_was_set_to_work_before_it() -> None:
    shots = _deeds(
        "图书馆里，左边的女孩在写字，右边的男孩趴在桌上。\n"
        "0-2秒：镜头缓缓推进。\n2-4秒：男孩抬起头。\n4-6秒：女孩合上书。"
    )
    assert shots[0] == [("girl", "write"), ("boy", "lie")]
    assert len(shots) == 3


def test_a_first_shot_with_people_shows_them_alone() -> None:
    shots = _deeds(
        "女孩在厨房做饭，男孩在睡觉。\n镜头1：女孩打开窗户。\n镜头2：男孩醒来。\n镜头3：两人拥抱。"
    )
    assert shots[0][0] == ("girl", "open")
    assert len(shots) == 3


def test_a_synopsis_is_no_shot() -> None:
    shots = _deeds(
        "男孩离开家。他坐上火车。他在城市里工作。他终于回家。\n镜头1：清晨的山村。\n镜头2：男孩挥手。\n镜头3：火车驶过。"
    )
    assert shots[0] == []
