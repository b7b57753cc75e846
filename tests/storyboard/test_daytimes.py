"""Hours that follow one another within one take."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def _hours(prompt: str) -> list[str]:
    """The hours of a take, in order."""
    shot = plan(prompt, frames=240, seed=7).shots[0]
    return [str(shot.time_of_day), *(str(beat.time_of_day) for beat in shot.beats if beat.time_of_day)]


@pytest.mark.parametrize(
    ("prompt", "hours"),
    [
        (
            "A harbor town at night, boats rocking. Dissolve to dawn: gulls circle the masts.",
            ["night", "dawn"],
        ),
        ("At noon the square is crowded. At dusk only a dog remains, lying on a step.", ["noon", "dusk"]),
        (
            "Midnight: a baker kneads dough. By sunrise the shelves are full and he sleeps.",
            ["midnight", "sunrise"],
        ),
        (
            "A shepherd walks at dawn; in the evening he returns. At midnight he sings.",
            ["dawn", "dusk", "midnight"],
        ),
        ("At noon a bus stops. In the afternoon a nun paints a door.", ["noon", "afternoon"]),
        ("A boat drifts in a storm at night. Dissolve to dawn. The sea is flat.", ["night", "dawn"]),
        ("夜晚的小镇，一只猫走过。清晨，老人打开门。", ["night", "morning"]),
        ("夜空烟花炸开。天亮时，小女孩消失了。", ["night", "dawn"]),
        (
            "中午在古城里吃饭，老板娘笑着。下午去海边，马儿喝水。晚上歌手唱歌。",
            ["noon", "afternoon", "night"],
        ),
    ],
)
def test_a_beat_that_opens_with_another_hour_turns_to_it(prompt: str, hours: list[str]) -> None:
    assert _hours(prompt) == hours


@pytest.mark.parametrize(
    "prompt",
    [
        "A street at night. Night market stalls steam and a cook laughs.",
        "A samurai stands on a bridge at dawn. Golden light touches his sword. Morning mist rises.",
        "A boy flies a kite in the afternoon. Golden hour light on his face, he laughs.",
        "A woman waits in the evening. Sunset, warm tones, 35mm.",
    ],
)
def test_words_for_the_light_of_a_scene_turn_nothing(prompt: str) -> None:
    assert len(_hours(prompt)) == 1


@pytest.mark.parametrize(
    ("time", "hour"),
    [
        ("at 4 a.m.", "night"),
        ("at 11 pm", "night"),
        ("at 3:30pm", "afternoon"),
        ("at six in the morning", "sunrise"),
        ("at half past seven in the evening", "dusk"),
        ("at 12 o'clock at night", "midnight"),
        ("at 23:30", "night"),
    ],
)
def test_a_time_by_the_clock_is_an_hour_of_the_day(time: str, hour: str) -> None:
    assert _hours(f"A cleaner sweeps a hallway {time}") == [hour]
