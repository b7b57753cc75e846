"""Venues in and about a town, under the sky."""

from __future__ import annotations

from filmgate.engines.animatic.stages.catalog.venue import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.passage import ALLEY, PASSAGE
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.vocabulary import Setting

S = Setting

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
