"""What an instruction asks for beyond the vocabulary: titles, bars, wear, light, things in the air."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from filmgate.engines.animatic.edit import tones
from filmgate.engines.animatic.edit.clauses import around
from filmgate.engines.animatic.edit.textures import Tone
from filmgate.engines.animatic.patterns import said
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import TimeOfDay, Weather


class Drift(StrEnum):
    """What floats through the air."""

    LEAVES = "leaves"
    PETALS = "petals"
    SPARKS = "sparks"
    EMBERS = "embers"
    FIREFLIES = "fireflies"
    CONFETTI = "confetti"
    DUST = "dust"


class Place(StrEnum):
    """Where a title stands."""

    CENTRE = "centre"
    LOWER = "lower"
    UPPER = "upper"


class When(StrEnum):
    """When it is seen: from soon after the begin, at the end, or throughout."""

    BEGIN = "begin"
    END = "end"
    ALWAYS = "always"


@dataclass(frozen=True)
class Title:
    """A line to be shown, where and when."""

    text: str
    place: Place = Place.CENTRE
    when: When = When.BEGIN


@dataclass(frozen=True)
class Wishes:
    """`bars` is the ratio of the picture between black bars; `hour` where a change of hours leads to."""

    titles: tuple[Title, ...] = ()
    bars: float | None = None
    worn: bool = False
    grainy: bool = False
    drifts: tuple[Drift, ...] = ()
    tones: tuple[Tone, ...] = ()
    hour: TimeOfDay | None = None
    weather: Weather | None = None

    def __bool__(self) -> bool:
        return self != Wishes()


def read(prompt: str) -> Wishes:
    """What that (part of an) instruction asks for."""
    titles = tuple(_titles(prompt))
    words = QUOTED.sub(" ", prompt)
    return Wishes(
        titles,
        _bars(words),
        bool(WORN.search(words)),
        bool(GRAINY.search(words)),
        tuple(drift for drift, found in DRIFTS.items() if found.search(words) and not _denied(found, words)),
        tuple(_tones(words)),
        _hour(words),
        next((weather for weather, found in SKIES.items() if found.search(words)), None),
    )


QUOTED = said(
    r"“(?P<a>[^”]{1,200})”|\"(?P<b>[^\"]{1,200})\"|「(?P<c>[^」]{1,200})」|『(?P<d>[^』]{1,200})』"
    r"|‘(?P<e>[^’]{1,200})’(?!\w)|(?<![\w])'(?P<f>[^'\n]{1,200})'(?!\w)"
)
NAMED = said(
    r"(?:titled|title[ds]? (?:reading|saying|that says)|caption(?:ed)?)[:\s]+(?P<text>[A-Z][\w' ]{1,60})"
)
_LOWER = said(r"lower third|bottom|subtitle|caption|\bfoot\b|底部|下方|字幕|下面")
_UPPER = said(r"\btop\b|\bupper\b|\bhead(er|ing)?\b|顶部|上方|上面")
_END = said(
    r"at the (?:very )?end|(?:end|closing|final) (?:title|credit|card)s?|\bthe end\b|片尾|结尾|最后|末尾"
)
_ALWAYS = said(
    r"throughout|whole (?:clip|video|time|film)|all the time|always|watermark|permanent|全程|一直|始终"
)
BARS = said(
    r"letter-?box(?:ed|ing)?|pillar-?box(?:ed|ing)?|cinema(?:tic)? bars|black bars|cinemascope"
    r"|wide-?screen bars"
    r"|anamorphic|遮幅|黑边|宽银幕"
)
RATIO = said(r"(?P<a>\d{1,2}(?:\.\d{1,3})?)\s*(?::|by|x|比)\s*(?P<b>\d{1,2}(?:\.\d{1,2})?)(?!\d)")
SCOPE, ACADEMY = 2.39, 4 / 3
WORN = said(
    r"\bscratch(?:es|ed|y)?\b|film (?:damage|dust|dirt|burn|wear)|damaged film|\bdust and\b"
    r"|old (?:film|movie|footage)"
    r"|worn film|8 ?mm|16 ?mm|super ?8|film reel|gate weave"
    r"|划痕|老电影|胶片(?:损伤|划痕)|旧胶片|做旧"
)
GRAINY = said(r"\bgrain(?:y|s)?\b|颗粒|噪点")
DRIFTS: dict[Drift, re.Pattern[str]] = {
    Drift.LEAVES: said(
        r"\b(?:falling|autumn|fall|drifting|blowing|swirling|dead|maple)\s+(?:\w+\s+)?leaves\b"
        r"|\bleaves\s+(?:\w+\s+)?(?:fall|drift|blow|swirl|in the (?:air|wind))\w*"
        r"|\badd\w*\s+(?:\w+\s+)?leaves\b|落叶|枫叶"
        r"|\b(?:(?:in)?to|like) (?:autumn|fall)\b|变成秋天|改成秋天"
    ),
    Drift.PETALS: said(r"\b(?:petals?|blossoms?|sakura)\b|花瓣|樱花"),
    Drift.SPARKS: said(r"\bsparks?\b|火花|火星四溅"),
    Drift.EMBERS: said(r"\bembers?\b|\bfloating ash(?:es)?\b|余烬|火星(?!四溅)"),
    Drift.FIREFLIES: said(r"\bfirefl(?:y|ies)\b|\bfairy (?:dust|lights)\b|\bglowworms?\b|萤火虫|流萤"),
    Drift.CONFETTI: said(r"\bconfetti\b|彩纸|纸屑"),
    Drift.DUST: said(r"\bdust (?:motes|particles)\b|\bfloating dust\b|\bmotes of dust\b|浮尘|尘埃"),
}
SKIES = {
    Weather.RAINBOW: said(r"\brainbows?\b(?!-)(?! colou?r)|彩虹(?!色)"),
    Weather.SNOW: said(r"\b(?:in)?to winter\b|\blike winter\b|变成冬天|改成冬天"),
    Weather.AURORA: said(r"\baurora\b|\bnorthern lights\b|极光"),
}
"""What stands in a sky; the planner may take it for something to film."""
_NO = r"(?:\bno\b|\bwithout\b|\bremove\b|没有|去掉|不要)\s*(?:\w+\s+){0,2}$"
_PAST = (
    r"(?:from|change|turn|convert|transform|make|shift|switch|replace|把|将|由|从)\s*(?:the\s+|a\s+|this\s+)?"
)
_HOURS = (
    r"(?:day(?:time|light)?|night(?:time)?|noon|morning|afternoon|evening|sunset|sunrise|dawn|dusk|midnight"
    r"|golden hour"
    r"|白天|夜晚|黑夜|晚上|日|夜|早晨|黄昏)"
)
CHANGED_HOUR = said(
    rf"(?:{_PAST}(?:{_HOURS}\s+|{_HOURS}(?=\W|变|改|转|换|到))?)?(?:(?:in)?to|for|with|变成|变为|改成|换成|转为|到)\s*"
    rf"(?:the\s+|a\s+)?(?P<hour>{_HOURS})(?!\w*-)"
)
_DAY = said(r"^(?:day(?:time|light)?|白天|日)$")
_COLOURS: dict[str, tuple[float, float, float]] = {  # "golden light" is the golden hour to the planner
    r"red|crimson|scarlet|红": (0.25, 0.30, 1.50),
    r"orange|橙|橘": (0.20, 0.72, 1.45),
    r"amber|琥珀": (0.38, 0.92, 1.30),
    r"yellow|黄": (0.30, 1.08, 1.22),
    r"green|emerald|lime|绿": (0.55, 1.35, 0.45),
    r"teal|turquoise|青": (1.25, 1.15, 0.40),
    r"cyan|aqua": (1.45, 1.15, 0.30),
    r"blue|azure|蓝": (1.75, 0.88, 0.35),
    r"purple|violet|indigo|紫": (1.65, 0.58, 1.00),
    r"magenta|fuchsia|品红": (1.40, 0.45, 1.40),
    r"pink|rose|粉": (1.18, 0.78, 1.32),
    r"white|白": (1.02, 1.0, 0.98),
}
"""The light's colour (BGR)."""
_LIT = (
    r"(?:(?P<neon>\s*neon|\s*霓虹)?(?:\s+(?:coloured|colored))?[\s色的]*"
    r"(?:light(?:s|ing|ed)?|glow|tint(?:ed)?|tone[sd]?|hue|cast|wash|filter|gels?|lit|灯光|光线?|色?调|滤镜))"
)
_BATHED = r"(?:bathe\w*|lit|drench\w*|tint\w*|washed?|glow\w*)\s+(?:\w+\s+){0,2}(?:in|by|with)?\s*"
_COLOURED = tuple(
    (
        said(
            rf"(?<!\w)(?:{words}){_LIT}|\blight(?:s|ing)?\s+(?:\w+\s+)?(?:{words})\b"
            rf"|\b{_BATHED}(?:{words})\b"
        ),
        colour,
    )
    for words, colour in _COLOURS.items()
)
TEAL_AND_ORANGE = said(r"\b(?:teal and orange|orange and teal)\b|青橙")
ADJUSTMENTS: tuple[tuple[re.Pattern[str], Tone], ...] = tuple(
    (said(words), tone)
    for words, tone in (
        (r"\b(brighter|lighten|brighten)\b|更亮|变亮|提亮", tones.tinted(1, 1, 1, 1, 0.78)),
        (r"\b(darker|darken)\b|更暗|变暗", tones.tinted(1, 1, 1, 1, 1.35, 0.9)),
        (r"\b(warmer|warm (colou?rs?|tones?|light))\b|暖色|更暖", tones.tinted(0.86, 0.98, 1.08, 1.03)),
        (
            r"\b(cooler|colder|(cool|cold) (colou?rs?|tones?|light))\b|冷色|更冷",
            tones.tinted(1.12, 1.0, 0.9, 0.97),
        ),
        (r"\b(vivid|more (colou?rful|saturated))\b|鲜艳", tones.tinted(1, 1, 1, 1.45)),
        (r"\b(desaturated?|muted|less colou?r(ful)?)\b|淡雅|低饱和", tones.tinted(1, 1, 1, 0.5)),
        (r"\b(more|high) contrast\b|高对比", lambda colour: tones.contrast(colour, 0.8)),
        (r"\b(faded|less contrast|low contrast)\b|低对比|褪色", tones.faded),
    )
)
"""Plain wishes of a colourist."""


def _titles(prompt: str) -> list[Title]:
    found = list(QUOTED.finditer(prompt)) or list(NAMED.finditer(prompt))
    texts = [next(text for text in match.groups() if text) for match in found]
    beside = [" ".join(around(prompt, match, opening='"“「『', closing='"”」』')) for match in found]
    return [
        Title(" ".join(text.split()), _place(words), _when(words))
        for text, words in zip(texts, beside, strict=True)
        if text.strip()
    ]


def _place(words: str) -> Place:
    return Place.LOWER if _LOWER.search(words) else Place.UPPER if _UPPER.search(words) else Place.CENTRE


def _when(words: str) -> When:
    return When.END if _END.search(words) else When.ALWAYS if _ALWAYS.search(words) else When.BEGIN


def _bars(words: str) -> float | None:
    """A ratio counts beside a word for bars, or as one that films alone have."""
    told = next((float(m["a"]) / float(m["b"]) for m in RATIO.finditer(words) if float(m["b"])), None)
    named = BARS.search(words)
    if told is not None and (named or told >= 2) and 1 <= told <= 4:
        return told
    if named is None:
        return None
    return ACADEMY if "pillar" in named[0].lower() else SCOPE


def _denied(found: re.Pattern[str], words: str) -> bool:
    return all(re.search(_NO, words[: match.start()], re.IGNORECASE) for match in found.finditer(words))


def _tones(words: str) -> list[Tone]:
    found = [tone for pattern, tone in ADJUSTMENTS if pattern.search(words)]
    if TEAL_AND_ORANGE.search(words):
        return [*found, tones.teal_and_orange]
    for pattern, colour in _COLOURED:
        if match := pattern.search(words):
            neon = bool(match.groupdict().get("neon"))
            found.append(tones.lit(colour, neon=neon))
    return found


def _hour(words: str) -> TimeOfDay | None:
    """Where "night to day" leads; the planner would read the night as well."""
    match = CHANGED_HOUR.search(words)
    if match is None:
        return None
    if _DAY.match(match["hour"]):
        return TimeOfDay.NOON
    shot = plan(match["hour"], frames=24, seed=0, edit=True).shots[0]
    return None if "time_of_day" in shot.inferred else shot.time_of_day
