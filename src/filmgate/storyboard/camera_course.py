"""What the camera comes to within one take: "from a wide shot to a close-up", 从全景推到特写."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_TO = frozenset(("to", "into"))
_ENDS = frozenset(
    split(
        "ends, ending, end, finishes, finishing, finish, closes, closing, concludes, concluding, culminates,"
        " culminating, settles, settling, lands, landing"
    )
)
_AT = frozenset(("in", "on", "with", "as", "at"))
_SMALL = ("determiner", "attribute", "speed", "body", "count")
"""What may stand between the preposition and the kind of shot ("to a slow, intimate close-up")."""
_HAN_TO = ("到", "至", "成", "为", "向", "切")
_HAN_NEXT = frozenset(split("再, 后, 后是, 转, 接, 然后, 最后, 随后"))
_NEAR = 4
FRAMED = ("framing", "angle")


def arrivals(mentions: Sequence[Mention], standing: Concordance) -> list[Mention]:
    """The kinds of shot, the angles and the moves that a prompt's words lead to from others."""
    found: list[Mention] = []
    for field in FRAMED:
        for first, second in pairwise(standing.of(field)):
            mention = mentions[second]
            differs = mention.get(field) != mentions[first].get(field)
            if differs and not mention.negated and _leads_to(mentions, second):
                found.append(mention)
    for first, second in pairwise(standing.of("move")):
        mention = mentions[second]
        differs = mention.get("move") != mentions[first].get("move")
        if differs and not mention.negated and _follows(mentions, second):
            found.append(mention)
    return found


def _follows(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a Chinese word says that the camera goes this way after another (推近再拉远)."""
    at = place - 1
    while at > 0 and "speed" in mentions[at].fields:
        at -= 1
    return is_han(mentions[place].text) and mentions[at].text in _HAN_NEXT


def within(mentions: Sequence[Mention], arrived: Sequence[Mention]) -> Iterator[Mention]:
    """Those of them that a beat's words come to after another."""
    for field in (*FRAMED, "move"):
        told = [m for m in mentions if field in m.fields and not m.negated]
        yield from (m for m in told[1:] if m in arrived)


def _leads_to(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the words before say that the camera gets there."""
    if is_han(mentions[place].text):
        return _leads_to_in_han(mentions, place)
    at = place - 1
    while at > place - _NEAR and at > 0 and mentions[at].has(*_SMALL):
        at -= 1
    last = mentions[at].text.rpartition(" ")[2]
    if last in _TO:
        return True
    return last in _AT and (_ends(mentions[at]) or (at > 0 and _ends(mentions[at - 1])))


def _ends(mention: Mention) -> bool:
    return mention.text.partition(" ")[0] in _ENDS


def _leads_to_in_han(mentions: Sequence[Mention], place: int) -> bool:
    at = place - 1
    while at > 0 and (
        mentions[at].text in ("是", "的") or mentions[at].has("body", "kind", "count", "pronoun", "setting")
    ):
        at -= 1
    before = mentions[at].text
    return before in _HAN_NEXT or (before.endswith(_HAN_TO) and not mentions[at].has("punctuation"))
