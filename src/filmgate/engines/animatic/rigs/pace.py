"""How people get from place to place: by which gait, and how fast."""

from __future__ import annotations

import math

from filmgate.engines.animatic.rigs import flights
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.gait import RUN, STROLL, WALK, Gait
from filmgate.storyboard.vocabulary import Action

_GAITS: dict[Action, Gait] = {
    Action.WALK: WALK, Action.LEAVE: WALK, Action.ENTER: WALK, Action.APPROACH: WALK, Action.CARRY: STROLL,
    Action.PUSH: STROLL, Action.PULL: STROLL, Action.RUN: RUN, Action.CHASE: RUN, Action.ATTACK: RUN,
}  # fmt: skip
RUNS = frozenset(action for action, gait in _GAITS.items() if gait is RUN)
WALKS = frozenset(_GAITS) - RUNS
GOES = frozenset(_GAITS)
"""Actions in which a person goes from place to place on foot, and a mount carries them."""
_CARRIED_ALONG: dict[Action, float] = {
    Action.SWIM: 0.9, Action.SURF: 3.0, Action.GLIDE: 2.2, Action.FLY: 5.0, Action.ROLL: 1.4,
}  # fmt: skip
"""Metres a second of those who get on without a step."""


def gait_of(figure: Figure, action: Action) -> Gait | None:
    """How it goes when it does that, on stairs if it takes some."""
    going = _GAITS.get(action)
    if figure.flight is None or action not in flights.TAKES:
        return going
    return flights.stepping(RUN if going is RUN else WALK, figure.height)


def speed(action: Action, height: float = 1.7) -> float:
    """Metres a second of somebody so many metres tall; 0 for what is done on the spot."""
    going = _GAITS.get(action)
    pace = going.speed if going is not None else _CARRIED_ALONG.get(action, 0.0)
    return pace * math.sqrt(height / 1.7)
