"""Ice that breaks: cracks run over it from where it was struck, floes drift apart, the water shows."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import mix
from filmgate.engines.animatic.layers import Layer, Pose
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Points
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.breakage import CRACKS
from filmgate.engines.animatic.stages.site import Site

_ICY = ("frozen", "ice")
_FAR, _NEAR = 26.0, 1.6
"""Metres from the lens between which cracks are drawn on the ground."""
_BURSTS = 3
"""Times at which cracks appear, each wave of them longer."""


def cracked(site: Site) -> list[Layer]:
    """Cracks in the ice of a lake or a pole, if the words tell of them."""
    if site.dressing not in _ICY or not CRACKS.search(site.shot.prompt):
        return []
    z = site.mark.z + 1.4
    window = site.sight.window(z)
    if window is None:
        return []
    out: list[Layer] = []
    for burst in range(_BURSTS):
        plate = Plate(window.x0, window.y0, window.wide, -0.02 - window.y0, site.sight.detail(z) * 0.9)
        _cracks(plate, site, z, burst)
        start = (0.25 + 0.28 * burst) * min(3.0, site.sight.seconds * 0.75)

        def shows(t: float, start: float = start) -> Pose:
            return Pose(opacity=ease(start, start + 0.25, t))

        out.append(site.plane(plate, z, shows))
    return out


def _on_plate(site: Site, z: float, ground: Points) -> Points:
    """Where points of the ground (x, metres from the lens) are seen on the plate."""
    lens = site.middle
    share = (z - lens.z) / np.maximum(0.4, ground[:, 1])
    eye = lens.y - site.mark.ground
    return np.column_stack([lens.x + ground[:, 0] * share, site.mark.ground + eye * (1 - share)])


def _cracks(plate: Plate, site: Site, z: float, burst: int) -> None:
    rng, script = site.rng(f"cracks {burst}"), site.script
    water = script.at(z, mix("#0d3a52", script.ink, 0.35))
    pale = script.at(z, mix("#ffffff", script.sky[-1], 0.15))
    away = z - site.middle.z
    for k in range(9):
        angle = math.tau * (k + 0.37 * burst) / 9 + float(rng.normal(0, 0.12))
        spots = _zigzag(rng, away, angle, 2.2 + 2.6 * burst)
        for path, broad in ((spots, 0.075 - 0.015 * burst), *((side, 0.03) for side in _forks(rng, spots))):
            width = broad * min(1.8, away / max(1.0, float(path[:, 1].mean())))  # thin where it is far
            line = _on_plate(site, z, path)
            plate.line(line + np.array([0.0, -0.018]), pale, width * 0.8, 0.9)
            plate.line(line, water, width, 0.95)


def _zigzag(rng: np.random.Generator, away: float, angle: float, long: float) -> Points:
    steps = np.linspace(0.12, 1.0, 9) * long
    turn = angle + rng.normal(0, 0.16, 9)
    deep = np.clip(away + steps * np.sin(turn), _NEAR, _FAR)
    return np.column_stack([steps * np.cos(turn), deep])


def _forks(rng: np.random.Generator, path: Points) -> list[Points]:
    """Thinner cracks that leave one."""
    out: list[Points] = []
    for i in (3, 5, 7):
        along = path[i] - path[i - 1]
        side = np.array([-along[1], along[0]]) * float(rng.choice([-1.0, 1.0]))
        tip = path[i] + 0.9 * along + 1.1 * side
        out.append(np.vstack([path[i], (path[i] + tip) / 2 + rng.normal(0, 0.08, 2), tip]))
    return out
