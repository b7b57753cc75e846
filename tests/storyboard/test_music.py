"""Instruments that are only heard are not shown."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind as K

_INSTRUMENTS = {K.PIANO, K.GUITAR, K.VIOLIN}


def _planned(prompt: str) -> tuple[set[K], bool]:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    heard = any(cue.value.startswith("music") for cue in shot.sounds)
    return {one.kind for one in shot.subjects} & _INSTRUMENTS, heard


@pytest.mark.parametrize(
    "prompt",
    [
        "piano notes, empty street at night",
        "jazz saxophone plays softly over a rainy city",
        "epic orchestral drums, warriors march",
        "a harp glissando, a deer in the forest",
        "a violin melody drifts over the hills",
        "soft piano music plays as snow falls over a village",
        "画面：一只猫在睡觉。音乐：舒缓的木吉他",
        "少年踏云而行，配乐使用古筝与战鼓",
        "老人牵起男孩的手，钢琴独奏低回",
        "镜头缓缓上升，钢琴与竖琴的旋律响起",
        "汉服女子，石桥，水墨风，古筝",
        "女子起舞，古筝渐入",
        "海鸥飞过，海浪声和欢快的尤克里里",
    ],
)
def test_what_is_only_heard_is_music(prompt: str) -> None:
    assert _planned(prompt) == (set(), True)


@pytest.mark.parametrize(
    "prompt",
    [
        "a piano in an empty hall",
        "a man plays guitar on the street",
        "a piano plays itself in a haunted house",
        "a violin lies on the table",
        "女孩，吉他，草地，夕阳",
        "墙边靠着一把吉他，老人坐着",
    ],
)
def test_what_stands_there_or_is_played_is_shown(prompt: str) -> None:
    assert _planned(prompt)[0]


@pytest.mark.parametrize(
    ("prompt", "cue"),
    [
        ("A train leaves the station, a mournful string score.", "music_sad"),
        ("画面1：一只猫在跑。配乐：轻快俏皮的音乐，画面清晰", "music_happy"),
        ("She walks home. The pulse sounds like a heartbeat.", "heartbeat"),
        ("Two samurai fight, steel meets steel.", "swords"),
        ("A robot waters flowers, then it starts to rain.", "rain"),
        ("书生跪在地上。悲伤的古筝曲。", "music_sad"),
    ],
)
def test_what_is_told_of_the_sound_is_heard(prompt: str, cue: str) -> None:
    assert cue in plan(prompt, frames=120, seed=7).shots[0].sounds
