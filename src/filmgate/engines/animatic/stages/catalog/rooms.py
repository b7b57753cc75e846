"""Venues with walls around them."""

from __future__ import annotations

from filmgate.engines.animatic.stages.catalog.venue import Venue, many, one
from filmgate.engines.animatic.stages.passage import PASSAGE
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.storyboard.vocabulary import Setting

S = Setting

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
