"""What makes a body more than a coat: backs, trunks of bone, metal and sheet.

Each drawing takes the pen, the figure, its hold and its joints; lengths are shares of the figure's height.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    about,
    disc,
    horizontal,
    limb,
    limbs,
    off,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.figure import Figure, Hold, Joints
from filmgate.engines.animatic.rigs.pinions import feathers, gauze, ribbon
from filmgate.engines.animatic.rigs.tailed import bushy_tail, ringed_tail, thin_tail

Draw = Callable[[Pen, Figure, Hold, Joints], None]


def bones(pen: Pen, joints: Sequence[complex], h: float, colour: Colour) -> None:
    """A limb of long bones with knobs."""
    shafts = limbs(*((a, b, 0.013 * h, 0.011 * h) for a, b in pairwise(joints)))
    knobs = [disc(at.real, at.imag, 0.021 * h) for at in joints]
    pen.fill_all([*shafts, *knobs], colour)


# behind the body


def _cape(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """Hangs from the shoulders, and blows back as one goes."""
    h, chest = body.unit, body.chest
    blow = (0.05 + 0.16 * hold.wind) * h
    wave = 0.02 * h * math.sin(hold.time * 4.5)
    low = max(0.05 * h, float(body.hip[1]) - 0.42 * h)
    cape: list[Sequence[float] | Points] = [
        off(chest, 0.03 * h, 0.05 * h), off(chest, -0.09 * h, 0.04 * h), off(body.hip,
            -0.13 * h - blow * 0.5, 0.0),
        (float(body.hip[0]) - 0.16 * h - blow - wave, low), (float(body.hip[0]) - 0.05 * h - blow * 0.4,
            low - 0.015 * h + wave),
        (float(body.hip[0]) + 0.03 * h, low + 0.03 * h), off(body.hip, 0.02 * h, 0.0),
    ]  # fmt: skip
    tone = figure.back_colour
    pen.fill(smooth(cape), horizontal(-0.3 * h, 0.05 * h, darker(tone, 0.15), tone, darker(tone, 0.5)))


def _pack(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, tone = body.unit, figure.back_colour
    x, y = body.chest
    pack = rounded(
        float(x) - 0.19 * h, float(y) - 0.20 * h, float(x) - 0.03 * h, float(y) + 0.07 * h, 0.03 * h
    )
    pen.fill(pack, vertical(float(y) - 0.2 * h, float(y) + 0.07 * h, darker(tone, 0.4), lighter(tone, 0.1)))
    pen.fill(disc(float(x) - 0.12 * h, float(y) - 0.02 * h, 0.018 * h), "#d83a3a")


def _tank(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, tone = body.unit, figure.back_colour
    top, low = off(body.chest, -0.105 * h, 0.035 * h), off(body.hip, -0.12 * h, 0.05 * h)
    pen.fill(
        limb(low, top, 0.042 * h, 0.040 * h),
        horizontal(float(low[0]) - 0.05 * h, float(low[0]) + 0.05 * h, darker(tone, 0.4), lighter(tone, 0.3)),
    )
    pen.line([top, off(top, 0.0, 0.055 * h)], "#3a4048", 0.016 * h)
    hose = [off(top, 0.0, 0.05 * h), *about(body.head, h, (-0.04, -0.075), (0.055, -0.045))]
    pen.line(smooth(hose, False), "#1c2026", 0.014 * h)


def _quiver(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """The scabbard of a sword across the back."""
    h = body.unit
    low, top = off(body.hip, -0.13 * h, 0.06 * h), off(body.chest, -0.05 * h, 0.16 * h)
    pen.line([low, off(body.chest, -0.06 * h, 0.06 * h)], "#0c0c12", 0.026 * h)
    pen.line([off(body.chest, -0.06 * h, 0.07 * h), top], figure.back_colour, 0.018 * h)


# on the garment


def _ribs(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, hip, chest, bone = body.unit, body.hip, body.chest, figure.coat
    pelvis = about(hip, h, (-0.07, 0.05), (0.0, 0.03), (0.06, 0.05), (0.035, -0.03), (-0.03, -0.04))
    pen.fill(smooth(pelvis), darker(bone, 0.1))
    spine = [
        off(hip, -0.02 * h, 0.03 * h),
        off((hip + chest) / 2, -0.035 * h, 0.0),
        off(chest, -0.04 * h, 0.03 * h),
        body.neck,
    ]
    pen.line(smooth(spine, False), bone, 0.022 * h)
    ribs = [
        about(
            chest, h, (-0.045, y + 0.03), (0.02, y + 0.035), (0.072 - 0.02 * i / 4, y - 0.005),
            (0.050 - 0.02 * i / 4, y - 0.030),
        )
        for i, y in enumerate((0.02, -0.02, -0.06, -0.10, -0.135))
    ]  # fmt: skip
    pen.lines([smooth(rib, False) for rib in ribs], bone, 0.014 * h)
    pen.line(about(chest, h, (0.060, 0.02), (0.052, -0.10)), bone, 0.016 * h)
    pen.line(about(chest, h, (-0.05, 0.05), (0.055, 0.045)), bone, 0.017 * h)


def _metal(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, hip, chest, tone = body.unit, body.hip, body.chest, figure.coat
    pen.fill(about(hip, h, (-0.042, 0.10), (0.042, 0.10), (0.046, 0.0), (-0.046, 0.0)), darker(tone, 0.55))
    rings = [about(hip, h, (-0.044, y), (0.044, y)) for y in (0.04, 0.065, 0.09)]
    pen.lines(rings, darker(tone, 0.25), 0.008 * h)
    barrel = about(
        chest, h, (-0.095, 0.05), (0.085, 0.05), (0.100, -0.03), (0.070, -0.135), (-0.070, -0.135),
        (-0.105, -0.03),
    )  # fmt: skip
    steel = horizontal(-0.10 * h, 0.10 * h, darker(tone, 0.45), lighter(tone, 0.35), darker(tone, 0.1))
    pen.fill(smooth(barrel, steps=4), steel)
    pelvis = about(hip, h, (-0.062, 0.025), (0.062, 0.025), (0.04, -0.05), (-0.04, -0.05))
    pen.fill(pelvis, horizontal(-0.06 * h, 0.06 * h, darker(tone, 0.4), lighter(tone, 0.15)))


def _sheet(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A white shape that floats and frays."""
    h, chest, t = body.unit, body.chest, hold.time
    low = 0.10 * h + 0.02 * h * math.sin(t * 1.6)
    n = 6
    hem = [
        (
            0.15 * h - 0.34 * h * i / n - 0.05 * h,
            low + (0.055 * h if i % 2 else 0.0) + 0.015 * h * math.sin(t * 3 + i),
        )
        for i in range(n + 1)
    ]
    outline: list[Sequence[float] | Points] = [off(chest, -0.05 * h, 0.10 * h), off(chest, 0.05 * h,
        0.10 * h), off(chest, 0.085 * h, 0.0),
        off(body.hip, 0.10 * h, 0.0), *hem,
        off(body.hip, -0.13 * h, 0.0), off(chest, -0.09 * h, 0.0)]  # fmt: skip
    fade = Gradient(
        (0.0, 0.05 * h),
        (0.0, 0.75 * h),
        ((0, figure.coat, 0.10), (0.35, figure.coat, 0.72), (1, figure.coat, 0.96)),
    )
    pen.fill(smooth(outline), fade)


def _fur_trunk(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A round furry body with a lighter belly."""
    h, hip, chest = body.unit, body.hip, body.chest
    tone = figure.trim_colour
    outline = [
        off(chest, -0.062 * h, 0.052 * h), off(chest, -0.096 * h, -0.03 * h), off(hip, -0.112 * h, 0.06 * h),
        off(hip, -0.090 * h, -0.055 * h), off(hip, 0.03 * h, -0.075 * h), off(hip, 0.108 * h, -0.03 * h),
        off(hip, 0.125 * h, 0.07 * h), off(chest, 0.098 * h, -0.04 * h), off(chest, 0.062 * h, 0.045 * h),
        body.neck,
    ]  # fmt: skip
    x0, x1 = float(hip[0]) - 0.12 * h, float(hip[0]) + 0.13 * h
    pen.fill(smooth(outline), horizontal(x0, x1, darker(tone, 0.38), tone, lighter(tone, 0.10)))
    low = about(hip, h, (0.120, 0.06), (0.100, -0.025), (0.045, -0.02), (0.040, 0.10))
    belly = [*about(chest, h, (0.066, 0.0), (0.094, -0.05)), *low]
    with pen.inked():
        pen.fill(smooth(belly), lighter(tone, 0.30), 0.75)


BACKS: dict[str, Draw] = {
    "wings": feathers,
    "cape": _cape,
    "pack": _pack,
    "tank": _tank,
    "quiver": _quiver,
    "tail": thin_tail,
    "ringtail": ringed_tail,
    "brush": bushy_tail,
    "gauze": gauze,
    "ribbon": ribbon,
}
TRUNKS: dict[str, Draw] = {"bone": _ribs, "metal": _metal, "sheet": _sheet, "fur": _fur_trunk}
"""In place of a garment."""
