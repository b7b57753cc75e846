"""The long boats of the dragon boat festival: a painted dragon with paddlers, and a drummer at its head.

The waterline is y = 0, ahead is +x; lengths are metres.
"""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, arc, disc, limb, oval, points, smooth, vertical
from filmgate.engines.animatic.rigs.afloat import BOAT
from filmgate.engines.animatic.rigs.bodies import Spots, seated, shell
from filmgate.engines.animatic.rigs.rig import Act

_ROWERS, _APART, _FIRST = 8, 0.98, -3.75
"""How many of them are seen, metres from one to the next, where the last of them sits."""
_STROKES = 1.15
"""Strokes a second; the drum is beaten at each."""
_GOLD = "#f2c24a"
_VESTS = ("#f0c030", "#e8e4da")


def _stroke(time: float) -> tuple[float, float]:
    """How far the blades are forward, -1..1, and how far they are out of the water, 0..1."""
    share = time * _STROKES % 1.0
    back = ease(0.0, 0.55, share) - ease(0.6, 1.0, share)
    return 1 - 2 * back, math.sin(math.pi * max(0.0, (share - 0.55) / 0.45))


def _crew(pen: Pen, time: float) -> None:
    """The paddlers bend and pull together."""
    forward, _ = _stroke(time)
    for i in range(_ROWERS):
        hip = (_FIRST + _APART * i, 0.52)
        hand = (hip[0] + 0.48 + 0.16 * forward, 0.80)
        seated(pen, hip, hand, (hip[0] + 0.62, 0.40), 0.56, _VESTS[i % 2], "#c8281e", 0.26 + 0.24 * forward)


def _blades(pen: Pen, time: float) -> None:
    """Their paddles, before the hull."""
    forward, lifted = _stroke(time)
    for i in range(_ROWERS):
        x = _FIRST + _APART * i + 0.48 + 0.16 * forward
        low = (x + 0.10 + 0.34 * forward, -0.18 + 0.30 * lifted)
        pen.line([(x - 0.05, 1.02), low], "#a8743c", 0.05)
        pen.fill(limb(low, (low[0] + 0.05 * forward, low[1] - 0.24), 0.07, 0.10), _GOLD)
        if lifted < 0.1:
            pen.fill(oval(low[0] - 0.30, -0.06, low[0] + 0.14, 0.06), "#f4fafa", 0.7)


def _drummer(pen: Pen, time: float) -> None:
    """Faces the crew, and beats the drum before them."""
    beat = abs(math.sin(math.pi * _STROKES * time))
    with pen.moved(4.9, 0.0, sx=-1.0):
        seated(pen, (0.0, 0.72), (0.40, 0.98 + 0.34 * beat), (0.52, 0.5), 0.56, "#f6f2ea", "#c8281e", 0.06)
        pen.line([(0.40, 0.98 + 0.34 * beat), (0.62, 0.98 + 0.22 * beat)], "#5a3420", 0.04)
    drum = [(4.02, 0.50), (3.96, 0.72), (4.02, 0.94), (4.48, 0.94), (4.54, 0.72), (4.48, 0.50)]
    pen.fill(smooth(drum), vertical(0.5, 0.94, "#7c1410", "#d8342a"))
    pen.fill(oval(4.0, 0.88, 4.5, 0.99), "#f4ead2")
    pen.fill_all([disc(4.05 + 0.1 * k, 0.84, 0.02) for k in range(5)], _GOLD)


def _head(pen: Pen) -> None:
    """Its dragon's head, jaws open, with horns, mane and beard."""
    mane = [(5.5, 0.75), (5.35, 1.35), (5.05, 1.75), (5.5, 1.72), (5.4, 2.15), (5.85, 1.95), (6.1, 1.3)]
    pen.fill(smooth(mane), "#2c9a5c")
    neck = [(5.2, 0.35), (5.55, 0.9), (5.7, 1.5), (6.2, 1.85), (6.75, 1.72), (7.05, 1.48), (7.0, 1.34),
            (6.4, 1.32), (6.3, 1.12), (6.85, 1.05), (6.78, 0.92), (6.2, 0.88), (6.0, 0.45)]  # fmt: skip
    pen.fill(smooth(neck, steps=4), vertical(0.3, 1.9, "#a81c18", "#e84a34"))
    pen.fill(smooth([(6.35, 1.30), (6.55, 1.18), (6.9, 1.10), (6.4, 1.10)]), "#5a0c10")
    pen.fill_all([[(x, 1.33), (x + 0.08, 1.33), (x + 0.04, 1.22)] for x in (6.5, 6.64, 6.78)], "#fff8e8")
    horns = ([(5.85, 1.75), (5.6, 2.15), (5.75, 2.5)], [(6.05, 1.8), (5.9, 2.2), (6.1, 2.5)])
    pen.lines([smooth(horn, False) for horn in horns], _GOLD, 0.09)
    pen.fill(disc(6.35, 1.62, 0.12), "#fffbe8")
    pen.fill(disc(6.38, 1.62, 0.055), "#141018")
    pen.line(smooth([(6.12, 1.72), (6.3, 1.82), (6.5, 1.76)], False), _GOLD, 0.06)
    pen.lines([smooth([(6.95, 1.42), (7.3, 1.62), (7.55, 1.45)], False),
               smooth([(6.5, 0.92), (6.6, 0.66), (6.45, 0.5)], False)], "#f4ecd8", 0.05)  # fmt: skip


def _hull(pen: Pen, paint: Colour) -> None:
    sheer: Spots = ((-5.9, 1.15), (-5.2, 0.66), (-3.0, 0.46), (0.0, 0.42), (3.4, 0.46), (5.4, 0.64))
    keel: Spots = ((5.9, 0.42), (4.6, -0.06), (0.0, -0.22), (-4.4, -0.06), (-5.5, 0.5))
    shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
    with pen.inked():
        scales = [
            arc(-5.4 + 0.30 * i + 0.15 * (row % 2), 0.40 - 0.16 * row, 0.15, 0.13, 180, 360, 8)
            for row in range(4) for i in range(37)
        ]  # fmt: skip
        pen.lines(scales, _GOLD, 0.028, 0.85)
    pen.line(smooth(sheer, False), _GOLD, 0.075)
    tail = [
        (-5.4, 0.55),
        (-6.1, 1.0),
        (-6.6, 1.9),
        (-6.3, 1.75),
        (-6.05, 2.15),
        (-5.9, 1.55),
        (-5.4, 1.1),
        (-4.9, 0.6),
    ]
    pen.fill(smooth(tail, steps=4), vertical(0.5, 2.2, darker(paint, 0.1), lighter("#2c9a5c", 0.1)))


def _helmsman(pen: Pen, time: float) -> None:
    sway = 0.05 * math.sin(1.7 * time)
    seated(pen, (-5.0, 0.78), (-4.62, 1.12 + sway), (-4.5, 0.52), 0.56, "#f6f2ea", "#c8281e", 0.04)
    pen.line([(-4.45, 1.2 + sway), (-7.2, -0.25)], "#a8743c", 0.06)


def dragon_boat(pen: Pen, act: Act, paint: Colour) -> None:
    _helmsman(pen, act.time)
    _crew(pen, act.time)
    _drummer(pen, act.time)
    _hull(pen, paint)
    _head(pen)
    _blades(pen, act.time)


WORDS = r"dragon ?boats?|龙舟|龙船"
DRAGON_BOAT = replace(
    BOAT, name="dragon_boat", body=dragon_boat, paint="#c8281e", box=(-7.3, -0.45, 7.6, 2.6), pace=3.2,
    room=(0.2, 0, 0.2, 0.2),
)  # fmt: skip
