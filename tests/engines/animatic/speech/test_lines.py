from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.edit.titles import Span
from filmgate.engines.animatic.sound.spectrum import RATE
from filmgate.engines.animatic.speech.lines import Dialogue, Line
from tests.engines.animatic import plans

SOUND = np.ones(RATE, np.float32)
SOUND[RATE // 2 :] = 0
BOARD = plans.board(plans.shot(frames=48), plans.shot(frames=48))
SPOKEN = Line("Come.", 0, (0, 1), start=1.0, seconds=1.0, language="English", voice="man 1", sound=SOUND)
MUTE = Line("مرحبا", 1, (1, 0), start=2.5, seconds=1.2, unspoken="there is no voice")
DIALOGUE = Dialogue(BOARD, (SPOKEN, MUTE))


def test_a_mouth_is_open_while_its_line_is_loud() -> None:
    mouth = DIALOGUE.mouth(0, 0)
    assert mouth is not None
    assert mouth(0.5) == 0
    assert mouth(1.25) > 0.5
    assert mouth(1.75) == 0
    assert mouth(9.0) == 0


def test_who_says_nothing_aloud_has_no_mouth_of_their_own() -> None:
    assert DIALOGUE.mouth(0, 1) is None
    assert DIALOGUE.speaks(0, 0)
    assert not DIALOGUE.speaks(0, 1)


def test_a_mouth_is_found_in_each_shot_at_its_own_clock() -> None:
    late = Line("Come.", 1, (0, 1), start=2.5, seconds=1.0, sound=SOUND)
    mouth = Dialogue(BOARD, (late,)).mouth(1, 1)
    assert mouth is not None
    assert mouth(0.75) > 0.5


def test_captions_come_with_their_lines() -> None:
    ((title, span),) = DIALOGUE.captions(0)
    assert title.text == "Come."
    assert span == Span(24, 60, 6)  # until the next line
    assert [title.text for title, _ in DIALOGUE.captions(1)] == ["Come.", "مرحبا"]


def test_a_caption_goes_on_over_a_cut() -> None:
    long = Line("Come.", 0, (0, 0), start=1.5, seconds=1.0, sound=SOUND)
    ((_, before),) = Dialogue(BOARD, (long,)).captions(0)
    ((_, after),) = Dialogue(BOARD, (long,)).captions(1)
    assert (after.first, after.last) == (before.first - 48, before.last - 48)
    assert after.opacity(0) == 1


def test_what_is_not_heard_as_written_is_told() -> None:
    cut = Line("A long story", 0, (0, 0), seconds=2.0, sound=SOUND, faster=1.45, cut=True)
    fast = Line("A story", 0, (0, 0), seconds=2.0, sound=SOUND, faster=1.2)
    told = list(Dialogue(BOARD, (cut, fast, SPOKEN)).told(0))
    assert told == [
        "cut after 2.0 s, as its shot has no more time: A long story",
        "spoken 1.20 times as fast, to fit its shot: A story",
    ]
    assert list(DIALOGUE.told(1)) == ["only captioned, as there is no voice: مرحبا"]


def test_the_metadata_has_every_line() -> None:
    spoken, mute = DIALOGUE.notes()
    assert spoken == {
        "text": "Come.", "shot": 0, "start": 1.0, "seconds": 1.0, "language": "English", "voice": "man 1"
    }  # fmt: skip
    assert mute["captioned_only"] == "there is no voice"
