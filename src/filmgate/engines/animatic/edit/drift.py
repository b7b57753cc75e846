"""What floats through the air: leaves and petals with a body, sparks, embers and fireflies that are light.

Each thing's place is a function of the frame's number, so that any shot may begin anywhere. Three layers
stand for depth: what is far is small, slow and pale; what is near is large, fast and out of focus.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.overlays import relight, stamped
from filmgate.engines.animatic.edit.textures import Bytes, Floats, clipped, halved, scale_of
from filmgate.engines.animatic.edit.wishes import Drift
from filmgate.media.picture import I420, planes

Doubles = npt.NDArray[np.float64]

BREEZE = 0.12
"""The wind of a day without any, where 1 is a storm's."""
GOLDEN = 0.6180339887
"""Of a picture: what comes in again does so that far from where it came in before."""
GRAVITY = 0.62
"""Of sparks: half-size pixels at 1080p for each frame, a frame."""


@dataclass(frozen=True)
class Body:
    """A kind of thing: colours (Y, U, V), size in pixels at 1080p, count, fall and sway in pixels a frame."""

    colours: tuple[tuple[int, int, int], ...]
    size: float
    count: int
    fall: float
    sway: float
    slender: float
    notch: float = 0.0


BODIES: dict[Drift, Body] = {
    Drift.LEAVES: Body(
        ((126, 88, 172), (108, 98, 166), (138, 74, 158), (92, 108, 164), (120, 82, 146)),
        50, 84, 3.6, 48, 0.46,
    ),
    Drift.PETALS: Body(
        ((206, 124, 142), (190, 124, 152), (222, 126, 134)), 30, 130, 2.6, 60, 0.62, 0.35
    ),
    Drift.CONFETTI: Body(
        ((82, 92, 236), (140, 48, 150), (150, 76, 44), (72, 214, 112), (168, 200, 60), (120, 168, 200)),
        24, 150, 4.6, 26, 0.55, 1.0,
    ),
}  # fmt: skip
LAYERS = ((0.50, 0.55, 0.7, 0.72), (1.0, 1.0, 0.0, 0.97), (2.3, 2.0, 5.0, 0.88))
"""Size, pace, blur in pixels and cover of the far, the middle and the near."""
SHARES = (0.52, 0.42, 0.06)
"""Of the things, in each of these layers."""
TURNS, TILTS = 12, 5
"""In how many a thing's drawings are made."""


class Floating:
    """Things with a body."""

    def __init__(self, width: int, height: int, seed: int, drift: Drift, wind: float = BREEZE) -> None:
        self.width, self.height, self.body, self.wind = width, height, BODIES[drift], wind
        self.scale = scale_of(width, height)
        random = np.random.default_rng((seed, 19, len(drift)))
        self.sprites = [self._sprites(*layer[::2]) for layer in LAYERS]
        self.things = [(layer, *random.random(6)) for layer, n in enumerate(self._counts()) for _ in range(n)]

    def _counts(self) -> list[int]:
        return [max(2, round(self.body.count * share)) for share in SHARES]

    def _sprites(self, size: float, blur: float) -> list[tuple[Bytes, Bytes]]:
        """Cover and shade, for each turn and tilt."""
        length = max(self.body.size * size * self.scale, 2.4)
        side = int(length * 1.5 + blur * self.scale * 4) // 2 * 2 + 4
        turns = np.arange(TURNS) / TURNS * 2 * np.pi
        tilts = np.linspace(0.18, 1, TILTS)
        return [
            self._sprite(length, side, blur * self.scale, float(turn), float(tilt))
            for turn in turns
            for tilt in tilts
        ]

    def _sprite(self, length: float, side: int, blur: float, turn: float, tilt: float) -> tuple[Bytes, Bytes]:
        large = 4
        x, y = self._outline()
        y = y * tilt
        points = np.stack([x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)], 1)
        cover = np.zeros((side * large, side * large), np.uint8)
        where = (points * length / 2 + side / 2) * large
        cv2.fillPoly(cover, [where.astype(np.int32)], 255, cv2.LINE_AA)
        shade = np.full((side, side), 128 * (0.72 + 0.5 * tilt), np.float32)
        if self.body.notch == 0:  # the rib of a leaf
            tip, middle = np.array([np.cos(turn), np.sin(turn)]) * length / 2, np.array([side / 2, side / 2])
            begin, end = (tuple(int(value) for value in middle + way * tip) for way in (-1, 1))
            wide = max(1, round(length / 18))
            cv2.line(shade, begin, end, 96.0 * (0.7 + 0.5 * tilt), wide, cv2.LINE_AA)
        small = cv2.resize(cover, (side, side), interpolation=cv2.INTER_AREA)
        if blur:
            small = cv2.GaussianBlur(small, (0, 0), blur + 0.3)
        return np.asarray(small, np.uint8), clipped(shade)

    def _outline(self) -> tuple[Doubles, Doubles]:
        """x and y of its corners, seen flat, its length from -1 to 1."""
        if self.body.notch >= 1:  # a slip of paper
            return np.array([-1.0, 1, 1, -1]), np.array([-1, -1, 1, 1]) * self.body.slender
        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        x = np.cos(t)
        notched = 1 - self.body.notch * (x > 0.9)
        return x, np.sin(t) * (1 - 0.35 * np.cos(t)) * self.body.slender * notched

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        target = planes(frame)
        for number, (layer, *chance) in enumerate(self.things):
            _, pace, _, cover = LAYERS[layer]
            x, y, turns = self._place(index, pace, chance)
            tilt = int((0.5 + 0.5 * np.sin(turns * 2.3 + chance[3] * 6)) * (TILTS - 1) + 0.5)
            sprite, shade = self.sprites[layer][int(turns * TURNS / 6.2832) % TURNS * TILTS + tilt]
            side = sprite.shape[0]
            colour = self.body.colours[number % len(self.body.colours)]
            left, top = int(x - side / 2) // 2 * 2, int(y - side / 2) // 2 * 2
            stamped(*target, sprite, shade, left, top, *colour, cover, 0, side // 2)

    def _place(self, index: int, pace: float, chance: list[float]) -> tuple[float, float, float]:
        """Where it is, and how far it has turned; it comes in again elsewhere once it is out of sight."""
        margin = 0.12 * self.height
        span_x, span_y = self.width + 2 * margin, self.height + 2 * margin
        speed = 0.75 + 0.5 * chance[2]
        fallen = chance[1] * span_y + index * self.body.fall * pace * speed * self.scale
        again = fallen // span_y
        sway = self.body.sway * self.scale * np.sin(index * (0.045 + 0.03 * chance[2]) + chance[4] * 6.28)
        blown = index * self.wind * 12 * pace * speed * self.scale
        x = ((chance[0] + again * GOLDEN) * span_x + blown + sway) % span_x - margin
        turns = chance[5] * 6.28 + index * (0.05 + 0.09 * chance[3]) * (1 if chance[4] > 0.5 else -1)
        return float(x), float(fallen % span_y - margin), float(turns % 6.2832)


class Glowing:
    """Things that are light."""

    def __init__(self, width: int, height: int, seed: int, drift: Drift) -> None:
        self.half, self.drift = (width // 2, height // 2), drift
        self.scale = scale_of(width, height)
        # Small lights show where the rest is dim.
        dim = {Drift.SPARKS: 0.82, Drift.EMBERS: 0.74, Drift.FIREFLIES: 0.60, Drift.DUST: 0.97}[drift]
        self.even = np.full(self.half[::-1], dim, np.float32)
        count = {Drift.SPARKS: 260, Drift.EMBERS: 130, Drift.FIREFLIES: 60, Drift.DUST: 120}[drift]
        self.chances = np.random.default_rng((seed, 23, len(drift))).random((count, 8))
        self.paint = {
            Drift.SPARKS: self._spark, Drift.EMBERS: self._ember,
            Drift.FIREFLIES: self._firefly, Drift.DUST: self._mote,
        }[drift]  # fmt: skip

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        light = np.zeros((self.half[1], self.half[0], 3), np.uint8)
        for chance in self.chances:
            self.paint(light, index, chance)
        small = cv2.resize(light, halved(self.half), interpolation=cv2.INTER_AREA)
        halo = cv2.resize(cv2.GaussianBlur(small, (0, 0), 5 * self.scale + 0.8), self.half)
        lit = np.asarray(cv2.addWeighted(light, 1.0, halo, 1.6, 0), np.uint8)
        bands(relight, self.half[1], *planes(frame), lit, self.even)

    def _dot(self, light: Bytes, x: float, y: float, radius: float, colour: Doubles) -> None:
        at = (int(x * 8), int(y * 8))
        cv2.circle(light, at, max(4, int(radius * 8)), colour.tolist(), -1, cv2.LINE_AA, 3)

    def _spark(self, light: Bytes, index: int, chance: Floats) -> None:
        """Thrown from a few places below the picture; they fall in a bow and cool from white to red."""
        life = 20 + 26 * chance[0]
        age = (index + chance[1] * life * 3) % (life * 1.4)
        if age >= life:
            return
        turn = int((index + chance[1] * life * 3) // (life * 1.4))
        source = (0.14, 0.55, 0.86)[int(chance[2] * 3)] + 0.06 * (chance[6] - 0.5)
        spread = ((chance[3] + turn * GOLDEN) % 1 - 0.5) * 2
        right = spread * abs(spread) * 14 + (0.5 - source) * 5
        up = 13 + 17 * ((chance[4] + turn * GOLDEN) % 1)
        ends = []
        for t in (age, max(age - 1.3, 0)):
            x = source * self.half[0] + right * t * self.scale
            y = 1.06 * self.half[1] - (up * t - GRAVITY / 2 * t * t) * self.scale
            ends.append((int(x * 8), int(y * 8)))
        heat = 1 - age / life
        colour = np.array([60 + 190 * heat**3, 110 + 140 * heat, 255]) * min(1.0, heat * 2.2)
        thick = max(1, round((0.7 + 2.2 * chance[5] ** 3) * self.scale))
        cv2.line(light, ends[0], ends[1], colour.tolist(), thick, cv2.LINE_AA, 3)

    def _ember(self, light: Bytes, index: int, chance: Floats) -> None:
        """They rise, waver and breathe."""
        near = 0.45 + 1.3 * chance[5] ** 2
        rise = (chance[1] * 1.2 + index * (0.0022 + 0.0030 * chance[2]) * near) % 1.2
        x = (chance[0] + int(chance[1] * 1.2 + index * 0.004) * GOLDEN) % 1 * self.half[0]
        x += np.sin(index * (0.05 + 0.05 * chance[3]) + chance[4] * 6.28) * 26 * near * self.scale
        power = (0.55 + 0.45 * np.sin(index * 0.3 + chance[6] * 6.28)) * (1 - max(rise - 0.5, 0) / 0.7)
        colour = np.array([40, 120, 255]) * max(power, 0.15)
        self._dot(light, x, (1.08 - rise) * self.half[1], 2.4 * near * self.scale + 0.3, colour)

    def _firefly(self, light: Bytes, index: int, chance: Floats) -> None:
        """They wander and glow by turns, low in the picture."""
        near = 0.5 + 1.1 * chance[5]
        t = index * 0.018
        x = chance[0] + 0.06 * np.sin(t * (1 + chance[2]) * 2 + chance[3] * 6)
        x += 0.03 * np.sin(t * 5 + chance[4] * 6)
        y = 0.35 + 0.6 * chance[1] + 0.05 * np.sin(t * (1.5 + chance[3]) * 2 + chance[2] * 6)
        glow = max(0.0, np.sin(index * (0.05 + 0.05 * chance[6]) + chance[7] * 6.28)) ** 1.5
        colour = np.array([70, 240, 205]) * glow
        self._dot(light, x * self.half[0], y * self.half[1], 3.0 * near * self.scale + 0.3, colour)

    def _mote(self, light: Bytes, index: int, chance: Floats) -> None:
        """They hang in the light and stir."""
        near = 0.4 + 1.4 * chance[5] ** 2
        x = chance[0] + index * 0.0006 * near + 0.015 * np.sin(index * 0.03 + chance[2] * 6)
        y = chance[1] + index * 0.0003 * (chance[3] - 0.3) + 0.02 * np.sin(index * 0.022 + chance[4] * 6)
        colour = np.array([150, 190, 215]) * (0.35 + 0.35 * np.sin(index * 0.06 + chance[6] * 6.28))
        radius = 1.5 * near * self.scale + 0.25
        self._dot(light, x % 1 * self.half[0], y % 1 * self.half[1], radius, colour)


def drifting(width: int, height: int, seed: int, drift: Drift, wind: float = BREEZE) -> Floating | Glowing:
    """What shows that, at one size; `wind` is 1 in a storm."""
    if drift in BODIES:
        return Floating(width, height, seed, drift, wind)
    return Glowing(width, height, seed, drift)
