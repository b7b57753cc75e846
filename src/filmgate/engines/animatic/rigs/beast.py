"""Animals on four legs, from one set of proportions."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, levels, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Head, Pen, Points, disc, oval, smooth
from filmgate.engines.animatic.rigs import posture as postures
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.coats import COATS, Coat, Form, Mane, draw_mane
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.crowns import trunk
from filmgate.engines.animatic.rigs.curled import curls, draw_curled
from filmgate.engines.animatic.rigs.faces import breathe, draw_face
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.legs import (
    SET_OFF,
    Leg,
    draw_lower_legs,
    draw_upper_legs,
    leg_of,
    shade_between,
)
from filmgate.engines.animatic.rigs.lolling import LOLLS, draw_lolling, in_its_element, lolls
from filmgate.engines.animatic.rigs.looks import FACES, Crown, Ears, Look
from filmgate.engines.animatic.rigs.meals import MEALS, Meal
from filmgate.engines.animatic.rigs.mouthfuls import mouthful
from filmgate.engines.animatic.rigs.painting import brush
from filmgate.engines.animatic.rigs.posture import AIRBORNE, FEEDS, RESTS, Posture, Trunk
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.engines.animatic.rigs.tails import Tail, draw_tail
from filmgate.engines.animatic.rigs.water import surface
from filmgate.engines.animatic.rigs.wings import draw_feathers, draw_membrane
from filmgate.engines.animatic.rigs.worn import wear
from filmgate.storyboard.vocabulary import Action

FaceName = Literal[
    "dog", "fox", "cat", "big_cat", "horse", "cow", "sheep", "pig", "bear", "rabbit", "deer", "elephant",
    "ape", "reptile", "otter", "beaver", "hedgehog", "raccoon", "ceratops", "rhino", "hippo", "moose",
]  # fmt: skip
_GRAZED: frozenset[Meal] = frozenset({"none"})
_DOES = (
    RUNS | WALKS | RESTS | FEEDS | STANDS
    | {Action.HIDE, Action.WAKE, Action.SIT, Action.JUMP, Action.LOOK, Action.SWIM, Action.SHOUT, Action.SING,
       Action.TALK, Action.WORK}
)  # fmt: skip
_IN_SHADE, _PALE = "#8a92a0", 200.0
"""The shade of white fur, which would be one with a bright haze else, and the mean level that is pale."""
_WINGS = {False: draw_membrane, True: draw_feathers}
"""By whether it is a horse."""
_BREATHES = frozenset({Action.ATTACK, Action.FIGHT, Action.SHOUT, Action.BURN})


@dataclass(frozen=True)
class Beast(Creature):
    """Shares are of the shoulder's height, which is in metres."""

    shoulder: float
    fur: Colour
    belly: Colour
    dark: Colour = "#1c1412"
    """Of hooves, stripes and spots."""
    length: float = 1.15
    depth: float = 0.42
    """The trunk's thickness."""
    leg: float = 0.10
    neck: float = 0.42
    rise: float = 40.0
    """Degrees that the neck rises."""
    slope: float = 0.0
    """How much higher the chest is than the hips."""
    worn: tuple[tuple[str, Colour | None], ...] = ()
    """What it wears on its head (`worn.WORN`), and in which colours."""
    head: float = 0.30
    tilt: float = 0.0
    """Degrees that the head rises."""
    face: FaceName = "dog"
    ears: Ears = "pointed"
    tail: Tail = "thin"
    crown: Crown = "none"
    coat: Coat = "plain"
    humps: int = 0
    """On its back, as a camel's."""
    mane: Mane = "none"
    hair: Colour | None = None
    """Of mane and tail."""
    skin: Colour | None = None
    """The face, where it is not as the fur."""
    socks: Colour | None = None
    """The legs, where they are not as the fur."""
    mask: Colour | None = None
    """About the eyes and on the ears."""
    cheek: Colour | None = None
    """The muzzle, where it is not as the belly."""
    iris: Colour | None = None
    hooves: bool = False
    hops: bool = False
    wings: Colour | None = None
    """Of a membrane: then it flies."""
    howls: bool = False
    meal: Meal = "none"
    """What it eats out of its paw."""
    mouthful: str = ""
    """What it catches, or carries in its mouth (`leaps.MOUTHFULS`)."""
    catches: bool = False
    """Whether that comes flying."""
    fire: bool = False
    """What it breathes when it attacks."""
    swims: bool = False
    """It is at home in the water, and floats on its back there."""

    @cached_property
    def look(self) -> Look:
        """Its head, as it is drawn."""
        return _look(self)

    def rig(self) -> Rig:
        return beast_rig(self)

    @property
    def tuck(self) -> float:
        """How far the belly rises to the loin, 0 as an elephant's .. 1 as a fox's."""
        return min(1.0, max(0.0, (0.68 - self.depth) / 0.28))

    @property
    def paleness(self) -> float:
        """0..1, how near to white its fur is."""
        return min(1.0, max(0.0, (sum(levels(self.fur)) / 3 - _PALE) / 30))

    def tinted(self, colour: Colour) -> Beast:
        wings = darker(colour, 0.3) if self.wings is not None else None
        return replace(self, fur=colour, belly=lighter(colour, 0.35), wings=wings)

    @property
    def trunk(self) -> Trunk:
        return Trunk(
            self.shoulder, self.length, self.depth, self.neck, self.rise, self.tilt, self.slope, self.hops,
            self.wings is not None, self.howls, self.meal not in _GRAZED,
        )  # fmt: skip


def draw_beast(beast: Beast, pen: Pen, act: Act) -> None:
    if beast.swims:
        if lolls(act):
            draw_lolling(pen, beast.look, (beast.shoulder, beast.length, beast.head), act)
            return
        act = in_its_element(act)
    if curls(beast, act):
        draw_curled(pen, beast, act)
        return
    p = postures.posture(beast.trunk, act)
    form = _form(beast, p)
    if beast.wings is not None:
        _WINGS[beast.mane == "crest"](pen, form, darker(beast.wings, 0.30), act, 0.25)
    legs = [leg_of(beast, p, i) for i in range(4)]
    draw_upper_legs(pen, beast, legs[:2], far=True)
    draw_lower_legs(pen, beast, legs[:2], far=True)
    draw_tail(pen, beast.tail, form, p.stream, act.time)
    _body(pen, beast, form, legs[2:])
    draw_lower_legs(pen, beast, legs[2:])
    draw_mane(pen, beast.mane, form, p.stream, act.time)
    _head(pen, beast, form, p, act)
    if beast.wings is not None:
        _WINGS[beast.mane == "crest"](pen, form, beast.wings, act, 0.0)
    if act.action is Action.WORK:
        _earth(pen, beast, act.time)
    if act.action is Action.SWIM:
        surface(pen, 0.55 * beast.length * beast.shoulder, act.time)


def _earth(pen: Pen, beast: Beast, time: float) -> None:
    """The hole that it digs, and what flies back out of it."""
    s, x = beast.shoulder, (beast.length / 2 + 0.22) * beast.shoulder
    pen.fill(oval(x - 0.34 * s, -0.05 * s, x + 0.40 * s, 0.05 * s), "#2c1c12")
    heap = [
        (x + 0.30 * s, -0.01 * s),
        (x + 0.48 * s, 0.16 * s),
        (x + 0.66 * s, 0.12 * s),
        (x + 0.84 * s, -0.01 * s),
    ]
    pen.fill(smooth(heap), "#6a4a30")
    for i in range(12):
        q = (1.5 * time + 0.083 * i) % 1.0
        far, high = 0.5 + 0.8 * ((0.618 * i) % 1.0), 0.5 + 0.5 * ((0.37 * i) % 1.0)
        pen.fill(disc(x - far * s * q, 0.05 * s + 2.4 * high * s * q * (1 - q) * 0.6, 0.028 * s), "#5a3c26")


def _form(beast: Beast, p: Posture) -> Form:
    s = beast.shoulder
    along = (p.chest - p.hips) / max(1e-6, float(np.hypot(*(p.chest - p.hips))))
    up = np.array([-along[1], along[0]])
    root = p.chest + (0.05 * along + 0.06 * up) * s
    a = math.radians(p.neck)
    neck = np.array([math.cos(a), math.sin(a)])
    hair = beast.hair or beast.dark
    return Form(
        s, beast.depth * s, p.hips, p.chest, along, up, root, root + beast.neck * s * neck,
        beast.head * s, beast.fur, beast.belly, beast.dark, hair, beast.tuck,
        p.arch * beast.tuck * (0.3 if beast.hooves else 1.0),
    )  # fmt: skip


_WITHERS = 0.20
"""How much lower they are when the neck hangs, in thicknesses of the trunk."""


def _outline(beast: Beast, form: Form) -> list[Vector]:
    """Trunk and neck in one: from the buttock over back and neck, and back under the belly."""
    s, d, u, v = form.s, form.depth, form.along, form.up
    hips, chest, root, end = form.hips, form.chest, form.root, form.end
    w = (end - root) / max(1e-6, float(np.hypot(*(end - root))))
    side, thin = np.array([-w[1], w[0]]), 0.36 * form.head
    thick = 0.5 * (0.42 * d + thin)
    withers = 0.47 - _WITHERS * max(0.0, -float(w @ v))
    return [
        hips - 0.18 * s * u, hips - 0.10 * s * u + 0.37 * d * v, *_back(beast.humps, form),
        chest - 0.04 * s * u + withers * d * v, root + 0.5 * (end - root) + side * thick, end + side * thin,
        end - side * thin, root + 0.5 * (end - root) - side * thick, chest + 0.15 * s * u - 0.06 * d * v,
        chest + 0.05 * s * u - (0.52 + 0.04 * form.tuck) * d * v, form.on(0.56, -0.49), form.on(0.20, -0.44),
        hips - 0.12 * s * u - 0.30 * d * v,
    ]  # fmt: skip


def _back(humps: int, form: Form) -> list[Vector]:
    """From the loin to the withers."""
    level = [form.on(0.26, 0.41), form.on(0.62, 0.37)]
    step = 0.72 / max(1, humps)
    tops = [0.10 + step * (i + 0.5) for i in range(humps)]
    bent = ((-0.42, 0.46), (-0.16, 0.86), (0.0, 0.96), (0.20, 0.82), (0.44, 0.46))
    return [form.on(top + step * x, high) for top in tops for x, high in bent] or level


def _body(pen: Pen, beast: Beast, form: Form, near: list[Leg]) -> None:
    """Trunk, neck and the roots of the near legs are one shape in one shade: no seam is to be seen."""
    outline = smooth(_outline(beast, form))[::-1]  # the way round that limbs go, so that they unite
    if beast.coat == "wool":
        draw_upper_legs(pen, beast, near)
        pen.fill_all([disc(x, y, 0.085 * form.s) for x, y in _evenly(outline, 26)], darker(beast.fur, 0.03))
    roots = [] if beast.coat in SET_OFF else [leg.rooted() for leg in near]
    pen.fill_all([outline, *roots], _shade(beast, form))
    if beast.coat != "wool":
        draw_upper_legs(pen, beast, near)
    with pen.inked():
        COATS[beast.coat](pen, form)


def _shade(beast: Beast, form: Form) -> Gradient:
    """From the belly up to the back."""
    middle, back = (form.hips + form.chest) / 2, form.depth * form.up
    low, high = mix(beast.fur, beast.belly, 0.60), lighter(beast.fur, 0.05)
    low = mix(low, _IN_SHADE, 0.45 * beast.paleness)
    high = mix(high, _IN_SHADE, 0.10 * beast.paleness)
    stops = ((0.0, low, 1.0), (0.62, beast.fur, 1.0), (1.0, high, 1.0))
    return shade_between(middle - 0.6 * back, middle + 0.5 * back, stops)


def _evenly(outline: Points, count: int) -> Points:
    """That many points along a closed outline, equally far apart."""
    closed = np.vstack([outline, outline[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(closed, axis=0).T))])
    at = np.linspace(0, along[-1], count, endpoint=False)
    return np.column_stack([np.interp(at, along, closed[:, i]) for i in (0, 1)])


def _look(beast: Beast) -> Look:
    skin = beast.skin or beast.fur
    return Look(
        FACES[beast.face],
        skin,
        beast.cheek or mix(skin, beast.belly, 0.8),
        beast.ears,
        beast.mask or skin,
        beast.crown,
        beast.mask,
        beast.iris,
        whiskers=beast.face in ("cat", "big_cat", "otter"),
        stripes=beast.dark if beast.coat == "stripes" else None,
        forelock=beast.hair or beast.dark if beast.mane == "crest" else None,
    )


def _head(pen: Pen, beast: Beast, form: Form, p: Posture, act: Act) -> None:
    h = form.head
    with pen.moved(float(form.end[0]) + 0.04 * form.s, float(form.end[1]), p.head, h, h):
        if pen.heads is not None:
            pen.heads.append(Head(pen.frame, False, beast.look.face.front))
        if beast.fire and act.action in _BREATHES:
            breathe(pen, act.time)
        if beast.crown == "tusks" and act.action is Action.POUR:
            _spray(pen, act.time, p.head)
        if beast.crown == "tusks" and act.action is Action.WRITE:
            brush(pen, act.time, p.head)
        draw_face(pen, beast.look, p.jaw if act.voice is None else act.voice, p.shut, act.time)
        if beast.worn:
            wear(pen, beast.worn, beast.look.face.eye, beast.look.face.ear)
        if beast.meal != "none" and act.action is Action.EAT:
            with pen.moved(0.78, -0.14, degrees=-p.head):
                MEALS[beast.meal](pen)
        if beast.mouthful:
            with pen.moved(0.80, -0.12, degrees=-p.head):
                mouthful(pen, beast.mouthful, act, beast.catches)


_JET = 2.1
"""Times as far as a head is long, about, that an elephant sprays."""


def _spray(pen: Pen, time: float, head: float) -> None:
    """Water out of the trunk, up and ahead, in heads: a jet that falls apart into drops."""
    with pen.moved(*trunk(time)[-1], -head, _JET, _JET):
        jet = [(1.05 * q, 2.5 * q - 2.3 * q * q) for q in (0.0, 0.14, 0.28, 0.42, 0.56)]
        pen.line(smooth(jet, closed=False), "#5aa6d8", 0.13, 0.85)
        pen.line(smooth(jet, closed=False), "#eefaff", 0.06, 0.9)
        for tone, size, phase in (("#4f9fd4", 0.062, 0.0), ("#f4fcff", 0.046, 0.31)):
            drops = []
            for i in range(52):
                q = 1.12 * ((1.1 * time + phase + 0.618 * i) % 1.0)
                fast, up = 0.85 + 0.4 * ((0.37 * i) % 1.0), 2.3 + 0.4 * ((0.71 * i) % 1.0)
                drops.append(disc(fast * q, up * q - 2.3 * q * q, size * (1.25 - q)))
            pen.fill_all(drops, tone, 0.85)


def _drop(beast: Beast, action: Action) -> float:
    s, up = beast.shoulder, beast.neck * math.sin(math.radians(beast.rise))
    if action in FEEDS:
        return (0.52 + up) * s
    low = 0.86 - 0.5 * beast.depth
    return (
        (low + up) * s if action in (Action.SLEEP, Action.HIDE) else low * s if action is Action.LIE else 0.0
    )


def _spread(beast: Beast, action: Action) -> float:
    if beast.fire and action in _BREATHES:
        return 1.3 * beast.shoulder
    if action is Action.POUR and beast.crown == "tusks":
        return 1.5 * beast.shoulder
    return 0.6 * beast.shoulder if action in (Action.SWIM, Action.WORK) else 0.0


def beast_rig(beast: Beast) -> Rig:
    s, trunk, flies = beast.shoulder, beast.trunk, beast.wings is not None
    neck = math.radians(beast.rise)
    up, ahead = beast.neck * math.sin(neck), beast.neck * math.cos(neck)
    box, top = _room(beast, up)
    return Rig(
        name="quadruped",
        box=box,
        height=top,
        length=s * (beast.length + 0.6 + ahead + 0.9 * beast.head),
        face=s * (0.86 + beast.slope + up),
        ahead=s * (beast.length / 2 + ahead + 0.4 * beast.head),
        draw=partial(draw_beast, beast),
        does=_does(beast),
        speed=partial(postures.speed, trunk),
        drop=partial(_drop, beast),
        spread=partial(_spread, beast),
        tread=partial(postures.tread, trunk),
        flaps=partial(postures.flaps, trunk),
        path=partial(postures.path, trunk),
        shadow=partial(shadow, x0=-0.62 * beast.length * s, x1=0.72 * beast.length * s),
        edge=1.0 - 0.8 * beast.paleness,
        aloft=1.1 * s if flies else 0.0,
        grounded=frozenset(Action) - AIRBORNE | {Action.LAND, Action.TAKE_OFF},
    )


_CROWNS = {"frill": 1.2, "palms": 1.4, "antlers": 1.7, "horn": 1.3, "none": 0.6}
_TAILS = {
    "fat": 2.1,
    "spiked": 2.1,
    "rudder": 1.9,
    "long": 2.2,
    "ringed": 1.4,
    "plume": 1.75,
    "paddle": 1.4,
    "hair": 1.1,
    "brush": 1.3,
    "short": 0.8,
    "monkey": 1.4,
}
"""How far what is on its head rises, in heads, and its tail reaches, in shoulders, where not as usual."""


def _room(beast: Beast, up: float) -> tuple[Box, float]:
    """The metres that its drawing needs, and its height; its neck rises by `up` shoulders."""
    s, flies = beast.shoulder, beast.wings is not None
    crown = max(_CROWNS.get(beast.crown, 0.9), 1.0 if beast.ears == "long" else 0.0)
    top = s * (0.92 + beast.slope + up + beast.head * crown)
    front = s * (beast.length / 2 + 0.25 + max(beast.neck, 0.2) + 1.2 * beast.head)
    back = s * (beast.length / 2 + _TAILS.get(beast.tail, 1.15))
    top = max(top, 1.85 * s) if flies else top
    wings = 1.9 * s if flies else 0.0
    plume = 0.6 * s if beast.tail == "plume" else 0.0
    plume = 0.5 * s if beast.mane == "plates" else plume
    above = max(top + (0.6 if beast.hops else 0.3) * s + plume, 1.6 * wings)
    return (-max(back, wings), -(1.0 if wings else 0.45) * s, front, above), top


def _does(beast: Beast) -> frozenset[Action]:
    """The actions that it shows."""
    flying = AIRBORNE if beast.wings is not None else frozenset()
    breathing = _BREATHES if beast.fire else frozenset()
    lolling = LOLLS if beast.swims else frozenset[Action]()
    spraying = frozenset({Action.POUR} if beast.crown == "tusks" else ())
    return _DOES | flying | breathing | spraying | lolling
