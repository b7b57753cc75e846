"""The texture of a floor: a ground's grain and puddles, and what is painted on it. It repeats.

Kept in bytes from the start: a floor has two million texels, and a pass over them in numbers of more bytes
takes as long as drawing a house.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.colour import RGB, Colour, rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Floats
from filmgate.engines.animatic.noise import enlarged, grain, smoothstep

F32 = np.float32
ALL = slice(None)
_LEVELS = np.arange(256, dtype=F32)
_REACH = 2.8
"""Radii beyond which fallen light adds less than half a level."""
_COARSE, _FALLEN = 4, 8
"""Texels from one sample of a puddle, or of fallen light, to the next."""


@dataclass(frozen=True)
class Pool:
    """Light fallen on the ground at (x, z), `radius` metres."""

    x: float
    z: float
    radius: float
    colour: Colour
    strength: float


def _bytes(values: Floats) -> Bytes:
    return np.clip(np.round(values), 0, 255).astype(np.uint8)


class Soil:
    """`pixels` (rows, columns, 4): red, green, blue, and wetness in the place of alpha, 255 a mirror.

    `size` is metres across and deep, `ppu` texels to a metre; row 0 is z = 0. `wet` and `rough` 0..1: puddles
    lie darker and mirror more, `rough` is the grain's contrast.
    """

    def __init__(
        self, size: tuple[float, float], ppu: float, seed: int, base: Colour, wet: float, rough: float = 0.6
    ) -> None:
        self.ppu = ppu
        self.wide, self.high = round(size[0] * ppu), round(size[1] * ppu)
        self._brightest = 1 + rough / 2
        cells = max(8, min(90, self.high // 10))
        noise = grain(self.high, self.wide, cells, seed, 4, wrap=True)
        lowest = 255 * (1 - rough / 2) / self._brightest
        self._tone: Bytes = np.asarray(
            cv2.convertScaleAbs(noise, noise, rough / self._brightest, lowest), np.uint8
        )
        wetness = np.zeros_like(self._tone)
        if wet:
            shade, wetness = self._puddles(max(2, int(size[1] / 2.2)), seed + 1, wet)
            cv2.multiply(self._tone, shade, self._tone, scale=1 / 255)
        self._mean = max(1.0, float(self._tone.mean()))
        colours = [cv2.LUT(self._tone, table) for table in self._tables(base, 1.0, self._brightest / 255)]
        self.pixels: Bytes = np.asarray(cv2.merge([*colours, wetness]), np.uint8)

    def _puddles(self, cells: int, seed: int, wet: float) -> tuple[Bytes, Bytes]:
        """How dark they make the ground, and how wet it is."""
        step = max(1, min(_COARSE, self.high // (32 * cells)))  # four texels to the smallest feature
        high, wide = max(4, self.high // step), max(4, self.wide // step)
        noise = grain(high, wide, cells, seed, 4, 1.6, wrap=True)
        mean, spread = cv2.meanStdDev(noise)
        deep = np.asarray((_LEVELS - mean.item()) / max(1.0, spread.item()), F32)
        shade = 255 * (1 - 0.35 * wet * smoothstep(-0.2, 0.6, deep))
        wetness = 255 * wet * (0.42 + 0.58 * smoothstep(-0.3, 0.7, deep))
        tables = [_bytes(np.asarray(table, F32)) for table in (shade, wetness)]
        dark, mirror = [np.asarray(cv2.LUT(noise, table), np.uint8) for table in tables]
        return enlarged(dark, self.high, self.wide, True), enlarged(mirror, self.high, self.wide, True)

    @staticmethod
    def _tables(colour: Colour | RGB, power: float, scale: float) -> list[Bytes]:
        """A table for each of red, green and blue: what a tone of 0..255 becomes."""
        share = (_LEVELS * F32(scale)) ** F32(power)
        return [_bytes(np.asarray(channel * share, F32)) for channel in rgb(colour)]

    def rows(self, z0: float, z1: float) -> slice:
        """The rows between two depths."""
        last = math.floor(min(z1 * self.ppu, 1e9))
        return slice(max(0, math.ceil(z0 * self.ppu)), max(0, last + 1))

    columns = rows
    """The columns between two x."""

    def lines(self, every: float, half: float, end: int) -> list[slice]:
        """Rows or columns, of `end`, within `half` metres of every multiple of `every`."""
        places = every * np.arange(math.ceil(end / self.ppu / every) + 1)
        return [self.rows(at - half, at + half) for at in places]

    def painted(
        self, colour: Colour | RGB, power: float = 1.0, rows: slice = ALL, columns: slice = ALL
    ) -> None:
        """Another colour on a part, with the ground's own grain, stronger by `power`."""
        tone = np.ascontiguousarray(self._tone[rows, columns])
        if tone.size:
            for channel, table in enumerate(self._tables(colour, power, 1 / self._mean)):
                self.pixels[rows, columns, channel] = cv2.LUT(tone, table)

    def scaled(
        self, factor: float, rows: slice = ALL, columns: slice = ALL, plus: Colour | RGB = "#000000"
    ) -> None:
        """A part darker or lighter, `plus` a colour."""
        part = np.ascontiguousarray(self.pixels[rows, columns])
        if part.size:
            scaled = np.asarray(cv2.convertScaleAbs(part, alpha=factor), np.uint8)
            more = rgb(plus)
            if more.any():
                scaled = np.asarray(cv2.add(scaled, np.array([*more, 0.0])), np.uint8)
            self.pixels[rows, columns] = cv2.insertChannel(cv2.extractChannel(part, 3), scaled, 3)

    def faded(self, rows: slice, shares: Floats) -> None:
        """Each of these rows as dark as its share says."""
        share = np.full((len(shares), self.wide, 4), 255, np.uint8)
        share[:, :, :3] = _bytes(shares * F32(255))[:, None, None]
        part = self.pixels[rows]
        cv2.multiply(part, share, part, scale=1 / 255)

    def jointed(self, factor: float, pitch: tuple[float, float], half: float, z0: float = 0.0) -> None:
        """Joints between slabs of `pitch` metres across and deep, `half` their width, from depth `z0` on."""
        rest = self.rows(z0, self.high / self.ppu)
        for line in self.lines(pitch[1], half, self.high):
            self.scaled(factor, slice(max(rest.start, line.start), line.stop))
        for line in self.lines(pitch[0], half, self.wide):
            self.scaled(factor, rest, line)

    def wetted(self, least: float, rows: slice = ALL) -> None:
        """At least so wet (0..1)."""
        part = self.pixels[rows, :, 3]
        np.maximum(part, np.uint8(255 * least), out=part)

    def polished(self, gloss: float) -> None:
        """Mirrors evenly, 0..1."""
        self.pixels[:, :, 3] = round(255 * gloss)

    def lit(self, pools: Iterable[Pool]) -> None:
        """Adds fallen light."""
        high, wide = -(-self.high // _FALLEN), -(-self.wide // _FALLEN)
        light = np.zeros((3, high, wide), F32)
        for pool in pools:
            self._fall(light, pool)
        size = (wide * _FALLEN, high * _FALLEN)
        small = cv2.merge(
            [*(cv2.convertScaleAbs(channel) for channel in light), np.zeros(light.shape[1:], np.uint8)]
        )
        large = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)[: self.high, : self.wide]
        cv2.add(self.pixels, np.ascontiguousarray(large), self.pixels)

    def _fall(self, light: Floats, pool: Pool) -> None:
        _, high, wide = light.shape
        step, around = F32(_FALLEN / self.ppu), self.wide / self.ppu
        middle = (_FALLEN - 1) / 2 / self.ppu
        dx = np.abs(np.arange(wide, dtype=F32) * step + F32(middle - pool.x % around))
        dx = np.minimum(dx, np.abs(F32(around) - dx))
        dz = (np.arange(high, dtype=F32) * step + F32(middle - pool.z)) * F32(0.6)
        rows = np.flatnonzero(np.abs(dz) < pool.radius * _REACH)
        columns = np.flatnonzero(dx < pool.radius * _REACH)
        if len(rows) and len(columns):
            part = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
            away = np.sqrt(np.square(dx[None, part[1]]) + np.square(dz[part[0], None]))
            fall = np.exp(away * F32(-2.2 / pool.radius))
            for channel, tone in enumerate((rgb(pool.colour) * pool.strength).tolist()):
                light[channel][part] += fall * F32(tone)


def soil(
    detail: float, size: tuple[float, float], seed: int, base: Colour, wet: float, rough: float = 0.6
) -> Soil:
    """A ground as fine as `detail` pixels to a metre asks for, within reason."""
    return Soil(size, min(max(6.0, detail * 0.5), 1500 / max(size)), seed, base, wet, rough)
