"""What burns or shines: candles, lanterns, lamps, fires, fireworks."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    limb,
    oval,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import halo, puffs
from filmgate.engines.animatic.rigs.lathe import Profile, around, body, gloss, metal, ring, shaded, turned
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action


def flame_of(pen: Pen, x: float, y: float, size: float, time: float, edge: Colour = "#ff6a20") -> None:
    """A flame that stands on (x, y), `size` high."""
    lean = 0.10 * math.sin(time * 7) * size + 0.05 * size * math.sin(time * 13)
    live = 1.0 + 0.07 * math.sin(time * 11)
    for tone, share, alpha in (
        (edge, 1.0, 0.75),
        (mix(edge, "#ffd860", 0.6), 0.74, 0.9),
        ("#fff2c0", 0.42, 1.0),
    ):
        half, high = 0.26 * size * share**0.8, size * share * live
        side = [(x + half, y + 0.22 * high), (x + 0.55 * half + 0.4 * lean, y + 0.58 * high)]
        other = [(x - 0.55 * half + 0.4 * lean, y + 0.58 * high), (x - half, y + 0.22 * high)]
        pen.fill(smooth([(x, y - 0.03 * size), *side, (x + lean, y + high), *other]), tone, alpha)


def _flicker(time: float) -> float:
    return 0.85 + 0.10 * math.sin(time * 9) + 0.05 * math.sin(time * 23)


def _guttering(act: Act) -> float:
    """How much of a flame is left: all, but for one that flickers."""
    if act.action is not Action.FLICKER:
        return 1.0
    return 0.45 + 0.55 * abs(math.sin(act.time * 7) * math.sin(act.time * 3.1 + 1))


def candle_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 1.5, 2.2, "#ffb050", 0.75 * _flicker(act.time) * _guttering(act))


_WAX: Profile = ((0.24, 0.10), (0.235, 0.4), (0.23, 1.12))


def candle(pen: Pen, act: Act, colour: Colour) -> None:
    """In a small brass dish, wax running down."""
    ring(pen, 0.46, 0.04, metal(-0.46, 0.46, "#8a6a2c"))
    ring(pen, 0.44, 0.08, metal(-0.44, 0.44, "#d8b058"))
    pen.line(bezier((0.42, 0.08), (0.68, 0.26), (0.46, 0.20)), "#c89a40", 0.05)
    body(pen, _WAX, colour)
    pen.fill(turned(_WAX), vertical(0.55, 1.12, "#ffb860", "#ffd890", 0.0, 0.75))
    ring(pen, 0.23, 1.12, "#fff2d0")
    pen.fill_all(
        [limb((x, 1.09), (x, low), 0.035, 0.045) for x, low in ((-0.17, 0.74), (0.06, 0.88), (0.19, 0.62))],
        lighter(colour, 0.35),
    )
    pen.line([(0, 1.12), (0.012, 1.26)], "#2a1a12", 0.03)
    flame_of(pen, 0.01, 1.22, 0.55 * _guttering(act), act.time)


def fire_light(pen: Pen, act: Act, colour: Colour) -> None:
    live = _flicker(act.time)
    halo(pen, 0.0, 0.7, 3.0, "#ff8a2c", 0.75 * live)
    pen.fill(
        oval(-2.6, -0.30, 2.6, 0.34),
        Gradient((0, 0), (0, 0), ((0, "#ff9a40", 0.5 * live), (1, "#ff7a20", 0.0)), 2.6),
    )


def campfire(pen: Pen, act: Act, colour: Colour) -> None:
    """Logs in a ring of stones, flames, sparks, smoke."""
    t = act.time
    puffs(pen, 0.0, 1.5, t, "#7a726c", (0.5, 2.2), 0.5, 6, 0.22, 2.6)
    for x, r in ((-0.85, 0.15), (-0.5, 0.17), (0.5, 0.17), (0.86, 0.15)):
        pen.fill(oval(x - r, 0.02, x + r, 0.05 + 1.5 * r), vertical(0, 0.25, "#3a3634", "#8a8078"))
    for a, b in (((-0.62, 0.08), (0.42, 0.42)), ((0.62, 0.08), (-0.42, 0.42))):
        pen.fill(limb(a, b, 0.10, 0.085), vertical(0.0, 0.5, "#2a1810", "#5c3a22"))
    for k, (x, high) in enumerate(((-0.34, 0.75), (0.32, 0.80), (-0.14, 1.15), (0.16, 1.05), (0.0, 1.35))):
        flame_of(pen, x, 0.14, high, t + 1.7 * k, mix(colour, "#ff6a20", 0.3))
    pen.fill(limb((-0.5, 0.10), (0.55, 0.14), 0.10, 0.09), vertical(0.0, 0.25, "#2a1810", "#6a4226"))
    pen.fill_all([disc(x, 0.03, 0.10) for x in (-0.32, 0.02, 0.36)], "#6a625c")
    for k in range(10):
        up = (0.55 * t + 0.37 * k) % 1.0
        x = 0.5 * math.sin(5.1 * k + 2.2 * up) * (0.4 + up)
        pen.fill(disc(x, 0.7 + 1.7 * up, 0.022 * (1.2 - up)), "#ffd070", 1 - up)


def lamp_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 1.15, 2.0, "#ffd48a", 0.6)
    for tip, low in ((1.5, 3.1), (0.85, -0.2)):
        cone = [(-0.45, tip), (0.45, tip), (1.3, low), (-1.3, low)]
        pen.fill(cone, Gradient((0, tip), (0, low), ((0, "#ffe0a0", 0.32), (1, "#ffd080", 0.0))))


_FOOT: Profile = (
    (0.36, 0.04), (0.30, 0.10), (0.07, 0.16), (0.16, 0.36), (0.18, 0.50), (0.06, 0.68), (0.05, 0.9),
)  # fmt: skip


def lamp(pen: Pen, act: Act, colour: Colour) -> None:
    """A table lamp, lit."""
    body(pen, _FOOT, "#2f5a6a")
    gloss(pen, _FOOT, 0.6, -0.6, 0.2)
    shade = [(-0.30, 1.55), (0.30, 1.55), *around(0.56, 0.85)[::-1]]
    pen.fill(
        shade, Gradient((0, 1.1), (0, 1.1), ((0, "#fffbe8", 1), (0.5, "#ffe2a0", 1), (1, colour, 1)), 0.62)
    )
    pen.lines(
        [[(0.30 * s, 1.55), (0.56 * s, 0.85)] for s in (-0.55, 0.0, 0.55)], darker(colour, 0.15), 0.012, 0.4
    )
    pen.line(around(0.56, 0.85), darker(colour, 0.3), 0.03)
    pen.line([(-0.30, 1.55), (0.30, 1.55)], darker(colour, 0.25), 0.03)


def lantern_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 0.68, 2.2, "#ff9a48", 0.8 * _flicker(0.5 * act.time))


_PAPER: Profile = ((0.24, 0.22), (0.44, 0.42), (0.52, 0.65), (0.44, 0.90), (0.24, 1.08))


def lantern(pen: Pen, act: Act, colour: Colour) -> None:
    """A paper lantern on its cord, a tassel under it."""
    with pen.moved(0.0, 1.5, degrees=4 * math.sin(act.time * 1.4)), pen.moved(0.0, -1.5):
        pen.line([(0, 1.1), (0, 1.62)], "#241612", 0.03)
        pen.lines([[(x, 0.14), (1.6 * x, -0.22)] for x in (-0.05, -0.02, 0.02, 0.05)], "#e8b84a", 0.022)
        pen.fill(turned(_PAPER), shaded(0.52, colour))
        glow = ((0.0, "#fff6d0", 0.95), (0.45, "#ffc868", 0.6), (1.0, "#ff9040", 0.0))
        pen.fill(disc(0, 0.62, 0.45), Gradient((0, 0.62), (0, 0.62), glow, 0.45))
        ribs = [
            around(float(r), y)
            for r, y in zip(
                np.interp(
                    (0.34, 0.5, 0.66, 0.82, 0.96),
                    (0.22, 0.42, 0.65, 0.9, 1.08),
                    (0.24, 0.44, 0.52, 0.44, 0.24),
                ),
                (0.34, 0.5, 0.66, 0.82, 0.96),
                strict=True,
            )
        ]
        pen.lines(ribs, darker(colour, 0.35), 0.018, 0.8)
        for y in (0.15, 1.05):
            pen.fill(box(-0.25, y, 0.25, y + 0.09), metal(-0.25, 0.25, "#b8862c"))


_SHELLS = (
    (-2.9, 4.6, 1.9, 0.0), (0.1, 5.7, 2.4, 0.31), (3.0, 5.0, 1.9, 0.62), (-1.4, 3.6, 1.4, 0.80),
    (1.6, 3.4, 1.5, 0.47),
)  # fmt: skip
"""(x, y, radius, phase) of each shell."""
_TONES = ("#ff5a8a", "#ffd24a", "#5ad8ff", "#8aff9a", "#c88aff")


_LIVES = 0.42
"""Lives that a shell begins in a second, of which each is 1.3 long."""


def _life(act: Act, phase: float) -> float:
    """From -0.3 (it rises) over 0 (it bursts) to 1 (it is gone)."""
    return (act.time * _LIVES + phase) % 1.3 - 0.3


def bursts(start: float, end: float, clock: float) -> Iterator[tuple[float, float]]:
    """When shells burst in a stretch of the act's own time, in seconds after `clock`, and how many metres to
    the right."""
    for x, _, _, phase in _SHELLS:
        first = math.ceil((start * _LIVES + phase) / 1.3 - 0.3 / 1.3)
        last = math.ceil((end * _LIVES + phase) / 1.3 - 0.3 / 1.3)
        for number in range(first, last):
            yield (1.3 * number + 0.3 - phase) / _LIVES - clock, x


def fireworks_light(pen: Pen, act: Act, colour: Colour) -> None:
    """The flash that each burst throws on the sky."""
    for (x, y, r, phase), tone in zip(_SHELLS, (colour, *_TONES[1:]), strict=True):
        life = _life(act, phase)
        if 0 <= life < 0.65:
            halo(pen, x, y, 1.7 * r, tone, 0.85 * (1 - life / 0.65) ** 1.3)


def fireworks(pen: Pen, act: Act, colour: Colour) -> None:
    """Shells that climb, burst into falling stars and fade."""
    for (x, y, r, phase), tone in zip(_SHELLS, (colour, *_TONES[1:]), strict=True):
        life = _life(act, phase)
        if life < 0:
            top = y * (1 + life * 1.4)
            pen.line([(x, top - 0.5), (x, top)], "#ffe0a0", 0.035, 0.7)
            pen.fill(disc(x, top, 0.05), "#ffffff")
            continue
        _star_burst(pen, x, y, r, life, tone)


def _star_burst(pen: Pen, x: float, y: float, r: float, life: float, tone: Colour) -> None:
    """Rays that fly out, thin behind and bright in front, and fall."""
    reach, fall, fade = r * (1 - (1 - life) ** 3.2), 0.55 * r * life * life, (1 - life) ** 0.8
    for share, n, colour, half in ((1.0, 30, tone, 0.034), (0.58, 18, lighter(tone, 0.55), 0.028)):
        a = np.arange(n) * math.tau / n + 0.2 * share
        out = np.column_stack([np.cos(a), np.sin(a)])
        far = (reach * share * (1 + 0.05 * np.sin(np.arange(n) * 5.1)))[:, None]
        drop = np.array([0.0, fall * share])
        end, start = out * far - drop + (x, y), out * far * (0.25 + 0.55 * life) - 0.6 * drop + (x, y)
        aside = out[:, ::-1] * (-half, half)
        rays = np.stack([start, end + aside, end + 1.6 * half * out, end - aside], 1)
        pen.fill_all(list(rays), colour, 0.9 * fade)
        sparks = np.stack(
            [end + 1.8 * aside, end + 2.4 * half * out, end - 1.8 * aside, end - 1.8 * half * out], 1
        )
        pen.fill_all(list(sparks), "#fff8e0", fade)
    if life < 0.18:
        pen.fill(disc(x, y, 0.35 * r * (1 - life * 5)), "#ffffff", 0.9)
