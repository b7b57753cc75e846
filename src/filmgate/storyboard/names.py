"""Names of people: which words of a prompt are no flower and no bird, but somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from filmgate.storyboard import invented
from filmgate.storyboard.lexicon import Phrase, Sense, lexicon, named, turned
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.text import Tokens

_CAPITAL = re.compile("[A-Z]")
_TITLE_CASE = 0.5
"""A prompt with so many capital words writes all its words so."""
_WATERS = frozenset(("river", "lake", "brook"))
"""They follow the name that they have, and are none themselves."""
_SURNAME = (Sense("stop", "surname", WORD),)
_AGE = (Sense("stop", "age", WORD),)
_ENDS = frozenset(".;:!?\n()[]")
_DETERMINERS = frozenset(
    ("the", "a", "an", "my", "your", "his", "her", "their", "its", "this", "that", "all")
)


def _words(spelling: str) -> Mapping[str, str]:
    """Name -> the kind of whoever bears it."""
    return turned("names.toml", spelling)


def spelled(tokens: Tokens, text: str) -> dict[int, tuple[Sense, ...]]:
    """What the names say that only their capital letter tells from words, by the token's place."""
    if _CAPITAL.search(text) is None:
        return {}
    capitals = {character for character in {*text} if character.isupper()}
    capital = [place for place, start in enumerate(tokens.starts) if text[start] in capitals]
    texts = tokens.texts
    alphabetic = {token for token in {*texts} if token.isalpha() and token.isascii()}
    if not capital or len(capital) > _TITLE_CASE * sum([token in alphabetic for token in texts]) + 1:
        return {}
    kinds: dict[str, str] = {}
    listed = {**dict(_aged(texts, capital)), **dict(_found(tokens, text, capital))}
    new = invented.names(texts, capital, listed)
    for place, kind in (*listed.items(), *new.items()):
        kinds.setdefault(texts[place], kind)
    found = {place: named(texts[place], kinds[texts[place]]) for place in capital if texts[place] in kinds}
    for word, first in invented.surnames(texts, capital, {*_sure(texts, capital), *found}).items():
        bearer = kinds.get(first) or _sure_kind(first)
        for at in (at for at in capital if texts[at] == word and at not in found):
            found[at] = _SURNAME if texts[at - 1 : at] == (first,) else named(first, bearer)
    return {**found, **dict(_ages(texts, capital))}


def _sure_kind(word: str) -> str:
    """The kind of whoever bears a name that is nothing else; "" of any other word."""
    senses = lexicon().phrases.get((word,), ())
    if not any(sense.field == "name" for sense in senses):
        return ""
    return next((sense.value for sense in senses if sense.field == "kind"), "")


def _sure(texts: Phrase, capital: list[int]) -> list[int]:
    return [place for place in capital if _sure_kind(texts[place])]


def _found(tokens: Tokens, text: str, capital: list[int]) -> Iterator[tuple[int, str]]:
    """The places of names from the tables, and the kind of whoever bears them."""
    texts = tokens.texts
    for place in capital:
        start, word = tokens.starts[place], texts[place]
        shouted = len(word) > 1 and text[start : start + len(word)].isupper()
        if word in _WATERS and place - 1 in capital:
            continue  # "the Kinabatangan River"
        if shouted and (word in _words("within") or not invented.is_somebody(texts, place)):
            continue
        if invented.called_kind(texts, place) == "":
            continue  # "a ship named Aurora"
        if _is_name(texts, place) or _is_paired(texts, place, capital):
            kind = _words("capital").get(word) or _words("within").get(word) or "man"
            yield place, invented.aged(kind, texts, place)


def _aged(texts: Phrase, capital: list[int]) -> Iterator[tuple[int, str]]:
    """Names that are nothing else, where an age in brackets tells more of who bears them."""
    for place in capital:
        if texts[place + 1 : place + 2] in (("(",), (",",)):
            senses = lexicon().phrases.get((texts[place],), ())
            kind = next((s.value for s in senses if s.field == "kind"), "")
            aged = invented.aged(kind, texts, place)
            if aged != kind and any(s.field == "name" for s in senses):
                yield place, aged


def _ages(texts: Phrase, capital: list[int]) -> Iterator[tuple[int, tuple[Sense, ...]]]:
    """Ages in brackets after a capital word are no years of a film ("JACK (50s, grizzled)")."""
    for place in capital:
        for at, word in enumerate(invented.beside(texts, place + 1), place + 2):
            if invented.age(word):
                yield at, _AGE


def _is_name(texts: Phrase, place: int) -> bool:
    if _opens(texts, place):
        following = texts[place + 1] if place + 1 < len(texts) else ""
        return texts[place] in _words("capital") and following not in _DETERMINERS
    known = texts[place] in _words("within") or texts[place] in _words("capital")
    return known and texts[place - 1] not in _DETERMINERS


def _is_paired(texts: Phrase, place: int, capital: list[int]) -> bool:
    """Whether a sentence opens with two names ("Robin and Rose")."""
    if not _opens(texts, place) or place + 2 not in capital or texts[place + 1] not in ("and", "&"):
        return False
    return texts[place] in _words("within") and _is_name(texts, place + 2)


def _opens(texts: Phrase, place: int) -> bool:
    return place == 0 or texts[place - 1] in _ENDS
