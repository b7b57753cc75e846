"""What an action needs and the set may not have: something to sit on, to lie in, to push, to cook at.

Each piece is drawn around a figure that stands on the origin and faces right, in shares of its height.
`Piece.behind` is drawn before the figure, `Piece.front` over it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs import band, beds, chairs, waters
from filmgate.engines.animatic.rigs.chairs import table
from filmgate.engines.animatic.rigs.poses import HIP, catching, throwing
from filmgate.storyboard.vocabulary import Action

Draw = Callable[[Pen, float, float], None]
"""Of the pen, the time in seconds and the action's progress."""
_STEEL = "#9aa2aa"


@dataclass(frozen=True)
class Piece:
    behind: Draw | None = None
    front: Draw | None = None
    reach: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Shares of the height that it needs to the left, to the right and above a standing figure's room."""
    turns_above: bool = False
    """The body turns about a beam over it, not about its hip."""


def _stove(pen: Pen, t: float, p: float) -> None:
    pen.fill(rounded(0.13, 0.0, 0.56, 0.50, 0.02), horizontal(0.13, 0.56, "#6a727a", "#c4cad0", "#7c848c"))
    pen.fill(rounded(0.19, 0.10, 0.50, 0.34, 0.02), "#22262c")
    pen.fill(
        rounded(0.22, 0.14, 0.47, 0.30, 0.02),
        Gradient((0.34, 0.2), (0, 0), ((0, "#ff9a3a", 0.9), (1, "#7a2c10", 0.6)), 0.16),
    )
    pen.fill_all([disc(x, 0.42, 0.014) for x in (0.20, 0.27, 0.34, 0.41, 0.48)], "#2a2e34")
    for x in (0.30, 0.40):
        live = 0.030 + 0.008 * math.sin(t * 13 + 40 * x)
        pen.fill(smooth([(x - 0.03, 0.50), (x, 0.50 + live), (x + 0.03, 0.50)]), "#58b4ff", 0.9)
    # a pot with steam behind the pan
    pen.fill(rounded(0.43, 0.50, 0.55, 0.60, 0.015), horizontal(0.43, 0.55, "#8a3028", "#e0685a", "#7a2820"))
    steam(pen, 0.49, 0.62, t)
    steam(pen, 0.31, 0.62, t + 1.3)


def _camp_kitchen(pen: Pen, t: float, p: float) -> None:
    """A fire between stones, a kettle on a tripod."""
    pen.lines(
        [[(0.24, 0.0), (0.38, 0.74)], [(0.54, 0.0), (0.38, 0.74)], [(0.38, 0.74), (0.40, 0.0)]],
        "#5a4028",
        0.018,
    )
    for k, (tone, size) in enumerate((("#ff6a1c", 1.0), ("#ffb040", 0.66), ("#fff0b0", 0.34))):
        live = 0.30 * size * (1 + 0.12 * math.sin(t * 11 + 2 * k))
        flame = [
            (0.37 - 0.11 * size, 0.04),
            (0.34, 0.04 + 0.6 * live),
            (0.38 + 0.02 * math.sin(t * 7), 0.04 + live),
            (0.42, 0.04 + 0.5 * live),
            (0.39 + 0.11 * size, 0.04),
        ]
        pen.fill(smooth(flame), tone, 0.92)
    pen.fill_all(
        [limb((0.24, 0.03), (0.50, 0.06), 0.022, 0.022), limb((0.26, 0.06), (0.52, 0.03), 0.022, 0.022)],
        "#4a3020",
    )
    pen.fill_all([disc(x, 0.025, 0.034) for x in (0.20, 0.56)], "#7c7a78")
    steam(pen, 0.31, 0.62, t)


def steam(pen: Pen, x: float, y: float, t: float) -> None:
    for i in range(4):
        up = (t * 0.40 + i / 4) % 1.0
        sway = 0.018 * math.sin(t * 2 + i * 2)
        pen.puff(x + sway, y + 0.24 * up, 0.026 + 0.040 * up, "#ffffff", 0.34 * math.sin(math.pi * up))


def _pouring(pen: Pen, t: float, p: float) -> None:
    table(pen, 0.14, 0.56, 0.47)
    full = 0.012 + 0.05 * ((t * 0.2) % 1.0)
    pen.fill([(0.335, 0.474), (0.405, 0.474), (0.405, 0.474 + full), (0.335, 0.474 + full)], "#c8862c")
    pen.fill([(0.335, 0.47), (0.405, 0.47), (0.415, 0.565), (0.325, 0.565)], "#d4e6ee", 0.55)
    pen.line([(0.368, 0.645), (0.370, 0.50)], "#c8862c", 0.009)


def _anvil(pen: Pen, t: float, p: float) -> None:
    table(pen, 0.12, 0.58, 0.46)
    pen.fill(
        [(0.24, 0.46), (0.40, 0.46), (0.38, 0.50), (0.44, 0.54), (0.20, 0.54), (0.26, 0.50)],
        horizontal(0.2, 0.44, "#3a3f46", "#7c848c"),
    )
    k = 0.5 - 0.5 * math.cos(t * 5.0)
    if k > 0.86:  # sparks where the hammer strikes
        rays = [[(0.31 + 0.03 * math.cos(a), 0.56 + 0.03 * math.sin(a)), (0.31 + 0.09 * math.cos(a),
            0.56 + 0.09 * math.sin(a))]
            for a in (0.3, 0.9, 1.6, 2.2, 2.8)]  # fmt: skip
        pen.lines(rays, "#ffd060", 0.008)


def house_wall(pen: Pen, t: float, p: float) -> None:
    """The corner of a house: courses of brick, a window, the eaves, and the ladder against it."""
    pen.fill(box(0.20, 0.0, 1.42, 1.86), horizontal(0.2, 1.42, "#c2a48a", "#94765e"))
    courses = [[(0.20, 0.06 * k), (1.42, 0.06 * k)] for k in range(1, 31)]
    joints = [
        [(0.26 + 0.12 * i + 0.06 * (k % 2), 0.06 * k), (0.26 + 0.12 * i + 0.06 * (k % 2), 0.06 * k + 0.06)]
        for k in range(31)
        for i in range(10)
    ]
    pen.lines([*courses, *joints], "#7c6450", 0.005, 0.55)
    pen.fill(box(0.62, 0.92, 1.14, 1.52), "#f0e8da")
    pen.fill(box(0.66, 0.96, 1.10, 1.48), vertical(0.96, 1.48, "#5f88a8", "#b8d8ea"))
    pen.lines([[(0.88, 0.96), (0.88, 1.48)], [(0.66, 1.22), (1.10, 1.22)]], "#f0e8da", 0.020)
    pen.fill(box(0.58, 0.88, 1.18, 0.93), "#d8ccb8")
    pen.fill([(0.10, 1.86), (1.52, 1.86), (1.48, 1.96), (0.16, 1.96)], "#5a4438")
    ladder(pen, t, p)


def ladder(pen: Pen, t: float, p: float) -> None:
    rungs = [[(0.115, y), (0.175, y + 0.012)] for y in (0.12 + 0.11 * i for i in range(13))]
    pen.lines([[(0.10, 0.0), (0.125, 1.60)], [(0.165, 0.0), (0.185, 1.62)], *rungs], "#d8a860", 0.020)


def _door_behind(open_at: Callable[[float], float]) -> Draw:
    def draw(pen: Pen, t: float, p: float) -> None:
        k = open_at(p)
        pen.fill(box(0.20, 0.0, 0.68, 1.16), "#5a4030")
        pen.fill(
            box(0.235, 0.0, 0.645, 1.12),
            Gradient((0.44, 0.5), (0, 0), ((0, "#fff4d0", 1), (1, "#e8b868", 1)), 0.7),
        )
        edge = 0.645 - 0.41 * math.cos(k * 1.25)
        leaf = [(0.645, 0.0), (0.645, 1.12), (edge, 1.12 + 0.05 * k), (edge, -0.03 * k)]
        pen.fill(leaf, horizontal(edge, 0.645, "#9a5c3a", "#6e4028"))
        wide = 0.645 - edge
        for y0, y1 in ((0.14, 0.50), (0.60, 1.0)):
            pen.line(box(edge + 0.2 * wide, y0, 0.645 - 0.2 * wide, y1), "#4e2c1c", 0.010, closed=True)
        pen.fill(disc(edge + 0.08 * wide + 0.012, 0.56, 0.018), "#f0cc70")

    return draw


def crate(pen: Pen, x: float, size: float) -> None:
    wood = "#b0824c"
    pen.fill(box(x, 0.0, x + size, size), vertical(0, size, darker(wood, 0.35), lighter(wood, 0.1)))
    frame = [box(x + 0.03 * size, 0.03 * size, x + 0.97 * size, 0.97 * size)]
    pen.lines(frame, darker(wood, 0.45), 0.05 * size, closed=True)
    pen.line([(x + 0.1 * size, 0.1 * size), (x + 0.9 * size, 0.9 * size)], darker(wood, 0.4), 0.07 * size)


def _pushed(pen: Pen, t: float, p: float) -> None:
    crate(pen, 0.355, 0.58)


def _pulled(pen: Pen, t: float, p: float) -> None:
    crate(pen, -1.02, 0.50)
    _rope(pen, t, p)


def _rope(pen: Pen, t: float, p: float) -> None:
    pen.line(bezier((-0.53, 0.25), (-0.25, 0.42), (0.20, 0.68)), "#d8c49a", 0.018)


def bush(pen: Pen, t: float, p: float) -> None:
    sway = 0.008 * math.sin(t * 2.3)
    back = [
        (0.10, 0.0), (0.06, 0.20), (0.14 + sway, 0.36), (0.28, 0.41), (0.42 + sway, 0.37), (0.52, 0.24),
        (0.50, 0.0),
    ]  # fmt: skip
    leaves = [disc(x + sway, y, r) for x, y, r in (
        (0.04, 0.10, 0.13), (0.16, 0.26, 0.13), (0.31, 0.33, 0.13), (0.45, 0.24, 0.14), (0.56, 0.10, 0.13),
            (0.30, 0.14, 0.18),
        (-0.10, 0.09, 0.11), (-0.01, 0.22, 0.10))]  # fmt: skip
    green = vertical(0.0, 0.46, "#1c3a22", "#5a9a4a")
    pen.fill(smooth(back), green)
    pen.fill_all(leaves, green)
    pen.fill_all([oval(x, y, x + 0.05, y + 0.024) for x, y in ((0.10, 0.30), (0.24, 0.38), (0.36, 0.30),
        (0.46, 0.20), (0.18, 0.16), (0.02, 0.14))],
        "#8ac468", 0.7)  # fmt: skip


def _gallows(pen: Pen, t: float, p: float) -> None:
    pen.lines(
        [[(-0.46, 0.0), (-0.30, 1.42)], [(0.46, 0.0), (0.30, 1.42)], [(-0.36, 1.42), (0.36, 1.42)]],
        "#7a5434",
        0.035,
    )


def _swung(pen: Pen, t: float, p: float) -> None:
    """The seat and ropes, which swing with the body about the beam."""
    pen.lines([[(0.06, HIP - 0.03), (0.02, 1.10)], [(-0.03, HIP - 0.03), (-0.02, 1.10)]], "#e0d0a8", 0.010)


def _thrown(pen: Pen, t: float, p: float) -> None:
    q = throwing(t)
    if q > 0.5:
        fly = (q - 0.5) / 0.5
        _ball(pen, 0.32 + 1.05 * fly, 0.90 + 0.34 * fly - 0.55 * fly * fly)


def _caught(pen: Pen, t: float, p: float) -> None:
    q = catching(t)
    if q < 0.52:
        fly = 1 - q / 0.52
        _ball(pen, 0.27 + 1.0 * fly, 1.0 + 0.30 * fly - 0.35 * fly * fly)
    else:
        _ball(pen, 0.235, 0.98 - 0.24 * ease(0.52, 0.62, q))


def _ball(pen: Pen, x: float, y: float) -> None:
    pen.fill(
        disc(x, y, 0.060),
        Gradient((x - 0.02, y + 0.02), (0, 0), ((0, "#ff9a5a", 1), (1, "#b83418", 1)), 0.08),
    )
    pen.line(arc(x, y, 0.055, 0.022, 200, 340), "#ffffff", 0.010)


def notes(pen: Pen, t: float, p: float) -> None:
    """Music that is heard."""
    for i in range(3):
        up = (t * 0.38 + i / 3) % 1.0
        x, y = 0.24 + 0.16 * up + 0.05 * math.sin(5 * up + i), 0.86 + 0.36 * up
        alpha = math.sin(math.pi * up)
        pen.fill(oval(x - 0.026, y - 0.018, x + 0.020, y + 0.016), "#fff6dc", alpha)
        pen.line([(x + 0.017, y), (x + 0.017, y + 0.095), (x + 0.05, y + 0.075)], "#fff6dc", 0.011, alpha)


def _withnotes(instrument: Draw) -> Draw:
    def draw(pen: Pen, t: float, p: float) -> None:
        instrument(pen, t, p)
        notes(pen, t, p)

    return draw


def _cries(pen: Pen, t: float, p: float) -> None:
    k = (t * 2.2) % 1.0
    rings = [arc(0.16, 0.905, r, r, -32, 38, 12) for r in (0.07 + 0.05 * k, 0.13 + 0.05 * k, 0.19 + 0.05 * k)]
    pen.lines(rings, "#ffffff", 0.010, 0.75)


def _flash(pen: Pen, t: float, p: float) -> None:
    if t % 0.9 < 0.12:
        tip = (0.425, 0.838)
        star = [(tip[0] + r * math.cos(a), tip[1] + r * math.sin(a)) for a, r in (
            (-0.3, 0.03), (0.0, 0.16), (0.3, 0.03), (0.9, 0.08), (1.6, 0.02), (-1.6, 0.02), (-0.9,
                0.08))]  # fmt: skip
        star.sort(key=lambda q: math.atan2(q[1] - tip[1], q[0] - tip[0]))
        pen.fill(star, "#ffe890")
        pen.fill(disc(*tip, 0.03), "#ffffff")


PIECES: dict[Action, Piece] = {
    Action.SIT: Piece(chairs.chair),
    Action.READ: Piece(chairs.armchair, chairs.armrest),
    Action.WRITE: Piece(chairs.chair, chairs.writing_desk, (0, 0.1, 0)),
    Action.TYPE: Piece(chairs.chair, chairs.laptop_desk, (0, 0.1, 0)),
    Action.EAT: Piece(chairs.chair, chairs.laid_table, (0, 0.1, 0)),
    Action.COOK: Piece(_stove),
    Action.POUR: Piece(_pouring),
    Action.WORK: Piece(_anvil),
    Action.SLEEP: Piece(beds.bed, beds.asleep, (0.25, 0.2, 0)),
    Action.WAKE: Piece(beds.bed, beds.woken, (0.1, 0.1, 0.1)),
    Action.LIE: Piece(beds.rug, None, (0.1, 0.1, 0)),
    Action.CLIMB: Piece(house_wall, None, (0, 0.95, 0.6)),
    Action.PUSH: Piece(_pushed, None, (0, 0.4, 0)),
    Action.PULL: Piece(None, _pulled, (0.5, 0, 0)),
    Action.HIDE: Piece(None, bush, (0.05, 0.45, 0.6)),
    Action.OPEN: Piece(_door_behind(lambda p: ease(0.05, 0.8, p)), None, (0, 0.1, 0)),
    Action.CLOSE: Piece(_door_behind(lambda p: 1 - ease(0.1, 0.85, p)), None, (0, 0.1, 0)),
    Action.SWING: Piece(_gallows, None, (0.1, 0.1, 0.3)),
    Action.SWIM: Piece(None, waters.water, (0.25, 0.25, 0)),
    Action.SURF: Piece(waters.wave, None, (0.6, 0.4, 0)),
    Action.DIVE: Piece(None, waters.splash, (0.3, 0.7, 0.5)),
    Action.THROW: Piece(None, _thrown, (0.1, 0.9, 0.1)),
    Action.CATCH: Piece(None, _caught, (0, 0.8, 0.1)),
    Action.PLAY_MUSIC: Piece(None, notes),
    Action.SING: Piece(None, notes),
    Action.SHOUT: Piece(None, _cries),
    Action.SHOOT: Piece(None, _flash, (0, 0.1, 0)),
}
"""By action; what is not here needs nothing."""
MOVED = {Action.PUSH: Piece(), Action.PULL: Piece(None, _rope, (0.5, 0, 0))}
"""The same where what is pushed or pulled is a figure of its own."""
PLAYED_SITTING: dict[str, Piece] = {"piano": Piece(chairs.piano, notes, (0, 0.1, 0))} | {
    name: Piece(band.stooled, _withnotes(drawing), (0, right, 0))
    for name, drawing, right in (
        ("cello", band.cello, 0.1), ("erhu", band.erhu, 0.1), ("pipa", band.pipa, 0.1),
        ("zither", band.zither, 0.5),
        ("harp", band.harp, 0.2), ("drums", band.drums, 0.3),
    )
}  # fmt: skip
"""By instrument: what its player sits on and at."""
ACROSS: dict[Action, float] = {Action.EAT: 0.345, Action.COOK: 0.345, Action.POUR: 0.35, Action.WORK: 0.35}
"""How far before somebody the middle of a piece is that a second one can use from its other side."""
OUTDOORS: dict[Action, Piece] = {
    Action.SIT: Piece(chairs.bench),
    Action.READ: Piece(chairs.bench),
    Action.COOK: Piece(_camp_kitchen),
}
"""What takes a piece's place under the open sky."""
IN_WATER = Piece(None, waters.surface, (0.25, 0.25, 0))
"""For who swims where there is water."""
BUBBLES = Piece(None, waters.bubbles)
"""For who swims under it."""
WITH_THE_BODY: dict[Action, Piece] = {
    Action.SWING: Piece(behind=_swung, turns_above=True),
    Action.SURF: Piece(behind=waters.surfboard),
}
"""Pieces that move and turn as the body does."""
