"""Deeds told by more than one word, with others between: "takes a long sip", "puts her old hat on"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import Lexicon, Part, Phrase, Sense, split, table, turned
from filmgate.storyboard.lexicon.compounding import UNSEEN
from filmgate.storyboard.lexicon.inflection import finite, participle
from filmgate.storyboard.text import words
from filmgate.storyboard.vocabulary import Action

_REACH = 7
"""How many words after its verb the noun of a deed stands at most."""
_ARTICLES = frozenset(
    split("a, an, the, his, her, its, their, my, your, our, this, that, some, one, another, no")
)
_STAND_FOR: tuple[Phrase, ...] = (("a",), ("the",), ("his",), ("her",), ())
"""The articles under which the tables list a verb with its object."""
_OBJECTS = frozenset(("it", "him", "her", "them", "himself", "herself", "itself", "themselves", "me", "us"))
_CAUSING = frozenset(split("make, makes, made, making, let, lets, letting, have, has, had, having"))
"""Verbs whose object may be who does what the noun tells ("makes her cry", "makes a long cry")."""
_MAKING = frozenset(split("make, makes, made, making, do, does, doing, have, has, having"))
_HAVING = frozenset(("have", "has", "having"))
"""Verbs with which a noun tells what somebody looks like ("has a serious appearance")."""
_BURSTING = frozenset(split("explode, explodes, exploding, burst, bursts, bursting, break, breaks, breaking"))
_SERVING = frozenset(
    form
    for verb in split("hold, serve, make, keep, set, deliver, offer, do, give")
    for form in (*finite(verb), participle(verb))
)
"""Verbs after which a drink or a meal is a thing ("holds a drink", "makes breakfast")."""
_SAVOURED = {
    **dict.fromkeys(("food", "cake", "fruit"), "eat"),
    **dict.fromkeys(("coffee", "tea", "cup", "glass", "bottle"), "drink"),
}
"""What is done with what somebody enjoys, by its kind ("enjoys a slice of pizza")."""
_DISHES = frozenset(("bowl", "plate"))
_MEALS = frozenset((Action.EAT, Action.DRINK))
_WHERE = frozenset(("mid", "midair"))
"""Words after which no object of the verb comes ("catches a frisbee mid-air")."""
_FILMS = frozenset(("shot", "shots"))
"""What somebody makes who makes a film ("make one long shot of a tram")."""
_PICTURES = frozenset(split("photo, photos, photograph, photographs, picture, pictures, snapshot, snapshots"))
_HANDLING = ("hold", "held", "keep", "kept", "giv", "gave", "offer", "throw", "threw", "pull")
"""How verbs begin of what is done to a picture that is there ("holds a photograph")."""
_OF_KNOWN = frozenset(("the", "his", "their", "all", "everyone", "everybody"))
PARTICLES = frozenset(
    (
        "up",
        "down",
        "off",
        "on",
        "out",
        "away",
        "over",
        "back",
        "open",
        "shut",
        "apart",
        "aside",
        "around",
        "go",
        "loose",
    )
)
_ANSWERING = ("answer", "repl", "respond", "counter", "retaliat")
"""How verbs begin after which "with" leads to the deed ("answers with a backflip")."""
_WITHIN = frozenset(("in", "of"))
"""Words that part a noun from the verb's own ("has leaves in his hair")."""
_DEEDS = frozenset((Part.FINITE, Part.PARTICIPLE))


@dataclass(frozen=True)
class Idiom:
    """What a verb says with its noun or particle; the noun at `end`, if set, says no more of its own."""

    senses: tuple[Sense, ...]
    end: int = 0


@cache
def _light() -> dict[str, Part]:
    """The verbs that say little of their own, in all their forms."""
    forms: dict[str, Part] = {}
    for verb in split(table("idioms.toml")["light"]["verbs"]):
        forms.update(dict.fromkeys((*finite(verb), "has") if verb == "have" else finite(verb), Part.FINITE))
        forms[participle(verb)] = Part.PARTICIPLE
    return forms


def is_light(word: str) -> bool:
    """Whether a word is such a verb."""
    return word in _light()


@cache
def _between() -> frozenset[str]:
    return frozenset(split(table("idioms.toml")["light"]["between"]["words"]))


@cache
def _nouns() -> dict[Phrase, str]:
    """Nouns of deeds -> the action."""
    deeds = turned("idioms.toml", "nouns").items()
    return {words(noun): "" if action == UNSEEN else action for noun, action in deeds}


_GOING = frozenset(("go", "goes", "going", "went"))
_NOMINATIVE = frozenset(("he", "she", "they", "we"))
"""Words that begin another sentence ("pulls up a boot they laugh")."""
_ONES = frozenset(("a", "an"))
"""Words after which a verb of little meaning is a noun ("a crack in the vault")."""


def found(texts: Phrase, place: int, length: int, senses: tuple[Sense, ...], known: Lexicon) -> Idiom | None:
    """What the verb at a place says with words beyond its `length`, if that is more than its own senses."""
    part = senses[0].part if senses and senses[0].field == "action" else None
    light = None if place and texts[place - 1] in _ONES else _light().get(texts[place])
    if part not in _DEEDS and light is None:
        return None
    if length == 1 and part in _DEEDS and (phrase := _with_particle(texts, place, known)):
        return Idiom(phrase)
    idiom = _with_noun(texts, place, light, known)
    return idiom if idiom and (length == 1 or idiom.end >= place + length) else None


def _with_particle(texts: Phrase, place: int, known: Lexicon) -> tuple[Sense, ...] | None:
    """ "picks it up", "takes her shoes off"."""
    reach = texts[place + 1 : place + 6]
    if not reach or not (reach[0] in _OBJECTS or reach[0] in _ARTICLES):
        return None
    for distance, word in enumerate(reach[1:], 1):
        if word in PARTICLES:
            after = texts[place + distance + 2 : place + distance + 3]
            if distance == 1 or not after or not after[0].isalpha() or after[0] in ("and", "as", "while"):
                return _deed(known, (texts[place], word))
            return None
        if not word.isalpha():
            return None
    return None


def _with_noun(texts: Phrase, place: int, light: Part | None, known: Lexicon) -> Idiom | None:
    verb, told, named = texts[place], False, False
    for end in range(place + 1, min(place + 1 + _REACH, len(texts))):
        word = texts[end]
        if verb in _CAUSING and _is_made_to(texts, place, end):
            return None
        if word in _ARTICLES or _field(known, word) == "count":
            told = True
            continue
        if not word[0].isalnum() or word in _NOMINATIVE:
            return None
        if word == "to" and verb in _GOING and _ARTICLES.intersection(texts[end + 1 : end + 2]):
            return None  # "goes to the window for a look"
        if (verb in _MAKING and word in _FILMS) or word in _WHERE:
            return None
        action = _noun_at(texts, end) if light else None
        if light and action is not None and _is_meant(known, texts, place, end, action, told=told):
            return Idiom((Sense("action", action, light),), end)
        field = _field(known, word)
        if word == "from" and verb in _BURSTING:
            return None  # "explodes from cover"
        answers = end == place + 1 and word == "with" and verb.startswith(_ANSWERING)
        between = answers or word in _between()
        if field == "preposition" and (not (light and between) or (named and word in _WITHIN)):
            return None
        named = named or field != "preposition"
        if light and field == "kind" and verb.startswith("enjoy") and (action := _savoured(known, word)):
            return Idiom((Sense("action", action, light),))
        if field == "kind" and known.phrases[(word,)][0].value in ANIMATE:
            told = False  # whoever gets it, or does it ("lets the horse drink")
        if light is None and end > place + 1 and (senses := _object(known, verb, word)):
            return Idiom(senses)
        if field in ("and", "clause", "then", "negation") or (field == "action" and light is None):
            return None
    return None


def _is_meant(known: Lexicon, texts: Phrase, place: int, end: int, action: str, *, told: bool) -> bool:
    """Whether a noun that may name a deed does so after that verb, and is no thing or place of its own."""
    verb, word = texts[place], texts[end]
    if word in _PICTURES and verb.startswith(_HANDLING):
        return False
    if (word == "lap" and texts[end - 1] in _OF_KNOWN | {"her", "my"}) or _opens_place(known, texts, end):
        return False
    if action == Action.WRITE and verb not in _MAKING:
        return False  # it is drawn already ("gives her a drawing")
    if (action in _MEALS and verb in _SERVING) or (action == Action.APPEAR and verb not in _MAKING - _HAVING):
        return False
    return told or end == place + 1 or _bare(texts, place, end)


def _savoured(known: Lexicon, word: str) -> str | None:
    """What somebody does who enjoys what a noun names."""
    if word in _DISHES:
        return Action.EAT
    return _SAVOURED.get(known.phrases[(word,)][0].value)


def _is_made_to(texts: Phrase, place: int, end: int) -> bool:
    """Whether somebody stands between such a verb and the word at `end`, who does it."""
    if texts[place + 1] in _OBJECTS:
        return True
    return texts[place + 1] in _OF_KNOWN and end > place + 2 and _noun_at(texts, end) is not None


def _bare(texts: Phrase, place: int, end: int) -> bool:
    """Whether only small words stand between ("bursts into laughter")."""
    between = texts[place + 1 : end]
    if len(between) > 1 and between[-1] == "to" and between[-2] in PARTICLES:
        return False  # an infinitive ("gets out to stop the traffic")
    return all(text in _between() for text in between)


def _noun_at(texts: Phrase, end: int) -> str | None:
    nouns = _nouns()
    for length in (3, 2, 1):
        if (action := nouns.get(texts[end : end + length])) is not None:
            return action
    return None


def _object(known: Lexicon, verb: str, noun: str) -> tuple[Sense, ...] | None:
    """A verb with its object as the tables list it, whatever words describe the object."""
    for article in _STAND_FOR:
        if senses := _deed(known, (verb, *article, noun)):
            return senses
    return None


def _deed(known: Lexicon, phrase: Phrase) -> tuple[Sense, ...] | None:
    """What a phrase says of what is done."""
    return tuple(s for s in known.phrases.get(phrase, ()) if s.field == "action") or None


def _opens_place(known: Lexicon, texts: Phrase, end: int) -> bool:
    """Whether a noun for a deed only begins the name of a place ("set in a meeting room")."""
    senses = known.phrases.get(texts[end : end + 2], ())
    return bool(senses) and senses[0].field == "setting"


def _field(known: Lexicon, word: str) -> str:
    senses = known.phrases.get((word,), ())
    return senses[0].field if senses else ""
