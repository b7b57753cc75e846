"""Filling outlines, into plates and tiles: a scan line at a time, with the exact share of each pixel that
an outline covers.

What an edge adds to a row is written as differences (`areas`), which add up to the cover as one goes along
the row. Pixels that no edge touches are passed over, or painted, as one stretch. Shapes are brought to pixels
by `placing`, cut into edges by `edges`, and their paint laid by `blend`.
"""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.axis import (
    CLOSED,
    COLOURS,
    FLAT,
    HOLES,
    KIND,
    LEAST,
    OPAQUE,
    OUTLINES,
    PAINT,
    PUFF,
    RADIAL,
    RAMP,
)
from filmgate.engines.animatic.kernels.blend import COVER, WHITE, masked, shaded, swept
from filmgate.engines.animatic.kernels.compile import (
    Doubles,
    Floats,
    Ints,
    Longs,
    Words,
    f32,
    kernel,
    part,
    word,
)
from filmgate.engines.animatic.kernels.edges import EDGE, FIRST, NEXT, chained, clamped, edges_of, touched_by
from filmgate.engines.animatic.kernels.placing import aimed, in_pixels, radius_of, swollen
from filmgate.engines.animatic.kernels.puff import puff
from filmgate.engines.animatic.kernels.stroke import room_for, stroked

SMALLEST = 0.5
"""Pixels of half a cloud's width that can be seen."""


@part
def _filled(
    words: Words, ink: Ints, edges: Doubles, count: int, ramp: Words, axis: Doubles, opaque: bool, least: int,
    holes: bool, heads: Ints, touched: Ints, areas: Floats, paint: Words, laid: Words,
) -> None:  # fmt: skip
    """Fills the outlines of those edges. What follows `holes` is room to work in: `heads` and `areas` are 0
    at first, and afterwards."""
    wide, source = len(paint), laid if least >= 0 else paint
    top, bottom, first, last = chained(edges, count, heads, touched, wide)
    count, mixed, varied = 0, False, axis[0] == RADIAL or axis[4] != 0.0
    for y in range(top, bottom):
        e, heads[y] = heads[y], 0
        while e > 0:
            touched[count, EDGE], count, e = e - 1, count + 1, touched[e - 1, NEXT]
        count, right = touched_by(areas, touched, edges, count, y, wide)
        if count == 0:
            continue
        left, start = 0 + touched[0, FIRST], y * wide
        if right > left:
            ink[y, 0] = left if left < ink[y, 0] else ink[y, 0]
            ink[y, 1] = right if right > ink[y, 1] else ink[y, 1]
            if varied:
                first, last = left, right
            elif right > last:  # up to an edge that lies right of the picture
                last, mixed = right, False
            if varied or not mixed:
                shaded(paint, ramp, axis, first, last, y)
                mixed = True
            if least >= 0:
                masked(laid[left:right], words[start + left : start + right], paint[left:right], least)
            swept(words, start, source, areas, touched, count, right, holes, opaque and least < 0)
        areas[wide], areas[wide + 1] = f32(0.0), f32(0.0)


@part
def _in_one_colour(row: Doubles, ramp: Words) -> bool:
    """Makes a flat shape's colour a gradient of one. Returns whether it is opaque."""
    ramp[0] = _premultiplied(row[PAINT], row[PAINT + 1], row[PAINT + 2], row[PAINT + 3])
    row[PAINT + 2], row[PAINT + 3] = 0.0, 0.0
    return bool(word(ramp[0] >> COVER) == WHITE)


@part
def _premultiplied(red: float, green: float, blue: float, cover: float) -> int:
    """A word of r, g, b (0..255) and cover (0..1), each held to its range."""
    cover, full = clamped(cover, 0.0, 1.0), 255.0
    r = int(clamped(red, 0.0, full) * cover + 0.5)
    g = int(clamped(green, 0.0, full) * cover + 0.5)
    b = int(clamped(blue, 0.0, full) * cover + 0.5)
    return word(r | g << 8 | b << 16 | int(cover * full + 0.5) << 24)


@part
def _room(lengths: Ints, shapes: Doubles) -> tuple[int, int, int]:
    """The most points and outlines that a shape has, and points that it has when it is drawn."""
    most, lines, room, first = 0, 0, 0, 0
    for k in range(len(shapes)):
        count, points = int(shapes[k, OUTLINES]), 0
        for i in range(first, first + count):
            points += lengths[i]
        radius = radius_of(shapes[k])
        drawn = room_for(points, count, radius) if radius > 0.0 else points
        most, lines = points if points > most else most, count if count > lines else lines
        room, first = drawn if drawn > room else room, first + count
    return most, lines, room


@kernel(
    "void(uint32[::1], int32[:, ::1], float64[:, ::1], int64[:, ::1], int32[::1], float64[:, ::1],"
    " uint32[::1], int32[::1], float32[::1], uint32[::1], uint32[::1])"
)
def painted(
    words: Words, ink: Ints, points: Doubles, bits: Longs, lengths: Ints, shapes: Doubles, ramps: Words,
    heads: Ints, areas: Floats, paint: Words, laid: Words,
) -> None:  # fmt: skip
    """Paints shapes into `words`, premultiplied RGBA, one over another.

    `points`: those of all outlines, one after the other, and their `bits`; `lengths`: how many each outline
    has. `shapes`: a row for each shape (see `kernels.axis`), which is spent. `ramps`: the colours of all
    gradients. `ink`: for each row from where to where it is painted, and is widened here. The rest is room to
    work in: `heads` and `areas`, 0 before and after, one and two longer than there are rows and columns;
    `paint`, `laid` with one more.
    """
    high, wide = len(ink), len(paint)
    most, lines, room = _room(lengths, shapes)
    table, touched = np.empty((most + 3 * room + 2, 5), np.float64), np.empty((2 * room + 2, 4), np.int32)
    placed, shape, edges = table[:most], table[most : most + room], table[most + room :]
    numbers = np.empty(3 * lines + 2, np.int32)
    bounds, stops, count = numbers[:lines], numbers[lines:-1], numbers[-1:]
    begun = first = 0
    for k in range(len(shapes)):
        row, n, solid = shapes[k], int(shapes[k, OUTLINES]), laid[wide:]
        end = begun
        for i in range(n):
            end += lengths[first + i]
            bounds[i] = end - begun
        at, begun, first, radius = begun, end, first + n, radius_of(row)
        if end == at or not in_pixels(points[at:end], bits[at:end], row, placed):
            continue
        if row[KIND] == PUFF:
            if radius > SMALLEST:
                puff(words, ink, wide, placed[0, 0], placed[0, 1], radius, row[PAINT:RAMP])
            continue
        count[0] = 0
        if radius > 0.0:  # the edges' room serves for a line's points
            n = stroked(placed, bounds[:n], radius, row[CLOSED] != 0.0, edges, shape, stops)
            edges_of(shape, stops[:n], edges, count, wide, high)
        else:
            swollen(placed, bounds[:n], shape)
            edges_of(shape, bounds[:n], edges, count, wide, high)
        if row[KIND] == FLAT:
            ramp, opaque = solid, _in_one_colour(row, solid)
        else:
            aimed(row)
            ramp, opaque = ramps[int(row[RAMP]) : int(row[RAMP] + row[COLOURS])], row[OPAQUE] != 0.0
        least, holes, axis = int(row[LEAST]), row[HOLES] != 0.0, row[KIND:RAMP]
        _filled(
            words, ink, edges, count[0], ramp, axis, opaque, least, holes, heads, touched, areas, paint, laid
        )
