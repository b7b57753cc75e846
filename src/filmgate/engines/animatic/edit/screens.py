"""Looks of other eyes: old film, neon, heat, a broken signal."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.edit import textures as make
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.photographic import Photographic
from filmgate.engines.animatic.edit.strokes import glowing
from filmgate.engines.animatic.edit.style import Drawn, look
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    gaussian,
    halved,
    luma,
    resized,
    saturated,
    shrunk,
    smoothstep,
)
from filmgate.engines.animatic.edit.view import View, patches
from filmgate.engines.animatic.edit.worn import Wear
from filmgate.media.picture import I420
from filmgate.storyboard.vocabulary import Look


@look(Look.VINTAGE_FILM)
class Vintage(Photographic):
    """Faded warm stock in a worn gate: weave, flicker, dust, scratches."""

    grain = 9.0

    def prepare(self) -> None:
        super().prepare()
        width, height = self.half
        margin, corner = max(int(8 * self.scale), 1), max(int(30 * self.scale), 2)
        gate = np.zeros((height, width), np.uint8)
        cv2.rectangle(gate, (margin + corner, margin), (width - margin - corner, height - margin), 255, -1)
        cv2.rectangle(gate, (margin, margin + corner), (width - margin, height - margin - corner), 255, -1)
        for x in (margin + corner, width - margin - corner):
            for y in (margin + corner, height - margin - corner):
                cv2.circle(gate, (x, y), corner, 255, -1, cv2.LINE_AA)
        soft = gaussian(gate, 1.5 * self.scale + 0.4) / 255
        self.gate = np.asarray(soft * make.vignette(height, width, 0.62), np.float32)
        self.wear = Wear(self.width, self.height, self.seed)

    def tone(self, colour: Floats) -> Floats:
        faded = smoothstep(-0.12, 1.08, saturated(colour, 0.32)) * 0.80 + 0.085
        return np.asarray(faded * np.array([0.66, 0.92, 1.08]) + np.array([0.03, 0.035, 0.05]), np.float32)

    def gain(self, view: View, index: int) -> Floats:
        flicker = 1 + 0.03 * np.sin(index * 1.7) + self.chance(index + 1).normal(0, 0.015)
        return np.asarray(self.gate * np.float32(flicker), np.float32)

    def draw(self, view: View, index: int) -> I420:
        out = super().draw(view, index)
        self.wear.over(out, index)
        return out


@look(Look.CYBERPUNK)
class Cyberpunk(Photographic):
    """Violet night, edges drawn in cyan and magenta tubes."""

    follows = True
    edge, grain, bars = 0.55, 2.0, 2.2
    bloom, streak, tint = (118, 0.8, 9.0), 16.0, (1.1, 0.7, 1.05)

    def prepare(self) -> None:
        super().prepare()
        width, height = self.half
        x = np.linspace(-0.5, 0.5, width, dtype=np.float32)
        field = make.noise(height, width, 330 * self.scale, self.random, 2) + 0.22 * x
        mix = smoothstep(0.40, 0.60, field.astype(np.float32))[..., None]
        cyan, magenta = np.array([255, 225, 20], np.float32), np.array([210, 30, 255], np.float32)
        self.tubes = np.ascontiguousarray(cyan * (1 - mix) + magenta * mix, np.float32)
        self.lines = np.zeros((height, width), np.float32)

    def tone(self, colour: Floats) -> Floats:
        level = luma(colour)[..., None]
        place = smoothstep(0.05, 0.85, level)
        base = np.minimum(level, 0.62 + 0.22 * (level - 0.62)) ** 1.45 * 0.60
        dark, middle, light = (
            np.array(each) for each in ((0.30, 0.05, 0.13), (0.95, 0.18, 0.86), (1.0, 0.95, 0.55))
        )
        low, high = dark + (middle - dark) * place * 2, middle + (light - middle) * (place * 2 - 1)
        neon = np.where(place < 0.5, low, high) * base * 1.25
        own = saturated(colour, 1.9) * (0.24 / 0.62) * base
        return np.asarray(neon + own + np.array([0.055, 0.01, 0.028]), np.float32)

    def light(self, view: View, index: int) -> Bytes:
        flat = np.asarray(
            cv2.cvtColor(clipped(view.painted(max(int(6 * self.scale), 3), 0.03)), cv2.COLOR_BGR2GRAY),
            np.uint8,
        )
        now = np.clip(1 - view.contours(1.5 * self.scale + 0.4, 0.985, 0.004, 40.0, flat), 0, 1)
        carried = view.carried(self.lines) if view.flow is not None else now
        self.lines = np.asarray(0.55 * carried + 0.45 * now, np.float32)
        quarter = halved(self.half)
        near = resized(gaussian(shrunk(self.lines, quarter), 2.5 * self.scale + 0.4), self.half)
        far = resized(gaussian(shrunk(self.lines, halved(quarter)), 6 * self.scale + 0.5), self.half)
        out = np.empty_like(self.dark)
        bands(glowing, self.half[1], self.tubes, near, self.lines, far, 0.85, 0.62, 0.55, out)
        return np.asarray(cv2.add(out, self.glow(view)), np.uint8)


@look(Look.THERMAL)
class Thermal(Drawn):
    """What a heat camera would show, guessed from light and warmth of colour."""

    STOPS = (
        (0.0, (20, 0, 0)), (0.12, (110, 0, 22)), (0.30, (150, 0, 120)), (0.48, (60, 20, 215)),
        (0.64, (10, 95, 250)), (0.80, (0, 190, 255)), (0.93, (110, 245, 255)), (1.0, (255, 255, 255)),
    )  # fmt: skip

    def prepare(self) -> None:
        places, colours = [stop for stop, _ in self.STOPS], np.array([colour for _, colour in self.STOPS])
        steps = np.linspace(0, 1, 256)
        self.iron = np.stack([np.interp(steps, places, colours[:, c]) for c in range(3)], -1).astype(np.uint8)
        self.low, self.high = 0.0, 1.0

    def begin(self, view: View) -> None:
        self.low, self.high = (float(v) for v in np.percentile(self._heat(view)[::6, ::6], (2, 98.5)))

    def _heat(self, view: View) -> Floats:
        # A heat camera is coarse: a quarter of the size is enough.
        colour = patches(shrunk(view.still, halved(self.half)), self.radius(4), 0.02) / np.float32(255)
        warm = np.clip(colour[..., 2] - colour[..., 0], -0.3, 0.5)
        heat = gaussian(np.asarray(luma(colour) * 0.62 + warm * 1.05, np.float32), 1.6 * self.scale + 0.4)
        return resized(heat, self.half)

    def picture(self, view: View, index: int) -> Bytes:
        heat = self._heat(view)
        low, high = (float(v) for v in np.percentile(heat[::6, ::6], (2, 98.5)))
        self.low, self.high = self.low * 0.93 + low * 0.07, self.high * 0.93 + high * 0.07
        gray = gaussian(view.gray, 1)
        detail = (gray - gaussian(gray, 6)) * 0.35
        level = np.clip((heat - self.low) / max(self.high - self.low, 0.12), 0, 1) * 225 + 12 + detail
        out = np.asarray(cv2.applyColorMap(self.large(clipped(level)), self.iron[:, None]), np.uint8)
        self._scale(out)
        return out

    def _scale(self, out: Bytes) -> None:
        x0, y0, x1, y1 = (
            int(self.width * 0.955), int(self.height * 0.2), int(self.width * 0.972), int(self.height * 0.8)
        )  # fmt: skip
        out[y0:y1, x0:x1] = self.iron[np.linspace(255, 0, y1 - y0).astype(int)][:, None]
        cv2.rectangle(out, (x0, y0), (x1, y1), (255, 255, 255), max(1, int(2 * self.scale)))


@look(Look.GLITCH)
class Glitch(Drawn):
    """A signal that tears: colours apart, in bursts rows slip and blocks break."""

    follows = False

    def prepare(self) -> None:
        lines = np.full((self.height, self.width), 128, np.uint8)
        pitch = max(2, round(4 * self.scale))
        lines[::pitch], lines[1::pitch] = 102, 113
        self.surface = lines

    def _burst(self, index: int) -> float:
        """How strong the burst at that frame is, 0 outside: one in each second, five to nine frames long."""
        random = self.chance(index // 24)
        begin, length = int(random.integers(2, 15)), int(random.integers(5, 10))
        return float(random.uniform(0.7, 1.4)) if begin <= index % 24 < begin + length else 0.0

    def picture(self, view: View, index: int) -> Bytes:
        power, picture = self._burst(index), view.full
        apart = max(1, int((10 + 26 * power + 2 * np.sin(index * 0.6)) * self.scale))
        out = picture.copy()
        out[:, apart:, 2], out[:, :-apart, 0] = picture[:, :-apart, 2], picture[:, apart:, 0]
        if power:
            self._tear(out, self.chance(index // 2), 5, 6)
        else:
            self._tear(out, self.chance(1000 + index // 10), 2, 1)
        return np.asarray(cv2.convertScaleAbs(out, alpha=1.12, beta=-6), np.uint8)

    def _tear(self, out: Bytes, random: np.random.Generator, slips: int, blocks: int) -> None:
        for _ in range(int(random.integers(slips, 2 * slips))):
            top, rows = (
                int(random.uniform(0, 0.95) * self.height),
                int(random.uniform(0.01, 0.1) * self.height),
            )
            out[top : top + rows] = np.roll(out[top : top + rows], int(random.normal(0, 95) * self.scale), 1)
        for _ in range(blocks):
            top, left = int(random.uniform(0, 0.85) * self.height), int(random.uniform(0, 0.8) * self.width)
            part = out[
                top : top + int(random.uniform(0.02, 0.07) * self.height) + 1,
                left : left + int(random.uniform(0.05, 0.22) * self.width) + 1,
            ]
            kind = int(random.integers(3))
            part[:] = (255 - part, part[..., [2, 0, 1]], _coarse(part, max(4, int(18 * self.scale))))[kind]


def _coarse(part: Bytes, block: int) -> Bytes:
    rows, columns = part.shape[:2]
    small = cv2.resize(part, (max(1, columns // block), max(1, rows // block)))
    return np.asarray(cv2.resize(small, (columns, rows), interpolation=cv2.INTER_NEAREST), np.uint8)
