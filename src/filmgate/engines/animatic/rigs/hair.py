"""Hair on people's heads: before and behind the face, as it hangs, swings and streams."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    Points,
    arc,
    disc,
    smooth,
    vertical,
)  # fmt: skip
from filmgate.engines.animatic.rigs.figure import Figure, Hold

_BOB = [
    (0.352, 0.205), (0.345, 0.33), (0.24, 0.475), (0.02, 0.555), (-0.22, 0.515), (-0.41, 0.37), (-0.50,
        0.13),
    (-0.515, -0.16),
]  # fmt: skip


def swing(hold: Hold, lag: float) -> float:
    """How far loose hair hangs back, in heads."""
    return 0.03 * math.sin(2 * math.tau * hold.phase - lag) + 0.03 * hold.wind * math.sin(
        hold.time * 3.1 - lag
    )


_STREAMS = frozenset({"long", "pony"})


def _streaming(s: float, s2: float) -> list[tuple[float, float]]:
    """Long hair that the wind blows straight back, in locks."""
    return [
        (-0.28, 0.42), (-0.58, 0.40 + s), (-1.00, 0.42 + 3 * s), (-1.42, 0.24 + 5 * s2),
        (-1.10, 0.22 + 4 * s), (-1.50, -0.02 + 5 * s2), (-1.06, 0.02 + 4 * s2), (-1.30, -0.26 + 5 * s),
        (-0.86, -0.20 + 3 * s2), (-0.50, -0.34 + s), (-0.10, -0.40), (0.05, 0.1),
    ]  # fmt: skip


def hair_behind(pen: Pen, figure: Figure, s: float, s2: float, blown: bool = False) -> None:
    """What falls behind the neck."""
    ink = darker(figure.hair_colour, 0.25)
    if blown and figure.hair in _STREAMS:
        pen.fill(smooth(_streaming(s, s2)), ink)
    elif figure.hair == "long":
        fall = [(-0.30, 0.30), (-0.50, 0.0), (-0.56 - s, -0.5), (-0.62 - s2, -1.1), (-0.42 - s2, -1.32)]
        pen.fill(smooth([*fall, (-0.22 - s, -1.05), (-0.05, -0.45), (0.05, 0.1)]), ink)
    elif figure.hair == "bun":
        pen.fill(disc(-0.50, 0.22, 0.22), ink)
    elif figure.hair == "pony":
        tail = [
            (-0.40, 0.34), (-0.62, 0.30), (-0.78 - s, 0.0), (-0.76 - s2, -0.45), (-0.64 - s2, -0.60),
            (-0.60 - s, -0.20), (-0.48, 0.12),
        ]  # fmt: skip
        pen.fill(smooth(tail), ink)
    elif figure.hair == "curls":
        spots = ((-0.46, 0.25), (-0.52, 0.0), (-0.46 - s, -0.26), (-0.30 - s, -0.42), (-0.12, -0.38))
        pen.fill_all([disc(x, y, 0.20) for x, y in spots], ink)
    else:
        pen.fill(
            smooth([(-0.42, 0.1), (-0.47 - s, -0.40), (-0.30 - s2, -0.55), (0.02, -0.42), (0.0, 0.1)]), ink
        )


def hair(pen: Pen, figure: Figure, s: float, fine: bool) -> None:
    tone = figure.hair_colour
    sheen = vertical(-0.5, 0.55, darker(tone, 0.35), lighter(tone, 0.06))
    pen.fill(_hair_outline(figure.hair, s), sheen)
    if figure.hair == "curls":
        crown = (
            (0.28, 0.36), (0.12, 0.48), (-0.10, 0.53), (-0.30, 0.45), (-0.44, 0.28), (0.02, 0.30),
            (-0.20, 0.20),
        )  # fmt: skip
        pen.fill_all([disc(x, y, 0.15) for x, y in crown], sheen)
    elif figure.hair == "fringe":
        fringe = [
            (0.10, 0.44), (0.34, 0.36), (0.40, 0.22), (0.30, 0.16), (0.24, 0.21), (0.15, 0.17), (0.06, 0.26),
        ]  # fmt: skip
        pen.fill(smooth(fringe), sheen)
    if fine:
        _strands(pen, figure, s)


def _hair_outline(hair: str, s: float) -> Points:
    """What covers the head; a bob swings by `s`."""
    if hair == "bob":
        tip = [(-0.50 - s, -0.38), (-0.40 - s * 1.6, -0.535), (-0.16 - s, -0.50), (0.035 - s * 0.5, -0.40)]
        return smooth([*_BOB, *tip, (0.075, -0.20), (0.095, 0.02), (0.19, 0.17)])
    if hair in ("short", "fringe"):
        crown = [(0.36, 0.24), (0.33, 0.38), (0.18, 0.51), (-0.08, 0.545), (-0.30, 0.47)]
        back = [(-0.44, 0.30), (-0.49, 0.05), (-0.40, -0.20), (-0.22, -0.26), (-0.14, -0.02), (0.02, 0.02)]
        return smooth([*crown, *back, (0.14, 0.26)])
    crown = [(0.345, 0.22), (0.33, 0.36), (0.2, 0.49), (-0.04, 0.545), (-0.28, 0.485)]
    back = [(-0.44, 0.32), (-0.48, 0.05), (-0.34, -0.16), (-0.12, -0.10), (-0.02, 0.10)]
    return smooth([*crown, *back, (0.16, 0.30)])


def _strands(pen: Pen, figure: Figure, s: float) -> None:
    """The sheen that runs over the crown, and single strands along the fall."""
    sheen = lighter(figure.hair_colour, 0.30)
    crown = arc(-0.06, 0.06, 0.40, 0.40, 52, 128, 20)
    pen.line(crown, sheen, 0.030, 0.40)
    pen.line(arc(-0.06, 0.06, 0.36, 0.35, 62, 118, 20), sheen, 0.016, 0.5)
    if figure.hair != "bob":
        return
    for i in range(6):
        x = -0.40 + 0.075 * i
        strand = [(x * 0.8 + 0.02, 0.30), (x - 0.03, -0.05), (x - s, -0.42)]
        pen.line(smooth(strand, False), sheen if i % 2 else darker(figure.hair_colour, 0.5), 0.010, 0.45)
    for i in range(3):
        fringe = [(0.06 + 0.07 * i, 0.46 - 0.04 * i), (0.20 + 0.05 * i, 0.34), (0.20 + 0.055 * i, 0.19)]
        pen.line(smooth(fringe, False), darker(figure.hair_colour, 0.5), 0.010, 0.5)
