"""Chinese names before lines of dialogue are somebody, and what stands after them is said."""

from __future__ import annotations

import pytest

from filmgate.storyboard.given_names import found
from filmgate.storyboard.han_speakers import are_talk, heads
from filmgate.storyboard.planner import plan
from filmgate.storyboard.text import QUOTE


def test_words_before_lines_are_heads() -> None:
    assert [*heads(f"凌霄:{QUOTE} 楚河(冷笑):{QUOTE}\n楚河走了。")] == ["凌霄", "楚河"]
    assert [*heads("风格:写实。凌霄走了。")] == []


@pytest.mark.parametrize(
    ("words", "talk"), [("你来了？", True), ("上车。", True), ("公司总裁，沉稳内敛", False)]
)
def test_lines_are_known_by_how_they_speak(words: str, talk: bool) -> None:
    assert are_talk(words) is talk


@pytest.mark.parametrize(
    ("prompt", "bearers"),
    [
        (f"凌霄推开门。凌霄:{QUOTE}", {"凌霄": "man"}),
        (f"许言:{QUOTE}许言握住他的手。", {"许言": "woman"}),
        (f"系统:{QUOTE}系统:{QUOTE}", {}),
        (f"结语:{QUOTE}", {}),
    ],
)
def test_who_speaks_is_a_name_by_its_shape_or_by_what_its_bearer_does(
    prompt: str, bearers: dict[str, str]
) -> None:
    assert found(prompt) == bearers


def test_lines_of_a_drama_are_said_without_quotes() -> None:
    film = plan("△江屿合上书，看着她。\n江屿（低声）：别走。\n苏棠：我会回来的。", frames=240, seed=7)
    assert film.shots[0].caption == "别走。\n我会回来的。"
    people = {subject.kind for beat in film.shots[0].beats for subject in beat.subjects}
    assert people >= {"man", "woman"}


def test_names_from_abroad_speak() -> None:
    film = plan("凯文站起来。\n凯文：“你好。”\n苏珊点点头。", frames=240, seed=7)
    assert film.shots[0].subjects[0].kind == "man"
    assert film.shots[0].caption == "你好。"
