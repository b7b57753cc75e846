"""Chinese clauses that no comma parts: who opens the next one (电梯坏了他就爬楼, 门开了一个女鬼飘进来)."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, pairwise

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

PRONOUNS = frozenset(("他", "她", "它", "他们", "她们", "它们", "我"))
LEAST = 14
"""So many mentions without a mark tell that the prompt is written without them."""
_COMMA = (Sense("punctuation", ",", WORD),)
_DONE = "了"
_HANDLED = frozenset(
    split(
        "hold, carry, hug, catch, pull, push, attack, kiss, chase, give, shoot, look, wake, talk, point,"
        " throw, ride, eat, drink, approach, hide, shout, enter, leave, appear, work, read, cook, whisper"
    )
)
"""Deeds to somebody, whom a noun or a pronoun right after them may name; or that bring them in."""
_BRINGING = frozenset(split("stand, sit, lie, walk, run, fly, swim, drive, rise, fall, jump, float"))
"""Deeds by which somebody who is counted right after them is brought in (跑来一个女人)."""
_NOUNS = ("kind", "garment", "body", "setting", "filmword", "attribute", "prop")
_AFTER_PLACES = frozenset(
    ("里", "上", "下", "外", "中", "旁边", "里面", "上面", "下面", "外面", "前面", "后面", "底下", "门口")
)
_BESIDE = frozenset(("旁边", "身边", "身后", "背后", "远处", "不远处", "对面", "周围", "后面", "前面"))
_MARKS = frozenset(("punctuation", "then"))
_GOING_ON = frozenset(("stop", "speed", "mood", "preposition", "and", "then"))
_QUALIFYING = frozenset(("count", "attribute", "determiner"))
_OWNED = frozenset(("的", "自己"))
_ENDINGS = tuple(PRONOUNS)
_COMING = frozenset(
    ("来", "去", "起来", "下来", "过来", "进来", "出来", "上来", "下去", "出去", "上去", "回来")
)
_WITH_OBJECTS = frozenset("手门头身眼车马书饭水话歌舞觉澡雪字记画琴棋网鱼菜茶酒漂纸")
_WHOLE = 3
"""So many characters are a verb with its object."""
_GOVERNING = frozenset("着在到向给")
_REACH = 4
_MEANWHILE = frozenset(("一边", "边"))


def part(mentions: list[Mention], standing: Concordance) -> bool:
    """Sets a comma before every pronoun that opens a clause within a row of them, and in a prompt that is
    written without marks before every noun that does; whether there is any."""
    openers = ("kind",) if _is_unmarked(mentions, standing) else ()
    marks, deeds = standing.of(*_MARKS), standing.of("action")
    since, commas = (
        0,
        0,
    )  # where what may end a clause began: after a mark, or with who opened the last clause
    opened = 0
    for known in standing.of(*openers, "pronoun"):
        place = known + commas
        mention = mentions[place]
        if not (mention.text in PRONOUNS or mention.has(*openers)):
            continue
        mark = bisect_left(marks, known)
        if mark and marks[mark - 1] >= since:
            since, opened = marks[mark - 1], marks[mark - 1] + commas + 1
        acted = bisect_left(deeds, since) < bisect_left(deeds, known)
        if acted and (start := _start(mentions, place, opened)):
            mentions.insert(start, Mention(",", mentions[start].start, mentions[start].start, _COMMA))
            since, opened, commas = known, start + 1, commas + 1
    return commas > 0


def _is_unmarked(mentions: list[Mention], standing: Concordance) -> bool:
    """Whether a long row of Chinese mentions has no mark between them."""
    marks = (-1, *standing.of("punctuation"), len(mentions))
    rows = [mentions[first + LEAST : end] for first, end in pairwise(marks) if end - first > LEAST]
    return any(is_han(mention.text) for mention in chain.from_iterable(rows))


def _start(mentions: list[Mention], place: int, opened: int) -> int:
    """Where the clause begins that a pronoun or a noun at a place opens; 0 if it opens none."""
    mention = mentions[place]
    if mention.text in PRONOUNS:
        return place if _has_ended(mentions, place) and _acts(mentions, place) else 0
    if mention.get("kind") not in ANIMATE or "action" in mention.fields:
        return 0
    start = place
    while start > opened + 1 and not _QUALIFYING.isdisjoint(mentions[start - 1].fields):
        start -= 1
    if start > opened + 2 and mentions[start - 1].text == "的" and mentions[start - 2].text in _BESIDE:
        start -= 2
    if start > opened + 1 and mentions[start - 1].text in PRONOUNS:
        start -= 1  # 他女儿
    counted = any("count" in m.fields for m in mentions[start:place])
    if counted and _brings(mentions, start):
        return 0
    return start if _has_ended(mentions, start) and _acts(mentions, place) else 0


def _brings(mentions: list[Mention], place: int) -> bool:
    """Whether the verb before a counted noun brings in whom it names."""
    before = mentions[place - 1]
    verb = mentions[place - 2] if before.text in _COMING or before.text == _DONE else before
    return verb.get("action") in _BRINGING or "着" in verb.text or before.text == "着"


def _has_ended(mentions: list[Mention], place: int) -> bool:
    """Whether what stands before a noun or a pronoun is a clause that has ended."""
    before = mentions[place - 1]
    if before.text[-1] == _DONE:
        return before.text != _DONE or not _may_be_object(mentions, place)
    if before.text.endswith(_ENDINGS):
        return mentions[place].text in PRONOUNS
    if "action" in before.fields:
        return _takes_no_object(before)
    if before.text in _COMING:
        return place > 1 and mentions[place - 2].has("action") and mentions[place - 2].get("action") != "look"
    if not before.senses:
        return mentions[place].text in _BESIDE  # 说了句话旁边的人
    if before.text == "是" and mentions[place - 2].text in ("都", "全"):
        return True  # 到处都是大叔追着跑
    if "stop" in before.fields:
        noun = before.text[0] == "一" or (len(before.text) > 1 and mentions[place].text not in PRONOUNS)
        return noun and mentions[place - 2].text == _DONE  # 滚了一地, 打翻了面粉
    if mentions[place].text not in PRONOUNS and before.get("kind") in ANIMATE:
        return False  # 店员大哥
    return before.text in _AFTER_PLACES or (before.has(*_NOUNS) and not before.has("name"))


def _takes_no_object(verb: Mention) -> bool:
    """Whether a verb has its object within, or is done to nobody (跑过去, 包饺子)."""
    if "kind" in verb.fields or verb.text[-1] in _WITH_OBJECTS:
        return True
    if len(verb.text) == 1:
        return False  # 冲他笑
    if not verb.get("action"):
        return len(verb.text) >= _WHOLE and verb.text[-1] not in _GOVERNING  # 按门铃
    return verb.get("action") not in _HANDLED and verb.text[-1] not in _GOVERNING


def _may_be_object(mentions: list[Mention], place: int) -> bool:
    """Whether the verb before 了 may be done to whom is named after it, whose verb follows at once."""
    verb = mentions[place - 2] if place > 1 else None
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    handled = verb is not None and verb.get("action") in _HANDLED
    return handled and not (after is not None and "stop" in after.fields)


def _is_blow(mention: Mention) -> bool:
    """Whether a number of blows tells what is done to somebody (扇了他一巴掌)."""
    return mention.text[0] == "一" and mention.get("action") == "attack"


def _acts(mentions: list[Mention], place: int) -> bool:
    """Whether a verb follows a noun, past adverbs and what prepositions lead to."""
    following = mentions[place + 1 : place + 1 + _REACH]
    if (
        not following
        or _is_blow(following[0])
        or following[0].text in _OWNED
        or following[0].has("body", "kind", "garment")
    ):
        return False
    led = False
    for mention in following:
        if "action" in mention.fields:
            return True
        led = led or "preposition" in mention.fields
        if not led and mention.text not in _MEANWHILE and _GOING_ON.isdisjoint(mention.fields):
            return False
    return led
