"""Wings of skin: a dragon's."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, limb, off, smooth, vertical
from filmgate.engines.animatic.rigs.coats import Form
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.posture import AIRBORNE, beat, in_the_air
from filmgate.engines.animatic.rigs.rig import Act

_LONG = (1.30, 1.28, 1.10, 0.85)
"""Of the fingers, in shoulder heights, from the leading edge on."""
_POSES = ((238.0, 255.0, -24.0), (160.0, 158.0, 10.0), (104.0, 92.0, 33.0))
"""Degrees of the arm, of the first finger, and from finger to finger: wing down, level, up."""
_FOLDED = (112.0, 172.0, 14.0)


def draw_membrane(pen: Pen, form: Form, colour: Colour, act: Act, lag: float) -> None:
    """One wing, `lag` behind the beat: an arm, four fingers, skin between them."""
    flying = act.action in AIRBORNE and in_the_air(act.action, act.progress) > 0.5
    arm, first, step = _pose(math.sin(beat(act) - lag)) if flying else _FOLDED
    root = form.on(0.80, 0.32) - form.along * lag * 0.3 * form.s
    wrist = root + 0.58 * form.s * _at(arm + 3 * math.sin(act.time * 1.3))
    reach = form.s if flying else 0.72 * form.s
    tips = [wrist + long * reach * _at(first + i * step) for i, long in enumerate(_LONG)]
    _skin(pen, form, [root, wrist, *tips], colour)


def _pose(up: float) -> tuple[float, float, float]:
    """Between the three, for `up` -1..1."""
    a, b = (_POSES[1], _POSES[2]) if up > 0 else (_POSES[1], _POSES[0])
    x, y, z = (p + (q - p) * abs(up) for p, q in zip(a, b, strict=True))
    return x, y, z


def _at(degrees: float) -> Vector:
    a = math.radians(degrees)
    return np.array([math.cos(a), math.sin(a)])


def draw_feathers(pen: Pen, form: Form, colour: Colour, act: Act, lag: float) -> None:
    """One wing of feathers, `lag` behind the beat: quills from the wrist, shorter ones along the arm."""
    flying = act.action in AIRBORNE and in_the_air(act.action, act.progress) > 0.5
    arm, first, step = _pose(math.sin(beat(act) - lag)) if flying else _FOLDED
    root = form.on(0.80, 0.32) - form.along * lag * 0.3 * form.s
    wrist = root + 0.50 * form.s * _at(arm + 3 * math.sin(act.time * 1.3))
    reach, fan = (0.95 if flying else 0.66) * form.s, 3.2 * step
    for row, (share, thick, tone) in enumerate(((1.0, 0.085, 0.0), (0.66, 0.075, 0.10), (0.38, 0.070, 0.20))):
        quills = []
        for i in range(10):
            k = i / 9
            base = wrist + (root - wrist) * max(0.0, k - 0.35) * 1.35
            long = reach * share * (1.15 - 0.42 * k)
            quills.append(limb(base, base + long * _at(first + fan * k), thick * form.s, 0.028 * form.s))
        pen.fill_all(quills, lighter(darker(colour, 0.16), 0.9 * tone + 0.04 * row))
    pen.fill(limb(root, wrist, 0.11 * form.s, 0.08 * form.s), lighter(colour, 0.25))


def draw_skin(pen: Pen, joints: list[Vector], colour: Colour, far: bool) -> None:
    """A pterosaur's wing: an arm, one finger as long as it, and skin from its tip in a hollow curve to the
    heel; `joints` are shoulder, wrist, tip and heel."""
    root, wrist, tip, heel = joints
    tone = darker(colour, 0.30) if far else colour
    hollow = [tip, 0.55 * tip + 0.25 * heel + 0.20 * wrist, 0.22 * tip + 0.60 * heel + 0.18 * wrist, heel]
    edge = np.vstack([root, wrist, smooth(hollow, False, 6)])
    ys = edge[:, 1]
    pen.fill(edge, vertical(float(ys.min()), float(ys.max()) + 1e-3, darker(tone, 0.16), lighter(tone, 0.14)))
    folds = [[wrist, k * tip + (1 - k) * heel - 0.06 * (heel - wrist)] for k in (0.2, 0.45)]
    pen.lines(folds, darker(tone, 0.22), 0.012, 0.7)
    pen.fill_all([limb(root, wrist, 0.050, 0.036), limb(wrist, tip, 0.034, 0.010)], darker(tone, 0.35))
    pen.lines([[wrist, off(wrist, 0.10, 0.03)], [wrist, off(wrist, 0.09, -0.03)]], "#1c1814", 0.016)


def _skin(pen: Pen, form: Form, joints: list[Vector], colour: Colour) -> None:
    """Scalloped between the tips, back to the hips."""
    root, wrist, *tips = joints
    heel = form.on(0.18, 0.36)
    edge: list[Vector] = [root, wrist, tips[0]]
    for a, b in zip(tips, [*tips[1:], heel], strict=True):
        edge += [(a + b) / 2 + (wrist - (a + b) / 2) * 0.16, b]
    ys = [float(p[1]) for p in edge]
    pen.fill(np.vstack([smooth(edge[2:], False, 4), [root, wrist]]),
             vertical(min(ys), max(ys) + 1e-3, darker(colour, 0.25), lighter(colour, 0.18)))  # fmt: skip
    pen.lines([[wrist, tip] for tip in tips], darker(colour, 0.45), 0.028 * form.s)
    pen.line([root, wrist], darker(form.fur, 0.1), 0.075 * form.s)
