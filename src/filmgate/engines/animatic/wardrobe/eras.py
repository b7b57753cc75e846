"""What soldiers wear of whose time the prompt tells: armour, before there were uniforms."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.rigs.figure import Figure

_MODERN = re.compile(
    r"\b(?:modern|rifles?|(?:machine ?)?guns?|pistols?|snipers?|tanks?|trench(?:es)?|helicopters?|bullets?"
    r"|jungle warfare|futuristic|sci-?fi|cyber\w*|space|laser|ww ?(?:i|ii|1|2)|world war|vietnam"
    r"|special forces|marines?|camouflage)\b|现代|步枪|手枪|机枪|子弹|坦克|未来|科幻|特种兵|迷彩|狙击",
    re.IGNORECASE,
)
_ARMOUR: dict[str, Any] = {
    "hem": 0.20, "belt": True, "prop": "sword", "prop_colour": "#c09a3e", "weapon": "bow",
    "trim": ("plates",), "back": "cape", "back_colour": "#a8242c", "boot": 0.5, "shoes": "#2a1f1a",
}  # fmt: skip


_ERAS: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        named("(?:chinese|china's|ming|tang|han|qin|song|mongol(?:ian)?|korean|dynasty|terracotta)",
            "古代|将军|大将|武将|战国|三国|铠甲|盔甲|甲胄|兵马俑|秦|汉代|唐朝|明朝|蒙古|关羽|赵云|张飞|吕布|花木兰|士卒"),
        {"coat": "#34404c", "trim_colour": "#c09238", "legs": "#3a2a2c", "hem": 0.32, "flare": 0.02,
         "hat": "plume", "hat_colour": "#b88c3c"},
    ),
    (
        named("romans?|spartans?|legionn?ar(?:y|ies|es?)|legions?|gladiators?|centurions?|greeks?|trojans?"
            "|hoplites?|athenians?|amazons?|ancient", "罗马|斯巴达|角斗士|希腊|特洛伊"),
        {"coat": "#b0803c", "trim_colour": "#d8aa5c", "legs": "#c89878", "shoes": "#6a4428", "hat": "crest",
         "hat_colour": "#c0904a"},
    ),
    (
        named("vikings?|norse(?:m[ae]n)?|barbarians?|valkyries?|berserkers?|celts?|celtic",
            "维京|蛮族|北欧"),
        {"coat": "#6a4c34", "trim": ("fur",), "trim_colour": "#a08868", "legs": "#4a3c34", "hat": "horned",
         "hat_colour": "#98a0a8", "beard": True, "hair": "long", "hair_colour": "#a8622c", "bulk": 1.22,
         "prop": "axe", "back_colour": "#4a3a2c"},
    ),
    (
        named("warriors?|medieval|crusaders?|middle ages|swords?|swordsm[ae]n|spears?|shields?|bows?"
            "|archers?|armou?r|castles?|kings?|generals? on horseback|cavalry|sieges?|besieged|catapults?"
            "|battering rams?",
            "战士|勇士|武士|剑客|古战场|骑兵|攻城|围城"),
        {"coat": "#5a4a40", "trim_colour": "#a8b0b8", "legs": "#3c342e", "hat": "none", "hair": "long",
         "hair_colour": "#2a1c16"},
    ),
)  # fmt: skip
"""The words for a time and a people, and the fields of the figure that differ."""


def era_in(words: str) -> str | None:
    """What tells the time of which a soldier is; None where they tell none, or our own."""
    if _MODERN.search(words):
        return None
    return next((found.group() for told, _ in _ERAS if (found := told.search(words))), None)


def in_armour(soldier: Figure, words: str) -> Figure:
    """The soldier as the words' time dresses one: the usual one, unless they speak of an older."""
    if _MODERN.search(words):
        return soldier
    worn = next((worn for named, worn in _ERAS if named.search(words)), None)
    return soldier if worn is None else replace(soldier, **{**_ARMOUR, **worn})
