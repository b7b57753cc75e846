"""What is high up: a town outside a room's windows, a sea of clouds and what stands in it."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import many, one
from filmgate.storyboard.vocabulary import Action, Setting

CITY_VIEW = said(
    r"\bcit(?:y|ies)(?:scape)?\b|skyline|skyscraper|downtown|high-?rise|penthouse|\btower blocks?\b"
    r"|manhattan|new york|tokyo|hong kong|shanghai|城市|都市|霓虹|高楼|摩天|夜景|万家灯火"
)


OUTSIDE = tuple(
    many("far_town", z, 29.0 * size, x=0.1 * z, y=y, scale=size, high=48, mist=0.1)
    for z, size, y in ((120.0, 2.2, -22.0), (62.0, 1.1, -12.0), (34.0, 0.62, -13.0))
)
"""Towers beyond a window."""
_CLOUDS = r"(?:(?:the|a|an|fluffy|soft|white|pink|golden|floating|sea of|piece of) ){0,3}clouds?\b"
ON_CLOUD = said(rf"\b(?:on|upon|atop) (?:top of )?{_CLOUDS}|云端|云上|云朵上|白云上|腾云驾雾")
ABOVE_CLOUDS = said(
    rf"\b(?:above|in|among|amid|over|on) {_CLOUDS}|floating (?:castle|city|palace|temple|island)"
    r"|云海|云端|云中|云上|云层之上|天宫|天空之城"
)
ALOFT = {
    Setting.CASTLE: one("castle", 42.0, 4.0, y=-4.0, scale=1.15, high=26, mist=0.15),
    Setting.PALACE: one("castle", 42.0, 3.0, y=-4.0, scale=1.2, high=26, mist=0.15),
    Setting.TEMPLE: one("pagoda", 26.0, 3.5, y=-2.6, scale=1.1, high=16),
    Setting.CITY_STREET: many("far_town", 62.0, 60.0, y=-12.0, scale=0.9, high=48, mist=0.2),
}
"""What stands in the clouds, where the prompt says so."""
ISLES = said(
    r"\b(?:float|hover|fly|suspend|sky)\w*(?: (?:in the (?:air|sky)|sky|rock|green))? (?:islands?|isles?)\b"
    r"|islands? (?:that )?(?:float|hover|suspend)\w*|(?:悬浮|浮空|漂浮|空中)的?(?:小?岛|仙山)|空岛|仙岛"
)
"""Land that hangs in the sky."""
IN_THE_AIR = (
    many("sky_island", 95.0, 58.0, x=16.0, y=-1.5, scale=1.5, high=17, mist=0.35),
    many("sky_island", 48.0, 44.0, x=-13.0, y=-12.0, scale=1.15, high=17, mist=0.15),
    one("sky_island", 24.0, 4.6, y=-6.4, scale=0.85, high=17),
)
UNSUPPORTED = frozenset({
    Action.FLY, Action.GLIDE, Action.TAKE_OFF, Action.LAND, Action.FLOAT, Action.FALL, Action.DIVE,
    Action.RISE, Action.SAIL, Action.DRIVE,
})  # fmt: skip
"""What is done without anything under the feet."""
