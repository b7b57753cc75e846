"""A shot's words for a model that reads prose: its own, and what the storyboard knows beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmgate.contract.references import REFERENCE, name_of
from filmgate.storyboard.schema import Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import Angle, Look, Mood, Move, Weather

BEFORE = re.compile(r"\b(in|from|of|as|on|like|with|into|by|to|the|this|that)\s*$", re.IGNORECASE)
"""Words after which a reference stands for the picture and not for who is in it."""
SPACES = re.compile(r"[ \t]{2,}")


def prompt_of(board: Storyboard, number: int) -> str:
    """The shot's prompt. Of several shots each tells its framing, angle and move, or all would look alike."""
    shot = board.shots[number]
    text = _without_marks(shot)
    told = [text.rstrip(" .。"), *_missing(shot, text)]
    if len(board.shots) > 1:
        told.append(_camera(shot))
    return ". ".join(part for part in told if part) + "."


def _without_marks(shot: Shot) -> str:
    """`@image_1 walks` becomes `the woman walks`: a model knows no input by its number."""
    subjects = [*shot.subjects, *(subject for beat in shot.beats for subject in beat.subjects)]
    kinds = {subject.reference: _word(subject) for subject in subjects if subject.reference}

    def spoken(match: re.Match[str]) -> str:
        name = name_of(match)
        if name.startswith("video"):
            return "the video"
        before = match.string[: match.start()]
        if BEFORE.search(before):
            return (
                "reference" if before.rstrip().lower().endswith(("the", "this", "that")) else "the reference"
            )
        return kinds.get(name, "the subject")

    return SPACES.sub(" ", REFERENCE.sub(spoken, shot.prompt)).strip()


def _word(subject: Subject) -> str:
    return "the " + _spaced(subject.kind)


def _missing(shot: Shot, text: str) -> Iterator[str]:
    """What the prompt said of the film and not in this shot's own words."""
    said = text.lower()
    defaults = {"look": Look.NATURAL, "mood": Mood.NEUTRAL, "weather": Weather.CLEAR}
    for name, form in (
        ("time_of_day", "{}"),
        ("weather", "{}"),
        ("light", "{} light"),
        ("mood", "{} mood"),
        ("look", "{} style"),
    ):
        value = getattr(shot, name)
        if name in shot.inferred or value == defaults.get(name) or _spaced(value) in said:
            continue
        if not (name == "light" and value == "natural"):
            yield form.format(_spaced(value))


def _camera(shot: Shot) -> str:
    camera = shot.camera
    parts = [f"{_spaced(camera.framing)} shot"]
    if camera.angle is not Angle.EYE_LEVEL:
        parts.append(f"{_spaced(camera.angle)} angle")
    parts.append("static camera" if camera.move is Move.STATIC else f"{camera.speed} {_spaced(camera.move)}")
    return ", ".join(parts)


def _spaced(value: str) -> str:
    return str(value).replace("_", " ")
