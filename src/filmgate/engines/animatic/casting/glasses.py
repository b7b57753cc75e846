"""What somebody drinks from who has no vessel among the things of the prompt: at a bar it is no mug."""

from __future__ import annotations

import re

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.rigs.drinks import DRINKS

_HOT = re.compile(r"\b(?:coffee|tea|cocoa|hot chocolate|latte|espresso)\b|咖啡|热|茶", re.IGNORECASE)
_STEMMED = re.compile(r"\bwines?\b|champagne|cocktail|martini|红酒|葡萄酒|香槟|鸡尾酒", re.IGNORECASE)
_AT_A_BAR = re.compile(r"\b(?:bars?|pubs?|taverns?|saloons?|nightclubs?|liquor|booze)\b|酒", re.IGNORECASE)
_POURS = tuple((re.compile(drink.words, re.IGNORECASE), drink.colour) for drink in DRINKS)
_WINE, _SPIRIT = "#a02840", "#b8651a"


def glass_in(words: str) -> tuple[str, Colour] | None:
    """The glass of a drink that the words name, or that a bar pours, and the drink's colour; None for what is
    drunk from a mug."""
    if _HOT.search(words):
        return None
    named = next((colour for drink, colour in _POURS if drink.search(words)), None)
    if _STEMMED.search(words):
        return "goblet", named or _WINE
    if named is not None:
        return "tumbler", named
    return ("tumbler", _SPIRIT) if _AT_A_BAR.search(words) else None
