"""Land that people have made for water: rice terraces up a hill, a hot spring and its bath house."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.noise import Array
from filmgate.engines.animatic.pen import Outline, Points, box, points, smooth, vertical
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_STEPS = 9
_WIDE, _HIGH = 46.0, 15.0
"""Metres of a terraced hill to both sides of its middle, and up."""


@piece
def paddies(craft: Craft) -> None:
    """A hillside in steps along its contours: each holds water that shows the sky, behind a green bank."""
    _terraced(craft, _GREEN)


@piece
def ripe_paddies(craft: Craft) -> None:
    """The same before the harvest: yellow rice stands on all of it."""
    _terraced(craft, _GOLDEN)


class _Sown(NamedTuple):
    """The colours of the hill, of the rice, of the banks; whether rice hides the water."""

    hill: str
    rice: str
    bank: str
    ripe: bool


_GREEN = _Sown("#6a9c44", "#8cb850", "#4c7c38", False)
_GOLDEN = _Sown("#a89848", "#e6bc4a", "#6c7c34", True)


def _terraced(craft: Craft, sown: _Sown) -> None:
    xs = np.linspace(-_WIDE, _WIDE, 150)
    hill = _hill(craft, xs)
    body = points([(-_WIDE, -0.4), *zip(xs, _contour(xs, hill, _STEPS), strict=True), (_WIDE, -0.4)])
    bank = craft.tone(craft.leaf(sown.hill))
    craft.plate.fill(body, vertical(0.0, _HIGH, darker(bank, 0.30), lighter(bank, 0.10)))
    for step in range(_STEPS - 1, -1, -1):
        _step(craft, xs, hill, step, sown)


def _hill(craft: Craft, xs: Array) -> Array:
    """How high the hill is at each x, in its heights; nothing at its ends."""
    middle, wide = craft.rng.uniform(-8, 8), craft.rng.uniform(17, 25)
    wave = 0.05 * np.sin(0.23 * xs + craft.rng.uniform(0, 6)) + 0.03 * np.sin(0.61 * xs)
    bell = 0.26 + 0.62 * np.exp(-(((xs - middle) / wide) ** 2)) + wave
    return np.asarray(bell * (1 - (np.abs(xs) / _WIDE) ** 4))


def _contour(xs: Array, hill: Array, step: float) -> Array:
    """The line of a step: nested in one another, each with bends of its own."""
    share = (step / _STEPS) ** 1.15
    bend = 0.34 / _STEPS * np.sin(0.36 * xs + 0.7 * step) * np.cos(0.13 * xs - 0.3 * step)
    return np.asarray(_HIGH * hill * (share + bend * min(1.0, 0.5 * step)))


def _band(xs: Array, low: Array, high: Array) -> Points:
    return points([*zip(xs, low, strict=True), *zip(xs[::-1], high[::-1], strict=True)])


def _step(craft: Craft, xs: Array, hill: Array, step: int, sown: _Sown) -> None:
    rng, sky = craft.rng, craft.script.sky
    edge, back = (_contour(xs, hill, step + share) for share in (0.16, 0.72))
    water = mix(lighter(sky[-1], 0.25), sky[len(sky) // 2], 0.5 * step / _STEPS)
    craft.plate.fill(_band(xs, edge, back), craft.script.at(craft.z * 0.3, water))
    if sown.ripe:
        craft.plate.fill(_band(xs, edge, back), craft.tone(craft.leaf(sown.rice)), 0.92)
    for _ in range(2):  # rice stands thicker in some of it
        start = int(rng.integers(0, len(xs) - 40))
        part = slice(start, start + int(rng.integers(18, 34)))
        field = _band(xs[part], edge[part], back[part])
        craft.plate.fill(field, craft.tone(craft.leaf(sown.rice)), float(rng.uniform(0.5, 0.9)))
    bank = craft.tone(craft.leaf(sown.bank))
    craft.plate.line(_line(xs, _contour(xs, hill, step + 0.02)), darker(bank, 0.30), 0.30)
    craft.plate.line(_line(xs, edge), lighter(bank, 0.30), 0.13)
    craft.plate.line(_line(xs, back), darker(bank, 0.15), 0.10)


def _line(xs: Array, ys: Array) -> Points:
    return points([*zip(xs, ys, strict=True)])


@piece
def dike(craft: Craft) -> None:
    """A bank of earth and grass between two fields under water, 8 m of it, and shoots in rows before it."""
    rng = craft.rng
    for k in range(34):
        x, tall = -3.9 + 0.23 * k + float(rng.uniform(-0.04, 0.04)), float(rng.uniform(0.14, 0.22))
        tips = [(x + lean * tall, -0.16 + tall) for lean in (-0.5, 0.0, 0.45)]
        craft.plate.lines([[(x, -0.16), tip] for tip in tips], craft.tone(craft.leaf("#86b048")), 0.022)
    xs = np.linspace(-4.1, 4.1, 24)
    top = 0.13 + 0.02 * np.sin(2.1 * xs + craft.x)
    craft.solid(
        points([(-4.1, -0.06), *zip(xs, top, strict=True), (4.1, -0.06)]), craft.leaf("#5c8a3c"), -0.1, 0.2
    )
    tone = craft.tone(craft.leaf("#6f9c48"))
    nature.grass(craft.plate, -4.1, 4.1, 0.08, 0.16, tone, 260, rng)


@piece
def bath_rocks(craft: Craft) -> None:
    """Boulders at the edge of a pool, round and wet, 2.4 m of them; snow on top where it lies."""
    rng = craft.rng
    for k in range(4):
        x, high = -1.0 + 0.7 * k + float(rng.uniform(-0.15, 0.15)), float(rng.uniform(0.28, 0.62))
        half = high * float(rng.uniform(0.8, 1.15))
        shape = [(x - half, -0.25), (x - 0.8 * half, 0.6 * high), (x - 0.2 * half, high),
                 (x + 0.5 * half, 0.9 * high), (x + half, 0.35 * high), (x + 0.9 * half, -0.25)]  # fmt: skip
        craft.solid(smooth(shape), str(rng.choice(["#6a6864", "#7a756c", "#5c5e60"])), -0.2, high)
        if craft.snow is not None:
            cap = ((-0.75, 0.62), (-0.2, 1.06), (0.5, 0.97), (0.8, 0.60), (0.1, 0.72))
            craft.flat(smooth([(x + a * half, b * high) for a, b in cap]), "#f4f8fc")


@piece
def bath_house(craft: Craft) -> None:
    """Dark wood under a wide roof, paper windows lit, 9 m of it, a fence of bamboo to both sides."""
    for side in (-1.0, 1.0):
        stalks: list[Outline] = [
            box(side * x - 0.09, 0.0, side * x + 0.09, 2.1) for x in np.arange(4.8, 14, 0.2)
        ]
        craft.plate.fill_all(stalks[::2], craft.tone("#b49a60"))
        craft.plate.fill_all(stalks[1::2], craft.tone("#a08850"))
        for y in (0.5, 1.6):
            left, right = sorted((side * 4.7, side * 14.0))
            craft.block(left, y, right, y + 0.12, "#6a5030")
    craft.block(-4.4, 0.0, 4.4, 2.7, "#5a4030")
    for x in np.arange(-4.1, 4.0, 1.4):
        craft.lit(box(float(x), 0.55, float(x) + 1.1, 2.25), "#efe6d0", "#ffd890")
        bars = [[(x + 0.37 * k, 0.55), (x + 0.37 * k, 2.25)] for k in (1, 2)]
        craft.plate.lines([*bars, [(x, 1.4), (x + 1.1, 1.4)]], craft.tone("#4a3426"), 0.05)
    roof = [
        (-5.6, 2.55),
        (-4.9, 2.95),
        (-3.4, 4.1),
        (3.4, 4.1),
        (4.9, 2.95),
        (5.6, 2.55),
        (4.6, 2.62),
        (-4.6, 2.62),
    ]
    craft.roof(points(roof), "#3c4048", 2.5, 4.1)
    craft.block(-3.5, 4.05, 3.5, 4.28, "#2c3036", 0.08)
    for x in (-3.0, 3.0):
        craft.lamp(x, 1.5, 2.2, "#ffd08a", 0.6)


@piece
def steam(craft: Craft) -> None:
    """What rises from hot water, 8 m of it."""
    rng = craft.rng
    white = mix("#ffffff", craft.script.fog, 0.25)
    for _ in range(20):
        x, up = float(rng.uniform(-4.5, 4.5)), float(rng.gamma(1.6, 0.55))
        craft.plate.puff(
            x, up, float(rng.uniform(0.5, 1.0)) * (0.8 + 0.5 * up), white, 0.22 / (1 + 0.35 * up)
        )


@piece
def mossy_bank(craft: Craft) -> None:
    """Ferns and leaves that hang over the water, 3 m of it."""
    rng, n = craft.rng, 46
    for colour in ("#2f6a34", "#4f8f40"):
        for _ in range(n // 2):
            x, turn = float(rng.uniform(-1.5, 1.5)), float(rng.uniform(0.5, 2.6))
            long = float(rng.uniform(0.4, 0.95))
            tip = (x + long * float(np.cos(turn)), 0.05 + 0.75 * long * float(np.sin(turn)))
            leaf = [(x, 0.0), (0.5 * (x + tip[0]) - 0.09, 0.6 * tip[1] + 0.05), tip,
                    (0.5 * (x + tip[0]) + 0.09, 0.5 * tip[1])]  # fmt: skip
            craft.flat(smooth(leaf), craft.leaf(colour))
    nature.rock(craft.plate, float(rng.uniform(-1, 1)), -0.1, 0.3, craft.tone("#5a5e56"), rng)
