"""What a Chinese prompt has the camera show first and next (画面从女孩跳舞切换到男人游泳, 先拍…再拍…)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_FROM = frozenset("从由")
_FILMED = "拍"
_FIRST = "先"
_ORDER = frozenset(split("先, 再, 首先, 然后, 接着, 随后, 最后, 又"))
_NOTHING = (Sense("stop", "aside", WORD),)
_THEN = (Sense("then", "then", WORD),)
_REACH = 16
_OF_NOUN = ("attribute", "count", "determiner")
_PANNING = frozenset("转移摇切对扫推拉")
_WHERE = frozenset("向到准至往")
"""After the first characters of what the camera does they lead to whom it shows next (转向, 移到)."""
_CAMERA = frozenset(("镜头", "画面", "机位"))
_WITHIN = frozenset("前里中下外上")
_ORDERING = ("then", "stop", "speed", "mood", "and")


def concerns(texts: set[str]) -> bool:
    return _FILMED in texts or not (_FROM.isdisjoint(texts) and _WHERE.isdisjoint(texts))


def settle(mentions: list[Mention]) -> None:
    """Has words that only tell what comes first and next say so: whoever follows them is the subject."""
    for place, mention in enumerate(mentions):
        if not place:
            continue
        before = mentions[place - 1]
        if mention.text in _FROM and "filmword" in before.fields and _is_cut(mentions[place + 1 :]):
            mention.text = _FIRST  # it leads to no noun
            mention.say(_NOTHING)
        elif mention.text == _FILMED and before.text in _ORDER and _shows_somebody(mentions, place):
            mention.say(_THEN if _is_next(mentions, place) else _NOTHING)
        elif mention.text in _WHERE and before.text in _PANNING and _is_of_camera(mentions, place - 1):
            before.say(_NOTHING)
            mention.say(_NOTHING)


def _is_of_camera(mentions: Sequence[Mention], verb: int) -> bool:
    """Whether the camera goes from one to another: a clause of its sentence names no other subject, and the
    sentence opens with it (镜头跟随女孩跳舞，然后转向小狗)."""
    place = verb - 1
    while place >= 0 and mentions[place].has(*_ORDERING) and "filmword" not in mentions[place].fields:
        place -= 1
    if place >= 0 and "punctuation" in mentions[place].fields:
        while place > 0 and not mentions[place - 1].ends_sentence:
            place -= 1
    elif place >= 0 and mentions[place].text not in _CAMERA:
        return False
    opening = mentions[max(0, place)]
    if opening.text not in _CAMERA and not (opening.text[:2] in _CAMERA and "move" in opening.fields):
        return False
    return mentions[max(0, place) + 1].text[0] not in _WITHIN and _names_alone(mentions, verb + 2)


def _names_alone(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a clause ends with a noun there: what comes next is about them."""
    for at in range(place, min(place + _REACH, len(mentions) - 1)):
        if "kind" in mentions[at].fields and "punctuation" in mentions[at + 1].fields:
            return "action" not in mentions[at].fields
        if mentions[at].has("punctuation", "action"):
            return False
    return False


def _is_cut(following: Sequence[Mention]) -> bool:
    """Whether a deed is told before the clause cuts to another."""
    acts = False
    for mention in following[:_REACH]:
        if "punctuation" in mention.fields:
            return False
        if "transition" in mention.fields:
            return acts
        acts = acts or "action" in mention.fields
    return False


def _is_next(mentions: Sequence[Mention], place: int) -> bool:
    return any("action" in mention.fields for mention in mentions[max(0, place - _REACH) : place])


def _shows_somebody(mentions: Sequence[Mention], filmed: int) -> bool:
    """Whether the words open their clause, and somebody, and at once what they do, is told next."""
    if filmed > 1 and not mentions[filmed - 2].has("punctuation", "filmword", "then"):
        return False
    following = mentions[filmed + 1 :]
    noun = next((at for at, m in enumerate(following[:_REACH]) if not m.has(*_OF_NOUN)), _REACH)
    if noun + 1 >= len(following) or "kind" not in following[noun].fields:
        return False
    return "action" in following[noun + 1].fields or following[noun + 1].text == "在"
