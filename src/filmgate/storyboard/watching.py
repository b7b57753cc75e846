"""Whom somebody watches: what the Chinese clause goes on to tell, those do (看见他蹲在路边哭)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action

_OF_ONLOOKER = frozenset(map(Action, split("laugh, smile, talk, whisper, shout, look, cry, hug, kiss")))
"""What whoever looks on does meanwhile (看着她笑)."""
_STALKING = "盯"
"""Whoever stares at somebody means to do something to them (盯着兔子悄悄靠近)."""
COMING_BACK = frozenset(
    split(
        "就, 便, 才, 都, 吓得, 气得, 乐得, 连忙, 赶紧, 赶忙, 立刻, 立即, 马上, 急忙, 慌忙, 忍不住, 不禁,"
        " 不由得, 不由自主, 立马, 后, 之后, 以后, 时"
    )
)
"""They lead back to whoever looks on (看见狗冲来就跑)."""
AT_ONCE = frozenset(("一眼", "一声", "几眼", "两眼"))
"""Right after whom somebody looks at or calls they tell that this is all: what follows, the same one does
(瞪了她一眼转身走了)."""
_PARTING = frozenset(("punctuation", "then"))
_PIVOTAL = frozenset((Action.LOOK, Action.CHASE, Action.WAKE, Action.TALK, Action.POINT, Action.WAIT))
_TURNED_TO = frozenset((Action.LOOK, Action.POINT))
_SHOWN_IN_FACES = frozenset(map(Action, split("laugh, smile, talk, whisper, shout, look")))
"""What whoever looks at somebody does then (看着她大笑)."""
_CARRYING = frozenset((Action.RUN, Action.WALK, Action.JUMP, Action.FLY, Action.SWIM))
"""What a mount does under its rider."""
_MOVING_OTHERS = frozenset("让叫请派令逼劝催教带领帮赶牵引逗哄吓惊见听")
_BY_HAND = frozenset((Action.WORK, Action.WRITE, Action.COOK))
"""What comes of that does nothing (把面团捏成小兔子递给她)."""
_HELPING_UP = frozenset("扶搀")
_POSTURES = frozenset((Action.SIT, Action.RISE, Action.LIE, Action.STAND))
_FEEDING = "喂"
_OF_TASTE = frozenset((Action.EAT, Action.DRINK, Action.LOOK, Action.READ))
"""What whoever gets something does with it (分给它吃)."""


def act(mentions: Sequence[Mention], noun: int, place: int, action: Action) -> bool:
    """Whether those whom somebody sees, named at one place, do what the verb at another tells."""
    if mentions[noun + 1].text == "的" or mentions[noun + 1].text in AT_ONCE:
        return False
    verb = next((m for m in reversed(mentions[:noun]) if m.get("action") == Action.LOOK), None)
    if verb is None or verb.text[0] == _STALKING:
        return False
    if "着" in verb.text and action in _OF_ONLOOKER:
        return False
    between = mentions[noun + 1 : place]
    if any(m.text in COMING_BACK or not _PARTING.isdisjoint(m.fields) for m in between):
        return False
    return place + 1 >= len(mentions) or mentions[place + 1].text not in COMING_BACK


def have_others_act(verb: Mention, action: Action) -> bool:
    """Whether whom a verb is about does what follows, and not who is its subject."""
    led, lasting = verb.get("action"), "着" in verb.text
    if lasting and led == Action.CHASE:
        return False
    if (verb.text[-1] == "给" or verb.text[0] == _FEEDING) and action in _OF_TASTE:
        return True
    if lasting and led in _TURNED_TO and action in _SHOWN_IN_FACES:
        return False
    if (verb.text[-1] == "成" and led not in _BY_HAND) or (
        verb.text[0] in _HELPING_UP and action in _POSTURES
    ):
        return True  # 凝成一只蝴蝶飞向远方, 扶她坐起来
    carried = (led == Action.RIDE and action in _CARRYING) or (led == Action.PUSH and action is Action.SWING)
    return carried or led in _PIVOTAL or verb.text[0] in _MOVING_OTHERS
