"""Bodies of what floats: boats, ships, a submarine. The waterline is y = 0."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    points,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import Spots, band, barrel, panes, puffs, row, seated, shell
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going
from filmgate.storyboard.vocabulary import Action


def _hull(pen: Pen, sheer: Spots, keel: Spots, paint: Colour) -> None:
    """A hull between the line of its deck (stern to bow) and its keel (bow to stern)."""
    outline = points([*smooth(sheer, False), *smooth(keel, False)])
    shell(pen, outline, paint)


def boat(pen: Pen, act: Act, paint: Colour) -> None:
    """An open rowing boat; somebody rows it when it goes."""
    rowing = going(act) or act.action is Action.ROW
    pull = math.sin(act.time * 2.6)
    sheer: Spots = ((-1.95, 0.62), (-1.0, 0.46), (0.2, 0.42), (1.3, 0.54), (2.15, 0.86))
    keel: Spots = ((2.05, 0.40), (1.7, -0.05), (1.1, -0.22), (-1.3, -0.22), (-1.85, 0.0), (-1.98, 0.55))
    bottom = smooth([(2.0, 0.74), (1.0, 0.36), (-0.9, 0.32), (-1.8, 0.46)], False)
    pen.fill(points([*smooth(sheer, False), *bottom]), darker(paint, 0.62))
    if rowing:
        _rower(pen, pull)
    _hull(pen, sheer, keel, paint)
    for y in (0.12, 0.28):
        plank = [(-1.9, y + 0.14), (-0.8, y), (0.5, y - 0.03), (1.4, y + 0.08), (2.1, y + 0.34)]
        with pen.inked():
            pen.line(smooth(plank, False), darker(paint, 0.5), 0.02, 0.7)
    pen.line(smooth(sheer, False), lighter(paint, 0.45), 0.07)
    if rowing:
        dip = 0.12 * abs(pull)
        pen.line([(0.05, 0.60), (-0.55 + 0.75 * pull, -0.10 + dip)], "#d8a868", 0.055)
        blade = limb((-0.55 + 0.75 * pull, -0.02 + dip), (-0.70 + 0.85 * pull, -0.2), 0.06, 0.09)
        pen.fill(blade, "#e0b878")


def _rower(pen: Pen, pull: float) -> None:
    """Somebody in a straw hat, and the far oar."""
    lean = -0.25 - 0.30 * pull
    neck = (-0.15 + 0.55 * math.sin(lean), 0.50 + 0.55 * math.cos(lean))
    hand = (0.30 - 0.22 * pull, 0.80)
    pen.line([hand, (-0.75 + 0.75 * pull, -0.10 + 0.12 * abs(pull))], "#c09058", 0.05)
    seated(pen, (-0.15, 0.50), hand, (0.62, 0.42), 0.55, "#c8553a", "#e0cc98", lean, "#2c4458")
    pen.fill(oval(neck[0] - 0.22, neck[1] + 0.27, neck[0] + 0.36, neck[1] + 0.33), "#d0b878")


def sailboat(pen: Pen, act: Act, paint: Colour) -> None:
    """A sloop: main sail, jib, somebody at the tiller."""
    _sails(pen, 0.12 * math.sin(act.time * 1.1) + 0.35)
    pen.fill(smooth([(0.25, 7.6), (-0.35, 7.52 + 0.05 * math.sin(act.time * 6)), (0.25, 7.40)]), "#d8402c")
    if act.action is not Action.STAND:
        seated(pen, (-2.1, 0.72), (-1.65, 0.92), (-1.45, 0.60), 0.50, "#2c5a9a", "#f4f0e8", 0.05)
    sheer: Spots = ((-3.0, 0.72), (-1.5, 0.58), (0.5, 0.58), (2.2, 0.74), (3.35, 1.0))
    keel: Spots = ((3.0, 0.5), (2.5, -0.1), (1.5, -0.35), (-2.2, -0.35), (-2.85, 0.1), (-3.0, 0.7))
    _hull(pen, sheer, keel, paint)
    with pen.inked():
        pen.fill(box(-3.2, 0.0, 3.3, 0.16), "#2c5a7a")
    pen.line(smooth(sheer, False), "#8a5a34", 0.07)


def _sails(pen: Pen, belly: float) -> None:
    """Mast, stays, main sail with its seams, boom and jib; the wind makes bellies so deep."""
    pen.line([(0.25, 0.5), (0.25, 7.6)], "#8a6a48", 0.09)
    pen.lines([[(0.25, 7.5), (3.05, 0.85)], [(0.25, 7.5), (-2.7, 0.8)]], "#5a5450", 0.018, 0.8)
    luff = [(0.14, 1.05), (0.16, 4.0), (0.20, 7.3)]
    leech = [(-0.7 - belly, 5.2), (-1.75 - belly, 2.9), (-2.55, 1.10)]
    main = points([*luff, *smooth([(0.20, 7.3), *leech], False), (-1.2, 0.92)])
    pen.fill(main, horizontal(-2.8, 0.2, "#d8c8a8", "#fffaf0", "#f0e2c8"))
    seams = [
        [(0.15, y), (-0.25 * (7.4 - y) - 0.3 * belly, y - 0.10), (-0.41 * (7.5 - y) - belly * 0.5, y - 0.05)]
        for y in (2.4, 3.8, 5.2)
    ]
    with pen.inked():
        pen.lines([smooth(seam, False) for seam in seams], "#b0a080", 0.018, 0.7)
    pen.line([(0.14, 1.02), (-2.6, 1.08)], "#8a6a48", 0.08)
    stay = smooth([(0.40, 6.6), (1.2 + belly, 3.8), (2.9, 1.0)], False)
    foot = smooth([(2.9, 1.0), (1.5, 1.05), (0.55, 1.15)], False)
    pen.fill(points([*stay, *foot]), horizontal(0.4, 3.0, "#fffaf0", "#e8d8b8"))


def ship(pen: Pen, act: Act, paint: Colour) -> None:
    """A liner: white decks over a dark hull, funnels under smoke."""
    dark, drift = act.around.dark, -7.0 if going(act) else -1.5
    for x in (-3.6, 0.4):
        puffs(pen, x - 0.3, 8.6, act.time + x, "#5a5a60", (drift, 1.6), 1.1, 7, 0.45, 3.0)
    pen.lines([[(8.6, 3.2), (8.3, 9.2)], [(-9.2, 3.2), (-9.5, 7.4)]], "#4a4038", 0.14)
    stays = [[(8.3, 9.1), (0.4, 8.5)], [(8.3, 9.1), (12.6, 4.2)], [(-9.5, 7.3), (-3.6, 8.4)]]
    pen.lines(stays, "#3a3634", 0.04, 0.8)
    for x in (-3.6, 0.4):
        funnel = [(x - 0.85, 5.4), (x - 1.10, 8.5), (x + 0.55, 8.5), (x + 0.75, 5.4)]
        pen.fill(funnel, horizontal(x - 1, x + 0.7, "#8a2a1c", "#e8603c", "#a83a24"))
        pen.fill([(x - 1.04, 7.7), (x - 1.10, 8.5), (x + 0.55, 8.5), (x + 0.60, 7.7)], "#1c1a1e")
    for x0, x1, y0, y1 in ((-8.4, 6.6, 2.9, 4.4), (-6.6, 5.0, 4.4, 5.6), (2.2, 4.6, 5.6, 6.7)):
        shell(pen, [(x0, y0), (x0, y1), (x1 - 0.5, y1), (x1, y0)], "#f2f2ee")
    panes(pen, [*row(-8.0, 5.8, 3.35, 3.95, 16, 0.45), *row(-6.2, 4.2, 4.75, 5.25, 12, 0.45)], dark)
    panes(pen, [box(2.5, 5.95, 4.3, 6.45)], dark)
    pen.fill_all([limb((x, 4.75), (x + 0.9, 4.75), 0.16, 0.16) for x in (-8.0, -6.9)], "#d88a3c")
    sheer: Spots = ((-12.2, 3.4), (-10.0, 2.9), (0.0, 2.7), (8.0, 3.2), (13.2, 4.5))
    keel: Spots = ((12.3, 2.0), (11.6, -0.5), (10.0, -1.2), (-10.4, -1.2), (-11.6, 0.3), (-12.2, 3.3))
    _hull(pen, sheer, keel, paint)
    band(pen, [(-12.5, 0), (13.5, 0)], -1.2, 0.45, "#a8342c")
    pen.line(smooth(sheer, False), "#f4f0e8", 0.16)
    pen.fill_all([disc(-9.5 + 1.35 * i, 1.75, 0.17) for i in range(15)], mix("#9ab0c0", "#ffdf9c", dark))
    pen.line([(10.9, 2.6), (10.9, 1.7)], "#17181c", 0.22)


def submarine(pen: Pen, act: Act, paint: Colour) -> None:
    turn = 0.8 * math.cos(act.time * (14 if going(act) else 1))
    screw = [oval(-5.45, 1.20, -5.25, 1.20 + turn), oval(-5.45, 1.20 - turn, -5.25, 1.20)]
    pen.fill_all(screw, "#c89a48")
    pen.line([(-5.3, 1.20), (-4.8, 1.20)], "#8a8e94", 0.14)
    pen.fill([(-4.9, 1.3), (-5.1, 2.5), (-4.3, 2.5), (-3.7, 1.7)], darker(paint, 0.25))
    pen.fill([(-4.9, 1.1), (-5.1, 0.1), (-4.3, 0.1), (-3.7, 0.8)], darker(paint, 0.45))
    pen.lines([[(0.25, 3.2), (0.25, 4.3), (0.75, 4.3)], [(-0.4, 3.2), (-0.4, 4.6)]], "#50565c", 0.11)
    tower = smooth([(-1.3, 1.9), (-1.05, 3.2), (-0.6, 3.35), (0.6, 3.35), (0.95, 3.1), (1.3, 1.9)])
    pen.fill(tower, vertical(1.9, 3.4, darker(paint, 0.2), lighter(paint, 0.25)))
    pen.fill(limb((-0.5, 2.75), (1.6, 2.70), 0.12, 0.05), darker(paint, 0.3))
    _pressure_hull(pen, paint)
    if act.around.afloat is False and going(act):
        _bubbles(pen, act.time)


def _pressure_hull(pen: Pen, paint: Colour) -> None:
    """The body with its portholes, lit from within."""
    hull: Spots = (
        (-5.0, 1.30), (-4.0, 1.75), (-1.5, 2.15), (2.0, 2.15), (4.2, 1.85), (5.0, 1.20), (4.2, 0.55),
        (2.0, 0.25), (-1.5, 0.25), (-4.0, 0.75),
    )  # fmt: skip
    barrel(pen, smooth(hull), paint)
    band(pen, hull, 0.2, 0.72, darker(paint, 0.5), 0.55)
    places = (-1.8, -0.7, 0.4, 1.5, 2.6)
    pen.fill_all([disc(x, 1.42, 0.32) for x in places], "#5a4a24")
    pen.fill_all([disc(x, 1.42, 0.24) for x in places], vertical(1.2, 1.7, "#ffc860", "#fff0b8"))
    with pen.inked():
        pen.line(bezier((-3.6, 1.78), (0.2, 2.35), (3.8, 1.9)), lighter(paint, 0.6), 0.05, 0.6)
    ribs = [bezier((x, 0.3), (x + 0.12, 1.2), (x, 2.1)) for x in (-2.8, 3.3)]
    pen.lines(ribs, darker(paint, 0.45), 0.03, 0.8)


def _bubbles(pen: Pen, time: float) -> None:
    """They rise from the screw."""
    for k in range(6):
        age = (time * 0.6 + k / 6) % 1.0
        bubble = disc(-5.4 - 1.6 * age, 1.2 + 1.5 * age + 0.2 * math.sin(5 * k), 0.06 + 0.08 * age)
        pen.line(bubble, "#d8f4f8", 0.03, 0.7 * (1 - age), closed=True)


BOAT = Vehicle(
    "boat",
    boat,
    "#9a6238",
    (-1.98, -0.2, 2.15, 0.86),
    pace=1.6,
    floats=True,
    does=frozenset({Action.ROW}),
    room=(0, 0, 0, 1.0),
)
SAILBOAT = Vehicle(
    "sailboat", sailboat, "#f2ece0", (-3.0, -0.3, 3.35, 7.7), pace=2.4, floats=True, room=(0.6, 0, 0.6, 0.3)
)
SHIP = Vehicle(
    "ship",
    ship,
    "#26303c",
    (-12.2, -1.0, 13.2, 9.2),
    pace=3.5,
    floats=True,
    room=(4, 0, 0, 2.5),
    lamps=((8.3, 9.0),),
    throw=0.5,
)
SUBMARINE = Vehicle(
    "submarine",
    submarine,
    "#c8922c",
    (-5.5, 0.1, 5.0, 4.6),
    pace=1.8,
    aloft=0.8,
    lamps=((4.75, 1.15),),
    throw=6.0,
    hovers=True,
    floats=True,
    draught=1.1,
    does=frozenset({Action.DIVE}),
    room=(2, 3.0, 0, 1),
)
