"""Light on flat figures: the slope of the blurred silhouette is taken for a surface normal."""

from __future__ import annotations

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, byte, f32, index, kernel, part


@part
def _edge(slope_x: float, slope_y: float, x: float, y: float) -> float:
    k = max(f32(0.0), -(slope_x * x + slope_y * y))
    return min(f32(1.0), k * k * f32(22.0) + k * f32(0.4))


@part
def _relit(under: int, own: float, key: float, key_light: float, back: float, back_light: float) -> int:
    return byte(min(f32(255.0), f32(under) * own + key * key_light + back * back_light))


@part
def _row(tile: Bytes, here: Bytes, above: Bytes, below: Bytes, light: Floats, far: int) -> None:
    wide = index(tile.shape[0])
    key_x, key_y, back_x, back_y, own = light[0], light[1], light[5], light[6], light[10]
    kr, kg, kb, br, bg, bb = light[2], light[3], light[4], light[7], light[8], light[9]
    scale = f32(1 / 255)
    reach, none, end = index(far), index(0), wide - index(1)
    for column in range(wide):
        x = index(column)
        a = tile[x, 3]
        if a == 0:
            continue
        left = x - reach if x > reach else none
        right = min(end, x + reach)
        if here[right] == here[left] and below[x] == above[x]:
            for c in range(3):
                tile[x, c] = byte(f32(tile[x, c]) * own)
            continue
        gx = (f32(here[right]) - f32(here[left])) * scale
        gy = (f32(below[x]) - f32(above[x])) * scale
        cover = f32(a) * scale
        key, back = _edge(gx, gy, key_x, key_y) * cover, _edge(gx, gy, back_x, back_y) * cover
        tile[x, 0] = _relit(tile[x, 0], own, key, kr, back, br)
        tile[x, 1] = _relit(tile[x, 1], own, key, kg, back, bg)
        tile[x, 2] = _relit(tile[x, 2], own, key, kb, back, bb)


@kernel("void(uint8[:, :, ::1], uint8[:, ::1], float32[::1])")
def relight(tile: Bytes, soft: Bytes, light: Floats) -> None:
    """Lights `tile` (premultiplied RGBA) in place. `soft` is its blurred alpha.

    `light`: key x, y, r, g, b; back x, y, r, g, b; share of what the figure's own colour keeps; and
    over how many pixels the slope is taken.
    """
    high, far = tile.shape[0], int(light[11])
    for y in range(high):
        _row(tile[y], soft[y], soft[max(0, y - far)], soft[min(high - 1, y + far)], light, far)
