"""What goes on outside the windows: the land that passes a train, near things fast and far ones slowly; snow
and rain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.layers import Layer, Pose, drifting
from filmgate.engines.animatic.pen import box, disc
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.site import Site
from filmgate.storyboard.vocabulary import Setting, Weather

_PACE = 13.0
"""Metres a second to the right."""
_LOW, _HIGH = -7.0, 6.0
"""What can be seen from a seat of the land outside, metres."""


def passing(site: Site) -> list[Layer]:
    """Trees and hedges by the line and its poles; nothing where nothing passes."""
    if site.shot.setting is not Setting.TRAIN_INTERIOR:
        return []
    return [_trees(site, 38.0, 120.0), _line(site, 17.0, 64.0)]


_FALLS: dict[Weather, tuple[float, int, float]] = {
    Weather.SNOW: (0.9, 90, 0.0), Weather.BLIZZARD: (2.2, 160, 0.0), Weather.DRIZZLE: (6.0, 50, 0.22),
    Weather.RAIN: (8.0, 90, 0.34), Weather.DOWNPOUR: (9.0, 150, 0.42), Weather.THUNDERSTORM: (9.0, 130, 0.42),
}  # fmt: skip
"""Metres a second at which it falls, how much of it there is, how long its drops are drawn (0: flakes)."""
_BEHIND_GLASS = (10.5, 13.5)
"""Behind the wall of a room, so that only its windows show it."""


def falling_outside(site: Site, indoors: bool) -> list[Layer]:
    """Snow or rain behind the windows of a room."""
    if not indoors or site.shot.weather not in _FALLS:
        return []
    layers = (_fall(site, z, *_FALLS[site.shot.weather]) for z in _BEHIND_GLASS)
    return [layer for layer in layers if layer is not None]


def _fall(site: Site, z: float, pace: float, many: int, drop: float) -> Layer | None:
    """A sheet of it, twice as high as it is seen, so that it goes on as it comes down."""
    window = site.sight.window(z)
    if window is None:
        return None
    high, rng = window.high + 0.5, site.rng(f"outside {z}")
    plate = Plate(window.x0, window.y0, window.wide, 2 * high, site.fineness(z, 0.7))
    xs, ys = rng.uniform(window.x0, window.x1, many), rng.uniform(0, high, many)
    size = 0.006 * z * 0.35
    for up in (0.0, high):
        spots = [(float(x), window.y0 + up + float(y)) for x, y in zip(xs, ys, strict=True)]
        if drop:
            plate.lines([[(x, y), (x - 0.1 * drop, y + drop)] for x, y in spots], "#dfe8f4", 0.7 * size, 0.45)
        else:
            plate.fill_all([disc(x, y, size * rng.uniform(0.7, 1.6)) for x, y in spots], "#ffffff", 0.85)
    plane = site.plane(plate, z, lambda time: Pose(y=-((pace * time) % high)))
    return replace(plane, depth=z + 3.0)  # before the floor, which ends behind the wall


def _plate(site: Site, z: float, wide: float) -> Plate:
    return Plate(0.0, _LOW, wide, _HIGH - _LOW, 0.5 * site.sight.detail(z))


def _land(site: Site, z: float) -> Colour:
    tone = site.script.foliage
    return site.script.at(z, mix(tone, site.snow, 0.7) if site.snowy else tone)


def _verge(plate: Plate, wide: float, top: float, tone: Colour) -> None:
    """A bank whose two ends meet."""
    xs = np.linspace(0, wide, 65)
    turn = 2 * np.pi * xs / wide
    ys = top + 0.5 * np.sin(2 * turn) + 0.25 * np.sin(5 * turn + 1)
    bank = [*zip(xs.tolist(), ys.tolist(), strict=True), (wide, _LOW), (0.0, _LOW)]
    plate.fill(bank, lighter(tone, 0.06))


def _trees(site: Site, z: float, wide: float) -> Layer:
    plate, tone, rng = _plate(site, z, wide), _land(site, z), site.rng("passing trees")
    _verge(plate, wide, -3.2, tone)
    for x in np.arange(6.0, wide - 6.0, 7.5):
        at, high = float(x) + rng.uniform(-2, 2), rng.uniform(3.5, 6.5)
        if rng.random() < 0.5:
            nature.pine(plate, at, -3.6, high, darker(tone, 0.25), rng)
        else:
            _crown(plate, at, -3.4, 0.6 * high, darker(tone, 0.18))
    return site.repeated(plate, z, drifting(-_PACE), 1.5)


def _crown(plate: Plate, x: float, y: float, high: float, tone: Colour) -> None:
    plate.fill(box(x - 0.09 * high, y, x + 0.09 * high, y + 0.6 * high), darker(tone, 0.5))
    balls = ((0, 0.9, 0.42), (-0.32, 0.7, 0.34), (0.34, 0.72, 0.33), (0.05, 1.15, 0.3))
    plate.fill_all([disc(x + a * high, y + b * high, r * high) for a, b, r in balls], tone)


def _line(site: Site, z: float, wide: float) -> Layer:
    """A hedge, and poles with their wires."""
    plate, tone, rng = _plate(site, z, wide), darker(_land(site, z), 0.12), site.rng("passing line")
    _verge(plate, wide, -2.6, tone)
    for x in np.arange(2.0, wide - 2.0, 2.6):
        r = rng.uniform(0.5, 1.1)
        plate.fill(disc(float(x), -2.4, r), darker(tone, rng.uniform(0.05, 0.25)))
    pole = mix("#3a3430", site.script.fog, 0.25)
    for x in np.arange(0.25 * wide, wide, 0.5 * wide):
        plate.fill(box(float(x) - 0.08, -3.0, float(x) + 0.08, 4.2), pole)
        plate.fill(box(float(x) - 0.7, 3.5, float(x) + 0.7, 3.62), pole)
    for x0 in (-0.25 * wide, 0.25 * wide, 0.75 * wide):
        sag = [(x0 + 0.5 * wide * k / 12, 3.6 - 0.5 * (1 - (k / 6 - 1) ** 2)) for k in range(13)]
        plate.line(sag, pole, 0.04, 0.8)
    return site.repeated(plate, z, drifting(-_PACE), 3.0)
