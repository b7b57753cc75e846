"""A turtle: it walks on planted legs under its shell, and flies through the water on its flippers."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.limbs import planted
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.water import surface
from filmgate.storyboard.vocabulary import Action

_STRIDE = 0.32
"""Of its length."""
_SWIMS = frozenset({Action.SWIM, Action.GLIDE, Action.FLOAT, Action.FLY, Action.DIVE})
_HIDES = frozenset({Action.HIDE, Action.SLEEP})
_DOES = _SWIMS | _HIDES | WALKS | RUNS | STANDS | {Action.LOOK, Action.EAT, Action.LIE, Action.SIT}


@dataclass(frozen=True)
class Turtle(Creature):
    """`length` of the shell in metres."""

    length: float
    shell: Colour
    skin: Colour
    plates: Colour

    def rig(self) -> Rig:
        s = self.length
        return Rig(
            name="turtle",
            box=(-0.85 * s, -0.5 * s, 1.0 * s, 0.95 * s),
            height=0.62 * s,
            length=1.45 * s,
            face=0.34 * s,
            ahead=0.62 * s,
            draw=partial(draw_turtle, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=partial(_tread, self),
            shadow=partial(shadow, x0=-0.5 * s, x1=0.6 * s),
            aloft=_aloft(self),
            path=partial(_path, self),
            grounded=frozenset(Action) - _SWIMS,
        )

    def tinted(self, colour: Colour) -> Turtle:
        return replace(self, shell=colour, plates=darker(colour, 0.4))


def _speed(turtle: Turtle, action: Action) -> float:
    if action in _SWIMS:
        return 0.9 * math.sqrt(turtle.length)
    rate = 1.5 if action in RUNS else 0.8 if action in WALKS else 0.0
    return rate * _STRIDE * turtle.length


def _tread(turtle: Turtle, action: Action) -> float:
    return _STRIDE * turtle.length / 4 if action in WALKS | RUNS else 0.0


def _aloft(turtle: Turtle) -> float:
    """Over the ground of the sea."""
    return 0.5 + 0.4 * turtle.length


def _path(turtle: Turtle, act: Act) -> tuple[float, float]:
    """Where there is a surface, it swims at it."""
    at_surface = act.around.afloat and act.action in _SWIMS
    return 0.0, -_aloft(turtle) - 0.34 * turtle.length if at_surface else 0.0


def draw_turtle(turtle: Turtle, pen: Pen, act: Act) -> None:
    s = turtle.length
    if act.action in _SWIMS:
        bank = 5 * math.sin(act.time * 0.9) - (24.0 if act.action is Action.DIVE else 0.0)
        with pen.moved(0.0, 0.22 * s, degrees=bank, sx=s, sy=s):
            _flippers(pen, turtle, act.time, far=True)
            _head(pen, turtle, act, 0.0)
            _shell(pen, turtle)
            _flippers(pen, turtle, act.time, far=False)
        if act.around.afloat:
            with pen.moved(0.0, 0.34 * s):
                surface(pen, 0.5 * s, act.time)
        return
    inside = act.action in _HIDES
    going = act.action in WALKS | RUNS
    phase = act.distance / (_STRIDE * s)
    bob = 0.012 * math.sin(TAU * 2 * phase) if going else 0.006 * math.sin(act.time * 1.5)
    with pen.moved(sx=s, sy=s):
        y = (0.06 if inside else 0.17) + bob
        if not inside:
            _legs(pen, turtle, phase if going else 0.0, y, going, (0, 1))
        with pen.moved(0.0, y):
            _head(pen, turtle, act, 0.26 if inside else 0.0)
        if not inside:
            _legs(pen, turtle, phase if going else 0.0, y, going, (2, 3))
        with pen.moved(0.0, y):
            _shell(pen, turtle)


def _legs(pen: Pen, turtle: Turtle, phase: float, y: float, going: bool, which: tuple[int, int]) -> None:
    for i in which:
        root = (-0.28 if i % 2 == 0 else 0.28, y + 0.05)
        step = planted(phase + (0.5, 0.75, 0.0, 0.25)[i], _STRIDE, 0.66, 0.07) if going else (0.04, 0.0)
        foot = (root[0] + float(step[0]) + (-0.05 if i % 2 == 0 else 0.06), float(step[1]) + 0.03)
        colour = darker(turtle.skin, 0.35 if i < 2 else 0.05)
        pen.fill_all(
            [limb(root, foot, 0.095, 0.06), limb(foot, (foot[0] + 0.05, foot[1] - 0.008), 0.055, 0.03)],
            colour,
        )


def _flippers(pen: Pen, turtle: Turtle, time: float, far: bool) -> None:
    colour = darker(turtle.skin, 0.35 if far else 0.05)
    beat = math.sin(time * 2.4 - (0.4 if far else 0.0))
    with pen.moved(0.26, 0.06, degrees=-118 + 52 * beat + (14 if far else 0)):
        pen.fill(smooth([(-0.02, 0.09), (0.26, 0.12), (0.56, -0.02), (0.30, -0.06), (0.0, -0.08)]), colour)
    with pen.moved(-0.36, 0.04, degrees=200 - 16 * beat):
        pen.fill(smooth([(0.0, 0.06), (0.18, 0.07), (0.28, -0.02), (0.12, -0.06), (0.0, -0.05)]), colour)


def _head(pen: Pen, turtle: Turtle, act: Act, drawn_in: float) -> None:
    low = 0.13 * (0.5 - 0.5 * math.cos(act.time * 3)) if act.action is Action.EAT else 0.0
    look = 0.05 * math.sin(act.time * 1.4) if act.action is Action.LOOK else 0.012 * math.sin(act.time)
    x, y = 0.62 - drawn_in, 0.17 - low + look
    pen.fill(limb((0.34, 0.08), (x - 0.03, y - 0.02), 0.10, 0.072), darker(turtle.skin, 0.08))
    head = [
        (-0.10, -0.01), (-0.06, 0.085), (0.04, 0.10), (0.13, 0.045), (0.145, -0.01), (0.10, -0.06),
        (-0.04, -0.07),
    ]  # fmt: skip
    pen.fill(smooth([(a + x, b + y) for a, b in head]), lighter(turtle.skin, 0.06))
    pen.line([(x + 0.14, y - 0.02), (x + 0.05, y - 0.025)], darker(turtle.skin, 0.5), 0.012)
    if drawn_in:
        pen.line([(x + 0.03, y + 0.04), (x + 0.07, y + 0.038)], "#101410", 0.012)
    else:
        pen.fill(disc(x + 0.055, y + 0.04, 0.024), "#101410")
        pen.fill(disc(x + 0.062, y + 0.048, 0.008), "#ffffff")
    if act.action not in _SWIMS:
        pen.fill([(-0.46, 0.06), (-0.62, 0.0), (-0.44, 0.0)], darker(turtle.skin, 0.1))


def _shell(pen: Pen, turtle: Turtle) -> None:
    dome = [(-0.52, 0.03), (-0.44, 0.22), (-0.20, 0.38), (0.06, 0.41), (0.30, 0.32), (0.46, 0.13),
        (0.49, 0.03),
            (0.0, -0.02)]  # fmt: skip
    pen.fill(oval(-0.44, -0.10, 0.42, 0.10), lighter(turtle.skin, 0.35))
    pen.fill(smooth(dome), vertical(0.0, 0.42, darker(turtle.shell, 0.25), lighter(turtle.shell, 0.18)))
    plates = [
        ((-0.20, 0.11), (-0.16, 0.30), (0.0, 0.36), (0.12, 0.30), (0.14, 0.11), (-0.03, 0.06)),
        ((-0.40, 0.10), (-0.34, 0.22), (-0.22, 0.28), (-0.25, 0.10), (-0.34, 0.05)),
        ((0.19, 0.10), (0.18, 0.28), (0.30, 0.23), (0.39, 0.11), (0.30, 0.05)),
    ]
    pen.fill_all(plates, turtle.plates, 0.85)
    pen.line(smooth([(-0.51, 0.045), (-0.25, 0.015), (0.2, 0.015), (0.48, 0.045)], False, 4),
             lighter(turtle.shell, 0.3), 0.03)  # fmt: skip
