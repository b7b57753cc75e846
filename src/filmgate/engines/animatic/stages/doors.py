"""Doors that people come in and go out by: an opening with light behind it, and the way between it and their
mark."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.layers import Layer
from filmgate.engines.animatic.pen import box, disc, horizontal, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.site import Mark, Site
from filmgate.storyboard.vocabulary import Action

_ASIDE = 2.3
"""Metres from the mark to a door."""
_RUN_UP = 1.3
"""Metres further from the door that somebody starts who goes straight to it."""
_DEPTHS = {"room": 7.25, "passage": 7.6, "street": 11.0}
"""Where a stage has room for one."""
_ROOFLESS = frozenset({"rooftop", "platform", "car", "train"})
"""Dressings without a door."""
_TRAIN = re.compile(
    r"\b(?:train|carriage|wagon|boards?|gets? (?:on|off)|steps? (?:on|off))\b|火车|列车|上车|下车|车厢",
    re.IGNORECASE,
)
_PLATFORM = 8.36
"""Metres to the side of the train at the platform."""
_ON_FOOT = frozenset({"person", "quadruped", "theropod", "kangaroo"})
_NOT_THE_STREET = re.compile(
    r"\b(?:leaves?|leaving) (?:the )?(?:cit(?:y|ies)|town|street)|离开(?:城|街)"
    r"|\b(?:enter|exit|leav|com|walk|run|step)\w* (?:(?:in|into|out|of|from) ){0,2}(?:the )?"
    r"(?:frame|shot|picture)\b|入画|出画|画面",
    re.IGNORECASE,
)
"""Nobody goes through a door there: they come and go over the picture's edge, or down the street."""
_HALF, _HIGH = 0.56, 2.2


def with_door(mark: Mark, venue: Venue, lead: Rig | None, plan: tuple[Cue, ...], words: str) -> Mark:
    """The mark with the way that the lead takes through a door; as it was where they take none."""
    stage = venue.stage
    depth = _DEPTHS.get(stage.name)
    if depth is None or mark.entrance or mark.hatch or lead is None or lead.name not in _ON_FOOT:
        return mark
    boards = venue.dressing == "platform" and _TRAIN.search(words) is not None
    if (venue.dressing in _ROOFLESS and not boards) or _NOT_THE_STREET.search(words):
        return mark
    depth = _PLATFORM if boards else depth
    acts = [cue.subjects[0].action for cue in plan if cue.subjects]
    comes, goes = (
        (Action.ENTER, Action.LEAVE) if stage.indoors and not boards else (Action.LEAVE, Action.ENTER)
    )
    if acts[:1] == [comes]:
        x = mark.x - _ASIDE
        way = ((x, depth - 0.1), (x + 0.1, depth - 1.2), (mark.x - 0.9, mark.z), (mark.x, mark.z))
        return replace(mark, entrance=way, door=(x, depth))
    if goes in acts:
        first = mark.x - _RUN_UP if acts[0] is goes else mark.x
        return replace(mark, x=first, door=(mark.x + _ASIDE, depth), leaves=goes)
    return mark


def seen(role: Role, z: float) -> float:
    """How much is seen of somebody at that depth: in the doorway they come out of the light."""
    if role.rig.name == "vehicle" or role.mark.door is None:
        return 1.0
    return min(1.0, max(0.0, (role.mark.door[1] - 0.05 - z) / 0.45))


def door(site: Site) -> list[Layer]:
    """The door that the mark has, standing open."""
    if site.mark.door is None:
        return []
    x, z = site.mark.door
    plate = site.plate(z, (x - 1.9, -0.05, x + 1.9, 3.2))
    if plate is None:
        return []
    with plate.moved(x, site.mark.ground):
        (_hatch if site.mark.hatch else _opening)(plate, site)
        if site.dressing != "platform" and not site.mark.hatch:  # a train's doors slide
            _leaf(plate, site)
    plate.glow(x, 1.1, 1.7, _light(site), 0.34 if site.script.night else 0.22)
    behind = 0.0 if site.dressing == "platform" or site.mark.hatch else 0.3
    return [replace(site.plane(plate, z), depth=z + behind)]


_SILL, _HEAD, _JAMB = 0.36, 2.25, 0.44
"""Metres over the road from which to which the door of a bus is, and half its width."""


def _hatch(plate: Plate, site: Site) -> None:
    """The open door of a bus: steps, and what is lit inside."""
    lit = mix("#5c5448", "#ffcf86", 0.85 if site.script.night else 0.25)
    plate.fill(box(-_JAMB - 0.07, _SILL - 0.06, _JAMB + 0.07, _HEAD + 0.07), "#23252a")
    plate.fill(
        box(-_JAMB, _SILL, _JAMB, _HEAD), vertical(_SILL, _HEAD, darker(lit, 0.45), lighter(lit, 0.12))
    )
    for step in range(2):
        y = _SILL + 0.2 * step
        plate.fill(box(-_JAMB, y, _JAMB, y + 0.17), darker(lit, 0.5 - 0.2 * step))
        plate.fill(box(-_JAMB, y + 0.15, _JAMB, y + 0.18), lighter(lit, 0.25))
    for side in (-1, 1):  # its folded leaves
        x0, x1 = sorted((side * _JAMB, side * (_JAMB - 0.13)))
        plate.fill(box(x0, _SILL, x1, _HEAD), "#39404a")
        plate.fill(box(x0 + 0.03, _SILL + 0.3, x1 - 0.03, _HEAD - 0.15), "#8fa6b4")


def _light(site: Site) -> Colour:
    """What falls through it: a lamp's light at night, and by day the light of the other side."""
    return "#ffd08a" if site.script.night else "#fff4dc"


def _opening(plate: Plate, site: Site) -> None:
    light, frame = _light(site), darker("#e8dcc8", site.dim)
    plate.fill(
        box(-_HALF - 0.14, 0, _HALF + 0.14, _HIGH + 0.14), vertical(0, _HIGH, darker(frame, 0.25), frame)
    )
    bright = vertical(0, _HIGH, mix(light, "#b08a58", 0.35), lighter(light, 0.3))
    plate.fill(box(-_HALF, 0, _HALF, _HIGH), bright)
    floor = [(-_HALF, 0), (_HALF, 0), (0.62 * _HALF, 0.30), (-0.62 * _HALF, 0.30)]
    plate.fill(floor, mix(light, "#6a4a30", 0.55))
    for side in (-1, 1):  # the walls of what lies behind
        wall = [
            (side * _HALF, 0),
            (side * _HALF, _HIGH),
            (side * 0.62 * _HALF, _HIGH - 0.28),
            (side * 0.62 * _HALF, 0.30),
        ]
        plate.fill(wall, mix(light, "#8a6a48", 0.30))


def _leaf(plate: Plate, site: Site) -> None:
    """It opens towards us, hinged on its left."""
    wood = darker("#7a4c2e", 0.6 * site.dim)
    x0, x1 = -_HALF - 0.62, -_HALF
    leaf = [(x1, 0), (x1, _HIGH), (x0, _HIGH + 0.16), (x0, -0.05)]
    plate.fill(leaf, horizontal(x0, x1, lighter(wood, 0.12), darker(wood, 0.35)))
    for y0, y1 in ((0.25, 0.95), (1.15, 1.95)):
        panel = [(x1 - 0.12, y0 + 0.04), (x1 - 0.12, y1), (x0 + 0.12, y1 + 0.08), (x0 + 0.12, y0)]
        plate.line(panel, darker(wood, 0.5), 0.025, 0.8, closed=True)
    plate.fill(disc(x0 + 0.1, 1.05, 0.05), "#d8b868")
