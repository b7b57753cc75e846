"""The words that the planner knows, from the tables beside this file: phrase -> what it may say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from filmgate.storyboard import vocabulary
from filmgate.storyboard.lexicon.inflection import finite, participle, plural
from filmgate.storyboard.text import words

Phrase = tuple[str, ...]

ENUMS: dict[str, type[StrEnum]] = {
    "setting": vocabulary.Setting,
    "kind": vocabulary.SubjectKind,
    "action": vocabulary.Action,
    "time_of_day": vocabulary.TimeOfDay,
    "weather": vocabulary.Weather,
    "light": vocabulary.Light,
    "mood": vocabulary.Mood,
    "look": vocabulary.Look,
    "framing": vocabulary.Framing,
    "angle": vocabulary.Angle,
    "move": vocabulary.Move,
    "speed": vocabulary.Speed,
    "transition": vocabulary.Transition,
    "sound": vocabulary.SoundCue,
}
"""The fields of the plan whose values are closed."""

_FIELDS = {
    "settings.toml": {"noun": "setting"},
    "people.toml": {"noun": "kind"},
    "animals.toml": {"noun": "kind"},
    "vehicles.toml": {"noun": "kind"},
    "things.toml": {"noun": "kind"},
    "actions.toml": {"verb": "action", "phrase": "action"},
    "sounds.toml": {"sound": "sound"},
}
_ATMOSPHERE = ("time_of_day", "weather", "light", "mood", "look")
_FIRST_WORDS: dict[frozenset[str], tuple[str, ...]] = {
    frozenset({"kind"}): ("setting", "look"),
    frozenset({"setting"}): ("weather",),
    frozenset({"time_of_day"}): ("weather",),
}
"""What the first word of a phrase may say beside its own field."""
_ALSO_VERBS = frozenset({"body", "garment", "attribute"})
_ALSO_SCENE = frozenset({"weather", "light", "time_of_day"})
_ASPECTS = frozenset("着了起过在向到来去出入上下开住给")
_PARTS_OF_VERBS = frozenset("车龙狮门水雨山手头脸")
"""Nouns that only end a Chinese verb (下车, 舞龙)."""
_VALUED_ROLES = ("count", "quality", "pace")
"""Roles of grammar.toml that stand in several lines, one a value."""
_DATED = frozenset({"weather", "light", "setting"})


class Part(StrEnum):
    """What part of speech a phrase is in, where that decides what it says."""

    NOUN = "noun"
    PLURAL = "plural"
    FINITE = "finite"
    PARTICIPLE = "participle"
    CAMERA = "camera"
    """A verb that means a camera move only when the camera does it ("rises", "follows")."""
    WORD = "word"


class Sense(NamedTuple):
    """One thing that a phrase says: a field of the plan (or of grammar), its value, the part of speech."""

    field: str
    value: str
    part: Part


@dataclass(frozen=True)
class Rule:
    """One meaning of an ambiguous word: `senses`, if one of `near` stands close by, or `near` is empty."""

    near: frozenset[str]
    senses: tuple[Sense, ...]


@dataclass(frozen=True)
class Lexicon:
    """`lengths[first, second]` lists the lengths of the phrases that begin so, longest first, without 1."""

    phrases: dict[Phrase, tuple[Sense, ...]]
    lengths: dict[Phrase, tuple[int, ...]]
    contexts: dict[Phrase, tuple[Rule, ...]]


@cache
def table(name: str) -> dict[str, Any]:
    """One data file, parsed."""
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


@cache
def lexicon() -> Lexicon:
    """The whole lexicon, built once."""
    phrases = {**_names(), **_music(), **_content()}
    for key, senses in _grammar().items():
        phrases[key] = (*_kept(phrases.get(key, ()), senses), *senses)
    phrases.update(_compounds())
    contexts = _contexts()
    for key, rules in contexts.items():
        phrases.setdefault(key, rules[-1].senses)
    phrases.update({key: _with_place(key, senses, phrases) for key, senses in phrases.items()})
    for key, sense in _hints():
        if key in phrases:
            phrases[key] = (*phrases[key], sense)
    plain = {key: senses for key, senses in phrases.items() if key[-1:] not in contexts}
    phrases.update({key: _with_object(key, senses, plain) for key, senses in plain.items()})
    return Lexicon(_dated(phrases), _lengths(phrases), contexts)


def named(name: str, kind: str) -> tuple[Sense, ...]:
    """What a person's name says."""
    return (Sense("kind", kind, Part.NOUN), Sense("name", name, Part.WORD))


def _names() -> dict[Phrase, tuple[Sense, ...]]:
    """The names that are nothing but names."""
    sure = table("names.toml")["sure"]
    return {words(name): named(name, kind) for kind, line in sure.items() for name in split(line)}


def _kept(content: tuple[Sense, ...], grammar: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """The verbs among a word's meanings, if it also names a part of the body, clothes or a quality."""
    if grammar[-1].field == "quality":
        return content
    if grammar[0].field not in _ALSO_VERBS:
        return ()
    return tuple(s for s in content if s.part in (Part.FINITE, Part.PARTICIPLE) or s.field in _ALSO_SCENE)


def split(listing: str) -> Iterator[str]:
    """The entries of a comma-separated table line."""
    return (entry.strip() for entry in listing.split(",") if entry.strip())


def listings() -> Iterator[tuple[str, str, str, str]]:
    """Every content line: (field, table kind, value, its words)."""
    for name, sections in _FIELDS.items():
        for section, field in sections.items():
            yield from ((field, section, value, line) for value, line in table(name)[section].items())
    for field in _ATMOSPHERE:
        yield from ((field, "word", value, line) for value, line in table("atmosphere.toml")[field].items())
    yield from _camera_listings()


def _camera_listings() -> Iterator[tuple[str, str, str, str]]:
    for field, section in table("camera.toml").items():
        kinds = section if field == "move" else {"word": section}
        for kind, lines in kinds.items():
            label = "camera" if kind == "verb" else "word"
            yield from ((field, label, value, line) for value, line in lines.items())


def _content() -> dict[Phrase, tuple[Sense, ...]]:
    phrases: dict[Phrase, tuple[Sense, ...]] = {}
    for field, kind, value, line in listings():
        ENUMS[field](value)
        for entry in (*_styled(field, line), *_aspects(field, kind, line)):
            for form, part in _forms(entry, kind):
                key = words(form)
                known = phrases.get(key, ())
                if part is Part.NOUN:  # what is listed counts more than a plural that the loader made
                    known = tuple(s for s in known if (s.field, s.part) != (field, Part.PLURAL))
                if part is Part.PLURAL and any((s.field, s.part) == (field, Part.NOUN) for s in known):
                    continue
                if not any(sense.field == field and sense.part is part for sense in known):
                    phrases[key] = (*known, Sense(field, value, part))
    return phrases


def _aspects(field: str, kind: str, line: str) -> Iterator[str]:
    """Chinese verbs with an object, in the course of the deed (喝茶: 喝着茶, 喝了茶)."""
    if (field, kind) == ("action", "phrase"):
        for entry in split(line):
            if len(entry) == 2 and not entry.isascii() and entry[1] not in _ASPECTS:
                yield from (entry[0] + aspect + entry[1] for aspect in "着了起")


def _styled(field: str, line: str) -> Iterator[str]:
    """The entries of a line; Chinese looks also with the word for style after them."""
    for entry in split(line):
        yield entry
        if field == "look" and not entry.isascii():
            stem = entry.removesuffix("风格").removesuffix("风")
            yield from (stem + "风", stem + "风格", stem + "画风") if len(stem) > 1 else ()


def _forms(entry: str, kind: str) -> Iterable[tuple[str, Part]]:
    """The forms under which a table entry appears in prose."""
    if not entry.isascii() or kind in ("word", "phrase", "sound"):
        return [(entry, _part_of_word(entry, kind))]
    if kind == "camera":
        return [*_verb_forms(entry, Part.CAMERA, Part.CAMERA), (f"slow {entry}", Part.WORD)]
    if kind == "noun":
        return [(entry, Part.NOUN), (plural(entry), Part.PLURAL)]
    return _verb_forms(entry, Part.FINITE, Part.PARTICIPLE)


def _verb_forms(entry: str, verb: Part, ing: Part) -> list[tuple[str, Part]]:
    return [*((form, verb) for form in finite(entry)), (participle(entry), ing)]


def _part_of_word(entry: str, kind: str) -> Part:
    if kind == "noun":
        return Part.NOUN
    if kind == "camera":
        return Part.CAMERA
    if kind == "phrase":
        return Part.PARTICIPLE if entry.isascii() else Part.FINITE
    return Part.WORD


def _grammar() -> dict[Phrase, tuple[Sense, ...]]:
    phrases: dict[Phrase, tuple[Sense, ...]] = {}
    for role, line in table("grammar.toml")["words"].items():
        field, _, value = role.partition("_") if role.startswith(_VALUED_ROLES) else (role, "", "")
        for entry in split(line):
            for form in _grammar_forms(field, entry):
                key = words(form)
                phrases[key] = (*phrases.get(key, ()), Sense(field, value or form, Part.WORD))
    return phrases


def _grammar_forms(field: str, entry: str) -> tuple[str, ...]:
    """Clothes are worn in the plural, too."""
    if field not in ("garment", "body") or not entry.isascii() or entry.endswith("s"):
        return (entry,)
    return (entry, plural(entry))


def _hints() -> Iterator[tuple[Phrase, Sense]]:
    """What nouns tell beside their kind: that it is only the nearest there is, and where such people work."""
    for line in table("things.toml")["stand_in"].values():
        yield from ((key, Sense("stand_in", " ".join(key), Part.WORD)) for key in _numbers(line))
    for place, line in table("inference.toml")["setting_of_trade"].items():
        yield from ((key, Sense("place", place, Part.WORD)) for key in _numbers(line))


def _numbers(line: str) -> Iterator[Phrase]:
    """The entries of a line in singular and plural."""
    for entry in split(line):
        yield words(entry)
        if entry.isascii():
            yield words(plural(entry))


def _compounds() -> dict[Phrase, tuple[Sense, ...]]:
    compounds = {words(phrase): senses_of(says) for phrase, says in table("compounds.toml")["phrase"].items()}
    for verb, says in table("compounds.toml")["verb"].items():
        compounds.update({words(form): senses_of(says) for form in finite(verb)})
        compounds[words(participle(verb))] = senses_of(says, "participle")
    return compounds


def senses_of(says: str, part: str = "word") -> tuple[Sense, ...]:
    """`field=value field=value` as senses; an unknown value of a closed field is a `ValueError`."""
    pairs = [pair.split("=", 1) for pair in says.split()]
    for field, value in pairs:
        if field in ENUMS:
            ENUMS[field](value)
    return tuple(Sense(field, value, _part_of_pair(field, part)) for field, value in pairs)


def _part_of_pair(field: str, part: str) -> Part:
    if field == "action" or part == "verb":
        return Part.PARTICIPLE if part == "participle" else Part.FINITE
    return Part.NOUN if field == "kind" else Part.WORD


def _contexts() -> dict[Phrase, tuple[Rule, ...]]:
    contexts: dict[Phrase, tuple[Rule, ...]] = {}
    for entry in table("contexts.toml")["word"]:
        rules = tuple(
            Rule(frozenset(split(rule.get("near", ""))), senses_of(rule["as"], rule.get("part", "word")))
            for rule in entry["rules"]
        )
        contexts.update(dict.fromkeys(map(words, split(entry["words"])), rules))
    return contexts


def _dated(phrases: dict[Phrase, tuple[Sense, ...]]) -> dict[Phrase, tuple[Sense, ...]]:
    """Adds what longer phrases swallow: "rainy night" says night, too, and "slow zoom" slow."""
    hours = {
        key[0]: sense
        for key, senses in phrases.items()
        if len(key) == 1
        for sense in senses
        if sense.field == "time_of_day"
    }
    speeds = {key: sense for key, senses in phrases.items() for sense in senses if sense.field == "speed"}
    dated = {key: _with_hour(key, senses, hours) for key, senses in phrases.items()}
    return {key: _with_speed(key, senses, speeds) for key, senses in dated.items()}


def _with_object(
    key: Phrase, senses: tuple[Sense, ...], phrases: dict[Phrase, tuple[Sense, ...]]
) -> tuple[Sense, ...]:
    """A verb phrase names its object, too ("drink a beer", "board the train")."""
    if len(key) < 2 or not senses or any(sense.field != "action" for sense in senses):
        return senses
    for start in range(1, len(key)):
        wanted = ("kind",) if key[0].isascii() else ("kind", "time_of_day", "weather")
        named = phrases.get(key[start:], ())
        found = next((s for s in named if s.field in wanted), None)
        if found is not None and named[-1].field != "stand_in" and key[-1] not in _PARTS_OF_VERBS:
            return (*senses, found)
    return senses


def _with_place(
    key: Phrase, senses: tuple[Sense, ...], phrases: dict[Phrase, tuple[Sense, ...]]
) -> tuple[Sense, ...]:
    """A phrase's first word may say more: "street vendor" the place, "rainy afternoon" the weather."""
    fields = frozenset(sense.field for sense in senses)
    if len(key) < 2 or not key[0].isascii() or key[0] == "snow" or fields not in _FIRST_WORDS:
        return senses
    found = next((s for s in phrases.get(key[:1], ()) if s.field in _FIRST_WORDS[fields]), None)
    return (*senses, found) if found else senses


def _music() -> dict[Phrase, tuple[Sense, ...]]:
    """Every "sad cello" and 悲伤的钢琴曲: a mood before an instrument is what is heard."""
    music = table("sounds.toml")["music"]
    found: dict[Phrase, tuple[Sense, ...]] = {}
    for value, line in music.items():
        if value.startswith("music_"):
            sense = (Sense("sound", value, Part.WORD),)
            for mood in split(line):
                heard = music["heard"] if mood.isascii() else music["heard_chinese"]
                found.update(
                    {words(f"{mood} {one}" if mood.isascii() else mood + one): sense for one in split(heard)}
                )
    return found


def _with_hour(key: Phrase, senses: tuple[Sense, ...], hours: dict[str, Sense]) -> tuple[Sense, ...]:
    fields = {sense.field for sense in senses}
    if len(key) < 2 or "time_of_day" in fields or not fields & _DATED:
        return senses
    found = next((hours[word] for word in key if word in hours), None)
    return (*senses, found) if found else senses


def _with_speed(key: Phrase, senses: tuple[Sense, ...], speeds: dict[Phrase, Sense]) -> tuple[Sense, ...]:
    if len(key) < 2 or {sense.field for sense in senses} != {"move"}:
        return senses
    stretches = (key[i : i + length] for length in (2, 1) for i in range(len(key) - length + 1))
    found = next((speeds[stretch] for stretch in stretches if stretch in speeds), None)
    return (*senses, found._replace(part=senses[0].part)) if found else senses


def _lengths(phrases: dict[Phrase, tuple[Sense, ...]]) -> dict[Phrase, tuple[int, ...]]:
    lengths: dict[Phrase, set[int]] = {}
    for key in phrases:
        if len(key) > 1:
            lengths.setdefault(key[:2], set()).add(len(key))
    return {pair: tuple(sorted(found, reverse=True)) for pair, found in lengths.items()}
