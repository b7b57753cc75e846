"""The open sea's waves: bands of cut paper, each nearer than the one before."""

from __future__ import annotations

import math
import re

import numpy as np

from filmgate.engines.animatic.colour import lighter, mix
from filmgate.engines.animatic.layers import Layer, Pose
from filmgate.engines.animatic.pen import points, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.breakers import great_waves
from filmgate.engines.animatic.stages.site import Site
from filmgate.storyboard.vocabulary import Weather

ROUGH = frozenset({Weather.THUNDERSTORM, Weather.DOWNPOUR, Weather.WIND, Weather.BLIZZARD})
_BANDS = ((40.0, 1.6), (26.0, 1.38), (16.0, 1.16), (9.5, 0.94), (5.2, 0.72))
"""Metres to the bands of the swell, and how high each goes in a storm."""
_AT_LENS, _NEARER_BY, _MOST_BANDS = 5.0, 0.62, 11


def bands(lens: float) -> list[tuple[float, float]]:
    """The bands of the swell before a lens at that depth: a camera far off has them up to its feet."""
    out = list(_BANDS)
    while len(out) < _MOST_BANDS and out[-1][0] - lens > _AT_LENS:
        out.append((lens + _NEARER_BY * (out[-1][0] - lens), out[-1][1]))
    return out


def swell(site: Site) -> list[Layer]:
    """The open sea: bands, each nearer."""
    rough, out = roughness(site), list[Layer]()
    for i, (z, high) in enumerate(bands(site.middle.z)):
        out += wave(site, i, z, -0.35 - 0.16 * i * (1 + rough), high * rough)
    return [*great_waves(site), *out] if is_towering(site) else out


_HUGE_WAVES = re.compile(
    r"\b(?:huge|giant|enormous|massive|towering|monstrous|mountainous|gigantic|colossal|rogue|tidal|great)"
    r" waves?\b"
    r"|tsunami|巨浪|惊涛|骇浪|海啸|滔天",
    re.IGNORECASE,
)
_HEAVED = 1.1


def is_towering(site: Site) -> bool:
    """Whether the prompt tells of a wave as high as a house."""
    return _HUGE_WAVES.search(site.shot.prompt) is not None


def roughness(site: Site) -> float:
    """How high the waves go, as a share of a storm's."""
    if is_towering(site):
        return _HEAVED
    return 1.0 if site.shot.weather in ROUGH else 0.32


def wave(site: Site, i: int, z: float, base: float, high: float) -> list[Layer]:
    """A band of cut paper at depth `z`, `high` metres over `base`, with its own swell and a line of foam."""
    window = site.sight.window(z)
    if window is None or z - site.middle.z < 0.8:
        return []
    script, rough, wide = site.script, roughness(site), max(8.0, math.ceil(window.wide))
    low = min(base - 2.5, window.y0 - 0.4)
    plate = Plate(0.0, low, wide, base - low + high * 1.5, min(site.sight.detail(z) * 0.8, 3000 / wide))
    f = np.linspace(0, 1, 700)
    k = max(3, round(wide / max(3.0 + z * 0.12, 6.5 * (high - 1.0))))
    phase = 2 * math.pi * k * f + 0.9 * np.sin(4 * math.pi * f + i)
    crest = (0.5 + 0.5 * np.sin(phase)) ** 1.7 * (0.8 + 0.2 * np.sin(6 * math.pi * f + i))
    line = np.column_stack([wide * f, base + high * crest])
    own = 0.55 * (1 - min(1.0, 1.5 * max(0.0, script.backlit - 0.12)))  # a low sun's sky lies on the water
    top = mix(mix(mix(script.sky[1], script.sky[-1], 0.2), "#127a94", own), script.ink, 0.09 * i)
    light = lighter(mix(top, script.sky[-1], 0.5), 0.2)
    shade = vertical(
        base + high, base - 2.0, script.at(z, top), script.at(z, mix(script.ink, "#0c4058", 0.6))
    )
    line = np.vstack([line[0] - (1.0, 0.0), line, line[-1] + (1.0, 0.0)])  # beyond the seam
    plate.fill(points([(-1.0, low - 1), *line, (wide + 1.0, low - 1)]), shade)
    for k in range(1, 4):  # the light that a swell lets through below its crest
        below = line - (0.0, 0.22 * k * max(0.5, high))
        plate.line(below, light, 0.035 * max(1.0, high), 0.26 - 0.06 * k, atop=True)
    plate.line(line, lighter(light, 0.35), (0.03 + 0.04 * rough) * max(1.0, high), 0.7, atop=True)

    def roll(t: float) -> Pose:
        return Pose(
            x=(0.5 + 0.25 * i) * t * max(1.0, high) + 3 * i,
            y=0.16 * (0.4 + rough) * max(1.0, high) * math.sin(t * (1.5 - 0.1 * i) + 1.3 * i),
        )

    return [site.repeated(plate, z, roll, 1.0 if i < 4 else 4.0)]
