"""Checkpoint folders as far as they are read without torch: indices, configurations, headers of weights."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Input, Order
from filmgate.engines.diffusers.checkpoint import Checkpoint, opened
from filmgate.engines.diffusers.families import Family, family_of
from filmgate.engines.diffusers.settings import DiffusersSettings
from filmgate.storyboard.planner import plan

WAN_VAE = {"scale_factor_temporal": 4, "scale_factor_spatial": 8}
TI2V_VAE = {"scale_factor_temporal": 4, "scale_factor_spatial": 16}
LTX_VAE = {"temporal_compression_ratio": 8, "spatial_compression_ratio": 32}
SMALL_MODEL = {
    "patch_size": [1, 2, 2],
    "num_layers": 30,
    "num_attention_heads": 12,
    "attention_head_dim": 128,
}
LARGE_MODEL = {**SMALL_MODEL, "num_layers": 40, "num_attention_heads": 40}
MADE: dict[str, tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "wan-t2v": ("WanPipeline", {}, WAN_VAE, SMALL_MODEL),
    "wan-t2v-a14b": ("WanPipeline", {"boundary_ratio": 0.875}, WAN_VAE, LARGE_MODEL),
    "wan-vace": ("WanVACEPipeline", {}, WAN_VAE, SMALL_MODEL),
    "wan-vace-14b": ("WanVACEPipeline", {}, WAN_VAE, LARGE_MODEL),
    "wan-i2v": ("WanImageToVideoPipeline", {}, WAN_VAE, LARGE_MODEL),
    "wan-ti2v": ("WanPipeline", {"expand_timesteps": True}, TI2V_VAE, SMALL_MODEL),
    "ltx2": ("LTX2Pipeline", {}, LTX_VAE, {"patch_size": 1, "num_layers": 48}),
    "hunyuan": ("HunyuanVideo15Pipeline", {}, {"temporal_compression_ratio": 4}, {"patch_size": 1}),
    "mochi": ("MochiPipeline", {}, {}, {"patch_size": 2}),
    "cogvideox-i2v": (
        "CogVideoXImageToVideoPipeline",
        {},
        {"temporal_compression_ratio": 4},
        {"sample_frames": 49},
    ),
    "ltx": ("LTXPipeline", {}, {"patch_size": 4}, {"patch_size": 1}),
}


def written(kind: str, folder: Path) -> Path:
    """A folder of that kind, with weights of a thousand values in each part."""
    pipeline, extra, vae, model = MADE[kind]
    parts = ["transformer", "vae", *(["transformer_2"] if kind.endswith("a14b") else [])]
    index = {"_class_name": pipeline, **extra, **{part: ["diffusers", "Any"] for part in parts}}
    folder.mkdir(parents=True)
    (folder / "model_index.json").write_text(json.dumps(index))
    for part in parts:
        (folder / part).mkdir()
        config = vae if part == "vae" else model
        (folder / part / "config.json").write_text(json.dumps(config))
        (folder / part / "model.safetensors").write_bytes(weights(1000))
    return folder


def weights(values: int, kind: str = "F32") -> bytes:
    size = values * {"F32": 4, "BF16": 2}[kind]
    header = json.dumps({"w": {"dtype": kind, "shape": [values], "data_offsets": [0, size]}}).encode()
    return struct.pack("<Q", len(header)) + header + bytes(size)


def checkpoint(kind: str, folder: Path) -> Checkpoint:
    return opened(DiffusersSettings(folder=written(kind, folder / kind), device="cpu"))


def family(kind: str, folder: Path, **options: Any) -> Family:
    settings = DiffusersSettings(folder=folder / kind, device="cpu", **options)
    return family_of(checkpoint(kind, folder), settings)


def order(
    prompt: str, *, images: int = 0, seconds: int = 3, multi_shot: bool = False, edit: bool = False
) -> Order:
    """As the service would make it of a request with so many images."""
    board = plan(prompt, frames=24 * seconds, seed=7, multi_shot=multi_shot, images=images, edit=edit)
    inputs = [Input(f"image_{number}", "image", Path("i.png"), 640, 360) for number in range(1, images + 1)]
    if edit:
        inputs.append(Input("video_1", "video", Path("v.mp4"), 1280, 720, float(seconds), 24 * seconds))
    request = VideoRequest(prompt=prompt)
    return Order("task", "kling/kling-v3-omni-video", request, board, 1280, 720, 7, tuple(inputs))
