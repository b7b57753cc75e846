"""What a scene is made of: immutable layers, each with its motion as a pure function of time in seconds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.view import Camera, View

Gain: TypeAlias = tuple[float, float, float]
PLAIN: Gain = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Pose:
    """How a layer differs at one moment from how it was drawn. `sway` shears the top by so many metres,
    `turn` scales sideways about the pivot (a turning beam, a flag; negative is mirrored)."""

    x: float = 0.0
    y: float = 0.0
    opacity: float = 1.0
    gain: Gain = PLAIN
    sway: float = 0.0
    turn: float = 1.0


Motion: TypeAlias = Callable[[float], Pose]
_STILL = Pose()


def still(time: float) -> Pose:
    return _STILL


def swaying(metres: float, rate: float, phase: float = 0.0) -> Motion:
    """The top goes to and fro by so many metres, `rate` radians a second."""
    return lambda time: Pose(sway=metres * math.sin(rate * time + phase))


def drifting(speed: float) -> Motion:
    """Sideways at so many metres a second."""
    return lambda time: Pose(x=speed * time)


def floating(x: float, y: float, phase: float) -> Motion:
    """To and fro, up and down, by so many metres."""
    return lambda time: Pose(x=x * math.sin(0.4 * time + phase), y=y * math.sin(0.7 * time + phase))


@dataclass(frozen=True)
class Plane:
    """A plate standing upright at `z`. With `mirror` it is its own reflection in the ground at height
    `ground`, so strong, rippling by `wobble` metres. `depth` is its place in the order when that is not
    `z`."""

    pixels: Bytes
    x0: float
    y0: float
    ppu: float
    z: float
    motion: Motion = still
    wrap_x: bool = False
    wrap_y: bool = False
    mirror: float = 0.0
    ground: float = 0.0
    wobble: float = 0.0
    pivot: float = 0.0
    squeeze: float = 1.0
    """Rows to a metre, in columns to a metre."""
    depth: float | None = None

    @property
    def order(self) -> float:
        return self.z if self.depth is None else self.depth


def plane(plate: Plate, z: float, motion: Motion = still, wrap_x: bool = False) -> Plane:
    """The plate, baked, as a layer."""
    return Plane(plate.baked(), plate.x0, plate.y0, plate.ppu, z, motion, wrap_x=wrap_x)


@dataclass(frozen=True)
class Backdrop:
    """At infinity: moves with the lens alone. `horizon` is the share of its height where the eye line lies,
    `scale` its pixels to a pixel of the picture at focal 1."""

    pixels: Bytes
    scale: float
    horizon: float
    drift: float = 0.0
    """Pixels of its own a second, sideways."""
    motion: Motion = still
    order: float = 1e9


@dataclass(frozen=True)
class Floor:
    """A level plane in true perspective; the texture repeats. Its alpha is wetness: where mirrors show."""

    pixels: Bytes
    ppu: float
    y: float = 0.0
    x0: float = 0.0
    z0: float = 0.0
    near: float = -400.0
    far: float = 400.0
    fog: Colour = "#000000"
    fog_z: float = 60.0
    motion: Motion = still

    @property
    def order(self) -> float:
        return self.far


@dataclass(frozen=True)
class Sea(Floor):
    """Water; `sun` is the glitter's colour, at `sun_x` (share of the picture's width), `sun_w` wide."""

    deep: Colour = "#0a1e3c"
    shine: Colour = "#788ca0"
    sun: Colour = "#000000"
    sun_x: float = 0.5
    sun_w: float = 0.08
    drift: float = 0.6
    chop: float = 1.0


@dataclass(frozen=True)
class Place:
    """Where an actor is: metres, and which way it faces (1 right, -1 left)."""

    x: float
    y: float
    z: float
    facing: float = 1.0


@dataclass(frozen=True)
class EdgeLight:
    """Two coloured lights on a figure's edges, from directions (x right, y down), and how much of its own
    colour stays (`own`). `round` is the edge's width in metres."""

    key: Colour
    back: Colour
    key_from: tuple[float, float] = (0.6, -0.7)
    back_from: tuple[float, float] = (-0.8, -0.4)
    key_strength: float = 0.7
    back_strength: float = 0.6
    own: float = 0.95
    round: float = 0.035


@dataclass(frozen=True)
class Actor:
    """Drawn anew for every frame in which it has moved. `paint(pen, time)` draws it facing right, standing on
    the origin, inside `box` (x0, y0, x1, y1 in metres)."""

    paint: Callable[[Pen, float], None]
    place: Callable[[float], Place]
    box: tuple[float, float, float, float]
    light: EdgeLight
    mirror: float = 0.0
    wobble: float = 0.016
    ground: float = 0.0
    soft: float = 0.0
    """How far out of focus: blur in pixels of the picture."""
    cycle: float = 0.0
    """Seconds after which its drawing comes round, if it is in the distance and does nothing but walk."""
    depth: float | None = None
    """Its place in the order when that is not its distance."""


@dataclass(frozen=True)
class Moment:
    """What overlays are told of a frame."""

    view: View
    camera: Camera
    time: float


Still: TypeAlias = Plane | Backdrop | Floor
Layer: TypeAlias = Still | Actor
Overlay: TypeAlias = Callable[[Bytes, Moment], None]
"""Draws particles into the composited picture, planar RGB (3, height, width)."""


@dataclass(frozen=True)
class Grade:
    """The finishing: `lift` 0..255 for each channel, `bloom_above` 0..255, `grain` in levels of luma.
    `tone` is None, or what colour (0..255) greys take: saturation 0 and a tone is a tinted print."""

    gain: Gain = PLAIN
    lift: tuple[float, float, float] = (6.0, 6.0, 10.0)
    contrast: float = 0.12
    saturation: float = 1.05
    tone: tuple[float, float, float] | None = None
    bloom: float = 0.5
    bloom_above: float = 150.0
    vignette: float = 0.28
    grain: float = 0.8


@dataclass(frozen=True)
class Scene:
    """Everything of one shot. Layers are drawn from the farthest order to the nearest."""

    view: View
    camera: Callable[[float], Camera]
    layers: tuple[Layer, ...]
    overlays: tuple[Overlay, ...] = ()
    grade: Grade = field(default_factory=Grade)
