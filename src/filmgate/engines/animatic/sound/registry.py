"""The recipes: for every sound cue a function that makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from filmgate.engines.animatic.sound.spectrum import Signal
from filmgate.engines.animatic.sound.tools import Random
from filmgate.storyboard.vocabulary import Setting, SoundCue, Weather


@dataclass(frozen=True)
class Scene:
    """What a recipe may know: where it sounds, and when (in seconds) those who make it are at it."""

    setting: Setting = Setting.CITY_STREET
    weather: Weather = Weather.CLEAR
    spans: tuple[tuple[float, float], ...] | None = None
    """When the event sounds, or None for all the time."""
    hits: tuple[tuple[float, float], ...] | None = None
    """The picture's own events that make the sound: seconds, and where from -1 (left) to 1; None if it shows
    none."""


Recipe: TypeAlias = Callable[[int, Random, Scene], Signal]
"""`n` samples of stereo, float32 (2, n). The same seed gives the same samples."""

RECIPES: dict[SoundCue, Recipe] = {}


def recipe(cue: SoundCue) -> Callable[[Recipe], Recipe]:
    """Registers the function below as the sound of `cue`."""

    def register(function: Recipe) -> Recipe:
        RECIPES[cue] = function
        return function

    return register


def spans_of(scene: Scene, seconds: float) -> tuple[tuple[float, float], ...]:
    return scene.spans if scene.spans is not None else ((0.0, seconds),)
