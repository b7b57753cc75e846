import pytest

from filmgate.storyboard.han_letters import introduced
from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("folded", "letters"),
    [
        ("a是一名中年警探,b是一个女孩.a坐下,b看着a", {"a": "一名中年警探", "b": "一个女孩"}),
        ("人物a:白发老人,a坐在长椅上", {"a": "白发老人"}),
        ("甲是卖花的老奶奶.甲坐在路边", {"甲": "卖花的老奶奶"}),
        ("a是一名警探,他坐下", {}),
        ("甲板上,a字裙的女孩在跳舞,t台", {}),
    ],
)
def test_letters_that_come_again_are_names(folded: str, letters: dict[str, str]) -> None:
    assert dict(introduced(folded)) == letters


def test_whoever_has_a_letter_does_what_is_told_of_it() -> None:
    prompt = "A是一名中年警探，B是一个穿红裙的女人。A走向B，B转身离开。"
    shot = plan(prompt, frames=240, seed=7).shots[0]
    told = {(str(s.kind), str(s.action), *s.attributes) for part in shot.parts for s in part.subjects}
    assert {("police", "approach", "中年"), ("woman", "leave", "红裙")} <= told
    assert {kind for kind, *_ in told} == {"police", "woman"}
