"""What is in the sky: the moon, the sun, a planet, a star; kites and balloons."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Pen, arc, bezier, box, disc, smooth
from filmgate.engines.animatic.rigs.bodies import halo
from filmgate.engines.animatic.rigs.rig import Act


def moon_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 0.5, 1.4, colour, 0.55)


_CRATERS = (
    (-0.16, 0.68, 0.13), (0.10, 0.74, 0.09), (0.20, 0.52, 0.12), (-0.05, 0.42, 0.10), (-0.26, 0.42, 0.07),
    (0.14, 0.25, 0.10), (-0.12, 0.20, 0.06), (0.34, 0.38, 0.05), (0.02, 0.58, 0.045), (-0.34, 0.58, 0.05),
    (0.30, 0.68, 0.045),
)  # fmt: skip


def moon(pen: Pen, act: Act, colour: Colour) -> None:
    """A full moon with its seas and craters."""
    stops = ((0.0, "#ffffff", 1.0), (0.55, colour, 1.0), (1.0, darker(colour, 0.28), 1.0))
    pen.fill(disc(0, 0.5, 0.5), Gradient((-0.14, 0.64), (0, 0), stops, 0.78))
    with pen.inked():
        seas = [
            smooth([(-0.34, 0.72), (-0.10, 0.84), (0.10, 0.70), (-0.02, 0.54), (-0.26, 0.52)]),
            smooth([(0.06, 0.56), (0.30, 0.64), (0.38, 0.42), (0.18, 0.34)]),
            smooth([(-0.20, 0.34), (0.04, 0.30), (-0.04, 0.12), (-0.22, 0.20)]),
        ]
        pen.fill_all(seas, darker(colour, 0.22), 0.45)
        pen.fill_all([disc(x, y, r) for x, y, r in _CRATERS], darker(colour, 0.20), 0.5)
        pen.fill_all(
            [disc(x + 0.12 * r, y - 0.12 * r, 0.82 * r) for x, y, r in _CRATERS], lighter(colour, 0.25), 0.5
        )


def sun_light(pen: Pen, act: Act, colour: Colour) -> None:
    """Its glow, and rays that turn slowly."""
    halo(pen, 0.0, 0.5, 2.0, colour, 0.75)
    for k in range(14):
        a, long = math.tau * k / 14 + 0.12 * act.time, 1.55 if k % 2 else 1.15
        ray = [
            (0.5 * math.cos(a - 0.10), 0.5 + 0.5 * math.sin(a - 0.10)),
            (long * math.cos(a), 0.5 + long * math.sin(a)),
            (0.5 * math.cos(a + 0.10), 0.5 + 0.5 * math.sin(a + 0.10)),
        ]
        pen.fill(ray, Gradient((0, 0.5), (0, 0.5), ((0.3, colour, 0.5), (1.0, colour, 0.0)), 1.5))


def sun(pen: Pen, act: Act, colour: Colour) -> None:
    stops = (
        (0.0, "#fffdf0", 1.0),
        (0.6, lighter(colour, 0.55), 1.0),
        (0.92, lighter(colour, 0.15), 1.0),
        (1.0, colour, 1.0),
    )
    pen.fill(disc(0, 0.5, 0.5), Gradient((0, 0.5), (0, 0.5), stops, 0.5))


def planet_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 0.5, 0.85, lighter(colour, 0.3), 0.6)


_BANDS = ((0.36, 0.08), (0.20, 0.10), (0.02, 0.13), (-0.17, 0.07), (-0.32, 0.10))
"""Top and height of a giant's bands."""
_RINGLETS = ((0.93, 0.10, 0.75), (0.80, 0.09, 0.95), (0.70, 0.05, 0.55))
"""Radius, width and cover."""


def planet(pen: Pen, act: Act, colour: Colour) -> None:
    """A banded giant with a ring that passes before and behind it."""
    dust = mix(colour, "#f0d8b0", 0.6)
    with pen.moved(0.0, 0.5, degrees=-14.0):
        for radius, wide, alpha in _RINGLETS:
            pen.line(arc(0, 0, radius, 0.24 * radius, 0, 180), darker(dust, 0.3), wide * 0.45, alpha)
        pen.fill(disc(0, 0, 0.5), colour)
        with pen.inked():
            _weather_bands(pen, act.time, colour)
            storm = smooth([(0.08, -0.20), (0.22, -0.15), (0.34, -0.21), (0.21, -0.27)])
            pen.fill(storm, mix(colour, "#e8704a", 0.6), 0.8)
            night = ((0.36, "#000000", 0.0), (1.0, "#000010", 0.80))
            shade = ((0.0, "#ffffff", 0.30), (0.35, "#ffffff", 0.0), *night)
            pen.fill(box(-0.52, -0.52, 0.52, 0.52), Gradient((-0.22, 0.22), (0, 0), shade, 0.86))
        for radius, wide, alpha in _RINGLETS:
            pen.line(arc(0, 0, radius, 0.24 * radius, 180, 360), dust, wide * 0.45, alpha)


def _weather_bands(pen: Pen, time: float, colour: Colour) -> None:
    xs = np.linspace(-0.52, 0.52, 14).tolist()
    for k, (y, high) in enumerate(_BANDS):
        tone = lighter(colour, 0.32) if k % 2 == 0 else darker(colour, 0.22)
        edge = [(x, y + 0.012 * math.sin(9 * x + k + 0.6 * time)) for x in xs]
        pen.fill([*edge, *[(x, v - high) for x, v in edge[::-1]]], tone, 0.55)


_LANDS = (
    ((-0.40, 0.30), (-0.22, 0.40), (-0.06, 0.30), (-0.14, 0.12), (-0.24, 0.02), (-0.34, 0.14)),
    ((-0.22, -0.02), (-0.08, -0.06), (-0.06, -0.20), (-0.16, -0.38), (-0.24, -0.20)),
    ((0.14, 0.34), (0.36, 0.28), (0.46, 0.10), (0.30, 0.02), (0.22, 0.16), (0.10, 0.20)),
    ((0.16, 0.08), (0.34, 0.02), (0.36, -0.14), (0.26, -0.30), (0.16, -0.12)),
)
_CLOUDS = (
    (-0.30, 0.25, 0.13), (0.14, 0.33, 0.16), (0.28, 0.12, 0.10), (-0.08, 0.08, 0.18), (-0.34, -0.06, 0.10),
    (0.18, -0.10, 0.15), (-0.14, -0.22, 0.14), (0.26, -0.28, 0.10), (-0.02, 0.20, 0.08), (0.02, -0.36, 0.12),
)  # fmt: skip
"""Where bands of cloud are, and half their length."""


def earth(pen: Pen, act: Act, colour: Colour) -> None:
    """Seas, land, ice and clouds, which drift."""
    pen.fill(disc(0, 0.5, 0.5), colour)
    with pen.inked(), pen.moved(0.0, 0.5, degrees=-12.0):
        lands = [smooth(land) for land in _LANDS]
        pen.fill_all(lands, "#5f9a4c")
        deserts = [smooth([(x * 0.8 + 0.06, y * 0.7 + 0.02) for x, y in land]) for land in lands]
        pen.fill_all(deserts, "#b09a5c", 0.5)
        caps = [[(-0.2, 0.46 * k), (0.0, 0.42 * k), (0.2, 0.46 * k), (0.0, 0.55 * k)] for k in (1, -1)]
        pen.fill_all([smooth(cap) for cap in caps], "#f4f8fc")
        drift = 0.015 * act.time
        bands = [
            [(x - half, y), (x, y + 0.028), (x + half, y + 0.008), (x, y - 0.006)]
            for x, y, half in ((x + drift, y, half) for x, y, half in _CLOUDS)
        ]
        pen.fill_all([smooth(band) for band in bands], "#ffffff", 0.66)
        night = ((0.45, "#000010", 0.0), (1.0, "#000014", 0.80))
        shade = ((0.0, "#ffffff", 0.25), (0.4, "#ffffff", 0.0), *night)
        pen.fill(box(-0.52, -0.52, 0.52, 0.52), Gradient((-0.20, 0.20), (0, 0), shade, 0.92))


def star_light(pen: Pen, act: Act, colour: Colour) -> None:
    """Its glow and a long cross of light."""
    live = 0.8 + 0.2 * math.sin(act.time * 3.1)
    halo(pen, 0.0, 0.5, 1.3, colour, 0.8 * live)
    for long, wide in ((1.5, 0.035), (0.035, 1.5)):
        pen.fill(
            [(-long, 0.5), (0, 0.5 + wide), (long, 0.5), (0, 0.5 - wide)],
            Gradient((0, 0.5), (0, 0.5), ((0, "#ffffff", 0.9 * live), (1, colour, 0.0)), 1.5),
        )


def star(pen: Pen, act: Act, colour: Colour) -> None:
    """A five-pointed star with facets."""
    tips = [
        (0.5 * math.cos(math.radians(90 + 72 * k)), 0.5 + 0.5 * math.sin(math.radians(90 + 72 * k)))
        for k in range(5)
    ]
    dips = [
        (0.21 * math.cos(math.radians(126 + 72 * k)), 0.5 + 0.21 * math.sin(math.radians(126 + 72 * k)))
        for k in range(5)
    ]
    pen.fill([p for pair in zip(tips, dips, strict=True) for p in pair], lighter(colour, 0.35))
    pen.fill_all([[tips[k], dips[k], (0.0, 0.5)] for k in range(5)], mix(colour, "#e8962c", 0.55), 0.75)
    pen.fill(disc(-0.04, 0.60, 0.07), "#ffffff", 0.6)


def balloon(pen: Pen, act: Act, colour: Colour) -> None:
    """A toy balloon on its string."""
    sway = 0.06 * math.sin(act.time * 1.4)
    pen.line(smooth([(0.05, -0.9), (-0.05, -0.4), (0.08, 0.1), (sway, 0.72)], False), "#f0ece4", 0.016)
    with pen.moved(sway, 1.2, degrees=4 * math.sin(act.time * 1.4)):
        pen.fill([(0, -0.44), (-0.06, -0.55), (0.06, -0.55)], darker(colour, 0.3))
        shape = [
            (0, -0.48), (-0.26, -0.22), (-0.38, 0.10), (-0.28, 0.42), (0, 0.54), (0.28, 0.42), (0.38, 0.10),
            (0.26, -0.22),
        ]  # fmt: skip
        stops = (
            (0.0, lighter(colour, 0.62), 1.0),
            (0.4, lighter(colour, 0.08), 1.0),
            (0.75, darker(colour, 0.15), 1.0),
            (1.0, darker(colour, 0.5), 1.0),
        )
        pen.fill(smooth(shape), Gradient((-0.13, 0.24), (0, 0), stops, 0.75))
        pen.fill(smooth([(-0.24, 0.18), (-0.20, 0.34), (-0.09, 0.42), (-0.14, 0.28)]), "#ffffff", 0.75)


def kite(pen: Pen, act: Act, colour: Colour) -> None:
    """A diamond kite on its line, which runs down to whoever holds it; its tail flutters."""
    t, second = act.time, mix(colour, "#ffd24a", 0.85)
    with pen.moved(0.0, 1.3, degrees=-16 + 7 * math.sin(t * 1.8)):
        tail = [(0.05 * i * math.sin(t * 4 - 0.8 * i), -0.62 - 0.17 * i) for i in range(9)]
        pen.line(smooth(tail, False), "#f0e4cc", 0.022)
        for i, (x, y) in enumerate(tail[1::2]):
            tone = (colour, second)[i % 2]
            pen.fill_all(
                [
                    [(x, y), (x - 0.13, y + 0.05), (x - 0.13, y - 0.05)],
                    [(x, y), (x + 0.13, y + 0.05), (x + 0.13, y - 0.05)],
                ],
                tone,
            )
        for s in (-1, 1):
            pen.fill([(0, 0.72), (0.50 * s, 0.14), (0, 0.14)], colour if s > 0 else second)
            pen.fill(
                [(0, -0.62), (0.50 * s, 0.14), (0, 0.14)],
                darker(second, 0.12) if s > 0 else darker(colour, 0.15),
            )
        pen.lines([[(0, 0.72), (0, -0.62)], [(-0.50, 0.14), (0.50, 0.14)]], "#5a3a20", 0.022)
    pen.line(bezier((0.02, 1.30), (0.35, -0.8), (1.9, -2.0), steps=20), "#f4f0e8", 0.012, 0.85)


_FIFTHS = tuple(math.radians(72 * k + 18) for k in range(5))


def _rounded_off(pen: Pen) -> None:
    """The light on a ball and the shade under it."""
    shade = ((0.0, "#ffffff", 0.5), (0.3, "#ffffff", 0.0), (0.31, "#000000", 0.0), (1.0, "#100818", 0.6))
    pen.fill(disc(0, 0.5, 0.5), Gradient((-0.16, 0.68), (0, 0), shade, 0.82))


def football(pen: Pen, act: Act, colour: Colour) -> None:
    """White, with black patches."""
    with pen.moved(0.0, 0.5, degrees=-math.degrees(act.distance / 0.5)):
        pen.fill(disc(0, 0, 0.5), "#f6f6f2")
        with pen.inked():
            for x, y in ((0.0, 0.0), *((0.44 * math.cos(a), 0.44 * math.sin(a)) for a in _FIFTHS)):
                patch = [(x + 0.16 * math.cos(a), y + 0.16 * math.sin(a)) for a in _FIFTHS]
                pen.fill(patch, "#1c1e24")
            seams = [
                [(0.15 * math.cos(a), 0.15 * math.sin(a)), (0.3 * math.cos(a), 0.3 * math.sin(a))]
                for a in _FIFTHS
            ]
            pen.lines(seams, "#6a6c72", 0.02)
    _rounded_off(pen)


def basketball(pen: Pen, act: Act, colour: Colour) -> None:
    """Orange, with four seams."""
    with pen.moved(0.0, 0.5, degrees=-math.degrees(act.distance / 0.5)):
        pen.fill(disc(0, 0, 0.5), "#d8702c")
        pen.lines([[(-0.5, 0), (0.5, 0)], [(0, -0.5), (0, 0.5)]], "#3a1c10", 0.03)
        for x, a in ((-0.62, -62), (0.62, 118)):
            pen.line(arc(x, 0, 0.42, 0.46, a, a + 124), "#3a1c10", 0.03)
    _rounded_off(pen)


def ball(pen: Pen, act: Act, colour: Colour) -> None:
    """A beach ball, which rolls with its way."""
    with pen.moved(0.0, 0.5, degrees=-math.degrees(act.distance / 0.5)):
        pen.fill(disc(0, 0, 0.5), "#f8f4ec")
        for k in range(3):
            with pen.moved(degrees=120 * k):
                gore = [(0, 0), *arc(0, 0, 0.5, 0.5, 60, 120, 9)]
                pen.fill(gore, (colour, "#2f6ab8", "#f0c040")[k])
        pen.fill(disc(0, 0, 0.08), "#f8f4ec")
    _rounded_off(pen)
