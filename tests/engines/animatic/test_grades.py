"""What looks and moods make of one picture: no two alike."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.finish import finished
from filmgate.engines.animatic.frames.darkroom import Darkroom
from filmgate.engines.animatic.grades import grade_for
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.scripts import BY_HOUR
from filmgate.engines.animatic.stages.locations import darkened
from filmgate.engines.animatic.view import View
from filmgate.media.picture import i420_to_bgr
from filmgate.storyboard.vocabulary import Light, Look, Mood, Setting, TimeOfDay
from tests.engines.animatic import plans

VIEW = View(256, 144)
Picture = np.ndarray


def apart(one: Picture, two: Picture) -> float:
    """The mean of how far colours differ, in levels."""
    return float(np.abs(one.astype(int) - two).mean())


@cache
def scene(setting: Setting) -> Renderer:
    return Renderer(scene_of(plans.board(plans.shot(setting=setting)), 0, VIEW), 7)


@pytest.mark.parametrize("setting", [Setting.CITY_STREET, Setting.MEADOW])
def test_each_mood_is_felt(setting: Setting) -> None:
    def developed(mood: Mood) -> Picture:
        grade = grade_for(Look.NATURAL, Light.NATURAL, mood, BY_HOUR[TimeOfDay.NOON], neon=False)
        return i420_to_bgr(Darkroom(grade, VIEW, 7).frame(scene(setting).picture(0.5), 0))

    seen = {mood: developed(mood) for mood in Mood}
    nearest = min((apart(seen[a], seen[b]), a, b) for a, b in combinations(Mood, 2))
    assert nearest[0] > 4, nearest


def test_moods_that_nobody_asked_for_leave_the_shots_of_a_film_alike() -> None:
    def developed(mood: Mood, *, inferred: bool) -> Picture:
        hour = BY_HOUR[TimeOfDay.NOON]
        grade = grade_for(Look.NATURAL, Light.NATURAL, mood, hour, neon=False, inferred=inferred)
        return i420_to_bgr(Darkroom(grade, VIEW, 7).frame(scene(Setting.CITY_STREET).picture(0.5), 0))

    for one, two in ((Mood.JOYFUL, Mood.MELANCHOLIC), (Mood.NEUTRAL, Mood.TENSE)):
        told, felt = (apart(developed(one, inferred=i), developed(two, inferred=i)) for i in (False, True))
        assert 1 < felt < 0.6 * told


def test_no_mood_puts_a_night_in_the_dark() -> None:
    def level(mood: Mood) -> float:
        grade = grade_for(Look.NATURAL, Light.NATURAL, mood, BY_HOUR[TimeOfDay.NIGHT], neon=False)
        picture = scene(Setting.CITY_STREET).picture(0.5) // 2
        return float(Darkroom(grade, VIEW, 7).frame(picture, 0)[: VIEW.height].mean()) - 16

    assert min(level(mood) for mood in Mood) > 0.6 * level(Mood.NEUTRAL)


@pytest.mark.slow
@pytest.mark.parametrize("setting", [Setting.CITY_STREET, Setting.MEADOW])
def test_each_look_is_unmistakable(setting: Setting) -> None:
    def drawn(look: Look) -> Picture:
        shot = darkened(plans.shot(setting=setting, look=look, inferred=["time_of_day"]))
        board = plans.board(shot)
        frames = [Renderer(scene_of(board, 0, VIEW), 7).frame(12)]
        return i420_to_bgr(next(finished(frames, shot, VIEW.width, VIEW.height, 7)))

    seen = {look: drawn(look) for look in Look}
    nearest = min((apart(seen[a], seen[b]), a, b) for a, b in combinations(Look, 2))
    assert nearest[0] > 4, nearest


@pytest.mark.parametrize(
    ("words", "warmer"),
    [
        ("in warm light", True), ("a room with warm golden lamps", True), ("暖黄灯光", True),
        ("in cold blue light", False), ("冷色调", False), ("a warm coat", None), ("a blue car", None),
    ],
)  # fmt: skip
def test_light_is_as_warm_as_the_words_tell(words: str, warmer: bool | None) -> None:
    noon = BY_HOUR[TimeOfDay.NOON]
    red, _, blue = grade_for(Look.NATURAL, Light.SOFT, Mood.NEUTRAL, noon, neon=False, words=words).gain
    assert (red > blue) is (warmer is True)
    assert (red < blue) is (warmer is False)
