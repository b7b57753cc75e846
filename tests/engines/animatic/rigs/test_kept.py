"""Drawings that are worked out once: they come out as if they were drawn anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest

from filmgate.engines.animatic.pen import Gradient, Pen, box, disc, smooth
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.figure import Figure, Hair, changed
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.head import _living, _Look

SIZE = 160


def painted(draw: Callable[[Pen], None]) -> np.ndarray:
    """What is drawn in a frame that is moved, turned and out of proportion."""
    pixels = np.zeros((SIZE, SIZE, 4), np.uint8)
    pen = Pen(pixels, -0.8, -0.8, SIZE / 1.6)
    with pen.moved(0.05, -0.02, degrees=12, sx=0.9, sy=1.1):
        draw(pen)
    return np.asarray(pen.pixels.astype(int))


def difference(one: np.ndarray, two: np.ndarray) -> int:
    """The most that two pictures with something in them differ in."""
    assert one[..., 3].max() == 255
    return int(np.abs(one - two).max())


def _flag(pen: Pen, colour: str, sway: float = 0.0) -> None:
    """Of everything that a pen can do."""
    with pen.moved(0.1, 0.0, degrees=30, sx=0.7, sy=0.5):
        pen.fill(
            box(-0.5, -0.4, 0.5 + sway, 0.4),
            Gradient((-0.5, 0), (0.5, 0.2), ((0, colour, 1), (1, "#102030", 1))),
        )
        pen.fill(
            disc(0.2 + sway, 0, 0.3),
            Gradient((0.2, 0), (0, 0), ((0, "#ffffff", 0.8), (1, colour, 0)), 0.3),
            atop=True,
        )
        pen.line([(-0.6, 0.3), (0.1 + 2 * sway, 0.6)], "#ff8000", 0.05)
    pen.lines([smooth([(-0.5, -0.5), (0.0, -0.6), (0.4, -0.4)], False)], colour, 0.03, 0.5, closed=True)
    pen.fill_all([disc(-0.4, 0.3, 0.12), disc(-0.3, 0.3, 0.12)], colour, holes=True)


def test_a_kept_drawing_is_the_drawing() -> None:
    anew = painted(lambda pen: _flag(pen, "#3080c0"))
    for _ in range(2):
        assert difference(painted(lambda pen: kept.paint(pen, _flag, "#3080c0")), anew) <= 1


@pytest.mark.parametrize("sway", [0.0, 0.1, -0.25])
def test_it_moves_with_its_numbers(sway: float) -> None:
    anew = painted(lambda pen: _flag(pen, "#3080c0", sway))
    assert difference(painted(lambda pen: kept.paint(pen, _flag, "#3080c0", numbers=(sway,))), anew) <= 1


def test_what_it_is_kept_by_tells_drawings_apart() -> None:
    one = painted(lambda pen: kept.paint(pen, _flag, "#c03030"))
    other = painted(lambda pen: kept.paint(pen, _flag, "#30c030"))
    assert difference(one, other) > 100


def _clouded(pen: Pen, colour: str) -> None:
    """Of clouds, and of paint that stays on other paint."""
    pen.fill(disc(0, 0, 0.4), "#203040")
    with pen.inked():
        pen.fill(box(-0.6, -0.1, 0.6, 0.1), colour)
    with pen.moved(0.2, 0.1, sx=1.5, sy=1.5):
        pen.puff(0, 0, 0.3, colour, 0.6)


def test_clouds_and_stencils_can_be_kept() -> None:
    anew = painted(lambda pen: _clouded(pen, "#ff8000"))
    assert difference(painted(lambda pen: kept.paint(pen, _clouded, "#ff8000")), anew) <= 1


def test_what_is_kept_may_be_a_stencils_paint() -> None:
    def draw(pen: Pen, flag: Callable[[Pen], None]) -> None:
        pen.fill(disc(0, 0, 0.4), "#203040")
        with pen.inked():
            flag(pen)

    anew = painted(lambda pen: draw(pen, lambda pen: _flag(pen, "#3080c0")))
    again = painted(lambda pen: draw(pen, lambda pen: kept.paint(pen, _flag, "#3080c0")))
    assert difference(again, anew) <= 1


def _looks(pen: Pen) -> None:
    pen.fill(disc(0, 0, 0.4), "#203040")
    pen.painted()[..., 3] = 0


def test_what_looks_at_its_paint_cannot_be_kept() -> None:
    with pytest.raises(TypeError, match="a kept drawing"):
        painted(lambda pen: kept.paint(pen, _looks))


@pytest.mark.parametrize("hair", ["bob", "short", "long", "bun", "pony", "curls", "fringe", "none"])
def test_a_head_is_the_same_however_its_mouth_and_its_hair_move(hair: Hair) -> None:
    figure, look = Figure(hair=hair, feminine=True), _Look(3, 0.5, shut=False)
    anew = painted(lambda pen: _living(pen, figure, look, True, 0.7, 0.04, -0.03))
    swung = painted(lambda pen: kept.paint(pen, _living, figure, look, True, numbers=(0.7, 0.04, -0.03)))
    assert difference(swung, anew) <= 2


@pytest.mark.parametrize("prop", CARRIED)
def test_what_is_carried_says_whether_it_moves(prop: str) -> None:
    item, times = CARRIED[prop], (0.05, 0.9, 1.37, 2.3)
    colour = item.colour or "#c2184e"
    drawn = [painted(partial(item.draw, h=1.7, colour=colour, t=time)) for time in times]
    assert item.moves == any((drawn[0] != one).any() for one in drawn[1:])


def test_a_changed_figure_is_always_the_same_one() -> None:
    figure = Figure()
    assert changed(figure, prop="book") is changed(figure, prop="book")
    assert changed(figure, prop="book").prop == "book"
