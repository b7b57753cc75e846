"""Who plays each kind of subject: proportions, clothes and colours, as data."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from filmgate.engines.animatic.rigs import furniture as f
from filmgate.engines.animatic.rigs import thing as t
from filmgate.engines.animatic.rigs import vehicle as v
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.thing import Drawing
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.rigs.winged import Bird, Bug, Swimmer
from filmgate.storyboard.vocabulary import SubjectKind as K

Thing: TypeAlias = tuple[Drawing, float, str, float, float, float, str | None]
"""Drawing, metres to its unit, colour, height and width in units, height over the ground, light it sheds."""
Part: TypeAlias = Figure | Beast | Bird | Swimmer | Bug | Vehicle | Thing

_WOMAN = Figure(1.68, "#20283f", 0.235, legs="#1a1c29", hair="bob", scarf="#b5303f", belt=True, feminine=True)
_MAN = Figure(1.78, "#2c3038", 0.10, legs="#20222a", bulk=1.06)
_CHILD = Figure(1.20, "#c8502a", 0.07, legs="#2c3a5a", skin="#e0b090", head=1.30, feminine=True)
_WORK = replace(_MAN, hem=0.05)
_ROBED = replace(_MAN, hem=0.44, flare=0.03)

_PEOPLE: dict[K, Figure] = {
    K.WOMAN: _WOMAN,
    K.MAN: _MAN,
    K.GIRL: replace(_CHILD, height=1.26, hair="long", coat="#d85a7a", hem=0.22, flare=0.03,
        hair_colour="#3a2218"),
    K.BOY: replace(_CHILD, height=1.26, coat="#3a7ab0", hair="short"),
    K.CHILD: _CHILD,
    K.BABY: replace(_CHILD, height=0.78, head=1.75, hair="none", coat="#f0d8a0", bulk=1.15),
    K.OLD_WOMAN: replace(_WOMAN, height=1.58, hair="bun", hair_colour="#c8c8cc", coat="#5a4658", scarf=None),
    K.OLD_MAN: replace(_MAN, height=1.70, hair_colour="#c8c8cc", beard=True, coat="#4a4238", hat="brim"),
    K.COUPLE: _WOMAN,
    K.FAMILY: _MAN,
    K.CROWD: replace(_MAN, coat="#3a3a44"),
    K.DANCER: replace(_WOMAN, coat="#b02a4a", hem=0.26, flare=0.06, hair="bun", scarf=None, belt=False),
    K.MUSICIAN: replace(_MAN, prop="guitar", prop_colour="#b5743a", coat="#3a2c34"),
    K.SINGER: replace(_WOMAN, coat="#7a2a6a", hem=0.40, flare=0.02, hair="long", scarf=None),
    K.ATHLETE: replace(_WORK, coat="#d8483a", legs="#c89878", shoes="#e8e8e8"),
    K.RUNNER: replace(_WORK, coat="#2a9a8a", legs="#20242c", shoes="#e85a3a"),
    K.SURFER: replace(_WORK, coat="#1c5a7a", legs="#1c3a4a", prop="board", prop_colour="#f0c850",
        skin="#b5805a"),
    K.SKATER: replace(_WORK, coat="#c8a03a", hat="cap", hat_colour="#2c3a5a"),
    K.CYCLIST: replace(_WORK, coat="#e0b030", hat="helmet", hat_colour="#c83a3a", legs="#1c1c22"),
    K.RIDER: replace(_WORK, coat="#6a3a28", hat="brim", hat_colour="#4a3020"),
    K.SOLDIER: replace(_WORK, coat="#4a5238", legs="#3c4430", hat="helmet", hat_colour="#4a5238", bulk=1.12),
    K.KNIGHT: replace(_WORK, coat="#9aa4b0", legs="#8a94a0", shoes="#7a848f", hat="helmet",
        hat_colour="#aab4c0", visor="#8a94a0", prop="sword", prop_colour="#c09a3e", bulk=1.18),
    K.SAMURAI: replace(_ROBED, coat="#1b1420", legs="#2c1d2b", hat="straw", hat_colour="#8a6438",
        prop="sword", prop_colour="#c08a3e", scarf="#8e2a38", belt=True),
    K.NINJA: replace(_WORK, coat="#16161e", legs="#16161e", hat="hood", hat_colour="#16161e", prop="sword",
        scarf="#7a2030", belt=True),
    K.WIZARD: replace(_ROBED, coat="#2c2a6a", hat="wizard", hat_colour="#2c2a6a", beard=True,
        hair_colour="#d8d8dc", prop="staff", prop_colour="#6ad8ff"),
    K.MONK: replace(_ROBED, coat="#c8702a", hair="none", belt=True),
    K.KING: replace(_ROBED, coat="#7a1c2c", hat="crown", hat_colour="#e0b83a", beard=True, bulk=1.15),
    K.QUEEN: replace(_WOMAN, coat="#5a1c5a", hem=0.46, flare=0.08, hat="crown", hat_colour="#e0b83a",
        hair="long", scarf=None),
    K.DETECTIVE: replace(_MAN, coat="#8a7048", hem=0.25, belt=True, hat="brim", hat_colour="#4a3c2c"),
    K.POLICE: replace(_WORK, coat="#1c2c50", legs="#16203a", hat="cap", hat_colour="#1c2c50"),
    K.FIREFIGHTER: replace(_WORK, coat="#c8902a", legs="#b0802a", hat="helmet", hat_colour="#c82c2c",
        bulk=1.2, hem=0.14),
    K.CHEF: replace(_WORK, coat="#f0f0f0", hat="chef", hat_colour="#f8f8f8", hem=0.12),
    K.WAITER: replace(_WORK, coat="#1c1c22", prop="tray", prop_colour="#c8a050"),
    K.DOCTOR: replace(_WORK, coat="#eef2f4", hem=0.22, legs="#3a5a6a", prop="case", prop_colour="#6a4630"),
    K.SCIENTIST: replace(_WORK, coat="#e8eef0", hem=0.22, hair_colour="#8a8a8c"),
    K.ASTRONAUT: replace(_WORK, coat="#e4e8ec", legs="#dce0e4", shoes="#b8bcc4", hat="bubble",
        hat_colour="#e4e8ec", bulk=1.35, hem=0.04, hair="none"),
    K.DIVER: replace(_WORK, coat="#1c2c34", legs="#1c2c34", shoes="#d8b030", hat="bubble",
        hat_colour="#3a4a54", hem=0.02),
    K.PIRATE: replace(_MAN, coat="#5a1c28", hem=0.22, hat="brim", hat_colour="#16121a", beard=True,
        prop="sword", belt=True),
    K.COWBOY: replace(_WORK, coat="#8a5a34", legs="#3a4a6a", hat="brim", hat_colour="#6a4428",
        scarf="#b0342c", belt=True),
    K.ROBOT: replace(_WORK, coat="#8a98a4", legs="#6a7884", shoes="#4a5660", visor="#98a6b2", hair="none",
        skin="#98a6b2", bulk=1.15),
    K.CYBORG: replace(_WORK, coat="#3a3f4c", legs="#2a2e38", visor="#7a8894", hair="short", skin="#8a98a4"),
    K.ALIEN: replace(_WORK, coat="#4a7a5a", legs="#3f6a4e", skin="#7ac88a", hair="none", head=1.5, bulk=0.8),
    K.MONSTER: replace(_WORK, height=2.5, coat="#3a4a3c", legs="#34423a", skin="#5a7a58", hair="none",
        hat="horns", hat_colour="#d8cca8", bulk=1.6, head=1.2),
    K.GHOST: replace(_ROBED, coat="#dce4f0", legs="#dce4f0", skin="#eef2fa", hair="none", hat="hood",
        hat_colour="#e8eef8", flare=0.05),
    K.ANGEL: replace(_WOMAN, coat="#f4f0e6", hem=0.46, flare=0.04, hair="long", hair_colour="#d8b060",
        hat="halo", hat_colour="#ffe28a", wings=True, scarf=None),
    K.SKELETON: replace(_WORK, coat="#d8d2c0", legs="#d8d2c0", skin="#ece6d4", hair="none", bulk=0.7,
        shoes="#c8c2b0"),
}  # fmt: skip

_CAT = Beast(0.27, "#8a7a6a", "#e8dccc", length=1.25, leg=0.09, neck=0.30, head=0.46, snout=0.10, tail="thin")
_DOG = Beast(
    0.55, "#b58850", "#ead8b8", length=1.10, neck=0.38, head=0.40, snout=0.22, ears="floppy", tail="thin"
)
_HORSE = Beast(
    1.55,
    "#6a4028",
    "#8a6040",
    "#1c1210",
    length=1.0,
    leg=0.075,
    neck=0.62,
    rise=52,
    head=0.24,
    snout=0.22,
    tail="hair",
)
_BIG_CAT = Beast(
    1.0, "#c8964a", "#f0e0c0", length=1.45, leg=0.105, neck=0.32, rise=28, head=0.36, snout=0.14, ears="round"
)
_BEASTS: dict[K, Beast] = {
    K.DOG: _DOG,
    K.PUPPY: replace(_DOG, shoulder=0.30, head=0.56, length=0.95),
    K.CAT: _CAT,
    K.KITTEN: replace(_CAT, shoulder=0.17, head=0.60, length=1.05),
    K.HORSE: _HORSE,
    K.COW: replace(_HORSE, shoulder=1.4, fur="#e8e2d8", belly="#f0ece4", dark="#2a221e", depth=0.55,
        length=1.25, neck=0.40, rise=25, crown="horns", coat="patches", tail="thin"),
    K.SHEEP: Beast(0.75, "#ece6da", "#f8f4ec", "#2c2622", depth=0.62, leg=0.07, neck=0.28, head=0.32,
        ears="floppy", tail="short"),
    K.PIG: Beast(0.70, "#e0a098", "#f0c0b8", "#b07068", depth=0.60, length=1.35, neck=0.18, rise=10,
        head=0.46, snout=0.14, ears="floppy", tail="short"),
    K.RABBIT: Beast(0.22, "#b09880", "#f0e8dc", depth=0.60, length=0.90, neck=0.26, head=0.58, snout=0.08,
        ears="long", tail="short"),
    K.FOX: Beast(0.40, "#d2622a", "#f6e3c8", "#2a1712", length=1.25, leg=0.085, neck=0.36, head=0.44,
        snout=0.28, tail="brush"),
    K.WOLF: Beast(0.80, "#6a6e74", "#c8ccd0", length=1.20, neck=0.42, head=0.38, snout=0.24, tail="brush"),
    K.BEAR: Beast(1.15, "#4a3426", "#6a4c38", depth=0.66, length=1.30, leg=0.15, neck=0.30, rise=18,
        head=0.38, snout=0.14, ears="round", tail="short"),
    K.PANDA: Beast(0.90, "#f0eee8", "#f8f6f0", "#16161a", depth=0.72, length=1.15, leg=0.16, neck=0.28,
        rise=22, head=0.46, snout=0.08, ears="round", tail="short", coat="patches"),
    K.LION: replace(_BIG_CAT, crown="mane", dark="#6a3a18"),
    K.TIGER: replace(_BIG_CAT, fur="#d8782a", coat="stripes"),
    K.LEOPARD: replace(_BIG_CAT, shoulder=0.75, fur="#d8a850", coat="spots"),
    K.ELEPHANT: Beast(2.8, "#7a7c80", "#8c8e92", "#4a4c50", depth=0.68, length=1.10, leg=0.16, neck=0.26,
        rise=22, head=0.36, snout=0.02, ears="floppy", crown="tusks"),
    K.GIRAFFE: Beast(2.9, "#d8a850", "#f0dcb0", "#7a4a20", length=0.75, leg=0.06, neck=1.05, rise=66,
        head=0.18, snout=0.12, coat="spots"),
    K.MONKEY: Beast(0.50, "#7a5436", "#d8b890", length=0.95, leg=0.10, neck=0.26, rise=50, head=0.48,
        snout=0.06, ears="round"),
    K.DEER: Beast(1.10, "#a0683a", "#e0c8a0", length=1.0, leg=0.06, neck=0.58, rise=54, head=0.26,
        snout=0.16, tail="short", crown="antlers"),
    K.UNICORN: replace(_HORSE, fur="#f0ecf4", belly="#ffffff", dark="#c89ad8", crown="horn"),
    K.DINOSAUR: Beast(3.2, "#5a7a48", "#a8b888", "#2c3c24", depth=0.55, length=1.30, leg=0.14, neck=0.60,
        rise=46, head=0.30, snout=0.18, ears="none", tail="fat"),
    K.DRAGON: Beast(2.4, "#7a2a34", "#c8844a", "#2a0c14", depth=0.48, length=1.50, leg=0.12, neck=0.75,
        rise=46, head=0.30, snout=0.24, tail="fat", crown="horns"),
    K.TURTLE: Beast(0.40, "#5a7a48", "#a8a070", "#2c3c24", depth=0.95, length=1.4, leg=0.15, neck=0.30,
        rise=12, head=0.34, snout=0.02, ears="none", tail="short", coat="spots"),
    K.FROG: Beast(0.16, "#5aa848", "#d8e8a8", "#2c5a24", depth=0.8, length=1.1, leg=0.16, neck=0.12,
        rise=25, head=0.65, snout=0.0, ears="none", tail="short"),
    K.CRAB: Beast(0.16, "#d8542c", "#f0a878", "#8a2a14", depth=0.9, length=1.6, leg=0.12, neck=0.08,
        rise=10, head=0.4, snout=0.0, ears="none", tail="short"),
    K.SPIDER: Beast(0.12, "#2a242c", "#3a343c", depth=0.8, length=1.2, leg=0.07, neck=0.15, rise=5,
        head=0.5, snout=0.0, ears="none", tail="short"),
}  # fmt: skip
_FLYERS: dict[K, Bird | Bug | Swimmer] = {
    K.BIRD: Bird(0.32, "#4a6a9a", "#3a5484", beat=2.6),
    K.EAGLE: Bird(1.05, "#4a3424", "#3a281c", beat=0.9),
    K.OWL: Bird(0.60, "#8a7050", "#6a5238", beat=1.2, neck=0.10),
    K.CROW: Bird(0.45, "#1a1a22", "#14141a", "#2a2a30", 1.5),
    K.DUCK: Bird(0.40, "#5a7a4a", "#8a7a5a", "#e0a030", 2.2, neck=0.30, grounded=True),
    K.SWAN: Bird(0.85, "#f4f4f0", "#e8e8e4", "#e07a30", 1.2, neck=0.75, grounded=True),
    K.PENGUIN: Bird(0.55, "#1c2430", "#16202c", "#e09030", 2.0, neck=0.35, tail=0.1, grounded=True),
    K.PARROT: Bird(0.40, "#d83a2c", "#2a8ad0", "#e8c840", 2.2, tail=0.7),
    K.CHICKEN: Bird(0.34, "#f0ead8", "#d8c8a8", "#e0902c", 2.4, neck=0.30, grounded=True),
    K.PHOENIX: Bird(1.1, "#f07a20", "#f8b030", "#ffe08a", 1.0, tail=1.0),
    K.FISH: Swimmer(0.45, "#3a8ab0", "#d8e8e8"),
    K.KOI: Swimmer(0.60, "#e8602c", "#f8f0e4"),
    K.SHARK: Swimmer(3.2, "#4a5a68", "#d0d8dc", 0.20),
    K.WHALE: Swimmer(9.0, "#2c4458", "#a8bcc8", 0.26, True, 0.10),
    K.DOLPHIN: Swimmer(2.2, "#5a7488", "#d8e4e8", 0.20, True, 0.11),
    K.JELLYFISH: Swimmer(0.60, "#d890d8", "#f0c8f0", 0.5, eel=True, fin=0.05),
    K.OCTOPUS: Swimmer(1.0, "#b04a5a", "#e09a90", 0.45, eel=True, fin=0.08),
    K.SNAKE: Swimmer(1.4, "#5a7a3a", "#c8c088", 0.07, eel=True, fin=0.03),
    K.BUTTERFLY: Bug(0.22, "#e8902c"),
    K.BEE: Bug(0.12, "#e8e4d0", "#c89a20", 9.0),
    K.FIREFLY: Bug(0.10, "#6a6a58", "#2a2418", 7.0, "#d8ff6a"),
}  # fmt: skip
_VEHICLES: dict[K, Vehicle] = {
    K.CAR: v.CAR,
    K.SPORTS_CAR: v.SPORTS_CAR,
    K.TAXI: replace(v.CAR, name="taxi", paint="#e8b820", stripe="#1c1c1c"),
    K.BUS: v.BUS,
    K.TRUCK: v.TRUCK,
    K.MOTORCYCLE: v.MOTORCYCLE,
    K.SCOOTER: replace(v.MOTORCYCLE, name="scooter", paint="#58b0a0", pace=7),
    K.BICYCLE: v.BICYCLE,
    K.SKATEBOARD: v.SKATEBOARD,
    K.TRAIN: v.TRAIN,
    K.TRAM: replace(
        v.BUS, name="tram", paint="#2c7a5a", pace=6, wheels=((-3.6, 0.4), (-2.6, 0.4), (2.6, 0.4), (3.6, 0.4))
    ),
    K.BOAT: v.BOAT,
    K.SAILBOAT: v.SAILBOAT,
    K.SHIP: v.SHIP,
    K.SUBMARINE: v.SUBMARINE,
    K.AIRPLANE: v.AIRPLANE,
    K.HELICOPTER: v.HELICOPTER,
    K.DRONE: v.DRONE,
    K.HOT_AIR_BALLOON: v.BALLOON,
    K.AIRSHIP: v.AIRSHIP,
    K.ROCKET: v.ROCKET,
    K.SPACESHIP: v.SPACESHIP,
    K.UFO: v.UFO,
    K.TANK: v.TANK,
    K.CARRIAGE: v.CARRIAGE,
}
_THINGS: dict[K, Thing] = {
    K.TREE: (t.tree, 3.0, "#4a7a3a", 2.0, 1.6, 0, None),
    K.FLOWER: (t.flower, 0.30, "#e0608a", 1.7, 1.0, 0, None),
    K.ROSE: (t.rose, 0.30, "#c01c34", 1.6, 0.8, 0, None),
    K.LANTERN: (t.lantern, 0.40, "#d8402c", 1.5, 1.0, 1.0, "#ffa850"),
    K.CANDLE: (t.candle, 0.20, "#f0e6d0", 1.8, 0.6, 0, "#ffb860"),
    K.CAMPFIRE: (t.campfire, 0.75, "#ff8030", 1.6, 1.8, 0, "#ff9040"),
    K.FIREWORKS: (t.burst, 4.0, "#ff5a8a", 2.4, 3.0, 1.0, "#ff8ab0"),
    K.UMBRELLA: (f.parasol, 0.60, "#c2184e", 1.5, 1.9, 0, None),
    K.BALLOON: (f.balloon, 0.45, "#d83a3a", 1.8, 0.8, 0.8, None),
    K.KITE: (f.kite, 0.70, "#e0602c", 2.1, 1.0, 2.0, None),
    K.BALL: (t.ball, 0.35, "#d8482c", 1.0, 1.0, 0, None),
    K.BOOK: (t.book, 0.22, "#7a2c34", 1.0, 2.0, 0, None),
    K.LETTER: (t.card, 0.22, "#e8dcc0", 1.35, 0.8, 0, None),
    K.CUP: (t.cup, 0.14, "#ece4da", 1.5, 1.9, 0, None),
    K.COFFEE: (t.cup, 0.14, "#ece4da", 1.5, 1.9, 0, None),
    K.TEA: (t.cup, 0.14, "#c8dcd0", 1.5, 1.9, 0, None),
    K.BOTTLE: (t.bottle, 0.18, "#2f6a4a", 1.95, 0.7, 0, None),
    K.GLASS: (t.glass, 0.16, "#a02840", 1.5, 0.9, 0, None),
    K.FOOD: (f.fruit, 0.18, "#c8402c", 1.0, 1.2, 0, None),
    K.CAKE: (f.cake, 0.28, "#e8a8b0", 1.2, 1.8, 0, None),
    K.FRUIT: (f.fruit, 0.18, "#d83a2c", 1.0, 1.2, 0, None),
    K.PHONE: (t.card, 0.20, "#3a8ad8", 1.35, 0.8, 0, "#8ac8ff"),
    K.WATCH: (f.clock, 0.16, "#c8a85a", 1.2, 1.2, 0, None),
    K.CAMERA: (t.card, 0.18, "#4a4a52", 1.35, 0.8, 0, None),
    K.PIANO: (f.piano, 0.75, "#1c181c", 1.5, 2.0, 0, None),
    K.GUITAR: (f.strings, 0.60, "#b06a30", 2.1, 0.8, 0, None),
    K.VIOLIN: (f.strings, 0.34, "#8a3c1c", 2.1, 0.8, 0, None),
    K.SWORD: (f.blade, 0.60, "#5a2a24", 2.1, 0.6, 0, None),
    K.CRYSTAL: (t.gem, 0.30, "#7ac8f0", 1.1, 1.0, 0, "#8ad8ff"),
    K.DIAMOND: (t.gem, 0.20, "#cfe8f8", 1.1, 1.0, 0, None),
    K.COIN: (f.clock, 0.12, "#e0b030", 1.2, 1.2, 0, None),
    K.MASK: (t.card, 0.25, "#c8b890", 1.35, 0.8, 0, None),
    K.SHOE: (f.shoe, 0.20, "#d83a3a", 0.8, 1.8, 0, None),
    K.PERFUME: (t.bottle, 0.11, "#e0a8c8", 1.95, 0.7, 0, None),
    K.PRODUCT: (t.card, 0.25, "#3a6ab0", 1.35, 0.8, 0, None),
    K.CLOCK: (f.clock, 0.40, "#8a5a30", 1.2, 1.2, 0, None),
    K.LAMP: (t.lamp, 0.40, "#e8a850", 1.6, 1.1, 0, "#ffd08a"),
    K.CHAIR: (f.seat, 0.62, "#9a6236", 1.5, 1.0, 0, None),
    K.DOOR: (f.doorway, 1.0, "#7a4630", 2.1, 1.2, 0, None),
    K.WINDOW: (f.window, 1.0, "#8ab8d8", 2.0, 1.3, 0, None),
    K.STAIRS: (f.stairs, 1.2, "#a89880", 1.5, 2.0, 0, None),
    K.HOUSE: (f.house, 4.0, "#d8c0a0", 1.9, 2.1, 0, None),
    K.LIGHTHOUSE: (f.tower, 6.0, "#b8342c", 2.6, 0.8, 0, "#fff0b8"),
    K.TOWER: (f.tower, 7.0, "#8a8078", 2.6, 0.8, 0, None),
    K.WINDMILL: (f.windmill, 4.0, "#d8ccb8", 2.8, 2.2, 0, None),
    K.STATUE: (f.idol, 1.4, "#9a9c98", 2.1, 1.1, 0, None),
    K.SIGN: (f.board, 1.1, "#c89a5a", 1.6, 1.5, 0, None),
    K.FLAG: (f.flag, 1.6, "#c82c34", 2.0, 1.3, 0, None),
    K.MOON: (t.globe, 2.4, "#e8ecf4", 1.2, 1.2, 2.4, "#dfe8ff"),
    K.SUN: (t.globe, 2.6, "#ffb040", 1.2, 1.2, 2.0, "#ffc860"),
    K.PLANET: (t.globe, 3.0, "#5a8ac8", 1.2, 1.2, 1.6, None),
    K.STAR: (t.star, 0.9, "#fff0b0", 1.2, 1.2, 2.4, "#fff0b0"),
}
PARTS: dict[K, Part] = {**_PEOPLE, **_BEASTS, **_FLYERS, **_VEHICLES, **_THINGS}
"""Every kind of subject has its part."""

COMPANY: dict[K, tuple[K, ...]] = {
    K.COUPLE: (K.WOMAN, K.MAN),
    K.FAMILY: (K.MAN, K.WOMAN, K.CHILD),
    K.CROWD: (K.MAN, K.WOMAN, K.MAN, K.OLD_MAN, K.WOMAN, K.BOY),
}
"""Kinds that are several people."""

STAND_INS: dict[K, str] = {
    K.CYCLIST: "biped", K.RIDER: "biped", K.SKATER: "biped", K.SKELETON: "biped", K.ALIEN: "biped",
    K.MONKEY: "quadruped", K.TURTLE: "quadruped", K.FROG: "quadruped", K.CRAB: "quadruped",
        K.SPIDER: "quadruped",
    K.DINOSAUR: "quadruped", K.DRAGON: "quadruped", K.PENGUIN: "bird", K.PHOENIX: "bird", K.OWL: "bird",
    K.JELLYFISH: "fish", K.OCTOPUS: "fish", K.SNAKE: "fish", K.BEE: "butterfly", K.FIREFLY: "butterfly",
    K.FOOD: "fruit", K.LETTER: "card", K.PHONE: "card", K.CAMERA: "card", K.MASK: "card", K.PRODUCT: "card",
    K.WATCH: "clock", K.COIN: "clock", K.VIOLIN: "guitar", K.PERFUME: "bottle", K.TOWER: "lighthouse",
    K.SCOOTER: "motorcycle", K.BICYCLE: "motorcycle", K.TRAM: "bus",
}  # fmt: skip
"""Kinds that only look roughly like themselves, and what they look like instead."""
