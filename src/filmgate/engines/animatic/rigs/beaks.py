"""The heads of birds: beaks, and what crowns them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix, rgb
from filmgate.engines.animatic.pen import Pen, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

if TYPE_CHECKING:
    from filmgate.engines.animatic.rigs.bird import Beak, Bird, Crest


def draw_bird_head(pen: Pen, bird: Bird, hood: Colour, shut: bool, act: Act) -> None:
    """In units of its radius."""
    cry = abs(math.sin(act.time * 5)) if act.action in (Action.SING, Action.TALK, Action.SHOUT) else 0.0
    cry = cry if act.voice is None else act.voice
    if bird.disc is None:
        _BEAKS[bird.bill](pen, bird.beak, cry)
    _CRESTS[bird.crest](pen, bird, act.time)
    pen.fill(
        disc(0, 0, 1.0 if bird.disc is None else 1.35),
        vertical(-1, 1, darker(hood, 0.12), lighter(hood, 0.06)),
    )
    shut = shut or act.time % 4.3 < 0.1
    if bird.disc is not None:
        _owl(pen, bird, bird.disc, shut)
    elif shut:
        pen.line([(0.15, 0.2), (0.6, 0.2)], "#0a0a0c", 0.12)
    else:
        pen.fill(disc(0.36, 0.22, 0.22), "#0a0a0c" if rgb(hood).mean() > 50 else "#f0d060")
        pen.fill(disc(0.42, 0.28, 0.07), "#ffffff")


def _owl(pen: Pen, bird: Bird, pale: Colour, shut: bool) -> None:
    """Its face looks at us: two discs, two great eyes, a beak between."""
    pen.fill_all([disc(-0.30, 0.0, 0.80), disc(0.70, 0.0, 0.80)], pale)
    for x in (-0.26, 0.66):
        if shut:
            pen.line(smooth([(x - 0.4, 0.1), (x, -0.1), (x + 0.4, 0.1)], False), "#2a2018", 0.12)
            continue
        pen.fill(disc(x, 0.08, 0.46), "#f0b428")
        pen.fill(disc(x + 0.04, 0.08, 0.24), "#0c0a0c")
        pen.fill(disc(x + 0.14, 0.18, 0.08), "#ffffff")
    pen.fill([(0.05, 0.0), (0.36, 0.0), (0.20, -0.55)], bird.beak)


def _cone(pen: Pen, colour: Colour, cry: float) -> None:
    pen.fill([(0.6, 0.05), (2.0, -0.12), (0.6, 0.42)], colour)
    pen.fill([(0.6, -0.45), (1.8, -0.2 - 0.7 * cry), (0.6, 0.0)], darker(colour, 0.2))


def _hook(pen: Pen, colour: Colour, cry: float) -> None:
    pen.fill([(0.5, -0.5), (1.2, -0.45 - 0.6 * cry), (0.6, 0.0)], darker(colour, 0.25))
    pen.fill(
        smooth([(0.55, 0.52), (1.25, 0.40), (1.68, -0.05), (1.60, -0.62), (1.32, -0.22), (0.6, -0.2)]), colour
    )


def _bill(pen: Pen, colour: Colour, cry: float) -> None:
    pen.fill(
        smooth([(0.6, -0.3), (1.9, -0.42 - 0.5 * cry), (1.8, -0.2 - 0.5 * cry), (0.6, -0.05)]),
        darker(colour, 0.2),
    )
    pen.fill(
        smooth([(0.55, 0.42), (1.2, 0.05), (2.1, 0.0), (2.05, -0.26), (1.2, -0.28), (0.6, -0.3)]), colour
    )


def _dagger(pen: Pen, colour: Colour, cry: float) -> None:
    pen.fill([(0.6, -0.3), (2.2, -0.3 - 0.6 * cry), (0.6, 0.0)], darker(colour, 0.25))
    pen.fill(smooth([(0.5, 0.42), (1.5, 0.22), (2.5, -0.22), (1.4, -0.18), (0.6, -0.2)]), colour)


def _needle(pen: Pen, colour: Colour, cry: float) -> None:
    """A hummingbird's: as long as its body is high, and thin."""
    pen.fill(smooth([(0.5, 0.16), (1.6, 0.06), (3.7, -0.16), (1.6, -0.10), (0.5, -0.22)]), colour)


_BEAKS: dict[Beak, Callable[[Pen, Colour, float], None]] = {
    "cone": _cone, "hook": _hook, "bill": _bill, "dagger": _dagger, "needle": _needle,
}  # fmt: skip


def _no_crest(pen: Pen, bird: Bird, time: float) -> None:
    return None


def _comb(pen: Pen, bird: Bird, time: float) -> None:
    red = "#d0302c"
    pen.fill_all(
        [disc(x, y, r) for x, y, r in ((-0.4, 1.05, 0.36), (0.05, 1.2, 0.42), (0.5, 1.05, 0.36))], red
    )
    pen.fill(oval(0.55, -1.35, 1.05, -0.35), red)


def _tufts(pen: Pen, bird: Bird, time: float) -> None:
    pen.fill_all([((-1.2, 0.5), (-1.15, 1.9), (-0.3, 1.2)), ((1.4, 0.5), (1.45, 1.9), (0.6, 1.2))], bird.wing)


def _plume(pen: Pen, bird: Bird, time: float) -> None:
    for i, colour in enumerate((bird.wing, *bird.plumes[:2])):
        wave = 0.15 * math.sin(time * 4 - i)
        pen.fill(smooth([(0.1, 0.8), (-0.8 - 0.3 * i, 2.1 - 0.55 * i + wave), (-0.7, 0.4)]), colour)


def _blade(pen: Pen, bird: Bird, time: float) -> None:
    """A pteranodon's: bone that points back as far as the beak does ahead."""
    crest = [(0.5, 0.55), (-0.5, 1.25), (-2.5, 1.7), (-1.2, 0.75), (-0.6, -0.1)]
    pen.fill(smooth(crest, steps=4), vertical(0.0, 1.7, bird.wing, mix(bird.beak, "#c8483a", 0.65)))


_CRESTS: dict[Crest, Callable[[Pen, Bird, float], None]] = {
    "none": _no_crest, "comb": _comb, "tufts": _tufts, "plume": _plume, "blade": _blade,
}  # fmt: skip
