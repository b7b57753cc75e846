"""What is drawn with a figure that burns, glows, melts, bursts or is enchanted: flames, sparks, shards.

All sizes follow from the rig; `act.progress` is how far it has come.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, Points, disc, points, smooth
from filmgate.engines.animatic.rigs import waters
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

Effect: TypeAlias = Callable[[Pen, Rig, Act], None]
_GOLDEN = 2.399
"""Radians from one of a scatter to the next, so that no two lie alike."""
_GRID = 5
"""Pieces of a broken figure along each side, two shards to a piece."""
BREAKS = {Action.SHATTER: 0.32, Action.EXPLODE: 0.30}
"""When it breaks, of the action's time."""
_FORCE = {Action.SHATTER: 0.55, Action.EXPLODE: 1.5}
_PUFFS = 24
_FIRE = ("#fffadc", "#ffc048", "#f4682a", "#6a4a40", "#36302e")
_TONGUES = (("#ff5a18", 1.0, 0.55), ("#ffa030", 0.68, 0.85), ("#fff0b0", 0.36, 0.85))


def flames(pen: Pen, rig: Rig, act: Act) -> None:
    """A row of them, higher in the middle."""
    count, wide, high = 7, 0.84 * rig.length, rig.height
    half = 0.11 * max(rig.length, 0.5 * high)
    for i in range(count):
        at = (i + 0.5) / count
        x, live = wide * (at - 0.5), 0.75 + 0.25 * math.sin(act.time * (8 + i % 3) + i * 2.1)
        tall = (0.45 + 0.35 * math.sin(math.pi * at)) * high * live
        lean = 0.05 * high * math.sin(act.time * 6 + i)
        for colour, k, alpha in _TONGUES:
            flank = 0.22 * tall * k
            tongue = [(x, 0.0), (x + half * k, flank), (x + lean, tall * k), (x - half * k, flank)]
            pen.fill(smooth(tongue), colour, alpha)


def halo(pen: Pen, rig: Rig, act: Act) -> None:
    """Warm light around it, breathing."""
    at, radius = (0.0, 0.5 * rig.height), 0.85 * max(rig.height, 0.8 * rig.length)
    live = 0.65 + 0.35 * math.sin(act.time * 2.6)
    stops = ((0.0, "#fff4cc", 0.75 * live), (0.4, "#ffd890", 0.35 * live), (1.0, "#ffc060", 0.0))
    pen.fill(disc(*at, radius), Gradient(at, at, stops, radius))


def sparks(pen: Pen, rig: Rig, act: Act) -> None:
    """Stars that rise around a wonder."""
    strength = math.sin(math.pi * min(1.0, act.progress * 1.05))
    for i in range(18):
        up = (act.time * 0.35 + i * 0.137) % 1.0
        r = 0.035 * rig.height * math.sin(math.pi * up) * strength
        if r > 0.002:
            sway = 0.03 * rig.height * math.sin(act.time * 3 + i)
            with pen.moved(0.42 * rig.length * math.cos(i * _GOLDEN) + sway, up * rig.height, sx=r, sy=r):
                pen.fill(_star(), "#fff2b8" if i % 3 else "#9ff0ff")


@lru_cache(maxsize=1)
def _star() -> Points:
    k = np.arange(8)
    rim = np.column_stack([np.sin(k * np.pi / 4), np.cos(k * np.pi / 4)])
    return points(np.where(k % 2, 0.28, 1.0)[:, None] * rim)


def fireball(pen: Pen, rig: Rig, act: Act) -> None:
    """A flash, then fire that rolls up and turns to smoke, which stays."""
    q = (act.progress - BREAKS[Action.EXPLODE] + 0.04) / 0.5
    blast(pen, rig.height, 0.8 * max(rig.height, 0.8 * rig.length), q)


def blast(pen: Pen, high: float, big: float, q: float, shown: float = 1.0) -> None:
    """The same about the middle of what is so `high`, `big` metres wide, at `q` of its time: 0..1 is the
    fire."""
    if q <= 0:
        return
    grown = min(1.0, q) ** 0.4
    for i in reversed(range(_PUFFS)):  # the hottest in the middle, over the smoke
        a, far = i * _GOLDEN, 0.8 * big * math.sqrt((i + 0.5) / _PUFFS) * grown
        rise = 0.4 * big * max(0.0, q - 0.3) * (1 + 0.4 * math.sin(i))
        at = far * math.cos(a), 0.45 * high + 0.8 * far * math.sin(a) + rise
        _puff(pen, at, big * (0.34 + 0.10 * math.sin(i * 5.0)) * grown, i / 8 + 2.4 * q, q, shown)
    if q < 0.3:
        _burst_of_light(pen, (0.0, 0.45 * high), 1.1 * big, 1 - q / 0.3)


def _puff(pen: Pen, at: tuple[float, float], radius: float, heat: float, q: float, shown: float) -> None:
    """`heat` 0 is white hot, 4 and more is cold smoke."""
    core, tone = _FIRE[min(4, int(heat))], _FIRE[min(4, int(heat) + 1)]
    cover = shown * max(0.3, 1.0 - 0.55 * q)
    stops = ((0.0, core, cover), (0.62, tone, 0.9 * cover), (1.0, tone, 0.0))
    pen.fill(disc(*at, radius), Gradient(at, at, stops, radius))


def _burst_of_light(pen: Pen, at: tuple[float, float], radius: float, strength: float) -> None:
    stops = ((0.0, "#ffffff", strength), (0.35, "#fff0b8", 0.7 * strength), (1.0, "#ffb048", 0.0))
    pen.fill(disc(*at, radius), Gradient(at, at, stops, radius))


def puddle(pen: Pen, rig: Rig, act: Act) -> None:
    """What has run off it."""
    half, flat = 0.62 * rig.length * ease(0.05, 0.9, act.progress), 0.05 * rig.height
    if half > 0.01:
        pen.fill(disc(0, 0, 1.0) * (half, flat) + (0.0, flat * 0.5), "#e8dcc4", 0.6)


@lru_cache(maxsize=1)
def _shards() -> tuple[tuple[Points, float], ...]:
    """Triangles that tile the unit square (y up), each with a turn of its own, -1..1."""
    random, steps = np.random.default_rng(11), np.linspace(0, 1, _GRID + 1)
    knots = np.stack(np.meshgrid(steps, steps, indexing="ij"), -1)
    knots[1:-1, 1:-1] += random.uniform(-0.25, 0.25, (_GRID - 1, _GRID - 1, 2)) / _GRID
    cells = [(i, j) for i in range(_GRID) for j in range(_GRID)]
    halves = (((0, 0), (1, 0), (1, 1)), ((0, 0), (1, 1), (0, 1)))
    return tuple(
        (np.array([knots[i + di, j + dj] for di, dj in half]), random.uniform(-1, 1))
        for i, j in cells
        for half in halves
    )


def broken(pen: Pen, rig: Rig, act: Act) -> None:
    """The drawing so far as shards that fly apart, fall, and come to lie on the ground; they fly on where
    nothing falls."""
    q = (act.progress - BREAKS[act.action]) / 0.6
    if q <= 0:
        return
    whole, force = pen.pixels.copy(), _FORCE[act.action] * rig.height
    pen.pixels[:] = 0
    size, corner = np.array([rig.length, 1.05 * rig.height]), np.array([-0.5 * rig.length, 0.0])
    for triangle, turn in _shards():
        metres = triangle * size + corner
        centre = metres.mean(0)
        out = (centre - (0.0, 0.45 * rig.height)) / rig.height
        x, y = centre + out * force * min(1.0, q) ** 0.7
        if not act.around.weightless:
            fall = rig.height * (1.3 * q * q - 0.35 * q * _FORCE[act.action])
            y = max(0.08 * rig.height, y - fall)
        corners, spot = _pixels(pen, metres), _pixels(pen, np.array([[x, y]]))[0]
        _lay(pen.pixels, whole, corners, spot, 160 * turn * min(1.0, q))


def _pixels(pen: Pen, metres: Points) -> Points:
    out: Points = metres @ pen.matrix[:, :2].T + pen.matrix[:, 2]
    return out


def _lay(pixels: Bytes, whole: Bytes, corners: Points, spot: Points, degrees: float) -> None:
    """The part of `whole` between `corners` (pixels), turned, with its middle on `spot`."""
    found = _cut(whole, corners)
    if found is None:
        return
    piece, middle = found
    high, wide, _ = piece.shape
    side = math.ceil(math.hypot(wide, high)) + 2
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0)
    turn[:, 2] += (side / 2 - wide / 2, side / 2 - high / 2)
    turned = np.asarray(cv2.warpAffine(piece, turn, (side, side)), np.uint8)
    x, y = np.round(spot + middle - corners.mean(0) - side / 2).astype(int).tolist()
    for part, under in _overlap(turned, pixels, x, y):
        under[:] = part + (under * (255 - part[..., 3:]).astype(np.uint16) // 255).astype(np.uint8)


def _cut(whole: Bytes, corners: Points) -> tuple[Bytes, npt.NDArray[np.float64]] | None:
    """What is inside a triangle, and the middle of that piece."""
    size = (whole.shape[1], whole.shape[0])
    low, top = (end(0).astype(int).clip(0, size) for end in (np.floor(corners).min, np.ceil(corners).max))
    wide, high = (top - low).tolist()
    if wide < 1 or high < 1:
        return None
    mask = np.zeros((high, wide, 1), np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners - low).astype(np.int32), 1)
    return whole[low[1] : top[1], low[0] : top[0]] * mask, (low + top) / 2


def _overlap(part: Bytes, whole: Bytes, x: int, y: int) -> Iterator[tuple[Bytes, Bytes]]:
    """What both share when `part` has its corner at (x, y); nothing when they do not meet."""
    (high, wide, _), (rows, columns, _) = part.shape, whole.shape
    u0, v0, u1, v1 = max(0, x), max(0, y), min(columns, x + wide), min(rows, y + high)
    if u0 < u1 and v0 < v1:
        yield part[v0 - y : v1 - y, u0 - x : u1 - x], whole[v0:v1, u0:u1]


def surf(pen: Pen, rig: Rig, act: Act) -> None:
    """A wave that breaks behind it, and the board under its feet."""
    size = 1.5 * max(rig.length, 0.7 * rig.height)
    with pen.moved(0.0, -0.035 * size, sx=size, sy=size):
        waters.wave(pen, act.time, act.progress)
        waters.surfboard(pen, act.time, act.progress)


BEHIND: dict[Action, Effect] = {
    Action.SURF: surf, Action.GLOW: halo, Action.BURN: flames, Action.MELT: puddle, Action.FLICKER: halo,
}  # fmt: skip
"""Drawn before the figure."""
IN_FRONT: dict[Action, Effect] = {
    Action.BURN: flames, Action.EXPLODE: fireball, Action.TRANSFORM: sparks, Action.APPEAR: sparks,
    Action.VANISH: sparks,
}  # fmt: skip
"""Drawn over it."""
