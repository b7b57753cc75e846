"""One photo as one shot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.cues import cues
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.exposure import exposure_of
from filmgate.engines.animatic.edit.pictures import grades
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.edit.style import planar
from filmgate.engines.animatic.edit.textures import Bytes, Floats
from filmgate.engines.animatic.edit.treatment import Treatment, treatment
from filmgate.engines.animatic.photo.camera import Journey, Pose
from filmgate.engines.animatic.photo.kernels import travelled
from filmgate.engines.animatic.photo.loading import decoded, loaded
from filmgate.engines.animatic.photo.plate import Plate, even, plate, print_of
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.picture import I420, i420_to_bgr, planes
from filmgate.storyboard.vocabulary import Framing

CLOSER = {
    Framing.MEDIUM: 1.18,
    Framing.MEDIUM_CLOSE_UP: 1.35,
    Framing.CLOSE_UP: 1.6,
    Framing.EXTREME_CLOSE_UP: 2.0,
}
GRID = 4
"""The map is made at a quarter of the size: it is smooth, and only the pixels need be fine."""
SLOPES = (0.5, 1.9)
"""How far the map may squeeze and stretch before a move looks like rubber."""


def frames(order: Order, shot: int, image: Input) -> Iterator[Frame]:
    """Exactly that shot's frames: the photo, through which the camera moves as the shot says, in its look."""
    planned = order.storyboard.shots[shot]
    start = order.storyboard.starts()[shot]
    treated = treatment(planned)
    treated = replace(treated, tones=(*treated.tones, *grades(order)))
    sight = _sight(image, order, Journey.of(cues(planned), planned.frames), closer_of(order, shot))
    seen = (sight.seen(index / FPS) for index in range(planned.frames))
    if treated == Treatment():
        yield from seen
        return
    exposure = exposure_of([sight.whole()])
    restyler = Restyler(order.width, order.height, order.seed, treated, exposure)
    for index, frame in enumerate(seen, start):
        yield restyler.restyle(frame, index)


@dataclass(frozen=True)
class _Sight:
    """A picture as it is seen at each second; `whole` (BGR) is all of it."""

    whole: Callable[[], Bytes]
    seen: Callable[[float], I420]


def _sight(image: Input, order: Order, journey: Journey, closer: float) -> _Sight:
    """A camera that stays where it is needs no depth, and what is costly is left out."""
    size = (order.width, order.height)
    if journey.is_flat:
        from filmgate.engines.animatic.photo.flat import Print  # compiles a kernel that no other shot needs

        picture = print_of(decoded(image), *size, order.seed, closer)
        flat, way = Print(picture, *size), journey.inside()
        return _Sight(lambda: i420_to_bgr(picture), lambda time: flat.seen(way.at(time)))
    prepared = plate(loaded(image), *size, order.seed, closer)
    scene = Scene(prepared, *size)
    tame = journey.less(scene.tamed(journey.extremes))
    return _Sight(lambda: prepared.back, lambda time: scene.seen(tame.at(time)))


def closer_of(order: Order, index: int) -> float:
    """How much closer than whole the photo is shown: as the prompt says, and as the coverage does in shots
    that return to it. An opening frame is shown whole."""
    shots = order.storyboard.shots
    shot = shots[index]
    returns = any(before.plate == shot.plate for before in shots[:index])
    told = "camera.framing" in shot.model_fields_set and "camera.framing" not in shot.inferred
    return CLOSER.get(shot.camera.framing, 1.0) if returns or told else 1.0


class Scene:
    """A plate seen by a camera. `depth` maps are softened where a move would fold them."""

    def __init__(self, prepared: Plate, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.back, self.front = planar(even(prepared.back)), planar(even(prepared.front))
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
        _look(self.back, self._map(self.back_depth, pose), out)
        if self.matte is not None:
            self._before(self.matte, self._map(self.front_depth, pose), out)
        return out

    def _before(self, matte: Floats, where: tuple[Floats, Floats], out: I420) -> None:
        """Lays the subject over the picture, in place, where there is any of it."""
        rows, columns = self._extent(matte, where)
        part = (where[0][rows, columns], where[1][rows, columns])
        for front, target in zip(planes(self.front), planes(out), strict=True):
            step = GRID * len(target) // self.height
            spot = target[_times(rows, step), _times(columns, step)]
            how = cv2.INTER_CUBIC if step == GRID else cv2.INTER_LINEAR
            fresh = _looked_up(front, _places(part, front.shape, spot.shape), how)
            cover = _looked_up(matte, _places(part, matte.shape, spot.shape), cv2.INTER_LINEAR)
            spot[:] = cv2.blendLinear(fresh, np.ascontiguousarray(spot), cover, 1 - cover)

    def _extent(self, matte: Floats, where: tuple[Floats, Floats]) -> tuple[slice, slice]:
        """The rows and columns of the map that the subject covers, and a little more."""
        if self.height % GRID or self.width % GRID:
            return slice(None), slice(None)
        cover = _looked_up(matte, _places(where, matte.shape, where[0].shape), cv2.INTER_LINEAR)
        return _span(cover.max(1)), _span(cover.max(0))


def _span(most: Floats) -> slice:
    places = np.nonzero(most > 0.002)[0]
    return slice(max(int(places[0]) - 2, 0), int(places[-1]) + 3) if len(places) else slice(0, 1)


def _times(part: slice, step: int) -> slice:
    if part.start is None:
        return part
    return slice(part.start * step, part.stop * step)


def _look(picture: I420, where: tuple[Floats, Floats], out: I420) -> None:
    """A picture of any size, sampled at places in 0..1."""
    (y, u, v), (to_y, to_u, to_v) = planes(picture), planes(out)
    to_y[:] = _looked_up(y, _places(where, y.shape, to_y.shape), cv2.INTER_CUBIC)
    coarse = _places(where, u.shape, to_u.shape)
    to_u[:] = _looked_up(u, coarse, cv2.INTER_LINEAR)
    to_v[:] = _looked_up(v, coarse, cv2.INTER_LINEAR)


def _places(
    where: tuple[Floats, Floats], shape: tuple[int, ...], wanted: tuple[int, ...]
) -> tuple[Floats, Floats]:
    """From shares to pixels of that shape, as fine as the picture that is wanted."""
    x, y = (
        np.asarray(
            cv2.resize(axis * np.float32(length) - np.float32(0.5), (wanted[1], wanted[0])), np.float32
        )
        for axis, length in zip(where, (shape[1], shape[0]), strict=True)
    )
    return x, y


def _looked_up(plane: Bytes | Floats, places: tuple[Floats, Floats], how: int) -> Floats:
    return np.asarray(cv2.remap(plane, *places, how, borderMode=cv2.BORDER_REFLECT))
