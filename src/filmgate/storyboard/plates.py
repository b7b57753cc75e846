"""What the input images are for."""

from __future__ import annotations

from filmgate.storyboard.schema import Shot

_NAMED = {
    "first": "the prompt names it as the first frame",
    "background": "the prompt names it as the background",
}
_SILENT = "an image was sent and the prompt does not say what for: it is the opening frame"


def assign(
    shots: list[Shot], roles: dict[str, str], images: int, *, edit: bool
) -> tuple[list[Shot], dict[str, str]]:
    """The shots with their plates, and what each input is for."""
    roles = dict(roles)
    for number in range(1, images + 1):
        roles.setdefault(f"image_{number}", "reference")
    if edit:
        roles["video_1"] = "source"
    bound = [name for name, role in roles.items() if role != "reference"]
    if images and not edit and not bound:
        roles["image_1"] = "first"
        return [_with_plate(shots[0], "image_1", _SILENT), *shots[1:]], roles
    return _plated(shots, roles), roles


def _plated(shots: list[Shot], roles: dict[str, str]) -> list[Shot]:
    for name, role in roles.items():
        if role == "background":
            return [_with_plate(shot, name, _NAMED[role]) for shot in shots]
        if role == "first":
            return [_with_plate(shots[0], name, _NAMED[role]), *shots[1:]]
    return shots


def _with_plate(shot: Shot, name: str, reason: str) -> Shot:
    return shot.model_copy(update={"plate": name, "plate_reason": reason})
