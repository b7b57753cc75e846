"""A look at the source before it is edited: how it was exposed, and where it cuts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.edit.exposure import Exposure, exposure_of
from filmgate.engines.animatic.edit.sky import sky_of
from filmgate.engines.animatic.edit.textures import Bytes
from filmgate.media.glimpses import key_frames
from filmgate.media.picture import I420, i420_to_bgr, planes
from filmgate.media.source import source_frames

LEAST = 12
"""Frames that a shot of the source has at least; a flash is no cut."""
WIDTH = 256
SAMPLES = 12
"""Pictures of a shot that its exposure is read from, at most."""


@dataclass(frozen=True)
class Scene:
    """A shot of the source: frames `first` to `last` (not included)."""

    first: int
    last: int
    exposure: Exposure


def glanced(path: Path, first: int, last: int) -> Scene:
    """The frames as one shot, judged by what can be decoded alone: cheap, whatever the length."""
    pictures = [_small(frame) for frame in key_frames(path, SAMPLES)]
    if len(pictures) < 2:  # one key frame may be black: a fade-in
        middle = (first + last) // 2
        pictures += [_small(frame) for frame in source_frames(path, middle, middle + 1)]
    return Scene(first, last, exposure_of(pictures))


_SKY = 0.03
"""The share of a picture from which there is a sky to show something in."""


@lru_cache(maxsize=32)
def shows_sky(path: Path) -> bool:
    """Whether the sky is seen in any of the pictures that can be decoded alone."""
    pictures = [_small(frame) for frame in key_frames(path, SAMPLES)]
    return any(float(sky_of(picture).mean()) > _SKY for picture in pictures)


def scenes(path: Path, first: int, last: int) -> list[Scene]:
    """The source's shots by PySceneDetect's adaptive detector, in one pass of small pictures."""
    from scenedetect import AdaptiveDetector, FrameTimecode

    detector = AdaptiveDetector(min_scene_len=LEAST)
    cuts, pictures = [first], list[Bytes]()
    found: list[Scene] = []
    for index, frame in enumerate(source_frames(path, first, last), first):
        small = _small(frame)
        for cut in detector.process_frame(FrameTimecode(index, fps=Fraction(FPS)), small):
            # Cuts are known some frames late: those pictures belong to the next shot.
            number = int(cut.frame_num)
            behind = index - number
            found.append(_scene(cuts[-1], number, pictures[: len(pictures) - behind]))
            cuts.append(number)
            pictures = pictures[len(pictures) - behind :]
        pictures = [*pictures, small]
        if len(pictures) > 8 * SAMPLES:  # memory does not grow with the length of a shot
            pictures = [*pictures[: 4 * SAMPLES : 2], *pictures[4 * SAMPLES :]]
    return [*found, _scene(cuts[-1], last, pictures)]


def _scene(first: int, last: int, pictures: list[Bytes]) -> Scene:
    step = max(1, len(pictures) // SAMPLES)
    return Scene(first, last, exposure_of(pictures[::step]))


def _small(frame: I420) -> Bytes:
    """BGR, at most 256 pixels wide."""
    y = planes(frame)[0]
    width = min(WIDTH, y.shape[1]) // 2 * 2
    height = max(2, round(y.shape[0] * width / y.shape[1]) // 2 * 2)
    out = np.empty((height * 3 // 2, width), np.uint8)
    for plane, target in zip(planes(frame), planes(out), strict=True):
        target[:] = cv2.resize(plane, target.shape[::-1], interpolation=cv2.INTER_AREA)
    return i420_to_bgr(out)
