"""What is worn over a garment: aprons, badges, ties, sashes, collars, armour."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    Points,
    about,
    box,
    disc,
    horizontal,
    off,
    oval,
    rounded,
    smooth,
)
from filmgate.engines.animatic.rigs.figure import Figure, Hold, Joints

Draw = Callable[[Pen, Figure, Hold, Joints], None]


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


def _sailor(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A broad white collar, and a neckerchief tied at the breast."""
    h, chest = body.unit, body.chest
    collar = about(
        chest,
        h,
        (-0.085, 0.05),
        (-0.02, 0.085),
        (0.06, 0.06),
        (0.065, 0.01),
        (0.02, -0.035),
        (-0.075, -0.025),
    )
    pen.fill(smooth(collar), "#f2f1ec")
    pen.line(about(chest, h, (0.058, 0.016), (0.02, -0.026), (-0.066, -0.016)), figure.coat, 0.006 * h)
    knot = off(chest, 0.055 * h, -0.012 * h)
    ends = about(knot, h, (-0.012, 0.02), (0.014, 0.02), (0.026, -0.075), (0.006, -0.045), (-0.018, -0.07))
    pen.fill(ends, figure.trim_colour)
    pen.fill(disc(float(knot[0]), float(knot[1]), 0.013 * h), figure.trim_colour)


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


def _shells(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """What a mermaid wears: a band with two shells."""
    h, chest, tone = body.unit, body.chest, figure.trim_colour
    pen.line(about(chest, h, (-0.068, -0.040), (0.0, -0.052), (0.070, -0.046)), darker(tone, 0.2), 0.030 * h)
    for x in (0.014, 0.062):
        shell = about(chest, h, (x - 0.030, -0.040), (x, -0.014), (x + 0.028, -0.038), (x + 0.006, -0.072))
        pen.fill(smooth(shell), tone)
        ribs = [about(chest, h, (x + 0.004, -0.066), (x + dx, -0.024)) for dx in (-0.016, 0.0, 0.014)]
        pen.lines(ribs, lighter(tone, 0.4), 0.005 * h)


TRIMS: dict[str, Draw] = {
    "apron": _apron, "bands": _bands, "badge": _badge, "stethoscope": _stethoscope, "panel": _panel,
    "medal": _medal, "medals": _medals,
        "sash": _sash,
    "ermine": _ermine, "vest": _vest, "plates": _plates, "tie": _tie, "stripes": _stripes, "sailor": _sailor,
        "number": _number, "fur": _fur,
    "hearts": _hearts, "shells": _shells,
}  # fmt: skip
