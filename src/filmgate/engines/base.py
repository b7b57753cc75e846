"""What an engine is: what it declares, what it is handed, what it gives back.

Engines run in a child process that may be killed at any moment. They read files that are already
local and checked, and talk to the outside only through the `Desk` that comes with the order.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, runtime_checkable

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.storyboard.schema import Storyboard

if TYPE_CHECKING:  # the service knows engines too, and must start without numpy
    import numpy as np
    import numpy.typing as npt

Frame: TypeAlias = "npt.NDArray[np.uint8]"
"""One picture, planar YUV 4:2:0, BT.709 limited range: shape (height * 3 // 2, width), PyAV's `yuv420p`."""

Samples: TypeAlias = "npt.NDArray[np.float32]"
"""Stereo sound at 48 kHz in -1..1: shape (samples, 2)."""

LOOK = 0.1
"""Seconds between two looks at whether the work shall stop."""


@dataclass(frozen=True)
class Capabilities:
    """What an engine can do with a request; the service refuses at submit what it cannot."""

    text: bool = True
    """A film from a prompt alone."""
    first_frame: bool = False
    """An image as the opening frame."""
    references: bool = False
    """Images as subjects, settings or looks."""
    edit: bool = False
    """A source video."""
    sound: bool = False
    multi_shot: bool = False
    sizes: tuple[tuple[int, int], ...] | None = None
    """(width, height) in pixels that it works in, None for any; the film has the contract's size anyway."""
    frame_rates: tuple[float, ...] | None = None
    """Frames a second that it works in, None for any; the film has 24 then, too."""
    longest_seconds: float = 15.0
    """Of a film."""
    longest_shot_seconds: float | None = None
    """Of one shot, where that is less: films of several shots may be longer."""
    durations: tuple[int, ...] | None = None
    """Whole seconds that it can make, or None for any."""
    cancel: bool = True
    """Whether a cancel also ends the work that goes on elsewhere; the task ends at once in any case."""
    progress: bool = True
    """Whether its progress is measured; otherwise it is guessed from the time that films take."""
    deterministic: bool = False
    """Whether one seed gives one film."""


@dataclass(frozen=True)
class Estimate:
    """What a film would take: wall-clock seconds, bytes of memory, USD paid to others."""

    seconds: float
    memory: int = 0
    cost: float = 0.0


@dataclass(frozen=True)
class Input:
    """A checked input on the local disk. Of videos, `duration` is in seconds, `frames` counted at 24 fps."""

    name: str
    """`image_1`, `video_1`: its position, as prompts refer to it."""
    kind: Literal["image", "video"]
    path: Path
    width: int
    height: int
    duration: float | None = None
    frames: int | None = None
    has_sound: bool = False


@dataclass(frozen=True)
class Order:
    """A film to make: the request, its plan, the size in pixels, and its inputs."""

    task_id: str
    model: str
    request: VideoRequest
    storyboard: Storyboard
    width: int
    height: int
    seed: int
    inputs: tuple[Input, ...] = ()

    def input(self, name: str) -> Input | None:
        return next((item for item in self.inputs if item.name == name), None)

    @property
    def source(self) -> Input | None:
        """The video to edit, when there is one."""
        return self.input("video_1")


@dataclass(frozen=True)
class Made:
    """What an engine tells about its work beside the film; it goes into the result's metadata."""

    notes: dict[str, Any] = field(default_factory=dict)


class Desk(Protocol):
    """An engine's way to the service while it works."""

    def progress(self, fraction: float) -> None:
        """0..1 of this order (or of this shot)."""

    def preview(self, jpeg: bytes) -> None:
        """A small picture of the state of the work."""

    def log(self, message: str) -> None:
        """A line for the task's event stream."""

    @property
    def device(self) -> str | None:
        """Of a `Resident` engine: which of its `devices` this process works on. None for others."""

    def stopped(self) -> bool:
        """Whether this work shall end: `Resident` and `FilmEngine` engines look often (see `pause`), and
        raise `TaskCanceled` within a second. After two the process is killed; that of others at once."""

    def recall(self, key: str) -> Any | None:
        """What `remember` stored for this task under that key, also by a process that died since."""

    def remember(self, key: str, value: Any) -> None:
        """Stores JSON-able `value` durably: once this returns, it outlives every process."""


def pause(desk: Desk, seconds: float) -> None:
    """Sleeps, for the poll loops of relays; raises `TaskCanceled` soon after the work was told to stop."""
    end = time.monotonic() + seconds
    while not desk.stopped():
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, LOOK))
    raise TaskCanceled


class Engine(Protocol):
    """Common to both kinds. Constructed as `Engine(name, settings)` in the child and in the service alike,
    so the constructor must be cheap: heavy imports and weights belong to the first render."""

    name: str
    capabilities: Capabilities

    def estimate(self, order: Order) -> Estimate: ...


@runtime_checkable
class ShotEngine(Engine, Protocol):
    """Renders shot by shot; finished shots survive any crash, and shots may render on several machines."""

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        """Yields exactly `order.storyboard.shots[shot].frames` frames; the caller encodes them
        and reports progress by their count."""

    def sound(self, order: Order) -> Samples | None:
        """The whole film's soundtrack, or None for silence. The source's own sound is kept by the caller."""

    def notes(self, order: Order) -> dict[str, Any]:
        """What the result's metadata shall tell of this film beside the storyboard."""


@runtime_checkable
class Sounding(Protocol):
    """A `ShotEngine` whose shots bring sound of their own, as models do that make both at once."""

    def shot_sound(self, order: Order, shot: int) -> Samples | None:
        """The sound of the shot whose last frame `frames` has just yielded in this process, cut or padded to
        those frames by the caller; asked only where the request wants sound. It is kept with the clip. A
        film whose shots have none gets `sound`."""


@runtime_checkable
class Scoring(Protocol):
    """A `ShotEngine` whose `sound` needs nothing but the order: it is asked beside the first shot's frames,
    in a thread of its own, so that no film waits for it at its end."""

    scores: Literal[True]


@runtime_checkable
class PerModel(Protocol):
    """An engine that can do less with some models than its `capabilities` say."""

    def capabilities_for(self, model: str) -> Capabilities:
        """Of the model with that slug."""


def capabilities_of(engine: Engine, model: str) -> Capabilities:
    """What the engine can do with the model of that slug."""
    return engine.capabilities_for(model) if isinstance(engine, PerModel) else engine.capabilities


@runtime_checkable
class Particular(Protocol):
    """An engine of which it takes a plan to tell whether it has a place for every image."""

    def objection(self, order: Order) -> str | None:
        """Why it will not make this film; None where it will. Asked at the submit, of an order with the
        built-in planner's plan and inputs of which only names and kinds are known; takes the place of what
        `capabilities` say of images."""


@runtime_checkable
class Warmable(Protocol):
    """An engine that can get ready before its first shot."""

    def warm(self) -> None:
        """Loads or compiles what rendering needs; called in the child, while the film is being planned."""


@runtime_checkable
class Resident(Protocol):
    """An engine whose process is dear, because it holds weights: one process for each of its devices, kept
    from shot to shot, and asked to stop (`Desk.stopped`) before it is killed. The process makes one engine,
    and calls it for every shot; the processes of other jobs (`sound`, `notes`) make their own, without
    weights. It ends when it had nothing to do for `[engines.NAME] idle_seconds`, else `[worker] idle_child`,
    or when another engine wants its device."""

    @property
    def devices(self) -> tuple[str, ...]:
        """Such as `("cuda:0", "cuda:1")`; a shot waits until one of them is free."""


@runtime_checkable
class FilmEngine(Engine, Protocol):
    """Takes the whole request, as relays do."""

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        """Writes a finished MP4 to `out`. Raises `TaskFailed`, or `EngineBusy` to be called again later."""


class EngineDeclined(TaskFailed):
    """The engine will not make this film, and nothing was paid: the next engine may, if the settings say so;
    else the task fails with this code and message."""


class EngineBusy(Exception):
    """The engine cannot start now; nothing was paid. `retry_after` is in seconds."""

    def __init__(self, message: str, retry_after: float = 5.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[type[EngineBusy], tuple[str, float]]:
        return type(self), (str(self), self.retry_after)
