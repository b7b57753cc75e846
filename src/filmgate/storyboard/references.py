"""The inputs that a prompt refers to.

The notations `<<<image_1>>>`, `<image_1>` and `@image_1` belong to the wire, so the contract holds them;
prose says "image 1", "the second photo", 图片1 or 第二张图, which is understood here, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmgate.contract.references import REFERENCE as NOTATION
from filmgate.contract.references import name_of as name_of_notation
from filmgate.contract.references import references
from filmgate.storyboard.text import JOINT

__all__ = ["REFERENCE", "marks_in", "name_of", "references"]

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
}  # fmt: skip
_SPOKEN = (
    r"\b(?:the\s+)?(?:reference\s+)?(?:image|picture|photo)\s*#?\s*(?P<number>\d)\b"
    r"|\bthe\s+(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh)\s+(?:reference\s+)?"
    r"(?:image|picture|photo)\b"
    r"|(?<![地插截视意构拍])(?:参考)?(?:图(?:片|像)?|照片)\s*(?P<figure>[1-7])(?!\d)"
    r"|(?<![地插截视意构拍画试贪企蓝力])(?:参考)?(?:图(?:片|像)?|照片)(?P<han>[一二三四五六七])"
    rf"(?=[中里的是为作当和与跟、，。：,.:)）\s人角主女男小老孩{JOINT}]|$)"
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


def spoken(prompt: str) -> Iterator[str]:
    """The names of all inputs that the prompt speaks of, in whatever words."""
    return (name_of(mark) for mark in marks_in(prompt))
