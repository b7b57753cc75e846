"""One row of a plate over one row of the picture.

Plates are words of four bytes (red lowest, alpha highest), and two channels at a time are weighed in one
word; the row of the picture is one line of floats for each channel, from 0 to 255 and above. Every loop here
is simple enough for the compiler to take many columns at once, but `picked`, which looks columns up: there it
is told how. Where a column lies is added up and not multiplied, which the compiler would do in eight bytes.
"""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import Floats, Words, f32, index, inlined, part, signed, word
from filmgate.engines.animatic.kernels.permuted import BLOCK, fetched, near_neighbours, neighbours

PAIR, HALF, HIGH, LOW = word(0x00FF00FF), word(0x00800080), word(0xFF00FF00), word(0xFFFF)
EIGHT, SIXTEEN, WHOLE, ONE = word(8), word(16), word(256), np.uintp(1)
STEP = 1 << 16
"""Columns of a plate are counted in parts of so many."""
STRIDE = 16
"""Columns of the picture between the samples of a plate that is much coarser."""
COLOUR, COVER = f32(1 / 256), f32(1 / 65280)
"""What makes colours 0..255 and a share 0..1 of the sums below."""


@part
def mixed(source: Words, p0: int, p1: int, share: int, n: int, line: Words) -> None:
    """`n` words of two plate rows, the second with `share` of 256, into `line` from 1 on.
    The first and the last are doubled, so that there is something on either side."""
    a, b, out = source[p0 : p0 + n], source[p1 : p1 + n], line[1 : n + 1]
    lower = word(share)
    upper = word(WHOLE - lower)
    if p1 > p0:  # a plate's rows are asked for one after the other, and memory takes its time
        fetched(source, p1 + (p1 - p0), n)
    for j in range(n):
        p, q = a[j], b[j]
        even = word(word(word(word(p & PAIR) * upper) + word(word(q & PAIR) * lower)) + HALF)
        p, q = word(p >> EIGHT), word(q >> EIGHT)
        odd = word(word(word(word(p & PAIR) * upper) + word(word(q & PAIR) * lower)) + HALF)
        out[j] = word(word(word(even >> EIGHT) & PAIR) | word(odd & HIGH))
    line[0], line[n + 1] = line[1], line[n]


@inlined
def picked(line: Words, start: int, step: int, end: int, left: Words, right: Words) -> None:
    """The two words around each column that is looked at: from `start` on in steps of `step`. A line that
    repeats begins anew at `end`; 0 is no end."""
    n, x, t = left.shape[0], 0, start
    while x < n:
        stop = n if end == 0 else min(n, x + (end - t + step - 1) // step)
        if 0 <= step <= STEP:
            for column in range(x, stop, BLOCK):
                near_neighbours(line, t + (column - x) * step, step, left, right, column)
        elif 0 <= step < 2 * STEP:
            for column in range(x, stop, BLOCK):
                neighbours(line, t + (column - x) * step, step, left, right, column)
        else:
            for column in range(x, stop):
                i, out = index((t + (column - x) * step) >> 16), index(column)
                left[out] = line[i]
                right[out] = line[i + ONE]
        t += (stop - x) * step - end + STEP
        x = stop


@part
def over(
    left: Words, right: Words, start: int, step: int, k: Floats, red: Floats, green: Floats, blue: Floats
) -> None:
    """Premultiplied over: what was picked, weighed by where between its words each column lies. `k` is the
    strength of red, green, blue and cover; cover 0 with colour adds light."""
    kr, kg, kb, ka = k[0], k[1], k[2], k[3]
    place, width = word(start), word(step)
    for x in range(left.shape[0]):
        near = word(word(place >> EIGHT) & word(255))
        place = word(place + width)
        far = word(WHOLE - near)
        p, q = left[x], right[x]
        even = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        p, q = word(p >> EIGHT), word(q >> EIGHT)
        odd = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        under = f32(1.0) - f32(signed(odd >> SIXTEEN)) * ka
        red[x] = red[x] * under + f32(signed(even & LOW)) * kr
        green[x] = green[x] * under + f32(signed(odd & LOW)) * kg
        blue[x] = blue[x] * under + f32(signed(even >> SIXTEEN)) * kb


@part
def over_wet(
    left: Words,
    right: Words,
    start: int,
    step: int,
    k: Floats,
    red: Floats,
    green: Floats,
    blue: Floats,
    wet: Floats,
) -> None:
    """The same for reflections: only as strong as the floor is wet there."""
    kr, kg, kb, ka = k[0], k[1], k[2], k[3]
    place, width = word(start), word(step)
    for x in range(left.shape[0]):
        near = word(word(place >> EIGHT) & word(255))
        place = word(place + width)
        far = word(WHOLE - near)
        p, q = left[x], right[x]
        even = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        p, q = word(p >> EIGHT), word(q >> EIGHT)
        odd = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        share = wet[x]
        under = f32(1.0) - f32(signed(odd >> SIXTEEN)) * ka * share
        red[x] = red[x] * under + f32(signed(even & LOW)) * kr * share
        green[x] = green[x] * under + f32(signed(odd & LOW)) * kg * share
        blue[x] = blue[x] * under + f32(signed(even >> SIXTEEN)) * kb * share


@part
def added(
    left: Words,
    right: Words,
    start: int,
    step: int,
    k: Floats,
    red: Floats,
    green: Floats,
    blue: Floats,
    wet: Floats,
) -> None:
    """Adds what was picked, its alpha to `wet`."""
    kr, kg, kb, ka = k[0], k[1], k[2], k[3]
    place, width = word(start), word(step)
    for x in range(left.shape[0]):
        near = word(word(place >> EIGHT) & word(255))
        place = word(place + width)
        far = word(WHOLE - near)
        p, q = left[x], right[x]
        even = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        p, q = word(p >> EIGHT), word(q >> EIGHT)
        odd = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        red[x] += f32(signed(even & LOW)) * kr
        green[x] += f32(signed(odd & LOW)) * kg
        blue[x] += f32(signed(even >> SIXTEEN)) * kb
        wet[x] += f32(signed(odd >> SIXTEEN)) * ka


@part
def weighed(left: Words, right: Words, start: int, step: int, k: Floats, out: Floats) -> None:
    """What was picked, as four lines of floats: red, green, blue and cover."""
    place, width = word(start), word(step)
    for x in range(left.shape[0]):
        near = word(word(place >> EIGHT) & word(255))
        place = word(place + width)
        far = word(WHOLE - near)
        p, q = left[x], right[x]
        even = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        p, q = word(p >> EIGHT), word(q >> EIGHT)
        odd = word(word(word(p & PAIR) * far) + word(word(q & PAIR) * near))
        out[0, x] = f32(signed(even & LOW)) * k[0]
        out[1, x] = f32(signed(odd & LOW)) * k[1]
        out[2, x] = f32(signed(even >> SIXTEEN)) * k[2]
        out[3, x] = f32(signed(odd >> SIXTEEN)) * k[3]


@part
def over_smooth(samples: Floats, blocks: int, red: Floats, green: Floats, blue: Floats) -> None:
    """Premultiplied over in straight lines between samples that lie `STRIDE` columns apart."""
    share = f32(1 / STRIDE)
    for i in range(blocks):
        r, g, b, a = samples[0, i], samples[1, i], samples[2, i], samples[3, i]
        dr, dg = (samples[0, i + 1] - r) * share, (samples[1, i + 1] - g) * share
        db, da = (samples[2, i + 1] - b) * share, (samples[3, i + 1] - a) * share
        for j in range(STRIDE):
            x, t = i * STRIDE + j, f32(signed(j))
            under = f32(1.0) - (a + da * t)
            red[x] = red[x] * under + (r + dr * t)
            green[x] = green[x] * under + (g + dg * t)
            blue[x] = blue[x] * under + (b + db * t)
