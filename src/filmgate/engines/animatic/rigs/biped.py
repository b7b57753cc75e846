"""The figure on two legs, from one set of joints: legs, trunk and garment, arms, head, what it carries."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, disc, horizontal, limb, off, points, smooth, vertical
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.attire import BACKS, TRIMS, TRUNKS, bones, nothing
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold
from filmgate.engines.animatic.rigs.gait import TAU, Leg, Vector
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.head import draw_head
from filmgate.engines.animatic.rigs.pieces import Piece

_RED = "#c2184e"
"""Of a thing whose colour nobody says."""
_PRONE = 50.0
"""Degrees of lean from which a trunk lies, and no garment hangs from it."""
_FINE = 260.0
"""Pixels to a metre from which seams and buttons are worth drawing."""


def draw_biped(
    pen: Pen,
    figure: Figure,
    hold: Hold,
    along: Piece | None = None,
    progress: float = 0.0,
    astride: bool = False,
) -> None:
    """Draws the figure facing right with the ground at y = 0. `along` is what moves and turns with the body;
    who sits `astride` has the far leg behind the mount."""
    if not (hold.roll or hold.x):
        _upright(pen, figure, hold, along, progress, astride)
        return
    hip = hold.legs.hip + hold.lift
    pivot = 1.10 * figure.height if along and along.turns_above else hip
    with pen.moved(hold.x, pivot, degrees=hold.roll), pen.moved(0.0, -pivot):
        _upright(pen, figure, hold, along, progress, astride)


def _upright(
    pen: Pen, figure: Figure, hold: Hold, along: Piece | None, progress: float, astride: bool
) -> None:
    body, h = Body.of(figure, hold), figure.height
    if along and along.behind:
        with pen.moved(0.0, 0.0, sx=h, sy=h):
            along.behind(pen, hold.time, progress)
    with pen.moved(sx=hold.turn * figure.bulk, sy=1.0):
        BACKS.get(figure.back, nothing)(pen, figure, hold, body)
        if not astride and figure.build != "sheet":
            _leg(pen, hold.legs.far, hold, body.unit, figure, 0.3)
        hand = _far_arm(pen, figure, hold, body)
        if figure.build != "sheet":
            _leg(pen, hold.legs.near, hold, body.unit, figure, 0.0)
        TRUNKS.get(figure.build, _garment)(pen, figure, hold, body)
        for name in figure.trim:
            TRIMS[name](pen, figure, hold, body)
    draw_head(pen, figure, hold, body)
    if figure.scarf is not None:
        _scarf(pen, figure.scarf, hold, body)
    near = _near_arm(pen, figure, hold, body)
    _carry(pen, figure, hold, hand, near)


def _ground(point: Vector, hold: Hold) -> Vector:
    """A foot that is nearer to us than the hip stands lower in the picture."""
    return off(point, 0.0, hold.lift + hold.tilt * float(point[0]))


def _leg(pen: Pen, leg: Leg, hold: Hold, h: float, figure: Figure, dark: float) -> None:
    """`dark` 0..1 is how far it lies in the figure's own shadow."""
    hip, knee, ankle, heel, toe = (_ground(joint, hold) for joint in leg.joints)
    colour, shoe, k = darker(figure.legs, dark), darker(figure.shoes, dark), figure.thin * h
    if figure.build == "bone":
        bones(pen, (hip, knee, ankle), h, colour)
        pen.fill(limb(heel, toe, 0.012 * h, 0.009 * h), colour)
        return
    calf = knee + (ankle - knee) * 0.35 + (-0.010 * k, 0.0)
    thigh, shin = limb(hip, knee, 0.052 * k, 0.034 * k), limb(knee, calf, 0.033 * k, 0.031 * k)
    pen.fill_all([thigh, shin, limb(calf, ankle, 0.031 * k, 0.020 * k)], colour)
    boot, up = knee + (ankle - knee) * figure.boot, np.array([0.0, 0.011 * h])
    shaft, back = limb(boot, ankle, 0.029 * k, 0.023 * k), limb(ankle, heel + up, 0.024 * k, 0.015 * h)
    sole, vamp = (
        limb(heel + up, toe + up * 0.9, 0.017 * h, 0.011 * h),
        limb(ankle, toe + up * 1.1, 0.020 * k, 0.011 * h),
    )
    pen.fill_all([shaft, back, sole, vamp], shoe)
    if figure.build == "metal":
        pen.fill_all(
            [disc(float(x), float(y), 0.032 * h) for x, y in (knee, ankle)], darker(figure.coat, dark + 0.25)
        )


def _arm(root: Vector, angles: tuple[float, float], h: float) -> tuple[Vector, Vector]:
    """Elbow and hand for an upper arm and an elbow turned forward by so many degrees."""
    a = math.radians(angles[0])
    b = math.radians(angles[0] + angles[1])
    elbow = root + 0.155 * h * np.array([math.sin(a), -math.cos(a)])
    return elbow, elbow + 0.140 * h * np.array([math.sin(b), -math.cos(b)])


def _far_arm(pen: Pen, figure: Figure, hold: Hold, body: Body) -> Vector:
    h = body.unit
    root = off(body.chest, 0.004 * h, 0.018 * h)
    elbow, hand = _arm(root, _swaying(figure, hold), h)
    _sleeve(pen, figure, (root, elbow, hand), h, darker(figure.coat, 0.35))
    pen.fill(
        disc(float(hand[0]), float(hand[1]), 0.021 * h * figure.thin**0.5),
        darker(figure.visor or figure.skin, 0.2),
    )
    return hand


def _swaying(figure: Figure, hold: Hold) -> tuple[float, float]:
    """The far arm, which an umbrella above sways a little."""
    upper, elbow = hold.far_arm
    sway = 2.4 * math.sin(TAU * hold.phase * 2) if figure.prop == "umbrella" else 0.0
    return upper, elbow + sway


def _sleeve(pen: Pen, figure: Figure, joints: tuple[Vector, Vector, Vector], h: float, cloth: Colour) -> None:
    root, elbow, hand = joints
    k = figure.thin * h
    if figure.build == "bone":
        bones(pen, joints, h, cloth)
        return
    pen.fill_all([limb(root, elbow, 0.039 * k, 0.031 * k), limb(elbow, hand, 0.031 * k, 0.023 * k)], cloth)
    if figure.build == "metal":
        pen.fill_all([disc(float(x), float(y), 0.034 * h) for x, y in (root, elbow)], darker(cloth, 0.3))


def _near_arm(pen: Pen, figure: Figure, hold: Hold, body: Body) -> Vector:
    h, cloth = body.unit, lighter(figure.coat, 0.05)
    root = off(body.chest, -0.012 * h, 0.022 * h)
    elbow, hand = _arm(root, hold.near_arm, h)
    palm = hand + (hand - elbow) * 0.14
    _sleeve(pen, figure, (root, elbow, hand), h, cloth)
    thick = figure.thin**0.5 * h
    pen.fill(
        limb(hand + (hand - elbow) * 0.05, palm, 0.022 * thick, 0.017 * thick), figure.visor or figure.skin
    )
    if pen.ppu > _FINE and figure.build == "cloth":
        dark = darker(figure.coat, 0.4)
        cuff = (hand - elbow) / max(1e-6, float(np.linalg.norm(hand - elbow)))
        side = np.array([-cuff[1], cuff[0]]) * 0.024 * h
        at = hand - cuff * 0.02 * h
        pen.line([at - side, at + side], dark, 0.005 * h)
    return palm


def _hem(figure: Figure, hold: Hold, body: Body) -> tuple[float, float, float, float]:
    """Back and front x, height and lag of the garment's edge: it follows the knees half a beat late."""
    h = body.unit
    fall = min(figure.hem, (float(body.hip[1]) - 0.03 * h) / h)
    reach = min(1.0, fall / 0.245)
    knees = sorted((float(hold.legs.near.knee[0]), float(hold.legs.far.knee[0])))
    lag = math.sin(TAU * hold.phase * 2 - 0.9) * 0.012 * h * reach
    back = knees[0] * 0.95 * reach - (0.080 + figure.flare) * h - lag
    front = knees[1] * 0.80 * reach + (0.066 + figure.flare) * h
    return back, front, float(body.hip[1]) - fall * h, lag


def _garment(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    h, hip, chest, neck = body.unit, body.hip, body.chest, body.neck
    if hold.lean > _PRONE:
        shade = vertical(
            float(hip[1]) - 0.1 * h, float(chest[1]) + 0.1 * h, darker(figure.coat, 0.3), figure.coat
        )
        pen.fill(limb(hip, chest, 0.088 * h, 0.082 * h), shade)
        return
    back, front, low, lag = _hem(figure, hold, body)
    bust = 0.010 * h if figure.feminine else 0.0
    outline = points([
        off(chest, -0.070 * h, 0.012 * h), off(hip, -0.066 * h, 0.060 * h), off(hip, -0.086 * h, -0.02 * h),
        (back - 0.012 * h, low + 0.015 * h + lag * 0.5), ((back + front) / 2, low - 0.012 * h),
        (front + 0.008 * h, low + 0.020 * h), off(hip, 0.080 * h, -0.02 * h), off(hip, 0.060 * h,
            0.065 * h),
        off(chest, 0.072 * h + bust, -0.030 * h), off(chest, 0.058 * h, 0.045 * h), neck,
        off(chest, -0.044 * h, 0.052 * h),
    ])  # fmt: skip
    left, right = back - 0.02 * h, front + 0.02 * h
    shade = horizontal(left, right, darker(figure.coat, 0.35), figure.coat, lighter(figure.coat, 0.07))
    pen.fill(smooth(outline), shade)
    if figure.belt:
        belt = [
            off(hip, -0.072 * h, 0.068 * h),
            off(hip, 0.066 * h, 0.062 * h),
            off(hip, 0.066 * h, 0.040 * h),
            off(hip, -0.074 * h, 0.044 * h),
        ]
        pen.fill(belt, darker(figure.coat, 0.5))
    if pen.ppu > _FINE and figure.boot:  # not on bare skin
        _seams(pen, figure, body, (front, low))


def _seams(pen: Pen, figure: Figure, body: Body, edge: tuple[float, float]) -> None:
    """Front edge, pocket, buttons, collar, buckle."""
    h, hip, chest = body.unit, body.hip, body.chest
    dark, light = darker(figure.coat, 0.45), lighter(figure.coat, 0.25)
    pen.line(
        smooth(
            [
                off(chest, 0.045 * h, 0.03 * h),
                off(hip, 0.045 * h, 0.05 * h),
                (edge[0] * 0.72, edge[1] + 0.1 * h),
                (edge[0] - 0.02 * h, edge[1] + 0.01 * h),
            ],
            False,
        ),
        dark,
        0.005 * h,
    )
    if figure.hem > 0.15:
        pen.line([off(hip, -0.030 * h, -0.030 * h), off(hip, 0.022 * h, -0.022 * h)], dark, 0.006 * h)
    for y in (-0.02, -0.075, -0.13):
        pen.fill(disc(float(chest[0]) + 0.032 * h, float(chest[1]) + y * h, 0.0075 * h), light)
    collar = [
        off(chest, -0.045 * h, 0.055 * h),
        off(chest, 0.0, 0.075 * h),
        off(chest, 0.058 * h, 0.045 * h),
        off(chest, 0.030 * h, -0.015 * h),
        off(chest, 0.0, 0.035 * h),
    ]
    pen.fill(smooth(collar), lighter(figure.coat, 0.10))
    if figure.belt:
        x, y = off(hip, 0.042 * h, 0.052 * h)
        pen.line(
            [
                (x, y - 0.011 * h),
                (x + 0.016 * h, y - 0.011 * h),
                (x + 0.016 * h, y + 0.011 * h),
                (x, y + 0.011 * h),
            ],
            "#c9a25a",
            0.004 * h,
            closed=True,
        )


def _scarf(pen: Pen, colour: Colour, hold: Hold, body: Body) -> None:
    h, neck = body.unit, body.neck
    chain = [off(neck, -0.036 * h, 0.0)]
    for i in range(5):
        wave = 0.014 * h * math.sin(hold.time * 6.0 - i * 1.1) * (i + 1) / 3
        chain.append(
            chain[-1] + (-0.036 * h * (0.5 + 0.5 * hold.wind), -0.024 * h * (1.3 - hold.wind) + wave)
        )
    links = enumerate(pairwise(chain))
    tail = [limb(a, b, (0.017 - 0.001 * i) * h, (0.016 - 0.001 * i) * h) for i, (a, b) in links]
    pen.fill_all(tail, darker(colour, 0.25))
    wrap = [
        (-0.054, -0.014),
        (-0.046, 0.026),
        (0.0, 0.034),
        (0.036, 0.026),
        (0.062, 0.002),
        (0.042, -0.030),
        (0.0, -0.026),
    ]
    glow = Gradient(
        (-0.05 * h, 0.0), (0.06 * h, 0.0), ((0, darker(colour, 0.3), 1), (1, lighter(colour, 0.08), 1))
    )
    with pen.moved(*neck):
        pen.fill(smooth([(x * h, y * h) for x, y in wrap]), glow)
        if pen.ppu > _FINE:
            for y in (0.014, -0.004):
                fold = [(-0.046 * h, (y - 0.004) * h), (0.0, (y + 0.006) * h), (0.052 * h, (y - 0.006) * h)]
                pen.line(smooth(fold, False), darker(colour, 0.45), 0.004 * h)


def _carry(pen: Pen, figure: Figure, hold: Hold, far: Vector, near: Vector) -> None:
    item = CARRIED.get(figure.prop)
    if item is None:
        return
    at = far if item.in_far else near
    lean = item.degrees
    if figure.prop == "umbrella":
        lean += 1.5 * math.sin(TAU * 2 * hold.phase)
    if item.along:
        lean += hold.near_arm[0] + hold.near_arm[1]
    with pen.moved(float(at[0]), float(at[1]), degrees=lean - hold.roll * item.upright):
        if item.moves:
            _thing(pen, figure, hold.time)
        else:
            kept.paint(pen, _thing, figure)
    if figure.prop == "umbrella":
        with pen.moved(float(far[0]), float(far[1]), degrees=-7):
            kept.paint(pen, _fist, figure, pen.ppu > _FINE)


def _thing(pen: Pen, figure: Figure, time: float = 0.0) -> None:
    """What it carries, from the hand."""
    item = CARRIED[figure.prop]
    item.draw(pen, figure.height, figure.prop_colour or item.colour or _RED, time)


def _fist(pen: Pen, figure: Figure, fine: bool) -> None:
    """A hand closed around a shaft: knuckles forward, the thumb across."""
    h, skin = figure.height, figure.skin
    palm = [
        (-0.020, -0.018),
        (-0.022, 0.014),
        (-0.004, 0.026),
        (0.018, 0.022),
        (0.024, 0.0),
        (0.018, -0.022),
        (0.0, -0.027),
    ]
    pen.fill(
        smooth([(x * h, y * h) for x, y in palm]),
        horizontal(-0.02 * h, 0.02 * h, darker(skin, 0.25), skin),
    )
    if fine:
        for y in (0.010, -0.002, -0.014):
            pen.line([(-0.002 * h, y * h), (0.021 * h, (y - 0.002) * h)], darker(skin, 0.4), 0.0025 * h)
        pen.line(
            smooth([(-0.018 * h, 0.004 * h), (-0.004 * h, 0.016 * h), (0.008 * h, 0.012 * h)], False),
            darker(skin, 0.15),
            0.009 * h,
        )
