"""Kernels of the stabiliser and of what is painted, drawn and modelled. Colours are BGR."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.edit.compiled import f32, kernel
from filmgate.engines.animatic.edit.textures import Bytes, Floats


@kernel
def settle(now: Bytes, past: Floats, out: Floats, keep: float, falloff: float, first: int, last: int) -> None:
    """Keeps the past where it looks like the present."""
    eighth = f32(falloff) * f32(0.125)
    for y in range(first, last):
        for x in range(now.shape[1]):
            d0 = f32(now[y, x, 0]) - past[y, x, 0]
            d1 = f32(now[y, x, 1]) - past[y, x, 1]
            d2 = f32(now[y, x, 2]) - past[y, x, 2]
            a = f32(1) / (f32(1) + (d0 * d0 + d1 * d1 + d2 * d2) * eighth)
            a = a * a
            a = a * a
            a = a * a * f32(keep)  # to the eighth: exp(-x), nearly
            out[y, x, 0] = f32(now[y, x, 0]) - a * d0
            out[y, x, 1] = f32(now[y, x, 1]) - a * d1
            out[y, x, 2] = f32(now[y, x, 2]) - a * d2


@kernel
def squared(picture: Floats, out: Floats, first: int, last: int) -> None:
    """The picture, and the sum of the squares of its channels as a fourth."""
    for y in range(first, last):
        for x in range(picture.shape[1]):
            b, g, r = picture[y, x, 0], picture[y, x, 1], picture[y, x, 2]
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = b, g, r
            out[y, x, 3] = b * b + g * g + r * r


@kernel
def weighed(moments: Floats, edge: int, hardness: float, out: Floats, first: int, last: int) -> None:
    """Each window's mean times its weight, and the weight: the more even, the higher. `out` is larger by
    `edge` on each side, where the outermost windows go on."""
    rows, columns, _ = moments.shape
    for y in range(first, last):
        row = min(max(y - edge, 0), rows - 1)
        for x in range(columns):
            b, g, r = moments[row, x, 0], moments[row, x, 1], moments[row, x, 2]
            spread = max(moments[row, x, 3] - b * b - g * g - r * r, f32(0))
            weight = f32(1) / (f32(1) + spread * f32(hardness))
            weight = weight * weight
            weight = weight * weight
            at = x + edge
            out[y, at, 0], out[y, at, 1], out[y, at, 2] = b * weight, g * weight, r * weight
            out[y, at, 3] = weight
        for x in range(edge):
            for c in range(4):
                out[y, x, c] = out[y, edge, c]
                out[y, columns + edge + x, c] = out[y, columns + edge - 1, c]


@kernel
def kuwahara(windows: Floats, away: int, out: Floats, first: int, last: int) -> None:
    """Mixes eight windows `away` from each pixel; `windows` is from `weighed`, four numbers after another."""
    columns = out.shape[1]
    count = 4 * columns
    total = np.empty(count, np.float32)
    near = int(away * 0.71 + 0.5)
    middle, left, right = 4 * away, 4 * (away - near), 4 * (away + near)
    for y in range(first, last):
        level, above, below = windows[y + away], windows[y + away - near], windows[y + away + near]
        # Eight rows of plain numbers: such a loop vectorises.
        n, s = windows[y, middle:][:count], windows[y + 2 * away, middle:][:count]
        w, e = level[:count], level[2 * middle :][:count]
        nw, ne = above[left:][:count], above[right:][:count]
        sw, se = below[left:][:count], below[right:][:count]
        for i in range(count):
            total[i] = n[i] + s[i] + w[i] + e[i] + nw[i] + ne[i] + sw[i] + se[i]
        for x in range(columns):
            share = f32(1) / (total[4 * x + 3] + f32(1e-6))
            for c in range(3):
                out[y, x, c] = total[4 * x + c] * share


@kernel
def drawn(near: Floats, far: Floats, share: float, floor: float, slope: float, first: int, last: int) -> None:
    """Lines from two blurs (0..255) of a picture, in place of the first: 1 is paper, 0 is ink."""
    scale = f32(1 / 255)
    for y in range(first, last):
        for x in range(near.shape[1]):
            t = f32(slope) * ((near[y, x] - f32(share) * far[y, x]) * scale - f32(floor))
            t = min(max(t, f32(-3)), f32(0))
            near[y, x] = f32(1) + t * (f32(27) + t * t) / (f32(27) + f32(9) * t * t)  # 1 + tanh(t), nearly


@kernel
def brushed(
    paint: Floats, field: Floats, margin: int, pace: float, out: Floats, height: Floats,
    first: int, last: int,
) -> None:  # fmt: skip
    """Smears colour and the height of the bristles, the fourth channel of `paint`, along the strokes: each is
    the mean of nine places, `pace` from one to the next. `paint` and `field`, the strokes' direction as unit
    vectors, are larger than the picture by a `margin` of more than four paces on each side."""
    share = f32(1 / 9)
    for y in range(first, last):
        for x in range(out.shape[1]):
            j, i = y + margin, x + margin
            b, g, r, h = paint[j, i, 0], paint[j, i, 1], paint[j, i, 2], paint[j, i, 3]
            for side in range(2):
                way = f32(pace) if side else -f32(pace)
                px, py = f32(i) + f32(0.5), f32(j) + f32(0.5)
                vx, vy = field[j, i, 0] * way, field[j, i, 1] * way
                for step in range(4):
                    px, py = px + vx, py + vy
                    ix, iy = np.uintp(np.int32(px)), np.uintp(np.int32(py))
                    b, g = b + paint[iy, ix, 0], g + paint[iy, ix, 1]
                    r, h = r + paint[iy, ix, 2], h + paint[iy, ix, 3]
                    if step == 1:  # strokes bend little: halfway is soon enough to turn
                        nx, ny = field[iy, ix, 0] * f32(pace), field[iy, ix, 1] * f32(pace)
                        if nx * vx + ny * vy < f32(0):
                            nx, ny = -nx, -ny
                        vx, vy = nx, ny
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = b * share, g * share, r * share
            height[y, x] = h * share


@kernel
def glossed(colour: Floats, across: Floats, down: Floats, out: Bytes, first: int, last: int) -> None:
    """Rich oil paint lit from the upper left, by the slope of its surface."""
    for y in range(first, last):
        for x in range(out.shape[1]):
            slope = across[y, x] * f32(0.032) + down[y, x] * f32(0.062)
            slope = min(max(slope, f32(-0.26)), f32(0.36))
            b, g, r = colour[y, x, 0], colour[y, x, 1], colour[y, x, 2]
            level = b * f32(0.114) + g * f32(0.587) + r * f32(0.299)
            glint = max(slope - f32(0.16), f32(0)) * f32(0.45 * 255)
            for c in range(3):
                rich = (level + (colour[y, x, c] - level) * f32(1.34)) * f32(1.10) - f32(0.035 * 255)
                out[y, x, c] = np.uint8(min(max(rich * (f32(1) + slope) + glint, f32(0)), f32(255)))


@kernel
def modelled(colour: Floats, height: Floats, open_sky: Floats, out: Bytes, first: int, last: int) -> None:
    """Plasticine: normals of the height, a warm wrapped key light, a cool fill, a broad highlight."""
    rows, columns, _ = colour.shape
    for y in range(first, last):
        y0, y1 = max(y - 1, 0), min(y + 1, rows - 1)
        for x in range(columns):
            x0, x1 = max(x - 1, 0), min(x + 1, columns - 1)
            gx = (height[y, x1] - height[y, x0]) * f32(0.5)
            gy = (height[y1, x] - height[y0, x]) * f32(0.5)
            iz = f32(1) / np.sqrt(gx * gx + gy * gy + f32(1))
            key = max((gx * f32(0.42) + gy * f32(0.56) + f32(0.72)) * iz * f32(0.82) + f32(0.18), f32(0))
            fill = max((-gx * f32(0.6) - gy * f32(0.1) + f32(0.6)) * iz, f32(0))
            s = max((gx * f32(0.24) + gy * f32(0.34) + f32(0.91)) * iz, f32(0))
            s = s * s
            s = s * s
            s = s * s
            s = s * s
            s = s * s * f32(0.34)
            light = open_sky[y, x] * (f32(0.24) + f32(0.92) * key)
            cool = open_sky[y, x] * fill * f32(0.10)
            b = (f32(0.09) + f32(0.88 / 255) * colour[y, x, 0]) * (light * f32(0.96) + cool * f32(1.3)) + s
            g = (f32(0.09) + f32(0.88 / 255) * colour[y, x, 1]) * (light + cool) + s
            r = (f32(0.09) + f32(0.88 / 255) * colour[y, x, 2]) * (light * f32(1.03) + cool * f32(0.8)) + s
            out[y, x, 0] = np.uint8(min(b * f32(255), f32(255)))
            out[y, x, 1] = np.uint8(min(g * f32(255), f32(255)))
            out[y, x, 2] = np.uint8(min(r * f32(255), f32(255)))


@kernel
def layered(
    out: Floats, shadow: Floats, mask: Floats, card: Floats, hue: Bytes, dark: float, first: int, last: int
) -> None:
    """A sheet of card over what lies there: its shadow, then itself with a lighter cut edge."""
    for y in range(first, last):
        for x in range(out.shape[1]):
            a = mask[y, x]
            shade = f32(1) - f32(dark) * shadow[y, x] * (f32(1) - a)
            edge = a * (f32(1) - a) * f32(60)
            k = hue[y, x]
            for c in range(3):
                out[y, x, c] = out[y, x, c] * shade * (f32(1) - a) + (card[k, c] + edge) * a


@kernel
def sketched(colour: Floats, lines: Floats, strength: float, first: int, last: int) -> None:
    """Soft pencil, in place: 1 is paper, 0 is a line."""
    for y in range(first, last):
        for x in range(colour.shape[1]):
            kept = f32(1) - (f32(1) - lines[y, x]) * f32(strength)
            for c in range(3):
                colour[y, x, c] = f32(52) + (colour[y, x, c] - f32(52)) * kept


@kernel
def washed(
    colour: Floats, edge: Floats, wet: Floats, cloud: Floats, out: Bytes, first: int, last: int
) -> None:
    """Watercolour: lifted and saturated, lights to bare paper, pigment gathered at the edges (0..255 in)."""
    for y in range(first, last):
        for x in range(colour.shape[1]):
            b, g, r = colour[y, x, 0] / f32(255), colour[y, x, 1] / f32(255), colour[y, x, 2] / f32(255)
            level = b * f32(0.114) + g * f32(0.587) + r * f32(0.299)
            bare = min(max((level - f32(0.72)) * f32(2.4), f32(0)), f32(0.9))
            density = cloud[y, x] * f32(0.75) + edge[y, x] * f32(0.95) - wet[y, x] * f32(0.35)
            for c in range(3):
                value = level + (colour[y, x, c] / f32(255) - level) * f32(1.35)
                value = max(f32(1) - (f32(1) - value) * f32(0.86), f32(0))
                value = value * (f32(1.32) - f32(0.32) * value)
                value = min(value + (f32(1) - value) * bare, f32(1))
                value = value - (value - value * value) * density
                out[y, x, c] = np.uint8(min(max(value * f32(255), f32(0)), f32(255)))


@kernel
def darkened(
    flat: Floats, calm: Bytes, slack: float, share: float, out: Bytes, first: int, last: int
) -> None:
    """`flat`, darker where `calm` is darker still by more than `slack` levels."""
    for y in range(first, last):
        for x in range(flat.shape[1]):
            for c in range(3):
                value = flat[y, x, c]
                value += min(f32(calm[y, x, c]) - value + f32(slack), f32(0)) * f32(share)
                out[y, x, c] = np.uint8(min(max(value, f32(0)), f32(255)))


@kernel
def dotted(picture: Bytes, tone: Floats, dots: Floats, lines: Floats, first: int, last: int) -> None:
    """A comic's print, in place: dots that grow in the dark, bare paper in the light, ink where lines are
    and where it is nearly black."""
    for y in range(first, last):
        for x in range(picture.shape[1]):
            level = tone[y, x]
            dark = min(max((f32(0.62) - level) * f32(1.9), f32(0)), f32(0.86))
            dot = f32(0)
            if dark > f32(0.02):
                dot = f32(0.5) * min(max((dark - f32(1) + dots[y, x]) * f32(6) + f32(0.35), f32(0)), f32(1))
            bare = f32(0.7) * min(max((level - f32(0.80)) * f32(4), f32(0)), f32(0.8))
            black = min(max((level - f32(0.10)) / f32(0.07), f32(0)), f32(1))
            black = black * black * (f32(3) - f32(2) * black)
            t = min(max((min(lines[y, x], black) - f32(0.3)) / f32(0.55), f32(0)), f32(1))
            t = t * t * (f32(3) - f32(2) * t)
            for c in range(3):
                value = f32(picture[y, x, c])
                value += ((f32(70), f32(10), f32(40))[c] - value) * dot
                value += ((f32(235), f32(248), f32(252))[c] - value) * bare
                ink = (f32(24), f32(12), f32(16))[c]
                picture[y, x, c] = np.uint8(ink + (value - ink) * t)


@kernel
def hatched(
    sheet: Bytes, tone: Floats, lines: Floats, grain: Floats, h0: Floats, h1: Floats, h2: Floats,
    oy: int, ox: int, first: int, last: int,
) -> None:  # fmt: skip
    """Graphite on paper, in place: three layers of hatching by tone, a fill in the dark, contours."""
    rows, columns = tone.shape
    for y in range(first, last):
        for x in range(columns):
            g, hy, hx, ink = tone[y, x], (y + oy) % rows, (x + ox) % columns, f32(0)
            for k in range(3):
                level = (f32(0.70), f32(0.46), f32(0.26))[k]
                if g < level + f32(0.1):
                    t = min(max((level - g) * f32(2.6) + f32(0.25), f32(0)), f32(1))
                    h = h0[hy, hx] if k == 0 else (h1[hy, hx] if k == 1 else h2[hy, hx])
                    stroke = min(max((t - (f32(1) - h)) * f32(3.2) + f32(0.2), f32(0)), f32(1))
                    stroke *= (f32(0.55), f32(0.62), f32(0.72))[k] * min(t * f32(2), f32(1))
                    ink = ink + (f32(1) - ink) * stroke
            if g < f32(0.34):
                ink = ink + (f32(1) - ink) * (f32(0.34) - g) * f32(0.9)
            line = min(max(f32(1.04) - lines[y, x], f32(0)), f32(1)) * (f32(0.7) + f32(0.6) * grain[hy, hx])
            ink = min(max(ink * (f32(0.70) + f32(0.5) * grain[hy, hx]), line * f32(0.95)), f32(0.96))
            sheet[y, x, 0] = np.uint8(sheet[y, x, 0] + (f32(44) - f32(sheet[y, x, 0])) * ink)
            sheet[y, x, 1] = np.uint8(sheet[y, x, 1] + (f32(38) - f32(sheet[y, x, 1])) * ink)
            sheet[y, x, 2] = np.uint8(sheet[y, x, 2] + (f32(36) - f32(sheet[y, x, 2])) * ink)


@kernel
def washed_ink(sheet: Bytes, tone: Floats, lines: Floats, dry: Floats, first: int, last: int) -> None:
    """Washes on paper, in place, and over them lines of a brush that breaks off where it is `dry`."""
    for y in range(first, last):
        for x in range(tone.shape[1]):
            wash = (f32(1) - tone[y, x]) * f32(0.9)
            stroke = min(max(f32(1) - lines[y, x], f32(0)), f32(1))
            t = min(max((dry[y, x] + stroke * f32(0.35) - f32(0.25)) / f32(0.30), f32(0)), f32(1))
            stroke *= t * t * (f32(3) - f32(2) * t) * f32(0.9)
            for c in range(3):
                value = f32(sheet[y, x, c])
                value += ((f32(46), f32(40), f32(38))[c] - value) * wash
                value += ((f32(26), f32(22), f32(22))[c] - value) * stroke
                sheet[y, x, c] = np.uint8(value)


@kernel
def glowing(
    tint: Floats, near: Floats, core: Floats, far: Floats, kn: float, kc: float, kf: float, out: Bytes,
    first: int, last: int,
) -> None:  # fmt: skip
    """Light of a colour, from three maps in 0..1."""
    for y in range(first, last):
        for x in range(near.shape[1]):
            g = near[y, x] * f32(kn) + core[y, x] * f32(kc) + far[y, x] * f32(kf)
            for c in range(3):
                out[y, x, c] = np.uint8(min(tint[y, x, c] * g, f32(255)))
