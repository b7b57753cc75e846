"""What a text of the present tells of the past: nobody does it now, whoever it alone names is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.inflection import is_past
from filmgate.storyboard.lexicon.sense import PARTICIPLE
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.unreal import NOTHING, SHOWN, is_present, sentences

_RELATIVE = frozenset(split("who, that, which, where, when, whom"))
_WAS = frozenset(("was", "were"))
_AUXILIARIES = frozenset(("had", "has", "have", "is", "are", "did", "does", "do", "would", "can", "could"))
_HAVING = frozenset(("has", "have", "had"))
_ARTICLES = frozenset(("a", "an", "the"))
_AGO = frozenset(split("once, ago, yesterday, earlier, long ago, decades"))
_NO_PAST = frozenset(split("upon, more, again, at, for, all"))
"""Beside "once" they speak of no past."""
_NOW = frozenset(split("now, today, tonight, but now, these days, nowadays"))
_UNSURE = frozenset(
    split("saw, left, found, shot, lit, bound, stuck, wound, felt, drunk, lay, fell, rose, ground")
)
"""Forms that are other words as well: they are a past only where nothing else can be."""
_JOINTS = ("punctuation", "and", "clause", "then")
_REACH = 8


def concerns(texts: set[str]) -> bool:
    """Whether anything in a prompt's words may lead back to the past."""
    return not _RELATIVE.isdisjoint(texts) or not _AGO.isdisjoint(texts) or not _NOW.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Empties what is past in a text of the present."""
    parts = [*sentences(mentions)]
    of_now = [any(map(_is_of_now, mentions[start:end])) for start, end in parts]
    if not any(of_now):
        return
    for number, (start, end) in enumerate(parts):
        if of_now[number]:
            hidden = set(_clauses(mentions, start, end))
        else:
            hidden = set(_sentence(mentions, start, end))
        for place in hidden:
            mentions[place].empty(NOTHING, SHOWN)


def _is_of_now(mention: Mention) -> bool:
    return is_present(mention) or ("wear" in mention.fields and mention.text.endswith("s"))


def _clauses(mentions: Sequence[Mention], start: int, end: int) -> Iterator[int]:
    """The clauses of a sentence that tell more of somebody by what was ("the house where he was born")."""
    for place in range(start, end):
        if mentions[place].text in _RELATIVE:
            verb = _past_verb(mentions, place + 1, end)
            if verb is not None:
                yield from range(place, _end_of(mentions, verb + 1, end))


def _past_verb(mentions: Sequence[Mention], place: int, end: int) -> int | None:
    """Where the clause that begins at a place has its verb, if that is of the past."""
    begins = True
    for at in range(place, min(place + _REACH, end)):
        mention = mentions[at]
        if mention.has(*_JOINTS) or is_present(mention) or mention.text in _RELATIVE:
            return None  # "where a man who had been asleep sits up" is of now
        if mention.text in _WAS:
            return at if _was_somebody(mentions, at + 1) else None
        if mention.text in _HAVING and at > place and mentions[place].has("determiner", "pronoun"):
            return at  # "the soup that her apprentice has made"
        if mention.text in _AUXILIARIES:
            return None
        if _is_past(mention, sure=begins or mentions[at - 1].has("kind", "pronoun")):
            return at
        begins = begins and mention.has("stop", "speed", "mood")
    return None


def _was_somebody(mentions: Sequence[Mention], place: int) -> bool:
    """Whether it is told what somebody was ("was a baby", "was born")."""
    after = mentions[place] if place < len(mentions) else None
    return after is not None and (after.text in _ARTICLES or after.text == "born")


def _is_past(mention: Mention, *, sure: bool) -> bool:
    word = mention.text.partition(" ")[0]
    if mention.part("action") is PARTICIPLE or mention.has("kind", "attribute", "weather", "setting"):
        return False
    return (is_past(word) and (sure or word not in _UNSURE)) or (sure and word.endswith("ed"))


def _end_of(mentions: Sequence[Mention], place: int, end: int) -> int:
    """Where such a clause ends: at a comma or the like, or where the sentence's own verb comes."""
    for at in range(place, end):
        mention = mentions[at]
        as_one = mention.text == "as" and at + 1 < end and mentions[at + 1].text in _ARTICLES
        if mention.has("punctuation", "clause", "then") and not as_one:
            return at
        if is_present(mention) or mention.text in ("is", "are"):
            return at
    return end


def _sentence(mentions: Sequence[Mention], start: int, end: int) -> Iterator[int]:
    """The deeds of a sentence of the past, and those whom they bring in."""
    opening = mentions[end].text if end < len(mentions) else ""
    if not (opening in _NOW or _is_long_past(mentions, start, end)):
        return
    verb = next(
        (at for at in range(start, end) if mentions[at].text in _WAS or _is_past(mentions[at], sure=True)),
        None,
    )
    if verb is not None:
        yield from (at for at in range(verb, end) if mentions[at].part("action") or mentions[at].has("kind"))


def _is_long_past(mentions: Sequence[Mention], start: int, end: int) -> bool:
    for place in range(start, end):
        if mentions[place].text in _AGO:
            beside = {m.text for m in mentions[max(start, place - 1) : place + 2]}
            return beside.isdisjoint(_NO_PAST)
    return False
