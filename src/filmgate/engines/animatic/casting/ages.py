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
    hers: dict[str, Any] | None = None
    """What women wear, where that is another cut."""


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
_LOUNGE: dict[str, Any] = {
    "scarf": None, "hem": 0.13, "flare": 0.0, "belt": False, "hat": "brim", "legs": "#2c2a30",
    "shoes": "#14120f", "trim": ("tie", "vest"),
}  # fmt: skip
_STRAIGHT: dict[str, Any] = {
    **_NONE, "hem": 0.25, "flare": 0.02, "belt": False, "hat": "fillet", "hair": "bob", "shoes": "#1c1416",
    "boot": 0.92, "trim": ("sash",), "legs": "#e4c4b0",
}  # fmt: skip
_CHANGSHAN: dict[str, Any] = {
    **_NONE, "hem": 0.43, "flare": 0.01, "belt": False, "legs": "#22242a", "shoes": "#16161a", "trim": (),
}  # fmt: skip
_QIPAO: dict[str, Any] = {**_CHANGSHAN, "hem": 0.36, "flare": 0.0, "hair": "bun", "legs": "#e4c4b0"}
_TAILCOAT: dict[str, Any] = {**_LOUNGE, "hem": 0.24, "flare": 0.03, "legs": "#3a3630"}
_CRINOLINE: dict[str, Any] = {
    **_NONE, "hem": 0.44, "flare": 0.13, "belt": False, "hair": "bun", "legs": "#f2eae0", "shoes": "#2c2420",
    "trim": ("sash",),
}  # fmt: skip
_RANCH: dict[str, Any] = {
    "scarf": "#a8342c", "hem": 0.06, "flare": 0.0, "belt": True, "hat": "cowboy", "legs": "#4a4640",
    "shoes": "#4a3220", "boot": 0.5, "trim": ("vest",),
}  # fmt: skip
_CALICO: dict[str, Any] = {**_CRINOLINE, "flare": 0.09, "trim": ("apron",)}
_TWENTIES: Cloths = {
    K.WOMAN: ("#d8b45a", "#3a2c34"), K.GIRL: ("#e0a8b4", "#8a4a5a"), K.MAN: ("#4c463e", "#a83440"),
    K.BOY: ("#6a5a48", "#3a3430"), K.OLD_MAN: ("#5a564e", "#4a3a34"), K.OLD_WOMAN: ("#6a5a72", "#c8b8c8"),
    K.CHILD: ("#8a7a5a", "#5a3a34"),
    K.DANCER: ("#e8e0d0", "#c8963c"), K.SINGER: ("#c83a4a", "#e8c86a"), K.MUSICIAN: ("#22242c", "#e8e4da"),
}  # fmt: skip
_REPUBLIC: Cloths = {
    K.WOMAN: ("#3f7a7a", "#d8b45a"), K.GIRL: ("#8ab4c8", "#2c3a5a"), K.MAN: ("#3a4658", "#22242a"),
    K.BOY: ("#5a6470", "#22242a"), K.OLD_MAN: ("#4a4440", "#22242a"), K.OLD_WOMAN: ("#5a4a5a", "#22242a"),
    K.CHILD: ("#6a8a8a", "#22242a"), K.DANCER: ("#a82c44", "#d8b45a"), K.SINGER: ("#8a2440", "#d8b45a"),
}  # fmt: skip
_LADIES: Cloths = {
    K.WOMAN: ("#6a4a8a", "#e8dcc8"), K.GIRL: ("#d8a0b4", "#f4ece0"), K.MAN: ("#2a2c38", "#8a2a34"),
    K.BOY: ("#4a5468", "#3a3430"), K.OLD_MAN: ("#34302e", "#5a4a3a"), K.OLD_WOMAN: ("#3a3a48", "#c8c0cc"),
    K.CHILD: ("#7a8ab0", "#3a3430"),
    K.DANCER: ("#c86a84", "#f4e8d8"), K.SINGER: ("#a83a54", "#f4e8d8"), K.MUSICIAN: ("#22242c", "#e8e4da"),
}  # fmt: skip
_FRONTIER: Cloths = {
    K.WOMAN: ("#8a5a6a", "#f0e6d4"), K.GIRL: ("#c89a70", "#f4ece0"), K.MAN: ("#8a6a48", "#4a3424"),
    K.BOY: ("#a8804c", "#5a3c28"), K.OLD_MAN: ("#6a6054", "#3a2c20"), K.OLD_WOMAN: ("#5a5468", "#e8e0d4"),
    K.CHILD: ("#b88a58", "#5a3c28"), K.DANCER: ("#b8303c", "#f0e0c8"), K.SINGER: ("#7a2c54", "#f0e0c8"),
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
    Age(
        said(
            r"\b19[23]0'?s\b|\broaring twenties|\bflappers?\b|\bprohibition\b|\bspeak-?eas(?:y|ies)\b"
            r"|\bjazz age\b|\bgatsby\b|\bart deco (?:party|ballroom|club|hotel)"
            r"|[二三]十年代的?(?:纽约|芝加哥|巴黎|美国)"
        ),
        _LOUNGE, _TWENTIES, hers=_STRAIGHT,
    ),
    Age(
        said(r"民国|老上海|旧上海|上海滩|\bold shanghai\b|\brepublican(?:-era)? china"),
        _CHANGSHAN, _REPUBLIC, hers=_QIPAO,
    ),
    Age(
        said(
            r"\bvictorian\b|\bregency\b|\bedwardian\b|\b1[89]th[- ]century\b|\b1[78]\d0'?s\b|\brococo\b"
            r"|\bversailles\b|\bmarie antoinette|\bjane austen\b|\bmasquerade ball"
            r"|维多利亚时[代期]|洛可可|凡尔赛|十[八九]世纪"
        ),
        _TAILCOAT, _LADIES, hers=_CRINOLINE,
    ),
    Age(
        said(
            r"\b(?:wild|old) west\b|\bsaloons?\b(?! car)|\bwestern (?:town|movie|film|frontier|duel|saloon)"
            r"|\bgold rush\b|\bgunslingers?\b|西部(?:片|小镇|荒野|酒馆|牛仔|风格)|淘金热"
        ),
        _RANCH, _FRONTIER, hers=_CALICO,
    ),
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
    cut = age.hers if age.hers is not None and figure.feminine else age.garb
    worn = replace(figure, **{**cut, **legs, **long}, trim_colour=sash)
    return replace(worn, coat=cloth) if plain else worn
