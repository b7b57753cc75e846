"""What makes a body more than a coat: backs, trims on the garment, trunks of bone, metal and sheet.

Each drawing takes the pen, the figure, its hold and its joints; lengths are shares of the figure's height.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    about,
    box,
    disc,
    horizontal,
    limb,
    limbs,
    off,
    oval,
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


def _apron(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, hip, chest, tone = body.unit, body.hip, body.chest, figure.trim_colour
    low = about(hip, h, (0.062, 0.06), (0.105, -0.20), (-0.01, -0.21), (-0.015, 0.05))
    bib = [*about(chest, h, (0.005, -0.02), (0.068, -0.03)), *low]
    pen.fill(smooth(bib), tone)
    pen.line(about(hip, h, (-0.068, 0.056), (0.064, 0.056)), darker(tone, 0.25), 0.014 * h)


def _bands(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """Stripes that shine, over chest and hem."""
    h = body.unit
    for at, dy in ((body.chest, -0.085), (body.hip, -0.055)):
        stripe = about(at, h, (-0.078, dy + 0.002), (0.074, dy))
        pen.line(stripe, figure.trim_colour, 0.026 * h)
        pen.line(stripe, "#9aa2a8", 0.009 * h)


def _badge(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h = body.unit
    x, y = off(body.chest, 0.045 * h, -0.045 * h)
    star = [
        (x + r * h * math.sin(a), y + r * h * math.cos(a))
        for a, r in ((i * math.pi / 5, 0.025 if i % 2 == 0 else 0.011) for i in range(10))
    ]
    pen.fill(star, "#f2cc50")
    belt = about(body.hip, h, (-0.070, 0.055), (0.066, 0.052))
    pen.line(belt, "#0c0e14", 0.026 * h)
    pen.fill(
        rounded(
            float(body.hip[0]) - 0.02 * h,
            float(body.hip[1]) - 0.005 * h,
            float(body.hip[0]) + 0.025 * h,
            float(body.hip[1]) + 0.05 * h,
            0.008 * h,
        ),
        "#14161c",
    )


def _medal(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A winner's, on its ribbon about the neck."""
    h, chest = body.unit, body.chest
    for side, tone in ((-0.030, "#2f5fb0"), (0.042, "#3a72cc")):
        pen.line(about(chest, h, (side, 0.062), (0.044, -0.072)), tone, 0.017 * h)
    _gold(pen, off(chest, 0.045 * h, -0.098 * h), 0.034 * h)


def _medals(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A soldier's, in a row on the breast."""
    h = body.unit
    for k, tone in enumerate(("#a8242c", "#2f5fb0", "#3f7a44")):
        top = off(body.chest, (0.004 + 0.026 * k) * h, -0.050 * h)
        pen.line([top, off(top, 0.0, -0.034 * h)], tone, 0.020 * h)
        _gold(pen, off(top, 0.0, -0.047 * h), 0.015 * h)


def _gold(pen: Pen, at: Points, radius: float) -> None:
    x, y = float(at[0]), float(at[1])
    pen.fill(disc(x, y, radius), horizontal(x - radius, x + radius, "#a87818", "#ffe27a", "#c8942c"))
    pen.line(disc(x, y, 0.68 * radius), "#a87818", 0.12 * radius, closed=True)


def _stethoscope(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, chest = body.unit, body.chest
    tube = about(chest, h, (-0.02, 0.065), (0.035, 0.05), (0.052, -0.05), (0.03, -0.105))
    pen.line(smooth(tube, False), "#20303c", 0.013 * h)
    x, y = tube[-1]
    pen.fill(disc(float(x), float(y), 0.020 * h), "#d4dce4")
    x, y = off(body.hip, 0.045 * h, -0.03 * h)
    cross = [
        box(x - 0.022 * h, y - 0.007 * h, x + 0.022 * h, y + 0.007 * h),
        box(x - 0.007 * h, y - 0.022 * h, x + 0.007 * h, y + 0.022 * h),
    ]
    pen.fill_all(cross, "#d8303c")


def _panel(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """Lamps on a chest of metal."""
    h = body.unit
    x, y = off(body.chest, 0.032 * h, -0.06 * h)
    pen.fill(rounded(x - 0.038 * h, y - 0.035 * h, x + 0.036 * h, y + 0.035 * h, 0.008 * h), "#1c242c")
    for i, tone in enumerate(("#ff5a4a", "#ffd24a", "#5af0a0")):
        lit = 1.0 if (hold.time * 2 + i) % 3 < 1.6 else 0.4
        pen.fill(disc(x + (i - 1) * 0.022 * h, y + 0.012 * h, 0.009 * h), tone, lit)
    pen.line([(x - 0.025 * h, y - 0.018 * h), (x + 0.025 * h, y - 0.018 * h)], "#7af0ff", 0.007 * h)


def _sash(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h = body.unit
    band = about(body.hip, h, (-0.074, 0.08), (0.068, 0.07), (0.07, 0.015), (-0.078, 0.02))
    pen.fill(smooth(band), figure.trim_colour)
    tail = about(body.hip, h, (-0.04, 0.04), (-0.075, -0.05), (-0.055, -0.12))
    pen.line(smooth(tail, False), figure.trim_colour, 0.024 * h)


def _ermine(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A white collar with black tails, and a white hem down the front."""
    h, chest = body.unit, body.chest
    collar = about(
        chest, h, (-0.085, 0.055), (-0.02, 0.085), (0.065, 0.06), (0.085, -0.005), (0.03, -0.035),
        (-0.06, -0.02), (-0.10, 0.01),
    )  # fmt: skip
    pen.fill(smooth(collar), "#f4f0e8")
    tails = about(
        chest, h, (-0.06, 0.02), (-0.02, 0.0), (0.02, 0.01), (0.055, 0.02), (-0.03, 0.045), (0.03, 0.05)
    )
    pen.fill_all([disc(float(x), float(y), 0.007 * h) for x, y in tails], "#1c1820")
    hem = [off(chest, 0.05 * h, -0.03 * h), *about(body.hip, h, (0.05, 0.04), (0.075, -0.2))]
    pen.line(smooth(hem, False), "#f4f0e8", 0.024 * h)


def _vest(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A white shirt front with a bow tie."""
    h, chest = body.unit, body.chest
    front = about(chest, h, (0.015, 0.05), (0.060, 0.035), (0.075, -0.04))
    low = off(body.hip, 0.055 * h, 0.09 * h)
    pen.fill(smooth([*front, low]), "#f6f4ee")
    knot = off(chest, 0.050 * h, 0.040 * h)
    bow = about(knot, h, (-0.022, 0.014), (0.022, -0.012), (0.022, 0.014), (-0.022, -0.012))
    pen.fill(bow, figure.trim_colour)


def _tie(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h, chest = body.unit, body.chest
    shirt = about(chest, h, (0.012, 0.055), (0.060, 0.040), (0.072, -0.03), (0.052, -0.09))
    pen.fill(smooth(shirt), "#f2efe8")
    tie = about(chest, h, (0.046, 0.045), (0.062, 0.036), (0.066, -0.07), (0.055, -0.085), (0.050, -0.06))
    pen.fill(tie, figure.trim_colour)


def _stripes(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h = body.unit
    rows = [body.hip + (body.chest - body.hip) * k for k in (0.28, 0.52, 0.76, 1.0)]
    pen.lines([about(at, h, (-0.066, 0.004), (0.066, -0.004)) for at in rows], figure.trim_colour, 0.020 * h)


def _number(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h = body.unit
    x, y = off(body.chest, 0.028 * h, -0.10 * h)
    pen.fill(rounded(x - 0.04 * h, y - 0.04 * h, x + 0.038 * h, y + 0.04 * h, 0.006 * h), "#fbfaf4")
    for up in (0.012, -0.013):  # an eight: it reads whichever way its bearer looks
        pen.line(oval(x - 0.016 * h, y + (up - 0.012) * h, x + 0.014 * h, y + (up + 0.012) * h), "#1c1e26",
                 0.009 * h, closed=True)  # fmt: skip


def _plates(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """Armour: a breastplate's ridge, a skirt of scales, a pauldron under the arm."""
    h, hip, tone = body.unit, body.hip, figure.trim_colour
    ridge = [*about(body.chest, h, (0.03, 0.04), (0.07, -0.05)), off(hip, 0.05 * h, 0.07 * h)]
    pen.line(smooth(ridge, False), lighter(tone, 0.5), 0.012 * h)
    scales = [
        about(
            hip, h, (x, 0.04), (x + 0.036, 0.04), (x + 0.040, -0.07), (x + 0.016, -0.085), (x - 0.006, -0.07)
        )
        for x in (-0.082, -0.042, -0.002, 0.038)
    ]
    pen.fill_all(scales, darker(tone, 0.25))
    pen.lines(scales, lighter(tone, 0.25), 0.006 * h, closed=True)


def _fur(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """Shaggy edges."""
    h, tone = body.unit, figure.trim_colour
    tufts = []
    for k in np.linspace(0, 1, 7):
        at = body.hip + (body.chest - body.hip) * float(k)
        tufts += [about(at, h, (-0.060, 0.02), (-0.115, -0.035), (-0.060, -0.03)),
            about(at, h, (0.0, 0.02), (0.03, -0.045), (0.045, 0.015))]  # fmt: skip
    pen.fill_all(tufts, tone)


def _hearts(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    h = body.unit
    x, y = off(body.chest, 0.028 * h, -0.07 * h)
    pen.fill_all([disc(x - 0.014 * h, y, 0.017 * h), disc(x + 0.014 * h, y, 0.017 * h)], figure.trim_colour)
    pen.fill(
        [(x - 0.030 * h, y - 0.006 * h), (x, y - 0.042 * h), (x + 0.030 * h, y - 0.006 * h)],
        figure.trim_colour,
    )


# trunks


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


def _shells(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """What a mermaid wears: a band with two shells."""
    h, chest, tone = body.unit, body.chest, figure.trim_colour
    pen.line(about(chest, h, (-0.068, -0.040), (0.0, -0.052), (0.070, -0.046)), darker(tone, 0.2), 0.030 * h)
    for x in (0.014, 0.062):
        shell = about(chest, h, (x - 0.030, -0.040), (x, -0.014), (x + 0.028, -0.038), (x + 0.006, -0.072))
        pen.fill(smooth(shell), tone)
        ribs = [about(chest, h, (x + 0.004, -0.066), (x + dx, -0.024)) for dx in (-0.016, 0.0, 0.014)]
        pen.lines(ribs, lighter(tone, 0.4), 0.005 * h)


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
TRIMS: dict[str, Draw] = {
    "apron": _apron, "bands": _bands, "badge": _badge, "stethoscope": _stethoscope, "panel": _panel,
    "medal": _medal, "medals": _medals,
        "sash": _sash,
    "ermine": _ermine, "vest": _vest, "plates": _plates, "tie": _tie, "stripes": _stripes,
        "number": _number, "fur": _fur,
    "hearts": _hearts, "shells": _shells,
}  # fmt: skip
TRUNKS: dict[str, Draw] = {"bone": _ribs, "metal": _metal, "sheet": _sheet, "fur": _fur_trunk}
"""In place of a garment."""
