"""The tables are sound, and large enough that every value has its words in both languages."""

from __future__ import annotations

from collections import defaultdict

import pytest

from filmgate.storyboard.lexicon import ENUMS, lexicon, listings, split, table
from filmgate.storyboard.lexicon.inflection import finite, participle, plural
from filmgate.storyboard.planner import plan
from filmgate.storyboard.text import words

_RULES = {"setting": "setting", "time": "time_of_day", "light": "light", "mood": "mood", "weather": "weather"}


def test_every_value_has_words_in_english_and_chinese() -> None:
    listed: dict[tuple[str, str], str] = defaultdict(str)
    for field, _, value, line in listings():
        listed[field, value] += line
    for field, enum in ENUMS.items():
        for value in enum:
            line = listed[field, value]
            assert any(word.isascii() for word in split(line)), (field, value)
            assert any(not word.isascii() for word in split(line)), (field, value)


def test_no_word_means_two_values_of_one_field() -> None:
    meanings: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for field, kind, value, line in listings():
        for word in split(line):
            meanings[field, kind, word].add(value)
    assert {key: values for key, values in meanings.items() if len(values) > 1} == {}


def test_inference_speaks_the_vocabulary() -> None:
    causes = {str(value) for enum in ENUMS.values() for value in enum}
    for name, rules in table("inference.toml").items():
        effect = name.split("_of_")[0]
        enum = ENUMS[{"sounds": "sound", "time": "time_of_day"}.get(effect, effect)]
        assert {str(enum(value)) for value in rules} == set(rules)
        known = causes if name != "setting_of_trade" else {" ".join(key) for key in lexicon().phrases}
        told = {cause for line in rules.values() for cause in split(line)}
        assert {cause if cause.isascii() else " ".join(cause) for cause in told} <= known, name


def test_phrases_hold_no_empty_key() -> None:
    assert all(lexicon().phrases)
    assert all(senses for senses in lexicon().phrases.values())


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("woman", "women"),
        ("fox", "foxes"),
        ("butterfly", "butterflies"),
        ("wolf", "wolves"),
        ("city street", "city streets"),
    ],
)
def test_plurals(word: str, form: str) -> None:
    assert plural(word) == form


@pytest.mark.parametrize(
    ("verb", "ing", "forms"),
    [
        ("run", "running", {"run", "runs", "ran"}),
        ("dance", "dancing", {"dance", "dances", "danced"}),
        ("carry", "carrying", {"carry", "carries", "carried"}),
        ("lie down", "lying down", {"lie down", "lies down", "lay down"}),
        ("take off", "taking off", {"take off", "takes off", "took off"}),
        ("catch", "catching", {"catch", "catches", "caught"}),
    ],
)
def test_verbs_are_inflected_on_their_first_word(verb: str, ing: str, forms: set[str]) -> None:
    assert participle(verb) == ing
    assert forms <= set(finite(verb))


@pytest.mark.parametrize("field", ["setting", "time_of_day", "weather", "look", "mood", "light"])
def test_every_scene_word_plans_as_its_value(field: str) -> None:
    missed = []
    for name, _, value, line in listings():
        first = next(split(line))
        if name == field and getattr(plan(first, frames=72, seed=1).shots[0], field) != value:
            missed.append((first, value))
    assert len(missed) <= 3, missed


@pytest.mark.parametrize("language", ["english", "chinese"])
def test_every_kind_is_recognised_by_its_first_word(language: str) -> None:
    missed = []
    for name, _, value, line in listings():
        if name == "kind":
            word = next(w for w in split(line) if w.isascii() == (language == "english"))
            shot = plan(f"a {word}" if word.isascii() else word, frames=72, seed=1).shots[0]
            if value not in {str(s.kind) for s in shot.subjects}:
                missed.append((word, value))
    assert missed == []


def test_phrases_are_tokenised_as_prompts_are() -> None:
    assert words("Low-angle  Café shot") == ("low", "angle", "cafe", "shot")
    assert words("镜头推进") == ("镜", "头", "推", "进")
