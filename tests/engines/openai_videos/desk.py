"""What tests of this engine hand it: a desk whose memory outlives it, and small orders."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np

from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Input, Order
from filmgate.engines.openai_videos.engine import OpenAIVideosEngine
from filmgate.settings import EngineSettings
from filmgate.storyboard.schema import Shot, Storyboard

MODEL = "kling/kling-v3-omni-video"
WIDTH, HEIGHT = 128, 72


class Crash(BaseException):
    """The process is gone."""


class Journal:
    """`on_memory` is told each memo, and may raise; `stop_after` seconds the work is told to stop."""

    device = None

    def __init__(self, on_memory: Callable[[Any], None] = lambda memo: None) -> None:
        self.memory: dict[str, str] = {}
        self.told: list[float] = []
        self.logs: list[str] = []
        self.stops = False
        self.stop_at = float("inf")
        self.on_memory = on_memory

    def progress(self, fraction: float) -> None:
        self.told.append(fraction)

    def preview(self, jpeg: bytes) -> None:
        raise AssertionError("there is nothing to show")

    def log(self, message: str) -> None:
        self.logs.append(message)

    def stopped(self) -> bool:
        return self.stops or time.monotonic() > self.stop_at

    def recall(self, key: str) -> Any | None:
        return json.loads(self.memory[key]) if key in self.memory else None

    def remember(self, key: str, value: Any) -> None:
        self.memory[key] = json.dumps(value)
        self.on_memory(value)


def engine_at(*urls: str, **options: Any) -> OpenAIVideosEngine:
    """Quick to poll and to lose patience."""
    where: dict[str, Any] = {"base_url": urls[0]} if len(urls) == 1 else {"base_urls": urls}
    quick = {"poll_seconds": 0.02, "patience_seconds": 0.4, "profile": "vllm-omni"}
    return OpenAIVideosEngine("cluster", EngineSettings(kind="openai-videos", **(where | quick | options)))


def order_of(
    *shots: int,
    inputs: tuple[Input, ...] = (),
    plate: str | None = None,
    task_id: str = "task-own01",
    **fields: Any,
) -> Order:
    """A film of shots of so many frames, half a second if none is named."""
    lengths = shots or (12,)
    board = Storyboard(
        frames=sum(lengths),
        seed=7,
        shots=[
            Shot(
                frames=frames,
                prompt=f"rain {number}",
                plate=plate if number == 1 else None,
                inferred=["time_of_day"],
            )
            for number, frames in enumerate(lengths, 1)
        ],
    )
    request = VideoRequest(prompt="rain", **fields)
    return Order(task_id, MODEL, request, board, WIDTH, HEIGHT, 7, inputs)


def lumas(film: Path) -> list[float]:
    """The mean luma of each frame."""
    with av.open(str(film)) as container:
        frames = [frame.to_ndarray(format="yuv420p") for frame in container.decode(video=0)]
    return [float(np.mean(frame[: frame.shape[0] * 2 // 3])) for frame in frames]


def tracks(film: Path) -> dict[str, Any]:
    """Size, rate, frames, and whether there is sound."""
    with av.open(str(film)) as container:
        video = container.streams.video[0]
        return {
            "size": (video.width, video.height),
            "rate": video.average_rate,
            "frames": video.frames,
            "sound": bool(container.streams.audio),
        }
