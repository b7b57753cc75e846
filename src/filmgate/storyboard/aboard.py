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
_ABOARD = frozenset(("in", "on", "aboard", "board"))
_PARTS = frozenset(
    (
        "window",
        "windows",
        "seat",
        "seats",
        "back seat",
        "backseat",
        "aisle",
        "interior",
        "compartment",
        "cab",
        "passenger",
        "passengers",
    )
)
_CABIN_WORDS = frozenset(("cabin", "cab", "interior", "cockpit"))
"""What stands right after a vehicle whose cabin it is ("the truck cabin")."""
_DESCRIBING = ("determiner", "attribute", "count", "quality", "mood", "time_of_day", "speed")
_RUNNING = frozenset(("moving", "speeding", "running", "rattling", "swaying", "crowded", "packed", "empty"))
_RESTING = frozenset(
    (None, "sit", "sleep", "lie", "stand", "wait", "read", "talk", "look", "type", "eat", "drink")
)
"""Deeds done on board, if the preposition comes with one, and no way to get there."""
_REACH = 4


def settle(mentions: list[Mention]) -> None:
    """Has every vehicle say its cabin where somebody is "on a crowded bus" or at "the window of a train"."""
    for place, mention in enumerate(mentions):
        if "kind" in mention.fields and mention.text.isascii():
            cabin = _CABINS.get(mention.get("kind") or "")
            if cabin:
                _enter(mentions, place, cabin)


def _enter(mentions: list[Mention], place: int, cabin: tuple[Sense, ...]) -> None:
    vehicle, at = mentions[place], _preposition(mentions, place)
    part = mentions[at - 1] if at > 0 and mentions[at].text == "of" else None
    if part is not None and part.text.rpartition(" ")[2] in _PARTS:
        _lend(part, cabin)
        _lend(vehicle, cabin)
    elif place + 1 < len(mentions) and mentions[place + 1].text in _CABIN_WORDS:
        _lend(vehicle, cabin)
        mentions[place + 1].say(cabin)
    elif at >= 0 and _is_within(mentions[at], vehicle.get("kind") in _PUBLIC):
        _lend(vehicle, cabin)


def _is_within(preposition: Mention, public: bool) -> bool:
    """Whether it tells where somebody is, also as the end of a verb ("sleeps on"), and not where one gets."""
    word = preposition.text.removesuffix(" of").rpartition(" ")[2]
    on_board = word in _ABOARD and preposition.get("action") in _RESTING
    return word == "inside" or (public and on_board)


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
