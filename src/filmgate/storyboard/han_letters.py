"""Letters that a Chinese prompt calls people by (A是一名警探，B是嫌疑人。A站起来; 人物甲：老人)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmgate.storyboard.text import HAN

LETTERS = frozenset("abcd甲乙丙丁")
_ROLE = "(?:人物|角色|主角|演员|选手)?"
_ALONE = f"(?<![a-z0-9{HAN}])"
_INTRODUCED = re.compile(
    f"{_ALONE}{_ROLE}(?P<name>[abcd甲乙丙丁])(?:是|为|代表|:)[ ]?(?P<bearer>[{HAN}]{{1,20}})"
)


def concerns(folded: str) -> bool:
    """Whether a folded prompt introduces anybody so."""
    return next(introduced(folded), None) is not None


def introduced(folded: str) -> Iterator[tuple[str, str]]:
    """Each letter that comes again, and the words for who is called so."""
    if folded.isascii():
        return
    for found in _INTRODUCED.finditer(folded):
        if next(places(folded[found.end() :], found["name"]), None) is not None:
            yield found["name"], found["bearer"]


def places(folded: str, name: str) -> Iterator[int]:
    """Where a letter stands for somebody: in no Latin word, and in no Chinese one (甲板, 穿铠甲的)."""
    joined = "" if name.isascii() else rf"(?:(?<![{HAN}])|(?<=[和与跟对向给把被在朝从看着了抱叫]))"
    pattern = rf"{joined}(?<![a-z0-9]){name}(?![a-z0-9.'\-]|[板虫鱼鳞骨型级]|片)"
    return (found.start() for found in re.finditer(pattern, folded))
