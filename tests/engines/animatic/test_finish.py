"""Drawn frames in their look, and words on them where there are words."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.finish import RESTYLED, finished, is_restyled, titles_of
from filmgate.storyboard.vocabulary import Look, Setting, TimeOfDay
from tests.engines.animatic import plans

WIDTH, HEIGHT = 320, 180


def gradient(low: int = 40, high: int = 220) -> np.ndarray:
    frame = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    frame[:HEIGHT] = np.linspace(low, high, WIDTH).astype(np.uint8)
    return frame


@pytest.mark.parametrize("look", sorted(RESTYLED))
def test_a_drawn_look_is_drawn(look: Look) -> None:
    shot = plans.shot(look=look, frames=2)
    made = list(finished([gradient(), gradient()], shot, WIDTH, HEIGHT, 1))
    assert [frame.shape for frame in made] == [gradient().shape] * 2
    assert np.abs(made[0].astype(int) - gradient()).mean() > 2


def test_a_graded_look_passes_the_frames_on() -> None:
    frame = gradient()
    assert next(finished([frame], plans.shot(look=Look.CINEMATIC), WIDTH, HEIGHT, 1)) is frame


def test_noir_at_night_is_dark_enough() -> None:
    assert is_restyled(plans.shot(look=Look.NOIR))
    assert not is_restyled(plans.shot(look=Look.NOIR, time_of_day=TimeOfDay.NIGHT))


def test_a_dark_scene_is_exposed_for_the_look() -> None:
    shot = plans.shot(look=Look.WATERCOLOR)
    dark, light = (
        next(finished([gradient(*levels)], shot, WIDTH, HEIGHT, 1)) for levels in ((2, 40), (40, 220))
    )
    assert dark[:HEIGHT].mean() > 0.45 * light[:HEIGHT].mean()


def test_dialogue_stands_below_and_goes() -> None:
    shot = plans.shot(frames=96, caption="We should go.")
    made = list(finished([gradient() for _ in range(96)], shot, WIDTH, HEIGHT, 1))
    change = np.array([np.abs(frame.astype(int) - gradient())[:HEIGHT].mean() for frame in made])
    assert change[48] > 0.2
    assert change[0] < 0.02
    assert np.abs(made[48].astype(int) - gradient())[: HEIGHT // 2].max() == 0


def test_words_that_mean_nothing_to_the_engine_are_set_in_type() -> None:
    shot = plans.shot(prompt="flibber of the seven glooms " * 9, subjects=[], setting=Setting.ABSTRACT)
    (title,) = titles_of(shot)
    assert title.text.startswith("flibber of the seven glooms")
    assert len(title.text) <= 60
