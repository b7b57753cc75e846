"""Land as it lies below an aircraft, painted as a floor that repeats: a height map, lit from the side, in the
colours of its heights, and the water that runs through it.

Arrays have the shape (rows, columns) of the floor's texels; row 0 is z = 0, as in `soil`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, Script, mix, rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Floats
from filmgate.engines.animatic.noise import cloud, smoothstep

METRES = 120.0
"""What of the land repeats, across and deep: a tenth of what it stands for."""
TEXELS = 1280
_PPU = TEXELS / METRES
_WATER, _DEEP = "#4f9fb8", "#1f5f8c"


@dataclass(frozen=True)
class Relief:
    """How a kind of land is made: `heights` 0..1 from a seed, the colours from its lowest to its highest, and
    how strongly the light models it. `water` is a river's half width in metres, 0 for none."""

    heights: Callable[[int], Floats]
    colours: tuple[Colour, ...]
    light: float
    water: float = 0.0
    mottled: float = 0.0
    """How much of its colour is chance and not its height."""


def _hills(seed: int) -> Floats:
    return cloud(TEXELS, TEXELS, 7, seed, 5, wrap=True)


def _ridges(seed: int) -> Floats:
    """Sharp crests between hollows."""
    folds = 1 - np.abs(2 * cloud(TEXELS, TEXELS, 6, seed, 6, gain=0.52, wrap=True) - 1)
    return np.asarray(_stretched(folds), np.float32)


def _dunes(seed: int) -> Floats:
    """Long waves that lean to one side."""
    rows = np.arange(TEXELS, dtype=np.float32)[:, None] / TEXELS
    bend = cloud(TEXELS, TEXELS, 4, seed, 3, wrap=True)
    phase = (9 * rows + 5.0 * bend) % 1.0
    return np.asarray(np.where(phase < 0.72, phase / 0.72, (1 - phase) / 0.28), np.float32)


def _canopy(seed: int) -> Floats:
    """Tree by tree: the nearest of many round crowns."""
    rng = np.random.default_rng(seed)
    high = np.zeros((TEXELS, TEXELS), np.float32)
    for radius, count in ((17, 2600), (11, 3400)):
        crown = _crown(radius)
        for y, x in rng.integers(0, TEXELS, (count, 2)):
            rows, columns = np.ix_(
                (np.arange(2 * radius + 1) + y) % TEXELS, (np.arange(2 * radius + 1) + x) % TEXELS
            )
            high[rows, columns] = np.maximum(high[rows, columns], crown * rng.uniform(0.6, 1.0))
    return high


def _crown(radius: int) -> Floats:
    span = np.arange(-radius, radius + 1) / radius
    return np.asarray(np.sqrt(np.clip(1 - span[:, None] ** 2 - span[None, :] ** 2, 0, 1)), np.float32)


_LEVELS = 28
"""Steps from the lowest field of a terraced land to its highest."""
_FIELDS = ("#4a7a3c", "#a8c860", "#9cc4cc", "#5a8a40", "#c8dc80", "#b4d4d8", "#6a9a48")


def _terraces(seed: int) -> Floats:
    """Steps along the contours of hills."""
    hills = cloud(TEXELS, TEXELS, 3, seed, 2, wrap=True)
    return np.asarray(np.floor(_stretched(hills) * _LEVELS) / _LEVELS, np.float32)


def _parcels(seed: int) -> Floats:
    """Fields beside each other, each of one height, their furrows across."""
    rng = np.random.default_rng(seed)
    spots = rng.uniform(0, TEXELS, (46, 2)).astype(np.float32)
    rows, columns = np.mgrid[0:TEXELS:4, 0:TEXELS:4].astype(np.float32)
    way = [np.abs(rows - y) for y, _ in spots], [np.abs(columns - x) for _, x in spots]
    away = [np.minimum(a, TEXELS - a) + 1.25 * np.minimum(b, TEXELS - b) for a, b in zip(*way, strict=True)]
    own = np.argmin(np.stack(away), 0)
    tone, across = rng.random(len(spots)), rng.random(len(spots)) < 0.5
    furrows = 0.06 * np.sin(np.where(across[own], rows, columns) * 0.8)
    field = np.asarray(tone[own] + furrows, np.float32)
    return np.asarray(cv2.resize(field, (TEXELS, TEXELS), interpolation=cv2.INTER_NEAREST), np.float32)


def _floes(seed: int) -> Floats:
    """Plates of ice with water between them."""
    rng = np.random.default_rng(seed)
    spots = rng.uniform(0, TEXELS, (150, 2))
    seeds = np.full((3 * TEXELS // 2, 3 * TEXELS // 2), 255, np.uint8)
    quarter = TEXELS // 4
    for dy in (-TEXELS, 0, TEXELS):
        for dx in (-TEXELS, 0, TEXELS):
            at = (spots + np.array([dy + quarter, dx + quarter])).astype(int)
            inside = ((at >= 0) & (at < seeds.shape[0])).all(1)
            seeds[at[inside, 0], at[inside, 1]] = 0
    _, labels = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    edge = (labels != np.roll(labels, 3, 0)) | (labels != np.roll(labels, 3, 1))
    inner = cv2.distanceTransform((~edge).astype(np.uint8), cv2.DIST_L2, 3)[
        quarter:-quarter, quarter:-quarter
    ]
    drift = cloud(TEXELS, TEXELS, 5, seed + 1, 3, wrap=True)
    return np.asarray(smoothstep(2.0, 9.0, inner - 26 * (drift - 0.35)), np.float32)


def _stretched(values: Floats) -> Floats:
    low, high = float(values.min()), float(values.max())
    return np.asarray((values - low) / max(1e-6, high - low), np.float32)


RELIEFS: dict[str, Relief] = {
    "forest": Relief(_canopy, ("#16301c", "#2c5a30", "#3f7a3c", "#6a9e50"), 0.7, mottled=0.55),
    "wooded": Relief(_canopy, ("#16301c", "#2c5a30", "#3f7a3c", "#6a9e50"), 0.7, 4.6, 0.55),
    "autumn": Relief(
        _canopy, ("#3a2414", "#8a4420", "#c8702c", "#b0562a", "#e8b04a", "#8a8a3c"), 0.7, mottled=0.6
    ),
    "fields": Relief(_parcels, ("#5a7a34", "#8aa04a", "#d8c070", "#6a8a3c", "#a8884a"), 0.5),
    "terraces": Relief(_terraces, (*_FIELDS * (_LEVELS // len(_FIELDS)), "#5a8a40"), 4.0),
    "mountain": Relief(_ridges, ("#3a4a3a", "#55604c", "#7a7468", "#a8a8a8", "#f4f8fc", "#ffffff"), 2.2),
    "canyon": Relief(_ridges, ("#6a3420", "#a85a34", "#8a4428", "#c87848", "#b06440", "#dc9a64"), 2.0, 4.2),
    "farmland": Relief(_parcels, ("#5a7a34", "#8aa04a", "#d8c070", "#6a8a3c", "#a8884a"), 0.5, 4.6),
    "river": Relief(_hills, ("#4a7a40", "#5c8c48", "#78a058", "#8aa864"), 1.2, 4.6),
    "desert": Relief(_dunes, ("#b87a44", "#d89a5c", "#ecbc80"), 1.0),
    "ice": Relief(_floes, ("#0e3a5c", "#1c5a84", "#b8d8ea", "#f2f8fc"), 0.5),
    "meadow": Relief(_hills, ("#4a7a3c", "#6a9a4a", "#8ab45c"), 0.9),
}


def painted(name: str, script: Script, seed: int, snow: Colour | None = None) -> Bytes:
    """The map's pixels (TEXELS, TEXELS, 4), red, green, blue and wetness, in the hour's light."""
    relief = RELIEFS[name]
    heights = relief.heights(seed)
    shade = _lit(heights, relief.light)
    chance = cloud(TEXELS, TEXELS, 90, seed + 2, 2, wrap=True) if relief.mottled else heights
    tones = heights + relief.mottled * (chance - heights)
    pixels = _coloured(tones, [rgb(_toned(colour, script, snow)) for colour in relief.colours])
    wetness = np.zeros((TEXELS, TEXELS), np.float32)
    if relief.water:
        wetness = _river(pixels, shade, relief.water, script, seed)
    out = np.clip(pixels * shade[..., None], 0, 255)
    return np.ascontiguousarray(np.dstack([out, wetness]).astype(np.uint8))


def _toned(colour: Colour, script: Script, snow: Colour | None) -> Colour:
    own = colour if snow is None else mix(colour, snow, 0.7)
    return mix(
        mix(own, script.ink, 0.62 if script.night else 0.05), script.key, 0.05 if script.night else 0.14
    )


def _lit(heights: Floats, strength: float) -> Floats:
    """How bright each texel is, with the sun in the far left."""
    soft = cv2.GaussianBlur(heights, (0, 0), 1.6, borderType=cv2.BORDER_REFLECT)
    slope = (np.roll(soft, -3, 1) - np.roll(soft, 3, 1)) + 0.6 * (np.roll(soft, 3, 0) - np.roll(soft, -3, 0))
    return np.asarray(np.clip(1.0 + 4.0 * strength * slope, 0.45, 1.5), np.float32)


def _coloured(heights: Floats, colours: list[np.ndarray]) -> Floats:
    places = np.linspace(0, 1, len(colours))
    channels = [np.interp(heights, places, [colour[c] for colour in colours]) for c in range(3)]
    return np.asarray(np.dstack(channels), np.float32)


def _river(pixels: Floats, shade: Floats, half: float, script: Script, seed: int) -> Floats:
    """Paints a river that winds from the lens into the distance; how wet each texel is, 0..255."""
    rng = np.random.default_rng([seed, 7])
    along = np.arange(TEXELS) / TEXELS * 2 * np.pi
    middle = METRES / 2 + 15 * np.sin(along + rng.uniform(0, 6)) + 5 * np.sin(3 * along + rng.uniform(0, 6))
    away = np.abs(np.arange(TEXELS)[None, :] / _PPU - middle[:, None]) + 2.0 * (
        cloud(TEXELS, TEXELS, 24, seed, 3, wrap=True) - 0.5
    )
    bank = smoothstep(half + 3.2, half, away)[..., None]
    pixels += bank * (np.asarray(rgb(_toned("#d8c090", script, None))) - pixels)
    within = smoothstep(half + 0.5, half - 0.5, away)
    deep = smoothstep(half, 0.0, away)[..., None]
    water = np.asarray(rgb(mix(_toned(_WATER, script, None), script.sky[-1], 0.35))) * (
        1 - deep
    ) + deep * np.asarray(rgb(mix(_toned(_DEEP, script, None), script.sky[0], 0.35)))
    pixels += within[..., None] * (water - pixels)
    shade += within * (1 - shade)
    return np.asarray(120 * within, np.float32)
