"""Who is in the bed of a truck, behind its side: dogs, sheep, a horse."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_TRUCKS = frozenset({K.TRUCK, K.CAR})
_A_TRUCK = r"(?:an?|the|his|her|their|its|my) (?:[\w-]+ ){0,4}?(?:pick-?up|truck|ute)\b"
_IN_THE_BED = said(
    rf"\b(?:bed|back|rear|cargo|tailgate) of {_A_TRUCK}|\b(?:truck|pick-?up)(?:'s)? bed\b"
    r"|(?:皮卡|卡车|货车)车?的?(?:后斗|车斗|后厢|货厢|后面)"
)
_FLOOR, _FIRST, _NEXT = 0.98, -1.30, 0.62
"""Metres over the road of the bed's floor; before the truck's middle of the first who is there, and back
to the next."""
_HIGHEST, _MOST = 1.25, 2
"""Metres of the tallest of whom enough is seen over the side, and how many find room."""


def loaded(groups: list[Group], words: str) -> list[Group]:
    """The groups without the animals that are in the bed of a truck, which is drawn with them."""
    truck = next((one for one in groups if one.subject.kind in _TRUCKS), None)
    load = [one for one in groups if isinstance(wardrobe.PARTS[one.subject.kind], Creature)]
    if truck is None or not load or truck.subject.reference or _IN_THE_BED.search(words) is None:
        return groups
    truck.load = load[0].subject
    if truck.actions == {Action.STAND} and load[0].actions & {Action.DRIVE, Action.RIDE}:
        truck.actions, truck.index = frozenset({Action.DRIVE}), load[0].index
    return [one for one in groups if one is not load[0]]


def _behind_the_side(pen: Pen, act: Act, truck: Rig, animal: Rig, count: int) -> None:
    """The truck before whoever is in it, who sits in the wind."""
    pose = Action.SIT if Action.SIT in animal.does and animal.name == "quadruped" else Action.STAND
    here = replace(act, action=pose, before=pose, share=1.0, distance=0.0, speed=0.0, wind=0.8)
    size = min(1.0, _HIGHEST / animal.height)
    for i in range(min(count, _MOST)):
        with pen.moved(_FIRST - _NEXT * i, _FLOOR, sx=size, sy=size):
            animal.draw(pen, replace(here, time=here.time + 1.7 * i))
    truck.draw(pen, act)


def laden(truck: Rig, load: Subject, words: str) -> Rig:
    """The truck with them in its bed."""
    animal = cast(
        load.model_copy(update={"count": 1, "action": Action.STAND}), False, _IN_THE_BED.sub("", words)
    )
    x0, y0, x1, y1 = truck.box
    drawn = partial(_behind_the_side, truck=truck, animal=animal, count=load.count)
    return replace(truck, draw=drawn, box=(x0, y0, x1, max(y1, _FLOOR + _HIGHEST + 0.4)), company=())
