"""The engine: one loaded checkpoint for each device, a shot at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from filmgate.engines.base import Capabilities, Desk, EngineDeclined, Estimate, Frame, Order, Samples
from filmgate.engines.diffusers import library
from filmgate.engines.diffusers.casting import Take, take_of, windows_of
from filmgate.engines.diffusers.checkpoint import Checkpoint, opened, verified
from filmgate.engines.diffusers.costs import cost_of
from filmgate.engines.diffusers.families import Family, family_of
from filmgate.engines.diffusers.planning import canvas
from filmgate.engines.diffusers.settings import DiffusersSettings
from filmgate.settings import EngineSettings

ANYTHING = Capabilities(
    first_frame=True, references=True, edit=True, sound=True, multi_shot=True, deterministic=True
)
"""Of a checkpoint that is not there: its tasks shall fail with how to get it, not with what it cannot do."""


class DiffusersEngine:
    """A `ShotEngine`, `Resident`, `Particular` and `Sounding`. Settings: see `DiffusersSettings`."""

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.settings = DiffusersSettings.of(settings)
        self.capabilities = self._capabilities()
        self._passes: Any = None
        self._heard: tuple[str, int, Samples | None] | None = None

    @property
    def devices(self) -> tuple[str, ...]:
        return self.settings.places

    def _capabilities(self) -> Capabilities:
        try:
            return family_of(opened(self.settings), self.settings).capabilities()
        except EngineDeclined:
            return ANYTHING

    def objection(self, order: Order) -> str | None:
        """Which image the family has no place for. A checkpoint that is not there has none: its tasks shall
        fail with how to get it."""
        try:
            family = family_of(opened(self.settings), self.settings)
        except EngineDeclined:
            return None
        try:
            for number in range(len(order.storyboard.shots)):
                take_of(order, number, family)
        except EngineDeclined as refusal:
            return refusal.message
        return None

    def check(self) -> str:
        """Whether the packages, all files of the checkpoint and what the settings name are there."""
        library.require()
        checkpoint = verified(self.settings)
        family = family_of(checkpoint, self.settings)
        size = sum(checkpoint.weights(part).size for part in checkpoint.parts)
        return f"{checkpoint.pipeline} ({family.name}), {size / 2**30:.1f} GiB, on {', '.join(self.devices)}"

    def estimate(self, order: Order) -> Estimate:
        """From the weights' size and the count of operations; `tflops` in the settings says how fast they
        go."""
        checkpoint = opened(self.settings)
        family = family_of(checkpoint, self.settings)
        return cost_of(order, checkpoint, family, self.settings)

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        """Planar I420 of the film's size, 24 a second, the same for the same order, settings and machine."""
        from filmgate.engines.diffusers import troubles
        from filmgate.engines.diffusers.filming import Shooting
        from filmgate.engines.diffusers.pictures import film_frame
        from filmgate.engines.diffusers.rates import resampled
        from filmgate.engines.diffusers.running import Watch

        library.require()
        checkpoint = verified(self.settings)
        family = family_of(checkpoint, self.settings)
        take = take_of(order, shot, family)
        device = desk.device or self.devices[0]
        self._heard = None
        with troubles.told(device, lambda: self._advice(order, family)):
            passes = self._loaded(checkpoint, family, device, desk)
            shooting = Shooting(order, shot, take, passes, Watch(desk))
            frames = order.storyboard.shots[shot].frames
            for picture in resampled(shooting.pictures(), family.fps, frames):
                yield film_frame(picture, order.width, order.height)
            for _ in shooting.rest():
                pass
        self._heard = (order.task_id, shot, shooting.sound)

    def _loaded(self, checkpoint: Checkpoint, family: Family, device: str, desk: Desk) -> Any:
        if self._passes is None:
            from filmgate.engines.diffusers.loading import load
            from filmgate.engines.diffusers.passes import Passes

            size = sum(checkpoint.weights(part).size for part in checkpoint.parts)
            desk.log(f"loading {checkpoint.folder.name} ({size / 2**30:.1f} GiB) on {device}")
            self._passes = Passes(load(checkpoint, family, self.settings, device))
        return self._passes

    def shot_sound(self, order: Order, shot: int) -> Samples | None:
        """What the model made with that shot's pictures; None of silent families."""
        if self._heard is None or self._heard[:2] != (order.task_id, shot):
            return None
        return self._heard[2]

    def sound(self, order: Order) -> Samples | None:
        """For families that make no sound: the animatic's."""
        from filmgate.engines.animatic.sound import soundtrack

        return soundtrack(order)

    def notes(self, order: Order) -> dict[str, Any]:
        """What made each shot, and of what."""
        checkpoint = opened(self.settings)
        family = family_of(checkpoint, self.settings)
        width, height = canvas(order.width, order.height, family.short_side, family.side_step)
        return {
            "pipeline": checkpoint.pipeline,
            "checkpoint": self.settings.model or checkpoint.folder.name,
            "made_at": {"width": width, "height": height, "fps": family.fps},
            "steps": family.steps,
            "sound": "the model's" if family.sound else "the animatic's",
            "shots": [
                _told(take_of(order, number, family), order.storyboard.shots[number].frames, family)
                for number in range(len(order.storyboard.shots))
            ],
        }

    def _advice(self, order: Order, family: Family) -> str:
        """What was made when memory ran out, and what would make it fit."""
        width, height = canvas(order.width, order.height, family.short_side, family.side_step)
        return (
            f"{width}x{height}, at most {family.window} frames a pass, {family.name}, "
            f"offload '{self.settings.offload}', quantization '{self.settings.quantization}'. "
            f"In [engines.{self.name}] set {self._ways(family)}"
        )

    def _ways(self, family: Family) -> str:
        ways = []
        if self.settings.vae_tiling is not True:
            ways.append("vae_tiling = true")
        if self.settings.offload in ("none", "model"):
            ways.append('offload = "group"' if self.settings.offload == "model" else 'offload = "model"')
        if self.settings.quantization == "none":
            ways.append('quantization = "int8"')
        if family.short_side > 480:
            ways.append("short_side = 480")
        ways.append(f"window = {max(family.window // 2 // family.frame_step * family.frame_step + 1, 5)}")
        return ", or ".join(ways)


def _told(take: Take, frames: int, family: Family) -> dict[str, Any]:
    told: dict[str, Any] = {"prompt": take.prompt, "passes": len(windows_of(frames, family, take))}
    if take.uses:
        told["images"] = take.uses
    if take.edit:
        told["edit"] = str(take.edit.guide)
    return told
