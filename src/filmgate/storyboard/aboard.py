"""Vehicles that somebody is inside of: their cabin is the place, and they are nobody's counterpart."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import NOUN
from filmgate.storyboard.mention import Mention

_CARRIAGE = (Sense("setting", "train_interior", NOUN),)
_CABIN = (Sense("setting", "car_interior", NOUN),)
_CABINS = {
    "train": _CARRIAGE,
    "tram": _CARRIAGE,
    "bus": _CARRIAGE,
    "car": _CABIN,
    "taxi": _CABIN,
    "truck": _CABIN,
    "sports_car": _CABIN,
}
_PUBLIC = frozenset(("train", "tram", "bus"))
"""Vehicles that nobody is in but as a passenger; who is "in a red car" is seen from without."""
_INSIDE = frozenset(("inside", "inside of"))
_ABOARD = frozenset(("inside", "in", "on", "aboard", "board"))
_PARTS = frozenset(
    ("window", "windows", "seat", "seats", "back seat", "backseat", "aisle", "interior", "compartment", "cab")
)
_DESCRIBING = ("determiner", "attribute", "count", "quality", "mood", "time_of_day", "speed")
_RUNNING = frozenset(("moving", "speeding", "running", "rattling", "swaying", "crowded", "packed", "empty"))
_RESTING = frozenset(("sit", "sleep", "lie", "stand", "wait", "read", "talk", "look", "type", "eat", "drink"))
"""Deeds done on board, and no way to get there."""
_REACH = 4


def settle(mentions: list[Mention]) -> None:
    """Has every vehicle say its cabin where somebody is "on a crowded bus" or at "the window of a train"."""
    for place, mention in enumerate(mentions):
        cabin = _CABINS.get(mention.get("kind") or "") if "kind" in mention.fields else None
        if cabin and mention.text.isascii():
            _enter(mentions, place, cabin)


def _enter(mentions: list[Mention], place: int, cabin: tuple[Sense, ...]) -> None:
    vehicle, at = mentions[place], _preposition(mentions, place)
    if at < 0:
        return
    before = mentions[at]
    word = before.text.rpartition(" ")[2]
    if word == "of" and at and mentions[at - 1].text.rpartition(" ")[2] in _PARTS:
        _lend(mentions[at - 1], cabin)
        _lend(vehicle, cabin)
    elif "action" in before.fields and before.get("action") not in _RESTING:
        return
    elif before.text in _INSIDE or (vehicle.get("kind") in _PUBLIC and word in _ABOARD):
        _lend(vehicle, cabin)


def _lend(mention: Mention, cabin: tuple[Sense, ...]) -> None:
    """Says the cabin for the thing, beside all else ("looks out of the window", "a night bus")."""
    mention.say((*(sense for sense in mention.senses if sense.field != "kind"), *cabin))


def _preposition(mentions: list[Mention], place: int) -> int:
    """The place of what governs the vehicle's phrase, or -1."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        before = mentions[at]
        if before.text not in _RUNNING and not before.has(*_DESCRIBING):
            return at
    return -1
