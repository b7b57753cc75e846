"""Rigs drawn on a canvas of their own, to be looked at by tests."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.storyboard.vocabulary import Action

WIDE = 128
"""Pixels across a drawing."""


def acting(action: Action, time: float = 1.3, around: Around | None = None, distance: float = 0.0) -> Act:
    return Act(action, action, 1.0, time, distance=distance, since=time, around=around or Around())


def drawn(rig: Rig, act: Act, box: Box | None = None) -> Bytes:
    """Premultiplied RGBA of what the rig paints, within its own box or that one."""
    x0, y0, x1, y1 = box or rig.box
    ppu = WIDE / (x1 - x0)
    pixels = np.zeros((max(4, round((y1 - y0) * ppu)), WIDE, 4), np.uint8)
    pen = Pen(pixels, x0, y0, ppu)
    rig.draw(pen, act)
    return pen.pixels


def spilled(rig: Rig, act: Act) -> float:
    """The share of the rig's paint and light that lies outside its box, where a film would cut it off."""
    x0, y0, x1, y1 = rig.box
    margin = 0.25 * max(x1 - x0, y1 - y0)
    wide = (x0 - margin, y0 - margin, x1 + margin, y1 + margin)
    whole = drawn(rig, act, wide).max(axis=2).astype(float)
    ppu = WIDE / (wide[2] - wide[0])
    edge = int(margin * ppu)
    inside = whole[edge : whole.shape[0] - edge, edge : whole.shape[1] - edge]
    return 1 - float(inside.sum()) / max(1.0, float(whole.sum()))
