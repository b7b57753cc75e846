"""Beasts, birds, fish and insects."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.winged import Bird, Bug, Swimmer
from filmgate.storyboard.vocabulary import SubjectKind as K

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
BEASTS: dict[K, Beast] = {
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
FLYERS: dict[K, Bird | Bug | Swimmer] = {
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

STAND_INS: dict[K, str] = {
    K.MONKEY: "quadruped", K.TURTLE: "quadruped", K.FROG: "quadruped", K.CRAB: "quadruped",
    K.SPIDER: "quadruped", K.DINOSAUR: "quadruped", K.DRAGON: "quadruped", K.PENGUIN: "bird", K.PHOENIX: "bird",
    K.OWL: "bird", K.JELLYFISH: "fish", K.OCTOPUS: "fish", K.SNAKE: "fish", K.BEE: "butterfly", K.FIREFLY: "butterfly",
}  # fmt: skip
"""Kinds that only look roughly like themselves, and what they look like instead."""
