"""Words that make one deed another."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.wordings import by_words
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind


@pytest.mark.parametrize(
    ("words", "told", "meant"),
    [
        ("rowers pull in unison on a river", Action.PULL, Action.ROW),
        ("a rock climber hangs from an overhang", Action.STAND, Action.CLIMB),
        ("breakdancers battle in a station", Action.FIGHT, Action.DANCE),
        ("a scribe copies a manuscript", Action.WORK, Action.WRITE),
        ("workers pull a cart", Action.PULL, None),
        ("a man hangs a picture on the wall", Action.WORK, None),
        ("two knights battle", Action.FIGHT, None),
    ],
)
def test_the_words_tell_the_deed(words: str, told: Action, meant: Action | None) -> None:
    subject = Subject(kind=SubjectKind.MAN, action=told)
    assert by_words(subject, Shot(frames=24, prompt=words, subjects=[subject])) is meant
