"""Past participles in sentences of the present: they tell what was done to somebody, and nobody's deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import may_be_past_participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import Mention

_SUFFERED = frozenset(
    split(
        "chase, attack, hold, carry, catch, push, pull, throw, shoot, hug, kiss, give, cook, work, write,"
        " read, play_music, drive, talk, eat, drink, pour, sing, point, type, fight, whisper, shout, look"
    )
)
"""Deeds that are done to somebody or something."""
_GOING = frozenset(
    split("walk, run, jump, dance, climb, swim, fly, dive, enter, approach, laugh, smile, cry")
)
"""Deeds of which there is no participle that describes somebody ("boxy and scuffed")."""
_HAVING = frozenset(split("to, has, have, had, having, he's, she's, it's, 's, just"))
_BEING = frozenset(split("is, are, was, were, being, been, be, gets, get, getting, got, they're"))
_PRESENT = frozenset(("is", "are"))
_UNCHANGED = frozenset(
    split("burst, hit, cut, put, set, let, shut, spread, cast, split, beat, read, run, come")
)
"""Participles that are verbs of the present as well."""
_NOTHING = (Sense("stop", "trying", WORD),)
_ADVERBS = frozenset(("speed", "mood"))
_REACH = 6
"""How many words after its verb whoever did it stands."""


def settle(mentions: Sequence[Mention]) -> None:
    """Takes from its subject what a participle of the past tells, in every sentence of the present."""
    start = 0
    for place, mention in enumerate(mentions):
        if mention.ends_sentence or place == len(mentions) - 1:
            sentence = mentions[start : place + 1]
            if any(map(_is_present, sentence)):
                _settle(sentence)
            start = place + 1


def _is_present(mention: Mention) -> bool:
    if mention.part("action") is not FINITE or mention.by_camera:
        return mention.text in _PRESENT
    word = mention.text.partition(" ")[0]
    return word.endswith("s") and not word.endswith("ss") and word.isascii()


def _settle(sentence: Sequence[Mention]) -> None:
    for place, mention in enumerate(sentence):
        if mention.part("action") is not FINITE or mention.by_camera or "kind" in mention.fields:
            continue
        word = mention.text.partition(" ")[0]
        if word in _UNCHANGED or not may_be_past_participle(word) or mention.text.endswith(" by"):
            continue
        auxiliary = _before(sentence, place)
        if auxiliary in _HAVING or any(m.text == "by" for m in sentence[place + 1 : place + _REACH]):
            continue
        if mention.get("action") in _SUFFERED or (mention.get("action") in _GOING and word.endswith("ed")):
            mention.say(_NOTHING)
        elif auxiliary not in _BEING:
            mention.senses = tuple(
                replace(s, part=PARTICIPLE) if s.field == "action" else s for s in mention.senses
            )


def _before(sentence: Sequence[Mention], place: int) -> str:
    """The word before a verb and its adverbs."""
    while place and (sentence[place - 1].has(*_ADVERBS) or sentence[place - 1].text.endswith("ly")):
        place -= 1
    return sentence[place - 1].text if place else ""
