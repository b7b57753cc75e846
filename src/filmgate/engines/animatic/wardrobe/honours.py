"""Medals, as they are worn."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.rigs.figure import Figure, Trim

_MEDALS: dict[str, Trim] = {"medal": "medal", "medals": "medals"}
"""By what `belongings.medal_in` calls them."""


def decorated(figure: Figure, words: str) -> Figure:
    """With the medal about the neck or those on the breast that an attribute names."""
    medal = _MEDALS.get(words)
    return figure if medal is None else replace(figure, trim=(*figure.trim, medal), scarf=None)
