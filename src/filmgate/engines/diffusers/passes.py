"""One pass of each family: what it shall keep and show, as its pipeline's own arguments."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

import numpy as np

from filmgate.engines.base import Samples
from filmgate.engines.diffusers.decoding import Glance, pictures_of, sound_of
from filmgate.engines.diffusers.loading import Loaded
from filmgate.engines.diffusers.pictures import Picture
from filmgate.engines.diffusers.running import Watch, run, watched

KEEP, MAKE = 0, 255
GRAY = 128


@dataclass(frozen=True)
class Pass:
    """`frames` frames of a size to make. `known` stand already, by their index; `source` guides the others,
    and
    of it `mask` (255: made anew) is what may change. Pictures are of the pass's own size, but references."""

    width: int
    height: int
    frames: int
    seed: int
    prompt: str
    known: dict[int, Picture] = field(default_factory=dict)
    references: tuple[Picture, ...] = ()
    source: list[Picture] | None = None
    mask: list[Picture] | None = None
    strength: float = 1.0
    wants_sound: bool = False


@dataclass(frozen=True)
class Made:
    """Pictures as uint8 of shape (frames, height, width, 3), and sound where the model makes some."""

    pictures: Picture
    sound: Samples | None = None


class Passes:
    """Runs passes of one loaded model."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.family = loaded.family
        self._glance: Glance | None = None
        makers: dict[str, Callable[[Pass, Watch], Made]] = {
            "wan-vace": self._vace,
            "wan-t2v": self._wan,
            "wan-ti2v": self._wan,
            "wan-i2v": self._wan,
            "ltx2": self._ltx2,
        }
        self.make = makers.get(self.family.name, self._generic)

    def _vace(self, part: Pass, watch: Watch) -> Made:
        extra: dict[str, Any] = {}
        if part.known or part.source:
            video, mask = conditioned(part)
            extra = {"video": _images(video), "mask": _images(mask)}
        if part.references:
            extra["reference_images"] = _images(part.references)
        return self._shown(
            self.loaded.face("WanVACEPipeline"), part, watch, {"num_frames": part.frames, **extra}
        )

    def _wan(self, part: Pass, watch: Watch) -> Made:
        if part.source is not None:
            pipe = self.loaded.face("WanVideoToVideoPipeline")
            return self._shown(pipe, part, watch, {"video": _images(part.source), "strength": part.strength})
        if not part.known:
            return self._shown(self.loaded.face("WanPipeline"), part, watch, {"num_frames": part.frames})
        extra: dict[str, Any] = {"num_frames": part.frames, "image": _images([part.known[0]])[0]}
        closing = part.known.get(part.frames - 1)
        if closing is not None:
            extra["last_image"] = _images([closing])[0]
        return self._shown(self.loaded.face("WanImageToVideoPipeline"), part, watch, extra)

    def _shown(self, pipe: Any, part: Pass, watch: Watch, extra: dict[str, Any]) -> Made:
        self.loaded.shift(part.width, part.height)
        latents = self._run(pipe, part, watch, output_type="latent", return_dict=False, **extra)[0]
        with self._decoding(pipe, watch):
            pictures = pictures_of(pipe, latents, self.loaded.device, references=len(part.references))
        return Made(pictures)

    def _ltx2(self, part: Pass, watch: Watch) -> Made:
        extra: dict[str, Any] = {
            "num_frames": part.frames,
            "frame_rate": float(self.family.fps),
            **self._ltx2_guidance(),
        }
        if part.known:
            pipe = self.loaded.face("LTX2ConditionPipeline")
            extra["conditions"] = _conditions(part, self.family.frame_step)
        else:
            pipe = self.loaded.face("LTX2Pipeline")
        latents, heard = self._run(pipe, part, watch, output_type="latent", return_dict=False, **extra)
        with self._decoding(pipe, watch):
            pictures = pictures_of(pipe, latents, self.loaded.device)
            sound = sound_of(pipe, heard, self.loaded.device) if part.wants_sound else None
        return Made(pictures, sound)

    def _ltx2_guidance(self) -> dict[str, Any]:
        """The first version and the later ones differ in where guidance acts; distilled ones take none, and
        each of its kinds has to be told so."""
        model = self.loaded.pipe.transformer.config
        is_first = not getattr(model, "cross_attn_mod", False)
        told: dict[str, Any] = {"use_cross_timestep": not is_first}
        if self.loaded.settings.recipe != "distilled":
            return told | {"spatio_temporal_guidance_blocks": [29 if is_first else 28]}
        from diffusers.pipelines.ltx2.utils import DISTILLED_SIGMA_VALUES

        if self.family.steps == len(DISTILLED_SIGMA_VALUES):
            told["sigmas"] = list(DISTILLED_SIGMA_VALUES)
        off = {"guidance_scale": 1.0, "stg_scale": 0.0, "modality_scale": 1.0, "guidance_rescale": 0.0}
        audio = {f"audio_{name}": value for name, value in off.items()}
        return told | off | audio | {"spatio_temporal_guidance_blocks": None}

    def _generic(self, part: Pass, watch: Watch) -> Made:
        """By the names that pipelines of the library give to the same things."""
        pipe = self.loaded.pipe
        takes = inspect.signature(pipe.__call__).parameters
        offered: dict[str, Any] = {
            "num_frames": part.frames,
            "frame_rate": self.family.fps,
            "strength": part.strength if part.source is not None else None,
            "video": _images(part.source) if part.source is not None else None,
            "image": _images([part.known[0]])[0] if 0 in part.known else None,
            "last_image": _images([part.known[part.frames - 1]])[0]
            if part.frames - 1 in part.known
            else None,
        }
        extra = {name: value for name, value in offered.items() if name in takes and value is not None}
        output = self._run(pipe, part, watch, output_type="np", **extra)
        return Made(_bytes(output.frames))

    def _run(self, pipe: Any, part: Pass, watch: Watch, **extra: Any) -> Any:
        takes = inspect.signature(pipe.__call__).parameters
        self.loaded.tile(part.width, part.height)
        offered: dict[str, Any] = {
            "prompt": part.prompt,
            "negative_prompt": self.family.negative or None,
            "guidance_scale": self.family.guidance,
            "width": part.width,
            "height": part.height,
            "max_sequence_length": self.loaded.settings.max_prompt_tokens,
        }
        own = {name: value for name, value in offered.items() if name in takes and value is not None}
        return run(
            pipe,
            watch,
            device=self.loaded.device,
            seed=part.seed,
            steps=self.family.steps,
            is_compiled=self.loaded.settings.compile,
            preview=self._previewer(part),
            **{**own, **extra},
        )

    def _decoding(self, pipe: Any, watch: Watch) -> Any:
        return watched(pipe, watch, self.loaded.device, is_compiled=self.loaded.settings.compile)

    def _previewer(self, part: Pass) -> Callable[[Any], bytes] | None:
        """Of families whose latents this engine knows."""
        if self.family.name == "generic":
            return None
        pipe = self.loaded.pipe
        frames, side = (part.frames - 1) // self.family.frame_step + 1, _compression(pipe)
        shape = (frames, part.height // side, part.width // side)

        def preview(latents: Any) -> bytes:
            if self._glance is None:
                self._glance = Glance(pipe.vae, self.loaded.device, side)
            if latents.ndim == 5:
                latents = latents[:, :, len(part.references) :]
            return self._glance.jpeg(latents, shape)

        return preview


def _compression(pipe: Any) -> int:
    """Pixels that one latent pixel stands for."""
    name = (
        "vae_spatial_compression_ratio"
        if hasattr(pipe, "vae_spatial_compression_ratio")
        else "vae_scale_factor_spatial"
    )
    return int(getattr(pipe, name))


def conditioned(part: Pass) -> tuple[list[Picture], list[Picture]]:
    """VACE's video and mask of exactly the pass's frames: what is known stands, the source guides, grey is
    free.

    The pipeline would shrink pictures of another size and shift them, and pad too few of them, both in
    silence.
    """
    size = (part.height, part.width)
    free, made = np.full((*size, 3), GRAY, np.uint8), np.full(size, MAKE, np.uint8)
    video = [*(part.source or ()), *[free] * part.frames][: part.frames]
    mask = [*(part.mask or [made] * len(part.source or ())), *[made] * part.frames][: part.frames]
    for index, picture in part.known.items():
        video[index], mask[index] = picture, np.full(size, KEEP, np.uint8)
    return video, mask


def _conditions(part: Pass, step: int) -> list[Any]:
    """LTX-2's: the frames known from the first one on as one condition, each other frame as one of its own.
    Its indices count latents, of which each but the first stands for `step` frames."""
    from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

    begin = list(takewhile(lambda index: index in part.known, range(part.frames)))
    found = [LTX2VideoCondition(frames=_images(part.known[i] for i in begin), index=0)] if begin else []
    for index in sorted(set(part.known) - set(begin)):
        (still,) = _images([part.known[index]])
        found.append(LTX2VideoCondition(frames=still, index=(index + step - 1) // step))
    return found


def _images(pictures: Any) -> list[Any]:
    from PIL import Image

    return [Image.fromarray(picture) for picture in pictures]


def _bytes(frames: Any) -> Picture:
    """What a pipeline calls frames, of the first clip: an array or a tensor in 0..1, or a list of images."""
    first = frames[0]
    if hasattr(first, "permute"):
        first = first.float().cpu().permute(0, 2, 3, 1).numpy()
    array = np.stack([np.asarray(each) for each in first])
    return array if array.dtype == np.uint8 else np.asarray(array * 255 + 0.5, np.uint8)
