"""The words that the planner knows, from the tables beside this file: phrase -> what it may say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from threading import Lock

from filmgate.storyboard import vocabulary
from filmgate.storyboard.collector import uncollected
from filmgate.storyboard.lexicon.clocks import times
from filmgate.storyboard.lexicon.completion import complete
from filmgate.storyboard.lexicon.compounding import UNSEEN, compound_verbs
from filmgate.storyboard.lexicon.han_names import han_names
from filmgate.storyboard.lexicon.inflection import finite, participle, plural
from filmgate.storyboard.lexicon.sense import Part, Phrase, Sense, alone
from filmgate.storyboard.lexicon.tables import split, table, turned
from filmgate.storyboard.text import words

__all__ = [
    "ENUMS",
    "Lexicon",
    "Part",
    "Phrase",
    "Rule",
    "Sense",
    "lexicon",
    "listings",
    "named",
    "senses_of",
    "split",
    "table",
    "turned",
]

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
_NUMBERS = {Part.NOUN, Part.PLURAL}
_ALSO_VERBS = frozenset({"body", "garment", "attribute"})
_ALSO_SCENE = frozenset({"weather", "light", "time_of_day"})
_VALUED_ROLES = ("count", "quality", "pace")
"""Roles of grammar.toml that stand in several lines, one a value."""
_PROP = (Sense("filmword", "prop", Part.WORD),)
"""What a thing says that the plan has no subject for."""


@dataclass(frozen=True)
class Rule:
    """One meaning of an ambiguous word: `senses`, if one of `near` stands close by, or `near` is empty."""

    near: frozenset[str]
    senses: tuple[Sense, ...]


@dataclass(frozen=True)
class Lexicon:
    """`lengths[first, second]` lists the lengths in words of what may begin so, longest first, down to 1."""

    phrases: dict[Phrase, tuple[Sense, ...]]
    lengths: dict[Phrase, tuple[int, ...]]
    contexts: dict[Phrase, tuple[Rule, ...]]


_BUILDING = Lock()


def lexicon() -> Lexicon:
    """The whole lexicon, built once, whoever asks for it first."""
    with _BUILDING:
        return _built()


@cache
@uncollected()
def _built() -> Lexicon:
    phrases = {**_names(), **_music(), **times(words), **_content()}
    for key, senses in compound_verbs(table("compound_verbs.toml")).items():
        listed = phrases.get(key, ())
        if all(sense.part is Part.CAMERA for sense in listed):
            phrases[key] = (*senses, *listed)
    for key, senses in _grammar().items():
        phrases[key] = (*_kept(phrases.get(key, ()), senses), *senses)
    phrases.update({key: _numbered(says, phrases.get(key, ())) for key, says in _compounds().items()})
    contexts = _contexts()
    for key, rules in contexts.items():
        phrases.setdefault(key, rules[-1].senses)
    for key, _ in (*_props(), *_circumstances()):
        phrases.setdefault(key, _PROP)
    for key, sense in _tones():
        known = phrases.get(key, ())
        if all(one.field not in ("action", "mood") for one in known):
            phrases[key] = (*known, sense)
    complete(phrases, _hints(), contexts)
    return Lexicon(phrases, _lengths(phrases), contexts)


def _numbered(compound: tuple[Sense, ...], content: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """What a compound says, in the plural where the same words are a noun's plural ("hot air balloons")."""
    several = {(s.field, s.value) for s in content if s.part is Part.PLURAL}
    return tuple(replace(s, part=Part.PLURAL) if (s.field, s.value) in several else s for s in compound)


def named(name: str, kind: str) -> tuple[Sense, ...]:
    """What a person's name says."""
    return (Sense("kind", kind, Part.NOUN), Sense("name", name, Part.WORD))


def _names() -> dict[Phrase, tuple[Sense, ...]]:
    """The names that are nothing but names."""
    names = table("names.toml")
    found = {words(name): named(name, kind) for name, kind in han_names(names["chinese"])}
    for kind, line in names["sure"].items():
        found.update({words(name): named(name, kind) for name in split(line)})
    return found


def _kept(content: tuple[Sense, ...], grammar: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """The verbs among a word's meanings, if it also names a part of the body, clothes or a quality."""
    if grammar[-1].field == "quality":
        return content
    if grammar[0].field not in _ALSO_VERBS:
        return ()
    return tuple(s for s in content if s.part in (Part.FINITE, Part.PARTICIPLE) or s.field in _ALSO_SCENE)


def listings() -> Iterator[tuple[str, str, str, str]]:
    """Every content line: (field, table kind, value, its words)."""
    for name, sections in _FIELDS.items():
        for section, field in sections.items():
            for value, line in table(name)[section].items():
                yield field, section, "" if value == UNSEEN else value, line
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
        if value:
            ENUMS[field](value)
        for entry in _styled(field, line):
            for key, part in _forms(entry, kind):
                if known := phrases.get(key):
                    phrases[key] = _joined(known, Sense(field, value, part))
                else:
                    phrases[key] = alone(field, value, part)
    return phrases


def _joined(known: tuple[Sense, ...], new: Sense) -> tuple[Sense, ...]:
    """The first value of a field counts; what is listed counts more than another value's plural."""
    if any(s.field == new.field and s.value == new.value and {s.part, new.part} == _NUMBERS for s in known):
        return tuple(replace(s, part=Part.PLURAL) if s.value == new.value else s for s in known)
    if new.part is Part.NOUN:
        known = tuple(s for s in known if s.field != new.field or s.part is not Part.PLURAL)
    rivals = {s.part for s in known if s.field == new.field}
    if new.part in rivals or (new.part is Part.PLURAL and Part.NOUN in rivals):
        return known
    return (*known, new)


def _styled(field: str, line: str) -> Iterator[str]:
    """The entries of a line; Chinese looks also with the word for style after them."""
    for entry in split(line):
        yield entry
        if field == "look" and not entry.isascii():
            stem = entry.removesuffix("风格").removesuffix("风")
            yield from (stem + "风", stem + "风格", stem + "画风") if len(stem) > 1 else ()


def _forms(entry: str, kind: str) -> list[tuple[Phrase, Part]]:
    """The forms under which a table entry appears in prose."""
    texts = words(entry)
    if kind == "noun" and entry.endswith("们"):
        return [(texts, Part.PLURAL)]
    if not entry.isascii() or kind in ("word", "phrase", "sound"):
        return [(texts, _part_of_word(entry, kind))]
    if kind == "camera":
        return [*_verb_forms(entry, Part.CAMERA, Part.CAMERA), (("slow", *texts), Part.WORD)]
    if kind == "noun":
        return [(texts, Part.NOUN), (_plural(texts), Part.PLURAL)]
    return _verb_forms(entry, Part.FINITE, Part.PARTICIPLE)


def _plural(noun: Phrase) -> Phrase:
    return (*noun[:-1], plural(noun[-1]))


def _verb_forms(entry: str, told: Part, ing: Part) -> list[tuple[Phrase, Part]]:
    """A verb phrase, inflected on its first word; of one with a hyphen on the second ("stir-fries")."""
    texts = words(entry)
    place = entry.partition(" ")[0].count("-")
    before, verb, rest = texts[:place], texts[place], texts[place + 1 :]
    forms = [((*before, form, *rest), told) for form in finite(verb)]
    return [*forms, ((*before, participle(verb), *rest), ing)]


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
    roles = (*table("grammar.toml")["words"].items(), *table("other_words.toml")["words"].items())
    for role, line in roles:
        field, _, value = role.partition("_") if role.startswith(_VALUED_ROLES) else (role, "", "")
        for entry in split(line):
            for form in _grammar_forms(field, entry):
                key = words(form)
                phrases[key] = phrases.get(key, ()) + alone(field, value or form, Part.WORD)
    return phrases


def _grammar_forms(field: str, entry: str) -> tuple[str, ...]:
    """Clothes are worn in the plural, too."""
    if field not in ("garment", "body") or not entry.isascii() or re.search("(?<!s)s$", entry):
        return (entry,)
    head, space, last = entry.rpartition(" ")
    return (entry, head + space + plural(last))


def _hints() -> Iterator[tuple[Phrase, Sense]]:
    """What words tell beside their kind: that it is only the nearest there is, and where such are found."""
    yield from ((key, Sense("prop", place, Part.WORD)) for key, place in _props())
    for line in table("things.toml")["stand_in"].values():
        yield from ((key, Sense("stand_in", " ".join(key), Part.WORD)) for key in _numbers(line))
    for place, line in table("inference.toml")["setting_of_trade"].items():
        yield from ((key, Sense("place", place, Part.WORD)) for key in _numbers(line))
    for place, line in table("inference.toml")["setting_of_work"].items():
        yield from ((words(verb), Sense("ground", place, Part.FINITE)) for verb in split(line))
    yield from _circumstances()


_CIRCUMSTANCES = (
    ("ground", "setting_of_ground"),
    ("hour", "time_of_word"),
    ("situation", "mood_of_word"),
)


def _circumstances() -> Iterator[tuple[Phrase, Sense]]:
    """Words that tell a likely place or hour, and name neither."""
    for field, rules in _CIRCUMSTANCES:
        for value, line in table("inference.toml")[rules].items():
            yield from ((key, Sense(field, value, Part.WORD)) for key in _numbers(line))


def _tones() -> Iterator[tuple[Phrase, Sense]]:
    """Qualities that tell a mood beside "mood", "tone" and the like."""
    for mood, line in table("atmosphere.toml")["tone"].items():
        yield from ((words(entry), Sense("tone", mood, Part.WORD)) for entry in split(line))


def _props() -> Iterator[tuple[Phrase, str]]:
    """Things that tell the place where they belong, and that place."""
    for place, line in table("inference.toml")["setting_of_prop"].items():
        yield from ((key, place) for key in _numbers(line))


def _numbers(line: str) -> Iterator[Phrase]:
    """The entries of a line in singular and plural."""
    for entry in split(line):
        texts = words(entry)
        yield texts
        if entry.isascii():
            yield _plural(texts)


def _compounds() -> dict[Phrase, tuple[Sense, ...]]:
    compounds = {words(phrase): senses_of(says) for phrase, says in table("compounds.toml")["phrase"].items()}
    for says, line in table("sayings.toml")["phrase"].items():
        compounds.update(dict.fromkeys(map(words, split(line)), senses_of(says)))
    for verb, says in table("compounds.toml")["verb"].items():
        for key, part in _verb_forms(verb, Part.FINITE, Part.PARTICIPLE):
            compounds[key] = senses_of(says, part)
    return compounds


def senses_of(says: str, part: str = "word") -> tuple[Sense, ...]:
    """`field=value field=value` as senses; an unknown value of a closed field is a `ValueError`."""
    pairs = [pair.split("=", 1) for pair in says.split()]
    for field, value in pairs:
        if field in ENUMS and value:
            ENUMS[field](value)
    return tuple(Sense(field, value, _part_of_pair(field, part)) for field, value in pairs)


def _part_of_pair(field: str, part: str) -> Part:
    if field == "action" or part == "verb":
        return Part.PARTICIPLE if part == "participle" else Part.FINITE
    if field != "kind":
        return Part.WORD
    return Part.PLURAL if part == "plural" else Part.NOUN


def _contexts() -> dict[Phrase, tuple[Rule, ...]]:
    contexts: dict[Phrase, tuple[Rule, ...]] = {}
    for entry in table("contexts.toml")["word"]:
        listed = [*map(words, split(entry["words"]))]
        rules, several = _rules(entry["rules"], Part.WORD), _rules(entry["rules"], Part.PLURAL)
        plurals = {_plural(one) for one in listed if one[0].isascii()}.difference(listed[:1])
        contexts.update({one: several if one in plurals else rules for one in listed})
    return contexts


def _rules(listed: list[dict[str, str]], part: str) -> tuple[Rule, ...]:
    """What a word of contexts says by its neighbours, as that part of speech unless a rule tells another."""
    return tuple(
        Rule(frozenset(split(rule.get("near", ""))), senses_of(rule["as"], rule.get("part", part)))
        for rule in listed
    )


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


def _lengths(phrases: dict[Phrase, tuple[Sense, ...]]) -> dict[Phrase, tuple[int, ...]]:
    masks: dict[Phrase, int] = {}
    for key in phrases:
        if len(key) > 1:
            pair = key[:2]
            masks[pair] = masks.get(pair, 2) | 1 << len(key)
    return {pair: _bits(mask) for pair, mask in masks.items()}


@cache
def _bits(mask: int) -> tuple[int, ...]:
    """The places of the bits that are set, highest first."""
    return tuple(place for place in reversed(range(mask.bit_length())) if mask >> place & 1)
