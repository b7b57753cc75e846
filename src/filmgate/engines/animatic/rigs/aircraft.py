"""Bodies of what flies in the air: aeroplanes, rotors, balloons."""

from __future__ import annotations

import math
from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    disc,
    horizontal,
    limb,
    oval,
    points,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import (
    Spots,
    band,
    barrel,
    curve,
    driver,
    flame,
    halo,
    panes,
    passengers,
    rotor,
    row,
    shell,
)
from filmgate.engines.animatic.rigs.rig import AT_REST, Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going
from filmgate.storyboard.vocabulary import Action


def _grounded(act: Act) -> bool:
    """Whether it stands on its wheels or legs, or is about to."""
    return act.action in AT_REST


def airplane(pen: Pen, act: Act, paint: Colour) -> None:
    """An airliner, its near wing towards us; the gear is out near the ground."""
    pen.fill([(0.6, 2.15), (-2.6, 3.30), (-3.5, 3.30), (-1.7, 2.10)], darker(paint, 0.28))
    pen.fill([(-6.6, 2.5), (-8.2, 3.2), (-8.7, 3.2), (-7.6, 2.4)], darker(paint, 0.3))
    if _grounded(act):
        pen.lines([[(5.0, 1.2), (5.1, 0.30)], [(-0.9, 1.2), (-0.9, 0.34)]], "#6a6e76", 0.13)
        pen.fill_all([disc(5.1, 0.28, 0.28), disc(-1.2, 0.32, 0.32), disc(-0.6, 0.32, 0.32)], "#17151a")
    tail = [(-8.4, 2.30), (-9.7, 4.9), (-8.6, 4.95), (-6.2, 2.60)]
    pen.fill(tail, vertical(2.3, 4.95, darker(_LIVERY, 0.3), lighter(_LIVERY, 0.15)))
    _fuselage(pen, act, paint)
    _near_wing(pen, paint)
    if going(act) and not _grounded(act):
        for y, fade in ((0.98, 0.35), (0.55, 0.22)):
            pen.fill([(-0.6, y + 0.12), (-9.5, y + 0.2), (-0.6, y - 0.12)], "#ffffff", fade)


_LIVERY = "#2a5f9e"
_AIRLINER: Spots = (
    (-9.4, 2.55), (-8.2, 2.66), (-5.5, 2.72), (4.8, 2.72), (6.4, 2.55), (7.5, 2.10), (7.9, 1.70),
    (7.3, 1.36), (5.6, 1.18), (-4.6, 1.18), (-7.6, 1.85),
)  # fmt: skip


def _fuselage(pen: Pen, act: Act, paint: Colour) -> None:
    """The body with its stripe, its windows and its doors."""
    barrel(pen, curve(_AIRLINER), paint)
    with pen.inked():
        pen.fill([(-9.4, 1.72), (7.9, 1.72), (7.9, 1.90), (-9.4, 2.0)], _LIVERY)
    windows = row(-5.2, 5.2, 2.12, 2.36, 24, 0.22)
    panes(pen, windows, 0.8 * act.around.dark)
    passengers(pen, windows, size=0.15)
    panes(pen, [[(6.30, 2.16), (6.24, 2.46), (6.66, 2.42), (7.20, 2.12)]], 0.2 * act.around.dark)
    if going(act):
        driver(pen, 6.62, 2.14, 0.16)
    doors = [rounded(x, 1.55, x + 0.45, 2.45, 0.1) for x in (5.45, -5.95)]
    pen.lines(doors, darker(paint, 0.35), 0.025, closed=True)


def _near_wing(pen: Pen, paint: Colour) -> None:
    """An engine, the wing over it with its turned-up tip, and half the tailplane."""
    nacelle = limb((-0.3, 0.92), (1.5, 0.96), 0.36, 0.42)
    pen.fill(nacelle, vertical(0.5, 1.4, darker(paint, 0.55), lighter(paint, 0.2)))
    pen.fill(oval(1.66, 0.62, 1.94, 1.30), "#22262e")
    wing = [(2.2, 1.55), (-3.6, 0.10), (-4.7, 0.12), (-4.6, 0.42), (-1.9, 1.50)]
    tones = ((0.0, lighter(paint, 0.3), 1.0), (1.0, darker(paint, 0.3), 1.0))
    pen.fill(wing, Gradient((2.0, 1.5), (-4.4, 0.1), tones))
    pen.fill([(-4.5, 0.12), (-4.95, 0.95), (-4.65, 0.95), (-4.2, 0.18)], _LIVERY)
    pen.fill([(-6.8, 2.30), (-9.0, 1.85), (-9.5, 1.95), (-8.2, 2.42)], darker(paint, 0.12))


def helicopter(pen: Pen, act: Act, paint: Colour) -> None:
    turning = act.action is not Action.STAND or act.around.dark > 2
    boom = [(-0.9, 2.15), (-4.9, 2.05), (-5.5, 3.0), (-5.1, 3.0), (-4.6, 1.80), (-0.9, 1.35)]
    pen.fill(boom, vertical(1.3, 3.0, darker(paint, 0.5), lighter(paint, 0.1)))
    pen.fill([(-4.5, 1.9), (-5.1, 1.35), (-4.8, 1.35), (-4.1, 1.85)], darker(paint, 0.4))
    pen.lines([[(-1.0, 0.85), (-1.15, 0.12)], [(0.9, 0.85), (1.05, 0.12)]], "#3a3c42", 0.09)
    pen.line(smooth([(-1.9, 0.10), (-1.0, 0.06), (1.2, 0.06), (1.9, 0.22)], False), "#2a2c32", 0.12)
    pen.fill(smooth([(-0.8, 2.1), (-0.7, 2.55), (0.7, 2.55), (1.0, 2.05)]), darker(paint, 0.35))
    pen.line([(0.05, 2.5), (0.05, 2.95)], "#2a2c32", 0.16)
    _cabin(pen, act, paint, turning)
    rate = act.time if turning else 0.25 * act.time
    rotor(pen, 0.05, 2.98, 4.6, rate, 0.10)
    pen.fill(disc(-5.3, 2.55, 0.62), "#20242a", 0.14)
    turns = [rate * 31 + k for k in (0, math.pi)]
    tips = [(-5.3 + 0.62 * math.cos(a), 2.55 + 0.62 * math.sin(a)) for a in turns]
    pen.lines([[(-5.3, 2.55), tip] for tip in tips], "#1a1c22", 0.09)


def _cabin(pen: Pen, act: Act, paint: Colour, manned: bool) -> None:
    cabin: Spots = (
        (-1.7, 1.55), (-1.2, 2.10), (0.0, 2.32), (1.0, 2.22), (1.75, 1.80), (2.15, 1.25), (1.9, 0.90),
        (1.0, 0.72), (-0.9, 0.74), (-1.6, 1.10),
    )  # fmt: skip
    shell(pen, curve(cabin), paint)
    nose = [(0.72, 1.22), (0.72, 2.05), (1.10, 2.02), (1.62, 1.70), (1.98, 1.26), (1.5, 1.14)]
    side = rounded(-0.35, 1.28, 0.55, 2.02, 0.14)
    panes(pen, [smooth(nose), side], 0.3 * act.around.dark)
    passengers(pen, [side], size=0.30)
    if manned:
        driver(pen, 1.12, 1.20, 0.30)
    pen.line(rounded(-0.45, 0.86, 0.65, 2.10, 0.12), darker(paint, 0.45), 0.03, closed=True)
    band(pen, curve(cabin), 0.98, 1.12, "#f4f0e8", 0.9)


def drone(pen: Pen, act: Act, paint: Colour) -> None:
    """A quadcopter with its camera."""
    arms = [(-0.40, 0.20, 0.9), (0.40, 0.20, 0.9), (-0.30, 0.235, 0.6), (0.30, 0.235, 0.6)]
    for x, y, near in arms[2:] + arms[:2]:
        pen.line([(0.22 * x, 0.17), (x, y)], darker(paint, 0.3 if near < 0.8 else 0.0), 0.035 * near)
        pen.fill(rounded(x - 0.035, y - 0.03, x + 0.035, y + 0.06, 0.012), "#3c4048")
        half = 0.21 * near
        pen.fill(oval(x - half, y + 0.055, x + half, y + 0.085), "#aab4bc", 0.30)
        reach = half * math.cos(act.time * 29 + 9 * x)
        pen.line([(x - reach, y + 0.072), (x + reach, y + 0.068)], "#14161a", 0.014, 0.9)
    pen.lines(
        [
            smooth([(s * 0.13, 0.12), (s * 0.19, 0.05), (s * 0.20, 0.0), (s * 0.26, 0.0)], False)
            for s in (-1, 1)
        ],
        "#3c4048",
        0.02,
    )
    hull: Spots = (
        (-0.20, 0.16), (-0.15, 0.215), (0.0, 0.235), (0.16, 0.21), (0.21, 0.155), (0.14, 0.11), (-0.13, 0.11),
    )  # fmt: skip
    shell(pen, curve(hull), paint)
    pen.fill(disc(0.06, 0.075, 0.05), vertical(0.02, 0.12, "#17181c", "#5a5e66"))
    pen.fill(disc(0.085, 0.072, 0.026), "#0c1420")
    pen.fill(disc(0.092, 0.080, 0.009), "#bfe0ff")
    blink = 1.0 if act.time % 1.0 < 0.5 else 0.35
    pen.fill_all([disc(-0.40, 0.165, 0.017)], "#ff3020", blink)
    pen.fill_all([disc(0.40, 0.165, 0.017)], "#30ff60", blink)


def _gore(left: float, right: float) -> Points:
    """One panel of an envelope between two meridians, given as shares of its half width."""
    profile = ((0.10, 2.75), (0.34, 3.5), (0.74, 4.8), (1.0, 6.5), (0.93, 7.9), (0.62, 9.0), (0.0, 9.55))
    a = smooth([(3.1 * left * r, y) for r, y in profile], False)
    b = smooth([(3.1 * right * r, y) for r, y in profile], False)
    return points([*a, *b[::-1]])


def hot_air_balloon(pen: Pen, act: Act, paint: Colour) -> None:
    _envelope(pen, paint, "#f6c84c")
    if math.sin(act.time * 1.9) > 0.1 or act.action in (Action.RISE, Action.TAKE_OFF):
        flame(pen, 0.0, 1.65, 1.1, 0.16, act.time, 90.0)
        halo(pen, 0.0, 3.2, 1.9, "#ffd890", 0.55)
    ropes = [[(up * s, 2.75), (low * s, 1.05)] for up, low in ((0.31, 0.48), (0.12, 0.2)) for s in (-1, 1)]
    pen.lines(ropes, "#3a2c20", 0.035)
    if act.action is not Action.STAND:  # else whoever is named is drawn in it
        riders = [p for x in (-0.2, 0.2) for p in (disc(x, 1.52, 0.13), oval(x - 0.17, 1.0, x + 0.17, 1.42))]
        pen.fill_all(riders, "#2a2430")
    basket = [(-0.60, 1.08), (-0.52, 0.10), (-0.3, 0.02), (0.3, 0.02), (0.52, 0.10), (0.60, 1.08)]
    pen.fill(smooth(basket), horizontal(-0.6, 0.6, "#6a4424", "#c08a4c", "#7a5028"))
    with pen.inked():
        pen.lines([[(-0.55, y), (0.55, y)] for y in (0.3, 0.55, 0.8)], "#5a3a1e", 0.03, 0.7)
    pen.line([(-0.62, 1.08), (0.62, 1.08)], "#4a2c14", 0.12)


def _envelope(pen: Pen, paint: Colour, second: Colour) -> None:
    """Nine panels in turn of one colour and of the other, and a belt around them."""
    edges = [math.sin(math.radians(a)) for a in range(-90, 91, 20)]
    for k, (left, right) in enumerate(pairwise(edges)):
        middle, base = 0.5 * (left + right), paint if k % 2 == 0 else second
        if middle < 0:
            shade = darker(base, 0.45 * max(0.0, -middle) ** 1.2 + 0.04)
        else:
            shade = lighter(base, 0.30 * (1 - abs(middle - 0.4)))
        pen.fill(_gore(left, right), shade)
    belt = [(3.1 * r, y) for r, y in ((-0.985, 6.1), (0.985, 6.1), (1.0, 6.8), (-1.0, 6.8))]
    spots = [disc(3.1 * math.sin(math.radians(a)), 6.45, 0.2) for a in (-58, -34, -12, 10, 32, 56)]
    with pen.inked():
        pen.fill(belt, horizontal(-3.1, 3.1, "#18284a", "#3a5a94", "#2a4478"))
        pen.fill_all(spots, second)


def airship(pen: Pen, act: Act, paint: Colour) -> None:
    for fin in (
        [(-6.2, 3.6), (-8.3, 5.4), (-7.2, 5.4), (-4.4, 4.3)],
        [(-6.2, 2.6), (-8.3, 0.9), (-7.2, 0.9), (-4.4, 2.0)],
    ):
        pen.fill(fin, vertical(0.9, 5.4, "#6a2420", "#c84a3c"))
    hull: Spots = (
        (-8.0, 3.1), (-6.0, 4.1), (-2.5, 4.95), (2.0, 5.05), (5.6, 4.4), (7.4, 3.1), (5.6, 1.85), (2.0, 1.2),
        (-2.5, 1.3), (-6.0, 2.1),
    )  # fmt: skip
    barrel(pen, curve(hull), paint)
    for k in (-0.55, 0.0, 0.55):
        rib = [(-7.9, 3.1), (-2.5, 3.1 + 1.83 * k), (2.0, 3.1 + 1.93 * k), (7.3, 3.1)]
        pen.line(smooth(rib, False), darker(paint, 0.35), 0.035, 0.6)
    band(pen, curve(hull), 2.35, 2.75, "#a83a30", 0.95)
    pen.fill([(-6.6, 3.25), (-8.6, 3.55), (-8.6, 2.75), (-6.6, 2.95)], "#a83a30")
    gondola: Spots = ((-1.9, 1.35), (-1.7, 0.40), (-1.2, 0.18), (1.0, 0.18), (1.7, 0.50), (2.0, 1.30))
    shell(pen, curve(gondola), "#5a4a40")
    windows = row(-1.45, 1.55, 0.62, 1.02, 6, 0.12)
    panes(pen, windows, act.around.dark)
    passengers(pen, windows, size=0.22)
    pen.fill(limb((-3.2, 1.1), (-2.3, 1.1), 0.2, 0.26), "#4a4a52")
    pen.line(
        [(-3.5, 1.1 + 0.7 * math.cos(act.time * 23)), (-3.5, 1.1 - 0.7 * math.cos(act.time * 23))],
        "#20222a",
        0.1,
    )


AIRPLANE = Vehicle(
    "airplane",
    airplane,
    "#eef1f4",
    (-9.7, 0.0, 7.9, 4.95),
    pace=14,
    aloft=4.0,
    lamps=((7.4, 1.6),),
    throw=2.0,
)
HELICOPTER = Vehicle(
    "helicopter",
    helicopter,
    "#c8442c",
    (-5.7, 0.0, 2.2, 3.1),
    pace=6,
    aloft=3.0,
    rises=True,
    room=(0, 0, 2.8, 0),
    lamps=((1.9, 0.95),),
    tails=((-5.4, 3.0),),
    throw=3.0,
)
DRONE = Vehicle("drone", drone, "#e4e6e8", (-0.62, 0.0, 0.62, 0.33), pace=1.6, aloft=1.6, rises=True)
BALLOON = Vehicle(
    "hot_air_balloon", hot_air_balloon, "#d8402f", (-3.1, 0.0, 3.1, 9.55), pace=0.5, aloft=3.0, rises=True
)
AIRSHIP = Vehicle(
    "airship", airship, "#c4c8ce", (-8.6, 0.15, 7.4, 5.4), pace=1.8, aloft=4.0, rises=True, hovers=True
)
