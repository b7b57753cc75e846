"""What Chinese tells of whoever goes round or after somebody (围着主人转, 被警察追着跑, 追着猫满街跑),
the camera among them."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_AROUND = frozenset(("围着", "绕着", "围绕着", "环绕着"))
_TURNING = "转"
_SPINNING = frozenset(("旋转", "转动", "转圈", "转", "打转", "缓缓旋转"))
_ROUND = "绕"
"""What camera moves round somebody are called by (镜头围绕女孩慢慢旋转)."""
_CHASING = "追着"
_CHASING_AND_RUNNING = "追着跑"
_RUNNING = frozenset(("跑", "奔跑", "狂奔", "飞奔", "乱跑"))
_BY = "被"
_SPIN = (Sense("action", "spin", FINITE),)
_CHASE = (Sense("action", "chase", FINITE),)
_STOP = (Sense("stop", "deed", WORD),)
_REACH = 8


def concerns(texts: set[str]) -> bool:
    """Whether any of the words occurs."""
    circled = not _AROUND.isdisjoint(texts) or not _SPINNING.isdisjoint(texts)
    return circled or _CHASING in texts or _CHASING_AND_RUNNING in texts


def settle(mentions: list[Mention]) -> None:
    """Has 转 tell that somebody goes round, and whoever runs after somebody chase them."""
    for place, mention in enumerate(mentions):
        if mention.text in _SPINNING and _circles(mentions, place):
            mention.say(_STOP)
        elif mention.text == _TURNING and _leads(mentions, place, _AROUND):
            mention.say(_SPIN)
        elif mention.text == _CHASING_AND_RUNNING and _leads(mentions, place, frozenset((_BY,))):
            mention.say(_CHASE)
        elif mention.text in _RUNNING and _leads(mentions, place, frozenset((_CHASING,))):
            mention.say(_STOP)


def _circles(mentions: list[Mention], place: int) -> bool:
    """Whether the camera that goes round somebody in the same clause is what turns."""
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if "punctuation" in mention.fields or "action" in mention.fields:
            return False
        if "move" in mention.fields and _ROUND in mention.text:
            return True
    return False


def _leads(mentions: list[Mention], place: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands before a verb in its clause."""
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if mention.text in words:
            return True
        if "punctuation" in mention.fields:
            return False
    return False
