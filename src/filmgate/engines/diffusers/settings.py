"""`[engines.NAME]` with `kind = "diffusers"`: which checkpoint, where, and the library's switches by name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from filmgate.engines.own_settings import OwnSettings

Device = Annotated[str, StringConstraints(pattern=r"^(cpu|mps|(cuda|xpu)(:\d{1,2})?)$")]
HubId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][\w.\-]*/[A-Za-z0-9][\w.\-]*$")]


class Lora(BaseModel):
    """One `lora = [{ file = "…", scale = 1.0 }]`: weights that are fused into the model when it is loaded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: Path
    scale: float = Field(default=1.0, ge=-4, le=4)
    part: Literal["transformer", "transformer_2"] = "transformer"
    """Which of two experts it is for."""


class DiffusersSettings(OwnSettings):
    """Every option; one that is not listed here is refused. Sides are in pixels, times in seconds."""

    folder: Path | None = None
    """The checkpoint in the library's own layout (a `model_index.json` and a folder for each part)."""
    model: HubId | None = None
    """Instead of `folder`: a hub id whose files were downloaded before; nothing is downloaded by the
    engine."""
    revision: str = Field(default="main", pattern=r"^[\w.\-/]{1,100}$")
    """Of `model`: a branch, tag or commit that is in the local cache."""
    device: Device | None = None
    """The device to work on; `cuda:0` when neither this nor `devices` is given."""
    devices: tuple[Device, ...] = ()
    """Instead of `device`: several, each with its own copy of the weights; shots are made side by side."""
    idle_seconds: float | None = Field(default=None, gt=0)
    """How long a device keeps the weights while nothing is to be done; `[worker] idle_child` when left
    out."""

    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    """`auto` is bfloat16, and float32 on a CPU."""
    vae_dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    """`auto` is float32 for Wan, whose decoder loses detail below it, and `dtype` for others."""
    offload: Literal["none", "model", "sequential", "group"] = "none"
    """What is kept in the computer's memory until it is needed: each model, each layer, groups of layers."""
    quantization: Literal["none", "int8", "fp8", "nf4"] = "none"
    """Weights of the diffusion model in 8 or 4 bits; int8 needs the package `torchao`, nf4 `bitsandbytes`."""
    attention: str | None = Field(default=None, pattern=r"^[a-z0-9_]{1,40}$")
    """A backend of the library: `_native_cudnn`, `flash`, `_flash_3`, `sage`, …"""
    compile: bool = False
    """Compiles the repeated blocks; the first film of each size takes a minute more."""
    cache: Literal["none", "first_block"] = "none"
    """Skips what changes little from step to step; not for LTX-2."""
    cache_threshold: float = Field(default=0.08, gt=0, le=1)
    """The change below which a step is skipped: more is faster and coarser."""
    vae_tiling: bool | None = None
    """Decodes in tiles; left out, pictures above 480p are on devices of less than 40 GiB."""
    lora: tuple[Lora, ...] = ()

    recipe: Literal["standard", "distilled"] = "standard"
    """`distilled`: few steps without guidance, for distilled checkpoints and step-distilling LoRAs."""
    steps: int | None = Field(default=None, ge=1, le=200)
    guidance: float | None = Field(default=None, ge=0, le=30)
    negative_prompt: str | None = Field(default=None, max_length=2500)
    flow_shift: float | None = Field(default=None, gt=0, le=20)
    """Of Wan's scheduler; left out, 3 up to 480p and 5 above."""
    short_side: int | None = Field(default=None, ge=64, le=2160)
    """The picture's shorter side that the model makes; films are scaled to the contract's size."""
    fps: float | None = Field(default=None, ge=4, le=60)
    """The rate that the model was trained at; films have 24 frames a second in any case."""
    window: int | None = Field(default=None, ge=5, le=1000)
    """Frames that are made in one pass at most; longer shots are made of several."""
    overlap: int | None = Field(default=None, ge=1, le=100)
    """Frames that the next pass keeps of the one before."""
    strength: float | None = Field(default=None, gt=0, le=1)
    """Of edits by families that repaint a noisy copy of the source: 1 keeps nothing of it."""
    max_prompt_tokens: int | None = Field(default=None, ge=8, le=4096)
    tflops: float = Field(default=100.0, gt=0)
    """What the device sustains, in 10¹² operations a second: for estimates of time alone."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.folder is None) == (self.model is None):
            raise ValueError("either 'folder' or 'model' names the checkpoint, and not both")
        if self.device is not None and self.devices:
            raise ValueError("'device' names one device, 'devices' several: give one of the two")
        if len(set(self.places)) != len(self.places):
            raise ValueError(f"'devices' must name each device once, got {', '.join(self.places)}")
        if "cpu" in self.places:
            self._check_cpu()
        return self

    def _check_cpu(self) -> None:
        if self.offload == "sequential":
            raise ValueError("offload 'sequential' needs a GPU, and the device is 'cpu'")
        if self.quantization == "nf4":
            raise ValueError("quantization 'nf4' needs a GPU, and the device is 'cpu'")
        if self.quantization == "int8" and self.compile:
            raise ValueError("quantization 'int8' with 'compile' crashes on a CPU: leave one of them out")

    @property
    def places(self) -> tuple[str, ...]:
        """The devices, one process each."""
        return self.devices or (self.device or "cuda:0",)
