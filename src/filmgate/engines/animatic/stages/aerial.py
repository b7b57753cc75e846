"""Open land seen from the air, without anybody in it: a map below, ranges and haze at its end."""

from __future__ import annotations

from filmgate.engines.animatic.layers import Floor, Layer
from filmgate.engines.animatic.stages import wilderness
from filmgate.engines.animatic.stages.maps import METRES, TEXELS, painted
from filmgate.engines.animatic.stages.scenery import sky
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Angle

_FAR = 400.0
_BELOW = -14.0
"""Metres to the land: it stands for ten times as many."""
_FAR_BELOW = -90.0
"""The same where the lens looks straight down, and sees no more of it than its own width."""


def mark(shot: Shot, station: bool) -> Mark:
    return Mark(z=7.0)


def build(site: Site) -> Set:
    script = site.script
    layers: list[Layer] = [sky(site.sight, script, site.number("sky"), clouds=0.5, flat=4.5)]
    layers += wilderness.ridges(site, wilderness.Land(0.5, 0.7, None, None), nearest=_FAR)
    down = site.shot.camera.angle is Angle.BIRDS_EYE
    pixels = painted(site.dressing, script, site.number("map"), site.fallen)
    fog = script.at(0.4 * _FAR, script.fog)
    layers.append(
        Floor(
            pixels,
            TEXELS / METRES,
            _FAR_BELOW if down else _BELOW,
            x0=-METRES / 2,
            far=_FAR,
            fog=fog,
            fog_z=min(220.0, script.visibility),
        )
    )
    return Set(tuple(layers), wilderness.sunlight(site), mirror=0.3)


AERIAL = Stage("aerial", mark, build)
