"""Paint laid over pixels, which are premultiplied RGBA in words of four bytes."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.axis import RADIAL
from filmgate.engines.animatic.kernels.compile import (
    Doubles,
    Floats,
    Ints,
    Words,
    f32,
    index,
    part,
    signed,
    word,
)
from filmgate.engines.animatic.kernels.edges import FARTHEST, FIRST, LAST

PAIR, HALF, EIGHT, COVER = word(0x00FF00FF), word(0x00800080), word(8), word(24)
WHITE = word(255)


@part
def _times(pixel: int, share: int) -> int:
    """A word with all four of its bytes times `share` of 255."""
    even = word(word(word(pixel & PAIR) * share) + HALF)
    odd = word(word(word(word(pixel >> EIGHT) & PAIR) * share) + HALF)
    even = word(word(even + word(word(even >> EIGHT) & PAIR)) >> EIGHT)
    odd = word(odd + word(word(odd >> EIGHT) & PAIR))
    return word(word(even & PAIR) | word(odd & word(0xFF00FF00)))


@part
def _over(under: int, source: int) -> int:
    """Premultiplied over."""
    return word(source + _times(under, word(WHITE - word(source >> COVER))))


@part
def _span(row: Words, paint: Words, cover: int, opaque: bool) -> None:
    """Lays paint over a stretch that is covered alike."""
    if cover == 255 and opaque:
        for x in range(row.shape[0]):
            row[x] = paint[x]
    else:
        share = word(cover)
        for x in range(row.shape[0]):
            row[x] = _over(row[x], _times(paint[x], share))


@part
def _share(area: float, holes: bool) -> int:
    """The cover, of 255, from how often an outline goes round."""
    turns = abs(area)
    if holes:
        turns -= f32(2.0) * f32(math.floor(turns * f32(0.5)))
        turns = turns if turns < f32(1.0) else f32(2.0) - turns
    return int((turns if turns < f32(1.0) else f32(1.0)) * f32(255.0) + f32(0.5))


@part
def swept(
    words: Words, start: int, paint: Words, areas: Floats, touched: Ints, count: int, end: int, holes: bool,
    opaque: bool,
) -> None:  # fmt: skip
    """Paints the row that begins at `start`, up to column `end`, and leaves its areas empty."""
    area, x = f32(0.0), 0 + touched[0, FIRST]
    for k in range(count + 1):
        begun, cover = x, _share(area, holes)
        next_x = touched[k, FIRST] if k < count and touched[k, FIRST] < end else end
        x = next_x if next_x > x else x
        if x > begun and cover:
            _span(words[start + begun : start + x], paint[begun:x], cover, opaque)
        if k < count:
            after = touched[k, LAST] + 1
            for column in range(x, after if after < end else end):
                area += areas[column]
                areas[column] = f32(0.0)
                source = _times(paint[column], word(_share(area, holes)))
                words[start + column] = _over(words[start + column], source)
            x = after if after > x else x


@part
def shaded(paint: Words, ramp: Words, axis: Doubles, first: int, last: int, y: int) -> None:
    """The gradient's colours in a row, from column `first` to before `last`. `axis`: its kind, origin x and
    y, share of the way for a column and for a row (radial: for either, in the fourth)."""
    dx, dy, last_colour = first + 0.5 - axis[1], y + 0.5 - axis[2], len(ramp) - 1
    half, top, step, colours = f32(0.5), f32(last_colour), f32(axis[3] * last_colour), paint[first:last]
    radial = axis[0] == RADIAL
    start = f32((dx * axis[3] + (0.0 if radial else dy * axis[4])) * last_colour)
    if step == f32(0.0):
        start = start if start > f32(0.0) else f32(0.0)
        colour = ramp[index(signed((start if start < top else top) + half))]
        for x in range(colours.shape[0]):
            colours[x] = colour
        return
    least, aside = (
        f32(-FARTHEST if radial else 0.0),
        f32((dy * axis[3] * last_colour) ** 2 if radial else 0.0),
    )
    for x in range(colours.shape[0]):
        along = start + step * f32(signed(x))
        along = along if along > least else least
        at = f32(math.sqrt(along * along + aside))
        colours[x] = ramp[index(signed((at if at < top else top) + half))]


@part
def masked(paint: Words, row: Words, base: Words, least: int) -> None:
    """What is left of the paint over what was painted before: its share of cover, from `least` on."""
    for x in range(row.shape[0]):
        cover = word(row[x] >> COVER)
        paint[x] = _times(base[x], cover if cover >= word(least) else word(0))
