"""What they wear who sing in a choir or play in an orchestra, and how many of them a picture shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.manners import MANNERS
from filmgate.storyboard.vocabulary import SubjectKind as K

_CHOIR = MANNERS["choir"].named
_ORCHESTRA = named(
    r"orchestras?|symphon(?:y|ic)|philharmonic|string (?:quartet|quintet|trio)s?|chamber (?:music|ensemble)",
    "交响|管弦|弦乐|乐团",
)
_MARCHES = named(
    r"(?:marching|brass|military|parade) bands?|drum corps|majorettes?", "军乐队|仪仗队|行进乐队"
)
_BAND = named(r"bands?|quartets?|trios?", "乐队")
_ENSEMBLES = ((K.SINGER, _CHOIR, 6), (K.MUSICIAN, _ORCHESTRA, 5), (K.MUSICIAN, _BAND, 3))
"""Kinds of subject, the words that name many of them as one, and how many that is."""
_ROBE: dict[str, Any] = {
    "uniform": True, "coat": "#7a2436", "hem": 0.44, "flare": 0.07, "prop": "none", "trim": (),
    "belt": False, "scarf": "#f4efe6", "shoes": "#1c1a20",
}  # fmt: skip
_BLACK: dict[str, Any] = {
    "uniform": True, "coat": "#1a1a22", "legs": "#1a1a22", "shoes": "#101014", "hat": "none", "hair": "short",
    "trim": (), "scarf": None,
}  # fmt: skip

_PARADE: dict[str, Any] = {
    "uniform": True, "coat": "#b8242c", "legs": "#f0eee8", "shoes": "#16161a", "hem": 0.10, "hat": "police",
    "hat_colour": "#a81c26", "hair": "short", "trim": ("bands",), "trim_colour": "#f0d060", "scarf": None,
}  # fmt: skip


def ensemble_of(kind: K, words: str) -> int:
    """How many are meant by one noun of this kind: 1, unless the words name a choir, an orchestra, a band."""
    return next((many for one, told, many in _ENSEMBLES if one is kind and told.search(words)), 1)


def in_a_robe(singer: Figure, words: str) -> Figure:
    """A singer of a choir, in its robe and without a microphone."""
    return replace(singer, **_ROBE) if _CHOIR.search(words) else singer


def in_black(musician: Figure, words: str) -> Figure:
    """A musician of an orchestra, or of a band that marches, which is in red."""
    if _MARCHES.search(words):
        return replace(musician, **_PARADE)
    return replace(musician, **_BLACK) if _ORCHESTRA.search(words) else musician
