"""What is put somewhere may get to somebody: then it is given ("places it before the couple", "puts it into
her hands", 塞进她手里)."""

from __future__ import annotations

from dataclasses import replace

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.mention import Mention

_PUTTING = ("put", "plac", "set", "放", "塞", "摆", "搁", "戴", "披", "盖", "端")
_LEADING = frozenset("在到进给入")
_BEFORE_SOMEBODY = frozenset(("before", "in front of"))
_HANDS = frozenset(("hand", "hands", "palm", "palms", "lap", "arms"))
"""Where something is put that is given; what somebody does with their own hands gives nothing."""
_REACH = 9
"""How many words after its verb somebody stands at most."""
_BREAKS = ("punctuation", "and", "clause", "then", "action")


def concerns(texts: set[str]) -> bool:
    """Whether any of such words is a verb of putting."""
    return any(text.startswith(_PUTTING) for text in texts)


def settle(mentions: list[Mention]) -> None:
    """Has verbs of putting tell that something is given, where it gets to somebody."""
    for place, mention in enumerate(mentions):
        if "action" not in mention.fields or not mention.text.startswith(_PUTTING):
            continue
        if mention.get("action") == "" and _hands_over(mentions, place):
            told = (replace(s, value="give") if s.field == "action" else s for s in mention.senses)
            mention.say(tuple(told))


def _hands_over(mentions: list[Mention], place: int) -> bool:
    led, into = mentions[place].text[-1] in _LEADING, False
    for mention in mentions[place + 1 : place + _REACH]:
        if mention.has(*_BREAKS):
            return False
        into = into or mention.text == "into"
        if mention.text in _HANDS:
            return into
        if led and (mention.get("kind") in ANIMATE or mention.has("pronoun")):
            return True
        led = led or mention.text in _BEFORE_SOMEBODY
    return False
