"""What a film of nobody shows: the ware that its prompt advertises.

"Sunglasses" are what somebody wears, and a "tablet" is no subject of the lexicon, as long as anybody is
there. Where nobody and nothing else is, they are what the film is about.
"""

from __future__ import annotations

from functools import cache

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import NOUN, PARTICIPLE
from filmgate.storyboard.mention import Mention

_PRODUCT = frozenset(("product", "products", "产品", "商品"))
_SOMEBODY = frozenset(("kind", "pronoun", "reference", "dialogue"))
_WARE = (Sense("kind", "product", NOUN),)


@cache
def _known(name: str) -> frozenset[str]:
    return frozenset(split(table("idioms.toml")["ware"][name]))


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Has them say what is shown."""
    trade = [place for place in standing.of(words=_PRODUCT) if _heads(mentions, place)]
    shown = (mentions[place] for place in standing.of(*_SOMEBODY) if place not in trade)
    others = any(not one.negated and not one.fields.isdisjoint(_SOMEBODY) for one in shown)
    if others or _advertise(mentions):
        for place in trade:
            mentions[place].say(())


def _advertise(mentions: list[Mention]) -> bool:
    """Whether a ware is named: the first is what the film shows."""
    place = next((i for i, one in enumerate(mentions) if not one.negated and _is_ware(one)), None)
    if place is None:
        return False
    ware = mentions[place]
    ware.say((*_WARE, *(sense for sense in ware.senses if sense.field == "prop")))
    if place and mentions[place - 1].part("action") is PARTICIPLE:
        mentions[place - 1].say(())  # "a hiking backpack"
    return True


def _is_ware(one: Mention) -> bool:
    known = _known("alone")
    return one.text in known or one.get("garment") in known or one.get("prop") == "studio_backdrop"


def _heads(mentions: list[Mention], place: int) -> bool:
    """Whether "product" only tells the trade of the word after it."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    return after is not None and after.text.partition(" ")[0] in _known("trade")
