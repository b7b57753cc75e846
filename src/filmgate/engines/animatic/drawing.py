"""A drawn shot as frames."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import TYPE_CHECKING

import cv2
import numpy as np

from filmgate.engines.animatic.casting.players import Recast
from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.scripts import is_neon, script_for
from filmgate.engines.animatic.view import View
from filmgate.engines.base import Frame, Order

if TYPE_CHECKING:
    from filmgate.engines.animatic.renderer import Renderer
    from filmgate.engines.animatic.speech.lines import Dialogue


def draft_view(width: int, height: int, draft: float) -> View:
    """The size that is really drawn: even, and of the film's shape."""
    return View(max(16, round(width * draft / 2) * 2), max(16, round(height * draft / 2) * 2))


def enlarged(frame: Frame, view: View, width: int, height: int) -> Frame:
    """A frame of `view`'s size at the film's."""
    if (view.width, view.height) == (width, height):
        return frame
    flat, size, quarter = frame.reshape(-1), view.width * view.height, view.width * view.height // 4
    planes = [frame[: view.height]]
    half = (view.height // 2, view.width // 2)
    planes += [flat[start : start + quarter].reshape(half) for start in (size, size + quarter)]
    sizes = [(width, height), (width // 2, height // 2), (width // 2, height // 2)]
    large = [cv2.resize(p, s, interpolation=cv2.INTER_CUBIC) for p, s in zip(planes, sizes, strict=True)]
    return np.concatenate([p.reshape(-1) for p in large]).reshape(height * 3 // 2, width).astype(np.uint8)


_KEPT = 31 << 20
"""Bytes of the largest block that is kept; glibc goes up to 32 MiB."""


def _keep_freed_memory() -> None:
    """Glibc keeps freed blocks up to the largest that it has seen freed. Larger ones, as pictures are, would
    go back to the system after each frame, and be taken and cleared anew for the next."""
    np.empty(_KEPT, np.uint8)


def renderer_of(order: Order, shot: int, view: View, dialogue: Dialogue | None = None) -> Renderer:
    """The shot's renderer. On a machine's first film the kernels compile beside the drawing of the plates."""
    _keep_freed_memory()
    with ThreadPoolExecutor(1, thread_name_prefix="kernels") as pool:
        ready = pool.submit(import_module, "filmgate.engines.animatic.renderer")
        scene = scene_of(order.storyboard, shot, view, _recast(order, shot), dialogue)
        ready.result()
    from filmgate.engines.animatic.renderer import Renderer

    return Renderer(scene, order.seed)


def _recast(order: Order, shot: int) -> Recast | None:
    """Photos in the parts of subjects. What they need is only loaded for a film with images."""
    if not order.inputs:
        return None
    from filmgate.engines.animatic.photo.casting import ambient_of, recasting

    plan = order.storyboard.shots[shot]
    return recasting(order, plan, ambient_of(script_for(plan), is_neon(plan)))


def frames(
    order: Order,
    shot: int,
    draft: float = 1.0,
    threads: int | None = None,
    dialogue: Dialogue | None = None,
) -> Iterator[Frame]:
    """Exactly the shot's frames, each (height * 3 // 2, width). Mouths and captions follow the `dialogue`."""
    view = draft_view(order.width, order.height, draft)
    renderer = renderer_of(order, shot, view, dialogue)
    from filmgate.engines.animatic.finish import finished
    from filmgate.engines.animatic.renderer import in_order

    plan, width, height = order.storyboard.shots[shot], order.width, order.height
    drawn = (enlarged(each, view, width, height) for each in in_order(renderer, plan.frames, threads))
    captions = dialogue.captions(shot) if dialogue else None
    yield from finished(drawn, plan, width, height, order.seed, captions)
