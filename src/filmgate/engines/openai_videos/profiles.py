"""What servers of one kind want a job to be told in, and what they keep of the wire's promises.

The facts are those of their sources and documents:

- vLLM-Omni (`docs/serving/videos_api.md`, `entrypoints/openai/api_server.py`) takes form data only, `width`
  and `height`, `num_frames` and `fps` (one frame, if neither frames nor seconds are sent), `seed`,
  `generate_sound`, one `input_reference`. It stretches that image to the job's size, whatever its own ratio.
  `progress` stays 0 until it is 100. Jobs live in memory. `DELETE` aborts the engine's work in releases since
  its pull request 6759; before, it left the work running, or answered 409 and forgot nothing.
- SGLang-Diffusion (`multimodal_gen/runtime/entrypoints/openai/video_api.py`) takes `size`, `num_frames` and
  `fps`, `seed`, and `input_reference`, which its first releases required of every form. It says `processing`
  beside the wire's words, and `cancelled`, `cancelling` and `deleted`. Jobs live in memory, and `DELETE` only
  forgets them (its pull request 24547 would change that).
- Everything else gets what OpenAI's own documents had: `size`, and `seconds` as a string.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Profile:
    """One kind of server; the engine's settings change what a model needs otherwise."""

    sides: bool = False
    """Whether the size is told as `width` and `height`, else as `size`."""
    counts_frames: bool = False
    """Whether the length is told as `num_frames` and `fps`, else as `seconds`."""
    frames_step: int = 1
    """Jobs have a multiple of this and one more frame, as models whose codec folds frames want it."""
    size_multiple: int = 2
    """Of which both sides are multiples."""
    takes_seed: bool = False
    images: int = 0
    """How many images a job takes, unless the settings say so."""
    sound_fields: Mapping[str, Any] = field(default_factory=dict)
    """What asks for sound."""
    cancels: bool = False
    """Whether `DELETE` ends the work, too."""


PROFILES: dict[str, Profile] = {
    "vllm-omni": Profile(
        sides=True,
        counts_frames=True,
        frames_step=4,
        size_multiple=16,
        takes_seed=True,
        sound_fields={"generate_sound": True},
        cancels=True,
    ),
    "sglang": Profile(counts_frames=True, frames_step=4, size_multiple=16, takes_seed=True),
    "generic": Profile(images=1),
}
