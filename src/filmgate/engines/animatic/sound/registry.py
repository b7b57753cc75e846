"""The recipes: for every sound a function that makes it, dry, and what the room adds to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from filmgate.engines.animatic.sound.spectrum import Signal
from filmgate.engines.animatic.sound.tools import Random, samples, stretched
from filmgate.storyboard.vocabulary import Setting, SoundCue, Weather

STEP = 0.2
"""Seconds between two points of a course."""
Hits: TypeAlias = tuple[tuple[float, float], ...]
"""Seconds, and where from -1 (left) to 1."""


@dataclass(frozen=True)
class Course:
    """Where something is on the screen from the shot's first frame on, every `STEP` seconds."""

    sides: tuple[float, ...]
    """From -1 (left) to 1."""
    levels: tuple[float, ...]
    """How loud by its distance: 1 where a figure fills the picture."""
    speeds: tuple[float, ...]
    """Of its top speed in the shot, 0..1."""
    pitches: tuple[float, ...]
    """By which all it sounds is higher as it comes, and lower as it goes."""
    lead: float = 0.0
    """Seconds of sound before the shot's first frame."""

    def side(self, n: int) -> Signal:
        return self._drawn(self.sides, n)

    def level(self, n: int) -> Signal:
        return self._drawn(self.levels, n)

    def speed(self, n: int) -> Signal:
        return self._drawn(self.speeds, n)

    def pitch(self, n: int) -> Signal:
        return self._drawn(self.pitches, n)

    def _drawn(self, values: tuple[float, ...], n: int) -> Signal:
        step = samples(STEP)
        times = np.arange(n // step + 3) * STEP - self.lead
        return stretched(np.interp(times, np.arange(len(values)) * STEP, values), step, n)


@dataclass(frozen=True)
class Scene:
    """What a recipe may know: where it sounds, and when (in seconds) those who make it are at it."""

    setting: Setting = Setting.CITY_STREET
    weather: Weather = Weather.CLEAR
    spans: tuple[tuple[float, float], ...] | None = None
    """When the event sounds, or None for all the time."""
    hits: Hits | None = None
    """The picture's own events that make the sound; None if it shows none."""
    course: Course | None = None
    """Where it comes from; None for all around."""
    music: str = SoundCue.MUSIC_CALM
    """In which style those play who play in the picture."""
    pulse: float = 72.0
    """Beats of a heart in a minute."""
    key: int = 0
    """Semitones that all music of the film is moved by."""
    began: float = 0.0
    """Seconds of the film before the first sample: music keeps one beat over its cuts."""


Recipe: TypeAlias = Callable[[int, Random, Scene], Signal]
"""`n` samples of stereo, float32 (2, n). The same seed gives the same samples."""


@dataclass(frozen=True)
class Send:
    """How much of a sound comes back from the room that it is in, and from a great hall."""

    room: float = 0.0
    hall: float = 0.0


RECIPES: dict[str, Recipe] = {}
SENDS: dict[str, Send] = {}


def recipe(name: str, *, room: float = 0.0, hall: float = 0.0) -> Callable[[Recipe], Recipe]:
    """Registers the function below as the sound of that name: a cue's, or one that only pictures call for."""

    def register(function: Recipe) -> Recipe:
        RECIPES[name] = function
        SENDS[name] = Send(room, hall)
        return function

    return register


def spans_of(scene: Scene, seconds: float) -> tuple[tuple[float, float], ...]:
    return scene.spans if scene.spans is not None else ((0.0, seconds),)
