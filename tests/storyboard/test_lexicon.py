"""The tables are sound, and large enough that every value has its words in both languages."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from filmgate.storyboard import lexicon as lexicon_module
from filmgate.storyboard.lexicon import ENUMS, Part, Sense, lexicon, listings, split, table, turned
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
        words_of = (
            "setting_of_prop",
            "setting_of_trade",
            "setting_of_work",
            "setting_of_ground",
            "time_of_word",
            "mood_of_word",
        )
        known = causes if name not in words_of else {" ".join(key) for key in lexicon().phrases}
        told = {cause for line in rules.values() for cause in split(line)}
        assert {" ".join(words(cause)) if name in words_of else cause for cause in told} <= known, name


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
        ("fisherman", "fishermen"),
        ("grandchild", "grandchildren"),
        ("werewolf", "werewolves"),
        ("bookshelf", "bookshelves"),
        ("human", "humans"),
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
        ("lie", "lying", {"lie", "lies", "lay"}),
        ("do", "doing", {"do", "does"}),
        ("catch", "catching", {"catch", "catches", "caught"}),
    ],
)
def test_verbs(verb: str, ing: str, forms: set[str]) -> None:
    assert participle(verb) == ing
    assert forms <= set(finite(verb))


@pytest.mark.parametrize(
    ("phrase", "sense"),
    [
        ("took off", Sense("action", "take_off", Part.FINITE)),
        ("taking off", Sense("action", "take_off", Part.PARTICIPLE)),
        ("stir-fries", Sense("action", "cook", Part.FINITE)),
        ("stir-frying", Sense("action", "cook", Part.PARTICIPLE)),
        ("city streets", Sense("setting", "city_street", Part.PLURAL)),
    ],
)
def test_phrases_are_inflected_on_their_head(phrase: str, sense: Sense) -> None:
    assert sense in lexicon().phrases[words(phrase)]


@pytest.mark.parametrize(
    ("phrase", "sense"),
    [
        ("rainy night", ("time_of_day", "night")),
        ("drink a beer", ("kind", "glass")),
        ("slow pan left", ("speed", "slow")),
        ("street vendor", ("place", "market")),
    ],
)
def test_phrases_say_what_they_swallow(phrase: str, sense: tuple[str, str]) -> None:
    assert sense in {(s.field, s.value) for s in lexicon().phrases[words(phrase)]}


def test_the_lexicon_is_built_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    builds = count()
    content = lexicon_module._content
    monkeypatch.setattr(lexicon_module, "_content", lambda: (next(builds), content())[1])
    lexicon_module._built.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: lexicon(), range(4)))
    assert next(builds) == 1
    assert all(one is found[0] for one in found)


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


def test_a_section_turned_round_leads_from_each_entry_to_the_key_of_its_line() -> None:
    lines = table("scene.toml")["pace"]
    found = turned("scene.toml", "pace")
    assert {key: [entry for entry in found if found[entry] == key] for key in lines} == {
        key: list(split(line)) for key, line in lines.items()
    }


def test_phrases_are_tokenised_as_prompts_are() -> None:
    assert words("Low-angle  Café shot") == ("low", "angle", "cafe", "shot")
    assert words("镜头推进") == ("镜", "头", "推", "进")


@pytest.mark.parametrize(
    "word",
    ["专家", "国家", "海外", "问题", "说明", "部门", "开展", "书记", "信用", "马克思", "山东", "江苏", "风险",
     "现象", "全球", "肌肉", "世界杯", "停业", "亲戚", "划算", "鹅卵石", "游艺"],
)  # fmt: skip
def test_a_chinese_word_is_not_what_one_of_its_characters_means(word: str) -> None:
    shot = plan(f"关于{word}的画面", frames=72, seed=1).shots[0]
    assert [subject.kind for subject in shot.subjects if not subject.inferred] == []
    assert {"setting", "weather", "time_of_day"} <= set(shot.inferred)
