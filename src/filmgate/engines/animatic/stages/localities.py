"""Rows of pieces that a prompt's words bring: a bureau, a city wall, rice terraces, a hot spring."""

from __future__ import annotations

from filmgate.engines.animatic.stages.catalog import many, one
from filmgate.engines.animatic.stages.outlooks import ACROSS

BUREAU = (
    many("blinds", 8.8, 5.6, x=0.6),
    many("filing_cabinet", 8.4, 5.6, x=-2.4),
    many("bureau", 7.2, 5.6, x=2.4),
)
OLD_ROOM = (
    many("lattice", 8.8, 3.4, x=0.4),
    many("vermilion_pillar", 8.3, 6.8, x=2.1),
    many("palace_lantern", 7.6, 6.8, x=-1.3),
)
OLD_ROOFS = (
    one("pagoda", 78.0, 16.0, y=-7.0, scale=1.5, high=26, mist=0.35),
    many("tiled_roof", 52.0, 17.0, x=4.0, y=-5.0, scale=1.2, mist=0.3),
    many("tiled_roof", 31.0, 13.5, x=-3.0, y=-2.6, mist=0.15),
    many("tiled_roof", 19.0, 14.5, x=5.0, y=-2.2),
    many("roof_ridge", 10.6, 40.0),
)
BATTLE = (
    many("camp_fire_smoke", 70.0, 46.0, x=-16.0, scale=1.7, high=13, mist=0.3),
    many("camp_fire_smoke", 34.0, 38.0, x=11.0, high=13, mist=0.2),
    many("war_banner", 26.0, 9.0, chance=0.8, scale=1.2, mist=0.2),
    many("war_banner", 15.0, 8.0, x=3.4, chance=0.7),
    many("spoils", 19.0, 5.0, x=1.5, chance=0.8),
    many("spoils", 10.6, 5.6, x=-2.6, chance=0.8),
)
CITY_WALL = (
    one("city_gate", 29.0, 6.5, high=19, mist=0.08),
    many("city_wall", 31.0, 12.2, x=6.5, high=13, mist=0.12),
)
BESIEGED = one("castle", 40.0, 6.0, y=-0.6, scale=0.62, high=24, mist=0.15)
HAUNTED = (
    one("haunted_house", 20.0, 3.6, scale=0.45, high=17, mist=0.12),
    many("dead_tree", 17.0, 13.0, x=-5.0, mist=0.2),
    many("gravestone", 13.0, 4.6, x=-1.4, chance=0.6, mist=0.2),
)
ON_FIRE = (
    many("scorched_house", 30.0, 9.0, scale=1.5, high=12, mist=0.2),
    many("blaze", 22.0, 6.5, x=1.4, scale=1.9, high=11, flicker=1.0),
    many("blaze", 11.9, 3.7, x=-2.0, y=3.85, scale=0.8, chance=0.8, flicker=1.0),
    many("blaze", 11.6, 4.4, x=0.6, y=0.5, scale=0.52, chance=0.8, flicker=1.0),
    many("blaze", 10.7, 6.4, x=3.0, scale=0.62, chance=0.9, flicker=1.0),
    many("burnt_beams", 10.0, 6.4, chance=0.8),
)
SHELLS = (
    many("scorched_house", 34.0, 9.0, scale=1.5, high=12, mist=0.2),
    many("blaze", 24.0, 8.5, x=1.4, scale=1.7, high=11, flicker=1.0),
    many("scorched_house", 17.0, 11.0, x=-4.0, high=12),
    many("blaze", 12.6, 8.6, x=3.0, scale=0.7, high=11, chance=0.9, flicker=1.0),
)
WILD_FIRE = (
    many("blaze", 40.0, 9.0, scale=2.6, high=11, flicker=1.0),
    many("blaze", 20.0, 7.0, x=3.0, scale=1.6, high=11, chance=0.8, flicker=1.0),
    many("burnt_beams", 11.0, 6.0),
)
VENICE = (
    many("venice_house", 24.0, 6.3, x=2.0, y=-0.3, high=16),
    one("moon_bridge", 21.0, 9.5, y=-0.2),
    many("mooring_pole", 13.0, 9.0, x=3.0, y=-0.4),
)
CANAL_HOUSES = (
    many("amsterdam_house", 22.0, 5.6, x=1.0, y=0.1, high=16),
    many("green_bank", 20.5, 17.0, y=-0.45),
    many("moored_boat", 16.5, 12.0, x=4.0, y=-0.4, chance=0.7),
)
SCHOLARS_GARDEN = (
    many("street_tree", 24.0, 9.0, x=3.0, chance=0.8, scale=1.2),
    many("garden_wall", 18.5, 9.2, x=0.6),
    one("pavilion", 15.5, -4.6),
    one("cherry_tree", 14.0, 5.2, scale=0.9),
    many("rose_bed", 10.6, 4.4, x=2.2, chance=0.7),
)
CHANGING = (many("lockers", 8.7, 3.3, x=0.4), many("changing_bench", 7.8, 6.6, x=2.6))
OLD_PORT = (
    many("medieval_house", 31.0, 5.8, x=2.0, y=-0.6, high=12, mist=0.1),
    many("green_bank", 29.5, 17.0, y=-1.4),
    many("moored_boat", 15.0, 7.0, x=3.0, y=-1.2, chance=0.85),
    many("pier_rail", 9.3, 6.0),
)
PEARL = one("oriental_pearl", 150.0, 27.0, y=-2.0, scale=44.0, high=1.3)
CITY_OVER_WATER = (*ACROSS, many("guard_rail", 9.5, 12.0))
RICE_TERRACES = (
    many("paddies", 96.0, 77.0, x=22.0, y=-0.5, scale=1.66, high=18, mist=0.35),
    many("paddies", 45.0, 59.0, x=-10.0, y=-0.4, scale=0.87, high=18, mist=0.15),
    many("paddies", 24.0, 45.0, x=10.0, y=-0.3, scale=0.41, high=18),
    many("dike", 21.0, 8.0, x=2.0, y=-0.25),
    many("dike", 14.5, 8.0, x=5.0, y=-0.25),
    many("dike", 10.6, 8.0, y=-0.25),
)
HOT_SPRING = (
    many("pine_bank", 44.0, 40.0, x=-12.0, y=-0.4, scale=1.5, mist=0.15),
    one("bath_house", 24.0, 2.5, y=0.1, high=5),
    many("bath_rocks", 17.5, 2.3, y=-0.15, scale=1.3),
    many("steam", 13.5, 6.5, x=1.0, y=-0.1, flicker=0.6),
    many("bath_rocks", 8.9, 2.0, y=-0.05, keep=1.2),
    many("steam", 8.2, 7.0, x=-2.0, y=0.0, scale=0.7, flicker=0.6),
)
JUNGLE_FALL = (
    one("waterfall", 30.0, 2.0, y=-0.4, high=19),
    many("palm", 21.0, 6.0, x=3.0, y=-0.2, keep=6.0, scale=1.2),
    many("mossy_bank", 17.0, 3.4, y=-0.35, keep=5.0, scale=1.6),
    many("banana", 12.0, 3.1, y=-0.3, keep=5.6),
    many("mossy_bank", 8.7, 2.6, keep=2.4),
)
SAVANNA = (
    *(many("acacia", z, every, x=x, scale=scale, chance=0.75, mist=mist, high=8.0)
      for z, every, x, scale, mist in ((60.0, 21.0, 4.0, 1.2, 0.3), (34.0, 19.0, -6.0, 1.1, 0.15))),
    *(many("dry_grass_rows", z, 4.9, x=0.9 * i) for i, z in enumerate((38.0, 27.0, 19.0, 12.5))),
)  # fmt: skip
WOODLAND_FALL = (
    one("waterfall", 32.0, 2.0, y=-0.4, high=19),
    many("street_tree", 22.0, 6.4, y=-0.2, keep=6.5, scale=1.5),
    many("mossy_bank", 17.0, 3.4, y=-0.35, keep=5.0, scale=1.6),
    many("mossy_bank", 8.7, 2.6),
)
BUILDING_SITE = (
    many("far_town", 120.0, 30.0, y=-1.0, scale=0.9, high=48, mist=0.25),
    one("port_crane", 60.0, 14.0, scale=1.2, high=22, mist=0.1),
    many("containers", 24.0, 19.0, x=-7.0, scale=0.8),
    many("crates", 12.0, 9.0, x=4.0, chance=0.8),
)
