from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.sound.spectrum import RATE
from filmgate.engines.animatic.speech.lines import Dialogue, Line
from filmgate.engines.animatic.speech.mouths import with_mouths
from filmgate.engines.animatic.view import View
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic import plans

VIEW = View(160, 90)
SOUND = np.ones(RATE, np.float32)


def talkers(*kinds: SubjectKind, action: Action = Action.TALK) -> list[Subject]:
    return [Subject(kind=kind, action=action) for kind in kinds]


def said(place: int, double: int = 0) -> Line:
    return Line("Come.", 0, (place,), double=double, start=0.5, seconds=1.0, sound=SOUND)


def mouths(subjects: list[Subject], *lines: Line) -> list[tuple[float | None, float | None]]:
    """How far those of each role are open in the midst of the line."""
    board = plans.board(plans.shot(frames=48, subjects=subjects))
    plan = staged(board, 0, VIEW)
    acts = [role.act(1.0) for role in with_mouths(plan.roles, plan.players, Dialogue(board, lines), 0)]
    return [(act.voice, act.answer) for act in acts]


def test_the_one_who_speaks_opens_the_mouth() -> None:
    ((voice, _),) = mouths(talkers(SubjectKind.WOMAN), said(0))
    assert voice is not None
    assert voice > 0.5


def test_of_two_drawn_together_only_one_speaks() -> None:
    two = talkers(SubjectKind.WOMAN, SubjectKind.MAN)
    ((voice, answer),) = mouths(two, said(1))
    assert voice is None
    assert answer is not None
    assert answer > 0.5


def test_of_two_of_a_kind_each_says_their_own() -> None:
    two = [Subject(kind=SubjectKind.MAN, action=Action.TALK, count=2)]
    (one,) = mouths(two, said(0, 1))
    assert one[0] is None
    assert one[1] is not None


@pytest.mark.parametrize("kind", [SubjectKind.WOMAN, SubjectKind.CAT, SubjectKind.PARROT])
def test_the_picture_shows_it(kind: SubjectKind) -> None:
    from filmgate.engines.animatic.renderer import Renderer

    board = plans.board(plans.shot(frames=48, subjects=talkers(kind, action=Action.STAND)))
    quiet = Line("Come.", 0, (0,), start=0.5, seconds=1.0, sound=np.zeros(RATE, np.float32))
    shown = [
        Renderer(scene_of(board, 0, VIEW, None, Dialogue(board, (line,))), 7).picture(1.0)
        for line in (said(0), quiet)
    ]
    assert np.abs(shown[0].astype(int) - shown[1]).max() > 20
