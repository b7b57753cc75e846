"""Dinosaurs that are no long-necked grazers, and the flyers of their time."""

from __future__ import annotations

import re

from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.theropod import Theropod
from filmgate.storyboard.vocabulary import SubjectKind as K

_DINOSAURS = frozenset({K.DINOSAUR})
_HUNTS = r"roar|chas|hunt|prowl|attack|snarl|stalk|devour|growl|pounc|rampag|bit(?:e|ing)\b|prey"
DINOSAURS: tuple[tuple[frozenset[K], re.Pattern[str], Creature], ...] = (
    (
        _DINOSAURS,
        named("triceratops(?:es)?|ceratops\\w*|styracosaur\\w*|horned dinosaurs?", "三角龙"),
        Beast(
            1.75, "#7d6a50", "#c8b490", "#3e3226", length=1.25, depth=0.72, leg=0.15, neck=0.16, rise=4,
            slope=-0.12, head=0.66, tilt=-12, face="ceratops", ears="none", tail="fat", crown="frill",
        ),
    ),
    (
        _DINOSAURS,
        named("stegosaur\\w*", "剑龙"),
        Beast(
            1.70, "#7a7c44", "#c4bc88", "#4a4426", length=1.30, depth=0.78, leg=0.14, neck=0.42, rise=-8,
            slope=-0.18, head=0.36, tilt=-12, face="reptile", ears="none", tail="spiked", mane="plates",
            hair="#b0623a",
        ),
    ),
    (
        _DINOSAURS,
        named("ankylosaur\\w*|armou?red dinosaurs?", "甲龙"),
        Beast(
            1.15, "#80725a", "#b8aa88", "#4c4232", length=1.60, depth=0.82, leg=0.17, neck=0.20, rise=-4,
            slope=-0.06, head=0.42, tilt=-8, face="ceratops", ears="none", tail="spiked", mane="ridge",
            hair="#a8997a", coat="scales",
        ),
    ),
    (
        _DINOSAURS,
        named("ptero(?:dactyl|saur|don)s?|pteranodons?|quetzalcoatlus", "翼龙|翼手龙|风神翼龙"),
        Bird(
            2.6, "#8a6a52", "#a8785a", "#d8c0a0", beak="#c8a878", bill="dagger", beat=0.55, neck=0.20,
            head=0.115, tail=0.10, leg=0.22, upright=30, crest="blade", skinned=True,
        ),
    ),
    (
        _DINOSAURS,
        named("(?:veloci|utah|micro|ovi)?raptors?|deinonychus|dilophosaur\\w*", "迅猛龙|盗龙|恐爪龙"),
        Theropod(
            0.95, "#8a6a48", "#dccaa2", "#4a2c20", head=0.50, bulk=0.66, arm=0.22, snout=0.72,
        ),
    ),
    (
        _DINOSAURS,
        named("spinosaur\\w*", "棘龙"),
        Theropod(2.4, "#66705a", "#c4bc98", "#4c3a34", head=0.74, bulk=1.0, arm=0.20, snout=0.62, sail=True),
    ),
    (
        _DINOSAURS,
        named(
            r"t[- ]?rex(?:es)?|tyrannosaur\w*|allosaur\w*|carnosaur\w*|carnotaur\w*|giganotosaur\w*|indominus"
            rf"|(?:carnivorous|predatory|meat-eating) dinosaurs?|dinosaurs? (?:\w+ ){{0,2}}(?:{_HUNTS})\w*",
            r"霸王龙|暴龙|异特龙|南方巨兽龙|肉食恐龙|恐龙[^，。；]{0,6}(?:咆哮|怒吼|追|捕食|袭击|攻击|扑)",
        ),
        Theropod(2.9, "#736b40", "#d2c498", "#3a3822", bulk=1.1),
    ),
)  # fmt: skip
"""As in `builds.BUILDS`: the kinds that a storyboard may call it, the words, and what it is."""
