"""Painting the figures of one frame: each in a tile just as large as what is seen of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import cv2
import numpy as np

from filmgate.engines.animatic.arena import Slot
from filmgate.engines.animatic.colour import levels
from filmgate.engines.animatic.held import Drawing, Held
from filmgate.engines.animatic.kernels.compile import Bytes, Floats, Ints
from filmgate.engines.animatic.kernels.relight import SLOPE, relight, silhouette
from filmgate.engines.animatic.kernels.spans import inked, outlined
from filmgate.engines.animatic.kernels.table import OWN
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place, Plane, Pose
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.projection import Lens, Row
from filmgate.engines.animatic.view import NEAREST, Window, seen

_MARGIN = 0.04
"""Metres around a tile, for the edge light to see the figure go on."""
_BODY = 0.75
"""How high, as a share of its tile, a held figure is where it goes on at its own pace: its feet stand."""

_REACH = 3.0
"""Pixels of a 1080 picture over which an edge's slope is taken."""
_WIDE = 7.0
"""Pixels of an edge's width from which its silhouette need not be finer than half the tile."""
_MOST = 0.6
"""Pixels of a tile, of the picture's: a figure that fills it is painted a little coarser, as paint costs most
of all."""
_SMALL_BLUR = 2.5
"""Pixels of blur in a tile; more is had from a smaller tile."""


@dataclass
class Tiles:
    """The painted tiles of one frame, packed for the compositor, with their lists of stretches."""

    bytes: Bytes
    rows: Ints
    runs: Ints
    table: list[tuple[float, Row]] = field(default_factory=list)
    """What the compositor draws of them, each with its place in the order."""

    @staticmethod
    def of(shapes: list[tuple[int, int, int]]) -> Tiles:
        """Room for tiles of these shapes."""
        lines = sum(2 * (high + 1) for high, _, _ in shapes)
        size = sum(math.prod(shape) for shape in shapes)
        return Tiles(
            np.zeros(64 + size, np.uint8), np.zeros(1 + lines, np.int32), np.zeros((1 + lines, 2), np.int32)
        )


@dataclass(frozen=True)
class _Cut:
    """The part of an actor that this frame needs."""

    actor: Actor
    place: Place
    window: Window
    ppu: float
    fine: float
    lens: Lens
    """What it is drawn through."""

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
    whole = Window(place.x + left, place.y + y0, place.x + right, place.y + y1)
    window = Window(view.x0 - _MARGIN, low - _MARGIN, view.x1 + _MARGIN, top + _MARGIN)
    window = window.within(whole.x0, whole.y0, whole.x1, whole.y1)
    ppu = lens.big / (place.z - lens.camera.z)
    if window.wide * ppu < 3 or window.high * ppu < 3:
        return None
    window = whole if actor.held else window  # what its two frames see of it may differ
    ppu *= min(1.0, _SMALL_BLUR / max(_SMALL_BLUR, actor.soft))  # blurred anyway
    most = _MOST * lens.view.width * lens.view.height
    coarser = min(1.0, math.sqrt(most / (window.wide * window.high * ppu**2)))
    return _Cut(actor, place, window, ppu * coarser, lens.view.fine * coarser, lens)


def _light_row(light: EdgeLight, reach: int, step: int) -> Floats:
    key = [level * light.key_strength for level in levels(light.key)]
    back = [level * light.back_strength for level in levels(light.back)]
    far = max(1, round(reach / step))
    slope = reach / (far * step) / 255
    return np.array((*light.key_from, *key, *light.back_from, *back, light.own, far, slope), np.float32)


def _painted(cut: _Cut, pixels: Bytes, held: Held) -> Ints:
    """Fills the tile. Returns where each row is inked."""
    if not cut.actor.held:
        return _paint(cut, pixels)

    def drawing() -> Drawing:
        tile = np.zeros(cut.shape, np.uint8)
        return tile, _paint(cut, tile)

    pixels[:], ink = held.drawing((id(cut.actor), cut.lens.time), drawing)
    return ink


def _paint(cut: _Cut, pixels: Bytes) -> Ints:
    pen = Pen(pixels, cut.window.x0, cut.window.y0, cut.ppu)
    with pen.moved(cut.place.x, cut.place.y, sx=cut.place.facing):
        cut.actor.paint(pen, cut.lens.time)
    light, ink = cut.actor.light, pen.ink()
    if light.own != 1 or light.key_strength or light.back_strength:
        _light(cut, pixels, ink)
    if cut.actor.soft > 1:
        sharp = cut.lens.big / (cut.place.z - cut.lens.camera.z)  # what the picture shows of a metre
        _blur(pixels, ink, cut.actor.soft * cut.ppu / sharp)
    return ink


def _around(ink: Ints, room: int, wide: int) -> tuple[int, int, int, int] | None:
    """The rows and columns (from, to) of what is inked and of so many pixels around it; None where nothing
    is."""
    rows = (ink[:, 1] > ink[:, 0]).nonzero()[0]
    if not len(rows):
        return None
    y0, y1 = max(0, int(rows[0]) - room), min(len(ink), int(rows[-1]) + 1 + room)
    return y0, y1, max(0, int(ink[:, 0].min()) - room), min(wide, int(ink[:, 1].max()) + room)


def _blur(pixels: Bytes, ink: Ints, sigma: float) -> None:
    """Out of focus: the tile is small then, and what little light goes farther than `reach` is not seen."""
    reach = math.ceil(2 * sigma)
    size, around = (2 * reach + 1, 2 * reach + 1), _around(ink, reach + 1, pixels.shape[1])
    if around:
        y0, y1, x0, x1 = around
        part = pixels[y0:y1, x0:x1]
        cv2.GaussianBlur(part, size, sigma, part)
        inked(pixels, ink)


def _light(cut: _Cut, pixels: Bytes, ink: Ints) -> None:
    """Lights the figure's edges; where the tile is empty there is nothing to do."""
    light, round_px = cut.actor.light, cut.ppu * cut.actor.light.round
    step = 2 if round_px > _WIDE else 1
    row = _light_row(light, max(1, round(_REACH * cut.fine)), step)
    n, far = max(1, int(round_px / step) | 1), int(row[SLOPE])
    around = _around(ink, step * (n + far), pixels.shape[1])
    if around is None:
        return
    y0, y1, x0, x1 = around
    soft: Bytes = np.zeros(((y1 - y0) // step, (x1 - x0) // step), np.uint8)
    silhouette(pixels, ink, x0, y0, step, soft)
    soft = np.asarray(cv2.blur(soft, (n, n)), np.uint8)
    # A tile's last odd column and row are lit as those before them.
    below, beside = (y1 - y0) % step, (x1 - x0) % step
    wider = cv2.copyMakeBorder(soft, 0, below, far, far + beside, cv2.BORDER_REPLICATE)
    relight(pixels, ink, np.asarray(wider, np.uint8), row, x0, y0, step)


def paint_all(actors: list[Actor], lens: Lens, held: Held) -> Tiles:
    """Paints who is seen, and gives their table rows: the reflection first, then the figure."""
    then = held.lens(lens.time)
    cuts = [cut for actor in actors if (cut := _cut(actor, then if actor.held else lens))]
    tiles = Tiles.of([cut.shape for cut in cuts])
    offset, line, run = 0, 1, 1
    for cut in cuts:
        size = math.prod(cut.shape)
        pixels = tiles.bytes[offset : offset + size].reshape(cut.shape)
        ink = _painted(cut, pixels, held)
        tiles.table += _rows(cut, pixels, Slot(offset, line), lens)
        run = outlined(pixels, ink, line, run, tiles.rows, tiles.runs)
        offset, line = offset + size, line + 2 * (cut.shape[0] + 1)
    return tiles


def _moved_on(cut: _Cut, time: float) -> Pose:
    """What a held drawing does at this moment of its own: it leans after its figure, whose feet stand, or
    goes along, where it is out of focus."""
    gone = cut.actor.place(time).x - cut.place.x
    return Pose(x=gone) if cut.actor.soft > 1 else Pose(sway=gone / _BODY**2)


def _rows(cut: _Cut, pixels: Bytes, slot: Slot, lens: Lens) -> list[tuple[float, Row]]:
    actor, out = cut.actor, []
    low = cut.window.y1 - pixels.shape[0] / cut.ppu
    pose = _moved_on(cut, lens.time) if actor.held else Pose()
    seen_mirrored = _mirrored(actor, seen(lens.view, lens.camera, cut.place.z))
    for mirror in (actor.mirror, 0.0) if seen_mirrored else (0.0,):
        layer = Plane(
            pixels,
            cut.window.x0,
            low,
            cut.ppu,
            cut.place.z,
            lambda time: pose,
            mirror=mirror,
            wobble=actor.wobble,
            ground=actor.ground,
        )
        row = lens.row(layer, slot)
        if row is not None:
            row[OWN] = 1
            out.append((cut.place.z, row))
    return out
