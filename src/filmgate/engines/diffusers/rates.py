"""From a model's frame rate to the film's: frames between two others, made along the motion from one to the
other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.diffusers.pictures import Picture
from filmgate.engines.diffusers.planning import FILM_FPS

Floats = npt.NDArray[np.float32]
CUT = 40.0
"""Mean difference of two small grey copies beyond which nothing moves from one to the other."""
NEAR = 1e-3


def resampled(pictures: Iterable[Picture], fps: float, frames: int) -> Iterator[Picture]:
    """Exactly `frames` pictures at 24 a second, of pictures at `fps`; the last one stays if there are too
    few.

    Raises `ValueError` when there are none.
    """
    source = iter(pictures)
    before = next(source, None)
    if before is None:
        raise ValueError("must have pictures, got none")
    after, position, between = next(source, None), 0, None
    for number in range(frames):
        moment = number * fps / FILM_FPS
        while after is not None and moment >= position + 1 - NEAR:
            before, after, position, between = after, next(source, None), position + 1, None
        share = moment - position
        if after is None or share < NEAR:
            yield before
            continue
        between = between or Between(before, after)
        yield between.at(share)


class Between:
    """Two pictures and the motion from each to the other."""

    def __init__(self, before: Picture, after: Picture) -> None:
        self.before, self.after = before, after
        self.shape = before.shape[:2]
        small = (max(self.shape[1] // 2, 16), max(self.shape[0] // 2, 16))
        one, two = _gray(before, small), _gray(after, small)
        self.is_cut = float(cv2.absdiff(_tiny(one), _tiny(two)).mean()) > CUT
        if not self.is_cut:
            flows = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
            self.forth, self.back = self._full(flows, one, two), self._full(flows, two, one)
            rows, columns = np.mgrid[0 : self.shape[0], 0 : self.shape[1]].astype(np.float32)
            self.rows, self.columns = rows, columns

    def _full(self, flows: cv2.DISOpticalFlow, one: Picture, two: Picture) -> Floats:
        """The motion in pixels of the full size."""
        flow = flows.calc(one, two, None)  # type: ignore[call-overload]
        scale = np.array([self.shape[1] / one.shape[1], self.shape[0] / one.shape[0]], np.float32)
        return np.asarray(cv2.resize(flow, (self.shape[1], self.shape[0])) * scale, np.float32)

    def at(self, share: float) -> Picture:
        """The picture at 0..1 of the way. Between two scenes there is no way: the nearer one stays."""
        if self.is_cut:
            return self.before if share < 0.5 else self.after
        there, back = np.float32(share), np.float32(1 - share)
        # Where each pixel of the new picture comes from in the two others, by the motion that both agree on.
        to_before = there * (there * self.back - back * self.forth)
        to_after = back * (back * self.forth - there * self.back)
        past, future = self._seen(self.before, to_before), self._seen(self.after, to_after)
        return np.asarray(cv2.addWeighted(past, 1 - share, future, share, 0), np.uint8)

    def _seen(self, picture: Picture, flow: Floats) -> Picture:
        x, y = self.columns + flow[..., 0], self.rows + flow[..., 1]
        return np.asarray(
            cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8
        )


def _gray(picture: Picture, size: tuple[int, int]) -> Picture:
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)


def _tiny(gray: Picture) -> Picture:
    return np.asarray(cv2.resize(gray, (32, 18), interpolation=cv2.INTER_AREA), np.uint8)
