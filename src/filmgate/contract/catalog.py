"""The models of the wire, and the rules in which they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from filmgate.contract.errors import NotFound

FPS = 24


class Mode(StrEnum):
    STD = "std"
    PRO = "pro"


class AspectRatio(StrEnum):
    WIDE = "16:9"
    TALL = "9:16"
    SQUARE = "1:1"


class Sound(StrEnum):
    ON = "on"
    OFF = "off"


SIZES: dict[tuple[Mode, AspectRatio], tuple[int, int]] = {
    (Mode.STD, AspectRatio.WIDE): (1280, 720),
    (Mode.STD, AspectRatio.TALL): (720, 1280),
    (Mode.STD, AspectRatio.SQUARE): (960, 960),
    (Mode.PRO, AspectRatio.WIDE): (1920, 1080),
    (Mode.PRO, AspectRatio.TALL): (1080, 1920),
    (Mode.PRO, AspectRatio.SQUARE): (1440, 1440),
}
"""Output width and height in pixels."""


@dataclass(frozen=True)
class ModelSpec:
    """One model: its address, its words, and the durations in seconds that it accepts."""

    provider: str
    name: str
    title: str
    description: str
    durations: tuple[int, ...]

    @property
    def slug(self) -> str:
        return f"{self.provider}/{self.name}"


V3_OMNI = ModelSpec(
    provider="kling",
    name="kling-v3-omni-video",
    title="Kling V3 Omni Video",
    description=(
        "Kling V3 Omni video model for advanced prompt-guided video generation with simplified "
        "intelligent multi-shot support and flattened media references."
    ),
    durations=tuple(range(3, 16)),
)
VIDEO_O1 = ModelSpec(
    provider="kling",
    name="kling-video-o1",
    title="Kling Video O1",
    description=(
        "Kling Video O1 omni video model for prompt-guided video generation and editing with "
        "flattened image and video references. Based on current production behavior, image-guided "
        "generation without videos only supports 5s or 10s duration."
    ),
    durations=(5, 10),
)
MODELS: dict[str, ModelSpec] = {spec.slug: spec for spec in (V3_OMNI, VIDEO_O1)}


def model_named(slug: str) -> ModelSpec:
    """The model of that slug (`provider/name`); raises `NotFound`."""
    if slug not in MODELS:
        raise NotFound(f"model '{slug}' does not exist")
    return MODELS[slug]
