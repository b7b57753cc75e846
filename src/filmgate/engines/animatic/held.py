"""Drawings that stay for two frames: somebody in the distance is drawn twelve times a second.

A held drawing is of the moment between its two frames, which alone it depends on: it comes out the same
whichever frame asks first, on whatever thread.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeAlias

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.kernels.compile import Bytes, Ints
from filmgate.engines.animatic.projection import Lens
from filmgate.engines.animatic.view import Camera, View

Drawing: TypeAlias = tuple[Bytes, Ints]
"""A tile's pixels, and where each of its rows is inked."""
_FRAMES = 2
"""That a drawing stays for."""
_KEPT = 64
"""Drawings: of a few figures, for as many frames as are made beside each other."""


class Held:
    """The held drawings of one shot."""

    def __init__(self, view: View, camera: Callable[[float], Camera]) -> None:
        self._view, self._camera = view, camera
        self._lock, self._kept = Lock(), dict[Hashable, Drawing]()

    def lens(self, time: float) -> Lens:
        """Of the moment whose drawings are shown at `time` (seconds)."""
        first = int(time * FPS + 1e-6) // _FRAMES * _FRAMES
        middle = (first + (_FRAMES - 1) / 2) / FPS
        return Lens(self._view, self._camera(middle), middle)

    def drawing(self, key: Hashable, paint: Callable[[], Drawing]) -> Drawing:
        """The drawing of that key, painted if there is none yet. Who asks meanwhile waits for it, which takes
        no longer than to paint another."""
        with self._lock:
            if key not in self._kept:
                while len(self._kept) >= _KEPT:
                    del self._kept[next(iter(self._kept))]
                self._kept[key] = paint()
            return self._kept[key]
