"""Passages: frames behind one another in true perspective. A station, a corridor, a cave, a ship."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.layers import EdgeLight, Floor, Layer
from filmgate.engines.animatic.noise import profile
from filmgate.engines.animatic.pen import Points, box, disc, oval, points, rounded, smooth, vertical
from filmgate.engines.animatic.plate import Plate, relief
from filmgate.engines.animatic.stages.scenery import haze, reflection, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import soil
from filmgate.storyboard.schema import Shot

_DEPTHS = (26.0, 21.5, 18.0, 15.2, 13.0, 11.2, 9.8, 8.6)
FAR = 30.0
_END = 30.0


@dataclass(frozen=True)
class _Kind:
    """Walls, light and floor of a passage; `mouth(plate, z, site)` draws one frame around its opening."""

    wall: str
    light: str
    floor: str
    gloss: float
    half: float
    high: float
    dark: float
    mouth: Callable[[Plate, float, Site, _Kind], None]


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=6.2, eye=1.4)


def _opening(kind: _Kind) -> Points:
    return box(-kind.half, -0.02, kind.half, kind.high)


def _around(plate: Plate, opening: Points, colour: Colour, top: Colour) -> None:
    """Everything but the opening."""
    outer = box(plate.x0 - 1, plate.y0 - 1, plate.x1 + 1, plate.y0 + plate.high + 1)
    plate.fill_all([outer, opening], vertical(plate.y0, plate.y0 + plate.high, colour, top), holes=True)


def _station(plate: Plate, z: float, site: Site, kind: _Kind) -> None:
    """Tiled piers with a band of colour, a lit sign now and then."""
    tone = _toned(site, kind, z)
    h, top = kind.half, kind.high
    _around(plate, rounded(-h, -0.3, h, top, 0.5), tone, lighter(tone, 0.08))
    for y in np.arange(0.25, top, 0.32):
        for x0, x1 in ((-h - 3, -h), (h, h + 3)):
            plate.line([(x0, y), (x1, y)], darker(tone, 0.22), 0.015, 0.6)
    for x0, x1 in ((-h - 4, -h), (h, h + 4)):
        plate.fill(box(x0, 1.05, x1, 1.35), mix("#2a7a8a", tone, 0.35))
    plate.line(rounded(-h, -0.3, h, top, 0.5), lighter(tone, 0.3), 0.05, 0.8, closed=True)
    plate.fill(box(-1.1, top - 0.10, 1.1, top + 0.02), "#fffbe8")
    plate.glow(0, top - 0.1, 2.0, kind.light, 0.30)


def _corridor(plate: Plate, z: float, site: Site, kind: _Kind) -> None:
    """Plain walls, a lamp overhead."""
    tone = _toned(site, kind, z)
    _around(plate, _opening(kind), tone, lighter(tone, 0.1))
    for side in (-1, 1):
        x = side * kind.half
        plate.fill(box(min(x, x + side * 1.4), 0, max(x, x + side * 1.4), 0.16), darker(tone, 0.4))
    plate.line(_opening(kind), lighter(tone, 0.25), 0.04, 0.8, closed=True)
    plate.fill(oval(-0.35, kind.high - 0.16, 0.35, kind.high - 0.02), "#fff4d8")
    plate.glow(0, kind.high - 0.1, 1.8, kind.light, 0.34)


def _cavern(plate: Plate, z: float, site: Site, kind: _Kind) -> None:
    """A ragged mouth in rock, with hanging and standing stones."""
    n, seed = 60, site.number(f"cave {z}")
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    wobble = 1 + 0.16 * profile(n, seed % 9999, 0.55, 9)
    x, y = kind.half * 1.1 * np.cos(a) * wobble, kind.high * 0.46 + kind.high * 0.56 * np.sin(a) * wobble
    opening = smooth(np.column_stack([x, np.maximum(y, -0.1)]), steps=4)
    tone = _toned(site, kind, z)
    _around(plate, opening, tone, darker(tone, 0.25))
    relief(plate.pixels, 26, seed % 9999, 0.7, 1.2)
    rng = np.random.default_rng(seed)
    for _ in range(6):
        at, long = rng.uniform(-kind.half, kind.half), rng.uniform(0.3, 1.1)
        base = kind.high * 0.98
        plate.fill([(at - 0.16, base + 0.5), (at + 0.16, base + 0.5), (at, base - long)], tone)
    if z in (_DEPTHS[2], _DEPTHS[5]):
        for _ in range(4):
            at = rng.uniform(-kind.half, kind.half) * 1.1
            plate.fill([(at - 0.10, 0), (at + 0.10, 0), (at + 0.03, rng.uniform(0.3, 0.7))], "#7ae0ff")
            plate.glow(at, 0.3, 1.0, kind.light, 0.4)


def _hull(plate: Plate, z: float, site: Site, kind: _Kind) -> None:
    """Six-sided ribs with strips of light."""
    h, top, tone = kind.half, kind.high, _toned(site, kind, z)
    opening = points(
        [
            (-h * 0.7, 0),
            (-h * 1.1, top * 0.45),
            (-h * 0.7, top),
            (h * 0.7, top),
            (h * 1.1, top * 0.45),
            (h * 0.7, 0),
        ]
    )
    _around(plate, opening, tone, lighter(tone, 0.08))
    plate.line(opening, darker(tone, 0.5), 0.16, closed=True)
    plate.tubes([opening[0:3], opening[3:6]], kind.light, 0.035, 7)
    for x in (-h * 1.5, h * 1.5):
        plate.fill(rounded(x - 0.25, 1.0, x + 0.25, 1.6, 0.05), darker(tone, 0.6))
        for k in range(4):
            plate.fill(
                disc(x - 0.12 + 0.08 * k, 1.3, 0.025), ("#ff5a4a", "#5affa0", "#ffd04a", kind.light)[k]
            )


def _lane(plate: Plate, z: float, site: Site, kind: _Kind) -> None:
    """Brick walls to both sides with the sky between: windows, pipes, signs, a fire escape."""
    tone, h, rng = _toned(site, kind, z), kind.half, site.rng(f"lane {z}")
    dark = mix(darker(tone, 0.5), site.script.sky[1], 0.3) if site.script.night else tone
    for side in (-1, 1):
        x0, x1 = sorted((side * h, side * (h + 14)))
        plate.fill(box(x0, -0.02, x1, 14), vertical(0, 9, darker(dark, 0.25), lighter(dark, 0.05)))
        rows = [[(x0, float(y)), (x1, float(y))] for y in np.arange(0.2, 12, 0.22)]
        plate.lines(rows, darker(dark, 0.4), 0.016, 0.7)
        _bricks(plate, side * h, x1 if side > 0 else x0, dark, rng)
        for y in (1.6, 4.2, 6.8):
            a, b = sorted((side * (h + 0.5), side * (h + 1.4)))
            lit = site.script.night and rng.random() < 0.6
            plate.fill(box(a, y, b, y + 1.3), "#ffd080" if lit else darker(dark, 0.5))
            plate.line(box(a, y, b, y + 1.3), lighter(dark, 0.2), 0.05, closed=True)
            if lit:
                plate.glow((a + b) / 2, y + 0.7, 1.8, "#ffb860", 0.4)
        plate.line([(side * (h + 0.2), 0), (side * (h + 0.2), 12)], darker(dark, 0.5), 0.09)
    if rng.random() < 0.6:
        hand = float(rng.choice([-1, 1]))
        colour = str(rng.choice(site.script.accents))
        x = hand * (h - 0.28)
        plate.fill(box(x - 0.24, 2.6, x + 0.24, 4.0), darker(colour, 0.6))
        plate.tubes([box(x - 0.17, 2.7, x + 0.17, 3.9)], colour, 0.04, closed=True)
        if site.script.night:
            plate.glow(x, 3.3, 2.2, colour, 0.5)


def _bricks(plate: Plate, near: float, far: float, tone: Colour, rng: np.random.Generator) -> None:
    """Some that were fired darker or paler than the rest, and the joints between all."""
    n, (x0, x1) = 260, sorted((near, near + (6.0 if far > near else -6.0)))
    row = rng.integers(0, 30, n)
    x = x0 + (np.floor(rng.uniform(0, (x1 - x0) / 0.5, n)) + 0.5 * (row % 2)) * 0.5
    y = 0.2 + 0.22 * row
    corners = np.stack(
        [np.stack([x + u, y + v], 1) for u, v in ((0, 0), (0.47, 0), (0.47, 0.2), (0, 0.2))], 1
    )
    tones = np.array([rgb(darker(tone, 0.2)), rgb(lighter(tone, 0.1)), rgb(mix(tone, "#c06848", 0.16))])
    facets(plate, corners, tones[rng.integers(0, 3, len(x))], 0.55)


def _toned(site: Site, kind: _Kind, z: float) -> Colour:
    """The wall's colour at a depth: towards the light at the end, or into the dark."""
    share = min(1.0, (z - _DEPTHS[-1]) / (_DEPTHS[0] - _DEPTHS[-1]))
    return mix(
        kind.wall,
        mix(kind.light, kind.wall, 0.35) if kind.dark < 0.5 else darker(kind.wall, 0.5),
        0.15 + 0.7 * share,
    )


_KINDS = {
    "subway": _Kind("#8a9090", "#fff2cc", "#6a7074", 0.65, 3.4, 3.3, 0.0, _station),
    "hallway": _Kind("#8a7460", "#ffe2a8", "#7a5236", 0.45, 1.9, 2.9, 0.0, _corridor),
    "cave": _Kind("#3a3a48", "#6ad8ff", "#2c2c38", 0.5, 3.0, 3.6, 1.0, _cavern),
    "alley": _Kind("#7a5a4c", "#ffd8a0", "#4c4a4c", 0.5, 2.1, 9.0, 0.35, _lane),
    "ship": _Kind("#4a5464", "#5ae0ff", "#2c343e", 0.7, 2.5, 3.0, 0.2, _hull),
}


def build(site: Site) -> Set:
    kind = _KINDS.get(site.dressing, _KINDS["hallway"])
    layers: list[Layer] = []
    end = site.plate(_END, (-30, -3, 30, 14), 0.5)
    if site.dressing == "alley":
        layers.append(sky(site.sight, site.script, site.number("sky"), clouds=0.4))
    elif end is not None:
        last = lighter(kind.light, 0.5) if kind.dark < 0.5 else mix("#0a1824", kind.light, 0.25)
        end.fill(box(-30, -3, 30, 14), vertical(-1, 4, mix(last, kind.wall, 0.3), last))
        end.glow(0, 1.5, 5.0, kind.light, 0.5)
        layers.append(site.plane(end, _END))
    floor = _floor(site, kind)
    layers.append(floor)
    for i, z in enumerate(_DEPTHS):
        layers += _frame(site, kind, i, z)
    layers.append(
        haze(site.sight, site.mark.z - 0.8, -0.3, 0.9, kind.light, 0.07, site.number("low"), drift=0.1)
    )
    light = EdgeLight(
        kind.light, mix(kind.light, "#ffffff", 0.5), (0.5, -0.8), (-0.7, -0.6), 0.55, 0.6, 0.93, 0.026
    )
    return Set(tuple(layers), light, mirror=kind.gloss if site.dressing != "alley" else 0.9 * site.wet)


def _frame(site: Site, kind: _Kind, i: int, z: float) -> list[Layer]:
    plate = site.plate(z, (-40, -1.5, 40, 14), 0.6 + 0.04 * i)
    if plate is None:
        return []
    kind.mouth(plate, z, site, kind)
    low = box(plate.x0, plate.y0 - 1, plate.x1, -0.01)
    plate.fill(low, "#000000", 0.0)
    pixels = plate.baked()
    sole = max(0, min(pixels.shape[0], round((plate.y0 + plate.high) * plate.ppu)))
    pixels[sole:] = 0  # nothing of a frame reaches under the floor
    plane = site.plane(plate, z)
    out: list[Layer] = []
    if kind.gloss > 0.4 and i % 2 == 1:
        out.append(reflection(plane, 0.5 * kind.gloss, 0.0, 3.0 * site.view.fine, FAR))
    out.append(plane)
    if i % 3 == 1:
        out.append(haze(site.sight, z - 0.5, -0.3, kind.high, kind.light, 0.12, i, drift=0.05))
    return out


def _floor(site: Site, kind: _Kind) -> Floor:
    floor = soil(site.sight.detail(site.mark.z) * 0.8, (12, 12), site.number("floor"), kind.floor, 0.1, 0.25)
    if kind.mouth is not _cavern:
        floor.jointed(0.7, (1.0, 1.0), 0.012)
    if kind.mouth is _station:
        floor.scaled(0.0, floor.rows(4.24, 4.56), plus=(216, 180, 60))
    floor.polished(kind.gloss)
    return Floor(
        floor.pixels,
        floor.ppu,
        far=FAR,
        fog=mix(kind.light, kind.wall, 0.35),
        fog_z=26 if kind.dark < 0.5 else 14,
    )


PASSAGE = Stage("passage", mark, build, indoors=True)
ALLEY = Stage("alley", mark, build)
