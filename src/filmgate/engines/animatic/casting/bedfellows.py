"""Two animals on one sofa, one bed, one roof: they are drawn with it once."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.casting.subjects import cast, surface_of
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.schema import Subject

_CLOSE = 0.40
"""From one's middle to the other's, in the lengths of both."""
_ON_IT = 0.55
"""Metres that something is long on which there is room for two, for each metre of the first."""


def together(groups: list[Group], words: str) -> list[Group]:
    """The groups without the animal that lies beside another on the same thing."""
    on_it = [
        one for one in groups if not one.is_person and _is_single(one) and surface_of(one.subject, words)
    ]
    if len(on_it) != 2 or surface_of(on_it[0].subject, words) != surface_of(on_it[1].subject, words):
        return groups
    on_it[0].bedfellow = on_it[1].subject
    return [one for one in groups if one is not on_it[1]]


def _is_single(group: Group) -> bool:
    return group.subject.count == 1 and not group.subject.reference


def beside_them(rig: Rig, other: Subject) -> Rig:
    """The animal on what it lies on, with the other one at its side."""
    fellow = cast(other, False, " ".join(other.attributes))
    aside = -_CLOSE * (min(rig.length, 2 * _ON_IT) + fellow.length)

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, act)
        doing = replace(act, action=other.action, before=other.action, share=1.0, time=act.time + 1.3)
        with pen.moved(aside, rig.stands):
            fellow.draw(pen, doing)

    return replace(rig, draw=draw)
