"""Growing and standing things out of doors: ridges, grass, trees, ferns, rocks."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import Array, profile
from filmgate.engines.animatic.pen import Pen, Points, arc, bezier, box, disc, points, smooth, vertical
from filmgate.engines.animatic.plate import Plate


def ridge_line(
    x0: float, x1: float, base: float, high: float, seed: int, rough: float, features: int
) -> Points:
    """A fractal crest from x0 to x1."""
    n = 700
    ys: Array = base + high * (0.62 + 0.38 * profile(n, seed, rough, features))
    return np.column_stack([np.linspace(x0, x1, n), ys])


def ridge(
    plate: Plate, line: Points, colour: Colour, foot: Colour, crest: Colour | None, width: float
) -> None:
    """The land under a crest, lit along its edge."""
    low, top = plate.y0 - 1, float(line[:, 1].max())
    body = points([(line[0, 0], low), *line, (line[-1, 0], low)])
    plate.fill(
        body,
        vertical(
            top, min(top - 1, float(line[:, 1].min()) - 0.4 * (top - float(line[:, 1].min()))), colour, foot
        ),
    )
    if crest is not None:
        plate.line(line - (0.0, width * 0.4), crest, width, 0.55, atop=True)


def grass(
    pen: Pen,
    x0: float,
    x1: float,
    y: float,
    high: float,
    colour: Colour,
    n: int,
    rng: np.random.Generator,
    lean: float = 0.25,
) -> None:
    """`n` blades as thin curved triangles."""
    blades = []
    for x in rng.uniform(x0, x1, n):
        tall, bend, w = high * rng.uniform(0.35, 1.0), rng.normal(lean, 0.25), high * 0.05
        blades.append(
            np.array(
                [
                    (x - w, y - 0.05 * high),
                    (x + bend * tall * 0.25, y + tall * 0.55),
                    (x + bend * tall, y + tall),
                    (x + bend * tall * 0.25 + w, y + tall * 0.5),
                    (x + w, y - 0.05 * high),
                ]
            )
        )
    for start in range(0, n, 400):
        pen.fill_all(blades[start : start + 400], colour)


def pine(pen: Pen, x: float, y: float, high: float, colour: Colour, rng: np.random.Generator) -> None:
    left, right = [(x, y + high)], [(x, y + high)]
    for i in range(1, 10):
        f = i / 9
        wide, at = high * 0.24 * f**0.9 * rng.uniform(0.8, 1.15), y + high * (1 - f * 0.93)
        left += [(x - wide, at - high * 0.012), (x - wide * 0.5, at + high * 0.02)]
        right += [(x + wide, at - high * 0.012), (x + wide * 0.5, at + high * 0.02)]
    pen.fill_all([left + right[::-1], box(x - high * 0.015, y, x + high * 0.015, y + high * 0.1)], colour)


def branch(
    pen: Pen,
    x: float,
    y: float,
    angle: float,
    length: float,
    width: float,
    colour: Colour,
    rng: np.random.Generator,
    depth: int,
    tips: list[tuple[float, float]],
) -> None:
    """A limb that forks; the ends of its twigs are added to `tips`."""
    left, right, a = [], [], angle
    for i in range(6):
        w = width * (1 - 0.09 * i) / 2
        left.append((x - math.sin(a) * w, y + math.cos(a) * w))
        right.append((x + math.sin(a) * w, y - math.cos(a) * w))
        if depth <= 2:
            tips.append((x, y))
        if i < 5:
            a += rng.normal(0, 0.11)
            x, y = x + math.cos(a) * length / 5, y + math.sin(a) * length / 5
    pen.fill(smooth(left + right[::-1], steps=4), colour)
    tips.append((x, y))
    if depth > 0:
        kids = 2 if rng.random() < 0.6 else 3
        for i in range(kids):
            turn = a + (i - (kids - 1) / 2) * 1.0 / max(1, kids - 1) + rng.normal(0, 0.18)
            branch(
                pen,
                x,
                y,
                turn,
                length * rng.uniform(0.62, 0.85),
                width * 0.55 * rng.uniform(0.85, 1.1),
                colour,
                rng,
                depth - 1,
                tips,
            )


def foliage(
    pen: Pen,
    tips: list[tuple[float, float]],
    radius: float,
    colours: list[Colour],
    rng: np.random.Generator,
    n: int,
) -> None:
    """A dark mass, clusters, small lit leaves; light comes from above. `colours` from dark to light."""
    at = np.array(tips)
    low, high = float(at[:, 1].min()), float(at[:, 1].max())
    for k, (size, share, spread, bias) in enumerate(
        ((2.0, 0.10, 1.0, -0.22), (1.0, 0.30, 1.8, 0.0), (0.45, 0.60, 2.2, 0.14))
    ):
        m = int(n * share)
        spots = (
            at[rng.integers(0, len(at), m)] + rng.normal(0, radius * spread, (m, 2)) + (0, radius * 0.4 * k)
        )
        tone = 0.45 * (spots[:, 1] - low) / (high - low + 1e-6) + bias + rng.uniform(0, 0.45, m)
        level = (np.clip(tone, 0, 0.999) * len(colours)).astype(int)
        sizes = radius * size * rng.uniform(0.5, 1.0, m)
        for c, colour in enumerate(colours):
            chosen = np.nonzero(level == c)[0]
            leaves = [arc(spots[i, 0], spots[i, 1], sizes[i], sizes[i] * 0.8, 0, 330, 9) for i in chosen]
            if leaves:
                pen.fill_all(leaves, colour, 0.95)


def shades(colour: Colour) -> list[Colour]:
    """Six tones of one leaf, dark to light."""
    return [
        darker(colour, 0.55),
        darker(colour, 0.35),
        darker(colour, 0.15),
        colour,
        lighter(colour, 0.18),
        lighter(colour, 0.36),
    ]


def broadleaf(
    pen: Pen, x: float, y: float, high: float, bark: Colour, leaf: Colour, rng: np.random.Generator
) -> None:
    tips: list[tuple[float, float]] = []
    branch(pen, x, y, math.pi / 2 + rng.normal(0, 0.08), high * 0.30, high * 0.075, bark, rng, 4, tips)
    crown = [tip for tip in tips if tip[1] > y + high * 0.32] or tips
    foliage(pen, crown, high * 0.032, shades(leaf), rng, 1100)


def trunk(
    pen: Pen,
    x: float,
    y: float,
    high: float,
    wide: float,
    colour: Colour,
    rng: np.random.Generator,
    branches: int = 4,
) -> None:
    """Running out of the picture: a flared foot, a few broken side limbs."""
    lean = rng.normal(0, 0.03)
    left, right = [], []
    for i in range(9):
        f = i / 8
        cx, w = (
            x + lean * high * f + rng.normal(0, wide * 0.07),
            wide * (0.5 + 0.55 * math.exp(-f * 14) - 0.18 * f),
        )
        left.append((cx - w, y + high * f))
        right.append((cx + w, y + high * f))
    pen.fill(smooth(left + right[::-1]), colour)
    for _ in range(branches):
        f, side = rng.uniform(0.25, 0.9), rng.choice([-1, 1])
        aim = math.pi / 2 - side * rng.uniform(0.6, 1.2)
        branch(
            pen,
            x + lean * high * f,
            y + high * f,
            aim,
            high * rng.uniform(0.08, 0.16),
            wide * 0.32,
            colour,
            rng,
            2,
            [],
        )


def bamboo(
    pen: Pen, x: float, y: float, high: float, wide: float, colour: Colour, rng: np.random.Generator
) -> None:
    lean = rng.normal(0, 0.025)
    w = wide * 0.22
    pen.fill(
        [
            (x - w, y),
            (x + w, y),
            (x + lean * high + w * 0.7, y + high),
            (x + lean * high - w * 0.7, y + high),
        ],
        colour,
    )
    for k in np.arange(0.4, high, max(0.3, wide * 1.6)):
        cx = x + lean * k
        pen.line([(cx - w * 1.15, y + k), (cx + w * 1.15, y + k)], darker(colour, 0.35), wide * 0.06)
        if k > high * 0.3 and rng.random() < 0.35:
            side = rng.choice([-1, 1])
            leaf = [
                (cx, y + k),
                (cx + side * wide * 1.3, y + k + wide * 0.25),
                (cx + side * wide * 2.4, y + k - wide * 0.35),
            ]
            pen.fill(smooth(leaf), lighter(colour, 0.12))


def fern(
    pen: Pen, x: float, y: float, r: float, colour: Colour, rng: np.random.Generator, n: int = 7
) -> None:
    """Fronds with leaflets."""
    stems, leaflets = [], []
    for i in range(n):
        a, long = math.pi * (0.12 + 0.76 * i / (n - 1)) + rng.normal(0, 0.08), r * rng.uniform(0.7, 1.1)
        end = np.array([x + math.cos(a) * long, y + math.sin(a) * long * 0.75])
        stem = bezier(
            (x, y), (x + math.cos(a) * long * 0.5, y + math.sin(a) * long * 0.7), tuple(end), steps=13
        )
        stems.append(stem)
        along = (end - (x, y)) / max(1e-6, float(np.hypot(*(end - (x, y)))))
        across = np.array([-along[1], along[0]])
        for k, at in enumerate(stem[2:-1]):
            size = long * 0.19 * (1 - (k + 2) / 13) ** 0.7
            leaflets += [
                np.array([at, at + (across * s + along * 0.5) * size, at + along * long * 0.045])
                for s in (-1, 1)
            ]
    pen.lines(stems, colour, r * 0.02)
    pen.fill_all(leaflets, colour)


def rock(pen: Pen, x: float, y: float, size: float, colour: Colour, rng: np.random.Generator) -> None:
    a = np.linspace(0, math.pi, 8)
    r = size * rng.uniform(0.7, 1.05, 8)
    outline = np.column_stack([x + 1.3 * r * np.cos(a), y + 0.8 * r * np.sin(a)])
    pen.fill(
        [*outline, (x - 1.3 * size, y - 0.1 * size), (x + 1.3 * size, y - 0.1 * size)],
        vertical(y, y + size, darker(colour, 0.35), lighter(colour, 0.15)),
    )


def flowers(
    pen: Pen,
    x0: float,
    x1: float,
    y: float,
    high: float,
    colours: tuple[str, ...],
    n: int,
    rng: np.random.Generator,
) -> None:
    for colour in colours:
        heads = [
            disc(float(x), y + high * rng.uniform(0.5, 1.1), high * 0.10)
            for x in rng.uniform(x0, x1, n // len(colours))
        ]
        if heads:
            pen.fill_all(heads, mix(colour, "#ffffff", 0.2))
