"""The houses of a quarter, drawn by its row of the table: walls, windows, shops, doors, signs."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import RGB, Colour, darker, lighter, mix
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.pen import Outline, arc, bezier, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.boards import Dress, board, sign
from filmgate.engines.animatic.stages.overgrowth import ivy
from filmgate.engines.animatic.stages.quarters import Quarter

GROUND, STOREY = 3.4, 3.0
"""Metres up to the first floor, and from there to the next."""
_SHOP = 2.7


def block(plate: Plate, x0: float, x1: float, rng: np.random.Generator, dress: Dress) -> None:
    """A row of houses from x0 to x1 on the ground, and the signs that stand out over the pavement."""
    x, quarter = x0, dress.quarter
    while x < x1 - 1:
        wide = min(rng.uniform(4.0, 6.5), x1 - x)
        seed = int(rng.integers(0, 2**31))
        if x + wide > plate.x0 - 1 and x < plate.x1 + 1:
            house(plate, x, wide, np.random.default_rng(seed), dress)
        x += wide
    every = min(quarter.blades or 99.0, 1.7 if dress.glow > 0.9 else 99.0)
    for _ in range(int((x1 - x0) / every)):
        at, ink, frame = rng.uniform(x0 + 0.3, x1 - 1.4), rng.choice(dress.signs), rng.choice(dress.signs)
        size = rng.uniform(0.8, 1.15), rng.uniform(2.4, 4.6)
        low = 2.8 if quarter.blades < 2 and dress.glow else 3.7
        y, seed = rng.uniform(low, low + 1.9), int(rng.integers(0, 2**31))
        if at + 3 > plate.x0 and at - 3 < plate.x1:
            sign(plate, at, y, *size, str(ink), str(frame), np.random.default_rng(seed), dress.glow)


def house(plate: Plate, x: float, wide: float, rng: np.random.Generator, dress: Dress) -> None:
    """One house on the ground from x to x + wide."""
    quarter, body = dress.quarter, dress.wall(rng)
    warm = str(rng.choice(dress.shops))
    high = GROUND + quarter.floors * STOREY + (rng.uniform(-0.2, 1.6) if quarter.floors > 2 else 0.0)
    shade = vertical(0, high, body * 1.1, body * (0.6 if dress.glow else 0.9))
    plate.fill(box(x, 0, x + wide, high), shade)
    _surface(plate, x, wide, high, body, quarter)
    for floor in range(quarter.floors):
        _windows(plate, x, wide, GROUND + 0.9 + floor * STOREY, warm, body, rng, dress)
    _ground(plate, x, wide, warm, body, rng, dress)
    if quarter.roof:
        _tiles(plate, x, wide, high, dress.lit_by(quarter.roof) if dress.snow is None else dress.snow)
    _hung(plate, x, wide, high, body, rng, dress)
    if quarter.left:
        ivy(plate, x, wide, high, rng, dress)


def flank(plate: Plate, x0: float, x1: float, rng: np.random.Generator, dress: Dress, haze: float) -> None:
    """A row of houses so far along a cross street that only walls, windows and a roof are seen of it."""
    quarter, fog = dress.quarter, dress.fog
    across, tall, pitch = quarter.pane
    high = GROUND + STOREY * quarter.floors + rng.uniform(-0.7, 1.8)
    tone = mix(dress.wall(rng) * 0.92, fog, haze)
    plate.fill(box(x0, -0.5, x1, high), vertical(0, high, mix(tone, fog, 0.2), tone))
    if quarter.roof:
        roof = mix(dress.lit_by(quarter.roof), fog, haze)
        eaves, ridge = high - 0.1, high + 1.5
        plate.fill([(x0 - 0.4, eaves), (x0 + 1, ridge), (x1 - 1, ridge), (x1 + 0.4, eaves)], roof)
    panes = [
        box(float(u), float(y), float(u) + across, float(y) + tall)
        for u in np.arange(x0 + 0.6, x1 - across, pitch)
        for y in np.arange(1.0, high - tall - 0.3, STOREY)
    ]
    if panes:
        plate.fill_all(panes, mix(dress.glass(), tone, 0.45))
    lit = [pane for pane in panes if rng.random() < dress.lit]
    if lit:
        plate.fill_all(lit, mix("#ffd890", tone, 0.25))


def _surface(plate: Plate, x: float, wide: float, high: float, body: RGB, quarter: Quarter) -> None:
    """Courses of brick, timber, bands between the floors."""
    trim = mix(quarter.trim, body, 0.45)
    if quarter.brick:
        rows: list[Outline] = [[(x, float(y)), (x + wide, float(y))] for y in np.arange(0.15, high, 0.17)]
        plate.lines(rows, darker(body, 0.4), 0.02, 0.4)
    if quarter.beams:
        tone, top = darker(mix(quarter.trim, body, 0.12), 0.1), high
        upright = [[(u, 0.3), (u, top)] for u in np.linspace(x + 0.1, x + wide - 0.1, 5)]
        brace = [
            [(x + 0.1, GROUND), (x + 0.26 * wide, top)],
            [(x + wide - 0.1, GROUND), (x + 0.74 * wide, top)],
        ]
        plate.lines([*upright, *brace], tone, 0.16)
    for floor in range(quarter.floors if not quarter.units else 0):
        y = GROUND + floor * STOREY - 0.1
        plate.fill(box(x, y, x + wide, y + 0.18), trim)
        plate.fill(box(x, y - 0.06, x + wide, y), "#000000", 0.16)
    plate.fill(box(x, 0, x + 0.05, high), "#000000", 0.18)


def _tiles(plate: Plate, x: float, wide: float, high: float, tone: Colour) -> None:
    """A roof that overhangs, in rows."""
    top, over = high + min(1.9, 0.42 * wide), 0.35
    eaves = bezier((x - over, high + 0.02), (x + wide / 2, high - 0.22), (x + wide + over, high + 0.02))
    plate.fill(
        [*eaves, (x + wide - 0.5, top), (x + 0.5, top)],
        vertical(high, top, darker(tone, 0.3), lighter(tone, 0.1)),
    )
    lines: list[Outline] = [
        [(u, high), (x + wide / 2 + (u - x - wide / 2) * 0.86, top)] for u in np.arange(x, x + wide, 0.34)
    ]
    plate.lines(lines, darker(tone, 0.35), 0.05, 0.6)
    plate.line(eaves, darker(tone, 0.5), 0.12)


def _ground(
    plate: Plate, x: float, wide: float, warm: str, body: RGB, rng: np.random.Generator, dress: Dress
) -> None:
    quarter = dress.quarter
    if rng.random() >= quarter.shops:
        _home(plate, x, wide, warm, body, rng, dress)
        return
    ink, frame = (str(rng.choice(dress.signs)) for _ in range(2))
    left, right, top = x + 0.45, x + wide - 0.45, _SHOP
    _shop(plate, left, right, top, warm, ink, body, rng, dress)
    if rng.random() < quarter.awning:
        awning = [(left - 0.2, top - 0.15), (right + 0.2, top - 0.15), (right, top + 0.4), (left, top + 0.4)]
        shade = ("#08060f", 0.45, 0.75) if dress.glow else ("#2a2420", 0.10, 0.30)
        low, high = (mix(ink, shade[0], share) for share in shade[1:])
        plate.fill(awning, vertical(top - 0.15, top + 0.4, low, high))
        plate.fill(box(left, top - 0.5, right, top - 0.15), "#000000", 0.0 if dress.glow else 0.22)
        if dress.snow is not None:
            lying = [
                (left - 0.12, top + 0.02),
                (right + 0.12, top + 0.02),
                (right, top + 0.46),
                (left, top + 0.46),
            ]
            plate.fill(smooth(lying, steps=3), dress.snow)
    if quarter.screens > 0.5:
        return  # its picture wall is there
    board(plate, left + 0.2, top + 0.5, right - left - 0.4, 0.75, ink, frame, rng, dress)


def _home(
    plate: Plate, x: float, wide: float, warm: str, body: RGB, rng: np.random.Generator, dress: Dress
) -> None:
    """A front door up its steps, a lamp beside it, and the ground floor's windows."""
    quarter, step = dress.quarter, dress.quarter.stoop
    low, stone = (0.2 if step < 0.4 else step), mix(body, dress.lit_by("#b8b0a4"), 0.7)
    plate.fill(box(x, 0, x + wide, low), stone)
    door = x + (0.55 if rng.random() < 0.5 else wide - 1.75)
    tone, frame = dress.lit_by(str(rng.choice(quarter.door))), dress.lit_by(quarter.trim)
    plate.fill(box(door - 0.14, step, door + 1.24, step + 2.45), frame)
    plate.fill(box(door, step, door + 1.1, step + 2.05), vertical(step, step + 2, darker(tone, 0.2), tone))
    plate.lines(
        [box(door + u, step + v, door + u + 0.4, step + v + 0.7) for u in (0.1, 0.6) for v in (0.2, 1.1)],
        darker(tone, 0.4), 0.04, closed=True,
    )  # fmt: skip
    fan = box(door, step + 2.1, door + 1.1, step + 2.35)
    plate.fill(fan, warm if dress.glow else darker(dress.glass(), 0.2))
    plate.fill(disc(door + 0.95, step + 1.0, 0.05), "#d8b45c")
    for i in range(round(step / 0.17)):
        wide_step = 0.12 * (round(step / 0.17) - i)
        y = 0.17 * i
        plate.fill(
            box(door - wide_step, y, door + 1.1 + wide_step, y + 0.17), lighter(stone, 0.04 + 0.03 * i)
        )
        plate.line([(door - wide_step, y), (door + 1.1 + wide_step, y)], darker(stone, 0.3), 0.02)
    if dress.glow:
        plate.fill(oval(door + 1.3, step + 1.8, door + 1.46, step + 2.1), "#fff0cc")
        plate.glow(door + 1.38, step + 1.9, 1.6, "#ffc878", 0.5)
    side = (x, door - 0.3) if door > x + wide / 2 else (door + 1.6, x + wide)
    _windows(plate, side[0], side[1] - side[0], max(0.95, low + 0.45), warm, body, rng, dress)


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
    """One floor's, evenly spaced."""
    across, high, pitch = dress.quarter.pane
    n = max(0, int((wide - 0.5) / pitch))
    for k in range(n):
        at = x + wide / 2 + (k - (n - 1) / 2) * pitch - across / 2
        on = rng.random() < dress.lit
        _window(
            plate, at, y, across, high, mix(warm, body, rng.uniform(0.1, 0.5)) if on else None, body, dress
        )
        quarter = dress.quarter
        if quarter.shutters and pitch - across > 0.5:
            leaf = dress.lit_by(quarter.shutters[int(x * 7) % len(quarter.shutters)])
            half = min(0.42, (pitch - across) / 2 - 0.06)
            _shutters(plate, at, y, across, high, half, leaf)
        if quarter.balcony:
            _railing(plate, at - 0.15, y - 0.1, across + 0.3, 0.85, dress.lit_by("#2c2c34"))
        if quarter.escape and k % 3 == 1:
            _escape(plate, at - 0.8, y - 0.35, across + 1.6, dress.lit_by("#3a3a40"))
        if quarter.units and rng.random() < 0.3:
            plate.fill(box(at + 0.1, y - 0.75, at + 0.95, y - 0.15), np.minimum(body * 1.3, 255))
            plate.line(disc(at + 0.52, y - 0.45, 0.2), body * 0.6, 0.05, closed=True)


def _opening(x: float, y: float, wide: float, high: float, head: str) -> Outline:
    if head == "pointed":
        tip, spring = (x + wide / 2, y + high + 0.12), y + 0.72 * high
        return [(x, y), (x + wide, y), *bezier((x + wide, spring), (x + 0.86 * wide, y + 0.95 * high), tip),
            *bezier(tip, (x + 0.14 * wide, y + 0.95 * high), (x, spring))]  # fmt: skip
    if head == "round":
        return [
            (x, y),
            (x + wide, y),
            *arc(x + wide / 2, y + high - wide / 2, wide / 2, wide / 2, 0, 180, 10),
        ]
    return box(x, y, x + wide, y + high)


def _window(
    plate: Plate, x: float, y: float, wide: float, high: float, lamp: RGB | None, body: RGB, dress: Dress
) -> None:
    """Its frame, the pane with the sky in it or a lamp behind, bars and a sill."""
    head, trim = dress.quarter.head, dress.lit_by(dress.quarter.trim)
    plate.fill(_opening(x - 0.1, y - 0.06, wide + 0.2, high + 0.18, head), mix(trim, body, 0.25))
    glass = dress.glass() if lamp is None else lamp
    pane = _opening(x, y, wide, high, head)
    plate.fill(pane, vertical(y, y + high, darker(glass, 0.28), lighter(glass, 0.12)))
    if lamp is None and not dress.glow:
        gleam = [
            (x + 0.1 * wide, y),
            (x + 0.4 * wide, y),
            (x + 0.9 * wide, y + high),
            (x + 0.6 * wide, y + high),
        ]
        plate.fill(gleam, "#ffffff", 0.14)
    middle = x + wide / 2
    bars = [[(middle, y), (middle, y + high)], [(x, y + 0.62 * high), (x + wide, y + 0.62 * high)]]
    if head == "lattice":
        bars += [[(x + wide * f, y), (x + wide * f, y + high)] for f in (0.25, 0.75)]
        bars += [[(x, y + high * f), (x + wide, y + high * f)] for f in (0.3, 0.85)]
    plate.lines(bars, darker(trim, 0.12) if not dress.glow else body * 0.5, 0.05)
    plate.fill(box(x - 0.16, y - 0.14, x + wide + 0.16, y), np.minimum(mix(trim, body, 0.35) * 1.05, 255))
    if dress.snow is not None:
        plate.fill(rounded(x - 0.16, y - 0.05, x + wide + 0.16, y + 0.09, 0.06), dress.snow)


def _shutters(plate: Plate, x: float, y: float, wide: float, high: float, half: float, tone: Colour) -> None:
    leaves = [
        box(x - half - 0.05, y, x - 0.05, y + high),
        box(x + wide + 0.05, y, x + wide + half + 0.05, y + high),
    ]
    plate.fill_all(leaves, tone)
    slats: list[Outline] = [
        [(float(leaf[0][0]) + 0.04, v), (float(leaf[1][0]) - 0.04, v)]
        for leaf in leaves
        for v in np.arange(y + 0.1, y + high, 0.14)
    ]
    plate.lines(slats, darker(tone, 0.25), 0.035)


def _railing(plate: Plate, x: float, y: float, wide: float, high: float, tone: Colour) -> None:
    posts: list[Outline] = [
        [(u, y), (u, y + high)] for u in np.linspace(x, x + wide, max(5, int(wide / 0.14)))
    ]
    plate.lines(posts, tone, 0.03)
    plate.lines([[(x, y), (x + wide, y)], [(x, y + high), (x + wide, y + high)]], tone, 0.07)


def _escape(plate: Plate, x: float, y: float, wide: float, tone: Colour) -> None:
    """A landing and the flight to the next."""
    _railing(plate, x, y, wide, 0.9, tone)
    plate.lines(
        [[(x + 0.2, y), (x + wide - 0.2, y + STOREY)], [(x + 0.55, y), (x + wide, y + STOREY - 0.2)]],
        tone,
        0.06,
    )


def _hung(
    plate: Plate, x: float, wide: float, high: float, body: RGB, rng: np.random.Generator, dress: Dress
) -> None:
    """Picture walls, lanterns, pipes."""
    quarter = dress.quarter
    if rng.random() < quarter.screens and wide > 3:
        low = GROUND - 0.35 if quarter.screens > 0.5 else GROUND + 0.9
        _screen(plate, x + 0.35, low, wide - 0.7, rng.uniform(2.4, 4.2), rng, dress)
    if quarter.lanterns and rng.random() < 0.8:
        for at in np.linspace(x + 0.6, x + wide - 0.6, 3 if quarter.floors else 2):
            _lantern(plate, float(at), 2.85 if quarter.floors else 2.55, dress)
    for _ in range(2 if quarter.units else 0):
        pipe = x + rng.uniform(0.1, wide - 0.1)
        plate.line([(pipe, GROUND + 0.75), (pipe, high)], body * 0.5, 0.09)


def _screen(
    plate: Plate, x: float, y: float, wide: float, high: float, rng: np.random.Generator, dress: Dress
) -> None:
    """A picture of light: colours that run into one another, shapes, a word."""
    first, second, third = (str(c) for c in rng.permutation(np.array(_SCREENS))[:3])
    bright = 1.0 if dress.glow else 0.55
    plate.fill(box(x - 0.1, y - 0.1, x + wide + 0.1, y + high + 0.1), "#0c0c12")
    low, top = (mix("#8a8c94", colour, bright) for colour in (first, second))
    plate.fill(box(x, y, x + wide, y + high), vertical(y, y + high, low, top))
    middle, radius = x + wide * rng.uniform(0.3, 0.7), 0.36 * min(wide, high)
    plate.fill(disc(middle, y + 0.55 * high, radius), mix("#c8c8cc", third, bright))
    plate.fill(disc(middle + 0.4 * radius, y + 0.62 * high, 0.55 * radius), lighter(second, 0.55))
    if dress.quarter.names:
        size = min(0.26 * high, 1.5 * wide / 9)
        plate.text(str(rng.choice(dress.quarter.names)), x + wide / 2, y + 0.12 * high, size, "#ffffff")
    if dress.glow:
        plate.glow(x + wide / 2, y + high / 2, 1.1 * max(wide, high), second, 0.34)


_SCREENS = ("#ff3c78", "#20c8f0", "#ffb020", "#7a50ff", "#30d890", "#ff6a3c", "#f0f4ff")


def _lantern(plate: Plate, x: float, y: float, dress: Dress) -> None:
    red = mix("#d8342c", "#2a0a0c", 0.0 if dress.glow else 0.12)
    plate.line([(x, y + 0.36), (x, y + 0.6)], "#2a1a18", 0.03)
    plate.fill(
        oval(x - 0.2, y - 0.02, x + 0.2, y + 0.4), vertical(y, y + 0.4, darker(red, 0.2), lighter(red, 0.15))
    )
    plate.fill_all(
        [box(x - 0.09, y + 0.36, x + 0.09, y + 0.42), box(x - 0.09, y - 0.06, x + 0.09, y)], "#d8a848"
    )
    plate.line([(x, y - 0.06), (x, y - 0.28)], "#d8a848", 0.04)
    if dress.glow:
        plate.fill(oval(x - 0.1, y + 0.06, x + 0.1, y + 0.32), "#ffd890", 0.85)
        plate.glow(x, y + 0.2, 1.5, "#ff7a3c", 0.5)


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
    low, high = (mix(warm, "#30102a", 0.75), mix(warm, ink, 0.25))
    if not dress.glow:
        low, high = darker(warm, 0.5), mix(warm, dress.fog, 0.35)
    plate.fill(box(left, 0.1, right, top), vertical(0, top, low, high))
    _goods(plate, left, right, warm, rng)
    margin = min(0.4, (right - left) * 0.4)  # the last house of a row may be a metre wide
    for _ in range(int(rng.integers(0, 3))):
        at, tall = rng.uniform(left + margin, right - margin), rng.uniform(1.15, 1.35)
        _shopper(plate, at, tall, mix(warm, "#12081a", 0.9))
    for x in np.arange(left + 0.5, right - 0.2, 0.95) if dress.glow else ():
        plate.line([(x, 2.3), (x, top)], body * 0.4, 0.015)
        plate.fill(oval(x - 0.13, 2.15, x + 0.13, 2.32), mix(warm, "#ffffff", 0.7))
        plate.glow(x, 2.2, 0.7, warm, 0.3 * dress.glow)
    plate.line([(left, 2.02), (right, 2.02)], body * 0.5, 0.03)
    for x in np.linspace(left, right, max(3, int((right - left) / 1.2) + 1)):
        plate.line([(x, 0), (x, top)], body * 0.45, 0.07)
    plate.fill(box(left, 0, right, 0.42), body * (0.5 if dress.glow else 0.62))
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
