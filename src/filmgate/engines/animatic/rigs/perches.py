"""What flies and comes down on something: a bird on a branch, a dragon on a tower, with it in one drawing.

The perch stays where it is; what flies comes to it from the left and leaves it to the right.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.posture import AIRBORNE
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.engines.animatic.rigs.surfaces import CRAG, Surface, enlarged, surface_in
from filmgate.engines.animatic.rigs.upon import draw_behind, upon
from filmgate.storyboard.vocabulary import Action

_COMES_DOWN = re.compile(
    r"\b(?:lands?|landed|landing|perch(?:es|ed|ing)?|alight(?:s|ed|ing)?|settl(?:es|ed|ing)"
    r"|touch(?:es|ed|ing) down)\b|落|停|栖",
    re.IGNORECASE,
)
_AWAY, _UP = 1.6, 0.9
"""Its own lengths beside and over the perch at which it is before it comes down."""
_DOWN = 0.5
"""The share of a landing after which it has the perch under its feet."""
_ROOM = 0.55
"""Its own lengths to both sides of its middle that a perch has at least."""


def settled(rig: Rig, surface: Surface, words: str) -> Rig:
    """It on what the words have it on, or come down on."""
    return perching(rig, surface) if rig.aloft and perch_in(words, rig.length) else upon(rig, surface)


def perch_in(words: str, length: float) -> Surface | None:
    """What the words have something come down on that is so many metres long; as large as it needs."""
    if _COMES_DOWN.search(words) is None:
        return None
    named = surface_in(words) or (CRAG if CRAG.named.search(words) else None)
    if named is None or named.level < 0.1:
        return None
    return enlarged(named, max(1.0, _ROOM * length / named.half))


def _place(act: Act, length: float) -> tuple[float, float]:
    """Metres from the perch to it, aside and up."""
    if act.action is Action.TAKE_OFF:
        gone = ease(0.12, 0.95, act.progress)
        return _AWAY * length * gone, _UP * length * gone**1.4
    if act.action is Action.LAND:
        left = 1 - ease(0.0, _DOWN, act.progress)
        return -_AWAY * length * left, _UP * length * left**1.5
    aloft = act.action in AIRBORNE
    return (-_AWAY * length, _UP * length) if aloft else (0.0, 0.0)


def _sooner(act: Act) -> Act:
    """Its wings are folded as soon as it is on the perch."""
    return replace(act, since=act.since / (1.5 * _DOWN)) if act.action is Action.LAND else act


def perching(rig: Rig, surface: Surface) -> Rig:
    """It in the air before the perch, as it comes down, on it, and as it flies off."""
    level, (x0, y0, x1, y1) = surface.level, rig.box
    reach, high = _AWAY * rig.length, _UP * rig.length

    def draw(pen: Pen, act: Act) -> None:
        if surface.below is not None and not act.around.ground:
            surface.below(pen)
        draw_behind(pen, surface, act.around)
        aside, up = _place(act, rig.length)
        with pen.moved(aside, level + up):
            rig.draw(pen, _sooner(act))
        if surface.front is not None:
            surface.front(pen)

    half = max(surface.half + 0.15, surface.wall)
    low = -6.0 * surface.half if surface.below else -1.15
    box = (min(x0 - reach, -half), min(y0, low), max(x1 + reach, half),
           max(y1 + level + high, surface.top + 0.1))  # fmt: skip
    return replace(
        rig, box=box, face=rig.face + level, stands=level, draw=draw, aloft=0.0, hop=0.0,
        grounded=frozenset(Action),
        speed=lambda action: 0.0, path=lambda act: (0.0, 0.0), framed=partial(_framed, rig, level),
        shadow=partial(shadow, x0=-surface.half, x1=surface.half) if surface.shaded else None,
    )  # fmt: skip


def _framed(rig: Rig, level: float, action: Action) -> Box:
    """The perch and what is on it; where it comes from, as long as it is in the air."""
    long, tall = rig.length, rig.height
    if action not in AIRBORNE:
        return -0.95 * long, max(0.0, level - 0.9 * tall), 0.95 * long, level + 1.2 * tall
    return -1.7 * long, max(0.0, level - 0.9 * tall), 1.5 * long, level + max(1.6 * tall, 1.6 * long)
