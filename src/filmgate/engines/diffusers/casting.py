"""What a shot is made of: the inputs that play in it, and what each of them does there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from filmgate.contract.references import REFERENCE, name_of
from filmgate.engines.base import EngineDeclined, Input, Order
from filmgate.engines.diffusers.edits import Edit, edit_of
from filmgate.engines.diffusers.families import Family
from filmgate.engines.diffusers.planning import FILM_FPS, Window, longest_film, needed, windows
from filmgate.engines.diffusers.prompts import prompt_of

MASK = re.compile(r"\bmasks?\b|蒙版|遮罩", re.IGNORECASE)
CLAUSE = re.compile(r"[,.;!?，。；！？\n]|\band\b", re.IGNORECASE)

BLENDED = 5
"""Frames that two passes of an edit have in common where nothing can be kept: one fades into the other."""


@dataclass(frozen=True)
class Take:
    """How one shot is made. `opening` and `closing` are its first and last frame, `stills` pictures in
    between by their frame of film, `references` what it shows."""

    prompt: str
    opening: Input | None = None
    closing: Input | None = None
    stills: dict[int, Input] = field(default_factory=dict)
    references: tuple[Input, ...] = ()
    source: Input | None = None
    edit: Edit | None = None
    mask: Input | None = None

    @property
    def uses(self) -> dict[str, str]:
        """What each image does in the shot."""
        told = {item.name: "reference" for item in self.references}
        told |= {item.name: "picture in between" for item in self.stills.values()}
        for item, use in ((self.opening, "first frame"), (self.closing, "last frame"), (self.mask, "mask")):
            told |= {item.name: use} if item else {}
        return told


def take_of(order: Order, number: int, family: Family) -> Take:
    """Raises `EngineDeclined` naming the input that this family has no place for."""
    prompt = prompt_of(order.storyboard, number)
    if order.source is not None:
        return _edited(order, number, prompt, family)
    takes = [_pictured(order, shot, prompt, family) for shot in range(len(order.storyboard.shots))]
    if takes[number].opening is None and not family.text:
        raise EngineDeclined("unsupported_request", f"{_called(family)} needs an image to open on, got none")
    _check_all_used(order, takes, family)
    return takes[number]


def _pictured(order: Order, number: int, prompt: str, family: Family) -> Take:
    """What of the images plays in that shot, each in the place that its role asks for, else in the
    nearest."""
    roles, shots = order.storyboard.references, order.storyboard.shots
    places = _Places(family, is_first=number == 0, is_last=number == len(shots) - 1)
    for item in _wanted(order, number):
        role = roles.get(item.name, "reference")
        beats = [beat.frame for beat in shots[number].beats if beat.plate == item.name]
        places.put(item, role, beats[0] if beats and role == "plate" else None)
    opening = places.opening
    if opening is None and not family.text:  # it makes nothing without one; a look is no picture to open on
        images = (item for item in order.inputs if item.kind == "image")
        opening = next((item for item in images if roles.get(item.name) != "style"), None)
    return Take(prompt, opening, places.closing, places.stills, tuple(places.references))


class _Places:
    """What a family's pipeline takes, filled image by image."""

    def __init__(self, family: Family, *, is_first: bool, is_last: bool) -> None:
        self._family, self._is_first, self._is_last = family, is_first, is_last
        self.opening: Input | None = None
        self.closing: Input | None = None
        self.stills: dict[int, Input] = {}
        self.references: list[Input] = []

    def put(self, item: Input, role: str, frame: int | None) -> None:
        """`frame` is where the storyboard shows a picture within the shot."""
        if role == "last" and self._family.last_frame:
            self.closing = item if self._is_last else None
        elif frame is not None and self._family.keyframes:
            self.stills[frame] = item
        elif frame is not None and self._family.last_frame and self.closing is None:
            self.closing = item
        elif self._opens(role):
            self.opening = item
        elif len(self.references) < self._family.references:
            self.references.append(item)
        elif self._opens_for_want_of_references(role):
            self.opening = item

    def _opens_for_want_of_references(self, role: str) -> bool:
        """A subject is seen on the first frame at least; one too many for a model with references is not."""
        if self.opening is not None or not self._family.first_frame or self._family.references:
            return False
        return role not in ("style", "reference")

    def _opens(self, role: str) -> bool:
        """A model that takes references opens on a picture once, and keeps to it as a reference from then
        on."""
        if self.opening is not None or not self._family.first_frame or role not in ("first", "plate"):
            return False
        return role == "plate" or self._is_first or not self._family.references


def _wanted(order: Order, number: int) -> list[Input]:
    """The images that play in this shot: those that its subjects or its plates name, and those that no shot
    names, which all share."""
    shots = order.storyboard.shots
    named = [_named(shot.model_dump(include={"plate", "subjects", "beats"})) for shot in shots]
    here, anywhere = named[number], set().union(*named)
    images = [item for item in order.inputs if item.kind == "image"]
    return [item for item in images if item.name in here or item.name not in anywhere]


def _named(part: Any) -> set[str]:
    """Every input that a part of the storyboard names."""
    if isinstance(part, dict):
        own = {value for key, value in part.items() if key in ("plate", "reference") and value}
        return own.union(*(_named(value) for value in part.values()))
    return set().union(*(_named(item) for item in part)) if isinstance(part, list) else set()


def _check_all_used(order: Order, takes: list[Take], family: Family) -> None:
    """An image that plays in no shot would be dropped without a word; `reference` says that the storyboard
    has found no room for it, and tells so."""
    used = {name for take in takes for name in take.uses}
    left = [
        item.name
        for item in order.inputs
        if item.kind == "image"
        and item.name not in used
        and order.storyboard.references.get(item.name) != "reference"
    ]
    if left:
        raise EngineDeclined(
            "unsupported_request",
            f"{_called(family)} has no place for {', '.join(left)}: it takes {_places(family)}",
        )


def _places(family: Family) -> str:
    places = [
        *(["a first frame"] if family.first_frame else []),
        *(["a last frame"] if family.last_frame else []),
        *(["pictures in between"] if family.keyframes else []),
        *([f"{family.references} references"] if family.references else []),
    ]
    return ", ".join(places) or "no images"


def _edited(order: Order, number: int, prompt: str, family: Family) -> Take:
    if not family.edit:
        raise EngineDeclined("unsupported_request", f"{_called(family)} cannot edit videos")
    images = [item for item in order.inputs if item.kind == "image"]
    masks = _masks(order.request.prompt) if family.masks else set()
    mask = next((item for item in images if item.name in masks), None)
    references = tuple(item for item in images if item is not mask)
    if len(references) > family.references:
        names = ", ".join(item.name for item in references[family.references :])
        raise EngineDeclined(
            "unsupported_request",
            f"{_called(family)} has no place for {names}: "
            f"beside a video it takes {family.references or 'no'} references",
        )
    edit = edit_of(order, number, masks=family.masks, masked=mask is not None)
    return Take(prompt, references=references, source=order.source, edit=edit, mask=mask)


def _masks(prompt: str) -> set[str]:
    """The images that the prompt calls masks."""
    clauses = [clause for clause in CLAUSE.split(prompt) if MASK.search(clause)]
    return {name_of(match) for clause in clauses for match in REFERENCE.finditer(clause)}


def _called(family: Family) -> str:
    return f"a model of the family '{family.name}'"


def windows_of(frames: int, family: Family, take: Take) -> list[Window]:
    """The passes of a shot of `frames` frames of film. Raises `EngineDeclined` when it is too long."""
    overlap = family.overlap
    if take.source is not None and not family.masks:
        overlap = BLENDED
    try:
        return windows(needed(frames, family.fps), family.window, overlap, family.frame_step)
    except ValueError as error:
        longest = longest_film(family.window, family.fps) / FILM_FPS
        raise EngineDeclined(
            "unsupported_request",
            f"a model of the family '{family.name}' makes shots of at most {longest:.3g} s, "
            f"got {frames / FILM_FPS:.3g} s ({error})",
        ) from error
