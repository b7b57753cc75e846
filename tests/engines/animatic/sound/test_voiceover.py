"""Speech in the soundtrack: there when it is said, clear, and no louder film for it."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.sound import LOUDNESS, soundtrack
from filmgate.engines.animatic.sound.loudness import loudness
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import rms, silence
from filmgate.engines.animatic.sound.voiceover import over
from filmgate.engines.animatic.speech.lines import Dialogue, Line
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, Setting, SoundCue, SubjectKind
from tests.engines.animatic.sound.test_sound import order_of, shot_of
from tests.engines.animatic.speech.heard import share

START, SECONDS = 2.0, 1.5


def buzz() -> Signal:
    """Something like a voice: 150 Hz and its harmonics up to 3 kHz, at unit power."""
    time = np.arange(round(SECONDS * RATE)) / RATE
    tone = np.sum([np.sin(2 * np.pi * 150 * k * time + k * k) / k for k in range(1, 21)], axis=0)
    return np.asarray(tone / tone.std(), np.float32)


def film(*cues: SoundCue, setting: Setting = Setting.STUDIO_BACKDROP, place: int | None = 0) -> Dialogue:
    talker = Subject(kind=SubjectKind.MAN, action=Action.TALK)
    shot = shot_of(*cues, setting=setting, subjects=[talker])
    line = Line("Come with me.", 0, (place,), start=START, seconds=SECONDS, sound=buzz())
    return Dialogue(order_of(_board(shot)).storyboard, (line,))


def _board(shot: object) -> object:
    from filmgate.storyboard.schema import Storyboard

    return Storyboard(frames=120, seed=3, shots=[shot])


def within(samples: Signal) -> Signal:
    return samples[:, round((START + 0.1) * RATE) : round((START + SECONDS - 0.1) * RATE)]


def before(samples: Signal) -> Signal:
    return samples[:, RATE // 2 : round((START - 0.6) * RATE)]


LOUD = (SoundCue.EXPLOSION, SoundCue.MUSIC_ELECTRONIC, SoundCue.WATERFALL)


@pytest.mark.parametrize("cues", [(SoundCue.RAIN,), LOUD, (SoundCue.SILENCE,)])
def test_a_line_is_heard_in_its_time_at_the_films_loudness(cues: tuple[SoundCue, ...]) -> None:
    dialogue = film(*cues)
    made = soundtrack(order_of(dialogue.board), dialogue)
    assert made is not None
    sound = np.ascontiguousarray(made.T)
    assert share(within(sound), 300, 3400) > 0.3
    assert loudness(within(sound)) > loudness(before(sound)) - 6
    assert loudness(sound) == pytest.approx(LOUDNESS, abs=1.0)
    assert np.abs(sound).max() <= 0.85


def test_everything_else_is_turned_down_for_it_and_comes_back() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (2, 5 * RATE)).astype(np.float32)
    dialogue = film(setting=Setting.STUDIO_BACKDROP)
    made = over(noise, dialogue)
    silent = over(silence(5 * RATE), dialogue)
    rest = made - silent
    assert loudness(within(silent)) - loudness(within(rest)) > 10
    assert np.array_equal(rest[:, :RATE], noise[:, :RATE])
    assert rest[:, -RATE // 2 :].std() == pytest.approx(noise[:, -RATE // 2 :].std(), rel=0.01)
    gain = [rms(rest[:, i : i + 240]) / rms(noise[:, i : i + 240]) for i in range(0, 5 * RATE, 240)]
    assert np.abs(np.diff(gain)).max() < 0.05  # turned, not switched


def test_a_room_answers_a_voice_and_no_narrator() -> None:
    after = slice(round((START + SECONDS + 0.05) * RATE), round((START + SECONDS + 0.4) * RATE))
    church, narrator = (
        over(silence(5 * RATE), film(setting=Setting.CHURCH, place=place))[:, after] for place in (0, None)
    )
    assert loudness(church) > -50
    assert not narrator.any()


def test_who_shouts_words_does_not_yell_beside_them() -> None:
    from filmgate.engines.animatic.sound.spotting import spotted

    crier = Subject(kind=SubjectKind.MAN, action=Action.SHOUT)
    board = order_of(_board(shot_of(subjects=[crier]))).storyboard
    yells = [part.name for part in spotted(board)]
    words = [part.name for part in spotted(board, lambda shot, subject: subject == 0)]
    assert "shout_low" in yells
    assert "shout_low" not in words
