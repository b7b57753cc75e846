"""Something small in a vessel, at its size: behind its near wall and before its far rim."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache, partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, oval
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.borne import baby
from filmgate.engines.animatic.rigs.lathe import EYE, around, ring
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.engines.animatic.rigs.vessels import Vessel
from filmgate.storyboard.vocabulary import Action

_RESTS = frozenset({Action.SLEEP, Action.LIE})
_AFLOAT = frozenset({Action.SWIM, Action.FLOAT, Action.SAIL, Action.ROW})
_HIDDEN, _HIDDEN_ASLEEP, _HIDDEN_AFLOAT = 0.42, 0.14, 0.22
"""Of its height, how much of who looks out over the rim is behind the wall."""
_LONG = {"theropod": 0.56, "saurian": 0.62}
"""The same of those of whom only neck and head are no longer than the opening."""
_FILLS, _LIES, _SAILS = 1.66, 1.84, 1.72
"""Widths in half openings: of who looks out, of who sleeps there, of a ship."""
_FLAT = 0.42
"""The height to a width of who sleeps stretched out, so that all of them has to be seen."""
_WINGED = 2.8
"""Of people, whose wings are wider than the opening."""
_TALLEST = 1.9
"""Half openings that it is at most over the rim."""
_CELLS = 96


@lru_cache(maxsize=128)
def _outline(rig: Rig, action: Action, hidden: float = 0.0) -> tuple[float, float, float, float]:
    """Left, lowest, right and top of what the rig's drawing covers, in metres; to the sides without that
    share of its height, which is hidden."""
    x0, y0, x1, y1 = rig.box
    plate = Plate(x0, y0, x1 - x0, y1 - y0, _CELLS / max(x1 - x0, y1 - y0))
    rig.draw(plate, Act(action, action, 1.0, 0.3))
    cover = plate.pixels[:, :, 3] > 90
    rows = np.flatnonzero(cover.any(1))
    if not len(rows):
        return -0.5 * rig.length, 0.0, 0.5 * rig.length, rig.height
    shown = cover[: rows[-1] + 1 - int(hidden * (rows[-1] - rows[0]))]
    columns = np.flatnonzero(shown.any(0))
    top = y0 + len(cover) / plate.ppu
    return (x0 + columns[0] / plate.ppu, top - (rows[-1] + 1) / plate.ppu,
            x0 + (columns[-1] + 1) / plate.ppu, top - rows[0] / plate.ppu)  # fmt: skip


def _pose(rig: Rig, action: Action, *, glass: bool) -> Action:
    """How it is there, whatever it does."""
    if rig.name == "object":  # a baby in its blanket
        return Action.SLEEP
    if action in _RESTS or (glass and rig.aloft):
        return Action.FLY if action not in _RESTS else action
    sits = Action.SIT in rig.does and rig.name == "quadruped"
    return Action.SIT if sits else Action.STAND


def _erased_under(pen: Pen, y: float) -> None:
    row = math.ceil(float(pen.matrix[1, 1] * y + pen.matrix[1, 2]))
    pen.painted(max(0, row))[:] = 0


def _spot(
    rig: Rig, vessel: Vessel, pose: Action, *, afloat: bool = False, wet: bool = False
) -> tuple[float, float, float]:
    """Where in the vessel the rig's origin is and how large it is there, in the vessel's units."""
    if afloat:
        room = vessel.glass or (vessel.high, 2.0, _SAILS)
        size = min(room[2] / rig.length, room[1] / rig.height)
        return -0.12 if vessel.glass else 0.0, room[0], size
    hidden = _HIDDEN_ASLEEP if pose in _RESTS else _HIDDEN_AFLOAT if wet else _LONG.get(rig.name, _HIDDEN)
    left, low, right, top = _outline(rig, pose, 0.0 if vessel.glass else hidden)
    wide, high = right - left, top - low
    if vessel.glass is not None:
        floor, tall, across = vessel.glass
        size = min(across / wide, 0.9 * tall / high)
        lift = 0.5 * (tall - size * high) if pose is Action.FLY else 0.0
        return -size * 0.5 * (left + right), floor + lift - size * low, size
    flat = pose in _RESTS and high < _FLAT * wide
    if flat:
        size = _LIES / wide
        return -size * 0.5 * (left + right), vessel.high - size * low, size
    fills = _LIES if pose in _RESTS else _FILLS
    fills = _WINGED if rig.name == "person" else fills
    size = min(fills / wide, _TALLEST / ((1 - hidden) * high))
    return -size * 0.5 * (left + right), vessel.high - vessel.lip - size * (low + hidden * high), size


def _surface(pen: Pen, vessel: Vessel, *, near: bool) -> None:
    """What swims in it lies in this: all of it, or what is before the swimmer."""
    liquid = vessel.liquid
    if liquid is None:
        return
    y = vessel.high - 0.04
    if near:
        pen.fill(around(0.90, y), liquid)
        pen.lines([around(r, y) for r in (0.42, 0.66)], lighter(liquid, 0.45), 0.03, 0.7)
    else:
        ring(pen, 0.90, y, darker(liquid, 0.2))
        pen.line(
            oval(-0.86, y - 0.86 * EYE, 0.86, y + 0.86 * EYE), lighter(liquid, 0.3), 0.03, 0.6, closed=True
        )


def nested(rig: Rig, vessel: Vessel, colour: Colour | None = None) -> Rig:
    """The rig in the vessel, of that colour; it stays there."""
    tone, unit = colour or vessel.colour, vessel.unit
    boat = rig.name == "vehicle"
    drawn = _swimmer if boat else resident

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(sx=unit, sy=unit):
            vessel.behind(pen, tone)
            drawn(pen, rig, vessel, act)
            vessel.front(pen, tone)

    top = max(vessel.top, vessel.high + (0.4 if vessel.glass else 1.0 + _TALLEST))
    reach = vessel.wide + 0.4
    box: Box = (-reach * unit, -0.6 * unit, reach * unit, (top + 0.6) * unit)
    return replace(
        rig, name="object", box=box, length=2 * min(vessel.wide, 3.0) * unit,
        height=(vessel.high + 1.2) * unit, face=(vessel.high + 0.5) * unit, draw=draw,
        aloft=0.0, edge=0.6, far=0.0, floor=vessel.floor, speed=lambda action: 0.0,
        tread=lambda action: 0.0, flaps=lambda act: 0.0, path=lambda act: (0.0, 0.0),
        spread=lambda action: 0.0, drop=lambda action: 0.0, ahead=0.0,
        framed=partial(_framed, rig, vessel), grounded=frozenset(Action), does=frozenset(Action), glow=None,
        shadow=partial(shadow, x0=-unit, x1=unit), plan=None, company=(), stands=0.0,
    )  # fmt: skip


def _framed(rig: Rig, vessel: Vessel, action: Action) -> Box:
    """The vessel and what is over its rim."""
    top = max(vessel.high, vessel.top if vessel.glass else 0.0)
    if rig.name == "vehicle":
        _, y, size = _spot(rig, vessel, Action.STAND, afloat=True)
        top = max(top, y + size * rig.height)
    elif vessel.glass is None:
        pose = _pose(rig, action, glass=False)
        _, y, size = _spot(rig, vessel, pose)
        top = max(top, y + size * _outline(rig, pose)[3])
    half = min(vessel.wide, 2.0) if not vessel.glass else vessel.wide
    return -half * vessel.unit, 0.0, half * vessel.unit, top * vessel.unit


def resident(pen: Pen, rig: Rig, vessel: Vessel, act: Act) -> None:
    """Who looks out over the rim, moving a little, or sleeps there, or is seen through the glass."""
    pose = _pose(rig, act.action, glass=vessel.glass is not None)
    swims = act.action in _AFLOAT and vessel.liquid is not None
    if swims:
        _surface(pen, vessel, near=False)
    x, y, size = _spot(rig, vessel, pose, wet=swims)
    bob = 0.0 if pose in _RESTS else 0.025 * math.sin(1.7 * act.time)
    here = replace(act, action=pose, before=pose, share=1.0, distance=0.0, speed=0.0)
    with pen.moved(x, y + bob, sx=size, sy=size):
        rig.draw(pen, here)
    if vessel.glass is None:
        _erased_under(pen, vessel.high - (0.04 if swims else vessel.lip))
    if swims:
        _surface(pen, vessel, near=True)


def _swimmer(pen: Pen, rig: Rig, vessel: Vessel, act: Act) -> None:
    """A ship on what is in it."""
    x, y, size = _spot(rig, vessel, Action.STAND, afloat=True)
    _surface(pen, vessel, near=False)
    foam = lighter(vessel.liquid or "#4a96b8", 0.55)
    afloat = replace(act.around, afloat=True, foam=foam, dust=None)
    here = replace(act, around=afloat)
    with pen.moved(x, y, sx=size, sy=size):
        rig.draw(pen, here)
    if vessel.level is None:
        _erased_under(pen, vessel.high - 0.04)
        _surface(pen, vessel, near=True)
    else:
        _erased_under(pen, vessel.level)


def swaddled() -> Rig:
    """A baby in its blanket, for who lies in a basket."""
    return Rig(
        "object", (-0.2, -0.1, 0.15, 0.15), 0.15, 0.24, 0.06,
        lambda pen, act: baby(pen, "#8ab4d8", act.time), lambda action: 0.0, does=frozenset(),
    )  # fmt: skip
