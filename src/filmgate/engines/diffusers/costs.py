"""What a film will take: operations counted from the model's shape, memory from its files."""

from __future__ import annotations

from math import ceil
from typing import Any

from filmgate.engines.base import EngineDeclined, Estimate, Order
from filmgate.engines.diffusers.casting import Take, windows_of
from filmgate.engines.diffusers.checkpoint import Checkpoint
from filmgate.engines.diffusers.families import Family
from filmgate.engines.diffusers.loading import DENOISERS
from filmgate.engines.diffusers.planning import Window, canvas, needed
from filmgate.engines.diffusers.settings import DiffusersSettings

BYTES = {"bfloat16": 2.0, "float16": 2.0, "float32": 4.0}
QUANTIZED = {"none": 1.0, "int8": 0.5, "fp8": 0.5, "nf4": 0.28}
DECODING = 1.15
"""Text encoding, decoding and the way into the film, beside the steps."""
ACTIVATIONS = 60
"""Bytes for each value of the picture's tokens in work: a handful of copies, in two to four bytes."""


def cost_of(order: Order, checkpoint: Checkpoint, family: Family, settings: DiffusersSettings) -> Estimate:
    """Seconds on one device, and bytes on it."""
    width, height = canvas(order.width, order.height, family.short_side, family.side_step)
    model = checkpoint.config("transformer")
    operations, tokens = 0.0, 0
    for shot in order.storyboard.shots:
        for window in _windows(shot.frames, family):
            tokens = _tokens(window.length, width, height, family)
            operations += family.steps * _passes(family) * _step(tokens, model, checkpoint)
    seconds = DECODING * operations / (settings.tflops * 1e12) + 2.0 * len(order.storyboard.shots)
    return Estimate(seconds=seconds, memory=_memory(checkpoint, settings, tokens, model))


def _windows(frames: int, family: Family) -> list[Window]:
    """The passes of a shot, whatever it is made of; of one that is too long as many as would cover it."""
    try:
        return windows_of(frames, family, Take(""))
    except EngineDeclined:
        return [Window(0, family.window, 0)] * ceil(needed(frames, family.fps) / family.window)


def _tokens(frames: int, width: int, height: int, family: Family) -> int:
    latent_frames = (frames - 1) // family.frame_step + 1
    return latent_frames * (width // family.side_step) * (height // family.side_step)


def _passes(family: Family) -> int:
    """How often the model sees each step: once more for guidance, and LTX-2 twice more for its other
    kinds."""
    if family.guidance <= 1:
        return 1
    return 4 if family.name == "ltx2" else 2


def _step(tokens: int, model: dict[str, Any], checkpoint: Checkpoint) -> float:
    """Operations of one pass of the denoiser: its weights once for each token, and attention of all to
    all."""
    width = int(model.get("num_attention_heads", 24)) * int(model.get("attention_head_dim", 128))
    layers = int(model.get("num_layers", 30))
    return 2.0 * checkpoint.weights("transformer").values * tokens + 4.0 * tokens**2 * width * layers


def _memory(checkpoint: Checkpoint, settings: DiffusersSettings, tokens: int, model: dict[str, Any]) -> int:
    each = BYTES["bfloat16" if settings.dtype == "auto" else settings.dtype]
    sizes = {part: checkpoint.weights(part).values * each for part in checkpoint.parts}
    for part in DENOISERS:
        sizes[part] = sizes.get(part, 0) * QUANTIZED[settings.quantization]
    resident = {"none": sum(sizes.values()), "model": max(sizes.values(), default=0)}
    weights = resident.get(settings.offload, 2e9)
    width = int(model.get("num_attention_heads", 24)) * int(model.get("attention_head_dim", 128))
    return round(weights + tokens * width * ACTIVATIONS)
