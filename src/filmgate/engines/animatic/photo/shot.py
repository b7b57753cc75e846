"""One photo as one shot."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.plan import treatment
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.edit.style import planar
from filmgate.engines.animatic.edit.textures import Bytes, Floats
from filmgate.engines.animatic.photo.camera import PACE, PATHS, Pose, eased
from filmgate.engines.animatic.photo.kernels import travelled
from filmgate.engines.animatic.photo.plate import Plate, plate
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.picture import I420, planes

GRID = 4
"""The map is made at a quarter of the size: it is smooth, and only the pixels need be fine."""
SLOPES = (0.5, 1.9)
"""How far the map may squeeze and stretch before a move looks like rubber."""


def frames(order: Order, shot: int, image: Input) -> Iterator[Frame]:
    """Exactly that shot's frames: the photo, through which the camera moves as the shot says, in its look."""
    planned = order.storyboard.shots[shot]
    start = order.storyboard.starts()[shot]
    scene = Scene(plate(_loaded(image), order.width, order.height, order.seed), order.width, order.height)
    path, pace = PATHS[planned.camera.move], PACE[planned.camera.speed]
    amount = scene.tamed([path(t).scaled(pace) for t in (0.0, 0.25, 0.75, 1.0)]) * pace
    restyler = Restyler(order.width, order.height, order.seed, treatment(planned))
    for index in range(planned.frames):
        pose = path(eased(index / max(planned.frames - 1, 1))).scaled(amount)
        yield restyler.restyle(scene.seen(pose), start + index)


def _loaded(image: Input) -> Bytes:
    photo = cv2.imread(str(image.path), cv2.IMREAD_UNCHANGED)
    if photo is None:
        raise TaskFailed("invalid_input", f"{image.name}: cannot be decoded as an image")
    return np.asarray(photo, np.uint8)


class Scene:
    """A plate seen by a camera. `depth` maps are softened where a move would fold them."""

    def __init__(self, prepared: Plate, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.back, self.front = planar(_even(prepared.back)), planar(_even(prepared.front))
        self.back_depth, self.front_depth = prepared.back_depth, prepared.front_depth
        self.matte = prepared.matte

    def tamed(self, poses: list[Pose]) -> float:
        """Softens the depth, and then says how much of the move it bears (at most 1)."""
        hard = self.back_depth
        for blur in (0.0, 5.0, 10.0, 15.0):
            if blur:
                self.back_depth = np.asarray(cv2.GaussianBlur(hard, (0, 0), blur), np.float32)
            if self._bears(poses, 1.0):
                return 1.0
        return next((share for share in (0.85, 0.72, 0.6, 0.5, 0.4) if self._bears(poses, share)), 0.3)

    def _bears(self, poses: list[Pose], share: float) -> bool:
        for pose in poses:
            mx, my = self._map(self.back_depth, pose.scaled(share))
            rows, columns = mx.shape
            for slope in (np.diff(mx, axis=1) * columns * pose.zoom, np.diff(my, axis=0) * rows * pose.zoom):
                if np.quantile(slope, 0.0005) < SLOPES[0] or np.quantile(slope, 0.9995) > SLOPES[1]:
                    return False
        return True

    def _map(self, depth: Floats, pose: Pose) -> tuple[Floats, Floats]:
        size = (max(self.height // GRID, 2), max(self.width // GRID, 2))
        mx, my = np.empty(size, np.float32), np.empty(size, np.float32)
        moves = (pose.slide, pose.lift, pose.zoom, pose.dolly, pose.across, pose.down)
        bands(travelled, size[0], depth, *moves, self.width / self.height, mx, my)
        return mx, my

    def seen(self, pose: Pose) -> I420:
        """The picture from there."""
        out = np.empty((self.height * 3 // 2, self.width), np.uint8)
        back = self._map(self.back_depth, pose)
        front = self._map(self.front_depth, pose) if self.matte is not None else None
        pairs = zip(planes(out), planes(self.back), planes(self.front), strict=True)
        for target, behind, before in pairs:
            target[:] = _looked_up(behind, back, target.shape)
            if front is not None and self.matte is not None:
                cover = _looked_up(self.matte, front, target.shape)
                fresh = _looked_up(before, front, target.shape)
                target[:] = (target + (fresh.astype(np.float32) - target) * cover + 0.5).astype(np.uint8)
        return out


def _even(picture: Bytes) -> Bytes:
    return np.ascontiguousarray(picture[: picture.shape[0] // 2 * 2, : picture.shape[1] // 2 * 2])


def _looked_up(plane: Bytes | Floats, where: tuple[Floats, Floats], shape: tuple[int, ...]) -> Floats:
    """A plane of any size, sampled at places in 0..1 onto a picture of that shape."""
    rows, columns = plane.shape
    size = (shape[1], shape[0])
    x, y = (
        np.asarray(cv2.resize(axis, size) * np.float32(length) - np.float32(0.5), np.float32)
        for axis, length in zip(where, (columns, rows), strict=True)
    )
    how = cv2.INTER_CUBIC if plane.dtype == np.uint8 else cv2.INTER_LINEAR
    return np.asarray(cv2.remap(plane, x, y, how, borderMode=cv2.BORDER_REFLECT))
