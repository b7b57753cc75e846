"""Otters and beavers in the water: they swim where others would walk, and an otter floats on its back."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import Head, Pen, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.creature import STANDS, WALKS
from filmgate.engines.animatic.rigs.faces import draw_face
from filmgate.engines.animatic.rigs.looks import Look
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.water import surface
from filmgate.storyboard.vocabulary import Action

LOLLS = frozenset({Action.FLOAT, Action.SLEEP, Action.LIE, Action.EAT, Action.HOLD})
_SWUM = WALKS | STANDS | {Action.RUN, Action.CHASE, Action.LOOK, Action.GLIDE, Action.DIVE, Action.WORK}


def lolls(act: Act) -> bool:
    """Whether it lies on its back in the water: there it does so whatever it does that is not to swim."""
    return act.around.in_water and act.action not in _SWUM | {Action.SWIM}


def in_its_element(act: Act) -> Act:
    """What it does in the water where it would go or stand on land."""
    if not act.around.in_water:
        return act
    now, before = (Action.SWIM if one in _SWUM else one for one in (act.action, act.before))
    return replace(act, action=now, before=before)


def draw_lolling(pen: Pen, look: Look, sizes: tuple[float, float, float], act: Act) -> None:
    """On its back at the surface, its head to the right; `sizes` are the shoulder's height in metres, and in
    those the length of the trunk and of the head."""
    s, long, head = sizes
    bob, sway = 0.03 * math.sin(1.7 * act.time), 3.0 * math.sin(1.1 * act.time)
    with pen.moved(0.0, bob * s, degrees=sway, sx=s, sy=s):
        _body(pen, look, long)
        with pen.moved(0.56 * long, 0.10, degrees=126, sx=head, sy=-head):
            if pen.heads is not None:
                pen.heads.append(Head(pen.frame, False, look.face.front))
            draw_face(pen, look, 0.0, float(act.action is Action.SLEEP), act.time)
        _paws(pen, look, long, act)
    surface(pen, 0.75 * long * s, act.time)


def _body(pen: Pen, look: Look, long: float) -> None:
    fur, half = look.fur, long / 2
    tail = [(-half, 0.02), (-half - 0.5, 0.10), (-half - 0.95, 0.02), (-half - 0.5, -0.06)]
    pen.fill(smooth(tail), darker(fur, 0.15))
    trunk = [(-half - 0.15, 0.0), (-half + 0.1, 0.20), (0.0, 0.30), (half, 0.24), (half + 0.22, 0.08),
             (half, -0.18), (0.0, -0.26), (-half, -0.16)]  # fmt: skip
    pen.fill(smooth(trunk), vertical(-0.26, 0.30, darker(fur, 0.3), fur))
    belly = [(-half + 0.1, 0.14), (0.0, 0.29), (half, 0.22), (half + 0.1, 0.08), (0.0, 0.10)]
    pen.fill(smooth(belly), mix(look.cheek, fur, 0.25))
    for x in (-half - 0.02, -half + 0.14):
        pen.fill(limb((x, 0.10), (x - 0.10, 0.34), 0.075, 0.045), darker(fur, 0.2))
        pen.fill(oval(x - 0.20, 0.30, x - 0.02, 0.42), darker(fur, 0.35))


def _paws(pen: Pen, look: Look, long: float, act: Act) -> None:
    """Folded over the chest, about a shell where it eats."""
    knock = 0.05 * abs(math.sin(5.0 * act.time)) if act.action is Action.EAT else 0.0
    x = 0.20 * long
    if act.action in (Action.EAT, Action.HOLD):
        pen.fill(disc(x + 0.06, 0.42 + knock, 0.10), "#d8c8b0")
        pen.lines(
            [[(x + 0.06, 0.34 + knock), (x + 0.06 + d, 0.51 + knock)] for d in (-0.06, 0.0, 0.06)],
            "#9a8468",
            0.014,
        )
    for root in (x - 0.12, x + 0.26):
        pen.fill(limb((root, 0.24), (x + 0.06, 0.38 + knock), 0.07, 0.05), lighter(look.fur, 0.06))
