"""A photo prepared for a camera: cropped around its subject, its background filled in, its depth guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from filmgate.engines.animatic.edit.style import planar
from filmgate.engines.animatic.edit.textures import Bytes, Floats, clipped, gaussian, smoothstep
from filmgate.engines.animatic.photo.cutout import SURE, attention, cut_out
from filmgate.engines.animatic.photo.depth import depths
from filmgate.engines.animatic.photo.memo import Memo
from filmgate.media.picture import I420, bgr_to_i420

LARGEST = 1.25
"""Of the output size: a zoom finds its detail there."""


@dataclass(frozen=True)
class Plate:
    """`front` over `back` by `matte` (None: `back` is the whole picture), with the depth of either."""

    back: Bytes
    back_depth: Floats
    front: Bytes
    front_depth: Floats
    matte: Floats | None


_PLATES: Memo[Plate] = Memo(4)


def plate(photo: Bytes, width: int, height: int, seed: int, closer: float = 1.0) -> Plate:
    """Of a BGR photo, or of a BGRA one, whose alpha is taken at its word; `closer` crops further in. The same
    photo is prepared once in a process."""
    return _PLATES.get(photo, lambda: _made(photo, width, height, seed, closer), width, height, seed, closer)


def _made(photo: Bytes, width: int, height: int, seed: int, closer: float) -> Plate:
    random = np.random.default_rng(seed)
    if photo.shape[2] == 4:
        return _staged(_composed(photo, width, height, random))
    cut = cut_out(photo)  # before cropping, so that the frame's edge cuts off no head
    stands_out = np.maximum(cut.salient, cut.likely * np.float32(cut.trust))
    crop = Crop.around(stands_out, width, height, closer)
    picture = crop.picture(photo)
    if cut.score < SURE:
        sure = smoothstep(0.15, 0.55, np.array([cut.trust], np.float32))
        one, _ = depths(picture, crop.mask(cut.likely) * sure, layered=False)
        return Plate(picture, one, picture, one, None)
    matte = whole(picture, crop.mask(cut.matte))
    return _layered(picture, clean(picture, matte, random), matte)


def print_of(photo: Bytes, width: int, height: int, seed: int, closer: float = 1.0) -> I420:
    """The same crop as one flat picture, for a camera that stays in its place: no cut, no depth."""
    if photo.shape[2] == 4:
        return planar(even(_composed(photo, width, height, np.random.default_rng(seed)).picture))
    crop = Crop.covering(photo.shape, width, height, closer)
    return (crop.moved(attention(photo)) if crop.has_room else crop).planar(photo)


def even(picture: Bytes) -> Bytes:
    return np.ascontiguousarray(picture[: picture.shape[0] // 2 * 2, : picture.shape[1] // 2 * 2])


def whole(picture: Bytes, matte: Floats) -> Floats:
    """The matte with what the cut missed: before a plain backdrop, all that sticks out of it near the subject
    and is not of the backdrop's colour."""
    rows, columns = matte.shape
    near = np.asarray(cv2.dilate((matte > 0.04).astype(np.uint8), _disc(0.06 * columns)), np.uint8)
    ground = filled(picture.astype(np.float32), np.asarray(1 - near, np.float32))
    unlike = np.abs(gaussian(picture, 1) - gaussian(ground, 1)).max(2)
    found = ((unlike > 26) & (near > 0) & (matte < 0.5)).astype(np.uint8)
    found = np.asarray(cv2.morphologyEx(found, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)), np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        np.maximum(found, (matte >= 0.5).astype(np.uint8))
    )
    main = [n for n in range(1, count) if stats[n, 4] > 0.004 * rows * columns]
    return np.maximum(matte, gaussian((np.isin(labels, main) & (found > 0)).astype(np.float32), 0.8))


def _disc(radius: float) -> Bytes:
    size = 2 * max(int(radius), 1) + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)), np.uint8)


def opaque(picture: Bytes) -> Bytes:
    """BGR as opaque RGBA."""
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGBA), np.uint8)


def _layered(picture: Bytes, back: Bytes, matte: Floats) -> Plate:
    scenery, subject = depths(picture, matte, layered=True)
    known = (matte >= 0.9).astype(np.float32)
    # The subject's own colours run on under its edge, so that no old background fringes it.
    front = np.where((matte > 0.02)[..., None], filled(picture.astype(np.float32), known), picture)
    return Plate(back, scenery, clipped(front), subject, matte)


@dataclass(frozen=True)
class Crop:
    """Scales to `size` and takes the window at (x, y)."""

    size: tuple[int, int]
    x: int
    y: int
    width: int
    height: int
    scale: float

    @classmethod
    def around(cls, salient: Floats, width: int, height: int, closer: float = 1.0) -> Crop:
        """Covers the frame, never stretches, and keeps what stands out of a map of the photo's size."""
        return cls.covering(salient.shape, width, height, closer).moved(salient)

    @classmethod
    def covering(cls, shape: tuple[int, ...], width: int, height: int, closer: float = 1.0) -> Crop:
        """The upper left of a photo of that shape (rows, columns)."""
        rows, columns = shape[:2]
        cover = max(width / columns, height / rows) * closer
        plenty = min(max(1 / cover, 1.0), LARGEST)
        width, height, scale = round(width * plenty), round(height * plenty), cover * plenty
        size = (max(width, round(columns * scale)), max(height, round(rows * scale)))
        return cls(size, 0, 0, width, height, scale)

    @property
    def has_room(self) -> bool:
        """Whether it leaves out more than a pixel or two of the photo."""
        return self.size[0] > self.width + 2 or self.size[1] > self.height + 2

    def moved(self, salient: Floats) -> Crop:
        """To what stands out in a map of any size: its top first, for heads."""
        weight = np.asarray(salient, np.float32) ** 2
        rows, columns = weight.shape
        down, across = np.cumsum(weight.sum(1)), weight.sum(0)
        top = np.searchsorted(down, 0.03 * down[-1]) * self.size[1] / rows - 0.10 * self.height
        middle = (np.arange(columns) * across).sum() / max(float(across.sum()), 1e-6) * self.size[0] / columns
        x = min(max(int(middle - self.width / 2), 0), self.size[0] - self.width)
        return replace(self, x=x, y=min(max(int(top), 0), self.size[1] - self.height))

    def mask(self, values: Floats) -> Floats:
        return np.ascontiguousarray(self._window(cv2.resize(values, self.size)), np.float32)

    def picture(self, photo: Bytes) -> Bytes:
        how = cv2.INTER_LANCZOS4 if self.scale > 1 else cv2.INTER_AREA
        out = self._window(cv2.resize(photo, self.size, interpolation=how))
        if self.scale <= 1.2:
            return np.ascontiguousarray(out, np.uint8)
        # Enlarged: give back some edge.
        crisp = cv2.addWeighted(out, 1.45, cv2.GaussianBlur(out, (0, 0), self.scale), -0.45, 0)
        return np.ascontiguousarray(crisp, np.uint8)

    def planar(self, photo: Bytes) -> I420:
        """The same as `picture`, its sides even. What is finer than it leaves no false pattern."""
        if self.scale >= 1:
            return planar(even(self.picture(photo)))
        x, y, width, height = (round(n / self.scale) for n in (self.x, self.y, self.width, self.height))
        part = photo[y : y + height, x : x + width]
        return bgr_to_i420(part, (self.width // 2 * 2, self.height // 2 * 2))

    def _window(self, picture: object) -> Bytes:
        return np.asarray(picture)[self.y : self.y + self.height, self.x : self.x + self.width]


def filled(picture: Floats, known: Floats) -> Floats:
    """Unknown pixels from coarser and coarser averages of known ones."""
    rows, columns = known.shape
    if min(rows, columns) <= 4:
        whole = (picture * known[..., None]).sum((0, 1)) / max(float(known.sum()), 1e-3)
        return np.where(known[..., None] > 0.5, picture, whole).astype(np.float32)
    size = (max(1, columns // 2), max(1, rows // 2))
    weight = np.asarray(cv2.resize(known, size, interpolation=cv2.INTER_AREA), np.float32)
    total = np.asarray(cv2.resize(picture * known[..., None], size, interpolation=cv2.INTER_AREA), np.float32)
    mean = np.asarray(total / np.maximum(weight, 1e-4)[..., None], np.float32)
    low = filled(mean, np.minimum(weight * 4, 1))
    up = np.asarray(cv2.resize(low, (columns, rows), interpolation=cv2.INTER_LINEAR), np.float32)
    return np.asarray(picture * known[..., None] + up * (1 - known[..., None]), np.float32)


def clean(picture: Bytes, matte: Floats, random: np.random.Generator) -> Bytes:
    """The background with the subject painted out: smooth, with the photo's own grain."""
    rows, columns = matte.shape
    reach = 12 * columns / 1920
    square = np.ones((int(2 * reach) + 1,) * 2, np.uint8)
    hole = np.asarray(cv2.dilate((matte > 0.04).astype(np.uint8), square), np.float32)
    smooth = filled(picture.astype(np.float32), np.asarray(1 - hole, np.float32))
    rough = picture.astype(np.float32) - gaussian(picture, 1.5)
    known = rough[hole < 0.5]
    strength = min(float(known.std()), 6.0) * 0.6 if known.size else 0.0
    smooth = smooth + random.normal(0, strength, (rows, columns, 1)).astype(np.float32)
    mix = np.clip(gaussian(hole, reach) * 1.6 - 0.1, 0, 1) * hole
    return clipped(picture * (1 - mix[..., None]) + smooth * mix[..., None])


@dataclass(frozen=True)
class _Composed:
    """A cut-out (`subject` by `matte`) before a studio backdrop, and both in one `picture`."""

    subject: Bytes
    matte: Floats
    backdrop: Bytes
    picture: Bytes


def _composed(photo: Bytes, width: int, height: int, random: np.random.Generator) -> _Composed:
    """A cut-out that came with alpha, before a backdrop in its own colours, on which its shadow lies."""
    placed = _placed(photo, width, height)
    subject, matte = placed[..., :3], placed[..., 3].astype(np.float32) / np.float32(255)
    backdrop = clipped(_backdrop(subject, matte, random) * (1 - _thrown(matte)[..., None]))
    over = clipped(subject * matte[..., None] + backdrop * (1 - matte[..., None]))
    return _Composed(subject, matte, backdrop, over)


def _staged(made: _Composed) -> Plate:
    layers = _layered(made.picture, made.backdrop, made.matte)
    front = filled(made.subject.astype(np.float32), (made.matte >= 0.9).astype(np.float32))
    return Plate(made.backdrop, layers.back_depth, clipped(front), layers.front_depth, made.matte)


def _thrown(matte: Floats) -> Floats:
    """How dark the shadow on the floor is: the outline laid flat at the foot."""
    height, width = matte.shape
    dark, rows = np.zeros_like(matte), np.nonzero(matte.max(1) > 0.5)[0]
    if not len(rows):
        return dark
    flat = np.asarray(cv2.resize(matte[rows[0] : rows[-1] + 1], (width, max(2, height // 12))), np.float32)
    top = min(int(rows[-1]) - len(flat) * 2 // 3, height - len(flat))
    dark[top : top + len(flat)] = flat
    soft = gaussian(dark, height * 0.018)
    return np.asarray(soft / max(float(soft.max()), 1e-3) * 0.45, np.float32)


def _placed(photo: Bytes, width: int, height: int) -> Bytes:
    """The opaque part, whole, at four fifths of the frame, standing a little low."""
    rows, columns = np.nonzero(photo[..., 3].max(1) > 8)[0], np.nonzero(photo[..., 3].max(0) > 8)[0]
    out = np.zeros((height, width, 4), np.uint8)
    if not len(rows):
        return out
    part = photo[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = min(0.80 * height / part.shape[0], 0.80 * width / part.shape[1])
    size = (max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    x, y = (width - size[0]) // 2, round((height - size[1]) * 0.55)
    out[y : y + size[1], x : x + size[0]] = cv2.resize(part, size, interpolation=how)
    return out


def _backdrop(picture: Bytes, matte: Floats, random: np.random.Generator) -> Floats:
    """A wall that falls off from a soft light, and a floor; grey with a breath of the subject's colour."""
    rows, columns = matte.shape
    own = (picture * matte[..., None]).sum((0, 1)) / max(float(matte.sum()), 1.0)
    tint = 0.82 * np.full(3, 132.0) + 0.18 * own
    y, x = np.mgrid[0 : 1 : rows * 1j, -1 : 1 : columns * 1j].astype(np.float32)
    light = 1.28 - 0.62 * np.hypot(x * 0.8, (y - 0.42) * 1.3)
    floor = 1 + 0.10 * smoothstep(0.70, 0.82, y) * (1 - y)
    noise = random.normal(0, 1.2, (rows, columns, 1)).astype(np.float32)
    return np.asarray(np.clip(tint * (light * floor)[..., None] + noise, 0, 255), np.float32)
