"""A snail: it glides on its foot, its house on its back, its eyes on stalks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_DOES = STANDS | WALKS | RUNS | {Action.LOOK, Action.EAT, Action.SLEEP, Action.HIDE, Action.FLY, Action.GLIDE}
_STILL = STANDS | {Action.LOOK, Action.EAT, Action.SLEEP, Action.HIDE}


@dataclass(frozen=True)
class Snail(Creature):
    """`length` in metres, of its foot."""

    length: float
    shell: Colour
    flesh: Colour

    def rig(self) -> Rig:
        s = self.length
        return Rig(
            name="snail",
            box=(-0.75 * s, -0.12 * s, 0.95 * s, 0.95 * s),
            height=0.8 * s,
            length=1.4 * s,
            face=0.45 * s,
            ahead=0.5 * s,
            draw=partial(draw_snail, self),
            does=_DOES,
            speed=lambda action: 0.0 if action in _STILL or action not in _DOES else 0.22 * s,
            shadow=partial(shadow, x0=-0.55 * s, x1=0.65 * s),
            grounded=frozenset(Action),
        )

    def tinted(self, colour: Colour) -> Snail:
        return replace(self, shell=colour)


def draw_snail(snail: Snail, pen: Pen, act: Act) -> None:
    s, hidden = snail.length, act.action in (Action.HIDE, Action.SLEEP)
    wave = 0.012 * math.sin(5.0 * act.time)
    with pen.moved(sx=s, sy=s):
        if not hidden:
            _foot(pen, snail, act, wave)
        _shell(pen, snail, 0.0 if hidden else 0.02 * math.sin(2.5 * act.time))


def _foot(pen: Pen, snail: Snail, act: Act, wave: float) -> None:
    flesh = snail.flesh
    body = [(-0.66, 0.01), (-0.30, 0.10 + wave), (0.20, 0.15), (0.46, 0.30), (0.60, 0.44), (0.72, 0.40),
            (0.70, 0.22), (0.56, 0.06), (0.30, 0.0), (-0.3, 0.0)]  # fmt: skip
    pen.fill(smooth(body), vertical(0.0, 0.45, darker(flesh, 0.3), lighter(flesh, 0.12)))
    sway = 0.05 * math.sin(1.7 * act.time)
    for x, lean, late in ((0.60, 0.10, 0.0), (0.66, 0.24, 0.6)):
        tip = (x + lean + sway * (1 - late), 0.72 - 0.1 * late + 0.02 * math.sin(2.3 * act.time + late))
        pen.fill(limb((x, 0.42), tip, 0.030, 0.018), flesh)
        pen.fill(disc(*tip, 0.034), "#20242a")
    pen.line([(0.70, 0.26), (0.80, 0.22)], darker(flesh, 0.2), 0.03)


def _shell(pen: Pen, snail: Snail, rock: float) -> None:
    tone = snail.shell
    with pen.moved(-0.06, 0.40 + rock):
        outline = [(0.34, -0.24), (0.40, 0.08), (0.22, 0.36), (-0.08, 0.42), (-0.36, 0.24), (-0.42, -0.08),
                   (-0.26, -0.30), (0.06, -0.34)]  # fmt: skip
        pen.fill(smooth(outline), vertical(-0.34, 0.42, darker(tone, 0.4), lighter(tone, 0.18)))
        turn = [0.12 * k for k in range(60)]
        coil = []
        for a in turn:
            r = 0.36 * (1 - a / 7.2)
            coil.append((0.02 + r * math.cos(a - 1.0), 0.02 + r * math.sin(a - 1.0)))
        pen.line(coil, darker(tone, 0.5), 0.045)
        pen.line([(x - 0.012, y + 0.02) for x, y in coil], lighter(tone, 0.35), 0.016, 0.8)
