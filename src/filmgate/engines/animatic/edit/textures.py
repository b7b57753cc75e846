"""Textures and colour tables, made once for a shot."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

Bytes: TypeAlias = npt.NDArray[np.uint8]
Floats: TypeAlias = npt.NDArray[np.float32]
Tone: TypeAlias = Callable[[Floats], Floats]
"""A grade: BGR in 0..1 of shape (…, 3) to the same."""


def clipped(picture: npt.NDArray[np.floating]) -> Bytes:
    return np.asarray(np.clip(picture, 0, 255), np.uint8)


def rounded(picture: Floats) -> Bytes:
    """The nearest bytes, saturated."""
    return np.asarray(cv2.convertScaleAbs(picture), np.uint8)


def scale_of(width: int, height: int) -> float:
    """1 at 1080p: every length in pixels is multiplied by it."""
    return min(width, height) / 1080


def halved(size: tuple[int, int]) -> tuple[int, int]:
    """Half as wide and half as high, and at least a pixel."""
    return max(size[0] // 2, 1), max(size[1] // 2, 1)


def resized(picture: Floats, size: tuple[int, int], how: int = cv2.INTER_LINEAR) -> Floats:
    """To (width, height)."""
    return np.asarray(cv2.resize(picture, size, interpolation=how), np.float32)


def shrunk(picture: Floats, size: tuple[int, int]) -> Floats:
    """To a smaller (width, height), each point the mean of what it stands for."""
    return resized(picture, size, cv2.INTER_AREA)


def smoothstep(low: float, high: float, value: Floats) -> Floats:
    t = np.clip((value - np.float32(low)) / np.float32(high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def stepped(place: Floats, low: float, high: float) -> Floats:
    """To whole numbers, softly: from one to the next between `low` and `high` of the way."""
    whole = np.floor(place)
    return np.asarray(whole + smoothstep(low, high, place - whole), np.float32)


def luma(picture: Floats) -> Floats:
    weights = np.array([0.114, 0.587, 0.299], np.float32)
    return np.asarray(picture @ weights, np.float32)


def saturated(picture: Floats, amount: float) -> Floats:
    level = luma(picture)[..., None]
    return np.asarray(level + (picture - level) * np.float32(amount), np.float32)


def noise(
    height: int, width: int, scale: float, random: np.random.Generator, octaves: int = 1, gain: float = 0.5
) -> Floats:
    """Smooth value noise in 0..1; features are about `scale` pixels large."""
    out = np.zeros((height, width), np.float32)
    weight = 1.0
    for _ in range(octaves):
        cells = random.random((max(int(height / scale) + 3, 3), max(int(width / scale) + 3, 3)), np.float32)
        out += weight * cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC)
        weight, scale = weight * gain, max(scale / 2, 1)
    return np.asarray((out - out.min()) / (np.ptp(out) + 1e-6), np.float32)


def gaussian(picture: Floats | Bytes, sigma: float) -> Floats:
    """Blurred, as floats."""
    return np.asarray(cv2.GaussianBlur(np.asarray(picture, np.float32), (0, 0), max(sigma, 0.1)), np.float32)


def spread(picture: Floats, sigma: float) -> Floats:
    """Blurred; of a wide blur a smaller picture shows no less."""
    fine = 2 ** int(np.log2(max(sigma, 2) / 2))
    if fine == 1:
        return gaussian(picture, sigma)
    rows, columns = picture.shape[:2]
    size = (max(columns // fine, 1), max(rows // fine, 1))
    return resized(gaussian(shrunk(picture, size), sigma / fine), (columns, rows))


def paper(height: int, width: int, random: np.random.Generator, depth: float = 0.1) -> Bytes:
    """A sheet lit from the side, as a multiplier where 128 is neutral."""
    rough = gaussian(random.normal(0, 1, (height, width)).astype(np.float32), 1.2)
    lit = cv2.Sobel(rough, -1, 1, 0) + cv2.Sobel(rough, -1, 0, 1)
    relief = lit / lit.std() * 0.5 + noise(height, width, 60, random, 3) - 0.5
    return clipped(128 * (1 + depth * relief))


def sheet_of(colour: tuple[int, int, int], texture: Bytes) -> Bytes:
    """An empty sheet in BGR."""
    return clipped(texture[..., None] * (np.array(colour, np.float32) / 128))


def canvas(height: int, width: int, depth: float) -> Bytes:
    """Woven cloth, as a multiplier where 128 is neutral."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    thin, wide = 2 * np.pi / 5, 2 * np.pi / 10
    weave = np.sin(x * thin) * np.sin(y * wide) + np.sin(y * thin) * np.sin(x * wide)
    return clipped(128 * (1 + depth * weave))


def halftone(height: int, width: int, pitch: float) -> Floats:
    """The dots of a print, `pitch` pixels apart, as a threshold in 0..1."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    u, v = (x + y) * 0.7071, (x - y) * 0.7071
    turn = 2 * np.pi / pitch
    return np.asarray(0.5 + 0.25 * (np.cos(u * turn) + np.cos(v * turn)), np.float32)


def vignette(height: int, width: int, amount: float, power: float = 2.2) -> Floats:
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    fall = np.clip((x * x + y * y) / 2, 0, 1) ** (power / 2)
    return np.asarray(1 - amount * fall, np.float32)


SPARE = 64
"""Pixels by which grain exceeds a picture, to be another part of it in each frame."""


def film_grain(height: int, width: int, random: np.random.Generator, amount: float) -> Bytes:
    """To be added to a picture of that size, 128 is none; `amount` is its deviation in levels."""
    rough = gaussian(random.normal(0, 1, (height + SPARE, width + SPARE)).astype(np.float32), 0.7)
    return clipped(128.5 + rough / rough.std() * amount)


def part_of(random: np.random.Generator) -> tuple[int, int]:
    """Where (down, right) a frame's part of the grain begins."""
    down, right = (int(value) for value in random.integers(0, SPARE, 2))
    return down, right


def tileable(texture: Floats) -> Floats:
    """Cross-faded with its half-rolled self, so that rolling it shows no seam."""
    for axis in (0, 1):
        size = texture.shape[axis]
        edge = smoothstep(0.6, 1, np.abs(np.linspace(-1, 1, size, dtype=np.float32)))
        mix = edge.reshape((-1, 1) if axis == 0 else (1, -1))
        rolled = np.roll(texture, size // 2, axis)
        texture = (texture * (1 - mix) + rolled * mix) / np.sqrt((1 - mix) ** 2 + mix**2)
    return np.asarray(texture, np.float32)


def rolled(texture: Floats, pan: npt.NDArray[np.float64]) -> Floats:
    """Moved with the picture's drift, as marks belong to the material and not to the screen."""
    x, y = (int(value) for value in pan)
    return np.roll(texture, (y, x), (0, 1)) if x or y else texture


class Planar(NamedTuple):
    """A grade as tables over (U, V) by fours and luma: the luma it becomes, shape (64 * 64, 256), and BGR by
    fours of luma, shape (64 * 64, 64, 3)."""

    lumas: Bytes
    colours: Bytes


def planar_table(tone: Tone) -> Planar:
    """For the kernels `develop` and `toned`."""
    steps = np.arange(64, dtype=np.float32) * 4 + 2
    u, v = steps[:, None, None] - 128, steps[None, :, None] - 128
    level = (np.arange(65, dtype=np.float32)[None, None] * 4 - 16) * 1.1644
    blue, green, red = level + 2.1124 * u, level - 0.2132 * u - 0.5329 * v, level + 1.7927 * v
    bgr = np.stack(np.broadcast_arrays(blue, green, red), -1) / 255
    toned = np.clip(tone(np.clip(bgr, 0, 1).astype(np.float32)), 0, 1).reshape(4096, 65, 3) * np.float32(255)
    values = toned @ np.array([0.0620, 0.6142, 0.1826], np.float32) + np.float32(16.5)
    between = np.arange(4, dtype=np.float32) / 4
    lumas = values[:, :-1, None] + np.diff(values)[..., None] * between
    colours = (toned[:, :-1] + toned[:, 1:]) / 2 + np.float32(0.5)
    return Planar(clipped(lumas.reshape(4096, 256)), clipped(colours))


def cube(tone: Tone) -> Bytes:
    """A grade as a table over (B, G, R) of shape (33, 33, 33, 3), for the kernel `graded`."""
    steps = np.linspace(0, 1, 33, dtype=np.float32)
    grid = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), -1)
    return clipped(np.clip(tone(grid), 0, 1) * 255 + 0.5)


def palette(picture: Bytes, count: int, seed: int) -> Floats:
    """The shot's main colours in Lab; rare vivid colours count more than their area."""
    small = cv2.resize(picture, (96, 54), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small, cv2.COLOR_BGR2Lab).reshape(-1, 3).astype(np.float32)
    keys = (lab // 24).astype(int) @ np.array([4096, 64, 1])
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    chance = 1 / np.sqrt(counts[inverse])
    drawn = np.random.default_rng(seed).choice(len(lab), 4000, p=chance / chance.sum())
    cv2.setRNGSeed(seed % 2**31 + 1)
    _, _, centres = cv2.kmeans(lab[drawn], count, None, (3, 20, 0.5), 8, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    return np.asarray(centres, np.float32)


def palette_cube(centres: Floats, steps: int, colours: Bytes) -> Bytes:
    """The colour of the nearest centre (Lab), as a table over (B, G, R) for the kernel `nearest`."""
    axis = np.linspace(0, 255, steps).astype(np.uint8)
    grid = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1)
    lab = cv2.cvtColor(grid.reshape(1, -1, 3), cv2.COLOR_BGR2Lab)[0].astype(np.float32)
    chosen = ((centres**2).sum(1) - 2 * (lab @ centres.T)).argmin(1)
    return np.asarray(colours[chosen].reshape(steps, steps, steps, 3), np.uint8)


def lab_to_bgr(centres: Floats) -> Bytes:
    return np.asarray(cv2.cvtColor(clipped(centres)[None], cv2.COLOR_Lab2BGR)[0], np.uint8)
