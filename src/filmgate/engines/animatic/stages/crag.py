"""A headland that breaks off into the sea: where a lighthouse, a tower or a castle stands."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.layers import Layer, Pose
from filmgate.engines.animatic.pen import Points, disc, points, vertical
from filmgate.engines.animatic.plate import Plate, relief, rim
from filmgate.engines.animatic.stages.coast import headlands, water
from filmgate.engines.animatic.stages.nature import grass
from filmgate.engines.animatic.stages.scenery import sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.swell import roughness, wave
from filmgate.engines.animatic.stages.void import cloud_sea
from filmgate.engines.animatic.stages.wilderness import COVER, land_of, ridges, sunlight
from filmgate.engines.animatic.view import Window
from filmgate.storyboard.schema import Shot

_DROP = 0.15
"""The cliff's height, and how far left of the subject it breaks off, in heights and widths of the picture."""
_BREAK = -0.17
_TOWERS, _BELOW = 0.38, -3.4
"""The cliff's height where nobody stands on it, and how far below its edge the lens then is, in metres."""
_LEDGE = 0.20
"""Widths of the picture from whoever stands on a ledge to its edge."""


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=7.0, eye=2.0, ground=0.0 if shot.subjects else _BELOW)


def build(site: Site) -> Set:
    window = site.sight.window(site.mark.z) or Window(-8, -2, 8, 7)
    drop = (_DROP if site.shot.subjects else _TOWERS) * window.high
    cover = COVER.get(site.shot.weather, 0.5)
    layers: list[Layer] = [sky(site.sight, site.script, site.number("sky"), clouds=cover, flat=3.0)]
    layers += [water(site, -drop), *headlands(site, -drop - 0.2)]
    layers += _rock(site, window, drop)
    layers += _breakers(site, window, drop)
    return Set(tuple(layers), sunlight(site))


def _edge(site: Site, window: Window, drop: float) -> Points:
    """The crest from the break to the right, and the broken face down to the water."""
    rng, x0, wide = site.rng("crag"), _BREAK * window.wide, window.wide
    face = [(x0 + 0.05 * wide * rng.uniform(-0.6, 0.5) * k / 7, -drop * k / 7) for k in range(8)][::-1]
    xs = np.linspace(x0 + 0.02 * wide, window.x1 + wide, 90)
    crest = drop * (0.02 * np.sin(xs * 9 / wide) + 0.05 * np.sin(xs * 3.1 / wide + 2))
    level = np.clip((np.abs(xs) - 0.08 * wide) / wide * 6, 0, 1)
    crest = np.minimum(crest - crest[0] * 0.5, 0.06 * drop) * level
    crest += 0.34 * drop * np.clip((xs / wide - 0.1) / 0.34, 0, 1) ** 1.6  # the land rises behind
    return points([(face[0][0] - 0.03 * wide, -1.3 * drop), *face, *zip(xs, crest, strict=True)])


def build_ledge(site: Site) -> Set:
    """The same as the end of a cliff whose foot is far below: the sea, or a valley."""
    window = site.sight.window(site.mark.z) or Window(-8, -2, 8, 7)
    cover = COVER.get(site.shot.weather, 0.5)
    layers: list[Layer] = [sky(site.sight, site.script, site.number("sky"), clouds=cover, flat=3.0)]
    deep = max(9.0, 2.0 * window.high)
    if site.dressing == "sea":
        layers += [water(site, -deep), *headlands(site, -deep - 0.2)]
    else:
        layers += [*ridges(site, land_of(site)), *cloud_sea(site, 2.2 * site.mark.z)]
    layers += _rock(site, window, 0.55 * window.high, _ledge(site, window))
    return Set(tuple(layers), sunlight(site))


def _ledge(site: Site, window: Window) -> Points:
    """The crest from the left up to the edge before whoever stands there, and the face down from it."""
    rng, wide, high = site.rng("ledge"), window.wide, window.high
    xs = np.linspace(window.x0 - wide, _LEDGE * wide, 90)
    near = np.clip((_LEDGE * wide - xs) / wide / 0.4, 0, 1)  # level where somebody stands
    crest = high * (0.010 * np.sin(xs * 9 / wide) + 0.03 * near**2 * (1 + np.sin(xs * 2.3 / wide)))
    crest -= crest[-1]
    face = [(_LEDGE * wide * (1 - 0.05 * k) + 0.03 * wide * rng.uniform(-0.5, 0.6), -0.1 * high * k)
            for k in range(1, 13)]  # fmt: skip
    return points([*zip(xs, crest, strict=True), (_LEDGE * wide + 0.012 * wide, -0.015 * high), *face])


def _rock(site: Site, window: Window, drop: float, ledge: Points | None = None) -> list[Layer]:
    z = site.mark.z - 0.15
    plate = site.plate(z, (window.x0, -1.4 * drop, window.x1, 0.3 * drop), 0.9)
    if plate is None:
        return []
    script, line = site.script, _edge(site, window, drop) if ledge is None else ledge
    tone = mix(mix("#6a6058", script.foliage, 0.2), script.ink, 0.75 if script.night else 0.3)
    right = window.x1 + window.wide if ledge is None else float(line[-1, 0])
    body = points([*line, (right, -1.5 * drop), (line[0, 0], -1.5 * drop)])
    plate.fill(body, vertical(0.05 * drop, -1.1 * drop, lighter(tone, 0.10), darker(tone, 0.45)))
    relief(plate.pixels, max(6, plate.pixels.shape[0] // 14), site.number("rock") % 10_000, 0.6, 1.6)
    turf = site.snowed(mix(script.foliage, script.ink, 0.5 if script.night else 0.1))
    crest = line[9:] if ledge is None else line[:91]
    for (x0, y0), (x1, _) in zip(crest[:-3:3], crest[3::3], strict=False):
        grass(plate, x0, x1, y0 - 0.02 * drop, 0.06 * drop, turf, 26, site.rng(f"turf {x0:.2f}"))
    edge = 2 * site.view.fine
    rim(plate.pixels, -edge, -1.5 * edge, script.rim, 0.45 if script.night else 0.7, 1.8)
    return [site.plane(plate, z)]


def _breakers(site: Site, window: Window, drop: float) -> list[Layer]:
    """Spray at the cliff's foot, and waves between it and the lens."""
    out: list[Layer] = [_spray(site, window, drop)]
    near, rough = site.middle.z, roughness(site)
    for i, share in enumerate((0.97, 0.84, 0.70, 0.56)):
        z = near + share * (site.mark.z - near)
        high = (0.10 + 0.42 * rough) * drop * (1.1 - 0.12 * i) * share
        out += wave(site, i, z, -drop * (1.0 + 0.10 * i), high)
    return out


def _spray(site: Site, window: Window, drop: float) -> Layer:
    """White water that leaps up the rock and falls back, in time with the swell."""
    x, rng, rough = _BREAK * window.wide, site.rng("spray"), roughness(site)
    size = drop * (0.35 + 0.75 * rough)
    ppu = site.sight.detail(site.mark.z) * 0.6
    plate = Plate(x - 1.2 * size, -drop - 0.3 * size, 2.4 * size, 2.0 * size, ppu)
    white = mix(site.script.sky[-1], "#f4f8fa", 0.65)
    for _ in range(420):
        angle, far = rng.normal(math.pi / 2 + 0.25, 0.5), abs(rng.normal(0, 0.45))
        at = (x + math.cos(angle) * far * size, -drop + abs(math.sin(angle)) * far * size * 1.2)
        plate.fill(disc(*at, size * rng.uniform(0.008, 0.045)), white, float(rng.uniform(0.10, 0.45)))

    def leap(t: float) -> Pose:
        up = max(0.0, math.sin(1.5 * t)) ** 2
        return Pose(y=(up - 0.75) * 0.5 * size, opacity=0.15 + 0.85 * up)

    return site.plane(plate, site.mark.z - 0.3, leap, 1.0)


CRAG = Stage("crag", mark, build)
LEDGE = Stage("ledge", mark, build_ledge)
