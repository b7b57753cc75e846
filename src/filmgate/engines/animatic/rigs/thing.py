"""Still objects: drawings on a unit that each thing scales to its own size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.pen import Pen, oval
from filmgate.engines.animatic.rigs.bodies import as_light
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig, never, whole
from filmgate.storyboard.vocabulary import Action

Drawing = Callable[[Pen, Act, Colour], None]
_OVER = 0.35
"""What is framed of the room over something that is poured into."""
_RESTING = frozenset({Action.STAND, Action.WAIT, Action.HOLD})


@dataclass(frozen=True)
class Thing:
    """A still object: its drawing on a unit of `unit` metres, facing us, standing on the origin."""

    draw: Drawing
    unit: float
    colour: Colour
    tall: float
    wide: float
    """Units."""
    aloft: float = 0.0
    """Metres over the ground."""
    glow: str | None = None
    """The colour of the light that it sheds."""
    light: Drawing | None = None
    """Paints what shines: it adds to what lies behind it."""
    room: Box = (0.0, 0.0, 0.0, 0.0)
    """Units to the left, below, to the right and above its outline that its drawing may need."""
    does: frozenset[Action] = frozenset()
    """The actions that its drawing shows."""
    far: float = 0.0
    """Metres behind the lead at which it is seen when it is not the lead: what is in the sky."""
    shade: float = 0.5
    """How dark the ground under it is."""
    frame: float = 1.12
    """How large it is framed, as a share of itself."""
    edge: float = 1.0
    """How strongly light draws its edges."""
    heart: float = 0.5
    """How high, as a share of itself, what is looked at close up."""
    floor: bool = False
    """Whether it stands on the floor of a room, however small it is."""
    reaches: bool = False
    """Whether what its drawing reaches out with (chopsticks) does not count when it is framed."""
    heavenly: bool = False
    """Whether it stands in the sky, behind all land."""


def _drawn(thing: Thing, colour: Colour, pen: Pen, act: Act) -> None:
    with pen.moved(sx=thing.unit, sy=thing.unit):
        if thing.light is not None:
            thing.light(pen, act, colour)
            as_light(pen)
        thing.draw(pen, act, colour)


def _rolling(action: Action, metres: float, drifts: bool) -> float:
    if action is Action.ROLL:
        return 2.0 * metres
    return 0.3 * metres if drifts and action in (Action.FLOAT, Action.FLY) else 0.0


def _framed(thing: Thing, action: Action) -> Box:
    loose = thing.frame / Thing.frame
    half = 0.5 * thing.wide * thing.unit * loose
    over = _OVER * thing.room[3] if action is Action.POUR else 0.0
    return -half, 0.0, half, (thing.tall * loose + over) * thing.unit


def _shadow(half: float, alpha: float, pen: Pen) -> None:
    for grow, share in ((1.15, 0.35), (0.98, 0.45), (0.8, 0.5)):
        pen.fill(
            oval(-half * grow, -0.13 * half * grow, half * grow, 0.13 * half * grow), "#000000", alpha * share
        )


def thing_rig(thing: Thing, tint: Colour | None = None) -> Rig:
    """A thing in its own colour or in that one."""
    left, low, right, top = thing.room
    half, unit = 0.5 * thing.wide + 0.4, thing.unit
    grounded = thing.aloft == 0 and thing.shade > 0
    return Rig(
        "object",
        (
            -(half + left) * unit,
            -(0.35 + low) * unit,
            (half + right) * unit,
            (thing.tall + 0.35 + top) * unit,
        ),
        thing.frame * thing.tall * unit,
        thing.frame * thing.wide * unit,
        thing.heart * thing.tall * unit,
        partial(_drawn, thing, thing.colour if tint is None else tint),
        never if Action.ROLL in thing.does else partial(_rolling, metres=unit, drifts=thing.aloft > 0),
        aloft=thing.aloft,
        glow=thing.glow,
        heavenly=thing.heavenly,
        far=thing.far,
        edge=thing.edge,
        shadow=partial(_shadow, 0.42 * thing.wide * unit, thing.shade) if grounded else None,
        does=_RESTING | thing.does,
        floor=thing.floor,
        framed=partial(_framed, thing) if thing.reaches else whole,
    )
