"""Parts that machines share: painted shells, panes, wheels, lamps, flames. Metres; the front looks to +x."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Outline,
    Pen,
    Points,
    arc,
    box,
    disc,
    horizontal,
    limb,
    off,
    oval,
    points,
    smooth,
    vertical,
)

Spots = tuple[tuple[float, float], ...]
_TONES = ((0.0, "#ffffff", 0.55), (0.22, "#ffb080", 0.20), (0.48, "#000000", 0.0), (0.74, "#12020a", 0.5),
    (1.0, "#05000a", 0.8))  # fmt: skip
"""From the top of a painted shell to its foot: what is mixed into its paint, and how much."""
LIT_PANE = "#ffdf9c"
_COLOURS = np.uint32(0x00FFFFFF)
"""The bits of a pixel that are not its cover."""


@lru_cache(maxsize=256)
def curve(outline: Spots) -> Points:
    """A closed smooth outline; kept, since machines do not bend."""
    return smooth(outline)


def shell(pen: Pen, outline: Outline, paint: Colour) -> None:
    """A painted body: light from above, dark underneath."""
    ys = points(outline)[:, 1]
    stops = tuple((at, mix(paint, tone, share), 1.0) for at, tone, share in _TONES)
    pen.fill(outline, Gradient((0.0, float(ys.max())), (0.0, float(ys.min())), stops))


def barrel(pen: Pen, outline: Outline, paint: Colour) -> None:
    """A body that is round about a level axis: a bright streak above its middle."""
    ys = points(outline)[:, 1]
    y0, y1 = float(ys.min()), float(ys.max())
    tones = (lighter(paint, 0.15), lighter(paint, 0.65), paint, darker(paint, 0.35), darker(paint, 0.72))
    stops = tuple((at, tone, 1.0) for at, tone in zip((0, 0.2, 0.45, 0.75, 1), tones, strict=True))
    pen.fill(outline, Gradient((0.0, y1), (0.0, y0), stops))


def panes(pen: Pen, outlines: Sequence[Outline], dark: float = 0.0) -> None:
    """Glass that mirrors the sky, or is lit from within when it is dark."""
    corners = points([corner for one in outlines for corner in points(one)])
    (x0, y0), (x1, y1) = corners.min(0).tolist(), corners.max(0).tolist()
    deep, sky = mix("#1c2430", LIT_PANE, 0.85 * dark), mix("#9db4c4", LIT_PANE, 0.9 * dark)
    stops = ((0.0, mix(deep, sky, 0.85), 1.0), (0.45, deep, 1.0), (1.0, mix(deep, sky, 0.35), 1.0))
    pen.fill_all(outlines, Gradient((x0, y1), (x0 + 0.35 * (x1 - x0), y0), stops))


def row(x0: float, x1: float, y0: float, y1: float, n: int, gap: float) -> list[Points]:
    """`n` panes side by side with `gap` metres between them."""
    wide = (x1 - x0 + gap) / n
    return [box(x0 + i * wide, y0, x0 + (i + 1) * wide - gap, y1) for i in range(n)]


def band(pen: Pen, outline: Outline, y0: float, y1: float, colour: Colour, alpha: float = 1.0) -> None:
    """A stripe along all of what is painted already."""
    xs = points(outline)[:, 0]
    with pen.inked():
        pen.fill(box(float(xs.min()), y0, float(xs.max()), y1), colour, alpha)


def shadow(pen: Pen, x0: float, x1: float, depth: float = 0.022) -> None:
    """Below a machine that stretches from `x0` to `x1`."""
    flat = depth * (x1 - x0)
    for grow, alpha in ((1.0, 0.28), (0.9, 0.34)):
        half = 0.5 * grow * (x1 - x0)
        middle = 0.5 * (x0 + x1)
        pen.fill(oval(middle - half, -flat * grow, middle + half, flat * grow), "#000000", alpha)


def alloy(pen: Pen, x: float, radius: float, spin: float) -> None:
    """A tyre on a five-spoke rim."""
    pen.fill(disc(x, radius, radius), "#121014")
    pen.fill(disc(x, radius, radius * 0.68), vertical(0, 2 * radius, "#2c2a30", "#6a666c"))
    spokes = []
    for k in range(5):
        a = math.tau * k / 5 - spin
        tip = (x + 0.62 * radius * math.sin(a), radius + 0.62 * radius * math.cos(a))
        spokes.append(limb((x, radius), tip, 0.07 * radius, 0.12 * radius))
    pen.fill_all(spokes, "#d8d2c8", 0.9)
    pen.fill(disc(x, radius, radius * 0.14), "#2a262c")


def spoked(
    pen: Pen, x: float, radius: float, spin: float, tyre: Colour = "#17151a", thick: float = 0.10, n: int = 9
) -> None:
    """A light wheel of wire or wood: rim and spokes, nothing between."""
    at = (x, radius)
    ends = [
        (x + 0.9 * radius * math.sin(a), radius + 0.9 * radius * math.cos(a))
        for a in (math.tau * k / n - spin for k in range(n))
    ]
    pen.lines([[at, end] for end in ends], mix(tyre, "#c8ccd2", 0.6), 0.30 * thick * radius)
    pen.line(disc(x, radius, radius * (1 - thick / 2)), tyre, thick * radius, closed=True)
    pen.line(
        disc(x, radius, radius * (1 - 1.25 * thick)),
        mix(tyre, "#c8ccd2", 0.7),
        0.25 * thick * radius,
        closed=True,
    )
    pen.fill(disc(x, radius, radius * 0.10), "#8a8e96")


def iron(pen: Pen, x: float, radius: float, spin: float) -> None:
    """A rail vehicle's wheel."""
    pen.fill(disc(x, radius, radius), "#25242a")
    pen.line(disc(x, radius, radius * 0.82), "#7c7a80", radius * 0.10, closed=True)
    a = -spin
    across = [(x + 0.7 * radius * s * math.sin(a), radius + 0.7 * radius * s * math.cos(a)) for s in (-1, 1)]
    over = [(x + 0.7 * radius * s * math.cos(a), radius - 0.7 * radius * s * math.sin(a)) for s in (-1, 1)]
    pen.lines([across, over], "#55535a", radius * 0.14)


def wooden(pen: Pen, x: float, radius: float, spin: float) -> None:
    spoked(pen, x, radius, spin, "#5a3418", 0.14, 12)


def wire(pen: Pen, x: float, radius: float, spin: float) -> None:
    """An old car's: a broad tyre, a pale wall, wire."""
    spoked(pen, x, radius, spin, "#1a181c", 0.30, 14)
    pen.line(disc(x, radius, 0.80 * radius), "#d8d2c4", 0.05 * radius, closed=True)
    pen.fill(disc(x, radius, 0.16 * radius), "#d0d4da")


def whitewall(pen: Pen, x: float, radius: float, spin: float) -> None:
    """A tyre with a white wall around a chrome cap."""
    pen.fill(disc(x, radius, radius), "#141216")
    pen.fill(disc(x, radius, 0.78 * radius), "#f2eee4")
    pen.fill(disc(x, radius, 0.54 * radius), vertical(0.5 * radius, 1.5 * radius, "#6a6e76", "#e4e8ee"))
    at = (x + 0.30 * radius * math.sin(spin), radius + 0.30 * radius * math.cos(spin))
    pen.fill_all([disc(*at, 0.09 * radius), disc(x, radius, 0.14 * radius)], "#4a4e56")


def lugged(pen: Pen, x: float, radius: float, spin: float) -> None:
    """A farm wheel: bars on its tyre, a bright rim."""
    turns = [math.tau * k / 18 - spin for k in range(18)]
    bars = [
        limb(
            (x + 0.80 * radius * math.sin(a), radius + 0.80 * radius * math.cos(a)),
            (x + 0.98 * radius * math.sin(a + 0.16), radius + 0.98 * radius * math.cos(a + 0.16)),
            0.075 * radius, 0.055 * radius,
        )
        for a in turns
    ]  # fmt: skip
    pen.fill_all([disc(x, radius, 0.90 * radius), *bars], "#17151a")
    pen.fill(disc(x, radius, 0.60 * radius), vertical(0.4 * radius, 1.6 * radius, "#b8861c", "#f0cc50"))
    pen.fill(disc(x, radius, 0.46 * radius), vertical(0.5 * radius, 1.5 * radius, "#8a6414", "#d0a030"))
    bolts = [(x + 0.28 * radius * math.sin(a), radius + 0.28 * radius * math.cos(a)) for a in turns[::3]]
    pen.fill_all([disc(*at, 0.055 * radius) for at in bolts], "#3a2c10")
    pen.fill(disc(x, radius, 0.12 * radius), "#e8c850")


def slick(pen: Pen, x: float, radius: float, spin: float) -> None:
    """A racing car's: fat and bare, a band of colour that shows how it turns."""
    pen.fill(disc(x, radius, radius), "#121014")
    pen.line(
        arc(x, radius, 0.82 * radius, 0.82 * radius, -math.degrees(spin), 150 - math.degrees(spin)),
        "#e8c030",
        0.06 * radius,
    )
    pen.fill(disc(x, radius, 0.60 * radius), vertical(0.4 * radius, 1.6 * radius, "#26282e", "#6a6e76"))
    at = (x + 0.36 * radius * math.sin(spin), radius + 0.36 * radius * math.cos(spin))
    pen.fill_all([disc(*at, 0.10 * radius), disc(x, radius, 0.15 * radius)], "#c8ccd2")


WHEELS = {
    "alloy": alloy, "spoked": spoked, "wooden": wooden, "iron": iron, "wire": wire, "whitewall": whitewall,
    "lugged": lugged, "slick": slick,
}  # fmt: skip


def beam(pen: Pen, x: float, y: float, reach: float, drop: float, strength: float, colour: Colour) -> None:
    """The cone of a lamp at (x, y) that shines ahead (or astern when `reach` is negative), falling by
    `drop`."""
    for spread, share in ((0.20, 0.55), (0.10, 0.75)):
        far = x + reach
        cone = [
            (x, y + 0.05), (far, y - drop + spread * abs(reach)), (far, y - drop - spread * abs(reach)),
            (x, y - 0.05),
        ]  # fmt: skip
        stops = ((0.0, colour, 0.55 * share * strength), (0.35, colour, 0.18 * share * strength),
            (1.0, colour, 0.0))  # fmt: skip
        pen.fill(cone, Gradient((x, y), (far, y - drop), stops))


def halo(pen: Pen, x: float, y: float, radius: float, colour: Colour, strength: float = 0.6) -> None:
    """Light around a lamp."""
    stops = ((0.0, colour, strength), (0.25, colour, 0.40 * strength), (0.6, colour, 0.10 * strength),
        (1.0, colour, 0.0))  # fmt: skip
    pen.fill(disc(x, y, radius), Gradient((x, y), (x, y), stops, radius))


def as_light(pen: Pen) -> None:
    """What is painted so far shines: it adds to what lies behind it instead of covering it."""
    words = pen.painted().view(np.uint32)
    words &= _COLOURS


def puffs(
    pen: Pen, x: float, y: float, time: float, colour: Colour, drift: tuple[float, float], size: float,
    n: int = 7, alpha: float = 0.5, life: float = 1.4,
) -> None:  # fmt: skip
    """Smoke, steam or dust: clouds that grow and thin out as they drift (metres in a life) from (x, y)."""
    for k in range(n):
        age = (time / life + k / n) % 1.0
        wave = 0.25 * size * math.sin(7.3 * k + 2.0 * time)
        at = (x + drift[0] * age, y + drift[1] * age + wave * age)
        radius = size * (0.25 + 0.75 * age**0.7)
        fade = alpha * (1 - age) ** 1.3 * min(1.0, age * 8)
        pen.puff(*at, radius, colour, fade)


def flame(
    pen: Pen, x: float, y: float, long: float, half: float, time: float, degrees: float = 180.0
) -> None:
    """An engine's jet from (x, y), pointing at `degrees` from +x."""
    with pen.moved(x, y, degrees=degrees):
        for k, (colour, share) in enumerate((("#ff6a1c", 1.0), ("#ffc04a", 0.72), ("#fff6d8", 0.42))):
            reach = long * share * (1.0 + 0.12 * math.sin(time * 31 + 2 * k))
            wide = half * share**0.6
            jet = [
                (0, wide), (0.35 * reach, 1.05 * wide), (reach, 0), (0.35 * reach, -1.05 * wide), (0, -wide),
            ]  # fmt: skip
            pen.fill(smooth(jet), horizontal(0, reach, colour, colour, "#ff4a10"), 0.92)


def rotor(pen: Pen, x: float, y: float, half: float, time: float, thick: float) -> None:
    """Blades that turn about an upright axle, seen from the side: a blurred disc and the blades in it."""
    pen.fill(oval(x - half, y - 0.05 * half, x + half, y + 0.05 * half), "#20242a", 0.16)
    reach = half * math.cos(time * 23)
    pen.line([(x - reach, y + 0.02 * half), (x + reach, y - 0.02 * half)], "#1a1c22", thick, 0.85)


def seated(
    pen: Pen,
    hip: tuple[float, float],
    hand: tuple[float, float],
    foot: tuple[float, float],
    tall: float,
    coat: Colour,
    helmet: Colour,
    lean: float = 0.3,
    legs: Colour = "#2b2f3c",
) -> None:
    """Somebody who rides: from hip to hand and foot; `lean` forward in radians, `tall` the trunk's metres."""
    neck = (hip[0] + tall * math.sin(lean), hip[1] + tall * math.cos(lean))
    knee = (0.45 * hip[0] + 0.55 * foot[0] + 0.55 * tall, 0.5 * (hip[1] + foot[1]) + 0.20 * tall)
    elbow = (0.5 * (neck[0] + hand[0]) - 0.04, 0.5 * (neck[1] + hand[1]) - 0.20 * tall)
    pen.fill_all([limb(hip, knee, 0.105, 0.075), limb(knee, foot, 0.075, 0.05)], legs)
    pen.fill(limb(foot, (foot[0] + 0.17, foot[1] - 0.02), 0.05, 0.04), "#17151a")
    pen.fill(limb(hip, neck, 0.14, 0.15), horizontal(hip[0] - 0.15, neck[0] + 0.15, darker(coat, 0.3), coat))
    pen.fill_all([limb(neck, elbow, 0.075, 0.06), limb(elbow, hand, 0.06, 0.045)], darker(coat, 0.18))
    head = points([(neck[0] + 0.09, neck[1] + 0.23)])[0]
    pen.fill(disc(head[0] + 0.03, head[1] - 0.03, 0.11), "#d8a888")
    pen.fill(
        smooth([
            off(head, -0.15, -0.08), off(head, -0.13, 0.10), off(head, 0.02, 0.17), off(head, 0.15, 0.07),
            off(head, 0.15, 0.02), off(head, -0.02, 0.0),
        ]),
        vertical(head[1], head[1] + 0.17, darker(helmet, 0.3), lighter(helmet, 0.25)),
    )  # fmt: skip


_COATS = ("#8a3a34", "#2f5a7a", "#4f5a3a", "#7a5a86", "#b08a4a", "#3a3e48")
_SKINS = ("#e0b090", "#a87450", "#c8946c")
_SEATED_HERE = (1, 1, 0, 1, 1, 1, 0)
"""Which of seven windows, again and again, has somebody at it."""


_HAIR = points(((0.5, 0.65), (-0.1, 0.95), (-0.8, 0.5), (-0.72, -0.5), (-0.25, 0.1), (0.0, 0.45)))
"""In radii of a head that looks to the right."""


def passengers(pen: Pen, windows: Sequence[Outline], first: int = 0, size: float = 0.0) -> None:
    """Heads and shoulders behind windows, some of which stay empty; `size` in metres is a head's, or a share
    of the windows' height. `first` is how many windows come before these."""
    coats: dict[str, list[Points]] = {}
    skins: dict[str, list[Points]] = {}
    hair: list[Points] = []
    for i, window in enumerate(windows, first):
        if not _SEATED_HERE[i % len(_SEATED_HERE)]:
            continue
        (x0, y0), (x1, y1) = points(window).min(0).tolist(), points(window).max(0).tolist()
        r = 0.5 * (size or 0.40 * (y1 - y0)) * (1.0, 0.92, 1.05)[i % 3]
        x = x0 + (0.5, 0.42, 0.6)[i % 3] * (x1 - x0)
        half = min(1.75 * r, x - x0, x1 - x)
        bust = [(x - half, y0), (x - 0.7 * half, y0 + 1.15 * r), (x, y0 + 1.45 * r),
                (x + 0.7 * half, y0 + 1.15 * r), (x + half, y0)]  # fmt: skip
        y = y0 + 2.1 * r
        coats.setdefault(_COATS[i * 5 % len(_COATS)], []).append(points(bust))
        skins.setdefault(_SKINS[i % len(_SKINS)], []).append(
            oval(x - 0.62 * r, y - 0.85 * r, x + 0.70 * r, y + 0.8 * r)
        )
        hair.append(smooth(_HAIR * r + (x, y), steps=4))
    for colour, shapes in (*coats.items(), *skins.items(), ("#241a18", hair)):
        if shapes:
            pen.fill_all(shapes, mix(colour, "#1c2430", 0.30))


def driver(pen: Pen, x: float, y: float, size: float) -> None:
    """A head and shoulders behind the glass, whose lower edge is at `y`."""
    bust = [(-0.95, 0), (-0.75, 0.5), (-0.22, 0.72), (0.22, 0.72), (0.75, 0.45), (0.95, 0)]
    pen.fill([(x + size * a, y + size * b) for a, b in bust], "#17141c", 0.9)
    pen.fill(oval(x - 0.36 * size, y + 0.68 * size, x + 0.40 * size, y + 1.55 * size), "#17141c", 0.9)
