"""Who a figure is (proportions, clothes, hair, what it carries) and how it holds itself at a moment."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import numpy as np

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.rigs.flights import Flight
from filmgate.engines.animatic.rigs.gait import Stance, Vector
from filmgate.engines.animatic.rigs.looks import Look
from filmgate.engines.animatic.rigs.rig import Rig

Hair = Literal["bob", "short", "long", "bun", "pony", "curls", "fringe", "none"]
Hat = Literal[
    "none", "straw", "cap", "helmet", "wizard", "crown", "hood", "brim", "chef", "bubble", "halo", "horns",
    "cowboy", "tricorn", "fire", "police", "bike", "beanie", "mask", "fillet",
    "plume", "crest", "horned", "welder", "beads", "phoenix",
]  # fmt: skip
Build = Literal["cloth", "metal", "bone", "sheet", "fur"]
"""What limbs and trunk are made of."""
Face = Literal["human", "visor", "robot", "half", "wound", "skull", "alien", "brute", "sheet", "animal"]
Back = Literal[
    "none", "wings", "cape", "tank", "pack", "quiver", "tail", "ringtail", "brush", "gauze", "ribbon"
]
Trim = Literal[
    "apron", "bands", "badge", "stethoscope", "panel", "sash", "ermine", "vest", "plates", "tie", "stripes",
    "sailor", "number", "fur", "hearts", "shells", "medal", "medals",
]  # fmt: skip


@dataclass(frozen=True, eq=False)
class Figure:
    """Everything about a biped that stays. Lengths are shares of the height unless metres are said. What is
    worked out for a figure is kept by it: what changes one in every frame has to come to the same one."""

    height: float = 1.70
    """Metres."""
    coat: Colour = "#20283f"
    hem: float = 0.10
    """How far the upper garment falls below the hip."""
    flare: float = 0.0
    """How much wider than the hip it is there."""
    legs: Colour = "#1a1c29"
    shoes: Colour = "#0b0b11"
    skin: Colour = "#d9a48c"
    hair: Hair = "short"
    hair_colour: Colour = "#140d18"
    eyes: Colour = "#4a2c22"
    hat: Hat = "none"
    hat_colour: Colour = "#3a2a22"
    scarf: Colour | None = None
    prop: str = "none"
    """A row of `hands.CARRIED`."""
    prop_colour: Colour | None = None
    weapon: str = "pistol"
    """What it shoots with."""
    belt: bool = False
    bulk: float = 1.0
    head: float = 1.0
    back: Back = "none"
    back_colour: Colour = "#8a2430"
    visor: Colour | None = None
    """Hands and face of this colour, in place of skin."""
    feminine: bool = False
    beard: bool = False
    old: bool = False
    uniform: bool = False
    """The others of several wear the same."""
    build: Build = "cloth"
    face: Face = "human"
    trim: tuple[Trim, ...] = ()
    trim_colour: Colour = "#e8e4da"
    boot: float = 0.62
    """From how far down the shin the shoe goes."""
    thin: float = 1.0
    """How thick the limbs are."""
    hunch: float = 0.0
    """Degrees that it stoops."""
    deep: bool = False
    """It is under water."""
    crawls: bool = False
    """It does not walk yet."""
    flight: Flight | None = None
    """The stairs that it goes up or down."""
    manners: tuple[str, ...] = ()
    """How it does things, if the prompt tells (rows of `manners.MANNERS`)."""
    guest: bool = False
    """It uses the table, the stove or whatever else somebody has before them, from its other side."""
    handy: bool = False
    """A close picture of it is of its hands."""
    worn: tuple[tuple[str, Colour | None], ...] = ()
    """Rows of `worn.WORN` on its head, and their colours where they have not the usual ones."""
    fishtail: Colour | None = None
    """Of the tail that is in the place of the legs."""
    perched: Rig | None = None
    """The small animal on its shoulder."""
    cradled: Rig | None = None
    """The small animal in its arms."""
    animal: Look | None = None
    """The head of an animal that goes upright."""


@lru_cache(maxsize=256)
def changed(figure: Figure, **changes: str | None) -> Figure:
    """The figure with something else in its hands or on its head, always the same one."""
    values: dict[str, Any] = changes
    return replace(figure, **values)


@dataclass(frozen=True)
class Hold:
    """One moment: the legs, the hands' swing (degrees forward), the trunk's lean (degrees), extra height in
    metres, and the clocks that cloth and hair follow."""

    legs: Stance
    near_arm: tuple[float, float] = (4.0, 14.0)
    """Upper arm and elbow, degrees forward."""
    far_arm: tuple[float, float] = (-4.0, 10.0)
    lean: float = 3.0
    lift: float = 0.0
    phase: float = 0.0
    time: float = 0.0
    wind: float = 0.4
    turn: float = 1.0
    """1 seen from the side; less is turned towards us, and narrower."""
    tilt: float = 0.0
    """How much the ground under a foot rises in the picture for each metre forward (walking towards us: <
    0)."""
    gaze: float = 0.0
    """The head's tilt, degrees up."""
    mouth: float = 0.0
    """How far it is open, 0..1."""
    smile: float = 0.0
    """-1 is grim, 1 beams."""
    shut: float = 0.0
    """From a half on, the eyes are closed."""
    roll: float = 0.0
    """Degrees by which the whole body is turned about its hip."""
    x: float = 0.0
    """Metres that the body is before its place."""


@dataclass(frozen=True)
class Joints:
    """Of the trunk, each x, y."""

    hip: Vector
    chest: Vector
    neck: Vector
    head: Vector
    unit: float
    """The figure's height in metres."""


class Body(NamedTuple):
    """The same as x + iy, worked out from figure and hold."""

    hip: complex
    chest: complex
    neck: complex
    head: complex
    unit: float

    @staticmethod
    def of(figure: Figure, hold: Hold) -> Body:
        h = figure.height
        hip = complex(0.0, hold.legs.hip + hold.lift)
        lean = math.radians(hold.lean)
        up = complex(math.sin(lean), math.cos(lean))
        neck = hip + up * (0.305 * h)
        head = neck + complex((0.020 + 0.02 * up.real) * h, 0.072 * h * math.sqrt(figure.head))
        return Body(hip, hip + up * (0.245 * h), neck, head, h)

    @property
    def joints(self) -> Joints:
        points = np.array(self[:4]).view(np.float64).reshape(4, 2)
        return Joints(points[0], points[1], points[2], points[3], self.unit)
