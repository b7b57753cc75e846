"""Who is meant where a prompt speaks of a monster: the undead, brutes, giants, beasts on two legs."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from filmgate.engines.animatic.patterns import in_order, named
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.engines.animatic.wardrobe.people import PEOPLE
from filmgate.engines.animatic.wardrobe.upright import upright
from filmgate.storyboard.vocabulary import SubjectKind as K


def _skinned(skin: str, **others: Any) -> dict[str, Any]:
    return {"skin": skin, "visor": skin, **others}


_HAIRY: dict[str, Any] = {"hat": "none", "trim": ("fur",), "height": 2.4, "hunch": 12.0}
_PLAIN: dict[str, Any] = {"trim": (), "belt": False, "scarf": None, "hem": 0.12}
_NO_GIANT = (
    r"(?! (?:[\w-]+ )?(?:robots?|mechs?|mecha|machines?|sea|squids?|octopus(?:es)?|monsters?|creatures?"
    r"|beasts?|spiders?|snakes?|serpents?|lizards?|apes?|dragons?|turtles?|crabs?|worms?|insects?|waves?|screens?))"
)
"""What is giant, and no giant."""
_FIENDS: tuple[tuple[re.Pattern[str], K, dict[str, Any]], ...] = (
    (
        named("zombies?|undead|ghouls?|living dead|revenants?", "僵尸|丧尸|尸群"), K.MAN,
        _skinned("#8aa078", **_PLAIN, coat="#59645c", legs="#3a4246", shoes="#26221e", hair_colour="#2a2c26",
                 eyes="#d8d0a0", hunch=13.0),
    ),
    (
        named("vampires?|dracula|nosferatu|vampire lord", "吸血鬼|德古拉"), K.MAN,
        _skinned("#e6dedb", coat="#17151d", legs="#131118", shoes="#0c0a10", hem=0.22, back="cape",
                 back_colour="#84142a", trim=("vest", "tie"), trim_colour="#a01c30", eyes="#c02030",
                 hair_colour="#0e0c12"),
    ),
    (
        named("werewol(?:f|ves)|wolfm[ae]n|lycans?|hellhounds?", "狼人"), K.WOLF,
        {"height": 2.1, "coat": "#4c4a50", "legs": "#44424a", "hunch": 9.0, "thin": 1.5, "bulk": 1.35},
    ),
    (named("minotaurs?", "牛头人|牛魔王"), K.COW,
     {"height": 2.3, "coat": "#6a4430", "legs": "#5a3826", "trim_colour": "#7a5238", "bulk": 1.5,
      "shoes": "#2c1a10", "prop": "axe"}),
    (named("(?!)", "猪八戒"), K.PIG, {"height": 1.75, "build": "cloth", "coat": "#2c2a34", "hem": 0.30,
                                    "trim": ("sash",), "trim_colour": "#c8a050", "prop": "rod"}),
    (
        named("(?:sea|lake|water) (?:monsters?|beasts?|creatures?)|leviathans?"
               "|godzilla|kaiju(?: monster)?|lizard ?m[ae]n|basilisks?|swamp (?:thing|monster|creature)"
               "|reptilians?", "哥斯拉|怪兽|海怪|蜥蜴人"), K.MONSTER,
        _skinned("#56765e", coat="#3d5648", legs="#35493e", shoes="#2a3a32", hat="none", trim=("fur",),
                 trim_colour="#243430", height=2.5, bulk=1.9, thin=1.6, back="tail", back_colour="#3d5648"),
    ),
    (
        named("yetis?|abominable snowm[ae]n|ice giants?|frost giants?", "雪怪|雪人怪|雪人"), K.MONSTER,
        _skinned("#8fa0b4", **_HAIRY, coat="#e6ebf0", legs="#d8dfe6", shoes="#c4ccd6",
                 trim_colour="#c8d2dc"),
    ),
    (
        named("bigfoot|sasquatch|wendigos?|giant ape monster|krampus", "大脚怪|野人"), K.MONSTER,
        _skinned("#5a4030", **_HAIRY, coat="#5c4230", legs="#503828", shoes="#3c2a1e", trim_colour="#3e2c20"),
    ),
    (
        named("oni|demons?|devils?|fiends?|imps?|demon (?:king|lord)|satan|beelzebub",
               "恶魔|魔鬼|魔王|妖魔|鬼怪|夜叉"), K.MONSTER,
        _skinned("#b8342c", coat="#8a2420", legs="#c89a3c", shoes="#a02a24", trim_colour="#5a1614",
                 hat_colour="#f0e4c0", hem=0.02, belt=True),
    ),
    (
        named("goblins?|hobgoblins?|gremlins?|gnomes?", "哥布林|地精"), K.MONSTER,
        _skinned("#7aa04a", coat="#6a4e34", legs="#4e3c2a", shoes="#3a2c20", hat="none", trim=(),
                 height=1.15, head=1.9, bulk=1.1, belt=True),
    ),
    (
        named("orcs?|trolls?|ogres?|ogress|brutes?", "兽人|半兽人|巨怪|食人魔|山妖"), K.MONSTER,
        _skinned("#6a8a48", coat="#5c4630", legs="#463624", shoes="#33281c", hat="none", trim=("fur",),
                 trim_colour="#8a7450", belt=True, weapon="bow"),
    ),
    (
        named("mumm(?:y|ies)", "木乃伊"), K.MAN,
        _skinned("#d2c6a4", **{**_PLAIN, "trim": ("stripes",)}, coat="#d8cdb0", legs="#d0c4a4",
                 shoes="#c8bc9c", hair="none", trim_colour="#a89c7c", hunch=8.0),
    ),
    (
        named("frankenstein'?s?(?: monster| creature)?", "弗兰肯斯坦|科学怪人"), K.MAN,
        _skinned("#8fb082", **_PLAIN, coat="#2e2c30", legs="#26262c", height=2.15, bulk=1.35, head=1.15,
                 hair="fringe", hair_colour="#101010"),
    ),
    (
        named("medusa|gorgons?", "美杜莎"), K.WOMAN,
        _skinned("#8ab07a", **_PLAIN, coat="#3f6a58", flare=0.04, hair="curls", hair_colour="#3c6a34"),
    ),
    (
        named("golems?|rock monsters?|stone giants?|gargoyles?", "石头人|石巨人|魔像"), K.MONSTER,
        _skinned("#8c8a84", coat="#7c7a74", legs="#706e68", shoes="#5c5a56", hat="none",
                 trim=("plates",), trim_colour="#9a968e"),
    ),
    (
        named(rf"giants?{_NO_GIANT}|giantess|titans?|goliath|coloss(?:us|i)|cyclops", "巨人|泰坦|歌利亚"),
        K.MAN,
        {**_PLAIN, "coat": "#7a5a3a", "hem": 0.18, "legs": "#d9a48c", "shoes": "#5a3c24", "beard": True,
         "hair": "long", "bulk": 1.25, "belt": True, "height": 3.2, "prop": "club"},
    ),
)  # fmt: skip
"""The words for one, who it is like, and what of that differs; the first row that fits counts."""


@cache
def _fiend(row: int) -> Figure:
    _, like, differs = _FIENDS[row]
    usual = upright(BEASTS[like]) if like in BEASTS else PEOPLE[like]
    return replace(usual, **differs)


def fiend_for(usual: Figure, words: str) -> Figure:
    """The monster that the words name; the usual one if they name none that is known."""
    found = in_order((row[0] for row in _FIENDS), words)
    return _fiend(found[0]) if found else usual
