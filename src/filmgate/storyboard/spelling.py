"""Slips of the keyboard: which word a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from filmgate.storyboard.lexicon import lexicon, split, table

_SHORTEST = 5
_LONG = 7
"""Letters from which on a word may also lack one: shorter ones are too like others."""
_PERSONS = ("woman", "women", "sman", "smen")
"""How words for people end of which there are too many to list ("a postwoman", "two oarsmen")."""
_LEFT_OUT = "aeiourlnst"
"""The letters that are left out most."""


@lru_cache(maxsize=4096)
def meant(word: str) -> str | None:
    """The known word that differs by two letters swapped, one letter doubled or single, or one left out; the
    one for anybody, for a word that ends in it."""
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha() or word in _real():
        return None
    if compound := next((ending for ending in _PERSONS if word.endswith(ending)), None):
        return compound.removeprefix("s")
    known = lexicon().phrases
    return next((one for one in _slips(word) if (one,) in known), None)


@lru_cache(maxsize=4096)
def doer(word: str) -> str | None:
    """The word for anybody, for whoever does what a verb tells ("paddler", "grinners")."""
    singular = word.removesuffix("s")
    if len(word) < _SHORTEST or not singular.endswith("er") or singular in _tools():
        return None
    stem = singular[:-2]
    verbs = (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem)
    if not any(s.field == "action" for verb in verbs for s in lexicon().phrases.get((verb,), ())):
        return None
    return "man" if singular == word else "men"


@cache
def _tools() -> frozenset[str]:
    """Words made like those for doers, of things."""
    return frozenset(split(table("spelling.toml")["tools"]))


@cache
def _real() -> frozenset[str]:
    return frozenset(split(table("spelling.toml")["real"]))


def _slips(word: str) -> Iterator[str]:
    """All from the second letter on: hardly anybody gets the first one wrong."""
    for place in range(1, len(word) - 1):
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            yield word[:place] + word[place + 1 :]
        else:
            yield word[:place] + word[place - 1] + word[place:]
    if len(word) >= _LONG:
        for place in range(1, len(word)):
            yield from (word[:place] + letter + word[place:] for letter in _LEFT_OUT)
