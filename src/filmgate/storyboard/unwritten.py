"""Words as people type them in haste: no apostrophe ("dont", "shes"), a wrong ending ("flys", "runned")."""

from __future__ import annotations

from functools import cache

from filmgate.storyboard.lexicon import table
from filmgate.storyboard.text import Tokens


@cache
def _meant() -> dict[str, tuple[str, ...]]:
    """What such a word stands for, as tokens."""
    lines = table("spelling.toml")["haste"].items()
    return {word: tuple(meant.split(" ")) for word, meant in lines}


def written_out(said: Tokens) -> Tokens:
    """The tokens with such words as they are written."""
    known = _meant()
    if known.keys().isdisjoint(said.texts):
        return said
    texts: list[str] = []
    starts: list[int] = []
    for text, start in zip(said.texts, said.starts, strict=True):
        meant = known.get(text, (text,))
        texts += meant
        starts += [start + min(at, len(text) - 1) for at in range(len(meant))]
    return Tokens(tuple(texts), starts)
