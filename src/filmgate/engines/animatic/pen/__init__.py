"""Drawing on pixels in world units (metres, Y up): a pen, outlines for it, and what it fills them with."""

from __future__ import annotations

from filmgate.engines.animatic.pen.curves import (
    Outline,
    Outlines,
    Points,
    about,
    arc,
    bezier,
    box,
    disc,
    limb,
    limbs,
    off,
    oval,
    points,
    polygon,
    rounded,
    smooth,
)
from filmgate.engines.animatic.pen.paints import Gradient, Paint, Stop, horizontal, vertical
from filmgate.engines.animatic.pen.pen import Head, Pen

__all__ = [
    "Gradient",
    "Head",
    "Outline",
    "Outlines",
    "Paint",
    "Pen",
    "Points",
    "Stop",
    "about",
    "arc",
    "bezier",
    "box",
    "disc",
    "horizontal",
    "limb",
    "limbs",
    "off",
    "oval",
    "points",
    "polygon",
    "rounded",
    "smooth",
    "vertical",
]
