"""A lion of the lion dance: two dancers under one costume, who hop, sway and rear up.

Lengths are in metres; the dancer in front has the head, the one behind the tail. It looks to +x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, Points, arc, disc, limb, off, oval, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.limbs import bent, planted
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_STILL = frozenset({Action.WAIT, Action.SIT, Action.SLEEP, Action.LIE})
_GOES = frozenset({Action.WALK, Action.RUN, Action.ENTER, Action.LEAVE, Action.APPROACH, Action.CHASE})
_STRIDE = 0.7
_HIPS = (-0.62, -0.62, 0.52, 0.52)
"""Where the legs begin: of who is behind, of who is in front; the far one first."""
_CYCLE = 3.4
"""Seconds from one rearing up to the next."""


@dataclass(frozen=True)
class Costume:
    """Of cloth, with fringes and a beard; `trim` is of gold or silver."""

    cloth: Colour
    fringe: Colour
    trim: Colour = "#f2c83a"


COSTUMES = (
    Costume("#d8282c", "#fbf4e4"),
    Costume("#f0b428", "#fff6e0", "#d8342c"),
    Costume("#2c8a4a", "#fbf4e4"),
    Costume("#2a52b0", "#f4f4f4"),
)


def lion_rig(costume: Costume, late: float = 0.0) -> Rig:
    return Rig(
        name="lion_dance",
        box=(-1.75, -0.25, 1.95, 3.15),
        height=1.95,
        length=2.7,
        face=1.45,
        ahead=1.0,
        draw=partial(_draw, costume, late),
        does=frozenset(Action) - {Action.VANISH, Action.APPEAR, Action.EXPLODE},
        speed=lambda action: 1.1 if action in _GOES else 0.0,
        tread=lambda action: _STRIDE / 2 if action in _GOES else 0.0,
        shadow=partial(shadow, x0=-1.1, x1=1.1),
        grounded=frozenset(Action),
    )


@dataclass(frozen=True)
class _Hold:
    """How high the one in front is lifted, 0..1; how both bounce, in metres; how the head is turned up, in
    degrees; how far the mouth is open, 0..1; how the legs step."""

    rears: float
    bounce: float
    nod: float
    mouth: float
    phase: float | None


def _hold(act: Act, late: float) -> _Hold:
    t = act.time + late
    if act.action in _STILL:
        return _Hold(0.0, 0.01 * math.sin(1.6 * t), 3.0 * math.sin(0.9 * t), 0.1, None)
    if act.action in _GOES:
        step = act.distance / _STRIDE
        return _Hold(0.0, 0.05 * abs(math.sin(math.tau * step)), 9 * math.sin(4.0 * t), 0.4, step)
    q = t / _CYCLE % 1.0
    rears = ease(0.45, 0.56, q) * (1.0 - ease(0.78, 0.90, q))
    beat = abs(math.sin(5.2 * t))
    return _Hold(
        rears, 0.10 * beat * (1 - rears), 13 * math.sin(5.2 * t) + 10 * rears, 0.35 + 0.5 * beat, None
    )


def _draw(costume: Costume, late: float, pen: Pen, act: Act) -> None:
    hold, t = _hold(act, late), act.time + late
    lift = 0.62 * hold.rears
    feet = [_foot(i, hold, lift, t) for i in range(4)]
    tops = [np.array([x + 0.1 * hold.rears * (x > 0), 0.86 + hold.bounce + lift * (x > 0)]) for x in _HIPS]
    for i in (0, 2):
        _leg(pen, costume, tops[i], feet[i], 0.38)
    _tail(pen, costume, hold, t)
    _cloth(pen, costume, hold, lift, t)
    for i in (1, 3):
        _leg(pen, costume, tops[i], feet[i], 0.0)
    _fringe(pen, costume, hold, lift, t)
    with pen.moved(0.98 + 0.12 * hold.rears, 1.36 + hold.bounce + 1.05 * lift, degrees=hold.nod):
        _head(pen, costume, hold, t)


def _foot(i: int, hold: _Hold, lift: float, t: float) -> Vector:
    x, far = _HIPS[i], 0.16 if i % 2 == 0 else -0.06
    if hold.phase is not None:
        step = planted(hold.phase + 0.5 * (i % 2) + 0.25 * (i // 2), _STRIDE, 0.6, 0.16)
        return off(step, x, 0.0)
    hop = 0.07 * max(0.0, math.sin(5.2 * t + math.pi * (i % 2)))
    up = lift * 0.98 if x > 0 else 0.0  # who is in front stands on the other one's thighs
    back = -0.34 * hold.rears if x > 0 else 0.0
    return np.array([x + far + back, hop * (1 - hold.rears) + up])


def _leg(pen: Pen, costume: Costume, top: Vector, foot: Vector, dark: float) -> None:
    """Wide trousers of the same cloth, with rings of fringe, and a soft shoe."""
    knee = bent(top, foot, 0.46, 0.46, 1.0)
    cloth, fringe = darker(costume.cloth, 0.1 + dark), darker(costume.fringe, dark)
    pen.fill_all(
        [limb(top, knee, 0.175, 0.135), limb(knee, foot + np.array([0.0, 0.06]), 0.13, 0.085)], cloth
    )
    for share in (0.22, 0.62):
        at = knee + (foot - knee) * share
        tufts = [
            [off(at, d - 0.05, 0.035), off(at, d + 0.05, 0.035), off(at, d, -0.075)]
            for d in (-0.09, -0.03, 0.03, 0.09)
        ]
        pen.fill_all(tufts, fringe)
    shoe = [(-0.09, 0.0), (-0.08, 0.08), (0.04, 0.09), (0.17, 0.035), (0.17, 0.0)]
    pen.fill(
        smooth([(foot[0] + a, foot[1] + b) for a, b in shoe], steps=4), darker(costume.trim, 0.15 + dark)
    )


def _back(hold: _Hold, lift: float) -> Points:
    """The line of the back, from the neck to the tail."""
    b = hold.bounce
    return np.array([(0.86, 1.50 + b + lift), (0.45, 1.58 + b + 0.9 * lift), (0.0, 1.44 + b + 0.45 * lift),
                     (-0.45, 1.32 + 0.7 * b + 0.08 * lift), (-0.86, 1.20 + 0.6 * b),
                     (-1.08, 0.98 + 0.5 * b)])  # fmt: skip


def _hem(hold: _Hold, lift: float, t: float) -> Points:
    """Its lower edge, from the tail to the neck, in scallops that swing."""
    x = np.linspace(-1.05, 0.92, 25)
    k = np.clip((x + 0.5) / 1.3, 0.0, 1.0)
    y = 0.70 + 0.6 * hold.bounce + 0.95 * lift * k + 0.02 * np.sin(5.2 * t + 5 * x)
    return np.column_stack([x, y - 0.05 * (np.arange(25) % 2)])


def _cloth(pen: Pen, costume: Costume, hold: _Hold, lift: float, t: float) -> None:
    back, hem = smooth(_back(hold, lift), False, 5), _hem(hold, lift, t)
    top = float(back[:, 1].max())
    shade = vertical(0.65, top, darker(costume.cloth, 0.35), lighter(costume.cloth, 0.05))
    pen.fill(np.vstack([back, hem]), shade)
    with pen.inked():
        for share, tone, wide in (
            (0.30, costume.trim, 0.05),
            (0.55, costume.fringe, 0.07),
            (0.78, costume.trim, 0.04),
        ):
            base = np.column_stack([hem[::-1, 0], np.interp(hem[::-1, 0], back[::-1, 0], back[::-1, 1])])
            row = hem[::-1] + (base - hem[::-1]) * share
            pen.line(row, tone, wide)
        spots = [(float(x), float(y) - 0.20) for x, y in back[4:-4:5]]
        pen.fill_all([disc(x, y, 0.075) for x, y in spots], costume.trim)
        pen.fill_all([disc(x, y, 0.035) for x, y in spots], darker(costume.cloth, 0.2))
    ruff = [disc(float(x), float(y) + 0.02, 0.065) for x, y in back[1::2]]
    pen.fill_all(ruff, costume.fringe)


def _fringe(pen: Pen, costume: Costume, hold: _Hold, lift: float, t: float) -> None:
    """White tufts along the hem."""
    hem = _hem(hold, lift, t)
    tufts = [
        [(x - 0.06, y + 0.05), (x + 0.06, y + 0.05), (x + 0.02 * math.sin(5.2 * t + 9 * x), y - 0.12)]
        for x, y in hem.tolist()
    ]
    pen.fill_all(tufts, costume.fringe)


def _tail(pen: Pen, costume: Costume, hold: _Hold, t: float) -> None:
    wag = 0.10 * math.sin(6.0 * t)
    root = (-1.02, 1.02 + 0.5 * hold.bounce)
    tip = (-1.36, 1.36 + wag + 0.5 * hold.bounce)
    pen.fill(limb(root, tip, 0.075, 0.05), costume.cloth)
    pen.fill_all(
        [disc(tip[0] + 0.07 * math.cos(a), tip[1] + 0.07 * math.sin(a), 0.085) for a in range(6)],
        costume.fringe,
    )


def _head(pen: Pen, costume: Costume, hold: _Hold, t: float) -> None:
    """Large and round: a mirror and a horn on the brow, great eyes, a nose, a mouth that snaps, a beard."""
    cloth, fur, trim = costume.cloth, costume.fringe, costume.trim
    _jaw(pen, costume, hold, t)
    skull = [(-0.36, -0.22), (-0.42, 0.10), (-0.30, 0.42), (0.02, 0.56), (0.32, 0.44), (0.50, 0.16),
             (0.56, -0.06), (0.40, -0.16), (0.05, -0.20)]  # fmt: skip
    pen.fill_all([disc(-0.36 + 0.05 * i, -0.26 + 0.15 * i, 0.13) for i in range(5)], fur)
    pen.fill(smooth(skull), vertical(-0.2, 0.56, darker(cloth, 0.25), lighter(cloth, 0.10)))
    horn = [(-0.04, 0.48), (-0.02, 0.76), (0.06, 0.86), (0.10, 0.74), (0.12, 0.48)]
    pen.fill(smooth(horn), trim)
    pen.fill(disc(0.06, 0.87, 0.07), fur)
    for x, y in ((-0.22, 0.46), (0.26, 0.50)):  # ears, that flap
        with pen.moved(x, y, degrees=20 * math.sin(7.0 * t + 4 * x) + (30 if x < 0 else -20)):
            pen.fill(smooth([(-0.07, 0.0), (-0.05, 0.20), (0.03, 0.24), (0.08, 0.0)]), darker(cloth, 0.15))
            pen.fill(disc(0.0, 0.22, 0.05), fur)
    pen.fill(disc(0.12, 0.36, 0.085), trim)
    pen.fill(disc(0.12, 0.36, 0.058), "#e8f4fa")
    pen.line(arc(-0.12, 0.06, 0.24, 0.24, 110, 250), trim, 0.03)
    _eye(pen, costume, t)
    pen.fill(
        smooth([(0.40, 0.20), (0.56, 0.18), (0.64, 0.06), (0.58, -0.04), (0.42, -0.02)]), lighter(cloth, 0.2)
    )
    pen.fill_all([disc(0.56, 0.05, 0.035)], darker(cloth, 0.6))
    lip = [(0.60, -0.08), (0.42, -0.14), (0.10, -0.16), (-0.12, -0.22)]
    pen.fill_all([disc(x, y, 0.062) for x, y in lip], fur)
    pen.line(smooth(lip, False), trim, 0.035)


def _eye(pen: Pen, costume: Costume, t: float) -> None:
    """Large, under a brow of fur; it blinks."""
    x, y, shut = 0.20, 0.13, t % 2.3 < 0.14
    pen.fill(disc(x, y, 0.165), costume.fringe)
    pen.fill(disc(x, y, 0.125), costume.trim)
    if shut:
        pen.fill(disc(x, y, 0.105), costume.cloth)
    else:
        pen.fill(disc(x, y, 0.105), "#fdfdfb")
        pen.fill(disc(x + 0.03, y - 0.01, 0.058), "#14100e")
        pen.fill(disc(x + 0.05, y + 0.02, 0.020), "#ffffff")
    brow = [disc(x - 0.17 + 0.06 * i, y + 0.15 + 0.045 * math.sin(0.6 * i), 0.06) for i in range(6)]
    pen.fill_all(brow, costume.fringe)


def _jaw(pen: Pen, costume: Costume, hold: _Hold, t: float) -> None:
    with pen.moved(-0.10, -0.14, degrees=-30 * hold.mouth):
        pen.fill(oval(-0.06, -0.16, 0.60, 0.10), "#5a1018")
        chin = [(-0.12, 0.0), (0.0, -0.10), (0.40, -0.12), (0.62, -0.02), (0.60, -0.16), (0.30, -0.26),
                (-0.06, -0.22)]  # fmt: skip
        pen.fill(smooth(chin), costume.cloth)
        pen.fill(smooth([(0.10, -0.06), (0.34, -0.08), (0.50, -0.02), (0.30, 0.02)]), "#e85a6a")
        sway = 0.04 * math.sin(5.2 * t)
        beard = [[(x - 0.07, -0.17), (x + 0.07, -0.17), (x + sway, -0.48 + 0.25 * abs(x - 0.28))] for x in
                 (-0.02, 0.08, 0.18, 0.28, 0.38, 0.48, 0.57)]  # fmt: skip
        pen.fill_all(beard, costume.fringe)
