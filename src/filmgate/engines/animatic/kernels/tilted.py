"""A picture as a camera sees it that tilts and does not roll: each row comes from two rows of what was drawn,
at one step from column to column."""

from __future__ import annotations

from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Doubles,
    Words,
    byte,
    kernel,
    part,
    signed,
    word,
)
from filmgate.engines.animatic.kernels.lines import STEP, picked

EIGHT, SIXTEEN, BYTE, WHOLE, HALF = word(8), word(16), word(255), word(256), word(128)
BESIDE = 4


@part
def _mixed(a: Bytes, b: Bytes, c: Bytes, d: Bytes, e: Bytes, f: Bytes, share: int, out: Words) -> None:
    """Red, green and blue of two rows, the second (b, d, f) with `share` of 256: a word for each column."""
    lower = word(share)
    upper = word(WHOLE - lower)
    for x in range(a.shape[0]):
        red = word(word(word(word(a[x]) * upper) + word(word(b[x]) * lower)) + HALF) >> EIGHT
        green = word(word(word(word(c[x]) * upper) + word(word(d[x]) * lower)) + HALF)
        blue = word(word(word(word(e[x]) * upper) + word(word(f[x]) * lower)) + HALF)
        out[x] = word(word(red) | word(word(green & word(0xFF00)) | word(word(blue >> EIGHT) << SIXTEEN)))


@part
def _between(left: Words, right: Words, start: int, step: int, shift: int, out: Bytes) -> None:
    """One channel, weighed by where between its words each column lies."""
    place, width, down = word(start), word(step), word(shift)
    for x in range(out.shape[0]):
        near = word(word(place >> EIGHT) & BYTE)
        place = word(place + width)
        p, q = word(word(left[x] >> down) & BYTE), word(word(right[x] >> down) & BYTE)
        out[x] = byte(word(word(word(p * word(WHOLE - near)) + word(word(q * near) + HALF)) >> EIGHT))


@kernel("void(uint8[:, :, ::1], float64[:, ::1], uint32[:, ::1], uint8[:, :, ::1])", allocates=False)
def tilted(picture: Bytes, back: Doubles, lines: Words, out: Bytes) -> None:
    """`back` leads from the pixels of `out` to those of `picture`; its second and third rows do not look at
    x, and no column that is looked at lies more than `BESIDE` beside the picture. `lines` is room to work in:
    three lines, `BESIDE` longer than the picture at either end, and with the room that looking up wants."""
    _, high, wide = picture.shape
    red, green, blue = picture[0], picture[1], picture[2]
    line, left, right = lines[0], lines[1, :wide], lines[2, :wide]
    drawn, most = line[BESIDE : BESIDE + wide], (wide + 2 * BESIDE - 1) * STEP - 1
    for y in range(high):
        depth = back[2, 1] * y + back[2, 2]
        row = min(max((back[1, 1] * y + back[1, 2]) / depth, 0.0), high - 1.0)
        upper = signed(row)
        lower, share = min(upper + 1, high - 1), signed((row - upper) * 256)
        _mixed(red[upper], red[lower], green[upper], green[lower], blue[upper], blue[lower], share, drawn)
        for x in range(BESIDE):
            line[x], line[BESIDE + wide + x] = drawn[0], drawn[wide - 1]
        start = (back[0, 1] * y + back[0, 2]) / depth + BESIDE
        end = start + back[0, 0] / depth * (wide - 1)
        first, last = min(max(int(start * STEP), 0), most), min(max(int(end * STEP), 0), most)
        step = (last - first) // (wide - 1)
        picked(line, first, step, 0, left, right)
        for c in range(3):
            _between(left, right, first, step, 8 * c, out[c, y])
