"""What drifts where nothing has weight: torn plates and struts of a wreck, rocks of an asteroid belt."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.layers import Layer, Motion, Pose
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import box, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.site import Site

_WRECK = said(r"\bdebris\b|rubble|wreck\w*|\bscrap\b|fragments?\b|shrapnel|残骸|碎片|废墟")
_ROCKS = said(r"asteroids?\b(?! mining)|meteoroids?|space rocks?|小行星|陨石带")
_DEPTHS = (46.0, 30.0, 21.0, 15.0, 11.5, 9.0, 13.0, 18.0, 26.0)
"""Metres to each piece; the lead is about 6.5 m away."""


def _tumbling(rng: np.random.Generator, z: float, least: float) -> Motion:
    """It drifts slowly aside and turns over, each at its own pace; `least` of its width is always seen."""
    aside, up = rng.uniform(-0.016, 0.016) * z, rng.uniform(-0.008, 0.008) * z
    rate, phase = rng.uniform(0.25, 0.7), rng.uniform(0.0, math.tau)

    def tumble(time: float) -> Pose:
        wide = math.cos(rate * time + phase)
        return Pose(x=aside * time, y=up * time, turn=math.copysign(max(least, abs(wide)), wide))

    return tumble


def _panel(plate: Plate, rng: np.random.Generator, size: float) -> None:
    """A torn hull plate with its ribs and rivets."""
    high = rng.uniform(0.35, 0.8) * size
    torn = [(size * float(k), high * float(rng.uniform(0.6, 1.0))) for k in np.linspace(-0.9, 0.9, 7)]
    outline = [(-0.9 * size, -high), *torn, (0.8 * size, -0.8 * high)]
    tone = str(rng.choice(["#8a94a0", "#6a727e", "#b0a890", "#c8702c"]))
    plate.fill(outline, vertical(-high, high, darker(tone, 0.45), lighter(tone, 0.3)))
    ribs = [[(x * size, -0.85 * high), (x * size, 0.5 * high)] for x in (-0.5, 0.0, 0.5)]
    plate.lines([*ribs, [(-0.85 * size, 0.0), (0.8 * size, 0.0)]], darker(tone, 0.5), 0.04 * size)


def _strut(plate: Plate, rng: np.random.Generator, size: float) -> None:
    """A length of truss, bent."""
    bend, steps = rng.uniform(-0.4, 0.4) * size, np.linspace(-1.2, 1.2, 7)
    rails = [[(size * float(x), bend * float(x) ** 2 + side * size) for x in steps] for side in (-0.16, 0.16)]
    across = [[low, high] for low, high in zip(rails[0], [*rails[1][1:], rails[1][-1]], strict=True)]
    plate.lines([*rails, *across], "#8a929c", 0.06 * size)


def _rock(plate: Plate, rng: np.random.Generator, size: float) -> None:
    """Lit from one side, with a few craters."""
    angles = np.linspace(0, math.tau, 10, endpoint=False)
    rim = [(size * float(rng.uniform(0.7, 1.05)) * math.cos(a), 0.8 * size * math.sin(a)) for a in angles]
    plate.fill(smooth(rim, steps=4), vertical(-size, size, "#2c2830", "#b0a090"))
    for _ in range(3):
        x, y = rng.uniform(-0.45, 0.45, 2) * size
        half = float(rng.uniform(0.08, 0.18)) * size
        pit = box(float(x) - half, float(y) - 0.6 * half, float(x) + half, float(y) + 0.6 * half)
        plate.fill(smooth(pit, steps=4), mix("#1c1a20", "#8a7c70", 0.35), 0.8)


def adrift(site: Site) -> list[Layer]:
    """A layer for each piece of what the prompt has drift about, the farthest first."""
    words = " ".join(part.prompt for part in site.shot.parts) if site.shot.beats else site.shot.prompt
    stone = _ROCKS.search(words) is not None
    if not stone and not _WRECK.search(words):
        return []
    out: list[Layer] = []
    for i, z in enumerate(sorted(_DEPTHS * 3, reverse=True)):
        rng, window = site.rng(f"flotsam {i}"), site.sight.window(z)
        if window is None:
            continue
        x, y = window.x0 + rng.random() * window.wide, window.y0 + rng.random() * window.high
        size = float(rng.uniform(0.022, 0.075)) * z
        plate = site.plate(z, (x - 1.6 * size, y - 1.6 * size, x + 1.6 * size, y + 1.6 * size), 0.9)
        if plate is None:
            continue
        with plate.moved(float(x), float(y), degrees=float(rng.uniform(0, 360))):
            (_rock if stone else (_panel, _strut, _panel, _rock)[i % 4])(plate, rng, size)
        out.append(site.plane(plate, z, _tumbling(rng, z, 0.85 if stone else 0.35)))
    return out
