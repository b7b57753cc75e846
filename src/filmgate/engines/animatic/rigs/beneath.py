"""What a small animal is under: a table one sees through the legs of, a bed or a sofa it peeps out from."""

from __future__ import annotations

import re
from collections.abc import Callable

from filmgate.engines.animatic.pen import Pen, box, vertical
from filmgate.engines.animatic.rigs.surfaces import SURFACES, Surface, surface_in

_UNDER = r"\b(?:under|beneath|underneath|below) (?:(?:a|an|the|his|her|its|their|my) )?(?:[\w-]+ ){0,2}?"
_END, _SEEN = 1.12, 0.18
"""Metres from the middle to the end of what it hides under; the share of its length that is before that."""


def _named(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"{_UNDER}(?:{english})\b|(?:{chinese})(?:底下|下面|底|下)", re.IGNORECASE)


def _drawing(words: str) -> Surface:
    """The drawing of what the words put something on."""
    surface = surface_in(words)
    return surface if surface is not None else SURFACES[0]


def _beside(draw: Callable[[Pen], None], length: float) -> Callable[[Pen], None]:
    """It, so far aside that the head of an animal of that length looks out."""

    def before(pen: Pen) -> None:
        with pen.moved(_SEEN * length - _END, 0.0):
            pen.fill(box(-1.05, 0.0, 1.02, 0.30), vertical(0.0, 0.3, "#1c1410", "#0e0a08"))
            draw(pen)

    return before


def _nothing(pen: Pen) -> None:
    """There is only what is before the animal."""


_TABLE, _CHAIR, _BENCH = (_drawing(f"on a {one}").behind for one in ("table", "chair", "bench"))
_BED, _SOFA = _drawing("on a bed").behind, _drawing("on a sofa")


def _whole_sofa(pen: Pen) -> None:
    _SOFA.behind(pen)
    if _SOFA.front is not None:
        _SOFA.front(pen)


_OPEN: tuple[Surface, ...] = (
    Surface(_named("tables?|desks?|counters?", "桌子?|书桌|餐桌"), 0.0, 0.95, 0.8, _TABLE),
    Surface(_named("chairs?|stools?", "椅子?|凳子?"), 0.0, 0.55, 1.05, _CHAIR),
    Surface(_named("bench(?:es)?", "长椅|长凳"), 0.0, 1.05, 0.95, _BENCH),
)
"""What one sees through, in the order in which they are looked for."""
_CLOSED = (
    (_named("beds?|cribs?", "床"), _BED),
    (_named("sofas?|couch(?:es)?|armchairs?", "沙发"), _whole_sofa),
)


def surface_under(words: str, length: float) -> Surface | None:
    """What the words put an animal under that is so many metres long."""
    through = next((one for one in _OPEN if one.named.search(words)), None)
    if through is not None:
        return through
    return next(
        (
            Surface(named, 0.0, 2.2, 1.15, _nothing, _beside(draw, length))
            for named, draw in _CLOSED
            if named.search(words)
        ),
        None,
    )
