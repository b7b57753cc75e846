"""Places without a ground one knows: the sky, space, under water, a studio, a dream."""

from __future__ import annotations

import math
import re

import numpy as np

from filmgate.engines.animatic.casting.clothes import colour_in
from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.layers import (
    Backdrop,
    EdgeLight,
    Floor,
    Layer,
    Overlay,
    Pose,
    drifting,
    floating,
    swaying,
)
from filmgate.engines.animatic.noise import cloud, profile, smoothstep
from filmgate.engines.animatic.pen import disc, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages import flotsam, planets
from filmgate.engines.animatic.stages.scenery import SkyGrid, haze, packed, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import soil
from filmgate.engines.animatic.stages.wilderness import sunlight
from filmgate.engines.animatic.weather import Drift
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Light

STANDING = "standing"
"""In the name of a sky's dressing: there is a cloud under the feet of whom it is about."""


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=6.5, eye=1.3)


def build(site: Site) -> Set:
    name, *_ = site.dressing.split() or [""]
    return {"space": _space, "underwater": _underwater, "sky": _sky, "studio": _studio}.get(name, _dream)(
        site
    )


def _space(site: Site) -> Set:
    """Stars, a nebula, a planet with its shadow."""
    script, grid = site.script, SkyGrid(site.sight)
    seed = site.number("nebula") % 10_000
    noise = cloud(grid.high, grid.wide, 3, seed, 6, 1.6)
    second = cloud(grid.high, grid.wide, 4, seed + 1, 6, 1.2)
    glow = smoothstep(0.46, 0.85, noise)[:, :, None] * rgb("#7a3ac8") + smoothstep(0.5, 0.9, second)[
        :, :, None
    ] * rgb("#1c8ac8")
    image = rgb(script.sky[0])[None, None] + glow * 0.75
    rng = np.random.default_rng(seed)
    n = round(1400 * grid.wide / 1000)
    y, x = rng.integers(1, grid.high - 1, n), rng.integers(1, grid.wide - 1, n)
    image[y, x] += (rng.random(n) ** 3 * 235 + 20)[:, None]
    layers: list[Layer] = [grid.backdrop(packed(np.asarray(image, np.float32), 255), drift=grid.wide / 2400)]
    layers += _planet(site)
    layers += flotsam.adrift(site)
    layers.append(haze(site.sight, 40, -14, 18, "#5a3ac8", 0.18, seed, 1.0, 0.8))
    dust = Drift(70, ("#cfe0ff", "#ffd8f0"), 0.0012, 5, 0.02, 0.004, 1.0, 0.8, 0.004, 0.7, 0.04)
    light = EdgeLight("#fff0d8", "#6aa8ff", (0.8, -0.5), (-0.9, -0.2), 0.9, 0.8, 0.85, 0.03)
    return Set(tuple(layers), light, overlays=(dust,))


def _planet(site: Site) -> list[Layer]:
    z = 160.0
    window = site.sight.window(z)
    if window is None:
        return []
    radius = 0.30 * min(window.high, window.wide)
    x, y = window.x0 + 0.74 * window.wide, window.y0 + 0.66 * window.high
    return planets.painted(site, z, x, y, radius)


_RAYS = 2
"""Pixels from one sample of the light in deep water to the next."""


def _underwater(site: Site) -> Set:
    """Light from above in shafts, coral hills, weed that sways, bubbles."""
    script, grid = site.script, SkyGrid(site.sight)
    stops = np.array([rgb(c) for c in script.sky])
    k = np.clip(grid.y / grid.high, 0, 1)
    column = np.stack([np.interp(k, np.linspace(0, 1, len(stops)), stops[:, c]) for c in range(3)], -1)
    x, y = grid.coarse(_RAYS)
    angle = np.arctan2(x - grid.wide * 0.55, y + grid.high * 0.35)
    rays = np.interp(
        angle, np.linspace(-1.4, 1.4, 2048), np.clip(profile(2048, 12, 0.7, 10) + 0.1, 0, 1) ** 1.5
    )
    strength = np.asarray(rays * np.clip(1 - y / grid.high, 0, 1) ** 1.2 * 0.7, np.float32)
    tones = strength[:, :, None] * rgb("#c8fff4").astype(np.float32)
    image = grid.enlarged(tones, _RAYS) + column.astype(np.float32)
    backdrop = grid.backdrop(packed(image, 255), motion=_caustics)
    bed = soil(
        site.sight.detail(site.mark.z) * 0.6,
        (18, 18),
        site.number("bed"),
        mix("#c8b88a", script.fog, 0.45),
        0.0,
        0.6,
    )
    floor = Floor(bed.pixels, bed.ppu, far=34, fog=script.fog, fog_z=11)
    layers: list[Layer] = [backdrop, floor]
    for i, z in enumerate((34.0, 20.0, 12.0, 8.0)):
        layers += _reef(site, i, z)
    bubbles = Drift(60, ("#d8fff8",), 0.0030, 5, 0.004, -0.10, 1.0, 0.55, 0.02, 0.7, 0.06)
    light = EdgeLight(script.key, script.rim, (0.1, -1.0), (-0.6, -0.7), 0.7, 0.4, 0.85, 0.03)
    return Set(tuple(layers), light, overlays=(bubbles,))


def _caustics(t: float) -> Pose:
    g = 1.0 + 0.05 * math.sin(t * 1.7) + 0.03 * math.sin(t * 2.9)
    return Pose(gain=(g, g, g))


def _reef(site: Site, i: int, z: float) -> list[Layer]:
    """Hills of coral at one depth, what grows on them, and the water before them."""
    plate = site.plate(z, (-200, -0.5, 200, z * 0.4), 0.7 + 0.06 * i)
    if plate is None:
        return []
    script, rng = site.script, site.rng(f"reef {i}")
    colour = script.at(z * 1.1, "#0c3a44")
    xs = np.linspace(plate.x0, plate.x1, 240)
    top = 0.05 * z * (0.5 + 0.5 * profile(240, i + 5, 0.5, 6))
    melting = vertical(-0.012 * z, 0.05 * z, mix(colour, script.fog, 0.4), colour, 0.0, 1.0)  # into the bed
    plate.fill([(xs[0], -1), *zip(xs, top, strict=True), (xs[-1], -1)], melting)
    for x in rng.uniform(plate.x0, plate.x1, int(plate.wide * 0.9)):
        y, tone = float(np.interp(x, xs, top)), script.at(z * 0.9, str(rng.choice(script.accents)))
        high = rng.uniform(0.3, 1.0) * z * 0.06
        if rng.random() < 0.5:
            _weed(plate, x, y, high, mix(script.foliage, colour, 0.4), rng)
        else:
            _coral(plate, x, y, high, tone)
    sheet = haze(site.sight, z * 0.9, -0.4, z * 0.22, script.fog, (0.45, 0.38, 0.30, 0.2)[i], i, drift=0.1)
    return [site.plane(plate, z, swaying(0.10, 0.9, i)), sheet]


def _weed(plate: Plate, x: float, y: float, high: float, tone: Colour, rng: np.random.Generator) -> None:
    for k in range(5):
        foot, bend = x + 0.06 * k, rng.normal(0, 0.25) * high
        blade = [(foot, y - 0.1), (foot + bend * 0.5, y + high * 0.7), (foot + bend, y + high * 1.5)]
        plate.line(smooth(blade, False), darker(tone, 0.05 * k), 0.05)


def _coral(plate: Plate, x: float, y: float, high: float, tone: Colour) -> None:
    """Six branches with knobs."""
    for k in range(6):
        a = math.pi * (0.15 + 0.14 * k)
        tip = x + high * 0.7 * math.cos(a), y + high * 0.7 * math.sin(a)
        plate.line([(x, y - 0.05), tip], tone, 0.10 * high)
        plate.fill(disc(*tip, 0.10 * high), lighter(tone, 0.2))


def _sky(site: Site) -> Set:
    """Above the clouds: banks of them at many depths."""
    layers: list[Layer] = [sky(site.sight, site.script, site.number("sky"), clouds=0.45)]
    layers += cloud_sea(site)
    if STANDING in site.dressing:
        layers += _bank(site, 5, site.mark.z + 0.5, -0.62, 1.0, 0.0)
        layers += _bank(site, 6, site.mark.z - 0.7, -0.66, 0.7, 0.0)
    return Set(tuple(layers), sunlight(site))


def cloud_sea(site: Site, nearest: float = 0.0) -> list[Layer]:
    """Banks of cloud below the lens, of those as far as `nearest` metres."""
    banks = ((120.0, -16.0, 20.0), (60.0, -9.0, 10.0), (30.0, -5.0, 5.5), (15.0, -3.0, 3.0), (8.5, -1.9, 1.9))
    layers: list[Layer] = []
    for i, (z, y, high) in enumerate(banks):
        layers += _bank(site, i, z, y, high) if z >= nearest else []
    return layers


def _bank(site: Site, i: int, z: float, y: float, high: float, speed: float | None = None) -> list[Layer]:
    """A bank of cloud that drifts by, the nearer the faster, or stays."""
    speed = -0.25 * (i + 1) if speed is None else speed
    drifted = abs(speed) * site.sight.seconds + 0.5  # what comes in at the edge over the shot
    blur = 0.10 * high * site.sight.detail(z) / site.view.fine
    plate = site.plate(z, (-8 * z, y - 3 * high, 8 * z, y + high * 1.3), 0.5, drifted, blur)
    if plate is None:
        return []
    script, rng = site.script, site.rng(f"bank {i}")
    blue = mix(script.sky[0], script.sky[1], 0.4)
    lit = mix(script.cloud_lit, blue, max(0.0, 0.34 - 0.07 * i))
    dark = mix(mix(script.cloud_dark, blue, 0.55), script.ink, min(0.24, 0.06 * i))
    body = [(plate.x0, y - 4 * high), (plate.x1, y - 4 * high), (plate.x1, y), (plate.x0, y)]
    plate.fill(body, vertical(y - high * 1.5, y, dark, mix(dark, lit, 0.6)))
    puffs = int(plate.wide / high * 5)
    for size, tone in ((0.62, mix(dark, lit, 0.25)), (0.46, mix(dark, lit, 0.6)), (0.30, lit)):
        xs = rng.uniform(plate.x0 - high, plate.x1 + high, puffs)
        ys = y + high * (0.42 * np.sin(xs / high * 0.9) + rng.uniform(-0.5, 0.35, puffs)) * (1.0 - size * 0.6)
        places = zip(xs, ys, rng.uniform(0.5, 1, puffs), strict=True)
        plate.fill_all([disc(float(a), float(b), high * size * float(k)) for a, b, k in places], tone)
    return [site.plane(plate, z, drifting(speed), blur)]


_WHITE = "#ffffff"
"""The light of lamps that nobody tells the colour of."""


def _sweep(site: Site, low: Colour, high: Colour, lamps: str | None = None) -> Backdrop:
    """A backdrop that goes from one colour into another, with a pool of light in the middle."""
    grid = SkyGrid(site.sight)
    k = grid.up[:, :, None]
    away = np.hypot((grid.x / grid.wide - 0.5) * site.view.aspect, grid.y / grid.high - 0.30)
    pool = (
        (np.exp(-((away / 0.45) ** 2)) * (1 - grid.up**3))[:, :, None]
        * rgb(lamps or _WHITE)
        * (0.42 if lamps else 0.22)
    )
    image = rgb(high) + (rgb(low) - rgb(high)) * k + pool
    image = image + np.random.default_rng(3).normal(0, 1.0, image.shape[:2])[:, :, None]
    return grid.backdrop(packed(np.asarray(image, np.float32), 255))


_PAPERS = ("#d6cdbf", "#bccad6", "#d9c4c2", "#c3ccbd", "#cbc6d6")
"""Sand, powder blue, blush, sage and lilac: what a still is taken before of which no more is said."""
_PAPER = re.compile(
    r"((?:[\w-]+\s+){1,3}?)(?:studio|seamless|back ?drop|background|cyclorama|sweep|gradient)\b"
    r"|\b(?:on|against|over|upon|above)\s+((?:[\w-]+\s+){1,3}?)(?:velvet|marble|silk|satin|leather|suede|slate"
    r"|granite|surface|glass|mirror|acrylic|podium|pedestal|plinth|table(?:top)?|floor|sand|stone)\b"
    r"|(.{1,2}色?)(?:的|渐变|纯色|简约)?(?:背景|影棚|摄影棚|丝绒|天鹅绒|大理石|绸缎|丝绸)",
    re.IGNORECASE,
)
_UNLIT = re.compile(r"\b(?:dark|black|moody|night|midnight|low[- ]key)\b|黑|暗", re.IGNORECASE)


_EDGED = frozenset({Light.LOW_KEY, Light.RIM_LIGHT, Light.BACKLIGHT})
"""Lights that show against the dark."""


def _paper(site: Site) -> tuple[Colour, bool]:
    """The paper roll's colour, and whether the studio is dark around its pool of light."""
    shot = site.shot
    named = " ".join(part for match in _PAPER.finditer(shot.prompt) for part in match.groups() if part)
    tone = colour_in(named) if not _UNLIT.search(named) else None
    dark = bool(_UNLIT.search(named)) or site.script.night or (tone is None and shot.light in _EDGED)
    if tone is not None:
        return (mix(tone, "#14161c", 0.55) if dark else mix(tone, "#f0eeea", 0.40)), dark
    return ("#343844" if dark else _PAPERS[site.number("paper") % len(_PAPERS)]), dark


_LAMPS = re.compile(
    r"\b([\w-]+) (?:(?:rim|back|key|studio|edge|spot|neon|dramatic|soft) ?)?(?:light(?:ing|s)?|glow)\b"
    r"|(.{1,2}色?)的?(?:灯光|光线|光芒|光影|光晕)",
    re.IGNORECASE,
)


def _lamps(site: Site) -> str | None:
    """The colour of the light that is thrown on the paper, if the words name one."""
    named = (part for match in _LAMPS.finditer(site.shot.prompt) for part in match.groups() if part)
    return next((tone for tone in map(colour_in, named) if tone is not None), None)


def _studio(site: Site) -> Set:
    """A paper roll lit from above, a floor that mirrors a little."""
    (tone, dark), lamps = _paper(site), _lamps(site)
    horizon = darker(tone, 0.30 if dark else 0.16)
    layers: list[Layer] = [_sweep(site, horizon, darker(tone, 0.6 if dark else 0.34), lamps)]
    floor = soil(site.sight.detail(site.mark.z) * 0.4, (10, 10), 3, darker(tone, 0.10), 0.0, 0.08)
    floor.polished(0.47)
    layers.append(Floor(floor.pixels, floor.ppu, far=60, fog=horizon, fog_z=6))
    own = 1.5 if site.shot.light in _EDGED else 0.97  # a rim is drawn, but what is sold is seen
    light = EdgeLight(
        mix(lamps or _WHITE, _WHITE, 0.35), "#ffe8d0", (-0.5, -0.8), (0.9, -0.3), 0.7, 0.6, own, 0.026
    )
    return Set(tuple(layers), light, mirror=0.35)


def _dream(site: Site) -> Set:
    """Slow waves of colour behind one another, motes of light."""
    script = site.script
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.5, flat=2.0)]
    for i, z in enumerate((60.0, 34.0, 20.0, 13.0, 9.0)):
        plate = site.plate(z, (-400, -0.6 * z, 400, z * 0.30), 0.6)
        if plate is None:
            continue
        xs = np.linspace(plate.x0, plate.x1, 300)
        top = (
            z * (0.02 - 0.012 * i)
            + z * 0.045 * np.sin(xs / z * 5 + i * 1.7)
            + z * 0.02 * np.sin(xs / z * 13 + i)
        )
        tone = script.at(z * 2, mix(script.accents[i % len(script.accents)], script.ink, 0.30))
        plate.fill(
            [(xs[0], -z), *zip(xs, top, strict=True), (xs[-1], -z)],
            vertical(-0.12 * z, 0.08 * z, mix(tone, script.fog, 0.5), tone),
        )
        layers.append(site.plane(plate, z, floating(0.35, 0.12, i)))
        layers.append(haze(site.sight, z * 0.9, -0.1 * z, 0.16 * z, script.fog, 0.3, i, drift=0.2))
    floor = soil(
        site.sight.detail(site.mark.z) * 0.4, (14, 14), site.number("floor"), script.ground, 0.8, 0.3
    )
    layers.append(Floor(floor.pixels, floor.ppu, far=8.9, fog=script.fog, fog_z=14))
    motes: Overlay = Drift(
        110, (script.key, *script.accents[:2]), 0.0022, 5, 0.01, -0.02, 1.0, 0.7, 0.02, 0.8, 0.08
    )
    return Set(tuple(layers), sunlight(site), mirror=0.5, overlays=(motes,))


VOID = Stage("void", mark, build)
