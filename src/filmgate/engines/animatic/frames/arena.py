"""All plates of a shot in one block of bytes that every frame's thread reads and none writes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes, Ints
from filmgate.engines.animatic.kernels.spans import ROOM, stretches
from filmgate.engines.animatic.layers import Actor, Floor, Layer, Plane, Still

_INK = (False, 48, 0)
"""Gaps of so few columns count as ink, for the same reason as `LEAST` in the compositor."""
_SOLID = (True, 0, 24)


@dataclass(frozen=True)
class Slot:
    """Where a plate lies: its first byte, its first row of spans (-1: none), its mip levels."""

    offset: int
    spans: int = -1
    levels: int = 1


def _spans(pixels: Bytes, solid: bool, gap: int, least: int) -> tuple[Ints, Ints]:
    high = pixels.shape[0]
    start, out = np.zeros(high + 1, np.int32), np.empty((high * ROOM, 2), np.int32)
    n = stretches(pixels, solid, gap, least, start, out)
    return start, out[:n].copy()


def _levels(pixels: Bytes) -> list[Bytes]:
    """The texture, and its halves down to a few pixels."""
    out = [pixels]
    while min(out[-1].shape[:2]) > 7:
        high, wide = out[-1].shape[:2]
        half = cv2.resize(out[-1], (wide // 2, high // 2), interpolation=cv2.INTER_AREA)
        out.append(np.asarray(half, np.uint8))
    return out


class Arena:
    """`bytes`, the span lists `rows` and `runs`, and `slot(layer)`."""

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        self._slots: dict[int, Slot] = {}
        self._keep = layers  # the ids below stay theirs
        self._chunks: list[Bytes] = []
        self._size = 0
        self._rows: list[Ints] = [np.zeros(1, np.int32)]
        self._runs: list[Ints] = [np.zeros((1, 2), np.int32)]
        self._counts = [1, 1]
        for layer in layers:
            if not isinstance(layer, Actor) and id(layer.pixels) not in self._slots:
                self._slots[id(layer.pixels)] = self._stored(layer)
        self.bytes: Bytes = np.concatenate([*self._chunks, np.zeros(64, np.uint8)])
        self.rows, self.runs = np.concatenate(self._rows), np.concatenate(self._runs)
        del self._chunks, self._rows, self._runs

    def slot(self, layer: Still) -> Slot:
        return self._slots[id(layer.pixels)]

    def _stored(self, layer: Still) -> Slot:
        offset, pixels = self._size, np.ascontiguousarray(layer.pixels)
        if isinstance(layer, Floor):
            levels = _levels(pixels)
            self._append(*levels)
            return Slot(offset, levels=len(levels))
        self._append(pixels)
        if isinstance(layer, Plane) and layer.wrap_x:
            return Slot(offset)
        return Slot(offset, self._measured(pixels))

    def _append(self, *pixels: Bytes) -> None:
        for item in pixels:
            self._chunks.append(item.reshape(-1))
            self._size += item.size

    def _measured(self, pixels: Bytes) -> int:
        """Stores the ink spans and, right behind, the solid ones."""
        first = self._counts[0]
        for solid, gap, least in (_INK, _SOLID):
            start, runs = _spans(pixels, solid, gap, least)
            self._rows.append(start + np.int32(self._counts[1]))
            self._runs.append(runs)
            self._counts[0] += len(start)
            self._counts[1] += len(runs)
        return first
