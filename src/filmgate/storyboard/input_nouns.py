"""Nouns that an input shows ("the girl in <image_1>", 图1中的女孩): they bear its name, and the sentence is
read as if it had the noun alone."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import NOUN, WORD
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_LINKS = 2
"""How many small words link a noun to its input at most."""
_LINKING = frozenset(split("in, from, of, like, (, [, shown, seen, pictured, depicted, 参考, 参照, 来自"))
_WITHIN = frozenset(split("中的, 里的, 上的, 内的, 的, 's"))
_PRODUCT = (Sense("kind", "product", NOUN),)
_HOLDING = frozenset(
    split(
        "holds, holding, holds up, holding up, hold, hold up, presents, presenting, shows off, showing off,"
        " unboxes, unboxing,"
        " 拿着, 手持, 手拿, 举着, 举起, 拿起, 捧着, 展示, 展示着, 握着, 手握, 手捧, 手里拿着, 端着"
    )
)
_CUDDLING = frozenset(("arms", "close", "tight", "tightly", "'s"))
_NEAR, _FAR = 6, 9
"""How many mentions further on the noun stands at most, without a verb before it and with one."""
_INSIDE = frozenset("中里")
_DESCRIBING = frozenset(("attribute", "count"))
_CLOSING = {"(": ")", "[": "]"}


def borne(mentions: list[Mention]) -> list[Mention]:
    """The mentions with the names of inputs in the nouns that they show."""
    left: list[Mention] = []
    closing = ""
    rest = iter(range(len(mentions)))
    for place in rest:
        mention = mentions[place]
        name = mention.get("reference")
        if name is not None and (noun := _noun_after(mentions, place)):
            _bear(mentions[noun], name)
            next(rest)  # what links them
        elif name is not None and (links := _links(left)) is not None:
            _bear(left[links - 1], name)
            closing = _CLOSING.get(left[links].text, "") if links < len(left) else ""
            del left[links:]
        elif name is not None and _is_held(mentions, place):
            mention.text = "产品" if is_han(mentions[place - 1].text) else "product"
            mention.say((*_PRODUCT, Sense("input", name, WORD)))
            left.append(mention)
        elif closing and mention.text == closing:
            closing = ""
        else:
            left.append(mention)
    return left


def _bear(noun: Mention, name: str) -> None:
    noun.say((*noun.senses, Sense("input", name, WORD)))


def _is_held(mentions: list[Mention], place: int) -> bool:
    """Whether an input of which nothing is told is what somebody has in their hand, nobody hugged."""
    verb, after = mentions[place - 1] if place else None, mentions[place + 1 : place + 4]
    return verb is not None and verb.text in _HOLDING and all(one.text not in _CUDDLING for one in after)


def _noun_after(mentions: list[Mention], place: int) -> int | None:
    """Where the noun stands that an input before it shows (图1中的红衣女孩)."""
    if place + 1 == len(mentions) or mentions[place + 1].text not in _WITHIN | _INSIDE:
        return None
    inside = mentions[place + 1].text in _INSIDE
    for noun in range(place + 2, min(place + (_FAR if inside else _NEAR), len(mentions))):
        mention = mentions[noun]
        if _is_noun(mention):
            return noun if not inside or mentions[noun - 1].text == "的" else None
        if inside and not mention.has("punctuation", "clause", "then", "pronoun"):
            continue  # 图1中穿红裙子的女孩
        if _DESCRIBING.isdisjoint(mention.fields) and mention.text != "的":
            return None
    return None


def _links(left: list[Mention]) -> int | None:
    """Where the words begin that link the last noun to the input after them."""
    for place in range(len(left) - 1, max(-1, len(left) - _LINKS - 2), -1):
        if _is_noun(left[place]):
            return place + 1
        if left[place].text not in _LINKING:
            return None
    return None


def _is_noun(mention: Mention) -> bool:
    return "kind" in mention.fields and "input" not in mention.fields and mention.senses[0].field != "action"
