"""Boats of one people or one trade: a longship, a junk, a gondola, a raft, a ferry, a speedboat.

The waterline is y = 0.
"""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    box,
    disc,
    horizontal,
    limb,
    oval,
    points,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs import dragonboat
from filmgate.engines.animatic.rigs.afloat import BOAT, SHIP
from filmgate.engines.animatic.rigs.bodies import Spots, puffs, seated, shell
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going
from filmgate.storyboard.vocabulary import Action

_SHIELDS = ("#b8323a", "#e0c060", "#2f5a8a", "#e8e0cc")


def longship(pen: Pen, act: Act, paint: Colour) -> None:
    """Both stems curve up, one to a dragon's head; one striped sail, shields along the rail, oars."""
    _square_sail(pen, 0.45 + 0.10 * math.sin(1.3 * act.time))
    stroke = math.sin(2.2 * act.time) if going(act) else 0.0
    oars = [[(-3.6 + 1.2 * i, 1.1), (-4.4 + 1.2 * i + 0.7 * stroke, -0.25)] for i in range(7)]
    pen.lines(oars, "#a07a4c", 0.09)
    sheer: Spots = ((-7.6, 4.2), (-7.0, 2.6), (-5.2, 1.5), (0.0, 1.05), (5.2, 1.5), (7.0, 2.8), (7.7, 4.6))
    keel: Spots = ((7.1, 4.4), (6.5, 1.9), (4.6, 0.1), (0.0, -0.6), (-4.6, 0.1), (-6.4, 1.6), (-7.2, 4.0))
    shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
    planks = [smooth([(-6, y + 0.9), (0, y - 0.25), (6, y + 0.9)], False) for y in (0.3, 0.65)]
    with pen.inked():
        for plank in planks:
            pen.line(plank, darker(paint, 0.45), 0.05, 0.8)
    for i in range(8):
        x = -4.2 + 1.2 * i
        y = 1.12 + 0.012 * x * x
        pen.fill(disc(x, y, 0.42), _SHIELDS[i % 4])
        pen.line(disc(x, y, 0.40), "#3a2a1c", 0.05, closed=True)
        pen.fill(disc(x, y, 0.11), "#c8ccd0")
    _dragon_head(pen, paint)
    pen.line(smooth([(-7.5, 4.0), (-7.9, 4.9), (-7.3, 5.3), (-6.9, 4.9)], False), paint, 0.28)


def _square_sail(pen: Pen, belly: float) -> None:
    """Mast, stays, yard and eight strips of cloth."""
    pen.line([(0.0, 0.8), (0.0, 8.2)], "#5a3c24", 0.2)
    pen.lines([[(0.0, 8.0), (-6.2, 1.8)], [(0.0, 8.0), (6.2, 1.8)]], "#2c221c", 0.045, 0.8)
    pen.line([(-3.1, 7.7), (3.1, 7.7)], "#5a3c24", 0.18)
    for i in range(8):
        left, right = -3.0 + 0.75 * i, -2.25 + 0.75 * i
        low = 3.0 + 0.22 * math.sin(math.pi * (i + 0.5) / 8)
        strip = [
            (left, 7.65), (right, 7.65), (right + belly * 1.1, 5.4), (right + 0.2 * belly, low),
            (left + 0.2 * belly, low), (left + belly * 1.1, 5.4),
        ]  # fmt: skip
        pen.fill(strip, "#b8323a" if i % 2 else "#efe4cc")


def _dragon_head(pen: Pen, paint: Colour) -> None:
    head = [(7.2, 4.2), (7.3, 5.1), (7.9, 5.6), (8.9, 5.35), (9.0, 5.1), (8.3, 5.0), (7.95, 4.7), (7.8, 4.3)]
    pen.fill(smooth(head), paint)
    pen.fill([(7.5, 5.3), (7.2, 5.9), (7.85, 5.55)], darker(paint, 0.2))
    pen.fill(disc(8.05, 5.3, 0.09), "#f0d060")


def junk(pen: Pen, act: Act, paint: Colour) -> None:
    """A high stern and three fans of battened sails."""
    cloth = "#b8442c"
    for x, high, wide in ((-4.6, 7.2, 2.6), (0.2, 10.2, 4.0), (4.6, 7.6, 2.6)):
        pen.line([(x, 1.2), (x, high)], "#4a3020", 0.2)
        fan = [
            (x - 0.5 * wide, 2.0), (x + 0.62 * wide, 2.3), (x + 0.56 * wide, 0.72 * high),
            (x + 0.1 * wide, high), (x - 0.36 * wide, 0.86 * high),
        ]  # fmt: skip
        pen.fill(
            smooth(fan, steps=4),
            horizontal(x - 0.5 * wide, x + 0.6 * wide, darker(cloth, 0.3), lighter(cloth, 0.18)),
        )
        with pen.inked():
            battens = [
                [(x - 0.6 * wide, 2.0 + k * high / 7), (x + 0.7 * wide, 2.3 + k * high / 6.4)]
                for k in range(6)
            ]
            pen.lines(battens, darker(cloth, 0.5), 0.07)
    sheer: Spots = ((-7.4, 4.0), (-6.0, 3.0), (-3.8, 1.9), (1.0, 1.4), (5.0, 2.0), (7.0, 3.0))
    keel: Spots = ((6.4, 1.2), (4.6, -0.4), (0.0, -0.7), (-4.8, -0.4), (-6.6, 1.0))
    shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
    pen.fill(rounded(-7.0, 3.0, -4.0, 4.5, 0.1), darker(paint, 0.2))
    pen.fill([(-7.5, 4.4), (-3.6, 4.4), (-4.2, 5.0), (-6.9, 5.0)], "#7a3a24")
    pen.fill_all([box(-6.6 + 0.8 * i, 3.4, -6.1 + 0.8 * i, 4.0) for i in range(3)], "#ffd890")
    pen.line(smooth(sheer, False), "#d8a848", 0.14)


def gondola(pen: Pen, act: Act, paint: Colour) -> None:
    """Black and slim, its iron comb ahead, a gondolier astern."""
    sway = 0.10 * math.sin(1.8 * act.time)
    seated(pen, (-1.9, 1.35), (-1.45 + sway, 1.6), (-1.75, 0.62), 0.62, "#f0ece4", "#e0cc98", 0.06, "#1c1c24")
    pen.line([(-1.3 + sway, 1.85), (-0.55 - sway, -0.2)], "#b08850", 0.05)
    sheer: Spots = ((-2.75, 1.25), (-2.3, 0.72), (-1.0, 0.46), (0.8, 0.44), (2.1, 0.70), (2.55, 1.35))
    keel: Spots = ((2.35, 0.62), (1.6, 0.02), (0.2, -0.14), (-1.4, -0.10), (-2.4, 0.42))
    shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
    pen.line(smooth(sheer, False), "#c8a040", 0.045)
    comb = [(2.45, 1.1), (2.55, 1.62), (2.78, 1.72), (2.72, 1.46), (2.60, 1.0)]
    pen.fill(smooth(comb, steps=4), "#c8ccd0")
    pen.lines([[(2.58, 1.12 + 0.1 * i), (2.78, 1.10 + 0.1 * i)] for i in range(4)], "#c8ccd0", 0.035)
    pen.fill(rounded(0.2, 0.40, 1.0, 0.72, 0.1), "#a8242c")


def raft(pen: Pen, act: Act, paint: Colour) -> None:
    """Poles lashed together, and somebody with a staff."""
    if going(act) or act.action is Action.ROW:
        sway = 0.14 * math.sin(1.5 * act.time)
        pen.line([(0.55 + sway, 1.9), (-0.15 - sway, -0.25)], "#a08850", 0.05)
        seated(
            pen, (0.0, 0.98), (0.45 + sway, 1.25), (0.15, 0.24), 0.55, "#4a7a8a", "#e0cc98", 0.08, "#3a3a44"
        )
    for i in range(3):
        y = 0.02 + 0.075 * i
        pole = [(-2.1 + 0.06 * i, y), (1.7, y), (2.15, y + 0.14)]
        pen.line(smooth(pole, False), lighter(paint, 0.06 * i), 0.11)
    pen.lines([[(x, -0.03), (x, 0.25)] for x in (-1.5, -0.4, 0.7, 1.5)], darker(paint, 0.45), 0.05)


def ferry(pen: Pen, act: Act, paint: Colour) -> None:
    """Broad, with two rows of windows, a bridge and a funnel."""
    dark = act.around.dark
    puffs(pen, -2.2, 5.9, act.time, "#8a8a90", (-3.0, 0.9), 0.6, 6, 0.35, 2.6)
    pen.fill(box(-5.4, 1.2, 5.0, 2.9), vertical(1.2, 2.9, "#c8ccd0", "#fafaf8"))
    pen.fill(box(-4.4, 2.9, 3.6, 4.2), vertical(2.9, 4.2, "#d0d4d8", "#ffffff"))
    pen.fill([(1.6, 4.2), (3.4, 4.2), (3.1, 5.2), (1.6, 5.2)], "#f0f2f2")
    panes = [box(-5.0 + 0.8 * i, 1.75, -4.5 + 0.8 * i, 2.4) for i in range(12)]
    panes += [box(-4.0 + 0.8 * i, 3.3, -3.5 + 0.8 * i, 3.85) for i in range(9)]
    panes.append(box(2.2, 4.5, 3.15, 4.95))
    pen.fill_all(panes, "#ffdf98" if dark else "#4a6a84")
    pen.fill([(-2.8, 4.2), (-1.6, 4.2), (-1.8, 5.7), (-2.7, 5.7)], lighter(paint, 0.15))
    pen.fill(box(-2.75, 5.1, -1.72, 5.35), "#f4f4f0")
    pen.line([(0.6, 4.2), (0.6, 6.4)], "#6a6e74", 0.08)
    sheer: Spots = ((-5.9, 1.5), (-2.0, 1.2), (3.0, 1.3), (6.3, 2.2))
    keel: Spots = ((5.7, 0.6), (4.8, -0.6), (-5.0, -0.6), (-5.8, 0.4))
    shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
    pen.line(smooth(sheer, False), "#f4f4f0", 0.14)


def speedboat(pen: Pen, act: Act, paint: Colour) -> None:
    """A wedge with a windscreen, its bow up when it goes."""
    with pen.moved(0.0, 0.0, degrees=5.0 if going(act) else 0.0):
        if act.action is not Action.STAND:
            seated(pen, (-0.3, 0.72), (0.25, 0.95), (0.4, 0.5), 0.5, "#e8e4dc", "#e0cc98", -0.05, "#2c3a4a")
        pen.fill([(0.3, 0.74), (0.95, 0.70), (0.5, 1.15), (0.4, 1.15)], "#9ad0e8", 0.75)
        sheer: Spots = ((-2.1, 0.66), (-0.6, 0.66), (0.9, 0.74), (2.5, 1.0))
        keel: Spots = ((2.0, 0.45), (1.2, 0.02), (-0.6, -0.2), (-2.0, -0.15))
        shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
        with pen.inked():
            pen.line([(-2.1, 0.42), (0.8, 0.46), (2.4, 0.80)], lighter(paint, 0.7), 0.09)
        pen.fill(rounded(-2.4, 0.1, -2.05, 0.86, 0.06), "#2a2c32")
    pen.fill(oval(-2.3, -0.1, -1.9, 0.1), "#ffffff", 0.3)


def wreck(pen: Pen, act: Act, paint: Colour) -> None:
    """A wooden ship on the sea floor: its bow up, its side broken open to the ribs, its masts gone."""
    with pen.moved(0.0, -0.7, degrees=9.0):
        for x, high, lean in ((-3.2, 4.2, -0.5), (2.2, 6.4, 0.7)):
            pen.fill(limb((x, 1.8), (x + lean, high), 0.22, 0.14), darker(paint, 0.2))
        pen.line([(2.0, 5.0), (4.4, 4.1)], darker(paint, 0.2), 0.16)
        pen.lines([[(2.8, 6.2), (7.6, 3.1)], [(2.8, 6.2), (-2.9, 3.9)]], darker(paint, 0.45), 0.045, 0.8)
        sheer: Spots = ((-7.2, 3.2), (-6.2, 2.6), (-2.4, 1.9), (2.6, 2.1), (6.0, 3.0), (8.2, 4.4))
        keel: Spots = ((7.0, 1.6), (5.2, 0.2), (0.0, -0.5), (-5.6, 0.0), (-7.0, 1.6))
        shell(pen, points([*smooth(sheer, False), *smooth(keel, False)]), paint)
        with pen.inked():
            _broken_side(pen, paint)
    for i, x in enumerate((-6.6, -4.6, -2.9, 3.4, 5.4, 6.6)):
        bend = 0.22 * math.sin(1.1 * act.time + i)
        weed = smooth([(x, -0.5), (x + 0.15, 0.5), (x + bend, 1.2 + 0.2 * (i % 3))], False)
        pen.line(weed, "#3f7a4a", 0.16)


def _broken_side(pen: Pen, paint: Colour) -> None:
    """Planks, the hole in them with the ribs, dead ports, and what grows there."""
    for y in (0.5, 1.1, 1.7):
        course = smooth([(-7.2, y + 1.0), (0.0, y), (8.0, y + 1.9)], False)
        pen.line(course, darker(paint, 0.45), 0.06, 0.8)
    edge: Spots = ((-2.6, 0.5), (-1.9, 1.5), (-0.8, 1.3), (0.2, 1.7), (1.4, 1.3))
    pen.fill(points([*edge, (1.9, 0.4), (0.6, -0.1), (-1.4, 0.0)]), darker(paint, 0.78))
    ribs = [[(-1.7 + 0.8 * i, -0.3), (-1.45 + 0.8 * i, 1.8)] for i in range(5)]
    pen.lines(ribs, darker(paint, 0.2), 0.13)
    ports = [oval(x - 0.3, 1.5, x + 0.3, 2.0) for x in (-5.2, -3.8, 3.6, 5.0)]
    pen.fill_all(ports, darker(paint, 0.7))
    growth = [disc(-6.4 + 1.05 * i, 2.5 - 0.28 * (i % 5), 0.3) for i in range(13)]
    pen.fill_all(growth, "#4a6a4c", 0.7)


WRECK = Vehicle("wreck", wreck, "#5c5240", (-8.8, -2.6, 8.8, 7.0))
LONGSHIP = replace(SHIP, name="longship", body=longship, paint="#7a4a28", box=(-8.0, -0.7, 9.1, 8.3),
    lamps=(), pace=3.0, room=(2, 0, 0, 0.5))  # fmt: skip
JUNK = replace(SHIP, body=junk, paint="#6a4226", box=(-7.5, -0.8, 7.4, 10.4), lamps=(), pace=2.4,
    room=(2, 0, 0, 0.5))  # fmt: skip
FERRY = replace(SHIP, name="ferry", body=ferry, paint="#1f4a7a", box=(-6.0, -0.7, 6.4, 6.5), lamps=(),
    room=(4, 0, 0, 1.5))  # fmt: skip
GONDOLA = replace(BOAT, name="gondola", body=gondola, paint="#16161c", box=(-2.8, -0.2, 2.85, 2.3))
RAFT = replace(BOAT, name="raft", body=raft, paint="#a88a4c", box=(-2.2, -0.05, 2.2, 1.9))
SPEEDBOAT = replace(
    BOAT, name="speedboat", body=speedboat, paint="#c8323a", box=(-2.5, -0.2, 2.6, 1.5), pace=7.0
)
FLEET: tuple[tuple[str, Vehicle], ...] = (
    (dragonboat.WORDS, dragonboat.DRAGON_BOAT),
    (r"long ?ships?|long ?boats?|drakkars?|viking (?:ship|boat|vessel)s?|维京(?:长?船)", LONGSHIP),
    (r"\bjunks?\b(?: (?:ship|boat))?|chinese (?:ship|sailing)|郑和|宝船|中式帆船", JUNK),
    (r"gondolas?\b|贡多拉", GONDOLA),
    (r"\brafts?\b|竹筏|木筏|竹排", RAFT),
    (
        r"ferr(?:y|ies)(?:boat)?s?\b|paddle ?steamer|river ?boat|tug ?boats?|trawlers?|渡轮|轮渡|拖船|游船",
        FERRY,
    ),
    (r"speed ?boats?|motor ?boats?|power ?boats?|\bjet ?skis?|快艇|摩托艇", SPEEDBOAT),
)
"""What they are called, in the order in which they are looked for."""
