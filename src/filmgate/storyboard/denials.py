"""What a prompt denies."""

from __future__ import annotations

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.mention import TEXT, Mention

_ALL = frozenset(split("everyone, everybody, everything, all, nobody, none, empty"))
"""Words for those from whom somebody is told apart."""
_BETWEEN_DENIED = frozenset(("and", "determiner", "stop", "preposition", "punctuation"))
_OF_SOME = frozenset(("none", "neither"))
_OF = frozenset(("of", "of the"))
_HELPING = frozenset(("has", "is", "was", "does"))
_REACH = 12
_RESULTS = frozenset("着到见了动起开上下住出完清懂来去过掉进")
"""What comes of a Chinese verb, after 不 that it does not."""
_TO_WHOM = frozenset(split("对, 向, 朝, 冲, 给, 为, 替, 帮, 把, 将, 被"))
_WITH_WHOM = frozenset(split("和, 跟, 与, 同, 在, 从, 到"))
_FORBIDDING = frozenset(("不让", "不许", "不准"))
_NAMED = ("kind", "setting", "pronoun")


def mark(mentions: list[Mention], place: int) -> None:
    """Marks what the negation at a place denies."""
    if _excepts(mentions, place) or _ends_at_once(mentions, place):
        return
    if mentions[place].text in _OF_SOME and _is_of_none(mentions, place):
        return
    if mentions[place].text in _FORBIDDING:
        _forbid(mentions, place)
        return
    if mentions[place].text == "不":
        _deny_ability(mentions, place)
    if not _deny_past_coverb(mentions, place + 1):
        _deny(mentions, place + 1)
    if _nobody_does(mentions, place):
        _deny_deeds(mentions, place + 1)


def _forbid(mentions: list[Mention], place: int) -> None:
    """Marks the verb that somebody is kept from (不让孩子吃糖): they are there all the same."""
    for mention in mentions[place + 1 : place + _REACH]:
        if mention.has("punctuation", "then"):
            return
        if "action" in mention.fields:
            mention.negated = True
            return


def _deny_ability(mentions: list[Mention], place: int) -> None:
    """Marks the Chinese verb right before 不 that nobody is able to do (睡不着, 站不起来, 打不开)."""
    verb = mentions[place - 1] if place else None
    if verb is None or "action" not in verb.fields or verb.end != mentions[place].start:
        return
    result = mentions[place + 1].text[0] if place + 1 < len(mentions) else ""
    if result in _RESULTS and result != verb.text[0]:
        verb.negated = True


def _deny_past_coverb(mentions: list[Mention], place: int) -> bool:
    """Marks the verb to which a Chinese coverb right after a negation leads (没有对她微笑, 不和大家一起玩),
    and with whom or where it is not done; whether there is any."""
    coverb = mentions[place].text if place < len(mentions) else ""
    if coverb not in _TO_WHOM and coverb not in _WITH_WHOM:
        return False
    for at in range(place + 1, min(place + _REACH, len(mentions))):
        if mentions[at].has("punctuation", "then"):
            return False
        if "action" in mentions[at].fields:
            mentions[at].negated = True
            for named in mentions[place + 1 : at] if coverb in _WITH_WHOM else ():
                named.negated = named.negated or named.has(*_NAMED)
            return True
    return False


def _is_of_none(mentions: list[Mention], place: int) -> bool:
    """Whether it is told what "none of the soldiers" or "neither of them" does: they are there all the same,
    and do not do it."""
    if place + 1 >= len(mentions):
        return False
    noun = None
    for mention in mentions[place + 2 : place + _REACH] if mentions[place + 1].text in _OF else ():
        if "punctuation" in mention.fields:
            return False
        if noun is not None and mention.part("action") is FINITE:
            mention.negated = True
            return True
        if noun is not None and mention.text.endswith("s") and mention.text not in _HELPING:
            return True
        noun = mention if mention.has("kind", "pronoun") else noun
    return False


def _ends_at_once(mentions: list[Mention], place: int) -> bool:
    """Whether Chinese denies no more than a small word before 的 (无主的马 is a horse)."""
    denied = mentions[place + 1 : place + 3]
    if denied and denied[0].text == "的":
        return True  # 什么都没有的戈壁
    return len(denied) > 1 and denied[1].text == "的" and denied[0].fields == {"stop"}


def _deny(mentions: list[Mention], place: int) -> None:
    """Marks the next noun or verb, and those joined to it by "or"."""
    denied, joined, last = 0, False, mentions[place - 1]
    for at, mention in enumerate(mentions[place : place + 10], place):
        denied = 0 if _is_any(mentions, at) else denied
        whole = last.end == mention.start and "kind" in last.fields and "kind" in mention.fields
        whole = whole and last.negated  # 僵尸怪物
        if _stops_denial(mention, denied, joined or whole) or (joined and _goes_on(mention, last)):
            return
        if not (denied or mention.senses) and _is_described(mentions, at):
            continue
        joined = "and" in mention.fields or mention.text == "、"
        if _BETWEEN_DENIED.isdisjoint(mention.fields):
            mention.negated, last = True, mention
            denied += not (mention.has("attribute", "count", "speed") or mention.get("action") == "appear")


def _nobody_does(mentions: list[Mention], place: int) -> bool:
    """Whether it is people who are denied (没有人, 无人), and not only from where (没有人的图书馆)."""
    last = "".join([mention.text[-1] for mention in mentions[place : place + 3]])
    return "人" in last[:2] and "人的" not in last


def _deny_deeds(mentions: list[Mention], place: int) -> None:
    """Marks all that nobody does (没有人低头看它)."""
    for mention in mentions[place : place + _REACH]:
        if "punctuation" in mention.fields:
            return
        mention.negated = mention.negated or "action" in mention.fields


def _is_any(mentions: list[Mention], place: int) -> bool:
    """Whether "any" follows, and what is denied is the noun after it ("does not come from any lamp")."""
    return "any" in map(TEXT, mentions[place : place + 2])


def _is_described(mentions: list[Mention], place: int) -> bool:
    """Whether an unknown word only describes the noun after it ("no extra people")."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    return after is not None and after.has("kind") and mentions[place].text.isascii()


def _goes_on(mention: Mention, denied: Mention) -> bool:
    """Whether a verb is the sentence's own again ("without looking up and leaves",
    "refuses to follow and turns away")."""
    if mention.part("action") is not FINITE:
        return False
    if denied.part("action") is PARTICIPLE:
        return True
    return denied.has("action") and _is_third_person(mention.text) and not _is_third_person(denied.text)


def _is_third_person(verb: str) -> bool:
    word = verb.partition(" ")[0]
    return word.isascii() and word.endswith("s") and not word.endswith("ss")


def _excepts(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is only told apart from all the others ("everyone freezes except a boy")."""
    if mentions[place].text not in ("except", "but"):
        return False
    return any(m.text in _ALL for m in mentions[max(0, place - _REACH) : place])


def _stops_denial(mention: Mention, denied: int, joined: bool) -> bool:
    if mention.has("negation", "clause", "then") or (
        "punctuation" in mention.fields and mention.text != "、"
    ):
        return True
    return not (not denied or joined or "and" in mention.fields)
