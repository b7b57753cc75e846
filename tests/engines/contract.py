"""What every engine promises, as one suite that all of them pass: `test_contract.py` runs it.

To put an engine of yours to the test, add a line to `SUBJECTS` there: its name, and how its settings come
about. What runs is what the worker runs: the same jobs, in a child process, with the same desk.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import av
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import (
    Capabilities,
    Engine,
    EngineBusy,
    Input,
    Order,
    Resident,
    ShotEngine,
    capabilities_of,
)
from filmgate.engines.registry import build
from filmgate.media.sound import read_sound
from filmgate.settings import EngineSettings, Settings
from filmgate.storyboard.planner import plan
from filmgate.tasks.child import Asked, Job, Told
from filmgate.tasks.children import GRACE, ChildPool
from filmgate.tasks.jobs import FilmMade, ShotMade
from tests.samples import video
from tests.support.waiting import wait_until

MODEL = "kling/kling-v3-omni-video"
JOBS = "filmgate.tasks.jobs"
LONG = 300.0


@dataclass(frozen=True)
class Subject:
    """An engine under test. `opened` gives its settings in a folder of its own, for as long as they are
    needed (a relay's upstream runs that long); `size` in pixels and `seconds` are those of the films.
    `failing` is a prompt, settings, or an order with which it fails."""

    name: str
    opened: Callable[[Path], AbstractContextManager[EngineSettings]]
    size: tuple[int, int] = (160, 96)
    seconds: int = 1
    failing: str | dict[str, Any] | Callable[[Host], Order] | None = None


def plain(**settings: Any) -> Callable[[Path], AbstractContextManager[EngineSettings]]:
    """An engine that needs nothing beside its settings."""
    return lambda folder: nullcontext(EngineSettings(**settings))


@dataclass
class Heard:
    """What a job said, and what it asked to be remembered."""

    progress: list[float] = field(default_factory=list)
    journal: dict[str, Any] = field(default_factory=dict)

    def told(self, message: Told) -> None:
        if message.kind == "progress":
            self.progress.append(message.value)

    def asked(self, question: Asked) -> Any:
        if question.what == "recall":
            return self.journal.get(question.args[0])
        key, value = question.args
        self.journal[key] = value
        return None


@dataclass(frozen=True)
class Film:
    """What was made, read back from the file: `rate` in frames a second, `seconds` of the whole file."""

    path: Path
    width: int
    height: int
    frames: int
    rate: float
    sound: bool
    loudest: float
    made: FilmMade
    heard: Heard

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


class Host:
    """Makes films by one engine, as a worker does."""

    def __init__(self, subject: Subject, settings: EngineSettings, folder: Path) -> None:
        self.subject, self.folder = subject, folder
        self.settings = Settings(engines={subject.name: settings}, data=folder)
        self.engine: Engine = build(subject.name, self.settings)
        self.can: Capabilities = capabilities_of(self.engine, MODEL)
        self.pool = ChildPool(1, LONG, grace=GRACE)
        self._number = 0

    @property
    def longest(self) -> int:
        """Whole seconds of the longest film of one shot that it makes."""
        return int(min(self.can.longest_seconds, self.can.longest_shot_seconds or self.can.longest_seconds))

    def order(
        self, prompt: str = "a boat on a lake at dawn", *, seed: int = 7, seconds: int = 0, **fields: Any
    ) -> Order:
        """A film of the subject's size, and of its length where none is given."""
        self._number += 1
        seconds = seconds or self.subject.seconds
        asked = VideoRequest(**{"prompt": prompt, "mode": "std", **fields})
        if asked.videos is None and seconds >= 3:
            asked = asked.model_copy(update={"duration": seconds})
        frames = seconds * FPS * (3 if asked.multi_shot and seconds < 3 else 1)
        board = plan(
            prompt,
            frames=frames,
            seed=seed,
            multi_shot=asked.multi_shot,
            images=len(asked.images or ()),
            edit=bool(asked.videos),
        )
        width, height = self.subject.size
        return Order(f"task-contract{self._number:04d}", MODEL, asked, board, width, height, seed, ())

    def source_order(self) -> Order:
        """An edit of a clip with sound."""
        width, height = self.subject.size
        path = video(self.folder / "source.mp4", self.subject.seconds, width, height, sound=True)
        frames = self.subject.seconds * FPS
        source = Input("video_1", "video", path, width, height, self.subject.seconds, frames, True)
        order = self.order("turn it into a watercolour", videos=["http://127.0.0.1/source.mp4"])
        return Order(**{**vars(order), "inputs": (source,)})

    def unreadable_order(self) -> Order:
        """A film that opens on an image whose file cannot be read."""
        path = self.folder / "image.png"
        path.write_bytes(b"no picture")
        order = self.order(images=["http://127.0.0.1/image.png"])
        return Order(**{**vars(order), "inputs": (Input("image_1", "image", path, 640, 360),)})

    def film(self, order: Order, stop: Callable[[], bool] = lambda: False) -> Film:
        """Renders, assembles and reads back. Raises what the engine raised."""
        heard = Heard()
        out = self.folder / f"{order.task_id}-{order.seed}.mp4"
        made = self._shots(order, out, heard, stop) if isinstance(self.engine, ShotEngine) else None
        return _read(out, made or self._whole(order, out, heard, stop), heard)

    def _whole(self, order: Order, out: Path, heard: Heard, stop: Callable[[], bool]) -> FilmMade:
        arguments = (self.subject.name, self.settings, order, out, out.with_suffix(".jpg"))
        while True:
            try:
                made: FilmMade = self._run("relay", arguments, heard, stop)
            except EngineBusy as busy:
                threading.Event().wait(min(busy.retry_after, 0.5))
                continue
            return made

    def _shots(self, order: Order, out: Path, heard: Heard, stop: Callable[[], bool]) -> FilmMade:
        clips, sounds, score = [], [], out.with_suffix(".m4a")
        for number, shot in enumerate(order.storyboard.shots):
            clip, sound = out.with_suffix(f".{number}.mp4"), out.with_suffix(f".{number}.npy")
            own = Heard(journal=heard.journal)
            arguments = (self.subject.name, self.settings, order, number, clip, sound, score)
            made: ShotMade = self._run("render_shot", arguments, own, stop)
            assert made.frames == shot.frames
            heard.progress += [(number + one) / len(order.storyboard.shots) for one in own.progress]
            clips.append(clip)
            sounds.append(sound if sound.exists() else None)
        laid = (clips, sounds, score if score.exists() else None, out, out.with_suffix(".jpg"))
        film: FilmMade = self._run("assemble", (self.subject.name, self.settings, order, *laid), heard, stop)
        return film

    def _run(self, job: str, arguments: tuple[Any, ...], heard: Heard, stop: Callable[[], bool]) -> Any:
        device = self.engine.devices[0] if isinstance(self.engine, Resident) else None
        return self.pool.run(Job(f"{JOBS}:{job}", arguments, device), heard, stop, LONG)

    @contextmanager
    def canceled(self, order: Order) -> Iterator[Any]:
        """The film's future, told to stop as soon as the engine is at work."""
        stop = threading.Event()
        with ThreadPoolExecutor(1) as other:
            future = other.submit(self.film, order, stop.is_set)
            wait_until(lambda: bool(self.pool.pids()) or future.done(), "a child is there")
            stop.set()
            yield future

    def close(self) -> None:
        self.pool.close()


@contextmanager
def hosted(subject: Subject, folder: Path) -> Iterator[Host]:
    with subject.opened(folder) as settings:
        host = Host(subject, settings, folder)
        try:
            yield host
        finally:
            host.close()


def _read(path: Path, made: FilmMade, heard: Heard) -> Film:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        frames = sum(1 for _ in container.decode(video=0))
        width, height, rate = stream.width, stream.height, float(stream.average_rate or 0)
    samples = read_sound(path, frames)
    loudest = 0.0 if samples is None else float(np.abs(samples).max())
    return Film(path, width, height, frames, rate, samples is not None, loudest, made, heard)
