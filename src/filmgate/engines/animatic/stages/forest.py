"""A forest: rows of trunks that fade into mist, shafts of light, ferns, a floor of leaves."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import cv2
import numpy as np

from filmgate.engines.animatic.colour import RGB, darker, lighter, mix, rgb
from filmgate.engines.animatic.kernels.compile import Floats, Ints
from filmgate.engines.animatic.layers import Floor, Layer, Plane, Pose
from filmgate.engines.animatic.noise import profile
from filmgate.engines.animatic.pen import disc
from filmgate.engines.animatic.plate import Plate, rim
from filmgate.engines.animatic.scripts import RUST
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.scenery import haze, packed, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import Soil, soil
from filmgate.engines.animatic.stages.wilderness import sunlight
from filmgate.engines.animatic.weather import Drift
from filmgate.storyboard.schema import Shot


class _Row(NamedTuple):
    """Trees at one depth: a trunk's width and the room between two as shares of the usual, how sharp they are
    drawn; how bright their edges are; how much of the fog is in their colour, at their feet, before them."""

    z: float
    wide: float
    spacing: float
    fine: float
    edge: float
    veil: float
    mist: float
    haze: float


_ROWS = (
    _Row(46.0, 0.55, 1.05, 0.55, edge=0.35, veil=0.42, mist=0.75, haze=0.55),
    _Row(30.0, 0.50, 1.0, 0.7, edge=0.5, veil=0.30, mist=0.65, haze=0.45),
    _Row(20.0, 0.46, 1.0, 0.85, edge=0.6, veil=0.18, mist=0.55, haze=0.38),
    _Row(13.0, 0.42, 1.15, 0.95, edge=0.65, veil=0.06, mist=0.45, haze=0.30),
)
FAR = 13.2
_DOZEN = 12
_FALLEN = ("#8a4a20", "#a8682c", "#5c3a1c", "#c08a3c")
_TURNED = ("#d8862c", "#e8ac3c", "#c45c24", "#e0c050", "#b8401c")
_BAMBOO = ("#8a8a4a", "#6a7a3a", "#a8a060")


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=6.5, eye=1.2)


def build(site: Site) -> Set:
    script = site.script
    glow = mix(script.fog, script.key, 0.30 if not script.night else 0.12)
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.15, halo=0.95)]
    for i, row in enumerate(_ROWS):
        layers += _row(site, i, row, glow)
    layers += _shafts(site)
    layers.append(_litter(site))
    layers.append(haze(site.sight, 9.5, -0.5, 1.5, glow, 0.34, site.number("low"), 1.0, 0.15))
    layers += _undergrowth(site)
    motes = Drift(90, ("#ffe9b0",), 0.0016, 5, -0.03, -0.01, 1.0, 0.6, 0.02, 0.8, 0.06)
    return Set(
        tuple(layers), sunlight(site), mirror=0.3 * site.wet, overlays=() if script.night else (motes,)
    )


def _row(site: Site, i: int, row: _Row, glow: RGB) -> list[Layer]:
    """Trunks at one depth, the bank that they stand on, and the mist before them."""
    script, z = site.script, row.z
    plate = site.plate(z, (-150, -0.4, 150, _top(site, z, z * 0.75)), row.fine)
    if plate is None:
        return []
    colour = mix(script.at(z * 2.2), script.fog, row.veil)
    if site.dressing == "jungle":
        colour = mix(colour, script.foliage, 0.45)
    _trunks(site, plate, i, row, colour)
    if script.foliage == RUST and site.dressing != "bamboo":
        _crowns(site, plate, i, row, colour)
    rim(plate.pixels, 4 * site.view.fine, -1, script.rim, row.edge * (0.5 if script.night else 1), 2.4)
    _bank(site, plate, i, z, mix(colour, script.foliage, 0.25))
    plate.mist(glow, -0.3, z * 0.14, row.mist)
    sheet = haze(site.sight, z * 0.9, -0.6, z * 0.20, glow, row.haze, site.number(f"haze {i}"), 0.9, 0.2)
    return [site.plane(plate, z), sheet]


_FEET = -0.89
"""Metres under the ground at which a trunk at the lens ends: where that would be seen there is none."""
_A_FENCE = 14.0
"""Metres of what is at the lens from which on its trunks would stand in a row like palings."""


def _top(site: Site, z: float, usual: float) -> float:
    """Metres up to which trunks at that depth are drawn: none ends within the picture of a giant."""
    window = site.sight.window(z)
    return max(usual, window.y1 + 0.5) if window is not None else usual


def _bank(site: Site, plate: Plate, i: int, z: float, soil: RGB) -> None:
    """Ground, and ferns on it."""
    rng = site.rng(f"row {i}")
    xs = np.linspace(plate.x0, plate.x1, 200)
    bank = 0.03 * z / 3 + profile(200, i + 3, 0.5, 8) * 0.05 * z / 10
    plate.fill([(xs[0], -1), *zip(xs, bank, strict=True), (xs[-1], -1)], mix(soil, site.snowed(soil), 0.7))
    xs = rng.uniform(plate.x0, plate.x1, min(70, int(plate.wide * 1.5)))
    sizes = rng.uniform(0.25, 0.6, len(xs)) * (1 + z / 60)
    leaf = mix(soil, site.script.foliage, 0.3)
    nature.ferns(plate, xs, 0.0, sizes, mix(leaf, site.snowed(leaf), 0.5), rng, 5)


def _trunks(site: Site, plate: Plate, i: int, row: _Row, colour: RGB) -> None:
    """By the dozen, each dozen of its own chance: a trunk stands there in every shot."""
    z, wide, high = row.z, row.wide, _top(site, row.z, row.z * 0.75) + row.z * 0.05
    step = z * 0.085 * row.spacing * (1.6 if site.dressing != "bamboo" else 0.8)
    first, last = (plate.x0 - 2) / step / _DOZEN, (plate.x1 + 2) / step / _DOZEN
    for k in range(math.floor(first), math.ceil(last)):
        rng = np.random.default_rng([site.seed, i, k + 10_000])
        xs = (k * _DOZEN + np.arange(_DOZEN) + rng.uniform(-0.4, 0.4, _DOZEN)) * step
        tones = colour * (1 - rng.uniform(0, 0.10, _DOZEN))[:, None]
        if site.dressing == "bamboo":
            canes = tones + (rgb(site.script.foliage) - tones) * 0.5
            for x, tone, thick in zip(xs, canes, rng.uniform(0.5, 1.0, _DOZEN), strict=True):
                nature.bamboo(plate, float(x), -0.2, high, wide * thick, tone, rng)
        else:
            nature.trunks(plate, xs, -0.2, high, wide * rng.uniform(0.35, 1.1, _DOZEN), tones, rng)


def _crowns(site: Site, plate: Plate, i: int, row: _Row, colour: RGB) -> None:
    """Leaves that have turned, over the trunks of one depth."""
    z, step = row.z, row.z * 0.13
    for k in range(math.floor(plate.x0 / step) - 1, math.ceil(plate.x1 / step) + 2):
        rng = np.random.default_rng([site.seed, i, k + 20_000])
        x, y = (k + rng.uniform(-0.4, 0.4)) * step, z * rng.uniform(0.27, 0.52)
        tone = mix(str(rng.choice(_TURNED)), colour, 0.18 + 0.7 * row.veil)
        for share, shade in ((1.0, 0.22), (0.8, 0.0), (0.5, -0.18)):
            at = rng.normal(0.0, 0.055 * share * z, (26, 2))
            size = rng.uniform(0.008, 0.022, 26) * z
            dabs = [
                disc(x + a, y + 0.8 * b + 0.02 * z * (1 - share), r)
                for (a, b), r in zip(at, size, strict=True)
            ]
            plate.fill_all(dabs, darker(tone, shade) if shade >= 0 else lighter(tone, -shade), 0.9)


def _shafts(site: Site) -> list[Layer]:
    """God rays: noise over the angle from a sun outside the picture, drawn as light."""
    window, script = site.sight.window(22.0), site.script
    if window is None or script.night:
        return []
    high, wide = 240, 420
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    angle = np.arctan2(x - wide * 0.62, y + high * 0.25)
    rays = np.clip(profile(2048, site.number("rays") % 1000, 0.75, 9) + 0.1, 0, 1) ** 1.6
    strength = np.interp(angle, np.linspace(-1.4, 1.4, 2048), rays)
    away = np.hypot(x - wide * 0.62, y + high * 0.25) / high
    light = cv2.GaussianBlur(
        (strength * np.exp(-(((away - 0.4) / 0.75) ** 2))).astype(np.float32), (0, 0), 1.5
    )
    colour = np.array(mix(script.key, "#ffd68c", 0.4)) * 0.75
    pixels = packed(np.asarray(light[:, :, None] * colour, np.float32), 0.0)
    ppu = wide / window.wide
    squeeze = high / window.high / ppu

    def shimmer(t: float) -> Pose:
        g = 0.9 + 0.1 * math.sin(t * 1.3)
        return Pose(gain=(g, g, g))

    return [Plane(pixels, window.x0, window.y0, ppu, 22.0, shimmer, squeeze=squeeze)]


def _litter(site: Site) -> Floor:
    script, marsh = site.script, site.dressing == "swamp"
    base = mix(script.foliage, script.ground, 0.5)
    if marsh:
        base = mix(darker(script.foliage, 0.45), script.sky[-1], 0.22)
    base = rgb(site.snowed(darker(base, 0.55) if script.night else base))
    floor = soil(
        site.sight.detail(site.mark.z) * 0.7,
        (20, 14),
        site.number("litter"),
        base,
        max(0.9 if marsh else 0.08, site.wet),
        0.3 if marsh else 0.9,
    )
    _leaves(site, floor, base, 500 if marsh or site.snowy else 3600)
    fog = mix(script.fog, script.key, 0.2)
    return Floor(
        floor.pixels,
        floor.ppu,
        far=FAR,
        fog=fog,
        fog_z=(20 if script.night else 13) * max(1.0, site.focus / 8),
    )


def _leaves(site: Site, floor: Soil, base: RGB, count: int) -> None:
    """Fallen leaves: each of a few shapes is drawn once and laid down wherever it lies."""
    rng = site.rng("leaves")
    tones = _BAMBOO if site.dressing == "bamboo" else _FALLEN
    colours = np.array([rgb(tone) for tone in tones])[rng.integers(0, len(tones), count)]
    colours *= 0.45 if site.script.night else 1.0
    colours += (base - colours) * rng.uniform(0.2, 0.7, count)[:, None]
    row, column = rng.integers(0, floor.high, count), rng.integers(0, floor.wide, count)
    shape = rng.integers(0, len(_leaf_shapes()), count)
    for number, (down, across, cover) in enumerate(_leaf_shapes()):
        here = np.flatnonzero(shape == number)[:, None]
        at = (row[here] + down) % floor.high, (column[here] + across) % floor.wide
        under = floor.pixels[(*at, slice(0, 3))].astype(np.float32)
        floor.pixels[(*at, slice(0, 3))] = under + (colours[here] - under) * cover[:, None]


@lru_cache(maxsize=1)
def _leaf_shapes() -> tuple[tuple[Ints, Ints, Floats], ...]:
    """Rows, columns and cover 0..1 of the texels of each shape, around its middle."""
    shapes: list[tuple[Ints, Ints, Floats]] = []
    for long, wide, degrees in product((2, 3, 4), (1, 2), range(0, 180, 15)):
        mask = np.zeros((13, 13), np.uint8)
        cv2.ellipse(mask, (6, 6), (long, wide), degrees, 0, 360, 255, -1, cv2.LINE_AA)
        down, across = (axis.astype(np.int32) for axis in np.nonzero(mask))
        shapes.append((down - 6, across - 6, mask[down, across] * np.float32(1 / 255)))
    return tuple(shapes)


def _undergrowth(site: Site) -> list[Layer]:
    """Ferns behind and before the subject; at the lens dark and soft, with a trunk that passes."""
    z0, out = site.mark.z, []
    for z, count, blur in (
        (z0 + 2.4, 1.9, 0.0), (z0 + 0.9, 1.6, 0.0), (z0 - 1.2, 1.0, 1.5), (z0 - 3.0, 0.7, 6.0),
    ):  # fmt: skip
        plate = _brush(site, z, count, blur) if z - site.middle.z >= 0.8 else None
        if plate is not None:
            out.append(site.plane(plate, z, blur=blur))
    return list(out)


def _brush(site: Site, z: float, count: float, blur: float) -> Plate | None:
    """Ferns and grass at that depth, `count` ferns to a metre."""
    top = _top(site, z, 3.4) if blur > 5 else 3.4
    plate = site.plate(z, (-120, -0.9, 120, top), 0.85 if not blur else 0.5, blur=blur)
    if plate is None:
        return None
    script, rng, at_lens = site.script, site.rng(f"under {z:.1f}"), blur > 5
    tone = mix(darker(script.foliage, 0.35), script.fog, 0.12)
    if blur:
        tone = mix(script.ink, tone, 0.12 if at_lens else 0.62)
    tone = mix(tone, site.snowed(tone), 0.6)
    low = -0.30 if at_lens else 0.0
    xs = rng.uniform(plate.x0, plate.x1, max(2, int(plate.wide * count)))
    roots = low - rng.uniform(0.0, 0.16, len(xs))
    nature.ferns(plate, xs, roots, rng.uniform(0.2, 0.5, len(xs)), tone, rng, 6)
    blades = min(1500, int(plate.wide * 50))
    nature.grass(plate, plate.x0, plate.x1, low - 0.02, 0.2, lighter(tone, 0.06), blades, rng)
    if at_lens and plate.wide < _A_FENCE and plate.y0 > _FEET:
        at = np.arange(-117.0, 120.0, 7.5)
        at = at[(at > plate.x0 - 1) & (at < plate.x1 + 1)]
        ink = np.tile(rgb(script.ink), (len(at), 1))
        nature.trunks(plate, at, -0.9, top + 1.0, np.full(len(at), 0.26), ink, rng, 0)
    rim(plate.pixels, 2, -3, script.rim, 0.26 if not script.night else 0.14, 1.8)
    return plate


FOREST = Stage("forest", mark, build)
