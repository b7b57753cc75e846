"""How a source was exposed, and grades that depend on it: night falls on a day, and day breaks on a night."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit.textures import Bytes, Floats, Tone, luma, saturated, smoothstep
from filmgate.engines.animatic.edit.tones import bgr, contrast, level, night

BANDS = 3
"""Shadows, middle tones and lights, which a palette grades apart."""


@dataclass(frozen=True, eq=False)
class Exposure:
    """Of some pictures: luma at the 5th, 50th and 95th of a hundred (0..1), and their palette in Lab.

    `chroma` (BANDS, 2) is the mean of a and b by band of lightness, `spread` (BANDS, 2) their deviation.
    """

    low: float
    middle: float
    high: float
    chroma: Floats
    spread: Floats


@dataclass(frozen=True)
class Adaptive:
    """A grade that is made for an exposure."""

    make: Callable[[Exposure], Tone]


def exposure_of(pictures: Sequence[Bytes]) -> Exposure:
    """Of BGR pictures of any size."""
    small = [cv2.resize(picture, (96, 54), interpolation=cv2.INTER_AREA) for picture in pictures]
    joined = np.concatenate([each.reshape(-1, 3) for each in small])
    colours = np.asarray(joined / np.float32(255), np.float32)
    low, middle, high = (float(value) for value in np.quantile(luma(colours), (0.05, 0.5, 0.95)))
    lab = to_lab(colours)
    weights = banded(lab[:, 0])
    total = weights.sum(0)[:, None] + 1e-3
    chroma = (weights[:, :, None] * lab[:, None, 1:]).sum(0) / total
    spread = np.sqrt((weights[:, :, None] * (lab[:, None, 1:] - chroma) ** 2).sum(0) / total)
    return Exposure(low, middle, high, chroma.astype(np.float32), spread.astype(np.float32))


USUAL = Exposure(0.05, 0.42, 0.9, np.zeros((BANDS, 2), np.float32), np.full((BANDS, 2), 8, np.float32))
"""Of a source that nobody looked at."""


def to_lab(colours: Floats) -> Floats:
    """BGR in 0..1 of shape (n, 3) to L in 0..100 and a, b."""
    return np.asarray(cv2.cvtColor(colours[None], cv2.COLOR_BGR2Lab)[0], np.float32)


def banded(lightness: Floats) -> Floats:
    """How far each lightness is a shadow, a middle tone, a light: shape (n, BANDS), rows sum to 1."""
    dark = 1 - smoothstep(18, 45, lightness)
    light = smoothstep(55, 82, lightness)
    return np.stack([dark, 1 - dark - light, light], -1)


def settled(tones: Sequence[Tone | Adaptive], exposure: Exposure) -> list[Tone]:
    return [each.make(exposure) if isinstance(each, Adaptive) else each for each in tones]


def nightfall(exposure: Exposure) -> Tone:
    """Night; a source that is dark already keeps what light it has."""
    gamma = float(np.interp(exposure.middle, (0.08, 0.30), (0.60, 1.0)))

    def tone(colour: Floats) -> Floats:
        return night(np.asarray(np.clip(colour, 0, 1) ** gamma, np.float32))

    return tone


def daybreak(exposure: Exposure) -> Tone:
    """Noon: the middle is lifted to daylight, the blue of the night taken back."""
    dark = float(np.interp(exposure.middle, (0.16, 0.40), (1, 0)))
    stretch = 1 + dark * (0.92 / max(exposure.high, 0.35) - 1)
    lifted = min(exposure.middle * stretch, 0.9)
    gamma = 1 + dark * (float(np.clip(np.log(0.46) / np.log(max(lifted, 0.02)), 0.30, 1)) - 1)

    def tone(colour: Floats) -> Floats:
        out = np.clip(colour * np.float32(stretch), 0, 1) ** np.float32(gamma)
        # What was dark and blue stands in the sun now; a sky keeps its blue where it becomes light.
        balance = 1 - dark * (1 - bgr(0.80, 1.0, 1.10)) * (1 - smoothstep(0.45, 0.8, level(out)))
        return contrast(saturated(np.asarray(out * balance, np.float32), 1.08), 0.12 + 0.2 * dark)

    return tone


def palette_of(reference: Exposure, amount: float = 0.85) -> Adaptive:
    """The palette of a picture, given to a source: each band's colours move to the reference's."""

    def make(source: Exposure) -> Tone:
        gain = np.asarray(np.clip(reference.spread / np.maximum(source.spread, 2.0), 0.4, 1.8), np.float32)
        spans = (
            np.array([0, source.low, source.middle, source.high, 1.0]),
            np.array([0, reference.low, reference.middle, reference.high, 1.0]),
        )
        return lambda colour: _moved(colour, source, reference, gain, spans, amount)

    return Adaptive(make)


def _moved(
    colour: Floats,
    source: Exposure,
    reference: Exposure,
    gain: Floats,
    spans: tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]],
    amount: float,
) -> Floats:
    flat = np.clip(colour, 0, 1).reshape(-1, 3).astype(np.float32)
    lab = to_lab(flat)
    weights = banded(lab[:, 0])
    moved = sum(
        weights[:, k, None] * ((lab[:, 1:] - source.chroma[k]) * gain[k] + reference.chroma[k])
        for k in range(BANDS)
    )
    lab[:, 1:] += (np.asarray(moved) - lab[:, 1:]) * np.float32(amount)
    # Half of the way in lightness: exposure is the source's own affair, contrast is a part of a palette.
    target = np.interp(luma(flat), np.maximum.accumulate(spans[0] + np.arange(5) * 1e-4), spans[1])
    ratio = np.clip(target / np.maximum(luma(flat), 0.02), 0.5, 1.8)
    lab[:, 0] *= 1 + (ratio.astype(np.float32) - 1) * np.float32(0.5 * amount)
    out = cv2.cvtColor(lab[None], cv2.COLOR_Lab2BGR)[0]
    return np.asarray(np.clip(out, 0, 1).reshape(colour.shape), np.float32)
