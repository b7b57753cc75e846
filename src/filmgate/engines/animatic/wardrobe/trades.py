"""What people of a trade wear whom the storyboard only knows as a man, a woman or an athlete."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.vocabulary import SubjectKind as K

CIVILIANS = frozenset({K.MAN, K.WOMAN, K.OLD_MAN, K.OLD_WOMAN, K.BOY, K.GIRL, K.ATHLETE})
_BOOTS: dict[str, Any] = {"shoes": "#4a3220", "boot": 0.55}
_PLAIN: dict[str, Any] = {"trim": (), "scarf": None, "belt": False, "flare": 0.0}


def _words(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)


TRADES: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        _words("farmers?|gardeners?|peasants?|ranchers?|villagers?", "农民|农夫|农妇|园丁|村民|菜农"),
        {**_PLAIN, **_BOOTS, "coat": "#b4583c", "legs": "#3f5a80", "hem": 0.05, "hat": "brim",
         "hat_colour": "#cda65c"},
    ),
    (
        _words("shepherds?|herders?|goatherds?", "牧羊人|牧民|羊倌"),
        {**_PLAIN, **_BOOTS, "coat": "#8a7454", "legs": "#5a4a38", "hem": 0.20, "hat": "brim",
         "hat_colour": "#6a5034", "prop": "staff", "prop_colour": "#7a5a38"},
    ),
    (
        _words("fisherm[ae]n|fishers?|sailors?|lobsterm[ae]n", "渔民|渔夫|水手|渔翁"),
        {**_PLAIN, **_BOOTS, "coat": "#d8a634", "legs": "#2f4860", "hem": 0.16, "hat": "beanie",
         "hat_colour": "#28466a"},
    ),
    (
        _words("lumberjacks?|woodcutters?|loggers?|woodsm[ae]n", "伐木工|樵夫"),
        {**_PLAIN, **_BOOTS, "coat": "#b0302c", "legs": "#3f5470", "hem": 0.06, "hat": "beanie",
         "hat_colour": "#33363c", "beard": True, "bulk": 1.18, "trim": ("stripes",),
         "trim_colour": "#3a1c1c"},
    ),
    (
        _words("welders?", "焊工"),
        {**_PLAIN, **_BOOTS, "coat": "#5a4a3e", "legs": "#2f3a48", "hem": 0.06, "hat": "welder",
         "hat_colour": "#3a3e46", "trim": ("apron",), "trim_colour": "#7a5a3c"},
    ),
    (
        _words(
            "carpenters?|mechanics?|plumbers?|handym[ae]n|electricians?"
            "|(?<!office )(?:factory )?workers?|repairm[ae]n",
            "木匠|木工|工人|修理工|电工",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#5a7fae", "legs": "#34557f", "hem": 0.04, "hat": "cap",
         "hat_colour": "#d8a030"},
    ),
    (
        _words("builders?|construction workers?|miners?|engineers?|bricklayers?", "建筑工人|矿工|工程师"),
        {**_PLAIN, **_BOOTS, "coat": "#e8862c", "legs": "#3c4654", "hem": 0.05, "hat": "bike",
         "hat_colour": "#f0c430", "trim": ("bands",), "trim_colour": "#f4f07a"},
    ),
    (
        _words("janitors?|cleaners?|housekeepers?|maids?|caretakers?", "清洁工|保洁|管家|保姆"),
        {**_PLAIN, "coat": "#5f8290", "legs": "#3c5560", "hem": 0.06, "trim": ("apron",),
         "trim_colour": "#e0e8ea"},
    ),
    (
        _words("painters?|artists?|sculptors?|potters?", "画家|艺术家|雕塑家|陶艺师"),
        {**_PLAIN, "coat": "#f0e8d8", "legs": "#4a4654", "hem": 0.20, "hat": "beanie",
         "hat_colour": "#8a2436"},
    ),
    (
        _words("blacksmiths?|smiths?|armou?rers?", "铁匠"),
        {**_PLAIN, **_BOOTS, "coat": "#8a6a4c", "legs": "#33302e", "bulk": 1.2, "beard": True,
         "trim": ("apron",),
         "trim_colour": "#5a3a22"},
    ),
    (
        _words("bakers?|baristas?|butchers?|florists?|grocers?|shopkeepers?", "面包师|咖啡师|店主|花店老板"),
        {**_PLAIN, "coat": "#e8dcc8", "hem": 0.05, "trim": ("apron",), "trim_colour": "#3f5a4a"},
    ),
    (
        _words("nurses?|surgeons?|paramedics?", "护士|外科医生"),
        {**_PLAIN, "coat": "#9ad0d4", "legs": "#8ac4c8", "hem": 0.08, "shoes": "#f4f4f4"},
    ),
    (
        _words(
            "hikers?|backpackers?|mountaineers?|climbers?|explorers?|travell?ers?",
            "徒步|背包客|登山者|探险家|旅行者",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#d8642c", "legs": "#4a4a3c", "hem": 0.08, "back": "pack",
         "back_colour": "#2f5a7a", "hat": "cap", "hat_colour": "#3a5a44"},
    ),
    (
        _words("skiers?|snowboarders?|skiing|snowboarding", "滑雪"),
        {**_PLAIN, "coat": "#2f7ac4", "legs": "#23303f", "hem": 0.10, "hat": "bike", "hat_colour": "#e8482c",
         "shoes": "#14181e", "boot": 0.5},
    ),
    (
        _words("fair(?:y|ies)(?! (?:lights?|tales?|dust))|pix(?:y|ie|ies)|sprites?|tinker ?bell|nymphs?"
            "|dryads?",
            "小仙女|花仙子|仙子|精灵"),
        {**_PLAIN, "coat": "#7ac07a", "legs": "#e8c0a8", "shoes": "#5a9a5a", "hem": 0.17, "flare": 0.07,
         "hair": "long", "hair_colour": "#e0b860", "back": "gauze", "back_colour": "#a8dcf4", "thin": 0.9},
    ),
    (
        _words("magicians?|conjurers?", "魔术师"),
        {**_PLAIN, "coat": "#1c1c26", "legs": "#1c1c26", "hem": 0.24, "hat": "brim", "hat_colour": "#14141a",
         "back": "cape", "back_colour": "#8a1c34"},
    ),
    (
        _words("students?|pupils?|schoolchild(?:ren)?|schoolboys?|schoolgirls?", "学生|小学生"),
        {"back": "pack", "back_colour": "#c8483a"},
    ),
)  # fmt: skip
"""The words for a trade, and the fields of the figure that differ; the first that is named counts."""


@lru_cache(maxsize=64)
def trades_in(words: str) -> tuple[int, ...]:
    """The trades of the prompt, in the order in which it names them."""
    found = [(match.start(), i) for i, (named, _) in enumerate(TRADES) if (match := named.search(words))]
    return tuple(i for _, i in sorted(found))


def trade_named(words: str) -> str | None:
    """The word for a trade, where the prompt names one and no other."""
    found = [match for named, _ in TRADES if (match := named.search(words))]
    return found[0].group(0) if len(found) == 1 else None


def in_trade(figure: Figure, words: str, number: int) -> Figure:
    """The figure in the clothes of the `number`-th trade that the words name, or of the last of them."""
    trades = trades_in(words)
    return replace(figure, **TRADES[trades[min(number, len(trades) - 1)]][1]) if trades else figure
