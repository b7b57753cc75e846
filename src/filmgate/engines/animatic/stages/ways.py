"""Roads and rails: strips along X through a floor's texture, in true perspective like the floor itself."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import mix, rgb
from filmgate.engines.animatic.kernels.compile import Floats
from filmgate.engines.animatic.stages.site import Site

_HALF = 3.6
"""Half a road's width in metres: two lanes."""
_GAUGE = 1.44


def _metres(colours: Floats, ppu: float) -> tuple[Floats, Floats]:
    """Z and X of each texel."""
    high, wide = colours.shape[:2]
    z = np.arange(high, dtype=np.float32)[:, None] / np.float32(ppu)
    return z, np.arange(wide, dtype=np.float32)[None, :] / np.float32(ppu)


def _light(site: Site) -> float:
    return 0.45 if site.script.night else 0.82


def _worn(colours: Floats) -> Floats:
    """The ground's own grain, as a factor around 1."""
    return np.asarray(colours.mean(2, keepdims=True) / max(1.0, float(colours.mean())), np.float32)


def paved(colours: Floats, wetness: Floats, ppu: float, site: Site, middle: float) -> None:
    """A road of two lanes around z = `middle`, with its lines, in place."""
    z, x = _metres(colours, ppu)
    on = np.abs(z - middle) < _HALF
    tar = rgb(mix("#4a464c", site.script.fog, 0.18)) * _light(site)
    colours[:] = np.where(on[:, :, None], tar * _worn(colours) ** 0.4, colours)
    dashes = (np.abs(z - middle) < 0.07) & (x % 7.5 < 3.2)
    line = (np.abs(np.abs(z - middle) - _HALF + 0.3) < 0.07) | dashes
    paint = colours * 0.2 + rgb("#efe2c4") * (_light(site) - 0.07)
    colours[:] = np.where(line[:, :, None], paint, colours)
    wetness[:] = np.where(on, np.maximum(wetness, 0.22), wetness)


def railed(colours: Floats, ppu: float, site: Site) -> None:
    """One track through the mark: ballast, sleepers, two bright rails."""
    z, x = _metres(colours, ppu)
    away, light, worn = np.abs(z - site.mark.z), _light(site), _worn(colours)
    ballast = rgb(mix("#7a726a", site.script.fog, 0.15)) * light * worn**1.5
    colours[:] = np.where((away < 1.9)[:, :, None], ballast, colours)
    sleepers = (away < 1.25) & (x % 0.75 < 0.28)
    colours[:] = np.where(sleepers[:, :, None], rgb("#3c2e26") * light * worn, colours)
    rails = np.abs(away - _GAUGE / 2) < max(0.05, 0.6 / ppu)
    colours[:] = np.where(rails[:, :, None], rgb(mix("#c8ccd2", site.script.key, 0.2)) * light, colours)
