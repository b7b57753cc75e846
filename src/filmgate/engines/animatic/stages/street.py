"""A city street: towers behind haze, shop fronts across a road that mirrors them when wet."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from filmgate.engines.animatic.colour import RGB, Script, mix
from filmgate.engines.animatic.layers import EdgeLight, Floor, Layer
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import box
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages import subway
from filmgate.engines.animatic.stages.boards import Dress, sign
from filmgate.engines.animatic.stages.extras import passers_by
from filmgate.engines.animatic.stages.facades import cables, skyline
from filmgate.engines.animatic.stages.houses import block, flank
from filmgate.engines.animatic.stages.pavement import PIECES
from filmgate.engines.animatic.stages.scenery import haze, reflection, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import Pool, Soil
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import TimeOfDay, Weather

FRONT, PAVEMENT = 12.0, 11.3
FAR = 60.0
ROOFTOP = "rooftop"
TILED = "tiled rooftop"
"""Of an old town, with nothing but other roofs about it."""
_KERB = 9.25
_PASSING = 8.0
"""How far out of focus what passes the lens is."""
_SOFT = 12.0
"""From this aperture on what lies far back is too soft for its haze to be told from it."""
_HEAVENLY = frozenset({Weather.RAINBOW, Weather.AURORA})
_BLOCKS = ((-52.0, -42.0), (-38.0, -27.5), (-24.0, -13.5), (-11.0, -1.0), (3.2, 12.5), (16.0, 25.0), (28.5,
    40.0), (43.0, 54.0), (57.5, 70.0), (73.0, 86.0))  # fmt: skip
"""Rows of houses and the cross streets between them, along X. The second gap from the left of zero is where
the subway comes up."""
_CITIES = (  # depth, heights, share of windows lit, density, sharpness
    (260.0, (60.0, 150.0), 0.20, 1.6, 0.7),
    (110.0, (28.0, 66.0), 0.26, 1.5, 0.85),
    (48.0, (12.0, 28.0), 0.30, 1.25, 0.9),
)


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=6.0, x=1.15 if station else 0.0, entrance=subway.way_out() if station else ())


def build(site: Site) -> Set:
    """Draws the street; everything stands at the same place in every shot of a film."""
    script = site.script
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.42)]
    if site.dressing == TILED:
        return Set((*layers, _tiles(site)), _light(site), mirror=0.6 * site.wet)
    if site.dressing == ROOFTOP:
        for i, city in enumerate(_CITIES):
            layers += _city(site, i, *city)
        return Set((*layers, _roof(site)), _light(site), mirror=0.8 * site.wet)
    dress = Dress.of(script, site.neon, site.dressing)
    dress = replace(dress, snow=site.fallen)
    layers += _behind(site, dress)
    layers.append(_road(site, dress))
    layers += _front(site, dress)
    if site.station:
        layers += subway.entrance(site, FAR)
    layers += _pavement(site, dress)
    layers += _people(site, dress)
    layers += _lens_side(site, dress)
    return Set(tuple(layers), _light(site), mirror=0.95 * site.wet)


_TWILIGHT = frozenset({TimeOfDay.DUSK, TimeOfDay.BLUE_HOUR})


def _blocks(site: Site) -> tuple[tuple[float, float], ...]:
    """The rows of houses; where the sky is what one looks at, a square leaves it free."""
    if site.shot.weather not in _HEAVENLY:
        return _BLOCKS
    return tuple(ends for ends in _BLOCKS if ends[1] < -5 or ends[0] > 26)


def _behind(site: Site, dress: Dress) -> list[Layer]:
    """What the cross streets lead to: by night towers; by day, or in a town that has its own, houses that
    leave the sky between them."""
    quarter, sky = dress.quarter, {site.shot.weather} & _HEAVENLY or {site.shot.time_of_day} & _TWILIGHT
    towers = quarter.floors > 2
    if site.script.night and towers and not quarter.left and (site.neon or not (quarter.landmark or sky)):
        return [layer for i, city in enumerate(_CITIES) for layer in _city(site, i, *city)]
    out: list[Layer] = []
    for i, (z, heights, lit, *rest) in enumerate(_CITIES[:2] if towers and not quarter.landmark else ()):
        share = 0.13 if site.shot.weather in _HEAVENLY else 0.32
        low = (0.7 * share * heights[0], share * heights[1])
        out += _city(site, i, z, low, 0.0 if quarter.left else lit, *rest)
    return [*out, *_cross_streets(site, dress)]


_CROSSING = ((27.0, 0.85, 0.5), (17.0, 0.3, 0.28))
"""Depths of the houses along a cross street, metres that it has turned by then, and their share of haze."""


def _cross_streets(site: Site, dress: Dress) -> list[Layer]:
    """The flanks of the houses behind the corner ones, each farther one in more haze."""
    out: list[Layer] = []
    for z, aside, share in _CROSSING[1:] if dress.quarter.landmark else _CROSSING:
        plate = site.plate(z, (-110, -0.5, 130, 17), 0.5)
        if plate is None:
            continue
        for i, (x0, x1) in enumerate(_blocks(site)):
            if x1 + aside > plate.x0 and x0 + aside < plate.x1:
                flank(plate, x0 + aside, x1 + aside, site.rng(f"flank {z} {i}"), dress, share)
        plate.mist(site.script.fog, 0, 5.0, 0.5)
        out.append(site.plane(plate, z))
    return out


def _tints(site: Site) -> tuple[str, str, str]:
    """Haze from far to near."""
    return ("#8a2f8f", "#a23a96", "#8b3ba6") if site.neon else (site.script.fog,) * 3


def _tower_colour(script: Script, neon: bool, i: int, z: float) -> RGB:
    if neon:
        return script.at(z, ("#141233", "#100f2a", "#0c0c20")[i])
    return script.at(
        z, mix(script.ink, script.fog, 0.35) if not script.night else mix(script.ink, script.fog, 0.12)
    )


def _city(
    site: Site, i: int, z: float, heights: tuple[float, float], lit: float, density: float, fine: float
) -> list[Layer]:
    """Towers at one depth, and the haze before them."""
    if site.dressing == ROOFTOP:  # seen from as high as that roof
        heights = (0.30 * heights[0], 0.40 * heights[1])
    plate = site.plate(z, (-900, -1, 900, heights[1] * 1.7), fine)
    if plate is None:
        return []
    rng, script = site.rng(f"city{i}"), site.script
    half = 900 if z > 200 else 420 if z > 100 else 220
    colour, windows = _tower_colour(script, site.neon, i, z), lit if script.night else 0.0
    skyline(plate, -half, half, heights, colour, rng, density, windows, (z / 95, z / 62))
    if site.neon and i > 0:
        _far_signs(site, plate, z, i)
    tint = mix(script.fog, "#b0409a", 0.35) if site.neon else script.fog
    plate.mist(tint, 0, heights[1] * 0.8, 0.75)
    air, high, cover = _tints(site)[i], (70.0, 26.0, 11.0)[i], (0.45, 0.42, 0.40)[i]
    seed = site.number(f"haze{i}")
    sheet = haze(site.sight, z * 0.75, -z / 26, high, air, cover, seed, drift=z / 200)
    plane = site.plane(plate, z)
    if site.shot.weather in _HEAVENLY or (site.aperture > _SOFT and i < 2):
        return [plane]
    return [plane, sheet]


def _far_signs(site: Site, plate: Plate, z: float, i: int) -> None:
    rng, k = site.rng(f"far signs {i}"), z / 48
    for x in np.arange(-160.0 * k, 160.0 * k, 9.0 * k):
        at, y, high = x + rng.uniform(0, 7 * k), rng.uniform(5, 13) * k, rng.uniform(4.5, 8) * k
        ink, frame, seed = (
            rng.choice(site.script.accents),
            rng.choice(site.script.accents),
            int(rng.integers(2**31)),
        )
        if plate.x0 < at < plate.x1:
            sign(plate, float(at), y, 1.9 * k, high, str(ink), str(frame), np.random.default_rng(seed), 1.0)


def _road(site: Site, dress: Dress) -> Floor:
    """Asphalt with coloured light pooled under the signs, and a kerb. Repeats every 24 metres."""
    script, ppu = site.script, min(60.0, max(4.0, site.sight.detail(FRONT) * 0.38))
    base = (
        script.ground
        if script.night
        else mix(dress.quarter.setts or dress.quarter.dust or "#4c4a52", script.fog, 0.18)
    )
    rough = 0.6 if script.night or site.wet else 0.22
    road = Soil((24, 24), ppu, site.number("road"), site.snowed(base), site.wet, rough)
    if dress.glow:
        road.lit(_pools(site, dress))
    if dress.quarter.setts:
        road.jointed(0.8, (0.62, 0.5), 0.03)
    _marked(
        road,
        script.night,
        bool(dress.quarter.setts or dress.quarter.dust),
        _ZEBRA.search(site.shot.prompt) is not None,
    )
    fog = mix(script.fog, "#702a80", 0.4) if site.neon else script.fog
    return Floor(road.pixels, ppu, far=FAR, fog=fog, fog_z=min(60.0, script.visibility))


def _pools(site: Site, dress: Dress) -> Iterator[Pool]:
    """What falls from signs and windows onto the far pavement."""
    rng = site.rng("pools")
    for x in np.arange(-10, 14, 1.8):
        colour = str(rng.choice(site.script.accents))
        strength = rng.uniform(0.25, 0.55) * dress.glow
        yield Pool(float(x), rng.uniform(9.6, 11.4), rng.uniform(1.4, 2.6), colour, strength)
    if site.station:
        yield Pool(subway.MIDDLE, 7.6, 2.4, "#ffcf90", 0.75)


_ZEBRA = re.compile(r"crossings?\b|crosswalk|\bzebra crossing|斑马线|十字路口|过马路", re.IGNORECASE)


def _marked(road: Soil, night: bool, bare: bool, zebra: bool) -> None:
    """Flags on the far pavement and its kerb, worn dashes in the middle of the road, or bars across it."""
    road.jointed(0.78, (1.2, 0.75), 0.02, _KERB)
    road.scaled(1.22, road.rows(_KERB, math.inf))
    paint = 26.0 if night else 70.0
    for k in range(20 if zebra else 0):
        road.scaled(0.9, road.rows(2.6, 8.3), road.columns(1.2 * k, 1.2 * k + 0.62), (paint,) * 3)
    for x in range(0, 0 if zebra or bare else math.ceil(road.wide / road.ppu), 6):
        road.scaled(1.0, road.rows(4.53, 4.67), road.columns(x, x + 2.6), (paint,) * 3)
    edge = 40 if night else 70
    for row in range(*road.rows(_KERB - 0.2, _KERB + 0.1).indices(road.high)):
        worn = edge * math.exp(-(((row / road.ppu - _KERB + 0.05) / 0.06) ** 2))
        road.scaled(1.0, slice(row, row + 1), plus=(worn,) * 3)


def _roof(site: Site) -> Floor:
    """Tar and gravel, as far as the parapet."""
    ppu = min(60.0, max(4.0, site.sight.detail(FRONT) * 0.5))
    base = site.script.ground if site.script.night else mix("#77736e", site.script.fog, 0.2)
    rough = 0.6 if site.script.night or site.wet else 0.25
    roof = Soil((24, 24), ppu, site.number("roof"), site.snowed(base), site.wet, rough)
    fog = site.script.fog
    return Floor(roof.pixels, ppu, far=10.6, fog=fog, fog_z=min(60.0, site.script.visibility))


def _tiles(site: Site) -> Floor:
    """Rows of tiles, as far as the ridge."""
    ppu = min(60.0, max(4.0, site.sight.detail(FRONT) * 0.5))
    base = mix("#45535a", site.script.ink, 0.6) if site.script.night else mix("#5a686c", site.script.fog, 0.1)
    roof = Soil((24, 24), ppu, site.number("roof"), site.snowed(base), site.wet, 0.35)
    roof.jointed(0.62, (0.36, 0.9), 0.035)
    fog = site.script.fog
    return Floor(roof.pixels, ppu, far=10.6, fog=fog, fog_z=min(60.0, site.script.visibility))


def _front(site: Site, dress: Dress) -> list[Layer]:
    """The houses across the street, and their reflection before them."""
    plate = site.plate(FRONT, (-60, 0, 90, 19), 0.95)
    if plate is None:
        return []
    for i, (x0, x1) in enumerate(_blocks(site)):
        if x1 > plate.x0 - 2 and x0 < plate.x1 + 2:
            block(plate, x0, x1, site.rng(f"block {i}"), dress)
    dark = "#05050b" if site.script.night else mix(site.script.ink, site.script.fog, 0.3)
    if dress.quarter.wires:
        cables(plate, -60, 90, 8.0, 90, dark, site.rng("cables"))
    plate.mist("#5d2a7c" if site.neon else site.script.fog, 0, 3.2, 0.30 if site.script.night else 0.15)
    front = site.plane(plate, FRONT)
    if site.wet <= 0:
        return [front]
    return [reflection(front, 0.95 * site.wet, 0.05, 2.5 * site.view.fine, FAR), front]


def _pavement(site: Site, dress: Dress) -> list[Layer]:
    """Vending machines, light boxes, bins and parked scooters before the shops."""
    plate = site.plate(PAVEMENT, (-60, 0, 90, 3.0), 0.95)
    if plate is None:
        return []
    for i, at in enumerate(np.arange(-58.0, 88.0, 2.6)):
        rng = site.rng(f"pavement {i}")
        x = float(at + rng.uniform(-0.8, 0.8))
        station = site.station and subway.MIDDLE - 3.2 < x < subway.MIDDLE + 2.6
        if station or not plate.x0 - 2 < x < plate.x1 + 2:
            continue
        PIECES[str(rng.choice(dress.quarter.kerb))](plate, x, rng, dress)
    plane = site.plane(plate, PAVEMENT)
    if site.wet <= 0:
        return [plane]
    return [reflection(plane, 0.8 * site.wet, 0.04, 2.0 * site.view.fine, FAR), plane]


_EMPTY = said(
    r"\b(?:empty|deserted|abandoned|desolate|lifeless|unpeopled)\b|\bghost town|post[- ]apocalyp"
    r"|\b(?:no|without) (?:people|one|crowds?|passers[- ]by|pedestrians)\b"
    r"|空无一人|空荡|无人|没有行人|废弃|荒废|末日|废土"
)
"""A street on which nobody else is."""


def _people(site: Site, dress: Dress) -> list[Layer]:
    """Others on the far pavement: by night against the light of the shops."""
    if dress.quarter.left or _EMPTY.search(site.shot.prompt):
        return []
    ink = "#0a0b14" if site.script.night else None
    light = _light(site)
    dim = replace(
        light, key_strength=light.key_strength * 0.8, back_strength=light.back_strength * 0.75, round=0.03
    )
    return list(passers_by(site, 4, 10.4, ink, dim, 0.55 * site.wet))


def _lens_side(site: Site, dress: Dress) -> list[Layer]:
    """Posts and a sign that cross close to the lens, out of focus."""
    z = site.mark.z - 2.5
    if z - site.middle.z < 0.9:
        return []
    plate = site.plate(z, (-30, -0.6, 60, 3.8), 0.5, room=0.15, blur=_PASSING)
    if plate is None:
        return []
    rng = site.rng("lens side")
    ink = "#04040a" if site.script.night else site.script.ink
    for x in np.arange(-28.1, 60, 8.7):
        plate.fill(box(x, -0.6, x + 0.14, 3.6), ink)
        plate.fill(box(x - 0.05, -0.6, x + 0.19, 0.3), ink)
        colours = rng.choice(dress.signs, 2)
        if dress.glow and not dress.quarter.names and plate.x0 - 1 < x < plate.x1:
            sign(plate, float(x) + 0.2, 1.95, 0.42, 1.1, str(colours[0]), str(colours[1]), rng, 1.0)
    return [site.plane(plate, z, blur=_PASSING)]


def _light(site: Site) -> EdgeLight:
    if site.neon:
        return EdgeLight("#ff5fb0", "#46e4ff", (0.75, -0.6), (-0.85, -0.4), 0.75, 0.95, 0.95, 0.024)
    strength, own = (0.55, 0.74) if site.script.night else (0.35, 0.96)
    return EdgeLight(
        site.script.key, site.script.rim, (0.7, -0.7), (-0.8, -0.4), strength, strength * 0.8, own, 0.026
    )


STREET = Stage("street", mark, build)
