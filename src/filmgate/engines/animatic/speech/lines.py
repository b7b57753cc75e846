"""The lines of a film as the picture, the sound and the metadata ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.roles import Mouth
from filmgate.engines.animatic.edit.titles import Span, caption_of
from filmgate.engines.animatic.edit.wishes import Place, Title, When
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.storyboard.schema import Storyboard
from filmgate.storyboard.vocabulary import Action

_LOOKS = 48
"""Looks at a mouth in a second."""
_STAYS, _FADE = 0.8, 6
"""Seconds for which a caption stays after its line, and frames in which it comes and goes."""
_OPEN = 0.75
"""How far it is open at a line's mean loudness."""


@dataclass(frozen=True, eq=False)
class Line:
    """One line, from `start` on for `seconds` of the film; it begins in shot number `shot`. Without `sound`
    (mono, 48 kHz, unit power) it is only captioned, for the reason in `unspoken`."""

    text: str
    shot: int
    places: tuple[int | None, ...]
    """In each shot the place of who says it among the subjects of its cues; None where nobody is seen."""
    action: Action = Action.TALK
    double: int = 0
    """Who of several that one subject stands for."""
    voice: str = ""
    start: float = 0.0
    seconds: float = 0.0
    language: str = ""
    sound: Signal | None = field(default=None, repr=False)
    unspoken: str | None = None
    faster: float = 1.0
    """How many times its usual pace it is spoken."""
    cut: bool = False
    """Whether its end is left out."""

    @property
    def end(self) -> float:
        return self.start + self.seconds

    @cached_property
    def _opening(self) -> list[float]:
        if self.sound is None:
            return []
        step = RATE // _LOOKS
        blocks = np.pad(self.sound, (0, -len(self.sound) % step)).reshape(-1, step)
        loud = np.sqrt(np.square(blocks).mean(1))
        soft = np.convolve(np.pad(loud, 1), (0.25, 0.5, 0.25), "valid")
        opening: list[float] = np.clip(_OPEN * soft, 0, 1).tolist()
        return opening

    def mouth(self, time: float) -> float:
        """How far the mouth is open that says it, at that second of the film: as far as the line is loud."""
        at = int((time - self.start) * _LOOKS)
        return self._opening[at] if 0 <= at < len(self._opening) else 0.0


@dataclass(frozen=True)
class Dialogue:
    """All lines of a film, in order."""

    board: Storyboard
    lines: tuple[Line, ...]

    @cached_property
    def spoken(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.sound is not None)

    def mouth(self, shot: int, place: int, double: int = 0) -> Mouth | None:
        """Of who is in that place of that shot; None if nothing is heard of them in the film."""
        return self._mouth(
            shot, [line for line in self.spoken if (line.places[shot], line.double) == (place, double)]
        )

    def answer(self, shot: int, places: set[int]) -> Mouth | None:
        """Of who is in none of those places, but in the shot."""
        return self._mouth(shot, [line for line in self.spoken if line.places[shot] not in places | {None}])

    def _mouth(self, shot: int, lines: list[Line]) -> Mouth | None:
        begin = self.board.starts()[shot] / FPS
        return (lambda time: max(line.mouth(begin + time) for line in lines)) if lines else None

    def speaks(self, shot: int, place: int) -> bool:
        """Whether who is in that place is heard to speak in the film."""
        return any(line.places[shot] == place for line in self.spoken)

    def captions(self, shot: int) -> list[tuple[Title, Span]]:
        """When each line is read in a shot, counted in its frames: from its first word until a little after
        its last, or the next line."""
        begin, frames = self.board.starts()[shot], self.board.shots[shot].frames
        ends = [*(line.start for line in self.lines[1:]), self.board.frames / FPS]
        found = []
        for line, end in zip(self.lines, ends, strict=True):
            first = round(line.start * FPS) - begin
            last = round(min(line.end + _STAYS, end) * FPS) - begin
            if first < frames and last > 0:
                title = Title(caption_of(line.text), Place.LOWER, When.BEGIN)
                found.append((title, Span(first, last, min(_FADE, (last - first) // 4))))
        return found

    def told(self, shot: int) -> Iterator[str]:
        """What the user must know of the lines that begin in a shot."""
        for line in (line for line in self.lines if line.shot == shot):
            if line.unspoken:
                yield f"only captioned, as {line.unspoken}: {line.text[:80]}"
            elif line.cut:
                yield f"cut after {line.seconds:.1f} s, as its shot has no more time: {line.text[:80]}"
            elif line.faster > 1.0:
                yield f"spoken {line.faster:.2f} times as fast, to fit its shot: {line.text[:80]}"

    def notes(self) -> list[dict[str, Any]]:
        """For the result's metadata."""
        return [_note(line) for line in self.lines]


def _note(line: Line) -> dict[str, Any]:
    told: dict[str, Any] = {"text": line.text, "shot": line.shot, "start": round(line.start, 2)}
    if line.unspoken:
        return {**told, "captioned_only": line.unspoken}
    told |= {"seconds": round(line.seconds, 2), "language": line.language, "voice": line.voice}
    return told | ({"faster": line.faster} if line.faster > 1.0 else {}) | ({"cut": True} if line.cut else {})
