"""Instruments that are only heard: a piano melody, a saxophone that plays softly over the city."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, split, table, turned
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import TEXT, Mention
from filmgate.storyboard.text import is_han

_INSTRUMENTS = frozenset(("piano", "guitar", "violin"))
_REACH = 4
"""Mentions before it in which somebody plays."""
_SENTENCE = 12
"""Mentions after it in a sentence that it heads."""
_SOUNDING = re.compile(
    "旋律|独奏|响起|低回|回荡|悠扬|伴奏|渐起|渐弱|渐入|渐强|渐出|淡入|淡出|声|曲|奏响|流淌|音乐|配乐"
)
_FADES = frozenset(("transition",))
_OF_PLAYERS = ("kind", "pronoun", "action", "count", "reference", "body")
_OF_TONES = ("mood", "tone", "sound", "stop", "and", "speed")
_NOTHING = (Sense("stop", "heard", WORD),)
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
    for place in standing.of_nothing_but(_FADES):
        if place and _is_heard_fading(mentions[place - 1]):
            mentions[place].say(_NOTHING)
    for place in standing.of("kind", words=nouns):
        one = mentions[place]
        if "kind" in one.fields and not one.negated and _is_instrument(one):
            if is_han(one.text):
                _settle_han(mentions, place)
            elif _is_heard(mentions, place):
                one.say(() if any(_is_music(m) for m in mentions) else _CALM)
        elif one.text in nouns and not one.negated:
            _score(mentions, place)


def _is_heard_fading(one: Mention) -> bool:
    """Whether it is the music that fades in or out, and not the picture (古筝渐入)."""
    return is_han(one.text) and (one.has("sound") or _is_instrument(one) or one.text in _words("nouns"))


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


def _settle_han(mentions: list[Mention], place: int) -> None:
    """A Chinese instrument that nobody plays in its clause, and of which is told how it sounds (钢琴轻轻响起,
    欢快的尤克里里), is heard alone."""
    if mentions[place].senses[0].field == "action":
        return  # 弹钢琴
    before = list(takewhile(_is_content, reversed(mentions[max(0, place - _SENTENCE) : place])))
    after = list(takewhile(_is_content, mentions[place + 1 : place + 1 + _SENTENCE]))
    sounds = _SOUNDING.search("".join(map(TEXT, after)))
    played = any(m.has(*_OF_PLAYERS) and not _is_scored(m) for m in before)
    if played or not (sounds or (not after and _is_told_of_film(mentions, place, before))):
        return
    if any("action" in m.fields for m in after[1:]) or (after and after[0].has("body")):
        return
    moods = (m.get("mood") for m in (*before, *after) if "mood" in m.fields)
    cue = _cues().get(next(moods, None) or "")
    if after and "action" in after[0].fields:
        after[0].say(_NOTHING)  # 钢琴独奏
    known = any(map(_is_music, mentions))
    mentions[place].say(() if known else (Sense("sound", cue, WORD),) if cue else _CALM)


def _is_told_of_film(mentions: list[Mention], place: int, before: list[Mention]) -> bool:
    """Whether only moods and sounds stand before it in its clause, or in the one before its own."""
    if not before:
        told = takewhile(_is_content, reversed(mentions[: max(0, place - 1)]))
        return place > 1 and all(m.has(*_OF_TONES, "look") for m in told)
    return before[0].has(*_OF_TONES) and all(m.has(*_OF_TONES) for m in before)


def _is_content(mention: Mention) -> bool:
    return "punctuation" not in mention.fields


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
