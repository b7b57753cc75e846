"""What an emperor and an empress of China wear: yellow silk and hats of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.figure import Figure

_CHINESE = said(
    r"皇帝|皇上|天子|陛下|龙椅|龙袍|圣旨|太监|御花园|御书房|金銮|早朝|上朝|秦始皇|唐太宗|武则天|康熙|乾隆|雍正"
    r"|皇后|贵妃|娘娘|太后|嫔妃|妃子|格格|紫禁城|故宫"
    r"|\b(?:chinese|tang|song|ming|qing|qin|han|yuan)(?: dynasty)? (?:emperor|empress|court|king|queen)"
    r"|\bemperor of china\b|dragon (?:throne|robe)|forbidden city|imperial china|ancient china"
)
_ROBE: dict[str, Any] = {
    "hem": 0.46, "flare": 0.05, "belt": False, "scarf": None, "trim": ("sash",), "shoes": "#1c1418",
}  # fmt: skip
_EMPEROR: dict[str, Any] = {
    **_ROBE, "coat": "#dfa51f", "trim_colour": "#a8241c", "legs": "#7a1c1c", "hat": "beads",
    "hat_colour": "#1c161c", "hair": "bun", "hair_colour": "#17121a", "back": "none",
}  # fmt: skip
_EMPRESS: dict[str, Any] = {
    **_ROBE, "coat": "#c22a34", "trim_colour": "#e0b040", "legs": "#e8c860", "hat": "phoenix",
    "hat_colour": "#e4b83c", "hair": "bun", "hair_colour": "#17121a", "back": "none",
}  # fmt: skip


def monarch_for(usual: Figure, words: str) -> Figure:
    """The monarch as the words' country dresses one."""
    if not _CHINESE.search(words):
        return usual
    return replace(usual, **(_EMPRESS if usual.feminine else _EMPEROR))
