"""Colours, and the colour script of a time of day. Nothing else in the picture picks raw colours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

RGB: TypeAlias = npt.NDArray[np.float64]
Colour: TypeAlias = "str | RGB | tuple[float, float, float]"


@lru_cache(maxsize=2048)
def _parsed(text: str) -> tuple[float, float, float]:
    digits = text.lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def rgb(colour: Colour) -> RGB:
    """Three numbers 0..255 from `#rrggbb` or from three numbers."""
    return np.array(_parsed(colour) if isinstance(colour, str) else colour, dtype=np.float64)


def levels(colour: Colour) -> tuple[float, float, float]:
    """What `rgb` says, as plain numbers."""
    if isinstance(colour, str):
        return _parsed(colour)
    r, g, b = colour.tolist() if isinstance(colour, np.ndarray) else colour
    return r, g, b


def mix(a: Colour, b: Colour, share: float) -> RGB:
    """`a` with `share` 0..1 of `b` in it; not to be changed."""
    return _named(a, b, share) if isinstance(a, str) and isinstance(b, str) else _mixed(a, b, share)


@lru_cache(maxsize=4096)
def _named(a: str, b: str, share: float) -> RGB:
    """Figures ask for the same few in every frame."""
    out = _mixed(a, b, share)
    out.flags.writeable = False
    return out


def _mixed(a: Colour, b: Colour, share: float) -> RGB:
    (r, g, b_), (to_r, to_g, to_b) = levels(a), levels(b)
    return np.array((r + (to_r - r) * share, g + (to_g - g) * share, b_ + (to_b - b_) * share))


def darker(colour: Colour, share: float) -> RGB:
    return mix(colour, "#000000", share)


def lighter(colour: Colour, share: float) -> RGB:
    return mix(colour, "#ffffff", share)


@dataclass(frozen=True)
class Script:
    """The colours of an hour: sky from zenith to horizon, fog, the darkest ink, key light and rim light.

    `visibility` is in metres; `night` says that windows and lamps are lit.
    """

    sky: tuple[str, ...]
    fog: str
    ink: str
    key: str
    rim: str
    cloud_lit: str
    cloud_dark: str
    ground: str
    foliage: str
    accents: tuple[str, ...] = ("#c8502a", "#d9a441", "#3f7f8c", "#8a3b4a")
    visibility: float = 120.0
    night: bool = False
    sun: tuple[float, float] | None = None
    """Where the sun or moon stands, in fractions of the picture."""
    sun_radius: float = 0.0
    disc: tuple[str, str] = ("#fff6dc", "#fff6dc")
    stars: int = 0
    galaxy: bool = False
    """Whether the Milky Way is seen."""
    backlit: float = 0.12
    """The share of the ink in the colours of what stands before this sky by day."""

    def at(self, distance: float, colour: Colour | None = None) -> RGB:
        """Aerial perspective: a colour (default: the ink) seen through `distance` metres of this air."""
        return mix(self.ink if colour is None else colour, self.fog, self.veil(distance))

    def veil(self, distance: float) -> float:
        """The share of fog over `distance` metres."""
        return 1.0 - math.exp(-distance / self.visibility)


NEON_LIGHTS = ("#ff2e88", "#21e6ff", "#ffb52e", "#8a5bff", "#3dffb0", "#ff5040")
SHOP_LIGHTS = ("#ffcf8a", "#ff9fd0", "#8ff0ff", "#ffe6b0")
WARM_LIGHTS = ("#ffcf8a", "#ffe6b0", "#ffd9a0", "#fff0cc")
