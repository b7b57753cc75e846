"""From a scene to frames: pure functions of time over plates that never change, so that any number of
threads may share them and any frame can be made alone."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.actors import Tiles, paint_all
from filmgate.engines.animatic.arena import Arena
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Floats
from filmgate.engines.animatic.kernels.compose import composite
from filmgate.engines.animatic.kernels.develop import CELL, develop, highlights
from filmgate.engines.animatic.layers import Actor, Grade, Moment, Scene
from filmgate.engines.animatic.projection import Lens
from filmgate.engines.animatic.tilt import turned
from filmgate.engines.base import Frame

F32 = np.float32
_GRAIN_TILE = 512
_LUMA = np.array([0.2126, 0.7152, 0.0722])


_PLANES = np.array([219 / 255, 0.5389 * 224 / 255, 0.6350 * 224 / 255])
"""Levels of limited-range BT.709 for one of luma, of blue less luma, of red less luma."""


def _planes(grade: Grade) -> Floats:
    """What the graded red, green and blue add to luma and to the two differences of colour: saturation about
    grey, grey in the tone's colour."""
    tone = np.array(grade.tone or (255.0, 255.0, 255.0)) / 255
    toned = np.outer(tone, _LUMA) + (np.eye(3) - np.outer(np.ones(3), _LUMA)) * grade.saturation
    luma = _LUMA @ toned
    return np.asarray(np.stack([luma, toned[2] - luma, toned[0] - luma]) * _PLANES[:, None], F32)


_BLACK = 16.5
"""Luma's lowest level, and a half to round by."""


def _grain(grade: Grade, width: int, seed: int) -> Floats:
    noise = np.random.default_rng(seed).normal(0, 1, (_GRAIN_TILE, width + _GRAIN_TILE)).astype(F32)
    soft = cv2.GaussianBlur(noise, (0, 0), 0.8)
    return np.asarray(soft / soft.std() * grade.grain + _BLACK, F32)


def _vignette(n: int, strength: float) -> Floats:
    return np.asarray(1 - strength * np.linspace(-1, 1, n) ** 4, F32)


@dataclass(frozen=True)
class _Darkroom:
    """What finishing needs beside the picture."""

    curve: Floats
    planes: Floats
    across: Floats
    down: Floats
    grain: Floats

    @staticmethod
    def of(scene: Scene, seed: int) -> _Darkroom:
        grade, view = scene.grade, scene.view
        curve = [(grade.gain[c], grade.lift[c] / 255, grade.contrast) for c in range(3)]
        return _Darkroom(
            np.array(curve, F32),
            _planes(grade),
            _vignette(view.width, grade.vignette),
            _vignette(view.height, grade.vignette * 0.8),
            _grain(grade, view.width, seed),
        )


class Renderer:
    """Makes frames of one scene. Safe to share between threads."""

    def __init__(self, scene: Scene, seed: int) -> None:
        self._scene = scene
        self._arena = Arena(scene.layers)
        self._actors = [layer for layer in scene.layers if isinstance(layer, Actor)]
        self._darkroom = _Darkroom.of(scene, seed)

    def frame(self, number: int) -> Frame:
        """The frame of that number, planar I420."""
        return self.frame_at(number / FPS, number)

    def frame_at(self, time: float, number: int) -> Frame:
        return self._developed(self.picture(time), number)

    def picture(self, time: float) -> Bytes:
        """The ungraded picture: planar RGB (3, height, width)."""
        view, camera = self._scene.view, self._scene.camera(time)
        lens = Lens(view, camera, time)
        tiles = paint_all(self._actors, lens)
        picture = np.empty((3, view.height, view.width), np.uint8)
        arena, table = self._arena, self._table(lens, tiles)
        composite(arena.bytes, arena.rows, arena.runs, tiles.bytes, tiles.rows, tiles.runs, table, picture)
        for overlay in self._scene.overlays:
            overlay(picture, Moment(view, camera, time))
        return turned(picture, camera, view)

    def _table(self, lens: Lens, tiles: Tiles) -> Doubles:
        rows = list(tiles.table)
        for layer in self._scene.layers:
            if not isinstance(layer, Actor):
                row = lens.row(layer, self._arena.slot(layer))
                if row is not None:
                    rows.append((layer.order, row))
        rows.sort(key=lambda entry: -entry[0])
        return np.array([row for _, row in rows], np.float64)

    def _bloom(self, picture: Bytes) -> Floats:
        """Two sizes of glow around what is bright, at an eighth of the picture's size."""
        grade, (_, high, wide) = self._scene.grade, picture.shape
        cells = (-(-high // CELL), -(-wide // CELL))
        hot = np.empty((*cells, 3), F32)
        highlights(picture, float(grade.bloom_above), hot)
        near = cv2.GaussianBlur(hot, (0, 0), 3 * self._scene.view.fine)
        small = (max(1, cells[1] // 4), max(1, cells[0] // 4))
        tiny = cv2.GaussianBlur(cv2.resize(hot, small, interpolation=cv2.INTER_AREA), (0, 0), 4)
        far = cv2.resize(tiny, (cells[1], cells[0]))
        return np.asarray(cv2.addWeighted(near, grade.bloom, far, grade.bloom * 0.9, 0), F32)

    def _developed(self, picture: Bytes, number: int) -> Frame:
        _, high, wide = picture.shape
        out = np.empty((high * 3 // 2, wide), np.uint8)
        flat = out.reshape(-1)
        size, quarter = high * wide, high * wide // 4
        blue = flat[size : size + quarter].reshape(high // 2, wide // 2)
        red = flat[size + quarter :].reshape(high // 2, wide // 2)
        room = self._darkroom
        x, y = number * 131 % _GRAIN_TILE, number * 197 % _GRAIN_TILE  # any thread, the same grain
        bloom = self._bloom(picture)
        light = (room.curve, room.planes, room.across, room.down, room.grain)
        develop(picture, bloom, *light, x, y, out[:high], blue, red)
        return out


def in_order(renderer: Renderer, frames: int, threads: int | None = None) -> Iterator[Frame]:
    """Frames 0 .. `frames` - 1, made on `threads` threads (default: one for each processor), a few ahead."""
    count = threads or os.cpu_count() or 1
    with ThreadPoolExecutor(count, thread_name_prefix="frame") as pool:
        ahead: deque[Future[Frame]] = deque()
        try:
            for number in range(frames):
                ahead.append(pool.submit(renderer.frame, number))
                if len(ahead) > count + 1:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            for future in ahead:
                future.cancel()
