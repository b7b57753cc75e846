"""The looks that are more than a grade: a drawn scene goes through the same hands as a source clip."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.edit.hard import Blinds, HardLight
from filmgate.engines.animatic.edit.inked import INKED
from filmgate.engines.animatic.edit.looks import LOOKS
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.edit.style import Style
from filmgate.engines.animatic.edit.titles import Span, Titles, caption_of, fading
from filmgate.engines.animatic.edit.treatment import Treatment
from filmgate.engines.animatic.edit.wishes import Place, Title, When
from filmgate.engines.animatic.grades import is_fresh_stock
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.surroundings import surroundings
from filmgate.engines.base import Frame
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Look, Setting

RESTYLED = frozenset(
    {
        Look.ANIME, Look.CARTOON, Look.COMIC, Look.WATERCOLOR, Look.OIL_PAINTING, Look.INK_WASH,
        Look.PENCIL_SKETCH, Look.CLAY, Look.PIXEL_ART, Look.LOW_POLY, Look.LEGO, Look.THERMAL, Look.GLITCH,
        Look.VINTAGE_FILM, Look.SEPIA, Look.NOIR, Look.HORROR, Look.FANTASY, Look.STEAMPUNK, Look.PAPER_CUT,
    }
)  # fmt: skip
"""The others are made by the colour script and the grade."""


_DARKEST, _FOR_HORROR = 0.36, 0.5
"""Mean luma, of 1, below which a scene is too dark for a look that draws or prints it."""


def is_restyled(shot: Shot) -> bool:
    """Whether a hand goes over the drawn frames."""
    return shot.look in RESTYLED and not (shot.look is Look.VINTAGE_FILM and is_fresh_stock(shot.prompt))


def _style(shot: Shot) -> type[Style]:
    """A drawing's own way to that look, where it has one."""
    if shot.look is Look.NOIR:
        return Blinds if surroundings(restaged(shot)).indoors else HardLight
    return INKED.get(shot.look, LOOKS[shot.look])


def finished(
    frames: Iterable[Frame],
    shot: Shot,
    width: int,
    height: int,
    seed: int,
    captions: Sequence[tuple[Title, Span]] | None = None,
) -> Iterator[Frame]:
    """The shot's frames in their look, with what is said in them as captions: at the times of `captions`
    where it is heard. Feed them in order, from the shot's first."""
    restyled = _restyled(frames, shot, width, height, seed) if is_restyled(shot) else frames
    yield from titled(restyled, shot, width, height, captions)


def titled(
    frames: Iterable[Frame],
    shot: Shot,
    width: int,
    height: int,
    captions: Sequence[tuple[Title, Span]] | None = None,
) -> Iterator[Frame]:
    """The frames with what is said in the shot, set into them in place."""
    words = tuple(title for title, _ in captions) if captions else titles_of(shot)
    if not words:
        yield from frames
        return
    times = [span for _, span in captions] if captions else said_at(shot, words)
    titles = Titles(width, height, words, shot.frames, times=times)
    for number, frame in enumerate(frames):
        titles.over(frame, number)
        yield frame


def titles_of(shot: Shot) -> tuple[Title, ...]:
    """Dialogue below; in the middle the words of a prompt in which nothing was recognised."""
    lines = (shot.caption or "").splitlines()
    if lines:
        return tuple(Title(caption_of(line), Place.LOWER, When.BEGIN) for line in lines)
    if shot.setting is Setting.ABSTRACT and not shot.subjects and not shot.plate:
        words = shorten(" ".join(shot.prompt.split()), 60, placeholder=" …")
        return (Title(words, Place.CENTRE, When.BEGIN),) if words.strip(" …") else ()
    return ()


_READ, _READ_HAN = 15, 5
"""Signs a second that are read of a caption, in letters and in characters."""
_SOONEST, _SHORTEST = 0.15, 1.2
"""Seconds after a beat's begin at which its line comes, and that a line stands at least."""


def said_at(shot: Shot, titles: tuple[Title, ...]) -> list[Span] | None:
    """When each line is seen in a take whose beats say when it is said: from its beat on, as long as it takes
    to read it, or until the next one. None where all are said at the beginning."""
    starts = [_said_in(shot, title.text) for title in titles]
    if not any(starts):
        return None
    out: list[Span] = []
    begins = [start + round(_SOONEST * FPS) for start in starts]
    for number, (title, begin) in enumerate(zip(titles, begins, strict=True)):
        begin = max(begin, out[-1].last) if out else begin
        later = [other for other in begins[number + 1 :] if other > begin]
        room = (min(later, default=shot.frames) - begin) // (begins[number:].count(begins[number]))
        wanted = max(_SHORTEST, len(title.text) / (_READ if title.text.isascii() else _READ_HAN) + 0.6)
        out.append(fading(begin, min(begin + room, begin + round(wanted * FPS), shot.frames)))
    return out


def _said_in(shot: Shot, line: str) -> int:
    """The first frame of the beat in whose words a line is."""
    return next((beat.frame for beat in shot.beats if line in beat.prompt), 0)


def _restyled(frames: Iterable[Frame], shot: Shot, width: int, height: int, seed: int) -> Iterator[Frame]:
    looks = {shot.look: _style(shot)}
    restyler, exposure = Restyler(width, height, seed, Treatment(shot.look), looks=looks), None
    for number, frame in enumerate(frames):
        if exposure is None:
            exposure = _exposure(frame[:height], _FOR_HORROR if shot.look is Look.HORROR else _DARKEST)
        yield restyler.restyle(np.vstack([exposure[frame[:height]], frame[height:]]), number)


def _exposure(luma: Frame, least: float) -> Frame:
    """A table of 256 levels that brings a dark scene up to a mean of `least`, of 1: to what a drawing or an
    old film shows of it."""
    level = np.arange(256) / 255
    mean = max(1.0, float(luma.mean())) / 255
    gamma = min(1.0, math.log(least) / math.log(mean))
    return np.asarray(np.round(level**gamma * 255), np.uint8)
