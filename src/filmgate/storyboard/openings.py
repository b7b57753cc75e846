"""What stands before the first shot of a list: a title, who is who, and what holds for the whole film."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.script import Script, Strength
from filmgate.storyboard.text import is_han, sentence

if TYPE_CHECKING:
    from filmgate.storyboard.beats import Unit

_HEADING_ENDS = frozenset(("\n", ":"))
_FIRST = re.compile(r"(?<!\d)0?1(?!\d)|(?<!\d)0{1,2}:00|\bone\b|\bfirst\b|\bopening\b|[一①]", re.IGNORECASE)
_OF_CAST = frozenset(("kind", "action", "pronoun", "dialogue", "reference"))
_OF_FILM = frozenset(
    split(
        "setting, time_of_day, weather, light, quality, mood, look, tone, framing, angle, move, speed, pace,"
        " transition, sound, punctuation"
    )
)
"""What a list of who is who may tell of the whole film beside."""
_TITLE = 3
"""Words of a title, at most."""
_MOST_STAGED = 3
"""So many sentences before the shots may show somebody at work; more are a synopsis."""


def untitled(found: list[Unit]) -> list[Unit]:
    """The units without the people, things and deeds of a title before the first label ("Cooking show.")."""
    if len(found) < 2:
        return found
    first, *rest = found
    if first.strength is Strength.EXPLICIT or rest[0].strength is not Strength.EXPLICIT:
        return found
    words = [m for m in first.mentions if not m.has("punctuation")]
    several = len(words) > _TITLE or any(m.has("determiner", "count", "pronoun") for m in words)
    if several and not _is_heading(first):
        return found
    left = tuple(m for m in words if not m.has("kind", "action"))
    return [replace(first, mentions=left), *rest] if left else rest


def counts_from_one(script: Script) -> bool:
    """Whether the first label is that of a first shot: nothing is shown before it."""
    first = script.marks[0]
    return _FIRST.search(script.prompt[first.start : first.end]) is not None


def cast_apart(found: list[Unit], *, counted: bool) -> list[Unit]:
    """The units of a list of shots; of what stands before them the first one keeps who is who, and its own
    words only what holds for the whole film. In English what is done before labels is a part of the film, if
    these are not `counted` from one on or nobody is in the first shot; in Chinese the first shot shows it, if
    nobody else is in that."""
    first = next((at for at, unit in enumerate(found) if unit.strength is Strength.EXPLICIT), 0)
    opening = found[:first]
    told = tuple(chain.from_iterable(unit.mentions for unit in opening))
    by_han = any(is_han(m.text) for m in told)
    if by_han:
        shot = _with_staged(opening, found[first])
    elif found and (
        (counted and any(m.has("kind", "pronoun") for m in found[first].mentions))
        or not any(map(_narrates, opening))
    ):
        shot = found[first]
    else:
        return found
    kept = tuple(m for m in told if _OF_CAST.isdisjoint(m.fields) and not _OF_FILM.isdisjoint(m.fields))
    whole = [replace(found[0], mentions=kept)] if kept else []
    return [*whole, replace(shot, cast=told), *found[first + 1 :]]


def _with_staged(opening: list[Unit], shot: Unit) -> Unit:
    """The first shot with those whom a few sentences before it set to work, if nobody is in it."""
    staged = [unit for unit in opening if _narrates(unit)]
    if not 0 < len(staged) <= _MOST_STAGED or any(_is_somebody(m) for m in shot.mentions):
        return shot
    mentions = chain.from_iterable(unit.mentions for unit in (*staged, shot))
    return replace(shot, mentions=(*mentions,), prompt=sentence([unit.prompt for unit in (*staged, shot)]))


def _is_somebody(mention: Mention) -> bool:
    return mention.has("pronoun") or mention.get("kind") in ANIMATE


def _narrates(unit: Unit) -> bool:
    """Whether somebody or something named does a deed; nobody does in "electric SUV, think of the future"."""
    named = False
    for mention in unit.mentions:
        named = not mention.has("punctuation") and (named or mention.has("kind", "pronoun"))
        if named and mention.get("action") and not (mention.negated or mention.by_camera):
            return True
    return False


def _is_heading(unit: Unit) -> bool:
    """Whether Chinese words stand on lines of their own, without the end of a sentence (《归途》分镜脚本)."""
    *words, last = unit.mentions
    return (
        last.text in _HEADING_ENDS
        and not any(m.text == "." for m in words)
        and is_han(words[0].text if words else "")
    )
