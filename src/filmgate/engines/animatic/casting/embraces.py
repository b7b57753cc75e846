"""What somebody has in the arms who hugs no other person: a teddy bear, a pillow, a kitten."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen, rounded, vertical
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.engines.animatic.wardrobe.things import thing_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action

_OBJECT = said(
    r"\b(?:hug|embrac|cuddl|clutch|squeez|snuggl|cradl)\w*\s+(?:tightly\s+|with\s+|up to\s+)?"
    r"(?:an?|the|this|his|her|their|its|my|some)\s+"
    r"(?!(?:in|on|at|by|with|and|as|from|for|before|after|while|when|until|then|to|so|under|good-?bye|tight|close"
    r"|back|again|hard|warmly|other|knees)\b|\w+ly\b)[a-z]"
    r"|\b(?:hug|embrac|cuddl|cradl)\w*\s+it\b"
    r"|抱(?:着|住|紧|起)(?!她|他|她们|他们|对方|彼此|在一起|了|哭|痛|大家|一团)"
)
_SELF = said(
    r"\bhug\w*\s+(?:her|him|them|it)sel(?:f|ves)\b|(?:抱着|抱紧)(?:自己|双臂|膝盖|双膝)"
    r"|hug\w* (?:her|his) knees"
)
_PILLOW = said(r"\b(?:pillow|cushion|blanket|duvet)s?\b|枕|靠垫|抱枕|被子|毯")
_KEEPS = frozenset(
    {Action.HUG, Action.HOLD, Action.STAND, Action.WAIT, Action.SMILE, Action.LOOK, Action.CRY}
)
"""What somebody does with it in the arms."""
_CARRIED = 0.42
"""How high an animal that is lifted up may be, in heights of who hugs it."""
_BEFORE, _OVER, _LONG = 0.135, 0.565, 0.30
"""Where its foot is before and over the ground, and how large it is, in the same."""


def hugs_thing(words: str) -> bool:
    """Whether they say that somebody hugs what is told with an article: a person among the subjects is looked
    for elsewhere."""
    return _OBJECT.search(words) is not None or hugs_nobody(words)


def hugs_nobody(words: str) -> bool:
    """Whether somebody hugs their knees, or themselves."""
    return _SELF.search(words) is not None


def fits_the_arms(subject: Subject, person: Figure, words: str) -> bool:
    """Whether it is an animal, or a thing that is small enough to be lifted up."""
    part = PARTS[subject.kind]
    if subject.count > 1 or isinstance(part, (Figure, Vehicle)):
        return False
    return (
        isinstance(part, Creature) or thing_rig(thing_for(subject.kind, words), None).height < person.height
    )


def with_hugged(person: Rig, hugged: Subject | None, words: str) -> Rig:
    """The person with it in the arms, or at its neck where it is large; with a pillow where they name one."""
    held = _held(hugged, words) if hugged is not None else None
    h, alive = person.height, hugged is not None and isinstance(PARTS[hugged.kind], Creature)
    large = held is not None and alive and held.height > _CARRIED * h
    being = Action.STAND if held is not None and held.height > h else Action.SIT

    def draw(pen: Pen, act: Act) -> None:
        if act.action not in _KEEPS:
            person.draw(pen, act)
            return
        heads, pen.heads = pen.heads, None  # the camera is on who holds it
        if held is not None:
            with _before(pen, held, h, large, alive):
                held.draw(pen, replace(act, action=being, before=being, distance=0.0, voice=None))
        elif _PILLOW.search(words):
            _pillow(pen, h)
        pen.heads = heads
        person.draw(pen, replace(act, action=Action.HUG, before=Action.HUG, share=1.0))

    wide = held.length if held is not None and large else 0.0
    high = held.height if held is not None and large else 0.0
    x0, y0, x1, y1 = person.box
    return replace(
        person, draw=draw, does=person.does | _KEEPS, box=(x0, y0, x1 + 1.3 * wide, max(y1, 1.2 * high)),
        length=person.length + 0.8 * wide, height=max(person.height, high),
    )  # fmt: skip


def _before(pen: Pen, held: Rig, h: float, large: bool, alive: bool) -> AbstractContextManager[object]:
    """Where it is drawn, looking at who hugs it."""
    if large:
        return pen.moved(held.ahead + 0.13 * h, 0.0, sx=-1.0, sy=1.0)
    size = min(1.0, _LONG * h / max(held.height, 0.8 * held.length))
    x, y = (_BEFORE * h + 0.55 * held.ahead * size, (_OVER + 0.05) * h) if alive else (_BEFORE * h, _OVER * h)
    return pen.moved(x, y, sx=-size, sy=size)


def _held(subject: Subject, words: str) -> Rig:
    if isinstance(PARTS[subject.kind], Creature):
        return creature_for(subject.kind, words).rig()
    return thing_rig(thing_for(subject.kind, words), None)


def _pillow(pen: Pen, h: float) -> None:
    with pen.moved(0.125 * h, 0.70 * h, degrees=78, sx=h, sy=h):
        pen.fill(rounded(-0.15, -0.075, 0.15, 0.075, 0.05), vertical(-0.08, 0.08, "#a8b8d4", "#dfe6f2"))
        pen.lines([[(-0.11, y), (-0.06, 0.5 * y)] for y in (-0.05, 0.05)], "#8c9cbc", 0.008)
