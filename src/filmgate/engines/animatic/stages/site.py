"""What a stage is told, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, Script, mix
from filmgate.engines.animatic.layers import EdgeLight, Layer, Motion, Overlay, Plane, still
from filmgate.engines.animatic.plate import Plate, blurred, inked
from filmgate.engines.animatic.view import Camera, Sight, View
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Action, TimeOfDay, Weather

_WORTH_BLURRING = 1.2
_CRISP = 1.6
"""Pixels of blur that a plate shows with its own: what is softer is drawn smaller."""
_SOFTEST = 11.0
"""Pixels of a 1080 picture: blurred more, a window is a wall."""


@dataclass(frozen=True)
class Mark:
    """Where a stage wants its people: metres. `ground` is their floor's height, `eye` the usual camera
    height."""

    z: float = 6.0
    x: float = 0.0
    ground: float = 0.0
    eye: float = 1.35
    entrance: tuple[tuple[float, float], ...] = ()
    """The way in (x, z), from inside a door to the mark's line; empty when there is none."""
    door: tuple[float, float] | None = None
    """Where (x, z) a door stands that the lead comes or goes by."""
    leaves: Action | None = None
    """What the lead does to go out by the door."""
    hatch: bool = False
    """Whether the lead gets into or out of a vehicle, by its door if there is one."""

    in_depth: bool = False
    """Whether the entrance is no door's, but a way towards the camera or away from it."""

    def raised(self, metres: float) -> Mark:
        """For what stands so high over the ground."""
        return replace(self, ground=self.ground + metres) if metres else self


@dataclass(frozen=True)
class Site:
    """One shot on one stage. `wet` 0..1 is how wet the ground is, `wind` 0..1, `focus` metres from the lens
    to the sharp plane over the shot, `seed` the film's, so that all its shots show the same place."""

    shot: Shot
    sight: Sight
    script: Script
    seed: int
    mark: Mark
    wet: float = 0.0
    wind: float = 0.3
    neon: bool = False
    station: bool = False
    """Whether a subway entrance belongs here."""
    dressing: str = ""
    """Which variant of the stage the setting asks for."""
    focus: float = 6.0
    aperture: float = 0.0
    """How fast things lose sharpness away from the focus: pixels of a 1080 picture times metres."""

    @property
    def view(self) -> View:
        return self.sight.view

    @cached_property
    def middle(self) -> Camera:
        samples = self.sight.samples
        return samples[len(samples) // 2]

    @property
    def dim(self) -> float:
        """How much darker a room is than by day, 0..1."""
        hour = self.shot.time_of_day
        return 0.42 if self.script.night else 0.15 if hour in (TimeOfDay.DAWN, TimeOfDay.SUNSET) else 0.0

    @property
    def snowy(self) -> bool:
        return self.shot.weather in (Weather.SNOW, Weather.BLIZZARD)

    @property
    def snow(self) -> Colour:
        """What lies is white, in the light of the air around it."""
        return mix("#e4ecf4", self.script.fog, 0.30)

    @property
    def fallen(self) -> Colour | None:
        """The snow that lies on roofs, if it snows here."""
        return self.snow if self.snowy else None

    def snowed(self, colour: Colour) -> Colour:
        """A ground's colour, under snow where it snows."""
        return mix(colour, self.snow, 0.42 if self.script.night else 0.72) if self.snowy else colour

    def rng(self, name: str) -> np.random.Generator:
        """Chance for one part of the set: editing another part does not reshuffle it."""
        return np.random.default_rng([self.seed, *name.encode()])

    def number(self, name: str) -> int:
        return int(self.rng(name).integers(0, 2**31))

    def soft(self, z: float) -> float:
        """Blur at depth `z` in pixels of this picture."""
        distance = max(0.4, z - self.middle.z)
        return min(_SOFTEST, self.aperture * abs(1 / distance - 1 / self.focus)) * self.view.fine

    def plate(
        self,
        z: float,
        bounds: tuple[float, float, float, float],
        fine: float = 1.0,
        room: float = 0.0,
        blur: float = 0.0,
    ) -> Plate | None:
        """A plate for what the camera sees at `z` within `bounds` (x0, y0, x1, y1), `room` metres larger;
        None when that is nothing. `fine` is its sharpness as a share of the picture's, `blur` what `plane`
        will be told."""
        window = self.sight.window(z)
        if window is None:
            return None
        x0, y0, x1, y1 = bounds
        part = window.within(x0 + room, y0 + room, x1 - room, y1 - room)
        if part.wide <= 0 or part.high <= 0:
            return None
        ppu = self.fineness(z, fine, blur)
        most = 4000 / max(part.wide, part.high)
        return Plate(
            part.x0 - room, part.y0 - room, part.wide + 2 * room, part.high + 2 * room, min(ppu, most)
        )

    def fineness(self, z: float, fine: float = 1.0, blur: float = 0.0) -> float:
        """Pixels to a metre at `z` for a plate of such a share of the picture's sharpness: fewer where it is
        out of focus."""
        return self.sight.detail(z) * min(fine, _CRISP / max(0.1, self._blurred(z, blur)))

    def _blurred(self, z: float, blur: float) -> float:
        """Pixels of this picture, by the lens and by design."""
        return self.soft(z) + blur * self.view.fine

    def plane(self, plate: Plate, z: float, motion: Motion = still, blur: float = 0.0) -> Plane:
        """The finished plate as a layer, as sharp as the lens shows it there."""
        pixels = plate.baked()
        share = plate.ppu / max(1e-6, self.sight.detail(z))
        sigma = self._blurred(z, blur) * share
        if sigma > _WORTH_BLURRING * share or blur:
            pixels = blurred(pixels, sigma)
        rows = inked(pixels) if motion is still else slice(0, pixels.shape[0])  # one that sways does so whole
        y0 = plate.y0 + (pixels.shape[0] - rows.stop) / plate.ppu
        return Plane(pixels[rows], plate.x0, y0, plate.ppu, z, motion)

    def repeated(self, plate: Plate, z: float, motion: Motion = still, blur: float = 0.0) -> Plane:
        """A plate that repeats sideways for ever."""
        pixels, sigma = plate.baked(), max(0.0, blur * self.view.fine)
        if sigma:
            pad = min(pixels.shape[1], 64)
            wide = cv2.copyMakeBorder(pixels, 0, 0, pad, pad, cv2.BORDER_WRAP)
            pixels = np.ascontiguousarray(blurred(np.asarray(wide, np.uint8), sigma)[:, pad:-pad])
        return Plane(pixels, plate.x0, plate.y0, plate.ppu, z, motion, wrap_x=True)


@dataclass(frozen=True)
class Set:
    """A built stage: its layers, the light on whoever stands in it, how much the ground mirrors them."""

    layers: tuple[Layer, ...]
    light: EdgeLight
    mirror: float = 0.0
    overlays: tuple[Overlay, ...] = ()


@dataclass(frozen=True)
class Stage:
    """`mark(shot, station)` places people before the camera is known; `build(site)` draws."""

    name: str
    mark: Callable[[Shot, bool], Mark]
    build: Callable[[Site], Set]
    indoors: bool = False
