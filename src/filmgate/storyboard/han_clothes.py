"""Chinese clothes that no table has: what 穿着 or 戴着 leads to and ends like a garment (练功服, 丝巾)."""

from __future__ import annotations

from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_ENDINGS = frozenset("服衫袍氅裙帽巾裤靴衣袜褂袄裳裘辫髻装甲须")
_SUFFIXES = frozenset("子袄裤裙服帽")
"""What a garment of the tables may still end with (白裙|子)."""
_SILENT = frozenset(("stop",))
_NO_PART = frozenset("的了着过一个件条顶双副身套袭块又还也")
"""Words that say nothing and still begin no name."""
_COUNTING = frozenset(("count", "determiner"))
_ENDING = frozenset(("wear", "action", "preposition", "pronoun", "and"))
_COLOURS = frozenset("色白蓝红绿黄紫粉灰黑金银青")
_REACH = 9
_STOP = (Sense("stop", "garment", WORD),)
_WORN = (Sense("garment", "worn", FINITE),)
"""Clothes that a verb puts on, whose words tell all of how they look."""


def settle(mentions: list[Mention], verb: int) -> None:
    """Makes one word of the first garment after a verb of wearing, with all that tells how it looks; an
    animal in its name is none."""
    last = _last(mentions, verb)
    if not last:
        return
    first = verb + 1
    while first < last and (mentions[first].text in _NO_PART or mentions[first].has(*_COUNTING)):
        first += 1
    if first < last or len(mentions[last].text) > 1:
        _join(mentions, first, last)  # a character alone names nothing that is worth a word


def _last(mentions: list[Mention], verb: int) -> int:
    """Where the first garment ends; 0 if none follows at once."""
    end = mentions[verb].end
    for place in range(verb + 1, min(verb + 1 + _REACH, len(mentions))):
        mention = mentions[place]
        if mention.start != end or mention.text[-1].isascii():
            return 0
        end = mention.end
        if "garment" in mention.fields:
            after = mentions[place + 1] if place + 1 < len(mentions) else mention
            return place + (after.start == end and after.text in _SUFFIXES)
        if mention.fields <= _SILENT:
            if mention.text[-1] in _ENDINGS and not _goes_on(mentions, place):
                return place
        elif (not _ENDING.isdisjoint(mention.fields) and mention.text != "对") or (
            "kind" in mention.fields and mention.get("kind") in PEOPLE
        ):
            return 0
    return 0


def _goes_on(mentions: list[Mention], place: int) -> bool:
    """Whether what might end a garment's name only begins it (衣|领)."""
    after = mentions[place + 1] if place + 1 < len(mentions) else mentions[place]
    return after.start == mentions[place].end and not after.fields and after.text in _ENDINGS


def _join(mentions: list[Mention], first: int, last: int) -> None:
    """The last word says all of it."""
    text, is_quality = "", False
    for part in mentions[first : last + 1]:
        if part.text != "的" or not is_quality:
            text += part.text.removesuffix("的") if "attribute" in part.fields else part.text
        is_quality = "attribute" in part.fields or part.text[-1] in _COLOURS
        part.say(_STOP)
    part.text = text
    part.say(_WORN)
