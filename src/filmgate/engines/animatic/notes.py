"""What the film only stands in for: nothing that is not drawn as asked is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.blocking.lineup import MOST
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.play import PLAYED
from filmgate.storyboard.schema import Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import Angle


def approximated(storyboard: Storyboard) -> dict[str, str]:
    """`{"setting:laboratory": "room", …}`: field and value, and what is shown in its place."""
    return dict(sorted(pair for shot in storyboard.shots for pair in _of_shot(shot)))


def _of_shot(shot: Shot) -> Iterator[tuple[str, str]]:
    for subject in (*shot.subjects, *(s for beat in shot.beats for s in beat.subjects)):
        yield from _of_subject(subject)
    if any(beat.camera.angle is Angle.POINT_OF_VIEW is not shot.camera.angle for beat in shot.beats):
        yield f"angle:{Angle.POINT_OF_VIEW}", "eye_level"  # nobody leaves the picture within a take


def _of_subject(subject: Subject) -> Iterator[tuple[str, str]]:
    if subject.kind in wardrobe.STAND_INS:
        yield f"subject:{subject.kind}", wardrobe.STAND_INS[subject.kind]
    person = isinstance(wardrobe.PARTS[subject.kind], Figure)
    if subject.action not in cast(subject, False).does | PLAYED:
        yield f"action:{subject.action}", "stand" if person else "move"
    if subject.count > MOST:
        yield f"count:{subject.count}", str(MOST)
