"""Things: plants, tableware, instruments, buildings, lights of the sky."""

from __future__ import annotations

from typing import TypeAlias

from filmgate.engines.animatic.rigs import furniture as f
from filmgate.engines.animatic.rigs import thing as t
from filmgate.engines.animatic.rigs.thing import Drawing
from filmgate.storyboard.vocabulary import SubjectKind as K

Thing: TypeAlias = tuple[Drawing, float, str, float, float, float, str | None]
"""Drawing, metres to its unit, colour, height and width in units, height over the ground, light it sheds."""

THINGS: dict[K, Thing] = {
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

STAND_INS: dict[K, str] = {
    K.FOOD: "fruit", K.LETTER: "card", K.PHONE: "card", K.CAMERA: "card", K.MASK: "card", K.PRODUCT: "card",
    K.WATCH: "clock", K.COIN: "clock", K.VIOLIN: "guitar", K.PERFUME: "bottle", K.TOWER: "lighthouse",
}  # fmt: skip
"""Kinds that only look roughly like themselves, and what they look like instead."""
