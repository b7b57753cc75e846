"""A wave as high as a house that curls over: its back, its hollow with the light in it, foam and spray."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import RGB, darker, lighter, mix
from filmgate.engines.animatic.layers import Layer, Pose
from filmgate.engines.animatic.pen import Gradient, Points, disc, limb, points, smooth
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.site import Site

_DEPTH, _BEHIND = 21.0, 33.0
"""Metres to it, and to a smaller one behind it."""
_TALL = 0.8
"""How much of the picture over the water it takes up."""
_BACK = [
    (-3.4, -0.10), (-2.5, 0.05), (-1.7, 0.20), (-1.0, 0.47), (-0.5, 0.76), (-0.05, 0.95), (0.34, 1.0),
    (0.68, 0.93), (0.92, 0.76), (1.02, 0.56), (0.99, 0.49),
]  # fmt: skip
"""From the water behind it over its crest to the tip of its lip, in its heights."""
_HOLLOW = [
    (0.99, 0.49), (0.86, 0.63), (0.64, 0.72), (0.40, 0.69), (0.21, 0.55), (0.12, 0.36), (0.20, 0.17),
    (0.52, 0.05), (1.1, -0.01), (2.0, -0.04), (3.4, -0.12),
]  # fmt: skip
"""And from there under the lip, down its face, to the water before it."""
_FACE = [(0.30, 0.66), (0.66, 0.74), (0.98, 0.50), (1.16, 0.28), (1.46, 0.08), (1.9, -0.06), (0.1, -0.06)]


def great_waves(site: Site) -> list[Layer]:
    """One, and a lower one behind it that comes the other way."""
    far = _great_wave(site, _BEHIND, 0.62, -0.34, -1.0)
    return [*far, *_great_wave(site, _DEPTH, 1.0, 0.04, 1.0)]


def _great_wave(site: Site, z: float, size: float, at: float, way: float) -> list[Layer]:
    """`at` is where its crest is in the picture, in its widths from the middle; `way` -1 mirrors it."""
    window = site.sight.window(z)
    if window is None or z - site.middle.z < 4.0:
        return []
    base = -0.5
    high = size * _TALL * max(2.0, window.y1 - base)
    x = (window.x0 + window.x1) / 2 + at * window.wide
    low, reach = min(base - 2.0, window.y0 - 0.3), 3.3 * high
    ppu = min(site.sight.detail(z) * 0.9, 2600 / (2 * reach))
    plate = Plate(x - reach, low, 2 * reach, base - low + 1.5 * high, ppu)
    with plate.moved(x, base, sx=way * high, sy=high):
        _water(plate, site, z, (low - base) / high)
        _foam(plate, site, z)

    def roll(t: float) -> Pose:
        comes = min(1.0, t / 4.5)
        return Pose(x=way * high * (0.34 * comes - 0.2), y=high * (0.13 * comes - 0.14))

    return [site.plane(plate, z, roll)]


def _colours(site: Site, z: float) -> tuple[RGB, RGB, RGB]:
    """Of the deep water, of the water that light comes through, and of foam."""
    script = site.script
    deep = script.at(z, mix("#0a3a5c", script.ink, 0.55 if script.night else 0.12))
    clear = script.at(z, mix("#2fa8a4", script.sky[-1], 0.5 if script.night else 0.22))
    foam = script.at(z, mix("#f6fbfc", script.sky[-1], 0.55 if script.night else 0.15))
    return deep, clear, foam


def _water(plate: Plate, site: Site, z: float, low: float) -> None:
    deep, clear, foam = _colours(site, z)
    back, hollow = smooth(_BACK, False), smooth(_HOLLOW, False)
    shine = (
        (0.0, darker(clear, 0.55), 1.0),
        (0.55, darker(clear, 0.15), 1.0),
        (1.0, lighter(clear, 0.30), 1.0),
    )
    plate.fill(smooth(_FACE), Gradient((0.9, -0.05), (0.45, 0.72), shine))
    inner = [_bent(_HOLLOW[2:8], (1.05, 0.30), share) for share in (0.22, 0.42, 0.62)]
    plate.lines(inner, lighter(clear, 0.55), 0.012, 0.5)
    body = points([(-3.4, low), *back, *hollow, (3.4, low)])
    stops = (
        (0.0, deep, 1.0),
        (0.5, mix(deep, clear, 0.45), 1.0),
        (0.86, clear, 1.0),
        (1.0, lighter(clear, 0.35), 1.0),
    )
    plate.fill(body, Gradient((0.0, -0.05), (0.12, 1.0), stops))
    streaks = [_bent(_BACK[1:], (0.62, 0.16), share) for share in (0.10, 0.19, 0.28, 0.37, 0.46, 0.55, 0.64)]
    for i, streak in enumerate(streaks):
        plate.line(streak, lighter(clear, 0.4), 0.022 - 0.002 * i, 0.5 - 0.05 * i, atop=True)
        plate.line(np.add(streak, (0.0, -0.03)), deep, 0.02, 0.35, atop=True)
    plate.line(hollow[: len(hollow) * 3 // 4], lighter(clear, 0.5), 0.016, 0.7)
    plate.line(back, foam, 0.02, 0.6)


def _bent(line: list[tuple[float, float]], to: tuple[float, float], share: float) -> Points:
    """The line drawn in to a point by that share."""
    return smooth([(x + (to[0] - x) * share, y + (to[1] - y) * share) for x, y in line], False)


def _foam(plate: Plate, site: Site, z: float) -> None:
    """The white of the crest, its claws over the hollow, its spray."""
    _, clear, foam = _colours(site, z)
    crest = smooth(_BACK, False)
    crest = crest[len(crest) * 5 // 10 :]
    for shade, lift, grow in ((mix(foam, clear, 0.45), -0.035, 1.1), (foam, 0.0, 1.0)):
        blobs = []
        for k, (x, y) in enumerate(crest):
            share = k / len(crest)
            radius = grow * (0.012 + 0.052 * share) * (0.7 + 0.6 * abs(math.sin(4.1 * k)))
            blobs.append(disc(float(x), float(y) + lift, radius))
        plate.fill_all(blobs, shade)
    _claws(plate, foam)
    _spray(plate, site, z, crest, foam)


def _claws(plate: Plate, foam: RGB) -> None:
    lip = smooth(_HOLLOW[:4], False)
    claws = []
    for k, (x, y) in enumerate(lip[::2].tolist()):
        tip = (x + 0.05 + 0.03 * math.sin(5.0 * k), y - 0.07 - 0.05 * abs(math.sin(3.3 * k)))
        claws.append(limb((x, y), tip, 0.026, 0.006))
    plate.fill_all(claws, foam)


def _spray(plate: Plate, site: Site, z: float, crest: Points, foam: RGB) -> None:
    """What flies off the crest and what boils at the foot."""
    rng = site.rng(f"spray {z}")
    tips = crest[rng.integers(len(crest) // 4, len(crest), 150)]
    blown = tips + np.column_stack([rng.normal(-0.02, 0.16, 150), np.abs(rng.normal(0, 0.11, 150))])
    for (x, y), radius in zip(blown.tolist(), rng.uniform(0.003, 0.013, 150).tolist(), strict=True):
        plate.fill(disc(x, y, radius), foam, 0.75)
    foot = rng.normal((1.05, 0.0), (0.34, 0.035), (110, 2))
    for (x, y), radius in zip(foot.tolist(), rng.uniform(0.010, 0.05, 110).tolist(), strict=True):
        plate.fill(disc(x, max(-0.05, y), radius), foam, 0.55)
