"""The rooms that a film sounds in: how long what is loud in them echoes."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.sound.spectrum import Signal
from filmgate.engines.animatic.sound.tools import echo
from filmgate.storyboard.vocabulary import Setting


@dataclass(frozen=True)
class Space:
    """`seconds` until an echo has died, darker above `bright` Hz, at `wet` of what is sent there."""

    seconds: float
    bright: float
    wet: float


OPEN = Space(0.5, 2800, 0.4)
HALL = Space(2.2, 4500, 1.0)
_SPACES = {
    Space(0.9, 4000, 0.8): "city_street, alley, rooftop, bridge, harbor, village, playground, market",
    Space(0.8, 2400, 0.7): "forest, bamboo_forest, jungle, swamp",
    Space(1.6, 2600, 0.8): "mountain, cliff, canyon, volcano, arctic, graveyard, battlefield",
    Space(0.35, 5200, 1.0): (
        "living_room, bedroom, kitchen, office, cafe, bar, restaurant, shop, classroom, library, hospital,"
        " laboratory, studio_backdrop, tabletop, train_interior, car_interior, spaceship_interior"
    ),
    Space(0.7, 7000, 1.4): "bathroom, hallway",
    Space(1.9, 3600, 1.3): (
        "church, temple, castle, palace, theatre, concert_stage, museum, subway_station,"
        " train_station, airport, factory, warehouse, gym, pool, cave, stadium"
    ),
}
_OF = {Setting(place): space for space, places in _SPACES.items() for place in places.split(", ")}
_ROOFED = frozenset(
    setting for setting, space in _OF.items() if space.wet >= 1.0 and setting is not Setting.STADIUM
)


def space_of(setting: Setting) -> Space:
    """What a place sounds like; the open where nothing stands that echoes."""
    return _OF.get(setting, OPEN)


def is_roofed(setting: Setting) -> bool:
    """Whether rain is heard from inside there."""
    return setting in _ROOFED


def echoed(sent: Signal, space: Space) -> Signal:
    """What comes back of what was sent there."""
    return echo(sent, space.seconds, space.bright, space.wet)
