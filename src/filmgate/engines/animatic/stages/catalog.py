"""Which stage a setting plays on, how the stage is dressed, and what stands on it.

A new setting is one entry: a stage, the name of its dressing, and rows of pieces (`stages.pieces`).
"""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.forest import FOREST
from filmgate.engines.animatic.stages.passage import ALLEY, PASSAGE
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.engines.animatic.stages.site import Stage
from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.void import VOID
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.vocabulary import Setting

S = Setting


@dataclass(frozen=True)
class Venue:
    """A setting's stage, dressing and rows."""

    stage: Stage
    dressing: str = ""
    rows: tuple[Row, ...] = ()


def one(name: str, z: float, x: float = 0.0, **options: float) -> Row:
    return Row((name,), z, x=x, **options)


def many(names: str, z: float, every: float, **options: float) -> Row:
    return Row(tuple(names.split()), z, every=every, **options)


TOWN = {
    S.CITY_STREET: Venue(STREET),
    S.ALLEY: Venue(
        ALLEY,
        "alley",
        (
            one("fire_escape", 8.5, -4.4),
            one("back_door", 8.5, 4.1),
            many("dumpster crates", 8.0, 7.4, x=3.2, keep=1.6),
            many("crates", 10.4, 9.0, x=-1.6, scale=0.8),
        ),
    ),
    S.ROOFTOP: Venue(
        STREET, "rooftop", (one("parapet", 10.5), many("roof_vents water_tank", 9.9, 7.5, x=3.2, keep=1.8))
    ),
    S.BRIDGE: Venue(COAST, "bridge", (many("bridge_truss", 9.6, 18.0),)),
    S.HIGHWAY: Venue(
        WILDERNESS,
        "highway",
        (one("gantry_sign", 24.0, 2.0), many("guard_rail", 11.5, 12.0), many("milestone", 13.0, 34.0, x=9.0)),
    ),
    S.MARKET: Venue(STREET, "", (many("market_stall", 9.4, 4.4), many("market_stall", 11.0, 5.2, x=2.0))),
    S.SUBWAY_STATION: Venue(
        PASSAGE,
        "subway",
        (
            many("poster", 8.5, 2.3, x=1.0, keep=3.6),
            many("ticket_machine bench", 7.8, 6.4, x=4.0, keep=2.6),
            one("way_out", 7.9, 0.4),
            many("platform_pillar", 7.2, 8.4, x=2.4, keep=2.0),
        ),
    ),
    S.TRAIN_STATION: Venue(
        ROOM,
        "platform",
        (one("locomotive", 8.4, -1.0), one("station_clock", 6.9, -2.4), many("bench", 7.0, 7.0, x=2.6)),
    ),
    S.HARBOR: Venue(
        COAST,
        "quay",
        (
            one("port_crane", 78.0, -20.0, scale=1.5, high=22),
            many("containers", 34.0, 22.0, x=8.0),
            many("moored_boat", 12.5, 7.5, y=-1.0, chance=0.8),
            one("pier", 10.2, y=-0.5),
        ),
    ),
    S.PARK: Venue(
        WILDERNESS,
        "lawn",
        (
            many("street_tree", 15.0, 9.0, chance=0.7),
            one("fountain", 13.0, 4.5),
            many("bench", 9.6, 8.0, x=2.8),
            many("park_lamp", 10.2, 9.0, x=-1.6),
        ),
    ),
    S.PLAYGROUND: Venue(
        WILDERNESS,
        "lawn",
        (
            many("street_tree", 17.0, 9.0, chance=0.6),
            one("slide", 11.0, 3.4),
            one("swing_set", 10.4, -3.2),
            one("climbing_dome", 12.0, 8.0),
            one("picket_fence", 13.5),
            many("bench", 12.5, 15.0, x=-8.0),
        ),
    ),
    S.STADIUM: Venue(
        WILDERNESS, "pitch", (many("grandstand", 44.0, 40.0, scale=1.25, high=15), one("goal", 20.0, 7.0))
    ),
    S.GARDEN: Venue(
        WILDERNESS,
        "lawn",
        (
            many("cottage", 26.0, 34.0, x=9.0),
            many("hedge", 13.0, 3.3),
            one("trellis", 10.6, 3.0),
            many("rose_bed", 9.4, 1.9, chance=0.85),
            one("fountain", 14.5, -4.0),
        ),
    ),
    S.POOL: Venue(
        COAST,
        "poolside",
        (
            many("pool_terrace", 17.5, 12.0, y=-0.25),
            many("sun_lounger", 17.0, 4.0, y=0.1),
            one("pool_side", 8.2, 3.4),
        ),
    ),
}
ROOMS = {
    S.LIVING_ROOM: Venue(ROOM, "living"),
    S.CAFE: Venue(ROOM, "cafe"),
    S.LIBRARY: Venue(ROOM, "library"),
    S.TABLETOP: Venue(ROOM, "table"),
    S.BEDROOM: Venue(
        ROOM,
        "bedroom",
        (
            one("bed", 7.6, -2.2),
            one("night_stand", 7.6, 0.45),
            one("wardrobe", 8.2, 2.1),
            one("painting", 8.8, -1.9, scale=0.8),
        ),
    ),
    S.KITCHEN: Venue(
        ROOM,
        "kitchen",
        (one("stove", 8.4, 0.6), one("fridge", 7.6, -3.3), one("dining_table", 7.2, 4.2)),
    ),
    S.BATHROOM: Venue(
        ROOM,
        "bathroom",
        (one("bathtub", 7.7, -1.9), one("wash_basin", 8.6, 1.6), one("wash_basin", 8.6, 3.0)),
    ),
    S.OFFICE: Venue(
        ROOM, "office", (many("office_desk", 8.2, 2.8, x=0.7), many("office_desk", 7.0, 4.2, x=-2.4))
    ),
    S.CLASSROOM: Venue(
        ROOM,
        "classroom",
        (one("blackboard", 8.8), many("school_desk", 7.6, 2.2, x=0.4), many("school_desk", 6.8, 2.4, x=1.6)),
    ),
    S.MUSEUM: Venue(ROOM, "museum", (many("painting", 8.8, 2.9, x=0.9), many("plinth", 7.6, 5.2, x=-2.6))),
    S.HOSPITAL: Venue(ROOM, "hospital", (many("hospital_bed", 7.6, 5.4, x=-1.4),)),
    S.LABORATORY: Venue(ROOM, "laboratory", (many("lab_bench", 8.2, 5.2, x=-0.6),)),
    S.SHOP: Venue(
        ROOM,
        "shop",
        (many("goods_shelf", 8.4, 2.9, x=0.2), one("clothes_rail", 7.4, -2.6), one("shop_counter", 7.3, 3.0)),
    ),
    S.BAR: Venue(ROOM, "bar", (many("bar_counter", 8.0, 7.0), many("bar_stool", 7.0, 1.1, chance=0.8))),
    S.RESTAURANT: Venue(
        ROOM, "restaurant", (many("dining_table", 7.8, 3.4, x=0.6), many("dining_table", 6.9, 4.6, x=2.4))
    ),
    S.GYM: Venue(ROOM, "gym", (many("weights", 8.4, 6.6), many("treadmill", 7.4, 3.1, x=3.4))),
    S.FACTORY: Venue(ROOM, "factory", (many("machine", 8.2, 4.8, x=0.8), many("machine", 7.2, 9.5, x=-3.8))),
    S.WAREHOUSE: Venue(
        ROOM,
        "warehouse",
        (many("storage_rack", 8.5, 5.1, x=1.0), many("containers", 7.4, 14.0, x=6.0, scale=0.6)),
    ),
    S.CHURCH: Venue(
        ROOM,
        "church",
        (
            one("altar", 8.6),
            many("stained_glass", 8.9, 3.2, x=1.6, keep=1.5),
            many("pillar", 8.0, 3.2, x=0.0, keep=3.0),
            many("pews", 7.0, 3.6, x=1.8),
        ),
    ),
    S.PALACE: Venue(
        ROOM,
        "palace",
        (
            many("tall_window", 8.9, 4.4, x=2.2),
            many("pillar", 8.3, 4.4),
            one("throne", 8.0),
            many("chandelier", 7.4, 4.4, x=2.2),
        ),
    ),
    S.THEATRE: Venue(
        ROOM,
        "theatre",
        (one("painted_flat", 8.8), one("stage_curtains", 8.2), many("audience", 4.6, 28.0, y=-0.55)),
    ),
    S.CONCERT_STAGE: Venue(
        ROOM, "concert", (one("speakers", 8.2), one("beams", 8.6), many("audience", 4.4, 28.0, y=-0.5))
    ),
    S.AIRPORT: Venue(
        ROOM, "airport", (one("parked_plane", 26.0, 3.0, y=-2.0, scale=1.6), many("gate_desk", 7.8, 9.4))
    ),
    S.TRAIN_INTERIOR: Venue(ROOM, "train", (many("train_seats", 7.6, 3.9, x=0.2),)),
    S.CAR_INTERIOR: Venue(ROOM, "car", (one("dashboard", 6.6),)),
    S.HALLWAY: Venue(
        PASSAGE,
        "hallway",
        (
            many("wainscot", 8.55, 2.0, x=3.0, keep=2.2),
            many("panelled_door", 8.5, 3.7, x=3.3, keep=2.4),
            many("wall_lamp", 8.45, 3.7, x=5.15, keep=2.4),
            one("house_plant", 7.7, -2.5),
        ),
    ),
    S.SPACESHIP_INTERIOR: Venue(PASSAGE, "ship", (many("console", 8.0, 5.4, x=2.7, keep=1.0),)),
}
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
        (many("crop_rows", 17.0, 4.6), many("crop_rows", 12.0, 4.7), many("crop_rows", 9.0, 4.8)),
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
VENUES: dict[S, Venue] = {**TOWN, **ROOMS, **COUNTRY}
"""Every setting has its venue."""
