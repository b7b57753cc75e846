"""Chinese verbs that say no more than that a deed is done which is told as a noun after them: 展开近身搏斗,
再接一记膝撞, 发出爽朗的大笑."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_BEGINNING = frozenset(("展开", "展开了"))
_GOING_ON = frozenset(("接",))
_UTTERING = frozenset(("发出", "发出了", "爆发出"))
_NOTHING = (Sense("stop", "begun", WORD),)
_BEGUN = frozenset(split("fight, chase, talk, attack, shoot"))
_UTTERED = frozenset(split("laugh, cry, shout, sing"))
_VOICES = {
    **dict.fromkeys("喊叫吼嚎啸嘶哮呼", "shout"), "笑": "laugh", "哭": "cry", "泣": "cry", "歌": "sing",
}  # fmt: skip
"""What is done by the character before 声 (笑声, 怒吼声)."""
_VOICE = "声"
_ONES = frozenset("一两个记")
"""How words begin that count a blow or a turn."""
_BETWEEN = ("count", "mood", "speed", "stop", "attribute", "filmword", "tone")
_REACH = 8


def concerns(texts: set[str]) -> bool:
    """Whether any of the words occurs."""
    return not texts.isdisjoint(_BEGINNING | _GOING_ON | _UTTERING)


def settle(mentions: list[Mention]) -> None:
    """Has each leave the deed to the noun after it, or do what that noun tells."""
    for place, mention in enumerate(mentions):
        if mention.text in _BEGINNING:
            _do(mention, _noun(mentions, place), _BEGUN)
        elif mention.text in _GOING_ON and mentions[place + 1 :]:
            if mentions[place + 1].text[0] in _ONES and _noun(mentions, place) is not None:
                mention.say(_NOTHING)
        elif mention.text in _UTTERING:
            _do(mention, _noun(mentions, place), _UTTERED)


def _noun(mentions: list[Mention], place: int) -> Mention | None:
    """The deed that is told next, with no more between than how it is done."""
    for mention in mentions[place + 1 : place + _REACH]:
        if "action" in mention.fields or (mention.text[-1] == _VOICE and mention.text[:-1]):
            return mention
        if mention.senses and not mention.has(*_BETWEEN):
            return None
    return None


def _do(verb: Mention, noun: Mention | None, deeds: frozenset[str]) -> None:
    """Has the verb tell what its noun does, whatever that is called (发出满意的笑声)."""
    if noun is None:
        return
    deed = _VOICES.get(noun.text[-2]) if noun.text[-1] == _VOICE else noun.get("action")
    if deed in deeds:
        verb.say((Sense("action", deed, FINITE),))
        noun.empty(_NOTHING, frozenset(("action",)))
