"""Houses of a town: whoever is before one is in its street ("waits outside the hospital", 书店门口)."""

from __future__ import annotations

import re

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import NOUN
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Setting

_HOUSES = frozenset(
    split(
        "shop, bookshop, store, bookstore, drugstore, supermarket, bakery, pharmacy, boutique, mall,"
        " florist, laundromat, salon, cafe, coffeehouse, teahouse, parlor, parlour, patisserie, restaurant,"
        " diner, bistro, pizzeria, steakhouse, pub, nightclub, club, tavern, saloon, casino, hospital,"
        " clinic, theatre, theater, cinema, playhouse, opera house, museum, library, gym, gymnasium, school,"
        " kindergarten, university, college, building, headquarters, police station, courthouse, parliament,"
        " town hall, post office, bank, prison, jail"
    )
)
"""What houses are called, or the last word of it."""
_HOUSES_HAN = tuple(
    split(
        "店, 超市, 商场, 咖啡馆, 咖啡厅, 茶馆, 餐厅, 餐馆, 面馆, 饭馆, 网吧, 酒吧, 夜总会, 医院, 诊所, 剧院,"
        " 影院, 戏院, 剧场, 博物馆, 美术馆, 图书馆, 健身房, 学校, 小学, 中学, 高中, 大学, 幼儿园, 教学楼,"
        " 写字楼, 公司, 警察局, 警局, 法院, 银行, 邮局, 监狱, 公寓, 车库"
    )
)
_ROOMS = frozenset(
    map(
        Setting,
        split(
            "shop, cafe, restaurant, bar, hospital, theatre, museum, library, gym, classroom, office,"
            " warehouse, living_room"
        ),
    )
)
_DOORS = frozenset(("门口", "大门口", "门外", "大门外", "门前", "大门前", "外", "外面"))
_WORDS = frozenset(
    ("outside", "front", "in front of", "front of", "门口", "门", "大门", "门外", "外", "外面")
)
_STREET = (Sense("setting", Setting.CITY_STREET, NOUN),)
_BEFORE = re.compile(r"\b(?:outside(?: of)?|front of)(?: the| an?)?$")
_ELSEWHERE = frozenset(("从", "往", "望向", "看向"))
"""Words for who comes from there, or looks there."""
_DESCRIBING = ("determiner", "attribute", "count", "quality", "mood", "setting")
_SHUT = frozenset(("closed", "shuttered", "abandoned", "boarded up", "crowded", "burning"))
_REACH = 3


def concerns(texts: set[str]) -> bool:
    """Whether any of such words tells that somebody is before a house."""
    return not _WORDS.isdisjoint(texts) or any(text.endswith(" outside") for text in texts)


def settle(mentions: list[Mention]) -> None:
    """Has every house of a town before which somebody is say its street."""
    for place, mention in enumerate(mentions):
        if mention.get("setting") in _ROOMS and _is_before(mentions, place):
            mention.say(_STREET)


def _is_before(mentions: list[Mention], place: int) -> bool:
    """Whether that is a house, and somebody is before it."""
    text, after = mentions[place].text, mentions[place + 1 : place + _REACH]
    if text.isascii():
        named = text in _HOUSES or text.rpartition(" ")[2] in _HOUSES
        return named and not (after and _is_in_it(after[0])) and bool(_BEFORE.search(_ahead(mentions, place)))
    door = bool(after) and (after[0].text in _DOORS or "".join(m.text for m in after) in _DOORS)
    return door and text.endswith(_HOUSES_HAN) and not (place and mentions[place - 1].text in _ELSEWHERE)


def _is_in_it(after: Mention) -> bool:
    """Whether what comes next is a thing or room of the house ("outside the hospital room")."""
    return after.has("kind", "setting", "attribute") or not after.senses


def _ahead(mentions: list[Mention], place: int) -> str:
    """The words before the house and what describes it."""
    while place and (mentions[place - 1].has(*_DESCRIBING) or mentions[place - 1].text in _SHUT):
        place -= 1
    return " ".join(mention.text for mention in mentions[max(0, place - _REACH) : place])
