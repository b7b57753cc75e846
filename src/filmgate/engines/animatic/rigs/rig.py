"""What every kind of figure answers to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.around import ANYWHERE, Around
from filmgate.storyboard.vocabulary import Action

Box = tuple[float, float, float, float]
AT_REST = frozenset(
    {Action.STAND, Action.WAIT, Action.SIT, Action.LIE, Action.SLEEP, Action.LAND, Action.TAKE_OFF}
)
"""What is done on the ground by what can fly: landing ends there, and taking off begins there."""
_FLUTTERS = 0.3
"""Metres below which nobody would see at a distance what flies."""


@dataclass(frozen=True)
class Partner:
    """The same moment of whoever is drawn with a figure and does what is told of them alone. `aside` is how
    many metres they are from their place beside it, `distance` what they have gone."""

    action: Action
    before: Action
    share: float
    since: float
    span: float
    aside: float = 0.0
    distance: float = 0.0
    seated: bool = False
    was_seated: bool = False
    leaves: bool = False
    """Whether they turn away from the other and go."""
    absent: bool = False
    """Whether they have not come yet."""


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
    since: float = 1.0
    """Seconds since it began `action`."""
    at: float = 0.0
    """Metres along the way from where the lead was when the shot began."""
    aside: float = 0.0
    """Metres by which it is before the lead, as it faces; less than 0 is behind."""
    span: float = 4.0
    """Seconds that it has for `action`."""
    around: Around = ANYWHERE
    seated: bool = False
    """Whether it does `action` on the chair that it sat down on before."""
    was_seated: bool = False
    """The same of `before`."""
    voice: float | None = None
    """How far its mouth is open by what it is heard to say, 0..1; None of who is not heard to speak."""
    answer: float | None = None
    """The same of who is drawn with it."""
    partner: Partner | None = None
    """Who is drawn with it, where that one does something else."""

    @property
    def progress(self) -> float:
        """How much of the action is over, 0..1."""
        return min(1.0, max(0.0, self.since / max(0.1, self.span)))


def never(action: Action) -> float:
    return 0.0


def whole(action: Action) -> Box | None:
    return None


def still(act: Act) -> float:
    return 0.0


def stays(act: Act) -> tuple[float, float]:
    return 0.0, 0.0


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
    grounded: frozenset[Action] = frozenset()
    """It is not aloft when it does one of these."""
    does: frozenset[Action] = frozenset()
    """What `draw` shows of itself; anything else is played over its drawing (`play.played`)."""
    ahead: float = 0.0
    """Metres that its face lies before its origin."""
    drop: Callable[[Action], float] = never
    """How much lower than `face` its face is while it does that."""
    tread: Callable[[Action], float] = never
    """Metres between two of its footfalls when it does that; 0 when no foot falls."""
    flaps: Callable[[Act], float] = still
    """Beats of its wings so far, the down stroke in the middle of each; 0 while they are at rest."""
    path: Callable[[Act], tuple[float, float]] = stays
    """Metres to the right and up that the action takes it from its place: a jump, a landing."""
    spread: Callable[[Action], float] = never
    """Metres around `box` that its drawing needs when it does that."""
    glow: str | None = None
    """The colour of the light it sheds, if it does."""
    shadow: Callable[[Pen], None] | None = None
    """Paints what it throws on the ground at the origin, if that is not a part of its drawing."""
    edge: float = 1.0
    """How strongly light draws its edges: a photo has its own."""
    far: float = 0.0
    """Metres behind the lead, and above it, at which it is when it is not the lead: what is in the sky."""
    heavenly: bool = False
    """Whether it stands in the sky, behind all land."""
    cropped: bool = False
    """Whether there is nothing of it below the chest, so that the camera must stay close."""

    across: float = 0.0
    """Metres before it at which the middle of a thing is that two can use, one from each side."""
    guest: bool = False
    """Whether it uses such a thing of somebody else."""
    abreast: bool = False
    """Whether others who do the same look the same way, and not at it."""

    framed: Callable[[Action], Box | None] = whole
    """What of its drawing the camera frames while it does that, where that is not all of it."""
    stands: float = 0.0
    """Metres over its origin at which its feet are, on what is drawn with it."""
    hop: float = 0.45
    """How high it is before it lands and after it took off, of its own height."""
    plan: object | None = None
    """What it is from above (`above.Plan`), where that differs from what `draw` shows."""

    door: float = 0.0
    """Metres before its middle at which one gets in."""
    floor: bool = False
    """Whether it stands on the floor of a room, however small it is."""
    raised: float = 0.0
    """Metres over the ground at which its origin is: it stands on something."""
    on_stairs: bool = False
    """Whether it goes up or down a flight of stairs."""
    company: tuple[Rig, ...] = ()
    """The others of several of its kind, in turns, where they do not look the same."""

    def nth(self, number: int) -> Rig:
        """The rig of the `number`-th of several; 0 is itself."""
        return self.company[(number - 1) % len(self.company)] if number and self.company else self

    @property
    def flutters(self) -> bool:
        """Whether it flies, and is so small that it is seen only near the camera."""
        return self.aloft > 0 and self.length < _FLUTTERS

    def level(self, action: Action) -> float:
        """Metres over the ground at which it does that."""
        return 0.0 if action in self.grounded else self.aloft
