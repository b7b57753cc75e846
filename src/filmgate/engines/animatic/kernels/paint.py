"""Filling outlines, into plates and tiles: a scan line at a time, with the exact share of each pixel that
an outline covers.

What an edge adds to a row is written as differences (`areas`), which add up to the cover as one goes along
the row. Pixels that no edge touches are passed over, or painted, as one stretch.
"""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.kernels.axis import (
    CLOSED,
    COLOURS,
    FLAT,
    FRAME,
    HOLES,
    KIND,
    LEAST,
    OPAQUE,
    OUTLINES,
    PAINT,
    PUFF,
    RADIAL,
    RAMP,
    WIDTH,
)
from filmgate.engines.animatic.kernels.compile import (
    Doubles,
    Floats,
    Ints,
    Longs,
    Words,
    f32,
    index,
    kernel,
    part,
    signed,
    word,
)
from filmgate.engines.animatic.kernels.puff import puff
from filmgate.engines.animatic.kernels.stroke import room_for, stroked

PAIR, HALF, EIGHT, COVER = word(0x00FF00FF), word(0x00800080), word(8), word(24)
WHITE = word(255)
EDGE, FIRST, LAST, NEXT = 0, 1, 2, 3
"""Columns of what an edge touches in a row: its number, and its first and its last column. The fourth is of
the edge of the table's row itself: which one begins after it in the same row of the picture."""
EXPONENT = 0x7FF0000000000000
FARTHEST = 1e7
"""Pixels."""
SWELL, SHARPEST = 0.5, 0.25
"""Pixels that a fill is larger than its outline, and the sharpest corner that grows in full."""
THINNEST, SMALLEST = 0.025, 0.5
"""Pixels of half a stroke's width, and of a cloud that can be seen."""
TOP, BOTTOM, START, SLOPE, DOWN = 0, 1, 2, 3, 4
"""Columns of an edge: its rows, where it is at its top, columns to a row, and which way it was drawn."""


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
def _swept(
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
def _crossed(areas: Floats, x0: float, x1: float, down: float) -> None:
    """Adds an edge's way through one row, from column `x0` to `x1`, and `down` of the row's height."""
    first, last = int(x0), math.ceil(x1)
    if last <= first + 1:
        share = down * ((x0 + x1) * 0.5 - first)
        areas[first] += f32(down - share)
        areas[first + 1] += f32(share)
        return
    step, before = down / (x1 - x0), 0.0
    for x in range(first, last):  # the area left of each column's right end, less the one before
        a, b = max(x0, float(x)), min(x1, float(x + 1))
        here = step * (b - a)
        area = here * (x + 1 - (a + b) * 0.5)
        areas[x] += f32(before + area)
        before = here - area
    areas[last] += f32(before)


@part
def _edge(edges: Doubles, count: Ints, x0: float, y0: float, x1: float, y1: float, high: int) -> None:
    """Files one edge, cut to the rows there are, as number `count[0]`."""
    down = 1.0
    if y1 < y0:
        x0, y0, x1, y1, down = x1, y1, x0, y0, -1.0
    if y1 <= 0.0 or y0 >= high or y1 - y0 < 1e-9:
        return
    slope = (x1 - x0) / (y1 - y0)
    if y0 < 0.0:
        x0, y0 = x0 - y0 * slope, 0.0
    if y1 > high:
        y1 = float(high)
    e = count[0]
    edges[e, TOP], edges[e, BOTTOM], edges[e, START], edges[e, SLOPE], edges[e, DOWN] = (
        y0,
        y1,
        x0,
        slope,
        down,
    )
    count[0] = e + 1


@part
def _cut(edges: Doubles, count: Ints, points: Doubles, a: int, b: int, wide: int, high: int) -> None:
    """Files the edge from point `a` to `b`: what lies left of the picture upright along its side, what lies
    right of it not at all."""
    x0, y0, x1, y1 = points[a, 0], points[a, 1], points[b, 0], points[b, 1]
    if x0 <= 0.0 and x1 <= 0.0:
        _edge(edges, count, 0.0, y0, 0.0, y1, high)
        return
    if x0 >= wide and x1 >= wide:
        return
    if x0 < 0.0 or x1 < 0.0:
        y = y0 - (y1 - y0) * x0 / (x1 - x0)
        if x0 < 0.0:
            _edge(edges, count, 0.0, y0, 0.0, y, high)
            x0, y0 = 0.0, y
        else:
            _edge(edges, count, 0.0, y, 0.0, y1, high)
            x1, y1 = 0.0, y
    if x0 > wide or x1 > wide:
        y = y0 + (y1 - y0) * (wide - x0) / (x1 - x0)
        if x0 > wide:
            x0, y0 = float(wide), y
        else:
            x1, y1 = float(wide), y
    _edge(edges, count, x0, y0, x1, y1, high)


@part
def _edges(points: Doubles, ends: Ints, edges: Doubles, count: Ints, wide: int, high: int) -> None:
    """Files all edges of closed outlines, which end (not included) at `ends`."""
    begun = 0
    for end in ends:
        for i in range(begun, end):
            _cut(edges, count, points, i, i + 1 if i + 1 < end else begun, wide, high)
        begun = end


@part
def _mixed(paint: Words, ramp: Words, axis: Doubles, first: int, last: int, y: int) -> None:
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
def _kept(paint: Words, row: Words, base: Words, least: int) -> None:
    """What is left of the paint over what was painted before: its share of cover, from `least` on."""
    for x in range(row.shape[0]):
        cover = word(row[x] >> COVER)
        paint[x] = _times(base[x], cover if cover >= word(least) else word(0))


@part
def _sorted(edges: Doubles, count: int, heads: Ints, touched: Ints, wide: int) -> tuple[int, int, int, int]:
    """Chains the edges (counted from 1; 0 ends a chain) that begin in a row. Returns the rows and the columns
    they span."""
    top, bottom, left, right = len(heads), 0, float(wide), 0.0
    for e in range(count):
        row, end = int(edges[e, TOP]), math.ceil(edges[e, BOTTOM])
        touched[e, NEXT], heads[row] = heads[row], e + 1
        top, bottom = row if row < top else top, end if end > bottom else bottom
        x0 = edges[e, START]
        x1 = x0 + (edges[e, BOTTOM] - edges[e, TOP]) * edges[e, SLOPE]
        left, right = x0 if x0 < left else left, x0 if x0 > right else right
        left, right = x1 if x1 < left else left, x1 if x1 > right else right
    limit = float(wide)
    return top, bottom, int(_within(left - 1.0, 0.0, limit)), int(_within(right + 2.0, 0.0, limit))


@part
def _filled(
    words: Words, ink: Ints, edges: Doubles, count: int, ramp: Words, axis: Doubles, opaque: bool, least: int,
    holes: bool, heads: Ints, touched: Ints, areas: Floats, paint: Words, laid: Words,
) -> None:  # fmt: skip
    """Fills the outlines of those edges. What follows `holes` is room to work in: `heads` and `areas` are 0
    at first, and afterwards."""
    wide, source = len(paint), laid if least >= 0 else paint
    top, bottom, first, last = _sorted(edges, count, heads, touched, wide)
    count, mixed, varied = 0, False, axis[0] == RADIAL or axis[4] != 0.0
    for y in range(top, bottom):
        e, heads[y] = heads[y], 0
        while e > 0:
            touched[count, EDGE], count, e = e - 1, count + 1, touched[e - 1, NEXT]
        count, right = _row(areas, touched, edges, count, y, wide)
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
                _mixed(paint, ramp, axis, first, last, y)
                mixed = True
            if least >= 0:
                _kept(laid[left:right], words[start + left : start + right], paint[left:right], least)
            _swept(words, start, source, areas, touched, count, right, holes, opaque and least < 0)
        areas[wide], areas[wide + 1] = f32(0.0), f32(0.0)


@part
def _row(areas: Floats, touched: Ints, edges: Doubles, count: int, y: int, wide: int) -> tuple[int, int]:
    """Adds all edges in a row, and puts them in order of the columns they touch. Returns how many of them
    are in this row, and the column after the last one that may be covered."""
    n, right, limit, down = 0, 0, float(wide), 0.0
    for i in range(count):
        e = touched[i, EDGE]
        top, bottom = edges[e, TOP], edges[e, BOTTOM]
        if bottom <= y:
            continue
        begin, end = top if top > y else float(y), bottom if bottom < y + 1 else float(y + 1)
        x0 = _within(edges[e, START] + (begin - top) * edges[e, SLOPE], 0.0, limit)
        x1 = _within(edges[e, START] + (end - top) * edges[e, SLOPE], 0.0, limit)
        if x1 < x0:
            x0, x1 = x1, x0
        here = (end - begin) * edges[e, DOWN]
        down += here
        _crossed(areas, x0, x1, here)
        first, last = int(x0), int(x1) + 1
        right = last + 1 if last >= right else right
        k = n
        while k > 0 and first < touched[k - 1, FIRST]:
            for field in range(3):
                touched[k, field] = touched[k - 1, field]
            k -= 1
        touched[k, EDGE], touched[k, FIRST], touched[k, LAST] = e, first, last
        n += 1
    # Where the row's edges do not cancel out, the others lie right of the picture.
    return n, wide if abs(down) > 1e-6 or right > wide else right


@part
def _within(x: float, low: float, high: float) -> float:
    x = x if x > low else low
    return x if x < high else high


@part
def _placed(points: Doubles, bits: Longs, row: Doubles, out: Doubles) -> bool:
    """The points in pixels, none beyond what can be reckoned with. Returns whether all are numbers: told from
    their bits, as the compiler takes every float for one."""
    a, b, c = row[FRAME], row[FRAME + 1], row[FRAME + 2]
    d, e, f = row[FRAME + 3], row[FRAME + 4], row[FRAME + 5]
    wrong = False
    for i in range(len(points)):
        x, y = points[i, 0], points[i, 1]
        wrong |= bits[i, 0] & EXPONENT == EXPONENT or bits[i, 1] & EXPONENT == EXPONENT
        out[i, 0] = _within(a * x + b * y + c, -FARTHEST, FARTHEST)
        out[i, 1] = _within(d * x + e * y + f, -FARTHEST, FARTHEST)
    return not wrong


@part
def _swollen(points: Doubles, ends: Ints, out: Doubles) -> None:
    """Outlines half a pixel larger all round, so that none falls between two pixels and what abuts meets."""
    begun = 0
    for end in ends:
        area, last = 0.0, end - 1
        for i in range(begun, end):
            area += points[last, 0] * points[i, 1] - points[i, 0] * points[last, 1]
            last = i
        swell = SWELL if area > 0.0 else -SWELL
        px, py = _normal(points, last, begun) if end > begun else (0.0, 0.0)
        for i in range(begun, end):
            qx, qy = _normal(points, i, i + 1 if i + 1 < end else begun)
            if px == 0.0 and py == 0.0:
                px, py = qx, qy
            elif qx == 0.0 and qy == 0.0:
                qx, qy = px, py
            blunt = 1.0 + px * qx + py * qy
            k = swell / (blunt if blunt > SHARPEST else SHARPEST)
            out[i, 0], out[i, 1] = points[i, 0] + (px + qx) * k, points[i, 1] + (py + qy) * k
            px, py = qx, qy
        begun = end


@part
def _normal(points: Doubles, a: int, b: int) -> tuple[float, float]:
    """To the left of the way from point `a` to `b`, as rows run downwards; nothing where there is no way."""
    x, y = points[b, 0] - points[a, 0], points[b, 1] - points[a, 1]
    far = math.sqrt(x * x + y * y)
    return (y / far, -x / far) if far > 1e-9 else (0.0, 0.0)


@part
def _radius(row: Doubles) -> float:
    """Half a stroke's width in pixels; 0 where it is filled."""
    if row[WIDTH] < 0.0:
        return 0.0
    radius = 0.5 * row[WIDTH] * math.sqrt(abs(row[FRAME] * row[FRAME + 4] - row[FRAME + 1] * row[FRAME + 3]))
    return radius if radius > THINNEST else THINNEST


@part
def _aimed(row: Doubles) -> None:
    """Turns what a gradient's row says of it to pixels, as `_mixed` needs it."""
    a, b, d, e = row[FRAME], row[FRAME + 1], row[FRAME + 3], row[FRAME + 4]
    x, y, far_x, far_y = row[PAINT], row[PAINT + 1], row[PAINT + 2], row[PAINT + 3]
    row[PAINT], row[PAINT + 1] = a * x + b * y + row[FRAME + 2], d * x + e * y + row[FRAME + 5]
    if row[KIND] == RADIAL:
        size = far_x * math.sqrt(abs(a * e - b * d))
        row[PAINT + 2], row[PAINT + 3] = 1.0 / (size if size > 1e-6 else 1e-6), 0.0
    else:
        far_x, far_y = far_x - x, far_y - y
        dx, dy = a * far_x + b * far_y, d * far_x + e * far_y
        square = dx * dx + dy * dy + 1e-12
        row[PAINT + 2], row[PAINT + 3] = dx / square, dy / square


@part
def _premultiplied(red: float, green: float, blue: float, cover: float) -> int:
    cover, full = _within(cover, 0.0, 1.0), 255.0
    r = int(_within(red, 0.0, full) * cover + 0.5)
    g = int(_within(green, 0.0, full) * cover + 0.5)
    b = int(_within(blue, 0.0, full) * cover + 0.5)
    return word(r | g << 8 | b << 16 | int(cover * full + 0.5) << 24)


@part
def _room(lengths: Ints, shapes: Doubles) -> tuple[int, int, int]:
    """The most points and outlines that a shape has, and points that it has when it is drawn."""
    most, lines, room, first = 0, 0, 0, 0
    for k in range(len(shapes)):
        count, points = int(shapes[k, OUTLINES]), 0
        for i in range(first, first + count):
            points += lengths[i]
        radius = _radius(shapes[k])
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
        at, begun, first, radius = begun, end, first + n, _radius(row)
        if end == at or not _placed(points[at:end], bits[at:end], row, placed):
            continue
        if row[KIND] == PUFF:
            if radius > SMALLEST:
                puff(words, ink, wide, placed[0, 0], placed[0, 1], radius, row[PAINT:RAMP])
            continue
        if radius > 0.0:  # the edges' room serves for a line's points
            n = stroked(placed, bounds[:n], radius, row[CLOSED] != 0.0, edges, shape, stops)
            ends = stops[:n]
        else:
            ends = bounds[:n]
            _swollen(placed, ends, shape)
        count[0] = 0
        _edges(shape, ends, edges, count, wide, high)
        if row[KIND] == FLAT:
            solid[0] = _premultiplied(row[PAINT], row[PAINT + 1], row[PAINT + 2], row[PAINT + 3])
            ramp, opaque, row[PAINT + 2], row[PAINT + 3] = solid, word(solid[0] >> COVER) == WHITE, 0.0, 0.0
        else:
            _aimed(row)
            ramp, opaque = ramps[int(row[RAMP]) : int(row[RAMP] + row[COLOURS])], row[OPAQUE] != 0.0
        least, holes, axis = int(row[LEAST]), row[HOLES] != 0.0, row[KIND:RAMP]
        _filled(
            words, ink, edges, count[0], ramp, axis, opaque, least, holes, heads, touched, areas, paint, laid
        )
