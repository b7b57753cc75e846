"""The looks that are more than a grade: a drawn scene goes through the same hands as a source clip."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import numpy as np

from filmgate.engines.animatic.edit.plan import Treatment
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.scripts import BY_HOUR
from filmgate.engines.base import Frame
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Look

RESTYLED = frozenset(
    {
        Look.ANIME, Look.CARTOON, Look.COMIC, Look.WATERCOLOR, Look.OIL_PAINTING, Look.INK_WASH,
        Look.PENCIL_SKETCH, Look.CLAY, Look.PIXEL_ART, Look.LOW_POLY, Look.LEGO, Look.THERMAL, Look.GLITCH,
        Look.VINTAGE_FILM, Look.SEPIA, Look.NOIR, Look.HORROR, Look.FANTASY, Look.STEAMPUNK,
    }
)  # fmt: skip
"""The others are made by the colour script and the grade; `paper_cut` is how every scene is drawn."""


_DARKEST = 0.36
"""Mean luma, of 1, below which a scene is too dark for a look that draws or prints it."""


def is_restyled(shot: Shot) -> bool:
    """Whether a hand goes over the drawn frames. Noir at night is there already: it needs no more dark."""
    at_night = BY_HOUR[shot.time_of_day].night
    return shot.look in RESTYLED and not (shot.look is Look.NOIR and at_night)


def finished(frames: Iterable[Frame], shot: Shot, width: int, height: int, seed: int) -> Iterator[Frame]:
    """The shot's frames in their look. Feed them in order, from the shot's first."""
    if not is_restyled(shot):
        yield from frames
        return
    restyler, exposure = Restyler(width, height, seed, Treatment(shot.look)), None
    for number, frame in enumerate(frames):
        if exposure is None:
            exposure = _exposure(frame[:height])
        yield restyler.restyle(np.vstack([exposure[frame[:height]], frame[height:]]), number)


def _exposure(luma: Frame) -> Frame:
    """A table of 256 levels that brings a dark scene up to what a drawing or an old film shows of it."""
    level = np.arange(256) / 255
    mean = max(1.0, float(luma.mean())) / 255
    gamma = min(1.0, math.log(_DARKEST) / math.log(mean))
    return np.asarray(np.round(level**gamma * 255), np.uint8)
