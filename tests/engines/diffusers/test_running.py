"""Tiny checkpoints run in this process: switches, seeds, cancel, memory, what pipelines do in silence."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.engines.base import EngineDeclined, Order
from filmgate.engines.diffusers import running, troubles
from filmgate.engines.diffusers.engine import DiffusersEngine
from filmgate.settings import EngineSettings
from tests.engines.diffusers.folders import order
from tests.samples import image, video

pytestmark = [pytest.mark.models, pytest.mark.timeout(300)]

Tiny = Callable[[str], Path]
SMALL = {
    "kind": "diffusers",
    "device": "cpu",
    "short_side": 64,
    "steps": 2,
    "max_prompt_tokens": 32,
    "fps": 8,
}
"""Of a film of 72 frames the model makes 25, of 128x64 pixels."""


@dataclass
class Notebook:
    """A desk that writes down what it is told; `stop_at` cancels at that progress."""

    stop_at: float = 2.0
    device: str | None = None
    told: list[float] = field(default_factory=list)
    previews: list[bytes] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def progress(self, fraction: float) -> None:
        self.told.append(fraction)
        if fraction >= self.stop_at:
            self.stop.set()

    def preview(self, jpeg: bytes) -> None:
        self.previews.append(jpeg)

    def log(self, message: str) -> None: ...

    def stopped(self) -> bool:
        return self.stop.is_set()

    def recall(self, key: str) -> None: ...

    def remember(self, key: str, value: object) -> None: ...


def engine(folder: Path, **options: Any) -> DiffusersEngine:
    return DiffusersEngine("wan", EngineSettings(**{**SMALL, "folder": str(folder), **options}))


def digest(made: DiffusersEngine, asked: Order, frames: int = 12) -> bytes:
    """The first frames; the others would be made alike."""
    return b"".join(frame.tobytes() for frame in islice(made.frames(asked, 0, Notebook()), frames))


@pytest.mark.parametrize(
    "options",
    [
        {"offload": "model"},
        {"offload": "group"},
        {"attention": "_native_math"},
        {"dtype": "bfloat16"},
        {"quantization": "fp8"},
        {"quantization": "fp8", "offload": "group"},
        {"cache": "first_block", "steps": 4},
        {"vae_tiling": True},
        {"flow_shift": 3.0, "guidance": 1.0},
    ],
    ids=lambda options: "-".join(f"{key}={value}" for key, value in options.items()),
)
def test_every_switch_makes_a_film_twice_the_same(tiny: Tiny, options: dict[str, Any]) -> None:
    made = engine(tiny("wan-vace"), **options)
    first = digest(made, order("a lake"))
    assert digest(made, order("a lake")) == first


def test_nobody_is_asked_while_a_checkpoint_is_loaded_and_run(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, asked = tiny("ltx2"), []
    monkeypatch.setattr(socket.socket, "connect", lambda *address: asked.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *address, **_: asked.append(address))
    assert digest(engine(folder), order("a lake"))
    assert asked == []


def test_a_lora_becomes_part_of_the_weights(tiny: Tiny, tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    made, asked = engine(tiny("wan-t2v")), order("a lake")
    plain = digest(made, asked)
    weights = dict(made._passes.loaded.pipe.transformer.named_parameters())
    low: dict[str, Any] = {}
    for name, weight in weights.items():
        if name.endswith(("to_q.weight", "to_v.weight")):
            place = f"transformer.{name.removesuffix('.weight')}"
            low[f"{place}.lora_A.weight"] = torch.full((2, weight.shape[1]), 0.5)
            low[f"{place}.lora_B.weight"] = torch.full((weight.shape[0], 2), 0.5)
    save_file(low, tmp_path / "fast.safetensors")

    def changed(scale: float) -> bytes:
        lora = {"file": str(tmp_path / "fast.safetensors"), "scale": scale}
        return digest(engine(tiny("wan-t2v"), lora=[lora]), asked)

    assert changed(1.0) != plain
    assert changed(0.0) == plain


def test_weights_are_loaded_once_and_shown_as_the_class_that_a_shot_needs(tiny: Tiny, tmp_path: Path) -> None:
    made = engine(tiny("wan-ti2v"), offload="model")
    text = digest(made, order("a lake"))
    weights = made._passes.loaded.pipe.transformer
    pictured = pictured_order("a lake", tmp_path)
    still = digest(made, pictured)
    assert still != text
    assert digest(made, order("a lake")) == text
    assert made._passes.loaded.face("WanImageToVideoPipeline").transformer is weights


def pictured_order(prompt: str, folder: Path) -> Order:
    asked = order(prompt, images=1)
    path = image(folder / "still.png")
    inputs = tuple(type(item)(**{**vars(item), "path": path}) for item in asked.inputs)
    return Order(**{**vars(asked), "inputs": inputs})


def test_progress_rises_by_steps_and_a_preview_is_shown(tiny: Tiny) -> None:
    desk = Notebook()
    for _ in engine(tiny("wan-vace"), steps=4, window=17, overlap=5).frames(order("a lake"), 0, desk):
        pass
    assert desk.told == sorted(desk.told)
    assert len(desk.told) == 8
    assert desk.told[-1] < 1
    assert desk.previews[0].startswith(b"\xff\xd8")


@pytest.mark.parametrize("kind", ["wan-vace", "ltx2", "wan-t2v-a14b"])
def test_a_cancel_leaves_no_trace(tiny: Tiny, kind: str) -> None:
    made = engine(tiny(kind), steps=4)
    whole = digest(made, order("a lake"))
    with pytest.raises(TaskCanceled):
        list(made.frames(order("a lake"), 0, Notebook(stop_at=0.3)))
    assert digest(made, order("a lake")) == whole


def test_a_cancel_is_seen_within_a_step(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LOOK", 0.0)
    made, desk = engine(tiny("wan-vace"), steps=3), Notebook()
    digest(made, order("a lake"))
    blocks = made._passes.loaded.pipe.transformer.blocks
    seen: list[Any] = []

    def note_and_cancel(block: Any, *_: Any) -> None:
        seen.append(block)
        desk.stop.set()

    hooks = [block.register_forward_hook(note_and_cancel) for block in blocks]
    with pytest.raises(TaskCanceled):
        list(made.frames(order("a lake"), 0, desk))
    for hook in hooks:
        hook.remove()
    assert len(seen) < len(blocks)
    assert desk.told == []


def test_a_full_memory_is_told_with_advice_and_given_back(tiny: Tiny) -> None:
    made = engine(tiny("wan-vace"))
    whole = digest(made, order("a lake"))
    import torch

    def starve(*_: Any) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB")

    hook = made._passes.loaded.pipe.transformer.register_forward_pre_hook(starve)
    with pytest.raises(TaskFailed) as caught:
        list(made.frames(order("a lake"), 0, Notebook()))
    hook.remove()
    assert caught.value.code == "out_of_memory"
    for words in (
        "128x64",
        "at most 81 frames",
        "vae_tiling = true",
        'quantization = "int8"',
        "[engines.wan]",
    ):
        assert words in caught.value.message
    assert digest(made, order("a lake")) == whole


@pytest.mark.parametrize(
    ("error", "is_full", "is_lost"),
    [
        (MemoryError(), True, False),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"), True, False),
        (RuntimeError("CUDA error: out of memory"), True, False),
        (RuntimeError("CUDA error: an illegal memory access was encountered"), False, True),
        (RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"), False, True),
        (RuntimeError("The size of tensor a (3) must match the size of tensor b (4)"), False, False),
        (ValueError("out of memory"), False, False),
    ],
)
def test_troubles_are_told_apart(error: Exception, is_full: bool, is_lost: bool) -> None:
    assert troubles.is_full(error) is is_full
    if not is_full:
        assert troubles.is_lost(error) is is_lost


def test_what_cannot_be_loaded_says_why(tiny: Tiny, tmp_path: Path) -> None:
    for options, words in (
        ({"device": "cuda:0"}, "device 'cuda:0' is not there for torch"),
        ({"lora": [{"file": str(tmp_path / "none.safetensors")}]}, "does not exist"),
        ({"attention": "no_such_backend"}, "cannot be loaded as WanPipeline"),
    ):
        with pytest.raises(TaskFailed) as caught:
            digest(engine(tiny("wan-t2v"), **options), order("a lake"))
        assert caught.value.code == "engine_misconfigured"
        assert words in caught.value.message


def test_an_edit_keeps_what_its_mask_keeps(tiny: Tiny, tmp_path: Path) -> None:
    """The model's own pictures are noise; where the mask is black VACE is shown the source as known."""
    from filmgate.engines.diffusers.passes import GRAY, Pass, conditioned

    asked = order("replace the car", edit=True)
    source = video(tmp_path / "source.mp4", 3.0)
    inputs = tuple(type(item)(**{**vars(item), "path": source}) for item in asked.inputs)
    assert digest(engine(tiny("wan-vace")), Order(**{**vars(asked), "inputs": inputs}))

    black = np.zeros((64, 128), np.uint8)
    known = {0: np.full((64, 128, 3), 7, np.uint8)}
    part = Pass(128, 64, 5, 1, "x", known, source=[np.full((64, 128, 3), 9, np.uint8)] * 3, mask=[black] * 3)
    shown, mask = conditioned(part)
    assert [int(picture[0, 0, 0]) for picture in shown] == [7, 9, 9, GRAY, GRAY]
    assert [int(each[0, 0]) for each in mask] == [0, 0, 0, 255, 255]


def test_the_decoder_makes_the_bytes_that_the_pipeline_would(tiny: Tiny) -> None:
    from filmgate.engines.diffusers.checkpoint import opened
    from filmgate.engines.diffusers.decoding import pictures_of
    from filmgate.engines.diffusers.families import family_of
    from filmgate.engines.diffusers.loading import load
    from filmgate.engines.diffusers.settings import DiffusersSettings

    settings = DiffusersSettings(folder=tiny("wan-t2v"), device="cpu")
    checkpoint = opened(settings)
    pipe = load(checkpoint, family_of(checkpoint, settings), settings, "cpu").pipe
    import torch

    call = {
        "prompt": "x",
        "height": 64,
        "width": 64,
        "num_frames": 9,
        "num_inference_steps": 2,
        "max_sequence_length": 32,
    }
    plain, latents = (
        pipe(**call, output_type=kind, generator=torch.Generator().manual_seed(1)).frames
        for kind in ("np", "latent")
    )
    ours = pictures_of(pipe, latents, "cpu")
    assert np.abs((plain[0] * 255).round().astype(int) - ours).max() <= 1


@pytest.mark.parametrize("kind", ["ltx", "cogvideox"])
def test_a_pipeline_that_is_no_family_is_called_by_its_names(tiny: Tiny, kind: str) -> None:
    made, desk = engine(tiny(kind)), Notebook()
    assert made._capabilities().first_frame is False
    whole = [frame.shape for frame in made.frames(order("a lake"), 0, desk)]
    assert whole == [(1080, 1280)] * 72
    assert desk.told == sorted(desk.told)
    assert desk.told
    first = digest(made, order("a lake"))
    assert digest(made, order("a lake")) == first


def test_a_pipeline_that_is_no_family_opens_on_an_image_and_goes_on(tiny: Tiny, tmp_path: Path) -> None:
    made = engine(tiny("ltx-i2v"), window=17)
    with pytest.raises(EngineDeclined, match="needs an image to open on"):
        digest(made, order("a lake"))
    asked = pictured_order("a lake", tmp_path)
    assert len(list(made.frames(asked, 0, Notebook()))) == 72
    assert made.notes(asked)["shots"][0]["passes"] == 2
