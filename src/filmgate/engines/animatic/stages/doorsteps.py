"""Houses that a shot plays before and not in: "in front of the theatre", "outside the hospital", 教堂门口."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from filmgate.engines.animatic.stages.catalog import Venue, many
from filmgate.engines.animatic.stages.street import FRONT, STREET
from filmgate.engines.animatic.stages.told import Told
from filmgate.storyboard.vocabulary import Setting

S = Setting

_HOUSES = (
    (S.THEATRE, "theat(?:er|re)s?|cinema|opera(?: house)?|movie house", "剧院|剧场|戏院|影院|电影院|歌剧院",
     "theatre_front"),
    (S.HOSPITAL, "hospital|clinic", "医院|诊所", "hospital_front"),
    (S.CHURCH, "church|chapel|cathedral", "教堂", "church_front"),
    (S.CLASSROOM, "school|kindergarten|college|university", "学校|小学|中学|高中|大学|幼儿园|校",
     "school_front"),
    (S.MUSEUM, "museum|gallery", "博物馆|美术馆", "theatre_front"),
    (S.LIBRARY, "library", "图书馆", "theatre_front"),
    (S.SHOP, "shop|store|boutique|mall", "商店|店|商场|超市", ""),
    (S.RESTAURANT, "restaurant|diner|bistro", "餐厅|饭店|餐馆|酒楼", ""),
    (S.CAFE, "caf[eé]|coffee shop", "咖啡馆|咖啡厅|咖啡店", ""),
    (S.BAR, "bar|pub|tavern|night ?club", "酒吧|夜店", ""),
    (S.OFFICE, "office(?: building)?|bank|headquarters", "写字楼|办公楼|银行", ""),
    (S.GYM, "gym", "健身房", ""),
)  # fmt: skip
"""Rooms, what the houses are called that they are in, and the front that is known by its look."""
_BEFORE = r"\b(?:in front of|outside(?: of)?|across from|opposite|behind|pulls? up (?:at|to)|stops? at)"
_BETWEEN = r" (?:(?:an?|the|his|her|their|its) )?(?:[\w'-]+ ){0,3}?"
_AFTER_HAN = "(?:的?大?门口|的?大?门外|的?大?门前|外面|外|前(?!台))"
_WITHIN = r"\binside\b|\bindoors\b|\bon (?:an?|the) (?:\w+ )?stage\b|\bgoes in\b|里面|走进|进入|店内|屋内"


def _reading(names: str, names_han: str) -> re.Pattern[str]:
    """What is first told: that one is before such a house, or within."""
    before = rf"(?P<before>{_BEFORE}{_BETWEEN}(?:{names})\b|(?:{names_han}){_AFTER_HAN})"
    return re.compile(rf"{before}|{_WITHIN}", re.IGNORECASE)


_FRONTS = {room: (_reading(names, han), front) for room, names, han, front in _HOUSES}
_EVERY = 64.0
"""Metres of the street from one such front to the next: never two in a picture."""


def before_its_door(venue: Venue, told: Told) -> Venue:
    """The street before a house, where the words tell that first."""
    if venue.stage is STREET:
        return _with_front(venue, told, _FRONTS)
    if told.setting not in _FRONTS or not venue.stage.indoors:
        return venue
    first = _FRONTS[told.setting][0].search(told.words)
    outside = first is not None and first["before"] is not None
    return _with_front(Venue(STREET), told, [told.setting]) if outside else venue


def _with_front(street: Venue, told: Told, rooms: Iterable[Setting]) -> Venue:
    """The street with the front of the house that the words put before somebody."""
    for reading, front in map(_FRONTS.__getitem__, rooms):
        first = reading.search(told.words) if front else None
        if first is not None and first["before"] is not None:
            return replace(street, rows=(many(front, FRONT - 0.4, _EVERY, x=3.0, high=18), *street.rows))
    return street
