"""Chinese names that a script writes before lines of dialogue (沈清秋：你来了？, 凌霄（冷笑）：“走。”)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmgate.storyboard.text import HAN, QUOTE

_HEAD = re.compile(
    rf"(?:\A|(?<=[\n.。!！?？;；\"”」{QUOTE}]))[ \t*#\-△▲]*(?P<name>[{HAN}]{{2,4}}(?<![说道喊问答叫吼着了]))"
    rf"(?:[ \t]*[(（][^)）\n]{{1,20}}[)）])?[ \t]*[:：][ \t]*(?={QUOTE})"
)
_TALK = re.compile("[你您我咱吗呢吧啊呀嘛?？!！…]")
"""What lines are known by."""
_SHORT = re.compile(f"[{HAN}，,]{{1,8}}[。.]")
"""A line that says no more than a word or two."""


def heads(folded: str) -> Iterator[str]:
    """Words of a folded prompt that stand before lines like names."""
    if QUOTE in folded and ":" in folded:
        yield from (found["name"] for found in _HEAD.finditer(folded))


def are_talk(words: str) -> bool:
    """Whether words after a name and a colon are a line, and not about whoever is called so."""
    return _TALK.search(words) is not None or _SHORT.fullmatch(words.strip()) is not None
