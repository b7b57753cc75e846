"""Science fiction: a cold grade with warm lights kept, flares, rims lit by a scan, glints of a display."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.edit import tones
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.photographic import Photographic
from filmgate.engines.animatic.edit.strokes import glowing
from filmgate.engines.animatic.edit.style import look
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    gaussian,
    halved,
    luma,
    noise,
    resized,
    saturated,
    shrunk,
    smoothstep,
)
from filmgate.engines.animatic.edit.view import View, patches
from filmgate.storyboard.vocabulary import Look

CYAN = (255.0, 208.0, 70.0)
SWEEP = 96
"""Frames from one pass of the scan to the next."""


@look(Look.SCI_FI)
class SciFi(Photographic):
    follows = True
    edge, grain, bars = 0.55, 2.2, 2.39
    bloom, streak = (150, 0.80, 6.0), 30.0

    def prepare(self) -> None:
        super().prepare()
        width, height = self.half
        self.cyan = np.empty((height, width, 3), np.float32)
        self.cyan[:] = CYAN
        low = 0.25 + 0.75 * np.linspace(0, 1, height, dtype=np.float32)[:, None]
        self.haze = noise(height, width * 2, 110 * self.scale, self.random, 4) * low * np.float32(0.12)
        self.rims = np.zeros((height, width), np.float32)
        self.quarter = halved(self.half)
        self.flatness = max(int(3 * self.scale), 2)
        self.ramp = clipped(np.arange(256)[None, :, None] * (np.array(CYAN) / 255))
        self.marks = self._marks()

    def tone(self, colour: Floats) -> Floats:
        """Cold and steely in the dark, warm where it is bright or was warm: what burns, and skin."""
        graded = tones.contrast(np.asarray(saturated(colour, 0.42) ** 1.22, np.float32), 0.40)
        warm = np.clip((colour[..., 2:3] - colour[..., 0:1]) * 2.0 - 0.35, 0, 1)
        cold = tones.split(graded, tones.bgr(2.0, 1.12, 0.30), tones.bgr(1.34, 1.10, 0.66), 0.95)
        kept = tones.split(graded, tones.bgr(1.30, 0.95, 0.80), tones.bgr(0.62, 0.92, 1.28), 0.85)
        mixed = cold + (kept - cold) * warm * 0.62
        mixed = mixed * (0.90 - 0.16 * smoothstep(0.45, 1.0, tones.level(colour)))
        return np.asarray(mixed + tones.bgr(0.036, 0.022, 0.0), np.float32)

    def light(self, view: View, index: int) -> Bytes:
        self.rims = self._rims(view)
        sweep = self._sweep(index)
        near = shrunk(self.rims, self.quarter)
        glow = resized(gaussian(near, 1.5 * self.scale + 0.3), self.half)
        start = int(index * 0.6 * self.scale) % self.half[0]
        haze = np.ascontiguousarray(self.haze[:, start : start + self.half[0]])
        out = np.empty_like(self.dark)
        bands(
            glowing, self.half[1], self.cyan, glow * (1.0 + 1.2 * sweep), self.rims * (0.6 + 1.1 * sweep),
            haze + sweep * np.float32(0.07), 0.95, 0.55, 1.0, out,
        )  # fmt: skip
        display = cv2.add(self.marks, self._glints(index))
        return np.asarray(cv2.add(cv2.add(out, self.glow(view)), display), np.uint8)

    def _rims(self, view: View) -> Floats:
        """Strong stable edges, in the dark more than in the light; calmed along the motion.

        They must show at a quarter of the size too: else every grain of wood would light up.
        """
        level = gaussian(view.gray, 0.9)
        fine = cv2.magnitude(cv2.Sobel(level, -1, 1, 0), cv2.Sobel(level, -1, 0, 1))
        gray = gaussian(luma(patches(shrunk(view.still, self.quarter), self.flatness, 0.05)), 0.8)
        edge = cv2.magnitude(cv2.Sobel(gray, -1, 1, 0), cv2.Sobel(gray, -1, 0, 1))
        found = np.clip((edge - 60) / 200, 0, 1) * np.clip(1.15 - gray / 200, 0, 1)
        wide = resized(found.astype(np.float32), self.half)
        # A line is a pixel wide at any size, and so weighs more in a small picture.
        weight = np.float32(min(1.6 * self.scale, 1.0))
        now = np.asarray(wide * np.clip((np.asarray(fine) - 32) / 150, 0, 1) * weight, np.float32)
        if view.flow is None:
            return now
        return np.asarray(cv2.addWeighted(view.carried(self.rims), 0.6, now, 0.4, 0), np.float32)

    def _sweep(self, index: int) -> Floats:
        """A curtain of scanning light that crosses the picture, as a row of strengths."""
        place = (index % SWEEP) / SWEEP * 1.6 - 0.3
        x = np.linspace(0, 1, self.half[0], dtype=np.float32)
        behind = np.exp(-np.clip(place - x, 0, None) / 0.09) * (x <= place)
        return np.asarray(behind + np.exp(-(((x - place) / 0.008) ** 2)) * 0.6, np.float32)[
            None
        ] * np.float32(0.9)

    def _lit(self, mask: Bytes) -> Bytes:
        """Lines of a display: cyan, with a halo."""
        halo = cv2.addWeighted(mask, 1.0, cv2.blur(mask, (5, 5)), 1.2, 0)
        return np.asarray(cv2.LUT(cv2.merge([halo, halo, halo]), self.ramp), np.uint8)

    def _marks(self) -> Bytes:
        """What stands still: corners of a frame, a scale at the right."""
        width, height = self.half
        mask = np.zeros((height, width), np.uint8)
        top = max(0.0, (height - width / 2.39) / 2)
        left, right = width * 0.045, width * 0.955
        upper, lower = top + height * 0.05, height - top - height * 0.05
        arm = 22 * self.scale + 4
        for x, sx in ((left, 1), (right, -1)):
            for y, sy in ((upper, 1), (lower, -1)):
                corner = np.array([[x, y + sy * arm * 0.7], [x, y], [x + sx * arm, y]]).astype(np.int32)
                cv2.polylines(mask, [corner], False, 170, 1, cv2.LINE_AA)
        for tick in range(31):
            y = int(height * (0.35 + 0.01 * tick))
            length = 0.010 if tick % 5 == 0 else 0.005
            cv2.line(mask, (int(right - width * length), y), (int(right), y), 110, 1)
        return self._lit(mask)

    def _glints(self, index: int) -> Bytes:
        """What moves: a needle on the scale, two slow arcs that breathe."""
        width, height = self.half
        mask = np.zeros((height, width), np.uint8)
        needle = int(height * (0.5 + 0.14 * np.sin(index * 0.043) + 0.02 * np.sin(index * 0.31)))
        cv2.line(mask, (int(width * 0.936), needle), (int(width * 0.955), needle), 230, 1, cv2.LINE_AA)
        centre, turn = (width // 2, height // 2), index * 0.5
        breath = 0.5 + 0.5 * float(smoothstep(-1, 1, np.array([np.sin(index * 0.05)], np.float32))[0])
        for size, start, span in ((95, turn, 46), (95, turn + 180, 46), (86, -turn * 1.4, 24)):
            axes = (int(size * self.scale) + 4,) * 2
            cv2.ellipse(mask, centre, axes, 0, start, start + span, 95 * breath, 1, cv2.LINE_AA)
        return self._lit(mask)
