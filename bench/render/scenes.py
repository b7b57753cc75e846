"""The fixed set of storyboards that speed is measured with."""

from __future__ import annotations

from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Order
from filmgate.storyboard.planner import plan

SEED, SECONDS, FPS = 7, 5, 24
SCENES = {
    "street, one take": "A woman leaves a subway station and walks into a rainy cyberpunk street, "
    "then the camera tracks beside her",
    "street, close-up": "Close-up of a woman walking through a rainy neon city street at night",
    "samurai": "Wide shot: a samurai stands on a mountain at sunset, slow push in",
    "car": "A red sports car drives along a country road at golden hour, the camera tracks beside it",
    "storm": "A lighthouse on a cliff in a thunderstorm at night",
    "coffee": "A cup of coffee steams on a table on a snowy morning, push in",
    "fox": "A fox runs through a misty forest at dawn, tracking shot",
    "whale": "A whale swims under water",
    "library": "An old man reads in a library in the evening",
    "snowy village": "Children walk through a snowy village at dusk, pan right",
    "beach, upright": "A girl with an umbrella walks along a beach at sunset",
    "cat, square": "A cat sits on a window sill in the rain, slow zoom in",
}
PRO = {"beach, upright": (1080, 1920), "cat, square": (1440, 1440)}
STD = {"beach, upright": (720, 1280), "cat, square": (960, 960)}
"""Sizes of those that are not 16:9."""


def size_of(name: str, high: int) -> tuple[int, int]:
    """In pixels, for a mode whose 16:9 pictures are so high."""
    return (PRO if high == 1080 else STD).get(name, (high * 16 // 9, high))


def order_of(
    prompt: str, size: tuple[int, int], frames: int = SECONDS * FPS, *, multi_shot: bool = False
) -> Order:
    request = VideoRequest(prompt=prompt, sound="on")
    board = plan(prompt, frames=frames, seed=SEED, multi_shot=multi_shot)
    return Order("bench", "bench", request, board, *size, SEED)
