"""The way of somebody who comes towards the camera, or goes away from it: over the ground, in depth."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.site import Mark

_CAMERA = r"(?:the )?(?:camera|viewers?|lens|us|screen)\b"
_COMES = said(
    rf"\b(?:towards?|to|at|up to) {_CAMERA}"
    r"|[向朝迎对](?:着|面)?(?:镜头|我们|观众)[^，。；]{0,4}(?:走|跑|奔|骑|冲|来)"
)
_GOES = said(
    rf"\b(?:away from|with (?:his|her|their|its) back to) {_CAMERA}"
    r"|\b(?:walk|ride|rode|run|ran|wander|stroll|disappear|vanish|fad)\w* (?:off |away |out )?into the"
    r" (?:\w+ )?(?:distance|fog|mist|sunset|horizon|storm|snow|dark|darkness|night)\b"
    r"|背对镜头|(?:走|跑|骑|奔|消失)(?:向|进|入|在)[^，。；]{0,6}(?:远方|远处|雾|夜色|夕阳|地平线|风雪|黑暗)|渐行渐远"
)
_ROOM = {"wilderness": 6.0, "forest": 4.5, "street": 4.2, "alley": 2.5, "passage": 11.0}
"""Metres behind the mark that are free to be walked on, by stage."""
_DOWN_A_PASSAGE = 19.0
"""The same for who goes away in a passage: nobody turns into its wall."""
_HALLS = frozenset({
    "office", "gym", "factory", "warehouse", "church", "museum", "airport", "platform", "hospital", "theatre",
    "concert", "palace", "classroom", "library", "laboratory",
})  # fmt: skip
_IN_A_HALL = 1.9
"""The same in rooms that are more than a home's, before what stands at their walls."""
_ASIDE, _STRAIGHT_ON = 0.32, 0.09
"""Metres to the side for each metre in depth: figures are seen from the side. Less in a narrow passage."""


def _room(venue: Venue) -> float:
    """Metres behind the mark that are free in that place."""
    hall = venue.stage.name == "room" and venue.dressing in _HALLS
    return _IN_A_HALL if hall else _ROOM.get(venue.stage.name, 0.0)


def in_depth(
    mark: Mark, venue: Venue, lead: Rig | None, plan: tuple[Cue, ...], seconds: float, words: str
) -> Mark:
    """The mark with such a way, of as many metres as the lead goes in the shot; as it was where the words
    tell of none, or where there is no ground for it."""
    comes, goes = _COMES.search(words), _GOES.search(words)
    room = _room(venue) if comes or venue.stage.name != "passage" else _DOWN_A_PASSAGE
    if (
        not (comes or goes)
        or not room
        or lead is None
        or lead.aloft
        or mark.entrance
        or mark.door
        or mark.hatch
    ):
        return mark
    going = lead.speed(plan[0].subjects[0].action) if plan and plan[0].subjects else 0.0
    side = _STRAIGHT_ON if venue.stage.name == "passage" else _ASIDE
    deep = min(room, going * seconds / (1 + side**2) ** 0.5)
    if deep < 0.5:
        return mark
    near, far = (mark.x, mark.z), (mark.x + side * deep * (-1 if comes else 1), mark.z + deep)
    return replace(mark, entrance=_straight(far, near) if comes else _straight(near, far), in_depth=True)


def _straight(a: tuple[float, float], b: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    return tuple(
        (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for share in (0.0, 1 / 3, 2 / 3, 1.0)
    )
