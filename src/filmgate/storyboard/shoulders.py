"""Shoulders over which somebody throws or carries something, and not the camera looks."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_SHOULDERS = frozenset(
    split(
        "over her shoulder, over his shoulder, over their shoulder, over a shoulder, over the shoulder,"
        " over one's shoulder, over both shoulders"
    )
)
_NOT_FILMED = (Sense("preposition", "over", WORD), Sense("body", "shoulder", WORD))
_OF_FILM = frozenset(("framing", "move", "filmword", "transition"))
_THEIRS = frozenset(("action", "kind", "garment", "body"))
_BREAKS = frozenset(("punctuation", "clause", "then"))


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words is over somebody's shoulder."""
    return not _SHOULDERS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Takes the camera from shoulders over which something is thrown, slung, worn or carried."""
    for place, mention in enumerate(mentions):
        if mention.text in _SHOULDERS and _is_anothers(mentions, place):
            mention.say(_NOT_FILMED)


def _is_anothers(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the clause tells before it what somebody does or has there, and nothing of the camera."""
    theirs = False
    for mention in reversed(mentions[:place]):
        if not _BREAKS.isdisjoint(mention.fields):
            break
        if not _OF_FILM.isdisjoint(mention.fields) or mention.by_camera:
            return False
        theirs = theirs or not (_THEIRS.isdisjoint(mention.fields) and mention.senses)
    return theirs
