"""Trees that are no oaks: palms, pines, willows, acacias, birches, cypresses, baobabs, and bare ones.

A tree stands on the origin, two units high; `TREES` is a row for each.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Pen, arc, bezier, limb, oval, smooth
from filmgate.engines.animatic.rigs.rig import Act

_BARK = "#5a4230"


def _lit(tone: Colour, half: float) -> Gradient:
    """A trunk with the light at its left."""
    return Gradient(
        (-half, 0.0), (half, 0.0), ((0.0, lighter(tone, 0.28), 1.0), (1.0, darker(tone, 0.5), 1.0))
    )


def _sway(act: Act, far: float = 0.012) -> float:
    return far * math.sin(1.3 * act.time)


def palm(pen: Pen, act: Act, colour: Colour) -> None:
    """A bent stem with rings, and fronds that hang."""
    stem = bezier((-0.12, 0.0), (-0.10, 0.7), (0.04, 1.2), (0.20, 1.62), steps=16)
    for (x0, y0), (x1, y1) in zip(stem[:-1].tolist(), stem[1:].tolist(), strict=True):
        wide = 0.075 - 0.022 * y0
        pen.fill(limb((x0, y0), (x1, y1), wide, wide * 0.98), _lit("#9a7a54", 0.2))
        pen.line([(x0 - wide, y0), (x0 + wide, y0)], "#6a5036", 0.012, 0.7)
    x, y = float(stem[-1][0]), float(stem[-1][1])
    for i, degrees in enumerate((172, 8, 205, -28, 140, 40, 112, 70)):
        _frond(pen, x, y, degrees + 60 * _sway(act) * (1 + 0.2 * i), colour, 0.05 * i)
    pen.fill_all([oval(x - 0.08 + d, y - 0.13, x + 0.01 + d, y - 0.03) for d in (0.0, 0.07)], "#6a4424")


def _frond(pen: Pen, x: float, y: float, degrees: float, colour: Colour, pale: float) -> None:
    flip = -1.0 if 90 < degrees % 360 < 270 else 1.0
    rise = degrees if flip > 0 else 180 - degrees
    with pen.moved(x, y, 0.0, flip, 1.0), pen.moved(0.0, 0.0, rise * 0.6):
        spine = bezier((0.0, 0.0), (0.32, 0.20), (0.68, 0.06), (0.86, -0.30), steps=14)
        leaves = []
        for k in range(1, len(spine)):
            (a, b), long = spine[k].tolist(), 0.22 * math.sin(math.pi * (0.12 + 0.8 * k / len(spine)))
            leaves.append([(a - 0.035, b), (a + 0.02, b + 0.012), (a + 0.05, b - long)])
        pen.fill_all(leaves, lighter(colour, pale))
        pen.line(spine, darker(colour, 0.15), 0.022)


@lru_cache(maxsize=4)
def _needles(seed: int) -> tuple[tuple[float, float, float], ...]:
    """Layers of a fir: height, half its width, how far its tip is to the side."""
    rng = np.random.default_rng(seed)
    ys = np.linspace(0.22, 1.86, 11)
    return tuple(
        (float(y), float(0.62 * (1.98 - y) ** 0.9 / 1.6), float(rng.uniform(-0.02, 0.02))) for y in ys
    )


def pine(pen: Pen, act: Act, colour: Colour) -> None:
    """A fir in layers whose boughs hang, lit from the left."""
    green = mix(colour, "#1f4a3a", 0.55)
    pen.fill([(-0.06, 0.0), (-0.045, 0.4), (0.045, 0.4), (0.06, 0.0)], _lit(_BARK, 0.06))
    for i, (y, half, aside) in enumerate(_needles(3)):
        lean = _sway(act, 0.006) * (1 + 0.25 * i) + aside
        steps = np.linspace(-1, 1, 13)
        hem = [
            (half * u + 0.4 * lean, y - 0.10 * abs(u) - (0.05 if k % 2 else 0.0))
            for k, u in enumerate(steps.tolist())
        ]
        tier = [*hem, (lean, y + 0.34)]
        pen.fill(tier, Gradient((-half, 0.0), (half, 0.0), (
            (0.0, lighter(green, 0.22), 1.0), (0.45, green, 1.0), (1.0, darker(green, 0.45), 1.0),
        )))  # fmt: skip


def willow(pen: Pen, act: Act, colour: Colour) -> None:
    """A short trunk under a fountain of twigs that hang to the ground."""
    green = mix(colour, "#8aa848", 0.5)
    trunk = [(-0.14, 0.0), (-0.08, 0.4), (-0.10, 0.95), (0.10, 0.95), (0.07, 0.4), (0.16, 0.0)]
    pen.fill(smooth(trunk), _lit(_BARK, 0.14))
    crown = [
        (-0.72, 1.2),
        (-0.56, 1.62),
        (-0.2, 1.78),
        (0.08, 1.90),
        (0.44, 1.76),
        (0.66, 1.5),
        (0.74, 1.16),
        (0.0, 0.95),
    ]
    pen.fill(smooth(crown), darker(green, 0.24))
    rng = np.random.default_rng(7)
    for row, tone in enumerate((darker(green, 0.32), darker(green, 0.1), lighter(green, 0.12))):
        strands = []
        for u in np.linspace(-1, 1, 44):
            drop = 0.34 * float(rng.random())
            top = (0.66 * u, 1.88 - 0.55 * u * u - 0.06 * row - drop)
            low = 0.12 + 0.5 * float(rng.random()) + 0.12 * row
            sway = _sway(act, 0.035) * (1.9 - low)
            strands.append(bezier(top, (top[0] * 1.3, top[1] - 0.1), (top[0] * 1.38 + sway, low), steps=8))
        pen.lines(strands, tone, 0.026, 0.85)


def acacia(pen: Pen, act: Act, colour: Colour) -> None:
    """A flat crown over boughs that part low: the tree of the savanna."""
    green = mix(colour, "#5c6a2c", 0.5)
    pen.fill(
        smooth([(-0.09, 0.0), (-0.05, 0.3), (-0.07, 0.62), (0.06, 0.62), (0.04, 0.3), (0.10, 0.0)]),
        _lit(_BARK, 0.09),
    )
    for x, y in ((-0.72, 1.34), (-0.36, 1.42), (0.02, 1.45), (0.40, 1.42), (0.76, 1.33)):
        pen.fill(limb((0.0, 0.55), (0.45 * x, 0.98), 0.05, 0.034), darker(_BARK, 0.1))
        pen.fill(limb((0.45 * x, 0.98), (x, y), 0.034, 0.014), darker(_BARK, 0.1))
    sway = _sway(act)
    for dy, grow, tone in (
        (0.0, 1.0, darker(green, 0.42)),
        (0.05, 0.94, green),
        (0.11, 0.82, lighter(green, 0.16)),
    ):
        pads = [
            oval(x * grow - r + sway, 1.36 + y + dy - 0.11, x * grow + r + sway, 1.36 + y + dy + 0.10)
            for x, y, r in _PADS
        ]
        tufts = [
            arc(x * grow + sway, 1.36 + y + dy, 0.05, 0.045, 0, 330, 7) for x, y in _strewn(round(100 * dy))
        ]
        pen.fill_all([*pads, *tufts], tone)


@lru_cache(maxsize=4)
def _strewn(seed: int) -> list[tuple[float, float]]:
    """Tufts along the upper edge of the crown."""
    rng = np.random.default_rng(seed)
    across = rng.uniform(-1.05, 1.05, 46)
    return [(float(x), float(0.17 - 0.13 * x * x + rng.uniform(-0.05, 0.03))) for x in across]


_PADS = ((-0.86, -0.02, 0.26), (-0.55, 0.05, 0.34), (-0.18, 0.10, 0.38), (0.22, 0.10, 0.38),
         (0.58, 0.05, 0.34), (0.88, -0.03, 0.25))  # fmt: skip


@lru_cache(maxsize=4)
def _boughs(seed: int) -> tuple[tuple[tuple[float, float], tuple[float, float], float, float], ...]:
    """Limbs of a bare tree from its trunk to its twigs: from where to where, how thick at both ends."""
    rng = np.random.default_rng(seed)
    out: list[tuple[tuple[float, float], tuple[float, float], float, float]] = []

    def grow(x: float, y: float, angle: float, long: float, wide: float, depth: int) -> None:
        end = (x + long * math.cos(angle), y + long * math.sin(angle))
        out.append(((x, y), end, wide, 0.66 * wide))
        if depth == 0:
            return
        for turn in rng.uniform((-0.75, 0.2), (-0.2, 0.75), 2).tolist():
            grow(*end, angle + turn, long * float(rng.uniform(0.68, 0.84)), 0.62 * wide, depth - 1)

    grow(0.0, 0.0, math.pi / 2 + 0.05, 0.56, 0.085, 6)
    return tuple(out)


def bare(pen: Pen, act: Act, colour: Colour) -> None:
    """Without a leaf: a trunk that parts and parts again."""
    pen.fill_all([limb(*each) for each in _boughs(11)], mix("#3a2e28", colour, 0.1))
    pen.fill(smooth([(-0.16, 0.0), (-0.07, 0.14), (0.07, 0.14), (0.17, 0.0)]), "#3a2e28")


def birch(pen: Pen, act: Act, colour: Colour) -> None:
    """A white stem with dark marks, a light crown."""
    green = mix(colour, "#a8b848", 0.4)
    _tufts(pen, act, darker(green, 0.3), 0.0, 21)
    pen.fill([(-0.055, 0.0), (-0.035, 1.5), (0.03, 1.5), (0.055, 0.0)], _lit("#d8d4cc", 0.06))
    marks = [
        [(-0.04 + 0.05 * (i % 2), 0.1 + 0.115 * i), (0.0 + 0.05 * (i % 2), 0.1 + 0.115 * i)]
        for i in range(12)
    ]
    pen.lines(marks, "#3a3834", 0.022)
    for x, y in ((-0.24, 1.36), (0.26, 1.28), (-0.18, 1.6), (0.16, 1.66)):
        pen.fill(limb((0.0, y - 0.34), (x, y), 0.022, 0.008), "#c8c4bc")
    _tufts(pen, act, lighter(green, 0.08), 0.04, 22)


def _tufts(pen: Pen, act: Act, tone: Colour, up: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    spots = rng.normal((0.0, 1.42 + up), (0.19, 0.25), (170, 2)).tolist()
    sway = _sway(act, 0.014)
    pen.fill_all([arc(x + sway * y, min(1.94, y), 0.052, 0.044, 0, 330, 7) for x, y in spots], tone)


def cypress(pen: Pen, act: Act, colour: Colour) -> None:
    """A dark flame, as they stand along the roads of Tuscany."""
    green = mix(colour, "#23402c", 0.65)
    sway = _sway(act, 0.015)
    pen.fill([(-0.04, 0.0), (-0.03, 0.3), (0.03, 0.3), (0.04, 0.0)], _BARK)
    body = [
        (0.0, 0.12),
        (-0.20, 0.45),
        (-0.22, 0.95),
        (-0.12, 1.5),
        (sway, 2.0),
        (0.12, 1.5),
        (0.22, 0.95),
        (0.20, 0.45),
    ]
    pen.fill(smooth(body), Gradient((-0.22, 0.0), (0.22, 0.0), (
        (0.0, lighter(green, 0.22), 1.0), (0.4, green, 1.0), (1.0, darker(green, 0.45), 1.0),
    )))  # fmt: skip


def baobab(pen: Pen, act: Act, colour: Colour) -> None:
    """A trunk like a barrel, a few crooked boughs, small crowns."""
    trunk = [
        (-0.40, 0.0),
        (-0.32, 0.3),
        (-0.33, 0.95),
        (-0.18, 1.22),
        (0.18, 1.22),
        (0.33, 0.95),
        (0.32, 0.3),
        (0.42, 0.0),
    ]
    pen.fill(smooth(trunk), _lit("#8a6a50", 0.36))
    for x, y in ((-0.72, 1.62), (-0.38, 1.80), (0.0, 1.86), (0.40, 1.80), (0.74, 1.60)):
        pen.fill(limb((0.25 * x, 1.12), (0.7 * x, 1.42), 0.10, 0.05), "#7a5c44")
        pen.fill(limb((0.7 * x, 1.42), (x, y), 0.05, 0.02), "#7a5c44")
        for dy, tone in ((0.0, darker(colour, 0.35)), (0.05, lighter(colour, 0.05))):
            pen.fill(oval(x - 0.20 + _sway(act), y - 0.08 + dy, x + 0.20 + _sway(act), y + 0.10 + dy), tone)


TREES = (
    (r"\bpalms?\b(?! oil| sunday)|\bcoconut trees?|棕榈|椰子?树", palm, "#4a8a3c"),
    (r"\b(?:pine|fir|spruce|conifer|evergreen|christmas)s?\b|松树|青松|杉树|枞树|雪松", pine, "#3a6a44"),
    (r"\bwillows?\b|柳树|垂柳|杨柳", willow, "#7a9a44"),
    (r"\bacacias?\b|\bumbrella thorn|金合欢|相思树", acacia, "#6a7a34"),
    (r"\bbaobabs?\b|猴面包树", baobab, "#5a8040"),
    (r"\bbirch(?:es)?\b|\baspens?\b|\bpoplars?\b|白桦|桦树|白杨", birch, "#8aa844"),
    (r"\bcypress(?:es)?\b|柏树", cypress, "#34583a"),
    (r"\b(?:bare|leafless|dead|withered|barren|gnarled dead|lifeless)\b[^.;,]{0,14}\btrees?\b"
        r"|枯树|光秃秃的树|枯木",
     bare, "#3a2e28"),
)  # fmt: skip
"""The words of a prompt, the drawing, its colour."""
