"""Rooms: a back wall with windows and what lies outside, furniture, a floor or a table top."""

from __future__ import annotations

import math

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.layers import EdgeLight, Floor, Layer
from filmgate.engines.animatic.noise import cloud, grain
from filmgate.engines.animatic.pen import (
    box,
    horizontal,
    smooth,
    vertical,
)
from filmgate.engines.animatic.plate import Plate, paper
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.decors import DECORS, WALL, Decor, Windows, lamps_burn
from filmgate.engines.animatic.stages.scenery import haze, reflection, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import soil
from filmgate.engines.animatic.weather import Drift
from filmgate.storyboard.schema import Shot

_HIGH, _TOP = 6.0, 60.0
"""Metres up to which a room's light and air go, and up to which its wall is drawn: however far the camera is,
there is no sky over it."""
_WIDE = 45.0
"""Metres that it goes on to both sides: nobody who runs along it gets to its end."""


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=5.6, eye=1.25)


def build(site: Site) -> Set:
    decor = DECORS.get(site.dressing, DECORS["living"])
    script = site.script
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.35)]
    layers += _outside(site)
    layers.append(_slabs(site, decor) if decor.slabs else _boards(site, decor))
    end = decor.wall_at(site.mark)
    wall = _wall(site, decor, end)
    if wall is not None:
        plane = site.plane(wall, end)
        layers += [reflection(plane, 0.35, 0.0, 4.0 * site.view.fine, decor.floor_to(site.mark)), plane]
    layers += [*_furniture(site, decor), *_shafts(site, decor)]
    key = decor.lamp if script.night else script.key
    layers.append(haze(site.sight, WALL - 0.6, 0.2, 3.4, key, 0.10, site.number("air"), drift=0.02))
    motes = Drift(40, ("#fff2dc",), 0.0012, 5, 0.008, -0.006, 1.0, 0.35, 0.01, 0.9, 0.06)
    light = EdgeLight(key, script.rim, (-0.6, -0.7), (0.8, -0.4), 0.6, 0.45, 0.95, 0.026)
    return Set(tuple(layers), light, mirror=0.30, overlays=(motes,))


def _furniture(site: Site, decor: Decor) -> list[Layer]:
    """What stands before the wall, unless the shot is of something small."""
    plate = site.plate(WALL - 1.4, (-9, 0, 9, 3.6), 0.95) if not decor.near else None
    if plate is None or decor.furnish is None or site.focus < 1.4:
        return []
    decor.furnish(plate, site, decor)
    paper(plate.baked(), 4, 2)
    plane = site.plane(plate, WALL - 1.4)
    return [reflection(plane, 0.3, 0.0, 3.0 * site.view.fine, WALL + 2.9), plane]


def _outside(site: Site) -> list[Layer]:
    """Hills and trees beyond the window, and what falls there."""
    script, out = site.script, []
    for i, (z, high, base) in enumerate(((90.0, 16.0, -6.0), (45.0, 5.0, -4.0))):
        plate = site.plate(z, (-3 * z, base - 8, 3 * z, high * 2), 0.5, blur=2.0)
        if plate is None:
            continue
        tone = script.at(z, mix(script.foliage, site.snow, 0.7) if site.snowy else script.foliage)
        line = nature.ridge_line(-3 * z, 3 * z, base, high, site.number(f"out {i}"), 0.45, 14)
        nature.ridge(plate, line, tone, mix(tone, script.fog, 0.6), None, 0)
        rng = site.rng(f"out trees {i}")
        for k in rng.integers(0, len(line), 120) if i else ():
            nature.pine(
                plate,
                float(line[k, 0]),
                float(line[k, 1]) - 0.6,
                rng.uniform(2.4, 5.0),
                darker(tone, 0.22),
                rng,
            )
        out.append(site.plane(plate, z, blur=2.0))
    return list(out)


def _shafts(site: Site, decor: Decor) -> list[Layer]:
    """Sunlight that falls through the windows, slantwise, onto the floor before them."""
    if site.script.night or site.script.sun is None or decor.near:
        return []
    plate = site.plate(WALL - 1.8, (-12, -0.4, 12, _HIGH), 0.4, blur=5.0)
    if plate is None:
        return []
    windows, aside = decor.windows, 2.4 if site.script.sun[0] < 0.5 else -2.4
    paint = vertical(windows.top, -0.3, site.script.key, site.script.key, 0.24, 0.08)
    for pane in windows.panes:
        x0, x1 = pane if aside > 0 else pane[::-1]
        top, low = windows.top, -0.3
        shaft = [(x0, windows.sill), (x0, top), (x1, top), (x1 + aside, low), (x0 + aside, low)]
        plate.light.fill(shaft, paint)
    return [site.plane(plate, WALL - 1.8, blur=5.0)]


def _wall(site: Site, decor: Decor, z: float) -> Plate | None:
    """Plaster with its windows: frames, sills, curtains; lamps when it is dark."""
    plate = site.plate(z, (-_WIDE, -0.05, _WIDE, _TOP), 0.95)
    if plate is None:
        return None
    dim, windows = min(0.8, site.dim + decor.shade), decor.windows
    wall, trim = darker(decor.wall, dim), darker(decor.trim, dim * 0.8)
    holes = [box(a, windows.sill, b, windows.top) for a, b in windows.panes]
    outer = box(-_WIDE, -0.05, _WIDE, _TOP)
    plate.fill_all([outer, *holes], vertical(0, 3.8, darker(wall, 0.16), lighter(wall, 0.06)), holes=True)
    if decor.ceiling:
        _ceiling(plate, decor.ceiling, wall, trim)
    if decor.dado is not None:
        _tiled(plate, darker(decor.dado, dim))
    plate.fill(box(-_WIDE, 0, _WIDE, 0.16), darker(trim, 0.3))
    for a, b in windows.panes:
        _window(plate, site, windows, a, b, trim)
    for a, b in windows.panes if windows.curtains else ():
        for x in (a - 0.42, b + 0.02):
            _curtain(plate, x, 0.40, lighter(decor.lamp, 0.1), dim)
    if lamps_burn(site):
        for at in (-1.9, 1.9, -5.6, 5.6):
            _sconce(plate, at, decor.lamp)
    paper(plate.pixels, 4, 3)
    return plate


def _ceiling(plate: Plate, y: float, wall: Colour, trim: Colour) -> None:
    """A cornice, the shade under it, and the ceiling that comes towards the lens."""
    plate.fill(
        box(-_WIDE, y - 0.5, _WIDE, y), vertical(y - 0.5, y, wall, darker(wall, 0.30), 0.0, 1.0), atop=True
    )
    plate.fill(
        box(-_WIDE, y, _WIDE, _TOP), vertical(y, _HIGH, darker(trim, 0.22), lighter(trim, 0.04)), atop=True
    )
    plate.fill(box(-_WIDE, y - 0.05, _WIDE, y + 0.07), lighter(trim, 0.06), atop=True)
    plate.line([(-_WIDE, y + 0.10), (_WIDE, y + 0.10)], darker(trim, 0.35), 0.03, atop=True)


def _tiled(plate: Plate, tone: Colour) -> None:
    """Tiles up to the height of a hand."""
    plate.fill(box(-_WIDE, 0, _WIDE, 1.55), vertical(0, 1.55, darker(tone, 0.12), tone), atop=True)
    rows = [[(-_WIDE, float(y)), (_WIDE, float(y))] for y in np.arange(0.2, 1.56, 0.225)]
    columns = [[(float(x), 0.16), (float(x), 1.55)] for x in np.arange(-_WIDE, _WIDE, 0.3)]
    plate.lines([*rows, *columns], darker(tone, 0.22), 0.014, 0.8, atop=True)


def _window(plate: Plate, site: Site, windows: Windows, a: float, b: float, trim: Colour) -> None:
    sill, top, middle = windows.sill, windows.top, (a + b) / 2
    plate.line(box(a, sill, b, top), trim, 0.09, closed=True)
    if windows.bars:
        cross = [
            [(middle, sill), (middle, top)],
            [(a, sill + 0.64 * (top - sill)), (b, sill + 0.64 * (top - sill))],
        ]
        plate.lines(cross, trim, 0.05)
    plate.fill(box(a - 0.14, sill - 0.10, b + 0.14, sill), lighter(trim, 0.2))
    plate.glow(middle, (sill + top) / 2, 1.9, site.script.sky[-1], 0.16 if not site.script.night else 0.05)


def _curtain(plate: Plate, x: float, wide: float, colour: Colour, dim: float) -> None:
    cloth = darker(mix(colour, "#8a5236", 0.45), dim)
    for k in range(5):
        a = x + wide * k / 5
        fold = [
            (a, 2.95),
            (a + wide / 5 * 1.1, 2.95),
            (a + wide / 5 + 0.02 * math.sin(k), 0.35),
            (a - 0.01, 0.33),
        ]
        plate.fill(smooth(fold), horizontal(a, a + wide / 5, lighter(cloth, 0.12), darker(cloth, 0.3)))


def _sconce(plate: Plate, x: float, light: str) -> None:
    plate.fill([(x - 0.10, 2.02), (x + 0.10, 2.02), (x + 0.17, 2.34), (x - 0.17, 2.34)], lighter(light, 0.5))
    plate.glow(x, 2.2, 1.7, light, 0.45)


def _slabs(site: Site, decor: Decor) -> Floor:
    """Tiles or flags, with their joints and a little gloss."""
    dim, size = min(0.85, site.dim + decor.shade), 12.0
    detail, tone = min(90.0, site.sight.detail(site.mark.z) * 0.7), darker(decor.floor, dim)
    floor = soil(detail, (size, size), site.number("slabs"), tone, 0.1, 0.2)
    pitch = size / round(size / decor.slabs)
    floor.jointed(0.72, (pitch, pitch), 0.014 * pitch + 0.004)
    floor.polished(0.47)
    fog = mix(darker(decor.wall, 0.2 + dim), site.script.key, 0.10)
    return Floor(floor.pixels, floor.ppu, far=decor.floor_to(site.mark), fog=fog, fog_z=24)


def _boards(site: Site, decor: Decor) -> Floor:
    """Planks in true perspective, lit from the windows; finer where the camera looks at small things."""
    size = min(8.0, max(1.6, 3.2 * (site.mark.z - site.middle.z)))
    ppu = min(900 / size, max(20.0, site.sight.detail(site.mark.z) * 0.7))
    n = round(size * ppu)
    plank = size / round(size / (0.22 if size > 4 else size / 9))
    y = np.arange(n, dtype=np.float32)[:, None] / np.float32(ppu)
    row = (y / np.float32(plank)).astype(int)
    phase = (y * (92 / size * 2) + row * 3.1).astype(np.float32)
    warp, fine = cloud(n, n, 6, 3, 4, 5, wrap=True), grain(n, n, max(20, n // 6), 4, 3, 26, wrap=True)
    rings = np.sin(warp * np.float32(26) + phase)
    tone = np.random.default_rng(5).uniform(0.82, 1.14, int(row.max()) + 1)[row]
    seam = np.exp(-((np.minimum(y % plank, plank - y % plank) / (0.012 * plank)) ** 2))
    light = (tone * (1 - 0.7 * seam) * (1 - 0.8 * site.dim)).astype(np.float32)
    value = (np.float32(0.565) + np.float32(0.11) * rings + np.float32(0.35 / 255) * fine) * light
    sheen = rgb(site.script.sky[-1]) * 0.05
    paints = zip(rgb(decor.floor).tolist(), sheen.tolist(), strict=True)
    colours = [cv2.convertScaleAbs(value, alpha=colour, beta=more) for colour, more in paints]
    pixels = cv2.merge([*colours, cv2.convertScaleAbs(fine, alpha=70 / 255, beta=90)])
    fog = mix(darker(decor.wall, 0.2 + site.dim), site.script.key, 0.12)
    return Floor(np.asarray(pixels, np.uint8), ppu, far=decor.floor_to(site.mark), fog=fog, fog_z=24)


ROOM = Stage("room", mark, build, indoors=True)
