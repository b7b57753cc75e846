"""Small animals on something: on a sofa, a bed, a roof, a branch, with it in one drawing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.colour import mix
from filmgate.engines.animatic.pen import Pen, box
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.surfaces import Surface, enlarged
from filmgate.storyboard.vocabulary import Action

_STILL = frozenset({
    Action.STAND, Action.SIT, Action.LIE, Action.SLEEP, Action.WAKE, Action.WAIT, Action.LOOK, Action.TALK,
    Action.SHOUT, Action.SING, Action.EAT, Action.DRINK, Action.TURN, Action.HIDE, Action.SMILE,
    Action.WORK, Action.SPIN, Action.TRANSFORM, Action.GLOW,
})  # fmt: skip
"""What is done without leaving the place."""


_SMALL = 0.55
"""Metres of an animal from which on it fills a box for cats."""


def _framed(rig: Rig, surface: Surface) -> tuple[float, float, float, float]:
    """What the camera shows of the two, in metres: left, lowest, right, top. Of what is large, a part."""
    broad = min(max(1.2 * rig.length, min(0.35 * surface.half, 2.2 * rig.length)), surface.half)
    below, above = (0.9, 2.0) if surface.panes else (2.0, 1.25)  # one sees what they look out of
    low = max(0.0, surface.level - below * rig.height)
    return -broad, low, broad, surface.level + above * rig.height


def in_a_row(rig: Rig, count: int, half: float) -> Rig:
    """So many of them as one figure, as far apart as there is room for on `2 * half` metres."""
    if count == 1:
        return rig
    step = min(1.25 * rig.length, 1.8 * half / count)
    places = [step * (i - (count - 1) / 2) for i in range(count)]

    def draw(pen: Pen, act: Act) -> None:
        for i, x in enumerate(places):
            with pen.moved(x, 0.0, sx=-1.0 if i % 3 == 1 else 1.0):
                rig.draw(pen, replace(act, time=act.time + 0.7 * i))

    x0, y0, x1, y1 = rig.box
    room = max(-x0, x1)
    wide = places[-1] + room
    return replace(rig, box=(-wide, y0, wide, y1), length=rig.length + places[-1] - places[0], draw=draw)


def draw_behind(pen: Pen, surface: Surface, around: Around) -> None:
    """What of it is behind the animal, with a grey sky or a night in its glass."""
    if around.indoors and surface.indoors is not None:
        surface.indoors(pen)
        return
    dark = around.dark
    surface.behind(pen)
    if surface.panes and dark:
        sky = mix("#8794a0", "#101a30", max(0.0, (dark - 0.6) / 0.4))
        pen.fill_all([box(*pane) for pane in surface.panes], sky, min(0.95, 1.3 * dark))


def upon(rig: Rig, surface: Surface) -> Rig:
    """The animal on it while it stays in one place, and on the ground when it goes."""
    if surface.fits and rig.length < _SMALL:  # nobody sees a hamster in a crate for cats
        surface = enlarged(surface, rig.length / _SMALL)
    level = surface.level

    def rests(action: Action) -> bool:
        return action in _STILL and not rig.speed(action)

    def draw(pen: Pen, act: Act) -> None:
        if not rests(act.action if act.share > 0.5 else act.before):
            rig.draw(pen, act)
            return
        draw_behind(pen, surface, act.around)
        with pen.moved(0.0, level):
            rig.draw(pen, act)
        if surface.front is not None:
            surface.front(pen)

    x0, y0, x1, y1 = rig.box
    half, framed = max(surface.half + 0.15, surface.wall), _framed(rig, surface)
    top = max(y1 + level, surface.top + 0.1, 0.7 * surface.wall)
    return replace(
        rig,
        box=(min(x0, -half), min(y0, -1.15), max(x1, half), top),
        face=rig.face + level,
        stands=level,
        draw=draw,
        drop=lambda action: rig.drop(action) + (0.0 if rests(action) else level),
        grounded=rig.grounded | _STILL,
        framed=lambda action: framed if rests(action) else None,
        shadow=partial(shadow, x0=-surface.half, x1=surface.half) if surface.shaded else None,
    )
