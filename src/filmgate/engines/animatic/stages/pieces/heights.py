"""High and cold land: peaks with their snow, a wall of rock over the sea, icebergs."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import RGB, Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import Array, profile
from filmgate.engines.animatic.pen import Outline, points, vertical
from filmgate.engines.animatic.plate import relief
from filmgate.engines.animatic.scripts import hex_of
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_STEPS = 60


def _crest(rng: np.random.Generator, x: Array, high: float) -> Array:
    """The heights of a rough mountain at `x`, -1 to 1 from foot to foot."""
    rough = profile(_STEPS, int(rng.integers(1 << 30)), 0.62, 9) - 0.5
    crest: Array = np.clip(high * ((1 - np.abs(x)) ** 1.15 + 0.16 * rough * (1 - x**2)), -2, None)
    return crest


@piece
def alp(craft: Craft) -> None:
    """A mountain of 100 m under snow, as it rises from snow: its foot has no line."""
    rng, wide = craft.rng, float(craft.rng.uniform(80, 120))
    high, x = 100 * float(rng.uniform(0.7, 1.0)), np.linspace(-1, 1, _STEPS)
    crest = _crest(rng, x, high)
    foot = -12 + 20 * np.abs(profile(_STEPS, int(rng.integers(1 << 30)), 0.7, 9) - 0.5) - 10 * (1 - x**2)
    line, base = np.column_stack([wide * x, crest]), np.column_stack([wide * x, foot])[::-1]
    white = "#f2f6fa" if craft.snow is None else craft.snow
    snow, rock = hex_of(craft.tone(white)), hex_of(craft.tone("#7c848e"))
    craft.plate.fill(points([*line, *base]), vertical(-20, 0.8 * high, snow, hex_of(mix(snow, rock, 0.35))))
    top = int(np.argmax(crest))
    shaded = points(
        [*line[: top + 1], (line[top, 0] + 0.1 * wide, 0.3 * high), (line[top, 0] - 0.05 * wide, 0)]
    )
    craft.plate.fill(shaded, rock, 0.34)
    for _ in range(14):
        k = int(rng.integers(8, _STEPS - 8))
        y = float(crest[k]) * float(rng.uniform(0.45, 0.95))
        run = [(wide * x[k], y), (wide * x[k] + rng.uniform(-4, 4), y - rng.uniform(6, 16))]
        craft.plate.line(points(run), rock, float(rng.uniform(0.8, 2.2)), 0.55)


@piece
def peak(craft: Craft) -> None:
    """A mountain of 100 m, scaled up: two lit flanks, gullies, snow on its head."""
    rng, wide = craft.rng, craft.rng.uniform(90, 130)
    high, x = 100 * rng.uniform(0.75, 1.0), np.linspace(-1, 1, _STEPS)
    crest = _crest(rng, x, high)
    line = np.column_stack([wide * x, crest])
    craft.solid(points([(-wide, -12), *line, (wide, -12)]), "#5c6672", 0, high)
    top = int(np.argmax(crest))
    sunny = points([line[top], *line[top:], (wide, -12), (line[top, 0] + 8, -12)])
    craft.flat(sunny, "#8a9098", 0.55)
    snow = craft.script.fog if craft.night else "#f4f8fc"
    depth = 0.30 * high
    head = [i for i in range(_STEPS) if crest[i] > crest[top] - depth]
    teeth = [
        (float(line[i, 0]) * 0.97, float(crest[i]) - depth * rng.uniform(0.10, 0.55) * (1 if k % 2 else 0.35))
        for k, i in enumerate(head[::-1])
    ]
    craft.plate.fill(points([*line[head], *teeth]), craft.script.at(craft.z * 0.4, snow), 0.9)
    gullies: list[Outline] = []
    for _ in range(9):
        i = int(rng.integers(6, _STEPS - 6))
        y = float(crest[i])
        gullies.append([(float(line[i, 0]), y * 0.9), (float(line[i, 0]) * 1.08, y * rng.uniform(0.3, 0.6))])
    craft.crease(gullies, 1.6, 0.16)


@piece
def sea_cliff(craft: Craft) -> None:
    """A headland of bare rock, 26 m high, grass on its back; the sea is at its foot."""
    rng = craft.rng
    face = [(-1.2 + 1.4 * rng.uniform(-1, 1), 26.0 * k / 9) for k in range(10)]
    back = [(8.0 * k, 26 + 1.5 * rng.uniform(-0.6, 1) - 0.12 * k * k) for k in range(1, 9)]
    craft.solid(points([(-3, -2), *face, *back, (66, -2)]), "#8a8074", 0, 26)
    turf = points([*back[::-1], face[-1], (face[-1][0] + 0.8, 24.8), *[(x, y - 1.5) for x, y in back]])
    craft.flat(turf, "#5c8a4a")
    cracks: list[Outline] = []
    for _ in range(46):
        x, y = rng.uniform(0, 50), rng.uniform(1, 22)
        cracks.append([(x, y), (x + rng.normal(0, 0.6), y - rng.uniform(1.5, 5))])
    craft.crease(cracks, 0.3, 0.2)
    relief(craft.plate.pixels, max(8, craft.plate.pixels.shape[0] // 12), 11, 0.45, 1.4)
    craft.flat(points([(-5, -1.2), (-3, 0.5), (4, 0.2), (60, 0.5), (66, -1.2)]), "#e8f0f2", 0.5)


def _ice(craft: Craft, colour: Colour) -> RGB:
    """Ice gives back what light is left in the sky."""
    tone = craft.tone(colour)
    return mix(tone, craft.script.sky[-2], 0.5) if craft.night else tone


@piece
def iceberg(craft: Craft) -> None:
    """White above, blue in its cracks and at the waterline."""
    rng, n = craft.rng, 9
    wide, high = rng.uniform(5, 11), rng.uniform(2.5, 6.5)
    xs = np.linspace(-wide / 2, wide / 2, n)
    ys = high * (1 - np.abs(xs / wide * 1.8) ** 1.5) * rng.uniform(0.6, 1.0, n)
    ice = _ice(craft, "#eef6fa")
    body = points([(-wide * 0.55, -0.2), *zip(xs, ys, strict=True), (wide * 0.56, -0.2)])
    craft.plate.fill(body, vertical(-1, high, darker(ice, 0.28), lighter(ice, 0.08)))
    for i in range(1, n - 1, 2):
        x, y = float(xs[i]), float(ys[i])
        facet = [(x, y), (x + 0.16 * wide, -0.2), (x - 0.05 * wide, -0.2)]
        craft.plate.fill(facet, _ice(craft, "#a8cfe4"), 0.55)
    waterline = [(-wide * 0.55, -0.2), (wide * 0.56, -0.2), (wide * 0.5, 0.22), (-wide * 0.5, 0.22)]
    craft.plate.fill(waterline, _ice(craft, "#6ab0d0"), 0.8)
