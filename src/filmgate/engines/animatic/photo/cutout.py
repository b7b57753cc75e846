"""Who stands out in a photo, found without a trained model: by how little it is like the border, and where a
head of skin stands on something."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from filmgate.engines.animatic.edit.textures import Bytes, Floats, gaussian, smoothstep
from filmgate.engines.animatic.photo.backdrop import before_backdrop
from filmgate.engines.animatic.photo.kernels import barrier
from filmgate.engines.animatic.photo.memo import Memo

SIZE = 240
VOTES = ((0.90, 0.42, 1.0), (0.95, 0.30, 1.0), (0.85, 0.50, 1.0), (0.92, 0.40, 0.8), (0.92, 0.45, 1.25))
"""What each cut takes as surely subject and surely not (quantiles), and how it shifts the threshold."""
HOPE = 1 / 3
"""The least that two cuts share: the trust in all of them is less than that."""
ROUNDS = 3
"""Of a cut from its seeds: two more change nothing but the time."""
SURE = 0.88
"""The score from which a photo is shot in two layers."""
FINE = 480
"""The size at which a firm outline is cut once more."""


@dataclass(frozen=True)
class Cutout:
    """`salient` and `likely` (subject or not) are in 0..1 at the photo's size, `matte` is its soft outline.

    `trust` says how far the cuts agree and how clear the outline is; `score` is that of a cut before a plain
    backdrop: below `SURE` two layers of one photo show ghosts.
    """

    salient: Floats
    likely: Floats
    matte: Floats
    trust: float
    score: float


_CUTS: Memo[Cutout] = Memo(4)


def cut_out(photo: Bytes) -> Cutout:
    """Several cuts from different seeds vote. The same photo is cut once in a process."""
    return _CUTS.get(photo, lambda: _cut(photo))


def attention(photo: Bytes) -> Floats:
    """Where to look, in 0..1 on a small map: what a cut begins with, at a hundredth of its cost."""
    scale = min(1.0, 2 * FINE / max(photo.shape[:2]))
    if scale < 1:
        reduced = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        photo = np.asarray(reduced, np.uint8)
    small, salient = saliency(photo)
    plain = before_backdrop(photo)
    if plain is None:
        return _with_person(small, salient)
    return np.maximum(salient, np.asarray(cv2.resize(plain, salient.shape[::-1]), np.float32))


def _cut(photo: Bytes) -> Cutout:
    rows, columns = photo.shape[:2]
    small, salient = saliency(photo)
    plain = before_backdrop(photo)
    if plain is not None:
        return _firm(photo, salient, plain)
    salient = _with_person(small, salient)
    votes = _voted(small, salient)
    mask = (votes > 0.5).astype(np.uint8)
    large = [np.asarray(cv2.resize(each, (columns, rows)), np.float32) for each in (salient, votes)]
    if mask.mean() < 0.015:
        return Cutout(large[0], large[1], np.zeros((rows, columns), np.float32), 0.0, 0.0)
    trust = _trust(small, votes, mask)
    outline = _cut_again(photo, mask) if trust > 0.5 else mask
    score = trust * _plainness(small, mask)
    return Cutout(large[0], large[1], _matte(photo, outline), trust, score)


def _firm(photo: Bytes, salient: Floats, mask: Bytes) -> Cutout:
    """Cut out before a plain backdrop: there is nothing to vote on."""
    size = (photo.shape[1], photo.shape[0])
    matte = _matte(photo, mask)
    return Cutout(np.asarray(cv2.resize(salient, size), np.float32), matte, matte, 1.0, 1.0)


def _voted(small: Bytes, salient: Floats) -> Floats:
    """The mean of the cuts. Once two of them have next to nothing in common, no more can mend it."""
    found = [_grab(small, salient, *vote) for vote in VOTES[:2]]
    if (found[0] & found[1]).sum() >= HOPE * (found[0] | found[1]).sum():
        found += [_grab(small, salient, *vote) for vote in VOTES[2:]]
    return np.asarray(np.mean(found, axis=0), np.float32)


def _with_person(small: Bytes, salient: Floats) -> Floats:
    person = _person(small)
    return salient if person is None else np.maximum(salient, person * np.float32(salient.max()))


def _person(small: Bytes) -> Floats | None:
    """Where a body is to be expected: an oval around a face of skin, and shoulders below it."""
    ycc = cv2.cvtColor(small, cv2.COLOR_BGR2YCrCb)
    skin = np.asarray(cv2.inRange(ycc, (70, 136, 88), (245, 172, 124)), np.uint8)
    skin = np.asarray(cv2.morphologyEx(skin, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)), np.uint8)
    rows, columns = skin.shape
    count, _, stats, _ = cv2.connectedComponentsWithStats(skin)
    faces = [stats[n] for n in range(1, count) if _is_face(stats[n], rows, columns)]
    if not faces:
        return None
    x, y, wide, high, _ = (int(value) for value in max(faces, key=lambda face: int(face[4])))
    out, middle = np.zeros((rows, columns), np.float32), (x + wide // 2, y + int(high * 0.46))
    shoulders = np.array([
        (middle[0] - wide * 0.5, y + high), (middle[0] + wide * 0.5, y + high),
        (middle[0] + wide * 1.5, min(rows, y + high * 1.9)), (middle[0] + wide * 1.5, rows),
        (middle[0] - wide * 1.5, rows), (middle[0] - wide * 1.5, min(rows, y + high * 1.9)),
    ], np.int32)  # fmt: skip
    cv2.fillPoly(out, [shoulders], 0.62)
    cv2.ellipse(out, middle, (int(wide * 0.62), int(high * 0.68)), 0, 0, 360, 0.66, -1)
    cv2.ellipse(out, middle, (int(wide * 0.42), int(high * 0.48)), 0, 0, 360, 1.0, -1)
    return gaussian(out, 2)


def _is_face(stats: object, rows: int, columns: int) -> bool:
    """Compact, upright, in the upper middle, and neither tiny nor the whole picture."""
    x, y, wide, high, area = (int(value) for value in np.asarray(stats))
    inside = y > 1 and y + high / 2 < 0.62 * rows and abs((x + wide / 2) / columns - 0.5) < 0.28
    shape = 0.9 < high / wide < 1.9 and area > 0.52 * wide * high
    return inside and shape and 0.006 < area / (rows * columns) < 0.16


def _cut_again(photo: Bytes, mask: Bytes) -> Bytes:
    """The outline of a small mask found anew at twice its size, within a band along it."""
    rows, columns = photo.shape[:2]
    scale = min(1.0, FINE / max(rows, columns))
    size = (max(int(columns * scale), 16), max(int(rows * scale), 16))
    fine = np.asarray(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), np.uint8)
    rough = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST), np.uint8)
    square = np.ones((9, 9), np.uint8)
    seeds = np.where(rough > 0, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    seeds[np.asarray(cv2.erode(rough, square)) > 0] = cv2.GC_FGD
    seeds[np.asarray(cv2.dilate(rough, square)) == 0] = cv2.GC_BGD
    found = _grown(fine, seeds, 2)
    return found if 0.8 < (found.sum() + 1) / (rough.sum() + 1) < 1.25 else rough


def saliency(photo: Bytes) -> tuple[Bytes, Floats]:
    """A small copy and how much each of its pixels stands out; the lower border counts as half a border,
    since subjects stand on it."""
    rows, columns = photo.shape[:2]
    scale = SIZE / max(rows, columns)
    size = (max(int(columns * scale), 16), max(int(rows * scale), 16))
    small = cv2.bilateralFilter(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), 7, 35, 5)
    lab = cv2.cvtColor(small, cv2.COLOR_BGR2Lab).astype(np.float32)
    lab[..., 0] *= 0.7
    gray = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY).astype(np.float32)
    sharp = gaussian(np.abs(np.asarray(cv2.Laplacian(gray, cv2.CV_32F), np.float32)), 6)
    y, x = np.mgrid[-1 : 1 : lab.shape[0] * 1j, -1 : 1 : lab.shape[1] * 1j].astype(np.float32)
    central = np.exp(-((x / 0.62) ** 2 + ((y - 0.12) / 0.78) ** 2))
    parts = _unit(_joined(lab)) * 0.5 + _unit(_unlike(lab)) * 0.3 + _unit(sharp) * 0.2
    return np.asarray(small, np.uint8), gaussian((parts * (0.30 + 0.70 * central)).astype(np.float32), 2)


def _unit(values: Floats) -> Floats:
    return np.asarray((values - values.min()) / (np.ptp(values) + 1e-6), np.float32)


def _joined(lab: Floats) -> Floats:
    """The barrier between each pixel and the border."""
    distance = np.full(lab.shape[:2], 1e9, np.float32)
    side = int(lab.shape[0] * 0.75)
    distance[0], distance[:side, 0], distance[:side, -1] = 0, 0, 0
    barrier(lab, lab.copy(), lab.copy(), distance, 0, 4)
    return np.minimum(distance, 200)


def _unlike(lab: Floats) -> Floats:
    """The distance to the nearest of the border's main colours; rare ones count less."""
    rows, columns = lab.shape[:2]
    edge, side = max(2, rows // 30), max(2, columns // 40)
    strips = (lab[:edge], lab[: int(rows * 0.8), :side], lab[: int(rows * 0.8), -side:])
    border = np.concatenate([strip.reshape(-1, 3) for strip in strips])
    cv2.setRNGSeed(1)
    _, labels, centres = cv2.kmeans(border, 5, None, (3, 20, 0.5), 2, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    share = np.bincount(labels.ravel(), minlength=5) / len(labels)
    away = np.sqrt(((lab[:, :, None] - centres) ** 2).sum(-1)) + 144 * np.maximum(0.12 - share, 0)
    return np.asarray(away.min(-1), np.float32)


def _grab(small: Bytes, salient: Floats, sure: float, never: float, shift: float) -> Bytes:
    """One GrabCut, cleaned: 1 where the subject is."""
    rows, columns = salient.shape
    split, _ = cv2.threshold((salient * 255).astype(np.uint8), 0, 255, cv2.THRESH_OTSU)
    level = split / 255 * shift
    mask = np.full((rows, columns), cv2.GC_PR_BGD, np.uint8)
    mask[salient > level] = cv2.GC_PR_FGD
    mask[salient > max(float(np.quantile(salient, sure)), level * 1.1)] = cv2.GC_FGD
    mask[salient < min(float(np.quantile(salient, never)), level * 0.6)] = cv2.GC_BGD
    side = int(rows * 0.6)
    mask[:2], mask[:side, :2], mask[:side, -2:] = cv2.GC_BGD, cv2.GC_BGD, cv2.GC_BGD
    return _whole(_grown(small, mask, ROUNDS), small)


def _grown(picture: Bytes, seeds: Bytes, rounds: int) -> Bytes:
    """GrabCut from seeds: 1 where the subject is."""
    inside = np.isin(seeds, (cv2.GC_FGD, cv2.GC_PR_FGD))
    if not inside.any() or inside.all():
        return inside.astype(np.uint8)
    cv2.setRNGSeed(2)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(picture, seeds, None, *models, rounds, cv2.GC_INIT_WITH_MASK)  # type: ignore[call-overload]
    return np.isin(seeds, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)


def _whole(found: Bytes, small: Bytes) -> Bytes:
    """The central pieces only, without pinholes."""
    rows, columns = found.shape
    opened = cv2.morphologyEx(found, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    closed = np.asarray(cv2.morphologyEx(opened, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)), np.uint8)
    count, labels, stats, centres = cv2.connectedComponentsWithStats(closed)
    if count < 2:
        return closed
    weight = stats[:, 4] * np.exp(-(((centres[:, 0] / columns - 0.5) / 0.35) ** 2))
    weight[0] = 0
    kept = np.flatnonzero((weight > 0.25 * weight.max()) & (np.arange(count) > 0))
    whole = np.isin(labels, kept).astype(np.uint8)
    holes, inside, sizes, _ = cv2.connectedComponentsWithStats(1 - whole)
    pinholes = [n for n in range(1, holes) if sizes[n, 4] < 0.006 * rows * columns]
    filled = np.isin(inside, pinholes)
    if filled.any() and not filled[whole == 0].all():
        ground = np.median(small[(whole == 0) & ~filled], axis=0)
        for n in pinholes:  # what shows the ground is a gap between legs or under an arm, and no pinhole
            if np.abs(small[inside == n].mean(0) - ground).max() < 24:
                filled[inside == n] = False
    whole[filled] = 1
    return whole


def _trust(small: Bytes, votes: Floats, mask: Bytes) -> float:
    """Agreement of the votes times contrast across the outline."""
    agreed = float((votes > 0.9).sum() / max((votes > 0.1).sum(), 1))
    lab = cv2.cvtColor(small, cv2.COLOR_BGR2Lab).astype(np.float32)
    square = np.ones((3, 3), np.uint8)
    inner, outer = cv2.erode(mask, square), 1 - np.asarray(cv2.dilate(mask, square))
    window = (4 * max(2, small.shape[0] // 60) + 1,) * 2
    step = np.sqrt(((_mean(lab, inner, window) - _mean(lab, outer, window)) ** 2).sum(-1))
    outline = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_GRADIENT, square)) > 0
    outline[:3] = outline[-3:] = False
    outline[:, :3] = outline[:, -3:] = False
    clear = float((step[outline] > 22).mean()) if outline.any() else 0.0
    fits = 1 - float(smoothstep(0.62, 0.80, np.array([mask.mean()], np.float32))[0])
    return agreed * clear * fits * _oneness(mask)


def _oneness(mask: Bytes) -> float:
    """1 for one body; little for a floor, which reaches both sides, and for pieces of a landscape."""
    if mask[:, :2].any() and mask[:, -2:].any():
        return 0.2
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    share = float(stats[1:, 4].max() / max(int(mask.sum()), 1)) if len(stats) > 1 else 0.0
    return 1.0 if share > 0.85 else 0.4


def _plainness(small: Bytes, mask: Bytes) -> float:
    """1 for a bare backdrop, 0 for one in which a twelfth is edges: there, what was missed would show."""
    gray = gaussian(np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8), 1)
    edge = cv2.magnitude(cv2.Sobel(gray, -1, 1, 0), cv2.Sobel(gray, -1, 0, 1))
    outside = np.asarray(cv2.dilate(mask, np.ones((13, 13), np.uint8))) == 0
    share = float((edge[outside] > 40).mean()) if outside.any() else 1.0
    return max(0.0, 1 - 12 * share)


def _mean(lab: Floats, mask: object, window: tuple[int, int]) -> Floats:
    """The mean colour near each pixel of what the mask holds."""
    weight = np.asarray(mask, np.float32)
    total = np.asarray(cv2.blur(lab * weight[..., None], window), np.float32)
    return np.asarray(total / np.maximum(cv2.blur(weight, window), 1e-3)[..., None], np.float32)


def _matte(photo: Bytes, mask: Bytes) -> Floats:
    """The outline fitted to the photo's own edges."""
    rows, columns = photo.shape[:2]
    scale = min(1.0, 960 / max(rows, columns))
    size = (max(int(columns * scale), 1), max(int(rows * scale), 1))
    guide = cv2.cvtColor(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY)
    rough = np.asarray(cv2.resize(gaussian(mask, 0.8), size), np.float32)
    fine = guided(guide.astype(np.float32) / np.float32(255), rough, 8, 0.001)
    return smoothstep(
        0.22, 0.78, np.asarray(cv2.resize(fine, (columns, rows), interpolation=cv2.INTER_CUBIC))
    )


def guided(guide: Floats, values: Floats, radius: int, softness: float) -> Floats:
    """The values smoothed, but not across the edges of the guide (both in 0..1)."""
    window = (2 * radius + 1, 2 * radius + 1)

    def mean(picture: Floats) -> Floats:
        return np.asarray(cv2.blur(picture, window), np.float32)

    g, v = mean(guide), mean(values)
    spread = mean(guide * guide) - g * g + np.float32(softness)
    slope = np.asarray((mean(guide * values) - g * v) / spread, np.float32)
    return mean(slope) * guide + mean(np.asarray(v - slope * g, np.float32))
