"""Kling's legacy Omni wire: our request unflattened into its fields, its answers read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from filmgate.contract.catalog import V3_OMNI, VIDEO_O1, Sound
from filmgate.contract.errors import TaskFailed
from filmgate.contract.references import REFERENCE, name_of
from filmgate.contract.task import Wire
from filmgate.engines.abilities import pictures_of
from filmgate.engines.base import EngineDeclined, Input, Order

PATH = "/v1/videos/omni-video"

MODEL_NAMES = {V3_OMNI.slug: "kling-v3-omni", VIDEO_O1.slug: "kling-video-o1"}

SOUNDING = frozenset({V3_OMNI.slug})
"""Models with sound of their own; only they take `sound`."""
MULTI_SHOT = frozenset({V3_OMNI.slug})
"""Models that take `multi_shot`."""

SUCCEEDED, FAILED = "succeed", "failed"

Medium = Callable[[str, Input], str]
"""From what the user gave for an input, and its checked local copy, to what is sent."""


class Video(Wire):
    id: str | None = None
    url: str
    duration: str | None = None


class Videos(Wire):
    videos: tuple[Video, ...] = ()


class Info(Wire):
    external_task_id: str | None = None


class Deduction(Wire):
    """Money taken from the account's balance, in the account's currency."""

    quota: str | None = None
    list_price: str | None = None


class KlingTask(Wire):
    """One task as Kling shows it. Times are epoch ms, amounts decimal strings."""

    task_id: str
    task_status: str
    task_status_msg: str | None = None
    task_info: Info = Info()
    task_result: Videos | None = None
    final_unit_deduction: str | None = None
    final_balance_deduction: Deduction | None = None
    created_at: int | None = None

    @property
    def video(self) -> Video:
        """The film of a task that has succeeded."""
        found = self.task_result.videos if self.task_result else ()
        if not found:
            raise TaskFailed("upstream_failed", f"Kling's task {self.task_id} succeeded without a film")
        return found[0]


class Answer(Wire):
    """Every answer's envelope; `code` is 0 unless something is wrong."""

    code: int
    message: str = ""
    request_id: str | None = None
    data: Any = None


def body_of(order: Order, external_id: str, medium: Medium) -> dict[str, Any]:
    """The submit's body. Raises `EngineDeclined` for what the model lacks there."""
    request = order.request
    body: dict[str, Any] = {
        "model_name": _model_name(order.model),
        "prompt": prompt_of(request.prompt),
        "mode": str(request.mode),
        "external_task_id": external_id,
    }
    if request.multi_shot:
        _require(order, MULTI_SHOT, "make several shots")
        body |= {"multi_shot": True, "shot_type": request.shot_type}
    if request.sound is Sound.ON:
        _require(order, SOUNDING, "make sound")
    if order.model in SOUNDING:
        body["sound"] = str(request.sound)
    if not request.videos:  # an edited video keeps its own length and, there, its own shape
        body |= {"duration": str(request.seconds), "aspect_ratio": str(request.aspect_ratio)}
    return body | _media(order, medium)


def _media(order: Order, medium: Medium) -> dict[str, Any]:
    images, videos = order.request.images or (), order.request.videos or ()
    fields: dict[str, Any] = {}
    if images:
        sent = [medium(given, _input(order, f"image_{number}")) for number, given in enumerate(images, 1)]
        fields["image_list"] = [{"image_url": text} for text in sent]
        if pictures_of(order.request).opening and not order.request.multi_shot:  # which takes no first frame
            fields["image_list"][0]["type"] = "first_frame"
    if videos:
        fields["video_list"] = [
            {
                "video_url": medium(videos[0], _input(order, "video_1")),
                "refer_type": "base",
                "keep_original_sound": "yes",
            }
        ]
    return fields


def _input(order: Order, name: str) -> Input:
    local = order.input(name)
    if local is None:
        raise TaskFailed("engine_error", f"input {name} did not come with the order")
    return local


def _model_name(slug: str) -> str:
    if slug not in MODEL_NAMES:
        raise EngineDeclined("upstream_not_found", f"Kling's API has no model for '{slug}'")
    return MODEL_NAMES[slug]


def _require(order: Order, models: frozenset[str], what: str) -> None:
    if order.model not in models:
        raise EngineDeclined(
            "upstream_invalid_request", f"Kling's {MODEL_NAMES[order.model]} does not {what}"
        )


def prompt_of(prompt: str) -> str:
    """With every reference to an input in Kling's own form, `<<<image_1>>>`."""
    return REFERENCE.sub(lambda match: f"<<<{name_of(match)}>>>", prompt)


def charged(task: KlingTask) -> dict[str, Any]:
    """What Kling took for it, as far as it tells: `units` of a resource pack, `balance` and `list_price` in
    the account's currency."""
    money = task.final_balance_deduction or Deduction()
    found = {
        "units": task.final_unit_deduction,
        "balance": money.quota,
        "list_price": money.list_price,
    }
    return {name: value for name, value in found.items() if value is not None}
