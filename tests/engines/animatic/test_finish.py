"""Drawn frames in their look, and words on them where there are words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.finish import RESTYLED, finished, is_restyled, said_at, titles_of
from filmgate.engines.animatic.grades import grade_for
from filmgate.engines.animatic.scripts import script_for
from filmgate.storyboard.planner import plan
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


@pytest.mark.parametrize(
    ("words", "worn"),
    [
        ("a couple walks down a street, film grain", False),
        ("a portrait, shot on 35mm film", False),
        ("一个女孩，胶片质感", False),
        ("old film of a couple, heavy grain", True),
        ("super 8 footage of a beach", True),
        ("a street in the 1970s, grainy 16mm", True),
    ],
)
def test_grain_alone_does_not_wear_a_film_out(words: str, worn: bool) -> None:
    told = plans.shot(look=Look.VINTAGE_FILM, prompt=words)
    assert is_restyled(told) is worn
    grade = grade_for(told.look, told.light, told.mood, script_for(told), False, words=words)
    plain = grade_for(Look.NATURAL, told.light, told.mood, script_for(told), False, words=words)
    assert (grade.grain > plain.grain) is not worn


@pytest.mark.parametrize("hour", [TimeOfDay.NOON, TimeOfDay.NIGHT])
def test_noir_is_black_and_white_in_hard_light_by_day_and_by_night(hour: TimeOfDay) -> None:
    shot = plans.shot(look=Look.NOIR, time_of_day=hour, setting=Setting.CITY_STREET)
    frame = gradient(30, 120) if hour is TimeOfDay.NIGHT else gradient()
    frame = np.hstack([frame[:, ::2], frame[:, ::-2]])  # the light is in the middle
    frame[HEIGHT:] = 100
    luma = next(finished([frame], shot, WIDTH, HEIGHT, 1)).astype(int)
    assert (luma[HEIGHT:] == 128).all()
    middle = luma[HEIGHT // 3 : 2 * HEIGHT // 3]
    assert (middle < 40).mean() > 0.15
    assert np.percentile(middle, 95) > 150


def test_light_falls_through_a_blind_only_into_rooms() -> None:
    def rows(setting: Setting) -> np.ndarray:
        shot = plans.shot(look=Look.NOIR, setting=setting)
        lit = np.full_like(gradient(), 128)
        lit[:HEIGHT, ::2] = 200
        return np.asarray(next(finished([lit], shot, WIDTH, HEIGHT, 1))[:HEIGHT, 150:210].mean(1))

    inside, outside = (
        np.abs(np.diff(rows(place))[60:120]).max() for place in (Setting.OFFICE, Setting.MEADOW)
    )
    assert inside > 2 * outside


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


def test_a_line_is_seen_when_it_is_said() -> None:
    shot = plan('A man sits. He stands up. "We should go," he says.', frames=144, seed=1).shots[0]
    (title,) = titles_of(shot)
    (span,) = said_at(shot, (title,)) or []
    said = next(beat.frame for beat in shot.beats if "We should go" in beat.prompt)
    assert title.text == "We should go"
    assert said <= span.first <= said + 6
    assert span.last <= 144
    assert span.last - span.first >= 1.2 * FPS


def test_lines_follow_each_other_and_none_is_cut_short_by_its_beat() -> None:
    words = '"Who are you?" asks the man. The woman turns: "A friend." Then he laughs: "I doubt that!"'
    shot = plan(words, frames=192, seed=1).shots[0]
    spans = said_at(shot, titles_of(shot)) or []
    assert len(spans) == 3
    assert [one.first < one.last for one in spans] == [True] * 3
    assert [one.last <= two.first for one, two in pairwise(spans)] == [True] * 2
    assert min(one.last - one.first for one in spans) >= 20


def test_lines_of_one_beat_share_its_time() -> None:
    shot = plans.shot(frames=96, caption="Go!\nNow!")
    assert said_at(shot, titles_of(shot)) is None  # all are said from the beginning


def test_words_that_mean_nothing_to_the_engine_are_set_in_type() -> None:
    shot = plans.shot(prompt="flibber of the seven glooms " * 9, subjects=[], setting=Setting.ABSTRACT)
    (title,) = titles_of(shot)
    assert title.text.startswith("flibber of the seven glooms")
    assert len(title.text) <= 60
