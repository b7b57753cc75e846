"""What is known of a piece of media once it was looked into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FilmFacts:
    """A finished film. `duration` is in seconds, `size` in bytes, `frames` counted at 24 fps."""

    width: int
    height: int
    duration: float
    frames: int
    size: int
