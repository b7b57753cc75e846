"""The camera's moves that no table lists: any verb of going, by the way that it goes ("waltzes around")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, split, turned
from filmgate.storyboard.lexicon.inflection import finite, participle
from filmgate.storyboard.lexicon.sense import PARTICIPLE, WORD
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import words

_GOING = frozenset(
    split(
        "walk, run, fly, glide, float, climb, drive, ride, swim, dance, push, pull, chase, approach, leave,"
        " enter, fall, rise, dive, sink, row, sail, surf, spin, roll, jump, take_off, land, work, fight"
    )
)
"""Deeds that are a way of going, or no deed of a camera's."""
_AHEAD = (Sense("move", "push_in", WORD),)
_BESIDE = (Sense("move", "track_beside", WORD),)
_AROUND = (Sense("move", "orbit_right", WORD),)
_HEADS = frozenset(
    form
    for verb in split(
        "crane, boom, jib, tilt, pan, pedestal, lower, look, angle, scan, gaze, swoop, plunge, dive"
    )
    for form in (*finite(verb), participle(verb))
)
"""Verbs that lead the camera to the ground, or turn it."""
_SIDED = {"orbit_right": "orbit", "follow": "track", "track_beside": "track"}
"""Moves of which a verb of going tells no side, and how those that do begin."""
_TRACKING = ("track", "truck", "dolly", "dollies")
_SIDES = frozenset(("left", "right"))
_BACKWARDS = frozenset(split("counterclockwise, anticlockwise, counter, anti"))
_ROUNDS = frozenset(split("orbit, circle, arc, spiral, loop, ring, semicircle, half-circle"))
"""What a camera goes in that goes around."""
_GROUNDS = frozenset(split("ground, floor, road, asphalt, grass, pavement, sand, snow, ice"))
_HARDLY = frozenset(
    split("just above the, right above the, inches above the, barely above the, inches from the")
)
"""What stands between the camera and the ground, if it is low."""
_LOW = Sense("angle", "low", WORD)
_BREAKING = ("punctuation", "clause", "then", "and")
_STAYING = frozenset(split("stays, remains, hovers, skims, floats, glides, moves, travels, keeps, sits"))
_NEAR = 3
_REACH = 7


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Has what the camera does say its move, and a verb of haste or patience its speed."""
    for place in standing.of("move", "action"):
        mention = mentions[place]
        if "move" in mention.fields:
            if mention.text.isascii():
                _settle_move(mentions, place, mention)
        elif "action" in mention.fields and _goes(mentions, place) and (way := _way(mentions, place)):
            mention.say((Sense("move", way, WORD), *_speed(mention)))


def _settle_move(mentions: list[Mention], place: int, mention: Mention) -> None:
    if _goes_along(mentions, place):
        mention.say(_AHEAD)
    elif " " not in mention.text and [m.text for m in mentions[place + 1 : place + 2]] == ["around"]:
        mention.say(_AROUND)
    elif _keeps_beside(mentions, place):
        mention.say(_BESIDE)
    elif mention.text.endswith((" in", " into")) and _leads_round(mentions, place):
        mention.say(_AROUND)
    elif mention.get("move") in _SIDED and (sided := _sided(mentions, place)):
        mention.say((Sense("move", sided, WORD), *(s for s in mention.senses if s.field != "move")))
    if "speed" not in mention.fields and (speed := _speed(mention)):
        mention.say((*mention.senses, *speed))
    if _is_low(mentions, place):
        mention.say((*mention.senses, _LOW))


def _goes_along(mentions: list[Mention], place: int) -> bool:
    """Whether "down" leads along something ("glides down the aisle") and not to the ground."""
    verb, _, way = mentions[place].text.rpartition(" ")
    after = mentions[place + 1 : place + 2]
    return way == "down" and verb not in _HEADS and bool(after) and "determiner" in after[0].fields


def _leads_round(mentions: list[Mention], place: int) -> bool:
    """Whether "in" leads to the shape that the camera's path has ("glides in a slow orbit around him")."""
    after = mentions[place + 1 : place + 1 + _NEAR]
    if not after or "determiner" not in after[0].fields:
        return False
    return any(not _ROUNDS.isdisjoint(mention.text.split(" ")) for mention in after)


def _is_low(mentions: list[Mention], place: int) -> bool:
    """Whether the camera stays near the ground ("hovers just above the road")."""
    if mentions[place].text not in _STAYING:
        return False
    after = " ".join(mention.text for mention in mentions[place + 1 : place + 2 + _NEAR])
    height, _, ground = after.partition(" the ")
    return f"{height} the" in _HARDLY and ground.partition(" ")[0] in _GROUNDS


def _keeps_beside(mentions: list[Mention], place: int) -> bool:
    """Whether what follows goes alongside, with an adverb between at most ("tracks slowly alongside")."""
    if mentions[place].get("move") != "follow":
        return False
    after = [m.text for m in mentions[place + 1 : place + 3] if "speed" not in m.fields][:1]
    return after == ["alongside"]


def _sided(mentions: list[Mention], place: int) -> str | None:
    """The move to the side that is told after its verb ("orbits her slowly to the left")."""
    move = mentions[place].get("move") or ""
    if move != "orbit_right" and not mentions[place].text.startswith(_TRACKING):
        return None
    after = mentions[place + 1 : place + 1 + _REACH]
    for at, mention in enumerate(after):
        led = [m.text for m in after[max(0, at - 2) : at]] == ["to", "the"]
        if mention.text in _SIDES and (led or all("speed" in m.fields for m in after[:at])):
            return f"{_SIDED[move]}_{mention.text}"
        if mention.has(*_BREAKING):
            return None
    return None


def _goes(mentions: list[Mention], place: int) -> bool:
    """Whether it is the camera that goes, and not whom it sees ("the camera sees a cat jump over a wall")."""
    mention, before = mentions[place], mentions[place - 1]
    rigged = "move" in before.fields  # "handheld racing behind him"
    if not (rigged or mention.by_camera) or not place or mention.get("action") not in _GOING:
        return False
    rigged = rigged and mention.part("action") is PARTICIPLE
    return rigged or (mention.by_camera and "kind" not in before.fields)


def _speed(mention: Mention) -> tuple[Sense, ...]:
    speed = _paces().get(mention.text.partition(" ")[0])
    return (Sense("speed", speed, WORD),) if speed else ()


def _way(mentions: list[Mention], place: int) -> str | None:
    """Where the words after the verb lead: the first that tell a way, the longest of them. What follows
    somebody goes where they go."""
    if mentions[place].get("action") == "chase":
        return "follow"
    text = [word for mention in _phrase(mentions, place) for word in mention.text.split(" ")][1:]
    for start in range(len(text)):
        for end in range(len(text), start, -1):
            if move := _ways().get(tuple(text[start:end])):
                return "orbit_left" if move == "orbit_right" and _BACKWARDS & set(text) else move
    return None


def _phrase(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The verb and what belongs to it."""
    yield mentions[place]
    for mention in mentions[place + 1 : place + _REACH]:
        if mention.has(*_BREAKING) or "action" in mention.fields:
            return
        yield mention


@cache
def _ways() -> dict[tuple[str, ...], str]:
    return {words(entry): move for entry, move in turned("scene.toml", "way").items()}


@cache
def _paces() -> dict[str, str]:
    """The forms of verbs that tell the speed, too."""
    paces = turned("scene.toml", "pace").items()
    return {form: speed for verb, speed in paces for form in (*finite(verb), participle(verb))}
