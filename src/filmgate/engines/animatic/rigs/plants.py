"""Plants: a tree, a flower and a rose that bloom."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, Points, arc, bezier, disc, limb, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action


def opened(act: Act) -> float:
    """How far its blossom is open, 0..1."""
    return 0.12 + 0.88 * ease(0.05, 0.85, act.progress) if act.action is Action.BLOOM else 1.0


_LOBES = (
    (0.0, 1.72, 0.36), (-0.40, 1.52, 0.33), (0.42, 1.50, 0.33), (-0.60, 1.24, 0.25), (0.62, 1.22, 0.25),
    (-0.20, 1.26, 0.32), (0.24, 1.24, 0.32),
)  # fmt: skip
"""Where the crown of a tree bulges: x, y, radius."""


@lru_cache(maxsize=8)
def _florets(seed: int, n: int, size: float, reach: float, rim: float = 0.15) -> tuple[Points, ...]:
    """Tufts of leaves strewn over the lobes, out to `reach` of their radius; with a high `rim` only there."""
    rng = np.random.default_rng(seed)
    out = []
    for x, y, r in (_LOBES[i % len(_LOBES)] for i in range(n)):
        a, far = rng.uniform(0, math.tau), reach * math.sqrt(rng.uniform(rim, 1))
        tuft = size * rng.uniform(0.6, 1.2)
        out.append(arc(x + r * far * math.cos(a), y + r * far * math.sin(a), tuft, tuft, 0, 330, 9))
    return tuple(out)


def tree(pen: Pen, act: Act, colour: Colour) -> None:
    """An oak: trunk, boughs, a crown of lobes lit from the upper left, leaves at its edge."""
    bark, sun = "#4a3424", mix(colour, "#d8d060", 0.35)
    trunk = [(-0.17, 0), (-0.09, 0.18), (-0.075, 0.62), (-0.14, 0.95), (0.0, 0.86), (0.15, 0.98),
        (0.085, 0.62), (0.10, 0.18), (0.20, 0)]  # fmt: skip
    boughs = [limb((0, 0.75), (x, y), 0.065, 0.02) for x, y, _ in _LOBES[:5]]
    sway = 0.012 * math.sin(act.time * 1.3)
    with pen.moved(sway, 0.0):
        shade_lobes = (disc(x, y - 0.04, 1.02 * r) for x, y, r in _LOBES)
        pen.fill_all([*shade_lobes, *_florets(1, 168, 0.05, 1.07, 0.8)], darker(colour, 0.52))
    shade = ((0, lighter(bark, 0.25), 1), (1, darker(bark, 0.5), 1))
    pen.fill_all([smooth(trunk), *boughs], Gradient((-0.15, 0), (0.15, 0), shade))
    lit = ((-0.04, 0.03, 0.84, darker(colour, 0.16)), (-0.09, 0.08, 0.60, lighter(colour, 0.10)))
    for k, (dx, dy, share, tone) in enumerate(lit):
        with pen.moved(1.5 * sway + dx, dy):
            lobes = [disc(x, y, share * r) for x, y, r in _LOBES]
            pen.fill_all([*lobes, *_florets(2 + k, 112, 0.042, 1.08 * share, 0.5)], tone)
    with pen.moved(2.2 * sway - 0.12, 0.12):
        pen.fill_all(list(_florets(5, 70, 0.036, 0.62)), lighter(sun, 0.22))


def _leaf(pen: Pen, x: float, y: float, long: float, degrees: float, tone: Colour) -> None:
    with pen.moved(x, y, degrees=degrees):
        blade = [(0, 0), (0.35 * long, 0.17 * long), (long, 0.03 * long), (0.4 * long, -0.13 * long)]
        pen.fill(smooth(blade), vertical(-0.13 * long, 0.17 * long, darker(tone, 0.35), lighter(tone, 0.2)))
        pen.line(
            bezier((0, 0), (0.4 * long, 0.04 * long), (0.95 * long, 0.03 * long)),
            lighter(tone, 0.4),
            0.012,
            0.7,
        )


def flower(pen: Pen, act: Act, colour: Colour) -> None:
    """A daisy-like flower with two rows of petals; it opens when it blooms."""
    share = opened(act)
    with pen.moved(degrees=3 * math.sin(act.time * 1.1)):
        pen.line(bezier((0, 0), (0.07, 0.6), (0, 1.15)), "#2f6a3a", 0.055)
        _leaf(pen, 0.03, 0.32, 0.52, 38, "#3f8a4a")
        _leaf(pen, 0.03, 0.50, -0.50, -34, "#357a42")
        _petals(pen, colour, share, 0.50, 0.22, 0.0)
        _petals(pen, colour, share, 0.42, 0.0, 0.5)
        if share > 0.45:
            _disc_florets(pen, 0.15 * (share - 0.45) / 0.55)
        else:
            cup = [(-0.13, 1.08), (0.0, 1.02), (0.13, 1.08), (0.06, 1.26), (-0.06, 1.26)]
            pen.fill(smooth(cup), "#3f8a4a")


def _petals(pen: Pen, colour: Colour, share: float, long: float, dim: float, shift: float) -> None:
    """A row of eleven, so long, spread as far as the flower is open; `shift` petals round."""
    petal = smooth(
        [(0, 0), (0.105, 0.5 * long), (0.06, 0.92 * long), (0.0, long), (-0.06, 0.92 * long),
         (-0.105, 0.5 * long)]
    )  # fmt: skip
    tone = vertical(0, long, darker(colour, 0.40 + dim * 0.5), lighter(colour, 0.30 - dim))
    for k in range(11):
        turn = 360 * (k + shift) / 11
        spread = ((turn + 180) % 360 - 180) * share
        with pen.moved(0.0, 1.25 - 0.10 * (1 - share), degrees=spread, sx=0.55 + 0.45 * share):
            pen.fill(petal, tone)


def _disc_florets(pen: Pen, r: float) -> None:
    """The yellow middle."""
    tones = ((0, "#ffe680", 1), (0.6, "#e8a82c", 1), (1, "#9a5a14", 1))
    pen.fill(disc(0, 1.25, r), Gradient((-0.04, 1.30), (0, 0), tones, 0.19))
    spots = [(0.6 * r * math.cos(2.4 * i), 1.25 + 0.6 * r * math.sin(2.4 * i)) for i in range(9)]
    pen.fill_all([disc(x, y, 0.014) for x, y in spots], "#8a4a10")


def _laps(pen: Pen, colour: Colour, outer: float) -> None:
    """The two petals in front."""
    for s, low in ((-1, 0.0), (1, -0.05)):
        lap = [
            (0.06 * s, -0.32), (0.70 * outer * s, -0.18), (0.94 * outer * s, 0.12),
            (0.72 * outer * s, 0.22 + low), (0.20 * outer * s, 0.02 + low), (-0.30 * outer * s, -0.10),
        ]  # fmt: skip
        pen.fill(
            smooth(lap),
            Gradient(
                (0.9 * outer * s, 0.2),
                (0, -0.3),
                ((0, lighter(colour, 0.32), 1), (0.4, colour, 1), (1, darker(colour, 0.5), 1)),
            ),
        )


def _whorls(pen: Pen, colour: Colour, outer: float) -> None:
    """Petals within petals."""
    for k in range(5):
        r = (0.78 - 0.15 * k) * outer
        y = 0.20 + 0.016 * k
        whorl = [
            (-r, y), (-0.6 * r, y + 0.42 * r), (0.1 * r, y + 0.50 * r), (0.8 * r, y + 0.34 * r),
            (r, y - 0.05), (0.4 * r, y - 0.40 * r), (-0.5 * r, y - 0.36 * r),
        ]  # fmt: skip
        with pen.moved(0.0, y, degrees=34 * (-1) ** k * (k + 1) / 5), pen.moved(0.0, -y):
            pen.fill(smooth(whorl), darker(colour, 0.45) if k % 2 == 0 else lighter(colour, 0.16))


def rose(pen: Pen, act: Act, colour: Colour) -> None:
    """A rose: petals around petals; it opens when it blooms."""
    share = opened(act)
    pen.line(bezier((0.06, 0), (-0.07, 0.55), (0, 1.05)), "#2c5a34", 0.055)
    thorns = [[(-0.005, 0.36), (0.07, 0.40), (0.0, 0.43)], [(-0.02, 0.68), (-0.09, 0.73), (-0.02, 0.75)]]
    pen.fill_all(thorns, "#2c5a34")
    _leaf(pen, 0.0, 0.42, 0.46, 34, "#357a42")
    _leaf(pen, -0.01, 0.58, -0.44, -30, "#2f6e3c")
    _leaf(pen, 0.0, 0.26, -0.36, -20, "#2f6e3c")
    for turn in (-58, -24, 24, 58):
        with pen.moved(0.0, 1.02, degrees=turn * (0.5 + 0.5 * share)):
            pen.fill(smooth([(-0.04, 0), (0.04, 0), (0.05, 0.14), (0.0, 0.30), (-0.05, 0.14)]), "#3a7a44")
    outer = 0.20 + 0.22 * share
    with pen.moved(0.0, 1.28):
        _cup(pen, colour, outer)
        _whorls(pen, colour, outer)
        _laps(pen, colour, outer)


def _cup(pen: Pen, colour: Colour, outer: float) -> None:
    """The petals at both sides, and those behind."""
    for s in (-1, 1):
        side = [
            (0, -0.30), (0.75 * outer * s, -0.20), (1.18 * outer * s, 0.06), (1.0 * outer * s, 0.26),
            (0.55 * outer * s, 0.16), (0.12 * s, 0.02),
        ]  # fmt: skip
        tones = ((0, darker(colour, 0.6), 1), (1, lighter(colour, 0.12), 1))
        pen.fill(smooth(side), Gradient((0, -0.3), (outer * s, 0.25), tones))
    cup = [
        (0, -0.33), (0.66 * outer, -0.24), (0.92 * outer, 0.05), (0.80 * outer, 0.30), (0.0, 0.36),
        (-0.80 * outer, 0.30), (-0.92 * outer, 0.05), (-0.66 * outer, -0.24),
    ]  # fmt: skip
    stops = ((0, lighter(colour, 0.15), 1), (0.5, colour, 1), (1, darker(colour, 0.55), 1))
    pen.fill(smooth(cup), Gradient((-0.1, 0.3), (0.05, -0.33), stops))
