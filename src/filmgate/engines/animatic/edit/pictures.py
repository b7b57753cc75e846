"""Images beside a clip: one gives its palette, another lies over it, in a corner or everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit.clauses import around
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.exposure import Adaptive, exposure_of, palette_of
from filmgate.engines.animatic.edit.overlays import covered
from filmgate.engines.animatic.edit.textures import Bytes
from filmgate.engines.base import Input, Order
from filmgate.media.picture import I420, bgr_to_i420, planes
from filmgate.storyboard.references import REFERENCE, name_of

_REPLACED = re.compile(
    r"\b(?:replace|swap|substitute|turn|transform|change)\b[^.;]*$|(?:替换|换成|换为|变成)[^。；]*$",
    re.IGNORECASE,
)
_CORNERED = re.compile(
    r"\b(?:logo|watermark|badge|corner|sticker|emblem|bug|inset|picture[- ]in[- ]picture|pip)\b"
    r"|角|标志|徽标|水印|贴纸|画中画",
    re.IGNORECASE,
)
_INSET = re.compile(r"\b(?:inset|picture[- ]in[- ]picture|pip)\b|画中画", re.IGNORECASE)
_BLENDED = re.compile(
    r"\b(?:double exposure|blend\w*|superimpos\w*|texture|light leaks?|ghost\w*|semi-?transparent"
    r"|translucent|fade\w*)\b"
    r"|叠化|双重曝光|混合|半透明|纹理",
    re.IGNORECASE,
)
_TOP = re.compile(r"\b(?:top|upper)\b|[左右]?上", re.IGNORECASE)
_LEFT = re.compile(r"\bleft\b|左", re.IGNORECASE)
MARGIN = 0.05
"""Of the shorter side, between a plate in a corner and the edges."""
SIZES = {False: 0.15, True: 0.32}
"""Of the picture's height: a logo, an inset."""
FAINT = 12
"""Of an alpha channel: a picture with less than this somewhere has a shape of its own."""


class Layout(StrEnum):
    """How a picture lies over the clip: in a corner, whole over all of it, or mixed with it."""

    CORNER = "corner"
    COVER = "cover"
    BLEND = "blend"


@dataclass(frozen=True)
class Overlay:
    """Where and how strong; `inset` is a larger picture in its corner."""

    image: Input
    layout: Layout
    top: bool = False
    left: bool = False
    inset: bool = False
    share: float = 1.0


def grades(order: Order) -> tuple[Adaptive, ...]:
    """The palettes of the images that are there for their look."""
    return tuple(
        palette_of(exposure_of([_colours(image)]))
        for image in _images(order)
        if _gives_its_look(order, image)
    )


def overlays(order: Order) -> list[Overlay]:
    """The images that lie over the clip, as the prompt says."""
    prompt = order.request.prompt
    return [
        _laid(image, _beside(prompt, image.name))
        for image in _images(order)
        if not _gives_its_look(order, image) and not is_content(prompt, image.name)
    ]


def unused(order: Order) -> list[str]:
    """The names of images that should become a part of what is filmed, which this engine cannot do."""
    prompt = order.request.prompt
    return [image.name for image in _images(order) if is_content(prompt, image.name)]


def is_content(prompt: str, name: str) -> bool:
    """Whether the prompt wants something of the clip replaced by that image."""
    if not any(_REPLACED.search(around(prompt, mention)[0]) for mention in _mentions(prompt, name)):
        return False
    words = _beside(prompt, name)
    return not (_CORNERED.search(words) or _BLENDED.search(words))


def _gives_its_look(order: Order, image: Input) -> bool:
    return order.storyboard.references.get(image.name) == "style"


def _mentions(prompt: str, name: str) -> Iterator[re.Match[str]]:
    return (match for match in REFERENCE.finditer(prompt) if name_of(match) == name)


def _beside(prompt: str, name: str) -> str:
    """The words of the sentence in which the image is named first."""
    first = next(_mentions(prompt, name), None)
    return "".join(around(prompt, first)) if first else ""


def _images(order: Order) -> list[Input]:
    return [item for item in order.inputs if item.kind == "image"]


def _laid(image: Input, words: str) -> Overlay:
    shaped = _has_shape(_pixels(image))
    if _CORNERED.search(words):
        top, left, inset = (bool(pattern.search(words)) for pattern in (_TOP, _LEFT, _INSET))
        return Overlay(image, Layout.CORNER, top, left, inset)
    if _BLENDED.search(words):
        return Overlay(image, Layout.BLEND, share=0.5)
    if shaped:  # a frame, a wordmark: its alpha says what it covers
        return Overlay(image, Layout.COVER)
    return Overlay(image, Layout.BLEND, share=0.42)


def _pixels(image: Input) -> Bytes:
    picture = cv2.imread(str(image.path), cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise TaskFailed("invalid_input", f"{image.name}: cannot be decoded as an image")
    if picture.ndim == 2:
        picture = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)
    return np.asarray(picture, np.uint8)


def _colours(image: Input) -> Bytes:
    """BGR; what is transparent does not count, and is filled with the mean of the rest."""
    picture = _pixels(image)
    if not _has_shape(picture):
        return np.ascontiguousarray(picture[..., :3])
    seen = picture[..., 3:] > FAINT
    mean = picture[..., :3][seen[..., 0]].mean(0) if seen.any() else 128
    return np.asarray(np.where(seen, picture[..., :3], mean), np.uint8)


def _has_shape(picture: Bytes) -> bool:
    return picture.shape[2] == 4 and bool((picture[..., 3] < 255 - FAINT).any())


class Laid:
    """An image prepared for one size, then laid over every frame. `inside` is the ratio of the picture when
    bars are around it: corners are the picture's."""

    def __init__(self, overlay: Overlay, width: int, height: int, inside: float | None = None) -> None:
        picture = _pixels(overlay.image)
        alpha = picture[..., 3] if picture.shape[2] == 4 else np.full(picture.shape[:2], 255, np.uint8)
        self.share = overlay.share
        corner = overlay.layout is Layout.CORNER
        size = _cornered(picture, overlay, width, height) if corner else (width, height)
        colours = _scaled(picture[..., :3], size, crop=not corner)
        self.cover = _scaled(alpha, size, crop=not corner)
        self.picture = planes(bgr_to_i420(colours))
        self.top, self.left = _place(overlay, size, width, height, inside) if corner else (0, 0)

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        y, u, v = planes(frame)
        rows, columns = self.cover.shape
        part = (slice(self.top, self.top + rows), slice(self.left, self.left + columns))
        small = tuple(slice(each.start // 2, each.stop // 2) for each in part)
        bands(covered, rows // 2, y[part], u[small], v[small], *self.picture, self.cover, self.share)


def _cornered(picture: Bytes, overlay: Overlay, width: int, height: int) -> tuple[int, int]:
    """Its (width, height) in a corner, both even."""
    rows, columns = picture.shape[:2]
    scale = min(SIZES[overlay.inset] * height / rows, 0.34 * width / columns)
    return max(2, round(columns * scale) // 2 * 2), max(2, round(rows * scale) // 2 * 2)


def _place(
    overlay: Overlay, size: tuple[int, int], width: int, height: int, inside: float | None
) -> tuple[int, int]:
    """Top and left, both even, of a picture of that size in its corner."""
    gap = int(min(width, height) * MARGIN)
    below = gap + (max(height - int(width / inside), 0) // 2 if inside else 0)
    aside = gap + (max(width - int(height * inside), 0) // 2 if inside else 0)
    top = below if overlay.top else height - size[1] - below
    left = aside if overlay.left else width - size[0] - aside
    return top // 2 * 2, left // 2 * 2


def _scaled(picture: Bytes, size: tuple[int, int], *, crop: bool) -> Bytes:
    """To that size; what would be stretched is cropped at the centre."""
    rows, columns = picture.shape[:2]
    if crop:
        scale = max(size[0] / columns, size[1] / rows)
        wide, high = min(round(size[0] / scale), columns), min(round(size[1] / scale), rows)
        x, y = (columns - wide) // 2, (rows - high) // 2
        picture = picture[y : y + high, x : x + wide]
    how = cv2.INTER_AREA if picture.shape[1] > size[0] else cv2.INTER_CUBIC
    return np.ascontiguousarray(cv2.resize(picture, size, interpolation=how), np.uint8)
