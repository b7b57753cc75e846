"""One call of a pipeline: watched from step to step and within, and left at once when its task is
canceled."""

from __future__ import annotations

import inspect
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from filmgate.contract.errors import TaskCanceled
from filmgate.engines.base import Desk
from filmgate.engines.diffusers import library

LOOK = 0.05
"""Seconds between two looks at whether the task was canceled."""
PREVIEW_EVERY = 3.0
AHEAD = 2
"""Blocks that the host may have handed to a GPU and not seen done: what a cancel has to wait for."""


class Watch:
    """The eyes of one shot: progress of its passes, previews, cancel."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._low, self._span = 0.0, 1.0
        self._looked = 0.0
        self._shown = time.monotonic() - PREVIEW_EVERY

    def on_pass(self, number: int, count: int) -> None:
        """From now on progress is that of pass `number` of `count`."""
        self._low, self._span = number / count, 1 / count

    def look(self) -> None:
        """Raises `TaskCanceled` when the task was."""
        now = time.monotonic()
        if now - self._looked >= LOOK:
            self._looked = now
            if self._desk.stopped():
                raise TaskCanceled

    def stepped(self, done: int, total: int) -> None:
        """Some steps of the pass are done; decoding them counts as another."""
        self.look()
        self._desk.progress(self._low + self._span * min(done / (total + 1), 1.0))

    def show(self, picture: Callable[[], bytes]) -> None:
        """A preview, if the last one is old enough."""
        now = time.monotonic()
        if now - self._shown >= PREVIEW_EVERY:
            self._shown = now
            self._desk.preview(picture())

    def log(self, message: str) -> None:
        self._desk.log(message)


def run(
    pipe: Any,
    watch: Watch,
    *,
    device: str,
    seed: int,
    steps: int,
    is_compiled: bool = False,
    preview: Callable[[Any], bytes] | None = None,
    **arguments: Any,
) -> Any:
    """The pipeline's output. `preview` makes a JPEG of latents; the generator is the CPU's, which is the
    same on every device. Raises `TaskCanceled` from within any of the models."""
    takes = inspect.signature(pipe.__call__).parameters
    counter = _Steps(pipe, watch, steps, preview)
    if "callback_on_step_end" in takes:
        arguments["callback_on_step_end"] = counter.on_step
    generator = library.torch().Generator("cpu").manual_seed(seed)
    with watched(pipe, watch, device, is_compiled=is_compiled, counter=counter if not _told(takes) else None):
        return pipe(num_inference_steps=steps, generator=generator, **arguments)


def _told(takes: Any) -> bool:
    return "callback_on_step_end" in takes


class _Steps:
    """Counts steps: by the pipeline's own callback, or, where it has none, by the denoiser's changes of
    time."""

    def __init__(self, pipe: Any, watch: Watch, steps: int, preview: Callable[[Any], bytes] | None) -> None:
        self._pipe, self._watch, self._steps, self._preview = pipe, watch, steps, preview
        self._moment: float | None = None
        self._done = -1

    def on_step(self, pipe: Any, index: int, moment: Any, tensors: dict[str, Any]) -> dict[str, Any]:
        self._watch.stepped(index + 1, getattr(pipe, "num_timesteps", self._steps) or self._steps)
        latents, preview = tensors.get("latents"), self._preview
        if latents is not None and preview is not None:
            self._watch.show(lambda: preview(latents))
        return tensors

    def on_forward(self, model: Any, inputs: Any, named: dict[str, Any]) -> None:
        moment = named.get("timestep")
        if moment is None or not hasattr(moment, "max"):
            return
        value = float(moment.max())
        if value != self._moment:
            self._moment, self._done = value, self._done + 1
            self._watch.stepped(self._done, self._steps)


@contextmanager
def watched(
    pipe: Any, watch: Watch, device: str, *, is_compiled: bool = False, counter: _Steps | None = None
) -> Iterator[None]:
    """Looks before each model and, where they are not compiled, each of its blocks; leaves the pipeline as if
    it had ended, however it ends."""
    torch = library.torch()
    pace = _Pace(torch) if device.startswith("cuda") else None

    def before(*_: Any) -> None:
        watch.look()
        if pace is not None:
            pace.keep()

    hooks = [
        place.register_forward_pre_hook(before)
        for model in pipe.components.values()
        if isinstance(model, torch.nn.Module)
        for place in _places(torch, model, is_compiled)
    ]
    if counter is not None:
        hooks += [
            model.register_forward_pre_hook(counter.on_forward, with_kwargs=True)
            for model in (getattr(pipe, name, None) for name in ("transformer", "transformer_2"))
            if model is not None
        ]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
        pipe.maybe_free_model_hooks()  # a raise skips it, and caches and offloaded weights would stay behind


def _places(torch: Any, model: Any, is_compiled: bool) -> Iterator[Any]:
    """The model, its encoder and decoder (which a VAE is entered by), and its rows of blocks."""
    yield model
    for name in ("encoder", "decoder"):
        part = getattr(model, name, None)
        if isinstance(part, torch.nn.Module):
            yield part
    if is_compiled:
        return
    for child in model.children():
        if isinstance(child, torch.nn.ModuleList):
            yield from child


class _Pace:
    """Keeps the host near the GPU: it would hand over a whole step at once, and be deaf until that is
    done."""

    def __init__(self, torch: Any) -> None:
        self._torch = torch
        self._events: deque[Any] = deque()

    def keep(self) -> None:
        event = self._torch.cuda.Event()
        event.record()
        self._events.append(event)
        if len(self._events) > AHEAD:
            self._events.popleft().synchronize()
