from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.sound.spectrum import Signal
from filmgate.engines.animatic.speech.speakers import NARRATOR, said_so, tone_of
from filmgate.engines.animatic.speech.synthesis import spoken
from filmgate.engines.animatic.speech.tongues import ENGLISH
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.speech.heard import centre, pitches

LINE = "I will find you, whatever it takes."


def voice(kind: str, *attributes: str, nth: int = 0) -> Signal:
    pytest.importorskip("espeakng_loader")
    subject = Subject(kind=SubjectKind(kind), attributes=list(attributes))
    return spoken(LINE, ENGLISH.voice, tone_of(subject, nth, 0))


def pitch(sound: Signal) -> float:
    return float(np.median(pitches(sound)))


def test_men_women_and_children_are_told_by_their_pitch_and_their_formants() -> None:
    man, woman, child = voice("man"), voice("woman"), voice("girl")
    assert 1.4 * pitch(man) < pitch(woman) < 0.85 * pitch(child)
    assert centre(man) < centre(child)


def test_a_robot_speaks_on_one_note() -> None:
    pytest.importorskip("espeakng_loader")
    tone = tone_of(Subject(kind=SubjectKind.ROBOT), 0, 0)
    assert tone.metal
    assert _spread(spoken(LINE, ENGLISH.voice, replace(tone, metal=False))) < 1.1 < _spread(voice("man"))


def _spread(sound: Signal) -> float:
    low, high = np.percentile(pitches(sound), (20, 80))
    return float(high / low)


def test_who_is_old_takes_longer() -> None:
    assert len(voice("old_man")) > 1.08 * len(voice("man"))


def test_a_dragon_is_deeper_than_a_kitten() -> None:
    assert centre(voice("dragon")) < 0.9 * centre(voice("kitten"))


def test_a_described_voice_is_that_voice() -> None:
    female = Subject(kind=SubjectKind.SOLDIER, attributes=["female"])
    assert tone_of(female, 0, 0).name.startswith("woman")
    deep = Subject(kind=SubjectKind.MAN, attributes=["deep-voiced"])
    assert tone_of(deep, 0, 0).name == "deep voice"


@pytest.mark.parametrize("kind", list(SubjectKind))
def test_whatever_it_is_has_a_voice(kind: SubjectKind) -> None:
    tone = tone_of(Subject(kind=kind), 0, 0)
    assert tone.name
    assert 0 <= tone.pitch <= 99
    assert 0.7 <= tone.throat <= 1.5


def test_four_of_a_kind_have_voices_of_their_own() -> None:
    for kind in (SubjectKind.MAN, SubjectKind.WOMAN):
        assert len({tone_of(Subject(kind=kind), nth, 5) for nth in range(4)}) == 4


def test_a_whisper_has_no_tone_and_a_shout_is_higher() -> None:
    assert said_so(NARRATOR, Action.WHISPER).variant == "whisper"
    woman = tone_of(Subject(kind=SubjectKind.WOMAN), 0, 0)
    assert said_so(woman, Action.WHISPER).variant == "whisperf"
    assert said_so(NARRATOR, Action.SHOUT).pitch > NARRATOR.pitch
    assert said_so(NARRATOR, Action.TALK) == NARRATOR
