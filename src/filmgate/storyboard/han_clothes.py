"""Chinese clothes that no table has: what 穿着 or 戴着 leads to and ends like a garment (练功服, 丝巾)."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_ENDINGS = frozenset("服衫袍裙帽巾裤靴衣袜褂袄裳裘")
_NO_PART = frozenset("的了着过一个件条顶双副身套袭块又还也")
"""Words that say nothing and still are no part of a name."""
_REACH = 9
_LONGEST = 5
_STOP = (Sense("stop", "garment", WORD),)


def settle(mentions: list[Mention], verb: int) -> None:
    """Makes one word of the first garment after a verb of wearing; an animal in its name is none."""
    end = mentions[verb].end
    for place in range(verb + 1, min(verb + 1 + _REACH, len(mentions))):
        mention = mentions[place]
        if mention.start != end or not is_han(mention.text[-1]):
            return
        end = mention.end
        if "garment" in mention.fields:
            _silence_animals(mentions, verb + 1, place)
            return
        if _is_silent(mention) and mention.text[-1] in _ENDINGS:
            _join(mentions, _first(mentions, verb + 1, place), place)
            return


def _first(mentions: list[Mention], first: int, last: int) -> int:
    """Where the garment's name begins that ends there."""
    place = last
    while place > first and _is_part(mentions[place - 1]):
        if mentions[last].end - mentions[place - 1].start > _LONGEST:
            break
        place -= 1
    return place


def _is_silent(mention: Mention) -> bool:
    return mention.fields <= {"stop"}


def _is_part(mention: Mention) -> bool:
    return mention.text not in _NO_PART and (_is_silent(mention) or mention.get("kind") is not None)


def _join(mentions: list[Mention], first: int, last: int) -> None:
    if first == last:
        return  # a character alone names nothing that is worth a word
    name = mentions[first]
    for part in mentions[first + 1 : last + 1]:
        name.text += part.text
        name.end = part.end
        part.say(_STOP)
    name.say((Sense("garment", name.text, WORD),))


def _silence_animals(mentions: list[Mention], first: int, garment: int) -> None:
    """猫眼墨镜, 熊耳朵帽子: the animal before more words of the garment's name."""
    for place in range(first, garment - 1):
        named = mentions[place + 1]
        if mentions[place].get("kind") in ANIMALS and _is_silent(named) and named.text not in "的色":
            mentions[place].say(_STOP)
