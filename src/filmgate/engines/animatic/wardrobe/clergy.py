"""Monks and priests by their faith: the saffron of the East, a cassock, the habit of a European abbey."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.rigs.figure import Figure

_PLAIN: dict[str, Any] = {"uniform": True, "trim": (), "belt": False, "scarf": None}
_VESTMENTS: tuple[tuple[Any, dict[str, Any]], ...] = (
    (
        named("popes?|pontiffs?", "教皇|教宗"),
        {**_PLAIN, "coat": "#f4f2ea", "hair": "short", "hair_colour": "#e4e4e0", "old": True, "flare": 0.06,
         "trim": ("sash",), "trim_colour": "#d8b04a"},
    ),
    (
        named("cardinals?(?! points?)|(?:arch)?bishops?", "主教|枢机"),
        {**_PLAIN, "coat": "#8a1c34", "hair": "short", "hair_colour": "#d8d8d4", "flare": 0.06,
         "trim": ("sash",), "trim_colour": "#d8b04a"},
    ),
    (
        named("priests?|pastors?|vicars?|reverends?|clergym[ae]n|exorcists?|chaplains?", "牧师|神父|司铎"),
        {**_PLAIN, "coat": "#16161c", "legs": "#16161c", "hair": "short", "hair_colour": "#4a3a2c",
         "trim": ("tie",), "trim_colour": "#f4f2ec", "shoes": "#101014"},
    ),
    (
        named(
            "friars?|(?:benedictine|franciscan|trappist|medieval|gregorian|christian|cistercian) monks?"
            "|abb(?:ey|ot|eys|ots)|cloisters?|scriptoriums?|gregorian chants?",
            "修士|修道院|修道士",
        ),
        {**_PLAIN, "coat": "#5a4230", "hat": "hood", "hat_colour": "#4c3828", "belt": True,
         "trim": (), "shoes": "#3a2a1c"},
    ),
    (
        named("tao(?:ist)?s?|dao(?:ist)?s?", "道士|道长|道人"),
        {**_PLAIN, "coat": "#4a6484", "hair": "bun", "hair_colour": "#2a2420", "beard": True,
         "trim": ("sash",), "trim_colour": "#e8e4d8"},
    ),
)  # fmt: skip


def in_vestments(figure: Figure, words: str) -> Figure:
    """The figure as the first clergy that the words name; a monk of the East where they name none."""
    worn = next((worn for names, worn in _VESTMENTS if names.search(words)), None)
    return figure if worn is None else replace(figure, **worn)
