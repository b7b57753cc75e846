"""Which of a shot's things stand on a table: the small ones, in a room whose floor they would be lost on."""

from __future__ import annotations

from filmgate.engines.animatic.casting.ensemble import Part
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.tabled import stands_on_a_table, tabled
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.storyboard.vocabulary import SubjectKind as K

_ON_THE_FLOOR = frozenset({K.BALL, K.SHOE, K.CHAIR, K.DOOR, K.WINDOW, K.UMBRELLA, K.BALLOON, K.LANTERN})
_OWN_TABLE = "table"
"""The dressing of a set that is a table."""


_SERVED = frozenset({K.FOOD, K.CAKE, K.COFFEE, K.TEA, K.CUP, K.GLASS})
"""What is on a table out of doors, too."""
_ON_A_TABLE = said(
    r"\b(?:tables?|stalls?|stands?|counters?|carts?|trays?|desks?|kiosks?)\b|[桌摊台柜]|餐车|推车"
)
_ELSEWHERE = said(
    r"\b(?:on|in|under) (?:the |an? |some )?(?:[\w-]+ ){0,2}(?:grass|ground|sand|beach|rocks?|stones?|snow"
    r"|blanket|rug|deck|water|log|stump|leaf|leaves|roof|ledge|moss|pavement|sidewalk|street|road|hood|branch)\b"
    r"|\b(?:acorns?|pine ?cones?|picnic (?:blanket|rug)|float\w*|fly\w*|fall\w*|giant|huge|campfire)\b"
    r"|(?:草地|地|沙滩|石头?|雪地|野餐布|毯子|叶子|水面|船|树|路)[上面]|漂浮|飞|巨"
)


def _stands_high(part: Part, words: str) -> bool:
    """Whether something out of doors is on a table: what is served is, unless the words put it elsewhere."""
    if _ON_A_TABLE.search(words):
        return True
    return part.subject.kind in _SERVED and not _ELSEWHERE.search(words)


def furnished(part: Part, venue: Venue, words: str = "") -> Rig:
    """The part's rig, on a table if it is a small thing in a room, or is served out of doors."""
    stays = stands_on_a_table(part.rig, part.subject.action) and part.subject.kind not in _ON_THE_FLOOR
    bare = venue.dressing == _OWN_TABLE or part.subject.reference is not None
    if bare or not stays or not (venue.stage.indoors or _stands_high(part, words)):
        return part.rig
    return tabled(part.rig)
