"""What later shots tell of earlier ones, and what they do not: where a film plays, and in what weather."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.beats import Unit
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.scene import Said
from filmgate.storyboard.vocabulary import Setting


def before_its_weather(groups: list[list[Unit]], owned: list[Said]) -> int:
    """Of how many shots it is not told what the weather is: of all before the one in which somebody does
    something in it. A sentence that tells no deed is about the whole film."""
    first = next((place for place, own in enumerate(owned) if own.weather), 0)
    if first and any(_is_acted_in(unit.mentions) for unit in groups[first]):
        return first
    return 0


_SETS = frozenset((Setting.STUDIO_BACKDROP, Setting.ABSTRACT, Setting.TABLETOP, Setting.UNDERWATER))
"""Where a card or a ware is shown, or one dives: nothing that came before was there for that."""


def first_place(owned: list[Said], film: Setting | None) -> Setting | None:
    """Where a film plays that does not tell at first: at the place of the first shot that tells one; else
    where the words of the whole `film` tell."""
    told = [own.setting for own in owned if own.setting and not own.in_passing]
    if told and told[0] in _SETS and owned[0].setting is None:
        return next((place for place in told if place not in _SETS), None)
    return told[0] if told else film


def before_its_place(owned: list[Said]) -> int:
    """How many shots come before the first that names a place, which is not theirs if one is in a room."""
    first = next((at for at, own in enumerate(owned) if own.setting and not own.in_passing), 0)
    return first if any(own.indoors for own in owned[:first]) else 0


def before_its_light(owned: list[Said]) -> int:
    """How many shots come before the first that tells of a light, which is not theirs where that one plays
    elsewhere (by the fire, after a walk in the woods)."""
    first = next((at for at, own in enumerate(owned) if own.light), 0)
    places = {own.setting for own in owned[: first + 1]} - {None}
    return first if owned[first].setting is not None and len(places) > 1 else 0


def _is_acted_in(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence that tells the weather tells a deed, too, or that it turns."""
    acted = weathered = False
    for mention in mentions:
        turned = "onset" in mention.fields  # "it starts to rain"
        acted = acted or turned or "action" in mention.fields
        weathered = weathered or "weather" in mention.fields
        if acted and weathered:
            return True
        if mention.ends_sentence:
            acted = weathered = False
    return False
