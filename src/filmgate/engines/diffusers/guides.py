"""What a model is shown of a source video: its lines, its light and shade, or all but the part that is made
anew."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.diffusers.edits import Edit, Guide
from filmgate.engines.diffusers.pictures import Picture

LINE_SIGMA, LINE_SLOPE = 0.9, 14.0
OUTLINED_EVERY = 4
"""Frames between two searches for the subject, each of which takes a third of a second."""
GROWN = 0.04
"""How far a mask reaches beyond what it covers, of the picture's shorter side: new things have other
outlines."""


def guides(
    pictures: Iterator[Picture], edit: Edit, given: Picture | None
) -> Iterator[tuple[Picture, Picture]]:
    """For each picture what the model is shown, and the mask. Raises nothing; a picture in which no subject
    stands out is painted anew as a whole."""
    outline = _Outline()
    for picture in pictures:
        mask = np.full(picture.shape[:2], 255, np.uint8)
        if edit.guide is Guide.LINES:
            yield lines(picture), mask
        elif edit.guide is Guide.GRAY:
            yield gray(picture), mask
        elif edit.is_masked:
            mask = given if given is not None else outline.of(picture, edit.guide is Guide.BACKGROUND)
            yield masked(picture, mask), mask
        else:
            yield picture, mask


def lines(picture: Picture) -> Picture:
    """Black lines on white, as a draughtsman would trace them (an extended difference of Gaussians)."""
    level = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32) / np.float32(255)
    near = cv2.GaussianBlur(level, (0, 0), LINE_SIGMA)
    far = cv2.GaussianBlur(level, (0, 0), LINE_SIGMA * 1.6)
    ink = np.clip(1 + np.tanh(LINE_SLOPE * (near - far)), 0, 1)
    drawing = np.asarray(ink * 255, np.uint8)
    return np.asarray(cv2.cvtColor(drawing, cv2.COLOR_GRAY2RGB), np.uint8)


def gray(picture: Picture) -> Picture:
    return np.asarray(cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB), np.uint8)


def masked(picture: Picture, mask: Picture) -> Picture:
    """The picture, middle gray where it is painted anew: what models of this kind were trained with."""
    return np.where(mask[..., None] >= 128, np.uint8(128), picture)


class _Outline:
    """The subject's outline through a clip, found without a trained model; steadied, so that it does not
    flicker."""

    def __init__(self) -> None:
        self._past: npt.NDArray[np.float32] | None = None
        self._seen = 0

    def of(self, picture: Picture, is_background: bool) -> Picture:
        if self._past is None or self._seen % OUTLINED_EVERY == 0:
            found = _likely(picture)
            kept = found if self._past is None else 0.5 * self._past + 0.5 * found
            self._past = np.asarray(kept, np.float32)
        self._seen += 1
        subject = (self._past > 0.5).astype(np.uint8)
        if not 0.01 < subject.mean() < 0.99:
            return np.full(picture.shape[:2], 255, np.uint8)
        size = max(3, round(GROWN * min(picture.shape[:2]))) | 1
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
        grown = cv2.dilate(1 - subject if is_background else subject, kernel)
        return np.asarray(grown * 255, np.uint8)


def _likely(picture: Picture) -> npt.NDArray[np.float32]:
    """Where the subject is, 0..1."""
    from filmgate.engines.animatic.photo.cutout import cut_out

    cv2.setRNGSeed(1)  # the cut starts from random clusters, and one seed must give one film
    return cut_out(np.ascontiguousarray(picture[..., ::-1])).likely
