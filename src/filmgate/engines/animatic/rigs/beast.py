"""Animals on four legs, from one set of proportions."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Pen, Points, disc, limb, off, smooth, vertical
from filmgate.engines.animatic.rigs import posture as postures
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.coats import COATS, Coat, Form, Mane, draw_mane
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.faces import FACES, Crown, Ears, Look, breathe, draw_face
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.limbs import bent
from filmgate.engines.animatic.rigs.posture import AIRBORNE, FEEDS, RESTS, Posture, Trunk
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.tails import Tail, draw_tail
from filmgate.engines.animatic.rigs.water import surface
from filmgate.engines.animatic.rigs.wings import draw_membrane
from filmgate.storyboard.vocabulary import Action

FaceName = Literal[
    "dog", "fox", "cat", "big_cat", "horse", "cow", "sheep", "pig", "bear", "rabbit", "deer", "elephant",
    "ape", "reptile",
]  # fmt: skip
_DOES = (
    RUNS | WALKS | RESTS | FEEDS | STANDS
    | {Action.HIDE, Action.WAKE, Action.SIT, Action.JUMP, Action.LOOK, Action.SWIM, Action.SHOUT, Action.SING,
       Action.TALK}
)  # fmt: skip
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
    head: float = 0.30
    tilt: float = 0.0
    """Degrees that the head rises."""
    face: FaceName = "dog"
    ears: Ears = "pointed"
    tail: Tail = "thin"
    crown: Crown = "none"
    coat: Coat = "plain"
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
    fire: bool = False
    """What it breathes when it attacks."""

    def rig(self) -> Rig:
        return beast_rig(self)

    def tinted(self, colour: Colour) -> Beast:
        wings = darker(colour, 0.3) if self.wings is not None else None
        return replace(self, fur=colour, belly=lighter(colour, 0.35), wings=wings)

    @property
    def trunk(self) -> Trunk:
        return Trunk(
            self.shoulder, self.length, self.depth, self.neck, self.rise, self.tilt, self.slope, self.hops,
            self.wings is not None,
        )  # fmt: skip


def draw_beast(beast: Beast, pen: Pen, act: Act) -> None:
    p = postures.posture(beast.trunk, act)
    form = _form(beast, p)
    if beast.wings is not None:
        draw_membrane(pen, form, darker(beast.wings, 0.35), act, 0.25)
    for i in (0, 1):
        _leg(pen, beast, p, i)
    draw_tail(pen, beast.tail, form, p.stream, act.time)
    _body(pen, beast, form)
    for i in (2, 3):
        _leg(pen, beast, p, i)
    draw_mane(pen, beast.mane, form, p.stream, act.time)
    _head(pen, beast, form, p, act)
    if beast.wings is not None:
        draw_membrane(pen, form, beast.wings, act, 0.0)
    if act.action is Action.SWIM:
        surface(pen, 0.55 * beast.length * beast.shoulder, act.time)


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
        beast.head * s, beast.fur, beast.belly, beast.dark, hair,
    )  # fmt: skip


def _outline(beast: Beast, form: Form) -> list[Vector]:
    """Trunk and neck in one: from the buttock over back and neck, and back under the belly."""
    s, d, u, v = form.s, form.depth, form.along, form.up
    hips, chest, middle = form.hips, form.chest, (form.hips + form.chest) / 2
    root, end = form.root, form.end
    w = (end - root) / max(1e-6, float(np.hypot(*(end - root))))
    side, thin = np.array([-w[1], w[0]]), 0.36 * form.head
    thick = 0.5 * (0.42 * d + thin)
    return [
        hips - 0.18 * s * u, hips - 0.09 * s * u + 0.40 * d * v, middle + 0.37 * d * v,
        chest - 0.04 * s * u + 0.47 * d * v, root + 0.5 * (end - root) + side * thick, end + side * thin,
        end - side * thin, root + 0.5 * (end - root) - side * thick, chest + 0.15 * s * u - 0.06 * d * v,
        chest + 0.06 * s * u - 0.52 * d * v, middle - 0.47 * d * v, hips + 0.12 * s * u - 0.38 * d * v,
        hips - 0.12 * s * u - 0.30 * d * v,
    ]  # fmt: skip


def _body(pen: Pen, beast: Beast, form: Form) -> None:
    outline, y = smooth(_outline(beast, form)), float((form.hips[1] + form.chest[1]) / 2)
    d, low = form.depth, mix(beast.fur, beast.belly, 0.60)
    if beast.coat == "wool":
        pen.fill_all([disc(x, y, 0.085 * form.s) for x, y in _evenly(outline, 26)], darker(beast.fur, 0.03))
    pen.fill(outline, vertical(y - 0.6 * d, y + 0.5 * d, low, lighter(beast.fur, 0.05)))
    COATS[beast.coat](pen, form)


def _evenly(outline: Points, count: int) -> Points:
    """That many points along a closed outline, equally far apart."""
    closed = np.vstack([outline, outline[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(closed, axis=0).T))])
    at = np.linspace(0, along[-1], count, endpoint=False)
    return np.column_stack([np.interp(at, along, closed[:, i]) for i in (0, 1)])


def _leg(pen: Pen, beast: Beast, p: Posture, i: int) -> None:
    s, hind, far = beast.shoulder, i % 2 == 0, i < 2
    root, foot = (p.hips if hind else p.chest), p.feet[i]
    colour = beast.socks or (darker(beast.fur, 0.08) if beast.hooves else beast.fur)
    skin = colour if beast.coat == "saddle" else _flank(beast, p, float(root[1]) - 0.10 * s)
    fur = mix(skin, beast.dark, 0.38) if far else skin
    colour = mix(colour, "#000000", 0.30) if far else colour
    toe = off(foot, 0.0, 0.035 * s)
    if p.folded > (0.5 if hind else 1.5):
        _folded(pen, beast, root, toe, hind, (fur, colour))
        return
    top = off(root, 0.02 * s if hind else -0.02 * s, -0.10 * s)
    upper = (0.355 if hind else 0.355 * (1 + 1.25 * beast.slope)) * s
    joint = bent(top, toe, upper, upper, -1.0 if hind else 1.0)
    thick = beast.leg * s
    thigh = limb(top, joint, thick * (2.0 if hind else 1.55), thick * 0.72)
    y0, y1 = float(joint[1]), float(top[1])
    pen.fill(thigh, vertical(y0, y0 + 0.75 * max(0.05 * s, y1 - y0), colour, fur))
    pen.fill(limb(joint, toe, thick * 0.72, thick * 0.52), colour)
    _paw(pen, beast, toe, colour)


def _flank(beast: Beast, p: Posture, y: float) -> Colour:
    """The trunk's colour at that height, so that a leg grows out of it."""
    middle, d = float((p.hips[1] + p.chest[1]) / 2), beast.depth * beast.shoulder
    share = min(1.0, max(0.0, (y - middle + 0.6 * d) / (1.1 * d)))
    return mix(mix(beast.fur, beast.belly, 0.60), lighter(beast.fur, 0.05), share)


def _paw(pen: Pen, beast: Beast, toe: Vector, colour: Colour) -> None:
    s, thick = beast.shoulder, beast.leg * beast.shoulder
    if beast.hooves:
        x, y = toe
        hoof = [(x - 0.5 * thick, y + 0.03 * s), (x + 0.5 * thick, y + 0.03 * s),
                (x + 0.85 * thick, y - 0.035 * s), (x - 0.55 * thick, y - 0.035 * s)]  # fmt: skip
        pen.fill(hoof, beast.dark)
    else:
        pen.fill(limb(toe, off(toe, 0.07 * s, -0.01 * s), thick * 0.58, thick * 0.48), darker(colour, 0.15))


def _folded(
    pen: Pen, beast: Beast, root: Vector, toe: Vector, hind: bool, colours: tuple[Colour, Colour]
) -> None:
    """A leg that is lain on: a haunch and a foot, or a forearm."""
    s, thick = beast.shoulder, beast.leg * beast.shoulder
    if hind:
        knee = (float(root[0]) + 0.20 * s, max(0.20 * s, float(root[1]) - 0.04 * s))
        thigh = min(0.26 * s, max(0.12 * s, float(root[1]) - 0.06 * s))
        pen.fill(limb(off(root, 0.02 * s, -0.06 * s), knee, thigh, 0.16 * s), lighter(colours[0], 0.03))
    start = off(toe, -0.22 * s, 0.03 * s) if hind else off(root, 0.0, -0.32 * beast.depth * s)
    pen.fill(limb(start, toe, thick * 0.85, thick * 0.6), colours[1])
    _paw(pen, beast, toe, colours[1])


def _head(pen: Pen, beast: Beast, form: Form, p: Posture, act: Act) -> None:
    skin = beast.skin or beast.fur
    look = Look(
        FACES[beast.face],
        skin,
        beast.cheek or mix(skin, beast.belly, 0.8),
        beast.ears,
        beast.mask or skin,
        beast.crown,
        beast.mask,
        beast.iris,
        whiskers=beast.face in ("cat", "big_cat"),
        stripes=beast.dark if beast.coat == "stripes" else None,
        forelock=form.hair if beast.mane == "crest" else None,
    )
    h = form.head
    with pen.moved(float(form.end[0]) + 0.04 * form.s, float(form.end[1]), p.head, h, h):
        if beast.fire and act.action in _BREATHES:
            breathe(pen, act.time)
        draw_face(pen, look, p.jaw, p.shut, act.time)


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
    return 0.5 * beast.shoulder if action is Action.SWIM else 0.0


def beast_rig(beast: Beast) -> Rig:
    s, trunk = beast.shoulder, beast.trunk
    neck = math.radians(beast.rise)
    up, ahead = beast.neck * math.sin(neck), beast.neck * math.cos(neck)
    crown = {"antlers": 1.7, "horn": 1.3, "none": 0.6}.get(beast.crown, 0.9)
    top = s * (0.92 + beast.slope + up + beast.head * max(crown, 1.0 if beast.ears == "long" else 0.0))
    front = s * (beast.length / 2 + 0.25 + max(beast.neck, 0.2) + 1.2 * beast.head)
    back = s * (
        beast.length / 2
        + {"fat": 2.1, "hair": 1.1, "brush": 1.3, "short": 0.8, "monkey": 1.4}.get(beast.tail, 1.15)
    )
    wings = 1.9 * s if beast.wings is not None else 0.0
    top = max(top, 1.85 * s) if beast.wings is not None else top
    box = (
        -max(back, wings),
        -(1.0 if wings else 0.45) * s,
        front,
        max(top + (0.6 if beast.hops else 0.3) * s, 1.6 * wings),
    )
    return Rig(
        name="quadruped",
        box=box,
        height=top,
        length=s * (beast.length + 0.6 + ahead + 0.9 * beast.head),
        face=s * (0.86 + beast.slope + up),
        ahead=s * (beast.length / 2 + ahead + 0.4 * beast.head),
        draw=partial(draw_beast, beast),
        does=_DOES
        | (AIRBORNE if beast.wings is not None else frozenset())
        | (_BREATHES if beast.fire else frozenset()),
        speed=partial(postures.speed, trunk),
        drop=partial(_drop, beast),
        spread=partial(_spread, beast),
        tread=partial(postures.tread, trunk),
        path=partial(postures.path, trunk),
        shadow=partial(shadow, x0=-0.62 * beast.length * s, x1=0.72 * beast.length * s),
        aloft=1.1 * s if beast.wings is not None else 0.0,
        grounded=frozenset(Action) - AIRBORNE | {Action.LAND, Action.TAKE_OFF},
    )
