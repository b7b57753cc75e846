"""Where something is broken: on the ice that is told of, and in no war where only one strikes."""

from __future__ import annotations

from filmgate.engines.animatic.rigs.breakage import BREAKS, CRACKS, THE_ICE
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting

_ASSUMED = frozenset({Setting.CITY_STREET, Setting.BATTLEFIELD, Setting.ABSTRACT, Setting.MEADOW})


def where_it_breaks(shot: Shot) -> Setting | None:
    if shot.setting not in _ASSUMED or "setting" not in shot.inferred:
        return None
    if THE_ICE.search(shot.prompt) or CRACKS.search(shot.prompt):
        return Setting.LAKE
    strikers = sum(one.count for one in shot.subjects if one.kind in PEOPLE)
    peaceful = shot.setting is Setting.BATTLEFIELD and strikers == 1
    return Setting.CITY_STREET if peaceful and BREAKS.search(shot.prompt) else None
