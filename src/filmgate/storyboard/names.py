"""Names of people: which words of a prompt are no flower and no bird, but somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from filmgate.storyboard.lexicon import Sense, named, split, table
from filmgate.storyboard.text import Token

_CAPITAL = re.compile("[A-Z]")
_TITLE_CASE = 0.5
"""A prompt with so many capital words writes all its words so."""
_ENDS = frozenset(".;:!?\n()[]")
_DETERMINERS = frozenset(
    ("the", "a", "an", "my", "your", "his", "her", "their", "its", "this", "that", "all")
)


@cache
def _words(spelling: str) -> dict[str, str]:
    """Name -> the kind of whoever bears it."""
    return {name: kind for kind, line in table("names.toml")[spelling].items() for name in split(line)}


def spelled(tokens: list[Token], text: str) -> dict[int, tuple[Sense, ...]]:
    """What the names say that only their capital letter tells from words, by the token's place."""
    if _CAPITAL.search(text) is None:
        return {}
    capital = [place for place, token in enumerate(tokens) if text[token.start].isupper()]
    alphabetic = sum(token.text.isalpha() and token.text.isascii() for token in tokens)
    if not capital or len(capital) > _TITLE_CASE * alphabetic + 1:
        return {}
    found = dict(_found(tokens, text, capital))
    spoken = {tokens[place].text for place in found}
    found.update({place: _senses_of(tokens[place].text) for place in capital if tokens[place].text in spoken})
    return found


def _senses_of(name: str) -> tuple[Sense, ...]:
    kind = _words("capital").get(name) or _words("within").get(name) or "man"
    return named(name, kind)


def _found(tokens: list[Token], text: str, capital: list[int]) -> Iterator[tuple[int, tuple[Sense, ...]]]:
    for place in capital:
        token = tokens[place]
        if text[token.start : token.end].isupper() and token.end - token.start > 1:
            continue
        if _is_name(tokens, place) or _is_paired(tokens, place, capital):
            yield place, _senses_of(token.text)


def _is_name(tokens: list[Token], place: int) -> bool:
    if _opens(tokens, place):
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        return tokens[place].text in _words("capital") and following not in _DETERMINERS
    known = tokens[place].text in _words("within") or tokens[place].text in _words("capital")
    return known and tokens[place - 1].text not in _DETERMINERS


def _is_paired(tokens: list[Token], place: int, capital: list[int]) -> bool:
    """Whether a sentence opens with two names ("Robin and Rose")."""
    if not _opens(tokens, place) or place + 2 not in capital or tokens[place + 1].text not in ("and", "&"):
        return False
    return tokens[place].text in _words("within") and _is_name(tokens, place + 2)


def _opens(tokens: list[Token], place: int) -> bool:
    return place == 0 or tokens[place - 1].text in _ENDS
