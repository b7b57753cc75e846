"""Land that falls away below the subject: the crown of a hill, or the deck of a viaduct over a valley."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmgate.engines.animatic.colour import RGB, Colour, darker, lighter, mix
from filmgate.engines.animatic.layers import Layer, swaying
from filmgate.engines.animatic.noise import profile
from filmgate.engines.animatic.pen import Points, points, vertical
from filmgate.engines.animatic.plate import Plate, relief, rim
from filmgate.engines.animatic.stages import nature, wilderness
from filmgate.engines.animatic.stages.pieces import PIECES, Craft
from filmgate.engines.animatic.stages.scenery import sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.void import cloud_sea
from filmgate.storyboard.schema import Shot

DEEP = 16.0
"""Metres from a viaduct's deck to the valley's floor."""
SUMMIT = "summit"
"""A crown of rock over a sea of clouds."""
ROCKY = "rocky"
"""The word after a land for a crown of rock in it."""
_ROCK = "#8c8478"
_CROWN = 0.17
"""How far a hill falls to the picture's sides, in heights of the picture."""


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=7.0, eye=1.1)


def _valley(site: Site, depth: float) -> list[Layer]:
    """Sky, ridges in haze, and far below a floor."""
    land = wilderness.land_of(site)
    layers: list[Layer] = [sky(site.sight, site.script, site.number("sky"), clouds=0.42, flat=4.5)]
    if site.dressing == SUMMIT:
        return [*layers, *cloud_sea(site, 2 * site.mark.z)]
    layers += wilderness.ridges(site, land)
    return [*layers, replace(wilderness.ground(site, land), y=-depth, near=site.mark.z)]


def build_span(site: Site) -> Set:
    return Set(tuple(_valley(site, DEEP)), wilderness.sunlight(site))


def build_hill(site: Site) -> Set:
    layers = _valley(site, 5.0)
    layers += _crown(site, 0.35, 0.0)
    layers += _crown(site, -0.45, 0.10)
    return Set(tuple(layers), wilderness.sunlight(site))


_TREES = frozenset({"cherry_tree", "autumn_tree", "great_tree"})


def _is_bare(site: Site) -> bool:
    """Whether the crown is of rock."""
    return site.dressing == SUMMIT or site.dressing.endswith(ROCKY)


def _soil(site: Site) -> Colour:
    """What the crown is of."""
    rocky = site.dressing.endswith(ROCKY)
    return site.snowed(mix(_ROCK, site.script.ground, 0.3)) if rocky else wilderness.green(site)


def _crest(site: Site, x0: float, x1: float, lower: float) -> Points:
    """The hill's outline, bent to the picture so that it reads as one in any framing."""
    window = site.sight.window(site.mark.z)
    half = max(1.0, window.wide / 2) if window else 3.0
    fall = _CROWN * 2 * half / site.view.aspect
    xs = np.linspace(x0, x1, 160)
    bumps = 0.06 * fall * np.sin(xs * 2.3 / half + 1.0)
    if _is_bare(site):  # broken rock, but for where somebody stands
        bumps = (
            0.5
            * fall
            * profile(160, site.number("summit"), 0.6, 14)
            * np.clip(np.abs(xs) / half - 0.25, 0, 0.7)
        )
    return np.column_stack([xs, -lower * fall - fall * (xs / half) ** 2 + bumps])


def _crown(site: Site, nearer: float, lower: float) -> list[Layer]:
    """The hill behind the subject's feet (with its tree), or the strip of it that hides them in grass."""
    z = site.mark.z + nearer
    plate = site.plate(z, (-200, -40, 200, 12), 0.9)
    if plate is None:
        return []
    script, rng, behind = site.script, site.rng(f"crown {nearer}"), nearer > 0
    base = _soil(site)
    tone = mix(darker(base, 0.16 if behind else 0.30), script.ink, 0.10)
    line = _crest(site, plate.x0, plate.x1, lower)
    if behind and site.dressing.split()[-1] in _TREES:
        _tree(site, plate, z)
    top = float(line[:, 1].max())
    plate.fill(
        points([(line[0, 0], plate.y0 - 1), *line, (line[-1, 0], plate.y0 - 1)]),
        vertical(top, top - 2.2, lighter(tone, 0.10), mix(darker(tone, 0.4), script.ink, 0.3)),
    )
    if _is_bare(site):
        relief(plate.pixels, max(6, plate.pixels.shape[0] // 22), site.number("rock") % 10_000, 0.6, 1.6)
    _blades(site, plate, line, lighter(tone, 0.06), rng)
    edge = 2 * site.view.fine
    rim(plate.pixels, edge, -1.5 * edge, script.rim, 0.3 if script.night else 0.7, 1.8)
    return [site.plane(plate, z, swaying(0.01 + 0.02 * site.wind, 1.9))]


def _blades(site: Site, plate: Plate, line: Points, tone: RGB, rng: np.random.Generator) -> None:
    """Grass that grows out of the outline, taller where it is seen from near."""
    land = wilderness.land_of(site)
    if not land.blades or _is_bare(site):
        return
    tall, step = land.blades * 1.1, max(1, len(line) // 80)
    for (x0, y0), (x1, y1) in zip(line[:-step:step], line[step::step], strict=False):
        blades = max(4, int(60 * (x1 - x0) / max(0.4, land.blades * 4)))
        nature.grass(plate, x0, x1, min(y0, y1) - 0.02, tall, tone, min(90, blades), rng)


def _tree(site: Site, plate: Plate, z: float) -> None:
    """A tree that leans into the picture from the hill's left slope."""
    window = site.sight.window(site.mark.z)
    if window is None:
        return
    x = -0.27 * window.wide
    y = float(_crest(site, x, x + 0.1, 0.0)[0, 1]) - 0.1
    scale = max(0.5, 0.205 * window.high)
    craft = Craft(plate, site.rng("crown tree"), site.script, z, x, y, scale, False, site.dim, site.fallen)
    with plate.moved(x, y, sx=scale, sy=scale):
        PIECES[site.dressing.split()[-1]](craft)


HILL = Stage("hill", mark, build_hill)
SPAN = Stage("span", mark, build_span)
