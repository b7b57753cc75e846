"""What ordinary people wear in the time that the prompt tells of: tunics in Rome, robes in old China."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.vocabulary import SubjectKind as K

Cloths = dict[K, tuple[str, str]]
"""The colours of a garment and of its sash, by who wears it."""


@dataclass(frozen=True)
class Age:
    told: re.Pattern[str]
    garb: dict[str, Any]
    cloths: Cloths
    bare: bool = False
    """Whether one sees the legs."""


_NONE: dict[str, Any] = {"scarf": None, "hat": "none"}
_ROBE: dict[str, Any] = {
    **_NONE, "hem": 0.43, "flare": 0.07, "belt": False, "legs": "#f2eae0", "hair": "bun", "shoes": "#2c2420",
    "trim": ("sash",),
}  # fmt: skip
_TUNIC: dict[str, Any] = {
    **_NONE, "hem": 0.24, "flare": 0.04, "belt": True, "shoes": "#7a5232", "boot": 0.93, "trim": (),
    "uniform": True,
}  # fmt: skip
_KIMONO: dict[str, Any] = {**_ROBE, "flare": 0.01, "hem": 0.42, "shoes": "#3a2820"}
_SMOCK: dict[str, Any] = {
    **_NONE, "hem": 0.22, "flare": 0.05, "belt": True, "shoes": "#4a3424", "boot": 0.72, "trim": (),
    "uniform": True,
}  # fmt: skip
_ROBES: Cloths = {
    K.WOMAN: ("#9cc8b8", "#c84a5a"), K.GIRL: ("#f0c0c8", "#c84a5a"), K.MAN: ("#5a7a9c", "#2c3444"),
    K.BOY: ("#8ab0a0", "#5a3a2c"), K.OLD_MAN: ("#a09480", "#4a4038"), K.OLD_WOMAN: ("#8a7a94", "#4a3a50"),
    K.CHILD: ("#d8b070", "#a83a3a"), K.MUSICIAN: ("#b8c8d8", "#4a5a7a"), K.DANCER: ("#e8a8b8", "#a83a5a"),
    K.SINGER: ("#d8a8a0", "#a83a3a"), K.ATHLETE: ("#3a4452", "#a83a3a"),
}  # fmt: skip
_TUNICS: Cloths = {
    K.WOMAN: ("#efe4cc", "#b8863c"), K.GIRL: ("#e8c8a0", "#a85a3a"), K.MAN: ("#d8c49c", "#7a4a2c"),
    K.BOY: ("#c89a68", "#6a4028"), K.OLD_MAN: ("#f0e8d8", "#8a2a34"), K.OLD_WOMAN: ("#c8b08a", "#6a4a3a"),
    K.CHILD: ("#e0b888", "#8a4a2c"), K.DANCER: ("#f4ead4", "#c89a3c"), K.MUSICIAN: ("#e4d4b4", "#8a5a34"),
}  # fmt: skip
_KIMONOS: Cloths = {
    K.WOMAN: ("#b83a5a", "#e0b850"), K.GIRL: ("#e88aa0", "#f0d890"), K.MAN: ("#34425a", "#8a8478"),
    K.BOY: ("#4a6a7c", "#c8b890"), K.OLD_MAN: ("#5a5650", "#a89878"), K.OLD_WOMAN: ("#6a4a6a", "#c8a870"),
    K.CHILD: ("#d87a5a", "#f0d890"), K.DANCER: ("#c83a4a", "#e8c050"), K.MUSICIAN: ("#3a5a7a", "#d8c088"),
}  # fmt: skip
_SMOCKS: Cloths = {
    K.WOMAN: ("#7a5a6a", "#d8c8a8"), K.GIRL: ("#8a7a4a", "#d8c8a8"), K.MAN: ("#6a5a3c", "#3a2c20"),
    K.BOY: ("#5a6a4a", "#3a2c20"), K.OLD_MAN: ("#7a7064", "#3a2c20"), K.OLD_WOMAN: ("#5a4c54", "#c8b898"),
    K.CHILD: ("#9a7a4a", "#4a3424"),
}  # fmt: skip
AGES = (
    Age(
        said(
            r"\b(?:ancient|imperial) china\b|\b(?:tang|song|ming|qing|han) dynasty\b|\bwuxia\b|\bxianxia\b"
            r"|古风|古代|古装|武侠|仙侠|江湖|武林|[唐宋明清汉]朝|盛唐|长安|书生|宫女|侠女"
        ),
        _ROBE, _ROBES,
    ),
    Age(
        said(
            r"\bancient (?:rome|greece|egypt|athens|sparta|babylon|world|times)"
            r"|\b(?:ancient )?(?:romans|egyptians)\b"
            r"|\bgladiator|\bpharaohs?\b|\broman (?:forum|empire|senat|market|street|bath|villa|slave|feast)"
            r"|\btogas?\b|古罗马|古希腊|古埃及|法老|角斗士"
        ),
        _TUNIC, _TUNICS, bare=True,
    ),
    Age(
        said(r"\bgeishas?\b|\bmaikos?\b|\b(?:feudal|edo|ancient) japan|\bedo period|\bshogun"
             r"|艺伎|江户|幕府|花魁"),
        _KIMONO, _KIMONOS,
    ),
    Age(said(r"\bmedieval\b|\bmiddle ages\b|\bpeasants?\b|中世纪"), _SMOCK, _SMOCKS),
)  # fmt: skip
_GLADIATOR = said(r"\bgladiator|角斗士")
_ARMED: dict[str, Any] = {
    "coat": "#8a5a30", "trim": ("plates",), "trim_colour": "#c8963c", "hat": "crest", "hat_colour": "#b88838",
    "prop": "sword", "bulk": 1.15, "weapon": "bow",
}  # fmt: skip
_FIGHTERS = frozenset({K.MAN, K.ATHLETE, K.SOLDIER})


def age_in(words: str) -> str | None:
    """The words that tell of a time of which people's clothes are, if any do."""
    found = (age.told.search(words) for age in AGES)
    return next((told[0] for told in found if told), None)


def of_an_age(figure: Figure, kind: K, words: str, plain: bool) -> Figure:
    """The figure as it went about in the time that the words tell of; where it is not `plain`, its garment
    keeps its colour."""
    if figure.build != "cloth":
        return figure
    age = next((age for age in AGES if age.told.search(words)), None)
    if age is None or (kind not in age.cloths and kind not in _FIGHTERS):
        return figure
    if kind in _FIGHTERS and _GLADIATOR.search(words):
        return replace(figure, **{**_TUNIC, **_ARMED}, legs=figure.skin)
    if kind not in age.cloths:
        return figure
    cloth, sash = age.cloths[kind]
    legs = {"legs": figure.skin} if age.bare else {}
    long = {"hem": 0.42} if age.bare and figure.feminine else {}
    worn = replace(figure, **{**age.garb, **legs, **long}, trim_colour=sash)
    return replace(worn, coat=cloth) if plain else worn
