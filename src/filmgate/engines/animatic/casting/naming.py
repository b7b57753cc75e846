"""How a prompt's words say that somebody holds a thing, is on it, or rides it."""

from __future__ import annotations

import re

from filmgate.storyboard.vocabulary import SubjectKind as K

_WITH = (
    r"\b(?:with|holding|holds?|carrying|carries|carry|under|lean(?:s|ing) on|wielding|swinging|waving|"
    r"in (?:his|her|its|their) hands?)\b[^,.;]{0,40}\b"
)
_WITH_ZH = "(?:手持|手握|手捧|手提|手里|手中|打着|撑着|拿着|提着|举着|捧着|抱着|握着|牵着|带着)[^，。；]{0,8}"
_ON = (
    r"\b(?:(?:on|in|aboard|astride|atop)\s+(?:the (?:deck|bow|prow|stern|back|top) of\s+)?"
    r"|(?:at|on) the (?:deck|bow|prow|stern|helm|wheel) of\s+)"
    r"(?:(?:a|an|the|his|her|its|their|my)\s+)?(?:\w+\s+){0,2}"
)
_ON_ZH = "(?:骑着?|坐在|驾着?|开着?|乘着?|划着?)[^，。；]{0,8}"
_NAMES_ZH: dict[K, str] = {
    K.UMBRELLA: "伞", K.LANTERN: "灯笼|提灯", K.SWORD: "剑|刀", K.BOOK: "书", K.GUITAR: "吉他",
    K.KITE: "风筝", K.PHONE: "手机", K.CAMERA: "相机", K.CUP: "杯", K.FLOWER: "花", K.ROSE: "玫瑰",
    K.BALL: "球", K.LETTER: "信", K.BALLOON: "气球", K.VIOLIN: "小提琴", K.CANDLE: "蜡烛", K.HORSE: "马",
    K.BICYCLE: "自行车|单车", K.MOTORCYCLE: "摩托", K.BOAT: "船|舟", K.CAR: "车", K.ELEPHANT: "大象",
    K.GIRAFFE: "长颈鹿|骆驼|羊驼", K.LAMP: "灯|手电|火把|火炬",
    K.CARRIAGE: "马车|牛车|驴车|战车|雪橇", K.SKATEBOARD: "滑板|雪橇",
}  # fmt: skip
_SYNONYMS: dict[K, str] = {
    K.BICYCLE: "bicycles?|bikes?", K.MOTORCYCLE: "motorcycles?|motorbikes?|bikes?",
        K.BOAT: "boats?|canoe|rowboat|kayak|raft|gondola|ferry|speedboat|dinghy|junk|longship",
    K.GIRAFFE: "giraffes?|camels?|dromedar(?:y|ies)|llamas?|alpacas?",
    K.COFFEE: "coffee|cup", K.TEA: "tea|cup", K.FLOWER: "flowers?|bouquet",
        K.UMBRELLA: "umbrellas?|parasol",
    K.PHONE: "phone|smartphone",
    K.LAMP: "oil lamps?|flash ?lights?|torch(?:es)?", K.SWORD: "swords?|katana|blade",
    K.CARRIAGE: "carriages?|coach(?:es)?|wagons?|carts?|chariots?|sleighs?|dog ?sleds?|sledges?",
    K.SKATEBOARD: "skate ?boards?|sleds?|sledges?|toboggans?",
}  # fmt: skip


_RIDES = (
    r"\b(?:rid(?:e|es|ing|den)|rode|mounts?|mounted|straddl\w+|steers?|steering|pilots)"
    r"\s+(?:on |upon |atop )?(?:the back of )?"
    r"(?:(?:a|an|the|his|her|its|their|my)\s+)?(?:[\w-]+\s+){0,2}"
)
_RIDES_ZH = "(?:骑|驾|乘)[^，。；]{0,8}"


_IN_HAND = r"[^,.;]{0,14}\bin (?:his|her|their|its|both|one|each) (?:\w+ )?hands?"


_OVERHEAD = re.compile(
    r"\b(?:umbrella|parasol)\b[^.;]{0,40}\b(?:over|above) (?:him|her|them|it|an?|the|his|their)\b"
    r"|\bshar(?:e|es|ing) (?:an?|one|the|her|his|their) (?:\w+ )?umbrella"
    r"|伞[^。；]{0,12}(?:头顶|头上|遮住|撑在)|(?:共|同)[撑打]",
    re.IGNORECASE,
)


def _said(kind: K, before: str, before_zh: str, words: str, after: str = "") -> bool:
    """Whether the prompt names the kind after such words, or before others."""
    name = _SYNONYMS.get(kind, kind.value.replace("_", " ") + "s?")
    if re.search(f"{before}(?:{name})\\b{after}", words, re.IGNORECASE):
        return True
    chinese = _NAMES_ZH.get(kind)
    return bool(chinese and not after and re.search(f"{before_zh}(?:{chinese})", words))


_COMPUTER = re.compile(
    r"\b(?:laptops?|macbooks?|(?:notebook )?computers?|keyboards?|typewriters?)\b|笔记本|电脑|键盘|打字机",
    re.IGNORECASE,
)
_PHONE = re.compile(r"phones?\b|手机|电话", re.IGNORECASE)


_CALLS = re.compile(
    r"\bon (?:the|his|her|their|a) (?:(?:cell|mobile|smart) ?)?phone\b(?! (?:screen|display))"
    r"|[打接讲通]着?电话",
    re.IGNORECASE,
)
"""Who telephones has one at the ear."""


def is_computer(words: str) -> bool:
    """Whether the phone of a plan stands for a computer, which is in nobody's hand."""
    return _COMPUTER.search(words) is not None and not _PHONE.search(words)


def is_sheltered(words: str) -> bool:
    """Whether they tell of an umbrella over somebody, whoever brought it: nobody beside them needs one."""
    return _OVERHEAD.search(words) is not None


def held(kind: K, words: str) -> bool:
    """Whether they say that somebody has it in the hands."""
    overhead = kind is K.UMBRELLA and is_sheltered(words)
    if kind is K.PHONE and _CALLS.search(words):
        return True
    return overhead or _said(kind, _WITH, _WITH_ZH, words) or _said(kind, "", "", words, _IN_HAND)


def mounted(kind: K, words: str) -> bool:
    """Whether they say that somebody is on it or in it."""
    return _said(kind, _ON, _ON_ZH, words) or _said(kind, _RIDES, _RIDES_ZH, words)
