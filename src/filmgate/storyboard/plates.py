"""What the input images are for, and which shot each of them fills."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from filmgate.contract.catalog import FPS
from filmgate.storyboard.input_roles import Binding
from filmgate.storyboard.schema import Beat, Shot, Subject
from filmgate.storyboard.vocabulary import SubjectKind

_SAID = {
    "first": "it is the opening frame",
    "last": "it is the closing picture",
    "background": "it is the place",
    "style": "its palette grades the film",
    "subject": "it is a subject",
    "overlay": "it lies over the clip",
    "reference": "it shows what somebody wears",
}
_SILENT = "the prompt does not say what for"
_LEAST = 16
"""Frames for which a picture must be seen."""


@dataclass
class Casting:
    """The role of every image, with the reason; `plates` are those that fill whole shots, in order."""

    roles: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    plates: list[str] = field(default_factory=list)

    def give(self, name: str, role: str, reason: str) -> None:
        self.roles[name], self.reasons[name] = role, reason

    def named(self, role: str) -> str | None:
        return next((name for name, given in self.roles.items() if given == role), None)


def assign(
    shots: list[Shot], bound: Mapping[str, Binding], spoken: Collection[str], images: int, *, edit: bool
) -> tuple[list[Shot], Casting]:
    """The shots with their plates and subjects, and what each input is for.

    `bound` holds what the prompt says of inputs that do not act; those that do are the references of
    subjects. `spoken` are all of which it speaks.
    """
    names = [f"image_{number}" for number in range(1, images + 1)]
    casting = Casting()
    for name, binding in bound.items():
        casting.give(name, binding.role, f'the prompt says "{binding.words}": {_SAID[binding.role]}')
    for subject in _subjects(shots):
        if subject.reference and subject.reference not in casting.roles:
            casting.give(subject.reference, "subject", _acting(subject))
    free = [name for name in names if name not in casting.roles]
    if edit:
        return shots, _beside_a_clip(casting, free, spoken)
    shots = _cast(shots, casting, free)
    return _plated(shots, casting), casting


def _acting(subject: Subject) -> str:
    if subject.inferred:
        return "the prompt lets it act: it is a subject"
    return f'the prompt binds it to "{_noun(subject.kind)}": it is a subject'


def _noun(kind: SubjectKind) -> str:
    return kind.value.replace("_", " ")


def _subjects(shots: Sequence[Shot]) -> list[Subject]:
    parts = [(shot.subjects, *(beat.subjects for beat in shot.beats)) for shot in shots]
    subjects = [subject for part in parts for group in part for subject in group]
    return [subject for subject in subjects if not (subject.reference or "").startswith("video")]


def _beside_a_clip(casting: Casting, free: list[str], spoken: Collection[str]) -> Casting:
    """Images grade the clip or lie over it."""
    for name, role in list(casting.roles.items()):
        if name.startswith("image") and role != "style":
            words = casting.reasons[name].rpartition(":")[0]
            casting.give(name, "overlay", f"{words}: {_SAID['overlay']}")
    for name in free:
        if name in spoken:
            casting.give(name, "overlay", f"the prompt speaks of it and not of its style: {_SAID['overlay']}")
        else:
            casting.give(name, "style", f"the prompt does not mention it, beside a clip: {_SAID['style']}")
    casting.give("video_1", "source", "the clip that is edited")
    return casting


def _cast(shots: list[Shot], casting: Casting, free: list[str]) -> list[Shot]:
    """Roles for the images of which the prompt says nothing, in the order given."""
    if not free:
        return shots
    acting, place = casting.named("subject"), casting.named("background")
    if place and not casting.named("first"):
        return _bound_to_nouns(shots, casting, free)
    first = casting.named("first")
    for name in free:
        if acting and not place and not first:
            place = name
            reason = f"{acting} is a subject and the prompt binds no image to the place: it is the place"
            casting.give(name, "background", reason)
        elif not first and not acting:
            first = name
            casting.give(name, "first", f"{_SILENT}: the first such image is the opening frame")
        else:
            casting.give(name, "plate", f"{_SILENT}: it follows as a picture of its own")
    return shots


def _bound_to_nouns(shots: list[Shot], casting: Casting, free: list[str]) -> list[Shot]:
    """With the place given, images are the subjects that the prompt names, in order."""
    nouns = list(dict.fromkeys(s.kind for s in _subjects(shots) if not s.reference and not s.inferred))
    for name, kind in zip(free, nouns, strict=False):
        reason = f'{_SILENT}, and the place is given: it is the "{_noun(kind)}"'
        casting.give(name, "subject", reason)
        shots = [_with_subject(shot, kind, name) for shot in shots]
    for name in free[len(nouns) :]:
        casting.give(name, "plate", f"{_SILENT}: it follows as a picture of its own")
    return shots


def _with_subject(shot: Shot, kind: SubjectKind, name: str) -> Shot:
    def bound(subjects: list[Subject]) -> list[Subject]:
        change = {"reference": name}
        free = [s.kind is kind and not s.reference for s in subjects]
        return [s.model_copy(update=change) if mine else s for s, mine in zip(subjects, free, strict=True)]

    beats = [beat.model_copy(update={"subjects": bound(beat.subjects)}) for beat in shot.beats]
    return shot.model_copy(update={"subjects": bound(shot.subjects), "beats": beats})


# which shot shows which picture


def _plated(shots: list[Shot], casting: Casting) -> list[Shot]:
    place = casting.named("background")
    row = [n for role in ("first", "plate", "last") for n, given in casting.roles.items() if given == role]
    if place:
        return _around_a_place(shots, place, row, casting)
    if row and casting.roles[row[0]] == "last":
        return [*shots[:-1], _with_plate(shots[-1], row[0], casting)]
    return _spread(shots, row, casting) if len(row) > 1 else _staying(shots, row, casting)


def _around_a_place(shots: list[Shot], place: str, row: list[str], casting: Casting) -> list[Shot]:
    """The opening frame first, the others at the end, and between them the place."""
    opening = [name for name in row if casting.roles[name] == "first"]
    pictures = [[place] for _ in shots]
    pictures[0] = [*opening, place] if len(shots) == 1 or not opening else opening
    pictures[-1] = [*pictures[-1], *(name for name in row if name not in opening)]
    return [_with_pictures(shot, names, casting) for shot, names in zip(shots, pictures, strict=True)]


def _staying(shots: list[Shot], row: list[str], casting: Casting) -> list[Shot]:
    """The opening frame stays for as long as the film stays there."""
    if not row:
        return shots
    out = [_with_plate(shots[0], row[0], casting)]
    reason = f"the film stays where {row[0]} shows it: {casting.reasons[row[0]]}"
    same = {"plate": row[0], "plate_reason": reason}
    here = shots[0].setting
    return out + [shot.model_copy(update=same) if shot.setting is here else shot for shot in shots[1:]]


def _spread(shots: list[Shot], row: list[str], casting: Casting) -> list[Shot]:
    """Every picture in its turn: some shots each, or several in one shot."""
    count, out = len(shots), []
    for number, shot in enumerate(shots):
        if len(row) <= count:
            out.append(_with_plate(shot, row[number * len(row) // count], casting))
        else:
            mine = [name for place, name in enumerate(row) if place * count // len(row) == number]
            out.append(_with_pictures(shot, mine, casting))
    return out


def _with_plate(shot: Shot, name: str, casting: Casting) -> Shot:
    return shot.model_copy(update={"plate": name, "plate_reason": casting.reasons[name]})


def _with_pictures(shot: Shot, names: list[str], casting: Casting) -> Shot:
    """One shot that dissolves from picture to picture; those for which it is too short stay out."""
    room = max(1, min(len(names), shot.frames // _LEAST))
    for name in names[room:]:
        short = f"a shot of {shot.frames / FPS:.1f} s is too short for {len(names)} pictures"
        casting.give(name, "reference", f"not shown: {short}")
    beats = {beat.frame: beat for beat in shot.beats}
    for number, name in enumerate(names[:room]):
        if number:
            frame = shot.frames * number // room
            beat = beats.get(frame) or Beat(frame=frame, prompt=shot.prompt, camera=shot.camera)
            beats[frame] = beat.model_copy(update={"plate": name})
    in_order = [beats[frame] for frame in sorted(beats)]
    return _with_plate(shot.model_copy(update={"beats": in_order}), names[0], casting)
