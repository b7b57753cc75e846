"""What a place has for somebody's use: a seat, a cover. The words say which, or else the place does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.storyboard.vocabulary import Setting


@dataclass(frozen=True)
class Offer:
    """`words` name it, `settings` are those that usually have it; drawn in shares of who uses it, whose hip
    is over the origin."""

    words: re.Pattern[str]
    settings: frozenset[Setting]
    draw: Draw


def offered(offers: Mapping[str, Offer], words: str, setting: Setting) -> str | None:
    """The name of the first that the words tell, else of the place's own, else None."""
    told = (name for name, offer in offers.items() if offer.words.search(words))
    usual = (name for name, offer in offers.items() if setting in offer.settings)
    return next(told, None) or next(usual, None)
