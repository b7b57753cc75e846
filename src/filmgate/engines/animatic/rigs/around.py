"""What a figure finds around it, as far as its drawing depends on it: darkness, dust, water."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.colour import Colour


@dataclass(frozen=True)
class Around:
    """`dark` 0..1 is how much lamps are needed, `dust` the colour of what wheels raise here (None: nothing),
    `afloat` whether what floats lies in water here, `foam` that water's foam, `ground` whether there is any
    for a shadow to fall on, `indoors` whether there is a roof, and chairs and beds."""

    dark: float = 0.0
    dust: Colour | None = None
    afloat: bool = False
    foam: Colour = "#eef4f6"
    ground: bool = True
    indoors: bool = False
    seat: str = "bench"
    """What there is to sit on under the open sky (`seats.SEATS`)."""
    cover: str = "bush"
    """What there is to hide behind (`covers.COVERS`)."""
    bed: str = "bed"
    """What there is to sleep on (`bedding.BEDS`)."""
    climb: str | None = None
    """The manner in which one climbs here; None is a ladder."""
    in_water: bool = False
    """Whether the picture is taken on the water, and who is in it lies there."""
    near: bool = False
    """Whether the camera is so close that it sees faces only."""
    weightless: bool = False
    """Whether nothing falls here."""
    moved: bool = False
    """Whether what somebody pushes or pulls is one of the picture's own figures."""


ANYWHERE = Around()
"""By day, on dry ground, outdoors."""
