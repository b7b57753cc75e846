"""How two legs go. The feet are given and the knees follow.

A foot on the ground stays where it is in the world (first on its heel, then flat, then on its toes) while
the root moves on by one stride a cycle; in the air it swings to its next place. Nothing can slide, float
or sink, whatever the curves.
"""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Vector: TypeAlias = npt.NDArray[np.float64]

TAU = 2 * math.pi


@dataclass(frozen=True)
class Lengths:
    """Of one leg and its foot, in metres."""

    thigh: float
    shin: float
    heel: float
    """From the ankle back to the heel."""
    toe: float
    ankle: float
    """The ankle's height over a flat sole."""

    @staticmethod
    @lru_cache(maxsize=64)
    def of(height: float) -> Lengths:
        return Lengths(0.248 * height, 0.246 * height, 0.036 * height, 0.100 * height, 0.040 * height)


class Foot(NamedTuple):
    """The ankle, relative to the ground under the root, and the sole's pitch in degrees (toe up is
    positive)."""

    x: float
    y: float
    pitch: float


class Feet(NamedTuple):
    hip: float
    near: Foot
    far: Foot


class Leg(NamedTuple):
    """Joints from the hip down, each x + iy: Python's own numbers are far quicker than arrays of two."""

    hip: complex
    knee: complex
    ankle: complex
    heel: complex
    toe: complex


class Stance(NamedTuple):
    near: Leg
    far: Leg

    @property
    def hip(self) -> float:
        return self.near.hip.imag


def _turned(x: float, y: float, degrees: float) -> complex:
    return complex(x, y) * cmath.rect(1.0, math.radians(degrees))


def _leg(hip: complex, foot: Foot, lengths: Lengths) -> Leg:
    """Two bones from hip to ankle, the knee forward; a foot out of reach straightens the leg."""
    ankle = complex(foot.x, foot.y)
    reach = ankle - hip
    thigh, shin = lengths.thigh, lengths.shin
    far = min(max(abs(reach), abs(thigh - shin) + 1e-4), thigh + shin - 1e-4)
    bend = math.acos((thigh**2 + far**2 - shin**2) / (2 * thigh * far))
    knee = hip + cmath.rect(thigh, cmath.phase(reach) + bend)
    heel = ankle + _turned(-lengths.heel, -lengths.ankle, foot.pitch)
    return Leg(hip, knee, ankle, heel, ankle + _turned(lengths.toe, -lengths.ankle, foot.pitch))


def solved(feet: Feet, lengths: Lengths) -> Stance:
    """The legs that stand on these feet."""
    hip = complex(0.0, feet.hip)
    return Stance(_leg(hip, feet.near, lengths), _leg(hip, feet.far, lengths))


def _ease(x: float) -> float:
    t = min(1.0, max(0.0, x))
    return t * t * (3 - 2 * t)


@dataclass(frozen=True)
class Gait:
    """A way of going. Lengths are shares of the height, phases shares of the cycle from heel strike."""

    stride: float
    duty: float
    """How long a foot stays on the ground."""
    strike: float
    """How far before the hip the heel comes down."""
    flat: float
    """From here on the sole is flat."""
    rise: float
    """From here on the heel rises."""
    toe_up: float
    toe_down: float
    clearance: float
    """How high the ankle swings over the straight way."""
    hip: float
    bob: float
    low: float
    """The phase at which the hip is lowest; twice a cycle."""
    lean: float
    swing: float
    """Degrees that the arms swing."""
    elbow: float
    speed: float
    """Metres a second for a figure 1.7 m tall."""

    def length(self, height: float) -> float:
        """Metres that a cycle covers."""
        return self.stride * height

    def feet(self, phase: float, height: float, lengths: Lengths) -> Feet:
        """Both feet at a phase, under a root that moves evenly."""
        hip = self.hip - self.bob * math.cos(2 * TAU * (phase - self.low))
        near, far = self._foot(phase % 1.0, height, lengths), self._foot((phase + 0.5) % 1.0, height, lengths)
        return Feet(hip * height, near, far)

    def _foot(self, p: float, height: float, lengths: Lengths) -> Foot:
        if p < self.duty:
            return self._down(p, height, lengths)
        start, end = self._down(self.duty, height, lengths), self._down(0.0, height, lengths)
        q = (p - self.duty) / (1 - self.duty)
        x = start.x + (end.x - start.x) * _ease(q)
        y = (
            start.y
            + (end.y - start.y) * _ease(q * 1.25)
            + self.clearance * height * math.sin(math.pi * q) ** 2
        )
        over = -self.toe_down * (1 - _ease(q / 0.62)) + self.toe_up * _ease((q - 0.45) / 0.5)
        return Foot(x, y, over)

    def _down(self, p: float, height: float, lengths: Lengths) -> Foot:
        """A foot on the ground: its heel, then its sole, then its toe stays fixed in the world."""
        heel = (self.strike - self.stride * p) * height
        if p < self.flat:
            pitch = self.toe_up * (1 - _ease(p / self.flat))
            ankle = heel - _turned(-lengths.heel, -lengths.ankle, pitch)
        else:
            pitch = (
                -self.toe_down * _ease((p - self.rise) / (self.duty - self.rise)) if p > self.rise else 0.0
            )
            ankle = heel + lengths.heel + lengths.toe - _turned(lengths.toe, -lengths.ankle, pitch)
        return Foot(ankle.real, ankle.imag, pitch)


WALK = Gait(
    stride=0.80, duty=0.62, strike=0.205, flat=0.10, rise=0.36, toe_up=20, toe_down=56, clearance=0.012,
    hip=0.506, bob=0.011, low=0.02, lean=2.5, swing=22, elbow=16, speed=1.30,
)  # fmt: skip
RUN = Gait(
    stride=1.42, duty=0.33, strike=0.145, flat=0.05, rise=0.14, toe_up=8, toe_down=62, clearance=0.16,
    hip=0.482, bob=0.026, low=0.15, lean=9.0, swing=44, elbow=82, speed=3.6,
)  # fmt: skip
STROLL = Gait(
    stride=0.66, duty=0.64, strike=0.17, flat=0.10, rise=0.38, toe_up=15, toe_down=48, clearance=0.010,
    hip=0.498, bob=0.007, low=0.02, lean=2.0, swing=14, elbow=14, speed=0.90,
)  # fmt: skip


def standing(height: float, lengths: Lengths) -> Feet:
    """Weight on both feet, one a little before the other."""
    y = lengths.ankle
    return Feet(0.528 * height, Foot(0.030 * height, y, 0.0), Foot(-0.045 * height, y, 0.0))


def between(a: Feet, b: Feet, share: float) -> Feet:
    """On the way from one to the other, `share` 0..1."""

    def mixed(p: Foot, q: Foot) -> Foot:
        k = share
        return Foot(p.x + (q.x - p.x) * k, p.y + (q.y - p.y) * k, p.pitch + (q.pitch - p.pitch) * k)

    return Feet(a.hip + (b.hip - a.hip) * share, mixed(a.near, b.near), mixed(a.far, b.far))
