"""The test card: a valid film of the right size and length in about a second, for those who test their own
program and do not look at the picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from filmgate.contract.catalog import Sound
from filmgate.engines.base import Capabilities, Desk, Estimate, Made, Order
from filmgate.settings import EngineSettings

SECONDS_A_PIXEL = 6e-9
"""Of drawing and encoding, for each pixel of each frame."""


class InstantEngine:
    """A `FilmEngine`. It takes every request and honours none of its words: colour bars, a clock, a frame
    counter; the given images small in a row; of a source video the length, the shape and the sound."""

    capabilities = Capabilities(
        first_frame=True,
        references=True,
        edit=True,
        sound=True,
        multi_shot=True,
        progress=False,
        deterministic=True,
    )

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        if settings.model_extra:
            raise ValueError(f"setting '{next(iter(settings.model_extra))}': the test card has no settings")

    def estimate(self, order: Order) -> Estimate:
        frames = order.storyboard.frames
        return Estimate(seconds=0.3 + order.width * order.height * frames * SECONDS_A_PIXEL)

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        """Writes the test card to `out`."""
        from filmgate.media.testcard import Card, card_film

        card = Card(
            width=order.width,
            height=order.height,
            frames=order.storyboard.frames,
            title=f"{order.model.rsplit('/', 1)[-1]}: {order.task_id}",
            pictures=_pictures(order),
            shots=tuple(order.storyboard.starts()),
        )
        source = order.source.path if order.source and order.source.has_sound else None
        card_film(card, out, sound=order.request.sound is Sound.ON, source_sound=source)
        return Made({"engine": self.name, "instant": _notes(order)})


def _pictures(order: Order) -> list[Any]:
    """The images, and the first frame of the source video."""
    import cv2

    from filmgate.media.picture import i420_to_bgr
    from filmgate.media.source import source_frames

    images = [cv2.imread(str(item.path)) for item in order.inputs if item.kind == "image"]
    source = [i420_to_bgr(next(source_frames(order.source.path, 0, 1)))] if order.source else []
    return [*source, *(image for image in images if image is not None)]


def _notes(order: Order) -> dict[str, Any]:
    """What became of the request: nobody shall take this for the film that was asked for."""
    shown = [item.name for item in order.inputs]
    return {
        "note": "a test card of the right size and length: the prompt was not filmed",
        "inputs": f"shown small: {', '.join(shown)}" if shown else "none",
        "source_sound": bool(order.source and order.source.has_sound),
    }
