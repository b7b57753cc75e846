"""What is drawn, sewn or printed on something is nobody who is there."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def _kinds(prompt: str) -> set[str]:
    shots = plan(prompt, frames=120, seed=1).shots
    return {subject.kind.value for shot in shots for part in (shot, *shot.beats) for subject in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("一件绣着凤凰的旗袍挂在墙上，裁缝看着它。", "phoenix"),
        ("一个印着小熊的书包放在桌上，男孩坐下。", "bear"),
        ("女孩打着一把画着鲤鱼的纸伞走过。", "koi"),
        ("一只绘着雄鹰的风筝飞上天空。", "eagle"),
        ("船帆上绣着一头狮子，水手站着。", "lion"),
        ("旗袍领口绣着一朵小小的梅花，老裁缝摸着旗袍。", "flower"),
    ],
)
def test_a_picture_on_something_is_no_subject(prompt: str, kind: str) -> None:
    assert kind not in _kinds(prompt)


@pytest.mark.parametrize("prompt", ["奶奶坐在窗边绣着一朵牡丹。", "女孩在花园里画着一朵玫瑰。"])
def test_whoever_draws_or_sews_does_so(prompt: str) -> None:
    assert _kinds(prompt) & {"flower", "rose"}


def test_whoever_draws_a_picture_is_there() -> None:
    subjects = plan("一个画着小狗的女孩抬头。", frames=120, seed=1).shots[0].subjects
    assert next(s.action for s in subjects if s.kind == "girl") in ("write", "look")


@pytest.mark.parametrize("prompt", ["书法家写下一个龙字", "老人在红纸上写虎字"])
def test_a_written_character_is_no_beast(prompt: str) -> None:
    assert _kinds(prompt).isdisjoint({"dragon", "tiger"})
