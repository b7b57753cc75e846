"""A great bell in its frame, and whoever swings the beam against it."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Outline, Pen, box, disc, horizontal, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action

_FIRST, _PERIOD = 0.3, 2.4
"""Seconds to the first stroke and from one to the next, as `sound/spotting.py` tolls them."""
_MIDDLE, _TOP, _MOUTH, _WIDE = 0.98, 1.12, 0.46, 0.25
"""Of the bell: where it hangs, its crown, its mouth and half of its width there."""
_HIGH = _TOP - _MOUTH
_BEAM = 0.60
"""Height of the beam, which hangs on two ropes."""
_BACK = 0.15
_BRONZE = ("#4a5a48", "#a89a5c", "#6a7a56", "#38463a")
_POST = "#7a2c24"


def _swung(time: float) -> float:
    """How far the beam is drawn back, 0..1: slowly, and it comes quickly home to the bell."""
    turn = ((time - _FIRST) / _PERIOD) % 1.0
    if turn < 0.75:
        return float(math.sin(0.5 * math.pi * turn / 0.75) ** 2)
    return float(math.cos(2 * math.pi * (turn - 0.75)) ** 2)


def _rings(time: float, progress: float) -> Pose:
    back = _BACK * _swung(time)
    lean = 12 - 70 * back
    near, far = (0.275 - back, _BEAM + 0.01), (0.255 - back, _BEAM - 0.01)
    return Pose(at(near, lean), at(far, lean), lean, 3)


def _profile(share: float) -> float:
    """Half of the bell's width there, from the crown (0) to the mouth (1)."""
    return _WIDE * (0.62 + 0.26 * math.pow(share, 0.6) + 0.12 * math.pow(share, 6))


def _bell(pen: Pen, time: float) -> None:
    """It trembles after each stroke."""
    since = (time - _FIRST) % _PERIOD if time > _FIRST else 9.0
    with pen.moved(_MIDDLE, _TOP, degrees=1.1 * math.exp(-1.4 * since) * math.sin(26 * since)):
        pen.line(smooth([(-0.04, 0.05), (0.0, 0.12), (0.04, 0.05)], False), "#38463a", 0.024)
        side: Outline = [(_profile(i / 12), -_HIGH * i / 12) for i in range(13)]
        shoulder: Outline = [(-0.10, 0.045), (0.0, 0.06), (0.10, 0.045)]
        body: Outline = [*((-x, y) for x, y in reversed(side)), *shoulder, *side]
        pen.fill(body, horizontal(-_WIDE, _WIDE, *_BRONZE))
        _relief(pen)


def _relief(pen: Pen) -> None:
    """Its bands, and the rows of knobs between them."""
    for share in (0.10, 0.46, 0.80, 0.94):
        x, y = _profile(share), -_HIGH * share
        pen.line([(-x, y), (x, y)], "#2e3a30", 0.010)
    rows = [(x, y) for y in (-0.14, -0.20, -0.26) for x in (-0.14, -0.08, 0.08, 0.14)]
    pen.fill_all([disc(x, y, 0.014) for x, y in rows], "#c0b070")


def _frame(pen: Pen, time: float, progress: float) -> None:
    """Two red posts with a tiled beam across, the bell, and what it is struck with."""
    for x in (0.62, 1.34):
        pen.fill(box(x - 0.028, 0.0, x + 0.028, 1.30), horizontal(x - 0.03, x + 0.03, "#a8483a", _POST))
        pen.fill(box(x - 0.05, 0.0, x + 0.05, 0.05), "#8a8478")
    pen.fill(box(0.22, 1.22, 1.46, 1.28), vertical(1.22, 1.28, _POST, "#a8483a"))
    roof: list[Point] = [(0.10, 1.28), (0.30, 1.40), (1.38, 1.40), (1.58, 1.28)]
    pen.fill(roof, vertical(1.28, 1.40, "#2a3238", "#4a565e"))
    _bell(pen, time)
    _beam(pen, _BACK * _swung(time))


def _beam(pen: Pen, back: float) -> None:
    """What the bell is struck with, on its ropes."""
    x0, x1 = 0.20 - back, 0.735 - back
    ropes = [[(0.30, 1.22), (x0 + 0.14, _BEAM)], [(0.60, 1.22), (x1 - 0.10, _BEAM)]]
    pen.lines(ropes, "#d8c49a", 0.009)
    low, high = _BEAM - 0.03, _BEAM + 0.03
    pen.fill(rounded(x0, low, x1, high, 0.012), vertical(low, high, "#5a3a20", "#a87444"))
    pen.fill(box(x1 - 0.02, _BEAM - 0.032, x1, _BEAM + 0.032), "#3a2818")


_GREAT = r"(?:great|large|huge|big|giant|massive|enormous|bronze|temple|ancient|heavy|church|tower)"
MANNERS: dict[str, Manner] = {
    "great_bell": Manner(
        named(
            rf"(?:ring|rang|toll|strik|struck|sound|hit)\w* (?:[\w'-]+ ){{0,3}}?{_GREAT}"
            r" (?:[\w-]+ ){0,2}?bells?"
            r"|(?:ring|toll|strik)\w* (?:[\w'-]+ ){0,2}?bells? [^,.;]{0,24}"
            r"\b(?:temple|monastery|pagoda|shrine)",
            "(?:敲|撞|鸣)[^，。；]{0,8}(?:大|铜|古|寺|晨|暮)?钟(?!点|表|声|头)",
        ),
        IDLE | WORKS | {Action.PLAY_MUSIC, Action.ATTACK, Action.SWING},
        _rings,
        (0.505, 0.10, 0.0, 0.0, -0.13, 0.0, -8.0),
        _frame,
        reach=(0.0, 1.35, 0.45),
        pace=0.0,
        idle=False,
    ),
}
