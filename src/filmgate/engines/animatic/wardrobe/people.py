"""People, and what is built like them."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.vocabulary import SubjectKind as K

_WOMAN = Figure(1.68, "#20283f", 0.235, legs="#1a1c29", hair="bob", scarf="#b5303f", belt=True, feminine=True)
_MAN = Figure(1.78, "#2c3038", 0.10, legs="#20222a", bulk=1.06)
_CHILD = Figure(1.20, "#c8502a", 0.07, legs="#2c3a5a", skin="#e0b090", head=1.30, feminine=True)
_WORK = replace(_MAN, hem=0.05)
_ROBED = replace(_MAN, hem=0.44, flare=0.03)

PEOPLE: dict[K, Figure] = {
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

COMPANY: dict[K, tuple[K, ...]] = {
    K.COUPLE: (K.WOMAN, K.MAN),
    K.FAMILY: (K.MAN, K.WOMAN, K.CHILD),
    K.CROWD: (K.MAN, K.WOMAN, K.MAN, K.OLD_MAN, K.WOMAN, K.BOY),
}
"""Kinds that are several people."""

STAND_INS: dict[K, str] = {
    K.CYCLIST: "biped", K.RIDER: "biped", K.SKATER: "biped", K.SKELETON: "biped", K.ALIEN: "biped",
}  # fmt: skip
"""Kinds that only look roughly like themselves, and what they look like instead."""
