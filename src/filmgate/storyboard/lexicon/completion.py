"""What phrases say beside the field that lists them: their object, their hour, their pace."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from filmgate.storyboard.lexicon.sense import Part, Phrase, Sense

Phrases = dict[Phrase, tuple[Sense, ...]]

_FIRST_WORDS: dict[str, tuple[str, ...]] = {
    "kind": ("setting", "look"),
    "setting": ("weather",),
    "time_of_day": ("weather",),
    "sound": ("mood",),
}
"""What the first word of a phrase may say beside its own field."""
_PARTS_OF_VERBS = frozenset(
    (*"车龙狮门水雨山手头脸", "guard", "watch", "fire", "camera", "flight", "toast", "steps")
)
"""Nouns that only end a verb (下车, "stand guard")."""
_ANYWHERE = "work"
"""A verb of deeds that are done in an office only where nothing follows it."""
_DATED = frozenset({"weather", "light", "setting"})
_OBJECTS = ("kind", "setting", "indoors", "time_of_day", "hour", "weather", "light")
_OBJECTS_HAN = ("kind", "time_of_day", "hour", "weather")
_OF_DEEDS = frozenset({"action", "prop", "ground"})
_BEFORE_TRADE = frozenset("老小女男")
"""What may stand before the word for a trade and leaves it one (老渔夫, 女服务员)."""
_GOING = frozenset({"enter", "leave"})
"""Deeds that name the place they lead to or from (走进房间)."""
_TURNING = frozenset(("go", "goes", "going", "went", "gone"))
"""First words of sayings whose last word is nothing that is there ("goes nuts")."""


def complete(phrases: Phrases, hints: Iterable[tuple[Phrase, Sense]], contexts: Container[Phrase]) -> None:
    """Adds to the phrases what they swallow: "rainy night" says night, too, and "drink a beer" a beer.

    `contexts` are the words whose meaning hangs on their neighbours: they tell no verb its object.
    """
    deeds: list[Phrase] = []
    others: list[Phrase] = []
    for key, senses in phrases.items():
        if len(key) > 1:
            (deeds if senses[0].field == "action" else others).append(key)
    _add(
        phrases,
        [pair for key in others if phrases[key][0].field == "sound" for pair in _source(key, phrases)],
    )
    _add(phrases, ((key, sense) for key, sense in hints if key in phrases))
    _add(phrases, [(key, _trade(key, phrases)) for key in others if "\u3400" <= key[0] < "\ua000"])
    _add(phrases, ((key, _place(key, phrases[key], phrases)) for key in others if key[0].isascii()))
    _add(phrases, [(key, _prop(key, phrases)) for key in deeds])
    _add(phrases, [(key, sense) for key in deeds for sense in _object(key, phrases, contexts)])
    felt = _singles(phrases, "situation")
    phrases.update({(word,): _told_by_verb(phrases[(word,)]) for word in felt})
    _add(phrases, [(key, felt[key[0]]) for key in deeds if key[0] in felt])  # "argues with"
    done = {word: s for word, s in _singles(phrases, "ground").items() if not word.startswith(_ANYWHERE)}
    _add(phrases, [(key, done[key[0]]) for key in deeds if key[0] in done and key[0].isascii()])
    hours = _singles(phrases, "time_of_day")
    timed = [key for key in (*others, *deeds) if not hours.keys().isdisjoint(key)]
    dated = [key for key in timed if not _DATED.isdisjoint([s.field for s in phrases[key]])]
    _add(phrases, ((key, _hour(key, phrases[key], hours)) for key in dated))
    speeds = {key: s for key, senses in phrases.items() for s in senses if s.field == "speed"}
    paces = {key[0] for key in speeds}
    paced = [key for key in others if not paces.isdisjoint(key)]
    _add(phrases, ((key, _speed(key, phrases[key], speeds)) for key in paced))


def _told_by_verb(senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """What a verb says of the mood stays where it is read as a verb ("argues")."""
    if senses[0].field != "action":
        return senses
    return tuple(replace(s, part=senses[0].part) if s.field == "situation" else s for s in senses)


def _source(key: Phrase, phrases: Phrases) -> Iterator[tuple[Phrase, Sense]]:
    """Who makes a sound, and by what deed ("door opens")."""
    if len(key) == 2 and key[0].isascii():
        who = next((s for s in phrases.get(key[:1], ()) if s.field == "kind"), None)
        deed = next((s for s in phrases.get(key[1:], ()) if s.field == "action"), None)
        if who is not None and deed is not None:
            yield from ((key, who), (key, deed))


def _add(phrases: Phrases, more: Iterable[tuple[Phrase, Sense | None]]) -> None:
    for key, sense in more:
        if sense is not None:
            phrases[key] = (*phrases[key], sense)


def _singles(phrases: Phrases, field: str) -> dict[str, Sense]:
    """The single words that say something of that field."""
    return {
        key[0]: sense
        for key, senses in phrases.items()
        if len(key) == 1
        for sense in senses
        if sense.field == field
    }


def _place(key: Phrase, senses: tuple[Sense, ...], phrases: Phrases) -> Sense | None:
    """A phrase's first word may say more: "street vendor" the place, "rainy afternoon" the weather."""
    wanted = _FIRST_WORDS.get(senses[0].field)
    if wanted is None or key[0] == "snow" or any(s.field not in (senses[0].field, "place") for s in senses):
        return None
    return next((s for s in phrases.get(key[:1], ()) if s.field in wanted), None)


def _object(key: Phrase, phrases: Phrases, contexts: Container[Phrase]) -> tuple[Sense, ...]:
    """A verb phrase names its object, too ("drink a beer", "board the train", "watch the sunset")."""
    senses = phrases[key]
    if len(senses) > 1 and any(sense.field not in _OF_DEEDS for sense in senses):
        return ()
    turns = len(key) == 2 and key[0] in _TURNING
    if key[-1] in _PARTS_OF_VERBS or key[-1:] in contexts or turns:
        return ()
    for start in range(1, len(key)):
        if named := phrases.get(key[start:]):
            wanted = _wanted(key, start, senses)
            found = next((s for s in named if s.field in wanted), None)
            if found is not None:
                return (found, *(s for s in named if s.field == "stand_in"))
            if named[0].field == "stop" and not key[0].isascii():
                return ()
    for word in key[1:-1] if key[0].isascii() else ():
        named = phrases.get((word,), ())
        if named and named[0].field == "kind" and named[0].part is Part.NOUN:
            return named[:1]
    return ()


def _trade(key: Phrase, phrases: Phrases) -> Sense | None:
    """Where those belong whose word is made of one for a trade (宫女们, 老渔夫)."""
    base = key[:-1] if key[-1] == "们" else key[1:] if key[0] in _BEFORE_TRADE else ()
    if not base or any(sense.field == "place" for sense in phrases[key]):
        return None
    if base[0] in _BEFORE_TRADE and base not in phrases:
        base = base[1:]
    return next((sense for sense in phrases.get(base, ()) if sense.field == "place"), None)


def _prop(key: Phrase, phrases: Phrases) -> Sense | None:
    """A verb phrase tells where its object belongs ("open the fridge")."""
    tails = (phrases.get(key[start:], ()) for start in range(1, len(key)))
    return next((sense for senses in tails for sense in senses if sense.field == "prop"), None)


def _wanted(key: Phrase, start: int, senses: tuple[Sense, ...]) -> tuple[str, ...]:
    """The fields that the object from `start` on may tell; one Chinese character is no place (拔河)."""
    if key[0].isascii():
        return _OBJECTS
    goes = any(sense.value in _GOING for sense in senses) and len(key) - start > 1
    return (*_OBJECTS_HAN, "setting") if goes else _OBJECTS_HAN


def _hour(key: Phrase, senses: tuple[Sense, ...], hours: dict[str, Sense]) -> Sense | None:
    if any(sense.field == "time_of_day" for sense in senses):
        return None
    return next((hours[word] for word in key if word in hours), None)


def _speed(key: Phrase, senses: tuple[Sense, ...], speeds: dict[Phrase, Sense]) -> Sense | None:
    if any(sense.field != "move" for sense in senses):
        return None
    stretches = (key[i : i + length] for length in (2, 1) for i in range(len(key) - length + 1))
    found = next((speeds[stretch] for stretch in stretches if stretch in speeds), None)
    return replace(found, part=senses[0].part) if found else None
