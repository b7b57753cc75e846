"""What people wear on the day that the whole prompt tells of: at a wedding, in a game."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting.ages import of_an_age
from filmgate.engines.animatic.colour import levels, mix
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.vocabulary import SubjectKind as K

_WEDDING = re.compile(
    r"\b(?:newlyweds?|marry|married|wedding (?:couple|dress|dance)|brides? and (?:the )?(?:bride)?grooms?)\b"
    r"|结婚|婚纱|新郎[和与、]?新娘|新娘[和与、]新郎",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:sew|stitch|design|embroider|iron|hang|mend|measur|tailor|sell|alter|mak|draw)\w* [^.;]{0,30}"
    r"wedding (?:dress|gown)|(?:缝|绣|裁|设计|熨|做)[^，。；]{0,8}婚纱",
    re.IGNORECASE,
)
"""Somebody works on the dress, and does not wear it."""
_GOWN: dict[str, Any] = {
    "coat": "#f6f1ea", "hem": 0.44, "flare": 0.10, "scarf": None, "belt": False, "hair": "bun",
    "back": "cape", "back_colour": "#fbf8f4", "legs": "#f0e8e0", "shoes": "#f0e8e0", "trim": (),
}  # fmt: skip
_TAILS: dict[str, Any] = {"coat": "#1a1c24", "legs": "#1a1c24", "shoes": "#0c0c10", "trim": ("tie", "vest"),
    "trim_colour": "#f0ece4", "scarf": None}  # fmt: skip

_EXERCISES = re.compile(
    r"\bplay(?:s|ed|ing)? (?:\w+ )?(?:tennis|badminton|basketball|football|soccer|volleyball|ping[- ]?pong"
    r"|table tennis|squash|rugby|frisbee)\b"
    r"|\b(?:jog(?:s|ging|ged)|work(?:s|ing)? out|(?:push|pull|sit)-?ups?|treadmill|jump(?:s|ing)? rope"
    r"|(?:lift|press)(?:s|es|ing)? (?:\w+ )?(?:weights?|barbells?|dumbbells?)|yoga|pilates"
    r"|marathon|squats|crunches|warms up)\b"
    r"|\b(?:does|doing|holds?|holding) (?:a )?planks?\b|俯卧撑|深蹲|仰卧起坐|平板支撑"
    r"|\bfrisbee\b|飞盘|打(?:网球|羽毛球|篮球|排球|乒乓球)|踢(?:足球|球)|健身|瑜伽|慢跑|晨跑|跑步机|举重|马拉松",
    re.IGNORECASE,
)
_SPORTSWEAR: dict[K, dict[str, Any]] = {
    K.WOMAN: {"coat": "#e8705a", "legs": "#2a3244", "hair": "pony", "boot": 0.9},
    K.MAN: {"coat": "#3f7fb8", "legs": "#2c3444", "boot": 0.9},
}
_SPORTY: dict[str, Any] = {
    "hem": 0.04,
    "flare": 0.0,
    "scarf": None,
    "belt": False,
    "shoes": "#f2f2f0",
    "trim": (),
}
"""What nobody exercises without, and in."""


_OPPOSES = re.compile(
    r"\b(?:opponents?|rivals?|defenders?|goal ?keepers?|goalies?|teammates?)\b|对手|防守|守门员|队友",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b(?:foot|basket|volley|base)ball\b|\b(?:soccer|tennis|hockey|rugby|goal|match|dribbl\w*|penalty)\b"
    r"|足球|篮球|排球|网球|射门|比赛|球场",
    re.IGNORECASE,
)
_AWAY: dict[str, Any] = {
    "coat": "#2f62b8", "legs": "#c89878", "shoes": "#f4f4f4", "hem": 0.07, "flare": 0.0, "boot": 0.84,
    "scarf": None, "belt": False, "trim": ("number",),
}  # fmt: skip
"""What somebody wears who plays against another."""


_HALLOWEEN = re.compile(r"\bhalloween\b|trick[- ]or[- ]treat|万圣节", re.IGNORECASE)
_DISGUISES: dict[K, dict[str, Any]] = {
    K.GIRL: {"coat": "#3a2050", "hat": "wizard", "hat_colour": "#241430", "flare": 0.09, "hem": 0.30,
             "trim": ("sash",), "trim_colour": "#e8802c", "legs": "#e8802c"},
    K.BOY: {"coat": "#16161c", "hat": "none", "back": "cape", "back_colour": "#8a1420", "legs": "#16161c",
            "skin": "#e4e0dc", "trim": ("tie",), "trim_colour": "#c82430"},
    K.CHILD: {"coat": "#e8802c", "hat": "wizard", "hat_colour": "#2c1c3a", "legs": "#2c1c3a", "flare": 0.05,
              "back": "cape", "back_colour": "#2c1c3a"},
}  # fmt: skip
"""Witches and vampires."""


_BY_THE_SEA = re.compile(
    r"\bbeach(?:es|side)?\b|\b(?:sea ?side|swimming pool|pool ?side|sun ?bath\w*|tropical island)\b"
    r"|沙滩|海滩|海边|泳池",
    re.IGNORECASE,
)
_CHILLY = re.compile(
    r"\b(?:winter|autumn|fall|snow\w*|cold|storm\w*|rain\w*|wind(?:y|swept)|fog\w*|coats?|jackets?|suits?|detective"
    r"|wedding|bride|night|midnight|funeral|grey|gray|horse\w*|fight\w*|war)\b|冬|秋|雪|冷|雨|风衣|大衣|西装|夜|雾|马",
    re.IGNORECASE,
)
"""Where and when nobody goes in summer clothes."""
_SUMMERY: dict[K, dict[str, Any]] = {
    K.WOMAN: {"coat": "#f08f5e", "hem": 0.24, "flare": 0.08, "hat": "brim", "hat_colour": "#e8d4a0"},
    K.MAN: {"coat": "#f4efe2", "hem": 0.05, "legs": "#3a86a8"},
    K.OLD_WOMAN: {"coat": "#8fc0c8", "hem": 0.26, "flare": 0.07, "hat": "brim", "hat_colour": "#f0e4c0"},
    K.OLD_MAN: {"coat": "#9cc0d8", "hem": 0.05, "legs": "#d8c8a4", "hat": "brim", "hat_colour": "#e8dcc0"},
}
"""What one wears by the sea in the sun."""


_STREET_DANCE = re.compile(
    r"\bbreak ?danc\w+|\bb-?(?:boys?|girls?)\b|\bhip[- ]?hop\b|\bstreet danc\w+|街舞|霹雳舞",
    re.IGNORECASE,
)
_STREETWEAR: dict[str, Any] = {
    "coat": "#e8b030", "hem": 0.08, "flare": 0.0, "hat": "cap", "hat_colour": "#1c1c26", "hair": "short",
    "legs": "#2a3044", "shoes": "#f2f2f0", "boot": 0.88, "bulk": 1.06, "feminine": False,
}  # fmt: skip
BALLET = re.compile(
    r"\bballerinas?\b|\btutus?\b|\bballet (?:danc|troupe|class|school|rehears)|芭蕾", re.IGNORECASE
)
_DANCES = frozenset({K.DANCER, K.GIRL, K.WOMAN, K.CHILD})
_TUTU: dict[str, Any] = {
    "hem": 0.085, "flare": 0.17, "hair": "bun", "scarf": None, "belt": False, "trim": (), "back": "none",
    "legs": "#f2dcd8", "boot": 0.93,
}  # fmt: skip


def _in_a_tutu(figure: Figure, *, plain: bool) -> Figure:
    """In a bodice with a skirt that stands off, tights and slippers; pink, where no colour is told."""
    coat = "#f2b8c8" if plain else figure.coat
    return replace(figure, **_TUTU, coat=coat, shoes=mix(coat, "#d88098", 0.3))


def _in_summer(figure: Figure, kind: K) -> Figure:
    """In light clothes, bare at the shins and on the feet."""
    worn = {"legs": figure.skin, "shoes": figure.skin, "boot": 0.95, "scarf": None, "belt": False, "trim": ()}
    summery: dict[str, Any] = {**worn, **_SUMMERY[kind]}
    return replace(figure, **summery)


def dressed_for(figure: Figure, kind: K, words: str) -> Figure:
    """A bride in white and a groom in black where there is a wedding, what one exercises in, the
    clothes of an age; a colour that the figure was given stays."""
    if kind in _DISGUISES and _HALLOWEEN.search(words):
        return replace(figure, **_DISGUISES[kind])
    if _WEDDING.search(words) and not _MADE.search(words) and kind in (K.WOMAN, K.MAN):
        return replace(figure, **(_GOWN if kind is K.WOMAN else _TAILS))
    usual = wardrobe.PARTS[kind]
    plain = isinstance(usual, Figure) and levels(figure.coat) == levels(usual.coat)
    if plain and kind in _SPORTSWEAR and _OPPOSES.search(words) and _GAME.search(words):
        return replace(figure, **_AWAY)
    if plain and kind in _SPORTSWEAR and _EXERCISES.search(words):
        return replace(figure, **_SPORTY, **_SPORTSWEAR[kind])
    if kind is K.DANCER and plain and _STREET_DANCE.search(words):
        return replace(figure, **_STREETWEAR)
    if kind in _DANCES and figure.feminine and BALLET.search(words):
        return _in_a_tutu(figure, plain=plain)
    if plain and kind in _SUMMERY and _BY_THE_SEA.search(words) and not _CHILLY.search(words):
        return _in_summer(figure, kind)
    return of_an_age(figure, kind, words, plain)
