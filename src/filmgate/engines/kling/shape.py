"""Kling gives an edited video its source's shape, whatever else was asked for: that is made up for here."""

from __future__ import annotations

from pathlib import Path

from filmgate.engines.base import Order

SLACK = 0.02
"""Of a ratio: sides are rounded to whole blocks by encoders."""


def brought_to_shape(film: Path, order: Order) -> bool:
    """Cuts an edit to the aspect ratio that was asked for explicitly, in place and with its sound; tells
    whether that was needed."""
    from filmgate.media.probe import film_facts

    if order.source is None or "aspect_ratio" not in order.request.model_fields_set:
        return False
    facts = film_facts(film)
    if abs(facts.width * order.height / (facts.height * order.width) - 1) <= SLACK:
        return False
    _cut(film, order, facts.frames)
    return True


def _cut(film: Path, order: Order, frames: int) -> None:
    from filmgate.media.assemble import assemble
    from filmgate.media.encode import ClipWriter
    from filmgate.media.fit import fitted_frames

    clip, whole = film.with_name("shaped-clip.mp4"), film.with_name("shaped.mp4")
    with ClipWriter(clip, order.width, order.height) as writer:
        for frame in fitted_frames(film, frames, order.width, order.height):
            writer.write(frame)
    assemble([clip], whole, sound=None, source_sound=film, transitions=["cut"], metadata={})
    clip.unlink()
    whole.replace(film)
