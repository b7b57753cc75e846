"""A line goes to who is said to speak, and not to who is spoken to."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


def test_who_is_spoken_to_does_not_speak() -> None:
    planned = deeds_of('A nurse whispers to the patient: "You are fine."')
    assert planned == {"woman": ["whisper"], "man": ["stand"]}


def test_the_last_named_speaks_where_nobody_is_said_to() -> None:
    assert deeds_of('A detective stops. A boy looks up: "It was me."')["boy"] == ["look", "talk"]


def test_what_one_does_meanwhile_may_count_more() -> None:
    assert deeds_of('She throws her arms around him: "Yes, I will!"')["woman"] == ["hug"]


def test_a_line_is_a_beat_of_its_own_after_a_deed() -> None:
    planned = deeds_of('A boy tugs her sleeve. "Can we keep him?" A wet puppy looks up.')
    assert planned["boy"] == ["pull", "talk"]
    assert planned["puppy"] == ["look"]


def test_chinese_goes_on_after_a_line_that_was_led_in() -> None:
    assert deeds_of("船长大吼：“全速前进！”船长拉起绳子")["man"] == ["shout", "pull"]
    assert deeds_of("“快走！”女孩喊道")["girl"] == ["shout"]


def test_a_line_is_of_whoever_a_verb_before_it_says_it() -> None:
    planned = deeds_of("男人把面罩扣到女孩脸上，他低声说：“别怕”")
    assert "talk" not in planned["girl"]
    assert "talk" not in deeds_of("小狗趴着，黑底白字：“只够等你一次”")["puppy"]


def test_words_on_the_screen_are_a_caption() -> None:
    for words in ("空街，字幕“谢谢你，早安”", "空街，画面定格，出现金色大字“谢谢你，早安”"):
        assert plan(words, frames=72, seed=1).shots[0].caption == "谢谢你，早安"


@pytest.mark.parametrize(
    ("prompt", "caption"),
    [
        ('The shoe turns. On-screen text: "OWN THE MORNING".', "OWN THE MORNING"),
        ('A woman smiles. Super: "Home in a bowl."', "Home in a bowl."),
        ('A single line of white text fades in: "GO"', "GO"),
        ('A neon sign reading "HOTEL" flickers', None),
    ],
)
def test_words_on_the_screen_are_shown_and_nobody_says_them(prompt: str, caption: str | None) -> None:
    shot = plan(prompt, frames=72, seed=1).shots[0]
    assert shot.caption == caption
    assert all(subject.action != "talk" for subject in shot.subjects)


def test_whose_voice_it_is_is_not_seen() -> None:
    said = deeds_of('A girl drinks. Narrator (warm female voice): "Every drop counts."')
    assert said == {"girl": ["drink"]}
    assert deeds_of('A man runs. Super: "Go."') == {"man": ["run"]}


def test_nobody_in_the_picture_says_a_voice_over() -> None:
    assert deeds_of('An old man prays. Voice over: "That was the last summer."')["old_man"] == ["pray"]
