"""The figure on two legs, from one set of joints: legs, trunk and garment, arms, head, what it carries."""

from __future__ import annotations

import cmath
import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Head, Pen, disc, horizontal, limbs, polygon, smooth
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.attire import BACKS, TRUNKS, bones
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold
from filmgate.engines.animatic.rigs.fishtail import draw_fishtail
from filmgate.engines.animatic.rigs.gait import TAU, Leg
from filmgate.engines.animatic.rigs.garments import FINE, RED, garment, scarf
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.head import RAISED, draw_head
from filmgate.engines.animatic.rigs.palm import at_work, palm
from filmgate.engines.animatic.rigs.pieces import Piece
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.trims import TRIMS
from filmgate.storyboard.vocabulary import Action

_STEEL, _GLOWS = "#98a4b2", "#4ae0ff"
"""Of what is built into somebody, and of its lights."""
_EMPTY = frozenset({"none", "nothing"})
_HANDS = 0.12
"""How large two hands are, as a share of the height, where they are looked at."""
_STIRS = 0.0035
"""How far their fingers stir."""
_UPRIGHT = 35.0
"""Degrees over the level from which a forearm shows the palm of its hand."""


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
        if figure.back != "none":
            BACKS[figure.back](pen, figure, hold, body.joints)
        legless = figure.build == "sheet" or figure.fishtail is not None
        if not astride and not legless:
            _leg(pen, hold.legs.far, hold, body.unit, figure, 0.3)
        hand = _far_arm(pen, figure, hold, body)
        if not legless:
            _leg(pen, hold.legs.near, hold, body.unit, figure, 0.0)
        if figure.build in TRUNKS:
            TRUNKS[figure.build](pen, figure, hold, body.joints)
        else:
            garment(pen, figure, hold, body)
        if figure.fishtail is not None:
            draw_fishtail(pen, figure, hold, body)
        for name in figure.trim:
            TRIMS[name](pen, figure, hold, body.joints)
    near = _near_arm(pen, figure, hold, body) if hold.near_arm[0] > RAISED else None
    draw_head(pen, figure, hold, body)
    if figure.perched is not None:
        _perch(pen, figure.perched, hold, body)
    if figure.scarf is not None:
        scarf(pen, figure.scarf, figure, hold, body)
    if figure.cradled is not None:
        _cradle(pen, figure.cradled, hold, body)
    if near is None or figure.cradled is not None:
        near = _near_arm(pen, figure, hold, body)
    _carry(pen, figure, hold, hand, near)
    if figure.handy:
        _looked_at(pen, (hand + near) / 2, _HANDS * figure.height)
        _at_work(pen, figure, hold, near, hold.near_arm, 0.0)


_PERCHED, _PERCH = 0.20, complex(-0.118, 0.040)
"""How large what is on a shoulder is, and where that is from the chest, in shares of the height."""


def _perch(pen: Pen, small: Rig, hold: Hold, body: Body) -> None:
    """What sits on the shoulder, and looks where its bearer looks."""
    h, at = body.unit, body.chest + _PERCH * body.unit
    size = min(1.0, _PERCHED * h / small.height)
    heads, pen.heads = pen.heads, None  # the camera is on whose shoulder it is
    upright = 22.0 if small.name == "bird" else 0.0
    with pen.moved(at.real, at.imag, degrees=upright - 0.6 * hold.roll, sx=size, sy=size):
        does = Action.STAND if small.name == "bird" else Action.SIT
        small.draw(pen, Act(does, does, 1.0, hold.time, since=hold.time))
    pen.heads = heads


_CRADLED, _CRADLE = 0.29, complex(0.115, -0.175)
"""The same of what is in the arms."""


def _cradle(pen: Pen, small: Rig, hold: Hold, body: Body) -> None:
    """What is in the arms, over the far one and behind the near one."""
    h, at = body.unit, body.chest + _CRADLE * body.unit
    size = min(1.0, _CRADLED * h / max(small.height, 0.8 * small.length))
    heads, pen.heads = pen.heads, None  # the camera is on who carries it
    with pen.moved(at.real, at.imag, degrees=12.0 - 0.6 * hold.roll, sx=size, sy=size):
        small.draw(pen, Act(Action.SIT, Action.SIT, 1.0, hold.time, since=hold.time))
    pen.heads = heads


def _at_work(
    pen: Pen, figure: Figure, hold: Hold, at: complex, arm: tuple[float, float], dark: float
) -> None:
    """A hand that is looked at, over what it holds, unless it is raised."""
    turn, h = sum(arm) - 90.0, figure.height
    if figure.build != "cloth" or turn > _UPRIGHT:
        return
    stir = tuple(_STIRS * math.sin(9.0 * hold.time + start + dark) for start in (0.0, 2.0))
    wrist = at - cmath.rect(0.020 * h, math.radians(turn))
    with pen.moved(wrist.real, wrist.imag, degrees=turn, sx=h, sy=h):
        kept.paint(pen, at_work, figure, dark, numbers=stir)


def _looked_at(pen: Pen, at: complex, size: float) -> None:
    """Has a close camera look at that point as it would at a face."""
    if pen.heads is not None:
        with pen.moved(at.real, at.imag, sx=size, sy=size):
            pen.heads.append(Head(pen.frame, upright=True))


def _ground(point: complex, hold: Hold) -> complex:
    """A foot that is nearer to us than the hip stands lower in the picture."""
    return point + complex(0.0, hold.lift + hold.tilt * point.real)


def _leg(pen: Pen, leg: Leg, hold: Hold, h: float, figure: Figure, dark: float) -> None:
    """`dark` 0..1 is how far it lies in the figure's own shadow."""
    hip, knee, ankle, heel, toe = (_ground(joint, hold) for joint in leg)
    colour, shoe, k = darker(figure.legs, dark), darker(figure.shoes, dark), figure.thin * h
    if figure.build == "bone":
        bones(pen, (hip, knee, ankle), h, colour)
        pen.fill_all(limbs((heel, toe, 0.012 * h, 0.009 * h)), colour)
        return
    calf, boot = knee + (ankle - knee) * 0.35 - 0.010 * k, knee + (ankle - knee) * figure.boot
    up = complex(0.0, 0.011 * h)
    parts = limbs(
        (hip, knee, 0.052 * k, 0.034 * k),
        (knee, calf, 0.033 * k, 0.031 * k),
        (calf, ankle, 0.031 * k, 0.020 * k),
        (boot, ankle, 0.029 * k, 0.023 * k),
        (ankle, heel + up, 0.024 * k, 0.015 * h),
        (heel + up, toe + up * 0.9, 0.017 * h, 0.011 * h),
        (ankle, toe + up * 1.1, 0.020 * k, 0.011 * h),
    )
    pen.fill_all(parts[:3], colour)
    pen.fill_all(parts[3:], shoe)
    if figure.face == "half":
        _machined(pen, (hip, knee, ankle), 1.2 * k, darker(figure.visor or _STEEL, dark))
    if figure.build == "metal":
        pen.fill_all(
            [disc(at.real, at.imag, 0.032 * h) for at in (knee, ankle)], darker(figure.coat, dark + 0.25)
        )


def _arm(root: complex, angles: tuple[float, float], h: float) -> tuple[complex, complex]:
    """Elbow and hand for an upper arm and an elbow turned forward by so many degrees."""
    elbow = root - cmath.rect(0.155 * h, math.radians(angles[0] + 90.0))
    return elbow, elbow - cmath.rect(0.140 * h, math.radians(angles[0] + angles[1] + 90.0))


def _far_arm(pen: Pen, figure: Figure, hold: Hold, body: Body) -> complex:
    h = body.unit
    root = body.chest + complex(0.004, 0.018) * h
    elbow, hand = _arm(root, _swaying(figure, hold), h)
    _sleeve(pen, figure, (root, elbow, hand), h, darker(figure.coat, 0.35))
    pen.fill(
        disc(hand.real, hand.imag, 0.021 * h * figure.thin**0.5), darker(figure.visor or figure.skin, 0.2)
    )
    _open_hand(pen, figure, elbow, hand, 0.2)
    if figure.handy:
        _at_work(pen, figure, hold, hand, hold.far_arm, 0.2)
    return hand


def _open_hand(pen: Pen, figure: Figure, elbow: complex, hand: complex, dark: float) -> None:
    """A raised one, its palm to us, where it is seen from near."""
    along = hand - elbow
    raised = along.imag > 0.6 * abs(along) and pen.ppu > FINE
    if not raised or figure.prop not in _EMPTY or figure.build != "cloth":
        return
    turn = math.degrees(cmath.phase(along))
    with pen.moved(hand.real, hand.imag, degrees=turn, sx=figure.height, sy=figure.height):
        kept.paint(pen, palm, figure, dark)


def _swaying(figure: Figure, hold: Hold) -> tuple[float, float]:
    """The far arm, which an umbrella above sways a little."""
    upper, elbow = hold.far_arm
    sway = 2.4 * math.sin(TAU * hold.phase * 2) if figure.prop == "umbrella" else 0.0
    return upper, elbow + sway


def _sleeve(
    pen: Pen, figure: Figure, joints: tuple[complex, complex, complex], h: float, cloth: Colour
) -> None:
    root, elbow, hand = joints
    k = figure.thin * h
    if figure.build == "bone":
        bones(pen, joints, h, cloth)
        return
    pen.fill_all(limbs((root, elbow, 0.039 * k, 0.031 * k), (elbow, hand, 0.031 * k, 0.023 * k)), cloth)
    if figure.face == "half":
        _machined(pen, joints, k, figure.visor or _STEEL)
    if figure.build == "metal":
        pen.fill_all([disc(at.real, at.imag, 0.034 * h) for at in (root, elbow)], darker(cloth, 0.3))


def _machined(pen: Pen, joints: tuple[complex, complex, complex], k: float, steel: Colour) -> None:
    """A limb of steel: two rods in it, plates over them, joints that glow."""
    root, elbow, hand = joints
    for a, b in ((root, elbow), (elbow, hand)):
        pen.fill_all(limbs((a, b, 0.022 * k, 0.018 * k)), darker(steel, 0.45))
        pen.fill_all(limbs((a + (b - a) * 0.24, a + (b - a) * 0.78, 0.034 * k, 0.028 * k)), steel)
        pen.fill_all(
            limbs((a + (b - a) * 0.34, a + (b - a) * 0.68, 0.010 * k, 0.008 * k)), lighter(steel, 0.4)
        )
    for at in (root, elbow):
        pen.fill(disc(at.real, at.imag, 0.030 * k), darker(steel, 0.6))
        pen.fill(disc(at.real, at.imag, 0.017 * k), _GLOWS)


def _near_arm(pen: Pen, figure: Figure, hold: Hold, body: Body) -> complex:
    h, cloth = body.unit, lighter(figure.coat, 0.05)
    root = body.chest + complex(-0.012, 0.022) * h
    elbow, hand = _arm(root, hold.near_arm, h)
    palm = hand + (hand - elbow) * 0.14
    _sleeve(pen, figure, (root, elbow, hand), h, cloth)
    thick = figure.thin**0.5 * h
    fist = (hand + (hand - elbow) * 0.05, palm, 0.022 * thick, 0.017 * thick)
    pen.fill_all(limbs(fist), figure.visor or figure.skin)
    _open_hand(pen, figure, elbow, hand, 0.0)
    if pen.ppu > FINE and figure.build == "cloth":
        cuff = (hand - elbow) / max(1e-6, abs(hand - elbow))
        side, at = cuff * 0.024j * h, hand - cuff * 0.02 * h
        pen.line(polygon(at - side, at + side), darker(figure.coat, 0.4), 0.005 * h)
    return palm


def _carry(pen: Pen, figure: Figure, hold: Hold, far: complex, near: complex) -> None:
    item = CARRIED.get(figure.prop)
    if item is None:
        return
    at = far if item.in_far else near
    lean = item.degrees
    if figure.prop == "umbrella":
        lean += 1.5 * math.sin(TAU * 2 * hold.phase)
    if item.along:
        lean += hold.near_arm[0] + hold.near_arm[1]
    with pen.moved(at.real, at.imag, degrees=lean - hold.roll * item.upright):
        if item.moves:
            _thing(pen, figure, hold.time)
        else:
            kept.paint(pen, _thing, figure)
    if figure.prop == "umbrella":
        with pen.moved(far.real, far.imag, degrees=-7):
            kept.paint(pen, _fist, figure, pen.ppu > FINE)


def _thing(pen: Pen, figure: Figure, time: float = 0.0) -> None:
    """What it carries, from the hand."""
    item = CARRIED[figure.prop]
    item.draw(pen, figure.height, figure.prop_colour or item.colour or RED, time)


def _fist(pen: Pen, figure: Figure, fine: bool) -> None:
    """A hand closed around a shaft: knuckles forward, the thumb across."""
    h, skin = figure.height, figure.skin
    palm = [
        (-0.020, -0.018), (-0.022, 0.014), (-0.004, 0.026), (0.018, 0.022), (0.024, 0.0), (0.018, -0.022),
        (0.0, -0.027),
    ]  # fmt: skip
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
