"""Which instrument, weapon, pipe or pet a prompt's own words give to somebody."""

from __future__ import annotations

import re

from filmgate.storyboard.vocabulary import Action

_Rows = tuple[tuple[str, re.Pattern[str]], ...]
_PLAYS: dict[str, str] = {
    "cello": r"\bcell(?:o|ist)|double bass|contrabass|大提琴",
    "violin": r"violin|fiddle|\bviola\b|小提琴|(?<!大)提琴",
    "piano": r"piano|pianist|钢琴|键盘手", "drums": r"\bdrum|percussion|鼓", "saxophone": r"\bsax|萨克斯",
    "trumpet": r"trumpet|trombone|\bhorn player|cornet|小号|\bsuona|唢呐",
    "harmonica": r"harmonica|\bwhistles?\b|kazoo|ocarina|口琴|吹哨|哨子",
    "flute": r"flut|clarinet|oboe|piccolo|recorder|笛|箫", "accordion": r"accordion|bandoneon|手风琴",
    "harp": r"\bharp|竖琴", "erhu": r"erhu|二胡",
    "zither": r"guzheng|guqin|zither|\bkoto\b|古筝|古琴|抚琴|操琴|琴弦",
    "guitar": r"guitar|ukulele|banjo|\blute\b|bass player|bassist|吉他", "pipa": r"\bpipas?\b|琵琶",
}  # fmt: skip
_INSTRUMENT = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _PLAYS.items()), re.IGNORECASE)
_ORCHESTRA = re.compile(
    r"\b(?:orchestra|symphony|philharmonic|string quartet)s?\b|交响|管弦|乐团", re.IGNORECASE
)
_OF_AN_ORCHESTRA = ("violin", "cello", "flute", "violin", "trumpet", "violin", "harp")
_BANDS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("saxophone", "drums", "trumpet", "cello", "guitar"),
        re.compile(
            r"\b(?:jazz|swing|blues|big)[- ](?:\w+ )?(?:band|quartet|quintet|trio|combo|ensemble)|爵士乐队",
            re.I,
        ),
    ),
    (
        ("trumpet", "saxophone", "trumpet", "flute"),
        re.compile(r"\b(?:marching|brass|military) band|铜管乐队|军乐队", re.I),
    ),
    (
        ("violin", "guitar", "accordion", "flute"),
        re.compile(r"\b(?:folk|bluegrass|celtic|country|irish|gypsy) band|民谣乐队", re.I),
    ),
    (("pipa", "erhu", "flute", "zither"), re.compile(r"民乐|国乐|chinese (?:folk )?ensemble", re.I)),
    (
        ("guitar", "drums", "guitar", "guitar"),
        re.compile(r"\b(?<!rubber )(?:rock|punk|metal|indie|pop|garage|live|school)?[- ]?band\b|乐队", re.I),
    ),
)
"""What the members of a band play of which no more is told."""
_SMOKED: _Rows = (
    ("pipe", re.compile(r"(?:smok\w+|puff\w*|lights?|with)\b[^,.;]{0,24}\bpipe\b|烟斗", re.IGNORECASE)),
    ("cigar", re.compile(r"\bcigars?\b|雪茄", re.IGNORECASE)),
    (
        "cigarette",
        re.compile(
            r"cigarette|\bsmok(?:es|ing)\b(?! (?:gun|barrel|ruin|crater))|抽烟|吸烟|香烟", re.IGNORECASE
        ),
    ),
)  # fmt: skip
_WEAPONS: _Rows = (
    (
        "rifle",
        re.compile(r"\b(?:rifles?|shotguns?|muskets?|machine ?guns?)\b|步枪|猎枪|机枪|狙击", re.IGNORECASE),
    ),
    (
        "pistol",
        re.compile(r"\b(?:pistols?|revolvers?|(?:hand)?guns?|six-?shooters?)\b|手枪|左轮", re.IGNORECASE),
    ),
    ("trident", re.compile(r"\b(?:tridents?|pitchforks?)\b|三叉戟|钢叉", re.IGNORECASE)),
    ("hammer", re.compile(r"\b(?:war ?)?hammers?\b|mj[oö]lnir|锤", re.IGNORECASE)),
    ("axe", re.compile(r"\b(?:battle-?)?axes?\b|斧", re.IGNORECASE)),
    ("club", re.compile(r"\b(?:clubs?|maces?|bludgeons?)\b|狼牙棒|大棒", re.IGNORECASE)),
)
"""What the storyboard knows as a blade, and is none."""
_STAFF = re.compile(r"\b(?:staff|rod|quarterstaff|cudgel)\b|棒|棍|杖", re.IGNORECASE)
_LAP = re.compile(
    r"\b(?:on|in|onto|across) (?:(?:an?|the|his|her|their|my|its) )?(?:[\w'-]+ ){0,3}?laps?\b"
    r"|(?:膝|大腿|腿)上|怀里|怀中",
    re.IGNORECASE,
)
_CRAFTS = (
    r"(?:cook|fry|sauté|saute|stir|whisk|chop|slic|dic|knead|grill|sew|stitch|knit|embroider|writ|sketch|carv"
    r"|whittl|solder|weav|typ|peel|sculpt|shap|repair|assembl|pour|plat|season|toss|flip|drizzl|engrav|polish"
    r"|decorat|fold|grind|brush)(?:p|t|l|r)?"
)
"""What is looked at in the hands of who does it, and not in the face."""
_HANDS = re.compile(
    r"close[- ]?ups? (?:shots? )?(?:of|on) (?:[\w'-]+ ){0,4}?(?:hands?|fingers?|fingertips)\b"
    r"|close[- ]?ups? (?:shots? )?(?:of|on) (?:[\w'-]+ ){0,3}?(?:pans?|pots?|woks?|skillets?|griddle)\b"
    r"|特写[^。；]{0,10}(?<!火)锅|(?<!火)锅[^。；]{0,12}特写"
    r"|\b(?:hands?|fingers)\b[^.;]{0,40}\bclose[- ]?up"
    rf"|close[- ]?ups? (?:shots? )?(?:of|on) [^.;,]{{0,40}}?\b{_CRAFTS}ing\b"
    rf"|\b(?:{_CRAFTS}ing|(?:pour|knead|chop|slice|peel|carve|knit|sew)s)\b[^.;]{{0,50}}\bclose[- ]?up\b"
    r"(?! (?:shot )?(?:of|on) (?:his|her|their|the) (?:\w+ )?(?:face|eyes?|smile))"
    rf"|\b{_CRAFTS}(?:ing|e?s)\b[^.;]{{0,50}}\bmacro\b"
    r"|[切炒揉煎缝织写雕擀捏][^。；，]{0,6}特写|特写[^。；]{0,10}[切炒揉煎缝织写雕擀捏]"
    r"|(?:手部|双手|手指|指尖|的手)特写|特写[^。；]{0,10}(?:手|指)",
    re.IGNORECASE,
)
_TAKES = (
    r"\b(?:with|wear(?:s|ing)?|carr(?:y|ies|ying)|hold(?:s|ing)?|pull(?:s|ing)?|drag(?:s|ging)?|haul(?:s|ing)?"
    r"|swing(?:s|ing)?|clutch(?:es|ing)?|his|her|their)\b[^,.;]{0,30}?\b"
)
_LUGGAGE: _Rows = tuple(
    (name, re.compile(rf"{_TAKES}(?:{english})\b|{chinese}", re.IGNORECASE))
    for name, english, chinese in (
        ("backpack", "back ?packs?|rucksacks?|knapsacks?|school ?bags?", "背包|书包"),
        ("suitcase", "suitcases?|luggage|carry-on|travel bags?", "行李|拉杆箱|旅行箱|皮箱|手提箱"),
        ("briefcase", "briefcases?|attach[eé] cases?", "公文包"),
        ("basket", "baskets?", "提篮|竹篮|篮子"),
        ("handbag", "hand ?bags?|purses?|tote bags?|shopping bags?", "手提包|手提袋|购物袋"),
    )
)
_HEARD = re.compile(r"headphones?|headset|ear ?phones|耳机", re.IGNORECASE)


_FISHES = re.compile(
    r"\bfish(?:es|ing|erm[ae]n)\b|\bto fish\b|\bfish (?:from|off|for|together|side by side)\b"
    r"|angl(?:er|ing)|fishing rod|\breel\w* in\b"
    r"|\bfish\b[^.;]{0,24}\bwith (?:an?|his|her) (?:\w+ )?(?:rod|pole|line|hook)"
    r"|cast(?:s|ing)? (?:his|her|their|an?|the) (?:\w+ )?(?:line|rod)|钓鱼|垂钓|钓",
    re.IGNORECASE,
)
_NETS = re.compile(
    r"\b(?:fishing |cast(?:ing)? )nets?\b|\b(?:cast|throw|fling)\w* (?:out )?(?:[\w'-]+ ){0,3}nets?\b"
    r"|\bnets? into\b|[撒下抛]网|渔网",
    re.IGNORECASE,
)
_HAULED = re.compile(
    r"\b(?:drag|pull|haul|heav)\w* (?:[\w'-]+ ){0,4}(?:boats?|canoes?)\b|[拖拉拽][^，。；]{0,4}[船舟]",
    re.IGNORECASE,
)
_BALLS: _Rows = (
    ("#d8702c", re.compile(r"dunk|basketball|篮球|灌篮|扣篮", re.IGNORECASE)),
    ("#f6faff", re.compile(r"snow ?ball|雪仗|雪球", re.IGNORECASE)),
)
"""Balls that are in somebody's hands without being named, by their colours."""


_CHILD = (
    r"(?:bab(?:y|ies)|infant|newborn|toddler|child|kid|boy|girl|daughter|son|grandson|granddaughter|grandchild)\b"
    r"(?!'s (?:hand|arm)|-)"
)
_BORNE: _Rows = (
    (
        "shouldered",
        re.compile(
            rf"\b{_CHILD}[^.;]{{0,24}}\bon (?:his|her|their|the|dad\w*'s) (?:\w+ )?(?:shoulders|back)\b"
            r"|piggy-?back|骑在[^，。；]{0,8}(?:肩|脖子)|扛在肩|背着[^，。；]{0,6}(?:孩子|女儿|儿子|小孩)",
            re.IGNORECASE,
        ),
    ),
    (
        "child",
        re.compile(
            rf"\b(?:carr(?:y|ies|ied|ying)|hold(?:s|ing)?|held|cradl(?:e|es|ing)|rock(?:s|ing)?"
            r"|(?:lift|pick|scoop)(?:s|ed|ing)?(?: up)?) "
            rf"(?:(?!hands?\b|out\b)[\w'-]+ ){{0,4}}?{_CHILD}"
            rf"|{_CHILD} (?:\w+ )?in (?:his|her|their) arms"
            rf"|抱着?[^，。；]{{0,8}}(?:婴儿|宝宝|孩子|女儿|儿子|小孩)",
            re.IGNORECASE,
        ),
    ),
)


def borne_in(words: str) -> str | None:
    """How somebody bears a child: on the shoulders, or in the arms."""
    return _first(_BORNE, words)


def fishes(words: str) -> bool:
    return _FISHES.search(words) is not None and _NETS.search(words) is None


def angles(words: str) -> bool:
    """Whether somebody is out for fish, with a rod or with a net, and does not drag the boat itself."""
    out = _FISHES.search(words) is not None or _NETS.search(words) is not None
    return out and _HAULED.search(words) is None


_MEDALS: _Rows = (
    ("medals", re.compile(r"\bmedals\b|勋章|军功章|奖章", re.IGNORECASE)),
    ("medal", re.compile(r"\bmedal\b|奖牌|[金银铜]牌", re.IGNORECASE)),
)


def medal_in(words: str) -> str | None:
    """The medal about somebody's neck, or those on their breast."""
    return _first(_MEDALS, words)


def ball_in(words: str) -> str | None:
    """The colour of the ball that somebody plays with."""
    return _first(_BALLS, words)


def instruments_in(words: str) -> list[str]:
    """Every instrument that is named, in that order; those of an orchestra or a band where there is one."""
    told = [name for match in _INSTRUMENT.finditer(words) if (name := match.lastgroup)]
    if told or _ORCHESTRA.search(words):
        return told or list(_OF_AN_ORCHESTRA)
    return next((list(played) for played, named in _BANDS if named.search(words)), [])


_LOUD = re.compile(
    r"electric guitar|\b(?:rock|metal|punk|grunge|hard ?core)\b(?! climb| garden| face| wall)"
    r"|电吉他|摇滚|金属乐",
    re.IGNORECASE,
)


def is_loud(words: str) -> bool:
    """Whether guitars are plugged in."""
    return _LOUD.search(words) is not None


def _first(rows: _Rows, words: str) -> str | None:
    return next((name for name, named in rows if named.search(words)), None)


_LIGHTS: _Rows = (
    ("flashlight", re.compile(r"\bflash ?lights?\b|\bheadlamp|手电", re.IGNORECASE)),
    ("torch", re.compile(r"\btorch(?:es)?\b|火把|火炬", re.IGNORECASE)),
)


def light_in(words: str) -> str:
    """The lamp that somebody has in the hand: a flashlight, a burning torch, else a lantern."""
    return _first(_LIGHTS, words) or "lantern"


def smoked_in(words: str) -> str | None:
    """A pipe, a cigar, a cigarette."""
    return _first(_SMOKED, words)


def weapon_in(words: str) -> str | None:
    """The weapon that is no sword."""
    return _first(_WEAPONS, words)


_LEASHED = re.compile(
    r"\bwalk(?:s|ed|ing)? (?:his|her|their|the|a|an|my)(?: \w+){0,2}? (?:dog|poodle|corgi|husky)\b"
    r"|\bdog\b[^.;]{0,20}\bon (?:a|the|its|his|her) leash\b|遛狗|遛着?[^，。；]{0,3}狗|牵着[^，。；]{0,4}狗",
    re.IGNORECASE,
)


def on_leash(words: str) -> bool:
    """Whether somebody walks a dog."""
    return _LEASHED.search(words) is not None


def names_staff(words: str) -> bool:
    return _STAFF.search(words) is not None


def on_a_lap(words: str) -> bool:
    """Whether something small lies on somebody's lap."""
    return _LAP.search(words) is not None


def of_hands(words: str) -> bool:
    """Whether what is seen from near is somebody's hands."""
    return _HANDS.search(words) is not None


def luggage_in(words: str) -> str | None:
    """What somebody has on the back or in the hand."""
    return _first(_LUGGAGE, words)


def headphones_in(words: str) -> str | None:
    """What they are called, where there are some."""
    found = _HEARD.search(words)
    return found.group() if found else None


_BLADED = re.compile(
    r"\b(?:swords?|blades?|katanas?|sabers?|sabres?|rapiers?|fencers?|fencing|foils|épées?)\b"
    r"|剑|刀光|大刀|长刀",
    re.IGNORECASE,
)
_DRAWS = re.compile(
    r"\b(?:draws?|drew|drawing|unsheath\w*|pulls? out|aims?)\b"
    r"(?! (?:a|an|the|his|her|on|in) (?:\w+ )?(?:picture|line|map|breath|sketch|portrait|circle|curtain))"
    r"|拔(?:剑|刀|枪)|抽(?:剑|刀)",
    re.IGNORECASE,
)
_THROWN: _Rows = (
    ("net", _NETS),
    ("javelin", re.compile(r"\bjavelins?\b|\bspears?\b|标枪|长矛|投枪", re.IGNORECASE)),
    ("frisbee", re.compile(r"\bfrisbees?\b|\bflying discs?\b|飞盘", re.IGNORECASE)),
    ("snowball", re.compile(r"\bsnow ?balls?\b|\bsnow ?ball fight|打雪仗|雪球", re.IGNORECASE)),
    (
        "powder",
        re.compile(
            r"\b(?:colou?r(?:ed|ful)?|holi|rainbow|pink) (?:\w+ )?(?:powders?|dust|pigments?)\b|\bgulal\b"
            r"|\bholi\b|彩色?粉|颜料粉|洒红节",
            re.IGNORECASE,
        ),
    ),
    (
        "pebble",
        re.compile(
            r"\b(?:stones?|rocks?|pebbles?|grenades?)\b|石头|石子|打水漂|手榴弹",
            re.IGNORECASE,
        ),
    ),
    (
        "letter",
        re.compile(r"\b(?:papers?|documents|letters?|pages|files|money|cash|cards)\b|文件|纸|钞票", re.I),
    ),
    ("flowers", re.compile(r"\b(?:bouquet|flowers|roses)\b|花束|捧花", re.IGNORECASE)),
    (
        "nothing",
        re.compile(
            r"\b(?:confetti|rice|petals|glitter|coins?|seeds?|dust|sand|snow|water)\b|彩带|花瓣|种子", re.I
        ),
    ),
)
"""What is thrown that is no ball."""
_SHEETS = re.compile(
    r"\b(?:giv|hand|pass|offer|deliver|show|present|slid|push)\w*\b[^.;]{0,40}?\b(?:letters?|photo(?:graph)?s?"
    r"|pictures?|envelopes?|notes?|maps?|tickets?|documents?|papers?|contracts?|files?|postcards?|drawings?"
    r"|money|cash|banknotes?|bills?|passports?|certificates?|menus?)\b"
    r"|(?:递|交|送)[^，。；]{0,8}(?:照片|信|文件|地图|车票|门票|纸条|钞票|合同|明信片|护照)",
    re.IGNORECASE,
)


def hands_over_a_sheet(words: str) -> bool:
    """Whether what somebody gives is a sheet of paper."""
    return _SHEETS.search(words) is not None


TELLING: dict[Action, re.Pattern[str]] = {
    Action.HOLD: re.compile(r"\b(?:hold(?:s|ing)?|carr\w+|bouquet|flowers?)\b|拿|捧|抱", re.IGNORECASE),
    Action.CATCH: re.compile(r"\b(?:catch(?:es|ing)?|caught|ball)\b|接|球", re.IGNORECASE),
    Action.GIVE: re.compile(
        r"\b(?:giv\w+|gifts?|presents?|gave|hands?|offer\w*|deliver\w*|pass\w*)\b|送|递|给|礼", re.I
    ),
    Action.THROW: re.compile(r"\b(?:throw\w*|threw|toss\w*|ball|pitch\w*)\b|扔|投|抛|丢", re.IGNORECASE),
}
"""Words without which what a deed is usually done with is not there: who draws a gun has no flowers."""


def has_blades(words: str) -> bool:
    """Whether blades are told of, or seen to flash."""
    return _BLADED.search(words) is not None


def draws_weapon(words: str) -> bool:
    """Whether somebody draws what they are armed with."""
    return _DRAWS.search(words) is not None


def thrown_in(words: str) -> str | None:
    """What is thrown, where it is no ball: a row of `hands.CARRIED`, or nothing that is seen in a hand."""
    return _first(_THROWN, words)


def told_to(action: Action, words: str) -> bool:
    """Whether the words tell of what that deed is usually done with."""
    return action not in TELLING or TELLING[action].search(words) is not None
