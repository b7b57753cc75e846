"""What rows of the picture are worked out on, and how columns of a plate are picked for it."""

from __future__ import annotations

import math
from typing import NamedTuple

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import Doubles, Floats, Words, f32, part
from filmgate.engines.animatic.kernels.lines import COLOUR, COVER, STEP, mixed, picked


class Desk(NamedTuple):
    """What the rows of a picture are worked out on. `row` is red, green, blue, how wet the ground is, and a
    line to reckon with; `line` a mixed row of a plate; `left` and `right` what was picked from it; `k` the
    strengths of a layer's channels; `samples` what is picked of a coarse plate, as floats."""

    row: Floats
    line: Words
    left: Words
    right: Words
    k: Floats
    samples: Floats


@part
def strengths(layer: Doubles, k: float, out: Floats) -> None:
    """What each of a layer's channels is multiplied by, where it is drawn with strength `k`."""
    out[0] = f32(layer[at.RED]) * k * COLOUR
    out[1] = f32(layer[at.GREEN]) * k * COLOUR
    out[2] = f32(layer[at.BLUE]) * k * COLOUR
    out[3] = k * COVER


@part
def picked_from(
    source: Words, p0: int, p1: int, share: int, u: float, du: float, n: int, wide: int, repeats: bool,
    desk: Desk,
) -> int:  # fmt: skip
    """Mixes two plate rows and picks `n` columns of them, the first at column `u`. Returns where between its
    words the first lies. No column may lie outside a plate that does not repeat."""
    step, end = round(du * STEP), 0
    c0, c1 = 0, wide - 1
    if repeats:
        step, u = max(1, step), u - math.floor(u / wide) * wide
    if not repeats or int(u) + int(n * du) + 3 < wide:  # all in one piece
        far = u + (n - 1) * du
        c0, c1 = max(0, int(min(u, far))), min(c1, int(max(u, far)) + 1)
    else:
        end = (wide + 1) * STEP
    mixed(source, p0 + c0, p1 + c0, share, c1 - c0 + 1, desk.line)
    if end:
        desk.line[wide + 1] = desk.line[1]
    start = math.floor((u - c0) * STEP)
    picked(desk.line, start + STEP, step, end, desk.left[:n], desk.right[:n])
    return start
