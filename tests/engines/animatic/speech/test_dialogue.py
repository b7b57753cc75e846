from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.sound.spectrum import RATE
from filmgate.engines.animatic.speech.dialogue import dialogue
from filmgate.engines.animatic.speech.lines import Dialogue
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic import plans

pytest.importorskip("espeakng_loader")

TWO = (
    'An old man and a boy sit on a bench. The old man says "When I was young, the sea was right here." '
    'The boy asks "Where did it go?"'
)
LONG = "and then we walked along the river, past the mill and the old church, to the sea "


def said(prompt: str, seconds: int = 10, *, multi_shot: bool = False, seed: int = 3) -> Dialogue:
    return dialogue(plan(prompt, frames=seconds * FPS, seed=seed, multi_shot=multi_shot), seed)


@pytest.mark.parametrize("multi_shot", [False, True])
def test_everybody_says_their_own_line(multi_shot: bool) -> None:
    made = said(TWO, multi_shot=multi_shot)
    first, second = made.lines
    assert (first.voice, second.voice) == ("old man", "child")
    for line, kind in ((first, SubjectKind.OLD_MAN), (second, SubjectKind.BOY)):
        place = line.places[line.shot]
        assert place is not None
        assert made.board.shots[line.shot].subjects[place].kind is kind
    assert first.end < second.start


def test_a_line_waits_for_its_beat() -> None:
    made = said('A woman crosses a square. Then she says "I will find you."')
    beat = made.board.shots[0].beats[0].frame / FPS
    (line,) = made.lines
    assert beat < line.start < beat + 1


def test_the_same_person_has_the_same_voice_in_every_shot() -> None:
    made = said(
        'Shot 1: a detective in a bar says "You lied to me." Shot 2: a woman in red says "I had to." '
        'Shot 3: the detective says "I know."',
        multi_shot=True,
    )
    one, two, three = made.lines
    assert one.voice == three.voice != two.voice


def test_two_of_one_subject_take_turns() -> None:
    one, two = said('Two friends talk in a cafe. "Did you see it?" "Yes, I did."').lines
    assert one.voice != two.voice
    assert (one.double, two.double) == (0, 1)


def test_a_narrator_is_nobody_in_the_picture() -> None:
    (line,) = said('A voice-over says "Long ago there was a king." A castle on a hill').lines
    assert line.voice == "narrator"
    assert set(line.places) == {None}


def test_what_is_sung_or_has_no_voice_is_captioned() -> None:
    (sung,) = said('A singer on a stage sings "All my love goes home to you"').lines
    (unread,) = said('A man says "مرحبا يا صديقي, مرحبا!"').lines
    assert sung.unspoken == "it is sung"
    assert unread.unspoken is not None
    assert "Arabic" in unread.unspoken
    assert unread.seconds > 0.5


def test_a_line_without_time_is_spoken_faster_and_cut_at_last() -> None:
    short, fast, cut = (
        said(f'A man says "{words}"', 5).lines[0] for words in ("Come with me.", LONG, LONG * 3)
    )
    assert (short.faster, short.cut) == (1.0, False)
    assert 1.0 < fast.faster < 1.45
    assert not fast.cut
    assert cut.cut
    assert cut.end <= 5


def test_it_ends_at_a_pause_where_it_is_cut() -> None:
    line = said(f'A man says "{LONG * 3}"', 5).lines[0]
    assert line.sound is not None
    assert np.abs(line.sound[-RATE // 100 :]).max() < 0.1
    assert line.seconds > 2


def test_the_same_film_is_spoken_the_same_and_another_seed_by_others() -> None:
    one, again, other = (said('A man says "Come with me."', seed=seed).lines[0] for seed in (2, 2, 3))
    assert one.sound is not None
    assert again.sound is not None
    assert np.array_equal(one.sound, again.sound)
    assert one.voice != other.voice


TALKER = Subject(kind=SubjectKind.MAN, action=Action.TALK)


LINES = st.lists(st.sampled_from(["Yes.", "مرحبا", "Not now, my friend."]), max_size=4)


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(8, 72), LINES), min_size=1, max_size=3))
def test_lines_follow_each_other_within_the_film(shots: list[tuple[int, list[str]]]) -> None:
    made = dialogue(
        plans.board(
            *(
                plans.shot(frames=frames, subjects=[TALKER], caption="\n".join(lines) or None)
                for frames, lines in shots
            )
        ),
        1,
    )
    assert [line.text for line in made.lines] == [text for _, lines in shots for text in lines]
    for before, after in pairwise(made.lines):
        assert before.end <= after.start
    for line in made.lines:
        assert line.seconds > 0
        assert line.end <= made.board.frames / FPS
        assert (line.sound is None) is (line.unspoken is not None)


def test_of_very_many_lines_the_last_are_captioned() -> None:
    shot = plans.shot(frames=360, subjects=[TALKER], caption="\n".join(["Yes."] * 30))
    made = dialogue(plans.board(shot), 1)
    told = [line.unspoken == "the film has too many lines" for line in made.lines]
    assert told == [False] * 24 + [True] * 6
