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
from filmgate.engines.animatic.view import Sight

F32 = np.float32
_CLOUDS, _GLOW = 2, 4
"""Pixels of the sky from one sample of its clouds, or of the light around its sun, to the next."""


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

    def enlarged(self, image: Floats, step: int) -> Floats:
        """What was worked out for every so many pixels, for all."""
        high, wide = image.shape[:2]
        large = cv2.resize(image, (wide * step, high * step), interpolation=cv2.INTER_LINEAR)
        return np.asarray(large[: self.high, : self.wide], F32)

    def backdrop(self, pixels: Bytes, drift: float = 0.0, motion: Motion = still) -> Backdrop:
        return Backdrop(pixels, 0.5 * self.focal, self.horizon, drift, motion)


def _gradient(grid: SkyGrid, script: Script) -> Floats:
    stops = np.array([rgb(c) for c in script.sky])
    at = np.linspace(0, 1, len(stops)) ** 0.85
    column = np.stack([np.interp(grid.up, at, stops[:, c]) for c in range(3)], -1).astype(F32)
    return np.repeat(column, grid.wide, axis=1)


def _billows(grid: SkyGrid, cover: float, seed: int, flat: float) -> tuple[Floats, Floats]:
    """How thick the clouds are and how lit, 0..1, for every `_CLOUDS` pixels."""
    x, y = grid.coarse(_CLOUDS)
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
    lit = np.clip(F32(0.5) + (noise - cv2.GaussianBlur(shifted, (0, 0), 5 / _CLOUDS)) * F32(0.92), 0, 1)
    return np.asarray(mask * F32(0.92), F32), np.asarray(lit, F32)


def _clouds(grid: SkyGrid, script: Script, image: Floats, cover: float, seed: int, flat: float) -> Floats:
    mask, lit = _billows(grid, cover, seed, flat)
    dark, light = rgb(script.cloud_dark).astype(F32), rgb(script.cloud_lit).astype(F32)
    tone = grid.enlarged(dark + (light - dark) * lit[:, :, None], _CLOUDS)
    share = grid.enlarged(mask, _CLOUDS)
    return np.asarray(cv2.blendLinear(tone, image, share, 1 - share), F32)


def _sun(grid: SkyGrid, script: Script, image: Floats, halo: float) -> Floats:
    """The light around the sun, and the sun."""
    x, y = grid.at(script.sun or (0.5, 0.3))
    across, down = grid.coarse(_GLOW)
    away = np.hypot(across - F32(x), down - F32(y)) * F32(1 / grid.unit)
    glow = (np.exp(away * F32(-1 / 0.10)) * F32(0.55 * halo)) + np.exp(away * F32(-1 / 0.42)) * F32(
        0.40 * halo
    )
    image = image + grid.enlarged(glow[:, :, None] * rgb(script.key).astype(F32), _GLOW)
    if script.sun_radius:
        _disc(grid, script, image, x, y)
    return image


def _disc(grid: SkyGrid, script: Script, image: Floats, x: float, y: float) -> None:
    """The face of the sun or moon, in place."""
    radius, edge = script.sun_radius, 1.5 / grid.unit
    reach = math.ceil((radius + edge) * grid.unit)
    rows = slice(max(0, math.floor(y) - reach), max(0, math.ceil(y) + reach + 1))
    columns = slice(max(0, math.floor(x) - reach), max(0, math.ceil(x) + reach + 1))
    away = np.hypot(grid.x[:, columns] - F32(x), grid.y[rows] - F32(y)) * F32(1 / grid.unit)
    face = (1 - smoothstep(radius - edge, radius + edge, away))[:, :, None]
    fall = np.clip((grid.y[rows] - F32(y)) / F32(grid.unit * radius * 2) + F32(0.5), 0, 1)[:, :, None]
    top, low = (rgb(c) for c in script.disc)
    image[rows, columns] += (top + (low - top) * fall - image[rows, columns]) * face


def sky(
    sight: Sight, script: Script, seed: int, clouds: float = 0.4, flat: float = 3.0, halo: float = 0.8
) -> Backdrop:
    """Gradient, stars, clouds and the sun or moon of the script."""
    grid = SkyGrid(sight)
    image = _gradient(grid, script)
    rng = np.random.default_rng(seed)
    if script.stars:
        n = round(script.stars * grid.wide / 1000)
        y, x = (rng.random(n) ** 1.4 * grid.eye * 0.9).astype(int), rng.integers(0, grid.wide, n)
        image[np.minimum(y, grid.high - 1), x] += rng.uniform(50, 210, n)[:, None].astype(F32)
    if script.sun is not None:
        image = _sun(grid, script, image, halo * (0.35 if script.night else 1.0))
    if clouds > 0:
        image = _clouds(grid, script, image, clouds, seed, flat)
    return grid.backdrop(dithered(image), drift=grid.wide / 900)


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
    high, columns = 96, 512
    noise = cloud(high, columns, 4, seed, 4, 2.0, wrap=True)
    noise = np.clip((noise - noise.mean()) / noise.std() * 0.35 * patchy + (1 - 0.4 * patchy), 0, 1.2)
    from_top = np.linspace(0, 1, high)
    envelope = smoothstep(0, 0.45, from_top) * smoothstep(0, 0.2, 1 - from_top)
    alpha = np.clip(noise * envelope[:, None] * strength, 0, 1)
    pixels = packed((alpha[:, :, None] * rgb(colour)).astype(F32), np.asarray(alpha * 255, F32))
    ppu = columns / wide
    return Plane(
        pixels, 0.0, y0, ppu, z, lambda t: Pose(x=drift * t), wrap_x=True, squeeze=high / (y1 - y0) / ppu
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
