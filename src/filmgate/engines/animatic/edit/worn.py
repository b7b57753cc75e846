"""What the years and the projector do to film: scratches, dust, hairs, a gate that weaves."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.edit.textures import Bytes, film_grain, part_of, scale_of
from filmgate.media.picture import I420, planes


class Wear:
    """At one size; the same (seed, index) gives the same wear."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.width, self.height, self.seed = width, height, seed
        self.scale = scale_of(width, height)
        random = np.random.default_rng((seed, 17))
        self.scratches = [
            (float(random.uniform(0.08, 0.92)), *(int(n) for n in random.integers((20, 0), (70, 90))))
            for _ in range(6)
        ]

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        random = np.random.default_rng((self.seed, index))
        self._weave(frame, index, random)
        y = planes(frame)[0]
        self._scratch(y, index)
        self._dust(y, random)

    def _weave(self, frame: I420, index: int, random: np.random.Generator) -> None:
        right = 1.6 * self.scale * np.sin(index * 0.9) + random.normal(0, 0.5) * self.scale
        down = 2.2 * self.scale * np.sin(index * 0.53) + random.normal(0, 0.8) * self.scale
        for plane, share in zip(planes(frame), (1.0, 0.5, 0.5), strict=True):
            move = np.array([[1, 0, right * share], [0, 1, down * share]], np.float32)
            size = (plane.shape[1], plane.shape[0])
            plane[:] = cv2.warpAffine(plane, move, size, borderMode=cv2.BORDER_REPLICATE)

    def _scratch(self, y: Bytes, index: int) -> None:
        """They last, and wander a little."""
        for place, life, phase in self.scratches:
            if (index + phase) % 90 < life:
                x = int((place + 0.004 * np.sin(index * 0.35 + phase)) * self.width)
                end = (x + int(3 * self.scale), self.height)
                level, thick = (212, 1.6) if phase % 2 else (44, 1.9)
                cv2.line(y, (x, 0), end, level, max(1, round(thick * self.scale)), cv2.LINE_AA)

    def _dust(self, y: Bytes, random: np.random.Generator) -> None:
        """Specks and now and then a hair; gone with the frame."""
        for _ in range(int(random.poisson(4))):
            centre = (int(random.uniform(0, self.width)), int(random.uniform(0, self.height)))
            axes = (int(random.uniform(1, 6) * self.scale) + 1, int(random.uniform(1, 4) * self.scale) + 1)
            level = 40 if random.random() < 0.6 else 226
            cv2.ellipse(y, centre, axes, random.uniform(0, 180), 0, 360, level, -1, cv2.LINE_AA)
        if random.random() < 0.12:
            start = random.uniform(0.1, 0.9, 2) * (self.width, self.height)
            turns = np.cumsum(random.normal(0, 0.35, 14)) + random.uniform(0, 6.3)
            steps = np.stack([np.cos(turns), np.sin(turns)], 1) * 11 * self.scale
            hair = (start + np.cumsum(steps, 0)).astype(np.int32)
            cv2.polylines(y, [hair], False, 46, max(1, round(1.4 * self.scale)), cv2.LINE_AA)


class Grain:
    """The grain of fast film, other in each frame."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.seed = seed
        random = np.random.default_rng((seed, 29))
        self.tile = film_grain(height, width, random, 7.0)

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        down, right = part_of(np.random.default_rng((self.seed, index)))
        y = planes(frame)[0]
        part = self.tile[down : down + y.shape[0], right : right + y.shape[1]]
        y[:] = np.minimum(cv2.addWeighted(y, 1, part, 1, -128), 235)
