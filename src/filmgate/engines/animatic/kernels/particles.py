"""Particles straight into the finished picture: lines (rain, sparks) and soft ellipses (everything else)."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, byte, f32, kernel, part


@part
def _dot(picture: Bytes, y: int, x: int, colour: Floats, a: float) -> None:
    for c in range(3):
        under = f32(picture[c, y, x])
        picture[c, y, x] = byte(under + (colour[c] - under) * a)


@kernel(
    "void(uint8[:, :, ::1], float32[::1], float32[::1], float32[::1], float32[::1], float32[::1], "
    "float32[::1], float32[::1])"
)
def streaks(
    picture: Bytes,
    x: Floats,
    y: Floats,
    dx: Floats,
    dy: Floats,
    width: Floats,
    colour: Floats,
    alpha: Floats,
) -> None:
    """Soft short lines from (x, y) along (dx, dy), in pixels: round across, fading at their ends."""
    _, high, wide = picture.shape
    for i in range(x.shape[0]):
        n = int(max(abs(dx[i]), abs(dy[i]))) + 1
        for s in range(n):
            f = f32(s) / f32(n)
            px, py = x[i] + dx[i] * f, int(y[i] + dy[i] * f)
            if py < 0 or py >= high:
                continue
            fade = alpha[i] * min(f32(1.0), f32(4.0) * f * (f32(1.0) - f) + f32(0.15))
            for ix in range(max(0, int(px - width[i])), min(wide, int(px + width[i]) + 2)):
                d = (f32(ix) - px) / width[i]
                a = fade * max(f32(0.0), f32(1.0) - d * d)
                _dot(picture, py, ix, colour, a)


@part
def _flake(
    picture: Bytes,
    x: float,
    y: float,
    rx: float,
    ry: float,
    angle: float,
    colour: Floats,
    alpha: float,
    soft: float,
) -> None:
    _, high, wide = picture.shape
    ca, sa = f32(math.cos(angle)) / rx, f32(math.sin(angle)) / rx
    cb, sb = f32(math.cos(angle)) / ry, f32(math.sin(angle)) / ry
    edge = soft + f32(1.0) / min(rx, ry)
    far, inverse = f32(1.0) + edge * f32(0.5), f32(1.0) / edge
    m = max(rx, ry) * far + f32(1.0)
    x0, x1 = max(0, int(x - m)), min(wide, int(x + m) + 1)
    for iy in range(max(0, int(y - m)), min(high, int(y + m) + 1)):
        ey = f32(iy) - y
        red, green, blue = picture[0, iy], picture[1, iy], picture[2, iy]
        for ix in range(x0, x1):
            ex = f32(ix) - x
            p, q = ex * ca + ey * sa, ey * cb - ex * sb
            a = alpha * min(f32(1.0), max(f32(0.0), (far - math.sqrt(p * p + q * q)) * inverse))
            under = f32(1.0) - a
            red[ix] = byte(f32(red[ix]) * under + colour[0] * a)
            green[ix] = byte(f32(green[ix]) * under + colour[1] * a)
            blue[ix] = byte(f32(blue[ix]) * under + colour[2] * a)


@kernel(
    "void(uint8[:, :, ::1], float32[::1], float32[::1], float32[::1], float32[::1], float32[::1], "
    "float32[:, ::1], float32[::1], float32[::1])"
)
def flakes(
    picture: Bytes,
    x: Floats,
    y: Floats,
    rx: Floats,
    ry: Floats,
    angle: Floats,
    colour: Floats,
    alpha: Floats,
    soft: Floats,
) -> None:
    """Soft turned ellipses (snow, petals, dust, spray, rings): centres and radii in pixels, angles in
    radians, one colour each; `soft` is the edge's share of the radius."""
    for i in range(x.shape[0]):
        if alpha[i] >= 0.004:
            _flake(picture, x[i], y[i], rx[i], ry[i], angle[i], colour[i], alpha[i], soft[i])
