"""`[engines.NAME]` with `kind = "openai-videos"`."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from filmgate.engines.openai_videos.profiles import PROFILES, Profile
from filmgate.engines.own_settings import OwnSettings

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/?#@]+[^\s?#]*$")]
Size = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{1,4}x[1-9][0-9]{1,4}$")]

OWN_FIELDS = frozenset(
    {"prompt", "model", "size", "width", "height", "seconds", "num_frames", "fps", "seed", "input_reference"}
)
"""What the engine tells a server itself."""


class VideosSettings(OwnSettings):
    """Where the servers are, and what their model can do; seconds where nothing else is said."""

    base_url: Address | None = None
    """The server's address with its version, such as `http://127.0.0.1:8091/v1`; no path is `/v1`."""
    base_urls: tuple[Address, ...] = ()
    """Equal servers instead: each job goes to the one with the fewest unfinished jobs."""
    api_key_env: str | None = None
    """The environment variable that holds the key; left out, none is sent."""
    model: str | None = None
    """The model's name, for servers that want it told."""
    profile: Literal["vllm-omni", "sglang", "generic"] = "generic"
    """What kind of server it is."""
    extras: dict[str, Any] = Field(default_factory=dict)
    """Fields that every job carries (`num_inference_steps`, `negative_prompt`, …); tables go as JSON."""
    text: bool = True
    """Whether the model films a text alone (an image-to-video model does not)."""
    images: int | None = Field(default=None, ge=0, le=7)
    """Images that a job takes: 1 is the opening frame, more are references, too (`generic`: 1)."""
    edit: bool = False
    """Whether the model takes a video as `input_reference`."""
    sound: Literal["none", "server", "animatic"] = "none"
    """Who makes the sound of films that want it: nobody, the model, or Filmgate's own sound stage."""
    sound_extras: dict[str, Any] | None = None
    """Fields that ask the server for sound (vLLM-Omni: `generate_sound`)."""
    seed: bool | None = None
    """Whether jobs carry a `seed` (by default with `vllm-omni` and `sglang`)."""
    sizes: tuple[Size, ...] = ()
    """The sizes that the model works in; left out, the film's own, rounded up."""
    size_multiple: int | None = Field(default=None, ge=1, le=256)
    """Of which both sides must be multiples (by default 16 with `vllm-omni` and `sglang`)."""
    fps: int = Field(default=24, ge=1, le=120)
    """Frames a second that the model is made for, where jobs are told in frames (Wan 2.1: 16)."""
    frames_step: int | None = Field(default=None, ge=1, le=64)
    """Jobs have a multiple of this and one more frame (Wan: 4, LTX: 8; by default 4 if in frames)."""
    seconds: tuple[Annotated[int, Field(ge=1, le=600)], ...] = ()
    """The lengths that the server makes, where jobs are told in seconds; a shot gets the next longer."""
    longest_seconds: float = Field(default=15.0, ge=1, le=600)
    """Of one job, and so of a shot."""
    continues: bool = False
    """Whether a longer take is made in parts, each opening on the last frame of the one before."""
    progress: bool = False
    """Whether the server's `progress` is measured; otherwise guessed by `usual_seconds_per_second`."""
    poll_seconds: float = Field(default=2.0, gt=0)
    """Between two looks at the jobs."""
    patience_seconds: float = Field(default=60.0, gt=0)
    """How long servers that do not answer are waited for."""
    resubmits: int = Field(default=3, ge=0, le=20)
    """How often one shot may be submitted anew after a server forgot it or was lost."""
    usual_seconds_per_second: float = Field(default=20.0, gt=0)
    """How long a server works for a second of film, roughly."""
    price_per_second: float = Field(default=0.0, ge=0)
    """USD that the server takes for a second of film: jobs that cost are never submitted twice."""

    @model_validator(mode="after")
    def _whole(self) -> VideosSettings:
        if bool(self.base_url) == bool(self.base_urls):
            raise ValueError("one of 'base_url' and 'base_urls' must be set, and not both")
        for name in ("extras", "sound_extras"):
            if taken := OWN_FIELDS & set(getattr(self, name) or ()):
                raise ValueError(f"setting '{name}' must not set {', '.join(sorted(taken))}: the engine does")
        if self.continues and not self.images_taken:
            raise ValueError("setting 'continues' needs 'images' of at least 1, to open on a frame")
        if self.seconds and self.kind.counts_frames:
            raise ValueError(f"setting 'seconds' has no meaning with profile '{self.profile}'")
        return self

    @property
    def kind(self) -> Profile:
        return PROFILES[self.profile]

    @property
    def servers(self) -> tuple[str, ...]:
        """Each address once, with its version."""
        return tuple(dict.fromkeys(_versioned(url) for url in self.base_urls or (self.base_url or "",)))

    @property
    def images_taken(self) -> int:
        return self.kind.images if self.images is None else self.images

    @property
    def sends_seed(self) -> bool:
        return self.kind.takes_seed if self.seed is None else self.seed

    @property
    def longest(self) -> float:
        """Seconds that one job can have."""
        return min(self.longest_seconds, float(max(self.seconds, default=self.longest_seconds)))

    @property
    def working_sizes(self) -> tuple[tuple[int, int], ...]:
        """(width, height) in pixels; empty for any."""
        return tuple((int(width), int(height)) for width, height in (size.split("x") for size in self.sizes))


def _versioned(url: str) -> str:
    bare = url.rstrip("/")
    return bare if re.fullmatch(r"https?://[^/]+/.+", bare) else f"{bare}/v1"
