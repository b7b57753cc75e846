"""Who is on a board rides over what the words tell: a cliff, a jump, a rail."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.terrain import CLIFF, KICKER, RAIL, Terrain, terrain_in
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import drawn
from tests.engines.animatic.rigs.test_hurdles import rigs_of

MOMENTS = np.arange(0.0, 5.0, 0.1)


@pytest.mark.parametrize(
    ("words", "leaps", "terrain"),
    [
        ("a snowboarder jumps off a cliff", True, CLIFF),
        ("滑雪者从悬崖上跳下", True, CLIFF),
        ("a skier leaps into the air", True, KICKER),
        ("a skateboarder grinds a rail", False, RAIL),
        ("a skier glides down the mountain", False, None),
        ("a diver jumps off a cliff", True, None),
    ],
)
def test_it_is_what_the_words_tell(words: str, leaps: bool, terrain: Terrain | None) -> None:
    assert terrain_in(words, leaps) is terrain


def _at(rig: Rig, action: Action, time: float) -> Act:
    return Act(action, action, 1.0, time, distance=time * rig.speed(action), since=time, span=5.0)


@pytest.mark.parametrize(
    ("words", "action", "first", "last", "highest"),
    [
        ("a snowboarder jumps off a cliff", Action.JUMP, 2.0, 0.0, 2.3),
        ("a skier leaps into the air", Action.JUMP, 0.0, 0.0, 1.2),
        ("a skateboarder grinds a rail", Action.GLIDE, 0.0, 0.0, 0.5),
    ],
)
def test_the_board_is_on_it_and_back_on_the_ground(
    words: str, action: Action, first: float, last: float, highest: float
) -> None:
    (rig,) = rigs_of(words)
    heights = [rig.path(_at(rig, action, float(time)))[1] for time in MOMENTS]
    assert heights[0] >= first
    assert heights[-1] == last
    assert max(heights) >= highest
    assert max(abs(b - a) for a, b in pairwise(heights)) < 0.75


def test_the_rock_is_under_who_has_not_left_it_yet() -> None:
    (rig,) = rigs_of("a snowboarder jumps off a cliff")
    before, after = (drawn(rig, _at(rig, Action.JUMP, time)) for time in (1.0, 4.5))
    assert np.count_nonzero(before[..., 3]) > 3 * np.count_nonzero(after[..., 3])
