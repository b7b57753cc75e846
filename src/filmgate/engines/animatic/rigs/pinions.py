"""Wings that people have: an angel's, a fairy's. Lengths are shares of the figure's height."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, limb, off, smooth
from filmgate.engines.animatic.rigs.figure import Figure, Hold, Joints

_ROWS = ((1.0, 0.17, 0.036), (0.66, 0.07, 0.032), (0.38, 0.0, 0.030))
"""Of a wing's feathers, from the long ones on: their length, how dark they are, how wide in heights."""
_QUILLS = 10


def feathers(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """An angel's: quills in three rows about a bent arm, the long ones below, at rest."""
    h, root = body.unit, off(body.chest, -0.05 * body.unit, 0.0)
    beat = 0.03 * math.sin(hold.time * 3.0)
    wrist = off(root, -0.13 * h, (0.24 + beat) * h)
    for share, dark, wide in _ROWS:
        for i in range(_QUILLS):
            k = i / (_QUILLS - 1)
            base = wrist + (root - wrist) * max(0.0, k - 0.25) * 1.2
            a = math.radians(166 + 108 * k + 60 * beat)
            long = share * h * (0.31 + 0.15 * math.sin(math.pi * min(1.0, 1.1 * k)))
            tip = off(base, long * math.cos(a), long * math.sin(a))
            tone = darker("#ffffff", dark + 0.05 * (i % 2))
            pen.fill(limb(base, tip, 0.7 * wide * h, wide * h * (1 - 0.3 * k)), tone)
    pen.fill(limb(root, wrist, 0.045 * h, 0.042 * h), "#ffffff")


def gauze(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A fairy's: four wings as a dragonfly has them, which light goes through."""
    h, root = body.unit, off(body.chest, -0.04 * body.unit, 0.02 * body.unit)
    beat = 9.0 * math.sin(hold.time * 11.0)
    tone = figure.back_colour
    for degrees, long, wide in (
        (142.0, 0.44, 0.12),
        (196.0, 0.32, 0.10),
        (124.0, 0.40, 0.11),
        (180.0, 0.28, 0.09),
    ):
        with pen.moved(float(root[0]), float(root[1]), degrees=degrees + beat, sx=long * h, sy=wide * h):
            wing = smooth(
                [(0.0, 0.0), (0.35, 0.72), (0.82, 0.92), (1.02, 0.30), (0.80, -0.55), (0.35, -0.60)]
            )
            stops = ((0.0, lighter(tone, 0.7), 0.25), (0.7, tone, 0.55), (1.0, lighter(tone, 0.5), 0.85))
            pen.fill(wing, Gradient((0.0, 0.0), (0.0, 0.0), stops, 1.05))
            pen.lines([[(0.0, 0.0), (0.85, 0.62)], [(0.0, 0.0), (0.98, 0.1)], [(0.0, 0.0), (0.75, -0.45)]],
                      "#ffffff", 0.035, 0.6)  # fmt: skip


_STREAMERS = (
    ((0.02, 0.02), (-0.12, 0.24), (-0.34, 0.30), (-0.58, 0.16), (-0.84, 0.24), (-1.14, 0.10)),
    ((0.05, -0.04), (-0.20, -0.14), (-0.46, -0.06), (-0.72, -0.20), (-0.98, -0.10)),
)
"""Where a band of silk goes from the breast: over the shoulder and far back, under the arm and back."""


def _turned(pen: Pen) -> float:
    """Degrees by which the drawing is turned, on pixels that go down or on a sheet that goes up."""
    a, b, _, d, e, _ = pen.frame
    down = (a * e < b * d) == (a > 0)
    return math.degrees(math.atan2(-d if down else d, abs(a)))


def ribbon(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """Bands of silk that stream behind, as apsaras have them, whichever way the body leans."""
    h, blow = body.unit, 0.6 + 0.8 * hold.wind
    x0, y0 = map(float, body.chest)
    with pen.moved(x0, y0, degrees=-_turned(pen), sx=h, sy=h):
        for k, spots in enumerate(_STREAMERS):
            tone = lighter(figure.back_colour, 0.28) if k else figure.back_colour
            _band(pen, tone, [(x * blow, y) for x, y in spots], hold.time, k)


def _band(pen: Pen, tone: Colour, spots: list[tuple[float, float]], time: float, k: int) -> None:
    last = len(spots) - 1
    waves = [0.06 * i / last * math.sin(2.6 * time - 1.3 * i + k) for i in range(last + 1)]
    line = smooth([(x, y + wave) for (x, y), wave in zip(spots, waves, strict=True)], False)
    wide = 0.034 * (0.55 + 0.45 * np.sin(0.5 * np.arange(len(line)) + 2.0 * time))
    edge = np.column_stack([np.zeros(len(line)), wide])
    pen.fill(np.vstack([line + edge, (line - edge)[::-1]]), tone, 0.92)
    pen.line(line, lighter(tone, 0.5), 0.008, 0.8)
