"""What to run on which GPU: settings that fit, by the memory of the device."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

GIB = 1 << 30
SLACK = 0.94
"""A card of 24 GB shows 23.6 GiB, one of 80 GB 79.2: what a class asks for, it need not show in full."""
ASKING = 20.0
"""Seconds that the driver may take to answer."""


@dataclass(frozen=True)
class Gpu:
    """One device as its driver tells; memory in bytes."""

    name: str
    memory: int


@dataclass(frozen=True)
class Recipe:
    """An engine for one purpose. `gib` is the memory of the class of device that it was counted for."""

    name: str
    gib: int
    purpose: str
    model: str
    settings: tuple[tuple[str, str], ...] = ()
    licence: str = "Apache-2.0"

    def toml(self) -> str:
        """Its table for the settings file."""
        given = (
            ("kind", '"diffusers"'),
            ("model", f'"{self.model}"'),
            ("device", '"cuda:0"'),
            *self.settings,
        )
        return "\n".join([f"[engines.{self.name}]", *(f"{key} = {value}" for key, value in given)])


VACE_SMALL = "Wan-AI/Wan2.1-VACE-1.3B-diffusers"
VACE_LARGE = "Wan-AI/Wan2.1-VACE-14B-diffusers"
TI2V = "Wan-AI/Wan2.2-TI2V-5B-Diffusers"
LTX2 = "Lightricks/LTX-2"
LTX23 = "diffusers/LTX-2.3-Distilled-Diffusers"
LTX_LICENCE = "LTX-2 community licence (companies with 10 M USD a year or more need a paid one)"
OFFLOADED = ("offload", '"model"')
STREAMED = ("offload", '"group"')
FP8 = ("quantization", '"fp8"')
TILED = ("vae_tiling", "true")

RECIPES = (
    Recipe("vace", 8, "text, references, edits; 480p", VACE_SMALL, (STREAMED, TILED)),
    Recipe("vace", 16, "text, references, edits; 480p", VACE_SMALL, (OFFLOADED,)),
    Recipe("vace", 40, "text, references, edits; 480p", VACE_SMALL),
    Recipe("vace", 80, "text, references, edits; 720p", VACE_LARGE),
    Recipe("ti2v", 12, "text and first frame; 720p at 24 frames/s", TI2V, (STREAMED, TILED)),
    Recipe("ti2v", 24, "text and first frame; 720p at 24 frames/s", TI2V, (OFFLOADED, TILED)),
    Recipe("ti2v", 40, "text and first frame; 720p at 24 frames/s", TI2V),
    Recipe(
        "ltx2", 24, "text and first frame, with sound; 480p", LTX2,
        (STREAMED, FP8, TILED, ("short_side", "480")), LTX_LICENCE,
    ),
    Recipe("ltx2", 48, "text and first frame, with sound; 720p", LTX2, (OFFLOADED, TILED), LTX_LICENCE),
    Recipe("ltx2", 80, "text and first frame, with sound; 720p", LTX2, (), LTX_LICENCE),
    Recipe(
        "ltx2", 128, "text and first frame, with sound, in 8 steps; 720p", LTX23,
        (("recipe", '"distilled"'),), LTX_LICENCE,
    ),
)  # fmt: skip
"""From the weights' sizes, counted; not every one has been run on its card (see docs/diffusers.md)."""


def recommended(memory: int) -> list[Recipe]:
    """For each purpose the recipe of the largest class that a device of so many bytes belongs to; none for
    a device that is too small for all."""
    fitting = [recipe for recipe in RECIPES if recipe.gib * GIB * SLACK <= memory]
    best = {recipe.name: recipe for recipe in sorted(fitting, key=lambda recipe: recipe.gib)}
    return [best[name] for name in dict.fromkeys(recipe.name for recipe in RECIPES) if name in best]


def routes(recipes: list[Recipe]) -> str:
    """The models' tables, that send each request to its engine; the animatic makes what none can."""
    names = {recipe.name for recipe in recipes}
    if not names:
        return ""
    ordered = [("vace", "vace if references or video"), *((name, name) for name in ("ltx2", "ti2v", "vace"))]
    entries = ", ".join(f'"{entry}"' for name, entry in ordered if name in names)
    slugs = ("kling/kling-v3-omni-video", "kling/kling-video-o1")
    return "\n".join(f'[models."{slug}"]\nengines = [{entries}, "animatic"]' for slug in slugs)


def gpus() -> list[Gpu]:
    """The devices, as torch sees them if it is installed with support for them, else as `nvidia-smi` does."""
    asked: tuple[Callable[[], list[Gpu]], ...] = (_by_torch, _by_driver)
    return next((found for ask in asked if (found := ask())), [])


def _by_torch() -> list[Gpu]:
    if importlib.util.find_spec("torch") is None:
        return []
    import torch

    if not torch.cuda.is_available():
        return []
    every = (torch.cuda.get_device_properties(number) for number in range(torch.cuda.device_count()))
    return [Gpu(str(each.name), int(each.total_memory)) for each in every]


def _by_driver() -> list[Gpu]:
    command = shutil.which("nvidia-smi")
    if command is None:
        return []
    query = [command, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"]
    try:
        told = subprocess.run(query, capture_output=True, text=True, timeout=ASKING, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return []
    return [_read(line) for line in told.stdout.splitlines() if "," in line]


def _read(line: str) -> Gpu:
    """`NVIDIA H200, 143771`, in MiB."""
    name, _, memory = line.rpartition(",")
    digits = memory.strip()
    return Gpu(name.strip(), int(digits) * (1 << 20) if digits.isdecimal() else 0)
