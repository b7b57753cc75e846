"""What a subject is meant to do where the storyboard's word for it says less."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.meant import meant_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic import plans


def test_an_owl_that_turns_its_head_stays_on_its_branch() -> None:
    owl = plans.subject(K.OWL, Action.TURN)
    told = plans.shot(prompt="an owl turns its head on a branch", subjects=[owl])
    assert meant_for(owl, told) is Action.LOOK
    assert meant_for(owl, plans.shot(prompt="an owl turns in the air", subjects=[owl])) is None


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("an old man feeds pigeons on a park bench", Action.SIT),
        ("an old man feeds pigeons in a park", None),
    ],
)
def test_who_feeds_birds_on_a_bench_sits_on_it(words: str, action: Action | None) -> None:
    shot = plan(words, frames=96, seed=1).shots[0]
    man = next(one for one in shot.subjects if one.kind is K.OLD_MAN)
    assert meant_for(man, shot) is action
