"""Sentences about what the plan has no subject for: an article leads to a noun, and the verb follows."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.kinds import ANYBODY
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import AnyOf, Mention

_ARTICLES = frozenset(split("a, an, the, its, his, her, their, each, every, some, another"))
_INDEFINITE = frozenset(("a", "an", "another"))
"""Before a part of the body they tell that it is nobody's of whom was spoken ("a tentacle slides in")."""
_AUXILIARIES = frozenset(
    split(
        "is, are, was, were, has, have, had, been, being, now, just, also, still, again, once, always, ever,"
        " soon, almost, even, only, all, itself, themselves, already, suddenly, slowly, meanwhile,"
        " do, does, did, will, can, could, would,"
        " may, might, must, to, somehow, together, alone, here, there, too"
    )
)
"""What stands between a noun and its verb, and is no noun."""
_SOMEBODY = AnyOf(*split("kind, pronoun, reference, name, dialogue, action, wear, garment, body, setting"))
"""What is no part of the name of a nameless thing."""
_DESCRIBING = frozenset(split("attribute, count, speed, mood, quality, look, tone, negation"))
"""What stands before its noun, or after it for an adverb."""
_PEOPLE = ANYBODY | frozenset(
    split(
        "subject, subjects, rest, others, wreck, silhouette, outline, shape, hulk,"
        " group, team, stranger, newcomer, lead, one, ones, other, another"
    )
)
_OF = frozenset(("of", "of the"))
_BREAKS = AnyOf(*split("punctuation, and, clause, then"))
_REACH = 14


def concerns(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the sentence's verb at a place is said of a noun with its article that is nobody whom the plan
    shows ("each slow breath stirs a ripple", "the tapestry behind the king burns")."""
    start = place
    while start and place - start < _REACH and not _BREAKS[mentions[start - 1].fields]:
        start -= 1
    if start and "and" in mentions[start - 1].fields and not _has_acted(mentions, start - 1):
        return False
    while start < place and _opens_sentence(mentions[start]):
        start += 1
    start = _after_phrase(mentions, start, place)
    if start >= place or mentions[start].text not in _ARTICLES:
        return False
    head = _head(mentions, start + 1, place)
    return head > start and _leads_on(mentions, head + 1, place)


def opens(mentions: Sequence[Mention], end: int) -> bool:
    """Whether the sentence that is read up to a place began with such a noun and its verb, known or not ("the
    sprout trembles, straightens and opens")."""
    end = min(end, len(mentions))
    start = end
    while start and not (mentions[start - 1].ends_sentence or mentions[start - 1].has("clause", "then")):
        start -= 1
    while start < end and _opens_sentence(mentions[start]):
        start += 1
    start = _after_phrase(mentions, start, end)
    if start >= end or mentions[start].text not in _ARTICLES:
        return False
    named = False
    for mention in mentions[start + 1 : end]:
        if mention.part("action") is FINITE and "kind" not in mention.fields:
            return named
        if _ends_name(mention) and not (mentions[start].text in _INDEFINITE and "body" in mention.fields):
            return False
        if _DESCRIBING.isdisjoint(mention.fields):
            if named and mention.text.endswith("s"):
                return True
            named = True
    return False


def _ends_name(mention: Mention) -> bool:
    known = not (not _SOMEBODY[mention.fields] and not _BREAKS[mention.fields])
    return known or mention.has("preposition") or mention.text in _ARTICLES or mention.text in _PEOPLE


def _has_acted(mentions: Sequence[Mention], joint: int) -> bool:
    """Whether "and" joins a sentence to one, and no noun to another ("a man with hat and stick walks")."""
    for at in range(joint - 1, max(-1, joint - _REACH), -1):
        if _BREAKS[mentions[at].fields]:
            return False
        if mentions[at].part("action") is FINITE:
            return True
    return False


def _opens_sentence(mention: Mention) -> bool:
    """Whether a word before the subject says when or how ("suddenly the ink crawls")."""
    return mention.text not in _ARTICLES and (mention.has("speed", "mood") or mention.text in _AUXILIARIES)


def _after_phrase(mentions: Sequence[Mention], start: int, place: int) -> int:
    """Where the subject begins behind a phrase that tells where or when ("in the corner the radiator")."""
    if start >= place or "preposition" not in mentions[start].fields:
        return start
    for at in range(start + 2, place):
        if mentions[at].text in _ARTICLES and _ends_phrase(mentions[at - 1]):
            return at
    return place


def _ends_phrase(last: Mention) -> bool:
    """Whether a phrase ends with a noun, so that an article begins another."""
    named = last.has("setting", "time_of_day", "stop", "filmword", "kind", "body", "pronoun")
    return named or not last.senses


def _head(mentions: Sequence[Mention], start: int, place: int) -> int:
    """Where the subject's noun stands: its phrase's last word; -1 if that is somebody, or no noun."""
    head = -1
    for at in range(start, place):
        mention = mentions[at]
        if mention.has("preposition") or _is_between(mention):
            break
        if "setting" in mention.fields and mentions[at + 1].text in _OF:
            return at  # "the piers of a bridge rise"
        if _SOMEBODY[mention.fields] or mention.text in _ARTICLES or mention.text in _PEOPLE:
            return -1
        if _DESCRIBING.isdisjoint(mention.fields):
            head = at if mention.text.isalpha() and mention.text.isascii() else head
    return head


def _is_between(mention: Mention) -> bool:
    adverb = mention.text.endswith("ly")
    return mention.text in _AUXILIARIES or mention.get("stop") == "trying" or adverb


def _leads_on(mentions: Sequence[Mention], start: int, place: int) -> bool:
    """Whether nothing but where or how it is stands between a noun and its verb."""
    within = ""
    for at in range(start, place):
        if mentions[at].has("preposition"):
            within = mentions[at].text
        elif _parts(mentions[at], within):
            return False
    return True


def _parts(mention: Mention, within: str) -> bool:
    """Whether a word after such a noun, or within a phrase after it, tells of another verb or of somebody."""
    if mention.part("action") is FINITE and "kind" not in mention.fields:
        return True
    if within in _OF:
        return mention.has("kind", "pronoun", "reference", "name")
    return not (within or _is_between(mention) or mention.has("speed", "mood", "action"))
