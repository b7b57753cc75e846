"""What every kind of figure answers to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.pen import Pen
from filmgate.storyboard.vocabulary import Action

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Act:
    """One moment of a performance. `distance` is what the figure has gone in metres, `share` how far it has
    come from action `before` into `action`, `turn` and `tilt` how it heads (see `Hold`), `wind` 0..1."""

    action: Action
    before: Action
    share: float
    time: float
    distance: float = 0.0
    speed: float = 0.0
    turn: float = 1.0
    tilt: float = 0.0
    wind: float = 0.3


def never(action: Action) -> float:
    return 0.0


@dataclass(frozen=True)
class Rig:
    """A kind of figure: `draw(pen, act)` paints it facing right, standing on the origin, inside `box`.

    `name` says what it is drawn as; `height` and `length` in metres frame it, `face` is the height the
    camera looks at in a close-up, `aloft` how high it goes when it flies or floats, `ground` whether it
    stands at all.
    """

    name: str
    box: Box
    height: float
    length: float
    face: float
    draw: Callable[[Pen, Act], None]
    speed: Callable[[Action], float]
    aloft: float = 0.0
    ahead: float = 0.0
    """Metres that its face lies before its origin."""
    drop: Callable[[Action], float] = never
    """How much lower than `face` its face is while it does that."""
    tread: Callable[[Action], float] = never
    """Metres between two of its footfalls when it does that; 0 when no foot falls."""
    glow: str | None = None
    """The colour of the light it sheds, if it does."""
    shadow: Callable[[Pen], None] | None = None
    """Paints what it throws on the ground at the origin, if that is not a part of its drawing."""
    edge: float = 1.0
    """How strongly light draws its edges: a photo has its own."""
    cropped: bool = False
    """Whether there is nothing of it below the chest, so that the camera must stay close."""
