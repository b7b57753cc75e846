"""Things that stand before shops: each piece draws itself at `x` on the ground."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import box, disc, horizontal, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.boards import Dress, sign
from filmgate.engines.animatic.stages.overgrowth import rubble, weeds, wreck


def vending_machine(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    colour, light = str(rng.choice(dress.signs)), str(rng.choice(dress.shops))
    plate.fill(
        rounded(x, 0, x + 0.95, 1.85, 0.05),
        horizontal(x, x + 0.95, darker(colour, 0.65), darker(colour, 0.35)),
    )
    plate.fill(
        box(x + 0.08, 0.75, x + 0.87, 1.70),
        vertical(0.75, 1.7, mix(light, "#ffffff", 0.3), lighter(light, 0.6)),
    )
    for row in range(3):
        for k in range(6):
            tone = mix(str(rng.choice(dress.signs)), "#301830", rng.uniform(0.1, 0.5))
            plate.fill(
                rounded(
                    x + 0.12 + 0.125 * k, 0.80 + 0.31 * row, x + 0.20 + 0.125 * k, 1.02 + 0.31 * row, 0.02
                ),
                tone,
            )
    plate.fill(box(x + 0.15, 0.22, x + 0.80, 0.42), "#08080e")
    plate.line(rounded(x, 0, x + 0.95, 1.85, 0.05), lighter(colour, 0.2), 0.015, 0.7, closed=True)
    if dress.glow:
        plate.glow(x + 0.47, 1.2, 1.5, light, 0.34 * dress.glow)


def light_box(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A lit board on the pavement."""
    ink, frame = (str(rng.choice(dress.signs)) for _ in range(2))
    plate.fill(box(x + 0.05, 0.0, x + 0.50, 0.16), "#0a0a12")
    sign(plate, x, 0.15, 0.55, 1.25, ink, frame, rng, dress.glow)


def bins(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    body = dress.lit_by("#7a746c")
    for k in range(int(rng.integers(1, 3))):
        at = x + 0.62 * k
        plate.fill(
            [(at, 0.05), (at + 0.52, 0.05), (at + 0.56, 0.90), (at - 0.04, 0.90)],
            vertical(0, 0.9, body * 0.8, body * 1.5),
        )
        plate.fill(rounded(at - 0.07, 0.86, at + 0.59, 0.96, 0.04), np.minimum(body * 1.9, 255))


def scooter(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Parked, facing left or right."""
    colour = mix(str(rng.choice(dress.signs)), "#0a0a14", 0.62 if dress.glow else 0.25)
    with plate.moved(x, 0.0, sx=float(rng.choice([-1.0, 1.0]))):
        for at in (-0.58, 0.58):
            plate.fill(disc(at, 0.22, 0.22), "#07070c")
            plate.fill(disc(at, 0.22, 0.10), darker(colour, 0.4))
        body = [(-0.85, 0.48), (-0.70, 0.72), (-0.20, 0.74), (-0.05, 0.36), (0.28, 0.34), (0.42, 0.80),
            (0.52, 0.84),
                (0.56, 0.42), (0.30, 0.20), (-0.30, 0.22)]  # fmt: skip
        plate.fill(smooth(body), vertical(0.2, 0.85, darker(colour, 0.5), lighter(colour, 0.15)))
        plate.fill(smooth([(-0.80, 0.72), (-0.20, 0.75), (-0.16, 0.82), (-0.70, 0.84)]), "#0a0a10")
        plate.fill(limb((0.44, 0.80), (0.34, 1.05), 0.03, 0.03), "#0c0c14")
        plate.fill(oval(0.48, 0.76, 0.60, 0.88), "#ffe9b8" if dress.glow else "#c8c8c8")


def planter(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A tub with a clipped bush, or with flowers."""
    tub, leaf = dress.lit_by("#8a5c44"), dress.lit_by("#4f7a40")
    plate.fill(
        [(x, 0.5), (x + 0.08, 0), (x + 0.62, 0), (x + 0.7, 0.5)], vertical(0, 0.5, darker(tub, 0.3), tub)
    )
    bloom = dress.lit_by(str(rng.choice(("#e05a78", "#f0c048", "#f4f0e8", "#b05ad0"))))
    flowery, n = rng.random() < 0.6, 46
    u, v = rng.normal(0, 0.19, n), rng.random(n)
    for k in range(n):
        at = (x + 0.35 + u[k] * (1.1 - 0.4 * v[k]), 0.52 + v[k] * 0.62)
        lit = flowery and k % 4 == 0
        plate.fill(disc(*at, 0.06 if lit else 0.11), bloom if lit else lighter(darker(leaf, 0.3), 0.3 * v[k]))


def bench(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    wood, iron = dress.lit_by("#9a6a42"), dress.lit_by("#2c2c30")
    plate.lines([[(x + u, 0), (x + u, 0.85)] for u in (0.15, 1.45)], iron, 0.07)
    plate.lines([[(x, y), (x + 1.6, y)] for y in (0.44, 0.62, 0.74, 0.86)], wood, 0.08)


def bicycle(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    tone, tyre = (
        dress.lit_by(str(rng.choice(("#3c6a8a", "#a83c34", "#3c3c40", "#4a7a5c")))),
        dress.lit_by("#26262a"),
    )
    for at in (0.34, 1.36):
        plate.line(disc(x + at, 0.34, 0.32), tyre, 0.05, closed=True)
    frame = [
        [(x + 0.34, 0.34), (x + 0.62, 0.82), (x + 1.22, 0.86), (x + 0.82, 0.34), (x + 0.34, 0.34)],
        [(x + 0.58, 0.92), (x + 0.82, 0.34)],
        [(x + 1.36, 0.34), (x + 1.2, 1.02), (x + 1.06, 1.06)],
    ]
    plate.lines(frame, tone, 0.05)
    plate.line([(x + 0.46, 0.94), (x + 0.7, 0.96)], tyre, 0.09)


def cafe_table(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A round table, two chairs, a parasol over some."""
    iron, cane = dress.lit_by("#34343a"), dress.lit_by("#c89a5c")
    plate.line([(x + 0.8, 0.04), (x + 0.8, 0.74)], iron, 0.05)
    plate.fill(oval(x + 0.45, 0.71, x + 1.15, 0.79), dress.lit_by("#e8e2d6"))
    for side in (-1, 1):
        with plate.moved(x + 0.8, 0.0, sx=side):
            plate.lines([[(0.42, 0.44), (0.42, 0)], [(0.78, 0), (0.76, 0.44)]], iron, 0.04)
            plate.lines([[(0.36, 0.45), (0.78, 0.45)], [(0.76, 0.44), (0.86, 0.92)]], cane, 0.07)
    if rng.random() < 0.5:
        red = dress.lit_by(str(rng.choice(("#b8342e", "#2f5a4a", "#e8dcc4"))))
        plate.line([(x + 0.8, 0.7), (x + 0.8, 2.5)], iron, 0.05)
        shade = [(x - 0.5, 2.1), (x + 0.8, 2.62), (x + 2.1, 2.1)]
        plate.fill(shade, vertical(2.1, 2.6, darker(red, 0.2), lighter(red, 0.1)))


def street_lantern(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A cast iron post with one lamp."""
    iron = dress.lit_by("#24282c")
    plate.line([(x, 0), (x, 2.55)], iron, 0.08)
    plate.fill([(x - 0.16, 0), (x - 0.07, 0.5), (x + 0.07, 0.5), (x + 0.16, 0)], iron)
    lamp = [(x - 0.12, 2.5), (x - 0.2, 2.88), (x + 0.2, 2.88), (x + 0.12, 2.5)]
    plate.fill(lamp, "#fff0c8" if dress.glow else dress.lit_by("#d8dcd4"))
    plate.line(lamp, iron, 0.04, closed=True)
    plate.fill([(x - 0.24, 2.86), (x, 3.0), (x + 0.24, 2.86)], iron)
    if dress.glow:
        plate.glow(x, 2.7, 2.6, "#ffd090", 0.5)


def phone_box(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Red, with small panes all over."""
    red = dress.lit_by("#c8201c") if not dress.glow else mix("#c8201c", "#10060a", 0.45)
    plate.fill(box(x, 0, x + 0.95, 2.4), horizontal(x, x + 0.95, darker(red, 0.15), lighter(red, 0.08)))
    plate.fill(rounded(x - 0.04, 2.28, x + 0.99, 2.5, 0.08), red)
    plate.fill(box(x + 0.12, 2.16, x + 0.83, 2.28), "#f4ecd8")
    pane = "#ffe6b0" if dress.glow else dress.glass()
    panes = [
        box(x + 0.14 + 0.24 * k, 0.42 + 0.28 * row, x + 0.34 + 0.24 * k, 0.64 + 0.28 * row)
        for k in range(3)
        for row in range(6)
    ]
    plate.fill_all(panes, pane)
    if dress.glow:
        plate.glow(x + 0.47, 1.3, 1.3, "#ffd890", 0.35)


def post_box(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    red = dress.lit_by("#c8201c")
    plate.fill(box(x, 0.1, x + 0.5, 1.3), horizontal(x, x + 0.5, darker(red, 0.25), red, darker(red, 0.3)))
    plate.fill(rounded(x - 0.04, 1.24, x + 0.54, 1.42, 0.08), red)
    plate.fill_all(
        [box(x - 0.02, 0, x + 0.52, 0.12), box(x + 0.12, 1.08, x + 0.38, 1.13)], dress.lit_by("#1c1c20")
    )


def hydrant(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    red = dress.lit_by("#d0402c")
    plate.fill_all(
        [box(x, 0, x + 0.26, 0.62), box(x - 0.06, 0, x + 0.32, 0.08), box(x - 0.09, 0.36, x + 0.35, 0.48)],
        red,
    )
    plate.fill(oval(x - 0.03, 0.52, x + 0.29, 0.8), lighter(red, 0.12))


def news_box(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    tone = dress.lit_by(str(rng.choice(("#2f5fa0", "#d8a030", "#b83a34"))))
    plate.lines([[(x + u, 0), (x + u, 0.35)] for u in (0.06, 0.48)], dress.lit_by("#2c2c30"), 0.05)
    plate.fill(rounded(x, 0.32, x + 0.54, 1.15, 0.05), vertical(0.3, 1.15, darker(tone, 0.3), tone))
    plate.fill(box(x + 0.08, 0.66, x + 0.46, 1.02), dress.lit_by("#e8e8e4"))


def crates(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Stacked, the upper one with fruit."""
    wood = dress.lit_by("#b08450")
    for y in (0.0, 0.36, 0.72)[: int(rng.integers(1, 4))]:
        plate.fill(box(x, y, x + 0.62, y + 0.34), vertical(y, y + 0.34, darker(wood, 0.25), wood))
        plate.lines([[(x, y + v), (x + 0.62, y + v)] for v in (0.11, 0.23)], darker(wood, 0.45), 0.03)


def amphora(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Clay jars, large and small."""
    for at, size in ((0.0, 1.0), (0.55, 0.62)):
        clay = dress.lit_by(str(rng.choice(("#b8683c", "#c88450", "#8a5a3c"))))
        with plate.moved(x + at + 0.25, 0.0, sx=size, sy=size):
            side = [(0.14, 0.0), (0.27, 0.35), (0.24, 0.6), (0.1, 0.78), (0.13, 0.88)]
            jar = smooth([(-u, v) for u, v in side] + [(u, v) for u, v in reversed(side)])
            plate.fill(
                jar, horizontal(-0.27, 0.27, darker(clay, 0.2), lighter(clay, 0.12), darker(clay, 0.35))
            )


def barrel(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    wood, hoop = dress.lit_by("#8a5c38"), dress.lit_by("#3a3430")
    side = smooth([(x, 0), (x - 0.07, 0.45), (x, 0.9), (x + 0.6, 0.9), (x + 0.67, 0.45), (x + 0.6, 0)])
    plate.fill(side, horizontal(x, x + 0.6, darker(wood, 0.3), lighter(wood, 0.08), darker(wood, 0.35)))
    plate.lines([[(x - 0.03, y), (x + 0.63, y)] for y in (0.16, 0.74)], hoop, 0.05)


def stone_drum(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A drum of stone, as stands beside gates."""
    stone = dress.lit_by("#a4a49e")
    plate.fill(box(x, 0, x + 0.7, 0.3), darker(stone, 0.2))
    plate.fill(disc(x + 0.35, 0.62, 0.33), stone)
    plate.line(disc(x + 0.35, 0.62, 0.2), darker(stone, 0.3), 0.04, closed=True)


Piece = Callable[[Plate, float, np.random.Generator, Dress], None]
PIECES: dict[str, Piece] = {
    each.__name__: each
    for each in (
        vending_machine, light_box, bins, scooter, planter, bench, bicycle, cafe_table, street_lantern,
        phone_box, post_box, hydrant, news_box, crates, amphora, barrel, stone_drum,
        weeds, rubble, wreck,
    )
}  # fmt: skip
"""By the names that `quarters` calls them."""
