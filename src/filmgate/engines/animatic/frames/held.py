"""Drawings that stay for more than one frame: of who is in the distance, whose steps come round, and of who
hardly moves.

What a frame shows depends on its number alone: it comes out the same whichever frame asks first, on whatever
thread.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from functools import lru_cache, partial
from threading import RLock
from typing import NamedTuple, TypeAlias

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.frames.projection import Lens
from filmgate.engines.animatic.kernels.compile import Bytes, Ints
from filmgate.engines.animatic.layers import Actor, Place
from filmgate.engines.animatic.sketch import Sketch
from filmgate.engines.animatic.view import NEAREST, Camera, View, Window

Sketcher: TypeAlias = Callable[[Actor, Lens], Sketch | None]
"""Sketches an actor as that lens sees it."""


class Drawing(NamedTuple):
    """A tile's pixels, where each of its rows is inked, what of the world it shows at how many pixels to a
    metre, and where its figure stood."""

    pixels: Bytes
    ink: Ints
    window: Window
    ppu: float
    place: Place


class Kept(NamedTuple):
    """A drawing that is shown again, with its lists of stretches (see `kernels.spans.outlined`), which begin
    at 0."""

    pixels: Bytes
    window: Window
    ppu: float
    place: Place
    rows: Ints
    runs: Ints

    @property
    def shape(self) -> tuple[int, int, int]:
        high, wide, channels = self.pixels.shape
        return high, wide, channels


class Shown(NamedTuple):
    """What is shown of a figure: the sketch of which frame, from which frame to which."""

    sketch: Sketch
    number: int
    first: int
    last: int


_JUMP = 1.4
"""Pixels of a 1080 picture by which any point of a figure may jump from one drawing to the next."""
_FAR = 4.0
"""Pixels in two frames from which it is not looked at any closer for a second."""
_KEPT = 48 << 20
"""Bytes of drawings: those of a few passers-by, and of others for as many frames as are made beside each
other."""
_SKETCHES = 160


class Held:
    """The held drawings of one shot."""

    def __init__(self, view: View, camera: Callable[[float], Camera]) -> None:
        self._view = view
        self.camera = lru_cache(maxsize=32)(camera)
        """Kept, as whoever hardly moves is looked at in the next frames, too."""
        self._lock, self._size = RLock(), 0
        self._drawings = dict[Hashable, Kept]()
        self._sketches = dict[tuple[int, int], Sketch | None]()
        self._moves = dict[tuple[int, int], float]()

    def lens(self, number: float) -> Lens:
        """Through which a frame is seen, or the moment between two."""
        time = max(0.0, number) / FPS
        return Lens(self._view, self.camera(time), time)

    def drawing(self, key: Hashable, paint: Callable[[], Kept]) -> Kept:
        """The drawing of that key, painted if there is none yet. Who asks meanwhile waits for it, which takes
        no longer than to paint another."""
        with self._lock:
            if key not in self._drawings:
                self._drawings[key] = made = paint()
                self._size += made.pixels.nbytes
                while self._size > _KEPT and len(self._drawings) > 1:
                    self._size -= self._drawings.pop(next(iter(self._drawings))).pixels.nbytes
            return self._drawings[key]

    def shown(self, actor: Actor, time: float, sketcher: Sketcher) -> Shown | None:
        """What is shown of the actor at `time`; None if it is drawn anew."""
        number = round(time * FPS)
        if abs(number - time * FPS) > 1e-6:
            return None
        near = partial(self._near, actor, sketcher)
        even, four, second = number // 2 * 2, number // 4 * 4, number // FPS * FPS
        first = last = number
        looked_at = number in (second, second + 2)  # its sketch is there, or will be asked for
        if near(second, second + 2, _FAR):
            if near(four, four + 2, _JUMP / 2) and near(four + 2, four + 4, _JUMP / 2):
                first, last, number = four, four + 3, four + 2
            elif near(even, even + 2, _JUMP):
                first, last, number = even, even + 1, even
            looked_at = number % 2 == 0
        sketch = self._sketch(actor, sketcher, number) if looked_at else None
        return Shown(sketch, number, first, last) if sketch else None

    def can_sketch(self, actor: Actor, time: float, sketcher: Sketcher) -> bool:
        """Whether its drawing does not look at its own paint: so it was as the second began."""
        return self._sketch(actor, sketcher, int(time) * FPS) is not None

    def _near(self, actor: Actor, sketcher: Sketcher, one: int, two: int, pixels: float) -> bool:
        """Whether the actor moves no farther than that from one frame to another, but for its place."""
        key = id(actor), one
        with self._lock:
            if key not in self._moves:
                self._moves[key] = self._moved(actor, sketcher, one, two)
                while len(self._moves) > _SKETCHES:
                    del self._moves[next(iter(self._moves))]
            return self._moves[key] <= pixels

    def _moved(self, actor: Actor, sketcher: Sketcher, one: int, two: int) -> float:
        """Pixels of a 1080 picture that the actor moves from one frame to another, but for its place."""
        here, there, lens = actor.place(one / FPS), actor.place(two / FPS), self.lens(one)
        scale = lens.big / max(NEAREST, here.z - lens.camera.z) / self._view.fine
        if here.facing != there.facing or math.dist((here.x, here.z), (there.x, there.z)) * scale > _FAR:
            return math.inf  # who goes from place to place moves
        a, b = (self._sketch(actor, sketcher, number) for number in (one, two))
        return a.apart(b) * scale if a and b else math.inf

    def _sketch(self, actor: Actor, sketcher: Sketcher, number: int) -> Sketch | None:
        key = id(actor), number
        with self._lock:
            if key not in self._sketches:
                self._sketches[key] = sketcher(actor, self.lens(number))
                while len(self._sketches) > _SKETCHES:
                    del self._sketches[next(iter(self._sketches))]
            return self._sketches[key]
