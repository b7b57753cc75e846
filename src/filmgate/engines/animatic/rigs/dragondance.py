"""A dragon of cloth on poles, which a row of people carry over their heads: the dragon dance."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.loong import Loong, draw_loong, spine
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_STILL = frozenset({Action.STAND, Action.WAIT, Action.SIT, Action.SLEEP, Action.LIE})
_OVERHEAD = 2.05
"""Metres over the ground of the middle of its body."""
_CARRIERS = (0.10, 0.27, 0.44, 0.61, 0.78, 0.95)
"""Where along its body the poles are, from the tail on."""
_HELD = (0.20, 0.95)
"""Where the hands are, before and over the feet, in heights."""
_DRESSED = Figure(1.70, "#f0b428", 0.05, legs="#d8342c", shoes="#1c1a1e", boot=0.7, trim=("sash",),
    trim_colour="#d8342c", hat="fillet", hat_colour="#d8342c", manners=("raise_hands",))  # fmt: skip


def dragon_rig(dragon: Loong) -> Rig:
    """It is as long as `dragon` says."""
    half, carried = 0.62 * dragon.length, replace(dragon, legs=False)
    walks = person(_DRESSED)
    return Rig(
        name="dragon_dance",
        box=(-1.16 * half, -0.2, half, 4.75),
        height=2.9,
        length=1.05 * dragon.length,
        face=2.2,
        ahead=0.4 * dragon.length,
        draw=partial(_draw, carried, walks),
        does=frozenset(Action) - {Action.VANISH, Action.APPEAR, Action.EXPLODE},
        speed=lambda action: 0.0 if action in _STILL else walks.speed(Action.WALK),
        tread=lambda action: 0.0 if action in _STILL else walks.tread(Action.WALK),
        shadow=partial(shadow, x0=-0.85 * half, x1=0.8 * half),
        grounded=frozenset(Action),
    )


def _draw(dragon: Loong, walks: Rig, pen: Pen, act: Act) -> None:
    does = Action.STAND if act.action in _STILL else Action.WALK
    line, size = spine(replace(act, action=Action.DANCE)), dragon.length
    hand = (_HELD[0] * walks.height, _HELD[1] * walks.height)
    for number, share in enumerate(_CARRIERS):
        x, y = (float(value) * size for value in line[round(share * (len(line) - 1))])
        pen.line([(x, 0.92), (x, _OVERHEAD + y)], "#8a5a30", 0.035)
        step = replace(
            act, action=does, before=does, share=1.0, distance=act.distance + 0.31 * number, voice=None
        )
        with pen.moved(x - hand[0], 0.0):
            walks.draw(pen, step)
    heads, pen.heads = pen.heads, None
    with pen.moved(0.0, _OVERHEAD):
        draw_loong(dragon, pen, replace(act, action=Action.DANCE))
    pen.heads = heads
