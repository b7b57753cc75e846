"""One sound of a film: over which frames it goes, how loud it is, and what of the picture it follows."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.sound.registry import Course, Hits
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import SoundCue


@dataclass(frozen=True)
class Part:
    """One sound over some frames of the film. `spans`, `hits` and `course` count from its first frame."""

    name: str
    shot: Shot
    start: int
    frames: int
    level: float = 0.0
    """Decibels above or below foley."""
    spans: tuple[tuple[float, float], ...] | None = None
    hits: Hits | None = None
    course: Course | None = None
    music: str = SoundCue.MUSIC_CALM
    rings: float = 0.0
    """Seconds for which what was struck dies away after its last frame."""

    @property
    def end(self) -> int:
        return self.start + self.frames
