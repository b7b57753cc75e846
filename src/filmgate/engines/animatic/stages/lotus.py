"""The lotus, which stands in water wherever nobody says that it is elsewhere."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

LOTUS = said(
    r"\blotus(?:es)?\b(?! (?:pose|position|lantern|lamp))|\bwater ?lil(?:y|ies)\b|荷[花叶塘池]|莲[花叶]|睡莲"
)
_ELSEWHERE = said(
    r"\b(?:vases?|bouquets?|bunch|hands?|holds?|holding|hair|studio|background|candle|tattoo|embroider\w*)\b"
    r"|花瓶|手[中里持]|束|发|背景|刺绣"
)
_GROUNDS = frozenset({
    Setting.GARDEN, Setting.PARK, Setting.MEADOW, Setting.TEMPLE, Setting.FIELD, Setting.PALACE,
    Setting.VILLAGE, Setting.SWAMP, Setting.OCEAN,
})  # fmt: skip


def blooms_on_water(shot: Shot) -> bool:
    """Whether the shot is of a lotus, which is filmed on its pond."""
    leads = bool(shot.subjects) and shot.subjects[0].kind is K.FLOWER
    return leads and LOTUS.search(shot.prompt) is not None and not _ELSEWHERE.search(shot.prompt)


def has_a_pond(shot: Shot) -> bool:
    """Whether that lotus makes a pond of the place that is told or assumed."""
    return shot.setting in _GROUNDS and blooms_on_water(shot)
