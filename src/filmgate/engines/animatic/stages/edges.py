"""The edge of a cliff, for who stays on it: over the sea, or over a valley."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.crag import LEDGE
from filmgate.engines.animatic.stages.told import Told
from filmgate.engines.animatic.stages.valley import HILL, SUMMIT
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.vocabulary import Setting

_EDGE = said(
    r"\b(?:edge|brink|lip|end) of (?:a|an|the) (?:[\w-]+ ){0,3}"
    r"(?:cliff|precipice|canyon|mountain|abyss|ravine|gorge|plateau)"
    r"|\b(?:on|atop|upon|from|at) (?:top of )?(?:a|an|the) (?:[\w-]+ ){0,2}"
    r"(?:cliff|precipice)(?:'?s edge|top| edge)?\b"
    r"|\bcliff(?:'s)?[- ](?:edge|top)|悬崖(?:边|上|顶)|崖(?:边|顶)"
)
_PEAK = said(
    r"\b(?:on|atop|upon|at|onto) (?:the )?(?:top|peak|summit) of (?:an?|the|his|her) (?:[\w-]+ ){0,2}mountain"
    r"|\b(?:on|atop|upon|at) (?:an?|the) (?:[\w-]+ ){0,2}(?:mountain ?top|(?:mountain )?(?:peak|summit))\b"
    r"|山顶|山巅|峰顶"
)
_BY_THE_SEA = said(r"\b(?:sea|ocean|waves?|coast\w*|beach|shore)\b|海")
_SHORES = frozenset({Setting.OCEAN, Setting.BEACH})
_HEIGHTS = frozenset({Setting.CLIFF, Setting.MOUNTAIN, Setting.CANYON}) | _SHORES
_FAR_OFF = 60.0
"""Metres from which what stands about is on the other side."""


def at_an_edge(words: str) -> bool:
    """Whether somebody is where a cliff breaks off."""
    return _EDGE.search(words) is not None


def on_a_ledge(venue: Venue, told: Told) -> Venue:
    """The venue as the end of a cliff, where somebody stands there."""
    stays = told.lead in ANIMATE and not told.going and not told.flies
    if stays and told.setting is Setting.MOUNTAIN and told.says(_PEAK):
        return Venue(HILL, SUMMIT)
    if not stays or told.setting not in _HEIGHTS or not told.says(_EDGE):
        return venue
    far = tuple(row for row in venue.rows if row.z > _FAR_OFF)
    if told.says(_BY_THE_SEA) or told.setting in _SHORES:
        return Venue(LEDGE, "sea", far)
    return Venue(LEDGE, "canyon", far) if told.setting is Setting.CANYON else Venue(LEDGE, "mountain")
