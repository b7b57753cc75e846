"""What the parts of creatures share: numbers that become a rig."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Self

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

RUNS = frozenset({Action.RUN, Action.CHASE, Action.ATTACK, Action.RIDE})
WALKS = frozenset(
    {Action.WALK, Action.LEAVE, Action.ENTER, Action.APPROACH, Action.PULL, Action.PUSH, Action.CARRY,
     Action.CLIMB}
)  # fmt: skip
FLIES = frozenset({Action.FLY, Action.GLIDE, Action.FLOAT})
STANDS = frozenset({Action.STAND, Action.WAIT})


class Creature(ABC):
    """Proportions and colours of one kind of animal."""

    @abstractmethod
    def rig(self) -> Rig:
        """The figure that plays it."""

    def saddle(self, act: Act) -> tuple[float, float] | None:
        """Where on it somebody sits at that moment, in metres; None where nobody can."""
        return None

    @abstractmethod
    def tinted(self, colour: Colour) -> Self:
        """The same animal in another colour."""
