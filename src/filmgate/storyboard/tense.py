"""Past participles in sentences of the present: they tell what was done to somebody, and nobody's deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import may_be_past_participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import ENDS, Mention

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
    ends = [place for place, mention in enumerate(mentions, 1) if mention.text in ENDS]
    for start, end in pairwise((0, *ends, len(mentions))):
        sentence = mentions[start:end]
        past = [at for at, m in enumerate(sentence) if "action" in m.fields and _may_be_past(m.text)]
        if past and any(map(_is_present, sentence)):
            for place in past:
                _settle(sentence, place)


@lru_cache(1 << 12)
def _may_be_past(text: str) -> bool:
    """Whether a verb with its particle ends as past participles do, and as no verb of the present."""
    word = text.partition(" ")[0]
    return word not in _UNCHANGED and may_be_past_participle(word) and not text.endswith(" by")


def _is_present(mention: Mention) -> bool:
    if mention.part("action") is not FINITE or mention.by_camera:
        return mention.text in _PRESENT
    word = mention.text.partition(" ")[0]
    return word.endswith("s") and not word.endswith("ss") and word.isascii()


def _settle(sentence: Sequence[Mention], place: int) -> None:
    mention = sentence[place]
    if mention.part("action") is not FINITE or mention.by_camera or "kind" in mention.fields:
        return
    auxiliary = _before(sentence, place)
    if auxiliary in _HAVING or any(m.text == "by" for m in sentence[place + 1 : place + _REACH]):
        return
    deed = mention.get("action")
    if deed in _SUFFERED or (deed in _GOING and mention.text.partition(" ")[0].endswith("ed")):
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
