"""A request as an order, as far as a submit knows it: planned by the built-in planner, no file looked at."""

from __future__ import annotations

from pathlib import Path

from filmgate.contract.catalog import FPS, SIZES
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Input, Order

SHORTEST_SOURCE = 3
"""Seconds that a source video has at least: what is too long for an engine shows when it was looked at."""


def provisional_order(model: str, request: VideoRequest) -> Order:
    """Of the inputs only names and kinds mean anything; the seed is 0, whatever the film will have."""
    from filmgate.storyboard.planner import plan

    width, height = SIZES[request.mode, request.aspect_ratio]
    images, videos = request.images or (), request.videos or ()
    board = plan(
        request.prompt,
        frames=(SHORTEST_SOURCE if videos else request.seconds) * FPS,
        seed=0,
        multi_shot=request.multi_shot,
        images=len(images),
        edit=bool(videos),
    )
    inputs = [
        *(Input(f"image_{number}", "image", Path(), 0, 0) for number, _ in enumerate(images, 1)),
        *(Input(f"video_{number}", "video", Path(), 0, 0) for number, _ in enumerate(videos, 1)),
    ]
    return Order("task-submit", model, request, board, width, height, 0, tuple(inputs))
