"""Looks of line and flat colour: anime, cartoon, comic, pencil, ink wash."""

from __future__ import annotations

import math
from typing import ClassVar

import cv2
import numpy as np

from filmgate.engines.animatic.edit import textures as make
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.pixels import graded, inked, mixed, nearest, screened
from filmgate.engines.animatic.edit.strokes import darkened, dotted, hatched, washed_ink
from filmgate.engines.animatic.edit.style import Drawn, look
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    gaussian,
    luma,
    saturated,
    smoothstep,
)
from filmgate.engines.animatic.edit.view import View, patches
from filmgate.engines.animatic.edit.wavering import Wavering
from filmgate.storyboard.vocabulary import Look


def grey(picture: Bytes) -> Bytes:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


class Levels:
    """The darkest and lightest of a shot, followed slowly so that exposure does not pump."""

    def __init__(self) -> None:
        self.low, self.high, self.known = 0.0, 255.0, False

    def stretch(self, picture: Floats, cut: bool) -> Floats:
        """To 0..1."""
        low, high = (float(value) for value in np.percentile(picture[::6, ::6], (2.5, 96.5)))
        share = 1.0 if cut or not self.known else 0.1
        self.low += (low - self.low) * share
        self.high += (high - self.high) * share
        self.known = True
        return np.asarray(np.clip((picture - self.low) / max(self.high - self.low, 40), 0, 1), np.float32)


@look(Look.ANIME)
class Anime(Drawn):
    """Cel paint in a few soft steps, blue shadows, fine dark lines."""

    hold = 2
    steps: ClassVar[float] = 4.2
    vivid: ClassVar[float] = 1.42
    line: ClassVar[float] = 1.25
    flat: ClassVar[float] = 7
    deep: ClassVar[float] = 0.85
    """How far the shadows go down with their step."""

    fine: ClassVar[float] = 0.8

    def prepare(self) -> None:
        self.table = make.cube(self.tone)

    def tone(self, colour: Floats) -> Floats:
        colour = saturated(colour, self.vivid)
        level = luma(colour)[..., None]
        steps = make.stepped(np.clip(level, 0, 1) * self.steps, 0.32, 0.68) / self.steps
        colour = colour * (np.clip(steps, 0.05, 1) / np.maximum(level, 0.03)) ** self.deep
        colour = colour + np.array([0.10, 0.02, 0.03]) * (1 - np.clip(level * 2.2, 0, 1))
        return np.asarray(colour * 1.07 + np.array([0.0, 0.01, 0.02]), np.float32)

    def picture(self, view: View, index: int) -> Bytes:
        radius = self.radius(self.flat)
        flat = self._faced(patches(view.painted(radius, 0.04), max(radius - 3, 3), 0.04), view)
        cel = np.empty_like(flat)
        bands(graded, len(flat), flat, self.table, cel)
        out = self.large(cel)
        self._shine(cel, out)
        lines = view.contours(
            self.line * self.scale + 0.3, 0.975, 0.004, 34.0, clipped(gaussian(grey(flat), 0.8))
        )
        bands(inked, self.height, out, self.soft(lines), 0.25, 0.85, 52.0, 26.0, 34.0)
        return out

    def _faced(self, flat: Floats, view: View) -> Bytes:
        """With the dark small things that flat paint swallows: eyes, mouths, spokes."""
        calm = np.asarray(cv2.GaussianBlur(view.half, (0, 0), 1.8 * self.scale), np.uint8)
        out = np.empty_like(calm)
        bands(darkened, len(out), flat, calm, 10.0, self.fine, out)
        return out

    def _shine(self, cel: Bytes, out: Bytes) -> None:
        small = cv2.resize(cel, (self.half[0] // 4, self.half[1] // 4), interpolation=cv2.INTER_AREA)
        bright = gaussian(np.clip(small.astype(np.float32) - 170, 0, 255), 5 * self.scale + 1) * 0.75
        light = cv2.resize(clipped(bright), (self.width, self.height))
        bands(screened, self.height, out, np.asarray(light, np.uint8))


@look(Look.CARTOON)
class Cartoon(Anime):
    """Flatter, bolder, with thick outlines."""

    steps, vivid, line, flat, deep = 4.0, 1.62, 1.9, 6, 0.62


@look(Look.COMIC)
class Comic(Drawn):
    """A palette of nine inks, dots in the shade, black fills, a panel's frame."""

    hold = 2

    def prepare(self) -> None:
        width, height = self.width, self.height
        self.dots = make.halftone(height, width, 9.5 * self.scale + 1.5)
        paper = make.paper(height, width, self.random, 0.035)
        border, edge = max(int(22 * self.scale), 2), max(int(5 * self.scale), 1)
        self.frame = np.ones((height, width), np.float32)
        self.frame[border:-border, border:-border] = 0
        self.surface = np.where(self.frame > 0, np.uint8(128), paper)
        self.ink = 1 - self.frame
        self.ink[border + edge : -border - edge, border + edge : -border - edge] = 0

    def begin(self, view: View) -> None:
        centres = make.palette(clipped(view.painted(5, 0.02)), 9, self.seed)
        hsv = cv2.cvtColor(make.lab_to_bgr(centres)[None], cv2.COLOR_BGR2HSV)[0].astype(np.float32)
        vivid = np.clip(hsv[:, 1] * 1.5 + 35, 0, 235)
        hsv[:, 1] = np.where(hsv[:, 1] < 28, hsv[:, 1], vivid)
        hsv[:, 2] = np.clip(hsv[:, 2] * 1.12 + 28, 0, 255)
        colours = np.asarray(cv2.cvtColor(clipped(hsv)[None], cv2.COLOR_HSV2BGR)[0], np.uint8)
        self.table = make.palette_cube(centres, 33, colours)

    def picture(self, view: View, index: int) -> Bytes:
        flat = clipped(view.painted(self.radius(6), 0.04))
        chosen = np.empty_like(flat)
        bands(nearest, len(flat), flat, self.table, chosen)
        out = self.large(np.asarray(cv2.medianBlur(chosen, 5), np.uint8))
        tone = self.soft(gaussian(grey(flat), 2.5 * self.scale + 0.5)) / np.float32(255)
        lines = self.soft(view.contours(1.6 * self.scale + 0.4, 0.98, 0.004, 40.0, grey(flat)))
        bands(dotted, self.height, out, tone, self.dots, lines)
        bands(mixed, self.height, out, self.frame, 238.0, 246.0, 250.0)
        bands(mixed, self.height, out, self.ink, 20.0, 14.0, 16.0)
        return out


@look(Look.PENCIL_SKETCH)
class Pencil(Drawn):
    """Graphite: hatching by tone, contours, the grain of the paper."""

    hold = 3

    def prepare(self) -> None:
        pitch = 9.0 * self.scale + 2.0
        angles = ((0.75, pitch), (-0.62, pitch * 1.1), (1.6, pitch * 0.9))
        self.hatches = [self._hatch(angle, each) for angle, each in angles]
        self.grain = make.noise(self.height, self.width, 2.2, self.random)
        paper = make.paper(self.height, self.width, self.random, 0.05)
        self.sheet = make.sheet_of((228, 238, 243), paper)
        self.levels = Levels()

    def _hatch(self, angle: float, pitch: float) -> Floats:
        """Broken, slightly wavering parallel strokes."""
        bend = make.noise(self.height, self.width, 130 * self.scale, self.random) * 9
        y, x = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        right, down = math.cos(angle), math.sin(angle)
        across, along = x * right + y * down, y * right - x * down
        waver = np.sin(along / 90 / self.scale) * 2
        wave = 0.5 + 0.5 * np.cos((across + bend + waver) * 2 * np.pi / pitch)
        broken = make.noise(self.height, self.width, 5, self.random)
        return np.asarray(wave * 0.72 + broken * 0.28, np.float32)

    def picture(self, view: View, index: int) -> Bytes:
        flat = luma(view.painted(self.radius(5), 0.05)) * 0.7 + gaussian(view.gray, 1.0) * 0.3
        tone = self.levels.stretch(flat.astype(np.float32), view.cut)
        tone = self.soft(np.asarray(cv2.sqrt(tone), np.float32) * np.float32(0.3) + tone * np.float32(0.7))
        lines = self.soft(view.contours(1.1 * self.scale + 0.25, 0.975, 0.010, 32.0))
        right, down = (int(-2 * value) for value in view.pan)
        out = self.sheet.copy()
        bands(hatched, self.height, out, tone, lines, self.grain, *self.hatches, down, right)
        return out


@look(Look.INK_WASH)
class InkWash(Drawn):
    """Washes of grey on rice paper, dry brush lines, empty corners, a red seal."""

    hold = 3
    APART = 1.6
    """How much a tone is taken away from those around it."""

    def prepare(self) -> None:
        width, height = self.half
        self.wet = Wavering(self.half, self.scale, self.random, length=12, reach=9, octaves=2)
        self.cloud = make.noise(height, width, 240 * self.scale, self.random, 4) - np.float32(0.5)
        paper = make.paper(self.height, self.width, self.random, 0.05)
        self.sheet = make.sheet_of((214, 230, 236), paper)
        self.dry = make.noise(self.height, self.width, 3.0, self.random, 2)
        y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
        self.void = smoothstep(0.62, 1.12, np.sqrt(x * x * 0.85 + y * y * 0.75) + self.cloud * 0.55)
        self.seal = self._seal()
        size = len(self.seal)
        self.seal_at = (self.height - int(2.4 * size), self.width - int(2.3 * size))
        self.levels = Levels()

    def _seal(self) -> Floats:
        size = max(int(70 * self.scale), 9)
        sign = np.ones((9, 7), np.float32)
        sign[1:-1, 1:-1] = 0
        sign[2:7, 3] = sign[2, 1:6] = sign[4, 2:5] = sign[6, 1:6] = 1
        stamp = cv2.resize(sign, (int(size * 0.78), size), interpolation=cv2.INTER_NEAREST)
        worn = 0.6 + 0.4 * self.random.random(stamp.shape, np.float32)
        return np.asarray(stamp * worn * 0.85, np.float32)

    def picture(self, view: View, index: int) -> Bytes:
        radius = self.radius(9)
        flat = luma(patches(view.painted(radius, 0.02), radius, 0.02))
        place = self.wet.bent(self.levels.stretch(self._parted(flat), view.cut), view) * 4
        washes = make.stepped(place, 0.30, 0.70) / np.float32(4)
        wet = gaussian(washes, 7 * self.scale + 1)
        pooled = np.clip(wet - washes, 0, 1)
        tone = np.clip(0.30 * washes + 0.70 * wet + 0.10 - pooled * 0.5 + self.cloud * 0.20, 0, 1) ** 0.8
        tone = tone + (1 - tone) * self.void * 0.85
        lines = self.wet.bent(view.contours(2.0 * self.scale + 0.5, 0.975, 0.004, 30.0), view, 0.4)
        return self._sheet(
            tone.astype(np.float32), (1 - (1 - lines) * (1 - self.void * 0.8)).astype(np.float32)
        )

    def _parted(self, flat: Floats) -> Floats:
        """With what lies in mist told apart from it, as a brush would: tones by what is around them."""
        around = make.spread(flat, 90 * self.scale + 4)
        return np.asarray(flat + (flat - around) * np.float32(self.APART), np.float32)

    def _sheet(self, tone: Floats, lines: Floats) -> Bytes:
        out = self.sheet.copy()
        bands(washed_ink, self.height, out, self.soft(tone), self.soft(lines), self.dry)
        top, left = self.seal_at
        rows, columns = self.seal.shape
        bands(mixed, rows, out[top : top + rows, left : left + columns], self.seal, 40.0, 36.0, 178.0)
        return out
