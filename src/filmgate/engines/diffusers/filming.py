"""A shot from its first pass to its last frame: windows, what each keeps, and sound that runs through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

import numpy as np

from filmgate.contract.catalog import Sound
from filmgate.engines.base import Input, Order, Samples
from filmgate.engines.diffusers import planning
from filmgate.engines.diffusers.casting import Take, windows_of
from filmgate.engines.diffusers.decoding import FILM_RATE
from filmgate.engines.diffusers.guides import guides
from filmgate.engines.diffusers.passes import Made, Pass, Passes
from filmgate.engines.diffusers.pictures import Picture, covering, image_of, moments
from filmgate.engines.diffusers.planning import Window
from filmgate.engines.diffusers.running import Watch

FADE = round(0.03 * FILM_RATE)


@dataclass
class Shooting:
    """One shot being made. `sound` is there after the last picture."""

    order: Order
    number: int
    take: Take
    passes: Passes
    watch: Watch
    sound: Samples | None = None
    _tail: list[Picture] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.family = self.passes.family
        self.frames = self.order.storyboard.shots[self.number].frames
        self.windows = windows_of(self.frames, self.family, self.take)
        self.needed = planning.needed(self.frames, self.family.fps)
        self.size = planning.canvas(
            self.order.width, self.order.height, self.family.short_side, self.family.side_step
        )

        self._making = self._made()

    def pictures(self) -> Iterator[Picture]:
        """Exactly what the shot needs, at the model's rate and size."""
        for picture in islice(self._making, self.needed):
            self.watch.look()
            yield picture

    def rest(self) -> Iterator[Picture]:
        """What was made beyond the shot's end."""
        yield from self._making

    def _made(self) -> Iterator[Picture]:
        heard: list[tuple[Window, Samples]] = []
        blends = self.take.source is not None and not self.family.masks
        for number, window in enumerate(self.windows):
            self.watch.on_pass(number, len(self.windows))
            made = self.passes.make(self._pass(number, window), self.watch)
            if made.sound is not None:
                heard.append((window, made.sound))
            is_last = number + 1 == len(self.windows)
            yield from self._joined(window, made, blends=blends, is_last=is_last)
        self.sound = joined_sound(heard, self.family.fps)

    def _joined(self, window: Window, made: Made, *, blends: bool, is_last: bool) -> Iterator[Picture]:
        """The pass's new pictures; its last ones are held for the next pass."""
        fresh = list(made.pictures[window.kept :])
        if blends and window.kept:
            heads = made.pictures[: window.kept]
            yield from (
                mixed(*pair, (i + 1) / (window.kept + 1))
                for i, pair in enumerate(zip(self._tail, heads, strict=True))
            )
        held = self._kept_after(window)
        self._tail = list(made.pictures[len(made.pictures) - held :]) if held and not is_last else []
        yield from fresh[: len(fresh) - held] if blends and self._tail else fresh

    def _kept_after(self, window: Window) -> int:
        """Frames that the pass after that one keeps."""
        return next((after.kept for before, after in pairwise(self.windows) if before == window), 0)

    def _pass(self, number: int, window: Window) -> Pass:
        take, (width, height) = self.take, self.size
        source, mask = self._guides(window)
        return Pass(
            width,
            height,
            window.length,
            seed=(self.order.seed * 1_000_003 + self.number * 1009 + number) % 2**63,
            prompt=take.prompt,
            known=self._known(number, window) if source is None or self.family.masks else {},
            references=tuple(image_of(item) for item in take.references),
            source=source,
            mask=mask,
            strength=take.edit.strength if take.edit else 1.0,
            wants_sound=self.order.request.sound is Sound.ON,
        )

    def _known(self, number: int, window: Window) -> dict[int, Picture]:
        """The frames of the pass that stand already: by what the pass before made, and by the images."""
        stills = {round(frame * self.family.fps / planning.FILM_FPS): item for frame, item in self._stills()}
        known = {
            place - window.first: self._still(item)
            for place, item in stills.items()
            if window.kept <= place - window.first < window.length
        }
        if number + 1 == len(self.windows) and self.take.closing is not None:
            closing = self._still(self.take.closing)
            # VACE repeats it to the end: what is made beyond the shot's own is cut off.
            end = self.needed - 1 - window.first if self.family.masks else window.length - 1
            known |= dict.fromkeys(range(end, window.length), closing)
        return known | dict(enumerate(self._tail))

    def _stills(self) -> list[tuple[int, Input]]:
        opening = [(0, self.take.opening)] if self.take.opening else []
        return [*opening, *self.take.stills.items()]

    def _still(self, item: Input) -> Picture:
        return covering(image_of(item), *self.size)

    def _guides(self, window: Window) -> tuple[list[Picture] | None, list[Picture] | None]:
        source, edit = self.take.source, self.take.edit
        if source is None or edit is None:
            return None, None
        start = self.order.storyboard.starts()[self.number]
        first = start + window.first * planning.FILM_FPS / self.family.fps
        shown = moments(source, first, window.length, self.family.fps, self.size)
        given = None
        if self.take.mask is not None:
            given = np.asarray(self._still(self.take.mask).mean(axis=2) >= 128, np.uint8) * np.uint8(255)
        video, mask = [], []
        for picture, anew in guides(shown, edit, given):
            self.watch.look()
            video.append(picture)
            mask.append(anew)
        return video, mask


def mixed(one: Picture, other: Picture, share: float) -> Picture:
    """The one picture fading into the other: `share` of the latter."""
    return np.asarray(one * (1 - share) + other * share + 0.5, np.uint8)


def joined_sound(heard: list[tuple[Window, Samples]], fps: float) -> Samples | None:
    """The passes' sound in a row, each beginning where it has new pictures, with a short fade between."""
    if not heard:
        return None
    last, _ = heard[-1]
    out = np.zeros((round((last.first + last.length) / fps * FILM_RATE), 2), np.float32)
    for window, samples in heard:
        skipped = round(window.kept / fps * FILM_RATE)
        start = round(window.first / fps * FILM_RATE) + skipped
        fade = min(FADE, skipped)
        part = samples[skipped - fade :][: len(out) - start + fade]
        ramp = np.minimum(np.arange(len(part), dtype=np.float32) / max(fade, 1), 1)[:, None] if fade else 1.0
        place = out[start - fade : start - fade + len(part)]
        place[:] = place * (1 - ramp) + part * ramp
    return out
