"""Verbs that only say that a deed begins or goes on: the participle after them is the sentence's verb."""

from __future__ import annotations

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.mention import Mention

_PROGRESSIVE = frozenset(("is", "are", "was", "were", "he's", "she's", "it's", "they're", "'s"))
_PHASES = frozenset(
    split(
        "keeps, keep, kept, keeps on, keep on, kept on, starts, start, started, begins, begin, began,"
        " continues, continue, continued, resumes, resume, resumed, goes on, go on, went on"
    )
)
_PASSED = ("speed", "mood")
_WITHIN = frozenset(split("still, now, just, slowly, already, both, all, also, suddenly, again"))


def settle(mentions: list[Mention]) -> None:
    """Makes finite the deeds that are told by "is running" and "keeps running"."""
    for place, mention in enumerate(mentions):
        if "action" not in mention.fields or mention.part("action") is not PARTICIPLE or mention.by_camera:
            continue
        if mention.text.isascii() and _is_led(mentions, place):
            mention.senses = tuple(
                s._replace(part=FINITE) if s.part is PARTICIPLE else s for s in mention.senses
            )


def _is_led(mentions: list[Mention], place: int) -> bool:
    before = place - 1
    while before >= 0 and (mentions[before].has(*_PASSED) or mentions[before].text in _WITHIN):
        before -= 1
    if before < 1:
        return False
    word = mentions[before].text
    if word in _PHASES:
        return True
    return word in _PROGRESSIVE and not mentions[before - 1].has("setting", "weather", "time_of_day")
