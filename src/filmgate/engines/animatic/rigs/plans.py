"""Figures as a bird sees them: heads and shoulders, backs, roofs, decks. Metres; the front looks to +x, the
left hand to +y, the origin is the middle."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    Points,
    box,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.creature import RUNS
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.fish import Fish
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

GLASS = "#22303e"
_BRIMS = {
    "straw": 0.19,
    "brim": 0.15,
    "cowboy": 0.17,
    "wizard": 0.16,
    "tricorn": 0.15,
    "helmet": 0.095,
    "chef": 0.11,
}
"""Hats' radii, of the height; any other covers the hair."""
_LYING = frozenset(
    {Action.LIE, Action.SLEEP, Action.FLOAT, Action.SWIM, Action.FLY, Action.GLIDE, Action.FALL}
)
_ABED = frozenset({Action.SLEEP, Action.WAKE, Action.LIE})
FLAT = _LYING | _ABED
"""What is done without standing up: it throws no long shadow."""
_RAISED = frozenset({Action.DANCE, Action.WAVE_HAND, Action.SPIN, Action.SHOUT, Action.LAUGH, Action.CATCH})


def person(figure: Figure, pen: Pen, act: Act) -> None:
    """Somebody on foot, or stretched out where the action is done so."""
    if act.action in _ABED and act.around.indoors:
        _in_bed(figure, pen, act)
        return
    if act.action in _LYING:
        _stretched(figure, pen, act)
        return
    turning = act.action in (Action.SPIN, Action.TURN)
    with pen.moved(degrees=100 * act.time if turning else 0.0):
        _upright(figure, pen, act)


def _upright(figure: Figure, pen: Pen, act: Act) -> None:
    h, swing = figure.height, 0.0
    if act.action in GOES:
        swing = math.sin(act.distance * TAU / (0.82 * h))
    stride = (0.20 if act.action in RUNS else 0.15) * h * swing
    feet = [limb((side * stride - 0.05 * h, side * 0.055 * h), (side * stride + 0.06 * h, side * 0.055 * h),
                 0.024 * h, 0.028 * h) for side in (1, -1)]  # fmt: skip
    pen.fill_all(feet, figure.shoes)
    legs = [
        limb((0, side * 0.05 * h), (side * stride, side * 0.055 * h), 0.05 * h, 0.04 * h) for side in (1, -1)
    ]
    pen.fill_all(legs, figure.legs)
    skirt = (0.075 + 0.25 * max(0.0, figure.hem - 0.08) + figure.flare) * h * figure.bulk
    pen.fill(oval(-skirt, -1.25 * skirt, skirt, 1.25 * skirt), darker(figure.coat, 0.3))
    _shoulders(figure, pen, act, swing)
    _head(figure, pen, (0.025 * h, 0.0))
    if figure.prop == "umbrella":
        _umbrella(figure, pen)


def _shoulders(figure: Figure, pen: Pen, act: Act, swing: float) -> None:
    h = figure.height
    up = act.action in _RAISED
    for side in (1, -1):
        shoulder = (0.0, side * 0.105 * h * figure.bulk)
        reach = (0.05 + 0.10 * math.sin(act.time * 5 + side)) * h if up else -side * 0.13 * h * swing
        hand = (reach + 0.03 * h, side * (0.24 if up else 0.14) * h)
        pen.fill(limb(shoulder, hand, 0.042 * h, 0.032 * h), darker(figure.coat, 0.22))
        pen.fill(disc(*hand, 0.026 * h), figure.visor or figure.skin)
    wide, deep = 0.135 * h * figure.bulk, 0.068 * h * figure.bulk
    torso = [(-deep, -0.6 * wide), (-0.7 * deep, -wide), (0.6 * deep, -wide), (deep, -0.5 * wide),
             (deep, 0.5 * wide), (0.6 * deep, wide), (-0.7 * deep, wide), (-deep, 0.6 * wide)]  # fmt: skip
    pen.fill(smooth(torso), horizontal(-deep, deep, darker(figure.coat, 0.12), lighter(figure.coat, 0.18)))
    if figure.back in ("pack", "tank"):
        pen.fill(rounded(-0.16 * h, -0.08 * h, -0.03 * h, 0.08 * h, 0.03 * h), figure.back_colour)
    if figure.scarf:
        pen.line(oval(-0.05 * h, -0.06 * h, 0.07 * h, 0.06 * h), figure.scarf, 0.03 * h, closed=True)


def _head(figure: Figure, pen: Pen, at: tuple[float, float]) -> None:
    x, y = at
    r = 0.062 * figure.height * figure.head
    pen.fill(oval(x + 0.55 * r, y - 0.28 * r, x + 1.28 * r, y + 0.28 * r), figure.visor or figure.skin)
    pen.fill(disc(x, y, r), figure.visor or figure.skin)
    crown = (
        figure.hat_colour
        if figure.hat != "none"
        else figure.skin
        if figure.hair == "none"
        else figure.hair_colour
    )
    brim = _BRIMS.get(figure.hat, 0.0) * figure.height
    if brim:
        pen.fill(disc(x, y, brim), darker(crown, 0.15))
        pen.line(disc(x, y, 0.8 * brim), lighter(crown, 0.15), 0.01 * figure.height, 0.7, closed=True)
    elif figure.hat == "cap":
        pen.fill(oval(x + 0.3 * r, y - 0.8 * r, x + 1.9 * r, y + 0.8 * r), darker(crown, 0.2))
    if figure.hat == "bubble":
        crown = "#eef2f6"
    if figure.hair in ("pony", "long", "bun") and figure.hat == "none":
        tail = 1.5 if figure.hair == "bun" else 2.2
        pen.fill(oval(x - tail * r, y - 0.5 * r, x, y + 0.5 * r), darker(crown, 0.15))
    pen.fill(oval(x - 1.05 * r, y - 0.98 * r, x + 0.78 * r, y + 0.98 * r), crown)
    pen.fill(oval(x - 0.55 * r, y + 0.1 * r, x + 0.25 * r, y + 0.62 * r), lighter(crown, 0.3), 0.45)


def _umbrella(figure: Figure, pen: Pen) -> None:
    h, colour = figure.height, figure.prop_colour or "#c8203c"
    rim = [(0.06 * h + 0.34 * h * math.cos(a), 0.34 * h * math.sin(a)) for a in np.arange(8) * TAU / 8]
    pen.fill(rim, horizontal(-0.3 * h, 0.42 * h, darker(colour, 0.25), lighter(colour, 0.15)))
    pen.lines([[(0.06 * h, 0.0), point] for point in rim], darker(colour, 0.35), 0.012 * h)
    pen.fill(disc(0.06 * h, 0.0, 0.015 * h), "#1a1a1e")


def _in_bed(figure: Figure, pen: Pen, act: Act) -> None:
    """A bed with its pillow, somebody on it, the blanket up to the chest."""
    h = figure.height
    frame = rounded(-0.66 * h, -0.40 * h, 0.56 * h, 0.40 * h, 0.04 * h)
    with pen.moved(0.05 * h, -0.07 * h):
        pen.fill(frame, "#04060c", 0.4)
    pen.fill(frame, "#6a4a34")
    pen.fill(rounded(-0.63 * h, -0.36 * h, 0.50 * h, 0.36 * h, 0.05 * h), "#ece8e0")
    pen.fill(rounded(0.20 * h, -0.24 * h, 0.46 * h, 0.24 * h, 0.08 * h), "#fbfaf6")
    pen.line(rounded(0.20 * h, -0.24 * h, 0.46 * h, 0.24 * h, 0.08 * h), "#cfc8bc", 0.010 * h, closed=True)
    _stretched(figure, pen, act)
    breath = 0.006 * h * math.sin(1.6 * act.time)
    over = rounded(-0.64 * h, -0.38 * h - breath, 0.10 * h, 0.38 * h + breath, 0.05 * h)
    pen.fill(over, horizontal(-0.64 * h, 0.10 * h, "#3f587e", "#5a78a6"))
    pen.fill(rounded(0.03 * h, -0.38 * h - breath, 0.12 * h, 0.38 * h + breath, 0.03 * h), "#f0ede6")
    pen.lines(
        [[(-0.52 * h, y * h), (-0.04 * h, 0.8 * y * h)] for y in (-0.2, 0.06, 0.24)], "#2f4668", 0.010 * h
    )


def _stretched(figure: Figure, pen: Pen, act: Act) -> None:
    """Face down or up, with arms and legs out."""
    h, kick = figure.height, math.sin(act.time * 5) if act.action is Action.SWIM else 0.0
    for side in (1, -1):
        hip, foot = (-0.10 * h, side * 0.045 * h), (-0.46 * h, side * (0.09 + 0.05 * kick) * h)
        pen.fill(limb(hip, foot, 0.055 * h, 0.03 * h), figure.legs)
        hand = (0.22 * h + 0.14 * h * kick * side, side * 0.26 * h)
        pen.fill(limb((0.16 * h, side * 0.10 * h), hand, 0.036 * h, 0.026 * h), darker(figure.coat, 0.15))
        pen.fill(disc(*hand, 0.026 * h), figure.skin)
    trunk = [(-0.14 * h, -0.08 * h), (0.05 * h, -0.09 * h), (0.19 * h, -0.13 * h), (0.22 * h, 0.0),
             (0.19 * h, 0.13 * h), (0.05 * h, 0.09 * h), (-0.14 * h, 0.08 * h)]  # fmt: skip
    pen.fill(smooth(trunk), figure.coat)
    _head(figure, pen, (0.30 * h, 0.0))


def beast(one: Beast, pen: Pen, act: Act) -> None:
    """A back with neck, head, ears and tail; the feet come out as it goes."""
    s, half, wide = one.shoulder, 0.5 * one.length * one.shoulder, 0.40 * one.depth * one.shoulder
    phase = act.distance * TAU / (1.5 * s) if act.action in GOES or act.action in RUNS else 0.0
    sway = math.sin(act.time * 2.4)
    feet: list[Points] = []
    for x, side, lag in ((half, 1, 0.0), (half, -1, 0.5), (-half, 1, 0.5), (-half, -1, 0.0)):
        at = x + 0.22 * s * math.sin(phase + lag * TAU)
        feet.append(
            limb((x, 0.7 * side * wide), (at, 0.95 * side * wide), 0.9 * one.leg * s, 0.7 * one.leg * s)
        )
    pen.fill_all(feet, one.socks or darker(one.fur, 0.2))
    thick = 0.10 * s if one.tail in ("brush", "hair", "fat") else 0.035 * s
    tail = smooth(
        [(-half - 0.1 * s, 0), (-half - 0.4 * s, 0.10 * s * sway), (-half - 0.75 * s, 0.22 * s * sway)], False
    )
    pen.line(tail, one.hair or one.fur, 1.6 * thick)
    if one.wings is not None:
        _membranes(pen, one.wings, s, act)
    reach = half + (0.25 + 0.75 * one.neck * math.cos(math.radians(one.rise))) * s
    pen.fill(limb((half - 0.1 * s, 0), (reach, 0), 0.75 * wide, 0.42 * one.head * s), darker(one.fur, 0.06))
    side_of = [(-half, 0.82 * wide), (0.0, 0.92 * wide), (half, wide), (half + 0.2 * s, 0.35 * wide)]
    back = smooth([(-half - 0.16 * s, 0.0), *side_of, *[(x, -y) for x, y in side_of[::-1]]])
    pen.fill(back, vertical(-wide, wide, darker(one.fur, 0.28), lighter(one.fur, 0.10)))
    _markings(one, pen, half, wide)
    if one.mane != "none":
        pen.line([(half - 0.1 * s, 0), (reach + 0.1 * s, 0)], one.hair or one.dark, 0.09 * s)
    _beast_head(one, pen, reach)


def _markings(one: Beast, pen: Pen, half: float, wide: float) -> None:
    with pen.inked():
        if one.coat in ("patches", "spots", "net"):
            r, n = (0.34 * wide, 9) if one.coat == "spots" else (0.55 * wide, 5)
            spots = [
                disc(-half + 2 * half * (i + 0.5) / n, 0.55 * wide * math.sin(2.4 * i), r * 0.6)
                for i in range(n)
            ]
            pen.fill_all(spots, one.dark, 0.9)
        elif one.coat == "stripes":
            lines = [[(x, -wide), (x + 0.1 * wide, wide)] for x in np.linspace(-half, half, 8).tolist()]
            pen.lines(lines, one.dark, 0.18 * wide)
        elif one.coat == "saddle":
            pen.fill(box(0.45 * half, -1.2 * wide, half + 0.2 * one.shoulder, 1.2 * wide), one.dark)
        else:
            pen.line([(-half, 0.0), (half, 0.0)], darker(one.fur, 0.18), 0.16 * wide, 0.5)


def _membranes(pen: Pen, colour: Colour, s: float, act: Act) -> None:
    """Wings that a beast spreads to both sides."""
    beat = 0.80 + 0.20 * math.sin(act.time * 3.2)
    for side in (1, -1):
        reach = side * 1.7 * s * beat
        ends = [(0.15 * s, reach), (-0.15 * s, 0.8 * reach), (-0.25 * s, 0.62 * reach)]
        root, bend = [(0.35 * s, 0.1 * s * side), (0.55 * s, 0.55 * reach)], (-0.42 * s, 0.45 * reach)
        wing = [*root, *ends, bend, (-0.5 * s, 0.1 * s * side)]
        pen.fill(wing, vertical(-1.7 * s, 1.7 * s, darker(colour, 0.25), lighter(colour, 0.1)))
        pen.lines([[(0.3 * s, 0.1 * side * s), wing[i]] for i in (2, 3, 4)], darker(colour, 0.4), 0.03 * s)


def _beast_head(one: Beast, pen: Pen, x: float) -> None:
    r = 0.5 * one.head * one.shoulder
    fur = one.skin or one.fur
    for side in (1, -1):
        ear = one.mask or darker(fur, 0.2)
        pen.fill(oval(x - 0.35 * r, side * 0.72 * r - 0.3 * r, x + 0.25 * r, side * 0.72 * r + 0.3 * r), ear)
    pen.fill(
        limb((x, 0), (x + 1.5 * r, 0), 0.72 * r, 0.36 * r),
        horizontal(x - r, x + 2 * r, lighter(fur, 0.08), darker(fur, 0.12)),
    )
    pen.fill(disc(x + 1.75 * r, 0, 0.14 * r), "#17131a")
    if one.crown in ("horns", "antlers", "horn"):
        horns = [
            [(x, side * 0.4 * r), (x - 0.2 * r, side * 1.4 * r), (x + 0.5 * r, side * 1.9 * r)]
            for side in (1, -1)
        ]
        pen.lines(horns, "#d8ccb4" if one.crown != "antlers" else "#4a3424", 0.16 * r)


def fish(one: Fish, pen: Pen, act: Act) -> None:
    """Its back, as the wave of its swimming runs down it sideways."""
    n, size = 9, one.length
    u = np.linspace(0, 1, n)
    spine = np.column_stack([0.5 - u, 0.10 * u**1.6 * np.sin(TAU * (act.time * 1.1 - 0.75 * u))])
    half = np.array((0.02, 0.085, 0.11, 0.115, 0.10, 0.078, 0.052, 0.03, 0.02))[:, None] * (0.0, 1.0)
    fin = one.fin or darker(one.back, 0.2)
    with pen.moved(sx=size, sy=size):
        _fins(pen, spine, fin)
        body = smooth(np.vstack([spine + half, (spine - half)[::-1]]), steps=4)
        pen.fill(body, vertical(-0.12, 0.12, darker(one.back, 0.22), lighter(one.back, 0.12)))
        if one.patches:
            spots = ((0.30, 0.03, 0.09), (0.06, -0.03, 0.12), (-0.20, 0.03, 0.08))
            blots = [oval(a - r, b - 0.7 * r, a + r, b + 0.7 * r) for a, b, r in spots]
            with pen.inked():
                pen.fill_all(blots, one.patches, 0.95)
        pen.line(spine[2:7], darker(fin, 0.1), 0.02, 0.7)
        pen.fill_all([disc(0.40, side * 0.055, 0.013) for side in (1, -1)], "#0a0c10")


def _fins(pen: Pen, spine: Points, fin: Colour) -> None:
    """Those at its sides, and that of its tail."""
    for side in (1, -1):
        breast = [(0.24, side * 0.08), (0.14, side * 0.24), (0.05, side * 0.20), (0.14, side * 0.07)]
        pen.fill(smooth(breast), fin, 0.85)
    x, y = spine[-1].tolist()
    bend = 2.2 * (y - float(spine[-2, 1]))
    tail = [(x + 0.03, y), (x - 0.12, y + 0.07 + bend), (x - 0.22, y + bend), (x - 0.12, y - 0.07 + bend)]
    pen.fill(smooth(tail), fin, 0.9)


def bird(one: Bird, pen: Pen, act: Act) -> None:
    """Both wings spread, beating."""
    s = one.span
    flies = act.action not in (
        Action.STAND,
        Action.WALK,
        Action.SIT,
        Action.SLEEP,
        Action.EAT,
        Action.DRINK,
        Action.SWIM,
    )
    beat = 0.78 + 0.22 * math.sin(TAU * one.beat * act.time) if flies else 0.2
    for side in (1, -1):
        tip = side * beat * s
        wing = [(0.20 * s, 0.06 * s * side), (0.26 * s, 0.5 * tip), (0.06 * s, tip), (-0.10 * s, 0.72 * tip),
                (-0.16 * s, 0.4 * tip), (-0.18 * s, 0.06 * s * side)]  # fmt: skip
        pen.fill(smooth(wing, steps=4), vertical(-s, s, darker(one.wing, 0.25), lighter(one.wing, 0.12)))
    fan = [
        (-0.20 * s, 0.05 * s),
        (-(0.2 + one.tail) * s, 0.14 * s),
        (-(0.2 + one.tail) * s, -0.14 * s),
        (-0.20 * s, -0.05 * s),
    ]
    pen.fill(fan, darker(one.wing, 0.15))
    pen.fill(oval(-0.28 * s, -0.12 * s, 0.28 * s, 0.12 * s), one.body)
    x = (0.24 + one.neck) * s
    pen.fill(limb((0.2 * s, 0), (x, 0), 0.08 * s, 0.06 * s), one.body)
    pen.fill([(x, 0.04 * s), (x + 1.9 * one.head * s, 0), (x, -0.04 * s)], one.beak)
    pen.fill(disc(x, 0, one.head * s), one.hood or one.body)
