"""Which land lies below an aircraft, where a prompt looks at it from the air."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.aerial import AERIAL
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST, OPEN
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.outlooks import AUTUMN
from filmgate.engines.animatic.stages.told import Told
from filmgate.storyboard.vocabulary import Setting, SubjectKind

FROM_AFAR = said(
    r"drone|aerial|bird'?s[- ]eye|from above|fly(?:ing|over)?[- ]over|航拍|俯瞰|鸟瞰|飞越|飞过|掠过|无人机"
)
_TERRACED = said(r"terrac|梯田")
_CANYONS = said(r"\bcanyons?\b|峡谷")
_WINDING = said(r"\brivers?\b|stream|河|江")
_BELOW_AIRCRAFT: dict[Setting, str] = {
    **dict.fromkeys((Setting.FOREST, Setting.JUNGLE, Setting.BAMBOO_FOREST), "forest"),
    **dict.fromkeys((Setting.FIELD, Setting.FARM, Setting.COUNTRY_ROAD, Setting.VILLAGE), "fields"),
    Setting.MOUNTAIN: "mountain",
    Setting.VOLCANO: "mountain",
    Setting.MEADOW: "meadow",
    Setting.CANYON: "canyon",
    Setting.DESERT: "desert",
    Setting.ARCTIC: "ice",
    Setting.RIVER: "river",
}


STANDING = {
    "mountain": tuple(
        many("alp", z, 0.3 * z, x=0.2 * z, y=-13.0, scale=z / 640, high=110, chance=0.85)
        for z in (330.0, 215.0, 140.0, 92.0)
    ),
    "canyon": tuple(
        many("mesa", z, 0.5 * z, x=0.12 * z, y=-15.0, scale=z / 120, keep=0.14 * z, mist=0.15, chance=0.8)
        for z in (300.0, 190.0, 120.0, 80.0)
    ),
}
"""What rises from the land below an aircraft."""


_WOODS = said(r"forest|jungle|woods|森林|丛林|林")
_FARMED_LAND = said(r"\bfields?\b|farm|田|农")


def _map_of(land: str, told: Told) -> tuple[str, tuple[Row, ...]]:
    """Which map lies below, and what rises from it."""
    if told.says(_TERRACED):
        return "terraces", ()
    if land == "river" and told.says(_CANYONS):
        return "canyon", STANDING["canyon"]
    if land in ("forest", "meadow", "fields", "river") and told.says(_WINDING):
        return ("wooded" if told.says(_WOODS) else "farmland" if told.says(_FARMED_LAND) else "river"), ()
    autumn = land == "forest" and told.says(AUTUMN)
    return ("autumn" if autumn else land), STANDING.get(land, ())


_HAN = said(r"[\u4e00-\u9fff]|\bchin(?:a|ese)\b")
_HOUSES = (
    (230.0, 70.0, 20.0, 0.8), (150.0, 62.0, -14.0, 0.85), (98.0, 56.0, 12.0, 1.0), (64.0, 52.0, -6.0, 1.0),
    (44.0, 58.0, 15.0, 0.7), (31.0, 60.0, -17.0, 0.7),
)  # fmt: skip
"""Depth, metres from one village to the next, aside, and how likely there is one."""
_TALL = 2.5
"""How large they are, by the map."""
_OF_HOUSES = frozenset({None, SubjectKind.WINDOW, SubjectKind.HOUSE, SubjectKind.LAMP})
"""What a view of a village is led by that nobody is in."""


def _village(told: Told) -> tuple[Row, ...]:
    name = "tiled_hamlet" if told.says(_HAN) else "hamlet"
    rows = (many(name, z, every, x=x, y=-14.0, chance=chance) for z, every, x, chance in _HOUSES)
    return tuple(replace(row, scale=_TALL, high=7.0) for row in rows)


_SHORES = frozenset({Setting.CLIFF, Setting.BEACH, Setting.OCEAN, Setting.HARBOR})
_COASTLINE = said(r"coast|shore|cliff|beach|海岸|海滩|沙滩|悬崖|海边")
COASTLINE = tuple(
    one("headland", z, x, y=-0.4, scale=0.2 + z / 120, high=16)
    for z, x in (
        (170.0, 22.0),
        (118.0, 5.0),
        (84.0, 14.0),
        (58.0, 0.0),
        (40.0, 8.0),
        (27.0, 1.5),
        (18.0, 5.5),
    )
)


CANOPY = tuple(
    many("treetops", z, 11.0 * z / 90, x=0.1 * z, y=-14.2, scale=z / 90, high=9, mist=0.2)
    for z in (330.0, 245.0, 182.0, 136.0, 100.0, 74.0, 56.0, 44.0)
)
"""The wood that somebody flies over."""
_LIGHTS = frozenset({SubjectKind.MOON, SubjectKind.SUN})
_SMALL = frozenset({SubjectKind.BUTTERFLY, SubjectKind.BEE, SubjectKind.FIREFLY})
_TREES = r"(?:forests?|jungles?|woods|woodlands?|canopy|trees|treetops)"
_ON_THE_GROUND = r"(?! (?:path|road|floor|trail|stream|river|lake|clearing|village))"
_OVER_TREES = said(
    rf"\b(?:over|above|across) (?:an?|the) (?:[\w-]+ ){{0,3}}{_TREES}\b{_ON_THE_GROUND}"
    r"|(?:森林|丛林|树林|竹林|林海|密林)(?:的)?(?:上空|上方|之上)|(?:飞过|飞越|掠过)[^，。；]{0,8}林"
)


def from_the_air(venue: Venue, told: Told) -> Venue:
    """Open land as a map, where nobody is in it."""
    if told.setting in _SHORES and told.lead is None and told.says(FROM_AFAR) and told.says(_COASTLINE):
        return Venue(COAST, OPEN, COASTLINE)
    land = _BELOW_AIRCRAFT.get(told.setting)
    over_trees = (
        land == "forest"
        and (told.flies or told.lead in _LIGHTS)
        and told.lead not in _SMALL
        and told.says(_OVER_TREES)
    )
    empty = told.lead is None or (told.setting is Setting.VILLAGE and told.lead in _OF_HOUSES)
    if land is None or not (over_trees or (empty and told.says(FROM_AFAR))):
        return venue
    ground, standing = _map_of(land, told)
    if told.setting is Setting.VILLAGE:
        standing = _village(told)
    return Venue(AERIAL, ground, CANOPY if over_trees else standing)
