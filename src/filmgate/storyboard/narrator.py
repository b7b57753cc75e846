"""Whoever tells the film and is in it: the 我 of a Chinese memory (爷爷把我顶在脖子上), the "I" of a diary
("I wake up, my dog kisses me")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action, SubjectKind

WORDS = frozenset(("我", "俺", "i", "me", "i'm"))
_ENGLISH = frozenset(("i", "me", "i'm"))
_WISHING = frozenset(
    split(
        "想, 要, 想要, 需要, 希望, 打算, 觉得, 喜欢, 只要, 就要, 还要, 不要, want, need, would, like, love,"
        " wish, hope, think, imagine, prefer, can, could, will, should, guess, know, remember, used"
    )
)
"""After 我 or "I" they ask for the film, or only think of it."""
_CHILDHOOD = ("小时候", "儿时", "童年", "幼年")
_TO_SOMEBODY = frozenset(("把", "将", "被"))
_EMBRACING = frozenset((Action.HOLD, Action.CARRY, Action.HUG, Action.CHASE, Action.KISS, Action.PUSH))
_PASSED = ("stop", "speed", "mood", "preposition", "setting", "time_of_day")
_REACH = 6


def called(word: str) -> str:
    """The one word by which they are known, whatever form it has."""
    return "i" if word in _ENGLISH else word


def kind_at(mentions: Sequence[Mention], place: int) -> SubjectKind | None:
    """What whoever says 我 at a place is, if that is somebody to be seen, and not who asks for the film or
    sees it through their own eyes."""
    if not (_is_done_to(mentions, place) or _acts(mentions, place)):
        return None
    if any(m.get("angle") == "point_of_view" for m in mentions):
        return None
    young = any(m.text.startswith(_CHILDHOOD) for m in mentions)
    return SubjectKind.BOY if young else SubjectKind.MAN


def _is_done_to(mentions: Sequence[Mention], place: int) -> bool:
    """Whether somebody handles or holds them."""
    before = mentions[place - 1] if place else None
    if before is None:
        return False
    return before.text in _TO_SOMEBODY or before.get("action") in _EMBRACING


def _acts(mentions: Sequence[Mention], place: int) -> bool:
    """Whether they do something that is no look and no wish."""
    if place and mentions[place - 1].has("preposition", "action", "determiner"):
        return False
    for mention in mentions[place + 1 : place + 1 + _REACH]:
        if mention.text in _WISHING or mention.negated or mention.by_camera:
            return False
        if "action" in mention.fields:
            return mention.get("action") not in ("", "look")
        if not mention.has(*_PASSED) or mention.text == "的":
            return False
    return False
