"""How somebody does what a prompt's own words tell more closely than an action: to mop is a work, to waltz a
dance, and a kickflip is a jump."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.patterns import named as named
from filmgate.engines.animatic.rigs.feet import Row as Row
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

Point = tuple[float, float]
IDLE = frozenset({Action.STAND, Action.WAIT})
WORKS = frozenset(
    {Action.WORK, Action.POUR, Action.CLOSE, Action.PUSH, Action.PULL, Action.HOLD, Action.THROW}
)
"""What a storyboard calls most chores."""


@dataclass(frozen=True)
class Manner:
    """A way of doing one of `actions`. Lengths are shares of the figure's height, which stands on the
    origin and faces right; drawings are given the time in seconds and the action's progress."""

    named: re.Pattern[str]
    """The words that tell it."""
    actions: frozenset[Action]
    pose: Callable[[float, float], Pose] | None = None
    """None: as the action is done anyway."""
    feet: Row | Callable[[float], Row] | None = None
    """Where the feet are; None: as in the action."""
    behind: Draw | None = None
    front: Draw | None = None
    under: Draw | None = None
    """What is under the feet, drawn before the figure."""
    spares_hands: bool = False
    """Whether the hands keep what is in them, and the pose is that of the rest of the body."""
    sits: bool = False
    """On a chair, or on a bench where it is outdoors."""
    reach: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """What its drawing needs to the left, to the right and above a standing figure's room."""
    low: float | None = None
    """How much lower than standing the face is, as a share of the height; None: as the feet have it."""
    pace: float | None = None
    """Metres a second at which it goes; None: the action's own."""
    across: float = 0.0
    """How far before it the middle of a thing is that a second one can use from its other side."""
    guest: Draw | None = None
    """What that second one has in the hands."""
    gap: float = 0.0
    """Between two who do it with each other."""
    abreast: bool = False
    """Whether two who do it look the same way, and not at each other."""
    late: float = 0.0
    """By so many seconds the second of them is behind the first."""
    shows: frozenset[SubjectKind] = frozenset()
    """Subjects that its drawing has in it already."""
    glow: str | None = None
    """The colour of the light that its drawing sheds."""
    idle: bool = True
    """Whether somebody of whom the storyboard knows no action does it, where the words tell it."""
