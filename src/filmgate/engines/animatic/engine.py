"""The default engine: draws any storyboard on a CPU, with no weights."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Literal

from filmgate.engines.animatic.kernels import cache
from filmgate.engines.base import Capabilities, Desk, Estimate, Frame, Order, Samples
from filmgate.settings import EngineSettings

_SECONDS_A_FRAME = 0.05
"""Of a 1080p picture on one core, with its share of drawing the plates."""
_BYTES_A_PIXEL = 260
"""Plates, tiles and frames in flight, for each pixel of the picture."""
COMPILING = "compiling the drawing code, once for this machine"


class AnimaticEngine:
    """Layered 2.5D pictures in the tradition of silhouette animation. Options: `draft` (0.1..1) renders at
    that share of the size and enlarges; `threads` is how many frames are made at once."""

    capabilities = Capabilities(
        first_frame=True, references=True, edit=True, sound=True, multi_shot=True, deterministic=True
    )
    scores: Literal[True] = True

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        if unknown := set(settings.model_extra or {}) - {"draft", "threads"}:
            raise ValueError(f"setting '{min(unknown)}': the animatic has 'draft' and 'threads'")
        self._draft = float(settings.option("draft", 1.0))
        self._threads: int | None = settings.option("threads")
        if not 0.1 <= self._draft <= 1.0:
            raise ValueError(f"engines.{name}.draft must lie in 0.1..1, found {self._draft}")

    def estimate(self, order: Order) -> Estimate:
        import os

        pixels = order.width * order.height * self._draft**2
        share = pixels / (1920 * 1080)
        frames = order.storyboard.frames
        seconds = frames * share * _SECONDS_A_FRAME / (os.cpu_count() or 1) + 1.5 * len(
            order.storyboard.shots
        )
        return Estimate(seconds=seconds, memory=round(150e6 + pixels * _BYTES_A_PIXEL))

    def warm(self) -> None:
        """Loads what draws. The kernels only where they are compiled: elsewhere the film's first picture is
        better laid out beside that than after it."""
        import_module("filmgate.engines.animatic.director")
        if cache.are_compiled():
            import_module("filmgate.engines.animatic.renderer")
            for module in cache.modules():
                import_module(f"filmgate.engines.animatic.kernels.{module}")

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        """Planar I420, in order, the same for the same storyboard, size and seed."""
        if order.source is not None:
            from filmgate.engines.animatic import edit

            return edit.frames(order, shot, desk)
        if cache.must_compile():
            desk.log(COMPILING)
        if not order.inputs:
            return self._drawn(order, shot)
        from filmgate.engines.animatic import photo

        if photo.is_pictured(order, shot):
            return photo.frames(order, shot, self._draft, self._threads)
        return photo.graded(self._drawn(order, shot), order)

    def _drawn(self, order: Order, shot: int) -> Iterator[Frame]:
        from filmgate.engines.animatic import drawing

        return drawing.frames(order, shot, self._draft, self._threads)

    def sound(self, order: Order) -> Samples | None:
        from filmgate.engines.animatic import sound

        return sound.soundtrack(order)

    def notes(self, order: Order) -> dict[str, Any]:
        """`approximated`: what the storyboard asks for and the picture only stands in for, and by what.

        Of an edit `applied` and `not_applied`: what was done of the instruction, and which parts were not.
        """
        if order.source is not None:
            from filmgate.engines.animatic import edit

            return {"engine": "animatic", **edit.notes(order)}
        from filmgate.engines.animatic.notes import approximated

        told = approximated(order.storyboard)
        if order.inputs:
            from filmgate.engines.animatic.photo.casting import stand_ins

            told |= stand_ins(order)
        return {"engine": "animatic", "approximated": told}
