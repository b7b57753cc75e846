"""What a shot is made of: the inputs that play in it, and what each of them does there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from filmgate.contract.references import REFERENCE, name_of
from filmgate.engines.base import EngineDeclined, Input, Order
from filmgate.engines.diffusers.edits import Edit, edit_of
from filmgate.engines.diffusers.families import Family
from filmgate.engines.diffusers.prompts import prompt_of

LAST = re.compile(
    r"\b(last|final|end(ing)?|closing) (frame|image|shot|picture)\b|\bends? (on|with|in|as|at)\b"
    r"|尾帧|最后一帧|结尾",
    re.IGNORECASE,
)
"""Words that make the image named in the same clause the last frame."""
MASK = re.compile(r"\bmasks?\b|蒙版|遮罩", re.IGNORECASE)
CLAUSE = re.compile(r"[,.;!?，。；！？\n]|\band\b", re.IGNORECASE)
NEEDED = ("first", "background", "subject", "style", "reference")
"""Roles of images in the order in which a model with too few places for them drops them: from the end."""


@dataclass(frozen=True)
class Take:
    """How one shot is made. `opening` and `closing` are its first and last frame, `references` what it
    shows."""

    prompt: str
    opening: Input | None = None
    closing: Input | None = None
    references: tuple[Input, ...] = ()
    source: Input | None = None
    edit: Edit | None = None
    mask: Input | None = None
    uses: dict[str, str] = field(default_factory=dict)
    """What each image does in the shot."""


def take_of(order: Order, number: int, family: Family) -> Take:
    """Raises `EngineDeclined` naming the input that this family has no place for."""
    prompt = prompt_of(order.storyboard, number)
    if order.source is not None:
        return _edited(order, number, prompt, family)
    if not any(item.kind == "image" for item in order.inputs):
        if not family.text:
            raise EngineDeclined(
                "unsupported_request", f"{_called(family)} needs an image to open on, got none"
            )
        return Take(prompt)
    take = _pictured(order, number, prompt, family)
    _check_all_used(order, family)
    return take


def _pictured(order: Order, number: int, prompt: str, family: Family) -> Take:
    roles = roles_of(order)
    shot = order.storyboard.shots[number]
    is_last = number == len(order.storyboard.shots) - 1
    uses: dict[str, str] = {}
    opening = closing = None
    references: list[Input] = []
    for item in _wanted(order, number, roles):
        role = roles[item.name]
        if role == "last" and family.last_frame:
            closing = item if is_last else closing
        elif role == "first" and family.first_frame:
            opening = item if item.name == shot.plate else opening
        elif family.references:
            references.append(item)
        elif opening is None:
            opening = item
    if opening is None and not family.text:
        opening = next(item for item in order.inputs if item.kind == "image")  # it makes nothing without one
    uses |= {item.name: use for item, use in ((opening, "first frame"), (closing, "last frame")) if item}
    uses |= {item.name: "reference" for item in references}
    return Take(prompt, opening, closing, tuple(references[: family.references]), uses=uses)


def _wanted(order: Order, number: int, roles: dict[str, str]) -> list[Input]:
    """The images that play in this shot: those that its subjects or its plate name, those that no shot names,
    and looks, which all shots share."""
    shots = order.storyboard.shots
    named = [_named(shot.model_dump(include={"plate", "subjects", "beats"})) for shot in shots]
    here, anywhere = named[number], set().union(*named)
    images = [item for item in order.inputs if item.kind == "image" and roles[item.name] != "mask"]
    return [
        item
        for item in images
        if item.name in here or item.name not in anywhere or roles[item.name] in ("style", "last")
    ]


def _named(part: Any) -> set[str]:
    """Every input that a part of the storyboard names."""
    if isinstance(part, dict):
        own = {value for key, value in part.items() if key in ("plate", "reference") and value}
        return own.union(*(_named(value) for value in part.values()))
    return set().union(*(_named(item) for item in part)) if isinstance(part, list) else set()


def roles_of(order: Order) -> dict[str, str]:
    """The storyboard's roles; the prompt may make an image the last frame or a mask, too."""
    roles = {item.name: order.storyboard.references.get(item.name, "reference") for item in order.inputs}
    for clause in CLAUSE.split(order.request.prompt):
        for name in {name_of(match) for match in REFERENCE.finditer(clause)} & set(roles):
            if LAST.search(clause):
                roles[name] = "last"
            elif MASK.search(clause) and order.source is not None:
                roles[name] = "mask"
    return roles


def _check_all_used(order: Order, family: Family) -> None:
    """An image that plays in no shot would be dropped without a word."""
    used: set[str] = set()
    for number in range(len(order.storyboard.shots)):
        take = _pictured(order, number, "", family)
        used |= {item.name for item in (take.opening, take.closing, *take.references) if item}
    left = [item.name for item in order.inputs if item.kind == "image" and item.name not in used]
    if left:
        raise EngineDeclined(
            "unsupported_request",
            f"{_called(family)} has no place for {', '.join(left)}: it takes {_places(family)}",
        )


def _places(family: Family) -> str:
    places = [
        *(["a first frame"] if family.first_frame else []),
        *(["a last frame"] if family.last_frame else []),
        *([f"{family.references} references"] if family.references else []),
    ]
    return ", ".join(places) or "no images"


def _edited(order: Order, number: int, prompt: str, family: Family) -> Take:
    if not family.edit:
        raise EngineDeclined("unsupported_request", f"{_called(family)} cannot edit videos")
    roles = roles_of(order)
    images = [item for item in order.inputs if item.kind == "image"]
    mask = next((item for item in images if roles[item.name] == "mask"), None) if family.masks else None
    references = tuple(item for item in images if item is not mask)
    if len(references) > family.references:
        names = ", ".join(item.name for item in references[family.references :])
        raise EngineDeclined(
            "unsupported_request",
            f"{_called(family)} has no place for {names}: "
            f"beside a video it takes {family.references} references",
        )
    edit = edit_of(order, number, masks=family.masks, masked=mask is not None)
    uses = {item.name: "reference" for item in references} | ({mask.name: "mask"} if mask else {})
    return Take(prompt, references=references, source=order.source, edit=edit, mask=mask, uses=uses)


def _called(family: Family) -> str:
    return f"a model of the family '{family.name}'"
