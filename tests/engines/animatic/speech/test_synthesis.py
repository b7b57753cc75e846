from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.speech import synthesis
from filmgate.engines.animatic.speech.synthesis import Tone, spoken
from filmgate.engines.animatic.speech.tongues import CHINESE, ENGLISH, Unspoken, sayable, tongue_of
from tests.engines.animatic.speech.heard import pitches, share

loader = pytest.importorskip("espeakng_loader")

MAN, WOMAN = Tone("man", "m3"), Tone("woman", "f2")
LINE = "I will find you, whatever it takes."
SYLLABLES = 9


def afresh(words: str, tone: Tone = MAN, voice: str = ENGLISH.voice) -> Signal:
    """Spoken now, not remembered."""
    return spoken.__wrapped__(words, voice, tone)


def test_a_line_is_as_long_as_people_take_for_it() -> None:
    line = spoken(LINE, ENGLISH.voice, MAN)
    assert 0.15 < len(line) / RATE / SYLLABLES < 0.4
    assert share(line, 100, 4500) > 0.85


def test_a_faster_line_is_shorter_by_that() -> None:
    ratio = len(spoken(LINE, ENGLISH.voice, MAN)) / len(spoken(LINE, ENGLISH.voice, MAN, 1.4))
    assert ratio == pytest.approx(1.4, abs=0.15)


def test_the_same_line_is_the_same_samples_in_any_process_and_thread() -> None:
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(afresh, [LINE, "Something else.", LINE, LINE]))
    assert np.array_equal(made[0], made[2])
    assert np.array_equal(made[0], made[3])
    assert not np.array_equal(made[0], made[1])


def test_chinese_has_its_tones() -> None:
    """Four syllables of the same sounds: high, rising, low, falling."""
    flat, rising, low, falling = (
        pitches(spoken(sign, CHINESE.voice, WOMAN)) for sign in ("妈", "麻", "马", "骂")
    )
    assert np.median(flat) > 1.1 * np.median(low)
    assert rising[-4:].mean() > 1.05 * rising[:4].mean()
    assert falling[-4:].mean() < 0.95 * falling[:4].mean()


def test_markup_and_phoneme_codes_are_words_like_others() -> None:
    plain = len(spoken("Hello.", ENGLISH.voice, MAN))
    for code in ('<break time="9s"/> Hello.', "[[h@l'oU]] Hello."):
        said = len(spoken(code, ENGLISH.voice, MAN))
        assert plain < said < 6 * RATE


@settings(max_examples=15)
@given(st.text(min_size=1, max_size=60))
def test_no_text_brings_it_down(text: str) -> None:
    words = sayable(text)
    try:
        line = spoken(words, tongue_of(words).voice, MAN)
    except Unspoken as reason:
        told = str(reason)
    else:
        told = "sound" if line.any() and np.isfinite(line).all() else "noise"
    assert "eSpeak NG" not in told
    assert told != "noise"


def test_a_library_that_cannot_be_loaded_leaves_a_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "libespeak-ng.so"
    broken.write_bytes(b"no library")
    monkeypatch.setattr(loader, "get_library_path", lambda: str(broken))
    with pytest.raises(Unspoken, match=r"eSpeak NG failed: .*libespeak-ng"):
        afresh(LINE)


def test_a_voice_that_is_not_there_leaves_a_reason() -> None:
    with pytest.raises(Unspoken, match="eSpeak NG failed: it has no voice 'gmw/xx"):
        afresh(LINE, voice="gmw/xx")


def test_one_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    sleeper = tmp_path / "sleeper.py"
    sleeper.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(synthesis, "_PROGRAM", sleeper)
    monkeypatch.setattr(synthesis, "_PATIENCE", 0.2)
    with pytest.raises(Unspoken, match="did not answer"):
        afresh(LINE)


def test_one_that_crashes_leaves_a_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    crasher = tmp_path / "crasher.py"
    crasher.write_text("import os; os.abort()")
    monkeypatch.setattr(synthesis, "_PROGRAM", crasher)
    with pytest.raises(Unspoken, match="eSpeak NG failed: status -6"):
        afresh(LINE)
