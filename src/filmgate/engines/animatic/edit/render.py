"""A source video restyled, frame by frame; memory does not grow with its length."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit import survey, tones
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.drift import drifting
from filmgate.engines.animatic.edit.exposure import USUAL, Adaptive, Exposure, settled
from filmgate.engines.animatic.edit.lamps import Lamps
from filmgate.engines.animatic.edit.looks import LOOKS, AsShot, Drawn, Style
from filmgate.engines.animatic.edit.pictures import Laid
from filmgate.engines.animatic.edit.pixels import toned
from filmgate.engines.animatic.edit.plan import Edit, edit_of
from filmgate.engines.animatic.edit.report import check
from filmgate.engines.animatic.edit.sky import Sky
from filmgate.engines.animatic.edit.textures import Tone, planar_table
from filmgate.engines.animatic.edit.titles import Titles
from filmgate.engines.animatic.edit.treatment import Treatment
from filmgate.engines.animatic.edit.view import View
from filmgate.engines.animatic.edit.weather import Atmosphere
from filmgate.engines.animatic.edit.worn import Grain, Wear
from filmgate.engines.base import Desk, Frame, Order
from filmgate.media.ahead import ahead
from filmgate.media.fit import covering
from filmgate.media.picture import I420, planes
from filmgate.media.source import source_frames
from filmgate.storyboard.vocabulary import Look

READY = 2
"""Finished pictures that wait for the encoder: a drawing that stays takes long, those after it nothing."""
RUN_UP = 6
"""Frames read before a shot's first, so that what rests on the past has one."""


class Layer(Protocol):
    """Something laid over a finished picture, in place."""

    def over(self, frame: I420, index: int) -> None: ...


class Restyler:
    """Gives frames of one shot the look that its plan asks for, from `looks`. Feed them in order."""

    def __init__(
        self,
        width: int,
        height: int,
        seed: int,
        treatment: Treatment,
        exposure: Exposure = USUAL,
        looks: Mapping[Look, type[Style]] = LOOKS,
    ) -> None:
        self.view = View(width, height)
        before = tones.composed(settled(treatment.tones, exposure))
        kind = looks[treatment.look] if treatment.look else AsShot
        self.style: Style = kind(width, height, seed, before)
        # A drawing is graded after it was drawn: its inks and sheets stand in the same light. White paper
        # stays white: for it the source is graded.
        drawn = isinstance(self.style, Drawn) and not self.style.on_white
        graded = bool(treatment.tones) and isinstance(self.style, Drawn | AsShot)
        self.after = planar_table(_readable(before) if drawn else before) if graded else None
        self.sky = Sky(width, height, seed, treatment.show) if treatment.show else None
        self.layers = list(_layers(width, height, seed, treatment))
        self.bars = treatment.bars or self.style.bars
        self.drawing: I420 | None = None

    def restyle(self, frame: I420, index: int) -> I420:
        """The picture for the film's frame number `index`."""
        if self.view.show(frame) or self.drawing is None or index % self.style.hold == 0:
            self.drawing = self._drawn(frame, index)
        # A drawing that stays is copied before anything is laid over it.
        out = self.drawing if self.style.hold == 1 else self.drawing.copy()
        if self.sky:
            self.sky.over(out, self.view, index)
        for layer in self.layers:
            layer.over(out, index)
        self.style.framed(out)
        if self.bars:
            letterbox(out, self.bars)
        return out

    def _drawn(self, frame: I420, index: int) -> I420:
        on_white = self.style.on_white
        self.view.feed(self._toned(frame.copy()) if on_white else frame, self.style.follows)
        if self.view.cut:
            self.style.begin(self.view)
        drawing = self.style.draw(self.view, index)
        return drawing if on_white else self._toned(drawing)

    def _toned(self, drawing: I420) -> I420:
        if self.after is not None:
            bands(toned, drawing.shape[0] // 3, *planes(drawing), *self.after)
        return drawing


def _readable(tone: Tone) -> Tone:
    """A drawing has deeper shadows than a photograph, and less to lose."""
    return lambda colour: np.asarray(tone(colour) * 0.88 + np.clip(colour, 0, 1) * 0.12, np.float32)


def _layers(width: int, height: int, seed: int, treatment: Treatment) -> Iterator[Layer]:
    """From the lens outwards: light, weather, what floats in front of it, then what happened to the film."""
    if treatment.lamps:
        yield Lamps(width, height, seed, treatment.lamps)
    if treatment.weather:
        yield Atmosphere(width, height, seed, treatment.weather)
    for drift in treatment.drifts:
        yield drifting(width, height, seed, drift, treatment.wind)
    if treatment.grainy:
        yield Grain(width, height, seed)
    if treatment.worn:
        yield Wear(width, height, seed)


@dataclass(frozen=True)
class Stretch:
    """Frames `first` to `last` (not included), which get one treatment."""

    first: int
    last: int
    treatment: Treatment
    exposure: Exposure


def frames(order: Order, shot: int, desk: Desk | None = None) -> Iterator[Frame]:
    """Exactly that shot's frames of the source, edited, at the order's size.

    Raises `TaskFailed("unsupported_edit")` when the engine can do nothing of what the prompt asks.
    """
    source = order.source
    if source is None:
        raise TaskFailed("invalid_input", "an edit needs a source video, got none")
    made = edit_of(order)
    check(order, made)
    stretches = _stretches(order, source.path, made, shot)
    if desk and len(stretches) > 1:
        places = ", ".join(f"{each.first}–{each.last - 1}" for each in stretches)
        desk.log(f"the source has {len(stretches)} shots: frames {places}")
    # Decoding, drawing, and what the caller does with a picture: each in a thread of its own.
    yield from ahead(_finished(order, made, stretches, source.path), READY)


def _finished(order: Order, made: Edit, stretches: list[Stretch], path: Path) -> Generator[I420]:
    """The frames of the stretches, with what lies over the whole film."""
    start, end = stretches[0].first, stretches[-1].last
    first = max(0, start - RUN_UP)
    layers = _throughout(order, made)
    with closing(ahead(source_frames(path, first, end))) as pictures:
        for index, out in enumerate(_restyled(order, stretches, pictures, first), first):
            if index >= start:
                for layer in layers:
                    layer.over(out, index)
                yield out


def _restyled(order: Order, stretches: list[Stretch], pictures: Iterator[I420], first: int) -> Iterator[I420]:
    """Each stretch by a restyler of its own: a palette, a drawing, an exposure belong to a shot."""
    waiting = iter(stretches)
    now = next(waiting)
    restyler = _restyler(order, now)
    for index, frame in enumerate(pictures, first):
        if index >= now.last:
            now = next(waiting)
            restyler = _restyler(order, now)
        yield restyler.restyle(covering(frame, order.width, order.height), index)


def _restyler(order: Order, stretch: Stretch) -> Restyler:
    return Restyler(order.width, order.height, order.seed, stretch.treatment, stretch.exposure)


def _throughout(order: Order, made: Edit) -> list[Layer]:
    """What lies over the whole film, whatever its shots get."""
    part = made.parts[0]
    inside = part.bars or (LOOKS[part.look].bars if part.look else None)
    layers: list[Layer] = [Laid(overlay, order.width, order.height, inside) for overlay in made.overlays]
    if made.titles:
        layers.append(Titles(order.width, order.height, made.titles, order.storyboard.frames, inside))
    return layers


def _stretches(order: Order, path: Path, made: Edit, shot: int) -> list[Stretch]:
    """The shot as a whole, or by the source's own shots where the request wants several."""
    start = order.storyboard.starts()[shot]
    end = start + order.storyboard.shots[shot].frames
    if len(order.storyboard.shots) > 1 or not order.request.multi_shot:
        part = made.parts[shot]
        adapts = any(isinstance(tone, Adaptive) for tone in part.tones)
        exposure = survey.glanced(path, start, end).exposure if adapts else USUAL
        return [Stretch(start, end, part, exposure)]
    found = _divided(survey.scenes(path, start, end), len(made.parts))
    count = len(found)
    return [
        Stretch(scene.first, scene.last, made.parts[number * len(made.parts) // count], scene.exposure)
        for number, scene in enumerate(found)
    ]


def _divided(scenes: Sequence[survey.Scene], parts: int) -> list[survey.Scene]:
    """At least so many: the longest is halved until there is one for each part of the instruction."""
    found = list(scenes)
    while len(found) < parts:
        at = max(range(len(found)), key=lambda number: found[number].last - found[number].first)
        scene = found[at]
        middle = (scene.first + scene.last) // 2
        if middle == scene.first:
            break
        halves = (scene.first, middle), (middle, scene.last)
        found[at : at + 1] = [survey.Scene(*half, scene.exposure) for half in halves]
    return found


def letterbox(frame: I420, ratio: float) -> None:
    """Black bars, in place, that leave a picture of that ratio: above and below, or at the sides."""
    y = planes(frame)[0]
    height, width = y.shape
    rows = max(int((height - width / ratio) / 2) // 2 * 2, 0)
    columns = max(int((width - height * ratio) / 2) // 2 * 2, 0)
    for plane, level, half in zip(planes(frame), (16, 128, 128), (1, 2, 2), strict=True):
        if rows:
            plane[: rows // half], plane[-(rows // half) :] = level, level
        if columns:
            plane[:, : columns // half], plane[:, -(columns // half) :] = level, level
