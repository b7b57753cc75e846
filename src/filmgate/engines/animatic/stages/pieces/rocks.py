"""Bare rock: table mountains, dunes, a wall with a fall of water, a mountain that burns."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.noise import profile
from filmgate.engines.animatic.pen import Outline, Points, bezier, disc, off, oval, points, smooth, vertical
from filmgate.engines.animatic.plate import relief
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece
from filmgate.engines.animatic.stages.pieces.dread import smoke


def faces(
    craft: Craft, x0: float, x1: float, y0: float, y1: float, every: float, strength: float = 0.2
) -> None:
    """Lights and shades what is painted there, as buttresses do: each has a face to the sun and one away,
    and breaks off at a height of its own."""
    rng, high, lit, dark = craft.rng, y1 - y0, [], []
    for share in (1.0, 0.7):
        x = x0
        while x < x1:
            wide = every * float(rng.uniform(0.5, 1.6))
            turn = x + wide * float(rng.uniform(0.3, 0.6))
            top = y0 + high * float(rng.uniform(0.55, 1.05)) * share
            foot = top - high * share * float(rng.uniform(0.35, 0.9))
            lean, step = (wide * float(v) for v in rng.normal(0, 0.16, 2))
            lit.append([(x, top), (turn, top + 0.5 * step), (turn + lean, foot), (x + lean, foot + step)])
            dark.append(
                [(turn, top), (x + wide, top - step), (x + wide + lean, foot), (turn + lean, foot - step)]
            )
            x += wide * float(rng.uniform(0.9, 1.6))
    craft.plate.fill_all(lit, craft.script.key, 0.5 * strength, atop=True)
    craft.plate.fill_all(dark, craft.script.ink, 0.8 * strength, atop=True)


def beds(
    craft: Craft, x0: float, x1: float, y0: float, y1: float, tones: tuple[str, ...], strength: float = 0.5
) -> None:
    """Layers of rock of these colours over what is painted there, none of one thickness."""
    rng, y = craft.rng, y0
    xs = np.linspace(x0, x1, 24)
    bend = 0.05 * (y1 - y0) * (profile(24, int(rng.integers(1 << 30)), 0.5, 4) - 0.5)
    while y < y1:
        thick = (y1 - y0) * float(rng.uniform(0.03, 0.13))
        low, top = np.column_stack([xs, y + bend]), np.column_stack([xs, y + thick + bend])
        band = points([*low, *top[::-1]])
        craft.plate.fill(band, craft.tone(str(rng.choice(tones))), strength, atop=True)
        y += thick * float(rng.uniform(1.0, 1.9))


_RED_BEDS = ("#d8875a", "#9c4a30", "#e0a070", "#b05a38", "#8a3c28")


@piece
def mesa(craft: Craft) -> None:
    """A table mountain: sheer walls in bands of red rock over a slope of rubble."""
    rng, wide, high = craft.rng, float(craft.rng.uniform(14, 26)), float(craft.rng.uniform(12, 22))
    ledge, n = 0.44 * high, 9
    tops = [high * float(rng.uniform(0.94, 1.0)) - 0.04 * high * (k % 3 == 1) for k in range(n)]
    crown = [(wide * (0.64 * k / (n - 1) - 0.32), y) for k, y in enumerate(tops)]
    walls = [(-0.35 * wide, ledge), (-0.335 * wide, 0.72 * high), *crown, (0.335 * wide, 0.7 * high)]
    craft.solid([*walls, (0.36 * wide, ledge)], "#c06a42", 0, high)
    beds(craft, -0.4 * wide, 0.4 * wide, ledge, high, _RED_BEDS, 0.3)
    faces(craft, -0.36 * wide, 0.37 * wide, ledge, high, 0.085 * wide, 0.17)
    left = bezier((-0.8 * wide, -1), (-0.5 * wide, 0.12 * high), (-0.36 * wide, ledge + 0.03 * high))
    right = bezier((0.37 * wide, ledge), (0.52 * wide, 0.14 * high), (0.84 * wide, -1))
    craft.solid([*left, *right], "#b8683f", 0, ledge)
    gullies: list[Outline] = []
    for x in np.linspace(-0.34, 0.34, 11) * wide:
        at = float(x) + float(rng.normal(0, 0.01)) * wide
        foot = at * float(rng.uniform(1.5, 2.0))
        head = at, ledge * float(rng.uniform(0.8, 1.0))
        gullies.append([head, (0.6 * at + 0.4 * foot, 0.4 * ledge), (foot, 0.02 * high)])
    craft.crease([smooth(gully, closed=False) for gully in gullies], 0.016 * wide, 0.13)
    shade = [(0.08 * wide, ledge), (0.37 * wide, ledge), *right, (0.3 * wide, -1)]
    craft.plate.fill(shade, craft.script.ink, 0.16, atop=True)


@piece
def dune(craft: Craft) -> None:
    """A crest of sand like a sickle: one side in the sun, the other in its own shade."""
    rng, wide, high = craft.rng, float(craft.rng.uniform(16, 26)), float(craft.rng.uniform(3.0, 5.5))
    top = float(rng.uniform(-0.15, 0.15)) * wide
    left = bezier((-wide, -0.6), (-0.45 * wide, 0.05 * high), (top - 0.2 * wide, 0.75 * high), (top, high))
    right = bezier((top, high), (top + 0.25 * wide, 0.62 * high), (0.5 * wide, 0.1 * high), (wide, -0.6))
    craft.solid([*left, *right], "#dca468", -0.4 * high, high)
    foot = float(rng.uniform(0.05, 0.3)) * wide
    slope = bezier(
        (foot, -0.6), (foot - 0.12 * wide, 0.3 * high), (top + 0.1 * wide, 0.62 * high), (top, high)
    )
    craft.flat([*slope, *right], "#a8683c", 0.75)
    craft.plate.line(slope, craft.script.key, 0.05 * high, 0.35)


_WALL = ((-29, -1), (-27, 8), (-21, 12.2), (-14, 14.6), (-8, 15.4), (-3.4, 14.6), (3.4, 14.4), (9, 16.2),
    (16, 15.0), (23, 11.6), (28, 8.0), (31, -1))  # fmt: skip
_VEIL = ((-3.4, 14.7), (3.4, 14.5), (3.6, 9.0), (4.3, 8.2), (4.9, -1.4), (-4.9, -1.4), (-4.2, 6.4),
    (-3.5, 7.2))  # fmt: skip
"""Of a fall of water, in metres."""


@piece
def waterfall(craft: Craft) -> None:
    """A wall of wet rock with woods on top, a white veil that parts on ledges, spray that drifts."""
    rng = craft.rng
    craft.solid(smooth(_WALL), "#6c7068", -2, 17)
    beds(craft, -30, 31, 0, 16, ("#7c8078", "#565c56", "#868a7c", "#4c5450"), 0.4)
    relief(craft.plate.pixels, max(8, craft.plate.pixels.shape[0] // 14), 5, 0.5, 0.8)
    edge = [(x, y) for x, y in smooth(_WALL).tolist() if y > 7.4 and abs(x) > 4.0]
    for x, y in edge[::2]:
        for _ in range(5):
            at = (x + rng.normal(0, 0.7), y + rng.uniform(-0.9, 0.8))
            green = str(rng.choice(["#3c6a3a", "#4f7f44", "#2f5832", "#628f4c"]))
            craft.flat(disc(*at, float(rng.uniform(0.4, 1.1))), green)
    top, low = craft.tone("#f8fcfe"), craft.tone("#c4dce6")
    craft.plate.fill(_VEIL, vertical(0, 14, top, low, 0.97, 0.94))
    for y in np.arange(-1.0, 14.0, 0.9):  # its edges are spray
        half = 3.5 if y > 8.6 else 4.4 if y > 6 else 4.8
        for side in (-half, half):
            size, aside = float(rng.uniform(0.5, 1.0)), float(rng.normal(0, 0.2))
            craft.plate.puff(side + aside, float(y), size, craft.tone("#f4fafc"), 0.5)
    streaks: list[Outline] = []
    for x in rng.uniform(-3.9, 3.9, 90):
        start = float(rng.uniform(2, 14.4))
        end = max(-1.2, start - float(rng.uniform(1.5, 6)))
        streaks.append([(float(x) * 0.88, start), (float(x) * (1.0 if end > 8 else 1.12), end)])
    craft.plate.lines(streaks[::2], craft.tone("#9fc4d4"), 0.09, 0.6)
    craft.plate.lines(streaks[1::2], craft.tone("#ffffff"), 0.1, 0.9)
    for x, y in ((-3.2, 7.4), (1.2, 8.6), (3.6, 8.4), (-0.8, 4.2), (2.4, 3.6)):
        craft.plate.puff(x, y, 1.1, craft.tone("#ffffff"), 0.55)
    for _ in range(46):
        at = (float(rng.normal(0, 5.4)), float(rng.gamma(1.4, 1.0)) - 0.5)
        craft.plate.puff(*at, float(rng.uniform(1.2, 3.0)), craft.tone("#f0f8fb"), 0.26)


@piece
def volcano(craft: Craft) -> None:
    """A cone with a burning mouth, rivers of lava that fork and widen, a cloud of ash lit from below."""
    rng = craft.rng
    left = [(-60 + 6.2 * k + rng.normal(0, 0.8), (k / 8) ** 1.6 * 34) for k in range(9)]
    right = [(-x, y + rng.normal(0, 0.6)) for x, y in left[::-1]]
    smoke(craft, 2.0, 36.0, 46.0, 11.0, "#4a3e44")
    for _ in range(9):
        craft.plate.puff(float(rng.normal(1, 5)), 37 + float(rng.uniform(0, 8)), 8.0, "#ff6a24", 0.22)
    craft.solid([(-64, -4), *left, *right, (64, -4)], "#4a3a3a", 0, 34)
    gullies: list[Outline] = []
    for x in rng.uniform(-9, 9, 16).tolist():
        foot = 5.6 * x + float(rng.normal(0, 2))
        gullies.append(smooth([(x, 32), (0.55 * x + 0.3 * foot, 16), (foot, 1)], closed=False))
    craft.crease(gullies, 0.8, 0.2)
    craft.plate.fill([(2, 33), (9, 33), *right, (16, -4)], craft.script.ink, 0.3, atop=True)
    for aim in (-1.0, 0.12, 0.9):
        _lava(craft, 3.2 * aim, 33.6, aim, 1.5, 4)
    craft.plate.fill(oval(-10.5, 32.2, 10.5, 35.4), "#8a1c0c")
    craft.plate.fill(oval(-9.4, 32.8, 9.4, 35.0), "#ff8a2e")
    craft.plate.fill(oval(-6.5, 33.5, 6.5, 34.8), "#ffe08a")
    for _ in range(26):
        a, far = float(rng.uniform(0.25, 2.9)), float(rng.uniform(4, 17))
        craft.plate.fill(disc(far * math.cos(a) * 0.8, 35 + far * math.sin(a), 0.35), "#ffb04a")
    craft.plate.glow(craft.x, craft.y + 36 * craft.scale, 34 * craft.scale, "#ff5a1e", 0.8)


def _lava(craft: Craft, x: float, y: float, aim: float, wide: float, forks: int) -> None:
    """One river, and by chance another that leaves it."""
    rng, path = craft.rng, [(x, y)]
    for k in range(6):
        x += aim * (1.5 + 0.5 * k) + float(rng.normal(0, 0.7))
        y -= float(rng.uniform(2.6, 4.6))
        path.append((x, y))
        if forks and k in (1, 3) and rng.random() < 0.6:
            _lava(craft, x, y, aim + float(rng.choice([-0.7, 0.6])), 0.6 * wide, 0)
        if y < 6:
            break
    line = smooth(path, closed=False)
    for colour, share in (("#b02408", 1.5), ("#ff5a1e", 1.0), ("#ffd060", 0.42)):
        half = 0.5 * wide * share * np.linspace(0.55, 1.35, len(line))
        craft.plate.fill(
            [*(line - np.column_stack([half, 0 * half])), *(line + np.column_stack([half, 0 * half]))[::-1]],
            colour,
        )
    for at_x, at_y in path[::2]:
        craft.plate.glow(craft.x + at_x * craft.scale, craft.y + at_y * craft.scale, 9, "#ff4a14", 0.4)


@piece
def coral_head(craft: Craft) -> None:
    """A knoll of reef: domes, antlers, fans, tubes and tufts in its colours, the tall ones behind."""
    rng = craft.rng
    for x, y, wide, high in ((-1.3, -0.1, 1.2, 0.5), (0.1, 0.0, 1.5, 0.55), (1.5, -0.1, 1.1, 0.45)):
        stone = oval(x - wide, y - 0.5 * high, x + wide, y + high)
        craft.solid(stone, "#6e7c88", y - 0.5 * high, y + high)
    kinds = [_fan, _antlers, _tubes, _antlers, _dome, _tuft, _dome]
    for k, kind in enumerate(kinds):
        x = float(rng.uniform(-1.9, 1.9))
        kind(craft, x, (0.32 if k < 4 else 0.1), str(rng.choice(_REEF)))


_REEF = ("#ff7a6a", "#ffb45c", "#c074e8", "#4fd0c4", "#ff86bc", "#f4d060", "#7a9cf4")


def _antlers(craft: Craft, x: float, y: float, colour: str) -> None:
    limbs: list[Points] = []
    for k in range(6):
        a = math.pi * (0.18 + 0.64 * k / 5) + float(craft.rng.normal(0, 0.08))
        long = float(craft.rng.uniform(0.7, 1.35))
        knee = (x + 0.5 * long * math.cos(a), y + 0.55 * long * math.sin(a))
        for turn in (-0.35, 0.3):
            tip = (knee[0] + 0.5 * long * math.cos(a + turn), knee[1] + 0.5 * long * math.sin(a + turn))
            limbs.append(smooth([(x, y - 0.2), knee, tip], closed=False))
            craft.flat(disc(*tip, 0.075), lighter(colour, 0.25))
    craft.strokes([*limbs], darker(colour, 0.12), 0.12)
    craft.strokes([off(limb, -0.02, 0.02) for limb in limbs], lighter(colour, 0.18), 0.04)


def _dome(craft: Craft, x: float, y: float, colour: str) -> None:
    wide, high = float(craft.rng.uniform(0.5, 0.95)), float(craft.rng.uniform(0.45, 0.75))
    dome = bezier(
        (x - wide, y - 0.3),
        (x - 1.05 * wide, y + 1.2 * high),
        (x + 1.05 * wide, y + 1.2 * high),
        (x + wide, y - 0.3),
    )
    craft.solid(dome, colour, y - 0.3, y + high)
    for k in range(5):
        f = (k + 1) / 6
        waves = [
            (x + u * wide * (1 - 0.5 * f), y - 0.2 + high * f + 0.05 * math.sin(9 * u + 2 * k))
            for u in np.linspace(-0.85, 0.85, 18)
        ]
        craft.crease([waves], 0.035, 0.26)


def _fan(craft: Craft, x: float, y: float, colour: str) -> None:
    """A net of ribs, the water seen through it."""
    ribs: list[Outline] = []
    for a in np.linspace(0.35, 2.8, 11):
        long = float(craft.rng.uniform(1.25, 1.6))
        ribs.append(bezier((x, y - 0.2), (x + 0.6 * long * math.cos(a), y + 0.75 * long * math.sin(a)),
                           (x + long * math.cos(a), y + long * math.sin(a))))  # fmt: skip
    leaf = [(x, y - 0.2), *[tuple(rib[-1]) for rib in ribs]]
    craft.plate.fill(smooth(leaf), craft.tone(colour), 0.4)
    craft.strokes(ribs, colour, 0.06)
    for f in (0.4, 0.6, 0.8):
        craft.strokes(
            [[tuple(rib[int(f * (len(rib) - 1))]) for rib in ribs]], mix(colour, "#ffffff", 0.1), 0.03
        )


def _tubes(craft: Craft, x: float, y: float, colour: str) -> None:
    for k in range(4):
        at, high = x + 0.26 * (k - 1.5), float(craft.rng.uniform(0.6, 1.3))
        craft.solid(
            [(at - 0.08, y - 0.3), (at - 0.14, y + high), (at + 0.14, y + high), (at + 0.08, y - 0.3)],
            colour,
            y - 0.3,
            y + high,
        )
        craft.flat(oval(at - 0.14, y + high - 0.06, at + 0.14, y + high + 0.06), darker(colour, 0.5))


def _tuft(craft: Craft, x: float, y: float, colour: str) -> None:
    arms: list[Points] = []
    for a in np.linspace(0.3, 2.85, 15):
        long = float(craft.rng.uniform(0.4, 0.65))
        arms.append(
            bezier(
                (x, y),
                (x + 0.3 * math.cos(a), y + 0.8 * long),
                (x + long * math.cos(a), y + long * math.sin(a)),
            )
        )
    craft.strokes([*arms], colour, 0.07)
    for arm in arms:
        x, y = arm[-1]
        craft.flat(disc(x, y, 0.05), lighter(colour, 0.4))


def _bank(craft: Craft, earth: str, green: str) -> list[tuple[float, float]]:
    """Low land at the far side of water, 18 m of it; where things may grow."""
    rng, xs = craft.rng, np.linspace(-9.6, 9.6, 30)
    rise = 0.35 + 0.35 * profile(30, int(rng.integers(1 << 30)), 0.5, 5)
    crest = [
        (float(x), float(y))
        for x, y in zip(xs, rise * np.clip((9.6 - np.abs(xs)) / 1.2, 0.5, 1), strict=True)
    ]
    craft.solid([(-9.6, -0.35), *crest, (9.6, -0.35)], green, -0.4, 0.8)
    shore = [(x, 0.16 * y - 0.12) for x, y in crest]
    craft.flat([(-9.6, -0.35), *shore, (9.6, -0.35)], earth)
    for _ in range(90):
        x, y = crest[int(rng.integers(1, 29))]
        at = x + float(rng.normal(0, 0.4))
        craft.stroke(
            [(at, y - 0.1), (at + float(rng.normal(0, 0.1)), y + float(rng.uniform(0.05, 0.4)))], green, 0.05
        )
    return crest


@piece
def sand_bank(craft: Craft) -> None:
    _bank(craft, "#d8b888", "#c8b070")


@piece
def green_bank(craft: Craft) -> None:
    _bank(craft, "#8a7a58", "#5c8a48")


@piece
def pine_bank(craft: Craft) -> None:
    """With firs on it."""
    crest = _bank(craft, "#8a7a60", "#4f7a48")
    for x, y in sorted(crest[2:-2:2], key=lambda _: craft.rng.random()):
        if craft.rng.random() < 0.75:
            high = float(craft.rng.uniform(1.6, 4.4))
            nature.pine(craft.plate, x, y - 0.1, high, craft.tone("#33593c"), craft.rng)
