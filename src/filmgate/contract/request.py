"""The request body: one model for the wire, the docs, the SDK and the test generators."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from filmgate.contract.catalog import AspectRatio, Mode, Sound

PROMPT_LIMIT = 2500


class VideoRequest(BaseModel):
    """What to film. Both models share the fields; `contract.validation` holds the rules between them.

    `duration` is in whole seconds and absent when a source video gives the length;
    `aspect_ratio` counts as explicit only if it is in `model_fields_set`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    prompt: str = Field(
        min_length=1,
        max_length=PROMPT_LIMIT,
        description="Video generation prompt.",
        examples=["Transform the source clip into a cinematic sci-fi sequence"],
    )
    multi_shot: bool = Field(default=False, description="Enable intelligent multi-shot generation.")
    shot_type: Literal["intelligence"] | None = Field(
        default=None,
        description=("Required when multi_shot is true. Only intelligence is supported in the public API."),
    )
    images: list[str] | None = Field(
        default=None, min_length=1, description="Optional reference image list: URLs or Base64 strings."
    )
    videos: list[str] | None = Field(
        default=None,
        min_length=1,
        max_length=1,
        description=(
            "Optional reference video list. When provided, sound must be off and duration must be omitted."
        ),
    )
    sound: Sound = Field(
        default=Sound.OFF,
        strict=False,
        description="Audio generation switch. Must remain off whenever videos is provided.",
    )
    mode: Mode = Field(default=Mode.PRO, strict=False, description="Generation mode.")
    aspect_ratio: AspectRatio = Field(
        default=AspectRatio.WIDE, strict=False, description="Video aspect ratio."
    )
    duration: int | None = Field(default=None, description="Video duration in seconds; 5 when omitted.")

    @property
    def seconds(self) -> int:
        """The length asked for in seconds; meaningless when a source video gives it."""
        return 5 if self.duration is None else self.duration
