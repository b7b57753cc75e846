"""A leg's joints from its root and its foot, and feet that stay where they stand."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.rigs.gait import Vector


def bent(root: Vector, foot: Vector, upper: float, lower: float, back: float) -> Vector:
    """The joint between root and foot; `back` is -1 where it points backwards."""
    reach = foot - root
    far = min(max(float(np.hypot(*reach)), abs(upper - lower) + 1e-4), upper + lower - 1e-4)
    angle = math.acos((upper**2 + far**2 - lower**2) / (2 * upper * far))
    aim = math.atan2(reach[1], reach[0]) + angle * back
    return root + upper * np.array([math.cos(aim), math.sin(aim)])


def planted(phase: float, stride: float, duty: float, lift: float) -> Vector:
    """A foot relative to the point under its root, in the unit of `stride`: for the share `duty` of a cycle
    it stays in the world while the root moves on by one stride a cycle, then it swings, `lift` high."""
    p, reach = phase % 1.0, stride * duty / 2
    if p < duty:
        return np.array([reach - stride * p, 0.0])
    q = (p - duty) / (1 - duty)
    k = q * q * (3 - 2 * q)
    return np.array([-reach + 2 * reach * k, lift * math.sin(math.pi * q)])
