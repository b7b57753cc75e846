"""The head of a dinosaur that hunts, in units of its length from the joint with the neck."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, mix
from filmgate.engines.animatic.pen import Head, Pen, disc, limb, smooth, vertical

_FRONT = (0.1, -0.25, 1.0, 0.3)
"""What a close-up is of."""
_SKULL = (
    (-0.20, -0.24), (-0.24, 0.06), (-0.08, 0.26), (0.14, 0.32), (0.26, 0.37), (0.38, 0.30), (0.62, 0.25),
    (0.86, 0.20), (0.99, 0.10), (1.01, -0.02), (0.96, -0.09), (0.70, -0.05), (0.44, -0.08), (0.22, -0.10),
    (0.06, -0.22), (-0.06, -0.30),
)  # fmt: skip


def draw_jaws(pen: Pen, colours: tuple[Colour, Colour, Colour], jaw: float, shut: bool) -> None:
    """In the colours of skin, belly and marks; `jaw` 0..1 says how far it is open."""
    skin, belly, mark = colours
    if pen.heads is not None:
        pen.heads.append(Head(pen.frame, False, _FRONT))
    _lower(pen, skin, belly, jaw)
    pen.fill(smooth(_SKULL, steps=5), vertical(-0.25, 0.30, mix(skin, belly, 0.4), skin))
    with pen.inked():
        bars = [
            [(x - 0.05, 0.42), (x + 0.05, 0.42), (x - 0.02, 0.16)] for x in (-0.12, 0.02, 0.48, 0.64, 0.80)
        ]
        pen.fill_all([smooth(bar, steps=3) for bar in bars], mark, 0.5)
    _teeth(pen)
    mouth = [(0.98, -0.085), (0.70, -0.055), (0.44, -0.085), (0.20, -0.11)]
    pen.line(smooth(mouth, False, 4), darker(mark, 0.45), 0.022)
    pen.fill(disc(0.92, 0.095, 0.022), darker(mark, 0.5))
    _eye(pen, skin, mark, shut)


def _lower(pen: Pen, skin: Colour, belly: Colour, jaw: float) -> None:
    """The lower one, which opens about its hinge, and what is between."""
    hinge = (0.06, -0.12)
    with pen.moved(*hinge, degrees=-38 * jaw):
        if jaw > 0.1:
            with pen.moved(degrees=19 * jaw):
                half = 0.62 * math.sin(math.radians(19 * jaw))
                pen.fill(
                    [(0.0, -0.04), (0.80, half), (0.58, 0.1 * half), (0.76, -half), (0.0, -0.08)], "#6a1820"
                )
            pen.fill(
                smooth([(0.10, -0.02), (0.40, 0.06 * jaw), (0.66, 0.02), (0.40, -0.05)], steps=4), "#c8606c"
            )
            pen.fill_all([[(x, -0.02), (x + 0.022, 0.07), (x + 0.05, -0.02)] for x in
                          (0.42, 0.50, 0.58, 0.66, 0.74, 0.81)], "#f4ecd8")  # fmt: skip
        lower = [(-0.06, -0.02), (-0.04, -0.16), (0.20, -0.20), (0.55, -0.17), (0.82, -0.12), (0.90, -0.04),
                 (0.84, 0.02), (0.50, -0.01), (0.16, 0.02)]  # fmt: skip
        pen.fill(smooth(lower, steps=5), vertical(-0.18, 0.02, mix(belly, skin, 0.2), skin))


def _teeth(pen: Pen) -> None:
    """The upper ones, longest before the middle."""
    places = (0.40, 0.47, 0.54, 0.61, 0.68, 0.75, 0.82, 0.88, 0.94)
    pen.fill_all(
        [[(x - 0.026, -0.06), (x - 0.008, -0.075 - (0.065 + 0.045 * math.sin(5.2 * (x - 0.35)))),
          (x + 0.026, -0.06)] for x in places],
        "#f6f0de",
    )  # fmt: skip


def _eye(pen: Pen, skin: Colour, mark: Colour, shut: bool) -> None:
    """Small and yellow under a heavy brow."""
    pen.fill(disc(0.29, 0.165, 0.068), darker(mark, 0.45))
    if not shut:
        pen.fill(disc(0.30, 0.165, 0.048), "#f4c430")
        pen.fill(limb((0.305, 0.135), (0.305, 0.195), 0.014, 0.014), "#14100c")
        pen.fill(disc(0.320, 0.185, 0.012), "#ffffff")
    pen.fill([(0.16, 0.27), (0.36, 0.25), (0.40, 0.205), (0.30, 0.225), (0.20, 0.22)], darker(skin, 0.3))
