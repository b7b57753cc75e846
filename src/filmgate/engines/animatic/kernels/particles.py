"""Particles straight into the finished picture: lines (rain, sparks) and soft ellipses (everything else)."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, byte, f32, index, kernel, part, signed

FAINTEST = f32(0.004)
"""Of 1: less than one level of white over black."""


@part
def _mixed(row: Bytes, x: int, colour: float, share: float) -> None:
    under = f32(signed(row[x]))
    row[x] = byte(signed(under + (colour - under) * share))


@part
def _first(left: float) -> int:
    """The first column right of `left`."""
    return 0 if left < f32(0.0) else signed(left) + 1


@part
def _streak(
    picture: Bytes, x: float, y: float, dx: float, dy: float, width: float, colour: Floats, alpha: float
) -> None:
    _, high, wide = picture.shape
    red, green, blue, thin = colour[0], colour[1], colour[2], f32(1.0) / width
    n = signed(max(abs(dx), abs(dy))) + 1
    step = f32(1.0) / f32(n)
    for s in range(n):
        f = f32(signed(s)) * step
        px, py = x + dx * f, y + dy * f
        if py < f32(0.0) or py >= f32(high) or px <= -width:
            continue
        fade = alpha * min(f32(1.0), f32(4.0) * f * (f32(1.0) - f) + f32(0.15))
        row = index(signed(py))
        reds, greens, blues = picture[0, row], picture[1, row], picture[2, row]
        for ix in range(_first(px - width), min(wide, signed(px + width) + 1)):
            d, column = (f32(signed(ix)) - px) * thin, index(ix)
            share = fade * max(f32(0.0), f32(1.0) - d * d)
            _mixed(reds, column, red, share)
            _mixed(greens, column, green, share)
            _mixed(blues, column, blue, share)


@kernel(
    "void(uint8[:, :, ::1], float32[::1], float32[::1], float32[::1], float32[::1], float32[::1], "
    "float32[::1], float32[::1])",
    allocates=False,
)
def streaks(
    picture: Bytes, x: Floats, y: Floats, dx: Floats, dy: Floats, width: Floats, colour: Floats,
    alpha: Floats,
) -> None:  # fmt: skip
    """Soft short lines from (x, y) along (dx, dy), in pixels: round across, fading at their ends."""
    for i in range(x.shape[0]):
        _streak(picture, x[i], y[i], dx[i], dy[i], width[i], colour, alpha[i])


@part
def _flake(
    picture: Bytes, x: float, y: float, rx: float, ry: float, angle: float, colour: Floats, alpha: float,
    soft: float,
) -> None:  # fmt: skip
    """The square of the distance from the middle, in radii, is `a` ex ex + 2 `b` ex ey + `c` ey ey."""
    _, high, wide = picture.shape
    red, green, blue = colour[0], colour[1], colour[2]
    cosine, sine = f32(math.cos(angle)), f32(math.sin(angle))
    ca, sa, cb, sb = cosine / rx, sine / rx, cosine / ry, sine / ry
    a, b, c = ca * ca + sb * sb, ca * sa - cb * sb, sa * sa + cb * cb
    edge = soft + f32(1.0) / min(rx, ry)
    far, steep = f32(1.0) + edge * f32(0.5), alpha / edge
    up = far * f32(math.sqrt(a)) * rx * ry  # a c - b b is 1 / (rx ry) squared
    for iy in range(_first(y - up), min(high, signed(y + up) + 1)):
        ey = f32(signed(iy)) - y
        middle = -b * ey / a
        rest = (far * far - (c - b * b / a) * ey * ey) / a
        if rest <= f32(0.0) or x + middle <= -f32(math.sqrt(rest)):
            continue
        half, row = f32(math.sqrt(rest)), index(iy)
        reds, greens, blues = picture[0, row], picture[1, row], picture[2, row]
        for ix in range(_first(x + middle - half), min(wide, signed(x + middle + half) + 1)):
            ex, column = f32(signed(ix)) - x, index(ix)
            away = f32(math.sqrt(max(f32(0.0), (a * ex + f32(2.0) * b * ey) * ex + c * ey * ey)))
            share = min(alpha, max(f32(0.0), (far - away) * steep))
            _mixed(reds, column, red, share)
            _mixed(greens, column, green, share)
            _mixed(blues, column, blue, share)


@kernel(
    "void(uint8[:, :, ::1], float32[::1], float32[::1], float32[::1], float32[::1], float32[::1], "
    "float32[:, ::1], float32[::1], float32[::1])",
    allocates=False,
)
def flakes(
    picture: Bytes, x: Floats, y: Floats, rx: Floats, ry: Floats, angle: Floats, colour: Floats,
    alpha: Floats, soft: Floats,
) -> None:  # fmt: skip
    """Soft turned ellipses (snow, petals, dust, spray, rings): centres and radii in pixels, angles in
    radians, one colour each; `soft` is the edge's share of the radius."""
    for i in range(x.shape[0]):
        if alpha[i] >= FAINTEST:
            _flake(picture, x[i], y[i], rx[i], ry[i], angle[i], colour[i], alpha[i], soft[i])
