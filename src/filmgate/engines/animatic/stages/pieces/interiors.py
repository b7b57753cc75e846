"""Halls: altars and pews, thrones, stages with their curtains, gates of an airport, seats of a train."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece


@piece
def pews(craft: Craft) -> None:
    craft.block(-1.5, 0, 1.5, 0.5, "#5a3a24")
    craft.block(-1.5, 0.45, 1.5, 0.98, "#6a4630", 0.04)
    for x in (-1.55, 1.4):
        craft.solid(
            smooth([(x, 0), (x, 1.0), (x + 0.08, 1.12), (x + 0.15, 1.0), (x + 0.15, 0)]), "#4a2e1c", 0, 1.1
        )


@piece
def altar(craft: Craft) -> None:
    """Steps, a table with candles, a rose window over it."""
    craft.block(-2.6, 0, 2.6, 0.2, "#a89c88")
    craft.block(-2.0, 0.2, 2.0, 0.4, "#b4a894")
    craft.block(-1.2, 0.4, 1.2, 1.2, "#e8e0d0")
    craft.flat([(-1.3, 1.2), (1.3, 1.2), (1.3, 0.85), (-1.3, 0.85)], "#b83a4a")
    for x in (-0.9, -0.55, 0.55, 0.9):
        craft.block(x - 0.035, 1.2, x + 0.035, 1.65, "#f4ecd8")
        craft.plate.fill(oval(x - 0.035, 1.65, x + 0.035, 1.8), "#ffd070")
        craft.lamp(x, 1.74, 1.0, "#ffb850", 0.8)
    craft.strokes([[(0, 1.2), (0, 2.2)], [(-0.28, 1.9), (0.28, 1.9)]], "#d8b050", 0.09)
    rose_window(craft, 3.5, 1.1)


def rose_window(craft: Craft, y: float, radius: float) -> None:
    glass = ("#3a6ad8", "#d84a5a", "#e8b840", "#4ab880", "#8a5ad8")
    craft.plate.fill(disc(0, y, radius), craft.tone("#3a3430"))
    for k in range(12):
        a = 30 * k
        wedge = [(0, y), *arc(0, y, radius * 0.92, radius * 0.92, a + 3, a + 27, 6)]
        craft.plate.fill(wedge, glass[k % 5], 0.95)
    craft.plate.fill(disc(0, y, radius * 0.24), "#ffe8a0")
    craft.plate.glow(craft.x, craft.y + y * craft.scale, radius * 2.6, "#c8b0ff", 0.5)


@piece
def stained_glass(craft: Craft) -> None:
    """A pointed window of coloured panes that throws its light."""
    glass = ("#3a6ad8", "#d84a5a", "#e8b840", "#4ab880", "#8a5ad8", "#e88a4a")
    point = [*arc(0.55, 3.0, 1.1, 1.3, 180, 120, 8), *arc(-0.55, 3.0, 1.1, 1.3, 60, 0, 8)]
    frame = [(-0.55, 1.0), *point, (0.55, 1.0)]
    craft.plate.fill(frame, craft.tone("#2c2826"))
    for row in range(8):
        for column in range(3):
            x, y = -0.48 + 0.33 * column, 1.08 + 0.42 * row
            colour = glass[int(craft.rng.integers(0, 6))]
            pane = box(x + 0.02, y, x + 0.31, y + 0.38)
            craft.plate.fill(pane, colour, 0.62 if craft.night else 0.95, atop=True)
    craft.stroke(frame, "#5a5048", 0.12, closed=True)
    craft.plate.glow(craft.x, craft.y + 2.3 * craft.scale, 2.2, "#ffd8b0", 0.12 if craft.night else 0.32)


@piece
def pillar(craft: Craft) -> None:
    """Up to the vault."""
    craft.block(-0.55, 0, 0.55, 0.4, "#b8ac98")
    craft.block(-0.38, 0.4, 0.38, 6.0, "#c8bca8")
    craft.crease([[(x, 0.45), (x, 6.0)] for x in (-0.22, -0.07, 0.08, 0.23)], 0.04, 0.15)


@piece
def throne(craft: Craft) -> None:
    """On a red carpet, between banners."""
    craft.solid([(-1.6, 0), (-1.3, 0.45), (1.3, 0.45), (1.6, 0)], "#a83040", 0, 0.5)
    craft.block(-0.75, 0.45, 0.75, 1.1, "#d8b050")
    back = [(-0.75, 1.0), (-0.8, 2.6), (-0.4, 2.9), (0, 3.3), (0.4, 2.9), (0.8, 2.6), (0.75, 1.0)]
    craft.solid(back, "#d8b050", 1, 3.2)
    craft.solid([(-0.5, 1.1), (-0.52, 2.4), (0, 2.75), (0.52, 2.4), (0.5, 1.1)], "#9a2438", 1, 2.7)
    for x in (-3.0, 3.0):
        craft.solid(
            [(x - 0.5, 4.6), (x + 0.5, 4.6), (x + 0.5, 1.8), (x, 1.4), (x - 0.5, 1.8)], "#7a2a5a", 1.4, 4.6
        )
        craft.flat(disc(x, 3.3, 0.26), "#e0bc58")


@piece
def vermilion_pillar(craft: Craft) -> None:
    """Lacquered, with gold at its foot and head, under a painted beam."""
    craft.block(-0.5, 0, 0.5, 0.3, "#8a8478")
    craft.block(-0.34, 0.3, 0.34, 6.0, "#a8281f")
    for y in (0.45, 3.3):
        craft.block(-0.36, y, 0.36, y + 0.22, "#d8a83c")
    craft.block(-2.4, 3.9, 2.4, 4.5, "#1f5a6a")
    craft.strokes([[(x, 4.0), (x + 0.3, 4.2), (x, 4.4)] for x in (-1.9, -1.2, 0.9, 1.6)], "#d8a83c", 0.05)


@piece
def lattice(craft: Craft) -> None:
    """A wall of doors with lattice in their upper half."""
    craft.block(-1.9, 0, 1.9, 3.8, "#7a1f1a")
    for x in (-1.4, -0.47, 0.47, 1.4):
        craft.lit([(x - 0.38, 1.4), (x + 0.38, 1.4), (x + 0.38, 3.5), (x - 0.38, 3.5)], "#e8d8b0", "#5a3c28")
        bars: list[Outline] = [[(x - 0.38, 1.4 + 0.35 * k), (x + 0.38, 1.4 + 0.35 * k)] for k in range(7)]
        bars += [[(x + dx, 1.4), (x + dx, 3.5)] for dx in (-0.19, 0.0, 0.19)]
        craft.strokes(bars, "#7a1f1a", 0.04)
        craft.stroke([(x - 0.3, 0.3), (x + 0.3, 0.3), (x + 0.3, 1.1), (x - 0.3, 1.1), (x - 0.3, 0.3)],
                     "#c8963c", 0.04)  # fmt: skip


@piece
def dragon_throne(craft: Craft) -> None:
    """On its dais before a golden screen."""
    craft.solid([(-2.4, 0), (-2.1, 0.3), (2.1, 0.3), (2.4, 0)], "#8a3228", 0, 0.3)
    craft.solid([(-1.8, 0.3), (-1.6, 0.6), (1.6, 0.6), (1.8, 0.3)], "#a8402c", 0.3, 0.6)
    for x, top in ((-1.05, 2.7), (0.0, 3.2), (1.05, 2.7)):
        panel = [(x - 0.5, 0.6), (x - 0.5, top), (x, top + 0.25), (x + 0.5, top), (x + 0.5, 0.6)]
        craft.solid(panel, "#c8963c", 0.6, top)
        craft.flat(disc(x, 0.5 * (top + 0.9), 0.3), "#e8c060")
        middle = 0.5 * (top + 0.9)
        for turn in (0, 120, 240):
            craft.stroke(arc(x, middle, 0.17, 0.17, turn, turn + 80), "#a8281f", 0.05)
        craft.flat(disc(x, middle, 0.06), "#a8281f")
    craft.block(-0.7, 0.6, 0.7, 1.05, "#e0b050")


@piece
def palace_lantern(craft: Craft) -> None:
    """Red silk, with a tassel."""
    craft.stroke([(0, 6), (0, 3.7)], "#5a3020", 0.04)
    craft.plate.fill(oval(-0.3, 3.1, 0.3, 3.7), "#d83c28")
    craft.stroke([(0, 3.1), (0, 2.75)], "#e0b050", 0.06)
    craft.lamp(0, 3.4, 1.1, "#ffb070", 0.6)


@piece
def chandelier(craft: Craft) -> None:
    craft.stroke([(0, 6), (0, 3.9)], "#c8a050", 0.05)
    for half, y in ((1.1, 3.5), (0.65, 3.85)):
        craft.stroke(arc(0, y, half, 0.22, 180, 360), "#d8b458", 0.08)
        for x in np.linspace(-half, half, 7):
            craft.plate.fill(oval(float(x) - 0.05, y, float(x) + 0.05, y + 0.2), "#fff0c0")
            craft.lamp(float(x), y + 0.1, 0.9, "#ffd080", 0.7)


@piece
def tall_window(craft: Craft) -> None:
    """With heavy curtains, as palaces have."""
    craft.lit(
        [(-0.9, 0.5), (-0.9, 3.2), *arc(0, 3.2, 0.9, 0.8, 180, 0), (0.9, 3.2), (0.9, 0.5)],
        "#bcd8ec",
        "#22304a",
    )
    craft.strokes(
        [[(0, 0.5), (0, 4.0)], [(-0.9, 1.5), (0.9, 1.5)], [(-0.9, 2.5), (0.9, 2.5)]], "#e8dcc0", 0.06
    )
    for side in (-1, 1):
        curtain = [
            (side * 0.7, 4.2), (side * 1.4, 4.2), (side * 1.45, 0.3), (side * 1.0, 0.3), (side * 1.05, 1.6),
        ]  # fmt: skip
        craft.solid(curtain, "#8a2c3c", 0.3, 4.2)
    if not craft.night:
        craft.plate.glow(craft.x, craft.y + 2.2, 2.4, "#fff0d0", 0.30)


@piece
def painted_flat(craft: Craft) -> None:
    """The back of a stage: a painted night with a moon, hills and a castle, lit from below."""
    plate = craft.plate
    plate.fill(box(-4.6, 0, 4.6, 6.5), vertical(0.4, 5.6, "#4a6a9c", "#141a44"))
    for _ in range(50):
        at = float(craft.rng.uniform(-4.5, 4.5)), float(craft.rng.uniform(2.4, 5.2))
        plate.fill(disc(*at, 0.022), "#f4f0d8", 0.8)
    plate.fill(disc(1.5, 3.9, 0.62), "#f8eec0")
    plate.fill(disc(1.72, 4.04, 0.52), "#232c5c")
    plate.glow(craft.x + 1.4, craft.y + 3.9, 2.4, "#f0e0a8", 0.35)
    hills = (("#2c4078", 1.5, 0.6, 2.3), ("#1f2f60", 1.0, 0.4, 3.1), ("#142046", 0.5, 0.3, 4.3))
    for k, (tone, low, high, n) in enumerate(hills):
        if k == 1:
            _painted_castle(craft, "#101838")
        crest = [(x, low + high * math.sin(n * x + low)) for x in np.linspace(-4.6, 4.6, 40).tolist()]
        plate.fill([(-4.6, 0), *crest, (4.6, 0)], tone)
    plate.glow(craft.x, craft.y + 0.3, 4.2, "#ffb870", 0.4)


def _painted_castle(craft: Craft, tone: str) -> None:
    for x, wide, high in ((-2.6, 0.34, 2.0), (-2.1, 0.3, 2.6), (-1.6, 0.34, 1.9)):
        roof = [(x - 0.06, 0.4 + high), (x + wide / 2, 0.95 + high), (x + wide + 0.06, 0.4 + high)]
        craft.plate.fill_all([box(x, 0.4, x + wide, 0.4 + high), roof], tone)
        craft.plate.fill(box(x + 0.12, high, x + 0.2, 0.18 + high), "#ffd880")


@piece
def stage_curtains(craft: Craft) -> None:
    """Red velvet to both sides, a valance, footlights, the heads of the front rows."""
    for side in (-1, 1):
        for k in range(9):
            x = side * (3.2 + 0.75 * k)
            fold = [(x, 6.5), (x + side * 0.8, 6.5), (x + side * 0.85, 0), (x - side * 0.05, 0)]
            craft.solid(fold, "#a82434" if k % 2 else "#8a1a2a", 0, 6.5)
    for k in range(12):
        craft.flat(arc(-6.6 + 1.2 * k, 5.2, 0.72, 0.7, 180, 360), "#b82c3c" if k % 2 else "#9a2030")
    craft.flat(box(-12, 5.1, 12, 7), "#96202e")
    for x in np.arange(-4.5, 4.6, 0.9):
        craft.plate.glow(craft.x + float(x), craft.y + 0.1, 1.5, "#ffe0a0", 0.35)


_DARK, _EDGE = "#0c0a10", "#463a60"
"""Those in the dark before a stage, and its light on them."""


@piece
def audience(craft: Craft) -> None:
    """Heads and shoulders in the dark before the stage."""
    for x in np.arange(-14, 14, 0.78):
        at, y = float(x) + craft.rng.uniform(-0.12, 0.12), craft.rng.uniform(-0.12, 0.1)
        _onlooker(craft, at, y)
        if craft.rng.random() < 0.22:
            craft.plate.line([(at + 0.2, 0.1), (at + 0.36, 0.85 + y)], _DARK, 0.11)


@piece
def fans(craft: Craft) -> None:
    """A crowd before a stage: heads close together, most arms up."""
    for x in np.arange(-14, 14, 0.5):
        at, y = float(x) + craft.rng.uniform(-0.1, 0.1), craft.rng.uniform(-0.22, 0.02)
        for side in (-1, 1):
            if craft.rng.random() < 0.5:
                _raised_arm(craft, at, y, side)
        _onlooker(craft, at, y)


def _raised_arm(craft: Craft, x: float, y: float, side: int) -> None:
    """An arm thrown up to one side, an edge of light upon it."""
    hand = (x + side * craft.rng.uniform(0.12, 0.4), y + craft.rng.uniform(0.6, 0.9))
    path = [(x + side * 0.26, y - 0.1), (x + side * 0.34, y + 0.25), hand]
    for lift, colour in ((0.02, _EDGE), (0.0, _DARK)):
        craft.plate.line([(a, b + lift) for a, b in path], colour, 0.085)
        craft.plate.fill(disc(hand[0], hand[1] + 0.05 + lift, 0.065), colour)


def _onlooker(craft: Craft, x: float, y: float) -> None:
    """The head and shoulders of somebody who looks on, so many metres higher than others."""
    for lift, colour in ((0.02, _EDGE), (0.0, _DARK)):
        craft.plate.fill(arc(x, y + lift, 0.33, 0.34, 0, 180), colour)
        craft.plate.fill(disc(x, 0.42 + y + lift, 0.16), colour)
    craft.plate.fill(box(x - 0.33, -1.5, x + 0.33, 0.02 + y), _DARK)


@piece
def beams(craft: Craft) -> None:
    """Spotlights from the rig, each a cone of light."""
    colours = ("#ff5aa0", "#5ad0ff", "#ffd060", "#a06aff", "#5affb0", "#ff7a4a")
    craft.strokes([[(-9, 6.0), (9, 6.0)], [(-9, 6.4), (9, 6.4)]], "#2c2e34", 0.08)
    for k, x in enumerate(np.linspace(-7, 7, 8)):
        colour, aim = colours[k % 6], float(x) * 0.35 + craft.rng.uniform(-2.0, 2.0)
        cone = [(float(x) - 0.12, 6.0), (float(x) + 0.12, 6.0), (aim + 1.1, 0.0), (aim - 1.1, 0.0)]
        craft.plate.light.fill([(a + craft.x, b + craft.y) for a, b in cone], colour, 0.16)
        craft.plate.glow(craft.x + float(x), craft.y + 5.9, 1.3, colour, 0.7)
        craft.plate.glow(craft.x + aim, craft.y + 0.1, 1.7, colour, 0.25)


@piece
def speakers(craft: Craft) -> None:
    """A wall of boxes, a drum kit, a microphone stand."""
    for x in (-5.4, 4.2):
        for row in range(3):
            craft.block(x, 1.1 * row, x + 1.2, 1.1 * row + 1.05, "#1c1e24", 0.04)
            craft.stroke(disc(x + 0.6, 1.1 * row + 0.52, 0.36), "#3a3e46", 0.06, closed=True)
            craft.flat(disc(x + 0.6, 1.1 * row + 0.52, 0.14), "#3a3e46")
    craft.solid(disc(1.8, 0.5, 0.5), "#c8402e", 0, 1)
    craft.stroke(disc(1.8, 0.5, 0.5), "#e8e0d0", 0.05, closed=True)
    craft.block(1.1, 0.75, 1.5, 1.0, "#d8d0c0", 0.03)
    craft.block(2.15, 0.75, 2.55, 1.0, "#d8d0c0", 0.03)
    for x in (0.9, 2.8):
        craft.stroke([(x, 0), (x, 1.35)], "#8a8e94", 0.03)
        craft.stroke([(x - 0.35, 1.38), (x + 0.35, 1.32)], "#e0bc58", 0.05)
    craft.strokes([[(-1.6, 0), (-1.6, 1.45), (-1.4, 1.5)], [(-1.85, 0), (-1.35, 0)]], "#2c2e34", 0.04)


@piece
def gate_desk(craft: Craft) -> None:
    """An airport: seats in a row, a board of departures, the sign of a gate."""
    craft.block(-3.0, 2.3, 1.4, 3.4, "#15181e", 0.05)
    for row in range(5):
        y = 3.2 - 0.2 * row
        craft.plate.lines(
            [[(-2.85, y), (-1.4, y)], [(-1.1, y), (-0.4, y)], [(-0.1, y), (0.5, y)]], "#ffd060", 0.06
        )
        craft.plate.line([(0.8, y), (1.25, y)], "#6aff9a" if row % 2 else "#ff6a4a", 0.06)
    craft.lamp(-0.8, 2.8, 2.2, "#ffd060", 0.4)
    for k in range(6):
        x = -3.6 + 0.72 * k
        craft.block(x, 0.38, x + 0.6, 0.48, "#2f4a6a", 0.04)
        craft.solid([(x + 0.02, 0.48), (x, 1.0), (x + 0.58, 1.0), (x + 0.6, 0.48)], "#3a5a80", 0.4, 1)
    craft.strokes(
        [[(-3.6, 0.36), (0.7, 0.36)], [(-3.2, 0), (-3.2, 0.36)], [(0.3, 0), (0.3, 0.36)]], "#8a9096", 0.06
    )
    craft.block(2.4, 0, 3.8, 1.1, "#c8d0d6")
    craft.block(2.7, 2.3, 3.5, 2.9, "#f0c030", 0.05)
    craft.strokes([[(3.0, 2.42), (3.0, 2.78)], [(3.0, 2.6), (3.2, 2.6)]], "#15181e", 0.07)


@piece
def parked_plane(craft: Craft) -> None:
    """Beyond the windows of a terminal."""
    body = smooth([(-9, 1.9), (-7.6, 2.6), (6.5, 2.7), (9.0, 2.0), (7.2, 1.2), (-6.5, 1.1)])
    craft.solid(body, "#f0f2f4", 1, 2.8)
    craft.solid([(-9, 2.0), (-10.2, 5.2), (-8.6, 5.2), (-6.4, 2.5)], "#3a6ab0", 2, 5)
    craft.solid([(-1.5, 1.7), (-5.0, 0.5), (-3.6, 0.5), (2.4, 1.6)], "#c8ced4", 0.5, 1.7)
    craft.solid(rounded(-2.2, 0.35, -0.2, 1.0, 0.3), "#8a98a8", 0.3, 1)
    for x in np.arange(-6, 6.6, 0.55):
        craft.flat(oval(float(x) - 0.1, 2.0, float(x) + 0.1, 2.3), "#40505f")
    craft.strokes([[(-2, 0), (-2, 1.2)], [(6, 0), (6, 1.3)]], "#4a5056", 0.16)


@piece
def train_seats(craft: Craft) -> None:
    """Rows with headrests, a luggage rack, a grab rail."""
    for side in (-1, 1):
        x = 1.15 * side
        craft.block(x - 0.42, 0.35, x + 0.42, 0.55, "#34587a", 0.06)
        back = x + 0.36 * side
        craft.block(back - 0.14, 0.4, back + 0.14, 1.35, "#3f6a90", 0.08)
        craft.block(back - 0.16, 1.2, back + 0.16, 1.5, "#e0d8c8", 0.06)
        craft.strokes([[(x - 0.2, 0), (x - 0.2, 0.36)], [(x + 0.2, 0), (x + 0.2, 0.36)]], "#5a6066", 0.05)
    craft.block(-0.45, 0.78, 0.45, 0.84, "#c8b898")
    craft.stroke([(0, 0), (0, 0.8)], "#8a8e92", 0.05)
    craft.strokes([[(-1.6, 2.75), (1.6, 2.75)], [(-1.6, 2.85), (1.6, 2.85)]], "#b8bec4", 0.04)
    craft.block(-1.2, 2.86, -0.3, 3.2, "#8a4a34", 0.06)
    craft.block(0.2, 2.86, 0.9, 3.1, "#3a4a5a", 0.06)


@piece
def dashboard(craft: Craft) -> None:
    """The front of a car's inside: wheel, dials, mirror, pillars; the road is in the windscreen."""
    craft.solid(
        smooth([(-6, -1), (-6, 0.55), (-3.0, 0.78), (0, 0.80), (3.0, 0.78), (6, 0.55), (6, -1)]),
        "#24272c",
        -1,
        0.8,
    )
    craft.stroke(oval(-2.0, -0.35, -0.5, 1.0), "#14161a", 0.15, closed=True)
    craft.strokes([[(-2.0, 0.3), (-0.5, 0.3)], [(-1.25, 0.3), (-1.25, -0.3)]], "#14161a", 0.13)
    for x, colour in ((-1.6, "#ff7a4a"), (-0.95, "#5ad8ff")):
        craft.plate.fill(disc(x, 0.52, 0.16), "#0c0e12")
        craft.plate.line(arc(x, 0.52, 0.13, 0.13, 200, -20), colour, 0.025)
        craft.plate.glow(craft.x + x, craft.y + 0.52, 0.5, colour, 0.4)
    craft.plate.fill(rounded(0.1, 0.1, 1.0, 0.6, 0.04), "#16324a")
    craft.plate.lines([[(0.2, 0.2), (0.5, 0.4), (0.9, 0.5)]], "#6ad0ff", 0.03)
    craft.block(-0.35, 2.35, 0.75, 2.62, "#1c1e22", 0.08)
    for side in (-1, 1):
        craft.solid(
            [(side * 4.0, 0.4), (side * 4.5, 0.4), (side * 3.6, 3.4), (side * 3.0, 3.4)], "#1a1c20", 0, 3.4
        )
    craft.flat(box(-7, 2.95, 7, 5), "#1a1c20")


@piece
def console(craft: Craft) -> None:
    """A bridge's panels with rows of lights under a star window."""
    craft.solid([(-2.0, 0), (-1.7, 0.85), (1.7, 0.85), (2.0, 0)], "#3c4652", 0, 0.9)
    for row in range(3):
        for k in range(12):
            colour = str(craft.rng.choice(["#5ae0ff", "#ffb04a", "#6aff9a", "#ff5a6a"]))
            x, y = -1.5 + 0.27 * k, 0.25 + 0.2 * row
            craft.plate.fill(box(x, y, x + 0.14, y + 0.07), colour)
    craft.plate.fill(rounded(-1.2, 0.95, 1.2, 1.7, 0.05), "#0f2a3c", 0.85)
    wave: Outline = [(-1.1 + 0.1 * k, 1.32 + 0.2 * math.sin(k * 0.9)) for k in range(23)]
    craft.plate.line(smooth(wave, closed=False), "#5ae0ff", 0.03)
    craft.plate.glow(craft.x, craft.y + 1.3, 2.0, "#5ae0ff", 0.45)


@piece
def locomotive(craft: Craft) -> None:
    """A train that stands at the platform."""
    craft.block(-14, 0.5, 10, 3.4, "#2f5f8a", 0.12)
    craft.solid([(10, 0.5), (10, 3.4), (12.4, 2.2), (13.0, 0.7)], "#2f5f8a", 0.5, 3.4)
    craft.block(-14, 1.15, 12.6, 1.4, "#e8c040")
    for x in np.arange(-13.4, 9.0, 2.1):
        craft.lit(rounded(float(x), 1.8, float(x) + 1.5, 2.8, 0.1), "#9fc0d0", "#ffe0a0")
    craft.lit([(10.4, 1.9), (10.4, 2.9), (11.6, 2.3), (11.9, 1.9)], "#9fc0d0")
    for x in (-5.0, 3.4):
        craft.stroke(box(x, 0.6, x + 1.1, 3.0), "#1e3f5c", 0.06, closed=True)
    craft.strokes([[(-14, 0.42), (12, 0.42)]], "#22262a", 0.2)
    craft.lamp(12.8, 1.0, 2.5, "#fff0c0", 0.9)


@piece
def station_clock(craft: Craft) -> None:
    craft.stroke([(0, 6), (0, 3.7)], "#2c3036", 0.07)
    craft.flat(disc(0, 3.3, 0.5), "#2c3036")
    craft.plate.fill(disc(0, 3.3, 0.43), "#f8f4e4")
    craft.strokes([[(0, 3.3), (0, 3.62)], [(0, 3.3), (0.22, 3.2)]], "#15181c", 0.05)
    craft.lamp(0, 3.3, 1.4, "#fff0c8", 0.5)
    craft.block(1.6, 3.0, 4.4, 3.5, "#22344a", 0.05)
    craft.plate.lines([[(1.8, 3.32), (3.6, 3.32)], [(1.8, 3.16), (3.0, 3.16)]], "#ffd870", 0.06)
