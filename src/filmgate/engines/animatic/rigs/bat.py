"""A bat: on wings of skin in the air, folded up under a ledge at rest. Lengths are in halves of its span."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_HANGS = frozenset({
    Action.STAND, Action.WAIT, Action.SIT, Action.LIE, Action.SLEEP, Action.SWING, Action.WAKE, Action.LOOK,
    Action.HOLD, Action.HIDE,
})  # fmt: skip
_LEDGE = 1.60
"""Where what it hangs from is, over its origin."""
_BEAT = 2.6
"""Beats of its wings a second."""


@dataclass(frozen=True)
class Bat(Creature):
    """`span` is half the wings', in metres."""

    span: float
    fur: Colour
    skin: Colour

    def rig(self) -> Rig:
        s = self.span
        return Rig(
            name="bird",
            box=(-1.35 * s, -1.0 * s, 1.35 * s, 2.05 * s),
            height=1.25 * s,
            length=2.6 * s,
            face=0.6 * s,
            draw=partial(_draw, self),
            does=frozenset(Action) - {Action.EXPLODE, Action.VANISH, Action.APPEAR, Action.BURN, Action.MELT},
            speed=lambda action: 0.0 if action in _HANGS else 2.8 * math.sqrt(s),
            flaps=lambda act: 0.0 if act.action in _HANGS else _BEAT * act.time,
            path=lambda act: (0.0, 0.0 if act.action in _HANGS else 0.12 * s * math.sin(2.3 * act.time)),
            aloft=1.7 + s,
        )

    def tinted(self, colour: Colour) -> Bat:
        return replace(self, fur=colour, skin=darker(colour, 0.35))


def _draw(bat: Bat, pen: Pen, act: Act) -> None:
    with pen.moved(sx=bat.span, sy=bat.span):
        if act.action in _HANGS:
            _hanging(bat, pen, act)
        else:
            _flying(bat, pen, act)


def _flying(bat: Bat, pen: Pen, act: Act) -> None:
    beat = math.sin(math.tau * _BEAT * act.time)
    with pen.moved(0.0, 0.05 - 0.10 * beat):
        for side, wide in ((-1.0, 1.0), (1.0, 0.92)):
            with pen.moved(0.10 * side, 0.08, sx=side * wide, sy=1.0), pen.moved(degrees=34 * beat):
                _wing(bat, pen, 0.10 * beat)
        body = [(-0.13, 0.16), (0.0, 0.24), (0.14, 0.16), (0.10, -0.20), (0.0, -0.32), (-0.10, -0.20)]
        pen.fill(smooth(body), vertical(-0.3, 0.25, darker(bat.fur, 0.3), bat.fur))
        with pen.moved(0.05, 0.26):
            _head(bat, pen, act)


def _wing(bat: Bat, pen: Pen, fold: float) -> None:
    """To the right of the shoulder: arm, fingers, and skin in scallops between them."""
    tip, wrist = (1.08, 0.18 - fold), (0.42, 0.34)
    edge = [(0.0, 0.02), wrist, tip, (0.86, 0.0), (0.74, -0.26), (0.60, -0.06), (0.44, -0.32), (0.30, -0.12),
            (0.14, -0.34), (0.0, -0.20)]  # fmt: skip
    pen.fill(edge, vertical(-0.35, 0.35, darker(bat.skin, 0.25), lighter(bat.skin, 0.12)))
    bones = [[wrist, tip], [wrist, (0.74, -0.26)], [wrist, (0.44, -0.32)], [(0.0, 0.02), wrist]]
    pen.lines(bones, darker(bat.fur, 0.2), 0.026)


def _head(bat: Bat, pen: Pen, act: Act) -> None:
    for x in (-0.07, 0.07):
        pen.fill([(x - 0.06, 0.06), (1.5 * x, 0.28), (x + 0.06, 0.06)], darker(bat.fur, 0.1))
        pen.fill([(x - 0.025, 0.08), (1.4 * x, 0.20), (x + 0.03, 0.08)], "#b87a78")
    pen.fill(oval(-0.13, -0.10, 0.13, 0.14), lighter(bat.fur, 0.06))
    pen.fill(oval(-0.05, -0.09, 0.07, 0.0), lighter(bat.fur, 0.25))
    if act.action is not Action.SLEEP:
        pen.fill_all([disc(x, 0.045, 0.026) for x in (-0.045, 0.065)], "#f2d048")
        pen.fill_all([disc(x, 0.045, 0.013) for x in (-0.04, 0.07)], "#120c0c")
    pen.fill_all([[(x, -0.05), (x + 0.022, -0.05), (x + 0.011, -0.095)] for x in (-0.02, 0.025)], "#ffffff")


def _hanging(bat: Bat, pen: Pen, act: Act) -> None:
    """Head down under a ledge of rock, wrapped in its wings."""
    rock = [(-1.3, 2.05), (-1.2, 1.80), (-0.7, 1.66), (-0.3, _LEDGE + 0.03), (0.2, _LEDGE), (0.7, 1.70),
            (1.2, 1.78), (1.3, 2.05)]  # fmt: skip
    pen.fill(rock, vertical(1.55, 2.05, "#3a3634", "#5c5650"))
    sway = 4.0 * math.sin(1.3 * act.time)
    with pen.moved(0.0, _LEDGE, degrees=180 + sway):
        for x in (-0.07, 0.07):
            pen.fill(limb((x, -0.02), (0.8 * x, 0.26), 0.022, 0.03), darker(bat.fur, 0.25))
        body = [
            (-0.14, 0.22),
            (0.14, 0.22),
            (0.22, 0.62),
            (0.14, 1.0),
            (0.0, 1.08),
            (-0.14, 1.0),
            (-0.22, 0.62),
        ]
        pen.fill(smooth(body), vertical(0.2, 1.0, darker(bat.fur, 0.1), bat.fur))
        with pen.moved(0.0, 1.14, sx=1.25, sy=1.25):
            _head(bat, pen, act)
        for side in (-1.0, 1.0):
            wing = [(0.02, 0.30), (0.20, 0.20), (0.31, 0.60), (0.24, 1.08), (0.10, 0.92), (0.06, 0.60)]
            pen.fill(
                smooth([(side * x, y) for x, y in wing], steps=4), darker(bat.skin, 0.1 if side < 0 else 0.0)
            )
            pen.line([(side * 0.24, 1.06), (side * 0.14, 0.34)], darker(bat.skin, 0.4), 0.02)
