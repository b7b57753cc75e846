"""Open country: ridges behind one another in haze, a floor of grass, sand, snow or road."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmgate.engines.animatic.colour import RGB, Colour, darker, lighter, mix
from filmgate.engines.animatic.layers import EdgeLight, Floor, Layer, swaying
from filmgate.engines.animatic.pen import Points, box
from filmgate.engines.animatic.plate import Plate, rim
from filmgate.engines.animatic.scripts import hex_of
from filmgate.engines.animatic.stages import nature, planets, ways
from filmgate.engines.animatic.stages.pieces.crops import CROPS
from filmgate.engines.animatic.stages.scenery import haze, sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.soil import soil
from filmgate.engines.animatic.view import seen
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Weather

FAR = 90.0


@dataclass(frozen=True)
class Land:
    """A dressing: how rough the crests are, how high, what grows, what the ground is made of."""

    rough: float
    high: float
    ground: str | None
    ridges: str | None
    pines: bool = False
    trees: bool = False
    blades: float = 0.0
    road: bool = False
    rails: bool = False
    lanes: bool = False
    rocks: int = 0
    blooms: bool = False


_LANDS = {
    "mountain": Land(0.56, 1.35, None, None, pines=True, blades=0.16, rocks=10),
    "desert": Land(0.34, 0.55, "#c8935a", "#b8703e", rocks=8),
    "meadow": Land(0.42, 0.55, None, None, trees=True, blades=0.26, blooms=True),
    "snow": Land(0.52, 1.0, "#dfe8f0", "#a8bccc", pines=False, rocks=4),
    "road": Land(0.46, 0.65, None, None, trees=True, blades=0.22, road=True),
    "lawn": Land(0.40, 0.40, None, None, trees=True, blades=0.10),
    "plain": Land(0.40, 0.40, None, None, blades=0.12),
    "savanna": Land(0.34, 0.30, "#c4a058", "#a88a4e", blades=0.14),
    "canyon": Land(0.30, 0.80, "#c07a4a", "#a85a36", rocks=10),
    "ash": Land(0.56, 0.80, "#4a4244", "#3a3034", rocks=14),
    "summit": Land(0.56, 1.0, "#8c8880", "#6a6862", rocks=12),
    "mars": Land(0.40, 0.70, "#b8603c", "#8a4430", rocks=12),
    "moon": Land(0.42, 0.62, "#8e8e92", "#6c6c74", rocks=14),
    "mud": Land(0.45, 0.45, "#5f5644", "#5a5244", rocks=10),
    "flags": Land(0.0, 0.02, "#a09a90", None),
    "asphalt": Land(0.0, 0.02, "#4a4d54", None),
    "frozen": Land(0.44, 0.55, "#d4e6f0", "#8fa6b8", rocks=3),
    "hard_court": Land(0.0, 0.02, "#3f6f9a", None),
    "clay_court": Land(0.0, 0.02, "#b8643c", None),
    "track": Land(0.0, 0.02, "#b0503a", None, lanes=True),
    "pitch": Land(0.0, 0.02, "#4f9a48", None),
    "highway": Land(0.44, 0.55, None, None, trees=True, blades=0.14, road=True),
}
_GLOSS = 0.4
"""How much ice mirrors."""
COVER = {
    Weather.CLEAR: 0.42, Weather.CLOUDY: 0.62, Weather.OVERCAST: 0.85, Weather.DRIZZLE: 0.7,
    Weather.RAIN: 0.8, Weather.DOWNPOUR: 0.9, Weather.THUNDERSTORM: 0.95,
}  # fmt: skip
"""How much of the sky is clouds."""
_RANGES = ((900.0, 150.0, 4), (480.0, 84.0, 5), (230.0, 40.0, 6), (110.0, 15.0, 7))


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=7.0)


def land_of(site: Site) -> Land:
    """The dressing's land, with a `road` or `rails` through the mark if its name says so."""
    name, *ways = site.dressing.split()
    crop = CROPS.get(name)
    land = Land(0.40, 0.40, crop.land, None) if crop else _LANDS.get(name, _LANDS["meadow"])
    return replace(land, road=land.road or "road" in ways, rails="rails" in ways)


def build(site: Site) -> Set:
    script, land = site.script, land_of(site)
    cover = COVER.get(site.shot.weather, 0.5)
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=cover, flat=4.5)]
    layers += planets.over_land(site)
    layers += ridges(site, land)
    layers.append(ground(site, land))
    layers += _middle(site, land)
    layers += _near(site, land)
    gloss = _GLOSS if site.dressing == "frozen" else 0.0
    return Set(tuple(layers), sunlight(site), mirror=max(gloss, 0.45 * site.wet))


def sunlight(site: Site) -> EdgeLight:
    """The hour's key from where its sun stands, and its rim from the other side."""
    script = site.script
    side = 1.0 if script.sun is None or script.sun[0] > 0.5 else -1.0
    strength, own = (0.5, 0.62) if script.night else (0.85, 0.92)
    return EdgeLight(
        script.key, script.rim, (0.85 * side, -0.5), (-0.8 * side, -0.45), strength, 0.4, own, 0.028
    )


def green(site: Site) -> Colour:
    """The land's own colour under this light: its foliage or sand, toned by the hour."""
    land = land_of(site)
    base = (
        mix(land.ground, site.script.ground, 0.30 if not site.script.night else 0.75)
        if land.ground
        else site.script.foliage
    )
    return site.snowed(base)


def ridges(site: Site, land: Land, nearest: float = 0.0) -> list[Layer]:
    """Four ranges of hills, the far ones in haze; of those only that are as far as `nearest` metres."""
    out: list[Layer] = []
    for i, (z, high, features) in enumerate(_RANGES):
        out += _range(site, land, i, z, high * land.high, features) if z >= nearest else []
    return out


def _range(site: Site, land: Land, i: int, z: float, high: float, features: int) -> list[Layer]:
    """The hills at one depth, and the haze before them."""
    script, base = site.script, -0.02 * z
    plate = site.plate(z, (-6 * z, base - 0.25 * z, 6 * z, high * 1.6), (0.55, 0.65, 0.75, 0.85)[i])
    if plate is None:
        return []
    if i > 1:
        tone = mix(land.ridges or green(site), script.ink, 0.45 - 0.1 * i)
    else:
        tone = mix(script.ink, land.ridges or script.foliage, 0.5)
    colour = script.at(z * 0.55, tone)
    foot, crest = mix(colour, script.fog, 0.72 - 0.1 * i), mix(script.key, colour, 0.35)
    line = nature.ridge_line(-6 * z, 6 * z, base, high, site.number(f"ridge {i}"), land.rough, features * 6)
    nature.ridge(plate, line, colour, foot, crest, z / 330)
    if land.pines and i >= 2:
        _pines(plate, line, high * 0.16, darker(colour, 0.12), site.rng(f"pines {i}"))
    air, cover = mix(script.fog, script.key, 0.22), (0.50, 0.45, 0.38, 0.30)[i]
    seed, drift = site.number(f"haze {i}"), z / 400
    sheet = haze(site.sight, z * 0.85, base, base + high * 0.8, air, cover, seed, drift=drift)
    return [site.plane(plate, z), sheet]


def _pines(plate: Plate, line: Points, high: float, colour: Colour, rng: np.random.Generator) -> None:
    """A wood on a crest, of trees of up to `high` metres."""
    for k in rng.integers(0, len(line), 260):
        x, y = line[k]
        size = high * rng.uniform(0.5, 1)
        if plate.x0 - size < x < plate.x1 + size:
            nature.pine(plate, float(x), float(y) - size * 0.12, size, colour, rng)


def ground(site: Site, land: Land) -> Floor:
    """The floor, with the way that leads through the mark."""
    script, base = site.script, green(site)
    size = (30.0, 36.0) if land.road or land.rails else (22.0, 22.0)
    floor = soil(
        site.sight.detail(site.mark.z),
        size,
        site.number("ground"),
        darker(base, 0.12),
        max(0.05, site.wet * 0.5),
        0.85,
    )
    if land.road:
        ways.paved(floor, site, site.mark.z + 0.4)
    if land.rails:
        ways.railed(floor, site)
    if land.lanes:
        ways.laned(floor, site)
    return Floor(
        floor.pixels,
        floor.ppu,
        far=FAR,
        fog=script.at(FAR * 0.4, mix(base, script.fog, 0.55)),
        fog_z=min(70.0, script.visibility * 0.5),
    )


def _middle(site: Site, land: Land) -> list[Layer]:
    """Trees and rocks between the subject and the hills."""
    grown = ((z, _grove(site, land, z)) for z in (48.0, 26.0, 16.0))
    return [site.plane(plate, z) for z, plate in grown if plate is not None]


def _grove(site: Site, land: Land, z: float) -> Plate | None:
    """What grows at that depth, in its grass and in mist."""
    plate = site.plate(z, (-400, -0.4, 400, 14), 0.8)
    if plate is None:
        return None
    script, fine, rng = site.script, site.view.fine, site.rng(f"middle {z}")
    leaf = script.at(z * 0.8, green(site) if not land.ground else script.foliage)
    places = np.arange(-200, 200, z * 0.42)
    for x in places + rng.uniform(0, z * 0.3, len(places)):
        if plate.x0 - 5 < x < plate.x1 + 5:
            _grown(site, land, plate, float(x), z, leaf)
    rim(plate.pixels, 2 * fine, -3 * fine, script.rim, 0.3 if script.night else 0.55, 1.8)
    if land.blades:
        tone, count = mix(leaf, script.key, 0.06), min(2200, int(plate.wide * 40))
        nature.grass(plate, plate.x0, plate.x1, -0.05, land.blades * 1.7, tone, count, rng)
    plate.mist(script.fog, -0.4, 2.2, 0.3)
    return plate


def _grown(site: Site, land: Land, plate: Plate, x: float, z: float, leaf: RGB) -> None:
    """A tree or a rock, or nothing, by that place's own chance: it is the same in every shot."""
    chance, script = np.random.default_rng(int(abs(x) * 1000) + int(z)), site.script
    if land.trees and chance.random() < 0.55:
        bark = script.at(z * 0.8, mix(script.ink, "#4a3020", 0.4))
        nature.broadleaf(plate, x, -0.2, chance.uniform(4.0, 8.0), bark, leaf, chance)
    elif land.pines and chance.random() < 0.7:
        nature.pine(plate, x, -0.2, chance.uniform(4.0, 10.0), darker(leaf, 0.2), chance)
    elif land.rocks and chance.random() < 0.4:
        stone = script.at(z, mix(green(site), "#6a625c", 0.5))
        nature.rock(plate, x, -0.1, chance.uniform(0.4, 1.4), stone, chance)


def _blooms(site: Site) -> tuple[str, ...]:
    """The flowers' colours, by night without their light."""
    if not site.script.night:
        return site.script.accents[:3]
    return tuple(hex_of(mix(tone, site.script.ink, 0.68)) for tone in ("#d85a6a", "#d8b04a", "#8a6ac0"))


_AT_LENS = 5.0
"""Pixels of blur from which grass is at the lens."""
_TALL = 0.15
"""Metres from which grass between the lens and the subject is more than specks."""
_SLAB = 0.1
"""The share of the picture up to which the blades at the lens stand in dark ground: more would be a wall."""


def _near(site: Site, land: Land) -> list[Layer]:
    """Grass in front of the subject's feet, and soft blades at the lens."""
    z0, sway, out = site.mark.z, 0.05 + 0.10 * site.wind, []
    for z, tall, blur in ((z0 + 1.4, 1.0, 0.0), (z0 - 1.5, 0.9, 1.5), (z0 - 3.4, 1.6, 7.0)):
        plate = _verge(site, land, z, tall, blur) if _has_verge(site, land, z, blur) else None
        if plate is not None:
            out.append(site.plane(plate, z, swaying(sway, 2.1), blur))
    return list(out)


def _has_verge(site: Site, land: Land, z: float, blur: float) -> bool:
    """Whether something grows or lies at that depth that is neither in the way nor a wall at the lens."""
    on_way = (land.road or land.rails) and z > site.mark.z - 3
    if z - site.middle.z < 0.9 or on_way or not (land.blades or land.rocks):
        return False
    if blur > _AT_LENS:
        window = seen(site.view, site.middle, z)
        return (-0.45 - window.y0) / window.high <= _SLAB
    return not blur or land.blades >= _TALL


def _verge(site: Site, land: Land, z: float, tall: float, blur: float) -> Plate | None:
    """Grass, stones and flowers at that depth; at the lens they stand in dark ground."""
    low = -9.0 if blur else -1.5
    plate = site.plate(z, (-300, low, 300, 1.2), 0.5 if blur else 0.8, blur=blur)
    if plate is None:
        return None
    rng, at_lens = site.rng(f"near {z:.0f}"), blur > _AT_LENS
    dark, foot = 0.5 if at_lens else 0.3 if blur else 0.10, -0.45 if at_lens else 0.0
    tone = mix(darker(green(site), dark), site.script.ink, (0.9 if at_lens else 0.4) * dark)
    if land.blades:
        if at_lens:
            plate.fill(box(plate.x0, -9.1, plate.x1, foot + 0.02), tone)
        count = min(2600, int(plate.wide * 90))
        nature.grass(plate, plate.x0, plate.x1, foot - 0.02, land.blades * tall, tone, count, rng)
    for x in rng.uniform(plate.x0, plate.x1, max(1, land.rocks // 3)) if land.rocks else ():
        nature.rock(plate, float(x), foot - 0.03, rng.uniform(0.08, 0.24), lighter(tone, 0.1), rng)
    if not blur:
        if land.blooms and not site.snowy:
            flowers = _blooms(site), int(plate.wide * 9)
            nature.flowers(plate, plate.x0, plate.x1, 0.0, land.blades, *flowers, rng)
        rim(plate.pixels, 2, -2, site.script.rim, 0.22, 1.5)
    return plate


WILDERNESS = Stage("wilderness", mark, build)
