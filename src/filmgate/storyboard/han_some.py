"""Some of many, each of whom does something else (有人跳舞，有人唱歌; 一个看书，一个写字), or one of them
(其中一只滑倒了)."""

from __future__ import annotations

from itertools import pairwise

from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import AnyOf, Mention

_SOME = "有人"
_PART = "有的"
_AMONG = frozenset(("其中", "当中", "其中的"))
_OF_ANIMALS = frozenset("只头匹条")
_OF_PEOPLE = frozenset("个名位人")
_ONE = "1"
_MANY = "们群"
_EACH = frozenset(split("一个, 一名, 一位, 一只, 一头, 一匹, 两个, 两名, 两位, 两只, 几个, 另一个"))
_A, _PERSON = "一", "人"
_TOGETHER = frozenset(split("两人, 二人, 两个人, 三人, 三个人, 他们, 她们, 它们"))
_OTHER = frozenset(("另", "另外"))
_HOW = AnyOf("mood", "speed", "attribute")
_AT = frozenset(("在", "正在", "正"))
_SHARES = _EACH | {_A}
_SOME_DO = (Sense("stop", _PART, WORD),)
_LEAST = 2
_REACH = 14
_FAR = 40


def concerns(texts: set[str]) -> bool:
    """Whether somebody may be told of so."""
    return _SOME in texts or not _AMONG.isdisjoint(texts) or not _SHARES.isdisjoint(texts)


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
    numbers = [place for place, mention in enumerate(mentions[:-1]) if place and mention.text in _SHARES]
    places = [place for place in numbers if _opens(mentions, place)]
    if len(places) < _LEAST or _meant(mentions, places[0], _classifier(mentions, places[0])) is None:
        return
    for first, second in pairwise(places):
        if second - first < _REACH:
            _mean_some(mentions, first)
            _mean_some(mentions, second)


def _classifier(mentions: list[Mention], place: int) -> str:
    """What follows the number, in its word or right after it (一|人)."""
    text = mentions[place].text
    return mentions[place + 1].text if text == _A else text[-1]


def _mean_some(mentions: list[Mention], place: int) -> None:
    """Has the number at a place, and 人 after it, stand for some of those who are there."""
    if mentions[place].text == _A:
        mentions[place + 1].say(_SOME_DO)
    mentions[place].text = _PART
    mentions[place].say(_SOME_DO)


def _opens(mentions: list[Mention], place: int) -> bool:
    """Whether one of several is told to do something, or to be somewhere (一个在看书, 一人拔刀)."""
    before = mentions[place - 2 if place > 1 and mentions[place - 1].text in _OTHER else place - 1]
    if "punctuation" not in before.fields:
        return False
    start = place + 1
    if mentions[place].text == _A:
        if mentions[start].text != _PERSON or start == len(mentions) - 1:
            return False
        start += 1
    while _HOW[mentions[start].fields] and start < len(mentions) - 1:
        start += 1
    return "action" in mentions[start].fields or mentions[start].text in _AT


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
        if mention.text in _TOGETHER:
            return mention
        if fits and (mention.text[-1] in _MANY or _is_counted(mentions, at)):
            return mention
    return None


def _is_counted(mentions: list[Mention], noun: int) -> bool:
    """Whether there are several of it."""
    counts = [m.get("count") for m in mentions[max(0, noun - 3) : noun] if "count" in m.fields]
    return bool(counts) and counts[-1] != _ONE
