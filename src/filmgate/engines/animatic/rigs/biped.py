"""The figure on two legs, from one set of joints: legs, trunk and garment, arms, head, what it carries."""

from __future__ import annotations

import cmath
import math
from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Head, Pen, box, disc, horizontal, limbs, polygon, smooth, vertical
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.attire import BACKS, TRUNKS, bones
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold
from filmgate.engines.animatic.rigs.fishtail import draw_fishtail
from filmgate.engines.animatic.rigs.gait import TAU, Leg
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.head import RAISED, draw_head
from filmgate.engines.animatic.rigs.palm import at_work, palm
from filmgate.engines.animatic.rigs.pieces import Piece
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.trims import TRIMS
from filmgate.storyboard.vocabulary import Action

_RED = "#c2184e"
"""Of a thing whose colour nobody says."""
_STEEL, _GLOWS = "#98a4b2", "#4ae0ff"
"""Of what is built into somebody, and of its lights."""
_PRONE = 50.0
"""Degrees of lean from which a trunk lies, and no garment hangs from it."""
_EMPTY = frozenset({"none", "nothing"})
_FINE = 260.0
"""Pixels to a metre from which seams and buttons are worth drawing."""
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
            _garment(pen, figure, hold, body)
        if figure.fishtail is not None:
            draw_fishtail(pen, figure, hold, body)
        for name in figure.trim:
            TRIMS[name](pen, figure, hold, body.joints)
    near = _near_arm(pen, figure, hold, body) if hold.near_arm[0] > RAISED else None
    draw_head(pen, figure, hold, body)
    if figure.perched is not None:
        _perch(pen, figure.perched, hold, body)
    if figure.scarf is not None:
        _scarf(pen, figure.scarf, figure, hold, body)
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
    raised = along.imag > 0.6 * abs(along) and pen.ppu > _FINE
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
    if pen.ppu > _FINE and figure.build == "cloth":
        cuff = (hand - elbow) / max(1e-6, abs(hand - elbow))
        side, at = cuff * 0.024j * h, hand - cuff * 0.02 * h
        pen.line(polygon(at - side, at + side), darker(figure.coat, 0.4), 0.005 * h)
    return palm


def _hem(figure: Figure, hold: Hold, body: Body) -> tuple[float, float, float, float]:
    """Back and front x, height and lag of the garment's edge: it follows the knees half a beat late."""
    h, hip = body.unit, body.hip.imag
    fall = min(figure.hem, (hip - 0.03 * h) / h)
    reach = min(1.0, fall / 0.245)
    knees = sorted((hold.legs.near.knee.real, hold.legs.far.knee.real))
    lag = math.sin(TAU * hold.phase * 2 - 0.9) * 0.012 * h * reach
    back = knees[0] * 0.95 * reach - (0.080 + figure.flare) * h - lag
    front = knees[1] * 0.80 * reach + (0.066 + figure.flare) * h
    return back, front, hip - fall * h, lag


def _garment(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    h, hip, chest = body.unit, body.hip, body.chest
    if hold.lean > _PRONE:
        shade = vertical(hip.imag - 0.1 * h, chest.imag + 0.1 * h, darker(figure.coat, 0.3), figure.coat)
        pen.fill_all(limbs((hip, chest, 0.088 * h, 0.082 * h)), shade)
        return
    back, front, low, lag = _hem(figure, hold, body)
    bust = 0.010 if figure.feminine else 0.0
    outline = polygon(
        chest + complex(-0.070, 0.012) * h, hip + complex(-0.066, 0.060) * h,
        hip + complex(-0.086, -0.02) * h, complex(back - 0.012 * h, low + 0.015 * h + lag * 0.5),
        complex((back + front) / 2, low - 0.012 * h), complex(front + 0.008 * h, low + 0.020 * h),
        hip + complex(0.080, -0.02) * h, hip + complex(0.060, 0.065) * h,
        chest + complex(0.072 + bust, -0.030) * h, chest + complex(0.058, 0.045) * h, body.neck,
        chest + complex(-0.044, 0.052) * h,
    )  # fmt: skip
    left, right = back - 0.02 * h, front + 0.02 * h
    shade = horizontal(left, right, darker(figure.coat, 0.35), figure.coat, lighter(figure.coat, 0.07))
    pen.fill(smooth(outline), shade)
    if figure.belt:
        belt = (complex(-0.072, 0.068), complex(0.066, 0.062), complex(0.066, 0.040), complex(-0.074, 0.044))
        pen.fill(polygon(*(hip + corner * h for corner in belt)), darker(figure.coat, 0.5))
    if pen.ppu > _FINE and figure.boot:  # not on bare skin
        _seams(pen, figure, body, complex(front, low))


def _seams(pen: Pen, figure: Figure, body: Body, edge: complex) -> None:
    """Front edge, pocket, buttons, collar, buckle."""
    h, hip, chest = body.unit, body.hip, body.chest
    dark = darker(figure.coat, 0.45)
    front = polygon(
        chest + complex(0.045, 0.03) * h,
        hip + complex(0.045, 0.05) * h,
        complex(edge.real * 0.72, edge.imag + 0.1 * h),
        edge + complex(-0.02, 0.01) * h,
    )
    pen.line(smooth(front, False), dark, 0.005 * h)
    if figure.hem > 0.15:
        pocket = polygon(hip + complex(-0.030, -0.030) * h, hip + complex(0.022, -0.022) * h)
        pen.line(pocket, dark, 0.006 * h)
    with pen.moved(chest.real, chest.imag, sx=h, sy=h):
        kept.paint(pen, _buttoned, figure)
    if figure.belt:
        with pen.moved(hip.real, hip.imag, sx=h, sy=h):
            kept.paint(pen, _buckle)


def _buttoned(pen: Pen, figure: Figure) -> None:
    """Buttons and collar, from the chest."""
    for y in (-0.02, -0.075, -0.13):
        pen.fill(disc(0.032, y, 0.0075), lighter(figure.coat, 0.25))
    collar = [(-0.045, 0.055), (0.0, 0.075), (0.058, 0.045), (0.030, -0.015), (0.0, 0.035)]
    pen.fill(smooth(collar), lighter(figure.coat, 0.10))


def _buckle(pen: Pen) -> None:
    """From the hip."""
    pen.line(box(0.042, 0.041, 0.058, 0.063), "#c9a25a", 0.004, closed=True)


def _scarf(pen: Pen, colour: Colour, figure: Figure, hold: Hold, body: Body) -> None:
    h, neck = body.unit, body.neck
    chain = [neck - 0.036 * h]
    for i in range(5):
        wave = 0.014 * math.sin(hold.time * 6.0 - i * 1.1) * (i + 1) / 3
        step = complex(-0.036 * (0.5 + 0.5 * hold.wind), -0.024 * (1.3 - hold.wind) + wave)
        chain.append(chain[-1] + step * h)
    links = enumerate(pairwise(chain))
    tail = [(a, b, (0.017 - 0.001 * i) * h, (0.016 - 0.001 * i) * h) for i, (a, b) in links]
    pen.fill_all(limbs(*tail), darker(colour, 0.25))
    with pen.moved(neck.real, neck.imag, sx=h, sy=h):
        kept.paint(pen, _wrapped, figure, pen.ppu > _FINE)


def _wrapped(pen: Pen, figure: Figure, fine: bool) -> None:
    """A scarf around the neck, in shares of the height."""
    colour = figure.scarf or _RED
    wrap = [
        (-0.054, -0.014), (-0.046, 0.026), (0.0, 0.034), (0.036, 0.026), (0.062, 0.002), (0.042, -0.030),
        (0.0, -0.026),
    ]  # fmt: skip
    pen.fill(smooth(wrap), horizontal(-0.05, 0.06, darker(colour, 0.3), lighter(colour, 0.08)))
    if fine:
        for y in (0.014, -0.004):
            fold = [(-0.046, y - 0.004), (0.0, y + 0.006), (0.052, y - 0.006)]
            pen.line(smooth(fold, False), darker(colour, 0.45), 0.004)


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
            kept.paint(pen, _fist, figure, pen.ppu > _FINE)


def _thing(pen: Pen, figure: Figure, time: float = 0.0) -> None:
    """What it carries, from the hand."""
    item = CARRIED[figure.prop]
    item.draw(pen, figure.height, figure.prop_colour or item.colour or _RED, time)


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
