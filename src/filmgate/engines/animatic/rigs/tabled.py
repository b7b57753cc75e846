"""Small things in a room: they stand on a table, and not on the floor."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, box, oval, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.storyboard.vocabulary import Action

TABLE = 0.62
"""Metres from the floor to the table's top."""
_LEAST = 0.40
"""Metres of a table to both sides, at least."""
_SMALL = 0.75
"""Metres of a thing that does not stand on the floor."""
_MOVES = frozenset(
    {Action.ROLL, Action.FALL, Action.FLOAT, Action.FLY, Action.RISE, Action.EXPLODE, Action.SINK}
)
_WOOD = "#7a5232"


def _table(pen: Pen, half: float) -> None:
    """A round one on a single leg, its top at the origin."""
    with pen.moved(0.0, -TABLE):
        pen.fill(oval(-0.55 * half, -0.05, 0.55 * half, 0.06), darker(_WOOD, 0.45))
        pen.fill(box(-0.05, 0.02, 0.05, TABLE - 0.03), darker(_WOOD, 0.2))
    pen.fill(oval(-half, -0.19 * half - 0.04, half, 0.19 * half - 0.04), darker(_WOOD, 0.4))
    top = vertical(-0.2 * half, 0.2 * half, lighter(_WOOD, 0.10), darker(_WOOD, 0.12))
    pen.fill(oval(-half, -0.19 * half, half, 0.19 * half), top)


def stands_on_a_table(rig: Rig, action: Action) -> bool:
    """Whether it is a small thing that stays where it is. What shines is none: its light falls on all that is
    painted before it."""
    small = rig.name == "object" and rig.height < _SMALL and not rig.aloft and not rig.far
    return small and not rig.floor and rig.glow is None and action not in _MOVES and not rig.speed(action)


def tabled(rig: Rig) -> Rig:
    """The thing on a table of its own, which reaches down to the floor."""
    half = max(_LEAST, 0.75 * rig.length)
    x0, y0, x1, y1 = rig.box

    def draw(pen: Pen, act: Act) -> None:
        _table(pen, half)
        if rig.shadow is not None:
            rig.shadow(pen)
        rig.draw(pen, act)

    def framed(action: Action) -> Box:
        return rig.framed(action) or (-0.5 * rig.length, 0.0, 0.5 * rig.length, rig.height)

    return replace(
        rig, draw=draw, box=(min(x0, -half), min(y0, -TABLE - 0.1), max(x1, half), y1), framed=framed,
        raised=TABLE, shadow=partial(shadow, x0=-0.5 * half, x1=0.5 * half),
    )  # fmt: skip
