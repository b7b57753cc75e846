"""Takes that go from place to place, drawn as one shot for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.catalog import FPS, Sound
from filmgate.engines.animatic.sound.spectrum import RATE
from filmgate.engines.animatic.takes import joined, numbers, parts, unfolded
from filmgate.engines.base import Frame
from filmgate.storyboard.schema import Beat, Shot
from filmgate.storyboard.vocabulary import Setting, SoundCue, Transition, Weather
from tests.engines.animatic import plans
from tests.engines.animatic.test_engine import DESK, engine


def _beat(frame: int, **fields: Any) -> Beat:
    return Beat(**{"frame": frame, "prompt": f"beat {frame}", "subjects": [plans.subject()], **fields})


def _journey() -> Shot:
    """From a kitchen, with a deed there, to a rainy street, and over a cut to a bar."""
    return plans.shot(
        frames=96,
        prompt="she cooks, she sings, beat 40, beat 70",
        setting=Setting.KITCHEN,
        caption="Hello!\nGood evening!",
        inferred=["setting", "weather"],
        beats=[
            _beat(20, prompt="she sings"),
            _beat(40, setting=Setting.CITY_STREET, weather=Weather.RAIN, sounds=[SoundCue.RAIN]),
            _beat(50, prompt='she says "Good evening!"'),
            _beat(70, setting=Setting.BAR, transition=Transition.CUT),
        ],
    )


def test_every_place_is_a_shot_and_none_takes_time() -> None:
    found = parts(_journey())
    assert [str(shot.setting) for shot in found] == ["kitchen", "city_street", "bar"]
    assert [shot.frames for shot in found] == [40, 30, 26]
    assert [[beat.frame for beat in shot.beats] for shot in found] == [[20], [10], []]


def test_what_turned_stays_until_something_else_is_told() -> None:
    found = parts(_journey())
    assert [str(shot.weather) for shot in found] == ["clear", "rain", "rain"]
    assert [shot.sounds for shot in found] == [[], [SoundCue.RAIN], [SoundCue.RAIN]]
    assert ["setting" in shot.inferred for shot in found] == [True, False, False]


def test_the_take_dissolves_unless_it_cuts() -> None:
    assert [shot.transition for shot in parts(_journey())][1:] == [Transition.DISSOLVE, Transition.CUT]


def test_a_line_is_said_where_its_words_are() -> None:
    assert [shot.caption for shot in parts(_journey())] == ["Hello!", "Good evening!", None]


def test_each_shot_has_its_own_words() -> None:
    assert [shot.prompt for shot in parts(_journey())] == [
        "she cooks, she sings",
        'beat 40, she says "Good evening!"',
        "beat 70",
    ]


def test_a_take_at_one_place_and_one_of_pictures_stay_as_they_are() -> None:
    board = plans.demo_take()
    assert unfolded(board) is board
    pictured = _journey().model_copy(update={"plate": "image_1"})
    assert parts(pictured) == [pictured]


def test_the_shots_after_a_journey_are_counted_on() -> None:
    board = plans.board(plans.shot(), _journey(), plans.shot())
    assert [numbers(board, shot) for shot in range(3)] == [range(1), range(1, 4), range(4, 5)]
    assert sum(shot.frames for shot in unfolded(board).shots) == board.frames


def _grey(level: int, count: int) -> Iterator[Frame]:
    """Frames whose luma is the level and their own number."""
    for number in range(count):
        frame = np.full((24, 16), 128, np.uint8)
        frame[:16] = level + number
        yield frame


@given(
    lengths=st.lists(st.integers(1, 40), min_size=1, max_size=4),
    kind=st.sampled_from([Transition.CUT, Transition.DISSOLVE, Transition.WIPE, Transition.FADE_OUT]),
)
def test_no_frame_is_added_or_lost_where_shots_meet(lengths: list[int], kind: Transition) -> None:
    shots = [plans.shot(frames=length, transition=kind) for length in lengths]
    made = joined([(shot, _grey(60 * number, shot.frames)) for number, shot in enumerate(shots)])
    assert len(list(made)) == sum(lengths)


def test_one_place_comes_out_of_the_other() -> None:
    shots = [plans.shot(frames=30), plans.shot(frames=30, transition=Transition.DISSOLVE)]
    levels = [
        float(frame[:16].mean()) for frame in joined([(shots[0], _grey(0, 30)), (shots[1], _grey(180, 30))])
    ]
    assert levels[:21] == list(range(21))
    assert levels[39:] == [180.0 + number for number in range(9, 30)]
    assert all(np.diff(levels[20:40]) > 0)


def test_the_engine_films_a_journey_in_its_frames() -> None:
    frames = list(engine().frames(plans.order(plans.board(_journey()), 320, 180), 0, DESK))
    assert len(frames) == 96
    steps = [np.abs(one.astype(int) - two.astype(int)).mean() for one, two in pairwise(frames)]
    assert steps[69] > 10  # the cut
    assert max(steps[31:49]) < steps[69] / 2  # the dissolve


def test_each_place_is_heard_for_as_long_as_it_is_seen() -> None:
    order = plans.order(plans.board(_journey()), 320, 180)
    order = replace(order, request=order.request.model_copy(update={"sound": Sound.ON, "seed": 7}))
    heard = engine(speech="off").sound(order)
    assert heard is not None
    assert max(heard.shape) == pytest.approx(96 * RATE / FPS, abs=RATE / FPS)
