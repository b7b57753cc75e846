"""Some of many, each of whom does something else (有人跳舞，有人唱歌; 一个看书，一个写字), or one of them
(其中一只滑倒了)."""

from __future__ import annotations

from itertools import pairwise

from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_SOME = "有人"
_PART = "有的"
_AMONG = frozenset(("其中", "当中", "其中的"))
_OF_ANIMALS = frozenset("只头匹条")
_OF_PEOPLE = frozenset("个名位人")
_ONE = "1"
_MANY = "们群"
_EACH = frozenset(("一个", "一名", "一位", "一只", "一头", "一匹"))
_OTHER = frozenset(("另", "另外"))
_AT = frozenset(("在", "正在", "正"))
_SOME_DO = (Sense("stop", _PART, WORD),)
_LEAST = 2
_REACH = 14
_FAR = 40


def concerns(texts: set[str]) -> bool:
    """Whether somebody may be told of so."""
    return _SOME in texts or not _AMONG.isdisjoint(texts) or not _EACH.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has several such words near each other stand for some of many who are there, and one of those who were
    named stand for them, whose noun is left out."""
    places = [place for place, mention in enumerate(mentions) if mention.text == _SOME]
    for first, second in pairwise(places):
        if second - first < _REACH:
            mentions[first].text = mentions[second].text = _PART
    for place, mention in enumerate(mentions[:-2]):
        if mention.text in _AMONG and "count" in mentions[place + 1].fields:
            _name(mentions, place)
    _share_out(mentions)


def _share_out(mentions: list[Mention]) -> None:
    """Has numbers without a noun, each of which opens a clause, stand for some of many."""
    numbers = [place for place, mention in enumerate(mentions[:-1]) if place and mention.text in _EACH]
    places = [place for place in numbers if _opens(mentions, place)]
    if len(places) < _LEAST or _meant(mentions, places[0], mentions[places[0]].text[-1]) is None:
        return
    for first, second in pairwise(places):
        if second - first < _REACH:
            for mention in (mentions[first], mentions[second]):
                mention.text = _PART
                mention.say(_SOME_DO)


def _opens(mentions: list[Mention], place: int) -> bool:
    """Whether one of several is told to do something, or to be somewhere (一个在看书)."""
    before, after = mentions[place - 1], mentions[place + 1]
    if before.text in _OTHER and place > 1:
        before = mentions[place - 2]
    return "punctuation" in before.fields and ("action" in after.fields or after.text in _AT)


def _name(mentions: list[Mention], place: int) -> None:
    """Has "one of them" name who is meant, where no noun follows."""
    among, number, after = mentions[place : place + 3]
    if after.has("kind", "pronoun") or (noun := _meant(mentions, place, number.text[-1])) is None:
        return
    among.text, number.text = number.text, noun.text
    among.say(number.senses)
    number.say(noun.senses)


def _meant(mentions: list[Mention], place: int, classifier: str) -> Mention | None:
    """The last noun of several before a place that a classifier fits."""
    for at in range(place - 1, max(0, place - _FAR) - 1, -1):
        mention, kind = mentions[at], mentions[at].get("kind")
        fits = (kind in ANIMALS and classifier in _OF_ANIMALS) or (
            kind in PEOPLE and classifier in _OF_PEOPLE
        )
        if fits and (mention.text[-1] in _MANY or _is_counted(mentions, at)):
            return mention
    return None


def _is_counted(mentions: list[Mention], noun: int) -> bool:
    """Whether there are several of it."""
    counts = [m.get("count") for m in mentions[max(0, noun - 3) : noun] if "count" in m.fields]
    return bool(counts) and counts[-1] != _ONE
