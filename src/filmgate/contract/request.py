"""The request body: one model for the wire, the docs, the SDK and the test generators."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from filmgate.contract.catalog import AspectRatio, Mode, Sound

PROMPT_LIMIT = 2500

PROMPT_PATTERN = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"
"""No control characters but tab, line feed and carriage return."""

MEDIA_PATTERN = (
    r"^([Hh][Tt][Tt][Pp][Ss]?://[^\u0000-\u0020\u007f]+"
    r"|(data:[^\u0000-\u0020\u007f,]*;base64,)?[A-Za-z0-9+/\r\n]{16,}={0,2}[\r\n]*)$"
)
"""An http(s) URL, or Base64, bare or as a `data:` URI: the envelope only, the content is found out later."""


def _addressable(value: str) -> str:
    """Refuses what begins like a URL and has no host or no port that could be one; raises `ValueError`."""
    if value[:8].lower().startswith(("http://", "https://")):
        parts = urlsplit(value)
        if not parts.hostname or parts.port == 0:  # reading `port` raises for what is no port
            raise ValueError("a URL names a host")
    return value


ImageInput = Annotated[
    str,
    Field(pattern=MEDIA_PATTERN, description="Reference image URL or Base64 string."),
    AfterValidator(_addressable),
]
VideoInput = Annotated[
    str,
    Field(pattern=MEDIA_PATTERN, description="Reference video URL or Base64 string."),
    AfterValidator(_addressable),
]


class VideoRequest(BaseModel):
    """What to film. Both models share the fields; `contract.validation` holds the rules between them.

    `duration` is in whole seconds and absent when a source video gives the length;
    `aspect_ratio` counts as explicit only if it is in `model_fields_set`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    prompt: str = Field(
        min_length=1,
        max_length=PROMPT_LIMIT,
        pattern=PROMPT_PATTERN,
        description="Video generation prompt.",
        examples=["Transform the source clip into a cinematic sci-fi sequence"],
    )
    multi_shot: bool = Field(default=False, description="Enable intelligent multi-shot generation.")
    shot_type: Literal["intelligence"] | None = Field(
        default=None,
        description=("Required when multi_shot is true. Only intelligence is supported in the public API."),
    )
    images: list[ImageInput] | None = Field(
        default=None, min_length=1, description="Optional reference image list."
    )
    videos: list[VideoInput] | None = Field(
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
