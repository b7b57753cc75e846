"""Bodies of what flies in space: a rocket, a starfighter, a saucer."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
    box,
    disc,
    horizontal,
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
    flame,
    halo,
    puffs,
    shell,
)
from filmgate.engines.animatic.rigs.rig import AT_REST, Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going
from filmgate.storyboard.vocabulary import Action


def _heading(act: Act) -> float:
    """How far a rocket leans from the vertical when it flies ahead."""
    return (
        -58.0
        if act.action in (Action.FLY, Action.GLIDE, Action.CHASE, Action.LEAVE, Action.APPROACH)
        else 0.0
    )


_CLIMB = 14.0
_HOP = 3.5
"""Metres that a rocket gains by itself when it takes off, and those that anything gains then."""


def _launch(pen: Pen, act: Act) -> None:
    """The cloud that stays on the pad, and the trail from it up to the engine."""
    p = act.progress
    ground = -_CLIMB * p * p - (_HOP * ease(0.1, 0.85, p) if act.action is Action.TAKE_OFF else 0.0)
    fade = 0.95 * (1 - ease(0.6, 1.0, p))
    puffs(pen, 0.0, -0.6, act.time, "#e8e0d8", (0.0, ground + 0.6), 0.7, 11, 0.7 * fade, 1.2)
    for s in (-1, 1):
        puffs(pen, 0.3 * s, ground + 0.2, act.time + s, "#f0eae2", (5.0 * s, 0.9), 1.7, 10, fade, 1.7)


def rocket(pen: Pen, act: Act, paint: Colour) -> None:
    """It stands on its fins, and rises on a flame."""
    rising = act.action in (Action.TAKE_OFF, Action.RISE)
    if rising:
        _launch(pen, act)
    with pen.moved(0.0, 4.0, degrees=_heading(act)), pen.moved(0.0, -4.0):
        if going(act) or act.action is Action.BURN:
            long = 1.2 + 2.6 * ease(0.15, 0.6, act.progress) if rising else 3.4
            flame(pen, 0.0, 0.75, long + 0.25 * math.sin(act.time * 19), 0.62, act.time, -90.0)
        _hull(pen, paint)


def _hull(pen: Pen, paint: Colour) -> None:
    red = "#c8342c"
    pen.fill(smooth([(-0.16, 0.3), (-0.16, 2.0), (0.16, 2.0), (0.16, 0.3)]), darker(red, 0.45))
    body: Spots = (
        (-0.75, 0.9), (-1.02, 2.6), (-1.0, 4.4), (-0.66, 6.2), (0.0, 7.9), (0.66, 6.2), (1.0, 4.4),
        (1.02, 2.6), (0.75, 0.9),
    )  # fmt: skip
    outline = points([*smooth(body, False)])
    tones = horizontal(
        -1.02, 1.02, darker(paint, 0.5), darker(paint, 0.1), lighter(paint, 0.6), paint, darker(paint, 0.55)
    )
    pen.fill(outline, tones)
    nose = horizontal(-0.75, 0.75, darker(red, 0.5), lighter(red, 0.25), darker(red, 0.5))
    with pen.inked():
        pen.fill(box(-1.1, 6.05, 1.1, 8.0), nose)
    with pen.inked():
        pen.fill_all([box(-1.1, 2.3, 1.1, 2.5), box(-1.1, 0.85, 1.1, 1.25)], nose)
    for s in (-1, 1):
        fin = points([(0.85 * s, 2.7), (1.75 * s, 1.3), (1.85 * s, 0.0), (1.45 * s, 0.15), (0.72 * s, 0.95)])
        pen.fill(smooth(fin), horizontal(0.7 * s, 1.9 * s, lighter(red, 0.15), darker(red, 0.4)))
    pen.fill(
        [(-0.5, 0.9), (-0.65, 0.55), (0.65, 0.55), (0.5, 0.9)],
        horizontal(-0.6, 0.6, "#2a2a30", "#8a8e96", "#1c1c20"),
    )
    for y, r in ((4.9, 0.42), (3.5, 0.30)):
        pen.fill(disc(0, y, r * 1.3), horizontal(-0.5, 0.5, "#8a8e96", "#d8dce2", "#6a6e76"))
        pen.fill(disc(0, y, r), vertical(y - r, y + r, "#12283e", "#6ab4e0"))
        pen.fill(oval(-0.6 * r, y + 0.15 * r, 0.0, y + 0.65 * r), "#ffffff", 0.5)


def _jet_light(pen: Pen, act: Act) -> None:
    if going(act) or act.action is Action.BURN:
        with pen.moved(0.0, 4.0, degrees=_heading(act)), pen.moved(0.0, -4.0):
            halo(pen, 0.0, -0.8, 3.6, "#ffa040", 0.8)


_UPRIGHT = frozenset({Action.LAND, Action.TAKE_OFF})
"""What it does on the jets under it."""


def _drive_light(pen: Pen, act: Act) -> None:
    if act.action in _UPRIGHT:
        for x in (-2.0, 1.6):
            halo(pen, x, -0.2, 1.6, "#48d8ff", 0.6)
    elif going(act):
        for y in (1.55, 0.95):
            halo(pen, -4.0, y, 1.9, "#48d8ff", 0.7)


def _saucer_light(pen: Pen, act: Act) -> None:
    """A cone to the ground, and a gleam around the rim."""
    halo(pen, 0.0, 0.7, 3.6, "#6affd0", 0.35)
    if act.action not in AT_REST:
        stops = ((0.0, "#b8ffe0", 0.75), (0.6, "#8affd0", 0.28), (1.0, "#8affd0", 0.0))
        cone = [(-0.7, 0.35), (0.7, 0.35), (2.3, -3.1), (-2.3, -3.1)]
        pen.fill(cone, Gradient((0, 0.35), (0, -3.1), stops))


def _jets(pen: Pen, act: Act, glow: Colour) -> None:
    """Behind it when it flies, under it when it comes down or goes up."""
    if act.action in _UPRIGHT:
        for x in (-2.0, 1.6):
            with pen.moved(x, 0.5, degrees=-90):
                long = 1.5 + 0.2 * math.sin(act.time * 27 + x)
                jet = smooth([(0, 0.24), (long, 0), (0, -0.24)])
                pen.fill(jet, horizontal(0, long, "#e8fbff", glow, "#2050d0"), 0.85)
    elif going(act):
        for y in (1.55, 0.95):
            with pen.moved(-3.7, y, degrees=180):
                long = 2.3 + 0.25 * math.sin(act.time * 27 + y)
                pen.fill(
                    smooth([(0, 0.2), (long, 0), (0, -0.2)]),
                    horizontal(0, long, "#e8fbff", glow, "#2050d0"),
                    0.9,
                )


def spaceship(pen: Pen, act: Act, paint: Colour) -> None:
    """A starfighter with swept wings and two drives."""
    glow = "#48d8ff"
    _jets(pen, act, glow)
    pen.fill([(0.6, 1.9), (-3.0, 3.5), (-3.9, 3.5), (-2.9, 1.8)], darker(paint, 0.45))
    pen.line([(-3.9, 3.5), (-1.6, 3.5)], darker(paint, 0.2), 0.10)
    shell(pen, curve(_FIGHTER), paint)
    seams = [[(-2.6, 2.0), (-2.6, 0.6)], [(-0.6, 2.05), (-0.2, 0.6)], [(2.2, 1.7), (2.4, 0.74)]]
    pen.lines(seams, darker(paint, 0.5), 0.03, 0.8)
    band(pen, curve(_FIGHTER), 1.16, 1.26, "#d8502c")
    canopy = smooth([(0.1, 1.95), (0.7, 2.38), (1.6, 2.30), (2.7, 1.60), (1.4, 1.66)])
    glass = ((0.0, "#cfeeff", 1.0), (0.4, "#2c5a88", 1.0), (1.0, "#101c30", 1.0))
    pen.fill(canopy, Gradient((0.6, 2.4), (2.2, 1.6), glass))
    drives = [rounded(-3.95, y - 0.30, -2.9, y + 0.30, 0.1) for y in (1.55, 0.95)]
    pen.fill_all(drives, vertical(0.6, 1.9, "#24262e", "#7a808c"))
    mouths = [oval(-4.05, y - 0.22, -3.85, y + 0.22) for y in (1.55, 0.95)]
    pen.fill_all(mouths, mix("#3a5a6a", glow, 1.0 if going(act) else 0.4))
    _fighter_wing(pen, paint, glow)
    if act.action in AT_REST:
        pen.lines([[(x, 0.6), (x, -0.75), (x + 0.35, -0.75)] for x in (-1.8, 2.0)], "#5a5e68", 0.12)


_FIGHTER: Spots = (
    (-3.6, 1.9), (-2.0, 2.10), (0.4, 2.02), (2.6, 1.62), (4.9, 1.18), (5.1, 1.06), (4.6, 0.95), (2.0, 0.68),
    (-1.5, 0.52), (-3.6, 0.68),
)  # fmt: skip


def _fighter_wing(pen: Pen, paint: Colour, glow: Colour) -> None:
    """The near wing, a gun at its tip."""
    wing = [(1.6, 1.02), (-2.4, -0.35), (-3.7, -0.40), (-3.3, 0.15), (-2.0, 1.05)]
    tones = ((0.0, lighter(paint, 0.35), 1.0), (1.0, darker(paint, 0.45), 1.0))
    pen.fill(wing, Gradient((1.4, 1.0), (-3.4, -0.4), tones))
    pen.line([(-3.9, -0.40), (-0.9, -0.40)], darker(paint, 0.3), 0.16)
    pen.line([(1.2, 0.94), (-2.2, -0.22)], "#d8502c", 0.06)
    pen.fill_all([disc(-0.9, -0.40, 0.10)], glow)


def ufo(pen: Pen, act: Act, paint: Colour) -> None:
    """A saucer with a dome, running lights and a beam to the ground."""
    glass = ((0.0, "#eafff8", 0.95), (0.5, "#6ac8b8", 0.75), (1.0, "#1c4a58", 0.85))
    pen.fill(arc(0.0, 1.05, 1.08, 1.05, 0, 180), Gradient((-0.4, 1.9), (0.6, 1.0), glass))
    pen.fill_all([oval(-0.24, 1.30, 0.24, 1.82), oval(-0.32, 0.95, 0.32, 1.28)], "#2c5a44", 0.9)
    pen.fill_all([oval(-0.17, 1.48, -0.03, 1.62), oval(0.03, 1.48, 0.17, 1.62)], "#0a1410")
    pen.fill(smooth([(-0.75, 1.35), (-0.62, 1.72), (-0.35, 1.95), (-0.48, 1.66)]), "#ffffff", 0.6)
    pen.fill(smooth([(-1.3, 0.5), (-0.9, 0.12), (0.9, 0.12), (1.3, 0.5)]), darker(paint, 0.55))
    disk: Spots = (
        (-3.0, 0.72), (-1.9, 1.02), (-0.9, 1.18), (0.9, 1.18), (1.9, 1.02), (3.0, 0.72), (1.9, 0.46),
        (0.9, 0.36), (-0.9, 0.36), (-1.9, 0.46),
    )  # fmt: skip
    barrel(pen, curve(disk), paint)
    rim = smooth([(-2.95, 0.74), (-1.2, 0.80), (1.2, 0.80), (2.95, 0.74)], False)
    pen.line(rim, lighter(paint, 0.6), 0.035, 0.8)
    for k in range(7):
        x, y = -2.4 + 0.8 * k, 0.60 - 0.02 * (3 - abs(k - 3))
        lit = 0.35 + 0.65 * max(0.0, math.sin(act.time * 5 - k * 0.9))
        halo(pen, x, y, 0.34, "#ffe27a" if k % 2 else "#7affd8", 0.8 * lit)
        lamp = oval(x - 0.12, y - 0.08, x + 0.12, y + 0.08)
        pen.fill(lamp, "#fff8d0" if k % 2 else "#d8fff2", 0.4 + 0.6 * lit)


ROCKET = Vehicle(
    "rocket",
    rocket,
    "#eceef0",
    (-1.9, 0.0, 1.9, 7.9),
    pace=9,
    aloft=2.5,
    rises=True,
    room=(6, 21, 6, 1),
    light=_jet_light,
    climb=_CLIMB,
    does=frozenset({Action.RISE}),
)
SPACESHIP = Vehicle(
    "spaceship",
    spaceship,
    "#a8b0bc",
    (-4.0, -0.8, 5.1, 3.5),
    pace=10,
    aloft=2.5,
    rises=True,
    hovers=True,
    room=(3, 0, 0, 0),
    light=_drive_light,
)
UFO = Vehicle(
    "ufo",
    ufo,
    "#a4aeb8",
    (-3.0, 0.1, 3.0, 2.1),
    pace=3,
    aloft=3.0,
    rises=True,
    hovers=True,
    room=(1.2, 3, 1.2, 2.6),
    light=_saucer_light,
)
