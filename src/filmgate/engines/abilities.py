"""What a request needs, held against what an engine can do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from filmgate.contract.catalog import FPS, Sound
from filmgate.contract.references import references
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Capabilities, Order


@dataclass(frozen=True)
class Pictures:
    """What the images of a request are for, by name: the opening frame, or subjects, settings and looks."""

    opening: str | None
    references: tuple[str, ...]


def pictures_of(request: VideoRequest) -> Pictures:
    """As the storyboard takes them: where the prompt binds none, the first one opens the film; beside a
    video all are references."""
    sent = [f"image_{number}" for number, _ in enumerate(request.images or (), 1)]
    if not sent or request.videos:
        return Pictures(None, tuple(sent))
    if not any(name in sent for name in references(request.prompt)):
        return Pictures(sent[0], tuple(sent[1:]))
    return Pictures(None, tuple(sent))


def lacking(can: Capabilities, request: VideoRequest, *, images: bool = True) -> Iterator[str]:
    """What the request needs and the engine has not, as verbs. Without `images` nothing is said of what
    those are for."""
    if request.videos and not can.edit:
        yield "edit videos"
    if images:
        yield from _unusable(can, request)
    if not request.videos and not request.images and not can.text:
        yield "film a text alone"
    if request.sound is Sound.ON and not can.sound:
        yield "make sound"
    if request.multi_shot and not can.multi_shot:
        yield "make several shots"
    if not request.videos:
        yield from too_long(can, request.seconds)


def _unusable(can: Capabilities, request: VideoRequest) -> Iterator[str]:
    """An engine that knows references only takes the opening image as one: it is seen, if not first."""
    pictures = pictures_of(request)
    if pictures.opening and not (can.first_frame or can.references):
        yield f"open with an image ({pictures.opening})"
    if pictures.references and not can.references and not _opens_with(can, request):
        yield f"use images as references ({', '.join(pictures.references)})"


def _opens_with(can: Capabilities, request: VideoRequest) -> bool:
    """Whether the one image that the prompt binds is bound as the first frame ("starting from @image_1"),
    which an engine without references can do, too. The planner reads that, so it is asked last."""
    if not can.first_frame or request.videos or len(request.images or ()) != 1:
        return False
    from filmgate.storyboard.planner import plan

    return plan(request.prompt, frames=24, seed=0, images=1).references.get("image_1") == "first"


def too_long_a_shot(can: Capabilities, order: Order) -> Iterator[str]:
    """Of a planned film; a frame more is none too many."""
    longest = max(shot.frames for shot in order.storyboard.shots)
    limit = can.longest_shot_seconds
    if limit is not None and longest > limit * FPS + 1:
        yield f"make a shot of {longest / FPS:.3g} s (at most {limit:g} s)"


def too_long(can: Capabilities, seconds: float) -> Iterator[str]:
    """Of a film of so many seconds."""
    if can.durations is not None and seconds not in can.durations:
        yield f"make {seconds:g} s (it makes {', '.join(map(str, can.durations))} s)"
    elif seconds > can.longest_seconds:
        yield f"make {seconds:g} s (at most {can.longest_seconds:g} s)"
