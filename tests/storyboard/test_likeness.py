"""Several of a kind are told apart by what is said of their looks."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def last_beat(prompt: str) -> set[tuple[str, str]]:
    shot = plan(prompt, frames=240, seed=7).shots[0]
    return {(str(s.action), " ".join(s.attributes)) for s in shot.parts[-1].subjects}


@pytest.mark.parametrize(
    ("prompt", "there"),
    [
        (
            "A man in a grey suit waits. A man in a red jacket runs past him. The man in the suit laughs.",
            {("laugh", "grey suit"), ("run", "red jacket")},
        ),
        (
            "A tall man and a short man argue. The tall man leaves. The other man cries.",
            {("leave", "tall"), ("cry", "short")},
        ),
        ("A black cat sleeps. A white cat jumps.", {("sleep", "black"), ("jump", "white")}),
        ("An old monk prays. A boy monk runs.", {("pray", "old"), ("run", "boy")}),
        ("A woman sits at a desk. Another woman shouts.", {("sit", ""), ("shout", "")}),
        ("A woman in a red dress walks. A woman smiles.", {("smile", "red dress")}),
        ("A woman in a red dress walks. The woman in red smiles.", {("smile", "red dress")}),
        ("红衣女子奔跑，白衣女子笑了", {("run", "红衣"), ("smile", "白衣")}),
        ("红衣女子走来，红衣女子笑了", {("smile", "红衣")}),
        ("将军大笑，士兵冲锋", {("laugh", ""), ("attack", "")}),
        ("一辆红色跑车飞驰而过，黑色跑车追上来", {("drive", "红色"), ("chase", "黑色")}),
        ("老镖师勒住缰绳，年轻镖师大喊。老镖师笑了", {("smile", "老"), ("shout", "年轻")}),
        ("一辆银色跑车驶来，跑车停下", {("stand", "银色")}),
    ],
)
def test_who_is_described_otherwise_is_somebody_else(prompt: str, there: set[tuple[str, str]]) -> None:
    assert last_beat(prompt) == there


@pytest.mark.parametrize(
    ("prompt", "looks"),
    [
        ("red car, blue car, race track", [["red"], ["blue"]]),
        ("white cat, black cat, rooftop", [["white"], ["black"]]),
        ("baby elephant, mother elephant, savanna", [["baby"], ["mother"]]),
        ("old car, rusty car, junkyard", [["old", "rusty"]]),
    ],
)
def test_tags_of_two_colours_or_ages_are_of_two(prompt: str, looks: list[list[str]]) -> None:
    shot = plan(prompt, frames=120, seed=1).shots[0]
    assert [list(subject.attributes) for subject in shot.subjects] == looks
