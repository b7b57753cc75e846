"""Rooms: a back wall with windows and what lies outside, furniture, a floor or a table top."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.layers import EdgeLight, Floor, Layer
from filmgate.engines.animatic.noise import cloud
from filmgate.engines.animatic.pen import (
    box,
    disc,
    horizontal,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.plate import Plate, paper
from filmgate.engines.animatic.scenery import haze, packed, reflection, sky
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.weather import Drift
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import TimeOfDay, Weather

WALL = 9.0
_PANES = ((-4.6, -2.9), (-0.85, 0.85), (2.9, 4.6))
_SILL, _TOP = 0.95, 2.75


@dataclass(frozen=True)
class _Decor:
    wall: str
    trim: str
    floor: str
    lamp: str
    furnish: Callable[[Plate, Site, _Decor], None]


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=5.6, eye=1.25)


def build(site: Site) -> Set:
    decor = _DECORS.get(site.dressing, _DECORS["living"])
    script = site.script
    small = site.focus < 1.4
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.35)]
    layers += _outside(site)
    layers.append(_boards(site, decor))
    wall = _wall(site, decor)
    if wall is not None:
        plane = site.plane(wall, WALL)
        layers += [reflection(plane, 0.35, 0.0, 4.0 * site.view.fine, WALL + 2.9), plane]
    furniture = site.plate(WALL - 1.4, (-9, 0, 9, 3.6), 0.95)
    if furniture is not None and not small:
        decor.furnish(furniture, site, decor)
        paper(furniture.baked(), 4, 2)
        plane = site.plane(furniture, WALL - 1.4)
        layers += [reflection(plane, 0.3, 0.0, 3.0 * site.view.fine, WALL + 2.9), plane]
    key = decor.lamp if script.night else script.key
    layers.append(haze(site.sight, WALL - 0.6, 0.2, 3.4, key, 0.10, site.number("air"), drift=0.02))
    motes = Drift(40, ("#fff2dc",), 0.0012, 5, 0.008, -0.006, 1.0, 0.35, 0.01, 0.9, 0.06)
    light = EdgeLight(key, script.rim, (-0.6, -0.7), (0.8, -0.4), 0.6, 0.45, 0.95, 0.026)
    return Set(tuple(layers), light, mirror=0.30, overlays=(motes,))


def _dim(site: Site) -> float:
    """How much darker the room is than by day."""
    hour = site.shot.time_of_day
    return 0.42 if site.script.night else 0.15 if hour in (TimeOfDay.DAWN, TimeOfDay.SUNSET) else 0.0


def _outside(site: Site) -> list[Layer]:
    """Hills and trees beyond the window, and what falls there."""
    script, out = site.script, []
    snowy = site.shot.weather in (Weather.SNOW, Weather.BLIZZARD)
    for i, (z, high, base) in enumerate(((90.0, 16.0, -6.0), (45.0, 5.0, -4.0))):
        plate = site.plate(z, (-3 * z, base - 8, 3 * z, high * 2), 0.5)
        if plate is None:
            continue
        tone = script.at(z, mix(script.foliage, "#e8f0f8", 0.7) if snowy else script.foliage)
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


def _wall(site: Site, decor: _Decor) -> Plate | None:
    """Plaster with three windows: frames, sills, curtains; lamps when it is dark."""
    plate = site.plate(WALL, (-16, -0.05, 16, 6.0), 0.95)
    if plate is None:
        return None
    dim = _dim(site)
    wall, trim = darker(decor.wall, dim), darker(decor.trim, dim * 0.8)
    outer = box(-16, -0.05, 16, 6)
    holes = [box(a, _SILL, b, _TOP) for a, b in _PANES]
    plate.fill_all([outer, *holes], vertical(0, 3.8, darker(wall, 0.16), lighter(wall, 0.06)), holes=True)
    plate.fill(box(-16, 0, 16, 0.16), darker(trim, 0.3))
    for (a, b), hole in zip(_PANES, holes, strict=True):
        plate.line(hole, trim, 0.09, closed=True)
        middle = (a + b) / 2
        plate.lines([[(middle, _SILL), (middle, _TOP)], [(a, 2.1), (b, 2.1)]], trim, 0.05)
        plate.fill(box(a - 0.14, _SILL - 0.10, b + 0.14, _SILL), lighter(trim, 0.2))
        for side in (-1, 1):
            _curtain(plate, a - 0.42 if side < 0 else b + 0.02, 0.40, lighter(decor.lamp, 0.1), dim)
        plate.glow(middle, 1.9, 1.9, site.script.sky[-1], 0.16 if not site.script.night else 0.05)
    if site.script.night:
        for x in (-1.9, 1.9, -5.6, 5.6):
            _sconce(plate, x, decor.lamp)
    paper(plate.pixels, 4, 3)
    return plate


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


def _living(plate: Plate, site: Site, decor: _Decor) -> None:
    """Sofa, lamp, plant, pictures."""
    dim = _dim(site)
    cloth = darker("#4a6a70", dim)
    plate.fill(
        rounded(-3.1, 0.45, -0.5, 1.05, 0.15), vertical(0.4, 1.05, darker(cloth, 0.3), lighter(cloth, 0.1))
    )
    plate.fill(rounded(-3.2, 0.12, -0.4, 0.58, 0.10), vertical(0.1, 0.58, darker(cloth, 0.4), cloth))
    for x in (-3.35, -0.55):
        plate.fill(rounded(x, 0.10, x + 0.34, 0.80, 0.12), darker(cloth, 0.15))
    for x, tone in ((-2.8, "#c8783a"), (-1.2, "#d8c08a")):
        plate.fill(rounded(x, 0.55, x + 0.5, 0.98, 0.10), darker(tone, dim))
    _plant(plate, 2.4, dim)
    plate.line([(1.35, 0.05), (1.35, 1.55)], "#2a2220", 0.04)
    plate.fill([(1.05, 1.5), (1.65, 1.5), (1.52, 1.95), (1.18, 1.95)], lighter(decor.lamp, 0.3))
    if site.script.night:
        plate.glow(1.35, 1.7, 2.2, decor.lamp, 0.5)
    plate.fill(rounded(3.0, 0.0, 5.4, 0.75, 0.05), darker(decor.floor, 0.2 + dim))


def _plant(plate: Plate, x: float, dim: float) -> None:
    plate.fill([(x - 0.2, 0), (x + 0.2, 0), (x + 0.26, 0.4), (x - 0.26, 0.4)], darker("#b0623c", dim))
    for k in range(13):
        a = math.pi * (0.08 + 0.84 * k / 12)
        tip = (x + math.cos(a) * 0.55, 0.42 + math.sin(a) * (0.9 + 0.2 * math.sin(k * 5)))
        leaf = [
            (x, 0.4),
            ((x + tip[0]) / 2 - 0.07, (0.4 + tip[1]) / 2 + 0.05),
            tip,
            ((x + tip[0]) / 2 + 0.07, (0.4 + tip[1]) / 2),
        ]
        plate.fill(smooth(leaf), darker(mix("#2f5a3a", "#7d9a62", (k * 7 % 10) / 10), dim))


def _cafe(plate: Plate, site: Site, decor: _Decor) -> None:
    """A counter with machines, shelves of bottles, pendant lamps, tables."""
    dim, rng = _dim(site), site.rng("cafe")
    wood = darker(decor.trim, dim + 0.1)
    for y in (1.5, 2.05):
        plate.fill(box(-4.4, y, -1.5, y + 0.06), wood)
        for x in np.arange(-4.3, -1.6, 0.17):
            tone = darker(
                mix(
                    str(rng.choice(["#3a7a5a", "#a85a2a", "#c8a050", "#7a2a34", "#d8d0c0"])), "#201010", 0.15
                ),
                dim,
            )
            high = rng.uniform(0.2, 0.42)
            plate.fill(rounded(float(x), y + 0.06, float(x) + 0.11, y + 0.06 + high, 0.03), tone)
    plate.fill(box(-5.2, 0, -0.9, 1.02), vertical(0, 1.0, darker(wood, 0.4), wood))
    plate.fill(box(-5.3, 1.0, -0.8, 1.10), lighter(wood, 0.25))
    plate.fill(rounded(-2.4, 1.10, -1.6, 1.62, 0.08), darker("#8a9298", dim))
    for x in (1.5, 3.8):
        plate.line([(x, 0), (x, 0.72)], "#241a16", 0.07)
        plate.fill(rounded(x - 0.6, 0.70, x + 0.6, 0.78, 0.03), lighter(wood, 0.12))
        for side in (-1, 1):
            plate.lines(
                [
                    [(x + side * 0.85, 0), (x + side * 0.80, 0.45)],
                    [(x + side * 0.88, 0.45), (x + side * 0.96, 0.98)],
                ],
                darker(wood, 0.3),
                0.06,
            )
            plate.fill(rounded(x + side * 0.8 - 0.2, 0.42, x + side * 0.8 + 0.2, 0.49, 0.03), wood)
    for x in (-4.0, -2.4, 1.5, 3.8):
        plate.line([(x, 2.5), (x, 3.6)], "#1a1412", 0.02)
        plate.fill([(x - 0.24, 2.3), (x + 0.24, 2.3), (x + 0.06, 2.55), (x - 0.06, 2.55)], "#2a2220")
        plate.fill(disc(x, 2.28, 0.09), "#fff2cc")
        plate.glow(x, 2.2, 1.5, decor.lamp, 0.5 if site.script.night else 0.22)


def _library(plate: Plate, site: Site, decor: _Decor) -> None:
    """Shelves of books between the windows, a ladder, a desk lamp."""
    dim, rng = _dim(site), site.rng("books")
    wood = darker("#5a3a26", dim)
    for x0, x1 in ((-2.75, -1.0), (1.0, 2.75), (-7.0, -4.8), (4.8, 7.0)):
        plate.fill(box(x0, 0, x1, 3.3), vertical(0, 3.3, darker(wood, 0.35), wood))
        for row in range(6):
            y, x = 0.12 + 0.52 * row, x0 + 0.08
            plate.fill(box(x0 + 0.05, y, x1 - 0.05, y + 0.46), darker(wood, 0.6))
            while x < x1 - 0.14:
                wide, high = rng.uniform(0.04, 0.10), rng.uniform(0.26, 0.42)
                tone = mix(
                    str(rng.choice(["#7a2c2c", "#2c4a5a", "#8a6a3a", "#3a5a3c", "#5a3a5a", "#c8b890"])),
                    "#1a1010",
                    rng.uniform(0, 0.3),
                )
                plate.fill(
                    box(x, y, x + wide, y + high),
                    horizontal(x, x + wide, lighter(darker(tone, dim), 0.1), darker(tone, 0.25 + dim)),
                )
                x += wide + rng.uniform(0.003, 0.02)
    plate.lines(
        [
            [(0.95, 0), (1.25, 2.9)],
            [(1.25, 0), (1.5, 2.9)],
            *([(0.98 + 0.05 * k, 0.35 * k + 0.2), (1.27 + 0.045 * k, 0.35 * k + 0.2)] for k in range(7)),
        ],
        lighter(wood, 0.2),
        0.05,
    )


def _bare(plate: Plate, site: Site, decor: _Decor) -> None:
    _plant(plate, -2.2, _dim(site))


_DECORS = {
    "living": _Decor("#a8917a", "#e8ddd0", "#9a6236", "#ffc878", _living),
    "cafe": _Decor("#7a4f3a", "#6a4630", "#7a4c2c", "#ffb860", _cafe),
    "library": _Decor("#6a5240", "#5a3c28", "#6a4226", "#ffc070", _library),
    "table": _Decor("#7a5f4a", "#d8cbb8", "#9a6236", "#ffc878", _bare),
}


def _boards(site: Site, decor: _Decor) -> Floor:
    """Planks in true perspective, lit from the windows; finer where the camera looks at small things."""
    size = min(8.0, max(1.6, 3.2 * (site.mark.z - site.middle.z)))
    ppu = min(900 / size, max(20.0, site.sight.detail(site.mark.z) * 0.7))
    n = round(size * ppu)
    plank = size / round(size / (0.22 if size > 4 else size / 9))
    y = np.repeat(np.arange(n, dtype=np.float32)[:, None], n, 1) / np.float32(ppu)
    warp, fine = cloud(n, n, 6, 3, 4, 5, wrap=True), cloud(n, n, max(20, n // 6), 4, 3, 26, wrap=True)
    row = (y / np.float32(plank)).astype(int)
    ring = np.sin(y * np.float32(92 / size * 2) + warp * 26 + row * 3.1)
    tone = np.random.default_rng(5).uniform(0.82, 1.14, int(row.max()) + 1)[row]
    value = (0.74 + 0.11 * ring + 0.35 * (fine - 0.5)) * tone
    seam = np.exp(-((np.minimum(y % plank, plank - y % plank) / (0.012 * plank)) ** 2))
    value = value * (1 - 0.7 * seam) * (1 - 0.8 * _dim(site))
    colours = rgb(decor.floor)[None, None] * value[:, :, None] + rgb(site.script.sky[-1]) * 0.05
    shine = np.asarray(90 + 70 * fine, np.float32)
    fog = mix(darker(decor.wall, 0.2 + _dim(site)), site.script.key, 0.12)
    return Floor(packed(np.asarray(colours, np.float32), shine), ppu, far=WALL + 2.9, fog=fog, fog_z=24)


ROOM = Stage("room", mark, build, indoors=True)
