"""What many stages share: skies, sheets of haze, grounds, reflections."""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, Script, mix, rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Floats
from filmgate.engines.animatic.layers import Backdrop, Motion, Plane, Pose, still
from filmgate.engines.animatic.noise import cloud, smoothstep
from filmgate.engines.animatic.view import Sight

F32 = np.float32
_REACH = 2.8
"""Radii beyond which fallen light adds less than half a level."""
_COARSE = 4
"""Pixels from one sample of fallen light to the next."""


def packed(colours: Floats, alpha: Floats | float) -> Bytes:
    """RGBA bytes from colours 0..255 and an alpha 0..255."""
    plane = np.broadcast_to(np.asarray(alpha, F32), colours.shape[:2])
    return np.ascontiguousarray(np.clip(np.dstack([colours, plane]), 0, 255).astype(np.uint8))


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
        y, x = np.mgrid[0 : self.high, 0 : self.wide].astype(F32)
        self.x, self.y = x, y
        self.eye = self.horizon * self.high

    @property
    def up(self) -> Floats:
        """0 at the zenith of the picture, 1 at the horizon and below."""
        return np.asarray(np.clip(self.y / F32(self.eye), 0, 1), F32)

    def at(self, sun: tuple[float, float]) -> tuple[float, float]:
        """Sky pixels of a place given in shares of the picture's width, and of the eye line's height from
        the top (scaled so that the sun never falls under the horizon)."""
        return self.wide / 2 + (sun[0] - 0.5) * self.across, self.eye - (0.62 - sun[1]) * self.unit

    def backdrop(self, pixels: Bytes, drift: float = 0.0, motion: Motion = still) -> Backdrop:
        return Backdrop(pixels, 0.5 * self.focal, self.horizon, drift, motion)


def _gradient(grid: SkyGrid, script: Script) -> Floats:
    stops = np.array([rgb(c) for c in script.sky])
    at = np.linspace(0, 1, len(stops)) ** 0.85
    return np.stack([np.interp(grid.up, at, stops[:, c]) for c in range(3)], -1).astype(F32)


def _clouds(grid: SkyGrid, script: Script, image: Floats, cover: float, seed: int, flat: float) -> Floats:
    high, wide = grid.high, grid.wide
    noise = cloud(high, wide, 4, seed + 9, 7, flat, 0.54)
    warp = (cloud(high, wide, 3, seed + 5, 4, flat) - 0.5) * F32(high / 3.4)
    at = grid.x + warp, grid.y + warp * F32(0.4)
    noise = np.asarray(cv2.remap(noise, *at, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), F32)
    noise = (noise - noise.mean()) / noise.std()
    low = 1.3 - 2.2 * cover + 0.8 * (grid.up - 0.4)
    mask = np.clip((noise - low) / 1.1, 0, 1) ** 1.5
    shifted = np.roll(noise, max(2, high // 60), 0)
    lit = np.clip(0.5 + (noise - cv2.GaussianBlur(shifted, (0, 0), 5)) * 0.8, 0, 1)
    tone = rgb(script.cloud_dark) + (rgb(script.cloud_lit) - rgb(script.cloud_dark)) * lit[:, :, None]
    return np.asarray(image + (tone - image) * (mask * 0.92)[:, :, None], F32)


def _sun(grid: SkyGrid, script: Script, image: Floats, halo: float) -> Floats:
    x, y = grid.at(script.sun or (0.5, 0.3))
    away = np.hypot(grid.x - F32(x), grid.y - F32(y)) / F32(grid.unit)
    glow = (np.exp(-away / 0.10) * 0.55 + np.exp(-away / 0.42) * 0.40) * halo
    image = image + glow[:, :, None] * rgb(script.key).astype(F32)
    radius = script.sun_radius
    if radius:
        edge = 1.5 / grid.unit
        face = 1 - smoothstep(radius - edge, radius + edge, away)
        fall = np.clip((grid.y - F32(y)) / F32(grid.unit * radius * 2) + 0.5, 0, 1)[:, :, None]
        top, low = (rgb(c) for c in script.disc)
        image = image + (top + (low - top) * fall - image) * face[:, :, None]
    return np.asarray(image, F32)


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
    image += rng.normal(0, 1.2, image.shape[:2]).astype(F32)[:, :, None]
    return grid.backdrop(packed(image, 255), drift=grid.wide / 900)


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
    half = cv2.resize(plane.pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    sigma = max(0.3, soft)
    small = np.asarray(cv2.GaussianBlur(half, (0, 0), sigma, sigmaY=max(0.3, soft * 5)), np.uint8)
    ppu = small.shape[1] / plane.pixels.shape[1] * plane.ppu
    depth = min(plane.z + 1e-3, floor_far - 1e-3)
    return replace(plane, pixels=small, ppu=ppu, mirror=strength, wobble=ripple, depth=depth)


def ground(
    size: tuple[float, float], ppu: float, seed: int, base: Colour, wet: float, rough: float = 0.6
) -> tuple[Floats, Floats]:
    """A ground that repeats, `size` metres wide and deep: colours (h, w, 3) 0..255 and wetness 0..1.

    Puddles lie darker and mirror more.
    """
    wide, high = round(size[0] * ppu), round(size[1] * ppu)
    grain = cloud(high, wide, max(8, min(90, high // 10)), seed, 4, wrap=True)
    puddles = cloud(high, wide, max(2, int(size[1] / 2.2)), seed + 1, 4, 1.6, wrap=True)
    puddles = (puddles - puddles.mean()) / puddles.std()
    tone = (1 - rough / 2 + rough * grain) * (1 - 0.35 * wet * smoothstep(-0.2, 0.6, puddles))
    colours = rgb(base).astype(F32)[None, None] * tone.astype(F32)[:, :, None]
    wetness = np.clip((0.42 + 0.58 * smoothstep(-0.3, 0.7, puddles)) * wet, 0, 1)
    return np.asarray(colours, F32), np.asarray(wetness, F32)


def pool(
    colours: Floats, ppu: float, x: float, z: float, radius: float, colour: Colour, strength: float
) -> None:
    """Light fallen on a repeating ground, in place."""
    high, wide = colours.shape[:2]
    dx = np.abs(np.arange(wide, dtype=F32) / F32(ppu) - F32(x % (wide / ppu)))
    dx = np.minimum(dx, F32(wide / ppu) - dx)
    dz = (np.arange(high, dtype=F32) / F32(ppu) - F32(z)) * F32(0.6)
    rows, columns = _span(np.abs(dz) < radius * _REACH), _span(dx < radius * _REACH)
    across, deep = dx[columns], dz[rows]
    coarse = np.hypot(across[None, ::_COARSE], deep[::_COARSE, None])
    fall = cv2.resize(np.exp(coarse * F32(-2.2 / radius)), (len(across), len(deep)))
    colours[rows, columns] += fall[:, :, None] * (rgb(colour) * strength).astype(F32)


def _span(there: npt.NDArray[np.bool_]) -> slice:
    """From the first to the last."""
    places = np.flatnonzero(there)
    return slice(int(places[0]), int(places[-1]) + 1) if len(places) else slice(0, 1)


def fogged(script: Script, tint: Colour, share: float = 0.35) -> Colour:
    return mix(script.fog, tint, share)


def textured(
    site_detail: float, size: tuple[float, float], seed: int, base: Colour, wet: float, rough: float = 0.6
) -> tuple[Floats, Floats, float]:
    """A ground as fine as `site_detail` pixels to a metre asks for, within reason; the third is its ppu."""
    ppu = min(max(6.0, site_detail * 0.5), 1500 / max(size))
    colours, wetness = ground(size, ppu, seed, base, wet, rough)
    return colours, wetness, ppu
