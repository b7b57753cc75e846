"""Which of several of a kind a noun means, by what is said of their looks: "the man in the grey suit"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.cast import Actor
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention

_DISTINCTIVE = frozenset(
    split(
        "red, blue, green, yellow, orange, purple, pink, black, white, grey, gray, brown, golden, silver,"
        " blonde, blond, ginger, tall, short, big, small, large, tiny, huge, giant, fat, thin, slim, bald,"
        " bearded, old, older, young, younger, elderly, boy, girl, child, baby, male, female,"
        " orange, striped, spotted, muscular, skinny"
    )
)
"""Qualities of which nobody has two that are told apart by them."""
_DRESSED = frozenset(split("in, with, wearing, dressed in, clad in, who wears"))
_LEADING = ("determiner", "attribute", "count", "and", "wear")
_REACH = 7


def told_at(mentions: Sequence[Mention], place: int, attributes: list[str]) -> frozenset[str]:
    """The words on somebody's looks before and right after the noun at a place."""
    words = {word for text in (*attributes, mentions[place].text) for word in text.split(" ")} & _DISTINCTIVE
    after = mentions[place + 1 : place + _REACH]
    if not after or not (after[0].text in _DRESSED or after[0].has("wear")):
        return frozenset(words)
    for mention in after[1:]:
        if mention.has("garment", "attribute"):
            words.update(mention.text.split(" "))
        elif not mention.has(*_LEADING):
            break
    return frozenset(words)


def meant(known: Sequence[Actor], told: frozenset[str]) -> Actor | None:
    """The one of those known whom such looks fit best; the last of several whom they fit as well."""
    if len(known) < 2:
        return known[0] if known else None
    return max(reversed(known), key=lambda actor: len(_looks(actor) & told))


def differs(actor: Actor, told: frozenset[str]) -> bool:
    """Whether somebody described so is another ("a man in a red jacket" after one in a grey suit)."""
    looks = _looks(actor)
    return bool(looks and told) and not looks & told


def _looks(actor: Actor) -> frozenset[str]:
    """What tells somebody apart: clothes and hair of several words, and qualities of one."""
    worn = (word for attribute in actor.attributes if " " in attribute for word in attribute.split(" "))
    return frozenset((*worn, *(word for word in actor.attributes if word in _DISTINCTIVE)))
