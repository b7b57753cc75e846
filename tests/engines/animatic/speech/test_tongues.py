from __future__ import annotations

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.speech.tongues import LONGEST, Unspoken, sayable, tongue_of

LINES = {
    "I will find you, whatever it takes.": "English",
    "Run!": "English",
    "Bonjour, mon ami, où est la gare?": "French",
    "¿Dónde está mi hermano?": "Spanish",
    "Ich habe dich nicht gesehen, und du?": "German",
    "Ciao, come stai? Tutto bene, grazie.": "Italian",
    "Olá, você não está aqui.": "Portuguese",
    "今天的茶真香。": "Chinese",
    "我们去KTV吧!": "Chinese",
    "こんにちは": "Japanese",
    "ラーメン": "Japanese",
    "안녕하세요": "Korean",
    "Привет, как дела?": "Russian",
    "Привіт, як твої справи?": "Ukrainian",
    "Γεια σου": "Greek",
    "नमस्ते": "Hindi",
}


@pytest.mark.parametrize(("line", "language"), LINES.items())
def test_a_line_is_read_in_its_own_language(line: str, language: str) -> None:
    assert tongue_of(sayable(line)).name == language


def test_the_prompt_may_name_the_language_of_latin_letters() -> None:
    assert tongue_of("Amore!", "She says in Italian:").name == "Italian"
    assert tongue_of("We have to go.", "A villa in Italian style. She says:").name == "English"
    assert tongue_of("今天", "She says in Italian:").name == "Chinese"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "no words"),
        ("…!? 123", "no words"),
        ("مرحبا", "no voice for the script Arabic"),
        ("行くぞ", "reads Japanese in Chinese characters"),
        ("你好 привет", "mixes scripts"),
    ],
)
def test_why_there_is_no_voice_is_said(line: str, reason: str) -> None:
    with pytest.raises(Unspoken, match=reason):
        tongue_of(sayable(line))


def test_what_is_not_read_out_is_left_out() -> None:
    assert sayable("Stop\x00 \x01150P *now*\u202e 🙂,\nplease") == "Stop 150P now , please"


@given(st.text(max_size=600))
def test_nothing_that_steers_a_synthesiser_comes_through(line: str) -> None:
    words = sayable(line)
    assert len(words) <= LONGEST
    assert not any(unicodedata.category(sign).startswith("C") for sign in words)
    with suppress(Unspoken):
        assert tongue_of(words).voice
