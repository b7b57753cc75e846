"""An elephant that paints has an easel before it, on which its picture grows."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.painting import is_painting
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn
from tests.engines.animatic.figures import overhang

WORDS = "An elephant paints a picture with its trunk"
PAINTER = cast(Subject(kind=SubjectKind.ELEPHANT, action=Action.WRITE), False, WORDS)


def _coloured(time: float) -> int:
    """Pixels of strong colour: an elephant and its easel are grey and brown."""
    pixels = drawn(PAINTER, acting(Action.WRITE, time)).astype(int)
    solid = pixels[pixels[..., 3] > 200][:, :3]
    return int((solid.max(1) - solid.min(1) > 90).sum())


def test_the_picture_grows() -> None:
    assert _coloured(3.9) > 1.5 * _coloured(0.2)


def test_it_is_drawn_whole_with_its_easel() -> None:
    plain = cast(Subject(kind=SubjectKind.ELEPHANT), False, "An elephant")
    assert PAINTER.box[2] > plain.box[2]
    assert overhang(PAINTER, Action.WRITE, 2.0) < 0.06


@pytest.mark.parametrize(
    ("action", "words", "paints"),
    [
        (Action.WRITE, WORDS, True),
        (Action.WORK, "大象用鼻子画画", True),
        (Action.WRITE, "An elephant writes a letter", False),
        (Action.STAND, WORDS, False),
    ],
)
def test_only_who_paints_has_one(action: Action, words: str, paints: bool) -> None:
    assert is_painting(action, words) is paints


def test_the_brush_is_in_its_trunk() -> None:
    still, paints = (drawn(PAINTER, acting(action, 1.0)) for action in (Action.STAND, Action.WRITE))
    assert np.abs(still.astype(int) - paints).max() > 60
