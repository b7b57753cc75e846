"""The looks that are more than a grade: a drawn scene goes through the same hands as a source clip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from filmgate.engines.animatic.edit.plan import Treatment
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.base import Frame
from filmgate.storyboard.vocabulary import Look

RESTYLED = frozenset(
    {
        Look.ANIME, Look.CARTOON, Look.COMIC, Look.WATERCOLOR, Look.OIL_PAINTING, Look.INK_WASH,
        Look.PENCIL_SKETCH, Look.CLAY, Look.PIXEL_ART, Look.LOW_POLY, Look.LEGO, Look.THERMAL, Look.GLITCH,
        Look.VINTAGE_FILM, Look.SEPIA, Look.NOIR, Look.HORROR, Look.FANTASY, Look.STEAMPUNK,
    }
)  # fmt: skip
"""The others are made by the colour script and the grade; `paper_cut` is how every scene is drawn."""


def finished(frames: Iterable[Frame], look: Look, width: int, height: int, seed: int) -> Iterator[Frame]:
    """The shot's frames in their look. Feed them in order, from the shot's first."""
    if look not in RESTYLED:
        yield from frames
        return
    restyler = Restyler(width, height, seed, Treatment(look, (), None))
    for number, frame in enumerate(frames):
        yield restyler.restyle(frame, number)
