"""Water to the horizon: a beach, a lake shore, a cliff top, or the open sea."""

from __future__ import annotations

import math
import re

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.layers import Floor, Layer, Pose, Sea, swaying
from filmgate.engines.animatic.noise import cloud
from filmgate.engines.animatic.pen import points
from filmgate.engines.animatic.plate import rim
from filmgate.engines.animatic.stages import nature, ways
from filmgate.engines.animatic.stages.in_water import in_boat, lies_in_water
from filmgate.engines.animatic.stages.scenery import haze, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import Soil, soil
from filmgate.engines.animatic.stages.swell import ROUGH, swell
from filmgate.engines.animatic.stages.wilderness import COVER, sunlight
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting

ABOARD = "ship"
"""The deck of a ship, seen from it."""
_LEVELS = {
    "cliff": -9.0,
    "bridge": -9.0,
    "quay": -1.3,
    "road": -6.0,
    "pier": -1.3,
    "stone_bridge": -5.0,
    "plank_bridge": -7.0,
    ABOARD: -3.2,
}
"""The water's height where it is not just below the land."""
OPEN = "open"
"""Water alone, as it is seen from the air."""
_CALM = frozenset({"lake", "river", "oasis", "poolside", "gorge", "quay", "spring", "paddy"})
_OWN_HUES = {"poolside": ("#1aa0c0", 0.75), "spring": ("#4a9aa0", 0.7), "paddy": ("#5a8a8a", 0.25)}
"""Waters with a colour of their own, and how much of it they have."""
_DECKS = {
    "bridge": ("#5c5a5c", 3.4),
    "quay": ("#8a8078", 2.6),
    "poolside": ("#c8b8a0", 1.8),
    "pier": ("#8a6a4a", 2.3),
    "stone_bridge": ("#8c867c", 2.5),
    "plank_bridge": ("#80603e", 1.9),
    ABOARD: ("#96714a", 2.4),
}
"""Paved ground: its colour, and metres from the mark to its edge."""
_PLANKS = frozenset({"pier", "plank_bridge", ABOARD})
"""Decks of boards, which lie across."""
_HUES = tuple(
    (re.compile(words, re.IGNORECASE), tint)
    for words, tint in (
        (r"turquoise|crystal[- ]clear|tropical|lagoon|caribbean|maldives|azure|碧蓝|清澈|热带", "#12a8b4"),
        (r"emerald (?:water|sea|lake)|jade[- ]green|green (?:water|sea|lake|river)|碧绿|翠绿", "#1c8a6c"),
        (r"deep[- ]blue|sapphire|cobalt|蔚蓝|湛蓝|深蓝", "#0c4a9a"),
        (r"muddy|brown (?:water|river)|浑浊", "#7a5c3a"),
    )
)  # fmt: skip
"""Waters that a prompt names the colour of."""


def mark(shot: Shot, station: bool) -> Mark:
    if lies_in_water(shot) and shot.setting is not Setting.OCEAN:
        return Mark(z=7.0, ground=-1.3 if shot.setting is Setting.HARBOR else -0.25)
    if lies_in_water(shot) and not in_boat(shot):
        return Mark(z=7.0, eye=1.7, ground=-0.5)  # in the swell, not on it
    return Mark(z=7.0, eye=1.7 if shot.setting is Setting.OCEAN else 1.4)


def build(site: Site) -> Set:
    script = site.script
    layers: list[Layer] = [
        sky(
            site.sight,
            script,
            site.number("sky"),
            clouds=COVER.get(site.shot.weather, 0.5),
            flat=5.5,
            halo=0.7,
        )
    ]
    layers.append(water(site, _LEVELS.get(site.dressing, -0.25)))
    layers += headlands(site, _LEVELS.get(site.dressing, -0.1) - 0.2)
    if site.dressing == "ocean":
        layers += swell(site)
        return Set(tuple(layers), sunlight(site), mirror=0.35)
    if (
        site.dressing == OPEN
        or lies_in_water(site.shot)
        or (site.dressing == "paddy" and not site.shot.subjects)
    ):
        return Set(tuple(layers), sunlight(site), mirror=0.45)
    layers += _shore(site)
    return Set(tuple(layers), sunlight(site), mirror=0.25 + 0.3 * site.wet)


def _wave_texture(seed: int) -> Bytes:
    """Grey wave heights that repeat."""
    size = 768
    noise = cloud(size, size, 12, seed, 6, 2.2, 0.62, wrap=True)
    crests = 1 - np.abs(2 * cloud(size, size, 16, seed + 1, 5, 2.6, 0.55, wrap=True) - 1)
    value = 0.55 * (noise - noise.mean()) / noise.std() + 0.45 * (crests - crests.mean()) / crests.std()
    grey = np.clip(127.5 + value * 52, 0, 255).astype(np.uint8)
    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])


def water(site: Site, drop: float) -> Sea:
    """The sea `drop` metres below the mark, with the sun's road on it."""
    script, calm = site.script, site.dressing in _CALM
    shine = mix(script.sky[-1], script.fog, 0.35)
    hue, share = _OWN_HUES.get(site.dressing, ("#12506a", 0.45))
    named = next((tint for words, tint in _HUES if words.search(site.shot.prompt)), None)
    if named is not None:
        hue, share = named, 0.8
        shine = mix(shine, named, 0.0 if script.night else 0.35)
    deep = mix(darker(script.sky[0], 0.25), hue, share if not script.night else 0.2)
    sun = mix(script.key, "#000000", 0.15 if not script.night else 0.5)
    rough = site.shot.weather in ROUGH
    return Sea(
        _wave_texture(site.number("water") % 10_000), 5.0 if drop > -1 else 3.0, y=drop, near=-50.0,
            far=9000.0,
        fog=mix(script.fog, script.sky[-1], 0.4), fog_z=min(2600.0, script.visibility * 2.2), deep=deep,
            shine=shine,
        sun=sun, sun_x=script.sun[0] if script.sun else 0.5, sun_w=0.09 if script.sun else 0.25,
        drift=0.35 if calm else 2.2 if rough else 1.0, chop=0.5 if calm else 1.2 if rough else 0.85,
    )  # fmt: skip


def headlands(site: Site, level: float) -> list[Layer]:
    """Capes that end in the water, in haze."""
    out: list[Layer] = []
    for i, (z, high, side) in enumerate(((900.0, 90.0, -1), (420.0, 40.0, 1), (190.0, 17.0, -1))):
        out += _cape(site, i, z, high, side, level)
    return out


def _cape(site: Site, i: int, z: float, high: float, side: int, level: float) -> list[Layer]:
    """The land at one depth, from the left (-1) or the right (1), and the haze before it."""
    script, icy = site.script, site.dressing == "ice"
    plate = site.plate(z, (-4 * z, level - 1, 4 * z, high * 1.7), 0.6 + 0.1 * i)
    if plate is None:
        return []
    line = nature.ridge_line(-4 * z, 4 * z, level, high, site.number(f"head {i}"), 0.5, 22)
    reach = line[:, 0] / z * side
    if site.dressing in _CALM:
        fall = np.clip(np.abs(reach) * 2.2 + 0.25, 0.25, 1)
    else:
        fall = np.clip((reach - 0.02 - 0.12 * i) / 0.55, 0, 1)
    line[:, 1] = level - 0.5 + (line[:, 1] - level) * fall**1.3
    land = "#e4edf4" if icy else script.foliage
    colour = script.at(z * 0.6, mix(script.ink, land, 0.86 if icy else 0.55))
    nature.ridge(plate, line, colour, mix(colour, script.fog, 0.6), mix(script.key, colour, 0.4), z / 300)
    air = mix(script.fog, script.key, 0.2)
    sheet = haze(site.sight, z * 0.8, level - 1, level + high * 0.6, air, 0.30, i, drift=0.6)
    return [site.plane(plate, z), sheet]


def _shore(site: Site) -> list[Layer]:
    """The strip of land that people stand on, foam at its edge, what grows there."""
    script, z0 = site.script, site.mark.z
    if site.dressing in _DECKS:
        return [_deck(site, *_DECKS[site.dressing])]
    if site.dressing == "road":
        return [_road(site, z0 + 5.4), *_bushes(site, z0 + 5.4)]
    sandy = site.dressing in ("beach", "oasis", "ice")
    base = mix("#d8b888", script.ground, 0.25) if sandy else mix(script.foliage, script.ground, 0.35)
    base = mix("#e4eef4", script.fog, 0.12) if site.dressing == "ice" else base
    base = darker(base, 0.55) if script.night else base
    edge, fine = z0 + (3.2 if sandy else 1.8), site.sight.detail(z0) * 0.8
    ground = soil(fine, (22, 16), site.number("sand"), site.snowed(base), 0.25 + 0.5 * site.wet, 0.5)
    if sandy:
        _moist(ground, edge)
    fog, fog_z = script.fog, min(160.0, script.visibility)
    land = Floor(ground.pixels, ground.ppu, far=edge, fog=fog, fog_z=fog_z)
    if site.dressing == "ice":
        return [land]
    growth = _foam(site, edge) if site.dressing == "beach" else _bushes(site, edge)
    return [land, *growth, *_grass_at_the_lens(site, mix(script.ink, base, 0.25))]


def _grass_at_the_lens(site: Site, tone: Colour) -> list[Layer]:
    z = site.mark.z - 3.2
    near = site.plate(z, (-200, -1.6, 200, 1.0), 0.5)
    if near is None or z - site.middle.z <= 0.9:
        return []
    rng = site.rng("near")
    nature.grass(near, near.x0, near.x1, -0.5, 0.6, tone, min(900, int(near.wide * 60)), rng)
    return [site.plane(near, z, swaying(0.08, 1.7), 6.0)]


def _moist(sand: Soil, edge: float) -> None:
    """Darker towards the water."""
    rows = sand.rows(edge - 1.8, math.inf)
    away = np.arange(*rows.indices(sand.high), dtype=np.float32) / np.float32(sand.ppu)
    sand.faded(rows, np.asarray(1 - 0.35 * np.clip((away - (edge - 1.8)) / 1.8, 0, 1), np.float32))


def _deck(site: Site, colour: str, reach: float) -> Floor:
    """Paving with its joints, up to the water."""
    base = darker(colour, 0.55) if site.script.night else mix(colour, site.script.key, 0.08)
    detail = site.sight.detail(site.mark.z) * 0.8
    deck = soil(detail, (18, 18), site.number("deck"), site.snowed(base), site.wet, 0.3)
    if site.dressing in _PLANKS:
        deck.jointed(0.55, (0.24, 60.0), 0.012)
    else:
        deck.jointed(0.75, (3.0, 1.5) if site.dressing != "stone_bridge" else (0.9, 0.6), 0.02)
    far, fog = site.mark.z + reach, site.script.fog
    return Floor(deck.pixels, deck.ppu, far=far, fog=fog, fog_z=min(160.0, site.script.visibility))


def _road(site: Site, edge: float) -> Floor:
    """A road above the water, with its verge."""
    verge = mix("#a89468", site.script.ground, 0.4)
    road = soil(
        site.sight.detail(site.mark.z) * 0.8,
        (30, 30),
        site.number("verge"),
        site.snowed(darker(verge, 0.5) if site.script.night else verge),
        site.wet * 0.6,
        0.6,
    )
    ways.paved(road, site, site.mark.z + 0.4)
    far, fog = min(160.0, site.script.visibility), site.script.fog
    return Floor(road.pixels, road.ppu, far=edge, fog=fog, fog_z=far)


def _foam(site: Site, edge: float) -> list[Layer]:
    """Two white lines of surf that come and go."""
    out: list[Layer] = []
    for k in range(3):
        z = edge + 0.25 + 1.3 * k
        plate = site.plate(z, (-200, -0.5, 200, 0.5), 0.8, room=0.3)
        if plate is None:
            continue
        xs = np.linspace(plate.x0, plate.x1, 160)
        top = -0.02 + 0.05 * np.sin(xs * 1.3 + k * 2) + 0.03 * np.sin(xs * 3.7 + k)
        low = top - 0.07 - 0.03 * np.sin(xs * 2.1)
        white = (
            lighter(site.script.sky[-1], 0.6)
            if not site.script.night
            else mix(site.script.sky[-1], "#ffffff", 0.2)
        )
        plate.fill(points([*zip(xs, top, strict=True), *zip(xs[::-1], low[::-1], strict=True)]), white, 0.75)

        def wash(t: float, k: int = k) -> Pose:
            s = math.sin(0.9 * t + 1.4 * k)
            return Pose(x=0.25 * s, y=-0.12 + 0.10 * s, opacity=0.55 + 0.35 * s)

        out.append(site.plane(plate, z, wash, 1.2))
    return out


def _bushes(site: Site, edge: float) -> list[Layer]:
    plate = site.plate(edge, (-200, -0.6, 200, 1.6), 0.8)
    if plate is None:
        return []
    rng, script = site.rng("bushes"), site.script
    tone = script.at(edge, darker(script.foliage, 0.2))
    nature.grass(plate, plate.x0, plate.x1, -0.1, 0.55, tone, min(2200, int(plate.wide * 60)), rng, 0.15)
    for x in rng.uniform(plate.x0, plate.x1, int(plate.wide / 4)):
        nature.rock(plate, float(x), -0.12, rng.uniform(0.15, 0.5), script.at(edge, "#6a645e"), rng)
    rim(plate.pixels, 2, -3, script.rim, 0.7 if not script.night else 0.3, 1.8)
    return [site.plane(plate, edge, swaying(0.05, 1.9))]


COAST = Stage("coast", mark, build)
