"""Which places lie within one another, or are seen from one another."""

from __future__ import annotations

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.vocabulary import Setting

AMIDST: dict[Setting | None, frozenset[Setting]] = {
    Setting.BEACH: frozenset((Setting.DESERT,)),
    Setting.SPACESHIP_INTERIOR: frozenset((Setting.SPACE,)),
    Setting.PLANET_SURFACE: frozenset(map(Setting, split("desert, canyon, mountain, volcano, field, cliff"))),
    Setting.UNDERWATER: frozenset(
        map(
            Setting,
            split("ruins, temple, palace, castle, city_street, village, graveyard, cave, field, forest"),
        )
    ),
}
"""What lies there as well as elsewhere, by where: the desert of Mars, a sunken temple, a beach's dunes."""
GROUNDS: dict[str | None, frozenset[Setting]] = {
    Setting.PLANET_SURFACE: AMIDST[Setting.PLANET_SURFACE] | {Setting.MEADOW},
    **dict.fromkeys(
        (Setting.FOREST, Setting.JUNGLE), frozenset((Setting.MOUNTAIN, Setting.MEADOW, Setting.FIELD))
    ),
    **dict.fromkeys(
        map(Setting, split("museum, hospital, castle, church, temple, theatre, library, classroom, office")),
        frozenset((Setting.HALLWAY, Setting.PALACE)),
    ),
}
"""What of a place is only its ground, or its hall."""
_HOLDING = {
    Setting(place): frozenset(map(Setting, split(held)))
    for place, held in {
        "village": "garden, bridge, river, farm, field, meadow, country_road, rooftop, harbor, mountain",
        "farm": "field, meadow, garden, country_road",
        "park": "playground, garden, meadow, bridge, forest",
        "garden": "meadow, park",
        "forest": "river, country_road",
        "jungle": "river, waterfall",
        "mountain": "cliff, meadow, forest, country_road, canyon",
        "canyon": "river, waterfall, desert, cliff",
        "beach": "ocean, cliff, island",
        "ocean": "cliff, island, harbor, sky",
        "underwater": "ocean, coral_reef",
        "arctic": "ocean, river, mountain",
        "bar": "concert_stage, restaurant, cafe",
        "restaurant": "cafe",
        "theatre": "concert_stage",
        "stadium": "field, meadow, concert_stage",
        "shop": "market",
        "city_street": "highway, village, sky",
        "palace": "castle",
        "sky": "mountain, village, city_street",
        "living_room": "tabletop",
        "kitchen": "tabletop",
    }.items()
}
"""What is seen of a place, or of its surroundings, without going anywhere."""
_TOGETHER = frozenset(
    frozenset((one, other))
    for table in (AMIDST, GROUNDS, _HOLDING)
    for one, held in table.items()
    for other in held - {Setting.HALLWAY}
)


def are_one(one: Setting | None, other: Setting | None) -> bool:
    """Whether nobody has to go anywhere for the one place to be seen as well as the other."""
    return frozenset((one, other)) in _TOGETHER
