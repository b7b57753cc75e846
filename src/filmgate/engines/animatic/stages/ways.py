"""Roads and rails: strips along X through a floor's texture, in true perspective like the floor itself."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import mix, rgb
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.stages.soil import Soil

_HALF, _NEAR = 3.6, 5.6
"""Metres from a road's middle to its far edge, and to the one at the lens, which the picture never shows: its
pale line would be a strip along the lower border."""
_GAUGE = 1.44
_LANE, _LANES = 1.22, 8
"""Metres of a running track's lane, and how many there are."""


def _light(site: Site) -> float:
    return 0.45 if site.script.night else 0.82


def paved(soil: Soil, site: Site, middle: float) -> None:
    """A road of two lanes around z = `middle`, with its lines, in place."""
    road = soil.rows(max(0.0, middle - _NEAR), middle + _HALF)
    soil.painted(rgb(mix("#4a464c", site.script.fog, 0.18)) * _light(site), 0.4, road)
    soil.wetted(0.22, road)
    white = rgb("#efe2c4") * (_light(site) - 0.07)
    edge = middle + _HALF - 0.3
    soil.scaled(0.2, soil.rows(edge - 0.07, edge + 0.07), plus=white)
    for k in range(math.ceil(soil.wide / soil.ppu / 7.5)):
        dash = soil.columns(7.5 * k, 7.5 * k + 3.2)
        soil.scaled(0.2, soil.rows(middle - 0.07, middle + 0.07), dash, white)


def laned(soil: Soil, site: Site) -> None:
    """The lanes of a running track about the mark, and the turf beyond them."""
    near, light = site.mark.z - 3.5 * _LANE, _light(site)
    far = near + _LANES * _LANE
    turf = rgb(mix("#4f9a48", site.script.ground, 0.25)) * light
    soil.painted(turf, 1.0, soil.rows(far + 0.1, far + 60.0))
    white = rgb("#f4f0e8") * light
    for lane in range(_LANES + 1):
        line = near + lane * _LANE
        soil.scaled(0.15, soil.rows(line - 0.03, line + 0.03), plus=white)


def railed(soil: Soil, site: Site) -> None:
    """One track through the mark: ballast, sleepers, two bright rails."""
    middle, light = site.mark.z, _light(site)
    ballast = rgb(mix("#7a726a", site.script.fog, 0.15)) * light
    soil.painted(ballast, 1.5, soil.rows(middle - 1.9, middle + 1.9))
    for k in range(math.ceil(soil.wide / soil.ppu / 0.75)):
        sleeper = soil.columns(0.75 * k, 0.75 * k + 0.28)
        soil.painted(rgb("#3c2e26") * light, 1.0, soil.rows(middle - 1.25, middle + 1.25), sleeper)
    steel, half = rgb(mix("#c8ccd2", site.script.key, 0.2)) * light, max(0.05, 0.6 / soil.ppu)
    for rail in (middle - _GAUGE / 2, middle + _GAUGE / 2):
        soil.scaled(0.0, soil.rows(rail - half, rail + half), plus=steel)
