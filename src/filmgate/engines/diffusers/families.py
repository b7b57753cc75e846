"""What each family of video models takes and gives, read off a checkpoint's own files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from filmgate.engines.base import Capabilities
from filmgate.engines.diffusers.checkpoint import Checkpoint
from filmgate.engines.diffusers.settings import DiffusersSettings

WAN_NEGATIVE = (
    "overexposed, static, blurred details, subtitles, overall gray, worst quality, low quality, "
    "JPEG artifacts, ugly, incomplete, extra fingers, poorly drawn hands, poorly drawn face, deformed, "
    "disfigured, malformed limbs, fused fingers, motionless picture, cluttered background, "
    "three legs, walking backwards"
)
LTX_NEGATIVE = "worst quality, inconsistent motion, blurry, jittery, distorted, static, subtitles"

NATIVE_FPS = {"CogVideoX": 8.0, "Mochi": 30.0, "Cosmos": 16.0, "Allegro": 15.0}
"""By the beginning of the class; others make 24 frames a second."""


@dataclass(frozen=True)
class Family:
    """The rules of one kind of pipeline. Frames are `frame_step` * n + 1, sides multiples of `side_step`
    pixels."""

    name: str
    fps: float = 24.0
    frame_step: int = 4
    side_step: int = 16
    window: int = 81
    """Frames of one pass, at most."""
    overlap: int = 0
    """Frames that the next pass keeps of the one before; 0 means that shots cannot be longer than a pass."""
    short_side: int = 480
    text: bool = True
    first_frame: bool = False
    last_frame: bool = False
    keyframes: bool = False
    """Pictures in between, too."""
    references: int = 0
    """Images of subjects and places at most, beside first and last frames."""
    edit: bool = False
    masks: bool = False
    """Whether edits may keep a part of the picture untouched and follow lines; otherwise they repaint a
    noisy copy."""
    sound: bool = False
    steps: int = 50
    guidance: float = 5.0
    negative: str = ""

    def capabilities(self) -> Capabilities:
        """As the service is told. Sound that a family does not make itself is the animatic's."""
        return Capabilities(
            text=self.text,
            first_frame=self.first_frame,
            references=self.references > 0,
            edit=self.edit,
            sound=True,
            multi_shot=True,
            frame_rates=(self.fps,),
            longest_shot_seconds=None if self.overlap else (self.window - 1) / self.fps,
            deterministic=True,
        )


def family_of(checkpoint: Checkpoint, settings: DiffusersSettings) -> Family:
    """The family of a checkpoint, with what the settings say otherwise."""
    family = _known(checkpoint)
    if settings.recipe == "distilled":
        family = replace(family, steps=8 if family.name == "ltx2" else 6, guidance=1.0)
    told: dict[str, Any] = {
        "fps": settings.fps,
        "short_side": settings.short_side,
        "window": settings.window,
        "steps": settings.steps,
        "guidance": settings.guidance,
        "negative": settings.negative_prompt,
        "overlap": settings.overlap if family.overlap > 1 else None,
    }
    family = replace(family, **{name: value for name, value in told.items() if value is not None})
    return _whole(family)


def _whole(family: Family) -> Family:
    """A window and an overlap that the frame rule allows, the one longer than the other."""
    step = family.frame_step
    window = max((family.window - 1) // step, 1) * step + 1
    overlap = min((family.overlap - 1) // step * step + 1, window - step) if family.overlap else 0
    return replace(family, window=window, overlap=overlap)


def _known(checkpoint: Checkpoint) -> Family:
    name = checkpoint.pipeline
    if name.startswith("LTX2"):
        return _ltx2(checkpoint)
    if name == "WanVACEPipeline":
        return replace(
            _wan(checkpoint),
            name="wan-vace",
            overlap=13,
            first_frame=True,
            last_frame=True,
            keyframes=True,
            references=4,
            edit=True,
            masks=True,
        )
    if name == "WanImageToVideoPipeline" and not checkpoint.index.get("expand_timesteps"):
        return replace(
            _wan(checkpoint), name="wan-i2v", overlap=1, text=False, first_frame=True, last_frame=True
        )
    if name in ("WanPipeline", "WanImageToVideoPipeline") and checkpoint.index.get("expand_timesteps"):
        return replace(
            _wan(checkpoint),
            name="wan-ti2v",
            fps=24.0,
            window=121,
            overlap=1,
            short_side=704,
            first_frame=True,
        )
    if name in ("WanPipeline", "WanVideoToVideoPipeline"):
        # The one that edits knows one expert: of two, the second would be left out in silence.
        return replace(_wan(checkpoint), name="wan-t2v", edit="transformer_2" not in checkpoint.parts)
    return _generic(checkpoint)


def _wan(checkpoint: Checkpoint) -> Family:
    vae, model = checkpoint.config("vae"), _denoiser(checkpoint)
    return Family(
        name="wan",
        fps=16.0,
        frame_step=int(vae.get("scale_factor_temporal", 4)),
        side_step=int(vae.get("scale_factor_spatial", 8)) * _patch(model, 2),
        short_side=480 if int(model.get("num_layers", 40)) <= 30 else 720,
        negative=WAN_NEGATIVE,
    )


def _ltx2(checkpoint: Checkpoint) -> Family:
    vae = checkpoint.config("vae")
    return Family(
        name="ltx2",
        frame_step=int(vae.get("temporal_compression_ratio", 8)),
        side_step=int(vae.get("spatial_compression_ratio", 32)),
        window=361,
        overlap=17,
        short_side=720,
        first_frame=True,
        last_frame=True,
        keyframes=True,
        sound=True,
        steps=30,
        guidance=3.0,
        negative=LTX_NEGATIVE,
    )


def _generic(checkpoint: Checkpoint) -> Family:
    """Any other pipeline: what it takes is told by its call when it is loaded, and guessed from its name
    here."""
    name = checkpoint.pipeline
    from_image = "ImageToVideo" in name or name.endswith("I2VPipeline")
    from_video = "VideoToVideo" in name or "Edit" in name
    return Family(
        name="generic",
        fps=next((fps for start, fps in NATIVE_FPS.items() if name.startswith(start)), 24.0),
        frame_step=_generic_step(checkpoint),
        side_step=_generic_side(checkpoint),
        window=int(_denoiser(checkpoint).get("sample_frames") or 121),
        overlap=1 if from_image else 0,
        text=not (from_image or from_video),
        first_frame=from_image,
        edit=from_video,
        steps=30,
    )


def _generic_side(checkpoint: Checkpoint) -> int:
    """Where the decoder does not say, 32, which suits those that want multiples of 8 or 16, too."""
    vae = checkpoint.config("vae")
    spatial = vae.get("scale_factor_spatial") or vae.get("spatial_compression_ratio")
    return max(int(spatial) * _patch(_denoiser(checkpoint), 2), 16) if spatial else 32


def _generic_step(checkpoint: Checkpoint) -> int:
    """Where the decoder does not say, 8, which suits those that want 4, too; Mochi alone wants 6."""
    if checkpoint.pipeline.startswith("Mochi"):
        return 6
    vae = checkpoint.config("vae")
    temporal = vae.get("scale_factor_temporal") or vae.get("temporal_compression_ratio")
    latent = int(_denoiser(checkpoint).get("patch_size_t") or 1)
    return latent * int(temporal) if temporal else 8


def _denoiser(checkpoint: Checkpoint) -> dict[str, Any]:
    return checkpoint.config("transformer") or checkpoint.config("transformer_2")


def _patch(model: dict[str, Any], default: int) -> int:
    """Side of a patch in latent pixels."""
    patch = model.get("patch_size", default)
    return int(patch[-1] if isinstance(patch, list) else patch or default)
