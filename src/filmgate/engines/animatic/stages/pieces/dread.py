"""What war, fire and the dead leave: flames, torn banners, a house that nobody lives in."""

from __future__ import annotations

from filmgate.engines.animatic.colour import lighter
from filmgate.engines.animatic.pen import Outline, bezier, box, disc, limb, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_FIRE = (("#e83a10", 1.0), ("#ff7a1c", 0.74), ("#ffb63a", 0.48), ("#fff0b0", 0.22))


def _tongue(x: float, size: float, lean: float, wide: float) -> Outline:
    """A flame's outline on the ground at `x`: a body that narrows to a tip that the draught bends."""
    return smooth(
        [
            (x - 0.30 * wide, 0.02 * size), (x - 0.36 * wide, 0.26 * size), (x - 0.14 * wide, 0.55 * size),
            (x + 0.4 * lean, 0.78 * size), (x + lean, size), (x + 0.16 * wide + 0.3 * lean, 0.60 * size),
            (x + 0.38 * wide, 0.28 * size), (x + 0.26 * wide, 0.02 * size),
        ]
    )  # fmt: skip


def smoke(craft: Craft, x: float, y: float, high: float, wide: float, colour: str) -> None:
    """A column that widens, thins out and leans with the wind: soft puffs, lit from the left."""
    rng, n = craft.rng, 26
    for k in range(n):
        f = k / (n - 1)
        at = (x + 0.34 * high * f**1.7 + rng.normal(0, 0.12) * wide, y + high * f)
        size = wide * (0.35 + 1.25 * f) * rng.uniform(0.8, 1.2)
        tone, alpha = craft.tone(colour), 0.5 * (1 - f) ** 0.8
        craft.plate.puff(*at, size, tone, alpha)
        craft.plate.puff(
            at[0] - 0.3 * size, at[1] + 0.25 * size, 0.6 * size, lighter(tone, 0.22), 0.4 * alpha
        )


@piece
def blaze(craft: Craft) -> None:
    """A fire of some 3 m and its smoke."""
    rng = craft.rng
    smoke(craft, 0.0, 1.6, 9.0, 1.6, "#3a3434")
    for colour, share in _FIRE:
        for k in range(5):
            x = 0.62 * (k - 2) + rng.uniform(-0.2, 0.2)
            size = share * (3.2 - 0.5 * abs(k - 2)) * rng.uniform(0.75, 1.1)
            craft.plate.fill(_tongue(x, size, rng.uniform(-0.3, 0.45), 1.05 * share + 0.2), colour, 0.94)
    craft.lamp(0.0, 1.7, 3.3, "#ff6a1c", 0.95)


@piece
def burnt_beams(craft: Craft) -> None:
    """Charred timber that has come down, with embers."""
    for _ in range(7):
        x, side = float(craft.rng.uniform(-1.3, 1.3)), float(craft.rng.choice([-1.0, 1.0]))
        long, rise = float(craft.rng.uniform(0.9, 1.9)), float(craft.rng.uniform(0.05, 0.55))
        end = (x + side * long * (1 - 0.3 * rise), 0.06 + long * rise)
        craft.flat(limb((x, 0.06), end, 0.09, 0.05), "#1c1816")
        craft.stroke([(x, 0.02), ((x + end[0]) / 2, end[1] / 2)], "#c8481c", 0.03)
    craft.lamp(0.0, 0.3, 1.4, "#ff6a1c", 0.6)


@piece
def war_banner(craft: Craft) -> None:
    """A torn standard on a leaning pole."""
    rng, cloth = craft.rng, str(craft.rng.choice(["#a8281e", "#2c4a7a", "#c89a30", "#5a2a5c"]))
    lean, high = float(rng.uniform(-0.5, 0.5)), float(rng.uniform(3.0, 4.4))
    craft.stroke([(0, -0.1), (lean, high)], "#4a3424", 0.1)
    craft.flat([(lean - 0.06, high), (lean, high + 0.36), (lean + 0.06, high)], "#c8b06a")
    top, low = 0.97 * high, 0.52 * high
    upper, lower = lean * 0.97, lean * 0.52
    edge = [(upper, top), *bezier((upper, top), (upper + 0.9, top + 0.2), (upper + 1.7, top - 0.3)),
            (upper + 1.35, top - 0.55), (upper + 1.6, top - 0.95), (upper + 1.0, low + 0.45),
            (upper + 1.2, low + 0.12), (lower + 0.5, low + 0.2), (lower, low)]  # fmt: skip
    craft.solid(edge, cloth, low, top)
    craft.crease([[(upper + 0.5, top - 0.1), (lower + 0.4, low + 0.3)]], 0.05)
    craft.stroke(disc(upper + 0.62, (top + low) / 2 + 0.15, 0.3), "#e8d8a8", 0.08, closed=True)


@piece
def spoils(craft: Craft) -> None:
    """Spears and arrows in the ground, a shield, a helmet."""
    rng = craft.rng
    for _ in range(5):
        x, lean, long = (
            float(v) for v in (rng.uniform(-1.8, 1.8), rng.normal(0, 0.35), rng.uniform(0.9, 2.2))
        )
        tip = (x + lean * long, long)
        craft.stroke([(x, -0.05), tip], "#5c4630", 0.05)
        craft.flat(
            [(tip[0] - 0.06, tip[1]), (tip[0] + lean * 0.3, tip[1] + 0.3), (tip[0] + 0.06, tip[1])], "#b8bcc0"
        )
    for _ in range(4):
        x, lean = float(rng.uniform(-2, 2)), float(rng.normal(0.3, 0.15))
        craft.stroke([(x, 0), (x - lean, 0.75)], "#7a6248", 0.03)
        craft.stroke([(x - lean + 0.04, 0.62), (x - lean, 0.75), (x - lean - 0.06, 0.62)], "#e8e0d0", 0.04)
    at, tone = float(rng.uniform(-1, 1)), str(rng.choice(["#8a2c22", "#2f4a6a", "#7a6a3a"]))
    craft.solid(oval(at - 0.5, 0.0, at + 0.42, 0.72), tone, 0, 0.75)
    craft.stroke(oval(at - 0.5, 0.0, at + 0.42, 0.72), "#b8a878", 0.06, closed=True)
    craft.flat(disc(at - 0.04, 0.37, 0.1), "#d8c890")


@piece
def camp_fire_smoke(craft: Craft) -> None:
    """Far smoke over a field, with its glow."""
    smoke(craft, 0.0, 0.2, 11.0, 1.5, "#5a544e")
    craft.lamp(0.0, 0.4, 2.6, "#ff7a2c", 0.7)


_WALL, _ROOF, _DARK = "#3c3a42", "#26242c", "#1c1a20"
_HAUNTED = (
    ([(-4.2, 1.0), (-4.4, 7.0), (1.2, 7.2), (1.4, 1.0)], _WALL, 1, 8),
    ([(1.2, 1.0), (1.3, 9.6), (4.3, 9.4), (4.5, 1.0)], _WALL, 1, 10),
    ([(-5.0, 6.8), (-3.3, 9.6), (-1.6, 10.4), (-0.2, 9.4), (1.5, 7.0)], _ROOF, 6, 10),
    ([(0.7, 9.3), (2.5, 14.6), (2.9, 14.9), (4.9, 9.1)], _ROOF, 9, 15),
    ([(-2.7, 8.2), (-2.7, 9.8), (-1.9, 10.7), (-1.1, 9.8), (-1.1, 8.2)], _WALL, 8, 11),
)
"""House and tower, the roofs of both, a dormer: outlines, tones, from where to where they are shaded."""
_HAUNTED_PANES = (
    (-3.5, 4.9, 0.9, 1.4, True), (-1.3, 4.9, 0.9, 1.4, False), (2.4, 6.6, 0.9, 1.7, True),
    (-3.4, 2.2, 0.9, 1.3, False), (2.4, 3.4, 0.9, 1.5, False), (-2.2, 8.6, 0.6, 0.9, True),
)  # fmt: skip
"""Left, foot, width and height of each window, and whether a lamp is behind it."""


@piece
def haunted_house(craft: Craft) -> None:
    """Tall, crooked, with a tower, a broken porch and a few lit windows, on its knoll."""
    knoll = smooth([(-13, -0.2), (-8, 0.45), (-3, 1.5), (3, 1.6), (8, 0.5), (13, -0.2)], closed=False)
    craft.solid([*knoll], "#39402f", -1, 2)
    for outline, tone, y0, y1 in _HAUNTED:
        craft.solid(outline, tone, y0, y1)
    craft.flat([(-3.0, 9.7), (-1.9, 11.2), (-0.8, 9.6)], _ROOF)
    craft.block(-3.9, 9.0, -3.3, 11.4, _DARK)
    craft.strokes([[(2.7, 14.7), (2.72, 16.2)], [(2.3, 15.6), (3.2, 15.7)]], _DARK, 0.1)
    boards: list[Outline] = [[(-4.3, 1.4 + 0.42 * k), (4.4, 1.4 + 0.42 * k)] for k in range(14)]
    craft.crease(boards, 0.04, 0.22)
    for pane in _HAUNTED_PANES:
        _pointed_window(craft, *pane)
    craft.flat([(-1.3, 1.2), (-1.3, 3.2), (-0.65, 3.8), (0.0, 3.2), (0.0, 1.2)], _DARK)
    craft.solid([(-2.4, 3.7), (-0.7, 4.5), (1.1, 3.6), (0.9, 3.4), (-2.2, 3.45)], _ROOF, 3.4, 4.6)
    craft.strokes([[(-2.1, 1.2), (-2.2, 3.5)], [(0.8, 1.2), (0.85, 3.5)]], _DARK, 0.14)
    _bats(craft)
    _haunted_grounds(craft)


def _pointed_window(craft: Craft, x: float, y: float, wide: float, high: float, lit: bool) -> None:
    outline = [(x, y), (x + wide, y), (x + wide, y + high), (x + wide / 2, y + high + 0.5), (x, y + high)]
    craft.plate.fill(outline, "#ffb440" if lit else craft.tone("#101014"), 0.95)
    upright = [(x + wide / 2, y), (x + wide / 2, y + high + 0.4)]
    craft.strokes([upright, [(x, y + 0.6 * high), (x + wide, y + 0.6 * high)]], _DARK, 0.08)
    if lit:
        craft.lamp(x + wide / 2, y + high / 2, 2.6, "#ff9a30", 0.75)


def _bats(craft: Craft) -> None:
    for x, y in ((6.2, 9.2), (7.4, 10.4), (-6.0, 10.6), (8.3, 8.6)):
        bat = [
            (x - 0.7, y + 0.2), (x - 0.3, y + 0.05), (x, y + 0.16), (x + 0.3, y + 0.05), (x + 0.7, y + 0.25),
            (x, y - 0.16),
        ]  # fmt: skip
        craft.flat(bat, "#0c0c10")


def _haunted_grounds(craft: Craft) -> None:
    """Two stumps of trees, and railings."""
    for x in (-9.0, 8.6):
        craft.stroke([(x, 0.1), (x + 0.15, 1.8)], _DARK, 0.22)
        twigs = [limb((x + 0.1, 1.2), (x + s, 2.6), 0.09, 0.03) for s in (-0.8, 0.2, 1.0)]
        craft.plate.fill_all(twigs, craft.tone(_DARK))
    fence: list[Outline] = [
        [(x, 0.0), (x, 1.0 + 0.1 * (k % 2))] for k, x in enumerate(_spaced(-12.0, 12.0, 0.55))
    ]
    craft.strokes(fence, _DARK, 0.06)
    craft.strokes([[(-12, 0.35), (12, 0.35)], [(-12, 0.8), (12, 0.8)]], _DARK, 0.06)


def _spaced(first: float, last: float, step: float) -> list[float]:
    return [first + step * k for k in range(int((last - first) / step) + 1) if abs(first + step * k) > 1.3]


@piece
def scorched_house(craft: Craft) -> None:
    """The shell of a house: a broken crown, empty windows with fire in them."""
    rng, wide, high = craft.rng, float(craft.rng.uniform(4.2, 6.0)), float(craft.rng.uniform(6.0, 9.0))
    crown = [(wide * (k / 8 - 0.5), high * float(rng.uniform(0.72, 1.05))) for k in range(9)]
    craft.solid([(-wide / 2, -0.2), *crown, (wide / 2, -0.2)], "#3c3634", 0, high)
    for row in range(int(high / 2.6)):
        for x in (-0.3 * wide, 0.02 * wide, 0.3 * wide):
            pane = box(x - 0.45, 1.0 + 2.5 * row, x + 0.45, 2.5 + 2.5 * row)
            craft.plate.fill(pane, "#ff8a2c" if rng.random() < 0.55 else craft.tone("#0c0a0a"))
            craft.lamp(x, 1.8 + 2.5 * row, 1.8, "#ff6a1c", 0.4)
