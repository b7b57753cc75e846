"""City fronts: towers in the distance, shop fronts near, signs, cables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.colour import (
    NEON_LIGHTS,
    RGB,
    SHOP_LIGHTS,
    WARM_LIGHTS,
    Colour,
    Script,
    darker,
    mix,
    rgb,
)
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.pen import (
    Outline,
    Pen,
    Points,
    bezier,
    box,
    disc,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.plate import Plate

_TOWER_LIGHTS = ("#ffc46b", "#7fe9ff", "#ff86c8", "#ffe2a8")
_PANE = box(-0.3, -0.28, 0.3, 0.28)
_PLASTER = ("#a8917a", "#b8a48c", "#8f7e78", "#a07860", "#98a0a0")


@dataclass(frozen=True)
class Dress:
    """How a city front is lit: `glow` 0..1 is how much its signs and windows shine."""

    walls: tuple[str, ...]
    shops: tuple[str, ...]
    signs: tuple[str, ...]
    lit: float
    glow: float
    fog: Colour

    @staticmethod
    def of(script: Script, neon: bool) -> Dress:
        if neon:
            return Dress(("#0c0d1c",), SHOP_LIGHTS, NEON_LIGHTS, 0.42, 1.0, script.fog)
        if script.night:
            return Dress(
                ("#181a26", "#1c1a20", "#141a22"),
                WARM_LIGHTS,
                ("#ffd08a", "#ff9a5a", "#bfe0ff"),
                0.5,
                0.55,
                script.fog,
            )
        return Dress(_PLASTER, ("#6a7478", "#7a6a58", "#58686e"), script.accents, 0.0, 0.0, script.fog)


def skyline(
    plate: Plate,
    x0: float,
    x1: float,
    heights: tuple[float, float],
    colour: Colour,
    rng: np.random.Generator,
    density: float,
    lit: float,
    window: tuple[float, float],
    base: float = -1.0,
) -> None:
    """Towers with roofs, masts and windows (`window`: pitch in metres); from far haze to mid street."""
    x = x0
    while x < x1:
        wide = rng.uniform(0.28, 0.75) * heights[1] * 0.42 / density
        high = rng.uniform(*heights) * (1.0 if rng.random() < 0.75 else 1.25)
        body = mix(colour, colour, 0) * rng.uniform(0.86, 1.12)
        seed = int(rng.integers(0, 2**31))
        if x + wide > plate.x0 and x < plate.x0 + plate.wide:
            _tower(plate, x, base, wide, high, body, np.random.default_rng(seed), lit, window)
        x += wide + rng.uniform(0, 0.12) * wide


def _tower(
    plate: Plate,
    x: float,
    base: float,
    wide: float,
    high: float,
    body: RGB,
    rng: np.random.Generator,
    lit: float,
    window: tuple[float, float],
) -> None:
    plate.fill(box(x, base, x + wide, base + high), body)
    if rng.random() < 0.5:
        k = rng.uniform(0.3, 0.7)
        plate.fill(box(x + wide * (1 - k) / 2, base + high, x + wide * (1 + k) / 2, base + high * 1.07), body)
    if rng.random() < 0.5:
        mast = x + wide * rng.uniform(0.2, 0.8)
        plate.line([(mast, base + high), (mast, base + high * rng.uniform(1.1, 1.3))], body, wide * 0.02)
        if lit > 0:
            plate.glow(mast, base + high * 1.2, wide * 0.18, "#ff4040", 0.25)
    if lit > 0:
        _tower_windows(plate, x, base, wide, high, rng, lit, window)
    else:
        _tower_floors(plate, x, base, wide, high, body, window)


def _tower_floors(
    plate: Plate, x: float, base: float, wide: float, high: float, body: RGB, window: tuple[float, float]
) -> None:
    """By day: bands of glass between the floors, parted by pillars."""
    wx, wy = window
    edge = 0.08 * wide
    floors: list[Outline] = [
        [(x + edge, float(y)), (x + wide - edge, float(y))]
        for y in np.arange(base + 1.4 * wy, base + high - 0.5 * wy, wy)
    ]
    pillars: list[Outline] = [
        [(float(u), base + wy), (float(u), base + high - 0.6 * wy)]
        for u in np.arange(x + edge + 1.5 * wx, x + wide - edge, 2.4 * wx)
    ]
    plate.lines(floors, darker(body, 0.13), 0.5 * wy)
    plate.lines(pillars, body, 0.35 * wx)


def _tower_windows(
    plate: Plate,
    x: float,
    base: float,
    wide: float,
    high: float,
    rng: np.random.Generator,
    lit: float,
    window: tuple[float, float],
) -> None:
    """Lit windows in one colour per tower, a few floors lit all along."""
    wx, wy = window
    columns, rows = max(1, int(wide / wx)), max(1, int(high / wy))
    tone = int(rng.integers(0, len(_TOWER_LIGHTS)))
    chance = np.full((rows, 1), lit * rng.uniform(0.3, 1.5))
    chance[rng.random(rows) < 0.12] = 0.85
    on = rng.random((rows, columns)) < chance
    on[0] = False
    kind = np.where(rng.random(on.shape) < 0.8, tone, rng.integers(0, len(_TOWER_LIGHTS), on.shape))
    level = rng.integers(0, 3, on.shape)
    row, column = np.nonzero(on)
    middle = np.stack([x + (column + 0.5) * wide / columns, base + (row + 0.3) * wy], 1)
    panes = middle[:, None] + _PANE * (wx, wy)
    colours = np.array([rgb(light) for light in _TOWER_LIGHTS])[kind[on]]
    facets(plate, panes, colours, np.array((0.3, 0.5, 0.75))[level[on]])


_IDEOGRAMS = 96


def glyph(rng: np.random.Generator) -> tuple[Points, ...]:
    """A made-up ideogram: strokes on a unit square. Reads as signage in any language."""
    return _ideogram(int(rng.integers(_IDEOGRAMS)))


@lru_cache(maxsize=_IDEOGRAMS)
def _ideogram(number: int) -> tuple[Points, ...]:
    rng = np.random.default_rng(number)
    strokes: list[list[tuple[float, float]]] = []
    for y in sorted(rng.choice([0.08, 0.3, 0.5, 0.7, 0.92], rng.integers(2, 4), replace=False)):
        a, b = sorted(rng.choice([0.05, 0.3, 0.7, 0.95], 2, replace=False))
        strokes.append([(a, y), (b, y)])
    for x in rng.choice([0.12, 0.5, 0.88], rng.integers(1, 3), replace=False):
        a, b = sorted(rng.choice([0.0, 0.3, 0.7, 1.0], 2, replace=False))
        strokes.append([(x, a), (x, b)])
    if rng.random() < 0.6:
        strokes += [[(0.5, 0.55), (0.1, 0.02)], [(0.5, 0.55), (0.9, 0.02)]]
    return tuple(np.array(s) for s in strokes)


def sign(
    plate: Plate,
    x: float,
    y: float,
    wide: float,
    high: float,
    ink: str,
    frame: str,
    rng: np.random.Generator,
    glow: float,
) -> None:
    """A board of glyphs, upright or lying by its own shape, with a tube for a frame."""
    board = darker(ink, 0.55) if glow == 0 else mix("#05060c", ink, 0.12)
    plate.fill(rounded(x, y, x + wide, y + high, min(wide, high) * 0.06), board)
    tall = high > wide
    cell = min(wide, high) * 0.74
    n = max(1, int((high if tall else wide) / (cell * 1.25)))
    strokes: list[Points] = []
    for i in range(n):
        gx = x + (wide - cell) / 2 if tall else x + (wide - n * cell * 1.2) / 2 + (i * 1.2 + 0.1) * cell
        gy = (
            y + high - (high - n * cell * 1.2) / 2 - ((i + 1) * 1.2 - 0.1) * cell
            if tall
            else y + (high - cell) / 2
        )
        strokes += [stroke * cell + (gx, gy) for stroke in glyph(rng)]
    if glow == 0:
        plate.lines(strokes, mix(ink, "#fff6e8", 0.75), cell * 0.085)
        return
    plate.tubes([box(x, y, x + wide, y + high)], frame, min(wide, high) * 0.045, 5, closed=True)
    plate.tubes(strokes, ink, cell * 0.075)
    plate.glow(x + wide / 2, y + high / 2, max(wide, high) * 1.7, ink, 0.20 * glow)


def block(
    plate: Plate, x0: float, x1: float, rng: np.random.Generator, dress: Dress, floors: int = 4
) -> None:
    """A row of houses from x0 to x1 on the ground: shops below, windows above, blade signs over the
    pavement."""
    x = x0
    while x < x1 - 1:
        wide = min(rng.uniform(4.0, 6.5), x1 - x)
        seed = int(rng.integers(0, 2**31))
        if x + wide > plate.x0 - 1 and x < plate.x0 + plate.wide + 1:
            _house(plate, x, wide, np.random.default_rng(seed), dress, floors)
        x += wide
    for _ in range(int((x1 - x0) / (1.7 if dress.glow > 0.9 else 3.4))):
        at, ink, frame = rng.uniform(x0 + 0.3, x1 - 1.4), rng.choice(dress.signs), rng.choice(dress.signs)
        size = rng.uniform(0.8, 1.15), rng.uniform(2.4, 4.6)
        y, seed = rng.uniform(3.7, 5.6), int(rng.integers(0, 2**31))
        if at + 3 > plate.x0 and at - 3 < plate.x0 + plate.wide:
            sign(plate, at, y, *size, str(ink), str(frame), np.random.default_rng(seed), dress.glow)


def _house(plate: Plate, x: float, wide: float, rng: np.random.Generator, dress: Dress, floors: int) -> None:
    ink, frame = (str(rng.choice(dress.signs)) for _ in range(2))
    warm = str(rng.choice(dress.shops))
    body = mix(str(rng.choice(dress.walls)), ink, 0.05) * rng.uniform(0.9, 1.35 if dress.glow else 1.1)
    high = 3.4 + floors * 3.0 + rng.uniform(-1, 2)
    plate.fill(
        box(x, 0, x + wide, high), vertical(0, high, body * 1.15, body * (0.6 if dress.glow else 0.92))
    )
    left, right, top = x + 0.45, x + wide - 0.45, 2.7
    _shop(plate, left, right, top, warm, ink, body, rng, dress)
    if rng.random() < 0.7:
        awning = [(left - 0.2, top - 0.15), (right + 0.2, top - 0.15), (right, top + 0.4), (left, top + 0.4)]
        shade = ("#08060f", 0.45, 0.75) if dress.glow else ("#2a2420", 0.10, 0.30)
        plate.fill(
            awning,
            vertical(top - 0.15, top + 0.4, mix(ink, shade[0], shade[1]), mix(ink, shade[0], shade[2])),
        )
    sign(plate, left + 0.2, top + 0.5, right - left - 0.4, 0.75, ink, frame, rng, dress.glow)
    for floor in range(floors):
        _windows(plate, x, wide, 4.3 + floor * 3.0, warm, body, rng, dress)
    for _ in range(2):
        pipe = x + rng.uniform(0.1, wide - 0.1)
        plate.line([(pipe, 2.8), (pipe, high)], body * 0.5, 0.09)


def _shop(
    plate: Plate,
    left: float,
    right: float,
    top: float,
    warm: str,
    ink: str,
    body: RGB,
    rng: np.random.Generator,
    dress: Dress,
) -> None:
    """A window full of shelves and goods, people inside, lamps, mullions."""
    if dress.glow:
        plate.fill(
            box(left, 0.1, right, top), vertical(0, top, mix(warm, "#30102a", 0.75), mix(warm, ink, 0.25))
        )
    else:
        plate.fill(
            box(left, 0.1, right, top), vertical(0, top, darker(warm, 0.5), mix(warm, dress.fog, 0.35))
        )
    _goods(plate, left, right, warm, rng)
    margin = min(0.4, (right - left) * 0.4)  # the last house of a row may be a metre wide
    for _ in range(int(rng.integers(0, 3))):
        at, high = rng.uniform(left + margin, right - margin), rng.uniform(1.15, 1.35)
        _shopper(plate, at, high, mix(warm, "#12081a", 0.9))
    for x in np.arange(left + 0.5, right - 0.2, 0.95) if dress.glow else ():
        plate.line([(x, 2.3), (x, top)], body * 0.4, 0.015)
        plate.fill(oval(x - 0.13, 2.15, x + 0.13, 2.32), mix(warm, "#ffffff", 0.7))
        plate.glow(x, 2.2, 0.7, warm, 0.3 * dress.glow)
    plate.line([(left, 2.02), (right, 2.02)], body * 0.5, 0.03)
    for x in np.linspace(left, right, max(3, int((right - left) / 1.2) + 1)):
        plate.line([(x, 0), (x, top)], body * 0.45, 0.07)
    if dress.glow:
        plate.glow((left + right) / 2, 1.4, (right - left) * 0.85, warm, 0.20 * dress.glow)


def _goods(plate: Plate, left: float, right: float, warm: str, rng: np.random.Generator) -> None:
    boxes, tones, shelves = [], [], (0.55, 1.0, 1.45)
    for shelf in shelves:
        x = left + 0.1
        while x < right - 0.3:
            wide, high = rng.uniform(0.08, 0.26), rng.uniform(0.10, 0.32)
            tone = mix(warm, "#12081a", rng.uniform(0.35, 0.75))
            if rng.random() < 0.75:
                boxes.append(box(x, shelf, x + wide, shelf + high))
                tones.append(tone)
            x += wide + rng.uniform(0.02, 0.12)
    if boxes:
        facets(plate, np.stack(boxes), np.stack(tones), 0.85)
    boards = [[(left, shelf), (right, shelf)] for shelf in shelves]
    plate.lines(boards, mix(warm, "#12081a", 0.7), 0.03)


def _shopper(plate: Plate, x: float, high: float, colour: Colour) -> None:
    side = [(0.24, 0.1), (0.25, high - 0.1), (0.08, high + 0.08)]
    outline = [(x - dx, y) for dx, y in side] + [(x + dx, y) for dx, y in reversed(side)]
    plate.fill(smooth(outline), colour, 0.9)
    plate.fill(disc(x, high + 0.22, 0.125), colour, 0.9)


def _windows(
    plate: Plate,
    x: float,
    wide: float,
    y: float,
    warm: str,
    body: RGB,
    rng: np.random.Generator,
    dress: Dress,
) -> None:
    for at in np.arange(x + 0.8, x + wide - 1.2, 1.7):
        on = rng.random() < dress.lit
        blank = mix(body, dress.fog, 0.25 if dress.glow else 0.6)
        tone = mix(warm, body, rng.uniform(0.15, 0.6)) if on else blank
        plate.fill(box(at, y, at + 1.05, y + 1.5), tone)
        plate.line([(at + 0.52, y), (at + 0.52, y + 1.5)], body * 0.5, 0.06)
        plate.line([(at, y + 1.05), (at + 1.05, y + 1.05)], body * 0.5, 0.05)
        plate.fill(
            box(at - 0.08, y - 0.12, at + 1.13, y), np.minimum(body * (1.7 if dress.glow else 1.12), 255)
        )
        if on and rng.random() < 0.5:
            plate.fill(box(at, y, at + 1.05 * rng.uniform(0.2, 0.5), y + 1.5), body * 0.8, 0.8)
        if rng.random() < 0.3:  # an air conditioner
            plate.fill(box(at + 0.1, y - 0.75, at + 0.95, y - 0.15), np.minimum(body * 1.4, 255))
            plate.line(disc(at + 0.52, y - 0.45, 0.2), body * 0.6, 0.05, closed=True)


def cables(
    pen: Pen, x0: float, x1: float, y: float, n: int, colour: Colour, rng: np.random.Generator
) -> None:
    """Wires that hang between houses."""
    for _ in range(n):
        a, ya, yb = rng.uniform(x0, x1), y + rng.uniform(-1, 1), y + rng.uniform(-1, 1)
        b, sag = a + rng.uniform(5, 12), 0.8 * rng.uniform(0.5, 1.5)
        pen.line(bezier((a, ya), ((a + b) / 2, min(ya, yb) - sag), (b, yb)), colour, rng.uniform(0.02, 0.05))
