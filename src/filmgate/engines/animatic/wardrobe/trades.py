"""What people of a trade wear whom the storyboard only knows as a man, a woman or an athlete."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from filmgate.engines.animatic.patterns import in_order, named
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.wardrobe.legends import LEGENDS
from filmgate.storyboard.vocabulary import SubjectKind as K

CIVILIANS = frozenset({K.MAN, K.WOMAN, K.OLD_MAN, K.OLD_WOMAN, K.BOY, K.GIRL, K.ATHLETE})
EMPLOYED = CIVILIANS | {K.POLICE}
"""Who wears what a trade does that an earlier shot told: a sheriff, too."""
_BOOTS: dict[str, Any] = {"shoes": "#4a3220", "boot": 0.55}
_UNIFORM: dict[str, Any] = {"uniform": True}
_PLAIN: dict[str, Any] = {"trim": (), "scarf": None, "belt": False, "flare": 0.0}


TRADES: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        named(
            "farmers?|gardeners?|peasants?|ranchers?|villagers?",
            "农民|农夫|农妇|园丁|村民|菜农|茶农|果农|花农|老农",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#b4583c", "legs": "#3f5a80", "hem": 0.05, "hat": "brim",
         "hat_colour": "#cda65c"},
    ),
    (
        named("super[- ]?hero(?:es|ines?)?", "超级英雄"),
        {**_UNIFORM, **_PLAIN, "coat": "#2456b4", "legs": "#2456b4", "shoes": "#c02430", "boot": 0.5,
         "hem": 0.02, "back": "cape", "back_colour": "#c8202e", "trim": ("badge",), "trim_colour": "#f2c230"},
    ),
    (
        named("(?:bee ?keepers?|apiarists?)", "养蜂人|蜂农"),
        {**_UNIFORM, **_PLAIN, "coat": "#f0ebdc", "legs": "#e8e2d2", "shoes": "#6a5a44", "boot": 0.5,
         "hem": 0.08, "hat": "brim", "hat_colour": "#e4d4a4", "skin": "#b8a898"},
    ),
    (
        named("shepherds?|herders?|goatherds?", "牧羊人|牧民|羊倌"),
        {**_PLAIN, **_BOOTS, "coat": "#8a7454", "legs": "#5a4a38", "hem": 0.20, "hat": "brim",
         "hat_colour": "#6a5034", "prop": "staff", "prop_colour": "#7a5a38"},
    ),
    (
        named(
            "fisherm[ae]n|fishers?|sailors?(?! (?:uniform|suit|fuku|outfit|dress|moon))|lobsterm[ae]n",
            "渔民|渔夫|水手|渔翁",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#d8a634", "legs": "#2f4860", "hem": 0.16, "hat": "beanie",
         "hat_colour": "#28466a"},
    ),
    (
        named("(?:sea|ship(?:'s)?) captains?|skippers?|helmsm[ae]n|first mates?", "船长|舵手|大副"),
        {**_UNIFORM, **_PLAIN, "coat": "#1f2c48", "legs": "#1c2438", "shoes": "#14181e", "hem": 0.12,
         "hat": "cap", "hat_colour": "#f0f0ea", "trim": ("badge",), "trim_colour": "#e0b040"},
    ),
    (
        named("lumberjacks?|woodcutters?|loggers?|woodsm[ae]n", "伐木工|樵夫"),
        {**_PLAIN, **_BOOTS, "coat": "#b0302c", "legs": "#3f5470", "hem": 0.06, "hat": "beanie",
         "hat_colour": "#33363c", "beard": True, "bulk": 1.18, "trim": ("stripes",),
         "trim_colour": "#3a1c1c"},
    ),
    (
        named("fencers?", "击剑(?:运动员|选手|手|队员)?"),
        {**_UNIFORM, **_PLAIN, "coat": "#f4f4f0", "legs": "#f4f4f0", "shoes": "#e8e8e4", "hem": 0.05,
         "boot": 0.9},
    ),
    (
        named("welders?", "焊工"),
        {**_UNIFORM, **_PLAIN, **_BOOTS, "coat": "#5a4a3e",
         "legs": "#2f3a48", "hem": 0.06, "hat": "welder",
         "hat_colour": "#3a3e46", "trim": ("apron",), "trim_colour": "#7a5a3c"},
    ),
    (
        named(
            "carpenters?|mechanics?|plumbers?|handym[ae]n|electricians?"
            "|(?<!office )(?:factory )?workers?|repairm[ae]n",
            "木匠|木工|工人|修理工|电工",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#5a7fae", "legs": "#34557f", "hem": 0.04, "hat": "cap",
         "hat_colour": "#d8a030"},
    ),
    (
        named("builders?|construction workers?|miners?|engineers?|bricklayers?", "建筑工人|矿工|工程师"),
        {**_UNIFORM, **_PLAIN, **_BOOTS, "coat": "#e8862c",
         "legs": "#3c4654", "hem": 0.05, "hat": "bike",
         "hat_colour": "#f0c430", "trim": ("bands",), "trim_colour": "#f4f07a"},
    ),
    (
        named("janitors?|cleaners?|housekeepers?|maids?|caretakers?", "清洁工|保洁|管家|保姆"),
        {**_UNIFORM, **_PLAIN, "coat": "#5f8290",
         "legs": "#3c5560", "hem": 0.06, "trim": ("apron",),
         "trim_colour": "#e0e8ea"},
    ),
    (
        named("painters?|artists?|sculptors?|potters?", "画家|艺术家|雕塑家|陶艺师"),
        {**_PLAIN, "coat": "#f0e8d8", "legs": "#4a4654", "hem": 0.20, "hat": "beanie",
         "hat_colour": "#8a2436"},
    ),
    (
        named("blacksmiths?|smiths?|armou?rers?", "铁匠"),
        {**_PLAIN, **_BOOTS, "coat": "#8a6a4c", "legs": "#33302e", "bulk": 1.2, "beard": True,
         "trim": ("apron",),
         "trim_colour": "#5a3a22"},
    ),
    (
        named(
            r"(?:watch|clock|shoe|toy|violin|guitar|instrument|cabinet)[- ]?makers?|cobblers?|luthiers?"
            r"|jewel(?:l)?ers?|(?:gold|silver)smiths?|glass[- ]?blowers?|engravers?|bookbinders?|saddlers?"
            r"|craftsm[ae]n|artisans?",
            "钟表匠|制表师|鞋匠|制琴师|首饰匠|金匠|银匠|玻璃匠|工匠|手艺人",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#e4dcc8", "legs": "#4a4038", "hem": 0.05, "trim": ("apron",),
         "trim_colour": "#6a4a30"},
    ),
    (
        named("tailors?|seamstress(?:es)?|dressmakers?", "裁缝"),
        {**_PLAIN, "coat": "#f0ece4", "legs": "#3a3a44", "hem": 0.05, "trim": ("apron",),
         "trim_colour": "#5a4a6a"},
    ),
    (
        named(
            "bakers?|baristas?|butchers?|florists?|grocers?|shopkeepers?|vendors?|hawkers?|stallholders?",
            "面包师|咖啡师|店主|花店老板|小贩|摊主|摊贩",
        ),
        {**_PLAIN, "coat": "#e8dcc8", "hem": 0.05, "trim": ("apron",), "trim_colour": "#3f5a4a"},
    ),
    (
        named("nurses?|surgeons?|paramedics?", "护士|外科医生"),
        {**_UNIFORM, **_PLAIN, "coat": "#9ad0d4",
         "legs": "#8ac4c8", "hem": 0.08, "shoes": "#f4f4f4"},
    ),
    (
        named(
            "hikers?|backpackers?|mountaineers?|climbers?|explorers?|travell?ers?",
            "徒步|背包客|登山者|探险家|旅行者",
        ),
        {**_PLAIN, **_BOOTS, "coat": "#d8642c", "legs": "#4a4a3c", "hem": 0.08, "back": "pack",
         "back_colour": "#2f5a7a", "hat": "cap", "hat_colour": "#3a5a44"},
    ),
    (
        named("skiers?|snowboarders?|skiing|snowboarding", "滑雪"),
        {**_PLAIN, "coat": "#2f7ac4", "legs": "#23303f", "hem": 0.10, "hat": "bike", "hat_colour": "#e8482c",
         "shoes": "#14181e", "boot": 0.5},
    ),
    (
        named("fair(?:y|ies)(?! (?:lights?|tales?|dust))|pix(?:y|ie|ies)|sprites?|tinker ?bell|nymphs?"
            "|dryads?",
            "小仙女|花仙子|仙子|精灵"),
        {**_PLAIN, "coat": "#7ac07a", "legs": "#e8c0a8", "shoes": "#5a9a5a", "hem": 0.17, "flare": 0.07,
         "hair": "long", "hair_colour": "#e0b860", "back": "gauze", "back_colour": "#a8dcf4", "thin": 0.9},
    ),
    (
        named("mermaids?|merfolk", "(?<!男)(?<!雄)人鱼|鲛人"),
        {**_PLAIN, "coat": "#e0ad94", "skin": "#e0ad94", "hem": 0.02, "hair": "long",
         "hair_colour": "#b4502c", "trim": ("shells",), "trim_colour": "#9a5ab4", "thin": 0.92,
         "fishtail": "#1f9a8c"},
    ),
    (
        named("merm[ae]n|tritons?", "男人鱼|雄人鱼"),
        {**_PLAIN, "coat": "#d9a48c", "hem": 0.02, "hair": "long", "fishtail": "#2a6fa8"},
    ),
    (
        named("witch(?:es)?|sorceress(?:es)?", "女巫|巫婆"),
        {**_PLAIN, "coat": "#2c2438", "legs": "#1c1824", "shoes": "#14101a", "hem": 0.40, "flare": 0.06,
         "hat": "wizard", "hat_colour": "#2c2438", "hair": "long", "hair_colour": "#5a2a1c",
         "trim": ("sash",), "trim_colour": "#6a3f9a"},
    ),
    (
        named("magicians?|conjurers?", "魔术师"),
        {**_PLAIN, "coat": "#1c1c26", "legs": "#1c1c26", "hem": 0.24, "hat": "brim", "hat_colour": "#14141a",
         "back": "cape", "back_colour": "#8a1c34"},
    ),
    (
        named("photographers?|paparazz[io]|videographers?|cameram[ae]n|photojournalists?",
            "摄影师|摄像师|狗仔"),
        {**_PLAIN, "coat": "#5c6648", "legs": "#2c3038", "hem": 0.08, "hat": "cap", "hat_colour": "#2c3038",
         "prop": "camera"},
    ),
    (
        named("brides?(?! and groom)", "新娘"),
        {**_PLAIN, "coat": "#f6f1ea", "hem": 0.44, "flare": 0.10, "hair": "bun", "back": "cape",
         "back_colour": "#fbf8f4", "legs": "#f0e8e0", "shoes": "#f0e8e0"},
    ),
    (
        named("(?:bride)?grooms?", "新郎"),
        {**_PLAIN, "coat": "#1a1c24", "legs": "#1a1c24", "shoes": "#0c0c10", "trim": ("tie", "vest"),
         "trim_colour": "#f0ece4"},
    ),
    (
        named("swords?(?:wo)?m[ae]n|wuxia|kung ?fu (?:master|hero|fighter)s?|martial (?:artist|hero)e?s?"
            "|wanderers?", "女侠|大侠|侠客|剑客|武林|江湖|少侠|侠女|剑仙|舞剑|练剑|仙侠|武侠"),
        {**_PLAIN, "coat": "#e8ecec", "legs": "#d8dcdc", "shoes": "#2c3038", "hem": 0.42, "flare": 0.06,
         "hair": "long", "trim": ("sash",), "trim_colour": "#5a8a94"},
    ),
    (
        named("assassins?|hit(?:wo)?m[ae]n", "刺客|杀手|黑衣人"),
        {**_UNIFORM, **_PLAIN, "coat": "#1a1c22",
         "legs": "#16181c", "shoes": "#0c0c10", "hem": 0.16, "hat": "hood",
         "hat_colour": "#1a1c22", "trim": ("sash",), "trim_colour": "#7a1c24"},
    ),
    (
        named("thie(?:f|ves)|burglars?|robbers?|pickpockets?|crooks?", "小偷|窃贼|强盗|劫匪|盗贼"),
        {**_UNIFORM, **_PLAIN, "coat": "#2c3038",
         "legs": "#1c1e24", "shoes": "#101216", "hem": 0.05, "hat": "beanie",
         "hat_colour": "#16181c", "trim": ("stripes",), "trim_colour": "#c8ccd0"},
    ),
    (
        named("sheriffs?|(?:us )?marshals?", "警长|治安官"),
        {**_PLAIN, **_BOOTS, "coat": "#6a4a30", "legs": "#3c4654", "hem": 0.16, "hat": "cowboy",
         "hat_colour": "#4a3424", "trim": ("badge",)},
    ),
    (
        named("couriers?|delivery (?:m[ae]n|boys?|girls?|drivers?|guys?|workers?|riders?|person)|mailm[ae]n"
            "|postm[ae]n", "快递员|外卖员|外卖小哥|邮递员|快递小哥"),
        {**_UNIFORM, **_PLAIN, "coat": "#e8a020",
         "legs": "#2a3448", "hem": 0.06, "hat": "cap", "hat_colour": "#e8a020",
         "trim": ("bands",), "trim_colour": "#f8f0d0"},
    ),
    (
        named("nuns?", "修女"),
        {**_UNIFORM, **_PLAIN, "coat": "#1c1c24",
         "legs": "#1c1c24", "shoes": "#0c0c10", "hem": 0.44, "flare": 0.04,
         "hat": "hood", "hat_colour": "#1c1c24"},
    ),
    (
        named("judges?|priests?|pastors?", "法官|牧师|神父"),
        {**_UNIFORM, **_PLAIN, "coat": "#16161c",
         "legs": "#16161c", "hem": 0.42, "flare": 0.04, "trim": ("tie",),
         "trim_colour": "#f4f2ec"},
    ),
    (
        named("(?:security |prison |palace )guards?|bodyguards?|bouncers?|agents?", "保安|保镖|特工"),
        {**_UNIFORM, **_PLAIN, "coat": "#16181e",
         "legs": "#16181e", "hem": 0.10, "bulk": 1.12, "trim": ("tie",),
         "trim_colour": "#0a0a0e", "shoes": "#0a0a0e"},
    ),
    (
        named("(?:airline )?(?:pilots?|stewardess(?:es)?|flight attendants?)(?!'s? seat)",
            "飞行员|机长|空姐|空乘"),
        {**_UNIFORM, **_PLAIN, "coat": "#1c2a4c",
         "legs": "#1c2a4c", "hem": 0.10, "hat": "police",
         "hat_colour": "#1c2a4c", "trim": ("tie",), "trim_colour": "#d8b04a"},
    ),
    (
        named("teachers?|professors?|librarians?", "老师|教师|教授|图书管理员"),
        {**_PLAIN, "coat": "#7a5a3c", "legs": "#3a4250", "hem": 0.10, "trim": ("vest",),
         "trim_colour": "#4a5a48"},
    ),
    (
        named("business(?:wom[ae]n|m[ae]n|people)|ceos?|bosses|boss|managers?|lawyers?|secretar(?:y|ies)"
            "|office workers?", "商人|老板|经理|律师|秘书|白领|总裁"),
        {**_UNIFORM, **_PLAIN, "coat": "#343c4a",
         "legs": "#2a303a", "hem": 0.12, "trim": ("tie",),
         "trim_colour": "#a83440", "shoes": "#14141a"},
    ),
    (
        named("golfers?", "高尔夫球手"),
        {**_PLAIN, "coat": "#f0efe8", "legs": "#3a4a6a", "hem": 0.04, "hat": "cap", "hat_colour": "#f4f4f0",
         "shoes": "#f4f4f4", "boot": 0.9},
    ),
    (
        named("maestros?|(?:orchestra(?:l)? )?conductors?", "指挥家"),
        {**_PLAIN, "coat": "#16161c", "legs": "#16161c", "hem": 0.22, "flare": 0.03, "trim": ("tie",),
         "trim_colour": "#f6f4ee", "shoes": "#0a0a0e"},
    ),
    (
        named("students?|pupils?|schoolchild(?:ren)?|schoolboys?|schoolgirls?", "学生|小学生"),
        {"back": "pack", "back_colour": "#c8483a"},
    ),
    *LEGENDS,
)  # fmt: skip
"""The words for a trade, and the fields of the figure that differ; the first that is named counts."""


_PLAIN_NOUNS: dict[K, re.Pattern[str]] = {
    K.MAN: named("m[ae]n|guys?|husband|father|dad|brother|boyfriend|gentlem[ae]n|customers?|clients?"
        "|guests?|strangers?|patients?|passengers?", "男人|男子|丈夫|爸爸|父亲|顾客|客人|病人|乘客"),
    K.WOMAN: named("wom[ae]n|lad(?:y|ies)|wife|mother|mom|sister|girlfriend|models?|customers?"
        "|patients?",
        "女人|女子|妻子|妈妈|母亲|模特|病人"),
    K.OLD_MAN: named("old m[ae]n|elderly|grandfather|grandpa|patients?", "老人|爷爷|老头|外公|病人"),
    K.OLD_WOMAN: named("old wom[ae]n|elderly|grandmother|grandma|patients?", "奶奶|老太|外婆|病人"),
    K.BOY: named("boys?|sons?|kids?", "男孩|儿子"),
    K.GIRL: named("girls?|daughters?|kids?", "女孩|女儿|小姑娘"),
}  # fmt: skip
_THE = re.compile(r"\b(?:the|this|that|same)\s+(?:[\w-]+\s+)?$|这个?$|那个?$", re.IGNORECASE)


def is_plain(kind: K, words: str) -> bool:
    """Whether the words call somebody of that kind by no trade, so that one that they name is another's; "the
    man" may be the farmer just named."""
    nouns, words = _PLAIN_NOUNS.get(kind), _out_of_work(words)
    return nouns is not None and any(not _THE.search(words[: one.start()]) for one in nouns.finditer(words))


_BROUGHT_IN = re.compile(
    r"\b(?:an?|another|his|her|their|my)\s+(?:[\w'-]+\s+){0,2}$"
    r"|(?:一(?:个|名|位)|他的?|她的?|另一?(?:个|名|位)?)[^，。；]{0,3}$",
    re.IGNORECASE,
)
"""Before a noun that brings somebody in, and does not go on about them."""


class Called(NamedTuple):
    """By what noun somebody is told of (a trade, or a plain noun; empty where none tells), and whether it
    brings them in."""

    noun: str
    new: bool


def called(kinds: Sequence[K], words: str) -> list[Called]:
    """By what each of the people of a part is called there, in their order."""
    trades = iter([(f"trade {i}", one) for i in trades_in(words) if (one := TRADES[i][0].search(words))])
    rest = _out_of_work(words)
    plain = {kind: _PLAIN_NOUNS[kind].finditer(rest) for kind in _PLAIN_NOUNS}
    out: list[Called] = []
    for kind in kinds:
        name, found, told = "", None, words
        if kind in plain and is_plain(kind, words):
            found, told = next(plain[kind], None), rest
            name = found.group(0).lower() if found else ""
        elif kind in CIVILIANS:
            name, found = next(trades, ("", None))
        out.append(Called(name, found is not None and bool(_BROUGHT_IN.search(told[: found.start()]))))
    return out


@lru_cache(maxsize=64)
def _out_of_work(words: str) -> str:
    """The words without those for trades: a delivery man is no man besides."""
    for trade, _ in TRADES:
        words = trade.sub("", words)
    return words


@lru_cache(maxsize=64)
def trades_in(words: str) -> tuple[int, ...]:
    """The trades of the prompt, in the order in which it names them."""
    return tuple(in_order((trade for trade, _ in TRADES), words))


def trades_named(words: str) -> list[str]:
    """The words for trades, in their order."""
    return [match.group(0) for i in trades_in(words) if (match := TRADES[i][0].search(words))]


def in_trade(figure: Figure, words: str, number: int) -> Figure:
    """The figure in the clothes of the `number`-th trade that the words name."""
    trades = trades_in(words)
    return replace(figure, **TRADES[trades[number]][1]) if 0 <= number < len(trades) else figure
