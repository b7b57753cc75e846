"""Rooms: a back wall with windows and what lies outside, furniture, a floor or a table top."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.layers import EdgeLight, Floor, Layer
from filmgate.engines.animatic.noise import cloud, grain
from filmgate.engines.animatic.pen import (
    box,
    disc,
    horizontal,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.plate import Plate, paper
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.scenery import haze, reflection, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import soil
from filmgate.engines.animatic.weather import Drift
from filmgate.storyboard.schema import Shot

WALL = 9.0
_HIGH = 6.0

Furnish = Callable[[Plate, Site, "_Decor"], None]


@dataclass(frozen=True)
class _Windows:
    """Panes from x to x, between two heights; `curtains` at their sides, `bars` across."""

    panes: tuple[tuple[float, float], ...] = ((-4.6, -2.9), (-0.85, 0.85), (2.9, 4.6))
    sill: float = 0.95
    top: float = 2.75
    curtains: bool = False
    bars: int = 1


_HOUSE = _Windows(curtains=True)
_PLAIN = _Windows()
_LOW = _Windows(((-4.2, -1.9), (-1.6, 1.6), (1.9, 4.2)), 0.16, 2.5)
_SILL = _Windows(((-1.0, 1.0),), 0.84, 2.35, curtains=True)
_BAY = _Windows(((-1.25, 1.25),), 0.42, 2.45, curtains=True)
"""What one sits in: a sill of the height of those in `rigs/upon.py` and `rigs/seats.py`."""
_BAND = _Windows(
    ((-9.4, -6.4), (-6.2, -3.2), (-3.0, 0.0), (0.2, 3.2), (3.4, 6.4), (6.6, 9.6)), 1.0, 2.9, bars=0
)
_GLASS = _Windows(((-9.6, -5.0), (-4.8, -0.2), (0.0, 4.6), (4.8, 9.4)), 0.25, 3.9, bars=2)
_HIGH_UP = _Windows(((-6.4, -3.4), (-1.5, 1.5), (3.4, 6.4)), 3.0, 4.3, bars=3)
_NONE = _Windows(())


@dataclass(frozen=True)
class _Decor:
    """A room's colours; `slabs` is the size in metres of a floor of tiles, 0 for boards; `dado` the colour of
    the tiles or panels below, `shade` how much darker it is than a room by day, `ceiling` its height in
    metres, 0 for halls that go up out of the picture."""

    wall: str
    trim: str
    floor: str
    lamp: str
    windows: _Windows = _PLAIN
    furnish: Furnish | None = None
    slabs: float = 0.0
    dado: str | None = None
    shade: float = 0.0
    ceiling: float = 3.5
    near: float = 0.0
    """Metres behind the mark at which the wall with the windows is, where that is not the room's end."""

    def wall_at(self, mark: Mark) -> float:
        return mark.z + self.near if self.near else WALL

    def floor_to(self, mark: Mark) -> float:
        """How far its floor is laid: under the wall, and not beyond a window that one sits in."""
        return self.wall_at(mark) + (0.05 if self.near else 2.9)


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=5.6, eye=1.25)


def build(site: Site) -> Set:
    decor = _DECORS.get(site.dressing, _DECORS["living"])
    script = site.script
    small = site.focus < 1.4
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.35)]
    layers += _outside(site)
    layers.append(_slabs(site, decor) if decor.slabs else _boards(site, decor))
    end = decor.wall_at(site.mark)
    wall = _wall(site, decor, end)
    if wall is not None:
        plane = site.plane(wall, end)
        layers += [reflection(plane, 0.35, 0.0, 4.0 * site.view.fine, decor.floor_to(site.mark)), plane]
    furniture = site.plate(WALL - 1.4, (-9, 0, 9, 3.6), 0.95) if not decor.near else None
    if furniture is not None and decor.furnish is not None and not small:
        decor.furnish(furniture, site, decor)
        paper(furniture.baked(), 4, 2)
        plane = site.plane(furniture, WALL - 1.4)
        layers += [reflection(plane, 0.3, 0.0, 3.0 * site.view.fine, WALL + 2.9), plane]
    layers += _shafts(site, decor)
    key = decor.lamp if script.night else script.key
    layers.append(haze(site.sight, WALL - 0.6, 0.2, 3.4, key, 0.10, site.number("air"), drift=0.02))
    motes = Drift(40, ("#fff2dc",), 0.0012, 5, 0.008, -0.006, 1.0, 0.35, 0.01, 0.9, 0.06)
    light = EdgeLight(key, script.rim, (-0.6, -0.7), (0.8, -0.4), 0.6, 0.45, 0.95, 0.026)
    return Set(tuple(layers), light, mirror=0.30, overlays=(motes,))


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


def _shafts(site: Site, decor: _Decor) -> list[Layer]:
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


def _wall(site: Site, decor: _Decor, z: float) -> Plate | None:
    """Plaster with its windows: frames, sills, curtains; lamps when it is dark."""
    plate = site.plate(z, (-16, -0.05, 16, _HIGH), 0.95)
    if plate is None:
        return None
    dim, windows = min(0.8, site.dim + decor.shade), decor.windows
    wall, trim = darker(decor.wall, dim), darker(decor.trim, dim * 0.8)
    holes = [box(a, windows.sill, b, windows.top) for a, b in windows.panes]
    outer = box(-16, -0.05, 16, _HIGH)
    plate.fill_all([outer, *holes], vertical(0, 3.8, darker(wall, 0.16), lighter(wall, 0.06)), holes=True)
    if decor.ceiling:
        _ceiling(plate, decor.ceiling, wall, trim)
    if decor.dado is not None:
        _tiled(plate, darker(decor.dado, dim))
    plate.fill(box(-16, 0, 16, 0.16), darker(trim, 0.3))
    for a, b in windows.panes:
        _window(plate, site, windows, a, b, trim)
    for a, b in windows.panes if windows.curtains else ():
        for x in (a - 0.42, b + 0.02):
            _curtain(plate, x, 0.40, lighter(decor.lamp, 0.1), dim)
    if site.script.night:
        for at in (-1.9, 1.9, -5.6, 5.6):
            _sconce(plate, at, decor.lamp)
    paper(plate.pixels, 4, 3)
    return plate


def _ceiling(plate: Plate, y: float, wall: Colour, trim: Colour) -> None:
    """A cornice, the shade under it, and the ceiling that comes towards the lens."""
    plate.fill(box(-16, y - 0.5, 16, y), vertical(y - 0.5, y, wall, darker(wall, 0.30), 0.0, 1.0), atop=True)
    plate.fill(box(-16, y, 16, _HIGH), vertical(y, _HIGH, darker(trim, 0.22), lighter(trim, 0.04)), atop=True)
    plate.fill(box(-16, y - 0.05, 16, y + 0.07), lighter(trim, 0.06), atop=True)
    plate.line([(-16, y + 0.10), (16, y + 0.10)], darker(trim, 0.35), 0.03, atop=True)


def _tiled(plate: Plate, tone: Colour) -> None:
    """Tiles up to the height of a hand."""
    plate.fill(box(-16, 0, 16, 1.55), vertical(0, 1.55, darker(tone, 0.12), tone), atop=True)
    rows = [[(-16.0, float(y)), (16.0, float(y))] for y in np.arange(0.2, 1.56, 0.225)]
    columns = [[(float(x), 0.16), (float(x), 1.55)] for x in np.arange(-16, 16, 0.3)]
    plate.lines([*rows, *columns], darker(tone, 0.22), 0.014, 0.8, atop=True)


def _window(plate: Plate, site: Site, windows: _Windows, a: float, b: float, trim: Colour) -> None:
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


def _living(plate: Plate, site: Site, decor: _Decor) -> None:
    """Sofa, lamp, plant, pictures."""
    dim = site.dim
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


_BOTTLES = ["#3a7a5a", "#a85a2a", "#c8a050", "#7a2a34", "#d8d0c0"]


def _cafe(plate: Plate, site: Site, decor: _Decor) -> None:
    """A counter with machines, shelves of bottles, pendant lamps, tables."""
    dim, rng = site.dim, site.rng("cafe")
    wood = darker(decor.trim, dim + 0.1)
    for y in (1.5, 2.05):
        plate.fill(box(-4.4, y, -1.5, y + 0.06), wood)
        for x in np.arange(-4.3, -1.6, 0.17).tolist():
            tone = darker(mix(str(rng.choice(_BOTTLES)), "#201010", 0.15), dim)
            high = rng.uniform(0.2, 0.42)
            plate.fill(rounded(x, y + 0.06, x + 0.11, y + 0.06 + high, 0.03), tone)
    plate.fill(box(-5.2, 0, -0.9, 1.02), vertical(0, 1.0, darker(wood, 0.4), wood))
    plate.fill(box(-5.3, 1.0, -0.8, 1.10), lighter(wood, 0.25))
    plate.fill(rounded(-2.4, 1.10, -1.6, 1.62, 0.08), darker("#8a9298", dim))
    for x in (1.5, 3.8):
        _cafe_table(plate, x, wood)
    for x in (-4.0, -2.4, 1.5, 3.8):
        plate.line([(x, 2.5), (x, 3.6)], "#1a1412", 0.02)
        plate.fill([(x - 0.24, 2.3), (x + 0.24, 2.3), (x + 0.06, 2.55), (x - 0.06, 2.55)], "#2a2220")
        plate.fill(disc(x, 2.28, 0.09), "#fff2cc")
        plate.glow(x, 2.2, 1.5, decor.lamp, 0.5 if site.script.night else 0.22)


def _cafe_table(plate: Plate, x: float, wood: Colour) -> None:
    """With a chair at either side."""
    plate.line([(x, 0), (x, 0.72)], "#241a16", 0.07)
    plate.fill(rounded(x - 0.6, 0.70, x + 0.6, 0.78, 0.03), lighter(wood, 0.12))
    for side in (-1, 1):
        leg = [(x + side * 0.85, 0), (x + side * 0.80, 0.45)]
        back = [(x + side * 0.88, 0.45), (x + side * 0.96, 0.98)]
        plate.lines([leg, back], darker(wood, 0.3), 0.06)
        plate.fill(rounded(x + side * 0.8 - 0.2, 0.42, x + side * 0.8 + 0.2, 0.49, 0.03), wood)


def _library(plate: Plate, site: Site, decor: _Decor) -> None:
    """Shelves of books between the windows, a ladder, a desk lamp."""
    dim, rng = site.dim, site.rng("books")
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
    _plant(plate, -2.2, site.dim)


_DECORS = {
    "living": _Decor("#a8917a", "#e8ddd0", "#9a6236", "#ffc878", _HOUSE, _living),
    "cafe": _Decor("#7a4f3a", "#6a4630", "#7a4c2c", "#ffb860", _HOUSE, _cafe),
    "library": _Decor("#6a5240", "#5a3c28", "#6a4226", "#ffc070", _HOUSE, _library),
    "table": _Decor("#7a5f4a", "#d8cbb8", "#9a6236", "#ffc878", _LOW, _bare),
    "sill": _Decor("#a8917a", "#f4efe6", "#9a6236", "#ffc878", _SILL, near=0.16),
    "window seat": _Decor("#a8917a", "#f4efe6", "#9a6236", "#ffc878", _BAY, near=0.20),
    "bedroom": _Decor("#9aa4b0", "#f0ece4", "#a87a50", "#ffc88a", _HOUSE),
    "kitchen": _Decor("#b89c78", "#f4efe4", "#b8a48c", "#ffdca0", _PLAIN, slabs=0.6, dado="#e4ddd0"),
    "bathroom": _Decor("#7fa6b0", "#e8f0f0", "#6f949c", "#fff0d8", _HIGH_UP, slabs=0.4, dado="#a8c8cc"),
    "office": _Decor("#c0c4c8", "#5a6066", "#7a8088", "#fff4e0", _BAND, slabs=1.2),
    "classroom": _Decor("#a8a078", "#8a6a48", "#a87a4c", "#fff0d0", _NONE),
    "museum": _Decor("#a89c90", "#c8c0b0", "#a07850", "#fff4e0", _NONE, ceiling=0),
    "hospital": _Decor("#98b8b8", "#e4eeee", "#8098a0", "#f0fcff", _PLAIN, slabs=0.8, dado="#7fa8a4"),
    "laboratory": _Decor("#8a9caa", "#e8f0f4", "#94a0a8", "#e8f8ff", _NONE, slabs=0.8),
    "factory": _Decor("#6a5a50", "#4a4440", "#5a5856", "#ffd0a0", _HIGH_UP, slabs=2.0, shade=0.1, ceiling=0),
    "warehouse": _Decor("#7a7c80", "#4a4e54", "#6a6864", "#ffe4b8", _HIGH_UP, slabs=2.4, ceiling=0),
    "court": _Decor("#2c3450", "#1c2236", "#c88a4c", "#f4f8ff", _NONE, shade=0.15, ceiling=0),
    "gym": _Decor("#8a8e94", "#2c3036", "#4a4a50", "#f4f8ff", _BAND),
    "shop": _Decor("#b89a74", "#8a6a4c", "#b08a60", "#fff0d0", _NONE),
    "bar": _Decor("#4a2c24", "#3a2018", "#5a3420", "#ff9a4a", _NONE, shade=0.2),
    "restaurant": _Decor("#8a3c34", "#d8b878", "#6a4028", "#ffb860", _HOUSE),
    "church": _Decor("#8c8070", "#6a6054", "#8a8074", "#ffd8a0", _NONE, slabs=1.0, shade=0.18, ceiling=0),
    "palace": _Decor("#d8c8a0", "#e8d090", "#c0a078", "#ffe0a0", _NONE, slabs=1.0, ceiling=0),
    "theatre": _Decor("#2c1418", "#5a2430", "#7a4c2c", "#ffd890", _NONE, shade=0.25, ceiling=0),
    "concert": _Decor("#14121c", "#24202c", "#2a2630", "#c08aff", _NONE, shade=0.3, ceiling=0),
    "airport": _Decor("#c8ccd0", "#8a9096", "#a8acb0", "#f8fcff", _GLASS, slabs=1.5, ceiling=0),
    "train": _Decor("#b8b4a8", "#8a9096", "#5a5450", "#fff0d0", _BAND, ceiling=0),
    "car": _Decor("#1c1e22", "#1c1e22", "#2a2c30", "#ffd8a0", _GLASS, ceiling=0),
    "platform": _Decor("#8a7a6a", "#5a5048", "#8a8a8c", "#ffe4b0", _HIGH_UP, slabs=1.0, ceiling=0),
}
"""Rooms by the catalog's dressing."""


def _slabs(site: Site, decor: _Decor) -> Floor:
    """Tiles or flags, with their joints and a little gloss."""
    dim, size = min(0.85, site.dim + decor.shade), 12.0
    detail, tone = min(90.0, site.sight.detail(site.mark.z) * 0.7), darker(decor.floor, dim)
    floor = soil(detail, (size, size), site.number("slabs"), tone, 0.1, 0.2)
    pitch = size / round(size / decor.slabs)
    floor.jointed(0.72, (pitch, pitch), 0.014 * pitch + 0.004)
    floor.polished(0.47)
    fog = mix(darker(decor.wall, 0.2 + dim), site.script.key, 0.10)
    return Floor(floor.pixels, floor.ppu, far=decor.floor_to(site.mark), fog=fog, fog_z=24)


def _boards(site: Site, decor: _Decor) -> Floor:
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
