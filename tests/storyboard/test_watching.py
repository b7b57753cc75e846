"""Those whom somebody watches do what the Chinese clause goes on to tell."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def told(prompt: str) -> set[tuple[str, str]]:
    shot = plan(prompt, frames=168, seed=7).shots[0]
    return {(str(s.kind), str(s.action)) for part in shot.parts for s in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("渔夫看见一个女孩蹲在路边哭", {("man", "look"), ("girl", "cry")}),
        ("母亲望着儿子背起行囊走出家门", {("woman", "look"), ("boy", "leave")}),
        ("少年抬头看到一艘飞船穿过云层缓缓降落", {("boy", "look"), ("spaceship", "land")}),
        ("国王看着两个骑士在场上比剑", {("king", "look"), ("knight", "fight")}),
        ("王老师看着孩子们手拉手唱歌，欣慰地笑了", {("woman", "smile"), ("child", "sing")}),
    ],
)
def test_who_is_seen_does_what_follows(prompt: str, deeds: set[tuple[str, str]]) -> None:
    assert told(prompt) >= deeds


@pytest.mark.parametrize(
    ("prompt", "doer", "deed"),
    [
        ("女孩看见爸爸回来了立刻跑过去抱住他", "girl", "run"),
        ("少年看着小狗打滚笑了", "boy", "smile"),
        ("狐狸盯着兔子藏在草丛里悄悄靠近", "fox", "approach"),
    ],
)
def test_who_looks_on_comes_back(prompt: str, doer: str, deed: str) -> None:
    assert (doer, deed) in told(prompt)
