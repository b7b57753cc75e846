"""Kling's rules for a submit to its Omni models, and how it refuses."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Any

from filmgate.contract.catalog import AspectRatio, Mode
from filmgate.contract.request import PROMPT_LIMIT
from filmgate.media.headers import sniff

V3, O1 = "kling-v3-omni", "kling-video-o1"
MODELS = (V3, O1)
IMAGE_LIMIT = 10 * 2**20
MOST_IMAGES, MOST_BESIDE_VIDEO = 7, 4
IMAGES, VIDEOS = ("jpeg", "png"), ("mp4",)
"""Formats that are taken."""
URL = re.compile(r"https?://[^\s/]+\S*")
ORDERED_CODE = re.compile(r"\[(1[0-3]\d\d|500[0-2])\]")
"""In a prompt: refuse it with that code. A way to faults for those who only write prompts."""

STATUSES = {
    1000: 401, 1001: 401, 1002: 401, 1003: 401, 1004: 401, 1100: 429, 1101: 429, 1102: 429, 1103: 403,
    1200: 400, 1201: 400, 1202: 404, 1203: 404, 1300: 400, 1301: 400, 1302: 429, 1303: 429, 1304: 429,
    5000: 500, 5001: 503, 5002: 504,
}  # fmt: skip
"""The HTTP status that comes with each code."""

WORDS = {
    1000: "Authentication failed",
    1001: "Authorization is empty",
    1002: "Authorization is invalid",
    1003: "Authorization is not yet valid",
    1004: "Authorization has expired",
    1101: "Account balance not enough",
    1102: "Resource pack exhausted or expired",
    1103: "Unauthorized access to requested resource",
    1301: "The content triggered the platform's risk control system",
    1302: "API request too fast",
    1303: "parallel task over resource pack limit",
    5000: "Server internal error",
    5001: "Server temporarily unavailable",
    5002: "Server internal timeout",
}


class Refusal(Exception):
    """An answer with an error code."""

    def __init__(self, code: int, message: str = "") -> None:
        super().__init__(message or WORDS.get(code, "refused"))
        self.code = code
        self.status = STATUSES.get(code, 400)


@dataclass(frozen=True)
class Submit:
    """A submit that keeps the rules. Of an edit, `seconds` means nothing; `video` is what came as Base64."""

    model: str
    prompt: str
    mode: Mode
    aspect_ratio: AspectRatio
    seconds: int
    sound: bool
    edits: bool
    video: bytes | None
    keeps_sound: bool
    external_id: str | None


def checked(body: Any) -> Submit:
    """Raises `Refusal` for the first rule that the body breaks."""
    if not isinstance(body, dict):
        raise Refusal(1200, "the body must be a JSON object")
    model = body.get("model_name", O1)
    if model not in MODELS:
        raise Refusal(1203, f"model {model!r} does not exist")
    prompt = _text(body, "prompt", "")
    if not 1 <= len(prompt) <= PROMPT_LIMIT:
        raise Refusal(1201, f"prompt must have 1 to {PROMPT_LIMIT} characters")
    if ordered := ORDERED_CODE.search(prompt):
        raise Refusal(int(ordered[1]))
    _check_shots(body, model)
    edits, video, keeps_sound = _video(body)
    first_frame = _check_images(body, bool(body.get("video_list")))
    return Submit(
        model=model,
        prompt=prompt,
        mode=Mode(_one_of(body, "mode", list(Mode), Mode.PRO)),
        aspect_ratio=_aspect_ratio(body, free=edits or first_frame),
        seconds=_seconds(body, model, edits),
        sound=_sound(body, model),
        edits=edits,
        video=video,
        keeps_sound=keeps_sound,
        external_id=_text(body, "external_task_id", "") or None,
    )


def _text(body: dict[str, Any], name: str, default: str) -> str:
    value = body.get(name, default)
    if not isinstance(value, str):
        raise Refusal(1201, f"{name} must be a string, got {value!r}")
    return value


def _one_of(body: dict[str, Any], name: str, words: list[Any], default: str) -> str:
    value = _text(body, name, default)
    if value not in words:
        raise Refusal(1201, f"{name} must be one of {', '.join(words)}, got {value!r}")
    return value


def _check_shots(body: dict[str, Any], model: str) -> None:
    wants = body.get("multi_shot", False)
    if not isinstance(wants, bool):
        raise Refusal(1201, f"multi_shot must be a boolean, got {wants!r}")
    if wants and model == O1:
        raise Refusal(1201, "multi_shot is not supported by this model")
    if wants and body.get("shot_type") != "intelligence":
        raise Refusal(1201, f"shot_type must be intelligence, got {body.get('shot_type')!r}")


def _aspect_ratio(body: dict[str, Any], *, free: bool) -> AspectRatio:
    if "aspect_ratio" not in body and not free:
        raise Refusal(1201, "aspect_ratio is required without a first frame or a video to edit")
    return AspectRatio(_one_of(body, "aspect_ratio", list(AspectRatio), AspectRatio.WIDE))


def _seconds(body: dict[str, Any], model: str, edits: bool) -> int:
    lengths = [str(number) for number in ((5, 10) if model == O1 and not edits else range(3, 16))]
    return int(_one_of(body, "duration", lengths, "5"))


def _sound(body: dict[str, Any], model: str) -> bool:
    if model == O1 and "sound" in body:
        raise Refusal(1201, "sound is not supported by this model")
    is_on = _one_of(body, "sound", ["on", "off"], "off") == "on"
    if is_on and body.get("video_list"):
        raise Refusal(1201, "sound must be off beside a video")
    return is_on


def _check_images(body: dict[str, Any], beside_video: bool) -> bool:
    """Whether one of them is the first frame."""
    images = _list(body, "image_list")
    if len(images) > (most := MOST_BESIDE_VIDEO if beside_video else MOST_IMAGES):
        raise Refusal(1201, f"image_list must have at most {most} entries, got {len(images)}")
    for number, image in enumerate(images, 1):
        content = _media(image.get("image_url"), f"image {number}", IMAGES)
        if content is not None and len(content) > IMAGE_LIMIT:
            raise Refusal(1201, f"image {number} must have at most {IMAGE_LIMIT} bytes")
    return any(image.get("type") == "first_frame" for image in images)


def _video(body: dict[str, Any]) -> tuple[bool, bytes | None, bool]:
    """Whether a video is to be edited, its bytes if they came along, and whether its sound is kept."""
    videos = _list(body, "video_list")
    if not videos:
        return False, None, False
    if len(videos) > 1:
        raise Refusal(1201, f"video_list must have at most 1 entry, got {len(videos)}")
    kind = _one_of(videos[0], "refer_type", ["base", "feature"], "base")
    keeps = _one_of(videos[0], "keep_original_sound", ["yes", "no"], "yes") == "yes"
    return kind == "base", _media(videos[0].get("video_url"), "video 1", VIDEOS), keeps


def _list(body: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = body.get(name, [])
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise Refusal(1201, f"{name} must be a list of objects")
    return value


def _media(text: Any, name: str, kinds: tuple[str, ...]) -> bytes | None:
    """The bytes that came inline, looked at; None for a link, which is not followed here."""
    if not isinstance(text, str) or not text:
        raise Refusal(1201, f"{name} must be a URL or Base64")
    if URL.fullmatch(text):
        return None
    if text.startswith("data:"):
        raise Refusal(1201, f"{name}: Base64 must come without a data: prefix")
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refusal(1201, f"{name} is no Base64: {error}") from error
    if sniff(content) not in kinds:
        raise Refusal(1201, f"{name}: File format is not supported")
    return content
