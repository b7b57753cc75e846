"""What those wear whom everybody knows by their looks: gods, heroes, Santa Claus, a clown."""

from __future__ import annotations

import re
from typing import Any

from filmgate.engines.animatic.patterns import named

_PLAIN: dict[str, Any] = {"trim": (), "scarf": None, "belt": False, "flare": 0.0}
_SKIN = "#d9a48c"
_BARE: dict[str, Any] = {"legs": _SKIN, "shoes": _SKIN, "boot": 0.0}
_ROBE: dict[str, Any] = {**_PLAIN, "hem": 0.44, "flare": 0.05, "hair": "long", "shoes": "#a8824a"}
_TUNIC: dict[str, Any] = {**_PLAIN, "hem": 0.17, "flare": 0.05, "belt": True, "legs": _SKIN,
         "shoes": "#8a5a34",
    "boot": 0.72}  # fmt: skip

LEGENDS: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        named("santa(?: claus)?(?! hats?)|father christmas|saint nicholas", "圣诞老人"),
        {**_PLAIN, "coat": "#c8242c", "legs": "#c8242c", "shoes": "#14141a", "boot": 0.45, "hem": 0.13,
         "belt": True,
         "hat": "beanie", "hat_colour": "#c8242c", "beard": True, "hair_colour": "#f6f4f0", "bulk": 1.45,
         "trim": ("bands",), "trim_colour": "#f8f6f2"},
    ),
    (
        named("poseidon|neptune|sea gods?|gods? of the sea", "波塞冬|海神"),
        {**_ROBE, "coat": "#2a8a94", "beard": True, "hair_colour": "#d8e4e4", "hat": "crown",
         "hat_colour": "#e8c040",
         "prop": "trident", "bulk": 1.2},
    ),
    (
        named("thor", "雷神"),
        {**_PLAIN, "coat": "#46525e", "legs": "#2c343c", "shoes": "#2a2420", "hem": 0.12, "hair": "long",
         "hair_colour": "#d8b060", "beard": True, "back": "cape", "back_colour": "#b0242c",
         "trim": ("plates",),
         "trim_colour": "#b8c4d0", "bulk": 1.25, "prop": "hammer"},
    ),
    (
        named("zeus|jupiter(?='s)|odin|hades|cronus|kronos|greek gods?|norse gods?", "宙斯|奥丁|哈迪斯"),
        {**_ROBE, "coat": "#f2eee4", "beard": True, "hair_colour": "#e4e4e0", "prop": "nothing",
         "bulk": 1.2, "trim": ("sash",), "trim_colour": "#d8a83a"},
    ),
    (
        named("athena|aphrodite|hera|artemis|venus(?= (?:rises|stands|walks))|persephone"
              "|goddess(?:es)?|pandora",
              "雅典娜|维纳斯|阿佛洛狄忒"),
        {**_ROBE, "coat": "#f6f2ea", "hair": "bun", "hair_colour": "#8a5a2c", "prop": "nothing",
         "trim": ("sash",), "trim_colour": "#d8b04a"},
    ),
    (
        named("icarus|daedalus|cupid|eros", "伊卡洛斯|丘比特"),
        {**_TUNIC, "coat": "#f4eee0", "back": "wings", "back_colour": "#faf6ee", "hair": "curls",
         "hair_colour": "#c89a50", "prop": "nothing"},
    ),
    (
        named("hercules|heracles|achilles|perseus|odysseus|ulysses|theseus|prometheus|sisyphus"
              "|orpheus|hermes|apollo",
              "赫拉克勒斯|阿喀琉斯|普罗米修斯|西西弗斯|奥德修斯"),
        {**_TUNIC, "coat": "#ece4d4", "hair": "curls", "hair_colour": "#5a3820", "beard": True, "bulk": 1.2,
         "prop": "club"},
    ),
    (
        named("robin hood|el(?:f|ves)|leprechauns?|peter pan", "罗宾汉|精灵王子"),
        {**_TUNIC, "coat": "#3f7a3a", "legs": "#6a5030", "shoes": "#4a3220", "hat": "cap",
         "hat_colour": "#2c5a2c",
         "hair_colour": "#c8a058"},
    ),
    (
        named("apsaras?|celestial (?:maiden|dancer|nymph)s?", "飞天(?!扫帚)"),
        {**_ROBE, "coat": "#3f9488", "flare": 0.09, "hair": "bun", "hair_colour": "#1c1018", "back": "ribbon",
         "back_colour": "#d2603c", "trim": ("sash",), "trim_colour": "#e8b84a", "shoes": _SKIN,
         "prop": "nothing"},
    ),
    (
        named("princess(?:es)?|duchess(?:es)?|cinderella|sleeping beauty|snow white|rapunzel",
            "公主|灰姑娘|白雪公主|睡美人"),
        {**_PLAIN, "coat": "#e6a0bc", "hem": 0.44, "flare": 0.11, "hair": "long", "hair_colour": "#b8843c",
         "hat": "crown", "hat_colour": "#e8c85a", "legs": "#f4e8e4", "shoes": "#f0d8dc", "trim": ("sash",),
         "trim_colour": "#f8f0e8"},
    ),
    (
        named("(?!)", "嫦娥|织女|仙女|洛神|七仙女|观音|王母娘娘"),
        {**_ROBE, "coat": "#e8e2f6", "flare": 0.10, "hair": "bun", "hair_colour": "#140d18", "back": "ribbon",
         "back_colour": "#b8d0f0", "trim": ("sash",), "trim_colour": "#d88ab0", "shoes": "#e8d8e8",
         "prop": "nothing"},
    ),
    (
        named("(?!)", "哪吒"),
        {**_TUNIC, "coat": "#d02c2c", "legs": "#f0b428", "shoes": "#c8642c", "hair": "bun", "back": "cape",
         "back_colour": "#e8483a", "prop": "rod", "prop_colour": "#f0c040"},
    ),
    (
        named("(?!)", "关羽|关公|关二爷"),
        {**_ROBE, "coat": "#2c6a44", "skin": "#b8503c", "beard": True, "hair_colour": "#14100e", "belt": True,
         "trim": ("plates",), "trim_colour": "#c8a040", "bulk": 1.2, "prop": "rod", "prop_colour": "#6a4a30"},
    ),
    (
        named("sumo(?: wrestlers?)?|rikishi", "相扑"),
        {**_PLAIN, **_BARE, "uniform": True, "prop": "nothing", "coat": _SKIN, "hem": 0.02,
         "bulk": 1.75, "thin": 1.7, "hair": "bun",
         "hair_colour": "#120c10", "trim": ("sash",), "trim_colour": "#2c3a7a"},
    ),
    (
        named("fencers?|fencing(?= (?:match|duel|bout|masters?|tournament|lesson))", "击剑"),
        {**_PLAIN, "coat": "#f4f4f2", "legs": "#ecece8", "shoes": "#f6f6f6", "hem": 0.03, "hat": "hood",
         "hat_colour": "#3a3e46", "prop": "sword", "prop_colour": "#c8ccd4"},
    ),
    (
        named("judokas?|karatekas?|judo|karate|taekwondo|aikido|jiu-?jitsu", "柔道|空手道|跆拳道"),
        {**_PLAIN, "coat": "#f4f2ec", "legs": "#efece4", "shoes": _SKIN, "boot": 0.9, "hem": 0.10,
         "trim": ("sash",),
         "trim_colour": "#1a1a20", "prop": "nothing", "uniform": True},
    ),
    (
        named("referees?|umpires?", "裁判"),
        {**_PLAIN, "coat": "#f4f4f2", "legs": "#16181e", "shoes": "#16181e", "hem": 0.03,
         "trim": ("stripes",),
         "trim_colour": "#16181e"},
    ),
    (
        named("cheerleaders?", "啦啦队"),
        {**_PLAIN, "coat": "#d8343c", "legs": _SKIN, "shoes": "#f4f4f4", "hem": 0.22, "flare": 0.10,
         "hair": "pony",
         "boot": 0.9, "trim": ("stripes",), "trim_colour": "#f8f4ea"},
    ),
    (
        named("clowns?(?! ?fish)|jesters?|harlequins?", "小丑"),
        {**_PLAIN, "coat": "#f2c23a", "legs": "#2f6ac0", "shoes": "#d8302c", "boot": 0.9, "hem": 0.10,
         "flare": 0.04,
         "hair": "curls", "hair_colour": "#e0482c", "skin": "#f4e4dc", "trim": ("stripes",),
         "trim_colour": "#e0503c"},
    ),
    (
        named("mimes?", "默剧演员|哑剧演员"),
        {**_PLAIN, "coat": "#f2f0ec", "legs": "#16161c", "shoes": "#16161c", "hem": 0.05, "hat": "beanie",
         "hat_colour": "#16161c", "skin": "#f4ece8", "trim": ("stripes",), "trim_colour": "#1c1c24"},
    ),
)  # fmt: skip
"""The words that name one, and the fields of the figure that differ."""
