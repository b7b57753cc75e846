"""What somebody climbs fits the words, or else the place."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.climbs import CLIMBS, climb_in, climbed
from filmgate.storyboard.vocabulary import Setting


@pytest.mark.parametrize(
    ("words", "setting", "name"),
    [
        ("A man climbs", Setting.CITY_STREET, "ladder"),
        ("A man climbs", Setting.MOUNTAIN, "rock"),
        ("A man climbs a ladder", Setting.MOUNTAIN, "ladder"),
        ("A boy climbs an apple tree", Setting.FARM, "tree"),
        ("A man climbs a rope", Setting.CLIFF, "rope"),
        ("登山者攀登岩壁", Setting.MEADOW, "rock"),
    ],
)
def test_the_climb_is_the_one_of_the_words_or_of_the_place(words: str, setting: Setting, name: str) -> None:
    assert climb_in(words, setting) == name


@pytest.mark.parametrize("name", CLIMBS)
def test_there_is_something_for_the_hands_at_every_height(name: str) -> None:
    pen = Pen(np.zeros((180, 200, 4), np.uint8), -1.0, 0.0, 100.0)
    climbed(name)(pen, 0.0, 0.5)
    within_reach = pen.pixels[::-1, 110:119, 3] > 0
    assert within_reach[5:160].any(axis=1).mean() > 0.8
