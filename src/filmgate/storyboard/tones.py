"""The mood: of the words that tell one, the one that is the whole film's more than a detail's."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Mood

_ATMOSPHERES = frozenset(split(table("scene.toml")["atmosphere"]))
_FAINT_MOODS = frozenset(split(table("scene.toml")["faint_mood"]))
_WHOLE, _MILD, _ALONE, _DETAIL, _TONE, _FAINT = 3, 2.5, 2, 1, 0.8, 0.6
"""What a word counts before "atmosphere" (and a mild one there), as a tag of its own, in a sentence, as a
tone, for a detail."""
_HEADING = frozenset((":", "is", "remains", "stays", "should be", "turns"))
_RANKS = {Mood.NEUTRAL: 0.5, Mood.EPIC: 0.9}
"""What some moods count less beside others: "epic" tells the scale first."""
_LINKING = frozenset("而又且与但却")
"""What joins two Chinese moods (静谧而忧伤)."""
_WHOLES = frozenset(("整体", "全片", "整段", "整部", "画面"))
"""Before a Chinese mood they tell that it is the whole film's."""
_FELT = "感"
_STYLES = ("风格", "质感")
"""What tells in Chinese how the whole film is made (史诗般的电影质感)."""
_JOINED = ("mood", "tone", "and", "stop", "look", "punctuation")


class Tone(NamedTuple):
    """A mood, and whether it is told of the whole film more than of a detail."""

    mood: Mood | None = None
    of_all: bool = False


def tone(mentions: tuple[Mention, ...]) -> Tone:
    """The mood that counts most; words of the camera's ("gently") are left out."""
    tellers = (i for i, m in enumerate(mentions) if "mood" in m.fields or "tone" in m.fields)
    found = [pair for place in tellers if (pair := _told(mentions, place))]
    weight, mood = max(found, key=itemgetter(0), default=(0, None))
    return Tone(mood, weight > _DETAIL)


def _told(mentions: tuple[Mention, ...], place: int) -> tuple[float, Mood] | None:
    """What a word tells, and how much it counts; a tone ("a bold mood") only as the whole film's."""
    mention = mentions[place]
    if mention.negated:
        return None
    weight = _weight(mentions, place)
    if value := mention.get("mood"):
        mood = Mood(value)
        return weight * _RANKS.get(mood, 1), mood
    return (_TONE, Mood(mention.get("tone") or "")) if weight > _ALONE else None


def _weight(mentions: tuple[Mention, ...], place: int) -> float:
    near = mentions[place + 1 : place + 4]
    if mentions[place].text[-1] == _FELT or (near and _is_styled(near)):
        return _WHOLE
    named = next((m for m in near if not m.has(*_JOINED)), None)
    if named is not None and named.text in _ATMOSPHERES and not _parted(mentions, place, named):
        return _WHOLE
    if _is_headed(mentions, place):
        return _MILD if mentions[place].text in _FAINT_MOODS else _WHOLE
    if mentions[place].text in _FAINT_MOODS:
        return _FAINT
    return _ALONE if _is_tag(mentions, place) else _DETAIL


def _is_styled(near: tuple[Mention, ...]) -> bool:
    """Whether words for a style come next, past no mark."""
    for mention in near:
        if "punctuation" in mention.fields or "kind" in mention.fields:
            return False
        if mention.text.endswith(_STYLES):
            return True
    return False


def _is_tag(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a word stands alone, or among moods only."""
    before, after = mentions[max(0, place - 2) : place], mentions[place + 1 : place + 3]
    return _is_border(before[::-1]) and _is_border(after)


def _is_border(beside: tuple[Mention, ...]) -> bool:
    """Whether the words there, the nearest first, are no part of a sentence with it."""
    if not beside or beside[0].has("punctuation", "mood"):
        return True
    linked = "and" in beside[0].fields or beside[0].text in _LINKING
    return linked and all(m.has("punctuation", "mood", "tone") for m in beside[1:])


def _is_headed(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a heading leads to it ("Mood: weary, tender")."""
    before = mentions[max(0, place - 4) : place]
    if is_han(mentions[place].text):
        led = next((m for m in reversed(before) if not m.has("stop", "speed")), None)
        return led is not None and (led.text in _ATMOSPHERES or led.text in _WHOLES)
    if before and before[-1].text in _ATMOSPHERES:
        return True  # "soft light, the mood tender rather than sad"
    return any(m.text in _ATMOSPHERES and n.text in _HEADING for m, n in pairwise(before))


def _parted(mentions: tuple[Mention, ...], place: int, named: Mention) -> bool:
    """Whether a comma stands between, other than in a row of moods."""
    between = mentions[place + 1 : place + 4]
    between = between[: between.index(named)]
    return any(m.ends_sentence for m in between) or (
        any(m.has("punctuation") for m in between) and not any(m.has("mood", "tone") for m in between)
    )
