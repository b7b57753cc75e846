"""Nouns that tell more of who somebody is: "the captain, a tall woman in a long coat, …"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.actor import FEMALE, OLD, Actor
from filmgate.storyboard.clause import Entry
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE, PLURAL
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import SubjectKind

_KNOWN = frozenset(split("the, his, her, their, its, my, our, this, that, 's"))
"""What stands before a noun of which more may be told."""
_BEING = frozenset(split("is, was, 's, she's, he's, it's"))
_INDEFINITE = frozenset(("a", "an"))
_PARTING = frozenset(split("preposition, punctuation, and, clause, then, determiner, pronoun"))
"""What hardly stands between the article of a noun and the noun."""
_MANY = frozenset(map(SubjectKind, split("crowd, family, couple")))
_QUALIFYING = frozenset(("determiner", "attribute", "stop", "quality"))
ANYBODY = frozenset(map(SubjectKind, split("man, woman, old_man, old_woman, boy, girl, child")))
"""Kinds that tell less of somebody than a trade."""
SEXES = {
    **dict.fromkeys(map(SubjectKind, ("woman", "girl", "old_woman")), "she"),
    **dict.fromkeys(map(SubjectKind, ("boy", "old_man")), "he"),
}
_MALES = frozenset(split("bull, stag, stallion, rooster, ram, buck, silverback, drake, gander, male"))
BEING_HAN = "是"
REVEALING = frozenset(split("是, 竟是, 原来是, 竟然是, 正是, 居然是, 却是, 原来, 竟然, 居然"))
_COMING_IN = frozenset(split("enter, approach, appear, walk, run, turn, leave"))
_UNCOVERING = frozenset("摘脱掀揭取抬")
"""First characters of verbs after which it is seen who somebody is (摘下头盔)."""
_OF_HAN = ("attribute", "count", "stop", "garment", "determiner", "quality", "wear")
_REACH = 16
_NEAR = 3


def sex_of(kind: SubjectKind, word: str, more: str = "") -> str:
    """Whether a noun tells that somebody, or an animal, is a "he" or a "she"; "" if it does not."""
    if told := SEXES.get(kind):
        return told
    words = [*word.split(" "), more]
    return "she" if not FEMALE.isdisjoint(words) else "he" if not _MALES.isdisjoint(words) else ""


def tells_who(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether two nouns with a comma between them are one person, and no list of several."""
    between = mentions[first + 1 : second]
    if len(between) > 1 and "count" in between[1].fields and _is_told_in_han(mentions, first, second):
        return True
    if _is_pupil(mentions, first, second):
        return True
    if len(between) < 2 or between[0].text != ",":
        return False
    if between[1].text not in _INDEFINITE or any(map(_ends_noun, between[2:])):
        return False
    several = mentions[second].part("kind") is PLURAL or mentions[first].get("kind") in _MANY
    if several or not (_is_known(mentions, first) or _is_closed(mentions, first, second)):
        return False
    if mentions[second + 1 : second + 2] and mentions[second + 1].part("action") is FINITE:
        return False  # "the king looks at the knight, a dog runs past"
    return not _is_listed(mentions, second)


def _ends_noun(mention: Mention) -> bool:
    """Whether a word is none of those that describe a noun ("a stout woman", "a smiling man")."""
    return mention.part("action") is FINITE or not _PARTING.isdisjoint(mention.fields)


def _is_closed(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether commas enclose a noun for anybody after a trade, and a verb follows ("a florist, an older
    woman with grey hair, arranges flowers")."""
    kind, told = mentions[first].get("kind"), mentions[second].get("kind")
    if told not in ANYBODY or kind is None or not is_neutral(SubjectKind(kind), mentions[first].text):
        return False
    rest = mentions[second + 1 : second + _REACH]
    comma = next((at for at, m in enumerate(rest) if m.text == "," or m.has("action", "and")), len(rest))
    after = rest[comma + 1 : comma + 2]
    closes = bool(after) and rest[comma].text == "," and after[0].part("action") is FINITE
    return closes and after[0].text.partition(" ")[0].endswith("s")


def _is_told_in_han(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether commas enclose a Chinese noun with a number of one, after one without (前锋，一个司机，…)."""
    between = mentions[first + 1 : second]
    if between[0].text != "," or between[1].get("count") != "1" or not is_han(mentions[second].text):
        return False
    trade = "action" in between[-1].fields and between[-1].end == mentions[second].start  # 送货司机
    told = between[1:-1] if trade else between[1:]
    if any(m.has("action", "punctuation") for m in told):
        return False
    counted = any(m.has("count") for m in mentions[max(0, first - _NEAR) : first])
    rest = mentions[second + 1 : second + 3]
    goes_on = not rest or (rest[0].text == "," and not any(m.has("count", "pronoun") for m in rest))
    return goes_on and not counted


def _is_pupil(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether somebody is told to be another's, between commas ("a boy, the wizard's apprentice, …")."""
    comma = next((at for at in range(first + 1, second) if mentions[at].text == ","), second)
    between = mentions[comma + 1 : second]
    if not between or between[0].text not in ("the", "his", "her") or second + 1 >= len(mentions):
        return False
    owned = any(m.text == "'s" for m in between) and mentions[second + 1].text == ","
    aged = all(m.has("count", "preposition", "stop") or not m.senses for m in mentions[first + 1 : comma])
    return owned and aged and not any(m.has("action", "and", "punctuation") for m in between)


def revealed(mentions: Sequence[Mention], entries: Sequence[Entry], being: int) -> Entry | None:
    """Whoever has come in or taken off what hid them, of whom it is told after a comma who they are
    (推门进来，是一位老人)."""
    told = any(m.text[-1] == BEING_HAN for m in mentions[being : being + 2])
    if not (being and told and mentions[being - 1].text == ","):
        return None
    entry = next((entry for entry in reversed(entries) if entry.place < being), None)
    if entry is None or len(entry.actors) != 1:
        return None
    actor = entry.actors[0]
    if not (actor.neutral or actor.inferred or actor.kind in PEOPLE - ANYBODY):
        return None
    verbs = [m for m in mentions[max(0, entry.place - _NEAR) : being] if "action" in m.fields]
    shown = bool(verbs) and (verbs[-1].get("action") in _COMING_IN or verbs[-1].text[0] in _UNCOVERING)
    return entry if shown else None


def is_said(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether the second noun is what the first is said to be ("he is a heavy man")."""
    between = mentions[first + 1 : second]
    if between and between[0].text == BEING_HAN:
        if len(between) == 1:  # 我哥是消防员
            following = mentions[second + 1 : second + 2]
            trade = mentions[second].get("kind") not in ANYBODY
            return trade and (not following or "punctuation" in following[0].fields)
        return all(m.has(*_OF_HAN, "kind") or not m.senses for m in between[1:])
    if len(between) < 2 or between[0].text not in _BEING or between[1].text not in _INDEFINITE:
        return False
    if mentions[second].part("kind") is PLURAL or mentions[first].has("action"):
        return False
    return not any(_QUALIFYING.isdisjoint(m.fields) and m.senses for m in between[1:])


def is_said_of_name(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether a noun is what the bearer of a Chinese name is said to be (林晓是卖花的姑娘)."""
    between, after = mentions[first + 1 : second], mentions[second + 1 : second + 2]
    ends = bool(after) and "punctuation" in after[0].fields
    closed = len(between) > 2 and between[-1].text == "的" and (ends or between[1].get("count") == "1")
    parted = any(m.has("punctuation", "clause", "and") for m in between)
    return (closed and not parted) or is_said(mentions, first, second)


def _is_known(mentions: Sequence[Mention], noun: int) -> bool:
    for mention in reversed(mentions[max(0, noun - 4) : noun]):
        if mention.text in _KNOWN:
            return True
        if "attribute" not in mention.fields and mention.senses:
            return False
    return False


def _is_listed(mentions: Sequence[Mention], noun: int) -> bool:
    """Whether "and", or a comma, joins the noun to another person of the list."""
    for at, mention in enumerate(mentions[noun + 1 : noun + _REACH], noun + 1):
        if "action" in mention.fields or mention.ends_sentence:
            return False
        if "and" in mention.fields or mention.text == ",":
            following = mentions[at + 1 : at + 4]
            if following and following[0].has("determiner", "count") and following[0].text != "his":
                return any("kind" in m.fields for m in following[1:])
    return False


def become(actor: Actor, kind: SubjectKind, word: str) -> None:
    """Makes somebody what is told of them; a cook who is a man stays a cook, a boy who is
    an apprentice a boy."""
    if actor.kind in OLD and kind is OLD[actor.kind]:
        actor.kind = kind
        return
    if OLD.get(kind) is actor.kind:
        return  # a grandfather who is "a tiny man" is old
    unknown = actor.kind in ANYBODY and actor.neutral and not actor.told
    if kind in ANYBODY and (actor.kind not in ANYBODY or (is_neutral(kind, word) and not unknown)):
        actor.told = actor.told or SEXES.get(kind, "")
        return
    if actor.kind in ANYBODY and not is_neutral(actor.kind, actor.word):
        actor.told = actor.told or SEXES.get(actor.kind, "he")
    actor.kind, actor.neutral = kind, actor.neutral and is_neutral(kind, word)
