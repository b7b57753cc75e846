"""How large a subject stands in the picture: the framings as film people use them, by what is filmed.

Whoever has a head is framed by it from the close-ups to the medium shot (eyes, face, chest, waist) and by the
whole figure from there on. What has none (things, vehicles, birds, fish) is framed whole throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.view import Window
from filmgate.storyboard.vocabulary import Action, Framing

CLOSE = frozenset({Framing.EXTREME_CLOSE_UP, Framing.CLOSE_UP, Framing.MEDIUM_CLOSE_UP, Framing.MEDIUM})
_HEADS = {
    Framing.EXTREME_CLOSE_UP: 0.95, Framing.CLOSE_UP: 1.8, Framing.MEDIUM_CLOSE_UP: 2.9, Framing.MEDIUM: 4.1,
}  # fmt: skip
"""The picture's height in heads."""
_WHOLES = {
    Framing.EXTREME_CLOSE_UP: 0.56, Framing.CLOSE_UP: 1.12, Framing.MEDIUM_CLOSE_UP: 1.32,
    Framing.MEDIUM: 1.5, Framing.FULL: 1.8, Framing.WIDE: 2.6, Framing.EXTREME_WIDE: 5.5,
}  # fmt: skip
"""The picture's height (or width, whichever is scarcer) in the sizes of what has no head."""
_INANIMATE, _TINY, _MACRO = frozenset({"object", "vehicle", "photo", "above"}), 0.20, 1.04
"""What has no life; the metres below which a macro shows what has whole, however near it comes."""
_FIGURES = {Framing.FULL: 1.38, Framing.WIDE: 2.6, Framing.EXTREME_WIDE: 5.0}
"""The picture's height in figures, head to foot."""
_LOW, _LOWEST = 0.6, 0.7
"""How much of what somebody is lower than upright a picture is lower, and at least of their height."""
_FACE_ROWS = {
    Framing.EXTREME_CLOSE_UP: 0.48, Framing.CLOSE_UP: 0.46, Framing.MEDIUM_CLOSE_UP: 0.40,
    Framing.MEDIUM: 0.35,
}  # fmt: skip
_HEAD_SHARE = {
    "person": (0.135, 0.095), "rider": (0.135, 0.095), "quadruped": (0.20, 0.22), "theropod": (0.29, 0.25),
    "kangaroo": (0.22, 0.20),
}  # fmt: skip
"""A head's height and half its length with room around, in heights of the whole."""
_BUST = (0.2, 0.11)
"""The same of somebody of whom there is nothing below the chest."""
_UPRIGHT_PHOTO = 0.6
"""Widths to a height, below which a photo is taken for one of somebody standing."""
_LOOSE, _LOOSE_ON_FOURS = 1.25, 1.6
"""Picture widths to a figure's, at least, when it is to be seen whole: a long one needs a place to be in."""
_UPRIGHT = 1.2
"""How much more of the set an upright picture shows above a standing figure."""
_UPRIGHT_FROM = 0.9
_FILLED, _LESS_ROOM = 1.12, 0.4
"""Widths of what is long to a picture's, and how much of the room beyond that an upright one has."""
_FROM_ABOVE = 2.0
"""How much more of the ground a bird sees than the figure on it."""
_HEADROOM = 0.03
_CELLS = 96
"""Pixels along the longer side of the tile in which a figure's extent is measured."""
_HOVERS = frozenset({Action.FLOAT, Action.FLY, Action.RISE})
"""What lifts a drawing over its own box."""
_PHASES = (0.0, 0.27, 0.54, 0.81)
_SEEN = 90
"""Cover (of 255) from which something counts as drawn: a shadow does not."""


@dataclass(frozen=True, eq=False)
class _Print:
    """The cells that a figure covers; the upper left one begins at (x0, y1) metres."""

    cells: npt.NDArray[np.bool_]
    x0: float
    y1: float
    ppu: float


@lru_cache(maxsize=256)
def _print(rig: Rig, action: Action) -> _Print:
    """What the figure covers over one cycle of the action, measured on its drawing."""
    x0, y0, x1, y1 = rig.box
    y1 += rig.spread(action) if action in _HOVERS else 0.0
    ppu = _CELLS / max(x1 - x0, y1 - y0)
    cover = np.zeros(1, bool)
    for phase in _PHASES:
        plate = Plate(x0, y0, x1 - x0, y1 - y0, ppu)
        rig.draw(plate, _act(rig, action, phase))
        cover = cover | (plate.pixels[:, :, 3] > _SEEN)
    return _Print(cover, x0, y0 + cover.shape[0] / ppu, ppu)


@lru_cache(maxsize=256)
def body(rig: Rig, action: Action) -> Window:
    """What the figure covers over one cycle of the action, or what of it is to be framed."""
    if part := rig.framed(action):
        return Window(*part)
    one = _print(rig, action)
    rows, columns = np.flatnonzero(one.cells.any(1)), np.flatnonzero(one.cells.any(0))
    if not rows.size:
        return Window(-rig.length / 2, 0.0, rig.length / 2, rig.height)
    return Window(
        one.x0 + float(columns[0]) / one.ppu,
        one.y1 - float(rows[-1] + 1) / one.ppu,
        one.x0 + float(columns[-1] + 1) / one.ppu,
        one.y1 - float(rows[0]) / one.ppu,
    )


def _act(rig: Rig, action: Action, phase: float) -> Act:
    gone, time = phase * 1.2 * rig.height, 0.3 + phase
    since = Act.span * phase / _PHASES[-1]  # from its beginning to its end: what grows is seen grown
    return Act(action, action, 1.0, time, distance=gone, speed=rig.speed(action) / 25, since=since)


def _head(rig: Rig) -> tuple[float, float] | None:
    """A row of `_HEAD_SHARE`, or None for what has no head. A photo of somebody upright has one."""
    if rig.cropped:
        return _BUST
    upright = rig.name == "photo" and rig.length < _UPRIGHT_PHOTO * rig.height
    return _HEAD_SHARE.get("person" if upright else rig.name)


def has_head(rig: Rig) -> bool:
    return _head(rig) is not None


def height(rig: Rig, around: Window, framing: Framing, aspect: float) -> float:
    """The picture's height in metres where the subject stands."""
    if framing in CLOSE and (head := _head(rig)):
        high, long = head
        return _HEADS[framing] * max(high, long / aspect) * rig.height
    if not has_head(rig):
        share = _WHOLES[framing] if not rig.far else 0.6 + 0.4 * _WHOLES[framing]  # the sky is wide
        share = max(share, _MACRO) if rig.height < _TINY and rig.name not in _INANIMATE else share
        tight = aspect < _UPRIGHT_FROM and around.wide > around.high and framing is not Framing.EXTREME_WIDE
        if tight and share > _FILLED:
            share = _FILLED + (share - _FILLED) * _LESS_ROOM
        if rig.name == "above":
            share *= _FROM_ABOVE if framing is not Framing.EXTREME_WIDE else 0.7 * _FROM_ABOVE
        return share * max(around.high, around.wide / aspect)
    tall = _FIGURES[framing]
    loose = _LOOSE_ON_FOURS if rig.name == "quadruped" and aspect >= _UPRIGHT_FROM else _LOOSE
    wide = tall / _FIGURES[Framing.FULL] * loose * around.wide / aspect
    figure = _upright(rig, around) if rig.name == "person" else around.high
    return max(tall * figure * (_UPRIGHT if aspect < _UPRIGHT_FROM else 1.0), wide)


def _upright(rig: Rig, around: Window) -> float:
    """The height that somebody is framed by: who sits or lies there is seen nearer than who stands."""
    return min(rig.height, max(_LOWEST * rig.height, (1 - _LOW) * rig.height + _LOW * around.high))


def face_row(framing: Framing) -> float:
    """The row of the face in a close framing, 0 top to 1 bottom."""
    return _FACE_ROWS[framing]


def foot_row(share: float, aspect: float) -> float:
    """The row of the feet of what takes that share of the picture's height: a square picture centres, an
    upright one stacks the sky on it."""
    square = 0.9 <= aspect < 1.4
    sink, lowest = (0.04, 0.92) if square else (0.16, 0.85) if aspect < 0.9 else (0.14, 0.92)
    return min(lowest, 0.52 + 0.5 * share + sink * (1 - min(1.0, share)))


def flown_row(share: float) -> float:
    """The row of the feet of what flies, by the share of the picture's height that it takes: its middle is in
    the upper part of the picture, over the land."""
    return 0.40 + 0.5 * min(0.9, share)


def contained(tall: float, top: float, row: float) -> float:
    """The picture's height, or more where `top` metres above the feet would not be seen."""
    return max(tall, top / max(0.1, row - _HEADROOM))
