"""Tails of beasts: chains that hang, stream or curl."""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import lighter
from filmgate.engines.animatic.pen import Pen, disc, limbs, smooth
from filmgate.engines.animatic.rigs.coats import Form
from filmgate.engines.animatic.rigs.gait import Vector

Tail = Literal[
    "brush",
    "thin",
    "short",
    "hair",
    "fat",
    "tuft",
    "curl",
    "monkey",
    "cat",
    "sabre",
    "ringed",
    "plume",
    "rudder",
    "paddle",
    "long",
    "spiked",
]


@dataclass(frozen=True)
class _Chain:
    """Links, their length and thickness in shoulder heights; the angle at which it leaves and what each link
    turns (degrees; 180 is straight back, more hangs)."""

    links: int
    long: float
    thick: float
    start: float
    turn: float
    sway: float = 11.0


_CHAINS: dict[Tail, _Chain] = {
    "brush": _Chain(7, 0.13, 0.085, 206, -3),
    "sabre": _Chain(6, 0.105, 0.050, 148, -5, 17),
    "thin": _Chain(6, 0.12, 0.028, 222, 4),
    "cat": _Chain(8, 0.11, 0.045, 214, -13),
    "tuft": _Chain(7, 0.11, 0.022, 232, 5),
    "short": _Chain(2, 0.08, 0.060, 200, 6),
    "fat": _Chain(9, 0.19, 0.205, 196, -2, 5),
    "spiked": _Chain(9, 0.17, 0.175, 190, 0, 5),
    "ringed": _Chain(8, 0.125, 0.105, 212, -6),
    "long": _Chain(11, 0.17, 0.040, 196, 2, 9),
    "plume": _Chain(10, 0.145, 0.175, 172, -16, 5),
    "rudder": _Chain(8, 0.17, 0.13, 196, -1, 6),
    "paddle": _Chain(5, 0.17, 0.085, 200, -3, 4),
    "curl": _Chain(8, 0.05, 0.022, 170, -42, 4),
    "monkey": _Chain(12, 0.115, 0.030, 190, -17, 5),
}


def draw_tail(pen: Pen, tail: Tail, form: Form, stream: float, time: float) -> None:
    """`stream` 0 hanging .. 1 streaming behind."""
    root = form.hips - 0.14 * form.s * form.along + 0.10 * form.s * form.up
    if tail == "hair":
        _hair(pen, form, root, stream, time)
        return
    chain = _CHAINS[tail]
    if tail in ("fat", "rudder", "paddle", "spiked"):
        root = form.hips - 0.06 * form.s * form.along - 0.02 * form.s * form.up
    joints = _joints(chain, form, complex(*root), stream, time)
    n, wide = len(joints) - 1, chain.thick * form.s
    widths = [_width(tail, i / n) * wide for i in range(n + 1)]
    ends = zip(pairwise(joints), pairwise(widths), strict=True)
    links = [(a, b, ra, rb) for (a, b), (ra, rb) in ends]
    tones = {"short": form.belly, "paddle": form.dark}
    pen.fill_all(limbs(*links), tones.get(tail, form.fur))
    if tail == "paddle":
        _paddle(pen, joints[1], joints[n], form)
    elif tail == "spiked":
        spikes = [(joints[i], joints[i] + complex(dx, dy) * form.s, 0.035 * form.s, 0.004 * form.s)
                  for i in (n - 2, n - 1) for dx, dy in ((-0.16, 0.26), (-0.24, 0.14))]  # fmt: skip
        pen.fill_all(limbs(*spikes), lighter(form.belly, 0.3))
    elif tail == "ringed":
        rings = [(a + 0.3 * (b - a), a + 0.7 * (b - a), ra, rb) for a, b, ra, rb in links[1::2]]
        pen.fill_all(limbs(*((a, b, 1.02 * ra, 1.02 * rb) for a, b, ra, rb in rings)), form.dark)
    elif tail == "plume":
        pen.fill_all(
            limbs(*((a, b, 0.5 * ra, 0.5 * rb) for a, b, ra, rb in links[2:])), lighter(form.fur, 0.2)
        )
    if tail == "brush":
        end = joints[n]
        tip = limbs((joints[n - 1], end, 0.72 * wide, 0.30 * wide))
        pen.fill_all([*tip, disc(end.real, end.imag, 0.3 * wide)], lighter(form.belly, 0.2))
    elif tail == "tuft":
        end = joints[n]
        tassel = (end, end - complex(0.03, 0.09) * form.s, 0.055 * form.s, 0.02 * form.s)
        pen.fill_all(limbs(tassel), form.hair)


def _paddle(pen: Pen, root: complex, end: complex, form: Form) -> None:
    """A beaver's: broad, flat and scaled."""
    long = abs(end - root)
    with pen.moved(root.real, root.imag, degrees=math.degrees(cmath.phase(end - root)), sx=long, sy=form.s):
        pen.fill(smooth([(-0.05, 0.05), (0.4, 0.17), (0.85, 0.16), (1.08, 0.0), (0.85, -0.16), (0.4, -0.17),
                         (-0.05, -0.05)]), form.dark)  # fmt: skip
        grid = [[(0.1 + 0.15 * i, -0.12), (0.25 + 0.15 * i, 0.12)] for i in range(5)]
        grid += [[(0.1 + 0.15 * i, 0.12), (0.25 + 0.15 * i, -0.12)] for i in range(5)]
        pen.lines(grid, lighter(form.dark, 0.3), 0.012, 0.8)


def _joints(chain: _Chain, form: Form, at: complex, stream: float, time: float) -> list[complex]:
    pitch = math.degrees(math.atan2(form.along[1], form.along[0]))
    angle, joints = chain.start + 0.6 * pitch, [at]
    angle += (188 - angle) * 0.75 * stream
    for i in range(chain.links):
        wave = chain.sway * math.sin(time * 3.2 - 0.6 * i) * (0.3 + i / chain.links)
        at += cmath.rect(chain.long * form.s, math.radians(angle + wave))
        at = complex(at.real, max(0.02 * form.s, at.imag))
        joints.append(at)
        angle += chain.turn * (1 - 0.6 * stream)
    return joints


def _width(tail: Tail, k: float) -> float:
    if tail == "brush":
        return max(0.35, math.sin(math.pi * (0.22 + 0.68 * k)))
    if tail == "plume":
        return 0.45 + 0.75 * math.sin(math.pi * (0.12 + 0.72 * k))
    return 1 - 0.88 * k if tail in ("fat", "rudder", "spiked") else 1.0 - 0.35 * k


def _hair(pen: Pen, form: Form, root: Vector, stream: float, time: float) -> None:
    """A horse's: long hair that falls, or streams behind."""
    s, wave = form.s, 0.04 * form.s * math.sin(time * 3.0)
    fall = [
        (0.04, 0.03), (-0.12, 0.02), (-0.22, -0.20), (-0.20, -0.52), (-0.13, -0.70), (-0.06, -0.45),
        (-0.04, -0.12),
    ]  # fmt: skip
    blow = [
        (0.04, 0.04), (-0.18, 0.10), (-0.50, 0.04), (-0.80, -0.14), (-0.62, -0.16), (-0.32, -0.10),
        (-0.02, -0.08),
    ]  # fmt: skip
    points = [
        root + (np.array(a) * (1 - stream) + np.array(b) * stream) * s + (wave * i / 6, wave * 0.6 * i / 6)
        for i, (a, b) in enumerate(zip(fall, blow, strict=True))
    ]
    pen.fill(smooth([(x, max(0.01 * s, y)) for x, y in points]), form.hair)
