"""Whether those of whom a prompt speaks are in a room: they sit by its window, or the rain is outside."""

from __future__ import annotations

from collections.abc import Iterable

from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_OUTSIDE = frozenset(("outside", "outdoors"))
_BESIDE = frozenset(("by", "beside", "near", "out", "of", "through", "next to"))
_AMID = frozenset(("in", "through", "into"))
_PANES = frozenset(("rain on the window", "rain on the windows", "rain on a window"))
"""Sounds that one hears within."""
_WATCHED = _OUTSIDE | _PANES | {"inside", "interior", "int", "int ."}
_FACING = frozenset(("at", "from"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "its"))
_INDEFINITE = frozenset(("a", "an"))
_SHOP_FRONT = "橱窗"
_WITHIN = frozenset(("inside", "interior", "int", "int ."))
OUT = _OUTSIDE | {"exterior", "ext", "ext ."}
"""What a shot begins with that has gone out."""
_TELLING = _WATCHED | OUT
_THEN = frozenset(("then", "and", "meanwhile", "cut to", "now"))
_PARTING = frozenset((",", ":", ".", "-", "–", "—"))
_REACH = 4
_CABINS: dict[K | None, Setting] = {
    **dict.fromkeys((K.CAR, K.SPORTS_CAR, K.TAXI, K.TRUCK), Setting.CAR_INTERIOR),
    **dict.fromkeys((K.BUS, K.TRAIN, K.TRAM), Setting.TRAIN_INTERIOR),
    K.SPACESHIP: Setting.SPACESHIP_INTERIOR,
}


def may_tell(word: str) -> bool:
    """Whether a word may tell where they are."""
    return word in _TELLING


def seen_from_within(mentions: tuple[Mention, ...], words: frozenset[str], *, window: bool) -> bool:
    """Whether somebody is at a window, if there is one, or has gone inside, or weather is outside; `words`
    are those of the film that may tell it."""
    if not window and _WATCHED.isdisjoint(words):
        return False
    watched = [
        place
        for place, mention in enumerate(mentions)
        if mention.text in _WATCHED
        or (window and "kind" in mention.fields and mention.get("kind") == "window")
    ]
    return any(
        not mentions[place].negated
        and not _is_of_vehicle(mentions, place)
        and (
            _is_gone_in(mentions, place)
            or _is_weather_outside(mentions, place)
            or _is_at_window(mentions, place)
        )
        for place in watched
    )


def is_out_in_weather(mentions: tuple[Mention, ...], weathers: list[int]) -> bool:
    """Whether somebody is "in the rain", or goes "through the snow"; `weathers` are the mentions of any."""
    for place in weathers:
        for mention in mentions[max(0, place - 2) : place + 1]:
            text = mention.text
            if text[0] <= "z" and not _AMID.isdisjoint((text.partition(" ")[0], text.rpartition(" ")[2])):
                return True  # "through the snow", "stands in"
    return False


def cabin(mentions: tuple[Mention, ...], before: Iterable[K | None]) -> Setting | None:
    """The inside of the vehicle of the shot before, where a shot begins with "Inside, …"."""
    gone_in = any(_is_gone_in(mentions, place) for place in range(min(_REACH, len(mentions))))
    return next((_CABINS[kind] for kind in before if kind in _CABINS), None) if gone_in else None


def is_gone_out(mentions: tuple[Mention, ...]) -> bool:
    """Whether a shot begins with "Outside, …"."""
    return any(_opens(mentions, place, OUT) for place in range(min(_REACH, len(mentions))))


def _is_gone_in(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a stretch begins with "Inside, …"."""
    return _opens(mentions, place, _WITHIN)


def _opens(mentions: tuple[Mention, ...], place: int, words: frozenset[str]) -> bool:
    """Whether such a word stands by itself at the beginning of a stretch."""
    if mentions[place].text not in words:
        return False
    after = mentions[place + 1 : place + 2]
    opens = all(
        m.has("punctuation", "framing") or m.text in _THEN for m in mentions[max(0, place - 2) : place]
    )
    return (
        opens and bool(after) and (after[0].text in _PARTING or _is_bare_heading(mentions[place], after[0]))
    )


def _is_bare_heading(heading: Mention, after: Mention) -> bool:
    """Whether a heading leads out, or into no place that it names ("INT. - A man types")."""
    return heading.text == "ext ." or (
        heading.text == "int ." and after.has("determiner", "pronoun", "count")
    )


def _is_weather_outside(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether it rains outside, and not outside of something ("rain outside the theatre")."""
    if mentions[place].text not in _OUTSIDE:
        return False
    after = mentions[place + 1 : place + 2]
    if after and not after[0].has("punctuation", "clause", "then", "and"):
        return False
    raining = False
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if mention.has("punctuation", "clause"):
            break
        if mention.text.partition(" ")[0] in _AMID:
            return False
        raining = raining or mention.has("weather")
    return raining or (place == 0 and any(m.has("weather") for m in mentions[1 : 2 + _REACH]))


def _is_before_window(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether somebody is in front of it; of a shop's, that is in the street."""
    words = " ".join(m.text for m in mentions[max(0, place - _REACH - 1) : place + 1])
    return "in front of" in words and "shop" not in words and "store" not in words


def _is_of_vehicle(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether it is a vehicle's window, out of which somebody has a head or an arm."""
    before = mentions[max(0, place - _REACH) : place]
    if mentions[place].get("kind") != "window" or not any(m.has("body") for m in before):
        return False
    return any(m.get("kind") in _CABINS for m in mentions[:place])


def _word_before(mentions: tuple[Mention, ...], place: int) -> str:
    """The last word of a mention that may be there ("practices by", an open window)."""
    return mentions[place].text.rpartition(" ")[2] if place >= 0 else ""


def _is_at_window(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether the window is one that somebody is beside, or looks through ("at the window", 窗前)."""
    window = mentions[place]
    if window.text in _PANES:
        return True
    if window.get("kind") != "window" or window.text == _SHOP_FRONT:
        return False
    if not window.text.isascii():
        after = mentions[place + 1].text if place + 1 < len(mentions) else ""
        return len(window.text) > 1 or after in ("外", "前", "边", "旁")
    after = mentions[place + 1].text if place + 1 < len(mentions) else ""
    if after == "behind" or _is_before_window(mentions, place):
        return True
    text = " ".join(m.text for m in mentions[max(0, place - 2) : place + 1])
    *_, before, article, _ = ("", "", *text.split(" "))
    if article not in _ARTICLES:
        quality, article, before = article, before, _word_before(mentions, place - 3)
        if article not in _ARTICLES:
            return quality in _BESIDE
    return before in _BESIDE or (article not in _INDEFINITE and before in _FACING)
