"""Where the camera is told, in Chinese, to go another way than before (镜头先推近，再环绕，最后升起)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_CAMERAS = ("镜头", "摄影机", "摄像机", "机位", "无人机", "航拍镜头")
_NEXT = frozenset(split("再, 又, 随后, 随即, 继而, 转而, 并"))


def turns(mentions: Sequence[Mention], standing: Concordance) -> Iterator[int]:
    """The places from which on the camera moves otherwise, in the words of one sentence or the next."""
    moves = [place for place in standing.of("move") if not mentions[place].negated]
    for first, second in pairwise(moves):
        other = mentions[second].get("move") != mentions[first].get("move")
        if other and is_han(mentions[second].text) and _is_prose(mentions, first):
            place = _opening(mentions, first, second)
            if place and (not _ended(mentions, first, place) or _is_prose(mentions, second)):
                yield place


def _is_prose(mentions: Sequence[Mention], move: int) -> bool:
    """Whether the camera is the subject of a move, which is then no mere tag (手持, 跟拍)."""
    for place in range(move, -1, -1):
        if place < move and mentions[place].ends_sentence:
            return False
        if mentions[place].text.startswith(_CAMERAS):
            return (
                place == 0
                or mentions[place - 1].has("punctuation", "then")
                or mentions[place - 1].text in _NEXT
            )
    return False


def _ended(mentions: Sequence[Mention], first: int, second: int) -> bool:
    return any(mentions[place].ends_sentence for place in range(first, second))


def _opening(mentions: Sequence[Mention], first: int, second: int) -> int:
    """Where the clause of the second move begins; 0 if nothing parts it from the first."""
    for place in range(second, first, -1):
        if "punctuation" in mentions[place].fields:
            return place + 1
    return next((at for at in range(first + 1, second) if _says_next(mentions[at])), 0)


def _says_next(mention: Mention) -> bool:
    return "then" in mention.fields or mention.text in _NEXT
