"""Planets in the sky: the Earth, and giants with bands and rings, with their night side."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.layers import Layer, Motion, Pose, still
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Gradient, Points, bezier, disc, oval, points, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.site import Site
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Action, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_EARTH = said(r"\bearth(?:rise)?\b|\bglobe\b|blue planet|地球|蓝色星球")
_RINGED = said(r"\bsaturn|\brings?\b|\bringed\b|土星|光环|行星环")
_RINGS = ((1.46, 0.07), (1.32, 0.10), (1.18, 0.05))
"""Radius and width, as shares of its own."""
_ORBITED = said(r"\bstations?\b|satellites?\b|\borbit\w*|空间站|卫星|轨道")
_AFAR = 1000.0
"""Metres at which one stands over a land: behind its farthest hills."""
_ABOVE = 0.20
"""Where over the eye's height its middle is, and how large its radius, as shares of the picture's height."""
_RADIUS = 0.17
_LANDS = (
    ((-0.62, 0.42), (-0.30, 0.66), (0.02, 0.52), (-0.06, 0.30), (-0.28, 0.16), (-0.34, -0.02), (-0.52, 0.14)),
    ((-0.26, -0.10), (-0.02, -0.16), (0.06, -0.38), (-0.10, -0.74), (-0.24, -0.44)),
    (
        (0.34, 0.62), (0.62, 0.54), (0.82, 0.24), (0.60, 0.20), (0.58, -0.10), (0.38, -0.36), (0.26, 0.04),
        (0.20, 0.30),
    ),
)  # fmt: skip
"""Coasts on a disc of radius 1."""


def stands_over(shot: Shot) -> bool:
    """Whether a planet hangs or rises over the land of another one, or a station goes round it."""
    below = shot.setting is Setting.PLANET_SURFACE
    below = below or (shot.setting is Setting.SPACE and _ORBITED.search(shot.prompt) is not None)
    return below and any(
        one.kind is K.PLANET and one.reference is None for part in shot.parts for one in part.subjects
    )


def over_land(site: Site) -> list[Layer]:
    """The planet behind the hills; it comes up from behind them if that is told."""
    window = site.sight.window(_AFAR) if stands_over(site.shot) else None
    if window is None:
        return []
    high = min(window.high, window.wide)
    subjects = [one for part in site.shot.parts for one in part.subjects if one.kind is K.PLANET]
    rises = any(one.action is Action.RISE for one in subjects)
    eye = site.middle.y
    radius, lift = _RADIUS * high, _ABOVE * high
    motion = _rising(1.35 * lift, site.sight.seconds) if rises else still
    return painted(site, _AFAR, window.x0 + 0.66 * window.wide, eye + lift, radius, motion, 2.8 * radius)


def _rising(metres: float, seconds: float) -> Motion:
    return lambda time: Pose(y=metres * min(1.0, time / max(0.1, seconds)) - 0.8 * metres)


def painted(
    site: Site, z: float, x: float, y: float, radius: float, motion: Motion = still, room: float = 0.0
) -> list[Layer]:
    """The planet of which the prompt speaks as a layer, its middle at (x, y); `room` is how far it moves."""
    reach = 1.5 * radius + room
    plate = site.plate(z, (x - 1.5 * radius, y - reach, x + 1.5 * radius, y + reach), 0.8)
    if plate is None:
        return []
    ringed = _RINGED.search(site.shot.prompt) is not None
    for share, wide in _RINGS if ringed else ():
        plate.line(_ring(x, y, share * radius, 22.0, 158.0), "#8a745c", wide * radius, 0.7)
    (_earth if _EARTH.search(site.shot.prompt) else _giant)(plate, x, y, radius)
    night = ((0, "#000000", 0), (0.55, "#05020f", 0.25), (1, "#02010a", 0.96))
    shade = Gradient((x + 0.5 * radius, y + 0.45 * radius), (0, 0), night, 1.75 * radius)
    plate.fill(disc(x, y, radius * 1.003), shade, atop=True)
    for share, wide in _RINGS if ringed else ():
        plate.line(_ring(x, y, share * radius, 158.0, 382.0), "#e8d0a8", wide * radius, 0.75)
    plate.glow(x + 0.2 * radius, y + 0.2 * radius, 1.45 * radius, "#ffb080", 0.22)
    return [site.plane(plate, z, motion)]


def _ring(x: float, y: float, r: float, first: float, last: float) -> Points:
    """A ring's part between two angles, a little aslant: its lower half passes before the planet."""
    turns = np.linspace(math.radians(first), math.radians(last), 60)
    across, down = r * np.cos(turns), 0.22 * r * np.sin(turns)
    return points(np.stack([x + across + 0.25 * down, y + down - 0.22 * across], 1).tolist())


def _earth(plate: Plate, x: float, y: float, r: float) -> None:
    """Seas, lands, ice and clouds."""
    plate.fill(disc(x, y, r), vertical(y - r, y + r, "#0a3470", "#3f96dc"))
    for coast in _LANDS:
        plate.fill(smooth([(x + a * r, y + b * r) for a, b in coast]), "#4f8a4a", 0.92, atop=True)
    plate.fill(oval(x - 0.4 * r, y + 0.86 * r, x + 0.4 * r, y + 1.1 * r), "#f4faff", 0.9, atop=True)
    for k in range(9):
        a, b, half = -0.7 + 0.17 * k, math.sin(5.1 * k) * 0.7, 0.20 + 0.12 * math.sin(3 * k + 1)
        wisp = [(a - half, b), (a, b + 0.07), (a + half, b + 0.02), (a, b - 0.01)]
        plate.fill(smooth([(x + u * r, y + v * r) for u, v in wisp]), "#ffffff", 0.62, atop=True)


def _giant(plate: Plate, x: float, y: float, r: float) -> None:
    """Bands of cloud."""
    plate.fill(disc(x, y, r), vertical(y - r, y + r, "#3a2a5a", "#e8a06a"))
    for k, line in enumerate(np.linspace(-0.8, 0.8, 9)):
        half = r * math.sqrt(max(0.0, 1 - line * line)) * 0.985
        low = bezier((x - half, y + line * r), (x, y + (line - 0.10) * r), (x + half, y + line * r))
        top = bezier(
            (x + half, y + (line + 0.07) * r), (x, y + (line - 0.01) * r), (x - half, y + (line + 0.07) * r)
        )
        plate.fill([*low, *top], ("#f8d8a8", "#8a4a5a", "#c87a5a")[k % 3], 0.30, atop=True)
