"""From layers to the numbers that the compositor reads: one table row for each layer and moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from filmgate.engines.animatic.colour import levels
from filmgate.engines.animatic.frames.arena import Slot
from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.layers import Backdrop, Floor, Plane, Pose, Sea
from filmgate.engines.animatic.view import NEAREST, Camera, View

Row: TypeAlias = list[float]
"""Of the table: plain numbers, as each is set alone, which takes an array several times as long."""
_THINNEST = 0.02
"""A plate turned edge-on stays this wide, so that nothing divides by zero."""


@dataclass(frozen=True)
class Lens:
    """One frame's projection."""

    view: View
    camera: Camera
    time: float

    @cached_property
    def big(self) -> float:
        """Pixels to a metre at one metre."""
        return self.camera.focal * self.view.height

    @cached_property
    def eye(self) -> float:
        return self.camera.horizon * self.view.height

    @cached_property
    def centre(self) -> float:
        return self.view.width / 2 - self.camera.swing * self.view.height

    def row(self, layer: Plane | Backdrop | Floor, slot: Slot) -> Row | None:
        """The layer's table row, or None when it cannot be seen now."""
        pose = layer.motion(self.time)
        if pose.opacity <= 0.002:
            return None
        if isinstance(layer, Floor):
            return self._floor(layer, slot, pose)
        if isinstance(layer, Backdrop):
            return self._backdrop(layer, slot, pose)
        return self._plane(layer, slot, pose)

    def _start(self, kind: int, pixels: Bytes, slot: Slot) -> Row:
        row = [0.0] * at.WIDTH
        row[at.KIND], row[at.OFFSET] = kind, slot.offset
        row[at.ROWS], row[at.COLUMNS] = pixels.shape[:2]
        return row

    def _plane(self, plane: Plane, slot: Slot, pose: Pose) -> Row | None:
        distance = plane.z - self.camera.z
        if distance < NEAREST:
            return None
        row = self._start(at.PLANE, plane.pixels, slot)
        scale = plane.ppu * distance / self.big  # plate columns to a pixel of the picture
        turn = pose.turn if abs(pose.turn) > _THINNEST else _THINNEST
        left = plane.pivot + (plane.x0 - plane.pivot) * turn + pose.x
        row[at.U] = (self.camera.x - left) * plane.ppu / turn - self.centre * scale / turn
        row[at.DU] = scale / turn
        self._rows_of(row, plane, pose, scale)
        row[at.RED], row[at.GREEN], row[at.BLUE] = pose.gain
        row[at.WRAP] = (1 if plane.wrap_x else 0) + (2 if plane.wrap_y else 0)
        row[at.SPANS], row[at.SWAY] = slot.spans, pose.sway * plane.ppu
        return row

    def _rows_of(self, row: Row, plane: Plane, pose: Pose, scale: float) -> None:
        down = plane.ppu * plane.squeeze
        top = plane.y0 + pose.y + plane.pixels.shape[0] / down
        fall = scale * plane.squeeze
        if plane.mirror > 0:
            row[at.V] = (top - (2 * plane.ground - self.camera.y)) * down + self.eye * fall
            row[at.DV] = -fall
            row[at.MIRROR], row[at.WOBBLE], row[at.TIME] = 1, plane.wobble * plane.ppu, self.time
            row[at.OPACITY] = plane.mirror * pose.opacity
        else:
            row[at.V] = (top - self.camera.y) * down - self.eye * fall
            row[at.DV] = fall
            row[at.OPACITY] = pose.opacity

    def _backdrop(self, sky: Backdrop, slot: Slot, pose: Pose) -> Row:
        row = self._start(at.PLANE, sky.pixels, slot)
        scale = sky.scale / self.camera.focal
        high, wide = sky.pixels.shape[:2]
        row[at.U], row[at.DU] = wide / 2 - self.centre * scale + sky.drift * self.time, scale
        row[at.V], row[at.DV] = sky.horizon * high - self.eye * scale, scale
        row[at.OPACITY], row[at.SPANS] = pose.opacity, slot.spans
        row[at.RED], row[at.GREEN], row[at.BLUE] = pose.gain
        return row

    def _floor(self, floor: Floor, slot: Slot, pose: Pose) -> Row | None:
        drop = self.camera.y - floor.y - pose.y
        if drop <= 0.02:
            return None
        row = self._start(at.SEA if isinstance(floor, Sea) else at.FLOOR, floor.pixels, slot)
        row[at.X] = (self.camera.x - floor.x0 - pose.x) * floor.ppu
        row[at.Z] = (self.camera.z - floor.z0) * floor.ppu
        row[at.SCALE], row[at.LEVELS], row[at.DROP] = floor.ppu, slot.levels, drop * self.big
        row[at.EYE], row[at.LENS], row[at.CENTRE] = self.eye, self.big, self.centre
        row[at.NEAR], row[at.FAR] = floor.near - self.camera.z, floor.far - self.camera.z
        row[at.FOG : at.FOG + 3], row[at.FOG_Z] = levels(floor.fog), floor.fog_z
        row[at.GAIN : at.GAIN + 3] = pose.gain
        if isinstance(floor, Sea):
            self._sea(row, floor)
        return row

    def _sea(self, row: Row, sea: Sea) -> None:
        row[at.DEEP : at.DEEP + 3] = levels(sea.deep)
        row[at.SHINE : at.SHINE + 3] = levels(sea.shine)
        row[at.GLITTER : at.GLITTER + 3] = levels(sea.sun)
        sun = sea.sun_x * self.view.width + self.camera.swing * -self.view.height
        row[at.SUN_X], row[at.SUN_W] = sun, sea.sun_w * self.view.width
        row[at.DRIFT], row[at.CLOCK], row[at.CHOP] = sea.drift, self.time, sea.chop
