"""Calligraphy: an upright brush over a sheet of rice paper, on which the strokes come one after another."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Outline, Pen, box, disc, smooth, vertical
from filmgate.engines.animatic.rigs.feet import ON_A_CHAIR
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import HIP, Pose
from filmgate.storyboard.vocabulary import Action

_TOP = 0.405
"""Height of the table's far edge; its near one is lower, so that the sheet is seen."""
_LOW = 0.350
_LEAN = 14.0
_INK = "#16181c"
_STROKES: tuple[tuple[Point, ...], ...] = (
    ((0.30, 0.66), (0.52, 0.70), (0.70, 0.66)),
    ((0.50, 0.92), (0.50, 0.55), (0.48, 0.12)),
    ((0.49, 0.62), (0.38, 0.38), (0.24, 0.22)),
    ((0.51, 0.62), (0.64, 0.38), (0.80, 0.20)),
    ((0.36, 0.34), (0.50, 0.36), (0.64, 0.34)),
)
"""Of one character (本), in shares of its square: right, and up."""
_SECONDS = 1.3
"""For each stroke."""


def _on_paper(x: float, y: float) -> Point:
    """A place of the character on the sheet, which lies flat and is seen from a little above."""
    down = 0.008 + 0.038 * y
    return 0.225 + 0.125 * x + 0.10 * down, _LOW + down


def _at(time: float) -> tuple[int, float]:
    """How many strokes are done, and how far the next one is; after the last the sheet is full."""
    number, since = divmod(time, _SECONDS)
    return min(int(number), len(_STROKES)), ease(0.1, 0.75, since / _SECONDS)


def _tip(time: float) -> tuple[Point, float]:
    """Where the brush's tip is over the sheet, and how high it is lifted."""
    number, share = _at(time)
    if number == len(_STROKES):
        return _on_paper(0.9, 0.3), 0.05
    a, b, c = _STROKES[number]
    first, second = min(1.0, 2 * share), max(0.0, 2 * share - 1.0)
    x = a[0] + (b[0] - a[0]) * first + (c[0] - b[0]) * second
    y = a[1] + (b[1] - a[1]) * first + (c[1] - b[1]) * second
    return _on_paper(x, y), 0.022 if share in (0.0, 1.0) else 0.004


def _writes(time: float, progress: float) -> Pose:
    (x, y), lifted = _tip(time)
    near, far = (x - 0.008, y + lifted + 0.095), (0.20, _TOP + 0.01)
    return Pose(at(near, _LEAN, HIP), at(far, _LEAN, HIP), _LEAN, -22)


def _table(pen: Pen, time: float, progress: float) -> None:
    """Dark wood; the sheet with what is written so far, an ink stone, a stand of brushes, and the
    one in the hand."""
    legs = [box(x - 0.016, 0.0, x + 0.016, _LOW) for x in (0.17, 0.70)]
    pen.fill_all(legs, vertical(0.0, _LOW, "#2c1a12", "#5a3222"))
    board: list[Point] = [(0.13, _LOW), (0.74, _LOW), (0.78, _TOP), (0.17, _TOP)]
    pen.fill(board, vertical(_LOW, _TOP, "#6a3c28", "#8a5438"))
    pen.fill(box(0.13, _LOW - 0.026, 0.74, _LOW), "#4a281a")
    sheet: Outline = [
        _on_paper(-0.15, -0.1),
        _on_paper(1.5, -0.1),
        _on_paper(1.5, 1.1),
        _on_paper(-0.15, 1.1),
    ]
    pen.fill(sheet, "#f6f0e2")
    _strokes(pen, time)
    for x0, x1, y0, y1, tone in ((0.47, 0.55, 0.36, 0.392, "#2a2c30"), (0.485, 0.535, 0.366, 0.387, _INK)):
        pen.fill([(x0, y0), (x1, y0), (x1 + 0.01, y1), (x0 + 0.01, y1)], tone)
    _stand(pen)
    _brush(pen, time)


def _strokes(pen: Pen, time: float) -> None:
    number, share = _at(time)
    for i, stroke in enumerate(_STROKES[: number + 1]):
        done = 1.0 if i < number else share
        line = smooth([_on_paper(*point) for point in stroke], False)
        shown = line[: max(2, math.ceil(done * len(line)))]
        if done > 0:
            pen.line(shown, _INK, 0.008)


def _stand(pen: Pen) -> None:
    """Brushes that hang from a rack."""
    posts: list[Outline] = [[(x, 0.39), (x, 0.58)] for x in (0.60, 0.74)]
    pen.lines([*posts, [(0.58, 0.58), (0.76, 0.58)]], "#4a281a", 0.012)
    for x in (0.635, 0.67, 0.705):
        pen.line([(x, 0.57), (x, 0.475)], "#b8884c", 0.008)
        pen.fill([(x - 0.007, 0.475), (x + 0.007, 0.475), (x, 0.430)], "#3a3430")


def _brush(pen: Pen, time: float) -> None:
    (x, y), lifted = _tip(time)
    y += lifted
    pen.line([(x, y + 0.032), (x - 0.012, y + 0.19)], "#c89858", 0.011)
    pen.fill([(x - 0.010, y + 0.034), (x + 0.008, y + 0.034), (x, y)], _INK)
    pen.fill(disc(x - 0.012, y + 0.192, 0.007), "#8a2a22")


MANNERS: dict[str, Manner] = {
    "calligraphy": Manner(
        named(
            r"calligraph\w+|ink brush|writing brush|rice paper",
            "书法|毛笔|宣纸|挥毫|墨宝|写(?:着)?(?:大字|福字|春联|对联)",
        ),
        IDLE | WORKS | {Action.WRITE, Action.SIT},
        _writes,
        ON_A_CHAIR,
        None,
        _table,
        sits=True,
        reach=(0.0, 0.35, 0.0),
        idle=False,
    ),
}
