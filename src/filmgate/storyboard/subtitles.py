"""Whether what is said may be written into the picture ("do not add captions", 不要字幕)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.mention import Mention

_SUBTITLES = frozenset(("subtitles", "subtitle", "captions", "字幕"))
_EXCEPT = frozenset(("except", "besides", "apart", "other", "but", "除了"))
_OF_SONGS = frozenset(("歌词", "词", "lyric", "lyrics"))
_REACH = 10
"""How many words before them a "no" stands that holds for them."""


def are_forbidden(mentions: Sequence[Mention], words: set[str]) -> bool:
    """Whether a film of such words is to have none."""
    if _SUBTITLES.isdisjoint(words):
        return False
    named = (place for place, mention in enumerate(mentions) if mention.text in _SUBTITLES)
    return any(_is_denied(mentions, place) for place in named)


def _is_denied(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a "no" of the same sentence holds for it, and nothing is excepted."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if (after is not None and after.text in _EXCEPT) or mentions[place - 1].text in _OF_SONGS:
        return False
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if mention.ends_sentence:
            return False
        if "negation" in mention.fields:
            return True
    return False
