"""Chinese deeds that are told before whoever does them is named (推开门，老人愣住了)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_CONTENT = frozenset(("kind", "pronoun", "reference", "action"))
_BEFORE_NOUNS = frozenset(("stop", "determiner", "attribute", "count", "speed", "mood"))
_REACH = 6
"""How many mentions after its noun a verb stands at most."""


def names_later(mentions: Sequence[Mention]) -> bool:
    """Whether a stretch tells a deed first, and right after the next comma somebody with a verb."""
    verb = next((at for at, m in enumerate(mentions) if not _CONTENT.isdisjoint(m.fields)), None)
    if verb is None or not _tells(mentions[verb]) or not is_han(mentions[verb].text):
        return False
    comma = next((at for at in range(verb, len(mentions)) if "punctuation" in mentions[at].fields), None)
    if comma is None or mentions[comma].text != ",":
        return False
    for at in range(comma + 1, len(mentions)):
        mention = mentions[at]
        if mention.get("kind") in ANIMATE:
            return any(m.has("action") for m in mentions[at + 1 : at + _REACH])
        if mention.senses and _BEFORE_NOUNS.isdisjoint(mention.fields):
            return False
    return False


def _tells(mention: Mention) -> bool:
    return bool(mention.get("action")) and not (mention.negated or mention.by_camera)
