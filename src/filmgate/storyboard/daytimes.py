"""Hours that follow one another within a take: "At noon the square is crowded. At dusk a dog is left." """

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_STAGES = {
    hour: stage
    for stage, hours in enumerate(
        (
            "dawn, sunrise, morning",
            "noon, afternoon",
            "golden_hour, sunset, dusk, blue_hour",
            "night, midnight",
        )
    )
    for hour in split(hours)
}
"""Hours of one stage are told of one scene, not of two."""
_LEADING = frozenset(
    split(
        "preposition, determiner, stop, punctuation, transition, then, and, attribute, speed, filmword,"
        " count, mood"
    )
)
_OPENING = frozenset(("transition", "then", "preposition"))
_AFTER_HOURS = ("punctuation", "action", "determiner")
_AFTER_HOURS_HAN = (*_AFTER_HOURS, "preposition", "kind", "pronoun", "count", "clause")
"""What may follow an hour right away that tells when (晚上歌手唱歌; not 夜晚街道)."""
_STOP = frozenset(("stop",))
_OF = "的"
_AT = frozenset(split("at, by, in, on, later, next, that, until, toward, towards"))
_CLOCK = frozenset(split("中午, 正午, 下午, 午后, 晚上, 夜里, 深夜, 半夜, 午夜, 凌晨"))
"""Hours that the clock tells."""
_BEING = frozenset(split("is, are, was, were, lies, has"))
_SHOWN = ("kind", "action", "pronoun")
_LIT = frozenset(
    split("light, lights, glow, sun, sunlight, sky, rays, moon, sunshine, lighting, scene, shot")
)
"""How words for an hour end that tell how something is lit."""


def later(beats: Iterable[Sequence[Mention]]) -> Iterator[int]:
    """The places of the beats that begin with another hour than the one told before; those are empty that
    tell none."""
    hour = ""
    for place, mentions in enumerate(beats):
        if not mentions:
            continue
        opening = _opening_hour(mentions)
        new = (opening.get("time_of_day") if opening else None) or ""
        if (
            place
            and opening
            and (_is_another(hour, new, mentions, opening) if hour else _is_joined(mentions))
        ):
            yield place
        hour = new or _hour(mentions) or hour


def _is_another(before: str, hour: str, mentions: Sequence[Mention], opening: Mention) -> bool:
    """Whether it has grown later; hours of one stage differ where the words say when ("in the afternoon")."""
    led = opening.text.partition(" ")[0] in _AT or mentions[0].text in _AT or opening.text in _CLOCK
    return before != hour if led else _STAGES[before] != _STAGES[hour]


def _is_joined(mentions: Sequence[Mention]) -> bool:
    """Whether a beat opens with how it follows the one before."""
    return any("transition" in m.fields for m in mentions[:3])


def _hour(mentions: Sequence[Mention]) -> str:
    for mention in mentions:
        if "time_of_day" in mention.fields and not mention.negated and (hour := mention.get("time_of_day")):
            return hour
    return ""


def _opening_hour(mentions: Sequence[Mention]) -> Mention | None:
    """The hour that a beat opens with, if that is when something is shown ("By sunrise the shop is full")."""
    places = (i for i, m in enumerate(mentions) if "time_of_day" in m.fields or m.fields.isdisjoint(_LEADING))
    place = next(places, None)
    if place is None or mentions[place].negated or not _tells_when(mentions, place):
        return None
    dissolved = any("transition" in m.fields for m in mentions[:place])
    shown = dissolved or any(m.has(*_SHOWN) or m.text in _BEING for m in mentions[place:])
    return mentions[place] if shown else None


def _tells_when(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a word for an hour says when, and not how something is lit ("dusk light")."""
    hour, after = mentions[place], mentions[place + 1 : place + 2]
    if hour.fields != {"time_of_day"} or hour.text.rpartition(" ")[2] in _LIT:
        return False
    if any(not _OPENING.isdisjoint(m.fields) for m in mentions[:place]) or hour.text.partition(" ")[0] in _AT:
        return True
    if not after or not is_han(hour.text):
        return bool(after) and after[0].has(*_AFTER_HOURS)
    if hour.text in _CLOCK and "setting" in after[0].fields:
        return True  # 晚上酒吧街灯火通明
    return after[0].has(*_AFTER_HOURS_HAN) or (after[0].fields == _STOP and after[0].text != _OF)
