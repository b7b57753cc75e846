"""Hedges, bushes in flower, an arch that roses climb: leaves in clusters, lit from above."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.noise import Array
from filmgate.engines.animatic.pen import arc, bezier, oval, smooth
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_PETALS = arc(0, 0, 1, 1, 0, 330, 8)


def bush(craft: Craft, spots: Array, radius: float, green: str, n: int) -> None:
    """Leaves around `spots`, shape (m, 2); `radius` in metres is a cluster's."""
    leaf = craft.leaf(green)
    nature.foliage(craft.plate, spots, radius, [craft.tone(one) for one in nature.shades(leaf)], craft.rng, n)


def blossoms(craft: Craft, spots: Array, size: float, colour: str) -> None:
    """Heads of flowers at `spots`: each has a shade below, petals and a lit heart. None in the snow."""
    if craft.snow is not None:
        return
    sizes = size * craft.rng.uniform(0.7, 1.1, len(spots))[:, None, None]
    for tone, share, up in (
        (darker(colour, 0.35), 1.0, -0.12),
        (colour, 0.88, 0.06),
        (lighter(colour, 0.4), 0.45, 0.22),
    ):
        facets(craft.plate, spots[:, None] + np.add(_PETALS, (0.0, up)) * sizes * share, craft.tone(tone))


@piece
def treetops(craft: Craft) -> None:
    """The roof of a wood, 14 m of it, seen from over it: crown behind crown, in the hour's own green."""
    rng, air = craft.rng, craft.script
    leaf = mix(air.foliage, air.key, 0.08)
    leaf = mix(leaf, craft.snow, 0.6) if craft.snow is not None else leaf
    middles = np.column_stack([rng.uniform(-7.5, 7.5, 13), rng.uniform(2.6, 5.4, 13)])
    for x, top in middles[np.argsort(-middles[:, 1])]:
        wide = rng.uniform(1.1, 1.7)
        spots = rng.normal((x, top - 0.5 * wide), (0.42 * wide, 0.30 * wide), (40, 2))
        tones: list[Colour] = [
            air.at(0.25 * craft.z, tone) for tone in nature.shades(darker(leaf, rng.uniform(0.0, 0.18)))
        ]
        craft.plate.fill([(x - wide, -3.0), (x - wide, top - wide), (x + wide, top - wide), (x + wide, -3.0)],
                         tones[0])  # fmt: skip
        nature.foliage(craft.plate, spots, 0.30 * wide, tones, rng, 150)


@piece
def hedge(craft: Craft) -> None:
    """Clipped, 3 m of it."""
    rng, n = craft.rng, 120
    spots = np.column_stack([rng.uniform(-1.6, 1.6, n), rng.uniform(0.05, 0.92, n)])
    craft.block(-1.6, 0, 1.6, 0.9, craft.leaf("#2f5634"), 0.12)
    bush(craft, spots, 0.075, "#44774a", 420)


@piece
def rose_bed(craft: Craft) -> None:
    """A bush in flower, bare of them in the snow."""
    rng, n = craft.rng, 90
    colour = str(rng.choice(["#d83a5a", "#f08aa8", "#f4dca0", "#c8408a", "#f4f0f0"]))
    turn, far = rng.uniform(0, np.pi, n), np.sqrt(rng.random(n))
    spots = np.column_stack([0.92 * far * np.cos(turn), 0.15 + 0.7 * far * np.sin(turn)])
    bush(craft, spots, 0.085, "#467a48", 520)
    heads = spots[rng.choice(n, 26, replace=False)] + (0.0, 0.05)
    blossoms(craft, heads[np.argsort(-heads[:, 1])], 0.085, colour)


@piece
def trellis(craft: Craft) -> None:
    """An arch over the path with climbing roses."""
    rng = craft.rng
    curve = [*[(-1.2, y) for y in (0.0, 1.0, 2.0)], *arc(0, 2.0, 1.2, 1.0, 180, 0), (1.2, 1.0), (1.2, 0.0)]
    for aside in (-0.12, 0.12):
        craft.stroke([(x * (1 + aside), y * (1 + 0.4 * aside)) for x, y in curve], "#e8e0d0", 0.06)
    along = smooth(curve, closed=False)
    spots = along[rng.integers(0, len(along), 150)] + rng.normal(0, 0.09, (150, 2))
    bush(craft, spots, 0.06, "#4c824a", 620)
    blossoms(craft, spots[::4], 0.07, "#e878a8")


_BOUGHS = ((-2.6, 4.1), (-1.2, 4.5), (0.3, 4.6), (1.6, 4.4), (2.8, 4.0))
"""Where those of an acacia end, in metres."""


@piece
def acacia(craft: Craft) -> None:
    """A flat crown over boughs that part low: the tree of the savanna."""
    rng, green, bark = craft.rng, "#6c7a36", "#5e4834"
    craft.solid(smooth([(-0.26, -0.05), (-0.16, 1.0), (-0.2, 2.0), (0.2, 2.0), (0.14, 1.0), (0.28, -0.05)]),
                bark, 0.0, 2.0)  # fmt: skip
    craft.strokes([bezier((0.0, 1.8), (0.5 * x, 2.4), (x, y)) for x, y in _BOUGHS], bark, 0.14)
    for drop, tone in ((0.0, darker(green, 0.35)), (0.22, green), (0.42, lighter(green, 0.14))):
        for x, y in _BOUGHS:
            top = y + 0.30 + drop + float(rng.uniform(0, 0.16))
            craft.flat(oval(x - 1.25, y - 0.30 + drop, x + 1.25, top), tone)
