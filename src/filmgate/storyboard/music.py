"""Instruments that are only heard: a piano melody, a saxophone that plays softly over the city."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, split, table, turned
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_INSTRUMENTS = frozenset(("piano", "guitar", "violin"))
_REACH = 4
"""Mentions before it in which somebody plays."""
_SENTENCE = 12
"""Mentions after it in a sentence that it heads."""
_CALM = (Sense("sound", "music_calm", WORD),)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(split(table("idioms.toml")["music"][name]))


@cache
def _cues() -> dict[str, str]:
    """A mood -> what such music sounds like."""
    return {str(mood): str(cue) for mood, cue in turned("idioms.toml", "music_of_mood").items()}


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Has an instrument say what music there is, where its sound alone is told of, and a mood what music is
    like."""
    nouns = _words("nouns")
    for place in standing.of("kind", words=nouns):
        one = mentions[place]
        if "kind" in one.fields and not one.negated and _is_instrument(one) and _is_heard(mentions, place):
            known = any(_is_music(m) for m in mentions)
            one.say(() if known else _CALM)
        elif one.text in nouns and not one.negated:
            _score(mentions, place)


def temper(mentions: list[Mention]) -> None:
    """Has an orchestra play what the mood right before it tells ("tense orchestral strings")."""
    for place, mention in enumerate(mentions):
        if "sound" in mention.fields and mention.text.isascii():
            _temper(mentions, place)


def _temper(mentions: list[Mention], place: int) -> None:
    one, before = mentions[place], mentions[place - 1] if place else None
    if before is None or one.get("sound") != "music_epic" or before.negated:
        return
    if cue := _cues().get(before.get("mood") or ""):
        one.say((Sense("sound", cue, WORD), *(sense for sense in one.senses if sense.field != "sound")))


def _is_instrument(one: Mention) -> bool:
    return one.get("kind") in _INSTRUMENTS


def _is_scored(one: Mention) -> bool:
    """Whether it plays in the score that is spoken of."""
    return _is_instrument(one) or one.text in _words("players")


def _is_music(one: Mention) -> bool:
    return (one.get("sound") or "").startswith("music")


def _score(mentions: list[Mention], place: int) -> None:
    """What is said of the music, before its noun and, if that heads a sentence, after it: its instruments
    are heard, and its mood is the music's."""
    told = [*_led(mentions, place), *_told_of(mentions, place)]
    known = any(_is_music(one) for one in told)
    for one in (one for one in told if _is_scored(one)):
        one.say(() if known else _CALM)
    if known:
        return
    mood = next((one.get("mood") for one in told if "mood" in one.fields and not one.negated), None)
    if cue := _cues().get(mood or ""):
        mentions[place].say((*mentions[place].senses, Sense("sound", cue, WORD)))


def _led(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What describes the noun right before it ("a mournful string score")."""
    for one in reversed(mentions[max(0, place - _REACH) : place]):
        if one.has("punctuation", "kind", "pronoun", "clause") or one.has("action"):
            return
        yield one


def _told_of(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What a sentence tells that the noun heads ("Music: a calm harp", 配乐使用古筝)."""
    if mentions[place].text not in _words("heads"):
        return
    for one in mentions[place + 1 : place + 1 + _SENTENCE]:
        if one.ends_sentence or one.has("pronoun") or (one.has("kind") and not _is_scored(one)):
            return
        yield one


def _is_heard(mentions: list[Mention], place: int) -> bool:
    before, after = mentions[max(0, place - _REACH) : place], mentions[place + 1 : place + 3]
    if any(one.text.startswith("play") for one in before):
        return False  # somebody plays it
    if after and after[0].text.split()[:1] and after[0].text.split()[0] in _words("after"):
        return True
    if len(before) > 1 and before[-1].text == "with" and _is_music(before[-2]):
        return True  # "cheerful acoustic music with ukulele"
    told = before and before[-1].text.split()[-1:] and before[-1].text.split()[-1] in _words("before")
    if told and (not after or after[0].has("punctuation")):
        return True
    return bool(after) and _sounds([one.text for one in after])


def _sounds(after: list[str]) -> bool:
    """Whether it "plays softly", "drifts over" something; not "plays itself"."""
    verb, *rest = [*after[0].split(), *after[1:]] or [""]
    return verb in _words("sounds") and bool(rest) and rest[0] in _words("softly")
