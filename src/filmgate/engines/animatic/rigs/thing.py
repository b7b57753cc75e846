"""Still objects: small drawings on a unit that each thing scales to its own size."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    points,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

Drawing = Callable[[Pen, Act, Colour], None]
_EYE = 0.24
"""How round a level circle looks: the eye stands a little over the table."""


def turned(profile: tuple[tuple[float, float], ...]) -> Points:
    """A turned body from its profile (radius, y), bottom first, with a round foot."""
    r0, y0 = profile[0]
    right = smooth([(r, y) for r, y in profile], closed=False)
    foot = bezier((-r0, y0), (0.0, y0 - r0 * _EYE * 1.6), (r0, y0))
    left = right[::-1] * (-1.0, 1.0)
    return points([*foot, *right, *left])


def turned_body(
    pen: Pen, profile: tuple[tuple[float, float], ...], colour: Colour, alpha: float = 1.0
) -> None:
    r = max(x for x, _ in profile)
    shade = horizontal(
        -r, r, darker(colour, 0.6), darker(colour, 0.15), lighter(colour, 0.35), colour, darker(colour, 0.45)
    )
    pen.fill(turned(profile), shade, alpha)


def cup(pen: Pen, act: Act, colour: Colour) -> None:
    """On its saucer, something hot in it."""
    for y, r, tone in ((0.05, 0.92, 0.35), (0.09, 0.92, 0.0)):
        pen.fill(
            oval(-r, y - r * _EYE, r, y + r * _EYE),
            horizontal(-r, r, darker(colour, tone + 0.2), lighter(colour, 0.3), darker(colour, tone)),
        )
    handle = bezier((0.46, 0.78), (0.95, 0.86), (0.92, 0.30), (0.38, 0.34))
    pen.line(handle, darker(colour, 0.35), 0.13)
    pen.line(handle, colour, 0.09)
    turned_body(pen, ((0.32, 0.14), (0.46, 0.34), (0.54, 0.70), (0.56, 1.0)), colour)
    pen.line(bezier((-0.545, 0.76), (0.0, 0.55), (0.545, 0.76)), "#3f6a86", 0.06)
    pen.fill(oval(-0.56, 1.0 - 0.13, 0.56, 1.13), lighter(colour, 0.5))
    pen.fill(oval(-0.50, 0.89, 0.50, 1.10), vertical(0.89, 1.1, "#6a3c1c", "#2c1408"))
    pen.fill(oval(-0.28, 0.98, 0.10, 1.05), "#ffe9cf", 0.35)
    _steam(pen, act.time)


def _steam(pen: Pen, time: float) -> None:
    for k in range(3):
        x = -0.22 + 0.22 * k
        path = [
            (x + 0.10 * math.sin(time * 1.3 + k * 2 + y * 3.2) * y, 1.1 + y * 0.95)
            for y in np.linspace(0, 1, 9)
        ]
        for wide, alpha in ((0.22, 0.06), (0.12, 0.09), (0.05, 0.14)):
            pen.line(smooth(path, False), "#ffffff", wide, alpha)


def bottle(pen: Pen, act: Act, colour: Colour) -> None:
    turned_body(pen, ((0.30, 0.04), (0.31, 0.9), (0.28, 1.15), (0.11, 1.42), (0.10, 1.85)), colour, 0.92)
    pen.fill(box(-0.30, 0.35, 0.30, 0.85), "#f0e8d8", 0.9)
    pen.fill(oval(-0.12, 1.82, 0.12, 1.92), darker(colour, 0.5))


def glass(pen: Pen, act: Act, colour: Colour) -> None:
    turned_body(
        pen, ((0.34, 0.04), (0.05, 0.10), (0.05, 0.72), (0.36, 0.95), (0.42, 1.5)), lighter(colour, 0.3), 0.45
    )
    turned_body(pen, ((0.10, 0.80), (0.34, 0.98), (0.38, 1.25)), colour, 0.85)
    pen.fill(oval(-0.38, 1.20, 0.38, 1.32), lighter(colour, 0.3), 0.8)
    pen.line(smooth([(-0.30, 1.05), (-0.34, 1.25), (-0.34, 1.45)], False), "#ffffff", 0.03, 0.7)


def flame_of(pen: Pen, x: float, y: float, size: float, time: float) -> None:
    for k, (tone, share) in enumerate((("#ff6a20", 1.0), ("#ffb040", 0.68), ("#fff2c0", 0.36))):
        lean = 0.10 * math.sin(time * 7 + k) * size
        tip = (x + lean, y + size * share * (1.0 + 0.08 * math.sin(time * 11 + k)))
        half = 0.30 * size * share
        pen.fill(
            smooth(
                [
                    (x, y - 0.04 * size),
                    (x + half, y + 0.24 * size * share),
                    tip,
                    (x - half, y + 0.24 * size * share),
                ]
            ),
            tone,
            0.92,
        )


def candle(pen: Pen, act: Act, colour: Colour) -> None:
    turned_body(pen, ((0.22, 0.04), (0.22, 1.1)), colour)
    pen.line([(0, 1.1), (0.01, 1.22)], "#2a1a12", 0.03)
    flame_of(pen, 0.01, 1.2, 0.5, act.time)


def campfire(pen: Pen, act: Act, colour: Colour) -> None:
    for a, b in (((-0.8, 0.05), (0.55, 0.28)), ((0.8, 0.05), (-0.55, 0.28)), ((-0.5, 0.0), (0.6, 0.04))):
        pen.fill(limb(a, b, 0.10, 0.08), "#3a2416")
    for k, x in enumerate((-0.35, 0.3, 0.0)):
        flame_of(pen, x, 0.18, (0.8, 0.7, 1.25)[k], act.time + k)


def lamp(pen: Pen, act: Act, colour: Colour) -> None:
    turned_body(pen, ((0.34, 0.03), (0.06, 0.12), (0.05, 0.85)), darker(colour, 0.5))
    shade = [(-0.30, 1.5), (0.30, 1.5), (0.52, 0.85), (-0.52, 0.85)]
    pen.fill(shade, vertical(0.85, 1.5, "#fff2c8", colour))


def lantern(pen: Pen, act: Act, colour: Colour) -> None:
    with pen.moved(0.0, 0.0, degrees=3 * math.sin(act.time * 1.4)):
        turned_body(pen, ((0.28, 0.20), (0.46, 0.45), (0.46, 0.85), (0.28, 1.08)), colour)
        pen.fill(oval(-0.30, 0.35, 0.30, 0.95), "#fff0c0", 0.55)
        for y in (0.4, 0.65, 0.9):
            pen.line(bezier((-0.45, y), (0.0, y - 0.12), (0.45, y)), darker(colour, 0.3), 0.025)
        pen.fill_all([box(-0.22, 1.05, 0.22, 1.14), box(-0.20, 0.12, 0.20, 0.20)], "#241612")
        pen.line([(0, 1.14), (0, 1.5)], "#241612", 0.03)


def flower(pen: Pen, act: Act, colour: Colour) -> None:
    sway = 3 * math.sin(act.time * 1.1)
    with pen.moved(degrees=sway):
        pen.line(bezier((0, 0), (0.05, 0.6), (0, 1.15)), "#2f6a3a", 0.06)
        pen.fill(smooth([(0.02, 0.4), (0.35, 0.62), (0.42, 0.75), (0.18, 0.66)]), "#3f8a4a")
        pen.fill(smooth([(0.02, 0.55), (-0.32, 0.80), (-0.36, 0.92), (-0.14, 0.82)]), "#357a42")
        for k in range(9):
            with pen.moved(0.0, 1.25, degrees=40 * k):
                pen.fill(
                    smooth([(0, 0), (0.13, 0.22), (0.0, 0.42), (-0.13, 0.22)]),
                    vertical(0, 0.42, darker(colour, 0.25), lighter(colour, 0.25)),
                )
        pen.fill(disc(0, 1.25, 0.13), "#f0c040")


def rose(pen: Pen, act: Act, colour: Colour) -> None:
    pen.line(bezier((0.05, 0), (-0.05, 0.6), (0, 1.1)), "#2c5a34", 0.06)
    pen.fill(smooth([(0.0, 0.5), (0.32, 0.66), (0.42, 0.86), (0.14, 0.74)]), "#357a42")
    for k, (r, tone) in enumerate(((0.36, 0.35), (0.31, 0.2), (0.24, 0.05), (0.16, -0.1), (0.08, 0.2))):
        shade = darker(colour, tone) if tone > 0 else lighter(colour, -tone)
        with pen.moved(0.02 * (-1) ** k, 1.25 + 0.02 * k, degrees=50 * k):
            pen.fill(
                smooth([(r, 0), (0.3 * r, 0.92 * r), (-0.8 * r, 0.6 * r), (-r, -0.4 * r), (0.2 * r, -r)]),
                shade,
            )


def tree(pen: Pen, act: Act, colour: Colour) -> None:
    rng = np.random.default_rng(5)
    pen.fill(
        smooth([(-0.10, 0), (-0.06, 0.6), (-0.22, 1.0), (0.0, 0.8), (0.2, 1.05), (0.06, 0.6), (0.12, 0)]),
        "#3a2a1e",
    )
    for tone, r, n in ((0.45, 0.34, 14), (0.15, 0.25, 20), (-0.2, 0.14, 26)):
        shade = darker(colour, tone) if tone > 0 else lighter(colour, -tone)
        spots = []
        for _ in range(n):
            a, far = rng.uniform(0, math.tau), 0.55 * math.sqrt(rng.uniform(0, 1))
            sway = 0.02 * math.sin(act.time * 1.3 + a)
            spots.append(
                disc(
                    far * math.cos(a) + sway,
                    1.35 + far * 0.8 * math.sin(a) - 0.12 * tone,
                    r * rng.uniform(0.6, 1),
                )
            )
        pen.fill_all(spots, shade)


def ball(pen: Pen, act: Act, colour: Colour) -> None:
    bounce = (
        0.5 * abs(math.sin(act.time * 4))
        if act.action in (Action.JUMP, Action.PLAY_MUSIC, Action.FALL)
        else 0.0
    )
    with pen.moved(0.0, 0.5 + bounce, degrees=-math.degrees(act.distance / 0.5)):
        pen.fill(
            disc(0, 0, 0.5),
            Gradient(
                (-0.15, 0.2),
                (0, 0),
                ((0, lighter(colour, 0.6), 1), (0.5, colour, 1), (1, darker(colour, 0.6), 1)),
                0.75,
            ),
        )
        pen.line(bezier((-0.45, -0.1), (0, 0.25), (0.45, -0.1)), darker(colour, 0.4), 0.04)


def globe(pen: Pen, act: Act, colour: Colour) -> None:
    """A heavenly body."""
    for r, a in ((0.95, 0.05), (0.78, 0.08), (0.66, 0.12)):
        pen.fill(disc(0, 0.5, r), colour, a)
    pen.fill(
        disc(0, 0.5, 0.5),
        Gradient(
            (-0.16, 0.66),
            (0, 0),
            ((0, lighter(colour, 0.55), 1), (0.6, colour, 1), (1, darker(colour, 0.5), 1)),
            0.8,
        ),
    )
    rng = np.random.default_rng(3)
    for _ in range(7):
        a, far = rng.uniform(0, math.tau), 0.36 * rng.uniform(0.2, 1)
        pen.fill(
            disc(far * math.cos(a), 0.5 + far * math.sin(a), rng.uniform(0.03, 0.09)),
            darker(colour, 0.18),
            0.5,
        )


def star(pen: Pen, act: Act, colour: Colour) -> None:
    k = np.arange(10)
    r = np.where(k % 2 == 0, 0.5, 0.2) * (1 + 0.05 * math.sin(act.time * 6))
    a = np.radians(90 + 36 * k)
    for grow, alpha in ((1.5, 0.12), (1.2, 0.2), (1.0, 1.0)):
        pen.fill(np.column_stack([grow * r * np.cos(a), 0.5 + grow * r * np.sin(a)]), colour, alpha)


def burst(pen: Pen, act: Act, colour: Colour) -> None:
    """Fireworks: three shells, one after another."""
    for k, tone in enumerate((colour, "#5ad8ff", "#ffd24a")):
        life = (act.time * 0.7 + k * 0.37) % 1.0
        x, y, r = (-0.5, 0.55, 0.0)[k], (1.1, 0.8, 1.5)[k], 0.75 * (1 - (1 - life) ** 3)
        rays = []
        for i in range(22):
            a = math.tau * i / 22
            fall = 0.25 * life * life
            far, near = r, r * (0.72 + 0.2 * life)
            rays.append(
                points(
                    [
                        (x + near * math.cos(a), y + near * math.sin(a) - fall),
                        (x + far * math.cos(a), y + far * math.sin(a) - fall),
                    ]
                )
            )
        pen.lines(rays, tone, 0.035, (1 - life) ** 0.7)


def book(pen: Pen, act: Act, colour: Colour) -> None:
    for side in (-1, 1):
        page = [
            (0, 0.12),
            (side * 0.45, 0.24),
            (side * 0.95, 0.12),
            (side * 0.95, 0.86),
            (side * 0.45, 0.98),
            (0, 0.86),
        ]
        pen.fill([(x * 1.04, y - 0.05) for x, y in page], colour)
        pen.fill(page, horizontal(0, side * 0.95, "#cbbfa8", "#f6efe0"))
        for i in range(6):
            y = 0.30 + 0.09 * i
            pen.line(
                [(side * 0.12, y + 0.02), (side * 0.45, y + 0.09), (side * 0.85, y)], "#6a5c4c", 0.014, 0.7
            )


def card(pen: Pen, act: Act, colour: Colour) -> None:
    """A flat rounded thing with a bright face: phone, letter, product, mask, watch."""
    pen.fill(rounded(-0.36, 0.04, 0.36, 1.3, 0.10), darker(colour, 0.5))
    pen.fill(
        rounded(-0.31, 0.10, 0.31, 1.24, 0.07),
        Gradient((-0.3, 1.2), (0.3, 0.1), ((0, lighter(colour, 0.55), 1), (1, colour, 1))),
    )
    pen.fill([(-0.31, 0.8), (-0.05, 1.24), (0.12, 1.24), (-0.31, 0.55)], "#ffffff", 0.16)


def gem(pen: Pen, act: Act, colour: Colour) -> None:
    top, low = [(-0.5, 0.75), (-0.25, 1.0), (0.25, 1.0), (0.5, 0.75)], (0.0, 0.02)
    for k, (a, b) in enumerate(pairwise(top)):
        pen.fill([a, b, low], (darker(colour, 0.3), lighter(colour, 0.25), darker(colour, 0.1))[k])
    pen.fill(
        [(-0.5, 0.75), (-0.25, 1.0), (0.25, 1.0), (0.5, 0.75), (0.2, 0.72), (-0.2, 0.72)],
        lighter(colour, 0.6),
    )
    glint = abs(math.sin(act.time * 2))
    pen.lines(
        [
            [(0.18, 0.88 - 0.15 * glint), (0.18, 0.88 + 0.15 * glint)],
            [(0.18 - 0.15 * glint, 0.88), (0.18 + 0.15 * glint, 0.88)],
        ],
        "#ffffff",
        0.025,
    )


def _roll(action: Action, size: float) -> float:
    return size if action in (Action.ROLL, Action.FLOAT, Action.FLY, Action.RISE) else 0.0


def _scaled(drawing: Drawing, colour: Colour, size: float, pen: Pen, act: Act) -> None:
    with pen.moved(sx=size, sy=size):
        drawing(pen, act, colour)


def thing_rig(
    drawing: Drawing,
    size: float,
    colour: Colour,
    tall: float,
    wide: float,
    aloft: float = 0.0,
    glow: str | None = None,
    reach: float = 0.0,
) -> Rig:
    """A thing of `tall` x `wide` units, `size` metres to the unit."""
    side = (wide * 0.5 + 0.5 + reach) * size
    return Rig(
        "object", (-side, -0.5 * size, side, (tall + 1.0) * size), tall * size, wide * size,
            0.55 * tall * size,
        partial(_scaled, drawing, colour, size), partial(_roll, size=size), aloft=aloft, glow=glow,
        does=frozenset({Action.STAND, Action.WAIT}),
    )  # fmt: skip
