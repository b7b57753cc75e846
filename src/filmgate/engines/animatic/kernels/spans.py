"""Where a plate has ink, and where it hides what is behind: lists of stretches for each row."""

from __future__ import annotations

from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Ints,
    Words,
    index,
    kernel,
    part,
    signed,
    word,
    words_of,
)

FAINT = 3
"""Light and cover up to this, of 255, are not worth drawing."""
ROOM = 64
"""Stretches kept for a row; a more ragged row ends in one long stretch."""
BLOCK = 16
OPAQUE, SEEN = word(0xFF000000), word(0xFCFCFCFC)
"""The cover of a pixel that hides all, and the bits that are more than faint in any of its bytes."""
LEAST = 24
"""Opaque columns of a figure that are worth leaving out what lies behind them."""


@part
def _on(one: int, two: int, solid: bool) -> bool:
    """Whether a pixel and the one below are both opaque, or anything."""
    if solid:
        return word(one & two) >= OPAQUE
    return word(word(one | two) & SEEN) != word(0)


@part
def _begins(one: Words, two: Words, x: int, solid: bool) -> int:
    """The next place from `x` on that counts, or the row's end."""
    wide = one.shape[0]
    while x + BLOCK <= wide:
        some = word(0)
        for i in range(index(x), index(x + BLOCK)):
            some = word(some | word(one[i] | two[i]))
        if word(some & SEEN) != word(0):
            for i in range(index(x), index(x + BLOCK)):
                if _on(one[i], two[i], solid):
                    return signed(i)
        x += BLOCK
    while x < wide and not _on(one[index(x)], two[index(x)], solid):
        x += 1
    return x


@kernel("int64(uint32[:, ::1], boolean, int32, int32, int32[::1], int32[:, ::1])", allocates=False)
def _stretches(words: Words, solid: bool, gap: int, least: int, start: Ints, out: Ints) -> int:
    (high, wide), n = words.shape, 0
    for y in range(high):
        start[y] = n
        one, two = words[y], words[y + 1 if y + 1 < high else y]
        x = _begins(one, two, 0, solid)
        while x < wide:
            first = last = x
            while x < wide:
                if _on(one[index(x)], two[index(x)], solid):
                    last = x
                elif x - last > gap:
                    break
                x += 1
            if last - first >= least and n - start[y] < ROOM:
                out[n, 0], out[n, 1] = first, last
                n += 1
            elif last - first >= least and not solid:
                out[n - 1, 1] = last
            x = _begins(one, two, x, solid)
    start[high] = n
    return n


def stretches(plate: Bytes, solid: bool, gap: int, least: int, start: Ints, out: Ints) -> int:
    """Fills `start` (rows + 1) and `out` (rows * ROOM, 2) for row pairs (y, y + 1), as the sampler mixes
    them.

    `solid`: both opaque; else anything in either. Stretches closer than `gap` are joined, shorter than
    `least` dropped. Returns how many there are.
    """
    return _stretches(words_of(plate), solid, gap, least, start, out)


@part
def _ends(row: Words) -> tuple[int, int]:
    """From where to where (not included) a row is not empty."""
    a, b = 0, row.shape[0]
    while a + BLOCK <= b:
        some = word(0)
        for x in range(a, a + BLOCK):
            some = word(some | row[x])
        if some:
            break
        a += BLOCK
    while a < b and row[a] == 0:
        a += 1
    while b - BLOCK >= a:
        some = word(0)
        for x in range(b - BLOCK, b):
            some = word(some | row[x])
        if some:
            break
        b -= BLOCK
    while b > a and row[b - 1] == 0:
        b -= 1
    return a, b


@kernel("void(uint32[:, ::1], int32[:, ::1])", allocates=False)
def _inked(words: Words, out: Ints) -> None:
    for y in range(words.shape[0]):
        a, b = _ends(words[y])
        out[y, 0], out[y, 1] = a, b if b > a else 0


def inked(tile: Bytes, out: Ints) -> None:
    """From where to where (not included) each row of `tile` is not empty: from its end to its beginning
    where it is."""
    _inked(words_of(tile), out)


@part
def _opaque(row: Words, a: int, b: int) -> tuple[int, int]:
    """The longest opaque stretch of a row between two columns, from where to where (not included)."""
    best, stop, x = a, a, a
    while x < b:
        if x + BLOCK <= b:
            most = word(0)
            for i in range(index(x), index(x + BLOCK)):
                most = row[i] if row[i] > most else most
            if most < OPAQUE:
                x += BLOCK
                continue
        while x < b and row[index(x)] < OPAQUE:
            x += 1
        begun, every = x, OPAQUE
        while x + BLOCK <= b and every == OPAQUE:
            for i in range(index(x), index(x + BLOCK)):
                every = word(every & row[i])
            x += BLOCK if every == OPAQUE else 0
        while x < b and row[index(x)] >= OPAQUE:
            x += 1
        if x - begun > stop - best:
            best, stop = begun, x
    return best, stop


@kernel("int64(uint32[:, ::1], int32[:, ::1], int64, int64, int32[::1], int32[:, ::1])", allocates=False)
def _outlined(words: Words, ink: Ints, row: int, run: int, start: Ints, out: Ints) -> int:
    high, n = words.shape[0], run
    for y in range(high):
        start[row + y] = n
        below = y + 1 if y + 1 < high else y
        a, b = ink[y]
        c, d = ink[below]
        if d > c and b > a:
            a, b = a if a < c else c, b if b > d else d
        elif d > c:
            a, b = c, d
        if b > a:
            out[n, 0], out[n, 1] = a, b - 1
            n += 1
    start[row + high] = n
    a, b = _opaque(words[0], ink[0, 0], ink[0, 1])
    for y in range(high):
        start[row + high + 1 + y] = n
        below = y + 1 if y + 1 < high else y
        c, d = _opaque(words[below], ink[below, 0], ink[below, 1])
        first, last = a if a > c else c, b if b < d else d
        if last - first > LEAST:
            out[n, 0], out[n, 1] = first, last - 1
            n += 1
        a, b = c, d
    start[row + 2 * high + 1] = n
    return n


def outlined(tile: Bytes, ink: Ints, row: int, run: int, start: Ints, out: Ints) -> int:
    """The lists of `stretches` for a figure: what is inked of each row pair, then what of the longest opaque
    stretch of either is so in both, in one stretch each. They begin at `start[row]` and `out[run]`; returns
    where the next ones may."""
    return _outlined(words_of(tile), ink, row, run, start, out)
