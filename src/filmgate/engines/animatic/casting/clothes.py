"""Clothes, colours and hair, as a prompt's attributes tell them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from filmgate.engines.animatic.colour import mix
from filmgate.engines.animatic.rigs.figure import Figure, Hat
from filmgate.engines.animatic.rigs.worn import worn_in
from filmgate.engines.animatic.wardrobe.honours import decorated

COLOURS = {
    "red": "#c22a34", "crimson": "#a81c30", "orange": "#e07a2a", "yellow": "#e8c040", "gold": "#d4a830",
    "golden": "#d4a830", "green": "#3f8a4a", "blue": "#2f5fb0", "navy": "#20305a", "purple": "#6a3f9a",
    "violet": "#7a4ab0", "pink": "#e07aa0", "white": "#e8e8ec", "black": "#1c1c22", "grey": "#80868c",
    "gray": "#80868c", "silver": "#b8c0c8", "brown": "#6a4630", "beige": "#cdb896", "turquoise": "#38b0a8",
    "teal": "#2a7f80", "红": "#c22a34", "橙": "#e07a2a", "黄": "#e8c040", "金": "#d4a830", "绿": "#3f8a4a",
    "蓝": "#2f5fb0", "紫": "#6a3f9a", "粉": "#e07aa0", "白": "#e8e8ec", "黑": "#1c1c22", "灰": "#80868c",
    "银": "#b8c0c8", "棕": "#6a4630", "ginger": "#d8803a", "橘": "#e07a2a", "米": "#d8ccb4",
    "scarlet": "#c8202c", "burgundy": "#6a1c2c", "maroon": "#6a2028", "cyan": "#3cb4c8", "cream": "#ece2cc",
    "ivory": "#ece6d6", "olive": "#6a6c38", "khaki": "#a89868", "emerald": "#1f8a5a", "lavender": "#a894cc",
    "mint": "#9cd4b8", "indigo": "#38408a", "mustard": "#c89a30", "藏青": "#24304e", "碧": "#3a9a7c",
    "青(?!年|春|少)": "#3f8f8c", "褐": "#6a4a34",
}  # fmt: skip
_WORN = {
    "coat": "coat", "jacket": "coat", "dress": "coat", "suit": "coat", "shirt": "coat", "sweater": "coat",
    "robe": "coat", "kimono": "coat", "cloak": "coat", "hoodie": "coat", "uniform": "coat", "armor": "coat",
    "trousers": "legs", "pants": "legs", "jeans": "legs", "boots": "shoes", "shoes": "shoes",
        "hair": "hair_colour",
    "haired": "hair_colour", "scarf": "scarf", "hat": "hat_colour", "umbrella": "prop_colour",
    "衣": "coat", "裙": "coat", "伞": "prop_colour", "发": "hair_colour", "围巾": "scarf",
}  # fmt: skip
_NO_CLOTH = re.compile(
    r"glasses|goggles|headphones?|headset|suitcase|briefcase|basket|\bmask|patch|\beyes?\b|\bbeard|moustache|mustache|\bbag\b|purse|backpack|necklace|earrings|\btie\b"
    r"|gloves|\blips\b|\bskin\b|\bhat\b|\bcap\b|crown|helmet|镜|眼|胡|包|项链|耳环|手套|帽|冠|头盔",
    re.IGNORECASE,
)
"""What has a colour of its own and is no coat."""
_BEARD = re.compile(r"\bbeard(?:ed)?\b|胡子|胡须|络腮", re.IGNORECASE)
_HATS: tuple[tuple[Hat, str, re.Pattern[str]], ...] = (
    ("chef", "#fbfbfa", re.compile(r"chef'?s? hat|厨师帽", re.IGNORECASE)),
    ("cowboy", "#7a5030", re.compile(r"cowboy hat|stetson|牛仔帽", re.IGNORECASE)),
    ("wizard", "#34327e", re.compile(r"(?:wizard|witch|party)'?s? hat|巫师帽|尖帽", re.IGNORECASE)),
    ("tricorn", "#1c161e", re.compile(r"pirate hat|tricorn|海盗帽", re.IGNORECASE)),
    ("straw", "#b08a4c", re.compile(r"conical hat|bamboo hat|斗笠|蓑笠", re.IGNORECASE)),
    ("crown", "#e8c040", re.compile(r"\bcrown\b|tiara|王冠|皇冠", re.IGNORECASE)),
    (
        "beanie",
        "#b8323a",
        re.compile(r"beanie|santa hat|knit(?:ted)? (?:cap|hat)|圣诞帽|毛线帽", re.IGNORECASE),
    ),
    ("bike", "#c8323a", re.compile(r"(?:motorcycle|bike|cycling) helmet|摩托车?头盔", re.IGNORECASE)),
    ("brim", "#5a4634", re.compile(r"fedora|(?:top|straw|sun|bowler) ?hat|礼帽|草帽|太阳帽", re.IGNORECASE)),
    ("cap", "#2f5a9a", re.compile(r"baseball cap|\bcap\b|鸭舌帽|棒球帽", re.IGNORECASE)),
)
"""Hats by what they are called, and their usual colours."""
_LONG: dict[str, Any] = {"scarf": None, "belt": False, "legs": "#f2eae0", "hem": 0.43}
_GARBS: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        re.compile(r"hanfu|汉服|古装|襦裙|齐胸|唐装", re.IGNORECASE),
        {**_LONG, "coat": "#9cc8b8", "flare": 0.09, "hair": "bun", "shoes": "#8a3a3a",
         "trim": ("sash",), "trim_colour": "#c84a5a"},
    ),
    (
        re.compile(r"kimono|yukata|和服|浴衣", re.IGNORECASE),
        {**_LONG, "coat": "#b83a5a", "flare": 0.02, "hair": "bun", "shoes": "#3a2820",
         "trim": ("sash",), "trim_colour": "#e0b850"},
    ),
    (
        re.compile(r"cheongsam|qipao|旗袍", re.IGNORECASE),
        {**_LONG, "coat": "#b0242f", "flare": 0.0, "hem": 0.36, "hair": "bun", "shoes": "#1c1416"},
    ),
    (
        re.compile(r"\bgowns?\b|(?:evening|ball|wedding) dress|\blong (?:\w+ )?dress|晚礼服|长裙|礼裙", re.I),
        {**_LONG, "flare": 0.10, "shoes": "#2c2024"},
    ),
)  # fmt: skip
"""Clothes with a cut of their own, by what they are called; a colour that is named goes before theirs."""
_SCHOOL = re.compile(
    r"\b(?:school|schoolgirl|sailor|seifuku|jk)[- ]?(?:uniforms?|fuku|suit)\b|水手服|学生制服|jk制服",
    re.IGNORECASE,
)
_SAILOR: dict[str, Any] = {
    "coat": "#27325a", "hem": 0.26, "flare": 0.09, "legs": "#eceae6", "shoes": "#3a2420", "boot": 0.94,
    "scarf": None, "belt": False, "trim": ("sailor",), "trim_colour": "#c8283c",
}  # fmt: skip
_BLAZER: dict[str, Any] = {
    "coat": "#232a3e", "hem": 0.09, "legs": "#5a6070", "shoes": "#1c1a1e", "scarf": None, "belt": False,
    "hat": "none", "trim": ("tie",), "trim_colour": "#a8242c",
}  # fmt: skip
_TRACKSUIT: dict[str, Any] = {
    "coat": "#f0f2f4", "hem": 0.06, "flare": 0.0, "legs": "#27468c", "shoes": "#f0f0f0", "scarf": None,
    "belt": False, "hat": "none", "trim": ("bands",), "trim_colour": "#2f5fb0",
}  # fmt: skip
"""What pupils wear: a sailor suit, a blazer, in China a tracksuit."""
_TAKEN: dict[str, dict[str, Any]] = {
    "backpack": {"back": "pack", "back_colour": "#2f5a7a"}, "suitcase": {"prop": "suitcase"},
    "briefcase": {"prop": "case"}, "basket": {"prop": "basket"}, "handbag": {"prop": "handbag"},
}  # fmt: skip
"""What `luggage_in` names, as a figure has it."""
_UMBRELLA = re.compile(r"umbrella|parasol|伞", re.IGNORECASE)


def colour_in(words: str) -> str | None:
    """The first colour that is named."""
    found = [(match.start(), colour) for name, colour in COLOURS.items() if (match := _named(name, words))]
    return min(found)[1] if found else None


def _named(name: str, words: str) -> re.Match[str] | None:
    pattern = rf"\b{name}\b" if name.isascii() else name
    return re.search(pattern, words, re.IGNORECASE)


def dressed_in(figure: Figure, attributes: list[str]) -> Figure:
    """The figure with what its attributes say about clothes and hair."""
    for words in attributes:
        garb = _garb_in(words, figure)
        if garb and figure.build == "cloth":
            figure = replace(figure, **garb)
        colour = colour_in(words)
        garment = next((slot for name, slot in _WORN.items() if name in words.lower()), None)
        if colour and garment:
            changed: dict[str, Any] = {garment: colour}
            figure = replace(figure, **changed)
        elif colour and not _NO_CLOTH.search(words):
            figure = replace(figure, coat=colour)
        lowered = words.lower()
        if "blond" in lowered:
            figure = replace(figure, hair_colour="#d8b060")
        if _LONG_HAIR.search(words):
            figure = replace(figure, hair="long")
        if ("dress" in lowered or "skirt" in lowered or "裙" in words) and not garb:
            bare = mix(figure.skin, "#ffffff", 0.1)
            figure = replace(figure, hem=0.28, flare=0.09, scarf=None, belt=False, legs=bare, boot=0.92)
        figure = _with_things(figure, words, colour)
    return figure


_LONG_HAIR = re.compile(r"\blong\b[\w ,-]{0,24}\bhair\b|长[^，。；]{0,3}发", re.IGNORECASE)


def _garb_in(words: str, figure: Figure) -> dict[str, Any] | None:
    """The clothes with a cut of their own that are named."""
    if "校服" in words:
        return _TRACKSUIT
    if _SCHOOL.search(words):
        return _SAILOR if figure.feminine else _BLAZER
    return next((cut for named, cut in _GARBS if named.search(words)), None)


def _with_things(figure: Figure, words: str, colour: str | None) -> Figure:
    """With what one attribute puts into the hands, on the back, on the face and on the head."""
    figure = decorated(replace(figure, **_TAKEN.get(words, {})), words)
    if _UMBRELLA.search(words):
        figure = replace(figure, prop="umbrella")
    if _BEARD.search(words):
        figure = replace(figure, beard=True)
    if names := worn_in(words):
        figure = replace(figure, worn=(*figure.worn, *((name, colour) for name in names)))
    hat = next(((name, tone) for name, tone, worn in _HATS if worn.search(words)), None)
    return figure if hat is None else replace(figure, hat=hat[0], hat_colour=colour or hat[1])
