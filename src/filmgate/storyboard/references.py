"""The inputs that a prompt refers to, and what it wants them for.

The notations `<<<image_1>>>`, `<image_1>` and `@image_1` belong to the wire, so the contract holds them;
prose says "image 1", "the second photo", 图片1 or 第二张图, which is understood here, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filmgate.contract.references import REFERENCE as NOTATION
from filmgate.contract.references import name_of as name_of_notation
from filmgate.contract.references import references
from filmgate.storyboard.lexicon import lexicon
from filmgate.storyboard.text import words

__all__ = ["REFERENCE", "Binding", "bindings", "marks_in", "name_of", "references"]

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
}  # fmt: skip
_SPOKEN = (
    r"\b(?:the\s+)?(?:reference\s+)?(?:image|picture|photo)\s*#?\s*(?P<number>\d)\b"
    r"|\bthe\s+(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh)\s+(?:reference\s+)?"
    r"(?:image|picture|photo)\b"
    r"|(?<![地插截视意构拍])(?:参考)?图(?:片|像)?\s*(?P<figure>[1-7])(?!\d)"
    r"|第\s*(?P<place>[一二两三四五六七1-7])\s*[张幅个]\s*(?:参考)?(?:图片|图像|照片|图)"
)
REFERENCE = re.compile(f"{NOTATION.pattern}|{_SPOKEN}", re.IGNORECASE | re.ASCII)
"""A place in a prompt that speaks of an input."""


_TELLTALES = ("<", "@", "image", "picture", "photo", "图", "照片")
"""One of them stands in every place that speaks of an input: most prompts have none and need no search."""


def marks_in(prompt: str) -> list[re.Match[str]]:
    """The places of a prompt that speak of an input, in order."""
    folded = prompt.lower()
    return list(REFERENCE.finditer(prompt)) if any(word in folded for word in _TELLTALES) else []


def name_of(match: re.Match[str]) -> str:
    """The input's name (`image_1`) that a match of `REFERENCE` speaks of."""
    notation = NOTATION.fullmatch(match.group())
    if notation:
        return name_of_notation(notation)
    said = next(value for value in match.groupdict().values() if value is not None).lower()
    return f"image_{_ORDINALS.get(said) or int(said)}"


@dataclass(frozen=True)
class Binding:
    """What an input is for, and the words of the prompt that say so."""

    role: str
    words: str


_STYLE = (
    r"(?:style|aesthetics?|look and feel|colou?rs?|colou?r (?:palette|scheme|grade|grading)|palette"
    r"|grad(?:e|ing)|tones?|mood|lighting|brush\s?work|brush\s?strokes|visual language|art direction)"
)
_STYLE_HAN = r"(?:风格|画风|色调|色彩|配色|调色|影调|笔触|光影|美术)"
_PLACE = r"(?:background|backdrop|setting|location|environment|scene|scenery|surroundings|stage)"
_PLACE_HAN = r"(?:背景|场景|环境|地点|布景)"
_MADE = r"(?:inspired by|styled|stylis?zed|graded|colou?red|painted|drawn|rendered)"
_AT = r"(?:in|at|on|inside|into|through|across|around)"
_ROOM = r"(?:room|place|house|building|world|landscape|space|hall|interior|view)"
_FIRST = r"(?:first|opening|start(?:ing)?|initial)\s+(?:frame|shot|image|picture)"
_LAST = r"(?:last|final|closing|end(?:ing)?)\s+(?:frame|shot|image|picture)"
_LINK = (
    r"(?:\s*(?:\b(?:the|an?|is|are|of|from|in|on|by|like|as|shown|seen|depicted|pictured|found|taken|uses?"
    r"|using|image|picture|photo|should|be|match(?:es|ing)?|reference)\b|[:(\[]))*\s*"
)
_LINK_HAN = r"(?:参考|参照|仿照|模仿|采用|使用|来自|取自|用|为|是|如|像|与|同|[:：\s])*"
_AS = r"\s*(?:as|for|is|being|sets|gives|defines|provides)\s+(?:(?:the|an?|its|my|our|overall|visual)\s+)*"
_AS_HAN = r"\s*(?:作为|当作|当|为|做|是)(?:视频|影片|整体|绘画|视觉|的)*"

_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(f"(?:{pattern})$", re.IGNORECASE))
    for role, pattern in (
        ("style", rf"\b{_STYLE}\b{_LINK}|{_STYLE_HAN}{_LINK_HAN}"),
        ("style", rf"\b{_MADE}\s*(?:like|as|after|in|by)?\s*"),
        ("first", rf"\b{_FIRST}\b{_LINK}|(?:首帧|第一帧|起始帧|开场画面|开头画面){_LINK_HAN}"),
        ("first", r"\b(?:start|begin|open)(?:s|ning|ing)?\s+(?:from|with|on|at|in)\s+(?:the\s+)?"),
        ("first", r"\banimate\s+(?:the\s+)?"),
        ("last", rf"\b{_LAST}\b{_LINK}|(?:尾帧|最后一帧|结束帧|结尾画面){_LINK_HAN}"),
        ("last", r"\b(?:end|finish|close)(?:s|es|ing)?\s+(?:with|on|at|in)\s+(?:the\s+)?"),
        ("background", rf"\b{_PLACE}\b{_LINK}|{_PLACE_HAN}{_LINK_HAN}"),
        ("background", rf"\b{_AT}\s+(?:\w+\s+){{0,3}}{_ROOM}\s+{_LINK}"),
    )
)  # fmt: skip
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        ("style", rf"(?:{_AS}|\s*['’]s\s+|[\s-]+)(?:\w+\s+)?{_STYLE}\b"),
        ("style", rf"\s*(?:中的|里的|的|{_AS_HAN})?(?:整体|绘画|视觉|艺术)*{_STYLE_HAN}"),
        ("first", rf"{_AS}{_FIRST}\b|\s+(?:comes?|springs?)\s+(?:alive|to life)|\s+to life"),
        ("first", rf"{_AS_HAN}(?:首帧|第一帧|起始帧|开场|开头)|\s*(?:动起来|活起来|活过来)"),
        ("last", rf"{_AS}{_LAST}\b|{_AS_HAN}(?:尾帧|最后一帧|结束帧|结尾)"),
        ("background", rf"(?:{_AS}|\s*['’]s\s+)(?:\w+\s+)?{_PLACE}\b"),
        ("background", rf"\s*(?:中的|里的|的|{_AS_HAN}){_PLACE_HAN}"),
    )
)
_WITHIN = re.compile(
    r"(?P<owner>.*?)\b(?P<way>in|inside|into|through|across|within|around|against|in front of|enters?"
    r"|explor(?:es?|ing)|visit(?:s|ing)?)\s+(?:the\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before a place."""
_SOMEBODY = re.compile(r"\b(?:person|people|character|subject|figure|hero|protagonist)s?\s+$", re.IGNORECASE)
_ROUND = frozenset(("around", "in front of", "against", "across"))
_FILMING = re.compile(
    r"\b(?:camera|orbit\w*|circl\w*|arc\w*|rotat\w*|revolv\w*|pan\w*|dolly|track\w*)\b[^,.;]*$", re.IGNORECASE
)
_DEPICTED = re.compile(r"\b(?:shown|seen|depicted|pictured|found)\s+$", re.IGNORECASE)
_OWNING = re.compile(r"\s*(?:['’]s|中的|里的|上的|的)")
_COLOUR_HAN = re.compile(r"(?<=的)(?:[红黄蓝绿白黑紫粉灰金银棕橙]色?的?)")
_FROM = re.compile(r"\s+(?:from|in|of|on|shown in|seen in|like in|as in)\s+(?:the\s+)?$", re.IGNORECASE)
_WITHIN_HAN = re.compile(r"(?:在|走进|进入|来到|穿过|置于|位于|放在|放到|走入|回到)\s*$")
_INNER_HAN = re.compile(r"\s*(?:的?[^，。,.的]{0,4})?(?:里|中|内|上|前)(?!的)")
_FROM_START = re.compile(r"(?:从|由)\s*$")
_STARTS = re.compile(r"\s*(?:开始|起始|出发)")
_STOPS = re.compile(r"[.;!?。；！？\n]")


def bindings(prompt: str) -> dict[str, Binding]:
    """The inputs whose use the prompt names, but for those that act: they are found as subjects."""
    found: dict[str, Binding] = {}
    marks = marks_in(prompt)
    for number, mark in enumerate(marks):
        before = prompt[marks[number - 1].end() if number else 0 : mark.start()]
        after = prompt[mark.end() : marks[number + 1].start() if number + 1 < len(marks) else len(prompt)]
        before, after = _STOPS.split(before)[-1], _STOPS.split(after)[0]
        if role := _role(before, after):
            found.setdefault(name_of(mark), Binding(role, _cited(before, mark.group(), after)))
    return found


def _role(before: str, after: str) -> str | None:
    """Of a reference between those words of its sentence."""
    for role, pattern in _BEFORE:
        if pattern.search(before):
            return role
    for role, pattern in _AFTER:
        if pattern.match(after):
            return role
    if _FROM_START.search(before) and _STARTS.match(after):
        return "first"
    if _is_of_clothes(before, after):
        return "reference"
    return "background" if _is_place(before, after) else None


def _is_of_clothes(before: str, after: str) -> bool:
    """Whether it only shows what somebody wears ("the jacket from …", …的红色裙子)."""
    if _OWNING.match(after) and "garment" in _leading(_COLOUR_HAN.sub("", after)):
        return True
    linked = _FROM.search(before)
    return linked is not None and "garment" in _trailing(before[: linked.start()])


def _is_place(before: str, after: str) -> bool:
    """Whether a subject is said to be in it, or a noun of place stands with it ("the room of …")."""
    if _WITHIN_HAN.search(before) and (_INNER_HAN.match(after) or "setting" in _leading(after)):
        return True
    if re.match(r"\s*(?:中的|里的|中|里|的)", after) and "setting" in _leading(after):
        return True
    if (within := _WITHIN.search(before)) and not _shows_somebody(within["owner"], within["way"]):
        return True
    linked = re.search(rf"(?P<noun>\w)\s+{_LINK}$", before)
    noun = re.sub(rf"{_LINK}$", "", before) if linked else before
    fields = _trailing(noun)
    direct = not before.rstrip()[len(noun.rstrip()) :].strip()
    return (
        "setting" in fields
        and fields.isdisjoint(("kind", "move"))
        and not (direct and "action" in _leading(after))
    )


def _shows_somebody(owner: str, way: str) -> bool:
    """Whether those words are about somebody whom the input shows ("the person in …"), or round whom the
    camera goes."""
    if way.lower() in _ROUND and _FILMING.search(owner):
        return True
    owner = _DEPICTED.sub("", owner)
    return "kind" in _trailing(owner) or _SOMEBODY.search(owner) is not None


def _trailing(text: str) -> frozenset[str]:
    """What the last words of a text say, by the longest phrase that the lexicon knows."""
    said = words(text)
    return next((f for n in (4, 3, 2, 1) if len(said) >= n and (f := _fields(said[-n:]))), frozenset())


def _leading(text: str) -> frozenset[str]:
    """What its first words say, small ones aside."""
    said = words(re.sub(r"^\s*(?:['’]s|中的|里的|中|里|的)?\s*", "", text))
    return next((f for n in (4, 3, 2, 1) if len(said) >= n and (f := _fields(said[:n]))), frozenset())


def _fields(phrase: tuple[str, ...]) -> frozenset[str]:
    return frozenset(sense.field for sense in lexicon().phrases.get(phrase, ()))


def _cited(before: str, mark: str, after: str) -> str:
    """The words around a reference, as a reason quotes them."""
    return " ".join((_tail(before) + mark + _head(after)).split()).strip(" ,，、:：")


def _tail(text: str, most: int = 32) -> str:
    last = re.split(r"[,，]", text)[-1]
    return last if len(last) <= most else last[-most:].partition(" ")[2] or last[-most:]


def _head(text: str, most: int = 24) -> str:
    first = re.split(r"[,，]", text)[0]
    return first if len(first) <= most else first[:most].rpartition(" ")[0] or first[:most]


def spoken(prompt: str) -> Iterator[str]:
    """The names of all inputs that the prompt speaks of, in whatever words."""
    return (name_of(mark) for mark in marks_in(prompt))
