"""Growing and standing things out of doors: ridges, grass, trees, ferns, rocks."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.noise import Array, profile
from filmgate.engines.animatic.pen import Pen, Points, arc, box, points, smooth, vertical
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
    """`n` blades as thin curved triangles in loose tufts. They root in a strip of ground, the ones in front
    lowest and darkest at the back, so that no row of them ends in a line."""
    tufts = max(1, n // 14)
    x = rng.uniform(x0, x1, tufts)[rng.integers(0, tufts, n)] + rng.normal(0, 0.55 * high, n)
    near = np.sort(rng.random(n))
    tall, w = high * rng.uniform(0.35, 1.0, n) * (0.75 + 0.25 * near), high * 0.045
    tip = x + rng.normal(lean, 0.25, n) * tall
    bend = x + (tip - x) * 0.25
    foot = y + (0.12 - 0.45 * near) * high
    across = np.stack([x - w, bend, tip, bend + w, x + w], 1)
    up = np.stack([foot, foot + tall * 0.55, foot + tall, foot + tall * 0.5, foot], 1)
    tones = rgb(colour) * (0.84 + 0.2 * near + rng.uniform(-0.08, 0.08, n))[:, None]
    facets(pen, np.stack([across, up], 2), tones)


def pine(pen: Pen, x: float, y: float, high: float, colour: Colour, rng: np.random.Generator) -> None:
    left, right = [(x, y + high)], [(x, y + high)]
    for i in range(1, 10):
        f = i / 9
        wide, at = high * 0.24 * f**0.9 * rng.uniform(0.8, 1.15), y + high * (1 - f * 0.93)
        left += [(x - wide, at - high * 0.012), (x - wide * 0.5, at + high * 0.02)]
        right += [(x + wide, at - high * 0.012), (x + wide * 0.5, at + high * 0.02)]
    pen.fill_all([left + right[::-1], box(x - high * 0.015, y, x + high * 0.015, y + high * 0.1)], colour)


class Limbs(NamedTuple):
    """Where limbs begin (n, 2), the way each goes in radians, its length and its width in metres, its colour
    (n, 3)."""

    roots: Points
    angles: Array
    lengths: Array
    widths: Array
    colours: Points

    def drawn(self, pen: Pen, rng: np.random.Generator) -> tuple[Points, Array]:
        """Draws each in five pieces that waver; the middles of their ends, (n, 6, 2), and the way that each
        goes at last."""
        n = len(self.roots)
        turned = self.angles[:, None] + np.cumsum(rng.normal(0, 0.11, (n, 5)), 1)
        heading = np.column_stack([self.angles, turned])
        along = np.stack([np.cos(heading), np.sin(heading)], 2)
        steps = along[:, 1:] * (self.lengths / 5)[:, None, None]
        middle = self.roots[:, None] + np.concatenate([np.zeros((n, 1, 2)), np.cumsum(steps, 1)], 1)
        half = self.widths[:, None] * (1 - 0.09 * np.arange(6)) / 2
        across = np.stack([-along[..., 1], along[..., 0]], 2) * half[:, :, None]
        near, far = middle + across, middle - across
        pieces = np.stack([near[:, :-1], near[:, 1:], far[:, 1:], far[:, :-1]], 2)
        facets(pen, pieces.reshape(-1, 4, 2), np.repeat(self.colours, 5, axis=0))
        return middle, heading[:, -1]

    def forked(self, ends: Points, angles: Array, rng: np.random.Generator) -> Limbs:
        """Two or three thinner and shorter ones at the end of each, which goes there at `angles`."""
        n = len(ends)
        kids = np.where(rng.random(n) < 0.6, 2, 3)
        parent = np.repeat(np.arange(n), kids)
        place = np.arange(len(parent)) - (np.cumsum(kids) - kids)[parent]
        spread = angles[parent] + (place - (kids[parent] - 1) / 2) / (kids[parent] - 1)
        spread = spread + rng.normal(0, 0.18, len(parent))
        lengths = self.lengths[parent] * rng.uniform(0.62, 0.85, len(parent))
        widths = self.widths[parent] * 0.55 * rng.uniform(0.85, 1.1, len(parent))
        return Limbs(ends[parent], spread, lengths, widths, self.colours[parent])


def branches(pen: Pen, limbs: Limbs, rng: np.random.Generator, depth: int) -> Points:
    """Limbs that grow and fork `depth` times. Returns the places, (m, 2), where leaves grow."""
    leaves: list[Points] = []
    for left in range(depth, -1, -1):
        middle, angles = limbs.drawn(pen, rng)
        leaves.append(middle.reshape(-1, 2) if left <= 2 else middle[:, -1])
        if left:
            limbs = limbs.forked(middle[:, -1], angles, rng)
    return np.concatenate(leaves)


def tree(
    pen: Pen,
    x: float,
    y: float,
    angle: float,
    length: float,
    width: float,
    colour: Colour,
    rng: np.random.Generator,
) -> Points:
    """A bare crown on one trunk; returns the places where leaves grow."""
    one = np.ones(1)
    trunk = Limbs(np.array([[x, y]]), one * angle, one * length, one * width, rgb(colour)[None])
    return branches(pen, trunk, rng, 4)


_LEAF, _HEAD = arc(0, 0, 1, 0.8, 0, 330, 9), arc(0, 0, 1, 1, 0, 345, 24)


def foliage(
    pen: Pen,
    tips: Points,
    radius: float,
    colours: list[Colour],
    rng: np.random.Generator,
    n: int,
) -> None:
    """A dark mass, clusters, small lit leaves; light comes from above. `colours` from dark to light."""
    low, high = float(tips[:, 1].min()), float(tips[:, 1].max())
    tones = np.array([rgb(colour) for colour in colours])
    for k, (size, share, spread, bias) in enumerate(
        ((2.0, 0.10, 1.0, -0.22), (1.0, 0.30, 1.8, 0.0), (0.45, 0.60, 2.2, 0.14))
    ):
        m = int(n * share)
        spots = (
            tips[rng.integers(0, len(tips), m)] + _strewn(m, rng) * radius * spread + (0, radius * 0.4 * k)
        )
        tone = 0.45 * (spots[:, 1] - low) / (high - low + 1e-6) + bias + rng.uniform(0, 0.45, m)
        level = (np.clip(tone, 0, 0.999) * len(colours)).astype(int)
        sizes = radius * size * rng.uniform(0.5, 1.0, m)
        order = np.argsort(level, kind="stable")
        leaves = spots[order, None] + _LEAF * sizes[order, None, None]
        facets(pen, leaves, tones[level[order]], 0.95)


_FARTHEST_LEAF = 1.7
"""How far from its twig a leaf is at most, in standard deviations: one farther off hangs in the air."""


def _strewn(n: int, rng: np.random.Generator) -> Points:
    """Places about the origin, (n, 2), one standard deviation wide, dense in the middle."""
    spots = rng.normal(0, 1, (n, 2))
    far = np.linalg.norm(spots, axis=1, keepdims=True)
    return np.asarray(spots * np.minimum(1.0, _FARTHEST_LEAF / np.maximum(far, 1e-9)))


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
    tips = tree(pen, x, y, math.pi / 2 + rng.normal(0, 0.08), high * 0.30, high * 0.075, bark, rng)
    crown = tips[tips[:, 1] > y + high * 0.32]
    foliage(pen, crown if len(crown) else tips, high * 0.032, shades(leaf), rng, 1100)


def trunks(
    pen: Pen,
    xs: Array,
    y: float,
    high: float,
    wide: Array,
    colours: Points,
    rng: np.random.Generator,
    limbs: int = 4,
) -> None:
    """Trees at `xs`, each so `wide` and of its row of `colours`, that run out of the picture: a flared foot,
    a few broken side limbs."""
    n, f = len(xs), np.linspace(0, 1, 9)
    if not n:
        return
    lean = rng.normal(0, 0.03, n)
    middle = xs[:, None] + lean[:, None] * high * f + rng.normal(0, 0.07, (n, 9)) * wide[:, None]
    half = wide[:, None] * (0.5 + 0.55 * np.exp(-f * 14) - 0.18 * f)
    up = np.tile(y + high * f, (n, 1))
    sides = np.stack([np.hstack([middle - half, (middle + half)[:, ::-1]]), np.hstack([up, up[:, ::-1]])], 2)
    facets(pen, np.stack([smooth(side) for side in sides]), colours)
    if limbs:
        at, side = rng.uniform(0.25, 0.9, (n, limbs)), rng.choice([-1.0, 1.0], (n, limbs))
        aim = math.pi / 2 - side * rng.uniform(0.6, 1.2, (n, limbs))
        roots = np.stack([xs[:, None] + lean[:, None] * high * at, y + high * at], 2).reshape(-1, 2)
        long, thick = high * rng.uniform(0.08, 0.16, n * limbs), np.repeat(wide * 0.32, limbs)
        grown = Limbs(roots, aim.reshape(-1), long, thick, np.repeat(colours, limbs, axis=0))
        branches(pen, grown, rng, 2)


def bamboo(
    pen: Pen, x: float, y: float, high: float, wide: float, colour: Colour, rng: np.random.Generator
) -> None:
    """One cane from its foot, with leaves at its upper joints; metres."""
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


_FROND = 13
"""Places along a frond."""


def ferns(
    pen: Pen,
    xs: Array,
    y: Array | float,
    radii: Array,
    colour: Colour,
    rng: np.random.Generator,
    n: int = 7,
) -> None:
    """Ferns at `xs`, each of `n` fronds with leaflets."""
    angle = math.pi * np.linspace(0.12, 0.88, n) + rng.normal(0, 0.08, (len(xs), n))
    long = (radii[:, None] * rng.uniform(0.7, 1.1, (len(xs), n)))[:, :, None]
    aim = np.stack([np.cos(angle), np.sin(angle)], 2)
    root = np.stack([xs, np.broadcast_to(y, len(xs))], 1)[:, None]
    end = root + aim * (1, 0.75) * long
    t = np.linspace(0, 1, _FROND)[:, None]
    control = root + aim * (0.5, 0.7) * long
    stem = (1 - t) ** 2 * root[:, :, None] + 2 * t * (1 - t) * control[:, :, None] + t**2 * end[:, :, None]
    along = (end - root) / np.linalg.norm(end - root, axis=2, keepdims=True)
    across = np.stack([-along[..., 1], along[..., 0]], 2)[:, :, None]
    along, long = along[:, :, None], long[:, :, None]
    rib = across * (np.repeat(radii, n).reshape(len(xs), n, 1, 1) * 0.01)
    facets(pen, np.concatenate([stem + rib, (stem - rib)[:, :, ::-1]], 2).reshape(-1, 2 * _FROND, 2), colour)
    at = stem[:, :, 2:-1]
    size = long * 0.19 * (1 - (np.arange(_FROND - 3)[:, None] + 2) / _FROND) ** 0.7
    for side in (-1, 1):
        tip, foot = at + (across * side + along * 0.5) * size, at + along * long * 0.045
        facets(pen, np.stack([at, tip, foot], 3).reshape(-1, 3, 2), colour)


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
        m = n // len(colours)
        at = np.stack([rng.uniform(x0, x1, m), y + high * rng.uniform(-0.3, 1.1, m)], 1)
        facets(pen, at[:, None] + _HEAD * high * 0.10, mix(colour, "#ffffff", 0.2))
