"""How rooms are decorated: their colours, windows and floors, and what stands along the wall.

A new room is one row of `DECORS`, by the name of the dressing that a venue asks for.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import box, disc, horizontal, rounded, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.site import Mark, Site
from filmgate.storyboard.vocabulary import Light

WALL = 9.0
"""Metres from the lens to the wall with the windows, unless one sits in them."""

Furnish = Callable[[Plate, Site, "Decor"], None]


@dataclass(frozen=True)
class Windows:
    """Panes from x to x, between two heights; `curtains` at their sides, `bars` across."""

    panes: tuple[tuple[float, float], ...] = ((-4.6, -2.9), (-0.85, 0.85), (2.9, 4.6))
    sill: float = 0.95
    top: float = 2.75
    curtains: bool = False
    bars: int = 1


_HOUSE = Windows(curtains=True)
_PLAIN = Windows()
_LOW = Windows(((-4.2, -1.9), (-1.6, 1.6), (1.9, 4.2)), 0.16, 2.5)
_SILL = Windows(((-1.0, 1.0),), 0.84, 2.35, curtains=True)
_BAY = Windows(((-1.25, 1.25),), 0.42, 2.45, curtains=True)
"""What one sits in: a sill of the height of those in `rigs/surfaces.py` and `rigs/seats.py`."""
_BAND = Windows(
    ((-9.4, -6.4), (-6.2, -3.2), (-3.0, 0.0), (0.2, 3.2), (3.4, 6.4), (6.6, 9.6)), 1.0, 2.9, bars=0
)
_GLASS = Windows(((-9.6, -5.0), (-4.8, -0.2), (0.0, 4.6), (4.8, 9.4)), 0.25, 3.9, bars=2)
_WINDSCREEN = Windows(((-15.0, 15.0),), 0.25, 3.9, bars=0)
_HIGH_UP = Windows(((-6.4, -3.4), (-1.5, 1.5), (3.4, 6.4)), 3.0, 4.3, bars=3)
_NONE = Windows(())


@dataclass(frozen=True)
class Decor:
    """A room's colours; `slabs` is the size in metres of a floor of tiles, 0 for boards; `dado` the colour of
    the tiles or panels below, `shade` how much darker it is than a room by day, `ceiling` its height in
    metres, 0 for halls that go up out of the picture."""

    wall: str
    trim: str
    floor: str
    lamp: str
    windows: Windows = _PLAIN
    furnish: Furnish | None = None
    slabs: float = 0.0
    dado: str | None = None
    shade: float = 0.0
    ceiling: float = 3.5
    near: float = 0.0
    """Metres behind the mark at which the wall with the windows is, where that is not the room's end."""

    def wall_at(self, mark: Mark) -> float:
        """Metres from the lens to the wall with the windows."""
        return mark.z + self.near if self.near else WALL

    def floor_to(self, mark: Mark) -> float:
        """How far its floor is laid: under the wall, and not beyond a window that one sits in."""
        return self.wall_at(mark) + (0.05 if self.near else 2.9)


_BY_FLAMES = frozenset({Light.CANDLELIGHT, Light.FIRELIGHT})


def lamps_burn(site: Site) -> bool:
    """Whether it is dark outside, and the room is lit by its lamps and not by candles or a fire."""
    return site.script.night and site.shot.light not in _BY_FLAMES


def _living(plate: Plate, site: Site, decor: Decor) -> None:
    """Sofa, lamp, plant, pictures."""
    dim = site.dim
    cloth = darker("#4a6a70", dim)
    plate.fill(
        rounded(-3.1, 0.45, -0.5, 1.05, 0.15), vertical(0.4, 1.05, darker(cloth, 0.3), lighter(cloth, 0.1))
    )
    plate.fill(rounded(-3.2, 0.12, -0.4, 0.58, 0.10), vertical(0.1, 0.58, darker(cloth, 0.4), cloth))
    for x in (-3.35, -0.55):
        plate.fill(rounded(x, 0.10, x + 0.34, 0.80, 0.12), darker(cloth, 0.15))
    for x, tone in ((-2.8, "#c8783a"), (-1.2, "#d8c08a")):
        plate.fill(rounded(x, 0.55, x + 0.5, 0.98, 0.10), darker(tone, dim))
    _plant(plate, 2.4, dim)
    plate.line([(1.35, 0.05), (1.35, 1.55)], "#2a2220", 0.04)
    shade = (
        lighter(decor.lamp, 0.3) if lamps_burn(site) or not site.script.night else darker(decor.lamp, 0.55)
    )
    plate.fill([(1.05, 1.5), (1.65, 1.5), (1.52, 1.95), (1.18, 1.95)], shade)
    if lamps_burn(site):
        plate.glow(1.35, 1.7, 2.2, decor.lamp, 0.5)
    plate.fill(rounded(3.0, 0.0, 5.4, 0.75, 0.05), darker(decor.floor, 0.2 + dim))


def _plant(plate: Plate, x: float, dim: float) -> None:
    plate.fill([(x - 0.2, 0), (x + 0.2, 0), (x + 0.26, 0.4), (x - 0.26, 0.4)], darker("#b0623c", dim))
    for k in range(13):
        a = math.pi * (0.08 + 0.84 * k / 12)
        tip = (x + math.cos(a) * 0.55, 0.42 + math.sin(a) * (0.9 + 0.2 * math.sin(k * 5)))
        leaf = [
            (x, 0.4),
            ((x + tip[0]) / 2 - 0.07, (0.4 + tip[1]) / 2 + 0.05),
            tip,
            ((x + tip[0]) / 2 + 0.07, (0.4 + tip[1]) / 2),
        ]
        plate.fill(smooth(leaf), darker(mix("#2f5a3a", "#7d9a62", (k * 7 % 10) / 10), dim))


_BOTTLES = ["#3a7a5a", "#a85a2a", "#c8a050", "#7a2a34", "#d8d0c0"]


def _cafe(plate: Plate, site: Site, decor: Decor) -> None:
    """A counter with machines, shelves of bottles, pendant lamps, tables."""
    dim, rng = site.dim, site.rng("cafe")
    wood = darker(decor.trim, dim + 0.1)
    for y in (1.5, 2.05):
        plate.fill(box(-4.4, y, -1.5, y + 0.06), wood)
        for x in np.arange(-4.3, -1.6, 0.17).tolist():
            tone = darker(mix(str(rng.choice(_BOTTLES)), "#201010", 0.15), dim)
            high = rng.uniform(0.2, 0.42)
            plate.fill(rounded(x, y + 0.06, x + 0.11, y + 0.06 + high, 0.03), tone)
    plate.fill(box(-5.2, 0, -0.9, 1.02), vertical(0, 1.0, darker(wood, 0.4), wood))
    plate.fill(box(-5.3, 1.0, -0.8, 1.10), lighter(wood, 0.25))
    plate.fill(rounded(-2.4, 1.10, -1.6, 1.62, 0.08), darker("#8a9298", dim))
    for x in (1.5, 3.8):
        _cafe_table(plate, x, wood)
    for x in (-4.0, -2.4, 1.5, 3.8):
        plate.line([(x, 2.5), (x, 3.6)], "#1a1412", 0.02)
        plate.fill([(x - 0.24, 2.3), (x + 0.24, 2.3), (x + 0.06, 2.55), (x - 0.06, 2.55)], "#2a2220")
        plate.fill(disc(x, 2.28, 0.09), "#fff2cc")
        plate.glow(x, 2.2, 1.5, decor.lamp, 0.5 if site.script.night else 0.22)


def _cafe_table(plate: Plate, x: float, wood: Colour) -> None:
    """With a chair at either side."""
    plate.line([(x, 0), (x, 0.72)], "#241a16", 0.07)
    plate.fill(rounded(x - 0.6, 0.70, x + 0.6, 0.78, 0.03), lighter(wood, 0.12))
    for side in (-1, 1):
        leg = [(x + side * 0.85, 0), (x + side * 0.80, 0.45)]
        back = [(x + side * 0.88, 0.45), (x + side * 0.96, 0.98)]
        plate.lines([leg, back], darker(wood, 0.3), 0.06)
        plate.fill(rounded(x + side * 0.8 - 0.2, 0.42, x + side * 0.8 + 0.2, 0.49, 0.03), wood)


_BINDINGS = ["#7a2c2c", "#2c4a5a", "#8a6a3a", "#3a5a3c", "#5a3a5a", "#c8b890"]


def _library(plate: Plate, site: Site, decor: Decor) -> None:
    """Shelves of books between the windows, and a ladder."""
    dim, rng = site.dim, site.rng("books")
    wood = darker("#5a3a26", dim)
    for x0, x1 in ((-2.75, -1.0), (1.0, 2.75), (-7.0, -4.8), (4.8, 7.0)):
        plate.fill(box(x0, 0, x1, 3.3), vertical(0, 3.3, darker(wood, 0.35), wood))
        for row in range(6):
            y = 0.12 + 0.52 * row
            plate.fill(box(x0 + 0.05, y, x1 - 0.05, y + 0.46), darker(wood, 0.6))
            _books(plate, x0 + 0.08, x1 - 0.14, y, dim, rng)
    rungs = [[(0.98 + 0.05 * k, 0.35 * k + 0.2), (1.27 + 0.045 * k, 0.35 * k + 0.2)] for k in range(7)]
    plate.lines([[(0.95, 0), (1.25, 2.9)], [(1.25, 0), (1.5, 2.9)], *rungs], lighter(wood, 0.2), 0.05)


def _books(plate: Plate, x: float, end: float, y: float, dim: float, rng: np.random.Generator) -> None:
    """A row of backs on a shelf at height `y`."""
    while x < end:
        wide, high = rng.uniform(0.04, 0.10), rng.uniform(0.26, 0.42)
        tone = mix(str(rng.choice(_BINDINGS)), "#1a1010", rng.uniform(0, 0.3))
        back = horizontal(x, x + wide, lighter(darker(tone, dim), 0.1), darker(tone, 0.25 + dim))
        plate.fill(box(x, y, x + wide, y + high), back)
        x += wide + rng.uniform(0.003, 0.02)


def _bare(plate: Plate, site: Site, decor: Decor) -> None:
    """A plant, and nothing else."""
    _plant(plate, -2.2, site.dim)


DECORS = {
    "living": Decor("#a8917a", "#e8ddd0", "#9a6236", "#ffc878", _HOUSE, _living),
    "cafe": Decor("#7a4f3a", "#6a4630", "#7a4c2c", "#ffb860", _HOUSE, _cafe),
    "library": Decor("#6a5240", "#5a3c28", "#6a4226", "#ffc070", _HOUSE, _library),
    "table": Decor("#7a5f4a", "#d8cbb8", "#9a6236", "#ffc878", _LOW, _bare),
    "sill": Decor("#a8917a", "#f4efe6", "#9a6236", "#ffc878", _SILL, near=0.16),
    "window seat": Decor("#a8917a", "#f4efe6", "#9a6236", "#ffc878", _BAY, near=0.20),
    "bedroom": Decor("#9aa4b0", "#f0ece4", "#a87a50", "#ffc88a", _HOUSE),
    "kitchen": Decor("#b89c78", "#f4efe4", "#b8a48c", "#ffdca0", _PLAIN, slabs=0.6, dado="#e4ddd0"),
    "bathroom": Decor("#7fa6b0", "#e8f0f0", "#6f949c", "#fff0d8", _HIGH_UP, slabs=0.4, dado="#a8c8cc"),
    "office": Decor("#c0c4c8", "#5a6066", "#7a8088", "#fff4e0", _BAND, slabs=1.2),
    "bureau": Decor("#7a6a54", "#4a3424", "#6a4628", "#ffd080", _NONE, shade=0.1, dado="#5a4030"),
    "old room": Decor("#c8ac84", "#6a3622", "#7a4a2c", "#ffc070", _NONE, shade=0.1, dado="#7a3f28"),
    "classroom": Decor("#a8a078", "#8a6a48", "#a87a4c", "#fff0d0", _NONE),
    "museum": Decor("#a89c90", "#c8c0b0", "#a07850", "#fff4e0", _NONE, ceiling=0),
    "hospital": Decor("#98b8b8", "#e4eeee", "#8098a0", "#f0fcff", _PLAIN, slabs=0.8, dado="#7fa8a4"),
    "laboratory": Decor("#8a9caa", "#e8f0f4", "#94a0a8", "#e8f8ff", _NONE, slabs=0.8),
    "factory": Decor("#6a5a50", "#4a4440", "#5a5856", "#ffd0a0", _HIGH_UP, slabs=2.0, shade=0.1, ceiling=0),
    "warehouse": Decor("#7a7c80", "#4a4e54", "#6a6864", "#ffe4b8", _HIGH_UP, slabs=2.4, ceiling=0),
    "court": Decor("#2c3450", "#1c2236", "#c88a4c", "#f4f8ff", _NONE, shade=0.15, ceiling=0),
    "gym": Decor("#8a8e94", "#2c3036", "#4a4a50", "#f4f8ff", _BAND),
    "workshop": Decor("#9a7a5c", "#6a4a32", "#8a6038", "#ffca80", _PLAIN, shade=0.08),
    "smithy": Decor("#5c4a40", "#3a2c24", "#4a4038", "#ff9a4a", _NONE, slabs=0.9, shade=0.22),
    "shop": Decor("#b89a74", "#8a6a4c", "#b08a60", "#fff0d0", _NONE),
    "bar": Decor("#4a2c24", "#3a2018", "#5a3420", "#ff9a4a", _NONE, shade=0.2),
    "restaurant": Decor("#8a3c34", "#d8b878", "#6a4028", "#ffb860", _HOUSE),
    "church": Decor("#8c8070", "#6a6054", "#8a8074", "#ffd8a0", _NONE, slabs=1.0, shade=0.18, ceiling=0),
    "palace": Decor("#d8c8a0", "#e8d090", "#c0a078", "#ffe0a0", _NONE, slabs=1.0, ceiling=0),
    "theatre": Decor("#2c1418", "#5a2430", "#7a4c2c", "#ffd890", _NONE, shade=0.25, ceiling=0),
    "concert": Decor("#14121c", "#24202c", "#2a2630", "#c08aff", _NONE, shade=0.3, ceiling=0),
    "airport": Decor("#c8ccd0", "#8a9096", "#a8acb0", "#f8fcff", _GLASS, slabs=1.5, ceiling=0),
    "train": Decor("#b8b4a8", "#8a9096", "#5a5450", "#fff0d0", _BAND, ceiling=0),
    "car": Decor("#1c1e22", "#1c1e22", "#2a2c30", "#ffd8a0", _WINDSCREEN, ceiling=0),
    "platform": Decor("#8a7a6a", "#5a5048", "#8a8a8c", "#ffe4b0", _HIGH_UP, slabs=1.0, ceiling=0),
}
"""By the dressing that a venue of the catalogue names."""
