"""Sizes, frame counts and windows: from what the contract wants to what a model makes, and back."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

FILM_FPS = 24


@dataclass(frozen=True)
class Window:
    """One pass: `length` frames from `first` on (counted at the model's rate), whose first `kept` exist
    already."""

    first: int
    length: int
    kept: int


def canvas(width: int, height: int, short_side: int, step: int) -> tuple[int, int]:
    """The size to make for a film of that size: about `short_side` pixels high (or wide), both sides
    multiples of `step`, and never narrower than the film's shape, so that it can be cut."""
    scale = min(short_side / min(width, height), 1.0)
    return _up(width * scale, step), _up(height * scale, step)


def _up(side: float, step: int) -> int:
    return max(ceil(side / step - 1e-6), 1) * step


def frames_for(count: int, step: int) -> int:
    """The least `step * n + 1` that is not below `count`."""
    return ceil(max(count - 1, 0) / step) * step + 1


def needed(film_frames: int, fps: float) -> int:
    """Frames at `fps` whose time covers that many frames of film."""
    if fps == FILM_FPS:
        return film_frames
    return ceil((film_frames - 1) * fps / FILM_FPS - 1e-9) + 1


def longest_film(window: int, fps: float) -> int:
    """Frames of film that one pass of `window` frames covers."""
    return floor((window - 1) * FILM_FPS / fps + 1e-9) + 1


def windows(count: int, longest: int, overlap: int, step: int) -> list[Window]:
    """Passes that make at least `count` frames: one if that is enough, else several of about the same length,
    each keeping the last `overlap` frames of the one before.

    Raises `ValueError` when several are needed and nothing can be kept.
    """
    if count <= longest:
        return [Window(0, frames_for(count, step), 0)]
    if overlap < 1:
        raise ValueError(f"at most {longest} frames in one pass, got {count}")
    passes = ceil((count - overlap) / (longest - overlap))
    length = frames_for(ceil((count - overlap) / passes) + overlap, step)
    return [Window(number * (length - overlap), length, overlap if number else 0) for number in range(passes)]


def cut(width: int, height: int, canvas_width: int, canvas_height: int) -> tuple[int, int, int, int]:
    """x, y, width and height of the middle of the canvas in the film's shape."""
    scale = min(canvas_width / width, canvas_height / height)
    wide, high = min(round(width * scale), canvas_width), min(round(height * scale), canvas_height)
    return (canvas_width - wide) // 2, (canvas_height - high) // 2, wide, high
