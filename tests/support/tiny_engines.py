"""The diffusers engine with troubles that a test can order by the prompt; otherwise it is the real one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from filmgate.engines.base import Desk, Frame, Order
from filmgate.engines.diffusers.engine import DiffusersEngine


class TroubledEngine(DiffusersEngine):
    """Before each pass of the denoiser: `starve` has no memory left, `lose the driver` loses it once in a
    task's life, `take your time` takes a quarter of a second."""

    _prompt = ""
    _desk: Desk

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        self._prompt, self._desk = order.request.prompt, desk
        return super().frames(order, shot, desk)

    def _loaded(self, *args: Any) -> Any:
        is_new = self._passes is None
        passes = super()._loaded(*args)
        if is_new:
            passes.loaded.pipe.transformer.register_forward_pre_hook(self._trouble)
        return passes

    def _trouble(self, *_: Any) -> None:
        import torch

        if "starve" in self._prompt:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB")
        if "lose the driver" in self._prompt and not self._desk.recall("lost"):
            self._desk.remember("lost", True)
            raise RuntimeError("CUDA error: unspecified launch failure")
        if "take your time" in self._prompt:
            time.sleep(0.25)


class OwnSoundEngine(DiffusersEngine):
    """Has no other sound than its model's."""

    def sound(self, order: Order) -> None:
        return None
