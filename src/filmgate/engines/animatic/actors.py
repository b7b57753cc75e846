"""Painting the figures of one frame: each in a tile just as large as what is seen of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import cv2
import numpy as np

from filmgate.engines.animatic.arena import Slot
from filmgate.engines.animatic.colour import rgb
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Floats
from filmgate.engines.animatic.kernels.relight import relight
from filmgate.engines.animatic.kernels.table import OWN
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place, Plane, Pose
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.plate import blurred
from filmgate.engines.animatic.projection import Lens
from filmgate.engines.animatic.view import NEAREST, Window, seen

_MARGIN = 0.04
"""Metres around a tile, for the edge light to see the figure go on."""


_REACH = 3.0
"""Pixels of a 1080 picture over which an edge's slope is taken."""
_SMALL_BLUR = 2.5
"""Pixels of blur in a tile; more is had from a smaller tile."""


@dataclass
class Tiles:
    """The painted tiles of one frame, packed for the compositor."""

    bytes: Bytes = field(default_factory=lambda: np.zeros(64, np.uint8))
    rows: list[tuple[float, Doubles]] = field(default_factory=list)
    """Each with its place in the order."""


@dataclass(frozen=True)
class _Cut:
    """The part of an actor that this frame needs."""

    actor: Actor
    place: Place
    window: Window
    ppu: float
    fine: float

    @property
    def shape(self) -> tuple[int, int, int]:
        return math.ceil(self.window.high * self.ppu), math.ceil(self.window.wide * self.ppu), 4


def _mirrored(actor: Actor, view: Window) -> bool:
    return actor.mirror > 0 and view.y0 < actor.ground


def _cut(actor: Actor, lens: Lens) -> _Cut | None:
    place = actor.place(lens.time)
    if place.z - lens.camera.z <= NEAREST:
        return None
    view = seen(lens.view, lens.camera, place.z)
    x0, y0, x1, y1 = actor.box
    left, right = (x0, x1) if place.facing > 0 else (-x1, -x0)
    low, top = view.y0, view.y1
    if _mirrored(actor, view):  # what is seen reflected is needed too
        low, top = min(low, actor.ground), max(top, 2 * actor.ground - low)
    window = Window(view.x0 - _MARGIN, low - _MARGIN, view.x1 + _MARGIN, top + _MARGIN)
    window = window.within(place.x + left, place.y + y0, place.x + right, place.y + y1)
    ppu = lens.big / (place.z - lens.camera.z)
    if window.wide * ppu < 3 or window.high * ppu < 3:
        return None
    ppu *= min(1.0, _SMALL_BLUR / max(_SMALL_BLUR, actor.soft))  # blurred anyway
    most = 1.1 * lens.view.width * lens.view.height
    ppu *= min(1.0, math.sqrt(most / (window.wide * window.high * ppu**2)))
    return _Cut(actor, place, window, ppu, lens.view.fine)


def _light_row(light: EdgeLight, fine: float) -> Floats:
    key, back = rgb(light.key) * light.key_strength, rgb(light.back) * light.back_strength
    return np.array(
        [*light.key_from, *key, *light.back_from, *back, light.own, max(1, round(_REACH * fine))], np.float32
    )


def _paint(cut: _Cut, pixels: Bytes, time: float, sharp: float) -> None:
    """`sharp` is what the picture shows of a metre there, in pixels."""
    pen = Pen(pixels, cut.window.x0, cut.window.y0, cut.ppu)
    with pen.moved(cut.place.x, cut.place.y, sx=cut.place.facing):
        cut.actor.paint(pen, time)
    light = cut.actor.light
    if light.own != 1 or light.key_strength or light.back_strength:
        n = max(1, int(cut.ppu * light.round) | 1)
        soft = cv2.blur(np.ascontiguousarray(pixels[:, :, 3]), (n, n))
        relight(pixels, np.asarray(soft, np.uint8), _light_row(light, cut.fine))
    if cut.actor.soft > 1:
        blurred(pixels, cut.actor.soft * cut.ppu / sharp)


def paint_all(actors: list[Actor], lens: Lens) -> Tiles:
    """Paints who is seen, and gives their table rows: the reflection first, then the figure."""
    cuts = [cut for actor in actors if (cut := _cut(actor, lens))]
    tiles = Tiles(np.zeros(64 + sum(math.prod(cut.shape) for cut in cuts), np.uint8))
    offset = 0
    for cut in cuts:
        size = math.prod(cut.shape)
        pixels = tiles.bytes[offset : offset + size].reshape(cut.shape)
        _paint(cut, pixels, lens.time, lens.big / (cut.place.z - lens.camera.z))
        tiles.rows += _rows(cut, pixels, Slot(offset), lens)
        offset += size
    return tiles


def _rows(cut: _Cut, pixels: Bytes, slot: Slot, lens: Lens) -> list[tuple[float, Doubles]]:
    actor, out = cut.actor, []
    low = cut.window.y1 - pixels.shape[0] / cut.ppu
    seen_mirrored = _mirrored(actor, seen(lens.view, lens.camera, cut.place.z))
    for mirror in (actor.mirror, 0.0) if seen_mirrored else (0.0,):
        layer = Plane(
            pixels,
            cut.window.x0,
            low,
            cut.ppu,
            cut.place.z,
            lambda time: Pose(),
            mirror=mirror,
            wobble=actor.wobble,
            ground=actor.ground,
        )
        row = lens.row(layer, slot)
        if row is not None:
            row[OWN] = 1
            out.append((cut.place.z, row))
    return out
