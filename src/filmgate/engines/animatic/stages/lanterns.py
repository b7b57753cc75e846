"""Sky lanterns: many small lights that rise over the land at all depths."""

from __future__ import annotations

import re

from filmgate.engines.animatic.layers import Layer, Pose
from filmgate.engines.animatic.pen import smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.site import Site
from filmgate.storyboard.schema import Shot

_SAID = re.compile(
    r"(?:hundreds|thousands|dozens|many|countless|sea|swarm|sky|floating|glowing|wish(?:ing)?)\b[^.;]{0,30}lanterns"
    r"|\b(?:releas|launch|let)\w* (?:go of )?(?:[\w'-]+ ){0,4}lanterns?\b[^.;]{0,24}\b(?:sky|air|night)\b"
    r"|放飞?[^，。；河水]{0,4}灯|灯[^，。；]{0,4}(?:升上|升入|飞向|升向)[^，。；]{0,3}(?:夜空|天)"
    r"|lanterns[^.;]{0,40}\b(?:float|ris|drift|fill|sky|fly|ascend)|孔明灯|天灯|许愿灯",
    re.IGNORECASE,
)
_DEPTHS = ((11.0, 5), (18.0, 12), (32.0, 30), (60.0, 70), (110.0, 120))
"""Metres to each sheet, and how many lanterns a picture shows of it."""
_PACE, _HIGH = 0.5, 0.55
"""Metres a second at which they rise, and how high one is."""


def are_released(shot: Shot) -> bool:
    """Whether the prompt has lanterns fill the sky."""
    return _SAID.search(shot.prompt) is not None


def sky_lanterns(site: Site, indoors: bool) -> list[Layer]:
    """The sheets from far to near; none where the prompt has none, or under a roof."""
    if indoors or not are_released(site.shot):
        return []
    sheets = (_sheet(site, z, many) for z, many in _DEPTHS)
    return [sheet for sheet in sheets if sheet is not None]


def _sheet(site: Site, z: float, many: int) -> Layer | None:
    """Twice as high as it is seen, so that it goes on as it rises; nothing of it is below the ground."""
    window = site.sight.window(z)
    if window is None:
        return None
    low = max(window.y0, site.mark.ground + 0.16 * z)
    high = max(1.0, window.y1 - low) + 2 * _HIGH
    plate = Plate(window.x0, low - high, window.wide, 2 * high, site.fineness(z, 0.8))
    rng = site.rng(f"lanterns {z}")
    spots = rng.uniform((window.x0, 0.0, 0.8), (window.x1, high, 1.25), (many, 3)).tolist()
    for down in (0.0, high):
        for x, y, size in spots:
            _lantern(plate, x, low - down + y, size * _HIGH)
    return site.plane(plate, z, lambda time: Pose(y=(_PACE * time) % high))


def _lantern(plate: Plate, x: float, y: float, high: float) -> None:
    half = 0.36 * high
    skin = [
        (x - 0.7 * half, y), (x - half, y + 0.55 * high), (x - 0.7 * half, y + high),
        (x + 0.7 * half, y + high), (x + half, y + 0.55 * high), (x + 0.7 * half, y),
    ]  # fmt: skip
    plate.glow(x, y + 0.35 * high, 1.9 * high, "#ff9a3c", 0.5)
    plate.fill(smooth(skin, steps=3), vertical(y, y + high, "#fff0b8", "#f0822c"))
