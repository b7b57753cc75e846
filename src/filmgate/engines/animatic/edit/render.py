"""A source video restyled, frame by frame; memory does not grow with its length."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit import plan, tones
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.looks import LOOKS, Drawn, Style
from filmgate.engines.animatic.edit.pixels import develop
from filmgate.engines.animatic.edit.textures import planar_table
from filmgate.engines.animatic.edit.view import View
from filmgate.engines.animatic.edit.weather import Atmosphere
from filmgate.engines.base import Frame, Order
from filmgate.media.picture import I420, planes
from filmgate.media.source import source_frames

RUN_UP = 6
"""Frames read before a shot's first, so that what rests on the past has one."""


class Restyler:
    """Gives frames of one shot the look that its plan asks for. Feed them in order."""

    def __init__(self, width: int, height: int, seed: int, treatment: plan.Treatment) -> None:
        self.view = View(width, height)
        before = tones.composed(treatment.tones)
        self.style: Style = LOOKS[treatment.look](width, height, seed, before)
        recipe = treatment.weather
        self.weather = Atmosphere(width, height, seed, recipe) if recipe else None
        # A drawing is graded after it was drawn: its inks and papers stand in the same light.
        self.after = planar_table(before) if treatment.tones and isinstance(self.style, Drawn) else None
        self.drawing: I420 | None = None

    def restyle(self, frame: I420, index: int) -> I420:
        """The picture for the film's frame number `index`."""
        self.view.feed(frame, self.style.follows)
        if self.view.cut:
            self.style.begin(self.view)
        if self.drawing is None or self.view.cut or index % self.style.hold == 0:
            self.drawing = self._toned(self.style.draw(self.view, index))
        out = self.drawing.copy()
        if self.weather:
            self.weather.over(out, index)
        if self.style.bars:
            letterbox(out, self.style.bars)
        return out

    def _toned(self, drawing: I420) -> I420:
        if self.after is None:
            return drawing
        out = np.empty_like(drawing)
        height, width = drawing.shape[0] // 3, drawing.shape[1] // 2
        dark, even = np.zeros((height, width, 3), np.uint8), np.ones((height, width), np.float32)
        clean = np.full((2 * height, 2 * width), 128, np.uint8)
        bands(develop, height, *planes(drawing), self.after, dark, even, clean, 0, 0, *planes(out))
        return out


def frames(order: Order, shot: int) -> Iterator[Frame]:
    """Exactly that shot's frames of the source, restyled, at the order's size.

    Raises `TaskFailed("unsupported_edit")` when the engine can do nothing of what the prompt asks.
    """
    source = order.source
    if source is None:
        raise TaskFailed("invalid_input", "an edit needs a source video, got none")
    plan.check(order)
    start, planned = order.storyboard.starts()[shot], order.storyboard.shots[shot]
    first = max(0, start - RUN_UP)
    restyler = Restyler(order.width, order.height, order.seed, plan.treatment(planned))
    for index, frame in enumerate(source_frames(source.path, first, start + planned.frames), first):
        out = restyler.restyle(fitted(frame, order.width, order.height), index)
        if index >= start:
            yield out


def fitted(frame: I420, width: int, height: int) -> I420:
    """Scaled to cover that size and cropped at the centre; never stretched."""
    rows, columns = frame.shape[0] * 2 // 3, frame.shape[1]
    if (columns, rows) == (width, height):
        return frame
    out = np.empty((height * 3 // 2, width), np.uint8)
    for plane, target in zip(planes(frame), planes(out), strict=True):
        target[:] = covered(plane, target.shape[1], target.shape[0])
    return out


def covered(plane: I420, width: int, height: int) -> I420:
    rows, columns = plane.shape
    scale = max(width / columns, height / rows)
    taken = (min(round(width / scale), columns), min(round(height / scale), rows))
    x, y = (columns - taken[0]) // 2, (rows - taken[1]) // 2
    part = plane[y : y + taken[1], x : x + taken[0]]
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(part, (width, height), interpolation=how), np.uint8)


def letterbox(frame: I420, ratio: float) -> None:
    """Black bars, in place, that leave a picture of that ratio; none if it is wider already."""
    y, u, v = planes(frame)
    bar = int((y.shape[0] - y.shape[1] / ratio) / 2) // 2 * 2
    if bar <= 0:
        return
    for plane, rows, level in ((y, bar, 16), (u, bar // 2, 128), (v, bar // 2, 128)):
        plane[:rows] = level
        plane[-rows:] = level
