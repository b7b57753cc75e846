"""What a look is: prepared once for a shot, then frames in and pictures out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar, TypeVar

import cv2
import numpy as np

from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.pixels import flatten, textured
from filmgate.engines.animatic.edit.textures import Bytes, Floats, Tone, scale_of
from filmgate.engines.animatic.edit.view import View
from filmgate.media.picture import I420, planes
from filmgate.storyboard.vocabulary import Look


class Style(ABC):
    """A look at one size. The same (size, seed, frames) gives the same pictures.

    `hold` is how many frames a drawing stays; `bars` the picture's ratio when the look shows it letterboxed,
    `follows` whether it needs the motion, `on_white` whether it shows paper that no light tints. `before`
    grades the source: the hour, the weather, the light. `scale` is 1 at 1080p: every length in pixels is
    multiplied by it.
    """

    hold: ClassVar[int] = 1
    bars: ClassVar[float | None] = None
    follows: ClassVar[bool] = True
    on_white: ClassVar[bool] = False

    def __init__(self, width: int, height: int, seed: int, before: Tone) -> None:
        self.before = before
        self.width, self.height, self.seed = width, height, seed
        self.half = (width // 2, height // 2)
        self.scale = scale_of(width, height)
        self.random = np.random.default_rng(seed)
        self.prepare()

    def prepare(self) -> None:
        """Makes what does not change: textures, tables."""
        return

    def begin(self, view: View) -> None:
        """Locks what a shot keeps, such as its palette; called at the first frame and after each cut."""
        return

    @abstractmethod
    def draw(self, view: View, index: int) -> I420:
        """The picture for frame number `index` of the film."""

    def framed(self, out: I420) -> None:
        """What lies around the picture, in place, whatever came over it."""
        return

    def chance(self, index: int) -> np.random.Generator:
        """Random numbers of one frame, the same whichever frames came before."""
        return np.random.default_rng((self.seed, index))


class AsShot(Style):
    """The source's own pictures, of which the prompt wants no other look."""

    follows = False

    def draw(self, view: View, index: int) -> I420:
        return view.frame.copy()


class Drawn(Style):
    """A look that ends in a BGR picture at full size. A `surface` to draw on multiplies it, where 128 changes
    nothing."""

    surface: Bytes | None = None

    def draw(self, view: View, index: int) -> I420:
        out = planar(self.picture(view, index))
        if self.surface is not None:
            bands(textured, self.height // 2, *planes(out), self.surface)
        return out

    @abstractmethod
    def picture(self, view: View, index: int) -> Bytes: ...

    def large(self, picture: Bytes) -> Bytes:
        """From half to full size, crisp."""
        return np.asarray(
            cv2.resize(picture, (self.width, self.height), interpolation=cv2.INTER_CUBIC), np.uint8
        )

    def soft(self, mask: Floats) -> Floats:
        """From half to full size, smooth."""
        return np.asarray(
            cv2.resize(mask, (self.width, self.height), interpolation=cv2.INTER_LINEAR), np.float32
        )

    def radius(self, pixels: float, least: int = 3) -> int:
        return max(int(pixels * self.scale), least)


def planar(picture: Bytes) -> I420:
    out = np.empty((picture.shape[0] * 3 // 2, picture.shape[1]), np.uint8)
    bands(flatten, picture.shape[0] // 2, picture, *planes(out))
    return out


LOOKS: dict[Look, type[Style]] = {}
"""Every look of the vocabulary that this engine draws."""

Kind = TypeVar("Kind", bound=type[Style])


def look(*names: Look) -> Callable[[Kind], Kind]:
    """Enters a style into the registry."""

    def enter(style: Kind) -> Kind:
        LOOKS.update(dict.fromkeys(names, style))
        return style

    return enter
