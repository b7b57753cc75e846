"""What somebody stops doing in Chinese is not done (停下奔跑, 停止演奏); 停下喝水 is what they stop for."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_HALTING = frozenset(split("停下, 停下了, 停住, 停住了, 停止, 停止了, 暂停, 暂停了, 中断, 中断了"))
_OF_ANYTHING = frozenset(split("停止, 停止了, 暂停, 暂停了, 中断, 中断了"))
"""Before a verb they never tell what somebody stops for."""
_GOING_ON = frozenset(
    split(
        "walk, run, dance, sing, talk, play_music, work, fight, shout, chase, swim, type, write, ride, cook,"
        " spin, shoot, row, jump, cry, laugh"
    )
)
"""Deeds that somebody stops, rather than stops for."""
_PASSED = frozenset(split("了, 手, 手中, 手里, 手上, 手头, 中, 里, 上, 头, 的, 手中的, 手里的, 手上的, 正在"))
_STAND = (Sense("action", "stand", FINITE),)
_NOTHING = (Sense("stop", "ended", WORD),)
_DEED = frozenset(("action",))


def concerns(texts: set[str]) -> bool:
    """Whether anybody stops."""
    return not _HALTING.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has somebody stand who stops doing something, right before the verb."""
    for place, mention in enumerate(mentions):
        if mention.text not in _HALTING:
            continue
        at = place + 1
        while at < len(mentions) and mentions[at].text in _PASSED:
            at += 1
        deed = mentions[at] if at < len(mentions) else mention
        if "action" in deed.fields and deed is not mention and _is_ended(mention, deed):
            mention.say(_STAND)
            deed.empty(_NOTHING, _DEED)


def _is_ended(halting: Mention, deed: Mention) -> bool:
    """Whether the deed is what stops."""
    return halting.text in _OF_ANYTHING or deed.get("action") in _GOING_ON
