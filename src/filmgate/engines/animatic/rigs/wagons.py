"""What beasts draw, without the beasts: coaches, carts, covered wagons, chariots, sleighs, sledges.

Each looks to +x and stands on y = 0, in metres.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    box,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import Spots, panes, seated, shell
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.engines.animatic.rigs.vehicle import Body, going
from filmgate.storyboard.vocabulary import Action

_WOOD, _DARK, _GOLD, _CANVAS, _STEEL = "#8a5c34", "#2a1c14", "#d8b050", "#e8dcc2", "#9aa4ac"


@dataclass(frozen=True)
class Wagon:
    """`hitch` is where the traces begin, `team` how many beasts it usually has before it."""

    name: str
    body: Body
    paint: Colour
    box: Box
    hitch: tuple[float, float]
    wheels: Spots = ()
    rim: str = "wooden"
    pace: float = 1.7
    team: int = 1
    lamps: Spots = ()


def coach(pen: Pen, act: Act, paint: Colour) -> None:
    """With a coachman on its box."""
    frame = [(-1.5, 0.72), (-0.9, 0.58), (0.9, 0.58), (1.5, 0.80), (1.0, 0.70), (-0.9, 0.68)]
    pen.fill(smooth(frame), _DARK)
    cabin: Spots = (
        (-1.30, 1.10), (-1.42, 1.65), (-1.36, 2.20), (0.52, 2.20), (0.60, 1.60), (0.42, 0.98), (-0.2, 0.84),
        (-0.9, 0.90),
    )  # fmt: skip
    shell(pen, smooth(cabin), paint)
    pen.line(smooth(cabin), _GOLD, 0.04, closed=True)
    pen.fill(smooth([(-1.5, 2.18), (-1.3, 2.34), (0.45, 2.34), (0.66, 2.18)]), darker(paint, 0.5))
    sides = [rounded(x, 1.55, x + 0.40, 2.02, 0.08) for x in (-1.24, 0.0)]
    panes(pen, [rounded(-0.72, 1.45, -0.12, 2.05, 0.1), *sides], act.around.dark)
    pen.line(rounded(-0.78, 1.0, -0.06, 2.1, 0.1), _GOLD, 0.025, closed=True)
    _coachman(pen, paint)


def _coachman(pen: Pen, paint: Colour) -> None:
    box_seat = [(0.50, 1.35), (0.62, 1.48), (1.20, 1.48), (1.34, 0.95), (1.10, 1.0), (0.9, 1.30)]
    pen.fill(smooth(box_seat), darker(paint, 0.3))
    seated(pen, (0.88, 1.58), (1.35, 1.72), (1.22, 1.02), 0.52, "#25222c", "#141216", 0.05)


def pumpkin(pen: Pen, act: Act, paint: Colour) -> None:
    """A coach that was a pumpkin until this evening."""
    pen.line(smooth([(-1.3, 0.9), (-0.9, 0.62), (0.6, 0.62), (1.35, 0.86)], False), _GOLD, 0.07)
    for x, half in ((-1.02, 0.42), (0.40, 0.42), (-0.80, 0.5), (0.18, 0.5), (-0.31, 0.56)):
        rib = oval(x - half, 0.78, x + half, 2.14)
        pen.fill(rib, horizontal(x - half, x + half, darker(paint, 0.25), lighter(paint, 0.12)))
    panes(pen, [oval(-0.66, 1.16, 0.04, 1.88)], act.around.dark)
    pen.line(oval(-0.68, 1.14, 0.06, 1.90), _GOLD, 0.05, closed=True)
    stalk = [(-0.40, 2.10), (-0.36, 2.30), (-0.20, 2.42), (-0.10, 2.36), (-0.24, 2.26), (-0.22, 2.10)]
    pen.fill(smooth(stalk), "#4a7a34")
    vine = [(-0.30, 2.10), (-0.9, 2.26), (-1.3, 2.0), (-1.48, 2.16), (-1.36, 2.28)]
    pen.line(smooth(vine, False), "#4a7a34", 0.04)
    _coachman(pen, "#6a4a8a")


def covered(pen: Pen, act: Act, paint: Colour) -> None:
    """Canvas over hoops, a bench before it."""
    cover = [(-1.72, 1.28), (-1.86, 2.36), (-1.40, 2.62), (-0.35, 2.50), (0.62, 2.64), (0.98, 2.40),
             (0.86, 1.28)]  # fmt: skip
    pen.fill(smooth(cover), vertical(1.2, 2.64, darker(_CANVAS, 0.28), lighter(_CANVAS, 0.3)))
    hoops = [[(x, 1.3), (x - 0.04, 2.0), (x, 2.55)] for x in (-1.30, -0.72, -0.14, 0.42)]
    pen.lines(hoops, darker(_CANVAS, 0.25), 0.025)
    pen.fill(
        [(-1.78, 0.72), (-1.84, 1.32), (1.06, 1.32), (1.0, 0.72)],
        vertical(0.7, 1.3, darker(paint, 0.35), paint),
    )
    pen.lines([[(-1.80, y), (1.03, y)] for y in (0.92, 1.12)], darker(paint, 0.4), 0.025)
    pen.fill(box(0.92, 1.30, 1.36, 1.38), darker(paint, 0.3))
    if going(act):
        seated(pen, (1.10, 1.46), (1.56, 1.62), (1.42, 0.96), 0.52, "#6a4a34", "#c8a468", 0.05)


def cart(pen: Pen, act: Act, paint: Colour) -> None:
    """Of boards, on two wheels."""
    pen.fill([(-1.50, 0.74), (-1.50, 0.86), (0.95, 0.86), (0.95, 0.74)], darker(paint, 0.35))
    for y in (0.94, 1.16):
        pen.fill(
            box(-1.46, y, 0.62, y + 0.13), vertical(y, y + 0.13, darker(paint, 0.15), lighter(paint, 0.1))
        )
    pen.fill_all([box(x, 0.84, x + 0.08, 1.36) for x in (-1.48, -0.80, -0.12, 0.55)], darker(paint, 0.2))
    if going(act):
        seated(pen, (0.74, 0.98), (1.22, 1.14), (1.16, 0.46), 0.52, "#5f6f52", "#c8a468", 0.12)


def hay_cart(pen: Pen, act: Act, paint: Colour) -> None:
    """The same under a load."""
    load = [
        (-1.62, 1.18),
        (-1.58, 1.70),
        (-1.10, 2.10),
        (-0.40, 2.22),
        (0.30, 1.98),
        (0.60, 1.50),
        (0.58, 1.10),
    ]
    pen.fill(smooth(load), vertical(1.1, 2.2, "#a8803a", "#ecd080"))
    straws = [
        [(-1.5 + 0.19 * k, 1.25 + 0.21 * (k % 4)), (-1.36 + 0.19 * k, 1.36 + 0.21 * (k % 4))]
        for k in range(10)
    ]
    pen.lines(straws, "#8a6628", 0.022, 0.7)
    cart(pen, act, paint)


def chariot(pen: Pen, act: Act, paint: Colour) -> None:
    """Open at the back, with whoever drives on its floor."""
    if going(act):
        with pen.moved(-0.12, 0.62):
            _standing(pen, act, _charioteer())
    pen.fill(box(-0.62, 0.56, 0.42, 0.64), darker(paint, 0.5))
    front = [
        (-0.60, 0.62),
        (-0.58, 0.90),
        (-0.20, 1.06),
        (0.10, 1.44),
        (0.44, 1.50),
        (0.58, 1.30),
        (0.52, 0.62),
    ]
    shell(pen, smooth(front), paint)
    pen.line(smooth(front), _GOLD, 0.045, closed=True)
    sun = [(0.22, 0.98)]
    pen.fill_all([disc(x, y, 0.13) for x, y in sun], _GOLD)


def sleigh(pen: Pen, act: Act, paint: Colour) -> None:
    """On runners that curl up before it."""
    _runners(pen, -1.25, 1.10, _GOLD)
    pen.lines([[(x, 0.06), (x + 0.06, 0.50)] for x in (-0.80, -0.10, 0.55)], _GOLD, 0.05)
    if going(act):
        seated(pen, (-0.42, 0.94), (0.18, 1.16), (0.30, 0.62), 0.54, "#7a4a2c", "#3a2418", -0.05)
    _hull(pen, paint)


def _hull(pen: Pen, paint: Colour) -> None:
    shape = [
        (-1.30, 1.46), (-1.16, 1.56), (-1.02, 1.40), (-0.92, 1.08), (-0.60, 0.98), (0.20, 0.90), (0.62, 0.98),
        (0.84, 1.30), (1.02, 1.40), (1.08, 1.24), (0.92, 0.74), (0.50, 0.46), (-0.60, 0.42), (-1.08, 0.62),
        (-1.28, 1.05),
    ]  # fmt: skip
    shell(pen, smooth(shape), paint)
    pen.line(smooth(shape), _GOLD, 0.04, closed=True)
    scroll = [(-1.0, 0.74), (-0.6, 0.60), (-0.2, 0.72), (0.2, 0.60), (0.66, 0.80)]
    pen.line(smooth(scroll, False), _GOLD, 0.028)


def _runners(pen: Pen, back: float, front: float, colour: Colour) -> None:
    """One behind the other, a little higher."""
    for up, tone in ((0.05, darker(colour, 0.45)), (0.0, colour)):
        way = [
            (back, 0.10), (back + 0.10, 0.035), (front - 0.3, 0.035), (front + 0.18, 0.14),
            (front + 0.42, 0.44), (front + 0.34, 0.70), (front + 0.16, 0.64),
        ]  # fmt: skip
        pen.line(smooth([(x, y + up) for x, y in way], False), tone, 0.055)


def santas(pen: Pen, act: Act, paint: Colour) -> None:
    """With its owner and the sack."""
    sack = [
        (-1.10, 0.95),
        (-1.34, 1.50),
        (-1.20, 2.04),
        (-0.98, 2.18),
        (-0.72, 2.04),
        (-0.56, 1.50),
        (-0.62, 0.95),
    ]
    pen.fill(smooth(sack), vertical(0.95, 2.1, "#4a3018", "#b07c44"))
    pen.line([(-1.12, 1.98), (-0.82, 1.98)], "#e0b848", 0.05)
    for x, y, tone in ((-1.10, 2.12, "#3f8a4a"), (-0.86, 2.16, "#d8b040")):
        pen.fill(rounded(x - 0.13, y - 0.06, x + 0.13, y + 0.18, 0.02), tone)
        pen.line([(x, y - 0.06), (x, y + 0.18)], "#f4f0e8", 0.035)
    sleigh(pen, act, paint)
    if going(act):
        _santa(pen)
        _hull(pen, paint)


def _santa(pen: Pen) -> None:
    seated(pen, (-0.30, 0.98), (0.30, 1.22), (0.40, 0.62), 0.58, "#c22a34", "#c22a34", -0.05)
    x, y = -0.24, 1.79
    beard = [
        (x + 0.02, y - 0.02),
        (x + 0.20, y),
        (x + 0.22, y - 0.16),
        (x + 0.10, y - 0.34),
        (x - 0.02, y - 0.20),
    ]
    pen.fill(smooth(beard), "#f6f4f0")
    pen.line([(x - 0.13, y + 0.07), (x + 0.18, y + 0.07)], "#f6f4f0", 0.07)
    pen.fill(disc(x - 0.24, y + 0.10, 0.07), "#f6f4f0")


def dog_sled(pen: Pen, act: Act, paint: Colour) -> None:
    """A basket on long runners; who drives stands on their ends."""
    _runners(pen, -1.35, 0.80, "#7a5230")
    bundle = [(-0.56, 0.32), (-0.60, 0.62), (-0.30, 0.80), (0.20, 0.76), (0.62, 0.60), (0.74, 0.34)]
    pen.fill(smooth(bundle), vertical(0.3, 0.8, darker(paint, 0.35), lighter(paint, 0.1)))
    pen.lines([[(x, 0.33), (x - 0.03, 0.76)] for x in (-0.30, 0.10, 0.44)], _CANVAS, 0.03)
    rails = [[(-0.62, 0.30), (0.90, 0.30)], [(-0.80, 1.04), (-0.50, 0.72), (0.92, 0.36)],
             [(-0.80, 1.04), (-0.62, 0.05)], [(-0.10, 0.06), (-0.06, 0.56)],
             [(0.45, 0.06), (0.48, 0.44)]]  # fmt: skip
    pen.lines(rails, "#a87444", 0.045)
    if going(act):
        with pen.moved(-1.12, 0.06):
            _standing(pen, act, _musher())


_PARKA = Figure(
    1.72, "#c8502c", 0.08, legs="#2c3440", shoes="#22201e", boot=0.6, hat="hood", hat_colour="#c8502c",
    scarf="#e8dcc2",
)  # fmt: skip
_TUNIC = Figure(
    1.74, "#a8322c", 0.20, legs="#c89878", shoes="#6a4428", belt=True, hat="crest", hat_colour="#c0904a",
)  # fmt: skip


@lru_cache(maxsize=1)
def _musher() -> Rig:
    return person(_PARKA)


@lru_cache(maxsize=1)
def _charioteer() -> Rig:
    return person(_TUNIC)


def _standing(pen: Pen, act: Act, who: Rig) -> None:
    """Somebody on it with the reins in the hands; nobody of whom the film tells."""
    heads, pen.heads = pen.heads, None
    who.draw(pen, Act(Action.HOLD, Action.HOLD, 1.0, act.time, wind=act.wind, around=act.around))
    pen.heads = heads


_SPOKED = ((-1.0, 0.62), (1.2, 0.45))
COACH = Wagon("carriage", coach, "#7a2430", (-1.75, 0.0, 1.6, 2.45), (1.35, 0.75), _SPOKED, team=2,
              lamps=((0.62, 1.75),))  # fmt: skip
PUMPKIN = Wagon("carriage", pumpkin, "#e08a30", (-1.75, 0.0, 1.6, 2.5), (1.35, 0.80), _SPOKED, team=2)
COVERED = Wagon(
    "wagon", covered, _WOOD, (-1.95, 0.0, 1.6, 2.7), (1.10, 0.70), ((-1.10, 0.56), (0.72, 0.46)), team=2
)
CART = Wagon("cart", cart, _WOOD, (-1.6, 0.0, 1.2, 1.9), (0.95, 0.80), ((-0.42, 0.58),), pace=1.2)
HAY_CART = Wagon("cart", hay_cart, _WOOD, (-1.7, 0.0, 1.2, 2.3), (0.95, 0.80), ((-0.42, 0.58),), pace=1.2)
CHARIOT = Wagon(
    "chariot", chariot, "#8a2a2c", (-0.9, 0.0, 0.8, 2.3), (0.50, 0.66), ((-0.10, 0.50),), pace=6.5, team=2
)
SLEIGH = Wagon("sleigh", sleigh, "#8a1c2c", (-1.4, 0.0, 1.6, 2.0), (1.05, 0.55), pace=4.5)
SANTAS = Wagon("santas_sleigh", santas, "#a81c28", (-1.4, 0.0, 1.6, 2.4), (1.05, 0.55), pace=5.5, team=4)
DOG_SLED = Wagon("dog_sled", dog_sled, "#2f5a8a", (-1.5, 0.0, 1.3, 1.95), (1.05, 0.32), pace=4.5, team=6)
