"""What many stages share: skies, sheets of haze, grounds, reflections."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, Script, rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Floats
from filmgate.engines.animatic.layers import Backdrop, Motion, Plane, Pose, still
from filmgate.engines.animatic.noise import cloud, smoothstep
from filmgate.engines.animatic.stages.nightsky import milky_way, seas, starred
from filmgate.engines.animatic.view import Sight

F32 = np.float32
ALL = slice(None)
_SEAS_FROM = 0.06
"""How large, in heights of the picture, a moon has to be for one to see its seas."""
_STEP = 2
"""Pixels of the sky from one sample of what is smooth to the next."""


def packed(colours: Floats, alpha: Floats | float) -> Bytes:
    """RGBA bytes from colours 0..255 and an alpha 0..255."""
    plane = np.broadcast_to(np.asarray(alpha, F32), colours.shape[:2])
    return np.ascontiguousarray(np.clip(np.dstack([colours, plane]), 0, 255).astype(np.uint8))


@lru_cache(maxsize=1)
def _dither() -> Floats:
    """Noise of one level that repeats: without it, a sky of eight bits shows its steps."""
    return np.random.default_rng(7).normal(0, 1.2, (256, 256)).astype(F32)


def dithered(image: Floats) -> Bytes:
    """Opaque RGBA of an image of 0..255."""
    high, wide, _ = image.shape
    noise = np.tile(_dither() - F32(0.5), (-(-high // 256), -(-wide // 256)))[:high, :wide]
    rgb8 = cv2.add(image, cv2.merge([noise] * 3), dtype=cv2.CV_8U)
    return np.asarray(cv2.cvtColor(rgb8, cv2.COLOR_RGB2RGBA), np.uint8)


class SkyGrid:
    """The sky at half the picture's size: coordinates, and where the eye line lies in it."""

    def __init__(self, sight: Sight) -> None:
        cameras, view = sight.samples, sight.view
        focal = max(c.focal for c in cameras)
        swing = max(abs(c.swing) for c in cameras) / view.aspect
        above = max(c.horizon / c.focal for c in cameras) * focal
        below = max((1 - c.horizon) / c.focal for c in cameras) * focal
        over = 1.06 * focal / min(c.focal for c in cameras)
        self.high = math.ceil(view.height / 2 * (max(0.02, above) + max(0.02, below)) * 1.04)
        self.wide = math.ceil(view.width / 2 * (over + 2 * swing))
        self.horizon = max(0.02, above) / (max(0.02, above) + max(0.02, below))
        self.focal, self.unit = focal, view.height / 2
        self.across = view.width / 2
        self.x = np.arange(self.wide, dtype=F32)[None, :]
        self.y = np.arange(self.high, dtype=F32)[:, None]
        self.eye = self.horizon * self.high

    @property
    def up(self) -> Floats:
        """For each row: 0 at the zenith of the picture, 1 at the horizon and below."""
        return np.asarray(np.clip(self.y / F32(self.eye), 0, 1), F32)

    def at(self, sun: tuple[float, float]) -> tuple[float, float]:
        """Sky pixels of a place given in shares of the picture's width, and of the eye line's height from
        the top (scaled so that the sun never falls under the horizon)."""
        return self.wide / 2 + (sun[0] - 0.5) * self.across, self.eye - (0.62 - sun[1]) * self.unit

    def coarse(self, step: int) -> tuple[Floats, Floats]:
        """x and y of every so many pixels, for `enlarged`."""
        middle = F32((step - 1) / 2)
        across = np.arange(-(-self.wide // step), dtype=F32) * F32(step) + middle
        down = np.arange(-(-self.high // step), dtype=F32) * F32(step) + middle
        return across[None, :], down[:, None]

    def enlarged(self, image: Floats, step: int, rows: slice = ALL, columns: slice = ALL) -> Floats:
        """What was worked out for every so many pixels, for all, or for a part."""
        top, low, _ = rows.indices(self.high)
        left, right, _ = columns.indices(self.wide)
        y, x = max(0, top // step - 1), max(0, left // step - 1)
        some = image[y : low // step + 2, x : right // step + 2]
        size = (some.shape[1] * step, some.shape[0] * step)
        large = np.asarray(cv2.resize(some, size, interpolation=cv2.INTER_LINEAR), F32)
        return large[top - y * step : low - y * step, left - x * step : right - x * step]

    def backdrop(self, pixels: Bytes, drift: float = 0.0, motion: Motion = still) -> Backdrop:
        return Backdrop(pixels, 0.5 * self.focal, self.horizon, drift, motion)


def _gradient(grid: SkyGrid, script: Script) -> Floats:
    """The air's colours, for every `_STEP` pixels."""
    x, y = grid.coarse(_STEP)
    stops = np.array([rgb(c) for c in script.sky])
    at = np.linspace(0, 1, len(stops)) ** 0.85
    up = np.clip(y / F32(grid.eye), 0, 1)
    column = np.stack([np.interp(up, at, stops[:, c]) for c in range(3)], -1).astype(F32)
    return np.repeat(column, x.shape[1], axis=1)


def _billows(grid: SkyGrid, cover: float, seed: int, flat: float) -> tuple[Floats, Floats]:
    """How thick the clouds are and how lit, 0..1, for every `_STEP` pixels."""
    x, y = grid.coarse(_STEP)
    high, wide = y.shape[0], x.shape[1]
    noise = cloud(high, wide, 4, seed + 9, 7, flat, 0.54)
    warp = (cloud(high, wide, 3, seed + 5, 4, flat) - F32(0.5)) * F32(high / 3.4)
    across, down = np.arange(wide, dtype=F32)[None, :], np.arange(high, dtype=F32)[:, None]
    at = across + warp, down + warp * F32(0.4)
    noise = np.asarray(cv2.remap(noise, *at, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), F32)
    noise = (noise - noise.mean()) / noise.std()
    low = F32(1.3 - 2.2 * cover) + F32(0.8) * (np.clip(y / F32(grid.eye), 0, 1) - F32(0.4))
    mask = np.clip((noise - low) * F32(1 / 1.1), 0, 1)
    mask *= np.sqrt(mask)
    shifted = np.roll(noise, max(1, high // 60), 0)
    lit = np.clip(F32(0.5) + (noise - cv2.GaussianBlur(shifted, (0, 0), 5 / _STEP)) * F32(0.92), 0, 1)
    return np.asarray(mask * F32(0.92), F32), np.asarray(lit, F32)


def _clouded(script: Script, image: Floats, share: Floats, lit: Floats) -> Floats:
    dark, light = rgb(script.cloud_dark).astype(F32), rgb(script.cloud_lit).astype(F32)
    tone = (light - dark) * lit[:, :, None] + (dark - image)
    return np.asarray(image + tone * share[:, :, None], F32)


def _glow(grid: SkyGrid, script: Script, halo: float) -> Floats:
    """The light around the sun, for every `_STEP` pixels."""
    x, y = grid.at(script.sun or (0.5, 0.3))
    across, down = grid.coarse(_STEP)
    away = np.sqrt(np.square(across - F32(x)) + np.square(down - F32(y))) * F32(-1 / grid.unit)
    near, far = np.exp(away * F32(1 / 0.10)), np.exp(away * F32(1 / 0.42))
    glow = near * F32(0.55 * halo) + far * F32(0.40 * halo)
    return np.asarray(glow[:, :, None] * rgb(script.key).astype(F32), F32)


def _disc(grid: SkyGrid, script: Script, image: Floats, clear: Floats, share: Floats) -> None:
    """The face of the sun or moon, in place, behind the clouds: `share` of them hides a `clear` sky."""
    x, y = grid.at(script.sun or (0.5, 0.3))
    radius, edge = script.sun_radius, 1.5 / grid.unit
    reach = math.ceil((radius + edge) * grid.unit)
    rows = slice(max(0, math.floor(y) - reach), max(0, math.ceil(y) + reach + 1))
    columns = slice(max(0, math.floor(x) - reach), max(0, math.ceil(x) + reach + 1))
    away = np.sqrt(np.square(grid.x[:, columns] - F32(x)) + np.square(grid.y[rows] - F32(y)))
    away *= F32(1 / grid.unit)
    if not away.size:
        return
    face = (1 - smoothstep(radius - edge, radius + edge, away))[:, :, None]
    fall = np.clip((grid.y[rows] - F32(y)) / F32(grid.unit * radius * 2) + F32(0.5), 0, 1)[:, :, None]
    top, low = (rgb(c).astype(F32) for c in script.disc)
    if script.night and radius > _SEAS_FROM:
        top = top * seas(grid.x[:, columns] - F32(x), grid.y[rows] - F32(y), radius * grid.unit)[:, :, None]
        low = top
    face = face * (1 - grid.enlarged(share, _STEP, rows, columns))[:, :, None]
    image[rows, columns] += (top + (low - top) * fall - grid.enlarged(clear, _STEP, rows, columns)) * face


def sky(
    sight: Sight, script: Script, seed: int, clouds: float = 0.4, flat: float = 3.0, halo: float = 0.8
) -> Backdrop:
    """Gradient, stars, clouds and the sun or moon of the script. What is smooth is made at half the size."""
    grid = SkyGrid(sight)
    clear = _gradient(grid, script)
    if script.sun is not None:
        glow = _glow(grid, script, halo * (0.35 if script.night else 1.0))
        clear = clear + glow * (F32(1.0) - clear * F32(0.8 / 255))  # light on light keeps its colour
    share, lit = np.zeros(clear.shape[:2], F32), None
    if clouds > 0:
        share, lit = _billows(grid, clouds, seed, flat)
    image = grid.enlarged(clear if lit is None else _clouded(script, clear, share, lit), _STEP)
    if script.stars:
        starred(image, share, _STEP, round(script.stars * grid.wide / 1000), grid.eye, seed)
    if script.galaxy:
        milky_way(image, share, grid.eye, seed)
    if script.sun is not None and script.sun_radius:
        _disc(grid, script, image, clear, share)
    return grid.backdrop(dithered(image), drift=grid.wide / 900)


_SHEET = (96, 512)
"""Pixels of a sheet of fog, down and across."""
_KINDS = 8


@lru_cache(maxsize=_KINDS)
def _vapour(kind: int) -> Floats:
    """How thick fog is over a sheet of it, about 0 and as often below as above: it repeats across."""
    noise = cloud(*_SHEET, 4, kind, 4, 2.0, wrap=True)
    return np.asarray((noise - noise.mean()) / noise.std(), F32)


@lru_cache(maxsize=1)
def _sheet() -> Floats:
    """How much of it there is in each row of a sheet, from the upper edge to the lower."""
    from_top = np.linspace(0, 1, _SHEET[0], dtype=F32)[:, None]
    return np.asarray(smoothstep(0, 0.45, from_top) * smoothstep(0, 0.2, 1 - from_top), F32)


def haze(
    sight: Sight,
    z: float,
    y0: float,
    y1: float,
    colour: Colour,
    strength: float,
    seed: int,
    patchy: float = 0.5,
    drift: float = 0.0,
) -> Plane:
    """A sheet of fog: small, wrapped, fading at its upper and lower edge, drifting metres a second."""
    window = sight.window(z)
    wide = max(1.0, window.wide if window else 10.0) * 1.4
    high, columns = _SHEET
    noise = _vapour(seed % _KINDS) * F32(0.35 * patchy) + F32(1 - 0.4 * patchy)
    share = np.clip(noise, 0, 1.2) * (_sheet() * F32(255 * strength))
    alpha = np.roll(np.minimum(share, 255).astype(np.uint8), seed // _KINDS % columns, axis=1)
    cover = np.arange(256)[None, :, None] / 255 * np.append(rgb(colour), 255)
    pixels = cv2.LUT(cv2.merge([alpha] * 4), np.clip(cover, 0, 255).astype(np.uint8))
    ppu = columns / wide
    return Plane(
        np.asarray(pixels, np.uint8),
        0.0,
        y0,
        ppu,
        z,
        lambda t: Pose(x=drift * t),
        wrap_x=True,
        squeeze=high / (y1 - y0) / ppu,
    )


def reflection(plane: Plane, strength: float, ripple: float, soft: float, floor_far: float) -> Plane:
    """The plate's image in wet ground, blurred more along the line of sight."""
    high, wide, _ = plane.pixels.shape
    step = 2 * max(1, min(4, math.floor(soft * 2)))  # what is blurred so far down needs few rows
    size = (max(2, wide // 2), max(2, high // step))
    half = cv2.resize(plane.pixels, size, interpolation=cv2.INTER_AREA)
    sigmas = max(0.3, soft), max(0.3, soft * 5 * 2 / step)
    small = np.asarray(cv2.GaussianBlur(half, (0, 0), sigmas[0], sigmaY=sigmas[1]), np.uint8)
    ppu, squeeze = size[0] / wide * plane.ppu, size[1] / high / (size[0] / wide) * plane.squeeze
    depth = min(plane.z + 1e-3, floor_far - 1e-3)
    return replace(plane, pixels=small, ppu=ppu, squeeze=squeeze, mirror=strength, wobble=ripple, depth=depth)
