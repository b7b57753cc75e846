"""A shot that is made of input images: one after the other, alone or with somebody before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from filmgate.engines.animatic.drawing import draft_view, enlarged
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.exposure import Adaptive, Exposure, exposure_of, settled
from filmgate.engines.animatic.edit.pictures import grades
from filmgate.engines.animatic.edit.pixels import toned
from filmgate.engines.animatic.edit.textures import Floats, Tone, luma, planar_table
from filmgate.engines.animatic.edit.titles import Span
from filmgate.engines.animatic.edit.tones import composed
from filmgate.engines.animatic.edit.treatment import treatment
from filmgate.engines.animatic.edit.wishes import Title
from filmgate.engines.animatic.finish import finished, titled
from filmgate.engines.animatic.photo import shot as alone
from filmgate.engines.animatic.photo import stage
from filmgate.engines.animatic.photo.casting import portraits
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.picture import i420_to_bgr, planes
from filmgate.storyboard.schema import Shot, Storyboard

_SHARE = 0.75
"""Of a palette that a drawn scene takes on."""
DISSOLVE = 14
"""Frames in which one picture becomes the next."""


def frames(
    order: Order,
    index: int,
    draft: float = 1.0,
    threads: int | None = None,
    captions: Sequence[tuple[Title, Span]] | None = None,
) -> Iterator[Frame]:
    """Exactly the shot's frames, each (height * 3 // 2, width), with what is said in it."""
    shot = order.storyboard.shots[index]
    parts = _parts(order, shot.model_copy(update={"caption": None}))
    made = [_frames_of(_with(order, index, part), index, draft, threads) for _, part in parts]
    starts = [start for start, _ in parts]
    whole = dissolved(made, starts, shot.frames)
    if captions or shot.caption:
        whole = titled((frame.copy() for frame in whole), shot, order.width, order.height, captions)
    yield from whole


def dissolved(parts: list[Iterator[Frame]], starts: list[int], total: int) -> Iterator[Frame]:
    """Parts in a row; each begins at its start and fades in over the one before, which goes on below it."""
    ends = [*starts[1:], total]
    for number, (part, start, end) in enumerate(zip(parts, starts, ends, strict=True)):
        below = parts[number - 1] if number else None
        for place in range(end - start):
            frame = next(part)
            if below is not None and place < DISSOLVE:
                share = (place + 1) / (DISSOLVE + 1)
                frame = np.asarray(cv2.addWeighted(frame, share, next(below), 1 - share, 0), np.uint8)
            yield frame


def is_pictured(order: Order, index: int) -> bool:
    """Whether the shot is made of an image that came with the order."""
    return bool(_pictures(order, order.storyboard.shots[index]))


def _pictures(order: Order, shot: Shot) -> list[tuple[int, str]]:
    """The images of a shot, each with the frame from which it is shown."""
    named = [(0, shot.plate), *((beat.frame, beat.plate) for beat in shot.beats)]
    return [(frame, name) for frame, name in named if name and order.input(name) is not None]


def _parts(order: Order, shot: Shot) -> list[tuple[int, Shot]]:
    """One shot for each picture, with where it begins; each lasts into the next one's dissolve."""
    (_, first), *changes = _pictures(order, shot)
    kept = [beat for beat in shot.beats if not beat.plate]
    out = []
    for (start, plate), (end, _) in pairwise([(0, first), *changes, (shot.frames, "")]):
        length = end - start + (DISSOLVE if end < shot.frames else 0)
        beats = [
            beat.model_copy(update={"frame": max(0, beat.frame - start)})
            for beat in kept
            if beat.frame < start + length
        ]
        out.append((start, shot.model_copy(update={"plate": plate, "frames": length, "beats": beats})))
    return out


def _with(order: Order, index: int, shot: Shot) -> Order:
    shots = list(order.storyboard.shots)
    shots[index] = shot
    board: Storyboard = order.storyboard.model_copy(update={"shots": shots})
    return replace(order, storyboard=board)


def _frames_of(order: Order, index: int, draft: float, threads: int | None) -> Iterator[Frame]:
    shot = order.storyboard.shots[index]
    image = next(item for item in order.inputs if item.name == shot.plate)
    if is_staged(order, shot):
        yield from _staged(order, index, image, draft, threads)
    else:
        yield from alone.frames(order, index, image)


def is_staged(order: Order, shot: Shot) -> bool:
    """Whether somebody plays before the picture: it is the place, or a subject has an image of its own."""
    place = order.storyboard.references.get(shot.plate or "") == "background"
    named = any(not subject.inferred for subject in shot.subjects)
    return (place and named) or any(name != shot.plate for name in portraits(order, shot))


def _staged(order: Order, index: int, image: Input, draft: float, threads: int | None) -> Iterator[Frame]:
    from filmgate.engines.animatic.renderer import Renderer, in_order

    width, height, shot = order.width, order.height, order.storyboard.shots[index]
    view = draft_view(width, height, draft)
    renderer = Renderer(stage.scene_of(order, index, image, view), order.seed)
    made = (enlarged(each, view, width, height) for each in in_order(renderer, shot.frames, threads))
    yield from graded(finished(made, shot, width, height, order.seed), order, treatment(shot).tones)


def graded(made: Iterable[Frame], order: Order, tones: tuple[Tone | Adaptive, ...] = ()) -> Iterator[Frame]:
    """In those tones, and in the palettes of the images that are there for their style: one table for all."""
    tones, table = (*tones, *(_eased(palette) for palette in grades(order))), None
    for frame in made:
        if tones and table is None:
            table = planar_table(composed(settled(tones, exposure_of([i420_to_bgr(frame)]))))
        if table is not None:
            frame = frame.copy()
            bands(toned, frame.shape[0] // 3, *planes(frame), *table)
        yield frame


def _eased(palette: Adaptive) -> Adaptive:
    """Drawn colours are pure, and would come out of a transfer as loud as the loudest of the image."""

    def make(exposure: Exposure) -> Tone:
        tone = palette.make(exposure)

        def graded(colour: Floats) -> Floats:
            mixed = colour + (tone(colour) - colour) * np.float32(_SHARE)
            # As light as before: only the hues are the image's.
            return np.asarray(mixed + (luma(colour) - luma(mixed))[..., None], np.float32)

        return graded

    return Adaptive(make)
