"""A deed may be told by a noun, or by a verb with words between its parts."""

from __future__ import annotations

import pytest

from filmgate.storyboard import idioms
from filmgate.storyboard.lexicon import ENUMS, Part, Sense, lexicon, table
from filmgate.storyboard.lexicon.compounding import UNSEEN
from filmgate.storyboard.planner import plan
from filmgate.storyboard.script import read


def deed_of(prompt: str) -> str:
    """What the first subject does."""
    return plan(prompt, frames=120, seed=7).shots[0].subjects[0].action.value


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a toddler takes his first wobbly steps", "walk"),
        ("a woman takes a long slow sip of coffee", "drink"),
        ("the wolf lets out a long howl", "shout"),
        ("a man goes for a quick run", "run"),
        ("a boy gives him a kiss", "kiss"),
        ("a barista gives the pitcher a swirl", "spin"),
        ("a businessman breaks into a sprint through the train station", "run"),
        ("a girl does a perfect cartwheel", "jump"),
        ("a boy gives his mother a drawing", "give"),
        ("a woman makes a quick sketch", "write"),
        ("a girl answers with a backflip", "jump"),
    ],
)
def test_a_noun_tells_the_deed_of_a_light_verb(prompt: str, action: str) -> None:
    assert deed_of(prompt) == action


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a boy picks it up", "hold"),
        ("a man opens the old wooden door", "open"),
        ("a chef flips three golden pancakes", "cook"),
        ("a man picks the old chair up", "hold"),
    ],
)
def test_a_verb_and_its_object_or_particle_may_stand_apart(prompt: str, action: str) -> None:
    assert deed_of(prompt) == action


@pytest.mark.parametrize(
    ("prompt", "action"),
    [("a man takes a red apple from the tree", "hold"), ("a woman makes dinner", "cook")],
)
def test_a_light_verb_with_a_thing_keeps_its_own_deed(prompt: str, action: str) -> None:
    assert deed_of(prompt) == action


def test_the_noun_of_a_deed_is_no_deed_of_its_own() -> None:
    told = [m for m in read("she takes a long look").mentions if m.has("action")]
    assert [m.text for m in told] == ["takes"]


def test_an_idiom_ends_with_its_clause() -> None:
    texts = ("he", "takes", "off", ",", "a", "walk")
    assert idioms.found(texts, 1, 1, (Sense("action", "catch", Part.FINITE),), lexicon()) is None


def test_the_nouns_speak_the_vocabulary() -> None:
    actions = {value.value for value in ENUMS["action"]}
    assert set(table("idioms.toml")["nouns"]) <= {*actions, UNSEEN}


def test_light_verbs_are_known_words() -> None:
    known = {key[0] for key in lexicon().phrases}
    assert {"take", "give", "make", "do", "have"} <= known
