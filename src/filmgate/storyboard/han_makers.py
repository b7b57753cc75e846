"""Who made, gave or left something that is there, and is elsewhere (妈妈做的蛋糕, 妻子写给他的信);
and what somebody only deals in (卖鱼的大叔)."""

from __future__ import annotations

from itertools import chain, pairwise

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.kinds import PEOPLE, THINGS, VEHICLES
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "aside", WORD),)
_PEOPLE = frozenset(map(str, PEOPLE))
_MANY = "crowd"
_KINDS = (frozenset(("kind",)), frozenset(("kind", "place")))
_OF = "的"
_END = Mention(".", 0, 0)
_TRADES = (frozenset(("action", "kind")), frozenset(("action", "kind", "ground")))
_PLYING = frozenset("卖修教送算摆扫")
"""First characters of trades that tell what somebody deals with."""
_MAKING = frozenset("买织做写寄绣缝编煮炒烤炖蒸腌酿泡丢弄修造建盖留种砌雕刻遗借传画拍题送剪捏折搭贴发")
"""First characters of verbs for what was made, given or left before now."""
_MADE_OF = frozenset(
    split(
        "做, 做成, 制成, 制作, 制作而成, 砌成, 搭成, 搭建, 拼成, 拼接而成, 编成, 编织, 堆成, 堆砌,"
        " 铸成, 铸造, 雕成, 雕刻, 捏成, 扎成, 折成, 打造, 组成, 构成, 织成, 串成, 缝成, 雕琢, 堆积而成, 打磨"
    )
)
"""Verbs before 的 that tell what something is made of (糖果做的森林)."""
_STUFFS = frozenset(map(str, THINGS | VEHICLES))
_ONCE = "过"
"""Ends verbs of what was done before now (爷爷骑过的车)."""
_THINGS = ("kind", "garment", "prop", "attribute")
_NO_THINGS = frozenset("时样声身背动手侧情那是话瞬同模表神人")
"""First characters of words after 的 for a moment, a manner or a part of somebody."""
_PERSONS = frozenset("个位名群对些帮伙队俩")
"""What people are counted by, and not what they made."""
_PICTURE = "画"
_PART = (Sense("stop", "compound", WORD),)
"""What part of a compound says (画的太阳贴纸)."""
_REACH = 5
_DEAD = frozenset(("去世", "过世", "离世", "病逝", "逝世"))
"""Whoever is told to be so is not there (外婆去世后，她回到老家)."""


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Has those who did it, and what they did, say nothing; and those of whom no more is told than that
    their faces are lit."""
    if not _DEAD.isdisjoint(standing.texts):
        for somebody, verb in pairwise(mentions):
            if verb.text in _DEAD and "kind" in somebody.fields:
                somebody.say(_NOTHING)
    for place in chain.from_iterable(map(standing.of_nothing_but, _TRADES)):
        if mentions[place].text[0] in _PLYING and _is_of_person(mentions, place + 1):
            mentions[place].say(_NOTHING)
    for place in chain.from_iterable(map(standing.of_nothing_but, _KINDS)):
        verb, after = [*mentions[place + 1 : place + 3], _END, _END][:2]
        if verb.text in _MADE_OF and after.text == _OF and mentions[place].get("kind") in _STUFFS:
            mentions[place].say(_NOTHING)
            verb.say(_NOTHING)
        elif verb.text == _OF and "body" in after.fields and mentions[place].get("kind") == _MANY:
            mentions[place].say(_NOTHING)  # 映红了每个人的脸
        elif verb.text[0] in _MAKING or (verb.text[-1] == _ONCE and after.text == _OF):
            for mention in mentions[place : _close(mentions, place)]:
                mention.say(_NOTHING)


def _is_of_person(mentions: list[Mention], place: int) -> bool:
    """Whether 的 and somebody come next, whose trade it is (卖鱼的大叔)."""
    if place >= len(mentions) or mentions[place].text != _OF:
        return False
    told = (m for m in mentions[place + 1 : place + 4] if not m.has("attribute", "count"))
    return next(told, _END).get("kind") in _PEOPLE


def _close(mentions: list[Mention], place: int) -> int:
    """Where the 的 stands between somebody's verb and the thing it was done to; the place itself if there is
    none, or somebody else is meant."""
    before = mentions[place - 1] if place else _END
    counted = "count" in before.fields and before.text[-1] in _PERSONS
    if counted or mentions[place].get("kind") not in _PEOPLE:
        return place
    for close in range(place + 2, min(place + _REACH, len(mentions) - 1)):
        if mentions[close].text[-1] == _OF:
            return close if _is_thing(mentions[close + 1]) else place
        if mentions[close].has("punctuation", "kind", "body"):
            break
    return place


def _is_thing(noun: Mention) -> bool:
    """Whether a word names a thing, or what no table has."""
    if noun.text[0] in _NO_THINGS or noun.get("kind") in _PEOPLE:
        return False
    drawn = noun.text == _PICTURE or noun.senses[:1] == _PART
    return drawn or not noun.fields or noun.has(*_THINGS)
