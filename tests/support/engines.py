"""Engines for tests and benchmarks: real ones, that make real, small films without drawing much."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import numpy as np

from filmgate.contract.catalog import Sound
from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import (
    Capabilities,
    Desk,
    EngineBusy,
    EngineDeclined,
    Estimate,
    Frame,
    Made,
    Order,
    Samples,
    pause,
)
from filmgate.settings import EngineSettings

ALL = Capabilities(
    first_frame=True, references=True, edit=True, sound=True, multi_shot=True, deterministic=True
)
PACE = 12
"""Frames between two short sleeps of `GrayEngine`."""


@cache
def tiny_film() -> bytes:
    """A gray MP4 of half a second."""
    from filmgate.media.encode import ClipWriter

    with TemporaryDirectory() as folder:
        path = Path(folder) / "tiny.mp4"
        with ClipWriter(path, 64, 64) as clip:
            for _ in range(12):
                clip.write(np.full((96, 64), 128, np.uint8))
        return path.read_bytes()


class Base:
    capabilities = ALL

    def __init__(self, name: str, settings: EngineSettings) -> None:
        unknown = set(settings.model_extra or {}) - {"log", "sleep", "devices"}
        if unknown:
            raise ValueError(f"setting '{min(unknown)}': unknown")
        self.name = name
        self.settings = settings

    def estimate(self, order: Order) -> Estimate:
        return Estimate(seconds=0.0)


class Limited:
    """Can just what its settings say, and makes nothing."""

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.capabilities = Capabilities(**(settings.model_extra or {}))

    def estimate(self, order: Order) -> Estimate:
        return Estimate(1.0)


class DecliningEngine(Base):
    """Declines every film, after `sleep` seconds."""

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        time.sleep(float(self.settings.option("sleep", 0)))
        raise EngineDeclined("never_mine", f"engine '{self.name}' wants nothing")


class ChoosyEngine(Base):
    """Renders the first shot, and declines every other once that is on record."""

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        if shot:
            time.sleep(float(self.settings.option("sleep", 0)))
            raise EngineDeclined("tired", "one shot is enough")
        gray = np.full((order.height * 3 // 2, order.width), 128, np.uint8)
        for _ in range(order.storyboard.shots[0].frames):
            yield gray

    def sound(self, order: Order) -> Samples | None:
        return None

    def notes(self, order: Order) -> dict[str, Any]:
        return {}


class NullEngine(Base):
    """Makes a whole film at once; `sleep` seconds for each shot, `fail` or `busy` on demand of the prompt."""

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        _obey(order.request.prompt, desk)
        for _ in order.storyboard.shots:
            time.sleep(float(self.settings.option("sleep", 0)))
        out.write_bytes(tiny_film())
        return Made({"null": True})


class GrayEngine(Base):
    """Renders shots of gray frames; `sleep` seconds spread over each, every start and end noted in `log`.
    A list of them goes by shot."""

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        _obey(order.request.prompt, desk)
        self._note("start", order, shot)
        wanted = order.storyboard.shots[shot].frames
        gray = np.full((order.height * 3 // 2, order.width), 128, np.uint8)
        sleep = self.settings.option("sleep", 0)
        seconds = float(sleep[shot] if isinstance(sleep, list) else sleep)
        for number in range(wanted):
            if number % PACE == 0:
                time.sleep(seconds * PACE / wanted)
            yield gray
        self._note("end", order, shot)

    def sound(self, order: Order) -> Samples | None:
        if "slow assembly" in order.request.prompt:
            time.sleep(60)
        if order.request.sound is not Sound.ON:
            return None
        return np.zeros((order.storyboard.frames * 2000, 2), np.float32)

    def notes(self, order: Order) -> dict[str, Any]:
        return {"gray": True}

    def _note(self, what: str, order: Order, shot: int) -> None:
        log = self.settings.option("log")
        if log:
            line = f"{what} {order.task_id} {shot} {os.getpid()} {time.time_ns() // 1_000_000}\n".encode()
            file = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            os.write(file, line)
            os.close(file)


class ScoringEngine(GrayEngine):
    """Makes its sound, a tone as long as the film, beside the first shot, and notes that."""

    scores: Literal[True] = True

    def sound(self, order: Order) -> Samples | None:
        silence = super().sound(order)
        if silence is not None:
            self._note("sound", order, 0)
            silence += 0.3 * np.sin(np.arange(len(silence)) / 20)[:, None].astype(np.float32)
        return silence


class BriefEngine(GrayEngine):
    """Makes three seconds at most, and no two films alike."""

    capabilities = Capabilities(edit=True, longest_seconds=3.0)


class HeavyEngine(GrayEngine):
    """A resident: works on the `devices` of its settings, which it notes (`on:gpu:0`), stops when it is asked
    (unless the prompt says "deaf"), and where sound is wanted brings a tone for each shot, twice as loud
    from one to the next."""

    @property
    def devices(self) -> tuple[str, ...]:
        return tuple(self.settings.option("devices", ["gpu:0"]))

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        _obey(order.request.prompt, desk)
        self._note(f"on:{desk.device}", order, shot)
        self._note("start", order, shot)
        wanted = order.storyboard.shots[shot].frames
        wait = time.sleep if "deaf" in order.request.prompt else partial(pause, desk)
        for _ in range(wanted):
            wait(float(self.settings.option("sleep", 0)) / wanted)
            yield np.full((order.height * 3 // 2, order.width), 128, np.uint8)
        self._note("end", order, shot)

    def shot_sound(self, order: Order, shot: int) -> Samples | None:
        seconds = order.storyboard.shots[shot].frames / order.storyboard.fps
        wave = np.sin(np.arange(round(seconds * 48_000)) * 2 * np.pi * 440 / 48_000)
        return np.stack([wave, wave], axis=1).astype(np.float32) * 0.1 * 2**shot


def _obey(prompt: str, desk: Desk) -> None:
    if "fail now" in prompt:
        raise TaskFailed("told_to", "the prompt told the engine to fail")
    if "decline now" in prompt:
        raise EngineDeclined("not_mine", "the prompt told the engine to decline")
    if "crash now" in prompt:
        raise ValueError("a bug in the engine")
    if "die now" in prompt:
        os._exit(9)
    if "busy once" in prompt and not desk.recall("was_busy"):
        desk.remember("was_busy", True)
        raise EngineBusy("told to", 0.2)
