"""Looks that keep the photograph: a grade, bloom, vignette and grain, all applied in one pass."""

from __future__ import annotations

from typing import ClassVar

import cv2
import numpy as np

from filmgate.engines.animatic.edit import tones
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.pixels import develop
from filmgate.engines.animatic.edit.style import Style, look
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    film_grain,
    gaussian,
    halved,
    luma,
    part_of,
    planar_table,
    resized,
    saturated,
    smoothstep,
    spread,
    vignette,
)
from filmgate.engines.animatic.edit.view import View
from filmgate.media.picture import I420, planes
from filmgate.storyboard.vocabulary import Look


class Photographic(Style):
    """A grade (`tone`) with light over it (`light`), a gain by place (`gain`) and grain.

    `bloom` is (threshold 0..255, gain, radius); `streak` the length of anamorphic flares, 0 for none.
    """

    follows: ClassVar[bool] = False
    edge: ClassVar[float] = 0.25
    grain: ClassVar[float] = 0.0
    bloom: ClassVar[tuple[int, float, float] | None] = None
    streak: ClassVar[float] = 0.0
    tint: ClassVar[tuple[float, float, float]] = (1.0, 1.0, 1.0)

    def prepare(self) -> None:
        self.table = planar_table(tones.composed([self.before, self.tone]))
        self.falloff = vignette(self.half[1], self.half[0], self.edge)
        self.dark = np.zeros((self.half[1], self.half[0], 3), np.uint8)
        self.grains = film_grain(self.height, self.width, self.random, self.grain)

    def tone(self, colour: Floats) -> Floats:
        return colour

    def light(self, view: View, index: int) -> Bytes:
        """What is screened over, at half size."""
        return self.glow(view) if self.bloom else self.dark

    def gain(self, view: View, index: int) -> Floats:
        return self.falloff

    def draw(self, view: View, index: int) -> I420:
        out = np.empty_like(view.frame)
        light, gain = self.light(view, index), self.gain(view, index)
        down, right = part_of(self.chance(index))
        bands(
            develop, self.half[1], *planes(view.frame), *self.table, light, gain, self.grains, down,
            right, *planes(out),
        )  # fmt: skip
        return out

    def glow(self, view: View) -> Bytes:
        """Bloom of the bright parts, and their streaks."""
        threshold, gain, radius = self.bloom or (255, 0.0, 1.0)
        size = halved(self.half)
        small = cv2.resize(view.half, size, interpolation=cv2.INTER_AREA)
        bright = (small.astype(np.float32) - threshold) * np.float32(255 / (256 - threshold))
        # Lamps and glints flare; a white wall, as bright as all around it, does not.
        around = cv2.resize(cv2.blur(cv2.resize(bright, (96, 54)), (13, 9)), size)
        bright = np.clip(bright - 0.8 * np.asarray(around, np.float32), 0, 255)
        light = spread(np.asarray(bright, np.float32), radius * self.scale + 0.4)
        if self.streak:
            light += self.streaks(bright, size)
        out = cv2.resize(clipped(light * gain * np.array(self.tint, np.float32)), self.half)
        return np.asarray(out, np.uint8)

    def streaks(self, bright: Floats, size: tuple[int, int]) -> Floats:
        """Blue horizontal flares of an anamorphic lens."""
        narrow = cv2.resize(bright, (max(size[0] // 6, 1), size[1]), interpolation=cv2.INTER_AREA)
        level = luma(np.asarray(narrow, np.float32))
        blurred = cv2.GaussianBlur(level, (0, 0), sigmaX=self.streak * self.scale + 0.5, sigmaY=0.7)
        wide = resized(np.asarray(blurred, np.float32), size)[..., None]
        return np.asarray(wide * np.array([1.5, 0.85, 0.25], np.float32), np.float32)


@look(Look.NATURAL)
class Natural(Photographic):
    edge, grain = 0.10, 0.0

    def tone(self, colour: Floats) -> Floats:
        return tones.contrast(saturated(colour, 1.06), 0.15)


@look(Look.DOCUMENTARY)
class Documentary(Photographic):
    edge, grain = 0.18, 3.0

    def tone(self, colour: Floats) -> Floats:
        return tones.contrast(saturated(colour, 0.82), 0.22) * 0.97 + 0.02


@look(Look.CINEMATIC)
class Cinematic(Photographic):
    """Teal shadows, warm lights, soft bloom, wide bars."""

    edge, grain, bars = 0.42, 2.2, 2.39
    bloom, streak = (178, 0.55, 7.0), 14.0

    def tone(self, colour: Floats) -> Floats:
        graded = tones.contrast(saturated(colour, 0.92), 0.42)
        return tones.split(graded, tones.bgr(1.28, 0.98, 0.66), tones.bgr(0.78, 0.98, 1.14), 0.62) * 0.97


@look(Look.BLACK_AND_WHITE)
class BlackAndWhite(Photographic):
    edge, grain = 0.35, 4.5

    def tone(self, colour: Floats) -> Floats:
        gray = (colour @ np.array([0.10, 0.52, 0.38], np.float32))[..., None]
        return np.repeat(tones.contrast(gray, 0.5), 3, axis=-1)


@look(Look.SEPIA)
class Sepia(Photographic):
    edge, grain = 0.5, 4.0

    def tone(self, colour: Floats) -> Floats:
        gray = tones.contrast(luma(colour)[..., None], 0.3)
        return np.asarray(gray * tones.bgr(0.70, 0.90, 1.06) + tones.bgr(0.02, 0.035, 0.05), np.float32)


@look(Look.NOIR)
class Noir(Photographic):
    """Hard black and white, with light through a blind."""

    grain = 7.0
    bloom = (196, 0.35, 8.0)

    def prepare(self) -> None:
        super().prepare()
        width, height = self.half
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        phase = (y + 0.20 * x) / (59 * self.scale) % 1
        slats = smoothstep(0.20, 0.40, np.abs(phase - 0.5) * 1.8)
        window = np.exp(-(((x / width - 0.56 - 0.12 * (y / height - 0.5)) / 0.36) ** 4))
        blind = gaussian((0.46 + 0.66 * slats * window).astype(np.float32), 1.5 * self.scale + 0.4)
        blind = np.maximum(blind * (0.55 + 0.45 * window) + 0.08 * (1 - window), 0.26)
        self.falloff = np.asarray(blind * vignette(height, width, 0.85, 2.0) * 1.38, np.float32)

    def tone(self, colour: Floats) -> Floats:
        gray = (colour @ np.array([0.12, 0.55, 0.33], np.float32))[..., None]
        return np.repeat(smoothstep(0.02, 1.0, gray) ** 1.1 * 0.86 + 0.012, 3, axis=-1)

    def glow(self, view: View) -> Bytes:
        gray = cv2.cvtColor(super().glow(view), cv2.COLOR_BGR2GRAY)
        return np.asarray(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR), np.uint8)


@look(Look.STEAMPUNK)
class Steampunk(Photographic):
    """Brass and soot."""

    edge, grain = 0.55, 3.5
    bloom, tint = (165, 0.6, 9.0), (0.45, 0.8, 1.1)

    def tone(self, colour: Floats) -> Floats:
        graded = tones.contrast(saturated(colour, 0.55), 0.45)
        return tones.split(graded, tones.bgr(0.62, 0.86, 1.12), tones.bgr(0.52, 0.90, 1.18), 0.85)


@look(Look.FANTASY)
class Fantasy(Photographic):
    """Glowing lights, violet shadows, gold."""

    edge, grain = 0.30, 1.0
    bloom, tint = (138, 0.85, 15.0), (1.0, 0.95, 1.12)

    def tone(self, colour: Floats) -> Floats:
        graded = saturated(colour, 1.28) * 0.90 + 0.04
        return tones.split(graded, tones.bgr(1.30, 0.78, 1.02), tones.bgr(0.80, 0.98, 1.14), 0.6)


@look(Look.HORROR)
class Horror(Photographic):
    """Sick greens, drained skin, darkness from the edges."""

    edge, grain = 0.85, 6.0

    def tone(self, colour: Floats) -> Floats:
        graded = tones.contrast(np.asarray(saturated(colour, 0.34) ** 1.32, np.float32), 0.55)
        return tones.split(graded, tones.bgr(1.02, 1.05, 0.78), tones.bgr(0.86, 1.06, 0.94), 0.9) * 0.92


@look(Look.PASTEL)
class Pastel(Photographic):
    edge = 0.05
    bloom = (170, 0.35, 12.0)

    def tone(self, colour: Floats) -> Floats:
        lifted = saturated(np.asarray(colour**0.8, np.float32), 1.05) * 0.60 + 0.38
        return tones.split(lifted, tones.bgr(1.10, 0.95, 1.03), tones.bgr(0.96, 0.99, 1.03), 0.7)
