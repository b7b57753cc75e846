"""Commas between the adjectives of one noun ("in a sleek, black coat"): they part nothing."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import AnyOf, Mention

_DESCRIBING = AnyOf("attribute", "quality", "tone", "mood")
_NAMING = AnyOf("kind", "garment", "body")
_OPENING = frozenset(split("a, an, his, her, its, their, with"))
"""Words after which a noun is still to come, whatever adjectives stand before it."""
_MOST = 4
"""How many adjectives may stand before the comma."""


def joined(mentions: list[Mention]) -> list[Mention]:
    """The mentions without such commas."""
    within = {
        at
        for at, m in enumerate(mentions)
        if m.text == "," and _DESCRIBING[mentions[at - 1].fields] and joins(mentions, at)
    }
    return [m for at, m in enumerate(mentions) if at not in within] if within else mentions


def joins(mentions: Sequence[Mention], comma: int) -> bool:
    """Whether the comma at a place stands between two adjectives of a noun that is still to come."""
    if not 1 < comma < len(mentions) - 1 or not _is_adjective(mentions[comma - 1]):
        return False
    return awaits_noun(mentions, comma) and _describes(mentions[comma + 1 : comma + 3])


def awaits_noun(mentions: Sequence[Mention], end: int) -> bool:
    """Whether nothing but adjectives stands between a place and the article before it, or the one that begins
    their noun ("the" does not: "in the dark, old men wait")."""
    for at in range(end - 1, max(-1, end - _MOST - 2), -1):
        if mentions[at].text in _OPENING:
            return at < end - 1
        if not _is_adjective(mentions[at]):
            return _is_subjects_article(mentions, at)
    return False


def _is_subjects_article(mentions: Sequence[Mention], at: int) -> bool:
    return mentions[at].text == "the" and not (at and mentions[at - 1].has("preposition"))


def _is_adjective(mention: Mention) -> bool:
    return _DESCRIBING[mention.fields] and not _NAMING[mention.fields]


def _describes(ahead: Sequence[Mention]) -> bool:
    """Whether an adjective comes next, or a noun with its own ("curly hair", "old man"), or a participle
    right before its noun ("a long, shimmering gown")."""
    first = ahead[0]
    if _DESCRIBING[first.fields] or (_NAMING[first.fields] and " " in first.text):
        return True
    noun_next = len(ahead) > 1 and (_NAMING[ahead[1].fields] or _is_adjective(ahead[1]))
    return noun_next and first.text.endswith(("ing", "ed"))
