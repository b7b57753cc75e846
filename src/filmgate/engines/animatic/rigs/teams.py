"""Beasts before what they draw, as one vehicle: in pairs, their feet at the pace of the ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.pen import Pen, smooth
from filmgate.engines.animatic.rigs.beast import Beast, beast_rig
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going
from filmgate.engines.animatic.rigs.wagons import Wagon
from filmgate.storyboard.vocabulary import Action

_CREEPS = 0.004
"""Metres in a frame, below which it stands."""
_TROT = 2.5
"""Metres a second from which on beasts run."""
_GAP, _ROW = 0.35, 0.10
"""Metres between the wagon and the beast behind, and between two rows, as shares of a beast's length."""
_FAR = (0.16, 0.05)
"""Where the far one of a pair is, in lengths of a beast: ahead and up."""
_LEATHER = "#3a2418"
_COLLAR = "#a8342c"


_Beast = tuple[Beast, Rig, tuple[float, float]]
"""One of a team, and where it is."""


def _places(wagon: Wagon, rig: Rig, count: int) -> list[tuple[float, float]]:
    """Where each of them stands, those that are further away first."""
    first = wagon.hitch[0] + _GAP * rig.length + 0.5 * rig.length
    rows = [first + (1 + _ROW) * rig.length * row for row in range((count + 1) // 2)]
    far = [(x + _FAR[0] * rig.length, _FAR[1] * rig.length) for x in rows[: count // 2]]
    return far + [(x, 0.0) for x in rows]


def _stepping(act: Act, pace: float, late: float) -> Act:
    """A beast's moment: it goes when the wagon does."""
    moves = going(act) or act.speed > _CREEPS
    does = (Action.RUN if pace > _TROT else Action.WALK) if moves else Action.STAND
    gone, time = act.distance + late, act.time + late
    return replace(act, action=does, before=does, share=1.0, distance=gone, time=time)


def _harness(pen: Pen, wagon: Wagon, beast: Beast, x: float, up: float) -> None:
    """A collar, and the trace to the wagon."""
    s = beast.shoulder
    chest = (x + 0.42 * beast.length * s, up + 0.62 * s)
    hitch = (wagon.hitch[0], wagon.hitch[1] + up)
    sag = (0.5 * (hitch[0] + chest[0]), 0.5 * (hitch[1] + chest[1]) - 0.05)
    pen.line(smooth([hitch, sag, chest], False), _LEATHER, 0.035)
    pen.line([(chest[0] - 0.02, up + 0.98 * s), (chest[0] + 0.06 * s, up + 0.46 * s)], _COLLAR, 0.07 * s)


def _drawn(team: Sequence[_Beast], wagon: Wagon, pace: float, pen: Pen, act: Act, paint: Colour) -> None:
    heads, pen.heads = pen.heads, None
    for number, (beast, rig, (x, up)) in enumerate(team):
        with pen.moved(x, up):
            rig.draw(pen, _stepping(act, pace, 0.37 * number))
        _harness(pen, wagon, beast, x, up)
    pen.heads = heads
    wagon.body(pen, act, paint)


def hitched(wagon: Wagon, beast: Beast, count: int, pace: float | None = None, aloft: float = 0.0) -> Vehicle:
    """The wagon with so many beasts before it; none of them where `count` is 0."""
    rig, pace = beast_rig(beast), pace or wagon.pace
    places = _places(wagon, rig, count)
    team = [(beast, rig, place) for place in places]
    x0, y0, x1, y1 = wagon.box
    front = max([x1, *(x + rig.box[2] for x, _ in places)])
    top = max([y1, *(up + rig.height for _, up in places)])
    return Vehicle(
        wagon.name, partial(_drawn, team, wagon, pace), wagon.paint, (x0, y0, front, top),
        pace=pace, wheels=wagon.wheels, rim=wagon.rim, lamps=wagon.lamps, throw=0.8 * bool(wagon.lamps),
        room=(0.2, 0.3, 0.3, 0.5), aloft=aloft,
    )  # fmt: skip
