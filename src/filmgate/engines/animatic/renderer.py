"""From a scene to frames: pure functions of time over plates that never change, so that any number of
threads may share them and any frame can be made alone."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.frames.actors import Tiles, paint_all
from filmgate.engines.animatic.frames.arena import Arena
from filmgate.engines.animatic.frames.darkroom import Darkroom
from filmgate.engines.animatic.frames.held import Held
from filmgate.engines.animatic.frames.projection import Lens
from filmgate.engines.animatic.frames.tilt import turned
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles
from filmgate.engines.animatic.kernels.compose import composite
from filmgate.engines.animatic.layers import Actor, Moment, Scene
from filmgate.engines.base import Frame


class Renderer:
    """Makes frames of one scene. Safe to share between threads."""

    def __init__(self, scene: Scene, seed: int) -> None:
        self._scene = scene
        self._arena = Arena(scene.layers)
        self._actors = [layer for layer in scene.layers if isinstance(layer, Actor)]
        self._held = Held(scene.view, scene.camera)
        self._darkroom = Darkroom(scene.grade, scene.view, seed)

    def frame(self, number: int) -> Frame:
        """The frame of that number, planar I420."""
        return self.frame_at(number / FPS, number)

    def frame_at(self, time: float, number: int) -> Frame:
        return self._darkroom.frame(self.picture(time), number)

    def picture(self, time: float) -> Bytes:
        """The ungraded picture: planar RGB (3, height, width)."""
        view, camera = self._scene.view, self._held.camera(time)
        lens = Lens(view, camera, time)
        tiles = paint_all(self._actors, lens, self._held)
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


AHEAD = 6
"""Frames that may wait for the encoder, beside those that are being made."""
_POLITENESS = 10


def _give_way() -> None:
    """Lets whoever takes the frames go first, when all want a processor. An encoder's threads wait for each
    other, so it keeps busy less than two processors: what it loses while others draw it never makes good."""
    if sys.platform == "linux":  # elsewhere it would be the whole process that is polite
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _POLITENESS)


def in_order(renderer: Renderer, frames: int, threads: int | None = None) -> Generator[Frame]:
    """Frames 0 .. `frames` - 1, made on `threads` threads (default: one for each processor), some ahead."""
    count = threads or os.cpu_count() or 1
    with ThreadPoolExecutor(count, "frame", initializer=_give_way) as pool:
        ahead: deque[Future[Frame]] = deque()
        try:
            for number in range(frames):
                ahead.append(pool.submit(renderer.frame, number))
                if len(ahead) >= count + AHEAD:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            for future in ahead:
                future.cancel()
