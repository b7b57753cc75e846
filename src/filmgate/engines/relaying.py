"""What engines do alike that hand films to others: their keys, their estimates, how far a film has come."""

from __future__ import annotations

import os
from collections.abc import Callable

from filmgate.contract.errors import FilmgateError, TaskCanceled, TaskFailed
from filmgate.engines.base import Desk, EngineDeclined, Estimate, Order

MADE_SHARE = 0.9
"""The part of a film's progress that is the upstream's; the rest is the way home."""
USUAL_SECONDS_PER_SECOND = 24.0
"""How long a hosted service takes for a second of film, roughly."""


def key_in(variable: str, engine: str) -> str:
    """The key in that environment variable; raises `EngineDeclined` where there is none."""
    if key := os.environ.get(variable, "").strip():
        return key
    reason = f"engine '{engine}': the environment variable {variable} is not set"
    raise EngineDeclined("engine_misconfigured", reason)


def refused(place: str, refusal: FilmgateError) -> TaskFailed:
    """An upstream's refusal as the end of our task: `upstream_insufficient_balance`, …"""
    return TaskFailed("upstream_" + refusal.category.lower().replace(" ", "_"), f"{place}: {refusal}")


def usual_estimate(order: Order, price_per_second: float) -> Estimate:
    """What a hosted service takes for the film, in seconds and USD."""
    seconds = order.storyboard.frames / order.storyboard.fps
    return Estimate(seconds=seconds * USUAL_SECONDS_PER_SECOND, cost=seconds * price_per_second)


def way_home(desk: Desk) -> Callable[[float], None]:
    """What to call with how much of the finished film (0..1) is here; raises `TaskCanceled` when the task has
    ended meanwhile."""

    def told(fraction: float) -> None:
        if desk.stopped():
            raise TaskCanceled
        desk.progress(MADE_SHARE + (1 - MADE_SHARE) * fraction)

    return told
