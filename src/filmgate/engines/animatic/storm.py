"""When lightning strikes in a film: one clock for the picture and for the thunder after it."""

from __future__ import annotations

import math

FLASHES = (0.9, 2.9, 3.1, 5.6, 7.7, 9.2, 9.35, 11.8, 13.4)
"""Seconds from the film's start."""
SPEED_OF_SOUND = 343.0
DISTANCE = 480.0
"""Metres to the lightning."""


def flash(time: float) -> float:
    """How bright the lightning is, 0..1, at that second of the film: two or three strokes that fade fast."""
    return min(1.0, sum(math.exp(-(time - at) / 0.10) for at in FLASHES if 0 <= time - at < 0.8))


def claps(start: float, seconds: float) -> list[float]:
    """When thunder begins within a stretch of the film, in seconds from `start`; strokes close together are
    one clap."""
    heard: list[float] = []
    for at in FLASHES:
        late = at + DISTANCE / SPEED_OF_SOUND - start
        if 0 <= late < seconds and (not heard or late - heard[-1] > 1.0):
            heard.append(late)
    return heard
