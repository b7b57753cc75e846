"""What figures throw on the ground: it stays as it is while they move."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place, Plane, Pose
from filmgate.engines.animatic.pen import Pen, oval
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs import above
from filmgate.engines.animatic.sketch import Sketch
from filmgate.engines.animatic.view import Sight
from filmgate.storyboard.vocabulary import Action

_UNLIT = EdgeLight("#000000", "#000000", key_strength=0.0, back_strength=0.0, own=1.0)
_BEHIND = 1e-4
"""Metres that a shadow lies behind its figure."""
_ROOM = 3
"""Pixels around a shadow."""


def thrown(role: Role, ground: float, sight: Sight) -> Actor | Plane:
    """A figure's shadow: a plate that goes along with it, unless it comes nearer or goes away."""
    actor = shadow_of(role, ground)
    moments = range(len(sight.samples))
    places = [role.place(sight.seconds * i / (len(moments) - 1)) for i in moments]
    here, detail = places[0], sight.detail(places[0].z)
    if any((place.z, place.facing) != (here.z, here.facing) for place in places) or not detail:
        return actor
    sketch = Sketch.of(lambda pen: actor.paint(pen, 0.0), detail)
    if sketch is None or not len(sketch.points):
        return actor
    points, room = sketch.points * (here.facing, 1.0), _ROOM / detail
    (x0, y0), (x1, y1) = points.min(0) - room, points.max(0) + room
    plate = Plate(float(x0), float(y0), float(x1 - x0), float(y1 - y0), detail)
    with plate.moved(sx=here.facing):
        sketch.paint(plate)

    def motion(time: float) -> Pose:
        return Pose(x=role.place(time).x, y=ground)

    return Plane(plate.baked(), plate.x0, plate.y0, plate.ppu, here.z, motion, depth=here.z + _BEHIND)


def shadow_of(role: Role, ground: float) -> Actor:
    """What a figure throws on the ground, below it wherever it goes."""
    shadow = role.rig.shadow

    def paint(pen: Pen, time: float) -> None:
        if shadow is not None:
            shadow(pen)

    def place(time: float) -> Place:
        return replace(role.place(time), y=ground)

    x0, y0, x1, y1 = role.rig.box
    low, high = (y0, y1) if role.rig.name == above.NAME else (-0.3, 0.3)
    return Actor(paint, place, (x0, low, x1, high), _UNLIT)


def cast_shadow(role: Role, ground: float) -> Actor:
    """What a figure seen from above throws beside it: without it, it would float."""
    around = body(role.rig, Action.STAND)
    long, wide = 0.75 * around.high, 0.5 * min(around.wide, around.high)

    def paint(pen: Pen, time: float) -> None:
        for share, strength in ((1.0, 0.12), (0.86, 0.14), (0.7, 0.16)):
            spot = oval(-0.35 * wide * share, -0.5 * wide * share, long * share, 0.55 * wide * share)
            pen.fill(spot, "#04060c", strength)

    def place(time: float) -> Place:
        return replace(role.place(time), y=ground, facing=1.0)

    return Actor(paint, place, (-wide, -wide, long + 0.1, wide), _UNLIT)
