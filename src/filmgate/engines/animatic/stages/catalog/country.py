"""Venues in the open country, at sea, in the air and beyond."""

from __future__ import annotations

from filmgate.engines.animatic.stages.catalog.venue import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.forest import FOREST
from filmgate.engines.animatic.stages.passage import PASSAGE
from filmgate.engines.animatic.stages.void import VOID
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.vocabulary import Setting

S = Setting

COUNTRY = {
    S.COUNTRY_ROAD: Venue(WILDERNESS, "road", (many("rail_fence", 12.0, 4.4),)),
    S.VILLAGE: Venue(
        WILDERNESS,
        "lawn",
        (
            many("cottage", 30.0, 10.5, x=3.0),
            many("cottage", 19.0, 11.5, x=-3.0),
            many("picket_fence", 13.0, 4.4, chance=0.7),
        ),
    ),
    S.FARM: Venue(
        WILDERNESS,
        "lawn",
        (
            many("barn", 26.0, 40.0, x=5.0),
            many("silo", 28.0, 40.0, x=11.5),
            many("windmill", 42.0, 60.0, x=-14.0),
            many("hay_bale", 13.0, 7.0, x=-2.0, chance=0.7),
            many("rail_fence", 10.5, 4.4),
        ),
    ),
    S.FIELD: Venue(
        WILDERNESS,
        "plain",
        tuple(many("wheat_rows", z, 4.9, x=0.9 * i) for i, z in enumerate((36.0, 26.0, 18.0, 12.5, 9.0))),
    ),
    S.MEADOW: Venue(WILDERNESS, "meadow"),
    S.TEMPLE: Venue(
        WILDERNESS, "mountain", (one("pagoda", 26.0, 3.5, scale=1.1, high=16), one("paifang", 13.0, -3.4))
    ),
    S.CASTLE: Venue(WILDERNESS, "mountain", (one("castle", 84.0, 8.0, scale=1.6, high=26, mist=0.3),)),
    S.RUINS: Venue(
        WILDERNESS,
        "plain",
        (
            many("arch", 22.0, 17.0, x=5.0),
            many("column", 15.0, 4.0, chance=0.75),
            many("column", 10.5, 7.5, x=3.2, chance=0.7),
        ),
    ),
    S.GRAVEYARD: Venue(
        WILDERNESS,
        "plain",
        (
            one("mausoleum", 24.0, 6.0),
            many("dead_tree", 19.0, 12.0, x=-4.0, mist=0.3),
            many("gravestone", 15.0, 1.9, chance=0.8, mist=0.3),
            many("gravestone", 10.5, 2.5, x=0.9, chance=0.8),
        ),
    ),
    S.BATTLEFIELD: Venue(
        WILDERNESS,
        "mud",
        (
            many("wreck", 26.0, 17.0, x=5.0, scale=1.2, high=12),
            many("wreck", 60.0, 30.0, x=-18.0, scale=1.6, high=12, mist=0.5),
            many("dead_tree", 34.0, 22.0),
            many("barbed_wire", 11.0, 8.0, x=2.0),
        ),
    ),
    S.FOREST: Venue(FOREST),
    S.BAMBOO_FOREST: Venue(FOREST, "bamboo"),
    S.JUNGLE: Venue(
        FOREST,
        "jungle",
        (
            many("palm", 18.0, 6.0, scale=1.3),
            many("vine", 12.0, 3.4, high=13),
            many("banana", 10.0, 2.6),
            many("banana", 8.2, 3.8, x=1.2),
        ),
    ),
    S.SWAMP: Venue(
        FOREST,
        "swamp",
        (
            many("dead_tree", 16.0, 7.0, mist=0.4),
            many("reeds", 10.5, 3.0),
            many("lily_pads", 8.4, 3.2),
            many("vine", 12.5, 6.0, high=13),
        ),
    ),
    S.MOUNTAIN: Venue(
        WILDERNESS,
        "mountain",
        (
            many("peak", 820.0, 230.0, x=60.0, scale=3.0, high=110, mist=0.25),
            many("peak", 430.0, 190.0, x=-90.0, scale=1.35, high=110, mist=0.35),
        ),
    ),
    S.CLIFF: Venue(
        COAST,
        "cliff",
        (
            one("sea_cliff", 70.0, 9.0, y=-10.0, high=40),
            one("sea_cliff", 150.0, 44.0, y=-10.0, high=40, mist=0.3),
        ),
    ),
    S.CANYON: Venue(
        WILDERNESS,
        "canyon",
        (
            many("mesa", 150.0, 70.0, x=20.0, scale=2.0, high=24),
            many("mesa", 70.0, 62.0, x=-26.0, scale=1.3, high=24),
            many("cactus", 14.0, 13.0, chance=0.6),
        ),
    ),
    S.DESERT: Venue(
        WILDERNESS,
        "desert",
        (
            many("dune", 150.0, 74.0, x=10.0, scale=2.6, high=7, mist=0.35),
            many("dune", 74.0, 52.0, x=-16.0, scale=1.5, high=7, mist=0.2),
            many("dune", 40.0, 46.0, x=21.0, scale=0.75, high=7),
        ),
    ),
    S.OASIS: Venue(
        COAST,
        "oasis",
        (
            many("sand_bank", 27.0, 17.0, y=-0.3),
            many("palm", 26.0, 5.0, y=0.05, chance=0.8),
            many("palm", 9.2, 8.0, x=4.0, scale=0.75),
            many("reeds", 8.7, 5.0, x=1.0),
            many("tent", 25.0, 19.0, x=-6.0, y=0.1),
        ),
    ),
    S.BEACH: Venue(
        COAST,
        "beach",
        (many("palm", 9.7, 12.0, x=4.2, scale=0.72), many("palm", 9.4, 19.0, x=-6.5, scale=0.6)),
    ),
    S.OCEAN: Venue(COAST, "ocean"),
    S.LAKE: Venue(
        COAST,
        "lake",
        (
            many("pine_bank", 110.0, 52.0, x=-30.0, y=-0.4, scale=2.8, mist=0.35),
            many("pine_bank", 58.0, 64.0, x=21.0, y=-0.4, scale=1.7, mist=0.15),
            many("reeds", 8.6, 7.5, x=3.6),
        ),
    ),
    S.RIVER: Venue(
        COAST,
        "river",
        (
            many("green_bank", 31.0, 17.0, y=-0.3, scale=1.0),
            many("street_tree", 30.0, 8.0, y=0.1, chance=0.7),
            many("reeds", 8.6, 5.2, x=1.4, chance=0.8),
        ),
    ),
    S.WATERFALL: Venue(
        COAST, "gorge", (one("waterfall", 34.0, 2.0, y=-0.4, high=19), many("reeds", 8.6, 6.0))
    ),
    S.ISLAND: Venue(
        COAST,
        "beach",
        (
            many("palm", 9.4, 6.5, x=2.2, scale=0.72),
            many("hut", 9.8, 19.0, x=-4.6, scale=0.75),
            one("islet", 90.0, 24.0, y=-0.3, scale=1.3, high=16, mist=0.2),
        ),
    ),
    S.CAVE: Venue(PASSAGE, "cave"),
    S.VOLCANO: Venue(WILDERNESS, "ash", (one("volcano", 190.0, 10.0, scale=1.7, high=90),)),
    S.ARCTIC: Venue(
        COAST,
        "ice",
        (
            many("iceberg", 120.0, 34.0, x=9.0, scale=2.4, high=8),
            many("iceberg", 46.0, 21.0, x=-7.0, chance=0.8, high=8),
            many("iceberg", 20.0, 17.0, x=5.0, scale=0.5, chance=0.7, high=8),
        ),
    ),
    S.SKY: Venue(VOID, "sky"),
    S.SPACE: Venue(VOID, "space"),
    S.PLANET_SURFACE: Venue(
        WILDERNESS,
        "mars",
        (
            one("dome_base", 44.0, 12.0, high=10),
            many("crater", 26.0, 21.0),
            many("crater", 13.0, 12.0, x=4.0, scale=0.6),
        ),
    ),
    S.UNDERWATER: Venue(VOID, "underwater"),
    S.CORAL_REEF: Venue(
        VOID,
        "underwater",
        (
            many("coral_head", 15.0, 3.0, y=-1.0, scale=1.5),
            many("coral_head", 10.0, 3.2, y=-0.6, scale=1.1),
            many("coral_head", 7.6, 4.6, x=2.2),
        ),
    ),
    S.STUDIO_BACKDROP: Venue(VOID, "studio"),
    S.ABSTRACT: Venue(VOID, "abstract"),
}
