"""Painting the figures of one frame: each in a tile just as large as what is seen of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

import cv2
import numpy as np

from filmgate.engines.animatic.colour import levels
from filmgate.engines.animatic.frames.arena import Slot
from filmgate.engines.animatic.frames.held import Drawing, Held, Kept, Shown
from filmgate.engines.animatic.frames.projection import Lens, Row
from filmgate.engines.animatic.kernels.compile import Bytes, Floats, Ints
from filmgate.engines.animatic.kernels.relight import SLOPE, relight, silhouette
from filmgate.engines.animatic.kernels.spans import inked, outlined
from filmgate.engines.animatic.kernels.table import OWN
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place, Plane, Pose
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.sketch import Sketch
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
_STEPS, _FINER = 12, 1.08
"""Drawings to a second of somebody who passes in the distance, and how much finer the next larger one is."""
_EDGE = 12
"""Pixels that paint may go beyond the points it is drawn with, and a few."""
_SPARE = 64
"""Bytes behind the last tile, of which the compositor may read some."""
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
        """Room for tiles of these shapes, which is still to be filled."""
        lines = sum(2 * (high + 1) for high, _, _ in shapes)
        size = sum(math.prod(shape) for shape in shapes)
        pixels: Bytes = np.empty(size + _SPARE, np.uint8)
        pixels[size:] = 0
        return Tiles(pixels, np.zeros(1 + lines, np.int32), np.zeros((1 + lines, 2), np.int32))


class _Cut(NamedTuple):
    """The part of an actor that this frame needs."""

    actor: Actor
    place: Place
    window: Window
    ppu: float
    fine: float
    soft: float
    """Pixels of the tile that it is out of focus."""
    time: float
    """The moment it is drawn of."""
    sketch: Sketch | None = None
    """What is drawn of it, if that is known already."""

    @property
    def shape(self) -> tuple[int, int, int]:
        return math.ceil(self.window.high * self.ppu), math.ceil(self.window.wide * self.ppu), 4


def _mirrored(actor: Actor, view: Window) -> bool:
    return actor.mirror > 0 and view.y0 < actor.ground


def _box(actor: Actor, place: Place) -> Window:
    """All of what an actor may draw there."""
    x0, y0, x1, y1 = actor.box
    left, right = (x0, x1) if place.facing > 0 else (-x1, -x0)
    return Window(place.x + left, place.y + y0, place.x + right, place.y + y1)


def _seen(actor: Actor, lens: Lens, place: Place) -> Window:
    """What is seen of an actor's surroundings, as if it stood at `place` then."""
    now = actor.place(lens.time)
    view = seen(lens.view, lens.camera, now.z)
    low, top, dx, dy = view.y0, view.y1, place.x - now.x, place.y - now.y
    if _mirrored(actor, view):  # what is seen reflected is needed too
        low, top = min(low, actor.ground), max(top, 2 * actor.ground - low)
    return Window(view.x0 + dx - _MARGIN, low + dy - _MARGIN, view.x1 + dx + _MARGIN, top + dy + _MARGIN)


def _cut(actor: Actor, lens: Lens, *others: Lens) -> _Cut | None:
    """The part of an actor that is seen through a lens, and through others of about the same moment."""
    place = actor.place(lens.time)
    if place.z - lens.camera.z <= NEAREST:
        return None
    whole = _box(actor, place)
    window = _seen(actor, lens, place)
    for other in others:
        window = window.joined(_seen(actor, other, place))
    window = window.within(whole.x0, whole.y0, whole.x1, whole.y1)
    ppu = lens.big / (place.z - lens.camera.z)
    if window.wide * ppu < 3 or window.high * ppu < 3:
        return None
    coarse = min(1.0, _SMALL_BLUR / max(_SMALL_BLUR, actor.soft))  # blurred anyway
    most = _MOST * lens.view.width * lens.view.height
    coarser = min(1.0, math.sqrt(most / (window.wide * window.high * (ppu * coarse) ** 2)))
    coarse *= coarser
    return _Cut(actor, place, window, ppu * coarse, lens.view.fine * coarser, actor.soft * coarse, lens.time)


def _sketched(actor: Actor, lens: Lens) -> Sketch | None:
    cut = _cut(actor, lens)
    return _sketch(cut) if cut else None


def _sketch(cut: _Cut) -> Sketch | None:
    return Sketch.of(lambda pen: cut.actor.paint(pen, cut.time), cut.ppu)


def _tight(cut: _Cut, sketch: Sketch) -> _Cut:
    """With a tile no larger than what is sketched, and what its light and its blur look at."""
    (high, wide, _), window, place, ppu = cut.shape, cut.window, cut.place, cut.ppu
    x0, y0, x1, y1 = sketch.box
    if place.facing < 0:
        x0, x1 = -x1, -x0
    if not (x0 <= x1 and y0 <= y1):  # nothing, or what is no number
        return cut._replace(sketch=sketch)
    room = math.ceil(ppu * cut.actor.light.round + _REACH * cut.fine + 2 * cut.soft) + _EDGE
    left = max(0, math.floor((place.x + x0 - window.x0) * ppu) - room)
    right = min(wide, math.ceil((place.x + x1 - window.x0) * ppu) + room)
    low = max(0, math.floor((place.y + y0 - window.y0) * ppu) - room)
    top = min(high, math.ceil((place.y + y1 - window.y0) * ppu) + room)
    if cut.actor.mirror > 0:  # its reflection fades by shares of its tile's height
        low, top = 0, high
    if right <= left or top <= low:  # it is outside of what is seen
        right, top = left + 1, low + 1
    # Half a pixel less, so that no rounding adds one.
    x, y = window.x0 + left / ppu, window.y0 + low / ppu
    part = Window(x, y, x + (right - left - 0.5) / ppu, y + (top - low - 0.5) / ppu)
    return cut._replace(sketch=sketch, window=part)


def _light_row(light: EdgeLight, reach: int, step: int) -> Floats:
    key = [level * light.key_strength for level in levels(light.key)]
    back = [level * light.back_strength for level in levels(light.back)]
    far = max(1, round(reach / step))
    slope = reach / (far * step) / 255
    return np.array((*light.key_from, *key, *light.back_from, *back, light.own, far, slope), np.float32)


def _paint(cut: _Cut, pixels: Bytes) -> Drawing:
    """Fills the tile, with what is sketched already or anew."""
    pen = Pen(pixels, cut.window.x0, cut.window.y0, cut.ppu)
    with pen.moved(cut.place.x, cut.place.y, sx=cut.place.facing):
        if cut.sketch is None:
            cut.actor.paint(pen, cut.time)
        else:
            cut.sketch.paint(pen)
    light, ink = cut.actor.light, pen.ink()
    if light.own != 1 or light.key_strength or light.back_strength:
        _light(cut, pixels, ink)
    if cut.actor.soft > 1:
        _blur(pixels, ink, cut.soft)
    return Drawing(pixels, ink, cut.window, cut.ppu, cut.place)


def _kept(cut: _Cut) -> Kept:
    """A drawing of its own, no larger than what is inked of it."""
    tile: Bytes = np.zeros(cut.shape, np.uint8)
    drawn = _paint(cut, tile)
    # An edge is mixed with what is beside it.
    y0, y1, x0, x1 = _around(drawn.ink, 2, tile.shape[1]) or (0, len(tile), 0, tile.shape[1])
    y0, y1 = (0, len(tile)) if cut.actor.cycle else (y0, y1)  # it leans by shares of its tile's height
    left, low = cut.window.x0 + x0 / cut.ppu, cut.window.y0 + (len(tile) - y1) / cut.ppu
    window = Window(left, low, left + (x1 - x0) / cut.ppu, low + (y1 - y0) / cut.ppu)
    pixels, ink = tile[y0:y1, x0:x1].copy(), drawn.ink[y0:y1] - x0
    rows, runs = np.empty(2 * (y1 - y0 + 1), np.int32), np.empty((2 * (y1 - y0 + 1), 2), np.int32)
    runs = runs[: outlined(pixels, ink, 0, 0, rows, runs)].copy()
    return Kept(pixels, window, cut.ppu, cut.place, rows, runs)


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
    if not soft.size:  # a sliver at the picture's edge
        return
    silhouette(pixels, ink, x0, y0, step, soft)
    if n > 1:
        soft = np.asarray(cv2.blur(soft, (n, n)), np.uint8)
    # A tile's last odd column and row are lit as those before them.
    below, beside = (y1 - y0) % step, (x1 - x0) % step
    wider = cv2.copyMakeBorder(soft, 0, below, far, far + beside, cv2.BORDER_REPLICATE)
    relight(pixels, ink, np.asarray(wider, np.uint8), row, x0, y0, step)


def _drawing(actor: Actor, lens: Lens, held: Held) -> Kept | _Cut | None:
    """What is kept of an actor, or what of it is to be painted now; None where it is not seen."""
    cut = _cut(actor, lens)
    if cut is None:
        return None
    if actor.cycle:
        return _passing(cut, lens.time, held)
    shown = held.shown(actor, lens.time, _sketched)
    if shown is None:
        sketch = _sketch(cut) if held.can_sketch(actor, lens.time, _sketched) else None
        return _tight(cut, sketch) if sketch else cut
    if shown.first == shown.last:
        return _tight(cut, shown.sketch)
    return held.drawing((id(actor), shown.first, shown.last), lambda: _kept(_for_all(cut, shown, held)))


def _step(actor: Actor, time: float) -> tuple[int, float]:
    """Which drawing of its cycle a passer-by has at that moment, and of which moment of a cycle that is."""
    steps = max(1, round(actor.cycle * _STEPS))
    number = int(time % actor.cycle / actor.cycle * steps)
    return number, (number + 0.5) * actor.cycle / steps


def _passing(cut: _Cut, time: float, held: Held) -> Kept:
    """A passer-by as far in their step. It is the same each time that it comes round, whatever is seen of
    it then: so it is drawn as a whole, by itself, and about as large."""
    actor, ppu = cut.actor, _FINER ** math.ceil(math.log(cut.ppu, _FINER))
    number, moment = _step(actor, time)

    def drawn() -> Kept:
        alone = Place(0.0, 0.0, cut.place.z, cut.place.facing)
        return _kept(cut._replace(place=alone, window=_box(actor, alone), ppu=ppu, time=moment))

    return held.drawing((id(actor), number, ppu, cut.fine, cut.soft), drawn)


def _for_all(cut: _Cut, shown: Shown, held: Held) -> _Cut:
    """What the frames need together for which a drawing stays."""
    lenses = [held.lens(number) for number in (shown.number, shown.first, shown.last)]
    return _tight(_cut(cut.actor, *lenses) or cut, shown.sketch)


def paint_all(actors: list[Actor], lens: Lens, held: Held) -> Tiles:
    """Paints who is seen, and gives their table rows: the reflection first, then the figure."""
    drawn = [(actor, drawing) for actor in actors if (drawing := _drawing(actor, lens, held))]
    tiles = Tiles.of([drawing.shape for _, drawing in drawn])
    offset, line, run = 0, 1, 1
    for actor, drawing in drawn:
        shape, slot = drawing.shape, Slot(offset, line)
        pixels = tiles.bytes[offset : offset + math.prod(shape)].reshape(shape)
        if isinstance(drawing, Kept):
            pixels[:] = drawing.pixels
            rows, runs = drawing.rows, drawing.runs
            np.add(rows, run, out=tiles.rows[line : line + len(rows)])
            tiles.runs[run : run + len(runs)] = runs
            run += len(runs)
            tiles.table += _rows(actor, drawing, _moved_on(actor, drawing.place, lens.time), slot, lens)
        else:
            pixels[:] = 0
            fresh = _paint(drawing, pixels)
            tiles.table += _rows(actor, fresh, Pose(), slot, lens)
            run = outlined(pixels, fresh.ink, line, run, tiles.rows, tiles.runs)
        offset, line = offset + pixels.size, line + 2 * (shape[0] + 1)
    return tiles


_WET = 0.03
"""Metres under its surface to which it is."""


def _moved_on(actor: Actor, then: Place, time: float) -> Pose:
    """What a held drawing does at this moment of its own: it goes along with its figure; somebody who walks
    in the distance leans after theirs, whose feet stand, where they are not out of focus."""
    now = actor.place(time)
    if actor.cycle and actor.soft <= 1:
        stood = actor.place(time - time % actor.cycle + _step(actor, time)[1]).x
        return Pose(x=stood - then.x, y=now.y - then.y, sway=(now.x - stood) / _BODY**2)
    return Pose(x=now.x - then.x, y=now.y - then.y)


def _sunk(actor: Actor, drawn: Drawing | Kept, pose: Pose) -> int:
    """Rows of what is under the surface of the water, which is not reflected in it."""
    below = actor.ground - _WET - drawn.window.y0 - pose.y
    return min(len(drawn.pixels) - 1, max(0, math.floor(below * drawn.ppu)))


def _rows(actor: Actor, drawn: Drawing | Kept, pose: Pose, slot: Slot, lens: Lens) -> list[tuple[float, Row]]:
    window, z, out = drawn.window, actor.place(lens.time).z, []
    seen_mirrored = _mirrored(actor, seen(lens.view, lens.camera, z))
    for mirror in (actor.mirror, 0.0) if seen_mirrored else (0.0,):
        sunk = _sunk(actor, drawn, pose) if mirror else 0
        layer = Plane(
            drawn.pixels[: len(drawn.pixels) - sunk],
            window.x0,
            window.y0 + sunk / drawn.ppu,
            drawn.ppu,
            z,
            lambda time: pose,
            mirror=mirror,
            wobble=actor.wobble,
            ground=actor.ground,
        )
        row = lens.row(layer, slot)
        if row is not None:
            row[OWN] = 1
            out.append((z if actor.depth is None else actor.depth, row))
    return out
