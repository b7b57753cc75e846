"""Taking shapes out of the frames that they were drawn in."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.axis import FRAME, KIND, LINEAR, OUTLINES, PAINT, RADIAL, WIDTH
from filmgate.engines.animatic.kernels.compile import Doubles, Ints, kernel


@kernel("void(float64[:, ::1], int32[::1], float64[:, ::1], float64[::1])", allocates=False)
def flatten(points: Doubles, lengths: Ints, shapes: Doubles, box: Doubles) -> None:
    """Brings the points, the gradients and the widths of `shapes` (rows of `kernels.axis`) out of their
    frames, in place; `lengths` are those of their outlines. `box` (x0, y0, x1, y1) grows around all that they
    paint."""
    at = line = 0
    for k in range(len(shapes)):
        row = shapes[k]
        a, b, c = row[FRAME], row[FRAME + 1], row[FRAME + 2]
        d, e, f = row[FRAME + 3], row[FRAME + 4], row[FRAME + 5]
        grown = math.sqrt(abs(a * e - b * d))
        if row[KIND] == LINEAR or row[KIND] == RADIAL:
            x, y, far_x, far_y = row[PAINT], row[PAINT + 1], row[PAINT + 2], row[PAINT + 3]
            row[PAINT], row[PAINT + 1], row[PAINT + 2] = a * x + b * y + c, d * x + e * y + f, far_x * grown
            if row[KIND] == LINEAR:
                row[PAINT + 2], row[PAINT + 3] = a * far_x + b * far_y + c, d * far_x + e * far_y + f
        row[WIDTH] *= grown
        reach = 0.5 * row[WIDTH] if row[WIDTH] > 0.0 else 0.0
        for column in range(6):
            row[FRAME + column] = 1.0 if column == 0 or column == 4 else 0.0
        begun, last = at, line + int(row[OUTLINES])
        for i in range(line, last):
            at += lengths[i]
        line = last
        for i in range(begun, at):
            x, y = points[i, 0], points[i, 1]
            x, y = a * x + b * y + c, d * x + e * y + f
            points[i, 0], points[i, 1] = x, y
            box[0] = x - reach if x - reach < box[0] else box[0]
            box[1] = y - reach if y - reach < box[1] else box[1]
            box[2] = x + reach if x + reach > box[2] else box[2]
            box[3] = y + reach if y + reach > box[3] else box[3]
