"""Somebody who sits with a small animal on the lap: two rigs as one."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.poses import HIP
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action

_SMALL = 1.0
"""Metres of an animal that a lap bears."""
_SETTLED = frozenset({Action.SLEEP, Action.LIE, Action.SIT})
_SEATED = frozenset({Action.READ, Action.TALK, Action.SMILE, Action.LAUGH, Action.DRINK, Action.HOLD})
"""What its bearer does sitting."""
_BEFORE, _OVER = 0.135, 0.062
"""Where the middle of the lap is, in the bearer's heights: before the hip, and over it."""


def fits_on_a_lap(subject: Subject) -> bool:
    part = PARTS[subject.kind]
    return isinstance(part, Creature) and subject.count == 1 and part.rig().height < _SMALL


def with_on_lap(person: Rig, animal: Subject, words: str) -> Rig:
    """The person on a chair, whatever they do, the animal asleep on their lap, or sitting there."""
    pet = creature_for(animal.kind, words).rig()
    rests = animal.action if animal.action in _SETTLED else Action.LIE
    x, y = _BEFORE * person.height, (HIP + _OVER) * person.height
    size = min(1.0, 0.36 * person.height / pet.length)

    def draw(pen: Pen, act: Act) -> None:
        does = act.action if act.action in _SEATED else Action.SIT
        person.draw(pen, replace(act, action=does, before=does))
        heads, pen.heads = pen.heads, None  # the camera is on whose lap it is
        with pen.moved(x, y, sx=size, sy=size):
            pet.draw(pen, replace(act, action=rests, before=rests, distance=0.0))
        pen.heads = heads

    return replace(
        person, draw=draw, speed=lambda action: 0.0, path=lambda act: (0.0, 0.0),
        drop=lambda action: person.drop(Action.SIT), does=frozenset(Action),
    )  # fmt: skip
