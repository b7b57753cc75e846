"""What somebody hides behind fits the words, or else the place."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.covers import COVERS, cover, cover_in
from filmgate.storyboard.vocabulary import Setting


@pytest.mark.parametrize(
    ("words", "setting", "name"),
    [
        ("A boy hides", Setting.PARK, "bush"),
        ("A boy hides", Setting.ALLEY, "crates"),
        ("A boy hides", Setting.FOREST, "trunk"),
        ("A boy hides behind a big old tree", Setting.PARK, "trunk"),
        ("A thief hides behind the heavy curtains", Setting.PALACE, "curtain"),
        ("A thief hides", Setting.PALACE, "pillar"),
        ("a cat sits on a rock, a boy hides", Setting.PARK, "bush"),
        ("小男孩躲在沙发后面", Setting.PARK, "sofa"),
        ("士兵藏在岩石后", Setting.FOREST, "boulder"),
    ],
)
def test_the_cover_is_the_one_of_the_words_or_of_the_place(words: str, setting: Setting, name: str) -> None:
    assert cover_in(words, setting) == name


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_hides_the_legs_and_leaves_the_face_to_be_seen(name: str) -> None:
    """Of who crouches at the origin the face is 0.6 high and looks to the right."""
    pen = Pen(np.zeros((200, 300, 4), np.uint8), -1.0, 0.0, 100.0)
    cover(name)(pen, 0.0, 0.5)
    drawn = pen.pixels[::-1, :, 3] > 0
    assert not drawn[50:75, 105:118].any()
    assert drawn[8:30, 128:140].all()
