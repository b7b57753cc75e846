"""Who is named after the deed or the pronoun (推开门，老人愣住了; "as he climbs, the old man …")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.kinds import ANIMATE, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.text import is_han

_CONTENT = AnyOf("kind", "pronoun", "reference", "action")
_BEFORE_NOUNS = AnyOf("stop", "determiner", "attribute", "count", "speed", "mood")
_REACH = 6
"""How many mentions after its noun a verb stands at most."""
_FORMS = {
    "he": frozenset(("he", "his", "him")),
    "she": frozenset(("she", "her")),
    "they": frozenset(("they", "their", "them")),
}
_LEADING = frozenset(("clause", "preposition", "then"))
_MEANWHILE = frozenset(("as", "when", "while"))
"""Clauses beside which "a woman" is somebody else."""
_INDEFINITE = frozenset(("a", "an"))
_BEING = frozenset(split("is, was, stands, sits, lies, kneels, waits, comes"))
"""Verbs before whoever a sentence is about that has begun with where they are."""


def comes_late(mentions: Sequence[Mention], start: int, pronoun: str, *, within: bool) -> bool:
    """Whether the noun that begins at `start` is the first to tell whom a pronoun before its comma meant;
    `within` a sentence whose beginning the stretch lacks, that may have stood there."""
    opening = next((at + 1 for at in range(start - 1, -1, -1) if mentions[at].ends_sentence), 0)
    lead = mentions[opening:start]
    if lead and lead[-1].text in _BEING:
        lead = lead[:-1]
    if not lead or lead[-1].text != "," or any(m.get("kind") in PEOPLE for m in lead):
        return False
    told = [at for at, m in enumerate(lead) if m.text in _FORMS[pronoun]]
    acting = [at for at in told if lead[at].text == pronoun]
    if any(not at or not (lead[at - 1].has(*_LEADING) or lead[at - 1].text == "that") for at in acting):
        return False  # "she stands at the window, the baby …"
    anew = mentions[start].text in _INDEFINITE and lead[0].text in _MEANWHILE
    return bool(told or (within and not opening)) and not (anew and acting)


def names_later(mentions: Sequence[Mention]) -> bool:
    """Whether a stretch tells a deed first, and right after the next comma somebody with a verb."""
    verb = next((at for at, m in enumerate(mentions) if _CONTENT[m.fields]), None)
    if verb is None or not _tells(mentions[verb]) or not is_han(mentions[verb].text):
        return False
    comma = next((at for at in range(verb, len(mentions)) if "punctuation" in mentions[at].fields), None)
    if comma is None or mentions[comma].text != ",":
        return False
    for at in range(comma + 1, len(mentions)):
        mention = mentions[at]
        if mention.get("kind") in ANIMATE:
            return any(m.has("action") for m in mentions[at + 1 : at + _REACH])
        if mention.senses and not _BEFORE_NOUNS[mention.fields]:
            return False
    return False


def _tells(mention: Mention) -> bool:
    return bool(mention.get("action")) and not (mention.negated or mention.by_camera)
