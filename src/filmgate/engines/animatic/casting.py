"""Which rig plays a subject, and in which clothes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as Kind

_WOMAN = Figure(
    height=1.68, hem=0.235, hair="bob", scarf="#b5303f", belt=True, feminine=True, coat="#20283f", legs="#1a1c29"
)
_MAN = Figure(height=1.78, coat="#2c3038", legs="#20222a", bulk=1.06)
_CHILD = replace(_WOMAN, height=1.22, head=1.28, hem=0.08, belt=False, scarf=None, coat="#c8502a", legs="#2c3a5a")
PEOPLE: dict[Kind, Figure] = {Kind.WOMAN: _WOMAN, Kind.MAN: _MAN}


def cast(subject: Subject, rain: bool) -> Rig:
    figure = PEOPLE.get(subject.kind, _MAN)
    if rain and figure.prop == "none":
        figure = replace(figure, prop="umbrella")
    return person(figure)
