"""The light that several words tell together."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("words", "light"),
    [
        ("hard side light", "hard"),
        ("soft, warm morning light", "soft"),
        ("shafts of turquoise light", "volumetric"),
        ("sunlight slices through the blinds", "volumetric"),
        ("the sun slanting through the trees", "volumetric"),
        ("lit only by a phone screen", "low_key"),
        ("lit by a single lamp", "low_key"),
        ("the glow of a bedside lamp", "soft"),
        ("in the glow of the embers", "firelight"),
        ("by the light of three candles", "candlelight"),
        ("illuminated by billboards", "neon"),
        ("the light is soft and natural", "soft"),
        ("low-key lighting, a beam of light sweeps across the wall", "low_key"),
    ],
)
def test_words_tell_the_light_together(words: str, light: str) -> None:
    shot = plan(f"A man in a room, {words}.", frames=120, seed=7).shots[0]
    assert (shot.light, "light" in shot.inferred) == (light, False)


@pytest.mark.parametrize("words", ["a light breakfast", "soft blankets", "he falls through the roof"])
def test_what_is_no_light_tells_none(words: str) -> None:
    assert "light" in plan(f"A man in a room, {words}.", frames=120, seed=7).shots[0].inferred


@pytest.mark.parametrize(
    ("prompt", "light"),
    [("a cook, oven glow on her face", "soft"), ("a low chair, golden morning light", None)],
)
def test_a_quality_reaches_no_further_than_its_phrase(prompt: str, light: str | None) -> None:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    assert ("light" in shot.inferred) if light is None else shot.light == light


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("两个剪影走过沙漠，体积光", "light", "volumetric"),
        ("清晨的田野，阳光洒下金色的光", "time_of_day", "morning"),
        ("麦田里一台拖拉机，手绘动画风格", "look", "anime"),
        ("老人望着一张泛黄的照片，写实画面", "look", "natural"),
        ("两个剪影走过沙漠", "light", "backlight"),
        ("女主播涂口红，灯光打亮一点", "light", "high_key"),
    ],
)
def test_what_a_detail_tells_yields_to_what_tells_the_whole(prompt: str, field: str, value: str) -> None:
    assert getattr(plan(prompt, frames=120, seed=7).shots[0], field) == value


@pytest.mark.parametrize(
    ("prompt", "move", "angle"),
    [
        ("恐龙追一辆车，镜头晃一点", "handheld", "eye_level"),
        ("将军骑着马，机位放低一点仰着拍", None, "low"),
    ],
)
def test_what_is_asked_of_the_camera_in_passing_is_done(prompt: str, move: str | None, angle: str) -> None:
    camera = plan(prompt, frames=120, seed=7).shots[0].camera
    assert (move or camera.move, angle) == (camera.move, camera.angle)


@pytest.mark.parametrize(
    ("prompt", "angle"),
    [
        ("A ballerina dances, spotlight from above", "eye_level"),
        ("Rain pours from above on a boxer", "eye_level"),
        ("A dragon attacks from above", "eye_level"),
        ("A statue lit from below", "eye_level"),
        ("A chess board from above", "high"),
        ("A couple dancing, from above", "high"),
        ("Looking from below at a skater", "low"),
    ],
)
def test_light_and_deeds_that_come_from_above_tell_nothing_of_the_camera(prompt: str, angle: str) -> None:
    assert plan(prompt, frames=120, seed=1).shots[0].camera.angle == angle
