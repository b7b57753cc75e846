"""Parts of the body by which somebody is described: "a barista with tattooed forearms"."""

from __future__ import annotations

from collections.abc import Iterator

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_ANIMATE = frozenset((*table("people.toml")["noun"], *table("animals.toml")["noun"]))
_STATES = frozenset(
    split(
        "closed, open, half-closed, folded, crossed, raised, outstretched, trembling, shaking, wide, clasped,"
        " bowed, clenched, cupped, both, empty, free, own, full, gloved, wet, unsteady, slow, careful"
    )
)
"""How a part of the body is for a while."""
_ARTICLES = frozenset(("a", "an"))
_OWN = frozenset(("his", "her", "its", "their"))
_NOTHING = (Sense("stop", "aside", WORD),)
_REACH = 5


def settle(mentions: list[Mention]) -> None:
    """Has a part that is told apart say what somebody has on, as clothes do."""
    for place, mention in enumerate(mentions):
        if "body" in mention.fields and "garment" not in mention.fields and _describes(mentions, place):
            mention.say((*mention.senses, Sense("garment", mention.text, WORD)))
        if "body" in mention.fields and place and mentions[place - 1].text in _OWN:
            for like in _likened(mentions, place + 1):
                like.say(_NOTHING)


def _likened(mentions: list[Mention], start: int) -> Iterator[Mention]:
    """What a part is only said to be, without a verb ("its eyes two burning moons")."""
    opens = mentions[start : start + 1]
    if not opens or not (opens[0].text in _ARTICLES or opens[0].has("count")):
        return
    for mention in mentions[start + 1 : start + _REACH]:
        if mention.has("punctuation", "preposition", "and") or mention.part("action") is FINITE:
            return
        if mention.has("kind", "action"):
            yield mention


def _describes(mentions: list[Mention], place: int) -> bool:
    """Whether "with" and adjectives lead from a noun for somebody to it."""
    first = place
    while first and "attribute" in mentions[first - 1].fields and mentions[first - 1].text not in _STATES:
        first -= 1
    if first == place:
        return False
    if first and (mentions[first - 1].text in _ARTICLES or "count" in mentions[first - 1].fields):
        first -= 1
    return first > 1 and mentions[first - 1].text == "with" and mentions[first - 2].get("kind") in _ANIMATE
